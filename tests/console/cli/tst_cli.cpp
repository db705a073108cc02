// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_array.h"
#include "support/test_program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

namespace {

/// The commands as `fallow --help` lists them: "volumes create".
QStringList commandsOfHelp()
{
    static const QRegularExpression line(u"^  ([a-z]+(?: [a-z]+)?)(?= )"_s, QRegularExpression::MultilineOption);
    QStringList commands;
    auto matches = line.globalMatch(fallowRun({u"--help"_s}).out);
    while (matches.hasNext()) {
        const QString words = matches.next().captured(1);
        if (words != u"fallow"_s)
            commands.append(words);
    }
    return commands;
}

QStringList commandsOfManPage()
{
    QFile file(QStringLiteral(FALLOW_SOURCE_DIR "/resources/man/fallow.1"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString text = QString::fromUtf8(file.readAll());
    const QString section = text.section(u".SH COMMANDS"_s, 1).section(u".SH EXIT"_s, 0, 0);
    static const QRegularExpression line(u"^\\.TP\n\\.B (.+)$"_s, QRegularExpression::MultilineOption);
    QStringList commands;
    auto matches = line.globalMatch(section);
    while (matches.hasNext())
        commands.append(matches.next().captured(1));
    return commands;
}

} // namespace

class CliTest : public QObject, private CliArray
{
    Q_OBJECT

private:
    /// Strips in a state over the whole map of the volume.
    qint64 onTheMap(const QString &state)
    {
        const Ran ran = asAdmin({u"--json"_s, u"stripes"_s, u"map"_s, u"vol"_s});
        qint64 count = ran.code == 0 ? 0 : -1;
        for (const auto &bucket : QJsonDocument::fromJson(ran.out.toUtf8()).object()["buckets"_L1].toArray()) {
            for (const auto &cell : bucket["cells"_L1].toArray())
                count += cell[state].toInteger();
        }
        return count;
    }

private Q_SLOTS:
    void initTestCase() { QCOMPARE(begin(), QString()); }
    void cleanupTestCase() { m_array.reset(); }

    void help_everyCommand_hasOneOfItsOwn()
    {
        const QStringList commands = commandsOfHelp();
        QVERIFY(commands.size() > 25);
        for (const QString &command : commands) {
            const Ran ran = fallowRun(command.split(u' ') << u"--help"_s);
            QCOMPARE(ran.code, 0);
            QVERIFY2(ran.out.startsWith(u"usage: fallow "_s + command), qPrintable(ran.out));
        }
        QVERIFY(fallowRun({u"--help"_s}).out.contains(u"OFFSET [LENGTH] "_s)); // the longest
        QVERIFY(fallowRun({u"enrol"_s, u"--help"_s}).out.contains(u"(default: 60)"_s));
    }

    void manPage_commands_areThoseOfTheHelp() { QCOMPARE(commandsOfManPage(), commandsOfHelp()); }

    void json_readingCommands_print_oneDocument_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("key");
        QTest::newRow("status") << QStringList{u"status"_s} << u"machines"_s;
        QTest::newRow("machines") << QStringList{u"machines"_s} << u"machines"_s;
        QTest::newRow("machine") << QStringList{u"machines"_s, u"pc-1"_s} << u"fingerprint"_s;
        QTest::newRow("stores") << QStringList{u"stores"_s} << u"stores"_s;
        QTest::newRow("volumes") << QStringList{u"volumes"_s} << u"volumes"_s;
        QTest::newRow("jobs") << QStringList{u"jobs"_s} << u"jobs"_s;
        QTest::newRow("events") << QStringList{u"events"_s} << u"events"_s;
        QTest::newRow("stripes") << QStringList{u"stripes"_s, u"vol"_s} << u"rows"_s;
        QTest::newRow("all stripes") << QStringList{u"stripes"_s} << u"rows"_s;
        QTest::newRow("stripes map") << QStringList{u"stripes"_s, u"map"_s, u"vol"_s} << u"buckets"_s;
        QTest::newRow("stripes least") << QStringList{u"stripes"_s, u"least"_s} << u"findings"_s;
        QTest::newRow("stripes locate") << QStringList{u"stripes"_s, u"locate"_s, u"vol"_s, u"0"_s, u"1MiB"_s}
                                        << u"pieces"_s;
        QTest::newRow("events found") << QStringList{u"events"_s, u"--kind"_s, u"machine."_s, u"--severity"_s,
                                                     u"notice"_s, u"--by"_s,   u"nobody"_s}
                                      << u"events"_s;
        QTest::newRow("history") << QStringList{u"history"_s, u"usedBytes"_s, u"--step"_s, u"10"_s} << u"series"_s;
        QTest::newRow("codes") << QStringList{u"codes"_s} << u"codes"_s;
        QTest::newRow("certificates") << QStringList{u"certificates"_s} << u"certificates"_s;
        QTest::newRow("administrators") << QStringList{u"administrators"_s} << u"administrators"_s;
        QTest::newRow("enrol") << QStringList{u"enrol"_s, u"--note"_s, u"pc-17"_s} << u"code"_s;
        QTest::newRow("check") << QStringList{u"check"_s} << u"job"_s;
        QTest::newRow("preview") << QStringList{u"lost"_s, u"pc-1"_s, u"--dry-run"_s} << u"stripesTouched"_s;
    }

    void json_readingCommands_print_oneDocument()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, key);
        const Ran ran = asAdmin(QStringList{u"--json"_s} + arguments);
        QVERIFY2(ran.code == 0, qPrintable(ran.err));
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(ran.out.toUtf8(), &error);
        QVERIFY2(document.isObject(), qPrintable(error.errorString()));
        QVERIFY(document.object().contains(key));
    }

    void stripes_showWhatIsListed_namesStripsAndRanges()
    {
        const QJsonObject listed =
            QJsonDocument::fromJson(asAdmin({u"--json"_s, u"stripes"_s, u"vol"_s}).out.toUtf8()).object();
        const quint64 id = quint64(listed["rows"_L1][0]["stripe"_L1].toInteger());
        QVERIFY(id > 0);
        const QString name = u"%1.%2"_s.arg(id >> 40).arg(id & ((quint64(1) << 40) - 1));
        QVERIFY(asAdmin({u"stripes"_s, u"vol"_s}).out.contains(name));
        for (const QString &given : {name, QString::number(id, 16)}) {
            const Ran shown = asAdmin({u"--json"_s, u"stripes"_s, u"show"_s, given});
            QVERIFY2(shown.code == 0, qPrintable(shown.err));
            const QJsonObject stripe = QJsonDocument::fromJson(shown.out.toUtf8()).object();
            QCOMPARE(stripe["strips"_L1].toArray().size(), 3);
            QVERIFY(stripe["strips"_L1][0]["machineName"_L1].toString().startsWith(u"pc-"_s));
            QVERIFY(!stripe["ranges"_L1].toArray().isEmpty());
        }
        const Ran people = asAdmin({u"stripes"_s, u"show"_s, name});
        QVERIFY2(people.out.contains(u"CRC32C"_s) && people.out.contains(u"OFFSET"_s), qPrintable(people.out));
        QVERIFY(asAdmin({u"stripes"_s, u"map"_s, u"vol"_s}).out.contains(u"#"_s));
    }

    void absurdInput_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::newRow("nothing") << QStringList() << 2;
        QTest::newRow("unknown command") << QStringList{u"dance"_s} << 2;
        QTest::newRow("unknown option") << QStringList{u"status"_s, u"--fast"_s} << 2;
        QTest::newRow("dry run of what has none") << QStringList{u"reject"_s, u"pc-1"_s, u"--dry-run"_s} << 2;
        QTest::newRow("adopt in words") << QStringList{u"approve"_s, u"pc-1"_s, u"--adopt"_s, u"it"_s} << 2;
        QTest::newRow("adopt what was not found") << QStringList{u"approve"_s, u"pc-1"_s, u"--adopt"_s, u"3"_s} << 4;
        QTest::newRow("forget a member") << QStringList{u"forget"_s, u"pc-1"_s} << 4;
        QTest::newRow("too many words") << QStringList{u"status"_s, u"now"_s} << 2;
        QTest::newRow("too few words") << QStringList{u"volumes"_s, u"create"_s, u"x"_s} << 2;
        QTest::newRow("no size") << QStringList{u"volumes"_s, u"create"_s, u"x"_s, u"big"_s} << 2;
        QTest::newRow("negative size") << QStringList{u"volumes"_s, u"create"_s, u"x"_s, u"--"_s, u"-5"_s} << 2;
        QTest::newRow("endless size") << QStringList{u"volumes"_s, u"create"_s, u"x"_s, u"99999999999TiB"_s} << 2;
        QTest::newRow("no layout") << QStringList{u"volumes"_s, u"create"_s,   u"x"_s,
                                                  u"1GiB"_s,    u"--layout"_s, u"40+40"_s}
                                   << 2;
        QTest::newRow("compressed and not")
            << QStringList{u"volumes"_s, u"create"_s, u"x"_s, u"1GiB"_s, u"--compression"_s, u"--no-compression"_s}
            << 2;
        QTest::newRow("name with a slash") << QStringList{u"volumes"_s, u"create"_s, u"a/b"_s, u"1GiB"_s} << 2;
        QTest::newRow("name taken") << QStringList{u"volumes"_s, u"create"_s, u"vol"_s, u"1GiB"_s} << 1;
        QTest::newRow("no such volume") << QStringList{u"volumes"_s, u"delete"_s, u"none"_s} << 1;
        QTest::newRow("no such machine") << QStringList{u"retire"_s, u"none"_s} << 1;
        QTest::newRow("store in words") << QStringList{u"rebuild"_s, u"all"_s} << 2;
        QTest::newRow("store that is not lost") << QStringList{u"rebuild"_s, u"1"_s} << 6; // asks
        QTest::newRow("rebuild of no store") << QStringList{u"rebuild"_s, u"999"_s} << 1;
        QTest::newRow("rebuild of no machine") << QStringList{u"rebuild"_s, u"--machine"_s, u"none"_s} << 1;
        QTest::newRow("rebuild at odd hours") << QStringList{u"rebuild"_s, u"--hours"_s, u"25-26"_s} << 2;
        QTest::newRow("rebuild without a limit") << QStringList{u"rebuild"_s, u"--limit"_s, u"fast"_s} << 2;
        QTest::newRow("replacement without quota")
            << QStringList{u"rebuild"_s, u"1"_s, u"--replace-with"_s, u"/tmp"_s} << 2;
        QTest::newRow("replacement of no store")
            << QStringList{u"stores"_s, u"replace"_s, u"x"_s, u"/tmp"_s, u"1GiB"_s} << 2;
        QTest::newRow("replacement without a size")
            << QStringList{u"stores"_s, u"replace"_s, u"1"_s, u"/tmp"_s, u"big"_s} << 2;
        QTest::newRow("report of no job") << QStringList{u"report"_s, u"9999"_s} << 1;
        QTest::newRow("policy of no name") << QStringList{u"policy"_s, u"set"_s, u"no.such"_s, u"1"_s} << 1;
        QTest::newRow("policy out of bounds") << QStringList{u"policy"_s, u"set"_s, u"gc.live-share"_s, u"1000"_s} << 2;
        QTest::newRow("job in words") << QStringList{u"jobs"_s, u"cancel"_s, u"it"_s} << 2;
        QTest::newRow("no such job") << QStringList{u"jobs"_s, u"cancel"_s, u"9999"_s} << 1;
        QTest::newRow("limit in words") << QStringList{u"jobs"_s, u"limit"_s, u"1"_s, u"fast"_s} << 2;
        QTest::newRow("quota of no store") << QStringList{u"stores"_s, u"quota"_s, u"x"_s, u"1GiB"_s} << 2;
        QTest::newRow("stripes limit") << QStringList{u"stripes"_s, u"--limit"_s, u"x"_s} << 2;
        QTest::newRow("map of no volume") << QStringList{u"stripes"_s, u"map"_s, u"none"_s} << 1;
        QTest::newRow("map too wide") << QStringList{u"stripes"_s, u"map"_s, u"vol"_s, u"--columns"_s, u"5000"_s} << 2;
        QTest::newRow("stripe in words") << QStringList{u"stripes"_s, u"show"_s, u"first"_s} << 2;
        QTest::newRow("stripe of no epoch") << QStringList{u"stripes"_s, u"show"_s, u"99999999.1"_s} << 2;
        QTest::newRow("no such stripe") << QStringList{u"stripes"_s, u"show"_s, u"7.999999"_s} << 1;
        QTest::newRow("offset in words") << QStringList{u"stripes"_s, u"locate"_s, u"vol"_s, u"here"_s} << 2;
        QTest::newRow("offset beyond the end") << QStringList{u"stripes"_s, u"locate"_s, u"vol"_s, u"1TiB"_s} << 2;
        QTest::newRow("history of what") << QStringList{u"history"_s, u"pulse"_s} << 2;
        QTest::newRow("history for ever") << QStringList{u"history"_s, u"--last"_s, u"99999999"_s} << 2;
        QTest::newRow("history of no step") << QStringList{u"history"_s, u"--step"_s, u"0"_s} << 2;
        QTest::newRow("history of too many steps")
            << QStringList{u"history"_s, u"--last"_s, u"10080"_s, u"--step"_s, u"1"_s} << 2;
        QTest::newRow("severity in words") << QStringList{u"events"_s, u"--severity"_s, u"bad"_s} << 2;
        QTest::newRow("csv and json") << QStringList{u"--json"_s, u"events"_s, u"--csv"_s} << 2;
        QTest::newRow("approve waits for nothing") << QStringList{u"approve"_s, u"pc-1"_s, u"--wait"_s} << 2;
        QTest::newRow("no such machine") << QStringList{u"machines"_s, u"pc-99"_s} << 1;
        QTest::newRow("since never") << QStringList{u"events"_s, u"--since"_s, u"yesterday"_s} << 2;
        QTest::newRow("no such code") << QStringList{u"codes"_s, u"withdraw"_s, u"7"_s} << 1;
        QTest::newRow("code in words") << QStringList{u"codes"_s, u"withdraw"_s, u"that"_s} << 2;
        QTest::newRow("valid for ever") << QStringList{u"enrol"_s, u"--valid"_s, u"99999999999999999999"_s} << 2;
        QTest::newRow("store on no directory") << QStringList{u"stores"_s, u"add"_s, u"/nonexistent"_s, u"1GiB"_s} << 2;
    }

    void absurdInput()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        const Ran ran = asAdmin(arguments);
        QVERIFY2(ran.code == code, qPrintable(u"%1: %2%3"_s.arg(ran.code).arg(ran.err, ran.out)));
        QVERIFY(arguments.isEmpty() || !ran.err.isEmpty());
    }

    void error_json_isAnObject()
    {
        const Ran ran = asAdmin({u"--json"_s, u"retire"_s, u"none"_s});
        const QJsonObject error = QJsonDocument::fromJson(ran.out.toUtf8()).object().value("error"_L1).toObject();
        QCOMPARE(error.value("code"_L1).toString(), u"NotFound"_s);
    }

    void confirmation_noTerminal_isCancelledAndNothingHappens()
    {
        const Ran ran = asAdmin({u"volumes"_s, u"delete"_s, u"vol"_s});
        QCOMPARE(ran.code, 6);
        QVERIFY(ran.err.contains(u"--yes"_s));
        const Ran lost = asAdmin({u"lost"_s, u"pc-1"_s});
        QCOMPARE(lost.code, 6);
        QCOMPARE(m_array->machine(u"pc-1"_s).presence, Presence::Online);
        QVERIFY(m_array->isContentWhole());
        const QTemporaryDir first;
        const QTemporaryDir second;
        const Ran added = asAdmin({u"stores"_s, u"add"_s, first.path(), u"64MiB"_s});
        QVERIFY2(added.code == 0, qPrintable(added.err));
        const auto filesIn = [](const QString &path) {
            return QDir(path).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        };
        StoreSnapshot disk;
        const auto isSeen = [&] {
            for (const StoreSnapshot &store : m_array->session->snapshot().stores)
                disk = store.isLocal ? store : disk;
            return disk.isLocal;
        };
        QVERIFY(waitUntil(isSeen, kPatienceMs));
        const QStringList replace{u"stores"_s, u"replace"_s, disk.store.toString(), second.path(), u"64MiB"_s};
        const Ran planned = asAdmin(replace + QStringList{u"--plan"_s});
        QVERIFY2(planned.code == 0 && planned.out.contains(u"This store answers"_s), qPrintable(planned.err));
        QCOMPARE(asAdmin(replace).code, 6); // the wrong number would close a disk that is whole
        QVERIFY(filesIn(second.path()).isEmpty());
        const Ran replaced = asAdmin(QStringList{u"--yes"_s} + replace);
        QVERIFY2(replaced.code == 0, qPrintable(replaced.err));
        QVERIFY(!filesIn(second.path()).isEmpty());
    }

    void unreachable_controllerGone_is3()
    {
        TestArray other;
        const Ran ran = fallowRun({u"--identity"_s, other.adminPath(), u"status"_s});
        QCOMPARE(ran.code, 3);
    }

    void unauthorised_foreignIdentity_is4()
    {
        TestArray other;
        auto file = IdentityFile::read(other.adminPath());
        QVERIFY(file.has_value());
        file->controllerAddress = m_array->session->controllerAddress();
        const QTemporaryDir room;
        QVERIFY(file->write(room.filePath(u"id"_s)).has_value());
        const Ran ran = fallowRun({u"--identity"_s, room.filePath(u"id"_s), u"status"_s});
        QVERIFY2(ran.code == 4, qPrintable(ran.err));
    }

    void status_followsTheArray_lostWithWait_showsProgress()
    {
        QTRY_COMPARE_WITH_TIMEOUT(asAdmin({u"status"_s}).code, 0, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(onTheMap(u"away"_s), 0, kPatienceMs);
        const qint64 strips = onTheMap(u"data"_s) + onTheMap(u"parity"_s);
        QVERIFY(strips > 0);
        m_array->agents[3]->switchOff();
        QTRY_COMPARE_WITH_TIMEOUT(m_array->machine(u"pc-4"_s).presence, Presence::Unreachable, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(asAdmin({u"status"_s}).code, 5, kPatienceMs);
        const QString told = asAdmin({u"status"_s}).out;
        QVERIFY(told.contains(u"Unreachable: pc-4"_s));
        QVERIFY2(told.contains(u"; once all are back, 1 more strip of a stripe may be lost"_s), qPrintable(told));
        QTRY_VERIFY_WITH_TIMEOUT(onTheMap(u"away"_s) > 0, kPatienceMs);
        const Ran planned = asAdmin({u"rebuild"_s, u"--machine"_s, u"pc-4"_s, u"--plan"_s, u"--limit"_s, u"1MiB"_s,
                                     u"--hours"_s, u"00:00-23:59"_s});
        QVERIFY2(planned.code == 0 && planned.out.contains(u" of work"_s) && planned.out.contains(u"; done about "_s),
                 qPrintable(planned.out + planned.err));
        const Ran ran = asAdmin({u"--yes"_s, u"lost"_s, u"pc-4"_s, u"--wait"_s});
        QVERIFY2(ran.code == 0, qPrintable(ran.err));
        QVERIFY2(ran.err.contains(u"rebuild of"_s), qPrintable(ran.err)); // progress
        QVERIFY2(ran.out.contains(u"finished"_s, Qt::CaseInsensitive), qPrintable(ran.out));
        QTRY_COMPARE_WITH_TIMEOUT(asAdmin({u"status"_s}).code, 0, kPatienceMs);
        QCOMPARE(onTheMap(u"missing"_s) + onTheMap(u"away"_s), 0); // moved by the rebuild, one by one
        // Who is at work on what comes with the figures, a moment later.
        QTRY_COMPARE_WITH_TIMEOUT(onTheMap(u"data"_s) + onTheMap(u"parity"_s), strips, kPatienceMs);
    }

    void command_unknownSecondWord_isNoCommand()
    {
        const Ran ran = asAdmin({u"volumes"_s, u"frob"_s});
        QCOMPARE(ran.code, 2);
        QVERIFY2(ran.err.contains(u"no such command"_s) && ran.err.contains(u"volumes frob"_s), qPrintable(ran.err));
    }

    void help_ofAnUnknownCommand_isNoCommand()
    {
        const Ran ran = fallowRun({u"export"_s, u"--help"_s});
        QCOMPARE(ran.code, 2);
        QVERIFY2(ran.out.isEmpty() && ran.err.contains(u"no such command"_s) && ran.err.contains(u"export"_s),
                 qPrintable(ran.out + ran.err));
        QCOMPARE(fallowRun({u"--help"_s}).code, 0);
    }

    void volume_empty_deletedSaysThatItHoldsNothing()
    {
        const Ran made = asAdmin({u"volumes"_s, u"create"_s, u"bare"_s, u"1MiB"_s, u"--layout"_s, u"2+1"_s});
        QVERIFY2(made.code == 0, qPrintable(made.err));
        const Ran ran = asAdmin({u"volumes"_s, u"delete"_s, u"bare"_s, u"--dry-run"_s});
        QVERIFY2((ran.out + ran.err).contains(u"bare, which holds no data, is deleted for good"_s),
                 qPrintable(ran.out + ran.err));
        QCOMPARE(asAdmin({u"--yes"_s, u"volumes"_s, u"delete"_s, u"bare"_s}).code, 0);
    }

    void volume_machinesTooFew_isMadeWithAWarning()
    {
        const Ran planned = asAdmin({u"volumes"_s, u"plan"_s, u"4+2"_s});
        QCOMPARE(planned.code, 5);
        QVERIFY2(planned.out.contains(u"workstations)"_s), qPrintable(planned.out));
        const Ran narrow = asAdmin({u"volumes"_s, u"create"_s, u"wide"_s, u"1GiB"_s, u"--layout"_s, u"4+2"_s});
        QVERIFY2(narrow.code == 0 && narrow.err.contains(u"cannot be written in full until"_s) &&
                     narrow.err.contains(planned.out.trimmed()),
                 qPrintable(narrow.out + narrow.err));
        const auto isTold = [this] {
            const Ran ran = asAdmin({u"status"_s});
            return ran.code == 5 && ran.out.contains(u"Volume wide: writing may fail:"_s);
        };
        QTRY_VERIFY_WITH_TIMEOUT(isTold(), kPatienceMs);
        QCOMPARE(asAdmin({u"--yes"_s, u"volumes"_s, u"delete"_s, u"wide"_s}).code, 0);
        const Ran wide = asAdmin({u"volumes"_s, u"create"_s, u"x"_s, u"1GiB"_s, u"--layout"_s, u"40+2"_s});
        QVERIFY2(wide.code == 2 && wide.err.contains(u"1 to 32 data strips"_s), qPrintable(wide.err));
    }

    void machine_shown_hasItsWholeFingerprint()
    {
        const QString fingerprint = m_array->machine(u"pc-1"_s).fingerprint;
        QVERIFY(fingerprint.size() > 24); // what the table has room for
        const Ran all = asAdmin({u"machines"_s});
        QVERIFY2(all.out.contains(fingerprint.left(24)) && fingerprint.at(24) == u' ', qPrintable(all.out));
        const Ran one = asAdmin({u"machines"_s, u"pc-1"_s});
        QVERIFY2(one.code == 0 && one.out.contains(fingerprint), qPrintable(one.out));
    }

    void machinesAndStores_listed_sayWhatIsLent()
    {
        const Ran stores = asAdmin({u"stores"_s});
        QVERIFY2(stores.code == 0 && stores.out.contains(u"KIND"_s) && stores.out.contains(u"file"_s),
                 qPrintable(stores.out));
        QVERIFY(asAdmin({u"machines"_s}).out.contains(u"KIND"_s));
        const Ran asJson = asAdmin({u"--json"_s, u"machines"_s, u"pc-1"_s});
        QCOMPARE(QJsonDocument::fromJson(asJson.out.toUtf8()).object().value("lends"_L1).toString(), u"file"_s);
        const QJsonArray list = QJsonDocument::fromJson(asAdmin({u"--json"_s, u"stores"_s}).out.toUtf8())
                                    .object()
                                    .value("stores"_L1)
                                    .toArray();
        QVERIFY(!list.isEmpty());
        QVERIFY(list.first().toObject().value("isPartition"_L1).isBool());
    }

    void domain_ofSeveral_isPreviewedTogetherAndSet()
    {
        const QStringList both{u"domain"_s, u"pc-1"_s, u"lab"_s, u"--also"_s, u"pc-2"_s};
        const Ran preview = asAdmin(QStringList{u"--json"_s} + both + QStringList{u"--dry-run"_s});
        QVERIFY2(preview.code == 0, qPrintable(preview.err));
        const QJsonObject json = QJsonDocument::fromJson(preview.out.toUtf8()).object();
        QVERIFY(json.contains("stripesTouched"_L1) && json.value("crowded"_L1).isArray());
        QCOMPARE(m_array->machine(u"pc-1"_s).failureDomain, QString());
        QCOMPARE(asAdmin(both).code, 0);
        QTRY_COMPARE_WITH_TIMEOUT(m_array->machine(u"pc-1"_s).failureDomain, u"lab"_s, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(m_array->machine(u"pc-2"_s).failureDomain, u"lab"_s, kPatienceMs);
        QCOMPARE(asAdmin({u"domain"_s, u"pc-1"_s, u"--also"_s, u"pc-2"_s}).code, 0);
        QTRY_COMPARE_WITH_TIMEOUT(m_array->machine(u"pc-2"_s).failureDomain, QString(), kPatienceMs);
        QCOMPARE(asAdmin({u"domain"_s, u"pc-1"_s, u"--also"_s, u"pc-99"_s}).code, 1);
    }

    void losses_ofSeveral_arePreviewedTogether()
    {
        const QStringList both{u"lost"_s, u"pc-1"_s, u"--also"_s, u"pc-2"_s};
        const auto preview = [this](const QStringList &arguments) {
            const Ran ran = asAdmin(QStringList{u"--json"_s} + arguments + QStringList{u"--dry-run"_s});
            return ran.code == 0 ? QJsonDocument::fromJson(ran.out.toUtf8()).object() : QJsonObject();
        };
        const QJsonObject alone = preview({u"lost"_s, u"pc-1"_s});
        QVERIFY(alone.contains("stripesLost"_L1));
        QCOMPARE(alone.value("stripesLost"_L1).toInteger(), 0);
        QVERIFY(preview(both).value("stripesLost"_L1).toInteger() > 0); // 2+1: some stripes lie on both
        QCOMPARE(asAdmin(both).code, 6);                                // asks
        QCOMPARE(asAdmin(both + QStringList{u"--wait"_s}).code, 2);
        QCOMPARE(asAdmin({u"lost"_s, u"pc-1"_s, u"--also"_s, u"pc-99"_s}).code, 1);
        QCOMPARE(m_array->machine(u"pc-1"_s).presence, Presence::Online);
        QCOMPARE(m_array->machine(u"pc-2"_s).presence, Presence::Online);
    }

    void drains_ofSeveral_areDoneOneAfterTheOther()
    {
        const Ran ran = asAdmin({u"--json"_s, u"--yes"_s, u"drain"_s, u"pc-1"_s, u"--also"_s, u"pc-2"_s});
        QVERIFY2(ran.code == 0, qPrintable(ran.err));
        QCOMPARE(QJsonDocument::fromJson(ran.out.toUtf8()).object().value("answers"_L1).toArray().size(), 2);
        for (const QString &name : {u"pc-1"_s, u"pc-2"_s}) {
            QTRY_VERIFY_WITH_TIMEOUT(m_array->storeOf(name).state == StoreState::Draining, kPatienceMs);
            const Ran back = asAdmin({u"undrain"_s, name});
            QVERIFY2(back.code == 0, qPrintable(back.err));
            QTRY_VERIFY_WITH_TIMEOUT(m_array->storeOf(name).state == StoreState::Active, kPatienceMs);
        }
        QVERIFY(m_array->isContentWhole());
    }

    void quotas_ofSeveral_arePreviewedTogetherAndSet()
    {
        const QString first = m_array->storeOf(u"pc-1"_s).store.toString();
        const QString second = m_array->storeOf(u"pc-2"_s).store.toString();
        const QStringList both{u"stores"_s, u"quota"_s, first, u"1GiB"_s, u"--also"_s, second};
        const Ran preview = asAdmin(QStringList{u"--json"_s} + both + QStringList{u"--dry-run"_s});
        QVERIFY2(preview.code == 0, qPrintable(preview.err));
        QVERIFY(QJsonDocument::fromJson(preview.out.toUtf8()).object().value("diskObstacles"_L1).isArray());
        const Ran ran = asAdmin(QStringList{u"--yes"_s} + both);
        QVERIFY2(ran.code == 0, qPrintable(ran.err));
        QTRY_COMPARE_WITH_TIMEOUT(m_array->storeOf(u"pc-2"_s).quotaBytes, kGiB, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(m_array->storeOf(u"pc-1"_s).quotaBytes, kGiB, kPatienceMs);
        QCOMPARE(asAdmin({u"stores"_s, u"quota"_s, first, u"1GiB"_s, u"--also"_s, u"99999"_s}).code, 1);
        QCOMPARE(asAdmin({u"stores"_s, u"quota"_s, first, u"1GiB"_s, u"--also"_s, u"it"_s}).code, 2);
    }

    void events_asCsv_haveHeadingsAndOneLineEach()
    {
        const Ran ran = asAdmin({u"events"_s, u"--csv"_s, u"--kind"_s, u"volume.created"_s});
        QVERIFY2(ran.code == 0, qPrintable(ran.err));
        const QStringList lines = ran.out.split(u"\r\n"_s, Qt::SkipEmptyParts);
        QVERIFY2(lines.size() >= 2, qPrintable(ran.out));
        const qsizetype columns = lines.first().count(u',');
        QVERIFY(columns > 0 && lines.at(1).count(u',') >= columns);
    }

    void unexport_withClients_asksFirst()
    {
        NbdTestClient client(m_array->nbdSocket());
        client.send(NbdTestClient::hello("vol"));
        QTRY_VERIFY_WITH_TIMEOUT(asAdmin({u"--json"_s, u"volumes"_s}).out.contains(u"\"connections\": 1"_s),
                                 kPatienceMs);
        const Ran ran = asAdmin({u"volumes"_s, u"unexport"_s, u"vol"_s});
        QVERIFY2(ran.code == 6 && ran.err.contains(u"--yes"_s), qPrintable(ran.err));
        const QString tells = u"One client uses it now: "_s;
        const Ran deleted = asAdmin({u"volumes"_s, u"delete"_s, u"vol"_s, u"--dry-run"_s});
        QVERIFY2(deleted.code == 0 && deleted.out.contains(tells), qPrintable(deleted.out));
        const Ran resized = asAdmin({u"volumes"_s, u"resize"_s, u"vol"_s, u"2MiB"_s, u"--dry-run"_s});
        QVERIFY2(resized.code == 0 && resized.out.contains(tells), qPrintable(resized.out));
    }

    void attach_exportedVolume_saysWhatToType()
    {
        const Ran ran = asAdmin({u"volumes"_s, u"attach"_s, u"vol"_s});
        QVERIFY2(ran.code == 0, qPrintable(ran.err));
        QVERIFY2(ran.out.contains(u"nbd-client -unix "_s + m_array->nbdSocket()), qPrintable(ran.out));
        QVERIFY(ran.out.contains(u"mkfs"_s));
        QCOMPARE(asAdmin({u"volumes"_s, u"attach"_s, u"vol"_s, u"--windows"_s}).code, 1); // by a socket alone
        QCOMPARE(asAdmin({u"volumes"_s, u"attach"_s, u"none"_s}).code, 1);
        const Ran asJson = asAdmin({u"--json"_s, u"volumes"_s, u"attach"_s, u"vol"_s});
        QVERIFY(!QJsonDocument::fromJson(asJson.out.toUtf8()).object().value("steps"_L1).toArray().isEmpty());
    }

    void volume_wholeLife()
    {
        const auto second = [&] {
            for (const VolumeSnapshot &volume : m_array->session->snapshot().volumes) {
                if (volume.name == u"second"_s)
                    return volume;
            }
            return VolumeSnapshot();
        };
        QCOMPARE(asAdmin({u"volumes"_s, u"create"_s, u"second"_s, u"8MiB"_s, u"--layout"_s, u"2+1"_s}).code, 0);
        QTRY_COMPARE_WITH_TIMEOUT(second().sizeBytes, 8 * kMiB, kPatienceMs);
        QCOMPARE(asAdmin({u"volumes"_s, u"resize"_s, u"second"_s, u"16MiB"_s}).code, 0);
        QTRY_COMPARE_WITH_TIMEOUT(second().sizeBytes, 16 * kMiB, kPatienceMs);
        QCOMPARE(asAdmin({u"volumes"_s, u"resize"_s, u"second"_s, u"8MiB"_s}).code, 6);
        QCOMPARE(asAdmin({u"volumes"_s, u"unexport"_s, u"second"_s}).code, 0);
        QTRY_VERIFY_WITH_TIMEOUT(!second().isExported, kPatienceMs);
        QCOMPARE(second().sizeBytes, 16 * kMiB); // nothing was given away without being asked
        QCOMPARE(asAdmin({u"volumes"_s, u"export"_s, u"second"_s}).code, 0);
        QTRY_VERIFY_WITH_TIMEOUT(second().isExported, kPatienceMs);
        QCOMPARE(asAdmin({u"-y"_s, u"volumes"_s, u"delete"_s, u"second"_s}).code, 0);
        QTRY_VERIFY_WITH_TIMEOUT(second().name.isEmpty(), kPatienceMs);
    }

    void workstation_wholeLife()
    {
        TestArray other(true);
        QCOMPARE(other.start(), QString());
        const auto run = [&](const QStringList &words) {
            return fallowRun(QStringList{u"--identity"_s, other.adminPath()} + words);
        };
        const Ran made = run({u"--json"_s, u"enrol"_s});
        QCOMPARE(made.code, 0);
        const QString code = QJsonDocument::fromJson(made.out.toUtf8()).object().value("code"_L1).toString();
        TestAgent agent(u"pc-9"_s);
        QVERIFY(agent.beginEnrolment(code));
        QTRY_VERIFY_WITH_TIMEOUT(!agent.fingerprint.isEmpty(), kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(other.machine(u"pc-9"_s).approval, MachineApproval::Waiting, kPatienceMs);
        QVERIFY(run({u"machines"_s}).out.contains(u"pc-9"_s));
        QCOMPARE(run({u"approve"_s, u"pc-9"_s, u"--dry-run"_s}).code, 0);
        QCOMPARE(other.machine(u"pc-9"_s).approval, MachineApproval::Waiting);
        QCOMPARE(run({u"approve"_s, u"pc-9"_s}).code, 0);
        QTRY_VERIFY_WITH_TIMEOUT(agent.isEnrolled(), kPatienceMs);
        agent.switchOn();
        QVERIFY(other.waitForStore(u"pc-9"_s));
        QCOMPARE(run({u"retire"_s, u"pc-9"_s}).code, 6); // it asks, and nobody is there to answer
        QCOMPARE(other.machine(u"pc-9"_s).approval, MachineApproval::Approved);
        const Ran retired = run({u"-y"_s, u"retire"_s, u"pc-9"_s, u"--wait"_s});
        QVERIFY2(retired.code == 0, qPrintable(retired.out + retired.err));
        QTRY_COMPARE_WITH_TIMEOUT(other.machine(u"pc-9"_s).approval, MachineApproval::Retired, kPatienceMs);
        agent.switchOff();
        QCOMPARE(other.stop(), QString());
    }

    void snapshot_wholeLife()
    {
        QCOMPARE(asAdmin({u"volumes"_s, u"snapshot"_s, u"vol"_s, u"before"_s, u"--dry-run"_s}).code, 0);
        const Ran taken = asAdmin({u"volumes"_s, u"snapshot"_s, u"vol"_s, u"before"_s});
        QVERIFY2(taken.code == 0 && taken.out.contains(u"before"_s), qPrintable(taken.err));
        QCOMPARE(asAdmin({u"volumes"_s, u"snapshot"_s, u"vol"_s, u"before"_s}).code, 1);   // the name is taken
        QCOMPARE(asAdmin({u"volumes"_s, u"snapshot"_s, u"before"_s, u"again"_s}).code, 2); // of a snapshot
        QCOMPARE(asAdmin({u"volumes"_s, u"resize"_s, u"before"_s, u"128MiB"_s}).code, 2);
        const Ran listed = asAdmin({u"--json"_s, u"volumes"_s});
        const QJsonArray volumes = QJsonDocument::fromJson(listed.out.toUtf8()).object().value("volumes"_L1).toArray();
        const auto named = [&](QLatin1StringView name) {
            const auto found = std::find_if(volumes.begin(), volumes.end(), [&](const QJsonValue &volume) {
                return volume["name"_L1].toString() == name;
            });
            return found == volumes.end() ? QJsonObject() : found->toObject();
        };
        QCOMPARE(named("before"_L1).value("origin"_L1), named("vol"_L1).value("volume"_L1));
        QVERIFY(named("before"_L1).value("isReadOnly"_L1).toBool());
        QVERIFY(asAdmin({u"volumes"_s}).out.contains(u"SNAPSHOT OF"_s));
        QCOMPARE(asAdmin({u"volumes"_s, u"export"_s, u"before"_s}).code, 0);
        QVERIFY(m_array->holds("before", m_array->content));
        QCOMPARE(asAdmin({u"stripes"_s, u"locate"_s, u"before"_s, u"0"_s, u"1MiB"_s}).code, 0);
        QCOMPARE(asAdmin({u"-y"_s, u"volumes"_s, u"delete"_s, u"before"_s}).code, 0);
        QVERIFY(m_array->isContentWhole());
    }

    void status_ofARevokedMachine_countsItNoMore() // the last: it is gone then
    {
        const auto counts = [this](int count) {
            return asAdmin({u"status"_s}).out.contains(u"Workstations: %1, "_s.arg(count));
        };
        QVERIFY(counts(4));
        QCOMPARE(asAdmin({u"-y"_s, u"revoke"_s, u"pc-1"_s}).code, 0);
        QTRY_VERIFY_WITH_TIMEOUT(counts(3), kPatienceMs);
    }
};

FALLOW_TEST(CliTest)
#include "tst_cli.moc"
