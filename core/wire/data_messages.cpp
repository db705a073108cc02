// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/data_messages.h"

#include "wire/data_layouts.h"

#include <QUtf8StringView>
#include <algorithm>
#include <cstring>
#include <type_traits>

using namespace Qt::StringLiterals;

namespace fallow {

static_assert(sizeof(layouts::RemoveLayout) + kMaxRemoveKeys * sizeof(layouts::KeyLayout) <= kMaxDataMetadataBytes);
static_assert(sizeof(layouts::InventoryLayout) + kMaxInventoryLabels * sizeof(layouts::LabelLayout) <=
              kMaxDataMetadataBytes);

namespace {

using namespace layouts;

constexpr qint64 kMaxStatistic = qint64(1) << 60; ///< sums over all stores must not overflow; -1: not known

template <class Layout>
void append(const Layout &layout, std::vector<std::byte> &out)
{
    static_assert(std::is_trivially_copyable_v<Layout>);
    const auto *bytes = reinterpret_cast<const std::byte *>(&layout);
    out.insert(out.end(), bytes, bytes + sizeof layout);
}

/// Takes fixed layouts off the front of metadata and remembers whether everything was as it must be.
class Taker
{
public:
    explicit Taker(std::span<const std::byte> bytes)
        : m_bytes(bytes)
    {}
    template <class Layout>
    Layout take()
    {
        Layout layout{};
        if (m_bytes.size() < sizeof layout) {
            m_isGood = false;
            return layout;
        }
        std::memcpy(&layout, m_bytes.data(), sizeof layout);
        m_bytes = m_bytes.subspan(sizeof layout);
        return layout;
    }
    QString takeText(size_t length)
    {
        if (m_bytes.size() < length) {
            m_isGood = false;
            return {};
        }
        const QUtf8StringView text(reinterpret_cast<const char *>(m_bytes.data()), qsizetype(length));
        m_bytes = m_bytes.subspan(length);
        require(text.isValidUtf8());
        return text.toString();
    }
    void require(bool condition) { m_isGood = m_isGood && condition; }
    size_t left() const { return m_bytes.size(); }
    bool isGood() const { return m_isGood; }
    bool isGoodAndEmpty() const { return m_isGood && m_bytes.empty(); }

private:
    std::span<const std::byte> m_bytes;
    bool m_isGood = true;
};

template <class Array>
bool isZero(const Array &array)
{
    return std::all_of(array.begin(), array.end(), [](quint8 byte) { return byte == 0; });
}

KeyLayout toLayout(const StripKey &key)
{
    KeyLayout layout{};
    layout.stripe = key.stripe.value();
    layout.position = key.position;
    return layout;
}

StripKey fromLayout(const KeyLayout &layout, Taker &taker, bool mayBeNull = false)
{
    taker.require(isZero(layout.zero) && layout.position < kMaxStripsPerStripe);
    taker.require(mayBeNull || layout.stripe != 0u);
    return {StripeId(layout.stripe), layout.position};
}

LabelLayout toLayout(const StripLabel &label)
{
    LabelLayout layout{};
    layout.key = toLayout(label.key);
    layout.array = label.array.bytes;
    layout.volume = label.volume.value();
    layout.dataCount = label.dataCount;
    layout.parityCount = label.parityCount;
    layout.payloadBytes = label.payloadBytes;
    layout.payloadChecksum = label.payloadChecksum;
    layout.summaryOffsetBytes = label.summaryOffsetBytes;
    layout.summaryBytes = label.summaryBytes;
    layout.epoch = label.epoch;
    return layout;
}

StripLabel fromLayout(const LabelLayout &layout, Taker &taker)
{
    StripLabel label;
    label.key = fromLayout(layout.key, taker);
    label.array.bytes = layout.array;
    label.volume = VolumeId(layout.volume);
    label.dataCount = layout.dataCount;
    label.parityCount = layout.parityCount;
    label.payloadBytes = layout.payloadBytes;
    label.payloadChecksum = layout.payloadChecksum;
    label.summaryOffsetBytes = layout.summaryOffsetBytes;
    label.summaryBytes = layout.summaryBytes;
    label.epoch = layout.epoch;
    taker.require(isZero(layout.zero) && label.payloadBytes <= quint64(kMaxStripPayloadBytes));
    taker.require(label.dataCount + label.parityCount <= kMaxStripsPerStripe);
    return label;
}

/// Error codes travel as numbers that never change their meaning, whatever the order of the enumeration.
constexpr std::array kWireCodes{
    ErrorCode::Internal,
    ErrorCode::Cancelled,
    ErrorCode::InvalidArgument,
    ErrorCode::NotFound,
    ErrorCode::AlreadyExists,
    ErrorCode::NoSpace,
    ErrorCode::Io,
    ErrorCode::Corrupt,
    ErrorCode::WrongArray,
    ErrorCode::Busy,
    ErrorCode::Refused,
    ErrorCode::Unauthorised,
    ErrorCode::StaleEpoch,
    ErrorCode::Timeout,
    ErrorCode::Disconnected,
    ErrorCode::Unreachable,
    ErrorCode::TooLarge,
    ErrorCode::Unsupported,
    ErrorCode::ProtocolViolation,
    ErrorCode::NotEnoughStrips,
    ErrorCode::NotEnoughStores,
    ErrorCode::ReadOnly,
};

quint16 wireCode(ErrorCode code)
{
    const auto *found = std::ranges::find(kWireCodes, code);
    return found == kWireCodes.end() ? quint16(0) : quint16(found - kWireCodes.begin());
}

/// UTF-8 of at most `maxBytes`, never cut inside a character.
QByteArray shortUtf8(const QString &text, qsizetype maxBytes)
{
    QByteArray bytes = text.toUtf8();
    if (bytes.size() <= maxBytes)
        return bytes;
    qsizetype end = maxBytes;
    while (end > 0 && (quint8(bytes[end]) & 0xc0) == 0x80)
        --end;
    return bytes.first(end);
}

template <class... Handlers>
struct Overload : Handlers...
{
    using Handlers::operator()...;
};

RemoveStrips takeRemove(Taker &taker)
{
    const auto layout = taker.take<RemoveLayout>();
    RemoveStrips remove{layout.epoch, {}};
    taker.require(layout.count <= quint32(kMaxRemoveKeys) && taker.left() == layout.count * sizeof(KeyLayout));
    if (!taker.isGood())
        return remove;
    remove.keys.reserve(qsizetype(quint32(layout.count)));
    for (quint32 i = 0; i < layout.count; ++i)
        remove.keys.append(fromLayout(taker.take<KeyLayout>(), taker));
    return remove;
}

InventoryPage takeInventory(Taker &taker)
{
    const auto layout = taker.take<InventoryLayout>();
    InventoryPage page;
    page.isLast = layout.isLast != 0u;
    taker.require(layout.isLast <= 1u && layout.count <= quint32(kMaxInventoryLabels) &&
                  taker.left() == layout.count * sizeof(LabelLayout));
    if (!taker.isGood())
        return page;
    page.labels.reserve(qsizetype(quint32(layout.count)));
    for (quint32 i = 0; i < layout.count; ++i) {
        const StripLabel label = fromLayout(taker.take<LabelLayout>(), taker);
        taker.require(page.labels.isEmpty() || page.labels.last().key < label.key);
        page.labels.append(label);
    }
    return page;
}

Error takeError(Taker &taker)
{
    const auto layout = taker.take<ErrorLayout>();
    taker.require(layout.zero == 0u && layout.whatBytes + layout.whereBytes <= int(kMaxReplyTextBytes));
    Error error;
    // A code of a newer peer: still an error, only without a name.
    error.code = layout.code < kWireCodes.size() ? kWireCodes[layout.code] : ErrorCode::Internal;
    if (taker.isGood()) {
        error.what = taker.takeText(layout.whatBytes);
        error.where = taker.takeText(layout.whereBytes);
    }
    return error;
}

std::unexpected<Error> malformed(quint8 type)
{
    return fail(ErrorCode::ProtocolViolation, u"malformed metadata in a data frame of type %1"_s.arg(type));
}

template <class Message>
Result<Message> finish(quint8 type, const Taker &taker, Message message)
{
    if (!taker.isGoodAndEmpty())
        return malformed(type);
    return message;
}

} // namespace

bool isDataRequestType(quint8 type)
{
    return type >= quint8(DataFrameType::Put) && type <= quint8(DataFrameType::PutAndVerify);
}

bool isDataReplyType(quint8 type)
{
    return type >= quint8(DataFrameType::Reply) && type <= quint8(DataFrameType::ErrorReply);
}

DataFrameType dataRequestType(const DataRequest &request)
{
    return std::visit(
        Overload{[](const PutStrip &put) { return put.mustVerify ? DataFrameType::PutAndVerify : DataFrameType::Put; },
                 [](const GetStrip &) { return DataFrameType::Get; },
                 [](const RemoveStrips &) { return DataFrameType::Remove; },
                 [](const VerifyStrip &) { return DataFrameType::Verify; },
                 [](const ListStrips &) { return DataFrameType::List; },
                 [](const AskStatistics &) { return DataFrameType::Statistics; },
                 [](const DataPing &) { return DataFrameType::Ping; }},
        request);
}

DataFrameType dataReplyType(const DataReply &reply)
{
    return std::visit(Overload{[](const std::monostate &) { return DataFrameType::Reply; },
                               [](const StripLabel &) { return DataFrameType::LabelReply; },
                               [](const InventoryPage &) { return DataFrameType::InventoryReply; },
                               [](const StoreStatistics &) { return DataFrameType::StatisticsReply; },
                               [](const Error &) { return DataFrameType::ErrorReply; }},
                      reply.body);
}

void encodeDataRequest(const DataRequest &request, std::vector<std::byte> &out)
{
    std::visit(
        Overload{
            [&out](const PutStrip &put) { append(toLayout(put.label), out); },
            [&out](const GetStrip &get) { append(GetLayout{toLayout(get.key), le(get.offset), le(get.length)}, out); },
            [&out](const RemoveStrips &remove) {
                Q_ASSERT(remove.keys.size() <= kMaxRemoveKeys);
                append(RemoveLayout{le(remove.epoch), le(quint32(remove.keys.size()))}, out);
                for (const StripKey &key : remove.keys)
                    append(toLayout(key), out);
            },
            [&out](const VerifyStrip &verify) { append(toLayout(verify.key), out); },
            [&out](const ListStrips &list) { append(ListLayout{toLayout(list.after), le(list.limit), le(0u)}, out); },
            [](const AskStatistics &) {}, [](const DataPing &) {}},
        request);
}

void encodeDataReply(const DataReply &reply, std::vector<std::byte> &out)
{
    std::visit(Overload{[](const std::monostate &) {},
                        [&out](const StripLabel &label) { append(toLayout(label), out); },
                        [&out](const InventoryPage &page) {
                            Q_ASSERT(page.labels.size() <= kMaxInventoryLabels);
                            append(InventoryLayout{le(quint32(page.labels.size())), le(page.isLast ? 1u : 0u)}, out);
                            for (const StripLabel &label : page.labels)
                                append(toLayout(label), out);
                        },
                        [&out](const StoreStatistics &numbers) {
                            append(StatisticsLayout{le(numbers.quotaBytes), le(numbers.usedBytes),
                                                    le(numbers.stripCount), le(numbers.diskFreeBytes)},
                                   out);
                        },
                        [&out](const Error &error) {
                            const QByteArray where = shortUtf8(error.where, kMaxReplyTextBytes / 4);
                            const QByteArray what = shortUtf8(error.what, kMaxReplyTextBytes - where.size());
                            append(ErrorLayout{le(wireCode(error.code)), le(quint16(what.size())),
                                               le(quint16(where.size())), le(quint16(0))},
                                   out);
                            for (const QByteArray &text : {what, where}) {
                                const auto *bytes = reinterpret_cast<const std::byte *>(text.constData());
                                out.insert(out.end(), bytes, bytes + text.size());
                            }
                        }},
               reply.body);
}

Result<DataRequest> decodeDataRequest(quint8 type, std::span<const std::byte> metadata)
{
    Taker taker(metadata);
    switch (DataFrameType(type)) {
    case DataFrameType::Put:
    case DataFrameType::PutAndVerify: {
        const PutStrip put{fromLayout(taker.take<LabelLayout>(), taker),
                           DataFrameType(type) == DataFrameType::PutAndVerify};
        return finish<DataRequest>(type, taker, put);
    }
    case DataFrameType::Get: {
        const auto layout = taker.take<GetLayout>();
        const GetStrip get{fromLayout(layout.key, taker), layout.offset, layout.length};
        taker.require(get.length <= quint64(kMaxStripPayloadBytes) &&
                      get.offset <= quint64(kMaxStripPayloadBytes) - get.length);
        return finish<DataRequest>(type, taker, get);
    }
    case DataFrameType::Remove: {
        RemoveStrips remove = takeRemove(taker);
        return finish<DataRequest>(type, taker, std::move(remove));
    }
    case DataFrameType::Verify: {
        const VerifyStrip verify{fromLayout(taker.take<KeyLayout>(), taker)};
        return finish<DataRequest>(type, taker, verify);
    }
    case DataFrameType::List: {
        const auto layout = taker.take<ListLayout>();
        const ListStrips list{fromLayout(layout.after, taker, true), layout.limit};
        taker.require(layout.zero == 0u && list.limit >= 1 && list.limit <= quint32(kMaxInventoryLabels));
        return finish<DataRequest>(type, taker, list);
    }
    case DataFrameType::Statistics:
        return finish<DataRequest>(type, taker, AskStatistics{});
    case DataFrameType::Ping:
        return finish<DataRequest>(type, taker, DataPing{});
    default:
        return malformed(type);
    }
}

Result<DataReply> decodeDataReply(quint8 type, std::span<const std::byte> metadata)
{
    Taker taker(metadata);
    switch (DataFrameType(type)) {
    case DataFrameType::Reply:
        return finish<DataReply>(type, taker, {});
    case DataFrameType::LabelReply: {
        const StripLabel label = fromLayout(taker.take<LabelLayout>(), taker);
        return finish<DataReply>(type, taker, {label});
    }
    case DataFrameType::InventoryReply: {
        InventoryPage page = takeInventory(taker);
        return finish<DataReply>(type, taker, {std::move(page)});
    }
    case DataFrameType::StatisticsReply: {
        const auto layout = taker.take<StatisticsLayout>();
        const StoreStatistics numbers{layout.quotaBytes, layout.usedBytes, layout.stripCount, layout.diskFreeBytes};
        for (const qint64 number : {numbers.quotaBytes, numbers.usedBytes, numbers.stripCount, numbers.diskFreeBytes})
            taker.require(number >= -1 && number <= kMaxStatistic);
        return finish<DataReply>(type, taker, {numbers});
    }
    case DataFrameType::ErrorReply: {
        Error error = takeError(taker);
        return finish<DataReply>(type, taker, {std::move(error)});
    }
    default:
        return malformed(type);
    }
}

} // namespace fallow
