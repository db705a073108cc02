// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How fast a store is beside the bare system calls on the same file system.
#include "core/store/store_fixture.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <chrono>
#include <cstdio>
#include <fcntl.h>
#include <random>
#include <unistd.h>

using namespace fallow;
using namespace fallow::test;

namespace {

constexpr size_t kStripBytes = 263'168;
constexpr qint64 kTotalBytes = 1024ll * 1024 * 1024;
constexpr int kStrips = int(kTotalBytes / qint64(kStripBytes));
constexpr int kReads = 300'000;
constexpr int kManyStrips = 100'000;

double secondsSince(std::chrono::steady_clock::time_point begin)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

class Bench
{
public:
    explicit Bench(QString directory)
        : m_directory(std::move(directory))
    {}

    void run(const char *place)
    {
        m_place = QString::fromLatin1(place);
        std::printf("\n%s (%s)\n", place, qPrintable(m_directory));
        for (const int depth : {1, 16}) {
            bareMegabytesPerSecond(depth); // memory that was never touched before is slow; not counted
            const double bare = bareMegabytesPerSecond(depth);
            const double ours = putMegabytesPerSecond(depth);
            note(QStringLiteral("bare pwrite + fdatasync per %1").arg(depth), bare, "MB/s");
            note(QStringLiteral("put, depth %1").arg(depth), ours, "MB/s");
            note(QStringLiteral("share, depth %1").arg(depth), 100 * ours / bare, "%");
        }
        reads();
        openMany();
    }

    QJsonObject json;

private:
    void note(const QString &what, double value, const char *unit)
    {
        std::printf("  %-38s %12.1f %s\n", qPrintable(what), value, unit);
        std::fflush(stdout);
        json.insert(m_place + QStringLiteral(": ") + what + QStringLiteral(" [") + QLatin1StringView(unit) +
                        QStringLiteral("]"),
                    value);
    }

    /// Write what a store writes, sync once per `depth` strips.
    double bareMegabytesPerSecond(int depth)
    {
        const QByteArray path = QFile::encodeName(m_directory + QStringLiteral("/bare"));
        const int file = ::open(path.constData(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
        const SharedBytes payload = payloadOf(key(1), kStripBytes);
        const auto begin = std::chrono::steady_clock::now();
        for (int i = 0; i < kStrips; ++i) {
            const qint64 place = qint64(i) * FileStore::footprintBytes(kStripBytes);
            if (::pwrite(file, payload.data(), payload.size(), place) != qint64(payload.size()))
                qFatal("cannot write here");
            if (i % depth == depth - 1)
                ::fdatasync(file);
        }
        ::fdatasync(file);
        const double seconds = secondsSince(begin);
        ::close(file);
        ::unlink(path.constData());
        return double(kStrips) * double(kStripBytes) / 1e6 / seconds;
    }

    void makeStore()
    {
        m_options.directory = m_directory + QStringLiteral("/.store");
        removeStore();
        m_options.array = testArray();
        m_options.store = StoreId(5);
        m_options.quotaBytes = 16 * kTotalBytes;
        auto store = FileStore::create(m_options, m_executor);
        if (!store)
            qFatal("%s", qPrintable(store.error().toString()));
        m_store = std::move(*store);
    }
    void removeStore()
    {
        m_store.reset();
        QDir(m_options.directory).removeRecursively();
    }

    void putAll(int count, size_t size, int depth)
    {
        const SharedBytes payload = payloadOf(key(1), size);
        StripLabel label = labelOf(key(1), payload);
        int waiting = 0;
        for (int i = 1; i <= count; ++i) {
            label.key = key(quint64(i));
            ++waiting;
            m_store->put(label, payload, IoPriority::Foreground, [&waiting](Result<void> result) {
                if (!result)
                    qFatal("%s", qPrintable(result.error().toString()));
                --waiting;
            });
            m_executor.runUntil([&] { return waiting < depth; });
        }
        m_executor.runUntil([&] { return waiting == 0; });
    }

    double putMegabytesPerSecond(int depth)
    {
        makeStore();
        const auto begin = std::chrono::steady_clock::now();
        putAll(kStrips, kStripBytes, depth);
        return double(kStrips) * double(kStripBytes) / 1e6 / secondsSince(begin);
    }

    /// On what the puts left behind.
    void reads()
    {
        int waiting = 0;
        std::mt19937 random(1);
        const auto read = [&](quint32 offset, size_t size) {
            ++waiting;
            m_store->get(key(1 + random() % quint32(kStrips)), offset, SharedBytes::allocate(size),
                         IoPriority::Foreground, [&waiting](Result<SharedBytes> result) {
                             if (!result)
                                 qFatal("%s", qPrintable(result.error().toString()));
                             --waiting;
                         });
            m_executor.runUntil([&] { return waiting < 32; });
        };
        auto begin = std::chrono::steady_clock::now();
        for (int i = 0; i < kReads; ++i)
            read(quint32(random() % 64) * 4112, 4112);
        m_executor.runUntil([&] { return waiting == 0; });
        note(QStringLiteral("get 4112 bytes, depth 32"), kReads / secondsSince(begin), "reads/s");
        begin = std::chrono::steady_clock::now();
        for (int i = 0; i < kStrips; ++i)
            read(0, kStripBytes);
        m_executor.runUntil([&] { return waiting == 0; });
        note(QStringLiteral("get whole strips, checked"),
             double(kStrips) * double(kStripBytes) / 1e6 / secondsSince(begin), "MB/s");
        removeStore();
    }

    void openMany()
    {
        makeStore();
        putAll(kManyStrips, 600, 512);
        note(QStringLiteral("memory for 100,000 strips"), double(m_store->indexMemoryBytes()) / 1e6, "MB");
        m_store.reset();
        auto begin = std::chrono::steady_clock::now();
        auto opened = FileStore::open(m_options, m_executor);
        note(QStringLiteral("open with 100,000 strips"), 1000 * secondsSince(begin), "ms");
        opened->reset();
        QFile::remove(m_options.directory + QStringLiteral("/index.sqlite"));
        begin = std::chrono::steady_clock::now();
        opened = FileStore::open(m_options, m_executor);
        note(QStringLiteral("rebuild the index of 100,000 strips"), 1000 * secondsSince(begin), "ms");
        opened->reset();
        removeStore();
    }

    QString m_directory;
    QString m_place;
    FileStoreOptions m_options;
    WaitableExecutor m_executor;
    std::unique_ptr<FileStore> m_store;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QJsonObject json;
    const QTemporaryDir memory(QStringLiteral("/dev/shm/fallow-bench-XXXXXX"));
    const QTemporaryDir disk(QStringLiteral(FALLOW_BINARY_DIR "/bench-store-XXXXXX"));
    for (const auto &[place, directory] : {std::pair("memory", memory.path()), std::pair("disk", disk.path())}) {
        Bench bench(directory);
        bench.run(place);
        for (auto entry = bench.json.begin(); entry != bench.json.end(); ++entry)
            json.insert(entry.key(), entry.value());
    }
    const QString path = qEnvironmentVariable("FALLOW_BENCH_JSON");
    if (!path.isEmpty()) {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(json).toJson()) < 0)
            return 1;
    }
    return 0;
}
