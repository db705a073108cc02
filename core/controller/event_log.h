// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/executor.h"
#include "base/reply_channel.h"
#include "base/wording.h"
#include "catalog/catalog.h"
#include "wire/admin_messages.h"

#include <QObject>

namespace fallow {

/// What happened, kept in the catalog; audited actions carry their administrator's name. Thread: control.
class EventLog : public QObject
{
    Q_OBJECT
public:
    static constexpr int kLatest = 50;

    /// `catalog`, `reader` and `control` outlive it.
    EventLog(Catalog &catalog, CatalogReader &reader, Executor &control, Clock &clock, QObject *parent = nullptr);

    void add(EventSeverity severity, const QString &kind, const QString &subject, const Wording &what,
             const QString &actor = {});
    void add(EventRecord event);
    /// Newest first, at most kLatest.
    QList<EventSnapshot> latest() const { return m_latest; }
    /// Another part has committed events with its own change: looks again.
    void refresh();
    /// The last `limit`, the oldest of them first. Errors: Io.
    Result<QList<EventSnapshot>> recent(int limit);

Q_SIGNALS:
    void changed();

private:
    void load();

    Catalog &m_catalog;
    CatalogReader &m_reader;
    Executor &m_control;
    Clock &m_clock;
    ReplyChannel m_home;
    int m_underWay = 0;
    QList<EventSnapshot> m_latest = {};
};

} // namespace fallow
