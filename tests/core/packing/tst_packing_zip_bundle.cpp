// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "packing/zip_bundle.h"
#include "packing/zip_bundle_reader.h"
#include "support/file_size_limit.h"
#include "support/test_program.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace fallow;
using namespace fallow::test;

namespace {

QByteArray randomBytes(qsizetype sizeBytes, quint32 seed)
{
    QRandomGenerator generator(seed);
    QByteArray bytes(sizeBytes, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = char(generator.generate());
    return bytes;
}

} // namespace

class TestPackingZipBundle final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QStringList bundleFiles() const
    {
        return QDir(m_folder.path()).entryList({u"*.zip*"_s}, QDir::Files | QDir::Hidden);
    }
    void makeFile(const QString &name, const QByteArray &content) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), qint64(content.size()));
    }

private Q_SLOTS:
    void cleanup()
    {
        for (const QString &name : QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden | QDir::System))
            QFile::remove(path(name));
    }

    void finish_membersOfAllSizes_readBackEqual()
    {
        const QMap<QString, QByteArray> wanted{{u"empty"_s, {}},
                                               {u"status.json"_s, "{\"state\": \"online\"}\n"},
                                               {u"machines/pc-042 (east).log"_s, QByteArray(1'000'000, 'x')},
                                               {u"machines/deep/er/random.bin"_s, randomBytes(777'777, 7)}};
        auto bundle = ZipBundle::create(path(u"b.zip"_s));
        QVERIFY(bundle);
        for (const auto &[name, bytes] : wanted.asKeyValueRange())
            QVERIFY((*bundle)->addBytes(name, bytes));
        QVERIFY(!QFile::exists(path(u"b.zip"_s)));
        QVERIFY((*bundle)->finish());

        const auto read = readZipBundle(path(u"b.zip"_s), 2 * kMiB);
        QVERIFY2(read, read ? "" : qPrintable(read.error().toString()));
        QCOMPARE(*read, wanted);
        QVERIFY(QFileInfo(path(u"b.zip"_s)).size() < 900'000); // the repetitive member was compressed
        QCOMPARE(QFileInfo(path(u"b.zip"_s)).permissions() & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
        QCOMPARE(bundleFiles(), QStringList{u"b.zip"_s});
    }

    void finish_anotherUnzipper_findsEveryChecksumRight()
    {
        auto bundle = ZipBundle::create(path(u"b.zip"_s));
        QVERIFY(bundle);
        QVERIFY((*bundle)->addBytes(u"a/random"_s, randomBytes(300'000, 3)));
        QVERIFY((*bundle)->addBytes(u"text"_s, QByteArray(100'000, 't')));
        QVERIFY((*bundle)->finish());

        QProcess python;
        python.start(u"python3"_s, {u"-m"_s, u"zipfile"_s, u"-t"_s, path(u"b.zip"_s)});
        QVERIFY(python.waitForFinished());
        const QByteArray said = python.readAllStandardOutput() + python.readAllStandardError();
        QVERIFY2(python.exitStatus() == QProcess::NormalExit && python.exitCode() == 0, said.constData());
        QVERIFY2(!said.contains("corrupted"), said.constData());
    }

    void create_olderBundle_staysUntilFinish()
    {
        makeFile(u"b.zip"_s, "old");
        makeFile(u"b.zip.part"_s, "left by a killed writer");
        {
            auto abandoned = ZipBundle::create(path(u"b.zip"_s));
            QVERIFY(abandoned);
            QVERIFY((*abandoned)->addBytes(u"x"_s, "new"));
        }
        QCOMPARE(QFileInfo(path(u"b.zip"_s)).size(), 3);
        QCOMPARE(bundleFiles(), QStringList{u"b.zip"_s});

        auto bundle = ZipBundle::create(path(u"b.zip"_s));
        QVERIFY(bundle);
        QVERIFY((*bundle)->addBytes(u"x"_s, "new"));
        QVERIFY((*bundle)->finish());
        QCOMPARE(readZipBundle(path(u"b.zip"_s), kMiB)->value(u"x"_s), "new");
        QCOMPARE((*bundle)->finish().error().code, ErrorCode::InvalidArgument);
    }

    void create_secondWriter_busy()
    {
        auto first = ZipBundle::create(path(u"b.zip"_s));
        QVERIFY(first);
        const auto second = ZipBundle::create(path(u"b.zip"_s));
        QVERIFY(!second);
        QCOMPARE(second.error().code, ErrorCode::Busy);
        QVERIFY((*first)->finish());
    }

    void create_partIsLinkOrFolderMissing_refused()
    {
        makeFile(u"victim"_s, "keep me");
        QVERIFY(QFile::link(path(u"victim"_s), path(u"b.zip.part"_s)));
        QVERIFY(!ZipBundle::create(path(u"b.zip"_s)));
        QCOMPARE(QFileInfo(path(u"victim"_s)).size(), 7);
        QCOMPARE(ZipBundle::create(path(u"no/such/b.zip"_s)).error().code, ErrorCode::NotFound);
    }

    void addBytes_badName_refused_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : {u""_s, u"/etc/passwd"_s, u"../up"_s, u"a/../b"_s, u"a//b"_s, u"a/"_s, u"."_s,
                                    u"a\\b"_s, u"c:x"_s, u"a\nb"_s, u"grün"_s, QString(241, u'n'), u"nul\0l"_s})
            QTest::addRow("%s", qPrintable(name.left(20).simplified() + u'.')) << name;
    }
    void addBytes_badName_refused()
    {
        QFETCH(const QString, name);
        auto bundle = ZipBundle::create(path(u"b.zip"_s));
        QVERIFY(bundle);
        const Result<void> added = (*bundle)->addBytes(name, "x");
        QVERIFY(!added);
        QCOMPARE(added.error().code, ErrorCode::InvalidArgument);
        QVERIFY((*bundle)->addBytes(QString(240, u'n'), "x"));
        QVERIFY((*bundle)->finish());
        QCOMPARE(readZipBundle(path(u"b.zip"_s), kMiB)->size(), 1);
    }

    void addBytes_sameNameInOtherCase_alreadyExists()
    {
        auto bundle = ZipBundle::create(path(u"b.zip"_s));
        QVERIFY(bundle);
        QVERIFY((*bundle)->addBytes(u"Log"_s, "1"));
        QCOMPARE((*bundle)->addBytes(u"log"_s, "2").error().code, ErrorCode::AlreadyExists);
        QVERIFY((*bundle)->finish());
        QCOMPARE(readZipBundle(path(u"b.zip"_s), kMiB)->value(u"Log"_s), "1");
    }

    void addFile_longerThanLimit_keepsTheWantedPart()
    {
        const QByteArray content = randomBytes(1'000'001, 11);
        makeFile(u"source"_s, content);
        auto bundle = ZipBundle::create(path(u"b.zip"_s));
        QVERIFY(bundle);
        const auto tail = (*bundle)->addFile(u"tail"_s, path(u"source"_s), {.limitBytes = 600'000});
        QVERIFY(tail);
        QCOMPARE(tail->storedBytes, 600'000);
        QCOMPARE(tail->fileBytes, 1'000'001);
        QVERIFY((*bundle)->addFile(u"head"_s, path(u"source"_s), {.limitBytes = 5, .part = ZipBundle::Part::Head}));
        QVERIFY((*bundle)->addFile(u"whole"_s, path(u"source"_s), {}));
        QVERIFY((*bundle)->addFile(u"none"_s, path(u"source"_s), {.limitBytes = 0}));
        QVERIFY((*bundle)->finish());
        const auto read = readZipBundle(path(u"b.zip"_s), 2 * kMiB);
        QVERIFY(read);
        QCOMPARE(read->value(u"tail"_s), content.last(600'000));
        QCOMPARE(read->value(u"head"_s), content.first(5));
        QCOMPARE(read->value(u"whole"_s), content);
        QCOMPARE(read->value(u"none"_s), QByteArray());
    }

    void addFile_notAPlainFile_refusedAndBundleGoesOn()
    {
        makeFile(u"secret"_s, "do not copy");
        QVERIFY(QFile::link(path(u"secret"_s), path(u"link"_s)));
        QCOMPARE(::mkfifo(qPrintable(path(u"pipe"_s)), 0600), 0);
        auto bundle = ZipBundle::create(path(u"b.zip"_s));
        QVERIFY(bundle);
        QCOMPARE((*bundle)->addFile(u"l"_s, path(u"link"_s), {}).error().code, ErrorCode::Refused);
        QCOMPARE((*bundle)->addFile(u"p"_s, path(u"pipe"_s), {}).error().code, ErrorCode::Refused);
        QCOMPARE((*bundle)->addFile(u"d"_s, m_folder.path(), {}).error().code, ErrorCode::Refused);
        QCOMPARE((*bundle)->addFile(u"z"_s, u"/dev/zero"_s, {}).error().code, ErrorCode::Refused);
        QCOMPARE((*bundle)->addFile(u"n"_s, path(u"absent"_s), {}).error().code, ErrorCode::NotFound);
        QVERIFY((*bundle)->addBytes(u"last"_s, "x"));
        QVERIFY((*bundle)->finish());
        QCOMPARE(readZipBundle(path(u"b.zip"_s), kMiB)->keys(), QStringList{u"last"_s});
    }

    void addBytes_beyondTheBundlesBound_tooLarge()
    {
        QFile sparse(path(u"huge"_s));
        QVERIFY(sparse.open(QIODevice::WriteOnly));
        QVERIFY(sparse.resize(kMaxBundleBytes + 1));
        auto bundle = ZipBundle::create(path(u"b.zip"_s));
        QVERIFY(bundle);
        const auto added = (*bundle)->addFile(u"huge"_s, sparse.fileName(), {.limitBytes = 2 * kMaxBundleBytes});
        QVERIFY(!added);
        QCOMPARE(added.error().code, ErrorCode::TooLarge);
        QVERIFY((*bundle)->finish());
    }

    void write_diskFails_errorStaysAndNothingIsLeft_data()
    {
        QTest::addColumn<int>("limitBytes");
        for (const int limitBytes : {0, 10, 60, 200, 50'000, 100'060, 100'150})
            QTest::addRow("%d", limitBytes) << limitBytes;
    }
    void write_diskFails_errorStaysAndNothingIsLeft()
    {
        QFETCH(const int, limitBytes);
        makeFile(u"b.zip"_s, "old");
        const QByteArray big = randomBytes(100'000, 5);
        auto bundle = ZipBundle::create(path(u"b.zip"_s));
        QVERIFY(bundle);
        Result<void> first;
        Result<void> second;
        Result<void> finished;
        {
            const FileSizeLimit limit{rlim_t(limitBytes)};
            first = (*bundle)->addBytes(u"big"_s, big);
            second = (*bundle)->addBytes(u"second"_s, "x");
            finished = (*bundle)->finish();
        }
        QVERIFY(!finished);
        QCOMPARE(finished.error().code, ErrorCode::Io);
        QVERIFY2(finished.error().what.contains(u"File too large"_s), qPrintable(finished.error().what));
        if (!first)
            QCOMPARE(second.error().toString(), first.error().toString());
        bundle->reset();
        QCOMPARE(bundleFiles(), QStringList{u"b.zip"_s});
        QCOMPARE(QFileInfo(path(u"b.zip"_s)).size(), 3);
    }

    void read_notABundle_corrupt()
    {
        makeFile(u"b.zip"_s, randomBytes(5000, 2));
        QCOMPARE(readZipBundle(path(u"b.zip"_s), kMiB).error().code, ErrorCode::Corrupt);
        QCOMPARE(readZipBundle(path(u"absent.zip"_s), kMiB).error().code, ErrorCode::NotFound);
    }

    void read_largerThanLimit_tooLarge()
    {
        auto bundle = ZipBundle::create(path(u"b.zip"_s));
        QVERIFY(bundle);
        QVERIFY((*bundle)->addBytes(u"a"_s, QByteArray(600, 'a')));
        QVERIFY((*bundle)->addBytes(u"b"_s, QByteArray(600, 'b')));
        QVERIFY((*bundle)->finish());
        QCOMPARE(readZipBundle(path(u"b.zip"_s), 1199).error().code, ErrorCode::TooLarge);
        QVERIFY(readZipBundle(path(u"b.zip"_s), 1200));
    }

    void read_everyTruncation_neverReturnsWrongBytes()
    {
        const QByteArray content = randomBytes(2000, 9);
        auto bundle = ZipBundle::create(path(u"b.zip"_s));
        QVERIFY(bundle);
        QVERIFY((*bundle)->addBytes(u"a"_s, content));
        QVERIFY((*bundle)->finish());
        QFile whole(path(u"b.zip"_s));
        QVERIFY(whole.open(QIODevice::ReadOnly));
        const QByteArray bytes = whole.readAll();
        for (qsizetype length = 0; length < bytes.size(); length += 13) {
            makeFile(u"cut.zip"_s, bytes.first(length));
            const auto read = readZipBundle(path(u"cut.zip"_s), kMiB);
            QVERIFY2(!read || read->isEmpty() || read->value(u"a"_s) == content, qPrintable(QString::number(length)));
        }
    }
};

FALLOW_TEST(TestPackingZipBundle)
#include "tst_packing_zip_bundle.moc"
