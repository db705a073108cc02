// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What this machine asks for each thing that the data plane cannot do without, in seconds of CPU per GiB and in
// microseconds per message: the ground of the bounds that bench_array computes. --turns=1 is quick enough to stand
// before and after each measurement; --streams leaves the messages out.
#include "base/limits.h"
#include "base/units.h"
#include "coding/checksum.h"
#include "coding/erasure_code.h"
#include "coding/sealing.h"
#include "net/descriptor.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <functional>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <random>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace fallow;
using namespace Qt::StringLiterals;

namespace {

constexpr size_t kStripBytes = size_t(kDefaultStripSizeBytes / kBlockSizeBytes * kSealedBlockBytes);
constexpr size_t kStrips = 768; // 190 MiB: out of any cache
constexpr size_t kRequestBytes = size_t(kMiB);
constexpr size_t kHeadBytes = 32;

int turns = 5; ///< set by main() alone

double cpuSeconds(int who)
{
    rusage usage{};
    ::getrusage(who, &usage);
    const auto seconds = [](const timeval &t) { return double(t.tv_sec) + double(t.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

double now()
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

/// The median over some turns of what one turn gives.
double median(const std::function<double()> &turn)
{
    std::vector<double> found(static_cast<size_t>(turns));
    for (double &value : found)
        value = turn();
    std::ranges::sort(found);
    return found[found.size() / 2];
}

class Arena
{
public:
    Arena()
        : m_bytes(kStrips * kStripBytes)
    {
        std::mt19937_64 random(1);
        for (size_t i = 0; i + 8 <= m_bytes.size(); i += 8) {
            const quint64 word = random();
            std::memcpy(m_bytes.data() + i, &word, 8);
        }
    }
    std::byte *strip(size_t index) { return m_bytes.data() + index % kStrips * kStripBytes; }

private:
    std::vector<std::byte> m_bytes;
};

/// CPU seconds per GiB of `bytes`, which `step(i)` treats; one thread.
double costOf(size_t bytes, const std::function<void(size_t)> &step)
{
    size_t next = 0;
    return median([&] {
        const size_t steps = std::max<size_t>(1, size_t(96) * size_t(kMiB) / bytes);
        const double start = cpuSeconds(RUSAGE_SELF);
        for (size_t i = 0; i < steps; ++i)
            step(next++);
        return (cpuSeconds(RUSAGE_SELF) - start) / (double(steps * bytes) / double(kGiB));
    });
}

Nonce nonceOf(quint64 number)
{
    Nonce nonce{};
    std::memcpy(nonce.data(), &number, sizeof number);
    return nonce;
}

using Costs = std::vector<std::pair<QString, double>>;

void measureArithmetic(Arena &arena, Costs &costs)
{
    costs.emplace_back(u"memcpy"_s, costOf(kStripBytes, [&](size_t i) {
                           std::memcpy(arena.strip(2 * i), arena.strip(2 * i + 1), kStripBytes);
                       }));
    quint32 sum = 0;
    costs.emplace_back(u"crc32c"_s,
                       costOf(kStripBytes, [&](size_t i) { sum ^= crc32c({arena.strip(i), kStripBytes}); }));
    const auto sealer = Sealer::make(SecretKey::generate());
    const std::array<std::byte, 24> associated{};
    constexpr size_t kBlocks = size_t(kDefaultStripSizeBytes / kBlockSizeBytes);
    costs.emplace_back(u"seal"_s, costOf(kBlocks * size_t(kBlockSizeBytes), [&](size_t i) {
                           std::byte *plain = arena.strip(2 * i);
                           std::byte *sealed = arena.strip(2 * i + 1);
                           for (size_t block = 0; block < kBlocks; ++block, plain += kBlockSizeBytes)
                               sealer->seal(nonceOf(i * kBlocks + block), associated, {plain, size_t(kBlockSizeBytes)},
                                            sealed + block * size_t(kSealedBlockBytes),
                                            std::span<std::byte, 16>(
                                                sealed + block * size_t(kSealedBlockBytes) + kBlockSizeBytes, 16));
                       }));
    SealTag tag;
    costs.emplace_back(u"authenticate"_s, costOf(kStripBytes, [&](size_t i) {
                           const std::span<const std::byte> piece(arena.strip(i), kStripBytes);
                           sealer->authenticate(nonceOf(i), std::span(&piece, 1), tag);
                       }));
    const auto code = ErasureCode::make(4, 2).value();
    costs.emplace_back(u"encode 4+2"_s, costOf(4 * kStripBytes, [&](size_t i) {
                           std::array<const std::byte *, 4> data{};
                           std::array<std::byte *, 2> parity{};
                           for (size_t s = 0; s < 4; ++s)
                               data[s] = arena.strip(6 * i + s);
                           for (size_t s = 0; s < 2; ++s)
                               parity[s] = arena.strip(6 * i + 4 + s);
                           code->encode(data, parity, kStripBytes);
                       }));
    costs.emplace_back(u"decode one of 4+2"_s, costOf(4 * kStripBytes, [&](size_t i) {
                           std::vector<ErasureCode::Present> present;
                           for (size_t s = 0; s < 4; ++s)
                               present.push_back({int(s + 1), arena.strip(6 * i + s)});
                           const ErasureCode::Wanted wanted{0, arena.strip(6 * i + 4)};
                           if (!code->decode(present, std::span(&wanted, 1), kStripBytes))
                               qFatal("decoding failed");
                       }));
    if (sum == 1)
        std::fputs("\n", stderr); // keeps the optimiser from leaving the work out
}

/// Writing into fresh pages of a file in memory, as a store on tmpfs does, and reading from it.
void measureFile(Arena &arena, Costs &costs)
{
    const Descriptor file(::memfd_create("bench_bound", MFD_CLOEXEC));
    const auto offsetOf = [](size_t i) { return off_t(i % kStrips * kStripBytes); };
    costs.emplace_back(u"tmpfs write"_s, costOf(kStripBytes, [&](size_t i) {
                           if (i % kStrips == 0 && ::ftruncate(file.value(), 0) != 0)
                               qFatal("cannot truncate");
                           if (::pwrite(file.value(), arena.strip(i), kStripBytes, offsetOf(i)) != ssize_t(kStripBytes))
                               qFatal("short write");
                       }));
    for (size_t i = 0; i < kStrips; ++i) {
        if (::pwrite(file.value(), arena.strip(i), kStripBytes, offsetOf(i)) != ssize_t(kStripBytes))
            qFatal("short write");
    }
    costs.emplace_back(u"tmpfs read"_s, costOf(kStripBytes, [&](size_t i) {
                           if (::pread(file.value(), arena.strip(i), kStripBytes, offsetOf(i)) != ssize_t(kStripBytes))
                               qFatal("short read");
                       }));
}

// --- between two processes

/// Memory of one process, larger than its share of the caches.
class Buffer
{
public:
    Buffer() { std::ranges::fill(m_bytes, std::byte(0x5a)); }
    std::byte *at(size_t piece, size_t pieceBytes)
    {
        return m_bytes.data() + piece % (kBytes / pieceBytes) * pieceBytes;
    }

private:
    static constexpr size_t kBytes = size_t(64) * size_t(kMiB);
    std::vector<std::byte> m_bytes = std::vector<std::byte>(kBytes);
};

std::pair<int, int> unixPair()
{
    std::array<int, 2> ends{};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
        qFatal("no socket pair");
    return {ends[0], ends[1]};
}

std::pair<int, int> tcpPair()
{
    const Descriptor listener(::socket(AF_INET, SOCK_STREAM, 0));
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto *generic = reinterpret_cast<sockaddr *>(&address);
    const int client = ::socket(AF_INET, SOCK_STREAM, 0);
    if (::bind(listener.value(), generic, size) != 0 || ::listen(listener.value(), 1) != 0 ||
        ::getsockname(listener.value(), generic, &size) != 0 || ::connect(client, generic, size) != 0)
        qFatal("no loopback connection");
    const int server = ::accept(listener.value(), nullptr, nullptr);
    const int on = 1;
    for (const int end : {client, server})
        ::setsockopt(end, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    return {client, server};
}

bool readAll(int descriptor, std::byte *to, size_t size)
{
    while (size > 0) {
        const ssize_t count = ::read(descriptor, to, size);
        if (count <= 0)
            return false;
        to += count;
        size -= size_t(count);
    }
    return true;
}

void writeAll(int descriptor, const std::byte *from, size_t size)
{
    while (size > 0) {
        const ssize_t count = ::write(descriptor, from, size);
        if (count <= 0)
            qFatal("the other end is gone");
        from += count;
        size -= size_t(count);
    }
}

/// Runs `ours` here and `theirs` in a child, each with memory of its own that has been written before: the pages that
/// a fork shares would be copied at the first touch. @returns the CPU seconds of both, without that preparation.
double inTwoProcesses(std::pair<int, int> ends, const std::function<void(int, Buffer &)> &ours,
                      const std::function<void(int, Buffer &)> &theirs)
{
    std::array<int, 2> pipe{};
    if (::pipe2(pipe.data(), O_CLOEXEC) != 0)
        qFatal("no pipe");
    const pid_t child = ::fork();
    if (child == 0) {
        ::close(ends.first);
        Buffer buffer;
        const double before = cpuSeconds(RUSAGE_SELF);
        writeAll(pipe[1], reinterpret_cast<const std::byte *>(&before), sizeof before);
        theirs(ends.second, buffer);
        const double spent = cpuSeconds(RUSAGE_SELF) - before;
        writeAll(pipe[1], reinterpret_cast<const std::byte *>(&spent), sizeof spent);
        ::_exit(0);
    }
    ::close(ends.second);
    ::close(pipe[1]);
    Buffer buffer;
    double theirSeconds = 0;
    readAll(pipe[0], reinterpret_cast<std::byte *>(&theirSeconds), sizeof theirSeconds); // it is ready
    const double before = cpuSeconds(RUSAGE_SELF);
    ours(ends.first, buffer);
    ::close(ends.first);
    const double ourSeconds = cpuSeconds(RUSAGE_SELF) - before;
    if (!readAll(pipe[0], reinterpret_cast<std::byte *>(&theirSeconds), sizeof theirSeconds))
        qFatal("the other process failed");
    ::waitpid(child, nullptr, 0);
    ::close(pipe[0]);
    return ourSeconds + theirSeconds;
}

/// CPU seconds per GiB that go from one process to another, both ends together.
double streamCost(std::pair<int, int> (*connect)(), size_t pieceBytes)
{
    constexpr size_t kAll = size_t(512) * size_t(kMiB);
    return median([&] {
        const double seconds = inTwoProcesses(
            connect(),
            [&](int end, Buffer &buffer) {
                for (size_t i = 0; i * pieceBytes < kAll; ++i)
                    writeAll(end, buffer.at(i, pieceBytes), pieceBytes);
            },
            [&](int end, Buffer &buffer) {
                for (size_t i = 0; readAll(end, buffer.at(i, pieceBytes), pieceBytes); ++i) {
                }
            });
        return seconds / (double(kAll) / double(kGiB));
    });
}

struct Message
{
    double roundTripUs = 0; ///< at depth 1
    double cpuUs = 0;       ///< at depth 32, both ends together
};

/// A small request and a block for an answer, or the other way round: what every 4 KiB operation needs at least.
Message messageCost(std::pair<int, int> (*connect)())
{
    constexpr int kCount = 20'000;
    // The time of what is asked for alone, not of the process that is made for it.
    const auto run = [&](int depth, double &wall) {
        return inTwoProcesses(
            connect(),
            [&](int end, Buffer &buffer) {
                const double start = now();
                for (int i = 0; i < kCount; i += depth) {
                    for (int d = 0; d < depth; ++d)
                        writeAll(end, buffer.at(0, kStripBytes), kHeadBytes);
                    if (!readAll(end, buffer.at(1, kStripBytes), size_t(depth) * size_t(kSealedBlockBytes)))
                        qFatal("the other end is gone");
                }
                wall = now() - start;
            },
            [&](int end, Buffer &buffer) {
                while (readAll(end, buffer.at(0, kStripBytes), kHeadBytes))
                    writeAll(end, buffer.at(1, kStripBytes), size_t(kSealedBlockBytes));
            });
    };
    Message message;
    message.roundTripUs = median([&] {
        double wall = 0;
        run(1, wall);
        return wall * 1e6 / kCount;
    });
    message.cpuUs = median([&] {
        double wall = 0;
        return run(32, wall) * 1e6 / kCount;
    });
    return message;
}

} // namespace

int main(int argc, char **argv)
{
    QCommandLineParser parser;
    const QCommandLineOption turnsOption(u"turns"_s, u"The middle one of so many turns counts."_s, u"count"_s, u"5"_s);
    const QCommandLineOption streamsOption(u"streams"_s, u"Only what a stream needs, no messages."_s);
    parser.addOptions({turnsOption, streamsOption});
    parser.addHelpOption();
    parser.process(QCoreApplication(argc, argv));
    turns = std::max(1, parser.value(turnsOption).toInt());

    Arena arena;
    Costs costs;
    measureArithmetic(arena, costs);
    measureFile(arena, costs);
    costs.emplace_back(u"tcp"_s, streamCost(tcpPair, kStripBytes));
    costs.emplace_back(u"nbd tcp"_s, streamCost(tcpPair, kRequestBytes));
    costs.emplace_back(u"nbd unix"_s, streamCost(unixPair, kRequestBytes));
    QJsonObject perGiB;
    std::printf("%-20s %14s %10s\n", "one core", "CPU s per GiB", "GB/s");
    for (const auto &[name, cost] : costs) {
        std::printf("%-20s %14.3f %10.2f\n", qPrintable(name), cost, double(kGiB) / 1e9 / cost);
        perGiB.insert(name, cost);
    }
    QJsonObject found{{u"cpuSecondsPerGiB"_s, perGiB}};
    if (!parser.isSet(streamsOption)) {
        const auto measure = [&](const char *title, const QString &name, std::pair<int, int> (*connect)()) {
            const Message message = messageCost(connect);
            std::printf("4 KiB asked for between processes, %s: %.1f us, %.1f us CPU at depth 32\n", title,
                        message.roundTripUs, message.cpuUs);
            found.insert(name, QJsonObject{{u"roundTripUs"_s, message.roundTripUs}, {u"cpuUs"_s, message.cpuUs}});
        };
        measure("Unix socket", u"unixMessage"_s, unixPair);
        measure("TCP", u"tcpMessage"_s, tcpPair);
    }
    QFile json(qEnvironmentVariable("FALLOW_BENCH_JSON"));
    if (!json.fileName().isEmpty() && json.open(QIODevice::WriteOnly))
        json.write(QJsonDocument(found).toJson());
    return 0;
}
