// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/reply_channel.h"
#include "catalog/catalog.h"
#include "controller/event_log.h"
#include "controller/policy_table.h"

#include <QObject>

namespace fallow {

/// What administrators have set of the policies: kept in the catalog as the settings "policy.<key>", each change with
/// its event in one commit. Thread: control.
class PolicyKeeper : public QObject
{
    Q_OBJECT
public:
    struct Services
    {
        Catalog &catalog;
        CatalogReader &reader;
        EventLog &events;
        Executor &control;
        Clock &clock;
    };
    /// @param defaults canonical values that go before the table's defaults, by key: what fallowd.json says.
    PolicyKeeper(Services services, QHash<QString, QString> defaults, QObject *parent = nullptr);

    /// A value that this version does not take (of a newer one, or damaged) is reported and left at its default.
    /// Errors: those of the catalog.
    Result<void> load();
    PolicyList list() const;
    const PolicyValues &values() const { return m_values; }

    /// In force (changed() has been emitted) and durable when it completes. Errors: NotFound, InvalidArgument; NoSpace,
    /// Io (nothing is changed).
    void set(const PolicyRequest &request, const QString &actor, Completion<PolicySnapshot> done);
    void reset(const PolicyRequest &request, const QString &actor, Completion<PolicySnapshot> done);

Q_SIGNALS:
    void changed();

private:
    PolicySnapshot snapshotOf(const PolicyRow &row) const;
    QString defaultOf(const PolicyRow &row) const;
    /// @param value empty: back to the default.
    void change(const PolicyRow &row, const QString &value, const QString &actor, Completion<PolicySnapshot> done);
    void take(const PolicyRow &row, const QString &value);

    Services m_services;
    ReplyChannel m_home;
    const QHash<QString, QString> m_defaults;
    QHash<QString, QString> m_set = {}; ///< by key; canonical
    PolicyValues m_values;
};

} // namespace fallow
