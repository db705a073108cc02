// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "controller/array_directory.h"

#include "base/event_loop_executor.h"
#include "base/log.h"
#include "base/units.h"
#include "base/wording.h"
#include "catalog/catalog.h"
#include "controller/administrator_record.h"
#include "membership/enrolment_code.h"
#include "net/address.h"
#include "net/identity_file.h"
#include "store/file_store.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QStorageInfo>
#include <QTcpServer>
#include <algorithm>
#include <filesystem>
#include <latch>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace fallow {

QString ArrayDirectory::configPath() const
{
    return m_path + u"/fallowd.json"_s;
}
QString ArrayDirectory::catalogPath() const
{
    return m_path + u"/catalog.sqlite"_s;
}
QString ArrayDirectory::authorityPath() const
{
    return m_path + u"/authority"_s;
}
QString ArrayDirectory::identityPath() const
{
    return m_path + u"/identity"_s;
}
QString ArrayDirectory::masterKeyPath() const
{
    return m_path + u"/master.key"_s;
}
QString ArrayDirectory::adminIdentityPath() const
{
    return m_path + u"/admin.identity"_s;
}
QString ArrayDirectory::journalPath(VolumeId volume) const
{
    return m_path + u"/journal/"_s + volume.toString();
}
QString ArrayDirectory::historyPath() const
{
    return m_path + u"/history.ring"_s;
}
QString ArrayDirectory::revocationsPath() const
{
    return m_path + u"/revocations.log"_s;
}

void ArrayDirectory::removeLeftovers() const
{
    const QDir directory(m_path);
    for (const QString &name : directory.entryList({u"check-??????"_s}, QDir::Dirs | QDir::NoSymLinks))
        QDir(directory.filePath(name)).removeRecursively();
}

Result<SecretKey> ArrayDirectory::readMasterKey() const
{
    const auto text = readSmallFile(masterKeyPath(), 256);
    if (!text)
        return fail(text.error());
    const QByteArray raw = QByteArray::fromHex(text->trimmed());
    if (raw.size() != qsizetype(SecretKey::kSizeBytes))
        return fail(ErrorCode::Corrupt, u"the master key must be 64 hexadecimal digits"_s, masterKeyPath());
    return SecretKey(asBytes(raw).first<SecretKey::kSizeBytes>());
}

QString localStorePath(const QString &directory, StoreId store)
{
    return directory + u"/.fallow-store-"_s + store.toString();
}

