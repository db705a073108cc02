// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/limits.h"

#include <QByteArray>
#include <QCborMap>
#include <optional>

namespace fallow {

inline constexpr quint32 kControlMagic = 0x434c4c46; ///< "FLLC" as bytes
inline constexpr quint8 kControlFrameVersion = 1;
inline constexpr int kMinProtocolVersion = 1; ///< of the messages, agreed in the hellos
inline constexpr int kMaxProtocolVersion = 2;

enum class ControlFrameType : quint8 {
    Hello = 1,
    Request = 2,
    Response = 3,
    Failure = 4,
    Notice = 5,
    Ping = 6,
    Pong = 7,
    Goodbye = 8, ///< the reason why the sender closes
};

/// As it lies on the wire, little endian; PROTOCOL.md.
struct ControlFrameHeader
{
    quint32 magic = kControlMagic;
    quint8 version = kControlFrameVersion;
    quint8 type = 0;
    quint16 flags = 0; ///< none defined: must be 0
    quint64 requestId = 0;
    quint32 metadataBytes = 0;
    quint32 payloadBytes = 0;
};
inline constexpr qsizetype kControlFrameHeaderBytes = 24;
static_assert(sizeof(ControlFrameHeader) == kControlFrameHeaderBytes);

struct ControlFrame
{
    ControlFrameType type = ControlFrameType::Ping;
    quint64 requestId = 0;
    QCborMap metadata;
    QByteArray payload;
};

/// Errors: TooLarge (metadata or payload beyond the bounds).
Result<QByteArray> encodeControlFrame(const ControlFrame &frame);

/// Cuts a byte stream into frames. Holds at most one frame's bytes, and never more than was declared and is allowed.
class ControlFrameReader
{
public:
    struct Limits
    {
        qint64 maxMetadataBytes = kMaxFrameMetadataBytes;
        qint64 maxPayloadBytes = kMaxFramePayloadBytes;
        static Limits unauthenticated() { return {kMaxUnauthenticatedFrameBytes, 0}; }
    };
    ControlFrameReader();
    explicit ControlFrameReader(Limits limits);
    void setLimits(Limits limits);
    /// How many bytes it wants to make progress, > 0; feed at most so many.
    qsizetype bytesWanted() const;
    /// Takes up to bytesWanted() bytes. @returns a frame when it is complete, none if more bytes are needed.
    /// Errors: ProtocolViolation, Unsupported (frame version), TooLarge: all final; the connection is to be closed.
    Result<std::optional<ControlFrame>> feed(QByteArrayView bytes);
    /// Whether it is inside a frame.
    bool isInFrame() const;
    qsizetype heldBytes() const;
    /// How large the frame was that feed() returned last, header included.
    qsizetype frameBytes() const { return m_frameBytes; }

private:
    Result<std::optional<ControlFrame>> finishFrame();
    Result<void> readHeader();
    Limits m_limits;
    ControlFrameHeader m_header;
    bool m_hasHeader = false;
    qsizetype m_frameBytes = 0;
    QByteArray m_buffer;
    std::optional<Error> m_error;
};

// The messages that the frames carry: {method, args}, {..result..}, error, {event, body}.
ControlFrame helloFrame(const QString &product);
ControlFrame requestFrame(quint64 id, const QString &method, const QCborMap &args, const QByteArray &payload = {});
ControlFrame responseFrame(quint64 id, const QCborMap &result, const QByteArray &payload = {});
ControlFrame failureFrame(quint64 id, const Error &error);
ControlFrame noticeFrame(const QString &event, const QCborMap &body);
ControlFrame goodbyeFrame(const Error &reason);

/// The version both ends know. Errors: Unsupported (both ranges in the text), ProtocolViolation.
Result<int> agreeOnVersion(const ControlFrame &peerHello);
struct RequestMessage
{
    QString method;
    QCborMap args;
};
Result<RequestMessage> decodeRequest(const ControlFrame &frame);
struct NoticeMessage
{
    QString event;
    QCborMap body;
};
Result<NoticeMessage> decodeNotice(const ControlFrame &frame);

} // namespace fallow
