// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_program.h"
#include "tray-agent/tray/bubble_memory.h"
#include "tray-agent/tray/notifier.h"

#include <QTemporaryDir>
#include <QTest>

using namespace fallow;
using namespace fallow::tray;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kDiskBytes = 100LL << 30;

TrayFacts factsOf(const QString &state, const std::function<void(TrayStatus &)> &change = {})
{
    TrayStatus status;
    status.agent.state = state;
    status.agent.arrayName = u"Northgate"_s;
    status.agent.diskFreeBytes = kDiskBytes / 2;
    status.agent.diskTotalBytes = kDiskBytes;
    if (change)
        change(status);
    return {.status = status, .reach = Reach::Answering};
}

const TrayFacts kFine = factsOf(u"connected"_s);
const TrayFacts kBroken = factsOf(u"error"_s, [](TrayStatus &s) { s.agent.reason = u"input/output error"_s; });
const TrayFacts kFullDisk = factsOf(u"connected"_s, [](TrayStatus &s) { s.agent.diskFreeBytes = 1; });
const TrayFacts kFailing = factsOf(u"connected"_s, [](TrayStatus &s) { s.agent.badStripCount = 3; });
const TrayFacts kSafeToUnplug =
    factsOf(u"connecting"_s, [](TrayStatus &s) { s.agent.leaveState = LeaveState::SafeToUnplug; });
const TrayFacts kAsking = factsOf(u"not-enrolled"_s, [](TrayStatus &s) { s.enrolment = EnrolmentStage::Asking; });
const TrayFacts kWaiting =
    factsOf(u"waiting-for-approval"_s, [](TrayStatus &s) { s.enrolment = EnrolmentStage::Waiting; });
const TrayFacts kTurnedAway = factsOf(u"not-enrolled"_s, [](TrayStatus &s) {
    s.enrolment = EnrolmentStage::Failed;
    s.enrolmentError = u"turned away"_s;
});
const TrayFacts kNothing = factsOf(u"not-enrolled"_s);
const TrayFacts kSilent{.status = kBroken.status, .reach = Reach::Silent};

/// A moment of a story: what the agent says, at which second, and which bubbles that makes.
struct Moment
{
    qint64 second;
    TrayFacts facts;
    QList<BubbleKind> shown = {};
    QList<BubbleKind> withdrawn = {};
};
using Story = QList<Moment>;

QList<BubbleKind> kindsOf(const QList<Bubble> &bubbles)
{
    QList<BubbleKind> kinds;
    for (const Bubble &bubble : bubbles)
        kinds.append(bubble.kind);
    return kinds;
}

} // namespace

Q_DECLARE_METATYPE(Story)

class TrayNotifierTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void story_makesItsBubbles_data();
    void story_makesItsBubbles();
    void bubble_ofEachKind_hasWordsAndAction();
    void grace_saysWhenToLookAgain();
    void told_survivesTheProgram();
    void memory_damaged_isEmpty();
};

