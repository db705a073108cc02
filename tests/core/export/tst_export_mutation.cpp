// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "nbd_fuzz_harness.h"
#include "nbd_test_client.h"
#include "support/test_program.h"

#include <QDir>
#include <QLoggingCategory>
#include <QRandomGenerator>

using namespace fallow;
using namespace fallow::nbd;
using namespace fallow::test;
using namespace Qt::StringLiterals;

namespace {

/// A whole sensible session, from which mutants are bred.
QByteArray session()
{
    QByteArray name;
    appendNumber(name, quint32(4));
    name += "disk";
    const QByteArray query = name + QByteArray("\0\0\0\1\0\0\0\x0f"
                                               "base:allocation",
                                               23);
    const QByteArray go = name + QByteArray("\0\2\0\3\0\1", 6);
    return QByteArray("\x40\0\0\0\3", 5) + NbdTestClient::option(kOptionStructuredReply) +
           NbdTestClient::option(kOptionList) + NbdTestClient::option(kOptionListMetaContext, query) +
           NbdTestClient::option(kOptionSetMetaContext, query) + NbdTestClient::option(kOptionInfo, go) +
           NbdTestClient::option(kOptionGo, go) + NbdTestClient::request(kCommandWrite, 0, 1, 0, 64) +
           QByteArray(64, 'a') + NbdTestClient::request(kCommandWrite, kCommandFlagFua, 2, 4000, 200) +
           QByteArray(200, 'b') + NbdTestClient::request(kCommandRead, 0, 3, 0, 8192) +
           NbdTestClient::request(kCommandWriteZeroes, kCommandFlagNoHole, 4, 100, 10'000) +
           NbdTestClient::request(kCommandTrim, 0, 5, 0, 65536) + NbdTestClient::request(kCommandFlush, 0, 6, 0, 0) +
           NbdTestClient::request(kCommandBlockStatus, 0, 7, 0, 262'144) +
           NbdTestClient::request(kCommandRead, 0, 9, 300, 700'000) + // in pieces
           NbdTestClient::request(kCommandDisconnect, 0, 8, 0, 0);
}

void play(const QByteArray &bytes)
{
    NbdFuzzHarness::run(asBytes(bytes).subspan(1), static_cast<unsigned char>(bytes[0]));
}

QByteArray mutate(QByteArray bytes, QRandomGenerator &random)
{
    for (int i = 1 + random.bounded(6); i > 0 && bytes.size() > 2; --i) {
        const int at = random.bounded(int(bytes.size()));
        switch (random.bounded(5)) {
        case 0:
            bytes[at] = char(random.bounded(256));
            break;
        case 1:
            bytes[at] = char(bytes[at] ^ (1 << random.bounded(8)));
            break;
        case 2:
            bytes.remove(at, 1 + random.bounded(8));
            break;
        case 3:
            bytes.insert(at, bytes.mid(random.bounded(int(bytes.size())), random.bounded(64)));
            break;
        default:
            bytes.truncate(at + 1);
        }
    }
    return bytes.isEmpty() ? QByteArray(1, '\x10') : bytes;
}

} // namespace

class TestExportMutation : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(u"fallow.export=false"_s); }
    void session_inPiecesOfAnySize_isHarmless();
    void session_mutated_leavesNothingBehind();
    void corpus_everyFile_leavesNothingBehind();
};

void TestExportMutation::session_inPiecesOfAnySize_isHarmless()
{
    QByteArray bytes = session();
    for (int size = 1; size < 100; ++size) {
        bytes[0] = char(size);
        play(bytes);
    }
}

void TestExportMutation::session_mutated_leavesNothingBehind()
{
    const quint32 seed = 20261122;
    QRandomGenerator random(seed);
    const QByteArray origin = session();
    for (int i = 0; i < 4000; ++i)
        play(mutate(origin, random)); // crashes, assertions, qFatal in the harness
}

void TestExportMutation::corpus_everyFile_leavesNothingBehind()
{
    const QDir corpus(QStringLiteral(FALLOW_SOURCE_DIR "/tests/data/corpus/nbd"));
    const QStringList names = corpus.entryList(QDir::Files);
    QVERIFY(!names.isEmpty());
    for (const QString &name : names) {
        QFile file(corpus.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(!bytes.isEmpty());
        play(bytes);
    }
}

FALLOW_TEST(TestExportMutation)
#include "tst_export_mutation.moc"
