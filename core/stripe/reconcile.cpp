// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stripe/reconcile.h"

#include "base/log.h"
#include "stripe/prove_strip.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {
constexpr int kInventoryPage = 2048;
constexpr int kCatalogPage = 1024;
constexpr int kMaxProvedReturns = 8; // whole strips

bool mayAdopt(const StripeCore &core, StoreId store, const StripLabel &label)
{
    const auto record = core.env.reader.stripe(label.key.stripe);
    if (!core.directory().readyStore(store) || !record || !*record || label.key.position >= (*record)->strips.size() ||
        core.remover.isRemoving(label.key, store))
        return false;
    const StripRecord &strip = (*record)->strips.at(label.key.position);
    if (!strip.store.isNull() || strip.checksum != label.payloadChecksum ||
        label.payloadBytes != (*record)->geometry.stripBytes)
        return false;
    const quint64 domain = core.directory().placementFacts(store).failureDomain;
    for (const StripRecord &other : (*record)->strips)
        if (!other.store.isNull() && core.directory().placementFacts(other.store).failureDomain == domain)
            return false; // it would share a machine with another
    return true;
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
    if (!m_done || m_isAsking || m_isPaused)
        return;
    if (m_isCancelled || (m_isInventoryAtEnd && m_isCatalogAtEnd))
        return finish();
    if (!m_isInventoryAtEnd)
        return askNextPage();
    if (const auto loaded = loadCatalogPage(); !loaded) // recorded behind the inventory's end: absent
        return finish(loaded.error());
    judgeAbsentUpTo(m_recorded.end());
    pumpLater(0);
}

void Reconcile::askNextPage()
{
    StripStore *store = m_core->directory().readyStore(m_store);
    if (!store)
        return finish({ErrorCode::Unreachable, u"the store went away"_s, u"store "_s + m_store.toString()});
    m_isAsking = true;
    store->inventory(m_after, kInventoryPage, guarded([this](Result<InventoryPage> page) {
                         m_isAsking = false;
                         compare(std::move(page));
                     }));
}

void Reconcile::compare(Result<InventoryPage> page)
{
    if (!page)
        return finish(page.error());
    const StripKey last = page->labels.isEmpty() ? m_after : page->labels.last().key;
    if (!page->isLast && !(m_after < last))
        return finish(
            {ErrorCode::ProtocolViolation, u"the inventory does not advance"_s, u"store "_s + m_store.toString()});
    QList<bool> inFlight; // before the catalog is read
    inFlight.reserve(page->labels.size());
    for (const StripLabel &label : std::as_const(page->labels))
        inFlight.append(m_core->inFlight->contains(label.key, m_store));
    while (!m_isCatalogAtEnd && m_loadedTo <= last.stripe && !page->labels.isEmpty())
        if (const auto loaded = loadCatalogPage(); !loaded)
            return finish(loaded.error());
    QList<StripLabel> unrecorded;
    for (qsizetype i = 0; i < page->labels.size(); ++i) {
        const StripLabel &label = page->labels.at(i);
        const auto recorded = m_recorded.find(label.key);
        if (recorded != m_recorded.end()) {
            if (recorded->second == label.payloadChecksum) {
                ++m_report.keptStrips;
            } else { // of an older life, or rotten
                ++m_report.missingStrips;
                m_core->suspect(label.key, m_store, SuspectReason::Corrupt);
            }
            m_recorded.erase(recorded);
        } else if (inFlight.at(i)) {
            ++m_report.inFlightStrips;
        } else {
            unrecorded.append(label);
        }
    }
    judgeUnrecorded(unrecorded);
    judgeAbsentUpTo(page->isLast ? m_recorded.end() : m_recorded.upper_bound(last));
    m_after = last;
    m_isInventoryAtEnd = page->isLast;
    m_progress.doneStripes = m_report.keptStrips + m_report.droppedStrips;
    report();
    pump();
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
    if (m_core->stripesInWork.contains(label.key.stripe)) {
        ++m_report.inFlightStrips;
        return;
    }
    if (!mayAdopt(*m_core, m_store, label)) {
        ++m_report.droppedStrips;
        return m_core->remover.remove(label.key, m_store);
    }
    const bool mustProve = m_core->readBackTrust[m_store].hasFailed; // its word brings nothing back that it had lost
    if (mustProve && m_core->provedReturns >= kMaxProvedReturns) {
        ++m_report.inFlightStrips; // it may be the last copy: the next inventory names it again
        return;
    }
    ++m_report.adoptedStrips;
    adopt(label, mustProve);
}

/// A strip that was marked missing and is here after all is worth more than a repair. The inventory is of a while ago,
/// and a strip that came too late is removed again: so the store is asked once more, while nobody else moves the
/// stripe's strips.
void Reconcile::adopt(const StripLabel &label, bool mustProve)
{
    auto lock = std::make_shared<StripeLock>(m_core, label.key.stripe);
    // The job may be gone when the answer comes.
    auto judged = [core = m_core, id = m_store, label, lock](bool isRight) {
        if (!isRight)
            return core->remover.remove(label.key, id);
        if (!mayAdopt(*core, id, label))
            return; // it was removed meanwhile, or is about to be: what is left the next inventory names
        core->moves.submit({label.key, {}, id}, [lock](const Result<void> &result) {
            if (!result)
                qCInfo(lcStripe).noquote() << "a returned strip was not adopted:" << result.error().toString();
        });
    };
    if (!mustProve)
        return m_core->directory().readyStore(m_store)->verify(
            label.key, [core = m_core, label, judged](const Result<StripLabel> &found) {
                if (core->isAlive)
                    judged(found && isSameStrip(*found, label));
            });
    ++m_core->provedReturns;
    proveStrip(m_core, {label.key, m_store, label.payloadChecksum, label.payloadBytes},
               [core = m_core, judged](const Result<void> &proof) {
                   --core->provedReturns;
                   if (proof || provesStripBad(proof.error().code))
                       judged(proof.has_value());
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
