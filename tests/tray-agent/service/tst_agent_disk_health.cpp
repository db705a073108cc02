// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "block_devices.h"
#include "private_bus.h"
#include "support/test_program.h"
#include "udisks_health.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusError>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusVirtualObject>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <limits>
#include <optional>
#include <sys/sysmacros.h>

using namespace fallow;
using namespace Qt::StringLiterals;

namespace {

constexpr qulonglong kMeasuredSeconds = 1'795'600'000;
const QString kRoot = u"/org/freedesktop/UDisks2"_s;
const QString kService = u"org.freedesktop.UDisks2"_s;
const QString kDrive = u"org.freedesktop.UDisks2.Drive"_s;
const QString kAta = u"org.freedesktop.UDisks2.Drive.Ata"_s;
const QString kNvme = u"org.freedesktop.UDisks2.NVMe.Controller"_s;

/// As much of udisksd as we speak to: objects with the properties of their interfaces.
class FakeUdisks final : public QDBusVirtualObject
{
public:
    explicit FakeUdisks(QDBusConnection bus)
    {
        isRegistered =
            bus.registerVirtualObject(kRoot, this, QDBusConnection::SubPath) && bus.registerService(kService);
    }
    void addDrive(const QString &disk, const QString &drive, const QHash<QString, QVariantMap> &interfaces)
    {
        const QString path = kRoot + u"/drives/"_s + drive;
        objects[kRoot + u"/block_devices/"_s + disk][u"org.freedesktop.UDisks2.Block"_s] = {
            {u"Drive"_s, QVariant::fromValue(QDBusObjectPath(path))}};
        objects[path] = interfaces;
    }
    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override
    {
        ++callCount;
        if (isSilent)
            return true;
        const QHash<QString, QVariantMap> known = objects.value(message.path());
        if (message.member() == u"GetAll"_s) {
            const QString interface = message.arguments().value(0).toString();
            return connection.send(known.contains(interface)
                                       ? message.createReply(known.value(interface))
                                       : message.createErrorReply(QDBusError::InvalidArgs, u"no such interface"_s));
        }
        if (message.member() == u"SmartGetAttributes"_s && message.interface() == kNvme) {
            const QVariantMap options = qdbus_cast<QVariantMap>(message.arguments().value(0));
            mayHaveWoken = mayHaveWoken || !options.value(u"nowakeup"_s).toBool();
            return connection.send(attributes ? message.createReply(*attributes)
                                              : message.createErrorReply(QDBusError::Failed, u"not collected"_s));
        }
        return false;
    }

