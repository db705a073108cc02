// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "controller/history.h"

#include "base/log.h"
#include "coding/checksum.h"
#include "net/whole_file.h"

#include <cstring>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

constexpr qsizetype kHeaderBytes = 64;
constexpr char kMagic[] = "FLWHIST1"; ///< a change of tiers, series or slots is a new one

QByteArray header()
{
    QByteArray bytes(kHeaderBytes, '\0');
    std::memcpy(bytes.data(), kMagic, sizeof kMagic - 1);
    return bytes;
}

/// The sum of `count` samples with one more. An unknown one (-1) counts as the mean of the others; all unknown are -1.
qint64 sumWith(qint64 sum, quint32 count, qint64 value)
{
    constexpr qint64 kMost = qint64(1) << 56; // sums of a step stay far from the end
    if (value < 0)
        return count > 0 && sum >= 0 ? sum + sum / count : -1;
    const qint64 bounded = std::min(value, kMost);
    return sum < 0 ? bounded * (qint64(count) + 1) : sum + bounded;
}

/// Where a tier begins in the file.
qint64 tierOffset(size_t tier, qsizetype slotBytes)
{
    qint64 offset = kHeaderBytes;
    for (size_t i = 0; i < tier; ++i)
        offset += History::kTiers[i].slotCount * qint64(slotBytes);
    return offset;
}

} // namespace

