// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/id.h"
#include "wire/agent_messages.h"

#include <QString>

namespace fallow {

/// What an agent remembers in its directory: agent.json, written by `fallow-agent enrol`.
struct AgentConfig
{
    QString controllerAddress = {}; ///< host:port
    QString machineName = {};
    ArrayId array = {};
    MachineId machine = {};
    QString storeDirectory = {}; ///< on the disk that is lent; the store lies hidden in it
    QString storeVolume = {};    ///< where that disk was mounted when the store was made; empty: not known
    QString partition = {};      ///< that is lent wholly; `storeDirectory` then holds the index. Empty: none is
    StoreId store = {};          ///< null: none yet
    OwnerLimits limits = {};     ///< what the person allows

    /// Errors: NotFound (not enrolled), Corrupt (which field), Io.
    static Result<AgentConfig> read(const QString &directory);
    /// Durable. Errors: NoSpace, Io, Refused.
    Result<void> write(const QString &directory) const;
    /// Where a store of this machine lies, or the index of one on the partition.
    QString storePath(StoreId id) const { return storeDirectory + QStringLiteral("/.fallow-store-") + id.toString(); }
    static QString identityPath(const QString &directory);
    /// Where the agent of a directory listens for the tray: in the directory, that of the system's own agent in /run,
    /// where everybody can reach it.
    static QString socketPath(const QString &directory);
    static QString systemDirectory();
};

} // namespace fallow
