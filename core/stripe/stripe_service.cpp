// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stripe/stripe_service.h"

#include "base/log.h"
#include "stripe/prove_strip.h"
#include "stripe/read_range.h"
#include "stripe/write_stripe.h"

#include <vector>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {
constexpr qint64 kStatisticsEveryMs = 1'000;
constexpr int kMaxExamined = 64;      ///< at a time, and in one turn of the data thread
constexpr int kMaxExaminedOfOne = 16; ///< also of those that only wait for their commit
constexpr int kMaxFetched = 4;        ///< of them whole strips, which may have 4 MiB
constexpr int kMaxFetchedOfOne = 2;
constexpr qsizetype kMaxWaitingOfOne = 4096; ///< then what that store reports of itself must wait at its place
constexpr int kRefusals = 5;                 ///< then who does not give what it calls right counts as not able to
constexpr qint64 kSuspectRetryMs = 50;
constexpr qint64 kKeptRetryMs = 30'000;
constexpr int kMaxKeptLooks = 256;        ///< at a time: a disk that fails is not asked for all it holds at once
constexpr qsizetype kMaxKeptBad = 65'536; ///< beyond, a bad strip that is kept is forgotten until it is met again
} // namespace

StripeService::StripeService(const StripeEnvironment &environment)
    : m_core(std::make_shared<StripeCore>(environment))
    , m_repairer(*m_core)
    , m_waitingSuspects({.all = kMaxExamined, .ofOne = kMaxExaminedOfOne})
    , m_waitingFetches({.all = kMaxFetched, .ofOne = kMaxFetchedOfOne})
    , m_reports(m_core, [this](StripKey key, StoreId store) { suspect(key, store, SuspectReason::Unreadable); })
{
    m_core->suspect = [this](StripKey key, StoreId store, SuspectReason reason) { suspect(key, store, reason); };
    m_core->doubtOf = [this](StripKey key, StoreId store) { return doubtOf(key, store); };
    m_core->directory().setChangedCallback([this](StoreId store) { storeChanged(store); });
    refreshStatistics();
}

StripeService::~StripeService()
{
    m_core->isAlive = false;
    m_core->suspect = nullptr;
    m_core->doubtOf = nullptr;
    m_core->watch.clear();
    m_core->moves.drop();
    m_core->directory().setChangedCallback({});
}

void StripeService::writeStripe(StripeDraft draft, Completion<WrittenStripe> done)
{
    WriteStripe::start(m_core, std::move(draft), std::move(done));
}

void StripeService::readStripe(const StripeRecord &stripe, QList<Range> ranges, IoPriority priority, Check check,
                               Completion<QList<Range>> done)
{
    ReadRange::start(m_core, stripe, std::move(ranges), priority, std::move(check), std::move(done));
}

bool StripeService::needsDecoding(const StripeRecord &stripe) const
{
    if (stripe.geometry.dataCount < 2)
        return false; // a mirror is read from another place
    const auto data = std::span(stripe.strips).first(size_t(stripe.geometry.dataCount));
    return std::ranges::any_of(data, [this](const StripRecord &strip) {
        return !m_core->directory().readyStore(strip.store) || m_core->directory().isSilent(strip.store);
    });
}

void StripeService::removeStripe(const StripeRecord &stripe)
{
    m_core->remover.removeStripe(stripe);
}

std::shared_ptr<const void> StripeService::onStripesMoved(std::move_only_function<void(const QList<StripeId> &)> moved)
{
    return m_core->moves.subscribe(std::move(moved));
}

std::unique_ptr<Scrub> StripeService::makeScrub(ScrubOptions options)
{
    return std::make_unique<Scrub>(m_core, options);
}

std::unique_ptr<Rebalance> StripeService::makeRebalance(RebalanceOptions options)
{
    return std::make_unique<Rebalance>(m_core, options);
}

std::unique_ptr<Reconcile> StripeService::makeReconcile(StoreId store)
{
    return std::make_unique<Reconcile>(m_core, store);
}

std::unique_ptr<YieldStrips> StripeService::makeYield(YieldStrips::Options options)
{
    return std::make_unique<YieldStrips>(m_core, options, [this](StripeId stripe) { m_repairer.enqueue(stripe); });
}