namespace {

constexpr qint64 kRenewBeforeDays = 2 * 365;

/// For its owner alone. The text of an error says why.
Result<void> makeDirectory(const QString &path)
{
    std::error_code failed; // QDir::mkpath does not say why
    const std::filesystem::path native(QFile::encodeName(QDir::cleanPath(path)).toStdString());
    std::filesystem::create_directories(native, failed);
    if (!failed)
        std::filesystem::permissions(native, std::filesystem::perms::owner_all, failed);
    if (failed)
        return fail(errorFromErrno(failed.value(), u"cannot make the directory"_s, path));
    return {};
}

/// The first of the ports that the system gives to connections by itself; 0 if it does not tell.
int firstEphemeralPort()
{
    QFile file(u"/proc/sys/net/ipv4/ip_local_port_range"_s);
    return file.open(QIODevice::ReadOnly) ? file.readLine().simplified().split(' ').constFirst().toInt() : 0;
}

/// One that nobody listens on. An array keeps its port: where it can be, it is one that no connection of this machine
/// is given while the controller is not running. 0 if there is none.
quint16 freePort(const QString &host)
{
    constexpr int kLowest = 10'000;
    constexpr int kTries = 64;
    QTcpServer probe;
    const QHostAddress address = listenAddress(host);
    const int end = firstEphemeralPort();
    for (int i = 0; i < kTries && end > kLowest; ++i) {
        if (probe.listen(address, quint16(QRandomGenerator::global()->bounded(kLowest, end))))
            return probe.serverPort();
    }
    return probe.listen(address, 0) ? probe.serverPort() : quint16(0);
}

/// One directory twice would be two failure domains that one disk takes with it.
Result<void> checkLocalStores(const QList<InitialiseOptions::LocalStore> &stores)
{
    QStringList places;
    for (const auto &store : stores) {
        if (store.quotaBytes < kMiB)
            return fail(ErrorCode::InvalidArgument, u"a store needs a quota of 1 MiB at least"_s, store.directory);
        if (!QFileInfo(store.directory).isDir())
            return fail(ErrorCode::NotFound, u"there is no such directory for a local store"_s, store.directory);
        const QString place = QFileInfo(store.directory).canonicalFilePath();
        if (places.contains(place))
            return fail(ErrorCode::InvalidArgument, u"this directory is given twice as a local store"_s, place);
        places.append(place);
    }
    return {};
}

Result<void> checkOptions(const InitialiseOptions &options)
{
    const QDir directory(options.directory);
    if (QFileInfo::exists(ArrayDirectory(options.directory).configPath()))
        return fail(ErrorCode::AlreadyExists, u"there is an array in this directory already"_s, options.directory);
    if (QFileInfo::exists(ArrayDirectory(options.directory).authorityPath()))
        return fail(ErrorCode::Refused,
                    u"an array was begun here and not finished; remove the directory's content, or choose another"_s,
                    options.directory);
    if (directory.exists() && !directory.isEmpty(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden))
        return fail(ErrorCode::Refused, u"the directory is not empty; choose an empty or a new one"_s,
                    options.directory);
    if (options.config.arrayName.isEmpty() || options.config.arrayName.size() > kMaxNameCharacters)
        return fail(ErrorCode::InvalidArgument, u"an array's name has 1 to %1 characters"_s.arg(kMaxNameCharacters));
    if (std::ranges::any_of(options.config.arrayName, [](QChar character) { return !character.isPrint(); }))
        return fail(ErrorCode::InvalidArgument, u"an array's name holds no control characters"_s);
    if (options.administratorName.isEmpty() || options.administratorName.size() > kMaxNameCharacters)
        return fail(ErrorCode::InvalidArgument,
                    u"an administrator's name has 1 to %1 characters"_s.arg(kMaxNameCharacters));
    if (const QString &address = options.config.advertisedAddress; !address.isEmpty()) {
        if (const auto usable = EnrolmentCode::generate(address, QByteArray(32, '\0')); !usable)
            return fail(usable.error()); // codes are to carry it
    }
    if (QHostAddress(options.config.listenHost).isNull())
        return fail(ErrorCode::InvalidArgument, u"the address to listen on must be numeric"_s,
                    options.config.listenHost);
    if (!options.config.nbdHost.isEmpty() && QHostAddress(options.config.nbdHost).isNull())
        return fail(ErrorCode::InvalidArgument, u"the address for NBD must be numeric"_s, options.config.nbdHost);
    if (const QString tls = options.config.nbdTls; tls != u"off"_s && tls != u"allow"_s && tls != u"require"_s)
        return fail(ErrorCode::InvalidArgument, u"TLS for NBD is off, allow or require"_s, tls.left(80));
    if (const QString way = options.config.dataProtection; way != u"gmac"_s && way != u"tls"_s)
        return fail(ErrorCode::InvalidArgument, u"strips are protected by gmac or tls"_s, way.left(80));
    return checkLocalStores(options.localStores);
}

/// Makes the stores and returns their records. Waits for them to be durable.
Result<QList<StoreRecord>> createLocalStores(const InitialiseOptions &options)
{
    EventLoopExecutor executor; // nothing is asked of the stores here, so that nothing completes on it
    QList<StoreRecord> records;
    quint64 number = 1;
    for (const auto &local : options.localStores) {
        FileStoreOptions storeOptions;
        storeOptions.array = options.config.array;
        storeOptions.store = StoreId(number++);
        storeOptions.directory = localStorePath(local.directory, storeOptions.store);
        storeOptions.quotaBytes = local.quotaBytes;
        auto store = FileStore::create(storeOptions, executor);
        if (!store)
            return fail(store.error());
        const ArrayId uuid = (*store)->storeUuid();
        records.append(StoreRecord{.id = storeOptions.store,
                                   .machine = kControllerMachine,
                                   .storeClass = StoreClass::Local,
                                   .state = StoreState::Active,
                                   .storeUuid = QByteArray(reinterpret_cast<const char *>(uuid.bytes.data()), 16),
                                   .quotaBytes = local.quotaBytes,
                                   .usedBytes = 0,
                                   .path = QFileInfo(local.directory).canonicalFilePath()});
    }
    return records;
}

/// Commits and waits, without an event loop.
Result<void> commitNow(Catalog &catalog, CatalogChange change)
{
    PoolExecutor executor(1);
    std::latch done(1);
    Result<void> outcome;
    catalog.commit(std::move(change), executor, [&](Result<void> result) {
        outcome = std::move(result);
        done.count_down();
    });
    done.wait();
    return outcome;
}

Result<void> createCatalog(const InitialiseOptions &options, const ArrayDirectory &directory)
{
    auto stores = createLocalStores(options);
    if (!stores)
        return fail(stores.error());
    if (const auto created = Catalog::create(directory.catalogPath(), options.config.array); !created)
        return fail(created.error());
    auto catalog = Catalog::open(directory.catalogPath());
    if (!catalog)
        return fail(catalog.error());
    const auto identity = IdentityFile::read(directory.adminIdentityPath());
    auto administrator =
        identity ? administratorOf(identity->certificate) : Result<AdministratorRecord>(fail(identity.error()));
    if (!administrator)
        return fail(administrator.error());
    administrator->made = QDateTime::currentDateTimeUtc();
    CatalogChange change;
    const auto [key, value] = administratorSetting(*administrator);
    change.putSettings.insert(key, value);
    change.putStores = *stores;
    change.putMachines.append(MachineRecord{.id = kControllerMachine,
                                            .name = u"controller"_s,
                                            .certificateFingerprint = {},
                                            .approval = MachineApproval::Approved,
                                            .presence = Presence::Online,
                                            .presenceSince = QDateTime::currentDateTimeUtc(),
                                            .lastSeen = QDateTime::currentDateTimeUtc(),
                                            .failureDomain = {},
                                            .version = QStringLiteral(FALLOW_VERSION)});
    const Wording made(QT_TRANSLATE_NOOP("Controller", "The array was made"));
    change.addEvents.append(EventRecord{.id = {},
                                        .when = QDateTime::currentDateTimeUtc(),
                                        .severity = EventSeverity::Info,
                                        .kind = u"array.created"_s,
                                        .subject = u"array "_s + options.config.arrayName,
                                        .text = made.english(),
                                        .actor = options.administratorName,
                                        .wording = made.toString()});
    return commitNow(**catalog, std::move(change));
}

/// What an administrator needs, in one file.
Result<void> writeAdministrator(const CertificateAuthority &authority, const QString &name,
                                const ControllerConfig &config, const QString &path)
{
    const auto admin = authority.issueIdentity(authority.administratorSubject(name));
    if (!admin)
        return fail(admin.error());
    const IdentityFile file{.controllerAddress = config.advertisedAddress,
                            .arrayName = config.arrayName,
                            .certificate = admin->certificatePem,
                            .privateKey = admin->privateKeyPem,
                            .authority = admin->authorityPem};
    return file.write(path);
}

Result<void> createIdentities(const InitialiseOptions &options, const ArrayDirectory &directory)
{
    const auto authority = CertificateAuthority::create(options.config.array);
    if (!authority)
        return fail(authority.error());
    if (const auto saved = authority->save(directory.authorityPath()); !saved)
        return fail(saved.error());
    const auto own = authority->issueIdentity(authority->controllerSubject());
    if (!own)
        return fail(own.error());
    if (const auto saved = own->save(directory.identityPath()); !saved)
        return fail(saved.error());
    if (const auto written =
            writeAdministrator(*authority, options.administratorName, options.config, directory.adminIdentityPath());
        !written)
        return fail(written.error());
    const SecretKey masterKey = SecretKey::generate();
    const QByteArray raw(reinterpret_cast<const char *>(masterKey.bytes().data()), qsizetype(SecretKey::kSizeBytes));
    return writePrivateFile(directory.masterKeyPath(), raw.toHex() + '\n');
}

} // namespace

