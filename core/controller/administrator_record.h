// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/identity.h"

#include <QDateTime>
#include <QString>
#include <utility>

namespace fallow {

/// One certificate of an administrator, as the catalog's settings keep it.
struct AdministratorRecord
{
    QByteArray fingerprint = {}; ///< 32 bytes
    QString name = {};
    QDateTime made = {}; ///< null: not known, it was made beside the controller
    QString madeBy = {};
    QDateTime expires = {};
    QDateTime lastSeen = {};
    QDateTime revoked = {}; ///< null: it is not
    QString revokedBy = {};
    bool isSoonTold = false; ///< that it ends soon
    bool isEndTold = false;  ///< that it has ended
    static void fields(auto &&field, auto &self)
    {
        field("fingerprint", self.fingerprint);
        field("name", self.name);
        field("made", self.made);
        field("madeBy", self.madeBy);
        field("expires", self.expires);
        field("lastSeen", self.lastSeen);
        field("revoked", self.revoked);
        field("revokedBy", self.revokedBy);
        field("isSoonTold", self.isSoonTold);
        field("isEndTold", self.isEndTold);
    }
};

inline const QString kAdministratorSettingPrefix = QStringLiteral("administrator."); ///< + fingerprint in hexadecimal

/// The setting that keeps it: key and value.
std::pair<QString, QByteArray> administratorSetting(const AdministratorRecord &record);
/// What a certificate says of itself. Errors: Unauthorised (it is no administrator's).
Result<AdministratorRecord> administratorOf(const QByteArray &certificatePem);

} // namespace fallow
