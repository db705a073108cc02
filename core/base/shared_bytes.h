// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <cstddef>
#include <memory>
#include <span>

namespace fallow {

/// A slice of reference-counted memory: what travels between rooms instead of copies.
/// Whoever fills the memory must be its only holder until it passes it on; after that it is read-only by convention.
/// Memory comes from a bounded free list of size classes, aligned to 64 bytes, not cleared.
/// Thread: any; two slices of one memory may be read on two threads.
class SharedBytes
{
public:
    SharedBytes() = default;
    /// Uninitialised memory of exactly `size` bytes. size 0 gives an empty slice.
    static SharedBytes allocate(size_t size);
    static SharedBytes zeroed(size_t size);
    static SharedBytes copyOf(std::span<const std::byte> bytes);
    static SharedBytes copyOf(const QByteArray &bytes);

    const std::byte *data() const { return m_data; }
    std::byte *writableData() { return m_data; }
    size_t size() const { return m_size; }
    bool isEmpty() const { return m_size == 0; }
    std::span<const std::byte> span() const { return {m_data, m_size}; }
    std::span<std::byte> writableSpan() { return {m_data, m_size}; }
    /// A slice of the same memory. offset + length <= size() is the caller's duty (asserted).
    SharedBytes slice(size_t offset, size_t length) const;
    QByteArray toByteArray() const;
    friend bool operator==(const SharedBytes &a, const SharedBytes &b);

private:
    std::shared_ptr<std::byte[]> m_owner;
    std::byte *m_data = nullptr;
    size_t m_size = 0;
};

/// The memory of one QByteArray as bytes, without a copy.
inline std::span<const std::byte> asBytes(const QByteArray &array)
{
    return std::as_bytes(std::span<const char>(array.constData(), static_cast<size_t>(array.size())));
}

} // namespace fallow
