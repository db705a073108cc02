// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/controller/array_fixture.h"

#include "base/limits.h"
#include "support/gated_catalog.h"
#include "support/test_program.h"
#include "wire/map_messages.h"

#include <QRandomGenerator>
#include <QTest>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

namespace {

QString startWithVolume(TestArray &array)
{
    if (const QString problem = array.start(); !problem.isEmpty())
        return problem;
    if (!array.addAgents(3))
        return u"an agent does not serve"_s;
    return array.makeVolume(kSmallStripes, kMiB);
}

VolumeSnapshot volumeNamed(const TestArray &array, const QString &name)
{
    for (const VolumeSnapshot &volume : array.session->snapshot().volumes) {
        if (volume.name == name)
            return volume;
    }
    return {};
}

bool waitForVolume(TestArray &array, const QString &name, bool isThere)
{
    return waitUntil([&] { return volumeNamed(array, name).volume.isNull() != isThere; }, kPatienceMs);
}

Result<ActionAnswer> take(TestArray &array, const QString &volume, const QString &name, bool isPreview = false)
{
    return array.ask<ActionAnswer>(
        u"volumes.snapshot"_s,
        VolumeRequest{.volume = volumeNamed(array, volume).volume, .isPreview = isPreview, .name = name});
}

Result<ActionAnswer> setExported(TestArray &array, const QString &name)
{
    return array.ask<ActionAnswer>(u"volumes.setExported"_s,
                                   VolumeRequest{.volume = volumeNamed(array, name).volume, .isExported = true});
}

Result<ActionAnswer> remove(TestArray &array, const QString &name, bool isPreview = false)
{
    return array.ask<ActionAnswer>(
        u"volumes.delete"_s,
        VolumeRequest{.volume = volumeNamed(array, name).volume, .confirmName = name, .isPreview = isPreview});
}

/// Deletes it and waits until all is given back.
bool removeWholly(TestArray &array, const QString &name)
{
    const auto answer = remove(array, name);
    return answer && waitUntil([&] { return array.job(answer->job).state == JobState::Finished; }, kPatienceMs);
}

/// Overwrites three blocks of each four in what `array.content` says, and flushes. @returns "" or what went wrong.
QString overwriteMost(TestArray &array)
{
    QByteArray noise(array.content.size(), Qt::Uninitialized);
    QRandomGenerator(3).fillRange(reinterpret_cast<quint32 *>(noise.data()), noise.size() / 4);
    NbdTestClient client(array.nbdSocket());
    const auto waitFor = [&client](qsizetype count) {
        const bool isThere = waitUntil([&] { return client.has(count); }, kPatienceMs);
        if (isThere)
            client.take(count);
        return isThere;
    };
    client.send(NbdTestClient::hello("vol"));
    if (!waitFor(NbdTestClient::kHelloReplyBytes))
        return u"no NBD greeting"_s;
    for (qsizetype at = 0; at < noise.size(); at += kBlockSizeBytes) {
        if (at / kBlockSizeBytes % 4 == 3)
            continue;
        array.content.replace(at, kBlockSizeBytes, noise.mid(at, kBlockSizeBytes));
        client.send(NbdTestClient::request(1, 0, 1, quint64(at), quint32(kBlockSizeBytes)) +
                    noise.mid(at, kBlockSizeBytes));
        if (!waitFor(16))
            return u"a write was not answered"_s;
    }
    client.send(NbdTestClient::request(3, 0, 2, 0, 0));
    return waitFor(16) ? QString() : u"a flush was not answered"_s;
}

} // namespace

