// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/units.h"
#include "coding/checksum.h"
#include "coding/compression.h"
#include "coding/erasure_code.h"
#include "coding/sealing.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <array>
#include <cstdio>
#include <cstring>
#include <functional>
#include <isa-l/erasure_code.h>
#include <random>
#include <time.h>
#include <vector>

using namespace fallow;
using namespace Qt::StringLiterals;

namespace {

constexpr size_t kWorkingSetBytes = size_t(192) << 20; // out of any cache
constexpr size_t kStripBytes = 263168;                 // 256 KiB sealed
constexpr size_t kAlignment = 64;

/// Out-of-cache memory full of noise; `strip(i)` walks round it.
class Arena
{
public:
    explicit Arena(size_t stripBytes)
        : m_stripBytes((stripBytes + kAlignment - 1) / kAlignment * kAlignment)
        , m_count(kWorkingSetBytes / m_stripBytes)
        , m_memory(m_count * m_stripBytes + kAlignment)
    {
        std::mt19937_64 random(1);
        for (size_t i = 0; i + 8 <= m_memory.size(); i += 8) {
            const quint64 word = random();
            std::memcpy(m_memory.data() + i, &word, 8);
        }
    }
    std::byte *strip(size_t index)
    {
        const auto address = reinterpret_cast<quintptr>(m_memory.data());
        return m_memory.data() + (kAlignment - address % kAlignment) % kAlignment + index % m_count * m_stripBytes;
    }
    size_t count() const { return m_count; }

private:
    size_t m_stripBytes;
    size_t m_count;
    std::vector<std::byte> m_memory;
};

/// One thing to measure: `step(i)` treats bytesPerStep bytes.
struct Subject
{
    QString name;
    size_t bytesPerStep;
    std::function<void(size_t)> step;
    std::vector<double> rates = {}; ///< of each turn, GB/s
};

double medianOf(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

/// This thread's own time: other programs on the machine cost it less than they would by the clock on the wall.
double cpuSeconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) + double(now.tv_nsec) * 1e-9;
}

/// Runs the subjects in turns, so that what disturbs the machine disturbs them alike, and each as often first as last:
/// who comes second finds some of the memory in the cache.
void measure(const std::vector<Subject *> &subjects, size_t bytesPerTurn, int turns)
{
    std::vector<size_t> next(subjects.size());
    for (int turn = 0; turn < turns; ++turn) {
        for (size_t place = 0; place < subjects.size(); ++place) {
            const size_t s = turn % 2 == 0 ? place : subjects.size() - 1 - place;
            Subject &subject = *subjects[s];
            const size_t steps = std::max<size_t>(1, bytesPerTurn / subject.bytesPerStep);
            const double start = cpuSeconds();
            for (size_t i = 0; i < steps; ++i)
                subject.step(next[s]++);
            subject.rates.push_back(double(steps * subject.bytesPerStep) / (cpuSeconds() - start) / 1e9);
        }
    }
}

/// The median of what the two made of the same turn.
double ratioOf(const Subject &ours, const Subject &bare)
{
    std::vector<double> ratios;
    for (size_t turn = 0; turn < ours.rates.size(); ++turn)
        ratios.push_back(ours.rates[turn] / bare.rates[turn]);
    return medianOf(ratios);
}

