// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "controller/map_records.h"

#include "base/limits.h"
#include "base/wording.h"
#include "controller/map_answers.h"

#include <QElapsedTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

constexpr qint64 kSearchBudgetMs = 250;
constexpr qint64 kSearchBlocks = 64 * kMapSegmentBlocks; ///< of one look: 256 MiB of the volume
constexpr qint64 kMostSegments = 4096;                   ///< of one "map.locate": 16 GiB of the volume
constexpr qsizetype kMostRanges = 4096;                  ///< of one answer

Result<VolumeRecord> volumeOf(CatalogReader &reader, VolumeId id)
{
    const auto volumes = reader.volumes();
    if (!volumes)
        return fail(volumes.error());
    for (const VolumeRecord &volume : *volumes) {
        if (volume.id == id)
            return volume;
    }
    return fail(ErrorCode::NotFound, Wording(QT_TRANSLATE_NOOP("Controller", "there is no such volume")),
                u"volume "_s + id.toString());
}

/// A volume and its snapshots; what is left of them.
Result<QList<VolumeRecord>> membersOf(CatalogReader &reader, VolumeId family)
{
    auto volumes = reader.volumes();
    if (!volumes)
        return volumes;
    volumes->removeIf([family](const VolumeRecord &volume) { return volume.family() != family; });
    if (volumes->isEmpty())
        return fail(ErrorCode::NotFound, Wording(QT_TRANSLATE_NOOP("Controller", "there is no such volume")),
                    u"volume "_s + family.toString());
    return volumes;
}

Result<StripeRecord> stripeOf(CatalogReader &reader, StripeId id)
{
    const auto found = reader.stripe(id);
    if (!found)
        return fail(found.error());
    if (!*found)
        return fail(ErrorCode::NotFound,
                    Wording(QT_TRANSLATE_NOOP("Controller", "there is no such stripe; it may have been collected")),
                    u"stripe "_s + id.toString());
    return **found;
}

StripeMapRow rowOf(const StripeIndex &index, const StripeRecord &stripe)
{
    StripeMapRow row{.stripe = stripe.id,
                     .volume = stripe.volume,
                     .dataCount = stripe.geometry.dataCount,
                     .stripBytes = stripe.geometry.stripBytes,
                     .livePercent = stripe.totalBlocks > 0 ? int(100LL * stripe.liveBlocks / stripe.totalBlocks) : 0,
                     .stores = {},
                     .states = {}};
    for (const StripRecord &strip : stripe.strips) {
        row.states.append(int(stripStateOf(index, stripe.id, int(row.stores.size()), strip.store)));
        row.stores.append(strip.store.value());
    }
    return row;
}

StripState stateWithout(const StoreReach &reach, StoreId store)
{
    if (store.isNull() || reach.lost.contains(store))
        return StripState::Missing;
    return reach.unreachable.contains(store) ? StripState::Absent : StripState::Present;
}

void append(QList<MapRange> &ranges, qint64 firstBlock, qint64 blockCount)
{
    const qint64 offset = firstBlock * kBlockSizeBytes;
    const qint64 length = blockCount * kBlockSizeBytes;
    if (!ranges.isEmpty() && ranges.last().offsetBytes + ranges.last().lengthBytes == offset)
        ranges.last().lengthBytes += length;
    else
        ranges.append({.offsetBytes = offset, .lengthBytes = length});
}

} // namespace

Result<MapRows> readRows(StripeIndex &index, CatalogReader &reader, const MapRowsRequest &request)
{
    MapRows answer{.version = index.version(), .firstRow = request.firstRow, .rows = {}};
    if (const StripeIndex::Volume *volume = index.volume(request.volume))
        answer.totalRows = volume->stripeCount;
    answer.isUnchanged = isUnchanged(index, request.volume, request.firstRow, request.limit, request.knownVersion);
    if (answer.isUnchanged || request.firstRow >= answer.totalRows)
        return answer;
    const StripeId first = index.stripeAt(request.volume, request.firstRow);
    const int limit = int(std::min(request.limit, answer.totalRows - request.firstRow));
    const auto stripes = reader.stripes(request.volume, StripeId(first.value() - 1), limit);
    if (!stripes)
        return fail(stripes.error());
    // One whose row was damaged since the index was made keeps its place, or the others would be shown in it.
    auto damaged = stripes->damaged.cbegin();
    const auto addDamaged = [&](const StripeRecord *before) {
        for (; damaged != stripes->damaged.cend() && (!before || damaged->stripe.id < before->id); ++damaged) {
            if (index.rowOf(damaged->stripe.id) >= 0)
                answer.rows.append(rowOf(index, damaged->stripe));
        }
    };
    for (const StripeRecord &stripe : *stripes) {
        addDamaged(&stripe);
        answer.rows.append(rowOf(index, stripe));
    }
    addDamaged(nullptr);
    answer.rows.resize(std::min<qsizetype>(answer.rows.size(), limit));
    return answer;
}

