// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/sqlite_catalog.h"

#include "base/crash_point.h"
#include "base/log.h"
#include "catalog/backup.h"
#include "catalog/catalog_writer.h"
#include "catalog/schema.h"
#include "catalog/sqlite_reader.h"

#include <QFileInfo>
#include <QRandomGenerator>

#include <future>

namespace fallow {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWriterCacheKiB = 32 * 1024;
constexpr qsizetype kMaxGroupChanges = 1024; ///< of one transaction, so that nobody waits long for it
constexpr qint64 kIdleCheckpointPages = 64;  ///< worth a checkpoint in a quiet moment
constexpr std::chrono::milliseconds kIdle{500};
constexpr std::chrono::milliseconds kGather{4};          ///< from one transaction's begin to the next's, at least
constexpr int kStripeStartBits = kStripeCounterBits - 1; ///< half of an epoch's ids is left, whatever the start

} // namespace

SqliteCatalog::SqliteCatalog(QString path, FileLock lock, Options options)
    : m_path(std::move(path))
    , m_lock(std::move(lock))
    , m_options(std::move(options))
{}

Result<std::unique_ptr<Catalog>> SqliteCatalog::open(const QString &path, Options options)
{
    if (!QFileInfo::exists(path))
        return fail(ErrorCode::NotFound, u"there is no catalog; make an array first"_s, path);
    auto lock = FileLock::acquire(path + u".lock"_s);
    if (!lock)
        return fail(lock.error());
    std::unique_ptr<SqliteCatalog> catalog(new SqliteCatalog(path, std::move(*lock), std::move(options)));
    std::promise<Result<void>> promise;
    auto opened = promise.get_future();
    catalog->m_thread = std::thread([catalog = catalog.get(), promise = std::move(promise)]() mutable {
        catalog->run(
            [promise = std::move(promise)](Result<void> result) mutable { promise.set_value(std::move(result)); });
    });
    if (auto result = opened.get(); !result) {
        Error error = result.error();
        error.where = path;
        if (error.code == ErrorCode::Corrupt)
            error.what += u"; %1"_s.arg(describeBackups(path));
        return fail(std::move(error));
    }
    return std::unique_ptr<Catalog>(std::move(catalog));
}

SqliteCatalog::~SqliteCatalog()
{
    {
        const std::lock_guard guard(m_mutex);
        m_isClosing = true;
    }
    m_wake.notify_one();
    if (m_thread.joinable())
        m_thread.join();
}

void SqliteCatalog::run(std::move_only_function<void(Result<void>)> opened)
{
    auto connection = SqlConnection::open(m_path, SqlConnection::Mode::ReadWrite, kWriterCacheKiB);
    if (!connection) {
        opened(fail(connection.error()));
        return;
    }
    CatalogWriter writer(**connection);
    auto prepared = prepare(**connection, writer);
    const bool isReady = prepared.has_value();
    opened(std::move(prepared));
    if (isReady)
        serve(writer);
}

Result<void> SqliteCatalog::prepare(SqlConnection &connection, CatalogWriter &writer)
{
    const auto version = readSchemaVersion(connection);
    if (!version)
        return fail(version.error());
    if (*version > kSchemaVersion)
        return fail(ErrorCode::Unsupported,
                    u"the catalog has schema %1, this build knows up to %2; use a newer Fallow"_s.arg(*version).arg(
                        kSchemaVersion));
    if (*version < kSchemaVersion) {
        qCInfo(lcCatalog) << "bringing the catalog from schema" << *version << "to" << kSchemaVersion;
        if (auto done = backupBeforeMigration(m_path, *version); !done)
            return done;
        if (auto done = migrateSchema(connection, *version, kSchemaVersion, schemaSteps()); !done)
            return done;
    }
    const auto mode = connection.value(u"PRAGMA journal_mode=WAL"_s);
    if (!mode)
        return fail(mode.error());
    if (mode->toString() != u"wal"_s)
        return fail(ErrorCode::Io, u"the catalog's file system does not take a write-ahead log"_s);
    if (auto limit = connection.value(u"PRAGMA journal_size_limit=%1"_s.arg(kLogKeptBytes)); !limit)
        return fail(limit.error());
    if (m_options.maxSizeBytes > 0) {
        const auto pageSize = connection.value(u"PRAGMA page_size"_s);
        if (!pageSize)
            return fail(pageSize.error());
        const qint64 pages = qMax<qint64>(1, m_options.maxSizeBytes / qMax<qint64>(512, pageSize->toLongLong()));
        if (auto limit = connection.value(u"PRAGMA max_page_count=%1"_s.arg(pages)); !limit)
            return fail(limit.error());
    }
    const auto array = connection.value(u"SELECT value FROM meta WHERE key='array'"_s);
    if (!array)
        return fail(array.error());
    bool isArrayId = false;
    m_array = ArrayId::fromString(array->toString(), &isArrayId);
    if (!isArrayId)
        return fail(ErrorCode::Corrupt, u"the catalog does not say which array it is of"_s);
    if (auto loaded = writer.load(); !loaded)
        return loaded;
    const auto epoch = writer.epoch();
    if (!epoch)
        return fail(epoch.error());
    if (*epoch >= kMaxEpoch)
        return fail(ErrorCode::TooLarge, u"all %1 controller epochs of this array are used up"_s.arg(kMaxEpoch));
    const auto superseded = writer.supersededEpoch();
    if (!superseded)
        return fail(superseded.error());
    // Of a sync that failed in an earlier life the system may keep, as if it were on the disk, what is in its memory
    // alone: nothing is to follow that in the log. Nor has it to grow on a disk that has become full.
    writer.checkpoint();
    // Of a catalog of before nobody knows who was told what: all that its lives may have told.
    if (const auto raised = writer.putEpoch(*epoch + 1, superseded->value_or(*epoch)); !raised)
        return raised;
    startEpoch(*epoch + 1);
    return {};
}

