// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/controller/array_fixture.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>
#include <csignal>

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
    static const QRegularExpression line(u"^\\.B (.+)$"_s, QRegularExpression::MultilineOption);
    QStringList commands;
    auto matches = line.globalMatch(section);
    while (matches.hasNext())
        commands.append(matches.next().captured(1));
    return commands;
}

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
        QTest::newRow("stores") << QStringList{u"stores"_s} << u"stores"_s;
        QTest::newRow("volumes") << QStringList{u"volumes"_s} << u"volumes"_s;
        QTest::newRow("jobs") << QStringList{u"jobs"_s} << u"jobs"_s;
        QTest::newRow("events") << QStringList{u"events"_s} << u"events"_s;
        QTest::newRow("stripes") << QStringList{u"stripes"_s, u"vol"_s} << u"rows"_s;
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

    void absurdInput_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::newRow("nothing") << QStringList() << 2;
        QTest::newRow("unknown command") << QStringList{u"dance"_s} << 2;
        QTest::newRow("unknown option") << QStringList{u"status"_s, u"--fast"_s} << 2;
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
        QTest::newRow("store that is not lost") << QStringList{u"rebuild"_s, u"1"_s} << 4;
        QTest::newRow("job in words") << QStringList{u"jobs"_s, u"cancel"_s, u"it"_s} << 2;
        QTest::newRow("no such job") << QStringList{u"jobs"_s, u"cancel"_s, u"9999"_s} << 1;
        QTest::newRow("limit in words") << QStringList{u"jobs"_s, u"limit"_s, u"1"_s, u"fast"_s} << 2;
        QTest::newRow("quota of no store") << QStringList{u"stores"_s, u"quota"_s, u"x"_s, u"1GiB"_s} << 2;
        QTest::newRow("stripes limit") << QStringList{u"stripes"_s, u"--limit"_s, u"x"_s} << 2;
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
        m_array->agents[3]->switchOff();
        QTRY_COMPARE_WITH_TIMEOUT(m_array->machine(u"pc-4"_s).presence, Presence::Unreachable, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(asAdmin({u"status"_s}).code, 5, kPatienceMs);
        const Ran ran = asAdmin({u"--yes"_s, u"lost"_s, u"pc-4"_s, u"--wait"_s});
        QVERIFY2(ran.code == 0, qPrintable(ran.err));
        QVERIFY2(ran.err.contains(u"rebuild of"_s), qPrintable(ran.err)); // progress
        QVERIFY2(ran.out.contains(u"finished"_s, Qt::CaseInsensitive), qPrintable(ran.out));
        QTRY_COMPARE_WITH_TIMEOUT(asAdmin({u"status"_s}).code, 0, kPatienceMs);
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

    void bundle_isSaved_orSaysWhyNot()
    {
        const QTemporaryDir room;
        QCOMPARE(asAdmin({u"bundle"_s, room.filePath(u"b.zip"_s)}).code, 0);
        QVERIFY(QFileInfo(room.filePath(u"b.zip"_s)).size() > 100);
        QCOMPARE(asAdmin({u"bundle"_s, room.filePath(u"none/b.zip"_s)}).code, 1);
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
        QProcess daemon;
        daemon.start(QStringLiteral(FALLOW_BINARY_DIR "/bin/fallowd"), {u"run"_s, u"--dir"_s, directory});
        QByteArray said;
        const auto isServing = [&] { return (said += daemon.readAllStandardOutput()).contains("serving"); };
        QTRY_VERIFY_WITH_TIMEOUT(isServing(), kPatienceMs);
        const QString identity = directory + u"/admin.identity"_s;
        QTRY_COMPARE_WITH_TIMEOUT(fallowRun({u"--identity"_s, identity, u"status"_s}).code, 0, kPatienceMs);
        daemon.terminate();
        QTRY_COMPARE_WITH_TIMEOUT(daemon.state(), QProcess::NotRunning, kPatienceMs);
        QCOMPARE(daemon.exitStatus(), QProcess::NormalExit);
        QCOMPARE(daemon.exitCode(), 0);
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
