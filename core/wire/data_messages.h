// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/limits.h"
#include "base/strip_store.h"

#include <span>
#include <variant>
#include <vector>

namespace fallow {

// Requests and answers of data connections as values; data_frame.h has their frame.

struct PutStrip
{
    StripLabel label;
    bool mustVerify = false; ///< the answer is the label of what was read back; from protocol version 2 on
};
struct GetStrip
{
    StripKey key;
    quint32 offset = 0;
    quint32 length = 0;
};
struct RemoveStrips
{
    quint32 epoch = 0;
    QList<StripKey> keys; ///< at most kMaxRemoveKeys
};
struct VerifyStrip
{
    StripKey key;
};
struct ListStrips
{
    StripKey after;
    quint32 limit = 0; ///< 1..kMaxInventoryLabels
};
struct AskStatistics
{};
struct DataPing
{};
using DataRequest = std::variant<PutStrip, GetStrip, RemoveStrips, VerifyStrip, ListStrips, AskStatistics, DataPing>;

/// An answer: success with its body (monostate where there is nothing to say), or an error.
using DataReplyBody = std::variant<std::monostate, StripLabel, InventoryPage, StoreStatistics, Error>;
struct DataReply
{
    DataReplyBody body;
};

inline constexpr int kMaxRemoveKeys = 4000;
inline constexpr int kMaxInventoryLabels = 512;
inline constexpr qsizetype kMaxReplyTextBytes = 512;        ///< of an error's what and where together, UTF-8
inline constexpr quint32 kMaxDataMetadataBytes = 64 * 1024; ///< of any data frame

enum class DataFrameType : quint8 {
    Put = 1,
    Get = 2,
    Remove = 3,
    Verify = 4,
    List = 5,
    Statistics = 6,
    Ping = 7,
    PutAndVerify = 8,
    Reply = 64, ///< success without a body (a get's payload follows)
    LabelReply = 65,
    InventoryReply = 66,
    StatisticsReply = 67,
    ErrorReply = 68,
};
bool isDataRequestType(quint8 type);
bool isDataReplyType(quint8 type);

DataFrameType dataRequestType(const DataRequest &request);
DataFrameType dataReplyType(const DataReply &reply);
/// Appends the fixed-layout metadata. The caller keeps the bounds (asserted).
void encodeDataRequest(const DataRequest &request, std::vector<std::byte> &out);
void encodeDataReply(const DataReply &reply, std::vector<std::byte> &out);
/// Reads metadata. Errors: ProtocolViolation (wrong length, value out of its bounds, unknown type).
Result<DataRequest> decodeDataRequest(quint8 type, std::span<const std::byte> metadata);
Result<DataReply> decodeDataReply(quint8 type, std::span<const std::byte> metadata);

} // namespace fallow
