// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stripe/reconcile.h"

#include "base/limits.h"
#include "base/log.h"
#include "stripe/prove_strip.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {
constexpr int kInventoryPage = 2048;
constexpr int kCatalogPage = 1024;
constexpr int kLabelsPerTurn = 512; // the record of each may be asked for
/// Whatever became of a store's quota meanwhile, so much it may have held.
constexpr qint64 kLeastRoomBytes = kGiB;
constexpr int kMaxReturns = 64;      // each is read whole where it lies: thousands at once would time out
constexpr int kMaxProvedReturns = 8; // whole strips
constexpr qint64 kProveRetryMs = 50;
constexpr qint64 kRemovalsRetryMs = 50;

enum class Claim {
    Recorded, ///< the catalog knows it here
    Missing,  ///< it is recorded as missing, or where it is lost or bad, and could be recorded here again
    Needless, ///< nobody will ever want it here
    Doubtful  ///< not to be touched now
};
struct Judgement
{
    Claim claim = Claim::Doubtful;
    StoreId recordedAt; ///< null: nowhere
};

/// Whether what is recorded elsewhere cannot be counted on there any more.
bool isGoneOrBad(const StripeCore &core, StoreId returned, const StripKey &key, StoreId recordedAt)
{
    const StoreDirectory &directory = core.directory();
    const bool isAsGood = directory.isLost(returned) && directory.readyStore(recordedAt); // both lost, and both answer
    return (directory.isLost(recordedAt) && !isAsGood) || core.doubtOf(key, recordedAt) == Doubt::Bad;
}

/// What there is to a strip that lies on that store and was not recorded there. Whether it may be coming or going is
/// asked before the catalog is read.
Judgement claimOf(const StripeCore &core, StoreId store, const StripLabel &label)
{
    const StoreDirectory &directory = core.directory();
    if (!directory.readyStore(store) || core.inFlight->contains(label.key, store) ||
        core.yielded.contains(label.key, store) || core.remover.isRemoving(label.key, store))
        return {};
    const auto record = core.env.reader.stripe(label.key.stripe);
    if (!record)
        return {};
    if (!*record || label.key.position >= (*record)->strips.size())
        return {Claim::Needless, {}};
    const StripRecord &strip = (*record)->strips.at(label.key.position);
    const auto judged = [&](Claim claim) { return Judgement{claim, strip.store}; };
    if (strip.store == store)
        return judged(Claim::Recorded);
    if (strip.checksum != label.payloadChecksum || label.payloadBytes != (*record)->geometry.stripBytes)
        return judged(Claim::Needless);
    const auto unlessLast = [&] {
        const bool isSpared = core.surplusWithout(**record, label.key.position) >= 0;
        return judged(isSpared ? Claim::Needless : Claim::Doubtful);
    };
    if (!strip.store.isNull() && !isGoneOrBad(core, store, label.key, strip.store)) {
        const bool isSure = directory.readyStore(strip.store) && core.doubtOf(label.key, strip.store) == Doubt::None;
        return isSure ? judged(Claim::Needless) : unlessLast();
    }
    const quint64 domain = directory.placementFacts(store).failureDomain;
    for (int position = 0; position < (*record)->strips.size(); ++position) {
        const StoreId other = (*record)->strips.at(position).store;
        if (position != label.key.position && !other.isNull() &&
            directory.placementFacts(other).failureDomain == domain)
            return unlessLast(); // it would share a machine with another
    }
    return judged(Claim::Missing);
}
} // namespace

Reconcile::Reconcile(std::shared_ptr<StripeCore> core, StoreId store)
    : StripeJob(std::move(core))
    , m_store(store)
{}

void Reconcile::start(std::move_only_function<void(const ReconcileReport &)> done)
{
    m_done = std::move(done);
    begin();
    pumpLater(0);
}