Result<MapStripe> readStripe(StripeIndex *index, const StoreReach &reach, CatalogReader &reader, StripeId id)
{
    const auto stripe = stripeOf(reader, id);
    if (!stripe)
        return fail(stripe.error());
    MapStripe answer{.stripe = id,
                     .volume = stripe->volume,
                     .row = index ? index->rowOf(id) : -1,
                     .dataCount = stripe->geometry.dataCount,
                     .stripBytes = stripe->geometry.stripBytes,
                     .layout = stripe->layout.toString(),
                     .epoch = stripe->epoch,
                     .totalBlocks = stripe->totalBlocks,
                     .liveBlocks = stripe->liveBlocks,
                     .spareNow = -stripe->geometry.dataCount,
                     .spareDurable = -stripe->geometry.dataCount,
                     .strips = {}};
    for (const StripRecord &strip : stripe->strips) {
        const StripState state =
            index ? stripStateOf(*index, id, int(answer.strips.size()), strip.store) : stateWithout(reach, strip.store);
        answer.spareNow += state == StripState::Present ? 1 : 0;
        answer.spareDurable += state == StripState::Present || state == StripState::Absent ? 1 : 0;
        answer.strips.append(
            {.store = strip.store, .machine = {}, .machineName = {}, .state = state, .checksum = strip.checksum});
    }
    return answer;
}

Result<MapRanges> readRanges(CatalogReader &reader, const CancelToken &cancel, const MapRangesRequest &request)
{
    const auto stripe = stripeOf(reader, request.stripe);
    if (!stripe)
        return fail(stripe.error());
    const auto members = membersOf(reader, stripe->volume);
    if (!members)
        return fail(members.error());
    MapRanges answer{.ranges = {}, .volumeBytes = 0};
    for (const VolumeRecord &member : *members)
        answer.volumeBytes = std::max(answer.volumeBytes, member.sizeBytes);
    const qint64 endBlock = (answer.volumeBytes + kBlockSizeBytes - 1) / kBlockSizeBytes;
    qint64 block = std::max<qint64>(0, request.fromBytes) / kBlockSizeBytes;
    QElapsedTimer since;
    since.start();
    while (block < endBlock && !since.hasExpired(kSearchBudgetMs) && answer.ranges.size() < kMostRanges) {
        if (cancel.isCancelled())
            return fail(ErrorCode::Cancelled, u"the controller stops"_s);
        QList<ExtentRecord> extents; // each block of a stripe belongs to one row of one member
        for (const VolumeRecord &member : *members) {
            const auto own = reader.extentsOfStripe(member.id, request.stripe, block, block + kSearchBlocks);
            if (!own)
                return fail(own.error());
            extents.append(*own);
        }
        std::ranges::sort(extents, {}, &ExtentRecord::firstBlock);
        for (const ExtentRecord &extent : std::as_const(extents))
            append(answer.ranges, extent.firstBlock, extent.blockCount);
        block += kSearchBlocks;
    }
    answer.nextBytes = block < endBlock ? block * kBlockSizeBytes : -1;
    return answer;
}

Result<MapLocation> readLocation(StripeIndex *index, CatalogReader &reader, const MapLocateRequest &request)
{
    const auto volume = volumeOf(reader, request.volume);
    if (!volume)
        return fail(volume.error());
    if (request.offsetBytes < 0 || request.lengthBytes < 1 || request.offsetBytes >= volume->sizeBytes ||
        request.lengthBytes > volume->sizeBytes - request.offsetBytes)
        return fail(ErrorCode::InvalidArgument,
                    Wording(QT_TRANSLATE_NOOP("Controller", "the range lies outside the volume, which has %1 bytes"),
                            Wording::count(volume->sizeBytes)),
                    volume->name);
    if (request.limit < 1 || request.limit > kMaxMapFindings)
        return fail(ErrorCode::InvalidArgument, u"the field \"limit\" must be 1 to %1"_s.arg(kMaxMapFindings));
    MapLocation answer;
    const qint64 endBlock = (request.offsetBytes + request.lengthBytes + kBlockSizeBytes - 1) / kBlockSizeBytes;
    qint64 block = request.offsetBytes / kBlockSizeBytes;
    const qint64 firstSegment = block / kMapSegmentBlocks;
    for (qint64 segment = firstSegment; block < endBlock; ++segment) {
        if (segment - firstSegment >= kMostSegments) {
            answer.nextBytes = block * kBlockSizeBytes;
            return answer;
        }
        const auto extents = volume->isSnapshot()
                                 ? reader.snapshotSegment(volume->origin, volume->snapshotSequence, segment)
                                 : reader.segment(request.volume, segment);
        if (!extents)
            return fail(extents.error());
        for (const ExtentRecord &extent : *extents) {
            const qint64 first = std::max(extent.firstBlock, block);
            const qint64 end = std::min(extent.firstBlock + qint64(extent.blockCount), endBlock);
            if (first >= end)
                continue;
            const qint64 offset = first * kBlockSizeBytes;
            const qint64 length = (end - first) * kBlockSizeBytes;
            if (!answer.pieces.isEmpty() && answer.pieces.last().stripe == extent.stripe &&
                answer.pieces.last().offsetBytes + answer.pieces.last().lengthBytes == offset) {
                answer.pieces.last().lengthBytes += length;
                continue;
            }
            if (answer.pieces.size() >= request.limit) {
                answer.nextBytes = offset;
                return answer;
            }
            answer.pieces.append({.offsetBytes = offset,
                                  .lengthBytes = length,
                                  .stripe = extent.stripe,
                                  .row = index ? index->rowOf(extent.stripe) : -1});
        }
        block = (segment + 1) * kMapSegmentBlocks;
    }
    return answer;
}

} // namespace fallow
