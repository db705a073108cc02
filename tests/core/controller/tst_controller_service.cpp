// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/controller/array_fixture.h"

#include "core/catalog/catalog_fixture.h"
#include "core/export/nbd_tls_client.h"
#include "support/own_loopback.h"
#include "support/test_program.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>
#include <algorithm>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

namespace {

/// A ticket for a data connection, asked for as an agent does; the agent itself is switched off.
Result<DataTicket> ticketOf(const TestArray &array, TestAgent &agent)
{
    const StoreId store = array.storeOf(agent.name()).store;
    const QByteArray uuid = array.storeUuidOf(store);
    const auto identity = Identity::load(AgentConfig::identityPath(agent.directory()));
    if (!identity)
        return fail(identity.error());
    agent.switchOff();
    SystemClock clock;
    ControlClient client(clock);
    std::optional<Result<QCborMap>> answer;
    QObject::connect(&client, &ControlClient::connected, &client, [&](ControlConnection *connection) {
        const HelloRequest hello{.version = u"0"_s,
                                 .store = store,
                                 .storeUuid = uuid,
                                 .diskFreeBytes = 100 * kGiB,
                                 .diskTotalBytes = 100 * kGiB};
        connection->call(u"agent.hello"_s, toCbor(hello), kPatienceMs, [&, connection](const Result<QCborMap> &) {
            const StoreReadyRequest ready{.store = store, .storeUuid = uuid};
            connection->call(u"agent.storeReady"_s, toCbor(ready), kPatienceMs,
                             [&, connection](const Result<QCborMap> &) {
                                 connection->call(u"agent.openData"_s, {}, kPatienceMs,
                                                  [&](Result<QCborMap> got) { answer = std::move(got); });
                             });
        });
    });
    const auto started = array.connectAs(*identity, client);
    if (!started)
        return fail(started.error());
    if (!waitUntil([&] { return answer.has_value(); }, kPatienceMs))
        return fail(ErrorCode::Timeout, u"no answer"_s);
    return *answer ? DataTicket::fromCbor(**answer) : fail(answer->error());
}

} // namespace