void Reconcile::pump()
{
    if (!m_done || m_isAsking || m_isPaused || m_isTurnPosted)
        return;
    nextReturns();
    if (m_returnsUnderWay > 0 || !m_returns.empty())
        return;
    const bool isAllSeen = m_named.empty() && m_isInventoryAtEnd && m_isCatalogAtEnd && m_recorded.empty();
    if (m_isCancelled || isAllSeen)
        return finish();
    if (m_core->remover.isMuchUnanswered(m_store))
        return pumpLater(kRemovalsRetryMs); // each is remembered until then
    if (m_named.empty() && !m_isInventoryAtEnd)
        return askNextPage();
    if (const auto compared = compareSome(); !compared)
        return finish(compared.error());
    m_progress.doneStripes = m_report.keptStrips + m_report.droppedStrips;
    report();
    m_isTurnPosted = true; // others use this thread too
    m_core->env.dataThread.post(guarded([this] {
        m_isTurnPosted = false;
        pump();
    }));
}

void Reconcile::askNextPage()
{
    StripStore *store = m_core->directory().readyStore(m_store);
    if (!store)
        return finish({ErrorCode::Unreachable, u"the store went away"_s, u"store "_s + m_store.toString()});
    m_isAsking = true;
    store->inventory(m_after, kInventoryPage, guarded([this](Result<InventoryPage> page) {
                         m_isAsking = false;
                         take(std::move(page));
                     }));
}

void Reconcile::take(Result<InventoryPage> page)
{
    if (!page)
        return finish(page.error());
    StripKey last = m_after;
    bool isAscending = page->isLast || !page->labels.isEmpty();
    for (const StripLabel &label : std::as_const(page->labels)) {
        isAscending = isAscending && last < label.key;
        last = label.key;
    }
    if (!isAscending)
        return finish(
            {ErrorCode::ProtocolViolation, u"the inventory does not advance"_s, u"store "_s + m_store.toString()});
    m_named.assign(page->labels.cbegin(), page->labels.cend());
    m_after = last;
    m_isInventoryAtEnd = page->isLast;
    pump();
}

/// A page of the catalog, if what is named next lies behind what was read of it, and as much of the inventory as that
/// allows.
Result<void> Reconcile::compareSome()
{
    if (!m_isCatalogAtEnd && (m_named.empty() || m_loadedTo < m_named.front().key.stripe))
        if (const auto loaded = loadCatalogPage(); !loaded)
            return loaded;
    QList<StripLabel> unrecorded;
    for (int i = 0; i < kLabelsPerTurn && !m_named.empty(); ++i) {
        const StripLabel &label = m_named.front();
        if (!m_isCatalogAtEnd && m_loadedTo < label.key.stripe)
            break;
        if (const auto recorded = m_recorded.find(label.key); recorded != m_recorded.end()) {
            compare(label, recorded->second);
            m_recorded.erase(recorded);
        } else {
            unrecorded.append(label);
        }
        m_named.pop_front();
    }
    m_unrecordedCount += unrecorded.size();
    if (m_unrecordedCount > mostUnrecorded())
        return fail(ErrorCode::ProtocolViolation, u"the inventory names more strips than the store can hold"_s,
                    u"store "_s + m_store.toString());
    judgeUnrecorded(unrecorded);
    judgeAbsentUpTo(!m_named.empty()     ? m_recorded.lower_bound(m_named.front().key)
                    : m_isInventoryAtEnd ? m_recorded.end()
                                         : m_recorded.upper_bound(m_after));
    return {};
}

void Reconcile::compare(const StripLabel &label, quint32 recordedChecksum)
{
    if (label.payloadChecksum == recordedChecksum) {
        ++m_report.keptStrips;
        return;
    }
    ++m_report.missingStrips; // of an older life, or rotten
    m_core->suspect(label.key, m_store, SuspectReason::Corrupt);
}

