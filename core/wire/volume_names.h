// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"

#include <QList>
#include <QString>

namespace fallow {

/// "agent.volumeNames": what are the volumes called of which strips lie in this machine's store? For its person, who
/// wants to know for whom the space is lent.
struct VolumeNamesRequest
{
    QList<VolumeId> volumes = {}; ///< at most kMaxVolumes
    static void fields(auto &&field, auto &self) { field("volumes", self.volumes); }
};
/// The administrator decides whether names are told (fallowd.json, "tellVolumeNames"); if not, all are empty.
struct VolumeNamesAnswer
{
    QList<QString> names = {}; ///< as long as the request's list; empty: unknown, or not told
    static void fields(auto &&field, auto &self) { field("names", self.names); }
};

} // namespace fallow
