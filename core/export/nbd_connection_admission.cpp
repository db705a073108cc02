// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/nbd_connection.h"

#include <algorithm>

namespace fallow {

// Who gets memory. Nobody waits for what others hold: a long request for which there is not enough goes piece by piece
// in the little that every connection has for itself.

using namespace Qt::StringLiterals;
using namespace nbd;

namespace {

constexpr qint64 kOwnBytes = 256 * kKiB; ///< every connection may always hold so much, or one block

} // namespace

NbdConnection::Admission NbdConnection::admit(const Pending &pending)
{
    if (m_requestsInFlight + static_cast<qint64>(m_out.size()) >= m_limits.maxRequestsInFlight)
        return Admission::Later;
    const qint64 bytes = pending.chargedBytes;
    if (bytes == 0)
        return Admission::Whole;
    if (m_chargedBytes > 0 && bytes > m_limits.maxBytesInFlight - m_chargedBytes)
        return Admission::Later;
    if (m_chargedBytes + bytes <= std::max(kOwnBytes, m_export->blockSizeBytes())) {
        m_budget->take(bytes);
    } else if (!m_budget->tryTake(bytes)) {
        // Alone, since nothing may come between the pieces of an answer.
        if (m_chargedBytes == 0 && m_requestsInFlight == 0)
            return Admission::InPieces;
        m_budget->wakeLater([weak = weak_from_this()] {
            if (const auto self = weak.lock())
                self->scheduleResume();
        });
        return Admission::Later;
    }
    m_chargedBytes += bytes;
    return Admission::Whole;
}

/// The next piece: all the rest, if there is memory for it by now.
bool NbdConnection::processCut()
{
    if (m_requestsInFlight > 0 || m_chargedBytes > 0) { // the piece before
        m_isBlocked = true;
        return false;
    }
    Request &rest = m_cut->rest;
    if (const RequestVerdict verdict = check(rest); verdict.error != kNoError) {
        failCut(verdict.error, verdict.message);
        return true;
    }
    Pending piece{.request = rest, .startNs = NbdExport::nowNs(), .chargedBytes = memoryFor(rest), .isPiece = true};
    if (!m_budget->tryTake(piece.chargedBytes)) {
        const qint64 length = m_export->wholeBlocksWithin(static_cast<qint64>(rest.offset), kOwnBytes);
        piece.request.lengthBytes = static_cast<quint32>(std::min<qint64>(rest.lengthBytes, length));
        piece.chargedBytes = memoryFor(piece.request);
        m_budget->take(piece.chargedBytes);
    }
    m_chargedBytes += piece.chargedBytes;
    rest.offset += piece.request.lengthBytes;
    rest.lengthBytes -= piece.request.lengthBytes;
    if (rest.type == kCommandWrite)
        startPayload(piece);
    else
        dispatch(piece, {});
    return true;
}

/// Chunks of their own, where the client knows such and has not asked for one alone: those may end with an error.
void NbdConnection::queueReadPiece(const Pending &piece, SharedBytes bytes)
{
    const bool isLast = m_cut->rest.lengthBytes == 0;
    OutItem item{};
    if (m_agreement.hasStructuredReplies && (piece.request.flags & kCommandFlagDf) == 0)
        item = dataHead(piece.request, isLast ? quint16(kStructuredDone) : quint16(0));
    else if (!std::exchange(m_cut->isHeadQueued, true))
        item = m_agreement.hasStructuredReplies ? dataHead(m_cut->whole, kStructuredDone)
                                                : simpleHead(m_cut->whole, kNoError);
    item.body = std::move(bytes);
    item.chargedBytes = piece.chargedBytes;
    queue(std::move(item));
    if (isLast)
        m_cut.reset();
}

/// The last piece of a write answers for all, or the first that fails.
void NbdConnection::finishWrittenPiece(const Result<void> &result)
{
    if (!result)
        return failCut(toNbdErrno(result.error().code), result.error().toString().toUtf8());
    if (m_cut->rest.lengthBytes > 0)
        return;
    queueSuccess(m_cut->whole);
    m_cut.reset();
}

void NbdConnection::failCut(NbdErrno error, const QByteArray &message)
{
    const Cut cut = *std::exchange(m_cut, std::nullopt);
    if (cut.isHeadQueued) // it promised data, and there is no other way to take that back
        return close(u"a read failed when a part of its answer was sent: %1"_s.arg(QString::fromUtf8(message)));
    if (cut.whole.type != kCommandWrite || cut.rest.lengthBytes == 0)
        return queueError(cut.whole, error, message);
    m_write = Pending{.request = cut.whole};
    m_drainError = error;
    m_drainMessage = message;
    m_drainBytes = cut.rest.lengthBytes;
}

} // namespace fallow