void StripeService::takeReport(StoreId store, QList<StripKey> badStrips, Completion<void> done)
{
    // Each is asked for by name, which takes a store that is ready; and who reports them will not meet them again soon.
    const bool isReady = m_core->directory().readyStore(store) != nullptr;
    if (isReady && !m_reports.isLookingAt(store) && m_waitingSuspects.size(store) < kMaxWaitingOfOne)
        return m_reports.take(store, std::move(badStrips), std::move(done));
    m_core->env.dataThread.post([core = m_core, store, isReady, done = std::move(done)]() mutable {
        if (core->isAlive)
            done(fail(ErrorCode::Busy,
                      isReady ? u"what it has reported before is not dealt with yet"_s
                              : u"it cannot be asked for them now"_s,
                      u"store "_s + store.toString()));
    });
}

QList<StripKey> StripeService::suspects(qsizetype limit) const
{
    QList<StripKey> keys;
    for (auto it = m_suspects.constBegin(); it != m_suspects.constEnd() && keys.size() < limit; ++it)
        keys.append(it.key().first);
    return keys;
}

void StripeService::setSuspectCallback(std::function<void(StripKey, StoreId, SuspectReason, bool)> suspected)
{
    m_suspected = std::move(suspected);
}

void StripeService::storeChanged(StoreId store)
{
    m_core->directory().refreshStatistics();
    m_core->yielded.noteReady(store, m_core->directory().readyStore(store) != nullptr);
    const bool mayHelpRepair = m_core->directory().readyStore(store) || m_core->directory().isLost(store);
    if (!mayHelpRepair)
        return;
    m_repairer.storesChanged();
    lookAtKeptAgain();
}

void StripeService::refreshStatistics()
{
    m_core->directory().refreshStatistics();
    m_statisticsTimer = m_core->env.clock.after(kStatisticsEveryMs, [this] {
        const auto spent = std::move(m_statisticsTimer);
        refreshStatistics();
    });
}

void StripeService::suspect(StripKey key, StoreId store, SuspectReason reason)
{
    const std::pair strip(key, store);
    const auto known = m_suspects.find(strip);
    const auto later = m_askedLater.find(strip);
    if (reason == SuspectReason::Unproven) { // nobody remembers but us that it must be fetched
        if (known != m_suspects.end())
            *known = reason;
        if (later != m_askedLater.end())
            later->reason = reason;
    }
    if (reason == SuspectReason::Corrupt && later != m_askedLater.end()) // proven by now: nothing has to be asked
        m_askedLater.erase(later);
    if (store.isNull() || known != m_suspects.end() || m_askedLater.contains(strip) || m_keptBad.contains(strip))
        return;
    m_suspects.insert(strip, reason);
    standInLine({key, store, reason});
    lookAtSuspectsAfter(0);
}

/// What is proven goes first: no answer of its store has to be waited for.
void StripeService::standInLine(const Suspect &suspect)
{
    if (suspect.reason == SuspectReason::Corrupt)
        m_waitingSuspects.pushFirst(suspect.store, suspect);
    else
        m_waitingSuspects.push(suspect.store, suspect);
}

void StripeService::lookAtSuspectsAfter(qint64 ms)
{
    if (m_waitingSuspects.size() == 0 || m_suspectTimer)
        return;
    m_suspectTimer = m_core->env.clock.after(ms, [this] {
        const auto spent = std::move(m_suspectTimer);
        nextSuspects();
    });
}

/// Who finds no place is looked at when one of its store is done.
void StripeService::nextSuspects()
{
    std::vector<Suspect> unrested;
    std::optional<Suspect> next;
    for (int tries = kMaxExamined; tries > 0 && (next = m_waitingSuspects.take()); --tries) {
        if (m_core->stripesInWork.contains(next->key.stripe)) {
            m_waitingSuspects.done(next->store);
            unrested.push_back(*next);
        } else {
            examine(*next);
        }
    }
    for (const Suspect &later : unrested) // when their strips have come to rest
        standInLine(later);
    if (next || !unrested.empty())
        lookAtSuspectsAfter(unrested.empty() ? 0 : kSuspectRetryMs);
}

