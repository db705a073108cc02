// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stripe/strip_coding.h"
#include "stripe/stripe_core.h"
#include "stripe/stripe_io.h"

#include <QSet>
#include <QVarLengthArray>

namespace fallow {

/// One stripe on its way to its stores; see StripeIo::writeStripe.
///
/// A store that fails is replaced by another. One that dawdles when at least half of the strips are durable is
/// overtaken: the strip is put to another store too, and the first to finish counts. When enough strips are durable,
/// those still missing two seconds later are given up. A put that succeeds after it was overtaken or given up is
/// removed again.
class WriteStripe final : public MayBeLate, public std::enable_shared_from_this<WriteStripe>
{
public:
    static void start(std::shared_ptr<StripeCore> core, StripeDraft draft, Completion<WrittenStripe> done);

    WriteStripe(std::shared_ptr<StripeCore> core, StripeDraft draft, Completion<WrittenStripe> done);
    qint64 lookForLateness(qint64 nowMs) override;

private:
    struct Slot
    {
        enum class State : quint8 { Waiting, Durable, GivenUp };
        State state = State::Waiting;
        QVarLengthArray<StoreId, 2> attempts; ///< puts under way
        StoreId store;                        ///< Durable: where
        qint64 startedMs = 0;                 ///< of the latest attempt
    };

    Result<void> validate() const;
    void begin();
    void encoded(Result<EncodedStripe> result);
    void put(int position, StoreId store);
    void answered(int position, StoreId store, qint64 startedMs, const Result<void> &result);
    bool replace(int position);
    void evaluate();
    int countOf(Slot::State state) const;
    int neededCount() const;
    StoreDirectory::Room room() const;
    qint64 lateAfterMs() const;
    QList<StoreId> takenStores(int exceptPosition) const;
    void giveUpWaiting();
    void complete();
    void abort(Error error);
    Error shortageError() const;
    StripLabel labelOf(int position) const;
    StripKey keyOf(int position) const { return {m_draft.id, static_cast<quint8>(position)}; }
    void end();

    std::shared_ptr<StripeCore> m_core;
    StripeDraft m_draft;
    Completion<WrittenStripe> m_done;
    EncodedStripe m_encoded;
    QList<StoreId> m_chosen;
    QVarLengthArray<Slot, 8> m_slots;
    QSet<StoreId> m_excluded;
    QVarLengthArray<qint64, 8> m_durableAfterMs;
    Error m_lastError;
    qint64 m_enoughSinceMs = -1;
    qint64 m_bytesMoved = 0;
    int m_replacementCount = 0;
    quint64 m_rotation = 0;
    quint32 m_epoch = 0;
    bool m_isWatched = false;
    bool m_isOver = false;
};

} // namespace fallow