class TestControllerSnapshots : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void snapshot_exported_readsOldBytesOverRestartsAndDeletion()
    {
        TestArray array;
        QCOMPARE(startWithVolume(array), QString());
        const QByteArray old = array.content;
        const auto preview = take(array, u"vol"_s, u"before"_s, true);
        QVERIFY(preview && preview->summary.contains(u"Nothing is copied"_s));
        QCOMPARE(array.session->snapshot().volumes.size(), 1);
        const auto taken = take(array, u"vol"_s, u"before"_s);
        QVERIFY2(taken, qPrintable(taken ? QString() : taken.error().toString()));
        QCOMPARE(array.writeNoise(u"vol"_s, kMiB, 2), QString());
        QVERIFY(waitForVolume(array, u"before"_s, true));
        const VolumeSnapshot snapshot = volumeNamed(array, u"before"_s);
        QCOMPARE(snapshot.origin, volumeNamed(array, u"vol"_s).volume);
        QVERIFY(snapshot.isReadOnly && !snapshot.isExported && snapshot.created.isValid());
        QVERIFY(setExported(array, u"before"_s));
        QVERIFY(array.holds("before", old));
        QVERIFY(array.isContentWhole());
        QVERIFY(array.eventCount(u"volume.snapshot"_s) == 1);

        array.kill();
        QCOMPARE(array.start(), QString());
        for (const QString &name : {u"pc-1"_s, u"pc-2"_s, u"pc-3"_s})
            QVERIFY(array.waitForStore(name));
        QVERIFY(array.holds("before", old));
        QVERIFY(array.isContentWhole());

        QVERIFY(removeWholly(array, u"vol"_s));
        QVERIFY(array.holds("before", old));
        array.kill();
        QCOMPARE(array.start(), QString());
        for (const QString &name : {u"pc-1"_s, u"pc-2"_s, u"pc-3"_s})
            QVERIFY(array.waitForStore(name));
        QVERIFY(array.holds("before", old));
        QCOMPARE(array.stop(), QString());
    }

    void snapshot_counts_areToldOnce()
    {
        TestArray array;
        QCOMPARE(startWithVolume(array), QString());
        QVERIFY(take(array, u"vol"_s, u"before"_s));
        QCOMPARE(array.writeNoise(u"vol"_s, kMiB, 2), QString());
        // All of the old is held for the snapshot once the new lies in stripes.
        QTRY_COMPARE_WITH_TIMEOUT(volumeNamed(array, u"vol"_s).heldBytes, kMiB, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(volumeNamed(array, u"vol"_s).liveBytes, kMiB, kPatienceMs);
        const VolumeSnapshot snapshot = volumeNamed(array, u"before"_s);
        QCOMPARE(snapshot.stripeCount, 0);
        QCOMPARE(snapshot.storedBytes, 0);
        const auto preview = remove(array, u"before"_s, true);
        QVERIFY(preview);
        QCOMPARE(preview->bytesLost, kMiB);
        // A machine goes: degraded stripes are counted once, though both volumes have them.
        array.agents.back()->switchOff();
        QTRY_VERIFY_WITH_TIMEOUT(volumeNamed(array, u"before"_s).degradedStripeCount > 0, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(array.session->snapshot().degradedStripeCount,
                                  volumeNamed(array, u"vol"_s).degradedStripeCount, kPatienceMs);
        QCOMPARE(volumeNamed(array, u"before"_s).degradedStripeCount, volumeNamed(array, u"vol"_s).degradedStripeCount);

        // Deleted with the volume gone before it: nothing is left.
        QVERIFY(removeWholly(array, u"vol"_s));
        QTRY_COMPARE_WITH_TIMEOUT(volumeNamed(array, u"before"_s).heldBytes, kMiB, kPatienceMs);
        QVERIFY(removeWholly(array, u"before"_s));
        QVERIFY(waitForVolume(array, u"before"_s, false));
        const auto told = array.ask<EventList>(u"events.list"_s, EventListRequest{.text = u"deleted"_s});
        QVERIFY(told);
        QStringList texts;
        for (const EventSnapshot &event : told->events)
            texts.append(event.text);
        QVERIFY2(texts.contains(u"Deleted; its snapshots stay as they are"_s), qPrintable(texts.join(u'\n')));
        QVERIFY2(texts.contains(u"Snapshot deleted with what only it showed"_s), qPrintable(texts.join(u'\n')));
        const auto found = array.ask<MapFindings>(u"map.find"_s, MapFindRequest{.limit = 10});
        QVERIFY(found);
        QVERIFY(found->findings.isEmpty());
    }

    /// The volume, which collects for its family, has gone before there is something to collect.
    void garbage_volumeAndOneSnapshotDeleted_theOtherCollectsIt()
    {
        TestArray array;
        QCOMPARE(startWithVolume(array), QString());
        QVERIFY(take(array, u"vol"_s, u"one"_s));
        QCOMPARE(overwriteMost(array), QString());
        QVERIFY(take(array, u"vol"_s, u"two"_s));
        QVERIFY(waitForVolume(array, u"two"_s, true));
        QVERIFY(removeWholly(array, u"vol"_s));
        // 2+1: half as much again as what "two" shows, a MiB, and the three quarters of one that only "one" shows.
        QTRY_VERIFY_WITH_TIMEOUT(volumeNamed(array, u"two"_s).storedBytes >= 5 * kMiB / 2, kPatienceMs);
        const qint64 before = volumeNamed(array, u"two"_s).storedBytes;
        QVERIFY(removeWholly(array, u"one"_s));
        // Stripes of which only a quarter is left are emptied, by the only one who is left to do it.
        QTRY_VERIFY_WITH_TIMEOUT(volumeNamed(array, u"two"_s).storedBytes <= before - 3 * kMiB / 4, kPatienceMs);
        QVERIFY(volumeNamed(array, u"two"_s).storedBytes >= 3 * kMiB / 2);
        QVERIFY(setExported(array, u"two"_s));
        QVERIFY(array.holds("two", array.content));
    }

    void snapshot_onTheStripeMap_isItsFamily()
    {
        TestArray array;
        QCOMPARE(startWithVolume(array), QString());
        QVERIFY(take(array, u"vol"_s, u"before"_s));
        QVERIFY(waitForVolume(array, u"before"_s, true));
        const VolumeId volume = volumeNamed(array, u"vol"_s).volume;
        const VolumeId snapshot = volumeNamed(array, u"before"_s).volume;
        const auto located = array.ask<MapLocation>(
            u"map.locate"_s, MapLocateRequest{.volume = snapshot, .offsetBytes = 0, .lengthBytes = kMiB, .limit = 100});
        QVERIFY(located && !located->pieces.isEmpty());
        const StripeId stripe = located->pieces.first().stripe;
        QCOMPARE(array.writeNoise(u"vol"_s, kMiB, 2), QString());
        QTRY_COMPARE_WITH_TIMEOUT(volumeNamed(array, u"vol"_s).heldBytes, kMiB, kPatienceMs);
        const auto again = array.ask<MapLocation>(
            u"map.locate"_s, MapLocateRequest{.volume = snapshot, .offsetBytes = 0, .lengthBytes = kMiB, .limit = 100});
        QVERIFY(again && !again->pieces.isEmpty());
        QCOMPARE(again->pieces.first().stripe, stripe);
        const auto ranges = array.ask<MapRanges>(u"map.ranges"_s, MapRangesRequest{.stripe = stripe});
        QVERIFY(ranges && !ranges->ranges.isEmpty());
        const auto rowsOf = [&](VolumeId id) {
            const auto rows = array.ask<MapRows>(u"map.rows"_s, MapRowsRequest{.volume = id, .limit = 1});
            return rows && !rows->rows.isEmpty() ? std::pair(rows->totalRows, rows->rows.first().volume)
                                                 : std::pair(qint64(0), VolumeId());
        };
        QTRY_VERIFY_WITH_TIMEOUT(rowsOf(volume).first > 0, kPatienceMs);
        QCOMPARE(rowsOf(snapshot), rowsOf(volume));
        QCOMPARE(rowsOf(snapshot).second, volume);
    }

    void delete_whileResizedAndSnapshotTaken_leavesOnlyWhatWasConfirmed()
    {
        TestArray array;
        QCOMPARE(startWithVolume(array), QString());
        const VolumeId volume = volumeNamed(array, u"vol"_s).volume;
        QObject context;
        int answers = 0;
        std::optional<Result<ActionAnswer>> taken;
        std::optional<Result<ActionAnswer>> removed;
        Session &session = *array.session;
        session.request<ActionAnswer>(u"volumes.snapshot"_s, VolumeRequest{.volume = volume, .name = u"late"_s},
                                      &context, [&](Result<ActionAnswer> answer) {
                                          taken = std::move(answer);
                                          ++answers;
                                      });
        session.request<ActionAnswer>(u"volumes.resize"_s, VolumeRequest{.volume = volume, .sizeBytes = 32 * kMiB},
                                      &context, [&](const Result<ActionAnswer> &) { ++answers; });
        session.request<ActionAnswer>(u"volumes.delete"_s, VolumeRequest{.volume = volume, .confirmName = u"vol"_s},
                                      &context, [&](Result<ActionAnswer> answer) {
                                          removed = std::move(answer);
                                          ++answers;
                                      });
        QTRY_COMPARE_WITH_TIMEOUT(answers, 3, kPatienceMs);
        QVERIFY(removed && *removed);
        QTRY_COMPARE_WITH_TIMEOUT(array.job((*removed)->job).state, JobState::Finished, kPatienceMs);
        QVERIFY(waitForVolume(array, u"vol"_s, false));
        // The snapshot is there if its caller was told so, and only then; also after a restart.
        QVERIFY(waitForVolume(array, u"late"_s, taken->has_value()));
        array.kill();
        QCOMPARE(array.start(), QString());
        QTRY_COMPARE_WITH_TIMEOUT(array.session->snapshot().volumes.size(), taken->has_value() ? 1 : 0, kPatienceMs);
    }

    /// It has read by then which snapshots there are.
    void delete_whileItsVolumeIsBeingOpened_leavesTheOlderOneRight()
    {
        CommitGate gate;
        TestArray array;
        array.openOptions.pace.retries = {.firstMs = 20, .longestMs = 100};
        array.openOptions.wrapCatalog = [&gate](std::unique_ptr<Catalog> real) {
            return std::unique_ptr<Catalog>(std::make_unique<GatedCatalog>(std::move(real), gate));
        };
        QCOMPARE(startWithVolume(array), QString());
        const QByteArray old = array.content;
        for (const QString &name : {u"first"_s, u"second"_s}) {
            QVERIFY(take(array, u"vol"_s, name));
            QVERIFY(waitForVolume(array, name, true));
        }
        const VolumeId id = volumeNamed(array, u"vol"_s).volume;
        const QString journal = ArrayDirectory(array.directory()).journalPath(id);
        const QString elsewhere = array.directory() + u"/elsewhere"_s;
        QCOMPARE(array.stop(), QString());
        QVERIFY(QFile::rename(journal, elsewhere));
        QCOMPARE(array.start(), QString());
        for (const QString &name : {u"pc-1"_s, u"pc-2"_s, u"pc-3"_s})
            QVERIFY(array.waitForStore(name));
        QTRY_VERIFY_WITH_TIMEOUT(!volumeNamed(array, u"vol"_s).trouble.isEmpty(), kPatienceMs);
        gate.close([id](const CatalogChange &change) {
            return std::ranges::find(change.putVolumes, id, &VolumeRecord::id) != change.putVolumes.cend();
        });
        QVERIFY(QFile::rename(elsewhere, journal));
        QTRY_COMPARE_WITH_TIMEOUT(gate.waitingCount(), 1, kPatienceMs); // it is being opened
        const auto removed = remove(array, u"second"_s);
        QVERIFY(removed);
        const auto isGone = [&] { return array.job(removed->job).state == JobState::Finished; };
        const bool isGoneTooSoon = waitUntil(isGone, 500);
        gate.open();
        QVERIFY(!isGoneTooSoon);
        QVERIFY(waitUntil(isGone, kPatienceMs));
        QTRY_VERIFY_WITH_TIMEOUT(volumeNamed(array, u"vol"_s).isExported, kPatienceMs);
        QCOMPARE(array.writeNoise(u"vol"_s, kMiB, 2), QString());
        QVERIFY(array.isContentWhole());
        QVERIFY(setExported(array, u"first"_s));
        QVERIFY(array.holds("first", old));
        QCOMPARE(array.stop(), QString());
    }

    void delete_catalogWithoutRoomForAWhile_goesOnByItself()
    {
        CommitGate gate;
        TestArray array;
        array.openOptions.pace.retries = {.firstMs = 20, .longestMs = 50};
        array.openOptions.wrapCatalog = [&gate](std::unique_ptr<Catalog> real) {
            return std::unique_ptr<Catalog>(std::make_unique<GatedCatalog>(std::move(real), gate));
        };
        QCOMPARE(startWithVolume(array), QString());
        QVERIFY(take(array, u"vol"_s, u"before"_s));
        QVERIFY(waitForVolume(array, u"before"_s, true));
        gate.fail(3, [](const CatalogChange &change) { return !change.removeVolumes.isEmpty(); });
        QVERIFY(removeWholly(array, u"before"_s));
        QCOMPARE(gate.failuresLeft(), 0);
        QVERIFY(array.isContentWhole());
        QVERIFY(removeWholly(array, u"vol"_s));
    }

    void snapshot_badRequests_areRefusedWithReason()
    {
        TestArray array;
        QCOMPARE(startWithVolume(array), QString());
        QVERIFY(take(array, u"vol"_s, u"before"_s));
        QVERIFY(waitForVolume(array, u"before"_s, true));
        const auto codeOf = [](const Result<ActionAnswer> &answer) {
            return answer ? ErrorCode::Internal : answer.error().code;
        };
        for (const bool isPreview : {true, false}) {
            QCOMPARE(codeOf(take(array, u"vol"_s, u"before"_s, isPreview)), ErrorCode::AlreadyExists);
            QCOMPARE(codeOf(take(array, u"vol"_s, u"vol"_s, isPreview)), ErrorCode::AlreadyExists);
            QCOMPARE(codeOf(take(array, u"vol"_s, {}, isPreview)), ErrorCode::InvalidArgument);
            QCOMPARE(codeOf(take(array, u"vol"_s, u"a/b"_s, isPreview)), ErrorCode::InvalidArgument);
            QCOMPARE(codeOf(take(array, u"vol"_s, QString(10'000, u'x'), isPreview)), ErrorCode::InvalidArgument);
            QCOMPARE(codeOf(take(array, u"before"_s, u"twice"_s, isPreview)), ErrorCode::InvalidArgument);
            QCOMPARE(codeOf(take(array, u"none"_s, u"twice"_s, isPreview)), ErrorCode::NotFound);
        }
        const auto resized =
            array.ask<ActionAnswer>(u"volumes.resize"_s, VolumeRequest{.volume = volumeNamed(array, u"before"_s).volume,
                                                                       .sizeBytes = 128 * kMiB});
        QCOMPARE(codeOf(resized), ErrorCode::InvalidArgument);
        QCOMPARE(array.session->snapshot().volumes.size(), 2);
        QVERIFY(array.isContentWhole());
    }
};

FALLOW_TEST(TestControllerSnapshots)
#include "tst_controller_snapshots.moc"
