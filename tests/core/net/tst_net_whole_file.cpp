// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/identity.h"
#include "net/identity_file.h"
#include "net/whole_file.h"
#include "support/test_program.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QtTest>
#include <cstring>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

using namespace fallow;
using namespace Qt::StringLiterals;

namespace {

using Readers = WholeFile::Readers;
using Target = WholeFile::Target;

mode_t fileKind(const QString &path)
{
    struct stat status{};
    return ::lstat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & S_IFMT : 0;
}

int fileMode(const QString &path)
{
    struct stat status{};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? int(status.st_mode & 07777) : -1;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

Result<void> writeTo(const QString &path, const QByteArray &bytes, Target target)
{
    WholeFile file(path, Readers::AsUsual, target);
    auto done = file.open();
    if (done)
        done = file.write(bytes);
    return done ? file.commit() : done;
}

/// A pipe with a name, and its reader.
class NamedPipe
{
public:
    explicit NamedPipe(const QString &path)
        : m_isMade(::mkfifo(QFile::encodeName(path).constData(), 0600) == 0)
        , m_path(path)
    {}
    bool isMade() const { return m_isMade; }
    void beginToRead() { m_reader.reset(::open(QFile::encodeName(m_path).constData(), O_RDONLY | O_NONBLOCK)); }
    QByteArray read()
    {
        QByteArray bytes(4096, '\0');
        bytes.resize(std::max<qsizetype>(0, ::read(m_reader.value(), bytes.data(), size_t(bytes.size()))));
        return bytes;
    }

private:
    bool m_isMade;
    QString m_path;
    Descriptor m_reader;
};

} // namespace

/// What people name as the target of a report or a bundle is written whole, and never replaced where it is no file.
class TestNetWholeFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void file_isReplacedWhole_orNotAtAll()
    {
        const QTemporaryDir room;
        const QString path = room.filePath(u"report"_s);
        QVERIFY(WholeFile::write(path, "first", Readers::AsUsual));
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
        {
            WholeFile given(path, Readers::AsUsual);
            QVERIFY(given.open() && given.write("sec"));
        }
        QCOMPARE(contentOf(path), "first");
        QVERIFY(WholeFile::write(path, "second", Readers::AsUsual));
        QCOMPARE(contentOf(path), "second");
        QCOMPARE(fileMode(path), 0604); // as it was
        QCOMPARE(QDir(room.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }

    void ownerOnly_whateverWasThere_is0600()
    {
        const QTemporaryDir room;
        const QString path = room.filePath(u"bundle"_s);
        QVERIFY(WholeFile::write(path, "new", Readers::OwnerOnly));
        QCOMPARE(fileMode(path), 0600);
        QVERIFY(::chmod(QFile::encodeName(path).constData(), 0644) == 0);
        QVERIFY(WholeFile::write(path, "again", Readers::OwnerOnly));
        QCOMPARE(fileMode(path), 0600);
    }

    void link_staysOne_andItsTargetIsWritten()
    {
        const QTemporaryDir room;
        const QString path = room.filePath(u"file"_s);
        const QString near = room.filePath(u"near"_s);
        const QString far = room.filePath(u"far"_s);
        QVERIFY(QFile::link(u"file"_s, near) && QFile::link(u"near"_s, far)); // relative, and a link to a link
        for (const QByteArray text : {"made", "replaced"}) {                  // dangling at first
            QVERIFY(WholeFile::write(far, text, Readers::AsUsual));
            QCOMPARE(contentOf(path), text);
            QCOMPARE(fileKind(path), mode_t(S_IFREG));
            QCOMPARE(fileKind(near), mode_t(S_IFLNK));
            QCOMPARE(fileKind(far), mode_t(S_IFLNK));
        }
        const QString pipe = room.filePath(u"pipe"_s);
        const QString toPipe = room.filePath(u"to-pipe"_s);
        QVERIFY(NamedPipe(pipe).isMade() && QFile::link(u"pipe"_s, toPipe));
        QCOMPARE(WholeFile::write(toPipe, "x", Readers::AsUsual).error().code, ErrorCode::Refused);
        QCOMPARE(fileKind(pipe), mode_t(S_IFIFO));
    }

    void pipe_isWrittenTo_orRefused_butStays()
    {
        const QTemporaryDir room;
        const QString path = room.filePath(u"pipe"_s);
        NamedPipe pipe(path);
        QVERIFY(pipe.isMade());
        const auto unread = writeTo(path, "lost", Target::FileOrStream); // does not wait for a reader
        QVERIFY(!unread && unread.error().code == ErrorCode::Refused);
        QVERIFY2(unread.error().what.contains(u"begin to read"_s), qPrintable(unread.error().what));
        pipe.beginToRead();
        const auto refused = writeTo(path, "lost", Target::File);
        QVERIFY(!refused && refused.error().code == ErrorCode::Refused);
        QVERIFY2(refused.error().what.contains(u"another name"_s), qPrintable(refused.error().what));
        QVERIFY(writeTo(path, "read", Target::FileOrStream));
        QCOMPARE(pipe.read(), "read");
        QCOMPARE(fileKind(path), mode_t(S_IFIFO));
        QCOMPARE(QDir(room.path()).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot).size(), 1);
    }

