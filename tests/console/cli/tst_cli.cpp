// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/controller/array_fixture.h"

#include "packing/zip_bundle_reader.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>
#include <csignal>
#include <fcntl.h>
#include <pty.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

namespace {

struct Ran
{
    int code = -1;
    QString out;
    QString err;
};

Ran runProgram(const QString &name, const QStringList &arguments)
{
    QProcess process;
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(QStringLiteral(FALLOW_BINARY_DIR "/bin/") + name, arguments);
    if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, kPatienceMs))
        process.kill();
    process.waitForFinished();
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
}

Ran fallowRun(const QStringList &arguments)
{
    return runProgram(u"fallow"_s, arguments);
}

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

/// `fallow` at a terminal of its own.
class Terminal
{
public:
    explicit Terminal(const QStringList &arguments)
    {
        QList<QByteArray> words{"fallow"};
        for (const QString &argument : arguments)
            words.append(QFile::encodeName(argument));
        std::vector<char *> pointers;
        for (QByteArray &word : words)
            pointers.push_back(word.data());
        pointers.push_back(nullptr);
        m_child = ::forkpty(&m_master, nullptr, nullptr, nullptr);
        if (m_child == 0) {
            ::execv(FALLOW_BINARY_DIR "/bin/fallow", pointers.data());
            ::_exit(127);
        }
        ::fcntl(m_master, F_SETFL, O_NONBLOCK);
    }
    ~Terminal()
    {
        if (!m_hasEnded && m_child > 0) {
            ::kill(m_child, SIGKILL);
            ::waitpid(m_child, nullptr, 0);
        }
        ::close(m_master);
    }
    Terminal(const Terminal &) = delete;
    Terminal &operator=(const Terminal &) = delete;
    bool says(const char *text)
    {
        char bytes[256];
        for (ssize_t count = 0; (count = ::read(m_master, bytes, sizeof bytes)) > 0;)
            m_said.append(bytes, count);
        return m_said.contains(text);
    }
    bool echoes() const
    {
        termios state{};
        return ::tcgetattr(m_master, &state) == 0 && (state.c_lflag & ECHO) != 0;
    }
    /// Presses Ctrl-C, as often as it takes: the program may not listen yet.
    bool endsOnInterrupt()
    {
        if (!m_hasEnded) {
            [[maybe_unused]] const ssize_t pressed = ::write(m_master, "\x03", 1);
            m_hasEnded = ::waitpid(m_child, &m_status, WNOHANG) == m_child;
        }
        return m_hasEnded;
    }
    int exitCode() const { return WIFEXITED(m_status) ? WEXITSTATUS(m_status) : -1; }

private:
    pid_t m_child = -1;
    int m_master = -1;
    int m_status = 0;
    bool m_hasEnded = false;
    QByteArray m_said;
};

} // namespace

class CliTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TestArray> m_array;

    Ran asAdmin(const QStringList &arguments)
    {
        return fallowRun(QStringList{u"--identity"_s, m_array->adminPath()} + arguments);
    }

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
    void initTestCase()
    {
        m_array = std::make_unique<TestArray>();
        QCOMPARE(m_array->start(), QString());
        for (int i = 1; i <= 4; ++i)
            QVERIFY(m_array->addAgent(u"pc-%1"_s.arg(i)));
        QCOMPARE(m_array->makeVolume(u"distributed 2+1, strip 16 KiB"_s, kMiB), QString());
    }
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
        QCOMPARE(onTheMap(u"away"_s), 0);
        const qint64 strips = onTheMap(u"data"_s) + onTheMap(u"parity"_s);
        QVERIFY(strips > 0);
        m_array->agents[3]->switchOff();
        QTRY_COMPARE_WITH_TIMEOUT(m_array->machine(u"pc-4"_s).presence, Presence::Unreachable, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(asAdmin({u"status"_s}).code, 5, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(onTheMap(u"away"_s) > 0, kPatienceMs);
        const Ran ran = asAdmin({u"--yes"_s, u"lost"_s, u"pc-4"_s, u"--wait"_s});
        QVERIFY2(ran.code == 0, qPrintable(ran.err));
        QVERIFY2(ran.err.contains(u"rebuild of"_s), qPrintable(ran.err)); // progress
        QVERIFY2(ran.out.contains(u"finished"_s, Qt::CaseInsensitive), qPrintable(ran.out));
        QTRY_COMPARE_WITH_TIMEOUT(asAdmin({u"status"_s}).code, 0, kPatienceMs);
        QCOMPARE(onTheMap(u"missing"_s) + onTheMap(u"away"_s), 0); // moved by the rebuild, one by one
        QCOMPARE(onTheMap(u"data"_s) + onTheMap(u"parity"_s), strips);
    }

    void machine_shown_hasItsWholeFingerprint()
    {
        const QString fingerprint = m_array->machine(u"pc-1"_s).fingerprint;
        QVERIFY(fingerprint.size() > 23); // what the table has room for
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
    }

    void volume_wholeLife()
    {
        QCOMPARE(asAdmin({u"volumes"_s, u"create"_s, u"second"_s, u"8MiB"_s, u"--layout"_s, u"2+1"_s}).code, 0);
        QCOMPARE(asAdmin({u"volumes"_s, u"resize"_s, u"second"_s, u"16MiB"_s}).code, 0);
        QCOMPARE(asAdmin({u"volumes"_s, u"resize"_s, u"second"_s, u"8MiB"_s}).code, 6);
        QCOMPARE(asAdmin({u"volumes"_s, u"unexport"_s, u"second"_s}).code, 0);
        QCOMPARE(asAdmin({u"volumes"_s, u"export"_s, u"second"_s}).code, 0);
        QCOMPARE(asAdmin({u"-y"_s, u"volumes"_s, u"delete"_s, u"second"_s}).code, 0);
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

    void identity_protected_opensWithItsPassphraseOnly()
    {
        const QTemporaryDir room;
        const QString identity = room.filePath(u"admin.identity"_s);
        QVERIFY(QFile::copy(m_array->adminPath(), identity));
        const auto write = [&room](const QString &name, const QByteArray &text) {
            QFile file(room.filePath(name));
            return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName() : QString();
        };
        const QString right = write(u"right"_s, "correct horse\n");
        const QString wrong = write(u"wrong"_s, "battery staple\n");
        const QStringList with{u"--identity"_s, identity};
        QCOMPARE(fallowRun(with + QStringList{u"identity"_s, u"protect"_s}).code, 4); // nobody to ask
        QCOMPARE(fallowRun(with + QStringList{u"identity"_s, u"protect"_s, u"--new-passphrase-file"_s, right}).code, 0);
        const Ran none = fallowRun(with + QStringList{u"codes"_s});
        QCOMPARE(none.code, 4);
        QVERIFY2(none.err.contains(u"--passphrase-file"_s), qPrintable(none.err));
        const Ran bad = fallowRun(with + QStringList{u"--passphrase-file"_s, wrong, u"codes"_s});
        QCOMPARE(bad.code, 4);
        QVERIFY2(bad.err.contains(u"passphrase is wrong"_s), qPrintable(bad.err));
        QCOMPARE(fallowRun(with + QStringList{u"--passphrase-file"_s, right, u"codes"_s}).code, 0);
        QCOMPARE(fallowRun(with + QStringList{u"--passphrase-file"_s, right, u"identity"_s, u"unprotect"_s}).code, 0);
        QCOMPARE(fallowRun(with + QStringList{u"codes"_s}).code, 0);
    }

    void administrators_addedRenewedAndRevoked()
    {
        const QTemporaryDir room;
        const QString path = room.filePath(u"eve.identity"_s);
        QCOMPARE(asAdmin({u"administrators"_s, u"add"_s, u"eve"_s, path, u"--valid"_s, u"9999"_s}).code, 2);
        QVERIFY(!QFile::exists(path));
        const Ran made = asAdmin({u"administrators"_s, u"add"_s, u"eve"_s, path, u"--valid"_s, u"400"_s});
        QVERIFY2(made.code == 0, qPrintable(made.err));
        QCOMPARE(int(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther)), 0);
        QCOMPARE(asAdmin({u"administrators"_s, u"add"_s, u"eve2"_s, path}).code, 1); // never over a file
        const QStringList asEve{u"--identity"_s, path};
        QCOMPARE(fallowRun(asEve + QStringList{u"codes"_s}).code, 0);
        const QByteArray before = IdentityFile::read(path)->certificate;
        const Ran renewed = fallowRun(asEve + QStringList{u"administrators"_s, u"renew"_s});
        QVERIFY2(renewed.code == 0, qPrintable(renewed.err));
        QVERIFY(IdentityFile::read(path)->certificate != before);
        QCOMPARE(fallowRun(asEve + QStringList{u"codes"_s}).code, 0);
        const Ran listed = asAdmin({u"administrators"_s});
        QVERIFY2(listed.out.contains(u"eve"_s) && listed.out.contains(u"(yours)"_s), qPrintable(listed.out));
        QCOMPARE(asAdmin({u"administrators"_s, u"revoke"_s, u"eve"_s, u"--dry-run"_s}).code, 2); // she has two
        const QJsonArray all = QJsonDocument::fromJson(asAdmin({u"--json"_s, u"administrators"_s}).out.toUtf8())
                                   .object()
                                   .value("administrators"_L1)
                                   .toArray();
        int revoked = 0;
        for (const QJsonValue &each : all) {
            if (each["holder"_L1].toString() != u"eve"_s)
                continue;
            const QStringList words{u"administrators"_s, u"revoke"_s, each["fingerprint"_L1].toString()};
            QCOMPARE(asAdmin(words).code, 6); // it asks
            const Ran ran = asAdmin(QStringList{u"--yes"_s} + words);
            QVERIFY2(ran.code == 0, qPrintable(ran.err));
            ++revoked;
        }
        QCOMPARE(revoked, 2);
        QVERIFY(fallowRun(asEve + QStringList{u"codes"_s}).code != 0);
        QCOMPARE(asAdmin({u"--yes"_s, u"administrators"_s, u"revoke"_s, u"admin"_s}).code, 4); // the last one
        QCOMPARE(asAdmin({u"administrators"_s, u"revoke"_s, u"nobody"_s}).code, 1);
    }

    void fallowdAdministrator_whileItRuns_makesAnIdentityThatIsGood()
    {
        const QTemporaryDir room;
        const QString path = room.filePath(u"rescue.identity"_s);
        const QStringList words{u"administrator"_s, path, u"--dir"_s, m_array->directory(), u"--admin"_s, u"rescue"_s};
        const Ran made = runProgram(u"fallowd"_s, words);
        QVERIFY2(made.code == 0 && made.out.contains(path), qPrintable(made.err));
        QCOMPARE(fallowRun({u"--identity"_s, path, u"codes"_s}).code, 0);
        QCOMPARE(runProgram(u"fallowd"_s, words).code, 1); // never over a file
        QCOMPARE(runProgram(u"fallowd"_s, {u"administrator"_s}).code, 2);
    }

    void bundle_isSaved_orSaysWhyNot()
    {
        const QTemporaryDir room;
        QCOMPARE(asAdmin({u"bundle"_s, room.filePath(u"b.zip"_s)}).code, 0);
        QVERIFY(QFileInfo(room.filePath(u"b.zip"_s)).size() > 100);
        QCOMPARE(asAdmin({u"bundle"_s, room.filePath(u"none/b.zip"_s)}).code, 1);
    }

    void bundle_holdsNoSecrets()
    {
        const Ran made = asAdmin({u"enrol"_s, u"--note"_s, u"for the bundle"_s});
        const QString code = made.out.section(u'\n', 0, 0);
        QVERIFY2(code.startsWith(u"FALLOW-"_s), qPrintable(made.out));
        const QTemporaryDir room;
        const QString path = room.filePath(u"b.zip"_s);
        QCOMPARE(asAdmin({u"bundle"_s, path}).code, 0);
        const auto members = readZipBundle(path, 64 * kMiB);
        QVERIFY2(members.has_value(), members ? "" : qPrintable(members.error().toString()));
        QVERIFY(members->size() >= 4);
        // Every line of every secret file of the array, and the digits of an open code.
        QList<QByteArray> secrets{code.right(24).toUtf8(), code.right(24).remove(u'-').toUtf8()};
        QDirIterator files(m_array->directory(), QDir::Files, QDirIterator::Subdirectories);
        int keys = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.size() > 64 * kKiB || !file.open(QIODevice::ReadOnly))
                continue;
            const QByteArray text = file.readAll();
            if (!text.contains("PRIVATE KEY") && !file.fileName().endsWith(u"master.key"_s))
                continue;
            ++keys;
            for (const QByteArray &line : text.split('\n')) {
                if (line.size() >= 40 && !line.startsWith("-----"))
                    secrets.append(line);
            }
        }
        QVERIFY(keys >= 4); // the authority's, the controller's, the administrator's, the master key
        QVERIFY(secrets.size() > 8);
        QByteArray everything;
        for (const QByteArray &content : *members)
            everything += content;
        QVERIFY(everything.contains("for the bundle") && everything.contains("pc-1"));
        for (const QByteArray &secret : secrets)
            QVERIFY2(!everything.contains(secret), secret.constData());
        QVERIFY(!everything.contains("PRIVATE KEY") && !everything.contains("BEGIN CERTIFICATE"));
    }

    void events_moreThanAPage_arriveAllAndOnce()
    {
        constexpr int kMany = 2300;
        const QString long_(400, u'n');
        for (int i = 0; i < kMany; ++i)
            m_array->controller->events().add(EventSeverity::Info, u"test"_s, u"array"_s, u"%1 %2"_s.arg(long_).arg(i));
        const Ran asJson = asAdmin({u"--json"_s, u"events"_s});
        QVERIFY2(asJson.code == 0, qPrintable(asJson.err));
        const QJsonArray events = QJsonDocument::fromJson(asJson.out.toUtf8()).object().value("events"_L1).toArray();
        qsizetype found = 0;
        for (const QJsonValue &event : events)
            found += event.toObject().value("kind"_L1).toString() == u"test"_s ? 1 : 0;
        QCOMPARE(found, kMany);
        const Ran asText = asAdmin({u"events"_s});
        QVERIFY(asText.out.contains(u"%1 %2\n"_s.arg(long_).arg(kMany - 1)));
        // As large as an answer may be asked for: far beyond a frame's metadata.
        const auto all = m_array->ask<EventList>(u"events.list"_s, EventListRequest{.after = {}, .limit = 5000});
        QVERIFY2(all.has_value(), all ? "" : qPrintable(all.error().toString()));
        QVERIFY(all->events.size() >= kMany);
    }

    void interrupted_whileFollowing_is6AndSaysSo()
    {
        for (const int signal : {SIGINT, SIGTERM}) {
            QProcess process;
            process.start(QStringLiteral(FALLOW_BINARY_DIR "/bin/fallow"),
                          {u"--identity"_s, m_array->adminPath(), u"events"_s, u"--follow"_s});
            QByteArray said;
            const auto follows = [&] { return !(said += process.readAllStandardOutput()).isEmpty(); };
            QTRY_VERIFY_WITH_TIMEOUT(follows(), kPatienceMs);
            QCOMPARE(::kill(pid_t(process.processId()), signal), 0);
            QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, kPatienceMs);
            QCOMPARE(process.exitStatus(), QProcess::NormalExit);
            QCOMPARE(process.exitCode(), 6);
            QVERIFY(process.readAllStandardError().contains("interrupted"));
        }
    }

    void interrupted_whileAsked_is6AndNothingHappens()
    {
        Terminal terminal({u"--identity"_s, m_array->adminPath(), u"volumes"_s, u"delete"_s, u"vol"_s});
        QTRY_VERIFY_WITH_TIMEOUT(terminal.says("[y/N]"), kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(terminal.endsOnInterrupt(), kPatienceMs);
        QCOMPARE(terminal.exitCode(), 6);
        QVERIFY(m_array->isContentWhole());
    }

    void interrupted_atThePassphrase_is6AndTheTerminalEchoes()
    {
        const auto file = IdentityFile::read(m_array->adminPath());
        QVERIFY(file.has_value());
        const auto locked = file->locked("open sesame");
        QVERIFY(locked.has_value());
        const QTemporaryDir room;
        QVERIFY(locked->write(room.filePath(u"locked"_s)).has_value());
        Terminal terminal({u"--identity"_s, room.filePath(u"locked"_s), u"status"_s});
        QTRY_VERIFY_WITH_TIMEOUT(terminal.says("Passphrase"), kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(!terminal.echoes(), kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(terminal.endsOnInterrupt(), kPatienceMs);
        QCOMPARE(terminal.exitCode(), 6);
        QVERIFY(terminal.echoes());
    }

    void readerGone_followingEnds()
    {
        QProcess process;
        process.setProgram(u"/bin/sh"_s);
        process.setArguments({u"-c"_s, u"\"$0\" --identity \"$1\" events --follow | head -n 1"_s,
                              QStringLiteral(FALLOW_BINARY_DIR "/bin/fallow"), m_array->adminPath()});
        process.start();
        const auto ends = [&] {
            m_array->controller->events().add(EventSeverity::Info, u"test"_s, u"array"_s, u"one more"_s);
            return process.state() == QProcess::NotRunning;
        };
        QTRY_VERIFY_WITH_TIMEOUT(ends(), kPatienceMs);
    }

    void fallowd_badStarts_sayWhy()
    {
        const QTemporaryDir room;
        const Ran none = runProgram(u"fallowd"_s, {u"run"_s, u"--dir"_s, room.filePath(u"none"_s)});
        QCOMPARE(none.code, 1);
        QVERIFY(!none.err.isEmpty());
        const Ran busy = runProgram(u"fallowd"_s, {u"run"_s, u"--dir"_s, m_array->directory()});
        QCOMPARE(busy.code, 1);
        QVERIFY2(busy.err.contains(u"another"_s) || busy.err.contains(u"in use"_s), qPrintable(busy.err));
        QCOMPARE(runProgram(u"fallowd"_s, {}).code, 2);
        QCOMPARE(runProgram(u"fallowd"_s, {u"run"_s, u"--dance"_s}).code, 2);
        QCOMPARE(runProgram(u"fallowd"_s, {u"run"_s, u"--dir"_s}).code, 2);
        QCOMPARE(runProgram(u"fallowd"_s, {u"run"_s, u"now"_s}).code, 2);
        QCOMPARE(runProgram(u"fallow-agent"_s, {u"run"_s, u"--dance"_s}).code, 2);
        QCOMPARE(runProgram(u"fallowd"_s, {u"--help"_s}).code, 0);
        QCOMPARE(runProgram(u"fallowd"_s, {u"--version"_s}).code, 0);
        QCOMPARE(runProgram(u"fallowd"_s, {u"run"_s, u"--supersede-epoch"_s, u"x"_s}).code, 2);
        QCOMPARE(runProgram(u"fallowd"_s, {u"init"_s, u"--dir"_s, room.filePath(u"a"_s), u"--listen"_s, u"x"_s}).code,
                 2);
    }

    void fallowd_initRunTerminate_endsCleanly()
    {
        const QTemporaryDir room;
        const QString directory = room.filePath(u"array"_s);
        const Ran made =
            runProgram(u"fallowd"_s, {u"init"_s, u"--dir"_s, directory, u"--listen"_s, u"127.0.0.1:0"_s, u"--nbd"_s,
                                      u"127.0.0.1:0"_s, u"--local-store"_s, room.path() + u":64MiB"_s});
        QVERIFY2(made.code == 0, qPrintable(made.err));
        // As systemd starts it: it says when it serves and when it stops.
        const QByteArray notifyPath = QFile::encodeName(room.filePath(u"notify"_s));
        const int notify = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
        const auto closeNotify = qScopeGuard([notify] { ::close(notify); });
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        QVERIFY(size_t(notifyPath.size()) < sizeof address.sun_path);
        std::memcpy(address.sun_path, notifyPath.constData(), size_t(notifyPath.size()));
        QCOMPARE(::bind(notify, reinterpret_cast<const sockaddr *>(&address), sizeof address), 0);
        QByteArray told;
        const auto hasTold = [&](const char *what) {
            char bytes[256];
            for (ssize_t count = 0; (count = ::recv(notify, bytes, sizeof bytes, 0)) > 0;)
                told.append(bytes, count);
            return told.contains(what);
        };
        QProcess daemon;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"NOTIFY_SOCKET"_s, QFile::decodeName(notifyPath));
        daemon.setProcessEnvironment(environment);
        daemon.start(QStringLiteral(FALLOW_BINARY_DIR "/bin/fallowd"), {u"run"_s, u"--dir"_s, directory});
        QByteArray said;
        const auto isServing = [&] { return (said += daemon.readAllStandardOutput()).contains("serving"); };
        QTRY_VERIFY_WITH_TIMEOUT(isServing(), kPatienceMs);
        QVERIFY(hasTold("READY=1"));
        QVERIFY(!hasTold("STOPPING=1"));
        const QString identity = directory + u"/admin.identity"_s;
        QTRY_COMPARE_WITH_TIMEOUT(fallowRun({u"--identity"_s, identity, u"status"_s}).code, 0, kPatienceMs);
        daemon.terminate();
        QTRY_COMPARE_WITH_TIMEOUT(daemon.state(), QProcess::NotRunning, kPatienceMs);
        QCOMPARE(daemon.exitStatus(), QProcess::NormalExit);
        QCOMPARE(daemon.exitCode(), 0);
        QVERIFY(hasTold("STOPPING=1"));
    }

    void manPages_ofThePrograms_nameEveryOption_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QString>("page");
        QTest::newRow("fallowd") << u"fallowd"_s << u"fallowd.8"_s;
        QTest::newRow("fallow-agent") << u"fallow-agent"_s << u"fallow-agent.1"_s;
    }

    void manPages_ofThePrograms_nameEveryOption()
    {
        QFETCH(QString, program);
        QFETCH(QString, page);
        QFile file(QStringLiteral(FALLOW_SOURCE_DIR "/resources/man/") + page);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll()).remove(u'\\');
        static const QRegularExpression option(u"--([a-z-]+)"_s);
        auto matches = option.globalMatch(runProgram(program, {u"--help"_s}).out);
        int count = 0;
        while (matches.hasNext()) {
            const QString name = matches.next().captured(0);
            if (name == u"--help-all"_s)
                continue;
            ++count;
            QVERIFY2(text.contains(name), qPrintable(name));
        }
        QVERIFY(count > 4);
    }
};

QTEST_GUILESS_MAIN(CliTest)
#include "tst_cli.moc"