QStringList localStoresAdvice(const QList<InitialiseOptions::LocalStore> &stores)
{
    struct Disk
    {
        dev_t device = 0;
        QStringList directories = {};
        qint64 quotaBytes = 0;
        qint64 freeBytes = -1;
    };
    QList<Disk> disks;
    for (const auto &store : stores) {
        struct stat status = {};
        if (::stat(QFile::encodeName(store.directory).constData(), &status) != 0)
            continue; // opening it will say why
        auto disk = std::ranges::find(disks, status.st_dev, &Disk::device);
        if (disk == disks.end())
            disk = disks.insert(disks.end(), Disk{.device = status.st_dev});
        disk->directories.append(store.directory);
        disk->quotaBytes += store.quotaBytes;
        disk->freeBytes = QStorageInfo(store.directory).bytesAvailable();
    }
    QStringList all;
    for (const Disk &disk : std::as_const(disks)) {
        const QString names = disk.directories.join(u", "_s);
        if (disk.directories.size() > 1)
            all.append(u"these local stores lie on one file system, and so on one disk, though each counts as a disk "
                       "of its own: %1. What is spread over them alone is lost with that disk"_s.arg(names));
        if (disk.freeBytes >= 0 && disk.quotaBytes > disk.freeBytes)
            all.append(u"%1 is more than the disk has free, which is %2: %3. The store is full when the disk is"_s.arg(
                formatBytes(disk.quotaBytes), formatBytes(disk.freeBytes), names));
    }
    return all;
}

