// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/layout_spec.h"
#include "support/test_program.h"

#include <QtTest>

using namespace fallow;
using namespace Qt::StringLiterals;

class TestSpec : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void presets_seedFigures_areAsDocumented();
    void presets_absurdCounts_areRefusedNotWrapped();
    void validate_everyBound_isExact();
    void validate_pairedAndSpread_needMirrorOfLocal();
    void toString_presets_readAsDocumented();
    void parse_whatToStringWrote_isTheSame();
    void parse_otherSpellings_areRead();
    void parse_nonsense_isRefused_data();
    void parse_nonsense_isRefused();
};

void TestSpec::presets_seedFigures_areAsDocumented()
{
    const LayoutSpec striped = LayoutSpec::striped(2, 3);
    QCOMPARE(striped.dataCount, 5);
    QCOMPARE(striped.parityCount, 0);
    QCOMPARE(striped.localDataCount, 2);
    QCOMPARE(striped.minRedundancy, 0);
    const LayoutSpec mirrored = LayoutSpec::mirrored(Selection::Paired);
    QCOMPARE(mirrored.dataCount, 1);
    QCOMPARE(mirrored.parityCount, 1);
    QCOMPARE(mirrored.localDataCount, 1);
    QCOMPARE(mirrored.minRedundancy, 1);
    QCOMPARE(mirrored.selection, Selection::Paired);
    QCOMPARE(mirrored.parityClass, StoreClass::Client);
    QCOMPARE(LayoutSpec::mirrored(Selection::Spread, 2).stripCount(), 3);
    const LayoutSpec parity = LayoutSpec::parityOnClients(3, 1, Selection::Sequential);
    QCOMPARE(parity.localDataCount, 3);
    QCOMPARE(parity.parityClass, StoreClass::Client);
    QCOMPARE(parity.selection, Selection::Sequential);
    const LayoutSpec distributed = LayoutSpec::distributed(4, 2);
    QCOMPARE(distributed, LayoutSpec{});
    QCOMPARE(distributed.localDataCount, 0);
    for (const LayoutSpec &spec : {striped, mirrored, parity, distributed, LayoutSpec::distributed(4, 0)})
        QVERIFY(spec.validate());
}

void TestSpec::presets_absurdCounts_areRefusedNotWrapped()
{
    for (const LayoutSpec &spec :
         {LayoutSpec::distributed(260, 2), LayoutSpec::distributed(4, 258), LayoutSpec::distributed(-1, 2),
          LayoutSpec::striped(-1, 5), LayoutSpec::striped(5, -1), LayoutSpec::striped(257, 0),
          LayoutSpec::striped(0, 260), LayoutSpec::striped(2147483647, 2147483647),
          LayoutSpec::mirrored(Selection::Paired, 256), LayoutSpec::mirrored(Selection::Paired, 0),
          LayoutSpec::parityOnClients(0, 1, Selection::Rotating), LayoutSpec::distributed(0, 2),
          LayoutSpec::striped(0, 0)}) {
        const auto checked = spec.validate();
        QVERIFY(!checked);
        QCOMPARE(checked.error().code, ErrorCode::InvalidArgument);
    }
}

