// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse_anything.h"
#include "parse_messages.h"
#include "support/test_program.h"

#include <QDir>
#include <QRandomGenerator>
#include <QSet>
#include <QtTest>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

class TestWireCorpus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void corpus_andMutations_neverBreakTheParsers_data();
    void corpus_andMutations_neverBreakTheParsers();
    void corpus_ofData_hasASampleOfEachType();
};

void TestWireCorpus::corpus_andMutations_neverBreakTheParsers_data()
{
    QTest::addColumn<QString>("folder");
    QTest::newRow("control") << u"control"_s;
    QTest::newRow("data") << u"data"_s;
    QTest::newRow("messages") << u"messages"_s;
    QTest::newRow("tray") << u"tray"_s;
}

void TestWireCorpus::corpus_andMutations_neverBreakTheParsers()
{
    QFETCH(QString, folder);
    const auto parse = folder == u"control"_s    ? parseControlBytes
                       : folder == u"messages"_s ? parseMessages
                       : folder == u"tray"_s     ? parseTrayBytes
                                                 : parseDataBytes;
    const QDir directory(QLatin1StringView(FALLOW_SOURCE_DIR "/tests/data/corpus/wire/") + folder);
    QList<QByteArray> samples;
    for (const QString &name : directory.entryList(QDir::Files, QDir::Name)) {
        QFile file(directory.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        samples.append(file.readAll());
        parse(std::as_bytes(std::span(samples.last().constData(), size_t(samples.last().size()))));
    }
    QVERIFY2(samples.size() >= 8, "the corpus is missing");
    constexpr quint32 kSeed = 20261122;
    QRandomGenerator random(kSeed);
    for (int i = 0; i < 20'000; ++i) {
        QByteArray bytes = samples[random.bounded(samples.size())];
        for (int change = random.bounded(1, 5); change > 0 && !bytes.isEmpty(); --change) {
            const qsizetype at = random.bounded(bytes.size());
            switch (random.bounded(5)) {
            case 0:
                bytes[at] = char(random.generate());
                break;
            case 1:
                bytes[at] = char(bytes[at] ^ (1 << random.bounded(8)));
                break;
            case 2:
                bytes.truncate(at);
                break;
            case 3:
                bytes.insert(at, samples[random.bounded(samples.size())].left(random.bounded(64)));
                break;
            default:
                bytes.remove(at, random.bounded(8));
                break;
            }
        }
        parse(std::as_bytes(std::span(bytes.constData(), size_t(bytes.size()))));
    }
}

void TestWireCorpus::corpus_ofData_hasASampleOfEachType()
{
    const QDir directory(QStringLiteral(FALLOW_SOURCE_DIR "/tests/data/corpus/wire/data"));
    QSet<quint8> sampled;
    for (const QString &name : directory.entryList(QDir::Files)) {
        QFile file(directory.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        const auto all = std::as_bytes(std::span(bytes.constData(), size_t(bytes.size())));
        if (all.size() < kDataFrameHeaderBytes)
            continue;
        const auto header = decodeDataFrameHeader(all.first<kDataFrameHeaderBytes>());
        if (!header)
            continue;
        const auto metadata = all.subspan(kDataFrameHeaderBytes);
        if (metadata.size() != header->metadataBytes)
            continue;
        if (isDataRequestType(header->type) ? decodeDataRequest(header->type, metadata).has_value()
                                            : decodeDataReply(header->type, metadata).has_value())
            sampled.insert(header->type);
    }
    for (int type = 0; type < 256; ++type) {
        const bool isKnown = isDataRequestType(quint8(type)) || isDataReplyType(quint8(type));
        QVERIFY2(!isKnown || sampled.contains(quint8(type)), qPrintable(u"no sample of type %1"_s.arg(type)));
    }
}

FALLOW_TEST(TestWireCorpus)
#include "tst_wire_corpus.moc"
