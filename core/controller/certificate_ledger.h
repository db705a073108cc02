// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/executor.h"
#include "base/reply_channel.h"
#include "catalog/catalog.h"
#include "net/identity.h"
#include "wire/enrolment_messages.h"

#include <QHash>
#include <utility>

namespace fallow {

/// Until when the array's certificates are good. What a machine's says is learned when the machine connects, and kept
/// in the catalog. Thread: control.
class CertificateLedger
{
public:
    /// `catalog` and `control` outlive it.
    CertificateLedger(Catalog &catalog, Executor &control);

    /// Errors: those of the catalog.
    Result<void> load(CatalogReader &reader);
    /// Takes note of a verified certificate; cheap if it is known already.
    void note(const PeerIdentity &peer);
    /// Names of the approved machines whose certificates end within kCertificateEndsSoonDays, or have ended, and when;
    /// each certificate once before its end and once after it, as long as the controller runs.
    QList<std::pair<QString, QDateTime>> newlyEnding(const QList<MachineRecord> &machines, const QDateTime &now);
    /// Authority, controller, then the administrators and the machines as given.
    CertificateList list(const Identity &own, const QString &arrayName,
                         const QList<CertificateSnapshot> &administrators, const QList<MachineRecord> &machines) const;

private:
    struct Known
    {
        QByteArray fingerprint; ///< 32 bytes
        QDateTime expires;
    };
    Catalog &m_catalog;
    Executor &m_control;
    ReplyChannel m_home;
    QHash<MachineId, Known> m_machines;
    QHash<QByteArray, bool> m_told; ///< by fingerprint: whether it had ended then
};

} // namespace fallow
