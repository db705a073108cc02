// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/signatures.h"

#include "store/disk_io.h"
#include "store/superblock.h"

#include <QScopeGuard>
#include <algorithm>
#include <blkid.h>
#include <cerrno>
#include <memory>
#include <sys/mman.h>
#include <unistd.h>
#include <vector>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

struct ProbeDeleter
{
    void operator()(blkid_struct_probe *probe) const { blkid_free_probe(probe); }
};
using Probe = std::unique_ptr<blkid_struct_probe, ProbeDeleter>;

constexpr int kMaxSignatures = 64; ///< more than a device can carry; a probe that goes in circles ends

Error probeError()
{
    return {ErrorCode::Io, u"the partition could not be looked through for what it carries"_s, {}};
}

Result<Probe> probeOf(int descriptor)
{
    Probe probe(blkid_new_probe());
    if (!probe || blkid_probe_set_device(probe.get(), descriptor, 0, 0) != 0)
        return fail(probeError());
    blkid_probe_enable_superblocks(probe.get(), 1);
    blkid_probe_set_superblocks_flags(probe.get(), BLKID_SUBLKS_MAGIC | BLKID_SUBLKS_TYPE | BLKID_SUBLKS_USAGE |
                                                       BLKID_SUBLKS_LABEL | BLKID_SUBLKS_BADCSUM);
    blkid_probe_enable_partitions(probe.get(), 1);
    blkid_probe_set_partitions_flags(probe.get(), BLKID_PARTS_MAGIC | BLKID_PARTS_FORCE_GPT);
    return probe;
}

QString valueOf(blkid_probe probe, const char *name)
{
    const char *data = nullptr;
    size_t length = 0;
    if (blkid_probe_lookup_value(probe, name, &data, &length) != 0 || !data)
        return {};
    return QString::fromUtf8(data).left(64);
}

QString kindOf(const QString &usage)
{
    if (usage == u"filesystem"_s)
        return u"file system "_s;
    if (usage == u"raid"_s)
        return u"member of RAID or a volume group, "_s;
    if (usage == u"crypto"_s)
        return u"encrypted volume "_s;
    return {};
}

PartitionSignature signatureOf(blkid_probe probe)
{
    const QString table = valueOf(probe, "PTTYPE");
    const QString type = valueOf(probe, "TYPE");
    PartitionSignature signature;
    signature.what = type.isEmpty() ? u"partition table "_s + table : kindOf(valueOf(probe, "USAGE")) + type;
    if (const QString label = valueOf(probe, "LABEL"); !type.isEmpty() && !label.isEmpty())
        signature.what += u", labelled \"%1\""_s.arg(label);
    bool ok = false;
    const qint64 offset = valueOf(probe, type.isEmpty() ? "PTMAGIC_OFFSET" : "SBMAGIC_OFFSET").toLongLong(&ok);
    signature.offsetBytes = ok ? offset : -1;
    return signature;
}

} // namespace

Result<QList<PartitionSignature>> findSignatures(int descriptor)
{
    const auto probe = probeOf(descriptor);
    if (!probe)
        return fail(probe.error());
    QList<PartitionSignature> found;
    for (;;) {
        const int outcome = blkid_do_probe(probe->get());
        if (outcome < 0)
            return fail(probeError());
        if (outcome > 0 || found.size() >= kMaxSignatures)
            return found;
        found.append(signatureOf(probe->get()));
    }
}

Result<void> eraseSignatures(int descriptor)
{
    const auto probe = probeOf(descriptor);
    if (!probe)
        return fail(probe.error());
    for (int erased = 0; erased < kMaxSignatures; ++erased) {
        const int outcome = blkid_do_probe(probe->get());
        if (outcome < 0)
            return fail(probeError());
        if (outcome > 0)
            return {};
        if (blkid_do_wipe(probe->get(), 0) != 0)
            return fail(ErrorCode::Io, u"a signature could not be erased: %1"_s.arg(signatureOf(probe->get()).what));
    }
    return fail(ErrorCode::Io, u"there is no end of signatures on this partition"_s);
}

Result<QList<PartitionSignature>> findSignaturesBeforeExtents(DiskFile &disk)
{
    std::vector<std::byte> head(size_t(kDataStartBytes), std::byte{});
    const qint64 count = readFully(disk, head, 0);
    if (count < 0)
        return fail(errorFromErrno(int(-count), u"read the beginning of the partition"_s, {}));
    // libblkid reads descriptors only; and what looks like a signature behind the head is a strip. The copy is as large
    // as the partition (it has a hole), for on a small device RAID is not looked for.
    const int copy = ::memfd_create("head", MFD_CLOEXEC);
    const auto close = qScopeGuard([copy] { ::close(copy); });
    if (copy < 0 || ::write(copy, head.data(), head.size()) != ssize_t(head.size()) ||
        ::ftruncate(copy, std::max(disk.sizeBytes(), kDataStartBytes)) != 0)
        return fail(errorFromErrno(errno, u"copy the beginning of the partition"_s, {}));
    auto found = findSignatures(copy);
    const auto rest = std::span(head).subspan(2 * kSuperblockSizeBytes);
    if (found && found->isEmpty() && std::ranges::any_of(rest, [](std::byte byte) { return byte != std::byte{}; }))
        found->append({.what = u"data of another program"_s, .offsetBytes = 2 * qint64(kSuperblockSizeBytes)});
    return found;
}

} // namespace fallow