    bool isRegistered = false;
    bool isSilent = false;
    bool mayHaveWoken = false;
    int callCount = 0;
    QHash<QString, QHash<QString, QVariantMap>> objects;
    std::optional<QVariantMap> attributes;
};

QHash<QString, QVariantMap> ataDrive(const QString &model, bool isFailing, qlonglong badSectors = 0)
{
    return {{kDrive, {{u"Model"_s, model}}},
            {kAta,
             {{u"SmartSupported"_s, true},
              {u"SmartEnabled"_s, true},
              {u"SmartUpdated"_s, kMeasuredSeconds},
              {u"SmartFailing"_s, isFailing},
              {u"SmartTemperature"_s, 307.15},
              {u"SmartPowerOnSeconds"_s, qulonglong(3600) * 12'345 + 7},
              {u"SmartNumBadSectors"_s, badSectors}}}};
}

QHash<QString, QVariantMap> nvmeDrive(const QStringList &warnings)
{
    return {{kDrive, {{u"Model"_s, u"Fallow NVMe"_s}}},
            {kNvme,
             {{u"SmartUpdated"_s, kMeasuredSeconds},
              {u"SmartCriticalWarning"_s, warnings},
              {u"SmartTemperature"_s, QVariant::fromValue(ushort(330))},
              {u"SmartPowerOnHours"_s, qulonglong(900)}}}};
}

/// The links of /sys from numbers of devices to disks.
class FakeSys
{
public:
    QString root() const { return m_root.path(); }
    void addDisk(const QString &name, const QString &number) { add(u"devices/pci/block/"_s + name, name, number); }
    void addPartition(const QString &disk, const QString &name, const QString &number)
    {
        const QString folder = u"devices/pci/block/"_s + disk + u'/' + name;
        add(folder, name, number);
        QFile mark(m_root.filePath(folder + u"/partition"_s));
        if (!mark.open(QIODevice::WriteOnly))
            qFatal("no mark");
    }
    /// A mapped device or an array over others.
    void addMapped(const QString &name, const QString &number, const QStringList &parts)
    {
        const QString folder = u"devices/virtual/block/"_s + name;
        add(folder, name, number);
        QDir(m_root.path()).mkpath(folder + u"/slaves"_s);
        for (const QString &part : parts)
            QFile::link(m_folders.value(part), m_root.filePath(folder + u"/slaves/"_s + part));
    }
    /// Makes a device a part of another afterwards.
    void addPart(const QString &name, const QString &part)
    {
        QFile::link(m_folders.value(part), m_folders.value(name) + u"/slaves/"_s + part);
    }

private:
    void add(const QString &folder, const QString &name, const QString &number)
    {
        QDir(m_root.path()).mkpath(folder);
        QDir(m_root.path()).mkpath(u"dev/block"_s);
        m_folders.insert(name, m_root.filePath(folder));
        QFile::link(m_root.filePath(folder), m_root.filePath(u"dev/block/"_s + number));
    }
    QTemporaryDir m_root;
    QHash<QString, QString> m_folders;
};

using Setup = std::function<void(FakeUdisks &)>;

} // namespace

class AgentDiskHealthTest : public QObject
{
    Q_OBJECT

private:
    /// What the source says, or nothing if it never does.
    static std::optional<DiskHealth> read(UdisksHealth &health, const QStringList &disks)
    {
        std::optional<DiskHealth> got;
        health.read(disks, [&](const DiskHealth &said) { got = said; });
        return QTest::qWaitFor([&] { return got.has_value(); }, kLoadedMachineMs) ? got : std::nullopt;
    }
    static DiskHealth ataHealth(const QString &model, bool isFailing, qint64 badSectors = 0)
    {
        return {.measured = QDateTime::fromSecsSinceEpoch(qint64(kMeasuredSeconds), Qt::UTC),
                .model = model,
                .isFailing = isFailing,
                .temperatureKelvin = 307,
                .poweredOnHours = 12'345,
                .badSectorCount = badSectors,
                .diskCount = 1};
    }

private Q_SLOTS:
    void sys_stacks_leadToTheirDisks_data()
    {
        QTest::addColumn<int>("major");
        QTest::addColumn<int>("minor");
        QTest::addColumn<QStringList>("disks");
        QTest::newRow("disk") << 8 << 0 << QStringList{u"sda"_s};
        QTest::newRow("partition") << 8 << 1 << QStringList{u"sda"_s};
        QTest::newRow("mapped over two") << 253 << 0 << QStringList{u"nvme0n1"_s, u"sda"_s};
        QTest::newRow("mapped over mapped and a disk") << 253 << 1 << QStringList{u"nvme0n1"_s, u"sda"_s, u"sdb"_s};
        QTest::newRow("in a circle") << 253 << 2 << QStringList{u"sdb"_s};
        QTest::newRow("no such device") << 8 << 99 << QStringList{};
        QTest::newRow("without a device, as tmpfs and btrfs") << 0 << 42 << QStringList{};
    }
    void sys_stacks_leadToTheirDisks()
    {
        FakeSys sys;
        sys.addDisk(u"sda"_s, u"8:0"_s);
        sys.addPartition(u"sda"_s, u"sda1"_s, u"8:1"_s);
        sys.addDisk(u"sdb"_s, u"8:16"_s);
        sys.addDisk(u"nvme0n1"_s, u"259:0"_s);
        sys.addPartition(u"nvme0n1"_s, u"nvme0n1p2"_s, u"259:2"_s);
        sys.addMapped(u"dm-0"_s, u"253:0"_s, {u"sda1"_s, u"nvme0n1p2"_s});
        sys.addMapped(u"dm-1"_s, u"253:1"_s, {u"dm-0"_s, u"sdb"_s});
        sys.addMapped(u"dm-2"_s, u"253:2"_s, {u"sdb"_s});
        sys.addPart(u"dm-2"_s, u"dm-2"_s);
        QFETCH(int, major);
        QFETCH(int, minor);
        QFETCH(QStringList, disks);
        QCOMPARE(disksBelow(makedev(unsigned(major), unsigned(minor)), sys.root()), disks);
    }

    void sys_hugeStack_isBounded()
    {
        FakeSys sys;
        QStringList disks;
        for (int i = 0; i < 60; ++i) {
            disks.append(u"sd%1"_s.arg(i, 3, 10, QLatin1Char('0')));
            sys.addDisk(disks.last(), u"8:%1"_s.arg(i));
        }
        sys.addMapped(u"md0"_s, u"9:0"_s, disks);
        QCOMPARE(disksBelow(makedev(9, 0), sys.root()), disks.first(kMaxDisksOfStore));
        // Each over two of those below: 2^40 ways lead down.
        QString below = disks.first();
        for (int i = 0; i < 40; ++i) {
            const QString here = u"dm-%1"_s.arg(i);
            sys.addMapped(here, u"253:%1"_s.arg(i), {below});
            sys.addMapped(here + u'x', u"254:%1"_s.arg(i), {below, here});
            below = here + u'x';
        }
        QCOMPARE(disksBelow(makedev(254, 39), sys.root()), QStringList{disks.first()});
    }

