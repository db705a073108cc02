// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace fallow {

// Open enrolment codes and certificates, for administrators. wire/fields.h turns the structs into CBOR and JSON.

/// A code that has not been used. Its secret is known to nobody but those who were given it.
struct OpenCodeSnapshot
{
    qint64 code = 0; ///< its number
    QDateTime expires = {};
    QString createdBy = {};
    QString note = {};
    static void fields(auto &&field, auto &self)
    {
        field("code", self.code);
        field("expires", self.expires);
        field("createdBy", self.createdBy);
        field("note", self.note);
    }
};
/// "machines.codes" -> OpenCodeList, the next to expire first; expired ones are not among them
struct OpenCodeListRequest
{
    static void fields(auto &&, auto &) {}
};
struct OpenCodeList
{
    QList<OpenCodeSnapshot> codes = {};
    static void fields(auto &&field, auto &self) { field("codes", self.codes); }
};
/// "machines.withdrawCode" -> ActionAnswer; NotFound: it was used, has expired or never was.
struct WithdrawCodeRequest
{
    qint64 code = 0;
    bool isAll = false; ///< all that are open, whatever `code` says
    static void fields(auto &&field, auto &self)
    {
        field("code", self.code);
        field("isAll", self.isAll);
    }
};

struct CertificateSnapshot
{
    QString role = {};        ///< "authority", "controller", "machine", "administrator"
    QString holder = {};      ///< a name; of the authority and the controller the array's
    MachineId machine = {};   ///< role "machine"
    QString fingerprint = {}; ///< groups of hexadecimal digits
    QDateTime expires = {};   ///< null: not known until the machine connects
    bool isRevoked = false;
    // Of administrators:
    QDateTime made = {}; ///< null: not known, it was made beside the controller
    QString madeBy = {};
    QDateTime lastSeen = {}; ///< null: never
    bool isConnected = false;
    bool isOwn = false; ///< of the one who asks
    QDateTime revoked = {};
    QString revokedBy = {};
    static void fields(auto &&field, auto &self)
    {
        field("role", self.role);
        field("holder", self.holder);
        field("machine", self.machine);
        field("fingerprint", self.fingerprint);
        field("expires", self.expires);
        field("isRevoked", self.isRevoked);
        field("made", self.made);
        field("madeBy", self.madeBy);
        field("lastSeen", self.lastSeen);
        field("isConnected", self.isConnected);
        field("isOwn", self.isOwn);
        field("revoked", self.revoked);
        field("revokedBy", self.revokedBy);
    }
};
/// "certificates.list" -> CertificateList: authority, controller, administrators (the one who asks first),
/// machines
struct CertificateListRequest
{
    static void fields(auto &&, auto &) {}
};
struct CertificateList
{
    QList<CertificateSnapshot> certificates = {};
    static void fields(auto &&field, auto &self) { field("certificates", self.certificates); }
};

} // namespace fallow
