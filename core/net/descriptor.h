// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>

namespace fallow {

/// Owns one file descriptor and closes it once.
class Descriptor
{
public:
    Descriptor() = default;
    explicit Descriptor(int value)
        : m_value(value)
    {}
    Descriptor(Descriptor &&other) noexcept
        : m_value(other.release())
    {}
    Descriptor &operator=(Descriptor &&other) noexcept
    {
        if (this != &other)
            reset(other.release());
        return *this;
    }
    ~Descriptor() { reset(); }
    int value() const { return m_value; }
    bool isValid() const { return m_value >= 0; }
    [[nodiscard]] int release() { return std::exchange(m_value, -1); }
    void reset(int value = -1); ///< closes what it held

private:
    int m_value = -1;
};

/// Sets what every connection of ours wants: non-blocking, no delay, keep-alive probes, and at most
/// `userTimeoutMs` of unacknowledged silence before the kernel gives a vanished peer up. Harmless on Unix sockets.
void tuneSocket(int descriptor, int userTimeoutMs = 30'000);

/// Has close() drop what the peer has not taken yet, and tell it at once: an end of the stream would have to wait
/// behind that until the peer reads again.
void resetOnClose(int descriptor);

} // namespace fallow