    void sys_thisMachine_placeOrNothing()
    {
        QVERIFY(disksOfPlace(QDir::tempPath()).size() <= kMaxDisksOfStore); // only that nothing here is fatal
        QVERIFY(disksOfPlace(u"/no/such/place"_s).isEmpty());
    }

    void health_table_data()
    {
        QTest::addColumn<Setup>("setup");
        QTest::addColumn<QStringList>("disks");
        QTest::addColumn<DiskHealth>("expected");
        const QStringList sda{u"sda"_s};
        const QStringList nvme{u"nvme0n1"_s};
        const auto row = [](const char *name, const QStringList &disks, const DiskHealth &expected, Setup setup) {
            QTest::newRow(name) << std::move(setup) << disks << expected;
        };
        row("ATA, well", sda, ataHealth(u"Fallow Disk"_s, false),
            [](FakeUdisks &udisks) { udisks.addDrive(u"sda"_s, u"one"_s, ataDrive(u"Fallow Disk"_s, false)); });
        row("ATA, failing", sda, ataHealth(u"Fallow Disk"_s, true, 77),
            [](FakeUdisks &udisks) { udisks.addDrive(u"sda"_s, u"one"_s, ataDrive(u"Fallow Disk"_s, true, 77)); });
        row("ATA, SMART off", sda, {}, [](FakeUdisks &udisks) {
            auto drive = ataDrive(u"Fallow Disk"_s, true);
            drive[kAta][u"SmartEnabled"_s] = false;
            udisks.addDrive(u"sda"_s, u"one"_s, drive);
        });
        row("ATA, never asked", sda, {}, [](FakeUdisks &udisks) {
            auto drive = ataDrive(u"Fallow Disk"_s, true);
            drive[kAta][u"SmartUpdated"_s] = qulonglong(0);
            udisks.addDrive(u"sda"_s, u"one"_s, drive);
        });
        DiskHealth expected{.measured = QDateTime::fromSecsSinceEpoch(qint64(kMeasuredSeconds), Qt::UTC),
                            .model = u"Fallow NVMe"_s,
                            .isFailing = true,
                            .temperatureKelvin = 330,
                            .poweredOnHours = 900,
                            .usedEndurancePercent = 104,
                            .availableSparePercent = 3,
                            .diskCount = 1};
        const QVariantMap worn{{u"percent_used"_s, QVariant::fromValue(uchar(104))},
                               {u"avail_spare"_s, QVariant::fromValue(uchar(3))}};
        row("NVMe with a critical warning", nvme, expected, [worn](FakeUdisks &udisks) {
            udisks.addDrive(u"nvme0n1"_s, u"fast"_s, nvmeDrive({u"spare"_s, u"temperature"_s}));
            udisks.attributes = worn;
        });
        expected.isFailing = false;
        row("NVMe, only hot", nvme, expected, [worn](FakeUdisks &udisks) {
            udisks.addDrive(u"nvme0n1"_s, u"fast"_s, nvmeDrive({u"temperature"_s}));
            udisks.attributes = worn;
        });
        expected.usedEndurancePercent = -1;
        expected.availableSparePercent = -1;
        row("NVMe, attributes refused", nvme, expected,
            [](FakeUdisks &udisks) { udisks.addDrive(u"nvme0n1"_s, u"fast"_s, nvmeDrive({})); });
        DiskHealth worst = ataHealth(u"Worse"_s, true, 5);
        worst.diskCount = 2;
        row("two disks", {u"sda"_s, u"sdb"_s, u"vda"_s}, worst, [](FakeUdisks &udisks) {
            udisks.addDrive(u"sda"_s, u"one"_s, ataDrive(u"Better"_s, false, 9000));
            udisks.addDrive(u"sdb"_s, u"two"_s, ataDrive(u"Worse"_s, true, 5));
        });
        row("virtual disk", {u"vda"_s}, {}, [](FakeUdisks &udisks) {
            udisks.addDrive(u"vda"_s, u"virtual"_s, {{kDrive, {{u"Model"_s, u"Virtual"_s}}}});
        });
        row("device without a drive", {u"loop0"_s}, {}, [](FakeUdisks &udisks) {
            udisks.objects[kRoot + u"/block_devices/loop0"_s][u"org.freedesktop.UDisks2.Block"_s] = {
                {u"Drive"_s, QVariant::fromValue(QDBusObjectPath(u"/"_s))}};
        });
        row("a name with signs", {u"cciss!c0-d0"_s}, ataHealth(u"Fallow Disk"_s, false), [](FakeUdisks &udisks) {
            udisks.addDrive(u"cciss_21c0_2dd0"_s, u"one"_s, ataDrive(u"Fallow Disk"_s, false));
        });
        row("no such disk", {u"sdz"_s}, {}, [](FakeUdisks &) {});
        row("no disk", {}, {}, [](FakeUdisks &) {});
        DiskHealth nonsense = ataHealth(QString(kMaxDiskModelCharacters, u'm'), false, -1);
        nonsense.temperatureKelvin = 0;
        nonsense.poweredOnHours = -1;
        row("absurd values", sda, nonsense, [](FakeUdisks &udisks) {
            auto drive = ataDrive(QString(5000, u'm'), false);
            drive[kAta][u"SmartTemperature"_s] = std::numeric_limits<double>::quiet_NaN();
            drive[kAta][u"SmartPowerOnSeconds"_s] = std::numeric_limits<qulonglong>::max();
            drive[kAta][u"SmartNumBadSectors"_s] = std::numeric_limits<qlonglong>::min();
            udisks.addDrive(u"sda"_s, u"one"_s, drive);
        });
        row("values of other types", sda, {}, [](FakeUdisks &udisks) {
            auto drive = ataDrive(u"Fallow Disk"_s, false);
            for (QVariant &value : drive[kAta])
                value = QStringList{u"what"_s};
            udisks.addDrive(u"sda"_s, u"one"_s, drive);
        });
    }
    void health_table()
    {
        QFETCH(Setup, setup);
        QFETCH(QStringList, disks);
        QFETCH(DiskHealth, expected);
        PrivateBus bus;
        QVERIFY(bus.isThere());
        FakeUdisks udisks(bus.connection(u"udisks"_s));
        QVERIFY(udisks.isRegistered);
        setup(udisks);
        UdisksHealth health(bus.connection(u"agent"_s));
        const auto got = read(health, disks);
        QVERIFY(got.has_value());
        QCOMPARE(got->model, expected.model);
        QCOMPARE(got->measured, expected.measured);
        QCOMPARE(got->isFailing, expected.isFailing);
        QCOMPARE(got->badSectorCount, expected.badSectorCount);
        QVERIFY(*got == expected);
        QVERIFY(!udisks.mayHaveWoken);
    }

