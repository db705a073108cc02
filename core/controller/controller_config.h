// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/id.h"

#include <QString>
#include <QStringList>

namespace fallow {

/// What a controller's directory says of it: fallowd.json, written by `fallowd init`, edited by hand at will.
struct ControllerConfig
{
    ArrayId array = {};
    QString arrayName = {};
    QString listenHost = QStringLiteral("0.0.0.0"); ///< numeric address for agents and administrators
    quint16 listenPort = 0;
    QString advertisedAddress = {};                  ///< host:port that identity files and enrolment codes carry
    QString nbdHost = QStringLiteral("127.0.0.1");   ///< empty: no NBD by TCP
    quint16 nbdPort = 10809;                         ///< 0: the system chooses at every start
    QString nbdUnixSocket = {};                      ///< empty: none
    QString nbdTls = QStringLiteral("off");          ///< "off", "allow", "require"
    QString dataProtection = QStringLiteral("gmac"); ///< of strips on their way to agents: "gmac" or "tls"
    qint64 unreachableToLostMs = 3'600'000; ///< how long a machine may be away unannounced before it counts as lost
    int dataConnectionsPerAgent = 2;
    bool mustApproveCodes = false; ///< a good enrolment code still waits for the administrator
    qint64 approvalRetryMs = 5000; ///< so often a machine asks that waits for approval; agents take 200 to 60,000
    bool tellVolumeNames = true;   ///< to the people at the workstations that hold strips of them
    QStringList unknownKeys = {};  ///< what the file says besides, which nobody heeds; not written

    /// Errors: NotFound, Corrupt (which line or field), Io.
    static Result<ControllerConfig> read(const QString &path);
    /// Errors: Corrupt. `where` goes into them.
    static Result<ControllerConfig> parse(const QByteArray &text, const QString &where);
    Result<void> write(const QString &path) const;

    /// The host of advertisedAddress; empty if that is an address, which nobody has to resolve.
    QString advertisedName() const;
    /// Whether volumes are offered in the clear at an address that other machines reach: to whoever can connect.
    bool offersVolumesToAnybody() const;
};

/// What to do about an advertised name that this machine's own resolver does not know; one English sentence.
QString unknownNameAdvice(const QString &name);
/// What to do about volumes that are offered to anybody; English sentences.
QString openVolumesAdvice(const ControllerConfig &config);

} // namespace fallow
