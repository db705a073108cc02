// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_agent: what a workstation pays for lending space, and how quickly it does what it must. A real controller in
// this process, the real fallow-agent as a process of its own, stores in memory (/dev/shm) or where TMPDIR says.
// bench_agent [give-back] [return] [idle]: these parts alone.
#include "core/controller/array_fixture.h"
#include "core/store/store_fixture.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <chrono>
#include <cstdio>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

namespace {

constexpr quint32 kSmallBytes = 3000; ///< one sector each: what counts here is how many strips there are
constexpr size_t kStripBytes = 263'168;

QJsonObject figures;

void note(const QString &what, double value, const char *unit, int decimals = 2)
{
    std::printf("  %-58s %12.*f %s\n", qPrintable(what), decimals, value, unit);
    std::fflush(stdout);
    figures.insert(what, QJsonObject{{u"value"_s, value}, {u"unit"_s, QString::fromLatin1(unit)}});
}

[[noreturn]] void giveUp(const QString &why)
{
    std::fprintf(stderr, "bench_agent: %s\n", qPrintable(why));
    std::exit(1);
}

void must(Result<void> result)
{
    if (!result)
        giveUp(result.error().toString());
}

template <class T>
T must(Result<T> result)
{
    if (!result)
        giveUp(result.error().toString());
    return std::move(*result);
}

double secondsSince(std::chrono::steady_clock::time_point begin)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

/// One number of a process's /proc/PID/status.
qint64 statusOf(qint64 pid, const QByteArray &field)
{
    QFile file(u"/proc/%1/status"_s.arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith(field))
            return line.mid(field.size()).simplified().split(' ').first().toLongLong();
    }
    return 0;
}

/// Lets time go by; the event loop runs.
void pass(int ms)
{
    (void)QTest::qWaitFor([] { return false; }, ms);
}

struct Cost
{
    double cpuSeconds = 0;
    qint64 wakeups = 0; ///< times that a thread of it gave the processor up and was woken again
};

/// In nanoseconds: a minute of a hundredth of a percent would be less than one of the clock's ticks.
Cost costOf(qint64 pid)
{
    Cost cost;
    for (const QString &thread : QDir(u"/proc/%1/task"_s.arg(pid)).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile schedule(u"/proc/%1/task/%2/schedstat"_s.arg(pid).arg(thread));
        if (schedule.open(QIODevice::ReadOnly))
            cost.cpuSeconds += double(schedule.readAll().split(' ').first().toLongLong()) / 1e9;
        QFile file(u"/proc/%1/task/%2/status"_s.arg(pid).arg(thread));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        for (const QByteArray &line : file.readAll().split('\n')) {
            if (line.startsWith("voluntary_ctxt_switches:"))
                cost.wakeups += line.mid(24).trimmed().toLongLong();
        }
    }
    return cost;
}

/// An array with one workstation whose store holds many strips, all of them in the catalog.
class ManyStrips
{
public:
    explicit ManyStrips(int count)
    {
        m_array.openOptions.pace = {}; // the product's: each look wakes the workstation
        m_array.openOptions.volumes = {};
        m_array.openOptions.caretaker = {};
        if (const QString failed = m_array.start(); !failed.isEmpty())
            giveUp(failed);
        m_agent = m_array.addAgent(u"pc-1"_s);
        if (!m_agent)
            giveUp(u"the workstation did not join"_s);
        m_agent->rhythm = {}; // what is measured is as in life
        m_store = m_array.storeOf(u"pc-1"_s).store;
        m_agent->switchOff();
        if (const QString failed = m_array.stop(); !failed.isEmpty())
            giveUp(failed);
        fill(count);
        if (const QString failed = m_array.start(); !failed.isEmpty())
            giveUp(failed);
    }

