// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/controller/array_fixture.h"
#include "store/strip_header.h"
#include "store/superblock.h"
#include "support/test_program.h"
#include "wire/map_messages.h"

#include <QFile>
#include <QTest>
#include <algorithm>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

namespace {

/// As a bad sector or a cosmic ray would: the payload of the store's first strip is no longer what was written.
/// @returns the header of the strip, or nothing if there is none.
std::optional<StripHeader> spoilFirstStrip(const QString &storage)
{
    QFile file(storage);
    StripHeaderBytes bytes;
    if (!file.open(QIODevice::ReadWrite) || !file.seek(kDataStartBytes) ||
        file.read(reinterpret_cast<char *>(bytes.data()), qint64(bytes.size())) != qint64(bytes.size()))
        return {};
    const auto header = decodeStripHeader(bytes);
    if (!header)
        return {};
    const qint64 place = kDataStartBytes + qint64(kStripHeaderSizeBytes) + header->label.payloadBytes / 2;
    char byte = 0;
    if (!file.seek(place) || !file.getChar(&byte) || !file.seek(place) || !file.putChar(char(~byte)) || !file.flush())
        return {};
    return *header;
}

/// Whether a strip was put again after the one with this header was, at whatever place.
bool isPutAnew(const QString &storage, const StripHeader &old)
{
    constexpr qint64 kLookedAt = 16 * kMiB; // far more than these tests write
    QFile file(storage);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    StripHeaderBytes bytes;
    for (qint64 place = kDataStartBytes; place < kLookedAt && file.seek(place); place += kSectorBytes) {
        if (file.read(reinterpret_cast<char *>(bytes.data()), qint64(bytes.size())) != qint64(bytes.size()))
            break;
        const auto header = decodeStripHeader(bytes);
        if (header && header->label.key == old.label.key && header->generation > old.generation)
            return true;
    }
    return false;
}

QList<EventSnapshot> eventsOf(const TestArray &array, const QString &kind)
{
    QList<EventSnapshot> found;
    for (const EventSnapshot &event : array.session->snapshot().latestEvents) {
        if (event.kind == kind)
            found.append(event);
    }
    return found;
}

} // namespace

/// The check that a workstation makes of its own strips, from the disk to the repair.
class AgentCheckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void check_stripRotsAndNobodyReadsIt_isFoundAndRebuilt()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        QVERIFY(array.addAgents(3)); // one strip of each stripe on each
        QCOMPARE(array.makeVolume(kSmallStripes, kMiB), QString());
        QVERIFY(array.waitForStripes());
        TestAgent &agent = *array.agents.front();
        const StoreSnapshot store = array.storeOf(agent.name());
        agent.switchOff();
        const QString storage = agent.directory() + u"/.fallow-store-"_s + store.store.toString() + u"/storage"_s;
        const auto header = spoilFirstStrip(storage);
        QVERIFY(header);
        const StripKey spoilt = header->label.key;
        QTRY_VERIFY_WITH_TIMEOUT(!array.storeOf(agent.name()).isOnline, kPatienceMs);
        agent.rhythm.checkSettleMs = 0;
        agent.switchOn();

        QTRY_COMPARE_WITH_TIMEOUT(array.eventCount(u"strip.suspect"_s), 1, kPatienceMs);
        const EventSnapshot told = eventsOf(array, u"strip.suspect"_s).first();
        QCOMPARE(told.subject, u"store "_s + store.store.toString());
        QVERIFY2(
            told.text.startsWith(u"Strip %1 of stripe %2 "_s.arg(spoilt.position).arg(spoilt.stripe.value(), 0, 16)),
            qPrintable(told.text));
        QVERIFY2(told.text.contains(u"other bytes than were written"_s), qPrintable(told.text));
        const auto isWholeAgain = [&] {
            const auto stripe = array.ask<MapStripe>(u"map.stripe"_s, MapStripeRequest{.stripe = spoilt.stripe});
            return stripe && std::ranges::all_of(stripe->strips, [](const MapStrip &strip) {
                       return !strip.store.isNull() && strip.state == StripState::Present;
                   });
        };
        // It is put anew once it has been marked: whole before that it would be of the old one.
        QTRY_VERIFY_WITH_TIMEOUT(isPutAnew(storage, *header), kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(isWholeAgain(), kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(array.session->snapshot().volumes.first().degradedStripeCount, 0, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(array.storeOf(agent.name()).errorCount, 1, kPatienceMs);
        QCOMPARE(array.lastJob(u"scrub"_s).job, JobId());
        QVERIFY(array.isContentWhole());

        array.agents.back()->switchOff(); // now each stripe is read with the strip that the spoilt store holds
        QTRY_VERIFY_WITH_TIMEOUT(!array.storeOf(array.agents.back()->name()).isOnline, kPatienceMs);
        QVERIFY(array.isContentWhole());
        QCOMPARE(array.eventCount(u"strip.suspect"_s), 1);
    }
};

FALLOW_TEST(AgentCheckTest)
#include "tst_agent_check.moc"
