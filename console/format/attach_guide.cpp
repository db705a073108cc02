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
const QString kCertificates = u"/etc/fallow-nbd"_s;     ///< of the machine that attaches
const QString kControllerName = u"controller.fallow"_s; ///< in the controller's certificate, whatever its address

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
    bool isTls = false;
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
    target->isTls = scheme.startsWith(u"nbds"_s);
    target->uri = exportUri;
    target->name = volumeName;
    target->socket = QUrlQuery(url).queryItemValue(u"socket"_s, QUrl::FullyDecoded);
    target->host = target->socket.isEmpty() ? url.host() : QString();
    target->port = url.port(kNbdPort);
    return !target->host.isEmpty() || !target->socket.isEmpty();
}

/// The options of nbd-client or, with another separator and sign, of a line of nbdtab; empty without TLS.
QString tlsOptions(const Target &target, QChar separator, const QString &sign, QChar equals)
{
    if (!target.isTls)
        return {};
    QString options;
    for (const auto &[option, value] :
         {std::pair(u"certfile"_s, kCertificates + u"/client-cert.pem"_s),
          std::pair(u"keyfile"_s, kCertificates + u"/client-key.pem"_s),
          std::pair(u"cacertfile"_s, kCertificates + u"/ca-cert.pem"_s), std::pair(u"tlshostname"_s, kControllerName)})
        options += separator + sign + option + equals + value;
    return options;
}

AttachStep certificateStep()
{
    return {Guide::tr("Only by TLS: put an administrator's identity and a copy of the controller's authority/ca.pem "
                      "where only root reads them (each machine should have an identity of its own)"),
            u"sudo install -d -m 700 %1\n"
            "sudo openssl x509 -in admin.identity -out %1/client-cert.pem\n"
            "sudo openssl pkey -in admin.identity -out %1/client-key.pem\n"
            "sudo install -m 600 ca.pem %1/ca-cert.pem"_s.arg(kCertificates)};
}

/// How QEMU's tools name a volume: by its address, or with TLS by options, which an address has no room for.
AttachStep qemuStep(const Target &target, AttachAccess access)
{
    const bool isReadOnly = access == AttachAccess::ReadOnly;
    const QString title = isReadOnly ? Guide::tr("With QEMU's tools: look at it, or copy it to an image")
                                     : Guide::tr("With QEMU's tools: look at it, or copy an image into it");
    if (!target.isTls) {
        const QString uri = quotedForShell(target.uri);
        return {title, isReadOnly ? u"qemu-img info %1\nqemu-img convert -p -f raw -O qcow2 %1 image.qcow2"_s.arg(uri)
                                  : u"qemu-img info %1\nqemu-img convert -n -p -O raw image.qcow2 %1"_s.arg(uri)};
    }
    QString name = target.name;
    const QString object = u"--object tls-creds-x509,id=fallow,endpoint=client,dir=%1"_s.arg(kCertificates);
    const QString options = quotedForShell(
        u"driver=nbd,server.type=inet,server.host=%1,server.port=%2,export=%3,tls-creds=fallow,tls-hostname=%4"_s.arg(
            target.host, QString::number(target.port), name.replace(u","_s, u",,"_s), kControllerName));
    return {title, isReadOnly
                       ? u"sudo qemu-img info %1 --image-opts %2\n"
                         "sudo qemu-img convert -p %1 --image-opts -O qcow2 %2 image.qcow2"_s.arg(object, options)
                       : u"sudo qemu-img info %1 --image-opts %2\n"
                         "sudo qemu-img convert -n -p %1 --target-image-opts image.qcow2 %2"_s.arg(object, options)};
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
    const QString options = (target.socket.isEmpty() ? u"port=%1,persist"_s.arg(target.port) : u"unix,persist"_s) +
                            tlsOptions(target, u',', {}, u'=');
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
    QList<AttachStep> steps;
    if (target.isTls)
        steps.append(certificateStep());
    steps.append({Guide::tr("Attach it as a disk (package nbd-client)"),
                  u"sudo modprobe nbd\nsudo nbd-client %1 -name %2 -persist%3"_s.arg(
                      where, name, tlsOptions(target, u' ', u"-"_s, u' '))});
    steps.append(mountSteps(mount, access));
    steps.append({Guide::tr("Let it go"), u"sudo umount %1\nsudo nbd-client -d /dev/nbd0"_s.arg(mount)});
    // nbdtab knows no quoting: a name with a blank cannot stand there.
    if (isPlain(target.name) && isPlain(target.host + target.socket))
        steps.append(startStep(target, mount, access));
    steps.append(qemuStep(target, access));
    return steps;
}

QString whyNotOnWindows(const QString &exportUri)
{
    Target target;
    if (!parse(exportUri, {}, &target) || target.host.isEmpty())
        return Guide::tr("It is exported by a socket of the controller alone: only programs on the controller itself "
                         "can attach it. An address of the network is set in fallowd.json (nbdHost).");
    return target.isTls ? Guide::tr("The controller serves volumes only by TLS, which WNBD does not know. Attach it on "
                                    "a Linux machine, or allow NBD in the clear in fallowd.json (nbdTls: allow) on a "
                                    "network that you trust.")
                        : QString();
}

QList<AttachStep> attachOnWindows(const QString &exportUri, const QString &volumeName, AttachAccess access)
{
    Target target;
    if (!parse(exportUri, volumeName, &target) || target.host.isEmpty() || target.isTls)
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