    TestArray &array() { return m_array; }
    TestAgent &agent() { return *m_agent; }
    /// Each strip is known to be where the catalog says.
    bool waitUntilCompared()
    {
        return QTest::qWaitFor([this] { return m_array.eventCount(u"store.reconciled"_s) > 0; }, kPatienceMs);
    }
    bool waitUntilOnline() { return m_array.waitForStore(u"pc-1"_s); }

private:
    void fill(int count)
    {
        const AgentConfig config = must(AgentConfig::read(m_agent->directory()));
        WaitableExecutor executor;
        FileStoreOptions options;
        options.directory = m_agent->directory() + u"/.fallow-store-"_s + m_store.toString();
        options.array = config.array;
        options.store = m_store;
        auto store = must(FileStore::open(options, executor));
        const auto catalog = must(Catalog::open(ArrayDirectory(m_array.directory()).catalogPath()));
        const SharedBytes payload = payloadOf({StripeId(1), 0}, kSmallBytes);
        qint64 done = 0;
        CatalogChange change;
        for (int i = 0; i <= count; ++i) { // one more than the catalog knows: what is to be dropped
            StripLabel label = labelOf({StripeId(quint64(i) + 1), 0}, payload);
            label.array = config.array;
            label.epoch = catalog->epoch();
            label.dataCount = 1;
            label.parityCount = 0;
            store->put(label, payload, IoPriority::Background, [&done](Result<void> result) {
                must(std::move(result));
                ++done;
            });
            if (i < count)
                change.putStripes.append(recordOf(label));
            if (change.putStripes.size() == 5000 || i == count) {
                commit(*catalog, std::move(change));
                change = {};
                executor.runUntil([&] { return done == i + 1; });
            }
        }
    }
    StripeRecord recordOf(const StripLabel &label) const
    {
        StripeRecord record;
        record.id = label.key.stripe;
        record.volume = label.volume;
        record.geometry = {.dataCount = 1, .parityCount = 0, .stripBytes = label.payloadBytes};
        record.layout = LayoutSpec::striped(0, 1);
        record.epoch = label.epoch;
        record.summaryOffsetBytes = label.summaryOffsetBytes;
        record.summaryBytes = label.summaryBytes;
        record.totalBlocks = record.liveBlocks = 1;
        record.strips.append(StripRecord{.store = m_store, .checksum = label.payloadChecksum});
        return record;
    }
    static void commit(Catalog &catalog, CatalogChange change)
    {
        WaitableExecutor executor;
        std::optional<Result<void>> committed;
        catalog.commit(std::move(change), executor, [&](Result<void> result) { committed = std::move(result); });
        executor.runUntil([&] { return committed.has_value(); });
        must(std::move(*committed));
    }

    TestArray m_array;
    TestAgent *m_agent = nullptr;
    StoreId m_store;
};