/// Corrupt is proven already. What a store could not find or read it is asked for once more, by name.
void StripeService::examine(const Suspect &suspect)
{
    auto lock = std::make_shared<StripeLock>(m_core, suspect.key.stripe);
    const auto recorded = m_core->env.reader.isRecorded(suspect.store, {suspect.key});
    if (!recorded || recorded->size() != 1 || !recorded->first()) { // moved or removed: nobody needs it there
        m_keptBad.remove({suspect.key, suspect.store});
        return suspectDone(suspect);
    }
    if (suspect.reason == SuspectReason::Corrupt)
        return foundBad(suspect, std::move(lock));
    if (suspect.reason == SuspectReason::Unproven)
        return fetchSuspect(suspect, std::move(lock));
    StripStore *store = m_core->directory().readyStore(suspect.store);
    if (!store)
        return putOff(suspect);
    store->verify(suspect.key, [core = m_core, this, suspect, lock](const Result<StripLabel> &result) mutable {
        if (!core->isAlive)
            return;
        if (result)
            return fetchSuspect(suspect, std::move(lock));
        const ErrorCode code = result.error().code;
        if (!provesStripBad(code) && code != ErrorCode::Io) {
            lock.reset();
            return putOff(suspect);
        }
        Suspect found = suspect; // by what is said of it now: of one that is there some of it may be readable
        found.reason = code == ErrorCode::NotFound  ? SuspectReason::NotFound
                       : code == ErrorCode::Corrupt ? SuspectReason::Corrupt
                                                    : SuspectReason::Unreadable;
        foundBad(found, std::move(lock));
    });
}

/// A store may call a strip right that it gives to nobody: to whom it was refused, only its bytes prove it.
void StripeService::fetchSuspect(const Suspect &suspect, std::shared_ptr<StripeLock> lock)
{
    m_waitingFetches.push(suspect.store, {suspect, std::move(lock)});
    nextFetches();
}

void StripeService::nextFetches()
{
    while (auto next = m_waitingFetches.take())
        fetch(std::move(*next));
}

void StripeService::fetch(Fetch next)
{
    const Suspect &suspect = next.suspect;
    const auto record = m_core->env.reader.stripe(suspect.key.stripe);
    const StripStore *store = m_core->directory().readyStore(suspect.store);
    if (!store || !record || !*record || suspect.key.position >= (*record)->strips.size()) {
        m_waitingFetches.done(suspect.store);
        next.lock.reset();
        return store ? suspectDone(suspect) : putOff(suspect);
    }
    const StripToProve strip{suspect.key, suspect.store, (*record)->strips.at(suspect.key.position).checksum,
                             (*record)->geometry.stripBytes};
    proveStrip(m_core, strip, [this, next = std::move(next)](const Result<void> &proof) mutable {
        fetchJudged(next.suspect, std::move(next.lock), proof);
    });
}

void StripeService::fetchJudged(Suspect suspect, std::shared_ptr<StripeLock> lock, const Result<void> &verdict)
{
    m_waitingFetches.done(suspect.store);
    nextFetches();
    const auto recorded = m_core->env.reader.isRecorded(suspect.store, {suspect.key});
    const bool isGone = recorded && recorded->size() == 1 && !recorded->first(); // removed by its volume meanwhile
    if (verdict || isGone) {
        lock.reset();
        m_keptBad.remove({suspect.key, suspect.store});
        return suspectDone(suspect);
    }
    const ErrorCode code = verdict.error().code;
    if (provesStripBad(code)) {
        suspect.reason = SuspectReason::Corrupt; // what it has called right it may still have: not for nothing
        m_core->distrust(suspect.store);
        return foundBad(suspect, std::move(lock));
    }
    // Refusing for ever must be no way to keep what it calls right, whatever it says is the reason.
    const bool isThere = m_core->directory().readyStore(suspect.store) != nullptr;
    suspect.refusals += isThere ? 1 : 0;
    if (code == ErrorCode::Io || suspect.refusals >= kRefusals) {
        suspect.reason = SuspectReason::Unreadable;
        return foundBad(suspect, std::move(lock));
    }
    lock.reset();
    suspect.notBeforeMs = isThere ? m_core->nowMs() + kKeptRetryMs : 0;
    askLater(suspect);
}

/// Its store says nothing of it now, and who told of it may not meet it again for weeks. A fetch that is owed is never
/// crowded out by what a store tells of itself and then has no time for.
void StripeService::putOff(Suspect suspect)
{
    const bool isOwed =
        suspect.refusals > 0 || m_suspects.value({suspect.key, suspect.store}) == SuspectReason::Unproven;
    if (!isOwed && m_askedLater.size() >= kMaxKeptBad / 2)
        return suspectDone(suspect);
    suspect.notBeforeMs = m_core->directory().readyStore(suspect.store) ? m_core->nowMs() + kKeptRetryMs : 0;
    askLater(suspect);
}

/// From time to time, and whenever its store has come back.
void StripeService::askLater(Suspect suspect)
{
    const std::pair strip(suspect.key, suspect.store);
    suspect.reason = m_suspects.value(strip);
    if (m_askedLater.size() < kMaxKeptBad && !m_keptBad.contains(strip))
        m_askedLater.insert(strip, suspect);
    lookAtKeptLater();
    suspectDone(suspect);
}