/// The controller as a whole: started, stopped, restored, and what it answers.
class ControllerServiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void volume_ofStripsOfAnySize_holdsWhatIsWritten_data()
    {
        QTest::addColumn<QString>("layout");
        QTest::addColumn<qint64>("bytes");
        QTest::newRow("the smallest") << u"distributed 2+1, strip 4 KiB"_s << 2 * kMiB;
        QTest::newRow("the largest") << u"distributed 2+1, strip 4 MiB"_s << 20 * kMiB;
    }
    void volume_ofStripsOfAnySize_holdsWhatIsWritten()
    {
        QFETCH(QString, layout);
        QFETCH(qint64, bytes);
        TestArray array;
        QCOMPARE(array.start(), QString());
        QVERIFY(array.addAgents(3));
        QCOMPARE(array.makeVolume(layout, bytes), QString());
        QVERIFY(array.waitForStripes());
        QVERIFY(array.isContentWhole());
        array.agents.front()->switchOff(); // each stripe is decoded now
        QVERIFY(array.isContentWhole());
    }
    void controllerRestart_agentsComeBackAndDataIsWhole()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        QVERIFY(array.addAgents(3));
        QCOMPARE(array.makeVolume(kSmallStripes, kMiB), QString());
        QCOMPARE(array.stop(), QString());
        QCOMPARE(array.start(), QString());
        for (int i = 1; i <= 3; ++i)
            QVERIFY(array.waitForStore(u"pc-%1"_s.arg(i)));
        QVERIFY(array.isContentWhole());
    }

    void restoredCatalog_agentsRefuse_untilItSupersedes_data()
    {
        QTest::addColumn<int>("lives"); // that it knows nothing of
        QTest::addColumn<bool>("isAwayAtFirst");
        QTest::newRow("that are there") << 2 << false;
        QTest::newRow("that are off at its first start") << 1 << true;
    }
    void restoredCatalog_agentsRefuse_untilItSupersedes()
    {
        QFETCH(const int, lives);
        QFETCH(const bool, isAwayAtFirst);
        TestArray array;
        QCOMPARE(array.start(), QString());
        QVERIFY(array.addAgent(u"pc-1"_s));
        QCOMPARE(array.stop(), QString());
        const QString catalog = ArrayDirectory(array.directory()).catalogPath();
        const QString backup = array.directory() + u"/backup"_s;
        QVERIFY(QFile::copy(catalog, backup));
        quint32 seen = 0;
        for (int i = 0; i < lives; ++i) {
            QCOMPARE(array.start(), QString());
            QVERIFY(array.waitForStore(u"pc-1"_s));
            seen = array.session->snapshot().epoch;
            QCOMPARE(array.stop(), QString());
        }
        for (const QString &suffix : {QString(), u"-wal"_s, u"-shm"_s})
            QFile::remove(catalog + suffix);
        QVERIFY(QFile::rename(backup, catalog));
        if (isAwayAtFirst)
            array.agents.front()->switchOff();
        for (int start = 0, refusals = 0; start < 3; ++start) { // which take its own epoch above what they have seen
            QCOMPARE(array.start(), QString());
            QVERIFY(start > 0 || array.session->snapshot().epoch <= seen);
            refusals += isAwayAtFirst && start == 0 ? 0 : 1;
            QTRY_COMPARE_WITH_TIMEOUT(array.eventCount(u"controller.stale"_s), refusals, kPatienceMs);
            QVERIFY(!array.storeOf(u"pc-1"_s).isOnline);
            QCOMPARE(array.stop(), QString());
            if (isAwayAtFirst && start == 0)
                array.agents.front()->switchOn();
        }
        array.openOptions.supersedeEpoch = seen;
        if (isAwayAtFirst) {
            array.agents.front()->switchOff();
            QCOMPARE(array.start(), QString());
            QCOMPARE(array.stop(), QString());
            array.openOptions.supersedeEpoch = 0;
            QCOMPARE(array.start(), QString());
            QCOMPARE(array.stop(), QString());
            array.agents.front()->switchOn();
        }
        QCOMPARE(array.start(), QString());
        QVERIFY(array.session->snapshot().epoch > seen);
        QVERIFY(array.waitForStore(u"pc-1"_s));
    }

    void start_ownCertificateHasEnded_isRenewedAndServes()
    {
        TestArray array;
        const ArrayDirectory directory(array.directory());
        const auto authority = CertificateAuthority::load(directory.authorityPath());
        QVERIFY(authority.has_value());
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const auto ended =
            authority->issueIdentity(authority->controllerSubject(), {now.addDays(-10), now.addDays(-1)});
        QVERIFY(ended.has_value());
        QVERIFY(ended->save(directory.identityPath()).has_value());
        QCOMPARE(array.start(), QString()); // its session trusts it
        QVERIFY(array.addAgent(u"pc-1"_s));
    }

    /// As the years would do it to a controller that is never restarted.
    void run_ownCertificateNearItsEnd_isRenewedWithoutLosingAConnection()
    {
        TestArray array;
        array.openOptions.pace.certificatesMs = 100;
        QCOMPARE(array.configure([](ControllerConfig &config) {
            config.nbdHost = u"127.0.0.1"_s;
            config.nbdPort = 0;
            config.nbdTls = u"require"_s;
        }),
                 QString());
        QCOMPARE(array.start(), QString());
        QVERIFY(array.addAgent(u"pc-1"_s));
        const ArrayDirectory directory(array.directory());
        const auto authority = CertificateAuthority::load(directory.authorityPath());
        auto own = Identity::load(directory.identityPath());
        QVERIFY(authority.has_value() && own.has_value());
        const QByteArray before = own->certificatePem;
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const auto request = KeyPair{own->privateKeyPem}.certificateRequest({});
        own->certificatePem =
            authority->issue(*request, authority->controllerSubject(), {now.addDays(-1800), now.addDays(25)}).value();
        int losses = 0;
        connect(array.session.get(), &Session::stateChanged, this, [&] { ++losses; });
        const qsizetype comings = array.eventCount(u"machine.online"_s);
        QVERIFY(own->save(directory.identityPath()).has_value());
        QTRY_VERIFY_WITH_TIMEOUT(array.eventCount(u"controller.certificate-renewed"_s) >= 1, kPatienceMs);
        const Identity later = Identity::load(directory.identityPath()).value();
        QVERIFY(later.certificatePem != before && later.certificatePem != own->certificatePem);
        SystemClock clock;
        ControlClient client(clock);
        QByteArray shown;
        connect(&client, &ControlClient::connected, &client,
                [&](ControlConnection *connection) { shown = connection->peer().fingerprint; });
        QVERIFY(client
                    .start({.host = ownLoopback().toString(),
                            .port = array.controller->serverPort(),
                            .identity = {},
                            .authorityFingerprint = authority->fingerprint(),
                            .limits = {}})
                    .has_value());
        QTRY_COMPARE_WITH_TIMEOUT(shown, later.check()->fingerprint, kPatienceMs);
        const auto admin = IdentityFile::read(array.adminPath());
        QVERIFY(admin.has_value());
        const auto shownByNbd = [&] {
            NbdTlsClient volumes(array.controller->nbdAddress().port, {.certificatePem = admin->certificate,
                                                                       .privateKeyPem = admin->privateKey,
                                                                       .authorityPem = admin->authority});
            return volumes.enter() ? volumes.serverFingerprint() : QByteArray();
        };
        QTRY_COMPARE_WITH_TIMEOUT(shownByNbd(), later.check()->fingerprint, kPatienceMs);
        QCOMPARE(losses, 0);
        QVERIFY(array.storeOf(u"pc-1"_s).isOnline);
        QCOMPARE(array.eventCount(u"machine.online"_s), comings); // the agent did not have to come anew
    }

    void dataProtection_tls_servesVolumesAndGivesSuchTickets()
    {
        TestArray array;
        QCOMPARE(array.configure([](ControllerConfig &config) { config.dataProtection = u"tls"_s; }), QString());
        QCOMPARE(array.start(), QString());
        QVERIFY(array.addAgents(3));
        QCOMPARE(array.makeVolume(kSmallStripes, 300'000 / 4 * 4), QString());
        QVERIFY(array.waitForStripes());
        QVERIFY(array.isContentWhole());
        // One of them asks once more, to show what it is given.
        const auto ticket = ticketOf(array, *array.agents.front());
        QVERIFY2(ticket.has_value(), ticket ? "" : qPrintable(ticket.error().toString()));
        QCOMPARE(ticket->stage, DataStage::Tls);
    }

    void stop_agentsAway_endsInTime()
    {
        TestArray array;
        array.openOptions.stopDeadlineMs = 1500;
        array.openOptions.volumes.settleMs = 60'000; // something is left to be written when it stops
        QCOMPARE(array.start(), QString());
        QVERIFY(array.addAgents(3));
        QCOMPARE(array.makeVolume(kSmallStripes, 300'000 / 4 * 4), QString());
        for (const auto &agent : array.agents)
            agent->switchOff();
        QElapsedTimer timer;
        timer.start();
        const QString stopped = array.stop();
        QVERIFY2(timer.elapsed() < array.openOptions.stopDeadlineMs + 5000, qPrintable(stopped));
    }

    void open_secondController_isBusy()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        const auto second = Controller::open(array.directory());
        QVERIFY(!second.has_value());
        QCOMPARE(second.error().code, ErrorCode::Busy);
    }

    void start_portTaken_saysSo()
    {
        TestArray array;
        const auto config = ControllerConfig::read(ArrayDirectory(array.directory()).configPath());
        QVERIFY(config.has_value());
        QTcpServer taken;
        QVERIFY(taken.listen(ownLoopback(), config->listenPort));
        const QString error = array.start();
        QVERIFY2(error.contains(u"in use"_s), qPrintable(error));
    }

    void start_unknownName_isWarnedOf()
    {
        static QStringList warnings;
        warnings.clear();
        TestArray array;
        const QString path = ArrayDirectory(array.directory()).configPath();
        auto config = ControllerConfig::read(path);
        QVERIFY(config.has_value());
        const QString name(64, u'a'); // longer than DNS permits: no server has to be asked
        config->advertisedAddress = name + u":7440"_s;
        config->nbdHost = u"0.0.0.0"_s;
        config->nbdPort = 0;
        QVERIFY(config->write(path).has_value());
        const auto former = qInstallMessageHandler([](QtMsgType type, const QMessageLogContext &, const QString &text) {
            if (type == QtWarningMsg)
                warnings.append(text);
        });
        const auto putBack = qScopeGuard([former] { qInstallMessageHandler(former); });
        QCOMPARE(array.start(), QString());
        const auto isWarned = [&name] {
            return std::ranges::any_of(warnings, [&name](const QString &text) {
                return text.contains(name) && text.contains(u"advertisedAddress"_s);
            });
        };
        QTRY_VERIFY(isWarned());
        // Clients are told a place that leads here, not the one where it listens.
        const CreateVolumeRequest request{.name = u"vol"_s, .sizeBytes = kMiB, .layout = kSmallStripes};
        QVERIFY(array.ask<VolumeSnapshot>(u"volumes.create"_s, request));
        QTRY_VERIFY(!array.session->snapshot().volumes.isEmpty() &&
                    array.session->snapshot().volumes.first().exportUri.startsWith(u"nbd://"_s + name + u':'));
    }

    void snapshot_manyMachines_arrives()
    {
        constexpr quint64 kMachines = 2500;
        TestArray array;
        QVERIFY(changeCatalog(ArrayDirectory(array.directory()).catalogPath(), [](CatalogReader &) {
                    CatalogChange change;
                    for (quint64 i = 0; i < kMachines; ++i) {
                        MachineRecord machine;
                        machine.id = MachineId(1000 + i);
                        machine.name = u"workstation-%1"_s.arg(i);
                        machine.certificateFingerprint =
                            QCryptographicHash::hash(QByteArray::number(i), QCryptographicHash::Sha256);
                        machine.approval = MachineApproval::Approved;
                        machine.presenceSince = QDateTime::currentDateTimeUtc();
                        change.putMachines.append(machine);
                        StoreRecord store;
                        store.id = StoreId(1000 + i);
                        store.machine = machine.id;
                        store.storeUuid = machine.certificateFingerprint.left(16);
                        store.quotaBytes = kGiB;
                        change.putStores.append(store);
                    }
                    return change;
                }).has_value());
        QCOMPARE(array.start(), QString());
        QCOMPARE(quint64(array.session->snapshot().machines.size()), kMachines);
        QSignalSpy updates(array.session.get(), &Session::snapshotChanged);
        QTRY_VERIFY_WITH_TIMEOUT(updates.size() >= 3, kPatienceMs);
        QCOMPARE(quint64(array.session->snapshot().stores.size()), kMachines);
        const auto status = array.ask<ArraySnapshot>(u"status"_s, Nothing{});
        QVERIFY(status.has_value());
        QCOMPARE(quint64(status->machines.size()), kMachines);
    }

    void previews_ofEveryAction_doNothing()
    {
        TestArray array(true);
        QCOMPARE(array.start(), QString());
        TestAgent waiting(u"pc-new"_s);
        QVERIFY(waiting.beginEnrolment(array.makeCode()));
        QTRY_COMPARE_WITH_TIMEOUT(array.machine(u"pc-new"_s).approval, MachineApproval::Waiting, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(!array.machine(u"pc-new"_s).machine.isNull(), kPatienceMs);
        const MachineRequest machine{.machine = array.machine(u"pc-new"_s).machine, .isPreview = true};
        for (const QString &method : {u"machines.approve"_s, u"machines.reject"_s}) {
            const auto answer = array.ask<ActionAnswer>(method, machine);
            QVERIFY2(answer && !answer->summary.isEmpty(), qPrintable(method));
        }
        const auto made = array.ask<VolumeSnapshot>(
            u"volumes.create"_s, CreateVolumeRequest{.name = u"v"_s, .sizeBytes = 8 * kMiB, .layout = u"2+1"_s});
        QVERIFY(made.has_value());
        const VolumeRequest volume{.volume = made->volume,
                                   .sizeBytes = 4 * kMiB,
                                   .confirmName = u"v"_s,
                                   .isExported = false,
                                   .isPreview = true};
        for (const QString &method : {u"volumes.resize"_s, u"volumes.setExported"_s, u"volumes.delete"_s}) {
            const auto answer = array.ask<ActionAnswer>(method, volume);
            QVERIFY2(answer && answer->summary.contains(u"v"_s) && answer->job.isNull(), qPrintable(method));
        }
        const auto now = array.ask<ArraySnapshot>(u"status"_s, Nothing{});
        QVERIFY(now.has_value());
        QCOMPARE(now->volumes.size(), 1);
        QCOMPARE(now->volumes.first().sizeBytes, 8 * kMiB);
        QVERIFY(now->volumes.first().isExported);
        QCOMPARE(now->machines.first().approval, MachineApproval::Waiting);
    }

    void deleteVolume_jobEnds_nameIsFree()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        QVERIFY(array.addAgents(3));
        QCOMPARE(array.makeVolume(kSmallStripes, kMiB), QString());
        QTRY_COMPARE(array.session->snapshot().volumes.size(), 1);
        const VolumeId volume = array.session->snapshot().volumes.first().volume;
        const auto wrong =
            array.ask<ActionAnswer>(u"volumes.delete"_s, VolumeRequest{.volume = volume, .confirmName = u"other"_s});
        QCOMPARE(wrong.error().code, ErrorCode::InvalidArgument);
        const auto gone =
            array.ask<ActionAnswer>(u"volumes.delete"_s, VolumeRequest{.volume = volume, .confirmName = u"vol"_s});
        QVERIFY(gone.has_value());
        QTRY_COMPARE_WITH_TIMEOUT(array.job(gone->job).state, JobState::Finished, kPatienceMs);
        QCOMPARE(array.makeVolume(kSmallStripes, kMiB), QString());
        QVERIFY(array.isContentWhole());
    }

    void scrubAndCheck_healthyArray_findNothing()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        QVERIFY(array.addAgents(3));
        QCOMPARE(array.makeVolume(kSmallStripes, kMiB), QString());
        QVERIFY(array.waitForStripes());
        for (const QString &method : {u"jobs.startScrub"_s, u"jobs.startCheck"_s}) {
            const auto begun = array.ask<ActionAnswer>(method, JobRequest{});
            QVERIFY(begun.has_value());
            QTRY_COMPARE_WITH_TIMEOUT(array.job(begun->job).state, JobState::Finished, kPatienceMs);
            QCOMPARE(array.job(begun->job).problemCount, 0);
        }
        QCOMPARE(QDir(array.directory()).entryList({u"check-*"_s}, QDir::Dirs).size(), 0);
    }
};

FALLOW_TEST(ControllerServiceTest)
#include "tst_controller_service.moc"