class Bench
{
public:
    Bench(bool isJson, int turns)
        : m_isJson(isJson)
        , m_turns(turns)
    {}
    void run(Subject subject)
    {
        measure({&subject}, kWorkingSetBytes / 2, m_turns);
        report(subject, nullptr);
    }
    /// Ours beside the library's own function.
    void compare(Subject ours, Subject bare)
    {
        measure({&ours, &bare}, kWorkingSetBytes / 2, m_turns);
        report(ours, &bare);
    }
    void finish() const
    {
        const QByteArray json =
            QJsonDocument(QJsonObject{{u"benchmark"_s, u"coding"_s}, {u"results"_s, m_rows}}).toJson();
        if (m_isJson)
            std::puts(json.constData());
        QFile file(qEnvironmentVariable("FALLOW_BENCH_JSON"));
        if (!file.fileName().isEmpty() && file.open(QIODevice::WriteOnly))
            file.write(json);
    }

private:
    void report(const Subject &ours, const Subject *bare)
    {
        const double median = medianOf(ours.rates);
        const double best = std::ranges::max(ours.rates);
        const double bareMedian = bare ? medianOf(bare->rates) : 0;
        const double ratio = bare ? ratioOf(ours, *bare) : 0;
        QJsonObject row{{u"name"_s, ours.name}, {u"medianGBps"_s, median}, {u"bestGBps"_s, best}};
        if (bare) {
            row.insert(u"bareMedianGBps"_s, bareMedian);
            row.insert(u"ratio"_s, ratio);
        }
        m_rows.append(row);
        if (m_isJson)
            return;
        std::printf("%-34s %8.2f %8.2f", qPrintable(ours.name), median, best);
        if (bare)
            std::printf("   isa-l bare %8.2f   ratio %.3f", bareMedian, ratio);
        std::printf("\n");
        std::fflush(stdout);
    }

    bool m_isJson;
    int m_turns;
    QJsonArray m_rows;
};

Nonce nonceOf(quint64 number)
{
    Nonce nonce{};
    std::memcpy(nonce.data(), &number, 8);
    return nonce;
}

void benchMemory(Bench &bench)
{
    Arena arena(kStripBytes);
    const size_t half = arena.count() / 2;
    bench.run({u"memcpy 257 KiB"_s, kStripBytes,
               [&](size_t i) { std::memcpy(arena.strip(half + i % half), arena.strip(i % half), kStripBytes); }});
    quint32 sum = 0;
    bench.run({u"crc32c 257 KiB"_s, kStripBytes, [&](size_t i) { sum ^= crc32c({arena.strip(i), kStripBytes}); }});
    bool isZero = false;
    Arena noise(65536);
    bench.run({u"looksCompressible 64 KiB"_s, 65536,
               [&](size_t i) { isZero ^= looksCompressible({noise.strip(i), 65536}); }});
    std::memset(arena.strip(0), 0, arena.count() * kStripBytes);
    bench.run(
        {u"isAllZero 257 KiB"_s, kStripBytes, [&](size_t i) { isZero ^= isAllZero({arena.strip(i), kStripBytes}); }});
    if (sum == 1 && isZero)
        std::fputs("\n", stderr); // keeps the optimiser from leaving the work out
}

void benchSealing(Bench &bench, Sealer::Provider provider)
{
    const auto sealer = Sealer::make(SecretKey::generate(), provider);
    const QString name = u" ("_s + QString::fromLatin1(sealer->providerName()) + u')';
    Arena plain(4096);
    Arena sealed(4112);
    const std::array<std::byte, 24> associated{};
    const size_t count = std::min(plain.count(), sealed.count());
    const auto tagOf = [&](size_t i) { return std::span<std::byte, 16>(sealed.strip(i) + 4096, 16); };
    bench.run({u"seal 4 KiB"_s + name, 4096, [&](size_t i) {
                   i %= count;
                   sealer->seal(nonceOf(i), associated, {plain.strip(i), 4096}, sealed.strip(i), tagOf(i));
               }});
    for (size_t i = 0; i < count; ++i)
        sealer->seal(nonceOf(i), associated, {plain.strip(i), 4096}, sealed.strip(i), tagOf(i));
    bool isGood = true;
    bench.run({u"open 4 KiB"_s + name, 4096, [&](size_t i) {
                   i %= count;
                   isGood &= sealer->open(nonceOf(i), associated, {sealed.strip(i), 4096}, tagOf(i), plain.strip(i));
               }});
    if (!isGood)
        qFatal("a block did not open");
    Arena frames(262144);
    SealTag tag;
    bench.run({u"authenticate 256 KiB"_s + name, 262144, [&](size_t i) {
                   const std::span<const std::byte> piece(frames.strip(i), 262144);
                   sealer->authenticate(nonceOf(i), std::span(&piece, 1), tag);
               }});
}

