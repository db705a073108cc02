// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "controller/job_store.h"

#include "base/log.h"
#include "wire/cbor.h"
#include "wire/fields.h"

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

constexpr qint64 kEveryMs = 5000;
constexpr CborLimits kLimits{.maxBytes = 8 * kMiB, .maxDepth = 16, .maxItems = 1'000'000};
const QString kPrefix = u"job."_s; ///< + id, with leading zeros, so that settings come in order

QString keyOf(JobId job)
{
    return kPrefix + QString::number(job.value()).rightJustified(20, u'0');
}

} // namespace

JobStore::JobStore(JobRegistry &jobs, Catalog &catalog, Executor &control, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_jobs(jobs)
    , m_catalog(catalog)
    , m_clock(clock)
    , m_home(control)
    , m_control(control)
{
    connect(&m_jobs, &JobRegistry::mustKeep, this, &JobStore::write);
    connect(&m_jobs, &JobRegistry::forgotten, this, [this](JobId job) {
        m_gone.insert(job);
        write({});
    });
}

Result<void> JobStore::load(CatalogReader &reader)
{
    const auto settings = reader.settings(kPrefix);
    if (!settings)
        return fail(settings.error());
    QList<JobDetails> kept;
    for (auto it = settings->constBegin(); it != settings->constEnd(); ++it) {
        const auto map = decodeCborMap(it.value(), kLimits);
        const auto details = map ? fromCbor<JobDetails>(*map) : Result<JobDetails>(fail(map.error()));
        if (details && keyOf(details->job.job) == it.key())
            kept.append(*details);
        else
            qCWarning(lcController).noquote() << it.key() << "cannot be read and is passed over";
    }
    m_jobs.restore(kept);
    return {};
}

void JobStore::start()
{
    m_timer = m_clock.after(kEveryMs, [this] {
        const auto spent = std::move(m_timer);
        writeProgress();
        start();
    });
}

void JobStore::write(JobId job)
{
    if (!job.isNull())
        m_dirty.insert(job);
    if (std::exchange(m_isFlushPosted, true))
        return;
    m_home.post([this] { // once for all that changes in this turn of the event loop
        m_isFlushPosted = false;
        flush();
    });
}

void JobStore::writeProgress()
{
    for (const JobSnapshot &job : m_jobs.snapshots()) {
        if (job.state == JobState::Running)
            m_dirty.insert(job.job);
    }
    flush();
}

void JobStore::afterKept(Completion<void> done)
{
    m_waiting.push_back(std::move(done));
    write({});
}

void JobStore::flush()
{
    if (m_isWriting)
        return;
    auto waiting = std::make_shared<std::vector<Completion<void>>>(std::exchange(m_waiting, {}));
    const auto answer = [waiting](const Result<void> &kept) {
        for (Completion<void> &done : *waiting)
            done(kept);
    };
    if (m_dirty.isEmpty() && m_gone.isEmpty())
        return answer({});
    CatalogChange change;
    const QSet<JobId> dirty = std::exchange(m_dirty, {});
    const QSet<JobId> gone = std::exchange(m_gone, {});
    for (const JobId job : dirty) {
        if (const auto details = m_jobs.details(job))
            change.putSettings.insert(keyOf(job), encodeCborMap(toCbor(*details)));
    }
    for (const JobId job : gone)
        change.putSettings.insert(keyOf(job), {});
    m_isWriting = true;
    m_catalog.commit(std::move(change), m_control, m_home.wrap<void>([this, dirty, gone, answer](Result<void> kept) {
        m_isWriting = false;
        if (!kept) { // tried again with the next progress
            qCWarning(lcController).noquote() << "jobs could not be kept:" << kept.error().toString();
            m_dirty.unite(dirty);
            m_gone.unite(gone);
            return answer(kept);
        }
        answer({});
        flush(); // what came meanwhile
    }));
}

} // namespace fallow
