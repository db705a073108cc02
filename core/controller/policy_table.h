// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/work_hours.h"
#include "layout/layout_spec.h"
#include "membership/presence.h"
#include "wire/policy_messages.h"

#include <QHash>
#include <span>

namespace fallow {

enum class PolicyKind { Number, Flag, Hours, Layout };

/// One policy: this table is the only place that knows its key, default, bounds and meaning.
struct PolicyRow
{
    const char *key;
    PolicyKind kind;
    const char *unit; ///< of a number: "seconds", "days", "bytes", "bytesPerSecond", "percent"
    const char *defaultValue;
    qint64 least;
    qint64 most;
    const char *zeroWord; ///< what 0 stands for; "" if it is a number like others, or out of bounds
    const char *meaning;
};
std::span<const PolicyRow> policyTable();
/// Null if there is none of that key.
const PolicyRow *findPolicy(const QString &key);
QString policyKindName(PolicyKind kind); ///< as PolicySnapshot::kind has it
/// The value as it is kept and shown: checked, numbers in their unit. Errors: InvalidArgument (which bound or form).
Result<QString> canonicalPolicyValue(const PolicyRow &row, const QString &text);

/// All policies, typed, for those who obey them.
struct PolicyValues
{
    PresencePolicy presence = {};
    WorkHours rebuildHours = {};
    qint64 rebuildLimitBytesPerSecond = 0; ///< limits: 0 is none
    bool isRebuildReadBack = true;
    WorkHours backgroundHours = {}; ///< of scrubbing and of emptying stores
    qint64 balanceLimitBytesPerSecond = 0;
    qint64 scrubLimitBytesPerSecond = 0;
    qint64 scrubPeriodDays = 0; ///< 0: never by itself
    LayoutSpec layout = {};     ///< of new volumes, their strip size included
    bool isCompressed = true;
    double collectBelowLiveShare = 0; ///< 0..1
};
/// @param values canonical values by key; a key that is absent has the table's default.
PolicyValues policyValues(const QHash<QString, QString> &values);

} // namespace fallow