    void udisks_neverAnswers_nothingIsKnown()
    {
        PrivateBus bus;
        FakeUdisks udisks(bus.connection(u"udisks"_s));
        udisks.isSilent = true;
        UdisksHealth health(bus.connection(u"agent"_s), 200);
        QElapsedTimer timer;
        timer.start();
        std::optional<DiskHealth> got;
        health.read({u"sda"_s, u"sdb"_s}, [&](const DiskHealth &said) { got = said; });
        QVERIFY(timer.elapsed() < kLoadedMachineMs / 2); // it does not wait for an answer
        QVERIFY(!got.has_value());
        QTRY_VERIFY_WITH_TIMEOUT(got.has_value(), kLoadedMachineMs);
        QVERIFY(!got->isKnown());
        QTRY_COMPARE_WITH_TIMEOUT(udisks.callCount, 2, kLoadedMachineMs);
    }

    void udisks_notThere_nothingIsKnown()
    {
        PrivateBus bus;
        UdisksHealth health(bus.connection(u"agent"_s));
        const auto got = read(health, {u"sda"_s});
        QVERIFY(got.has_value() && !got->isKnown());
    }

    void bus_none_nothingIsKnown()
    {
        UdisksHealth health(QDBusConnection::connectToBus(u"unix:path=nowhere"_s, u"none"_s));
        const auto got = read(health, {u"sda"_s});
        QVERIFY(got.has_value() && !got->isKnown());
        QDBusConnection::disconnectFromBus(u"none"_s);
    }

    void source_gone_answersNobody()
    {
        PrivateBus bus;
        FakeUdisks udisks(bus.connection(u"udisks"_s));
        udisks.addDrive(u"sda"_s, u"one"_s, ataDrive(u"Fallow Disk"_s, false));
        bool wasAnswered = false;
        {
            UdisksHealth health(bus.connection(u"agent"_s));
            health.read({u"sda"_s}, [&](const DiskHealth &) { wasAnswered = true; });
            health.read({}, [&](const DiskHealth &) { wasAnswered = true; });
        }
        UdisksHealth next(bus.connection(u"agent"_s)); // is answered after the other would have been
        QVERIFY(read(next, {u"sda"_s}).has_value());
        QVERIFY(!wasAnswered);
    }
};

FALLOW_TEST(AgentDiskHealthTest)
#include "tst_agent_disk_health.moc"