History::History(const QString &path)
    : m_file(path)
{
    for (size_t tier = 0; tier < kTiers.size(); ++tier)
        m_slots[tier].resize(size_t(kTiers[tier].slotCount));
    if (m_file.exists()) {
        if (m_file.open(QIODevice::ReadOnly)) {
            load(m_file.read(tierOffset(kTiers.size(), kSlotBytes) + 1));
            m_file.close();
        } else {
            m_trouble = u"the history cannot be read: "_s + m_file.errorString();
        }
    }
    if (m_file.size() != tierOffset(kTiers.size(), kSlotBytes) || !m_trouble.isEmpty()) {
        if (!create(path))
            return;
    }
    if (!m_file.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
        m_trouble = u"the history cannot be kept on disk: "_s + m_file.errorString();
}

History::~History() = default;

quint32 History::checksumOf(const Slot &slot)
{
    return crc32c(std::as_bytes(std::span(&slot, 1)).first(offsetof(Slot, checksum)));
}

bool History::isGood(const Slot &slot, const Tier &tier)
{
    return slot.startSeconds > 0 && slot.startSeconds % tier.stepSeconds == 0 && slot.sampleCount > 0 &&
           slot.checksum == checksumOf(slot);
}

void History::load(const QByteArray &content)
{
    if (content.size() != tierOffset(kTiers.size(), kSlotBytes) || !content.startsWith(header())) {
        m_trouble = u"the history was of another form, or damaged, and begins anew"_s;
        return;
    }
    for (size_t tier = 0; tier < kTiers.size(); ++tier) {
        const char *from = content.constData() + tierOffset(tier, kSlotBytes);
        for (size_t place = 0; place < m_slots[tier].size(); ++place) {
            Slot slot;
            std::memcpy(&slot, from + qsizetype(place) * kSlotBytes, sizeof slot);
            const qint64 number = slot.startSeconds / kTiers[tier].stepSeconds;
            if (isGood(slot, kTiers[tier]) && number % kTiers[tier].slotCount == qint64(place))
                m_slots[tier][place] = slot; // a torn or foreign one stays empty
        }
    }
}

bool History::create(const QString &path)
{
    QByteArray content = header();
    content.resize(tierOffset(kTiers.size(), kSlotBytes), '\0'); // written out, so that the disk has room for it all
    const auto written = WholeFile::write(path, content, WholeFile::Readers::OwnerOnly);
    if (!written)
        m_trouble = u"the history cannot be kept on disk: "_s + written.error().what;
    return written.has_value();
}

void History::add(const QDateTime &when, const Values &values)
{
    for (size_t tier = 0; tier < kTiers.size(); ++tier)
        addTo(tier, when.toSecsSinceEpoch(), values);
}

void History::addTo(size_t tier, qint64 seconds, const Values &values)
{
    if (seconds <= 0)
        return;
    const qint64 number = seconds / kTiers[tier].stepSeconds;
    const size_t place = size_t(number % kTiers[tier].slotCount);
    Slot &slot = m_slots[tier][place];
    if (slot.startSeconds != number * kTiers[tier].stepSeconds)
        slot = Slot{.startSeconds = number * kTiers[tier].stepSeconds}; // sums of no samples: 0
    for (size_t series = 0; series < values.size(); ++series)
        slot.sums[series] = sumWith(slot.sums[series], slot.sampleCount, values[series]);
    ++slot.sampleCount;
    slot.checksum = checksumOf(slot);
    m_disk.post([this, slot, offset = tierOffset(tier, kSlotBytes) + qint64(place) * kSlotBytes] {
        if (!m_file.isOpen())
            return;
        const bool isWritten = m_file.seek(offset) &&
                               m_file.write(reinterpret_cast<const char *>(&slot), sizeof slot) == qint64(sizeof slot);
        if (!isWritten && !std::exchange(m_hasFailed, true))
            qCWarning(lcController).noquote() << "the history cannot be written:" << m_file.errorString();
    });
}

size_t History::tierFor(qint64 fromSeconds, qint64 stepSeconds, qint64 nowSeconds)
{
    for (size_t tier = 0; tier + 1 < kTiers.size(); ++tier) {
        const bool reaches = nowSeconds - fromSeconds <= kTiers[tier].stepSeconds * kTiers[tier].slotCount;
        if (reaches && stepSeconds < kTiers[tier + 1].stepSeconds)
            return tier;
    }
    return kTiers.size() - 1;
}

QList<qint64> History::means(size_t tier, HistorySeriesId series, qint64 fromSeconds, qint64 stepSeconds,
                             qint64 stepCount) const
{
    struct Sum
    {
        double total = 0;
        int count = 0;
    };
    std::vector<Sum> sums(static_cast<size_t>(stepCount));
    for (const Slot &slot : m_slots[tier]) {
        const qint64 sum = slot.sums[size_t(series)];
        const qint64 step = (slot.startSeconds - fromSeconds) / stepSeconds;
        if (slot.sampleCount == 0 || sum < 0 || slot.startSeconds < fromSeconds || step >= stepCount)
            continue;
        sums[size_t(step)].total += double(sum) / slot.sampleCount;
        ++sums[size_t(step)].count;
    }
    QList<qint64> values;
    values.reserve(stepCount);
    for (const Sum &sum : sums)
        values.append(sum.count > 0 ? qint64(sum.total / sum.count) : -1);
    return values;
}

Result<HistoryAnswer> History::read(const HistoryRequest &request, const QDateTime &now) const
{
    const qint64 nowSeconds = now.toSecsSinceEpoch();
    const qint64 wanted = request.from.isValid() ? request.from.toSecsSinceEpoch()
                                                 : nowSeconds - std::clamp<qint64>(request.lastSeconds, 0, nowSeconds);
    if (wanted > nowSeconds)
        return fail(ErrorCode::InvalidArgument, u"there is no history of the future"_s);
    constexpr Tier kLongest = kTiers.back();
    const qint64 from = std::max(wanted, nowSeconds - kLongest.stepSeconds * kLongest.slotCount);
    const qint64 asked = std::clamp<qint64>(request.stepSeconds, 0, kLongest.stepSeconds * kLongest.slotCount);
    const size_t tier = tierFor(from, asked, nowSeconds);
    const qint64 kept = kTiers[tier].stepSeconds;
    HistoryAnswer answer;
    answer.stepSeconds = std::max<qint64>(1, (asked + kept - 1) / kept) * kept;
    const qint64 first = from / answer.stepSeconds * answer.stepSeconds;
    const qint64 count = (nowSeconds - first) / answer.stepSeconds + 1;
    if (count > kMaxHistorySteps)
        return fail(
            ErrorCode::InvalidArgument,
            u"this would be %1 steps; ask for at most %2, with a longer step"_s.arg(count).arg(kMaxHistorySteps));
    answer.from = QDateTime::fromSecsSinceEpoch(first, Qt::UTC);
    QList<QString> names = request.series;
    for (int series = 0; request.series.isEmpty() && series < kHistorySeriesCount; ++series)
        names.append(historySeriesName(HistorySeriesId(series)));
    for (const QString &name : std::as_const(names)) {
        int series = 0;
        while (series < kHistorySeriesCount && historySeriesName(HistorySeriesId(series)) != name)
            ++series;
        if (series == kHistorySeriesCount || answer.series.size() >= kHistorySeriesCount)
            return fail(ErrorCode::InvalidArgument, u"there is no such series, or it was asked for twice"_s,
                        name.left(80));
        answer.series.append(
            {.name = name, .values = means(tier, HistorySeriesId(series), first, answer.stepSeconds, count)});
    }
    return answer;
}

} // namespace fallow
