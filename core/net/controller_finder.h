// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QDnsLookup>
#include <QObject>

namespace fallow {

/// Where the network says that its controller is: the DNS record `_fallow._tcp.DOMAIN SRV` of this machine's domain,
/// which an administrator may set. A hint, not a proof: see AuthorityProbe. Thread: the one that owns it.
class ControllerFinder final : public QObject
{
    Q_OBJECT
public:
    struct Place
    {
        QString host = {};
        quint16 port = 0;
        friend bool operator==(const Place &, const Place &) = default;
    };
    /// Calls `done` once, from the event loop; destroying it before drops it. Errors: NotFound (this machine has no
    /// domain, or its DNS names no controller), Unreachable (the DNS does not answer).
    ControllerFinder(const QString &domain, Completion<Place> done, QObject *parent = nullptr);
    ~ControllerFinder() override;

    /// The record that counts: lowest priority, then highest weight. Pure. Errors: NotFound.
    static Result<Place> best(const QList<QDnsServiceRecord> &records);
    /// "host:port", "[address]:port". Errors: InvalidArgument.
    static Result<Place> parse(const QString &address);

private:
    void finish(Result<Place> found);
    QDnsLookup m_lookup;
    Completion<Place> m_done;
};

} // namespace fallow
