// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"

#include <QString>

namespace fallow {

// Membership's own settings in the catalog.
inline const QString kMembershipPrefix = QStringLiteral("membership.");
inline const QString kCodeKeyPrefix = QStringLiteral("membership.code."); ///< + id -> StoredEnrolmentCode
inline const QString kMachineKeyPrefix =
    QStringLiteral("membership.machine.");                                    ///< + id -> key fingerprint, certificate
inline const QString kClaimsKeyPrefix = QStringLiteral("membership.claims."); ///< + id -> what it found while it waits
inline const QString kRenewalKeyPrefix =
    QStringLiteral("membership.renewal."); ///< + machine id -> its new certificate, and those that were replaced
inline const QString kPartitionKeyPrefix =
    QStringLiteral("membership.partition."); ///< + store id -> "1": it is a partition that is lent wholly
inline const QString kLossKeyPrefix =
    QStringLiteral("membership.loss."); ///< + store id -> why it is lost, if more is to be told than that it is away
inline const QByteArray kLossDeclared = QByteArrayLiteral("declared"); ///< the store itself, by an administrator
inline const QByteArray kLossDraining = QByteArrayLiteral("draining"); ///< it was being emptied
inline const QString kToldKeyPrefix =
    QStringLiteral("membership.told."); ///< + machine id -> the last epoch that it was told; committed before it is
inline const QString kNextMachineKey = QStringLiteral("membership.next-machine");
inline const QString kNextStoreKey = QStringLiteral("membership.next-store");

inline QString codeKey(quint32 code)
{
    return kCodeKeyPrefix + QString::number(code, 16);
}
inline QString machineKey(MachineId machine)
{
    return kMachineKeyPrefix + machine.toString();
}
inline QString renewalKey(MachineId machine)
{
    return kRenewalKeyPrefix + machine.toString();
}
inline QString partitionKey(StoreId store)
{
    return kPartitionKeyPrefix + store.toString();
}
inline QString lossKey(StoreId store)
{
    return kLossKeyPrefix + store.toString();
}
inline QString toldKey(MachineId machine)
{
    return kToldKeyPrefix + machine.toString();
}
inline QString claimsKey(MachineId machine)
{
    return kClaimsKeyPrefix + machine.toString();
}

} // namespace fallow