void StripeService::foundBad(const Suspect &suspect, std::shared_ptr<StripeLock> lock)
{
    const bool isSpared = canSpare(suspect);
    if (!m_keptBad.contains({suspect.key, suspect.store})) {
        m_core->directory().noteBadStrip(suspect.store);
        qCWarning(lcStripe) << "strip" << suspect.key.position << "of stripe" << suspect.key.stripe.value()
                            << "on store" << suspect.store.value()
                            << (isSpared ? "is bad and will be repaired"
                                         : "is bad and is kept: too few others of its stripe can be read now");
        if (m_suspected)
            m_suspected(suspect.key, suspect.store, suspect.reason, !isSpared);
    }
    if (isSpared)
        return markMissing(suspect, std::move(lock));
    lock.reset();
    keepBad(suspect);
    suspectDone(suspect);
}

/// Whether what it holds can be had from the others of its stripe. A strip that is wrong in one place, or that a disk
/// could not read just now, may be all that is left of the rest of its blocks. Missing ones have nothing to lose.
bool StripeService::canSpare(const Suspect &suspect) const
{
    const auto record = m_core->env.reader.stripe(suspect.key.stripe);
    if (!record) // nothing can be recorded of it
        return false;
    return suspect.reason == SuspectReason::NotFound ||
           (*record && m_core->surplusWithout(**record, suspect.key.position) >= 0);
}

Doubt StripeService::doubtOf(StripKey key, StoreId store) const
{
    const std::pair strip(key, store);
    if (m_keptBad.contains(strip))
        return Doubt::Bad;
    return m_suspects.contains(strip) || m_askedLater.contains(strip) ? Doubt::Suspected : Doubt::None;
}

void StripeService::keepBad(const Suspect &suspect)
{
    if (m_keptBad.size() < kMaxKeptBad)
        m_keptBad.insert({suspect.key, suspect.store}, suspect.reason);
    lookAtKeptLater();
}

void StripeService::lookAtKeptLater()
{
    if ((m_keptBad.isEmpty() && m_askedLater.isEmpty()) || m_keptTimer)
        return;
    m_keptTimer = m_core->env.clock.after(kKeptRetryMs, [this] {
        const auto spent = std::move(m_keptTimer);
        lookAtKeptAgain();
    });
}

/// Others of their stripes may have come back or been repaired since.
void StripeService::lookAtKeptAgain()
{
    for (int count = int(std::min<qsizetype>(m_keptBad.size(), kMaxKeptLooks)); count > 0; --count) {
        auto next = m_keptBad.upperBound(m_keptCursor);
        if (next == m_keptBad.end())
            next = m_keptBad.begin();
        m_keptCursor = next.key();
        const auto &[key, store] = next.key();
        if (!m_core->directory().readyStore(store) || m_suspects.contains(next.key()))
            continue;
        m_suspects.insert(next.key(), next.value());
        m_waitingSuspects.push(store, {key, store, next.value()});
    }
    int looks = kMaxKeptLooks;
    for (auto it = m_askedLater.begin(); it != m_askedLater.end() && looks > 0;) {
        const StoreId store = it.key().second;
        const bool isGone = m_core->directory().isLost(store) || !m_core->directory().isKnown(store);
        if (!isGone && (!m_core->directory().readyStore(store) || m_core->nowMs() < it->notBeforeMs)) {
            ++it;
            continue;
        }
        if (!isGone && !m_suspects.contains(it.key())) {
            m_suspects.insert(it.key(), it->reason);
            m_waitingSuspects.push(store, *it);
            --looks;
        }
        it = m_askedLater.erase(it);
    }
    lookAtKeptLater();
    lookAtSuspectsAfter(0);
}

void StripeService::markMissing(const Suspect &suspect, std::shared_ptr<StripeLock> lock)
{
    m_core->moves.submit({suspect.key, suspect.store, {}}, [this, suspect, lock](const Result<void> &result) mutable {
        lock.reset();
        if (result) {
            m_keptBad.remove({suspect.key, suspect.store});
            m_core->remover.remove(suspect.key, suspect.store);
            m_repairer.enqueue(suspect.key.stripe);
        }
        suspectDone(suspect);
    });
}

void StripeService::suspectDone(const Suspect &suspect)
{
    m_waitingSuspects.done(suspect.store);
    m_suspects.remove({suspect.key, suspect.store});
    lookAtSuspectsAfter(0);
}

} // namespace fallow
