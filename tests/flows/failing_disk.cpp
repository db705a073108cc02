// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A disk that fails, for one unchanged process: loaded before the system's library, it lets I/O on files called
// "storage" end with EIO, as long as the file that FALLOW_FAILING_DISK names says so. Its words: "read", "write",
// "sync", "sectors" (reads of every fourth MiB). Needs no privileges, unlike a device-mapper's error target.
// With "stalls" reads of them wait. FALLOW_FAILING_FOLDER, where it is set, is part of the paths that are meant.
// With "hangs" it answers nobody who asks for its free space, as a network's disk whose server is gone; that somebody
// waits is said by a second file, with ".hung" at its end.

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <linux/magic.h>
#include <string>
#include <string_view>
#include <sys/uio.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace {

constexpr off_t kMiB = off_t(1) << 20;
constexpr off_t kSectorPeriod = 4;

bool isStorage(int descriptor)
{
    std::array<char, 4096> path;
    const std::string link = "/proc/self/fd/" + std::to_string(descriptor);
    const ssize_t length = readlink(link.c_str(), path.data(), path.size());
    const std::string_view text(path.data(), size_t(std::max<ssize_t>(0, length)));
    const char *folder = std::getenv("FALLOW_FAILING_FOLDER");
    return text.ends_with("/storage") && (!folder || text.find(folder) != std::string_view::npos);
}

/// What fails at present.
std::string orders()
{
    const char *path = std::getenv("FALLOW_FAILING_DISK");
    const int descriptor = path ? open(path, O_RDONLY | O_CLOEXEC) : -1;
    if (descriptor < 0)
        return {};
    std::array<char, 64> text;
    const ssize_t length = read(descriptor, text.data(), text.size());
    close(descriptor);
    return length > 0 ? std::string(text.data(), size_t(length)) : std::string();
}

bool isOrdered(int descriptor, std::string_view word)
{
    return isStorage(descriptor) && orders().find(word) != std::string::npos;
}

size_t sizeOf(const iovec *parts, int count)
{
    size_t bytes = 0;
    for (int i = 0; i < count; ++i)
        bytes += parts[i].iov_len;
    return bytes;
}

bool readFails(int descriptor, const iovec *parts, int count, off_t offset)
{
    if (!isStorage(descriptor))
        return false;
    const std::string ordered = orders();
    if (ordered.find("read") != std::string::npos)
        return true;
    if (ordered.find("sectors") == std::string::npos)
        return false;
    const off_t last = (offset + off_t(std::max<size_t>(1, sizeOf(parts, count))) - 1) / kMiB;
    for (off_t piece = offset / kMiB; piece <= last; ++piece) {
        if (piece % kSectorPeriod == kSectorPeriod - 1)
            return true;
    }
    return false;
}

int failed()
{
    errno = EIO;
    return -1;
}

void waitWhileIt(std::string_view word)
{
    for (bool isFirst = true; orders().find(word) != std::string::npos; isFirst = false) {
        if (isFirst) {
            const std::string sign = std::string(std::getenv("FALLOW_FAILING_DISK")) + ".hung";
            close(open(sign.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600));
        }
        usleep(20'000); // house-allow: in the place of a system that answers nobody
    }
}

template <class Function>
Function *real(const char *name)
{
    return reinterpret_cast<Function *>(dlsym(RTLD_NEXT, name));
}

} // namespace

extern "C" {

ssize_t preadv(int descriptor, const iovec *parts, int count, off_t offset)
{
    static const auto next = real<decltype(preadv)>("preadv");
    if (isStorage(descriptor))
        waitWhileIt("stalls");
    return readFails(descriptor, parts, count, offset) ? failed() : next(descriptor, parts, count, offset);
}

ssize_t preadv2(int descriptor, const iovec *parts, int count, off_t offset, int flags)
{
    static const auto next = real<decltype(preadv2)>("preadv2");
    if (isOrdered(descriptor, "stalls")) { // who does not want to wait is told so
        errno = EAGAIN;
        return -1;
    }
    return readFails(descriptor, parts, count, offset) ? failed() : next(descriptor, parts, count, offset, flags);
}

ssize_t pwritev(int descriptor, const iovec *parts, int count, off_t offset)
{
    static const auto next = real<decltype(pwritev)>("pwritev");
    return isOrdered(descriptor, "write") ? failed() : next(descriptor, parts, count, offset);
}

int fdatasync(int descriptor)
{
    static const auto next = real<decltype(fdatasync)>("fdatasync");
    return isOrdered(descriptor, "sync") ? failed() : next(descriptor);
}

/// Where the tests' files lie in memory: reads are not to be taken for ones that never wait.
int fstatfs(int descriptor, struct statfs *answer)
{
    static const auto next = real<decltype(fstatfs)>("fstatfs");
    const int outcome = next(descriptor, answer);
    if (outcome == 0 && isStorage(descriptor))
        answer->f_type = EXT4_SUPER_MAGIC;
    return outcome;
}

// The system's headers declare these with types of their own.
[[gnu::visibility("default"), gnu::used]] int spaceOfPath(const char *path, void *answer) __asm__("statvfs");
[[gnu::visibility("default"), gnu::used]] int largeSpaceOfPath(const char *path, void *answer) __asm__("statvfs64");

} // extern "C"

int spaceOfPath(const char *path, void *answer)
{
    waitWhileIt("hangs");
    return real<int(const char *, void *)>("statvfs")(path, answer);
}

int largeSpaceOfPath(const char *path, void *answer)
{
    waitWhileIt("hangs");
    return real<int(const char *, void *)>("statvfs64")(path, answer);
}
