// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/isolate.h"
#include "base/wording.h"
#include "support/test_program.h"

#include <QLocale>
#include <QScopeGuard>
#include <QtTest>

using namespace fallow;
using namespace Qt::StringLiterals;

namespace {

/// One value of each kind.
Wording sample()
{
    return Wording("%Ln strip(s) of %1 (%2 at %3) since %4: %5 is %6, %7 of %8", Wording::amount(1),
                   u"pc-1 \"the old\"\n\u00fc"_s, Wording::bytes(3 * 1024 * 1024), Wording::rate(2048),
                   Wording::moment(QDateTime::fromMSecsSinceEpoch(1'700'000'000'000, Qt::UTC)),
                   Wording::subject(u"store 3"_s), Wording::term("lost"),
                   Wording::failure({ErrorCode::NoSpace, u"the disk is full"_s, u"/srv"_s}), Wording::count(1'234'567));
}

} // namespace

class TestWording : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void english_everyKindOfValue_isWrittenIn();
    void english_moreSentences_standBehindEachOther();
    void english_nothingSaid_isEmpty();
    void filled_placeholdersInValues_areLeftAlone_data();
    void filled_placeholdersInValues_areLeftAlone();
    void text_everyKindOfValue_roundTrips();
    void text_hugeNumbers_roundTrip();
    void failure_withItsOwnWording_roundTrips();
    void failure_ownWordingUnreadable_isLeftAway();
    void said_failuresWithinOneAnother_stayShort();
    void isolates_fromRightToLeft_keepTheOrderOfNames();
    void said_ofWhatAPeerSent_hasTheLocalesNumbersOrIsEnglish();
    void isolates_marksWithinAName_cannotEndThem();
    void error_ofAWording_saysBoth();
    void text_beyondABound_isEmpty();
    void parse_badText_isRefused_data();
    void parse_badText_isRefused();
    void parse_unmarkedPattern_isOnlyText();
    void parse_mutations_neverBreak();
};

void TestWording::english_everyKindOfValue_isWrittenIn()
{
    QCOMPARE(sample().english(),
             u"1 strip of pc-1 \"the old\"\n\u00fc (3.0 MiB at 2.0 KiB/s) since "
             "2023-11-14T22:13:20Z: store 3 is lost, NoSpace: the disk is full (/srv) of 1234567"_s);
    QCOMPARE(Wording::of(Wording::reason({ErrorCode::Io, u"no answer"_s, u"/srv"_s})).english(), u"no answer"_s);
    QCOMPARE(Wording("a strip(s) without an amount").english(), u"a strip(s) without an amount"_s);
    const auto one = [](const char *pattern) { return Wording(pattern, Wording::amount(1)).english(); };
    QCOMPARE(one("%Ln strip(s) (kept) were checked; 3 were wrong."), u"1 strip (kept) was checked; 3 were wrong."_s);
    QCOMPARE(one("%Ln stripe(s) cannot be read: they are rebuilt."), u"1 stripe cannot be read: it is rebuilt."_s);
    QCOMPARE(one("%Ln stripe(s) would be lost, as rows are damaged"), u"1 stripe would be lost, as rows are damaged"_s);
    QCOMPARE(one("there are %Ln machine(s) or box(es)"), u"there is 1 machine or box"_s);
    QCOMPARE(Wording::counted(u"%Ln of %1: disk(s) wait"_s, 0, {u"a"_s}), u"0 of a: disks wait"_s);
}

void TestWording::english_moreSentences_standBehindEachOther()
{
    Wording wording("%1 joins.", u"pc-1"_s);
    wording += Wording("Its store is %1.", u"7"_s);
    QCOMPARE(wording.english(), u"pc-1 joins. Its store is 7."_s);
    wording += Wording();
    QCOMPARE(wording.sentences().size(), 2);
}

void TestWording::english_nothingSaid_isEmpty()
{
    QVERIFY(Wording().isEmpty());
    QCOMPARE(Wording().english(), QString());
    QCOMPARE(Wording().toString(), QString());
    QVERIFY(Wording::of(QString()).isEmpty());
    const auto parsed = Wording::parse({});
    QVERIFY(parsed.has_value());
    QVERIFY(parsed->isEmpty());
}