/// Strips of the smallest kind, by the quota that we know of: its store may say any. What is recorded there is not
/// counted, since the catalog bounds it.
qint64 Reconcile::mostUnrecorded() const
{
    const StoreDirectory &directory = m_core->directory();
    const qint64 quotaBytes =
        std::min(directory.givenQuotaBytes(m_store), directory.placementFacts(m_store).quotaBytes);
    const qint64 roomBytes = std::max(quotaBytes, kLeastRoomBytes);
    return roomBytes / StoreDirectory::footprint(StripeGeometry::sealedStripBytes(quint32(kMinStripSizeBytes)));
}

Result<void> Reconcile::loadCatalogPage()
{
    const auto page = m_core->env.reader.stripesOnStore(m_store, m_loadedTo, kCatalogPage);
    if (!page)
        return fail(page.error());
    for (const StripeRecord &stripe : *page)
        for (int position = 0; position < stripe.strips.size(); ++position)
            if (stripe.strips.at(position).store == m_store)
                m_recorded[{stripe.id, static_cast<quint8>(position)}] = stripe.strips.at(position).checksum;
    if (!page->isEmpty())
        m_loadedTo = page->last().id;
    m_isCatalogAtEnd = page->size() < kCatalogPage;
    return {};
}

/// The catalog's pages were read a while ago: only what it does not record *now* is dropped.
void Reconcile::judgeUnrecorded(const QList<StripLabel> &labels)
{
    if (labels.isEmpty())
        return;
    QList<StripKey> keys;
    QList<bool> inFlight;
    for (const StripLabel &label : labels) {
        keys.append(label.key);
        inFlight.append(m_core->inFlight->contains(label.key, m_store));
    }
    const auto recorded = m_core->env.reader.isRecorded(m_store, keys);
    for (qsizetype i = 0; i < labels.size(); ++i) {
        if (!recorded || recorded->size() != labels.size() || inFlight.at(i)) {
            ++m_report.inFlightStrips; // in doubt for it
        } else if (recorded->at(i)) {
            ++m_report.keptStrips;
        } else {
            judgeReturned(labels.at(i));
        }
    }
}

void Reconcile::judgeReturned(const StripLabel &label)
{
    if (m_core->stripesInWork.contains(label.key.stripe))
        return count(Fate::Undecided);
    switch (claimOf(*m_core, m_store, label).claim) {
    case Claim::Recorded:
        return count(Fate::Kept);
    case Claim::Missing:
        return m_returns.push_back(label);
    case Claim::Needless:
        if (m_core->remover.isMuchLost(m_store)) // and remembered: the next comparison finds it again
            return count(Fate::Undecided);
        m_core->remover.remove(label.key, m_store);
        return count(Fate::Dropped);
    case Claim::Doubtful:
        return count(Fate::Undecided);
    }
}

void Reconcile::count(Fate fate)
{
    switch (fate) {
    case Fate::Adopted:
        ++m_report.adoptedStrips;
        break;
    case Fate::Dropped:
        ++m_report.droppedStrips;
        break;
    case Fate::Kept:
        ++m_report.keptStrips;
        break;
    case Fate::Undecided:
        ++m_report.inFlightStrips;
        ++m_report.undecidedStrips;
        break;
    }
}

/// Judged once more when their turn comes: others may have seen to them meanwhile.
void Reconcile::nextReturns()
{
    while (!m_returns.empty() && m_returnsUnderWay < kMaxReturns) {
        const StripLabel label = m_returns.front();
        const bool isFree = !m_isCancelled && !m_core->stripesInWork.contains(label.key.stripe);
        const auto [claim, recordedAt] = isFree ? claimOf(*m_core, m_store, label) : Judgement{};
        // Its word brings nothing back that it had lost, and takes nothing away that is there elsewhere.
        const bool mustProve =
            m_core->readBackTrust[m_store].hasFailed || m_core->directory().readyStore(recordedAt) != nullptr;
        if (claim == Claim::Missing && mustProve && m_core->provedReturns >= kMaxProvedReturns) {
            if (m_returnsUnderWay == 0) // those of other stores
                pumpLater(kProveRetryMs);
            return;
        }
        m_returns.pop_front();
        if (claim == Claim::Missing)
            adopt(label, mustProve);
        else // one that is needless by now the next inventory names
            count(claim == Claim::Recorded ? Fate::Kept : Fate::Undecided);
    }
}