void TestSpec::validate_everyBound_isExact()
{
    const auto field = [](auto change) {
        LayoutSpec spec;
        change(spec);
        const auto checked = spec.validate();
        const QString what = checked ? QString() : checked.error().what;
        for (const QString &noun : {u"redundancy"_s, u"local disks"_s, u"parity strips"_s, u"data strips"_s})
            if (what.contains(noun))
                return noun;
        return what.section(u' ', 0, 1);
    };
    QCOMPARE(field([](LayoutSpec &s) { s.dataCount = 1; }), QString());
    QCOMPARE(field([](LayoutSpec &s) { s.dataCount = 0; }), u"data strips"_s);
    QCOMPARE(field([](LayoutSpec &s) { s.dataCount = 30; }), QString());
    QCOMPARE(field([](LayoutSpec &s) { s.dataCount = 31; }), u"parity strips"_s);
    QCOMPARE(field([](LayoutSpec &s) { s.dataCount = 33; }), u"data strips"_s);
    QCOMPARE(field([](LayoutSpec &s) { s.parityCount = 28; }), QString());
    QCOMPARE(field([](LayoutSpec &s) { s.parityCount = 29; }), u"parity strips"_s);
    QCOMPARE(field([](LayoutSpec &s) { s.parityCount = 255; }), u"parity strips"_s);
    QCOMPARE(field([](LayoutSpec &s) { s.localDataCount = 4; }), QString());
    QCOMPARE(field([](LayoutSpec &s) { s.localDataCount = 5; }), u"local disks"_s);
    QCOMPARE(field([](LayoutSpec &s) { s.minRedundancy = 2; }), QString());
    QCOMPARE(field([](LayoutSpec &s) { s.minRedundancy = 0; }), QString());
    QCOMPARE(field([](LayoutSpec &s) { s.minRedundancy = 3; }), u"redundancy"_s);
    QCOMPARE(field([](LayoutSpec &s) { s.stripSizeBytes = 4096; }), QString());
    QCOMPARE(field([](LayoutSpec &s) { s.stripSizeBytes = 4 * 1024 * 1024; }), QString());
    QCOMPARE(field([](LayoutSpec &s) { s.stripSizeBytes = 0; }), u"a strip"_s);
    QCOMPARE(field([](LayoutSpec &s) { s.stripSizeBytes = 4097; }), u"a strip"_s);
    QCOMPARE(field([](LayoutSpec &s) { s.stripSizeBytes = 4 * 1024 * 1024 + 4096; }), u"a strip"_s);
    QCOMPARE(field([](LayoutSpec &s) { s.parityClass = StoreClass(3); }), u"parityClass 3"_s);
    QCOMPARE(field([](LayoutSpec &s) { s.selection = Selection(4); }), u"selection 4"_s);
}

void TestSpec::validate_pairedAndSpread_needMirrorOfLocal()
{
    for (const Selection selection : {Selection::Paired, Selection::Spread}) {
        QVERIFY(LayoutSpec::mirrored(selection, 31).validate());
        LayoutSpec spec = LayoutSpec::mirrored(selection);
        spec.localDataCount = 0;
        QVERIFY(!spec.validate());
        spec = LayoutSpec::mirrored(selection);
        spec.parityClass = StoreClass::Any;
        QVERIFY(!spec.validate());
        spec = LayoutSpec::parityOnClients(2, 1, selection);
        QVERIFY(!spec.validate());
    }
}

void TestSpec::toString_presets_readAsDocumented()
{
    QCOMPARE(LayoutSpec::distributed(4, 2).toString(), u"distributed 4+2"_s);
    QCOMPARE(LayoutSpec::mirrored(Selection::Paired).toString(), u"mirrored paired 1+1"_s);
    QCOMPARE(LayoutSpec::mirrored(Selection::Spread, 2).toString(), u"mirrored spread 1+2"_s);
    QCOMPARE(LayoutSpec::striped(2, 2).toString(), u"striped 2 local + 2 clients"_s);
    QCOMPARE(LayoutSpec::parityOnClients(3, 1, Selection::Rotating).toString(), u"parity-on-clients 3+1 rotating"_s);
    QCOMPARE(LayoutSpec::parityOnClients(3, 1, Selection::Sequential).toString(),
             u"parity-on-clients 3+1 sequential"_s);
    LayoutSpec spec = LayoutSpec::distributed(8, 3);
    spec.minRedundancy = 2;
    spec.stripSizeBytes = 65536;
    QCOMPARE(spec.toString(), u"distributed 8+3, redundancy 2, strip 64 KiB"_s);
    QCOMPARE(spec.spelledOut(), spec.toString());
    QCOMPARE(LayoutSpec::distributed(4, 2).spelledOut(), u"distributed 4+2, strip 256 KiB"_s);
    QCOMPARE(LayoutSpec::parse(u"distributed 4+2, strip 256 KiB"_s).value(), LayoutSpec::distributed(4, 2));
    spec = LayoutSpec::distributed(4, 2);
    spec.localDataCount = 2;
    spec.parityClass = StoreClass::Any;
    QCOMPARE(spec.toString(), u"custom 4+2 local 2 parity any rotating"_s);
    spec.dataCount = 0;
    QCOMPARE(spec.toString(), u"invalid layout"_s);
}

