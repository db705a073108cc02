// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/geometry.h"

namespace fallow {

QList<StripeGeometry::Piece> StripeGeometry::pieces(qint64 offset, qint64 length) const
{
    Q_ASSERT(offset >= 0 && length >= 0 && offset <= payloadBytes() && length <= payloadBytes() - offset);
    QList<Piece> result;
    if (length == 0)
        return result;
    qint64 position = offset / stripBytes;
    qint64 inStrip = offset % stripBytes;
    result.reserve((inStrip + length + stripBytes - 1) / stripBytes);
    while (length > 0) {
        const qint64 piece = qMin(length, qint64(stripBytes) - inStrip);
        result.append({quint8(position), quint32(inStrip), quint32(piece)});
        length -= piece;
        inStrip = 0;
        ++position;
    }
    return result;
}

} // namespace fallow
