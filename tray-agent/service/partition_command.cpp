// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "partition_command.h"

#include "agent_config.h"
#include "base/units.h"
#include "store/give_partition.h"
#include "store/inspect_partition.h"
#include "store/partition_handle.h"

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

} // namespace

Result<QString> givePartitionByHand(const QString &path, bool mustWipe)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    const auto contents = inspectPartition(absolute);
    if (!contents)
        return fail(contents.error());
    if (contents->isMisaligned)
        std::fprintf(stderr, "fallow-agent: the partition begins within a physical sector of its disk; writing will "
                             "be slow\n");
    const bool isToBeWiped = !contents->lines().isEmpty();
    if (isToBeWiped && !mustWipe)
        return fail(ErrorCode::Refused,
                    u"the partition is not empty; it carries: %1. Nothing was changed. To erase it, add --wipe"_s.arg(
                        contents->lines().join(u"; "_s)),
                    absolute);
    if (isToBeWiped) {
        if (auto confirmed = confirmWipe(absolute, *contents); !confirmed)
            return fail(confirmed.error());
    }
    if (auto given = givePartition(absolute, isToBeWiped ? GiveMode::Wipe : GiveMode::OnlyBlank); !given)
        return fail(given.error());
    return lastingDeviceName(absolute);
}

Result<void> checkMayTakePartition(const QString &directory)
{
    const auto config = AgentConfig::read(directory);
    if (!config)
        return config.error().code == ErrorCode::NotFound ? Result<void>() : fail(config.error());
    QLocalSocket agent;
    agent.connectToServer(AgentConfig::socketPath(directory));
    if (agent.waitForConnected(kConnectMs))
        return fail(ErrorCode::Busy, u"the agent runs; stop it first (systemctl stop fallow-agent)"_s, directory);
    if (config->store.isNull())
        return {};
    if (config->partition.isEmpty())
        return fail(ErrorCode::Refused,
                    u"this machine lends a folder; have it taken out of the array first (fallow retire)"_s,
                    config->storeDirectory);
    const auto present = inspectPartition(config->partition);
    if (present && present->store == PartitionContents::Store{.array = config->array, .store = config->store})
        return fail(ErrorCode::Refused,
                    u"this machine's store lies there, and is in order; have it taken out of the array first (fallow "
                    "retire)"_s,
                    config->partition);
    return {};
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