void TestSpec::parse_whatToStringWrote_isTheSame()
{
    int validCount = 0;
    for (int k = 1; k <= 6; ++k) {
        for (int m = 0; m <= 4; ++m) {
            for (int local = 0; local <= k; ++local) {
                for (int storeClass = 0; storeClass < 3; ++storeClass) {
                    for (int selection = 0; selection < 4; ++selection) {
                        for (int redundancy = 0; redundancy <= m; ++redundancy) {
                            for (const quint32 stripSize : {262144U, 4096U}) {
                                const LayoutSpec spec{quint8(k),
                                                      quint8(m),
                                                      quint8(local),
                                                      StoreClass(storeClass),
                                                      Selection(selection),
                                                      quint8(redundancy),
                                                      stripSize};
                                if (!spec.validate())
                                    continue;
                                ++validCount;
                                const auto parsed = LayoutSpec::parse(spec.toString());
                                QVERIFY2(parsed && *parsed == spec, qPrintable(spec.toString()));
                            }
                        }
                    }
                }
            }
        }
    }
    QVERIFY(validCount > 1000);
}

void TestSpec::parse_otherSpellings_areRead()
{
    QCOMPARE(LayoutSpec::parse(u"4+2"_s).value(), LayoutSpec::distributed(4, 2));
    QCOMPARE(LayoutSpec::parse(u"  8 + 3 "_s).value(), LayoutSpec::distributed(8, 3));
    QCOMPARE(LayoutSpec::parse(u"4+0"_s).value(), LayoutSpec::striped(0, 4));
    QCOMPARE(LayoutSpec::parse(u"Distributed 4+2,strip 1M"_s).value().stripSizeBytes, 1048576U);
    QCOMPARE(LayoutSpec::parse(u"STRIPED 1 LOCAL+1 CLIENT"_s).value(), LayoutSpec::striped(1, 1));
    QCOMPARE(LayoutSpec::parse(u"Mirrored Paired 1+1"_s).value(), LayoutSpec::mirrored(Selection::Paired));
}

void TestSpec::parse_nonsense_isRefused_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"",
                             ",",
                             "4",
                             "+",
                             "4+",
                             "4+2+1",
                             "33+0",
                             "0+2",
                             "999+1",
                             "4+9999999999",
                             "-4+2",
                             "raid5",
                             "mirrored 1+1",
                             "mirrored paired 2+1",
                             "mirrored paired 1+0",
                             "parity-on-clients 3+1 paired",
                             "striped 0 local + 0 clients",
                             "4+2,",
                             "4+2, redundancy",
                             "4+2, redundancy 3",
                             "4+2, redundancy 999",
                             "4+2, strip",
                             "4+2, strip 5000",
                             "4+2, strip 8 MiB",
                             "4+2, strip 16E",
                             "4+2, strip -1",
                             "4+2 rotating",
                             "distributed4+2",
                             "4+2\n5+1",
                             "custom 4+2 local 5 parity any rotating",
                             "custom 4+2 local 2 parity both rotating"})
        QTest::newRow(text) << QString::fromLatin1(text);
    QTest::newRow("long") << QString(100'000, u'9');
}

void TestSpec::parse_nonsense_isRefused()
{
    QFETCH(QString, text);
    const auto parsed = LayoutSpec::parse(text);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().code, ErrorCode::InvalidArgument);
    QVERIFY(!parsed.error().what.isEmpty() && parsed.error().what.size() < 400);
}

FALLOW_TEST(TestSpec)
#include "tst_layout_spec.moc"
