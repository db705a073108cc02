// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/shared_bytes.h"

#include "base/memory_pool.h"
#include "base/payload_copy.h"

#include <cstring>

namespace fallow {

SharedBytes SharedBytes::allocate(size_t size)
{
    SharedBytes bytes;
    if (size == 0)
        return bytes;
    const memory_pool::Block block = memory_pool::take(size);
    bytes.m_owner = std::shared_ptr<std::byte[]>(block.memory, [block](std::byte *) { memory_pool::giveBack(block); });
    bytes.m_data = block.memory;
    bytes.m_size = size;
    return bytes;
}

SharedBytes SharedBytes::zeroed(size_t size)
{
    SharedBytes bytes = allocate(size);
    if (size > 0)
        std::memset(bytes.m_data, 0, size);
    return bytes;
}

SharedBytes SharedBytes::copyOf(std::span<const std::byte> source)
{
    SharedBytes bytes = allocate(source.size());
    copyPayload(bytes.m_data, source.data(), source.size());
    return bytes;
}

SharedBytes SharedBytes::copyOf(const QByteArray &source)
{
    return copyOf(asBytes(source));
}

SharedBytes SharedBytes::slice(size_t offset, size_t length) const
{
    Q_ASSERT(offset <= m_size && length <= m_size - offset);
    SharedBytes part;
    part.m_owner = m_owner;
    part.m_data = m_data + offset;
    part.m_size = length;
    return part;
}

QByteArray SharedBytes::toByteArray() const
{
    return {reinterpret_cast<const char *>(m_data), qsizetype(m_size)};
}

bool operator==(const SharedBytes &a, const SharedBytes &b)
{
    return a.m_size == b.m_size && (a.m_size == 0 || std::memcmp(a.m_data, b.m_data, a.m_size) == 0);
}

} // namespace fallow