void TrayNotifierTest::story_makesItsBubbles_data()
{
    using enum BubbleKind;
    QTest::addColumn<Story>("story");
    QTest::newRow("all is well, for ever") << Story{{0, kFine}, {1000, kFine}, {100'000, kFine}};
    QTest::newRow("a problem that heals in time") << Story{{0, kBroken}, {59, kBroken}, {60, kFine}, {1000, kFine}};
    QTest::newRow("a problem that stays") << Story{{0, kFine}, {10, kBroken}, {69, kBroken}, {70, kBroken, {Problem}}};
    QTest::newRow("told once, though it goes on for days")
        << Story{{0, kBroken}, {60, kBroken, {Problem}}, {61, kBroken}, {100'000, kBroken}};
    QTest::newRow("a flapping problem is told once")
        << Story{{0, kBroken},   {60, kBroken, {Problem}}, {70, kFine, {}, {Problem}},
                 {80, kBroken},  {400, kBroken},           {401, kFine, {}, {Problem}},
                 {900, kBroken}, {2000, kBroken}};
    QTest::newRow("a problem that comes back after a while is told again")
        << Story{{0, kBroken},   {60, kBroken, {Problem}}, {70, kFine, {}, {Problem}}, {670, kFine},
                 {700, kBroken}, {759, kBroken},           {760, kBroken, {Problem}}};
    QTest::newRow("an agent that is silent begins nothing and ends nothing") << Story{
        {0, kBroken}, {30, kSilent}, {60, kBroken, {Problem}}, {70, kSilent}, {5000, kSilent}, {5001, kBroken}};
    QTest::newRow("the disk fills") << Story{
        {0, kFullDisk}, {60, kFullDisk, {DiskNearlyFull}}, {70, kFine, {}, {DiskNearlyFull}}};
    QTest::newRow("the disk fails") << Story{{0, kFailing}, {60, kFailing, {DiskFailing}}, {61, kFailing}};
    QTest::newRow("safe to unplug, at once")
        << Story{{0, kFine}, {5, kSafeToUnplug, {SafeToUnplug}}, {6, kSafeToUnplug}};
    QTest::newRow("staying after all, and leaving again") << Story{{0, kFine},
                                                                   {5, kSafeToUnplug, {SafeToUnplug}},
                                                                   {9, kFine, {}, {SafeToUnplug}},
                                                                   {12, kSafeToUnplug, {SafeToUnplug}}};
    QTest::newRow("started while it is away: it was told already") << Story{{0, kSafeToUnplug}, {1000, kSafeToUnplug}};
    QTest::newRow("joined after approval")
        << Story{{0, kNothing}, {1, kAsking}, {2, kWaiting}, {3000, kFine, {Joined}}, {3001, kFine}};
    QTest::newRow("turned away") << Story{
        {0, kAsking}, {2, kWaiting}, {9, kTurnedAway, {TurnedAway}}, {10, kTurnedAway}};
    QTest::newRow("a failure of long ago is none of ours") << Story{{0, kTurnedAway}, {1000, kTurnedAway}};
    QTest::newRow("joining given up by the person") << Story{{0, kWaiting}, {5, kNothing}, {6, kFine}};
}

void TrayNotifierTest::story_makesItsBubbles()
{
    QFETCH(Story, story);
    Notifier notifier;
    for (const Moment &moment : story) {
        const Notifier::Steps steps = notifier.look(moment.facts, moment.second * 1000);
        const QByteArray when = "at second " + QByteArray::number(moment.second);
        QVERIFY2(kindsOf(steps.show) == moment.shown, when.constData());
        QVERIFY2(steps.withdraw == moment.withdrawn, when.constData());
    }
}

void TrayNotifierTest::bubble_ofEachKind_hasWordsAndAction()
{
    QSet<QString> titles;
    for (const Story &story : {Story{{0, kBroken}, {60, kBroken}}, Story{{0, kFullDisk}, {60, kFullDisk}},
                               Story{{0, kFailing}, {60, kFailing}}, Story{{0, kFine}, {1, kSafeToUnplug}},
                               Story{{0, kAsking}, {1, kFine}}, Story{{0, kAsking}, {1, kTurnedAway}}}) {
        Notifier notifier;
        QList<Bubble> shown;
        for (const Moment &moment : story)
            shown += notifier.look(moment.facts, moment.second * 1000).show;
        QCOMPARE(shown.size(), 1);
        QVERIFY(!shown.first().text.isEmpty());
        QVERIFY(!shown.first().actionText.isEmpty());
        titles.insert(shown.first().title);
    }
    QCOMPARE(titles.size(), 6);
}

void TrayNotifierTest::grace_saysWhenToLookAgain()
{
    Notifier notifier;
    QCOMPARE(notifier.look(kFine, 0).lookAgainInMs, -1);
    QCOMPARE(notifier.look(kBroken, 1000).lookAgainInMs, Notifier::kGraceMs);
    QCOMPARE(notifier.look(kBroken, 1000 + Notifier::kGraceMs - 1).lookAgainInMs, 1);
    QCOMPARE(notifier.look(kBroken, 1000 + Notifier::kGraceMs).lookAgainInMs, -1);
    QCOMPARE(notifier.look(kFine, 100'000).lookAgainInMs, Notifier::kForgetMs);
}

void TrayNotifierTest::told_survivesTheProgram()
{
    const QTemporaryDir room;
    const QString path = room.filePath(u"deep/bubbles"_s);
    Notifier first;
    first.look(kBroken, 0);
    QVERIFY(first.told().isEmpty());
    first.look(kBroken, Notifier::kGraceMs);
    writeBubbleMemory(path, first.told());
    Notifier second(readBubbleMemory(path));
    second.look(kBroken, 0);
    QVERIFY(second.look(kBroken, 10 * Notifier::kGraceMs).show.isEmpty());
    second.look(kFine, 11 * Notifier::kGraceMs);
    second.look(kFine, 11 * Notifier::kGraceMs + Notifier::kForgetMs);
    QVERIFY(second.told().isEmpty());
}

void TrayNotifierTest::memory_damaged_isEmpty()
{
    const QTemporaryDir room;
    QFile file(room.filePath(u"bubbles"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(100'000, '\xff'));
    file.close();
    QVERIFY(readBubbleMemory(file.fileName()).isEmpty());
    QVERIFY(readBubbleMemory(room.filePath(u"none"_s)).isEmpty());
    writeBubbleMemory(u"/nonexistent-folder/x/bubbles"_s, {}); // is logged, and no more
}

FALLOW_TEST(TrayNotifierTest)
#include "tst_tray_notifier.moc"
