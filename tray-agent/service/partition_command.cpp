// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "partition_command.h"

#include "agent_config.h"
#include "base/units.h"
#include "store/give_partition.h"
#include "store/inspect_partition.h"
#include "store/partition_handle.h"
#include "store/shrink_partition.h"

#include <QFile>
#include <QFileInfo>
#include <QLocalSocket>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

constexpr int kConnectMs = 2000;

/// One line of standard input, without its end; empty at the end of input.
QString readLine()
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return {};
    return QString::fromLocal8Bit(input.readLine(4096)).trimmed();
}

Result<void> confirmWipe(const QString &path, const PartitionContents &contents)
{
    const QString words = u"erase "_s + path;
    std::fprintf(stderr, "%s (%s) carries:\n", qUtf8Printable(path), qUtf8Printable(formatBytes(contents.sizeBytes)));
    for (const QString &line : contents.lines())
        std::fprintf(stderr, "    %s\n", qUtf8Printable(line));
    std::fprintf(stderr, "All that lies on it will be erased, and cannot be had back.\nTo go on, type: %s\n> ",
                 qUtf8Printable(words));
    std::fflush(stderr);
    if (readLine() == words)
        return {};
    return fail(ErrorCode::Refused, u"not confirmed; nothing was changed"_s, path);
}

bool isSameDevice(const QString &one, const QString &other)
{
    return QFileInfo(one).canonicalFilePath() == QFileInfo(other).canonicalFilePath();
}

Result<void> refuseWhileItRuns(const QString &directory)
{
    QLocalSocket agent;
    agent.connectToServer(AgentConfig::socketPath(directory));
    if (agent.waitForConnected(kConnectMs))
        return fail(ErrorCode::Busy, u"the agent runs; stop it first (systemctl stop fallow-agent)"_s, directory);
    return {};
}

} // namespace

Result<HandedPartition> givePartitionByHand(const QString &path, const HandOver &options)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    auto offer = PartitionOffer::open(absolute);
    if (!offer)
        return fail(offer.error());
    const PartitionContents &contents = offer->contents();
    if (contents.isMisaligned)
        std::fprintf(stderr, "fallow-agent: the partition begins within a physical sector of its disk; writing will "
                             "be slow\n");
    if (contents.store && contents.signatures.isEmpty() && options.mayCarryStore && !options.mustWipe)
        return HandedPartition{.name = lastingDeviceName(absolute), .carriesStore = true};
    const bool isToBeWiped = !contents.lines().isEmpty();
    if (isToBeWiped && !options.mustWipe)
        return fail(ErrorCode::Refused,
                    u"the partition is not empty; it carries: %1. Nothing was changed. To erase it, add --wipe"_s.arg(
                        contents.lines().join(u"; "_s)),
                    absolute);
    if (isToBeWiped) {
        if (auto confirmed = confirmWipe(absolute, contents); !confirmed)
            return fail(confirmed.error());
    }
    if (auto given = offer->give(isToBeWiped ? GiveMode::Wipe : GiveMode::OnlyBlank); !given)
        return fail(given.error());
    return HandedPartition{.name = lastingDeviceName(absolute)};
}

Result<void> checkMayTakePartition(const QString &directory, bool mustForget)
{
    const auto config = AgentConfig::read(directory);
    if (!config)
        return config.error().code == ErrorCode::NotFound ? Result<void>() : fail(config.error());
    if (auto refused = refuseWhileItRuns(directory); !refused)
        return refused;
    if (config->store.isNull())
        return {};
    if (config->partition.isEmpty())
        return fail(ErrorCode::Refused,
                    u"this machine lends a folder; have it taken out of the array first (fallow retire)"_s,
                    config->storeDirectory);
    const auto present = inspectPartition(config->partition);
    const bool isLookedAt = present && !present->isNewer;
    if (isLookedAt && !present->store)
        return {}; // wiped, or given anew: the store is no more
    if (isLookedAt && present->store->array == config->array && present->store->store == config->store)
        return fail(ErrorCode::Refused,
                    u"this machine's store lies there, and is in order; have it taken out of the array first (fallow "
                    "retire)"_s,
                    config->partition);
    if (mustForget)
        return {};
    const QString why = !present     ? present.error().what
                        : isLookedAt ? u"another store lies there"_s
                                     : u"it carries a store of a newer version of Fallow"_s;
    return fail(
        ErrorCode::Refused,
        u"this machine's store %1 is on a partition that cannot be looked at now: %2. Connect its disk, or make "
        "it free, and try again; --forget goes on all the same, and what the store holds is then lost to the "
        "array, and rebuilt"_s.arg(config->store.toString(), why),
        config->partition);
}

Result<qint64> shrinkByHand(const QString &directory, qint64 newSizeBytes)
{
    const auto config = AgentConfig::read(directory);
    if (!config)
        return fail(config.error());
    if (auto refused = refuseWhileItRuns(directory); !refused)
        return fail(refused.error());
    if (config->partition.isEmpty() || config->store.isNull())
        return fail(ErrorCode::Refused, u"this machine has no store on a partition"_s, directory);
    ShrinkOptions options;
    options.store.directory = config->storePath(config->store);
    options.store.partition = config->partition;
    options.store.array = config->array;
    options.store.store = config->store;
    options.newSizeBytes = newSizeBytes;
    options.progressed = [](qint64 movedBytes, qint64 totalBytes) {
        std::fprintf(stderr, "moved %s of %s\n", qUtf8Printable(formatBytes(movedBytes)),
                     qUtf8Printable(formatBytes(totalBytes)));
    };
    const auto outcome = shrinkPartition(options);
    return outcome ? Result<qint64>(outcome->newSizeBytes) : fail(outcome.error());
}

Result<void> takePartition(const QString &directory, const QString &partition)
{
    auto config = AgentConfig::read(directory);
    if (!config)
        return config.error().code == ErrorCode::NotFound ? Result<void>() : fail(config.error());
    if (!isSameDevice(config->partition, partition))
        config->store = {}; // else the mark there says that it is gone
    config->partition = partition;
    config->storeDirectory = QFileInfo(directory).absoluteFilePath();
    config->storeVolume.clear();
    return config->write(directory);
}

} // namespace fallow