/// A strip that was marked missing, or is bad or lost where it is recorded, and is here after all is worth more than a
/// repair. The inventory is of a while ago,
/// and a strip that came too late is removed again: so the store is asked once more, while nobody else moves the
/// stripe's strips. It may be the last copy: an answer that says nothing of it (its machine is used, or the connection
/// broke) removes nothing, and neither does one that it is bad while its other blocks may be needed.
void Reconcile::adopt(const StripLabel &label, bool mustProve)
{
    ++m_returnsUnderWay;
    auto told = std::make_shared<std::function<void(Fate)>>(guarded([this](Fate fate) {
        --m_returnsUnderWay;
        count(fate);
        pump();
    }));
    auto lock = std::make_shared<StripeLock>(m_core, label.key.stripe);
    // The job may be gone when the answer comes.
    auto end = [told, lock](Fate fate) {
        *lock = StripeLock();
        (*told)(fate);
    };
    auto judged = [core = m_core, id = m_store, label, end](const Result<bool> &isRight) {
        if (isRight && *isRight) {
            const Judgement now = claimOf(*core, id, label);
            if (now.claim != Claim::Missing)
                return end(Fate::Undecided); // it was removed meanwhile, or is about to be
            return core->moves.submit({label.key, now.recordedAt, id}, [=](const Result<void> &result) {
                if (result)
                    core->remover.remove(label.key, now.recordedAt);
                else
                    qCInfo(lcStripe).noquote() << "a returned strip was not adopted:" << result.error().toString();
                end(result ? Fate::Adopted : Fate::Undecided);
            });
        }
        const bool isOther = isRight.has_value();
        const bool isBad = isOther || provesStripBad(isRight.error().code);
        const bool isNeeded =
            !isOther && isBad && isRight.error().code != ErrorCode::NotFound && !core->canSpare(label.key);
        if (!isBad || isNeeded) {
            qCInfo(lcStripe).noquote() << "a returned strip stays as it is for now:" << isRight.error().toString();
            return end(Fate::Undecided);
        }
        core->remover.remove(label.key, id);
        end(Fate::Dropped);
    };
    if (!mustProve)
        return m_core->directory().readyStore(m_store)->verify(
            label.key, [core = m_core, label, judged](const Result<StripLabel> &found) {
                if (!core->isAlive)
                    return;
                if (found)
                    judged(isSameStrip(*found, label));
                else
                    judged(fail(found.error()));
            });
    ++m_core->provedReturns;
    proveStrip(m_core, {label.key, m_store, label.payloadChecksum, label.payloadBytes},
               [core = m_core, judged](const Result<void> &proof) {
                   --core->provedReturns;
                   if (proof)
                       judged(true);
                   else
                       judged(fail(proof.error()));
               });
}

/// What the catalog records and the inventory has not shown is absent. Whoever handles suspects asks the store once
/// more.
void Reconcile::judgeAbsentUpTo(std::map<StripKey, quint32>::iterator end)
{
    QList<StripKey> keys;
    for (auto it = m_recorded.begin(); it != end; ++it)
        keys.append(it->first);
    m_recorded.erase(m_recorded.begin(), end);
    if (keys.isEmpty())
        return;
    const auto recorded = m_core->env.reader.isRecorded(m_store, keys);
    for (qsizetype i = 0; i < keys.size(); ++i) {
        if (recorded && recorded->size() == keys.size() && !recorded->at(i))
            continue; // it has moved meanwhile
        ++m_report.missingStrips;
        m_core->suspect(keys.at(i), m_store, SuspectReason::NotFound);
    }
}

void Reconcile::finish(Error error)
{
    m_report.error = std::move(error);
    m_report.isCancelled = m_isCancelled;
    auto done = std::move(m_done);
    m_done = nullptr;
    const ReconcileReport report = m_report; // the callback may destroy this job
    done(report);
}

} // namespace fallow
