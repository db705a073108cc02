// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "linux_lending_sensors.h"
#include "logind_events.h"
#include "private_bus.h"
#include "support/test_program.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusUnixFileDescriptor>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <fcntl.h>
#include <unistd.h>

using namespace fallow;
using namespace Qt::StringLiterals;

namespace {

const QString kPath = u"/org/freedesktop/login1"_s;
const QString kManager = u"org.freedesktop.login1.Manager"_s;

/// As much of systemd-logind as we speak to.
class FakeLogind : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")
    Q_PROPERTY(bool IdleHint READ idleHint)
    Q_PROPERTY(qulonglong IdleSinceHint READ idleSinceHint)
public:
    explicit FakeLogind(const QDBusConnection &bus)
        : m_bus(bus)
    {
        int ends[2];
        if (::pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0)
            qFatal("no pipe");
        m_read = ends[0];
        m_write = ends[1];
        isRegistered = m_bus.registerObject(kPath, this, QDBusConnection::ExportAllContents) &&
                       m_bus.registerService(u"org.freedesktop.login1"_s);
    }
    ~FakeLogind() override
    {
        closeWriteEnd();
        ::close(m_read);
    }
    bool idleHint() const { return isIdle; }
    qulonglong idleSinceHint() const { return idleSinceUs; }
    /// Whether nobody holds an inhibitor any more: as logind sees it, by the end of the pipe.
    bool isReleased() const
    {
        char byte = 0;
        return ::read(m_read, &byte, 1) == 0;
    }
    void tellIdle(bool idle)
    {
        isIdle = idle;
        QDBusMessage signal =
            QDBusMessage::createSignal(kPath, u"org.freedesktop.DBus.Properties"_s, u"PropertiesChanged"_s);
        signal << kManager << QVariantMap{{u"IdleHint"_s, idle}, {u"IdleSinceHint"_s, idleSinceUs}} << QStringList();
        m_bus.send(signal);
    }

    bool isRegistered = false;
    bool isIdle = false;
    qulonglong idleSinceUs = 0;
    QStringList asked;

public Q_SLOTS:
    QDBusUnixFileDescriptor Inhibit(const QString &what, const QString &, const QString &, const QString &mode)
    {
        asked.append(what + u'/' + mode);
        const int end = m_write >= 0 ? std::exchange(m_write, -1) : ::open("/dev/null", O_RDONLY | O_CLOEXEC);
        const QDBusUnixFileDescriptor given(end);
        ::close(end); // the answer holds a copy
        return given;
    }

Q_SIGNALS:
    void PrepareForSleep(bool isBeginning);
    void PrepareForShutdown(bool isBeginning);

private:
    void closeWriteEnd()
    {
        if (m_write >= 0)
            ::close(std::exchange(m_write, -1));
    }
    QDBusConnection m_bus;
    int m_read = -1;
    int m_write = -1;
};

/// As much of NetworkManager.
class FakeNetwork : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.NetworkManager")
    Q_PROPERTY(uint Metered READ metered)
public:
    explicit FakeNetwork(const QDBusConnection &bus)
        : m_bus(bus)
    {
        isRegistered =
            m_bus.registerObject(u"/org/freedesktop/NetworkManager"_s, this, QDBusConnection::ExportAllContents) &&
            m_bus.registerService(u"org.freedesktop.NetworkManager"_s);
    }
    uint metered() const { return 1; } // yes
    bool isRegistered = false;

private:
    QDBusConnection m_bus;
};

void writeFile(const QString &path, const QByteArray &text)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write %s", qPrintable(path));
}

} // namespace

class AgentSystemTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void logind_sleep_waitsUntilWeLetGo()
    {
        PrivateBus bus;
        QVERIFY(bus.isThere());
        FakeLogind logind(bus.connection(u"logind"_s));
        QVERIFY(logind.isRegistered);
        LogindEvents events(bus.connection(u"agent"_s));
        QTRY_VERIFY_WITH_TIMEOUT(events.isInhibiting(), kLoadedMachineMs);
        QCOMPARE(logind.asked, QStringList{u"sleep:shutdown/delay"_s});
        QSignalSpy asleep(&events, &SystemEvents::aboutToSleep);
        QSignalSpy awake(&events, &SystemEvents::wokeUp);
        Q_EMIT logind.PrepareForSleep(true);
        QTRY_COMPARE_WITH_TIMEOUT(asleep.size(), 1, kLoadedMachineMs);
        QVERIFY(!logind.isReleased());
        events.letGo();
        QTRY_VERIFY_WITH_TIMEOUT(logind.isReleased(), kLoadedMachineMs);
        Q_EMIT logind.PrepareForSleep(false);
        QTRY_COMPARE_WITH_TIMEOUT(awake.size(), 1, kLoadedMachineMs);
        QTRY_COMPARE_WITH_TIMEOUT(logind.asked.size(), 2, kLoadedMachineMs); // for the next time
    }

    void logind_shutdown_isTold()
    {
        PrivateBus bus;
        FakeLogind logind(bus.connection(u"logind"_s));
        LogindEvents events(bus.connection(u"agent"_s));
        QTRY_VERIFY_WITH_TIMEOUT(events.isInhibiting(), kLoadedMachineMs);
        QSignalSpy ending(&events, &SystemEvents::aboutToShutDown);
        Q_EMIT logind.PrepareForShutdown(true);
        QTRY_COMPARE_WITH_TIMEOUT(ending.size(), 1, kLoadedMachineMs);
    }

    void logind_idleHint_becomesSessionFacts()
    {
        PrivateBus bus;
        FakeLogind logind(bus.connection(u"logind"_s));
        LogindEvents events(bus.connection(u"agent"_s));
        QTRY_VERIFY_WITH_TIMEOUT(events.session().has_value(), kLoadedMachineMs);
        QCOMPARE(events.session()->idleMs, 0);
        QVERIFY(!events.session()->isIdleKnown); // a desktop that gives no hint
        logind.idleSinceUs = qulonglong(QDateTime::currentMSecsSinceEpoch() - 600'000) * 1000;
        logind.tellIdle(true);
        QTRY_VERIFY_WITH_TIMEOUT(events.session()->idleMs >= 600'000, kLoadedMachineMs);
        QVERIFY(events.session()->isIdleKnown);
        logind.tellIdle(false);
        QTRY_COMPARE_WITH_TIMEOUT(events.session()->idleMs, 0, kLoadedMachineMs);
        QVERIFY(events.session()->isIdleKnown);
        logind.idleSinceUs = 0; // nobody is logged in
        logind.tellIdle(true);
        QTRY_VERIFY_WITH_TIMEOUT(!events.session().has_value(), kLoadedMachineMs);
    }

    void logind_startsLater_isFound()
    {
        PrivateBus bus;
        LogindEvents events(bus.connection(u"agent"_s));
        QVERIFY(!events.session().has_value());
        FakeLogind logind(bus.connection(u"logind"_s));
        QTRY_VERIFY_WITH_TIMEOUT(events.isInhibiting(), kLoadedMachineMs);
    }

    void logind_ends_nothingOfItIsBelieved()
    {
        PrivateBus bus;
        QDBusConnection connection = bus.connection(u"logind"_s);
        FakeLogind logind(connection);
        LogindEvents events(bus.connection(u"agent"_s));
        QTRY_VERIFY_WITH_TIMEOUT(events.session().has_value(), kLoadedMachineMs);
        QVERIFY(connection.unregisterService(u"org.freedesktop.login1"_s));
        QTRY_VERIFY_WITH_TIMEOUT(!events.session().has_value(), kLoadedMachineMs);
    }

    void network_startsLaterAndEnds_isAskedAndForgotten()
    {
        PrivateBus bus;
        QVERIFY(bus.isThere());
        LogindEvents events(bus.connection(u"agent"_s));
        QVERIFY(!events.isMetered());
        QDBusConnection connection = bus.connection(u"network"_s);
        const FakeNetwork network(connection); // says no word by itself
        QVERIFY(network.isRegistered);
        QTRY_VERIFY_WITH_TIMEOUT(events.isMetered(), kLoadedMachineMs);
        QVERIFY(connection.unregisterService(u"org.freedesktop.NetworkManager"_s));
        QTRY_VERIFY_WITH_TIMEOUT(!events.isMetered(), kLoadedMachineMs);
    }

    void bus_none_isSilent()
    {
        LogindEvents events(QDBusConnection::connectToBus(u"unix:path=nowhere"_s, u"none"_s));
        QVERIFY(!events.isInhibiting());
        QVERIFY(!events.session().has_value());
        events.letGo();
        QDBusConnection::disconnectFromBus(u"none"_s);
    }

    void pressure_text_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<double>("share"); // < 0: refused
        QTest::newRow("as the kernel writes")
            << QByteArray("some avg10=12.50 avg60=1.00 avg300=0.10 total=123456\nfull avg10=0.00 avg60=0.00 "
                          "avg300=0.00 total=0\n")
            << 0.125;
        QTest::newRow("empty") << QByteArray() << -1.0;
        QTest::newRow("only full") << QByteArray("full avg10=1.00 total=5") << -1.0;
        QTest::newRow("no number") << QByteArray("some avg10=x total=5") << -1.0;
        QTest::newRow("cut") << QByteArray("some avg10=1.00") << -1.0;
    }

    void pressure_text()
    {
        QFETCH(QByteArray, text);
        QFETCH(double, share);
        const auto figures = parsePressure(text);
        QCOMPARE(figures.has_value(), share >= 0);
        if (figures) {
            QCOMPARE(figures->share, share);
            QCOMPARE(figures->totalMs, 123);
        }
    }

    void sensors_laptop_batteryIsSeen()
    {
        const QTemporaryDir root;
        const QString supplies = root.filePath(u"sys/class/power_supply/"_s);
        writeFile(supplies + u"AC/type"_s, "Mains\n");
        writeFile(supplies + u"AC/online"_s, "0\n");
        writeFile(supplies + u"BAT0/type"_s, "Battery\n");
        writeFile(supplies + u"BAT0/capacity"_s, "40\n");
        writeFile(supplies + u"BAT0/status"_s, "Discharging\n");
        writeFile(supplies + u"mouse/type"_s, "Battery\n");
        writeFile(supplies + u"mouse/scope"_s, "Device\n");
        writeFile(supplies + u"mouse/capacity"_s, "5\n");
        writeFile(root.filePath(u"proc/pressure/io"_s), "some avg10=50.00 avg60=0 avg300=0 total=7000\n");
        LinuxLendingSensors sensors({.root = root.path()});
        LendingFacts facts = sensors.look();
        QVERIFY(facts.isOnBattery);
        QCOMPARE(facts.batteryShare, std::optional(0.4));
        QCOMPARE(facts.diskPressure, 0.5);
        QCOMPARE(facts.diskStallMs, 7);
        writeFile(supplies + u"AC/online"_s, "1\n");
        facts = sensors.look();
        QVERIFY(!facts.isOnBattery);
    }

    void sensors_nothingThere_nothingSpeaksAgainstIt()
    {
        const QTemporaryDir root;
        const LendingFacts facts = LinuxLendingSensors({.root = root.path()}).look();
        QVERIFY(!facts.isOnBattery && !facts.isVpn && !facts.isMetered && !facts.session && !facts.batteryShare);
        QCOMPARE(facts.cpuPressure, 0.0);
    }

    void sensors_thisMachine_costLittle()
    {
        LinuxLendingSensors sensors({});
        QCOMPARE(sensors.look().isMetered, false); // only that nothing here is fatal
    }
};

FALLOW_TEST(AgentSystemTest)
#include "tst_agent_system.moc"