void TestWording::filled_placeholdersInValues_areLeftAlone_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QStringList>("values");
    QTest::addColumn<QString>("expected");
    QTest::newRow("swapped") << u"%2 %1"_s << QStringList{u"%2"_s, u"%1"_s} << u"%1 %2"_s;
    QTest::newRow("amount in a value") << u"%1 of %Ln"_s << QStringList{u"%Ln %n"_s} << u"%Ln %n of 5"_s;
    QTest::newRow("twice") << u"%1%1%L1"_s << QStringList{u"x"_s} << u"xxx"_s;
    QTest::newRow("digit behind") << u"%10"_s << QStringList{u"x"_s} << u"x0"_s;
    QTest::newRow("no such value") << u"%3 %1"_s << QStringList{u"x"_s} << u"%3 x"_s;
    QTest::newRow("percent alone") << u"100 % %"_s << QStringList{u"x"_s} << u"100 % %"_s;
    QTest::newRow("percent and L at the end") << u"%1 %L"_s << QStringList{u"x"_s} << u"x %L"_s;
    QTest::newRow("both percent signs") << u"%%1"_s << QStringList{u"x"_s} << u"%x"_s;
    QTest::newRow("no values") << u"%1 %0 %a"_s << QStringList() << u"%1 %0 %a"_s;
}

void TestWording::filled_placeholdersInValues_areLeftAlone()
{
    QFETCH(QString, pattern);
    QFETCH(QStringList, values);
    QTEST(Wording::filled(pattern, values, u"5"_s), "expected");
}

void TestWording::text_everyKindOfValue_roundTrips()
{
    Wording wording = sample();
    wording += Wording("was approved");
    const QString text = wording.toString();
    QVERIFY(!text.isEmpty());
    const auto parsed = Wording::parse(text);
    QVERIFY2(parsed.has_value(), parsed ? "" : qPrintable(parsed.error().what));
    QVERIFY(*parsed == wording);
    QCOMPARE(parsed->toString(), text);
    QCOMPARE(parsed->english(), wording.english());
    // What is kept in catalogs and sent by others is read for good.
    const auto old =
        Wording::parse(uR"([["%Ln open enrolment code(s) were withdrawn",{"amount":2}],["%1",{"term":"lost"}]])"_s);
    QVERIFY(old.has_value());
    QCOMPARE(old->english(), u"2 open enrolment codes were withdrawn lost"_s);
}

