// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/units.h"
#include "stripe/fetch_strips.h"
#include "stripe/stripe_core.h"
#include "stripe/stripe_io.h"

#include <QVarLengthArray>
#include <vector>

namespace fallow {

/// One read of ranges of a stripe; see StripeIo::readStripe.
///
/// Each range is cut into pieces, one per strip, read straight into the caller's memory. A piece whose strip is
/// missing, fails or is late gets a *detour*: the same column of k other strips, decoded. Pieces already read serve as
/// helpers of a detour where they cover its column. If the check says false, the strips involved are fetched whole,
/// compared with the catalog's checksums, and the ranges are taken from what fits them. If that does not open either,
/// somebody has forged a strip together with its checksum: one after the other is left out and decoded from the others.
class ReadRange final : public MayBeLate, public std::enable_shared_from_this<ReadRange>
{
public:
    using Range = StripeIo::Range;
    using Done = Completion<QList<Range>>;
    static void start(std::shared_ptr<StripeCore> core, const StripeRecord &stripe, QList<Range> ranges,
                      IoPriority priority, StripeIo::Check check, Done done);

    ReadRange(std::shared_ptr<StripeCore> core, const StripeRecord &stripe, QList<Range> ranges, IoPriority priority,
              StripeIo::Check check, Done done);
    qint64 lookForLateness(qint64 nowMs) override;

private:
    /// From here on a hop to the pool is cheaper than blocking the data thread.
    static constexpr qint64 kPoolBytes = 64 * kKiB;
    enum class State : quint8 { Failed, Pending, Done };
    struct Piece
    {
        int range = 0;
        quint32 rangeOffset = 0; ///< of the piece in its range
        quint8 position = 0;
        quint32 offset = 0; ///< in the strip
        quint32 length = 0;
        State state = State::Failed;
        bool isGetUnderWay = false;
        bool hasDetour = false;
        StoreId store;
        qint64 startedMs = 0;
        SharedBytes bytes; ///< the caller's memory, or other if a detour won
    };
    struct Helper
    {
        int position = 0;
        int piece = -1; ///< reuses that piece's bytes
        State state = State::Pending;
        bool isGetUnderWay = false;
        StoreId store;
        qint64 startedMs = 0;
        SharedBytes bytes;
    };
    struct Detour
    {
        Detour(quint32 columnOffset, quint32 columnLength)
            : offset(columnOffset)
            , length(columnLength)
        {}
        quint32 offset; ///< the column
        quint32 length;
        QVarLengthArray<int, 4> pieces;
        QVarLengthArray<Helper, 8> helpers;
        quint32 tried = 0;     ///< bit per position
        bool isAfresh = false; ///< the catalog has been asked where its strips lie
        bool isDecoding = false;
        bool isOver = false;
    };

    // read_range.cpp
    void begin();
    Detour &detourAt(size_t index) { return *m_detours[index]; }
    bool cutIntoPieces();
    enum class Silent : quint8 { IfNeeded, Too }; ///< stores that owe answers
    bool canDoWithout(int position) const;
    StoreId bestStoreFor(Piece &piece, Silent silent) const;
    bool readDirectly(int index, Silent silent = Silent::IfNeeded);
    void pieceAnswered(int index, StoreId store, qint64 startedMs, Result<SharedBytes> result);
    bool hasMoved(int position, StoreId store, ErrorCode code);
    bool refreshRecord();
    // read_range_detours.cpp
    void startDetours(const QList<int> &pieces);
    void startDetour(quint32 offset, quint32 length, const QList<int> &pieces);
    bool topUp(size_t detour, int wantedCount);
    bool addHelper(size_t detour);
    void readHelper(size_t detour, qsizetype helper);
    void helperAnswered(size_t detour, qsizetype helper, Result<SharedBytes> result);
    void pieceSettled(int index);
    void advance(size_t detour);
    void decode(size_t detour, QList<StripBytes> present);
    void decoded(size_t detour, Result<QList<StripBytes>> result);
    void detourFailed(size_t detour, Error error);
    // read_range_proofs.cpp
    void check();
    void checked(bool isRight);
    void fetch(quint32 avoid, Completion<FetchStrips::Outcome> done);
    void checksumsCompared(Result<FetchStrips::Outcome> result);
    void listSuspected(const FetchStrips::Outcome *fetched);
    void leaveNextOut();
    void reportForged();
    void takeFrom(const FetchStrips::Outcome &outcome);
    // read_range.cpp
    void finishIfComplete();
    void gatherRanges();
    void reportSuspect(int position, StoreId store, ErrorCode code);
    Error notEnough(int found) const;
    void succeed();
    void failWith(Error error);
    void end();
    QString where() const { return QStringLiteral("stripe %1").arg(m_stripe.id.value()); }
    StripKey keyOf(int position) const { return {m_stripe.id, static_cast<quint8>(position)}; }
    bool isBad(int position) const { return m_bad >> position & 1U; }

    std::shared_ptr<StripeCore> m_core;
    StripeRecord m_stripe;
    QList<Range> m_ranges;
    StripeIo::Check m_check;
    Done m_done;
    QVarLengthArray<Piece, 2> m_pieces;
    std::vector<std::unique_ptr<Detour>> m_detours;
    qint64 m_totalBytes = 0;
    qint64 m_bytesMoved = 0;
    quint32 m_bad = 0; ///< positions that have failed in this read
    /// The wanted strips whose checksums fit, as their stores gave them.
    QList<std::pair<StripBytes, StoreId>> m_fetched;
    QList<int> m_suspected; ///< positions to do without, one after the other
    quint32 m_leftOut = 0;  ///< bit per position
    int m_unfinished = 0;
    IoPriority m_priority;
    bool m_isRefreshed = false;
    bool m_wasStale = false;
    bool m_isStarting = true;
    bool m_isProven = false;
    bool m_isOver = false;
};

} // namespace fallow