void returnToService(int count)
{
    std::printf("\nA machine comes back with %d unchanged strips\n", count);
    ManyStrips setting(count);
    const auto begin = std::chrono::steady_clock::now();
    setting.agent().switchOn();
    if (!setting.waitUntilOnline())
        giveUp(u"the store did not come back"_s);
    const double online = secondsSince(begin);
    if (!setting.waitUntilCompared())
        giveUp(u"the inventory was not compared"_s);
    note(u"%1 strips: until its store serves"_s.arg(count), online, "s");
    note(u"%1 strips: until all are known to be right (keep, drop)"_s.arg(count), secondsSince(begin), "s");
    pass(11'000); // at rest the figures come every ten seconds
    const AgentStatus status = setting.agent().status();
    note(u"%1 strips: strip data moved for it"_s.arg(count), double(status.bytesReceivedToday + status.bytesSentToday),
         "bytes");
}

void idleCost(int count, const char *size, int seconds)
{
    std::printf("\nAt rest, with %d strips (a store of %s)\n", count, size);
    ManyStrips setting(count);
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QStringLiteral(FALLOW_BINARY_DIR "/bin/fallow-agent"),
                  {u"run"_s, u"--dir"_s, setting.agent().directory()});
    if (!process.waitForStarted() || !setting.waitUntilOnline())
        giveUp(u"the agent does not run"_s);
    if (!setting.waitUntilCompared()) // it is at work until then
        giveUp(u"the inventory was not compared"_s);
    setting.array().session.reset(); // nobody looks
    pass(25'000); // the strip that was dropped was work: it looks often at the machine until two looks at the figures
    const Cost before = costOf(process.processId());
    const auto begin = std::chrono::steady_clock::now();
    pass(seconds * 1000);
    const Cost after = costOf(process.processId());
    const double passed = secondsSince(begin);
    note(u"%1: processor"_s.arg(QLatin1StringView(size)), 100 * (after.cpuSeconds - before.cpuSeconds) / passed, "%",
         3);
    note(u"%1: wakeups"_s.arg(QLatin1StringView(size)), double(after.wakeups - before.wakeups) / passed, "/s");
    note(u"%1: resident memory"_s.arg(QLatin1StringView(size)), double(statusOf(process.processId(), "VmRSS:")) / 1024,
         "MiB");
    process.terminate();
    process.waitForFinished();
}

/// 1 GiB of real strips: struck from a catalog, then given back by the store, their space the disk's again.
void giveBack()
{
    std::printf("\nGiving 1 GiB back\n");
    StoreFixture fixture;
    fixture.options.quotaBytes = 2ll << 30;
    must(fixture.create());
    const int count = (1 << 30) / int(FileStore::footprintBytes(qint64(kStripBytes)));
    QList<StripKey> keys;
    const SharedBytes payload = payloadOf({StripeId(1), 0}, kStripBytes);
    qint64 done = 0;
    for (int i = 0; i < count; ++i) {
        keys.append({StripeId(quint64(i) + 1), 0});
        fixture.store->put(labelOf(keys.last(), payload), payload, IoPriority::Background,
                           [&done](Result<void>) { ++done; });
        if (i % 64 == 63)
            fixture.executor.runUntil([&] { return done == i + 1; });
    }
    fixture.executor.runUntil([&] { return done == count; });
    const QTemporaryDir room(u"/dev/shm/fallow-bench-XXXXXX"_s);
    const QString path = room.filePath(u"catalog.sqlite"_s);
    must(Catalog::create(path, testArray()));
    const auto catalog = must(Catalog::open(path));
    CatalogChange stripes;
    for (const StripKey &key : keys) {
        StripeRecord record;
        record.id = key.stripe;
        record.volume = VolumeId(1);
        record.geometry = {.dataCount = 1, .parityCount = 1, .stripBytes = quint32(kStripBytes)};
        record.layout = LayoutSpec::distributed(1, 1);
        record.totalBlocks = record.liveBlocks = 64;
        for (const quint64 store : {5ull, 6ull})
            record.strips.append(StripRecord{.store = StoreId(store), .checksum = 1});
        stripes.putStripes.append(record);
    }
    const auto commit = [&catalog](CatalogChange change) {
        WaitableExecutor executor;
        std::optional<Result<void>> committed;
        catalog->commit(std::move(change), executor, [&](Result<void> result) { committed = std::move(result); });
        executor.runUntil([&] { return committed.has_value(); });
        must(std::move(*committed));
    };
    commit(std::move(stripes));
    auto begin = std::chrono::steady_clock::now();
    for (qsizetype from = 0; from < keys.size(); from += 512) { // as the moves are committed
        CatalogChange change;
        for (const StripKey &key : keys.mid(from, 512))
            change.moveStrips.append({.key = key, .from = StoreId(5), .to = {}});
        commit(std::move(change));
    }
    const double struck = secondsSince(begin);
    begin = std::chrono::steady_clock::now();
    must(fixture.await<void>([&](Completion<void> done) { fixture.store->giveBack(keys, std::move(done)); }));
    const double removed = secondsSince(begin);
    note(u"1 GiB: struck from the catalog"_s, struck, "s");
    note(u"1 GiB: given back by the store"_s, removed, "s");
    note(u"1 GiB: both"_s, struck + removed, "s");
}

} // namespace

int main(int argc, char **argv)
{
    if (QDir(u"/dev/shm"_s).exists() && qEnvironmentVariableIsEmpty("TMPDIR"))
        qputenv("TMPDIR", "/dev/shm");
    QCoreApplication app(argc, argv);
    const bool isQuick = qEnvironmentVariableIntValue("FALLOW_BENCH_QUICK") != 0;
    const QStringList parts = QCoreApplication::arguments().mid(1);
    const auto isWanted = [&parts](const QString &part) { return parts.isEmpty() || parts.contains(part); };
    if (isWanted(u"give-back"_s))
        giveBack();
    if (isWanted(u"return"_s))
        returnToService(100'000);
    if (isWanted(u"idle"_s))
        idleCost(40'000, "10 GB", isQuick ? 10 : 60);
    if (isWanted(u"idle"_s) && !isQuick)
        idleCost(400'000, "100 GB", 60);
    if (const QString path = qEnvironmentVariable("FALLOW_BENCH_JSON"); !path.isEmpty()) {
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(QJsonDocument(figures).toJson());
    }
    return 0;
}
