// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/format/attach_guide.h"

#include <QCoreApplication>
#include <QUrl>
#include <QUrlQuery>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace fallow::console {

namespace {

constexpr int kNbdPort = 10809;

struct Guide
{
    Q_DECLARE_TR_FUNCTIONS(AttachGuide)
};

struct Target
{
    QString host; ///< empty: a socket
    int port = kNbdPort;
    QString socket;
    QString name;
    QString uri;
};

bool isPlain(const QString &text)
{
    return !text.isEmpty() && std::all_of(text.cbegin(), text.cend(), [](QChar character) {
        return (character.unicode() < 128 && character.isLetterOrNumber()) || u"-_./:"_s.contains(character);
    });
}

bool parse(const QString &exportUri, const QString &volumeName, Target *target)
{
    const QUrl url(exportUri);
    const QString scheme = url.scheme();
    if (!url.isValid() || !scheme.startsWith(u"nbd"_s))
        return false;
    target->uri = exportUri;
    target->name = volumeName;
    target->socket = QUrlQuery(url).queryItemValue(u"socket"_s, QUrl::FullyDecoded);
    target->host = target->socket.isEmpty() ? url.host() : QString();
    target->port = url.port(kNbdPort);
    return !target->host.isEmpty() || !target->socket.isEmpty();
}

/// A name for a mount point: what every shell and fstab take as it is.
QString mountName(const QString &name)
{
    QString plain;
    for (const QChar character : name.left(32))
        plain += character.unicode() < 128 && character.isLetterOrNumber() ? character.toLower() : QChar(u'-');
    return plain.isEmpty() || plain.count(u'-') == plain.size() ? u"fallow"_s : plain;
}

/// Mounting: a read-only disk takes no journal's replay, and its file system has the name of the one it was taken of.
QList<AttachStep> mountSteps(const QString &mount, AttachAccess access)
{
    if (access == AttachAccess::ReadOnly)
        return {{Guide::tr("Mount it read-only, if its file system is ext4"),
                 u"sudo mkdir -p %1\nsudo mount -o ro,noload /dev/nbd0 %1"_s.arg(mount)},
                {Guide::tr("Mount it read-only, if its file system is XFS"),
                 u"sudo mkdir -p %1\nsudo mount -o ro,norecovery,nouuid /dev/nbd0 %1"_s.arg(mount)}};
    return {
        {Guide::tr("Once, on an empty volume: make a file system"), u"sudo mkfs.ext4 -m 0 -E nodiscard /dev/nbd0"_s},
        {Guide::tr("Mount it"), u"sudo mkdir -p %1\nsudo mount -o discard /dev/nbd0 %1"_s.arg(mount)}};
}

AttachStep startStep(const Target &target, const QString &mount, AttachAccess access)
{
    const QString place = target.socket.isEmpty() ? target.host : target.socket;
    const QString options = target.socket.isEmpty() ? u"port=%1,persist"_s.arg(target.port) : u"unix,persist"_s;
    const bool isReadOnly = access == AttachAccess::ReadOnly;
    return {isReadOnly ? Guide::tr("At every start, with ext4: one line for /etc/nbdtab, one for /etc/fstab")
                       : Guide::tr("At every start: one line for /etc/nbdtab, one for /etc/fstab"),
            u"nbd0 %1 %2 %3\n/dev/nbd0 %4 ext4 %5,_netdev,nofail,x-systemd.requires=nbd@nbd0.service 0 %6"_s.arg(
                place, target.name, options, mount, isReadOnly ? u"ro,noload"_s : u"discard"_s,
                isReadOnly ? u"0"_s : u"2"_s)};
}

} // namespace

QString quotedForShell(const QString &text)
{
    if (isPlain(text))
        return text;
    QString inside = text;
    return u'\'' + inside.replace(u"'"_s, u"'\\''"_s) + u'\'';
}

QString quotedForPowerShell(const QString &text)
{
    if (isPlain(text))
        return text;
    QString inside = text;
    return u'\'' + inside.replace(u"'"_s, u"''"_s) + u'\'';
}

QList<AttachStep> attachOnLinux(const QString &exportUri, const QString &volumeName, AttachAccess access)
{
    Target target;
    if (!parse(exportUri, volumeName, &target))
        return {};
    const QString name = quotedForShell(target.name);
    const QString where = target.socket.isEmpty()
                              ? u"%1 %2 /dev/nbd0"_s.arg(quotedForShell(target.host)).arg(target.port)
                              : u"-unix %1 /dev/nbd0"_s.arg(quotedForShell(target.socket));
    const QString mount = u"/mnt/"_s + mountName(target.name);
    QList<AttachStep> steps{
        {Guide::tr("Attach it as a disk (package nbd-client)"),
         u"sudo modprobe nbd\nsudo nbd-client %1 -name %2 -persist"_s.arg(where, name)},
    };
    steps.append(mountSteps(mount, access));
    steps.append({Guide::tr("Let it go"), u"sudo umount %1\nsudo nbd-client -d /dev/nbd0"_s.arg(mount)});
    // nbdtab knows no quoting: a name with a blank cannot stand there.
    if (isPlain(target.name) && isPlain(target.host + target.socket))
        steps.append(startStep(target, mount, access));
    const QString uri = quotedForShell(target.uri);
    if (access == AttachAccess::ReadOnly)
        steps.append({Guide::tr("With QEMU's tools: look at it, or copy it to an image"),
                      u"qemu-img info %1\nqemu-img convert -p -f raw -O qcow2 %1 image.qcow2"_s.arg(uri)});
    else
        steps.append({Guide::tr("With QEMU's tools: look at it, or copy an image into it"),
                      u"qemu-img info %1\nqemu-img convert -n -p -O raw image.qcow2 %1"_s.arg(uri)});
    return steps;
}

QList<AttachStep> attachOnWindows(const QString &exportUri, const QString &volumeName, AttachAccess access)
{
    Target target;
    if (!parse(exportUri, volumeName, &target) || target.host.isEmpty())
        return {};
    const QString name = quotedForPowerShell(target.name);
    return {
        {Guide::tr("With the WNBD driver installed, in a PowerShell that runs as administrator"),
         u"wnbd-client.exe map %1 %2 --port %3"_s.arg(name, quotedForPowerShell(target.host),
                                                      QString::number(target.port))},
        access == AttachAccess::ReadOnly
            ? AttachStep{Guide::tr("If it stays offline: bring it online (look for the number of the disk first)"),
                         u"Get-Disk\nSet-Disk -Number 1 -IsOffline $false"_s}
            : AttachStep{Guide::tr(
                             "Once, on an empty volume: give it a letter (look for the number of the disk first)"),
                         u"Get-Disk\nInitialize-Disk -Number 1 -PartitionStyle GPT\n"
                         "New-Partition -DiskNumber 1 -UseMaximumSize -AssignDriveLetter "
                         "| Format-Volume -FileSystem NTFS"_s},
        {Guide::tr("Let it go"), u"wnbd-client.exe unmap %1"_s.arg(name)},
    };
}

} // namespace fallow::console
