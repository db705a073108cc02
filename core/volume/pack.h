// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "volume/overlay.h"
#include "volume/packer.h"

#include <optional>

namespace fallow {

/// Some runs on their way from the overlay to the map.
struct Pack
{
    enum class Kind {
        Data,      ///< of the overlay; commits in the order of forming
        Zero,      ///< of the overlay: unmaps; in the same order
        Collected, ///< live blocks that garbage collection moves; in any order
    };
    enum class State {
        Formed,  ///< waits for its turn
        Packing, ///< in the pool, or its zeros on their way to the journal
        Writing, ///< in StripeIo
        Resting, ///< failed, will be tried again
        Warming, ///< written; the map's segments are still being loaded
        Ready,   ///< may be committed
    };
    quint64 id = 0;
    Kind kind = Kind::Data;
    State state = State::Formed;
    std::vector<PackPiece> pieces;
    quint64 extentSequence = 0; ///< Data: every write up to it was in the overlay when the pack was formed
    bool mayDropZeros = true;
    PackedStripe packed;
    std::optional<WrittenStripe> written;
    int failures = 0;
    Error error; ///< the last failure

    size_t warmedPieces = 0; ///< their segments of the map have been loaded
    bool isWarming = false;
    bool isDurable = false;    ///< its data lies in the journal
    bool isJournaling = false; ///< on its way there
    bool mayFailOnce = false;  ///< a flush came while it was: if that fails, it is tried anew before the flush hears
    std::optional<Error> journalError;
    size_t erasedPieces = 0; ///< Zero: pieces that are done with
    qint64 erasedUpTo = 0;   ///< Zero: in the piece at hand
    quint64 heldUpAt = 0; ///< Zero: the state of the packs before it (VolumeCore::m_packChanges) that touch all of it

    /// Data that has been tried and lies in no stripe yet.
    bool isStuck() const { return kind == Kind::Data && failures > 0 && !written; }
    bool isActive() const { return state == State::Packing || state == State::Writing; }
};
using PackPointer = std::shared_ptr<Pack>;

inline PackPiece pieceOf(const OverlayRun &run)
{
    PackPiece piece;
    piece.firstBlock = run.firstBlock;
    piece.blockCount = run.blockCount;
    piece.sequence = run.sequence;
    piece.bytes = run.bytes;
    piece.charge = run.charge;
    piece.isDurable = run.isDurable;
    return piece;
}

} // namespace fallow