void benchCode(Bench &bench, int k, int m)
{
    const auto code = ErasureCode::make(k, m).value();
    const auto dataCount = size_t(k);
    const auto parityCount = size_t(m);
    const size_t strips = dataCount + parityCount;
    Arena arena(kStripBytes);
    const QString name = u" %1+%2, 257 KiB strips"_s.arg(k).arg(m);

    std::vector<unsigned char> matrix(strips * dataCount);
    std::vector<unsigned char> tables(parityCount * dataCount * 32);
    gf_gen_cauchy1_matrix(matrix.data(), int(strips), k);
    ec_init_tables(k, m, matrix.data() + dataCount * dataCount, tables.data());

    std::vector<std::byte *> all(strips);
    const auto turnTo = [&](size_t i) {
        for (size_t s = 0; s < strips; ++s)
            all[s] = arena.strip(i * strips + s);
    };
    const auto bareMultiply = [&](int targets) {
        auto **raw = reinterpret_cast<unsigned char **>(all.data());
        ec_encode_data(int(kStripBytes), k, targets, tables.data(), raw, raw + k);
    };
    const Subject bareEncode{u"bare"_s, dataCount * kStripBytes, [&](size_t i) {
                                 turnTo(i);
                                 bareMultiply(m);
                             }};
    bench.compare({u"encode"_s + name, dataCount * kStripBytes,
                   [&](size_t i) {
                       turnTo(i);
                       std::vector<const std::byte *> data(all.begin(), all.begin() + k);
                       code->encode(data, std::span(all).subspan(dataCount), kStripBytes);
                   }},
                  bareEncode);
    // All m lost: the same number of products, whatever the coefficients.
    bench.compare({u"decode all m lost"_s + name, dataCount * kStripBytes,
                   [&](size_t i) {
                       turnTo(i);
                       std::vector<ErasureCode::Present> present;
                       std::vector<ErasureCode::Wanted> wanted;
                       for (size_t s = 0; s < dataCount; ++s)
                           present.push_back({int(s + parityCount), all[s]});
                       for (size_t s = 0; s < parityCount; ++s)
                           wanted.push_back({int(s), all[dataCount + s]});
                       if (!code->decode(present, wanted, kStripBytes))
                           qFatal("decoding failed");
                   }},
                  bareEncode);
    const Subject bareOne{u"bare"_s, dataCount * kStripBytes, [&](size_t i) {
                              turnTo(i);
                              bareMultiply(1);
                          }};
    bench.compare({u"decode one lost"_s + name, dataCount * kStripBytes,
                   [&](size_t i) {
                       turnTo(i);
                       std::vector<ErasureCode::Present> present;
                       for (size_t s = 0; s < dataCount; ++s)
                           present.push_back({int(s + 1), all[s]});
                       const ErasureCode::Wanted wanted{0, all[dataCount]};
                       if (!code->decode(present, std::span(&wanted, 1), kStripBytes))
                           qFatal("decoding failed");
                   }},
                  bareOne);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"GB/s of the coding room on one core, out of cache"_s);
    parser.addHelpOption();
    const QCommandLineOption json(u"json"_s, u"Print JSON."_s);
    const QCommandLineOption turns(u"turns"_s, u"Measure each this many times; the median counts."_s, u"n"_s, u"16"_s);
    parser.addOptions({json, turns});
    parser.process(application);

    Bench bench(parser.isSet(json), qMax(1, parser.value(turns).toInt()));
    if (!parser.isSet(json))
        std::printf("%-34s %8s %8s\n", "GB/s on one core, out of cache", "median", "best");
    benchMemory(bench);
    benchSealing(bench, Sealer::Provider::Best);
    if (Sealer::isAvailable(Sealer::Provider::IpsecMb))
        benchSealing(bench, Sealer::Provider::OpenSsl);
    benchCode(bench, 4, 2);
    benchCode(bench, 8, 3);
    benchCode(bench, 16, 4);
    bench.finish();
    return 0;
}
