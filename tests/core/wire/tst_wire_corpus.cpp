// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse_anything.h"
#include "parse_messages.h"
#include "support/test_program.h"

#include <QDir>
#include <QRandomGenerator>
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

FALLOW_TEST(TestWireCorpus)
#include "tst_wire_corpus.moc"
