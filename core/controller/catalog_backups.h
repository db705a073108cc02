// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/reply_channel.h"
#include "catalog/backup.h"
#include "controller/event_log.h"
#include "controller/health_monitor.h"

namespace fallow {

/// Keeps two copies of the catalog beside it, for the day when it is lost or damaged (catalog/backup.h): one a few
/// hours old at most, and the one before. The copying happens on the counting thread. What hinders it is told once, as
/// the event "catalog.not-copied" (the array works on meanwhile), and "catalog.copied-again" when it has passed.
/// Thread: control.
class CatalogBackups
{
public:
    struct Options
    {
        qint64 firstMs = 60'000;      ///< after the start, which has enough to do
        qint64 lookEveryMs = 600'000; ///< so often it is tried again when it failed
        qint64 everyMs = 6 * 3'600'000;
        qint64 spareBytes = kCatalogSpareBytes; ///< of the disk must be left besides a copy
    };
    struct Services
    {
        const Catalog &catalog;
        QString catalogPath;
        HealthMonitor &health;
        EventLog &events;
        Executor &control;
        Clock &clock;
    };
    CatalogBackups(Services services, const Options &options);
    void start();

private:
    void look();
    void copied(const Result<void> &outcome);

    Services m_services;
    const Options m_options;
    ReplyChannel m_home;
    bool m_isCopying = false;
    bool m_isFailing = false;
    std::unique_ptr<Clock::Timer> m_timer;
};

} // namespace fallow
