// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/map_cells.h"

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

constexpr quint8 kMaskBits = (1U << kMapStateCount) - 1;

void appendNumber(QByteArray &bytes, quint32 number)
{
    while (number >= 0x80) {
        bytes.append(char(quint8(number | 0x80U)));
        number >>= 7;
    }
    bytes.append(char(number));
}

/// Reads forward; what is not there or not right sets `isBroken` and reads as 0.
class Cursor
{
public:
    explicit Cursor(const QByteArray &bytes)
        : m_bytes(bytes)
    {}
    bool isBroken() const { return m_isBroken; }
    bool isAtEnd() const { return m_at == m_bytes.size(); }
    quint8 byte()
    {
        if (m_at >= m_bytes.size()) {
            m_isBroken = true;
            return 0;
        }
        return quint8(m_bytes.at(m_at++));
    }
    quint32 number()
    {
        quint64 value = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            const quint8 next = byte();
            value |= quint64(next & 0x7fU) << shift;
            if ((next & 0x80U) == 0) {
                m_isBroken = m_isBroken || value > 0xffff'ffffU;
                return quint32(value);
            }
        }
        m_isBroken = true;
        return 0;
    }

private:
    const QByteArray &m_bytes;
    qsizetype m_at = 0;
    bool m_isBroken = false;
};

} // namespace

QByteArray packMapCells(std::span<const MapCell> cells)
{
    QByteArray bytes;
    bytes.reserve(qsizetype(cells.size()) * 2);
    quint32 emptyCount = 0;
    const auto endRun = [&] {
        if (emptyCount == 0)
            return;
        bytes.append('\0');
        appendNumber(bytes, std::exchange(emptyCount, 0));
    };
    for (const MapCell &cell : cells) {
        quint8 mask = 0;
        for (int state = 0; state < kMapStateCount; ++state)
            mask = quint8(mask | (cell.counts[size_t(state)] != 0 ? 1U << state : 0U));
        if (mask == 0) {
            ++emptyCount;
            continue;
        }
        endRun();
        bytes.append(char(mask));
        bytes.append(char(cell.spare));
        for (const quint32 count : cell.counts) {
            if (count != 0)
                appendNumber(bytes, count);
        }
    }
    endRun();
    return bytes;
}

Result<std::vector<MapCell>> unpackMapCells(const QByteArray &bytes, qint64 count)
{
    const auto broken = [] { return fail(ErrorCode::ProtocolViolation, u"the cells of a map's tile do not add up"_s); };
    if (count < 0 || count > kMaxTileCells)
        return broken();
    std::vector<MapCell> cells;
    cells.reserve(size_t(count));
    Cursor cursor(bytes);
    while (qint64(cells.size()) < count && !cursor.isBroken()) {
        const quint8 mask = cursor.byte();
        if (mask == 0) {
            const quint32 run = cursor.number();
            if (run == 0 || run > size_t(count) - cells.size())
                return broken();
            cells.resize(cells.size() + run);
            continue;
        }
        if ((mask & ~kMaskBits) != 0)
            return broken();
        MapCell cell;
        cell.spare = qint8(cursor.byte());
        for (int state = 0; state < kMapStateCount; ++state) {
            if ((mask & (1U << state)) != 0)
                cell.counts[size_t(state)] = cursor.number();
        }
        cells.push_back(cell);
    }
    if (cursor.isBroken() || !cursor.isAtEnd())
        return broken();
    return cells;
}

} // namespace fallow
