// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stripe/strip_coding.h"
#include "stripe/stripe_core.h"

namespace fallow {

/// Gets whole strips of one stripe and compares each with the catalog's checksum; what cannot be read is decoded from k
/// others that were. Slow and sure, but for strips forged on purpose (README); repair, rebalance and doubtful reads use
/// it.
class FetchStrips final : public std::enable_shared_from_this<FetchStrips>
{
public:
    struct Outcome
    {
        QList<StripBytes> strips; ///< the wanted ones, in the order asked
        quint32 badPositions = 0; ///< bit per position: proven wrong, gone or unreadable (also reported as suspects)
        quint32 decodedPositions = 0; ///< bit per position: of `strips`, those that were decoded from others
        qint64 bytesRead = 0;
    };
    struct Request
    {
        StripeRecord stripe;
        QList<int> wanted;
        quint32 avoid = 0; ///< bit per position: not to be read from its store
        IoPriority priority = IoPriority::Background;
    };
    /// Errors: NotEnoughStrips (too few can be read now), Corrupt (what was decoded is not what the catalog says),
    /// InvalidArgument. Thread: the data thread.
    static void start(std::shared_ptr<StripeCore> core, Request request, Completion<Outcome> done);

    FetchStrips(std::shared_ptr<StripeCore> core, Request request, Completion<Outcome> done);

private:
    enum class State : quint8 { Untried, Reading, Arrived, Good, Bad };
    struct Slot
    {
        State state = State::Untried;
        SharedBytes bytes;
        bool isProvenBad = false;
    };
    struct Verdict;

    void nextRound();
    bool canRead(int position) const;
    QList<int> cheapestUntried(int count) const;
    void read(int position);
    void arrived(int position, StoreId store, Result<SharedBytes> result);
    static Verdict judgeStrips(const StripeRecord &stripe, const QList<int> &wanted, const QList<StripBytes> &arrived,
                               QList<StripBytes> good);
    void judge();
    void judged(Verdict verdict);
    void markBad(int position, SuspectReason reason, bool isProven);
    int countOf(State state) const;
    void finish(Result<Outcome> result);

    std::shared_ptr<StripeCore> m_core;
    Request m_request;
    Completion<Outcome> m_done;
    QList<Slot> m_slots;
    QList<StripBytes> m_decoded;
    qint64 m_bytesRead = 0;
    int m_readsUnderWay = 0;
};

} // namespace fallow