/// An epoch is begun once, unless somebody restored an old copy of the catalog, runs a copied machine, or has a disk
/// that lies. The counter begins anywhere, so that even then no id (hence no nonce under the same key) comes again.
void SqliteCatalog::startEpoch(quint32 epoch)
{
    const quint64 start = QRandomGenerator::system()->generate64() >> (64 - kStripeStartBits);
    m_nextStripe.store((quint64(epoch) << kStripeCounterBits) + start + 1, std::memory_order_relaxed);
    m_epoch.store(epoch, std::memory_order_release);
}

void SqliteCatalog::serve(CatalogWriter &writer)
{
    for (;;) {
        std::deque<Submission> group = takeGroup(writer);
        if (group.empty())
            break;
        if (group.front().task)
            group.front().task(&writer);
        else
            commitGroup(writer, group);
        if (writer.isLogLong())
            writer.checkpoint();
    }
}

std::deque<SqliteCatalog::Submission> SqliteCatalog::takeGroup(CatalogWriter &writer)
{
    std::unique_lock guard(m_mutex);
    const auto hasWork = [this] { return m_isClosing || !m_queue.empty(); };
    if (writer.pendingPages() >= kIdleCheckpointPages && !m_wake.wait_for(guard, kIdle, hasWork)) {
        guard.unlock();
        writer.checkpoint();
        guard.lock();
    }
    m_wake.wait(guard, hasWork);
    // A transaction's pages cost the same for one change and for many, so where they follow each other they go
    // together.
    m_isGathering = true;
    m_wake.wait_until(guard, m_groupBegun + kGather, [this] { return mustNotGather(); });
    m_isGathering = false;
    m_groupBegun = std::chrono::steady_clock::now();
    std::deque<Submission> group;
    while (!m_queue.empty() && qsizetype(group.size()) < kMaxGroupChanges) {
        if (m_queue.front().task && !group.empty())
            break;
        const bool isTask = bool(m_queue.front().task);
        group.push_back(std::move(m_queue.front()));
        m_queue.pop_front();
        if (isTask)
            break;
    }
    return group;
}

/// Somebody is blocked until a task has run, and an end waits for everything.
bool SqliteCatalog::mustNotGather() const
{
    return m_isClosing || qsizetype(m_queue.size()) >= kMaxGroupChanges || m_queue.back().task;
}

void SqliteCatalog::commitGroup(CatalogWriter &writer, std::deque<Submission> &group)
{
    std::vector<CatalogChange *> changes;
    changes.reserve(group.size());
    for (Submission &submission : group)
        changes.push_back(&submission.change);
    hitCrashPoint("catalog.commit.before");
    QList<Result<void>> results = writer.commitGroup(changes);
    hitCrashPoint("catalog.commit.after");
    if (m_options.committed) {
        for (size_t i = 0; i < group.size(); ++i) {
            if (results[qsizetype(i)])
                m_options.committed(group[i].change);
        }
    }
    // Neighbours that are answered on the same executor go there in one task: a wake-up costs more than an answer.
    using Answers = std::vector<std::pair<Completion<void>, Result<void>>>;
    Answers answers;
    for (size_t i = 0; i < group.size(); ++i) {
        answers.emplace_back(std::move(group[i].done), std::move(results[qsizetype(i)]));
        if (i + 1 < group.size() && group[i + 1].replyTo == group[i].replyTo)
            continue;
        group[i].replyTo->post([answers = std::exchange(answers, Answers())]() mutable {
            for (auto &[done, result] : answers)
                done(std::move(result));
        });
    }
}

void SqliteCatalog::commit(CatalogChange change, Executor &replyTo, Completion<void> done)
{
    bool mustWake = false;
    {
        const std::lock_guard guard(m_mutex);
        Q_ASSERT(!m_isClosing);
        m_queue.push_back({std::move(change), &replyTo, std::move(done), {}});
        mustWake = !m_isGathering || mustNotGather();
    }
    if (mustWake)
        m_wake.notify_one();
}

Result<void> SqliteCatalog::raiseEpochAbove(quint32 seen)
{
    if (seen >= kMaxEpoch)
        return fail(ErrorCode::TooLarge, u"no controller epoch above %1 is left"_s.arg(seen), m_path);
    std::promise<Result<void>> promise;
    auto raised = promise.get_future();
    {
        const std::lock_guard guard(m_mutex);
        m_queue.push_back({{}, nullptr, {}, [this, seen, promise = std::move(promise)](CatalogWriter *writer) mutable {
                               promise.set_value(supersede(*writer, seen));
                           }});
    }
    m_wake.notify_one();
    return raised.get();
}

Result<void> SqliteCatalog::supersede(CatalogWriter &writer, quint32 seen)
{
    const auto before = writer.supersededEpoch();
    if (!before)
        return fail(before.error());
    const quint32 superseded = std::max(before->value_or(0), seen);
    const quint32 raised = std::max(epoch(), seen + 1);
    if (raised == epoch() && superseded == *before)
        return {};
    if (auto done = writer.putEpoch(raised, superseded); !done)
        return done;
    if (raised > epoch())
        startEpoch(raised);
    return {};
}

Result<std::unique_ptr<CatalogReader>> SqliteCatalog::makeReader() const
{
    return SqliteReader::open(m_path);
}

Result<void> SqliteCatalog::backupTo(const QString &path) const
{
    return backupDatabase(m_path, path);
}

} // namespace fallow
