// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_array.h"
#include "packing/zip_bundle_reader.h"
#include "support/own_loopback.h"
#include "support/test_program.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <csignal>
#include <fcntl.h>
#include <pty.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

namespace {

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

/// Secrets, signals, terminals, the other programs.
class CliProgramsTest : public QObject, private CliArray
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCOMPARE(begin(), QString()); }
    void cleanupTestCase() { m_array.reset(); }

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
        const Ran refused = fallowRun(asEve + QStringList{u"codes"_s});
        QCOMPARE(refused.code, 4);
        QVERIFY2(refused.err.contains(u"revoked"_s), qPrintable(refused.err));                 // she is told why
        QCOMPARE(asAdmin({u"--yes"_s, u"administrators"_s, u"revoke"_s, u"admin"_s}).code, 4); // the last one
        QCOMPARE(asAdmin({u"administrators"_s, u"revoke"_s, u"nobody"_s}).code, 1);
    }

    /// Names, notes and events may hold what anybody made up.
    void texts_withControlCharacters_areShownHarmless()
    {
        const QString made = u"a\u001b[2Jb\u009bc\u202ed\re"_s;
        const Ran enrolled = asAdmin({u"enrol"_s, u"--note"_s, made});
        QVERIFY2(enrolled.code == 0, qPrintable(enrolled.err));
        const Ran listed = asAdmin({u"codes"_s});
        QVERIFY2(listed.out.contains(u"a\ufffd[2Jb\ufffdc\ufffdd\ufffde"_s), qPrintable(listed.out));
        const Ran refused = asAdmin({u"machines"_s, made});
        QVERIFY(refused.code != 0);
        for (const QChar character : made) {
            if (!character.isPrint())
                QVERIFY(!listed.out.contains(character) && !refused.err.contains(character));
        }
        const QJsonObject json = QJsonDocument::fromJson(asAdmin({u"--json"_s, u"codes"_s}).out.toUtf8()).object();
        const QJsonArray codes = json["codes"_L1].toArray();
        QVERIFY(std::ranges::any_of(codes, [&](const QJsonValue &code) { return code["note"_L1].toString() == made; }));
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
        QCOMPARE(QFile::permissions(room.filePath(u"b.zip"_s)) & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions()); // the fleet's names and addresses
    }

    void bundleAndReport_throughPipes_areAllThatComes()
    {
        const QTemporaryDir room;
        const QString pipe = room.filePath(u"pipe"_s);
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        const Ran unread = asAdmin({u"bundle"_s, pipe});
        QVERIFY2(unread.code == 1 && unread.err.contains(u"begin to read first"_s), qPrintable(unread.err));
        struct stat status{};
        QVERIFY(::stat(QFile::encodeName(pipe).constData(), &status) == 0 && S_ISFIFO(status.st_mode));
        const Ran piped = asAdmin({u"bundle"_s, u"/proc/self/fd/1"_s}); // what /dev/stdout points to
        QVERIFY2(piped.code == 0 && piped.out.startsWith(u"PK"_s), qPrintable(piped.err));
        QVERIFY(!piped.out.contains(u"secrets left out"_s));
        QVERIFY2(asAdmin({u"check"_s}).code == 0, "no job to report of");
        const qint64 job = QJsonDocument::fromJson(asAdmin({u"--json"_s, u"jobs"_s}).out.toUtf8())
                               .object()
                               .value("jobs"_L1)
                               .toArray()
                               .last()
                               .toObject()
                               .value("job"_L1)
                               .toVariant()
                               .toLongLong();
        const Ran report = asAdmin({u"report"_s, QString::number(job), u"--html"_s, u"/proc/self/fd/1"_s});
        QVERIFY2(report.code == 0, qPrintable(report.err));
        QVERIFY2(report.out.startsWith(u"<"_s) && report.out.trimmed().endsWith(u"</html>"_s), qPrintable(report.out));
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
            m_array->controller->events().add(EventSeverity::Info, u"test"_s, u"array"_s,
                                              Wording("%1 %2", long_, QString::number(i)));
        const EventListRequest ours{.limit = 1, .isNewestFirst = true, .isCounted = true, .kind = u"test"_s};
        QTRY_VERIFY_WITH_TIMEOUT(m_array->ask<EventList>(u"events.list"_s, ours)->totalCount >= kMany, kPatienceMs);
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
            m_array->controller->events().add(EventSeverity::Info, u"test"_s, u"array"_s, Wording("one more"));
            return process.state() == QProcess::NotRunning;
        };
        QTRY_VERIFY_WITH_TIMEOUT(ends(), kPatienceMs);
    }

    void fallowdInit_volumesForAnybody_warns_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<bool>("warns");
        QTest::newRow("every address") << QStringList{u"--nbd"_s, u"0.0.0.0:0"_s} << true;
        QTest::newRow("every address of IPv6") << QStringList{u"--nbd"_s, u"[::]:0"_s} << true;
        QTest::newRow("TLS for who likes")
            << QStringList{u"--nbd"_s, u"0.0.0.0:0"_s, u"--nbd-tls"_s, u"allow"_s} << true;
        QTest::newRow("TLS for all") << QStringList{u"--nbd"_s, u"0.0.0.0:0"_s, u"--nbd-tls"_s, u"require"_s} << false;
        QTest::newRow("this machine") << QStringList{u"--nbd"_s, u"127.0.0.1:0"_s} << false;
        QTest::newRow("no address") << QStringList{} << false;
    }
    void fallowdInit_volumesForAnybody_warns()
    {
        QFETCH(QStringList, words);
        QFETCH(bool, warns);
        const QTemporaryDir room;
        const Ran ran = runProgram(
            u"fallowd"_s, QStringList{u"init"_s, u"--dir"_s, room.filePath(u"array"_s), u"--name"_s, u"a"_s} + words);
        QVERIFY2(ran.code == 0, qPrintable(ran.err));
        QCOMPARE(ran.err.contains(u"whoever can connect there"_s), warns);
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
        const Ran deaf =
            runProgram(u"fallowd"_s, {u"run"_s, u"--dir"_s, room.filePath(u"none"_s), u"--nbd-tls"_s, u"require"_s});
        QCOMPARE(deaf.code, 2); // what is for init would not be heeded
        QVERIFY2(deaf.err.contains(u"--nbd-tls is no option of `fallowd run`"_s), qPrintable(deaf.err));
        QCOMPARE(runProgram(u"fallowd"_s, {u"check"_s, u"--supersede-epoch"_s, u"9"_s}).code, 2);
        QCOMPARE(runProgram(u"fallowd"_s, {u"init"_s, u"--dir"_s, room.filePath(u"b"_s), u"--repair"_s}).code, 2);
        QVERIFY(!QFileInfo::exists(room.filePath(u"b"_s)));
        QCOMPARE(runProgram(u"fallow-agent"_s, {u"run"_s, u"--cap"_s, u"1GiB"_s}).code, 2);
        QCOMPARE(runProgram(u"fallow-agent"_s, {u"status"_s, u"--wipe"_s}).code, 2);
        QCOMPARE(runProgram(u"fallowd"_s, {u"--help"_s}).code, 0);
        QCOMPARE(runProgram(u"fallowd"_s, {u"--version"_s}).code, 0);
        QCOMPARE(runProgram(u"fallowd"_s, {u"run"_s, u"--supersede-epoch"_s, u"x"_s}).code, 2);
        QCOMPARE(runProgram(u"fallowd"_s, {u"init"_s, u"--dir"_s, room.filePath(u"a"_s), u"--listen"_s, u"x"_s}).code,
                 2);
    }

    void fallowd_run_unknownKey_isWarnedOf()
    {
        const QTemporaryDir room;
        const QString directory = room.filePath(u"array"_s);
        QCOMPARE(runProgram(u"fallowd"_s, {u"init"_s, u"--dir"_s, directory, u"--listen"_s,
                                           ownLoopback().toString() + u":0"_s, u"--nbd"_s, u"127.0.0.1:0"_s})
                     .code,
                 0);
        QFile file(ArrayDirectory(directory).configPath());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
        object.insert(u"nbdPrt"_s, 1);
        QVERIFY(file.resize(0) && file.seek(0) && file.write(QJsonDocument(object).toJson()) > 0);
        file.close();
        QProcess daemon;
        daemon.start(QStringLiteral(FALLOW_BINARY_DIR "/bin/fallowd"), {u"run"_s, u"--dir"_s, directory});
        QByteArray said;
        const auto isServing = [&] { return (said += daemon.readAllStandardOutput()).contains("serving"); };
        QTRY_VERIFY_WITH_TIMEOUT(isServing(), kPatienceMs);
        daemon.terminate();
        QTRY_COMPARE_WITH_TIMEOUT(daemon.state(), QProcess::NotRunning, kPatienceMs);
        const QByteArray complaints = daemon.readAllStandardError();
        QVERIFY2(complaints.contains("nbdPrt"), complaints.constData());
        QVERIFY2(!complaints.contains("nbdPort"), complaints.constData());
    }

    void fallowd_init_unknownName_isWarnedOf()
    {
        const QTemporaryDir room;
        const auto init = [&room](const QString &name, const QString &host) {
            return runProgram(u"fallowd"_s, {u"init"_s, u"--dir"_s, room.filePath(name), u"--listen"_s,
                                             u"127.0.0.1:0"_s, u"--advertise"_s, host + u":7440"_s});
        };
        const Ran unknown = init(u"a"_s, QString(64, u'a')); // longer than DNS permits: no server has to be asked
        QVERIFY2(unknown.code == 0 && unknown.err.contains(u"warning"_s) && unknown.err.contains(u"--advertise"_s),
                 qPrintable(unknown.err));
        const Ran known = init(u"b"_s, u"localhost"_s);
        QVERIFY2(known.code == 0 && known.err.isEmpty(), qPrintable(known.err));
    }

    void fallowd_init_relativePaths_areKeptWhole()
    {
        const QTemporaryDir room;
        QProcess init;
        init.setWorkingDirectory(room.path());
        init.start(QStringLiteral(FALLOW_BINARY_DIR "/bin/fallowd"),
                   {u"init"_s, u"--dir"_s, u"./array/"_s, u"--nbd-socket"_s, u"q.sock"_s});
        QTRY_COMPARE_WITH_TIMEOUT(init.state(), QProcess::NotRunning, kPatienceMs);
        QCOMPARE(init.exitCode(), 0);
        const auto config = ControllerConfig::read(ArrayDirectory(room.filePath(u"array"_s)).configPath());
        QVERIFY(config.has_value());
        QCOMPARE(config->nbdUnixSocket, room.filePath(u"q.sock"_s));
        const QByteArray start = "fallowd run --dir " + QFile::encodeName(room.filePath(u"array"_s)) + '\n';
        QVERIFY(init.readAllStandardOutput().contains(start));
    }

    void fallowd_init_localStores_areWarnedOf()
    {
        const QTemporaryDir room;
        const auto init = [&room](const QString &name, const QStringList &stores) {
            QStringList words{u"init"_s, u"--dir"_s, room.filePath(name), u"--advertise"_s, u"localhost:7440"_s};
            for (const QString &store : stores)
                words << u"--local-store"_s << store;
            return runProgram(u"fallowd"_s, words);
        };
        const QString first = room.filePath(u"disk-1"_s);
        const QString second = room.filePath(u"disk-2"_s);
        for (const QString &disk : {u"disk-1"_s, u"disk-2"_s, u"disk-3"_s, u"disk-4"_s})
            QVERIFY(QDir(room.path()).mkpath(disk));
        const Ran alone = init(u"a"_s, {room.filePath(u"disk-3"_s) + u":64MiB"_s});
        QVERIFY2(alone.code == 0 && alone.err.isEmpty(), qPrintable(alone.err));
        const Ran both = init(u"b"_s, {first + u":64MiB"_s, second + u":64MiB"_s});
        QVERIFY2(both.code == 0 && both.err.contains(u"one file system"_s), qPrintable(both.err));
        QVERIFY2(both.err.contains(first) && both.err.contains(second), qPrintable(both.err));
        const Ran large = init(u"c"_s, {room.filePath(u"disk-4"_s) + u":100000TiB"_s});
        QVERIFY2(large.code == 0 && large.err.contains(u"more than the disk has free"_s), qPrintable(large.err));
        const Ran twice = init(u"d"_s, {second + u":64MiB"_s, second + u":64MiB"_s});
        QVERIFY2(twice.code == 2 && twice.err.contains(second), qPrintable(twice.err));
        QVERIFY(!QFileInfo::exists(room.filePath(u"d"_s)));
    }

    void fallowd_initRunTerminate_endsCleanly()
    {
        const QTemporaryDir room;
        const QString directory = room.filePath(u"array"_s);
        const Ran made = runProgram(u"fallowd"_s, {u"init"_s, u"--dir"_s, directory, u"--listen"_s,
                                                   ownLoopback().toString() + u":0"_s, u"--nbd"_s, u"127.0.0.1:0"_s,
                                                   u"--local-store"_s, room.path() + u":64MiB"_s});
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
            ++count;
            QVERIFY2(text.contains(name), qPrintable(name));
        }
        QVERIFY(count > 4);
    }
};

FALLOW_TEST(CliProgramsTest)
#include "tst_cli_programs.moc"
