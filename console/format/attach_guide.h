// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace fallow::console {

/// One step of attaching a volume: what it does, and what to type or to put into a file.
struct AttachStep
{
    QString title;
    QString text; ///< commands or lines of a file; names in it are quoted for their shell
    friend bool operator==(const AttachStep &, const AttachStep &) = default;
};
/// Whether what is attached takes writes: a snapshot never does.
enum class AttachAccess { ReadWrite, ReadOnly };
/// How a volume is used on Linux: looked at, attached as a disk, given a file system, mounted at every start; and
/// copied with QEMU's tools. What is read-only is mounted so, without replaying a journal, and is given no file system.
/// An address of NBD over TLS ("nbds:") has certificates put in their place first. Empty if the address is none of NBD.
/// Thread: any (pure).
QList<AttachStep> attachOnLinux(const QString &exportUri, const QString &volumeName,
                                AttachAccess access = AttachAccess::ReadWrite);
/// On Windows with WNBD; empty also for a socket of the controller's own, which no other machine can reach, and for NBD
/// over TLS, which WNBD does not know: whyNotOnWindows() says so.
QList<AttachStep> attachOnWindows(const QString &exportUri, const QString &volumeName,
                                  AttachAccess access = AttachAccess::ReadWrite);

/// Why there are no steps for Windows; empty if there are.
QString whyNotOnWindows(const QString &exportUri);

/// Quoted for a POSIX shell, or for PowerShell: as it is if it needs no quotes.
QString quotedForShell(const QString &text);
QString quotedForPowerShell(const QString &text);

} // namespace fallow::console
