// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/shared_bytes.h"
#include "base/strip_store.h"
#include "catalog/records.h"

#include <functional>
#include <memory>

namespace fallow {

/// A stripe on its way out: sealed data strips, ready to encode.
struct StripeDraft
{
    StripeId id;
    VolumeId volume;
    LayoutSpec layout;
    StripeGeometry geometry;       ///< stripBytes of this stripe; a short stripe has less than the layout's
    QList<SharedBytes> dataStrips; ///< k slices of geometry.stripBytes each
    quint32 summaryOffsetBytes = 0;
    quint32 summaryBytes = 0;
    quint32 totalBlocks = 0;
    IoPriority priority = IoPriority::Foreground;
};

/// A stripe whose strips are durable but which no catalog knows yet.
struct WrittenStripe
{
    StripeRecord record;
    /// While any copy of this lives the stripe counts as in flight: a returning store's inventory keeps its strips
    /// although the catalog does not record them. Keep it (move it into the commit's completion) until the catalog
    /// commit of `record` has been answered, then let it go. Letting go never removes strips: whoever abandons the
    /// stripe calls removeStripe first. May outlive the StripeIo.
    std::shared_ptr<const void> hold;
};

/// The port through which volumes write and read stripes; implemented by StripeService, by fakes in tests.
/// Thread: the data thread; completions on it, never inside the call.
class StripeIo
{
public:
    virtual ~StripeIo() = default;

    /// Encodes, places and puts all strips in parallel; a store that fails is replaced by another for this stripe.
    /// Completes with the record to commit when at least k + minRedundancy strips are durable and every other strip has
    /// either become durable or been given up (null store in the record: repair will see to it).
    /// Nothing is visible until the caller commits the record to the catalog; see WrittenStripe::hold.
    /// record.liveBlocks is totalBlocks; the caller may lower it before it commits.
    /// Errors: too few stores took their strips: NoSpace (the last one that refused is full), StaleEpoch (it has heard
    /// of a later controller), NotEnoughStores; InvalidArgument. Strips already put are removed again.
    virtual void writeStripe(StripeDraft draft, Completion<WrittenStripe> done) = 0;

    /// Reads payload ranges of one stripe, only the strips that hold them, decoding around missing, slow or wrong
    /// strips.
    struct Range
    {
        quint32 offset = 0; ///< in the stripe's payload
        SharedBytes into;   ///< filled; its size is the length. Not to be reused before the completion.
    };
    /// Checks what was read: true if seals open that prove each byte of the ranges; a store that gave other bytes is
    /// convicted by that. Called on the data thread (reads below 64 KiB) or in the compute pool, one call at a time,
    /// always before the completion; when it says false the read is tried again from other strips and it is called
    /// again. Null: not checked. It may keep the opened bytes. It must read from the ranges it is given: where a slow
    /// store was overtaken, `into` is other memory than the caller's, since the late answer may still be written to
    /// that; the completion hands back the same ranges as the check saw.
    using Check = std::move_only_function<bool(const QList<Range> &)>;
    /// `stripe` may be stale: where strips are no longer where it says, the catalog is asked.
    /// Errors: NotEnoughStrips (how many are missing), Corrupt (no combination of strips satisfies `check`).
    virtual void readStripe(const StripeRecord &stripe, QList<Range> ranges, IoPriority priority, Check check,
                            Completion<QList<Range>> done) = 0;

    /// Whether a data strip of it cannot be read now: then a part of it costs as much as the same columns of k strips.
    virtual bool needsDecoding(const StripeRecord &stripe) const = 0;

    /// Gives a stripe's strips back on all stores, now or when they return. The caller has removed it from the catalog.
    virtual void removeStripe(const StripeRecord &stripe) = 0;

    /// Calls `moved` after a commit that changed where strips of these stripes lie (repair, rebalance, scrub), so that
    /// caches of StripeRecord forget them. The subscription ends when the returned pointer goes.
    [[nodiscard]] virtual std::shared_ptr<const void>
    onStripesMoved(std::move_only_function<void(const QList<StripeId> &)> moved) = 0;
};

} // namespace fallow
