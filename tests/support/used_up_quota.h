// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <dlfcn.h>
#include <mutex>
#include <string>
#include <sys/types.h>
#include <unistd.h>

namespace fallow::test {

/// While it lives whoever writes to a file whose path contains `part` has used up the quota that the file system grants
/// them: pwrite() fails with EDQUOT. One at a time; included by one file of a program, whose pwrite64 this is.
class UsedUpQuota
{
public:
    explicit UsedUpQuota(std::string part)
    {
        const std::lock_guard lock(s_mutex);
        s_part = std::move(part);
        s_isUsedUp = true;
    }
    ~UsedUpQuota() { s_isUsedUp = false; }
    UsedUpQuota(const UsedUpQuota &) = delete;
    UsedUpQuota &operator=(const UsedUpQuota &) = delete;

    static bool concerns(int descriptor)
    {
        if (!s_isUsedUp)
            return false;
        std::string path(4096, '\0');
        const std::string link = "/proc/self/fd/" + std::to_string(descriptor);
        const ssize_t length = ::readlink(link.c_str(), path.data(), path.size());
        path.resize(length < 0 ? 0 : size_t(length));
        const std::lock_guard lock(s_mutex);
        return path.find(s_part) != std::string::npos;
    }

private:
    static inline std::atomic_bool s_isUsedUp = false;
    static inline std::mutex s_mutex;
    static inline std::string s_part;
};

} // namespace fallow::test

// In the place of the system's, which SQLite writes with. Named otherwise here, for a header declares that one.
extern "C" {
[[gnu::visibility("default"), gnu::used]] ssize_t writeWithinQuota(int descriptor, const void *bytes, size_t count,
                                                                   off_t offset) __asm__("pwrite64");
}

ssize_t writeWithinQuota(int descriptor, const void *bytes, size_t count, off_t offset)
{
    using Write = ssize_t (*)(int, const void *, size_t, off_t);
    static const auto write = reinterpret_cast<Write>(::dlsym(RTLD_NEXT, "pwrite64"));
    if (!fallow::test::UsedUpQuota::concerns(descriptor))
        return write(descriptor, bytes, count, offset);
    errno = EDQUOT;
    return -1;
}
