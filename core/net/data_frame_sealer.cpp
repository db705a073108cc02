// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/data_frame_sealer.h"

#include <QtEndian>
#include <cstring>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {
std::unexpected<Error> exhausted()
{
    return fail(ErrorCode::Refused, u"the keys of this data connection are used up; it has to be opened anew"_s);
}
} // namespace

Nonce DataFrameCounter::nonce(quint64 number)
{
    Nonce nonce{};
    qToLittleEndian(number, nonce.data());
    return nonce;
}

DataFrameSealer::DataFrameSealer(std::shared_ptr<const Sealer> sealer)
    : m_sealer(std::move(sealer))
{}

Result<void> DataFrameSealer::seal(const DataFrameHeader &header, std::vector<std::byte> &head,
                                   std::span<const std::byte> payload, SealTag &payloadTag)
{
    const size_t metadataBytes = head.size() - kDataFrameHeaderBytes;
    Q_ASSERT(header.metadataBytes == metadataBytes && header.payloadBytes == payload.size());
    if (m_counter.isExhausted(metadataBytes + payload.size()))
        return exhausted();
    head.resize(head.size() + tagBytes());
    const std::span<std::byte, kDataFrameHeaderBytes> headerBytes(head.data(), kDataFrameHeaderBytes);
    encodeDataFrameHeader(header, headerBytes);
    if (m_sealer) {
        std::byte *metadata = head.data() + kDataFrameHeaderBytes;
        const std::span<std::byte, kSealTagBytes> tag(metadata + metadataBytes, kSealTagBytes);
        m_sealer->seal(m_counter.metadataNonce(), headerBytes, {metadata, metadataBytes}, metadata, tag);
        if (!payload.empty())
            m_sealer->authenticate(m_counter.payloadNonce(), std::array{payload}, payloadTag);
    }
    m_counter.advance(metadataBytes + payload.size());
    return {};
}

DataFrameOpener::DataFrameOpener(std::shared_ptr<const Sealer> sealer)
    : m_sealer(std::move(sealer))
{}

Result<void> DataFrameOpener::openMetadata(std::span<const std::byte, kDataFrameHeaderBytes> header,
                                           std::span<const std::byte> sealed, quint64 payloadBytes, std::byte *plain)
{
    const size_t length = sealed.size() - tagBytes();
    if (m_counter.isExhausted(length + payloadBytes))
        return exhausted();
    if (m_sealer) {
        const std::span<const std::byte, kSealTagBytes> tag(sealed.data() + length, kSealTagBytes);
        if (!m_sealer->open(m_counter.metadataNonce(), header, sealed.first(length), tag, plain))
            return fail(ErrorCode::ProtocolViolation, u"a data frame is forged, changed or out of order"_s);
    } else if (length > 0) {
        std::memcpy(plain, sealed.data(), length);
    }
    m_metadataBytes = length;
    return {};
}

Result<void> DataFrameOpener::finish(std::span<const std::byte> payload, const SealTag &tag)
{
    if (m_sealer && !payload.empty()) {
        SealTag expected;
        m_sealer->authenticate(m_counter.payloadNonce(), std::array{payload}, expected);
        if (!tagsEqual(expected, tag))
            return fail(ErrorCode::ProtocolViolation, u"the payload of a data frame was changed"_s);
    }
    m_counter.advance(m_metadataBytes + payload.size());
    return {};
}

} // namespace fallow
