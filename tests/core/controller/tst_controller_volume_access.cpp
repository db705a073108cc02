// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which administrators come to the volumes by NBD with TLS.
#include "core/controller/administrator_rig.h"
#include "core/export/nbd_tls_client.h"
#include "support/manual_executor.h"
#include "support/test_program.h"

#include <QTest>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

namespace {

QString requireTls(TestArray &array)
{
    return array.configure([](ControllerConfig &config) {
        config.nbdHost = u"127.0.0.1"_s;
        config.nbdPort = 0;
        config.nbdTls = u"require"_s;
    });
}

Identity tlsIdentityOf(const IdentityFile &file)
{
    return {.certificatePem = file.certificate, .privateKeyPem = file.privateKey, .authorityPem = file.authority};
}

/// At the volumes; null if he is not let in.
std::unique_ptr<NbdTlsClient> comeToVolumes(const TestArray &array, const IdentityFile &file)
{
    auto client = std::make_unique<NbdTlsClient>(array.controller->nbdAddress().port, tlsIdentityOf(file));
    return client->enter() ? std::move(client) : nullptr;
}

/// An AdministratorKeeper whose volumes answer when the test says so.
struct KeeperRig
{
    explicit KeeperRig(TestArray &array)
        : directory(array.directory())
        , catalog(*Catalog::open(directory.catalogPath()))
        , reader(*catalog->makeReader())
        , events(*catalog, *reader, control, clock)
        , revocations(directory.revocationsPath())
        , tickets(clock)
        , server(clock, tickets)
        , config(*ControllerConfig::read(directory.configPath()))
        , keeper({.catalog = *catalog,
                  .events = events,
                  .revocations = revocations,
                  .server = server,
                  .control = control,
                  .clock = clock,
                  .config = config,
                  .authority = *CertificateAuthority::load(directory.authorityPath()),
                  .volumes = {.bar = [this](const QSet<QByteArray> &prints) { barred += prints; },
                              .disconnect = [this](const QByteArray &,
                                                   Completion<int> done) { disconnects.push_back(std::move(done)); },
                              .count = [](const QByteArray &, Completion<int> done) { done(3); }}})
    {
        clock.setWallStart(QDateTime::currentDateTimeUtc());
    }
    QString load()
    {
        const auto loaded = keeper.load(*reader);
        return loaded ? QString() : loaded.error().toString();
    }
    /// Time enough for the commits on most machines.
    void settle() { runEventsFor(50); }

    ArrayDirectory directory;
    EventLoopExecutor control;
    ManualClock clock;
    std::unique_ptr<Catalog> catalog;
    std::unique_ptr<CatalogReader> reader;
    EventLog events;
    RevocationLog revocations;
    DataTickets tickets;
    ControlServer server;
    ControllerConfig config;
    QSet<QByteArray> barred;
    std::vector<Completion<int>> disconnects;
    AdministratorKeeper keeper;
};

PeerIdentity peerNamed(const QString &name, char print)
{
    return {.role = PeerRole::Administrator,
            .array = {},
            .machine = {},
            .name = name,
            .fingerprint = QByteArray(32, print),
            .expires = QDateTime::currentDateTimeUtc().addDays(400)};
}

} // namespace

class ControllerVolumeAccessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void revoke_atVolumes_isCutOffCountedAndKeptOut()
    {
        TestArray array;
        QCOMPARE(requireTls(array), QString());
        QCOMPARE(array.start(), QString());
        const auto eve = makeAdministrator(array, u"eve"_s);
        const auto admin = IdentityFile::read(array.adminPath());
        QVERIFY(eve.has_value() && admin.has_value());
        const auto first = comeToVolumes(array, *eve);
        const auto second = comeToVolumes(array, *eve);
        const auto other = comeToVolumes(array, *admin);
        QVERIFY(first && second && other);
        const QString print = administratorNamed(array, u"eve"_s).fingerprint;
        const auto preview = revoke(array, print, true);
        QVERIFY2(preview && preview->summary.contains(u"2 of its connections"_s), "the preview counts them");
        QVERIFY(!first->hasEnded());
        const auto revoked = revoke(array, print);
        QVERIFY(first->hasEnded() && second->hasEnded()); // before the answer
        QVERIFY2(revoked && revoked->summary.contains(u"2 of its connections"_s),
                 qPrintable(revoked ? revoked->summary : revoked.error().toString()));
        QVERIFY(!other->hasEnded());
        QVERIFY(!comeToVolumes(array, *eve));
        QVERIFY(comeToVolumes(array, *admin));
        array.kill();
        QCOMPARE(array.start(), QString());
        QVERIFY(!comeToVolumes(array, *eve));
        QVERIFY(comeToVolumes(array, *admin));
    }

    /// Who has come to a volume and nowhere else is known by it, and so can be revoked.
    void unknown_atVolumesOnly_isListedAndCanBeRevoked()
    {
        TestArray array;
        QCOMPARE(requireTls(array), QString());
        QCOMPARE(array.start(), QString());
        const IdentityFile eve = identityUntil(array, u"eve"_s, QDateTime::currentDateTimeUtc().addDays(100));
        const auto there = comeToVolumes(array, eve);
        QVERIFY(there);
        QTRY_VERIFY_WITH_TIMEOUT(administratorNamed(array, u"eve"_s).lastSeen.isValid(), kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(array.eventCount(u"administrator.first-seen"_s), 1, kPatienceMs);
        QVERIFY(revoke(array, administratorNamed(array, u"eve"_s).fingerprint).has_value());
        QVERIFY(there->hasEnded());
        QVERIFY(!comeToVolumes(array, eve));
        const IdentityFile late = identityUntil(array, u"late"_s, QDateTime::currentDateTimeUtc().addSecs(-1));
        QVERIFY(!comeToVolumes(array, late));
    }

    /// The list beside the catalog keeps them out of the volumes, too.
    void load_revokedInTheListAlone_isBarredFromVolumes()
    {
        TestArray array;
        KeeperRig rig(array);
        const QByteArray print(32, 'e');
        QVERIFY(rig.revocations
                    .add({.kind = RevocationLog::Kind::Administrator,
                          .id = print,
                          .until = QDateTime::currentDateTimeUtc().addDays(100),
                          .when = QDateTime::currentDateTimeUtc(),
                          .name = u"eve"_s,
                          .actor = u"ada"_s})
                    .has_value());
        QCOMPARE(rig.load(), QString());
        QCOMPARE(rig.barred, QSet<QByteArray>{print});
    }

    /// TLS looks at the dates only once.
    void certificate_endsWhileAtVolumes_isCutOff()
    {
        TestArray array;
        KeeperRig rig(array);
        QCOMPARE(rig.load(), QString());
        PeerIdentity late = peerNamed(u"late"_s, 'l');
        late.expires = rig.clock.nowUtc().addSecs(600);
        rig.keeper.noteAtVolume(late);
        QVERIFY(rig.disconnects.empty());
        rig.clock.advance(3'600'000);
        QCOMPARE(rig.disconnects.size(), size_t(1));
        QVERIFY(rig.barred.isEmpty()); // the clock may be wrong, and be set again
    }

    void revoke_volumesDoNotAnswer_waitsButNotForEver()
    {
        TestArray array;
        KeeperRig rig(array);
        QCOMPARE(rig.load(), QString());
        for (const PeerIdentity &peer :
             {peerNamed(u"ada"_s, 'a'), peerNamed(u"eve"_s, 'e'), peerNamed(u"mallory"_s, 'm')})
            rig.keeper.noteAtVolume(peer);
        const PeerIdentity ada = peerNamed(u"ada"_s, 'a');
        std::optional<Result<ActionAnswer>> answer;
        const auto ask = [&](char print, bool isPreview) {
            answer.reset();
            rig.keeper.revoke(
                ada, {.fingerprint = QString::fromLatin1(QByteArray(32, print).toHex()), .isPreview = isPreview},
                [&](Result<ActionAnswer> got) { answer = std::move(got); });
        };
        ask('e', true);
        QVERIFY(answer && *answer && (*answer)->summary.contains(u"3 of its connections"_s));
        QVERIFY(rig.barred.isEmpty() && rig.disconnects.empty());

        ask('e', false);
        QVERIFY(rig.barred.contains(QByteArray(32, 'e')));
        QVERIFY(!rig.disconnects.empty());
        rig.settle();
        QVERIFY2(!answer, "answered although her connections may still be served");
        rig.disconnects.front()(2);
        QVERIFY(waitUntil([&] { return answer.has_value(); }, kPatienceMs)); // the commit may be on its way
        QVERIFY(answer->has_value());
        QVERIFY2((*answer)->summary.contains(u"2 of its connections"_s), qPrintable((*answer)->summary));

        ask('m', false);
        rig.settle();
        QVERIFY(!answer);
        rig.clock.advance(AdministratorKeeper::kCloseDeadlineMs);
        QVERIFY(waitUntil([&] { return answer.has_value(); }, kPatienceMs));
        QVERIFY(!*answer);
        QCOMPARE(answer->error().code, ErrorCode::Timeout);
        for (const CertificateSnapshot &each : rig.keeper.certificates(ada))
            QCOMPARE(each.isRevoked, each.holder != u"ada"_s && each.holder != u"admin"_s);
    }
};

FALLOW_TEST(ControllerVolumeAccessTest)
#include "tst_controller_volume_access.moc"
