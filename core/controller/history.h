// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/event_loop_executor.h"
#include "wire/history_messages.h"

#include <QFile>
#include <array>
#include <vector>

namespace fallow {

/// What a controller remembers of itself over time: two rings of samples, one fine and short, one coarse and long, in
/// memory and in one file of fixed size. Every sample is one write of 64 bytes into its slot, with a checksum: a crash
/// costs the last one at most, a full disk none that the file has room for already. The file is no data: one that
/// cannot be read is begun anew, one that cannot be written is done without.
/// Thread: control; the file is written on a thread of its own.
class History
{
public:
    using Values = std::array<qint64, kHistorySeriesCount>; ///< by HistorySeriesId; -1: not known
    struct Tier
    {
        qint64 stepSeconds;
        int slotCount;
    };
    static constexpr std::array<Tier, 2> kTiers{{{10, 720}, {60, 10'080}}}; ///< two hours, a week
    static constexpr qint64 kSampleEverySeconds = kTiers[0].stepSeconds;

    /// Reads `path`, or makes it. Whatever is wrong with it ends in an empty history; trouble() says what.
    explicit History(const QString &path);
    ~History(); ///< what was added is written
    History(const History &) = delete;
    History &operator=(const History &) = delete;

    /// Adds a sample; several within one step count as their mean.
    void add(const QDateTime &when, const Values &values);
    /// Errors: InvalidArgument (no such series, too many steps, `from` in the future).
    Result<HistoryAnswer> read(const HistoryRequest &request, const QDateTime &now) const;
    /// Why there is no file, or a new one; empty if all is well.
    QString trouble() const { return m_trouble; }

private:
    /// One step; as it lies in the file, numbers in the machine's (little endian) order.
    struct Slot
    {
        qint64 startSeconds = 0;                           ///< since 1970, UTC; 0: empty
        std::array<qint64, kHistorySeriesCount> sums = {}; ///< of all samples; -1: nothing is known
        quint32 sampleCount = 0;
        quint32 checksum = 0; ///< CRC32C over all before it
    };
    static constexpr qsizetype kSlotBytes = 64;
    static_assert(sizeof(Slot) == kSlotBytes);

    static quint32 checksumOf(const Slot &slot);
    static bool isGood(const Slot &slot, const Tier &tier);
    void load(const QByteArray &content);
    bool create(const QString &path);
    void addTo(size_t tier, qint64 seconds, const Values &values);
    /// The finest tier that reaches back to `seconds`.
    static size_t tierFor(qint64 fromSeconds, qint64 stepSeconds, qint64 nowSeconds);
    QList<qint64> means(size_t tier, HistorySeriesId series, qint64 fromSeconds, qint64 stepSeconds,
                        qint64 stepCount) const;

    std::array<std::vector<Slot>, kTiers.size()> m_slots;
    QString m_trouble;
    QFile m_file;             ///< touched by m_disk's thread only, once the constructor has ended
    bool m_hasFailed = false; ///< of m_disk's thread: told once
    PoolExecutor m_disk{1};
};

} // namespace fallow