void TestWording::text_hugeNumbers_roundTrip()
{
    for (const qint64 number : {std::numeric_limits<qint64>::max(), std::numeric_limits<qint64>::min() + 1,
                                qint64(9'007'199'254'740'993), qint64(0), qint64(-1)}) {
        const Wording wording("%1", Wording::count(number));
        const auto parsed = Wording::parse(wording.toString());
        QVERIFY(parsed.has_value());
        QVERIFY(*parsed == wording);
    }
}

void TestWording::failure_withItsOwnWording_roundTrips()
{
    const Error inner =
        errorOf(ErrorCode::Busy, Wording("%1 has the file open", u"pc-1 \"the old\""_s), u"/srv/storage"_s);
    const Wording outer("The store cannot be opened: %1", Wording::reason(inner));
    QCOMPARE(outer.english(), u"The store cannot be opened: pc-1 \"the old\" has the file open"_s);
    const auto parsed = Wording::parse(outer.toString());
    QVERIFY(parsed.has_value());
    QVERIFY(*parsed == outer);
    const Wording::Value value = parsed->sentences().first().values.first();
    QCOMPARE(value.code, u"Busy"_s);
    QCOMPARE(value.wording, inner.wording);
    // With its place, where that is asked for.
    const Wording::Value whole = Wording::failure(inner);
    QCOMPARE(whole.text, inner.toString());
    QCOMPARE(Wording::parse(whole.wording)->english(), u"pc-1 \"the old\" has the file open (/srv/storage)"_s);
    QCOMPARE(Wording::failure({ErrorCode::Io, u"no answer"_s, u"/srv"_s}).wording, QString());
}

void TestWording::failure_ownWordingUnreadable_isLeftAway()
{
    for (const QString &own : {u"nonsense"_s, uR"([["%1",{"colour":"red"}]])"_s, u"[]"_s}) {
        Wording::Value value(Wording::Kind::Failure, u"no answer"_s);
        value.code = u"Io"_s;
        value.wording = own;
        const auto parsed = Wording::parse(Wording("It failed: %1", value).toString());
        QVERIFY2(parsed.has_value(), qPrintable(own));
        QCOMPARE(parsed->english(), u"It failed: no answer"_s);
        QCOMPARE(parsed->sentences().first().values.first().wording, QString());
    }
}

void TestWording::said_failuresWithinOneAnother_stayShort()
{
    const QByteArray twentyFour = QByteArray("%1").repeated(24);
    Error error{ErrorCode::Io, u"x"_s, {}};
    for (int depth = 0; depth < 5; ++depth)
        error = errorOf(ErrorCode::Io,
                        Wording(twentyFour.constData(), Wording::reason({error.code, u"x"_s, {}, error.wording})));
    QVERIFY(!error.wording.isEmpty());
    int asked = 0;
    const std::function<QString(const Wording::Value &)> valueText = [&](const Wording::Value &value) {
        ++asked;
        const auto own = Wording::parse(value.wording);
        return own && !own->isEmpty() ? own->said(valueText) : value.text;
    };
    const auto parsed = Wording::parse(error.wording);
    QVERIFY(parsed.has_value());
    QVERIFY(parsed->said(valueText).size() <= 24 * kMaxWordingCharacters);
    QCOMPARE(asked, 5);
}

void TestWording::said_ofWhatAPeerSent_hasTheLocalesNumbersOrIsEnglish()
{
    const QLocale before;
    const auto restore = qScopeGuard([&before] { QLocale::setDefault(before); });
    QLocale::setDefault(QLocale(QLocale::German));
    const QDateTime when(QDate(2026, 11, 26), QTime(18, 5), Qt::UTC);
    const Wording told("%1 strips until %2, %3", Wording::count(12'345), Wording::moment(when), Wording::bytes(4096));
    QList<Wording::Kind> asked;
    const auto textOf = [&asked](const Wording::Value &value) {
        asked.append(value.kind);
        return u"4 KiB"_s;
    };
    const QString moment = QLocale().toString(when.toLocalTime(), QLocale::ShortFormat);
    QCOMPARE(Wording::said(told.toString(), u"english"_s, textOf), u"12.345 strips until %1, 4 KiB"_s.arg(moment));
    QCOMPARE(asked, QList{Wording::Kind::Bytes});
    for (const QString &unreadable : {QString(), u"nonsense"_s, uR"([["%1",{"colour":"red"}]])"_s})
        QCOMPARE(Wording::said(unreadable, u"english"_s, textOf), u"english"_s);
}

void TestWording::isolates_fromRightToLeft_keepTheOrderOfNames()
{
    const QLocale before;
    const auto restore = qScopeGuard([&before] { QLocale::setDefault(before); });
    const Wording wording("%1 joins.", u"pc-1"_s);
    const auto noText = [](const Wording::Value &) { return QString(); };
    QLocale::setDefault(QLocale(QLocale::English));
    QCOMPARE(isolated(u"pc-1"_s), u"pc-1"_s);
    QCOMPARE(leftToRight(u"7081 1122"_s), u"7081 1122"_s);
    QCOMPARE(alwaysIsolated(u"pc-1"_s), u"\u2068pc-1\u2069"_s);
    QCOMPARE(wording.said(noText), u"pc-1 joins."_s);
    QLocale::setDefault(QLocale(QLocale::Arabic));
    QCOMPARE(isolated(u"pc-1"_s), u"\u2068pc-1\u2069"_s);
    QCOMPARE(leftToRight(u"7081 1122"_s), u"\u20667081 1122\u2069"_s);
    QCOMPARE(wording.said(noText), u"\u2068pc-1\u2069 joins."_s);
}

void TestWording::isolates_marksWithinAName_cannotEndThem()
{
    QCOMPARE(alwaysIsolated(u"a\u2069b\u2066c\u2067d\u2068"_s), u"\u2068abcd\u2069"_s);
    QCOMPARE(alwaysIsolated(u"a\u2065b\u206ac"_s), u"\u2068a\u2065b\u206ac\u2069"_s);
}

void TestWording::error_ofAWording_saysBoth()
{
    const Wording wording("the partition holds no more than %1", Wording::bytes(3 * 1024 * 1024));
    const Result<int> refused = fail(ErrorCode::NoSpace, wording, u"/dev/x"_s);
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().toString(), u"NoSpace: the partition holds no more than 3.0 MiB (/dev/x)"_s);
    QCOMPARE(refused.error().wording, wording.toString());
    const Error plain{ErrorCode::NoSpace, u"full"_s, {}};
    QCOMPARE(plain.wording, QString());
    // A name that is too long for a wording: the English has to do.
    const Error huge = errorOf(ErrorCode::Io, Wording("%1", QString(kMaxWordingCharacters, u'x')));
    QCOMPARE(huge.what.size(), kMaxWordingCharacters);
    QCOMPARE(huge.wording, QString());
}

void TestWording::text_beyondABound_isEmpty()
{
    const QString longName(kMaxWordingCharacters, u'x');
    QCOMPARE(Wording("%1", longName).toString(), QString());
    QCOMPARE(Wording("%1", longName).english(), longName);
    Wording many;
    for (qsizetype i = 0; i < kMaxWordingSentences; ++i)
        many += Wording("x");
    QVERIFY(!many.toString().isEmpty());
    many += Wording("x");
    QCOMPARE(many.toString(), QString());
}

void TestWording::parse_badText_isRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<ErrorCode>("code");
    const auto violation = ErrorCode::ProtocolViolation;
    QTest::newRow("no JSON") << u"was approved"_s << violation;
    QTest::newRow("an object") << uR"({"a":["b"]})"_s << violation;
    QTest::newRow("no sentence") << u"[]"_s << violation;
    QTest::newRow("a sentence that is none") << uR"(["was approved"])"_s << violation;
    QTest::newRow("an empty sentence") << u"[[]]"_s << violation;
    QTest::newRow("an empty pattern") << uR"([[""]])"_s << violation;
    QTest::newRow("a pattern that is none") << u"[[7]]"_s << violation;
    QTest::newRow("a bare number") << uR"([["%1",7]])"_s << violation;
    QTest::newRow("a fraction") << uR"([["%1",{"count":7.5}]])"_s << violation;
    QTest::newRow("a number as text") << uR"([["%1",{"bytes":"7"}]])"_s << violation;
    QTest::newRow("a text as number") << uR"([["%1",{"term":7}]])"_s << violation;
    QTest::newRow("two kinds") << uR"([["%1",{"count":7,"term":"x"}]])"_s << violation;
    QTest::newRow("a negative amount") << uR"([["%Ln",{"amount":-1}]])"_s << violation;
    QTest::newRow("two amounts") << uR"([["%Ln",{"amount":1},{"amount":2}]])"_s << violation;
    QTest::newRow("half a failure") << uR"([["%1",{"failure":["Io"]}]])"_s << violation;
    QTest::newRow("a failure of four") << uR"([["%1",{"failure":["Io","a","","b"]}]])"_s << violation;
    QTest::newRow("a failure's wording that is no text") << uR"([["%1",{"failure":["Io","a",[]]}]])"_s << violation;
    QTest::newRow("ten values") << uR"([["%1","1","2","3","4","5","6","7","8","9","10"]])"_s << violation;
    QTest::newRow("a long pattern") << u"[[\"%1\"]]"_s.arg(QString(1001, u'x')) << violation;
    QTest::newRow("many places") << u"[[\"%1\",\"x\"]]"_s.arg(u"%1"_s.repeated(25)) << violation;
    QTest::newRow("many sentences") << u"[[\"x\"]%1]"_s.arg(u",[\"x\"]"_s.repeated(kMaxWordingSentences)) << violation;
    QTest::newRow("deep") << QString(2000, u'[') << violation;
    QTest::newRow("a newer kind") << uR"([["%1",{"colour":"red"}]])"_s << ErrorCode::Unsupported;
    QTest::newRow("long") << QString(kMaxWordingCharacters + 1, u'[') << ErrorCode::TooLarge;
}

void TestWording::parse_badText_isRefused()
{
    QFETCH(QString, text);
    const auto parsed = Wording::parse(text);
    QVERIFY(!parsed.has_value());
    QTEST(parsed.error().code, "code");
}

void TestWording::parse_unmarkedPattern_isOnlyText()
{
    const auto parsed = Wording::parse(uR"([["<b>%1</b> %s %n %99","%1%2"]])"_s);
    QVERIFY(parsed.has_value());
    QCOMPARE(parsed->english(), u"<b>%1%2</b> %s %n %99"_s); // %9 has no value
}

void TestWording::parse_mutations_neverBreak()
{
    const QString text = sample().toString();
    const QString characters = u"[]{}\",:%Ln19\\ \u0000x"_s;
    for (qsizetype place = 0; place < text.size(); ++place) {
        for (const QChar character : characters) {
            QString mutated = text;
            mutated[place] = character;
            const auto parsed = Wording::parse(mutated);
            if (!parsed)
                continue;
            const auto again = Wording::parse(parsed->toString());
            QVERIFY2(again.has_value(), qPrintable(mutated));
            QVERIFY2(*again == *parsed, qPrintable(mutated));
            QVERIFY(parsed->english().size() < 2 * kMaxWordingCharacters);
        }
        (void)Wording::parse(text.left(place));
    }
}

FALLOW_TEST(TestWording)
#include "tst_base_wording.moc"
