// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/nbd_negotiation.h"

#include <algorithm>

namespace fallow {

using namespace Qt::StringLiterals;
using namespace nbd;

namespace {

constexpr qsizetype kMaxWaitingOutputBytes = 256 * 1024;
constexpr int kMaxOptions = 1024;

QByteArray asArray(std::span<const std::byte> bytes)
{
    return {reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}

template <class T>
void appendStruct(QByteArray &out, const T &value)
{
    out.append(reinterpret_cast<const char *>(&value), sizeof value);
}

} // namespace

NbdNegotiation::NbdNegotiation(Options options, const NbdExportDirectory &directory)
    : m_options(options)
    , m_directory(directory)
{
    ServerGreeting greeting;
    greeting.initMagic = kInitMagic;
    greeting.optionMagic = kOptionMagic;
    greeting.flags = kHandshakeFixedNewstyle | kHandshakeNoZeroes;
    appendStruct(m_output, greeting);
}

size_t NbdNegotiation::consume(std::span<const std::byte> bytes)
{
    size_t taken = 0;
    while (m_state == State::Negotiating && taken < bytes.size() && m_output.size() <= kMaxWaitingOutputBytes) {
        const size_t step = consumeOne(bytes.subspan(taken));
        if (step == 0)
            break;
        taken += step;
    }
    return taken;
}

QByteArray NbdNegotiation::takeOutput()
{
    return std::exchange(m_output, {});
}

size_t NbdNegotiation::consumeOne(std::span<const std::byte> bytes)
{
    if (m_skipBytes > 0) {
        const auto step = std::min<size_t>(m_skipBytes, bytes.size());
        m_skipBytes -= static_cast<quint32>(step);
        return step;
    }
    return m_hasClientFlags ? consumeOption(bytes) : consumeClientFlags(bytes);
}

size_t NbdNegotiation::consumeClientFlags(std::span<const std::byte> bytes)
{
    const auto flags = FieldReader(bytes).takeUint32();
    if (!flags)
        return 0;
    if ((*flags & ~quint32(kHandshakeFixedNewstyle | kHandshakeNoZeroes)) != 0)
        close(u"the client set unknown handshake flags"_s);
    m_isNoZeroes = (*flags & kHandshakeNoZeroes) != 0;
    m_hasClientFlags = true;
    return sizeof(quint32);
}

size_t NbdNegotiation::consumeOption(std::span<const std::byte> bytes)
{
    OptionHeader header;
    if (bytes.size() < sizeof header)
        return 0;
    std::memcpy(&header, bytes.data(), sizeof header);
    if (header.magic != kOptionMagic) {
        close(u"an option without its magic number"_s);
        return bytes.size();
    }
    const quint32 length = header.lengthBytes;
    if (length > kMaxSkippedBytes) {
        close(u"an option of %1 bytes"_s.arg(length));
        return bytes.size();
    }
    if (length <= kMaxOptionBytes && bytes.size() - sizeof header < length)
        return 0;
    if (++m_optionCount > kMaxOptions) {
        close(u"more than %1 options"_s.arg(kMaxOptions));
        return bytes.size();
    }
    if (length > kMaxOptionBytes) {
        m_skipBytes = length;
        if (header.option == kOptionExportName)
            close(u"an export name that is too long"_s);
        else
            reply(header.option, kReplyErrorTooBig, "the option's data is too long");
        return sizeof header;
    }
    handleOption(header.option, bytes.subspan(sizeof header, length));
    return sizeof header + length;
}

void NbdNegotiation::handleOption(quint32 option, std::span<const std::byte> data)
{
    if (m_options.isTlsRequired && !m_isTls && option != kOptionStartTls && option != kOptionAbort) {
        if (option == kOptionExportName)
            close(u"the client did not start TLS"_s);
        else
            reply(option, kReplyErrorTlsRequired, "this server requires TLS");
        return;
    }
    switch (option) {
    case kOptionExportName:
        return handleExportName(data);
    case kOptionAbort:
        reply(option, kReplyAck);
        return close({});
    case kOptionList:
        return handleList(data);
    case kOptionStartTls:
        return handleStartTls(data);
    case kOptionInfo:
    case kOptionGo:
        return handleInfoOrGo(option, data);
    case kOptionStructuredReply:
        return handleStructuredReply(data);
    case kOptionListMetaContext:
    case kOptionSetMetaContext:
        return handleMetaContext(option, data);
    default:
        reply(option, kReplyErrorUnsupported, "this option is not known here");
    }
}

void NbdNegotiation::handleExportName(std::span<const std::byte> data)
{
    const QByteArray name = asArray(data);
    const auto info = m_directory.find(name);
    if (!info) // the protocol leaves nothing to say here
        return close(u"no export is called \"%1\""_s.arg(QString::fromUtf8(name.left(128))));
    enterTransmission(*info, name);
    appendNumber(m_output, static_cast<quint64>(info->sizeBytes));
    appendNumber(m_output, transmissionFlags(info->isReadOnly, m_hasStructuredReplies));
    if (!m_isNoZeroes)
        m_output.append(124, '\0');
}

void NbdNegotiation::handleList(std::span<const std::byte> data)
{
    if (!data.empty())
        return reply(kOptionList, kReplyErrorInvalid, "this option takes no data");
    for (const NbdExportInfo &info : m_directory.exports()) {
        QByteArray entry;
        appendNumber(entry, static_cast<quint32>(info.name.size()));
        reply(kOptionList, kReplyServer, entry + info.name + info.description.left(kMaxStringBytes));
    }
    reply(kOptionList, kReplyAck);
}

void NbdNegotiation::handleStartTls(std::span<const std::byte> data)
{
    if (!data.empty())
        return reply(kOptionStartTls, kReplyErrorInvalid, "this option takes no data");
    if (m_isTls)
        return reply(kOptionStartTls, kReplyErrorInvalid, "TLS is already in use");
    if (!m_options.canStartTls)
        return reply(kOptionStartTls, kReplyErrorPolicy, "this server has no TLS");
    reply(kOptionStartTls, kReplyAck);
    m_state = State::StartingTls;
}

void NbdNegotiation::handleInfoOrGo(quint32 option, std::span<const std::byte> data)
{
    FieldReader reader(data);
    const auto name = reader.takeString();
    const auto infoCount = name ? reader.takeUint16() : std::nullopt;
    if (!infoCount)
        return reply(option, kReplyErrorInvalid, "malformed export name or information requests");
    bool wantsName = false;
    bool wantsDescription = false;
    bool wantsBlockSize = false;
    for (int i = 0; i < *infoCount; ++i) {
        const auto type = reader.takeUint16();
        if (!type)
            return reply(option, kReplyErrorInvalid, "fewer information requests than announced");
        wantsName |= *type == kInfoName;
        wantsDescription |= *type == kInfoDescription;
        wantsBlockSize |= *type == kInfoBlockSize;
    }
    if (!reader.isAtEnd())
        return reply(option, kReplyErrorInvalid, "more data than information requests");
    const auto info = m_directory.find(*name);
    if (!info)
        return reply(option, kReplyErrorUnknown, "no export has this name");
    QByteArray exported;
    appendNumber(exported, quint16(kInfoExport));
    appendNumber(exported, static_cast<quint64>(info->sizeBytes));
    appendNumber(exported, transmissionFlags(info->isReadOnly, m_hasStructuredReplies));
    reply(option, kReplyInfo, exported);
    const auto replyText = [&](quint16 type, const QByteArray &text) {
        QByteArray item;
        appendNumber(item, type);
        reply(option, kReplyInfo, item + text.left(kMaxStringBytes));
    };
    if (wantsName)
        replyText(kInfoName, info->name);
    if (wantsDescription)
        replyText(kInfoDescription, info->description);
    if (wantsBlockSize) {
        QByteArray item;
        appendNumber(item, quint16(kInfoBlockSize));
        appendNumber(item, kMinBlockSizeBytes);
        appendNumber(item, kPreferredBlockSizeBytes);
        appendNumber(item, kMaxBlockSizeBytes);
        reply(option, kReplyInfo, item);
    }
    reply(option, kReplyAck);
    if (option == kOptionGo)
        enterTransmission(*info, *name);
}

void NbdNegotiation::handleStructuredReply(std::span<const std::byte> data)
{
    if (!data.empty())
        return reply(kOptionStructuredReply, kReplyErrorInvalid, "this option takes no data");
    m_hasStructuredReplies = true;
    reply(kOptionStructuredReply, kReplyAck);
}

void NbdNegotiation::handleMetaContext(quint32 option, std::span<const std::byte> data)
{
    const bool isSet = option == kOptionSetMetaContext;
    if (isSet)
        m_metaContextExport.reset(); // a failed SET leaves nothing selected
    if (!m_hasStructuredReplies)
        return reply(option, kReplyErrorInvalid, "structured replies must be negotiated first");
    FieldReader reader(data);
    const auto name = reader.takeString();
    const auto queryCount = name ? reader.takeUint32() : std::nullopt;
    if (!queryCount)
        return reply(option, kReplyErrorInvalid, "malformed export name or query count");
    bool isChosen = *queryCount == 0 && !isSet; // LIST without a query lists everything
    for (quint32 i = 0; i < *queryCount; ++i) {
        const auto query = reader.takeString();
        if (!query)
            return reply(option, kReplyErrorInvalid, "fewer queries than announced");
        isChosen |= *query == kBaseAllocation || (!isSet && *query == "base:");
    }
    if (!reader.isAtEnd())
        return reply(option, kReplyErrorInvalid, "more data than queries");
    if (!m_directory.find(*name))
        return reply(option, kReplyErrorUnknown, "no export has this name");
    if (isChosen) {
        QByteArray context;
        appendNumber(context, isSet ? kBaseAllocationId : 0u);
        reply(option, kReplyMetaContext, context + kBaseAllocation);
        if (isSet)
            m_metaContextExport = *name;
    }
    reply(option, kReplyAck);
}

void NbdNegotiation::enterTransmission(const NbdExportInfo &info, const QByteArray &requestedName)
{
    m_agreement = {.exportName = info.name,
                   .sizeBytes = info.sizeBytes,
                   .isReadOnly = info.isReadOnly,
                   .hasStructuredReplies = m_hasStructuredReplies,
                   .hasBaseAllocation = m_metaContextExport == requestedName};
    m_state = State::Transmitting;
}

void NbdNegotiation::tlsStarted()
{
    Q_ASSERT(m_state == State::StartingTls);
    m_isTls = true;
    m_hasStructuredReplies = false; // what was agreed in the clear may have been a third party's wish
    m_metaContextExport.reset();
    m_state = State::Negotiating;
}

void NbdNegotiation::reply(quint32 option, quint32 type, const QByteArray &data)
{
    OptionReplyHeader header;
    header.magic = kOptionReplyMagic;
    header.option = option;
    header.type = type;
    header.lengthBytes = static_cast<quint32>(data.size());
    appendStruct(m_output, header);
    m_output.append(data);
}

void NbdNegotiation::close(const QString &reason)
{
    m_closeReason = reason;
    m_state = State::Closing;
}

} // namespace fallow