Result<void> initialiseArray(InitialiseOptions options)
{
    if (const auto checked = checkOptions(options); !checked)
        return fail(checked.error());
    if (options.config.listenPort == 0)
        options.config.listenPort = freePort(options.config.listenHost);
    if (options.config.listenPort == 0)
        return fail(ErrorCode::InvalidArgument,
                    u"cannot choose a port at an address that is not this machine's; name another, or a port"_s,
                    options.config.listenHost);
    if (const auto made = makeDirectory(options.directory); !made)
        return fail(made.error());
    const ArrayDirectory directory(options.directory);
    options.config.array = ArrayId::generate();
    if (options.config.advertisedAddress.isEmpty()) {
        const bool isEvery = isEveryAddress(QHostAddress(options.config.listenHost));
        options.config.advertisedAddress =
            addressText(isEvery ? QSysInfo::machineHostName() : options.config.listenHost, options.config.listenPort);
    }
    if (const auto created = createIdentities(options, directory); !created)
        return fail(created.error());
    if (const auto created = createCatalog(options, directory); !created)
        return fail(created.error());
    return options.config.write(directory.configPath());
}

Result<void> makeAdministratorIdentity(const QString &path, const QString &name, const QString &target)
{
    if (name.trimmed().isEmpty() || name.trimmed() != name || name.size() > kMaxNameCharacters ||
        std::ranges::any_of(name, [](QChar character) { return !character.isPrint(); }))
        return fail(ErrorCode::InvalidArgument,
                    u"an administrator's name has 1 to %1 characters, all to be seen"_s.arg(kMaxNameCharacters));
    if (QFileInfo::exists(target))
        return fail(ErrorCode::AlreadyExists, u"there is a file of that name already"_s, target);
    const ArrayDirectory directory(path);
    const auto config = ControllerConfig::read(directory.configPath());
    if (!config)
        return fail(config.error());
    const auto authority = CertificateAuthority::load(directory.authorityPath());
    if (!authority)
        return fail(authority.error());
    return writeAdministrator(*authority, name, *config, target);
}

Result<Identity> currentIdentity(const ArrayDirectory &directory, const CertificateAuthority &authority,
                                 const QDateTime &now)
{
    auto identity = Identity::load(directory.identityPath());
    if (!identity)
        return fail(identity.error());
    const auto own = identity->check();
    if (!own)
        return fail(own.error());
    if (own->expires > now.addDays(kRenewBeforeDays))
        return identity;
    const auto request = KeyPair{identity->privateKeyPem}.certificateRequest(u"controller"_s);
    auto certificate = request ? authority.issue(*request, authority.controllerSubject()) : request;
    if (!certificate)
        return fail(certificate.error());
    identity->certificatePem = std::move(*certificate);
    if (const auto saved = identity->save(directory.identityPath()); !saved) // the key stays: any mix of files is whole
        qCWarning(lcController).noquote()
            << "the controller's renewed certificate is not kept:" << saved.error().toString();
    else
        qCInfo(lcController) << "the controller's certificate was renewed";
    return identity;
}

} // namespace fallow
