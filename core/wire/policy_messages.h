// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace fallow {

// The policies of the array: what an administrator may set, with its bounds and its meaning. Values travel as text, the
// same that people write, so that one message serves numbers, hours and layouts alike.

/// One policy as the controller has it.
struct PolicySnapshot
{
    QString key = {};          ///< "presence.unreachable-to-lost"; the part before the dot groups
    QString kind = {};         ///< "number", "flag" ("true", "false"), "hours" ("always", "22:00-06:00"), "layout"
    QString value = {};        ///< a number in decimal, in `unit`
    QString defaultValue = {}; ///< what "policies.reset" goes back to
    bool isDefault = true;     ///< nobody has set it
    QString unit = {};         ///< of a number: "seconds", "days", "bytes", "bytesPerSecond", "percent"
    qint64 least = 0;          ///< bounds of a number, in `unit`
    qint64 most = 0;
    QString zeroWord = {}; ///< what a number of 0 stands for, where that is not a number: "no limit", "never"
    QString meaning = {};  ///< one English sentence
    static void fields(auto &&field, auto &self)
    {
        field("key", self.key);
        field("kind", self.kind);
        field("value", self.value);
        field("defaultValue", self.defaultValue);
        field("isDefault", self.isDefault);
        field("unit", self.unit);
        field("least", self.least);
        field("most", self.most);
        field("zeroWord", self.zeroWord);
        field("meaning", self.meaning);
    }
};

/// "policies.list" -> PolicyList, all of them, in the order of the controller's table.
struct PolicyList
{
    QList<PolicySnapshot> policies = {};
    static void fields(auto &&field, auto &self) { field("policies", self.policies); }
};

/// "policies.set" {key, value} -> PolicySnapshot, in force and durable when answered. Numbers may carry a unit of the
/// same kind ("20MiB", "2h", "30 min", "7d"). Errors: NotFound (no such key), InvalidArgument (which bound or form).
/// "policies.reset" {key} -> PolicySnapshot: back to the default.
struct PolicyRequest
{
    QString key = {};
    QString value = {};
    static void fields(auto &&field, auto &self)
    {
        field("key", self.key);
        field("value", self.value);
    }
};

} // namespace fallow