    void folderAndSocket_areRefused_data()
    {
        QTest::addColumn<int>("target");
        QTest::newRow("file") << int(Target::File);
        QTest::newRow("file or stream") << int(Target::FileOrStream);
    }

    void folderAndSocket_areRefused()
    {
        QFETCH(int, target);
        const QTemporaryDir room;
        const QString folder = room.filePath(u"folder"_s);
        QVERIFY(QDir().mkdir(folder));
        const QString socket = room.filePath(u"socket"_s);
        const QByteArray native = QFile::encodeName(socket);
        const Descriptor listener(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        QVERIFY(size_t(native.size()) < sizeof address.sun_path);
        std::memcpy(address.sun_path, native.constData(), size_t(native.size()));
        QCOMPARE(::bind(listener.value(), reinterpret_cast<const sockaddr *>(&address), sizeof address), 0);
        for (const QString &path : {folder, socket}) {
            const mode_t kind = fileKind(path);
            const auto written = writeTo(path, "x", Target(target));
            QVERIFY(!written && written.error().code == ErrorCode::Refused);
            QCOMPARE(fileKind(path), kind);
        }
    }

    /// What a shell calls /dev/fd/9 or >(program) is what some process has open: not to be replaced either.
    void openFile_isWrittenOn()
    {
        const QTemporaryDir room;
        const QString path = room.filePath(u"file"_s);
        QVERIFY(WholeFile::write(path, "head ", Readers::AsUsual));
        const Descriptor open(::open(QFile::encodeName(path).constData(), O_RDWR | O_CLOEXEC));
        const QString name = u"/proc/self/fd/%1"_s.arg(open.value());
        const QString link = room.filePath(u"link"_s); // as /dev/stdout is one
        QVERIFY(QFile::link(name, link));
        for (const QString &each : {name, link})
            QVERIFY(writeTo(each, "tail ", Target::FileOrStream));
        QCOMPARE(contentOf(path), "head tail tail ");
        struct stat now{};
        struct stat before{};
        QVERIFY(::fstat(open.value(), &before) == 0 && ::stat(QFile::encodeName(path).constData(), &now) == 0);
        QCOMPARE(now.st_ino, before.st_ino);
        QVERIFY(!writeTo(link, "no", Target::File));
    }

    void everyWriter_leavesAPipe()
    {
        const QTemporaryDir room;
        const QString path = room.filePath(u"pipe"_s);
        NamedPipe pipe(path);
        pipe.beginToRead();
        IdentityFile identity;
        identity.controllerAddress = u"a:1"_s;
        const auto written = identity.write(path);
        QVERIFY(!written && written.error().code == ErrorCode::Refused);
        QVERIFY2(written.error().what.contains(u"another name"_s), qPrintable(written.error().what));
        QVERIFY(!writePrivateFile(path, "secret"));
        QCOMPARE(fileKind(path), mode_t(S_IFIFO));
        QCOMPARE(pipe.read(), QByteArray());
    }
};

FALLOW_TEST(TestNetWholeFile)
#include "tst_net_whole_file.moc"
