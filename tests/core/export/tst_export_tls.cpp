// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Whose certificate a connection has proved, until when it is good, and which one the server shows.

#include "core/export/nbd_tls_client.h"
#include "net/certificate_authority.h"
#include "support/manual_executor.h"
#include "support/test_program.h"

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

namespace {

/// An array's certificates, and a server that shows one of them and admits whom their authority knows.
class TlsServerRig
{
public:
    TlsServerRig()
        : device(std::make_shared<MemoryBlockDevice>(executor, MemoryBlockDevice::Options{}))
    {
        (void)shown.save(directory.path());
        NbdServerOptions options{.listenHost = u"127.0.0.1"_s, .tlsMode = NbdTlsMode::Require};
        options.certificateChainPath = directory.filePath(u"certificate.pem"_s);
        options.privateKeyPath = directory.filePath(u"key.pem"_s);
        options.clientCaPath = directory.filePath(u"authority.pem"_s);
        options.admitClient = [this](const QByteArray &) { return until; };
        server = std::make_unique<NbdServer>(options, poller, clock, executor);
        const auto started = server->start();
        port = started && server->addExport(u"disk"_s, device) ? started->port : 0;
    }
    std::unique_ptr<NbdTlsClient> connect(const Identity &who, bool choosesExport = true)
    {
        auto client = std::make_unique<NbdTlsClient>(port, who);
        return client->enter() && (!choosesExport || client->open("disk")) ? std::move(client) : nullptr;
    }
    static QByteArray printOf(const Identity &identity) { return identity.check()->fingerprint; }

    CertificateAuthority authority = *CertificateAuthority::create(ArrayId::generate());
    Identity shown = *authority.issueIdentity(authority.controllerSubject());
    Identity eve = *authority.issueIdentity(authority.administratorSubject(u"eve"_s));
    Identity ada = *authority.issueIdentity(authority.administratorSubject(u"ada"_s));
    QTemporaryDir directory;
    EventLoopExecutor executor;
    ManualClock clock;
    Poller poller;
    std::shared_ptr<MemoryBlockDevice> device;
    QDateTime until; ///< as admitClient says
    std::unique_ptr<NbdServer> server;
    quint16 port = 0;
};

} // namespace

class TestExportTls : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void disconnectFingerprint_whatIsOpen_isClosedAndCounted();
    void connections_certificateEnds_areClosed();
    void reloadCredentials_newCertificate_isShownFromThenOn();
};

void TestExportTls::disconnectFingerprint_whatIsOpen_isClosedAndCounted()
{
    TlsServerRig rig;
    const auto first = rig.connect(rig.eve);
    const auto second = rig.connect(rig.eve, false); // has not chosen an export
    const auto other = rig.connect(rig.ada);
    QVERIFY(first && second && other);
    QCOMPARE(first->read(512), QByteArray(512, '\0'));
    QCOMPARE(rig.server->connectionCount(rig.printOf(rig.eve)), 2);
    QCOMPARE(rig.server->disconnectFingerprint(rig.printOf(rig.eve)), 2);
    QCOMPARE(rig.server->connectionCount(rig.printOf(rig.eve)), 0);
    QVERIFY(!first->read(512));
    QTRY_VERIFY(second->hasEnded());
    QCOMPARE(other->read(512), QByteArray(512, '\0'));
    QCOMPARE(rig.server->disconnectFingerprint(rig.printOf(rig.eve)), 0);
    NbdTlsClient silent(rig.port, rig.eve); // nobody is known behind it yet
    QTRY_COMPARE(rig.server->connectionCount(), 2);
    QCOMPARE(rig.server->disconnectFingerprint({}), 0);
    QCOMPARE(rig.server->connectionCount(), 2);
}

void TestExportTls::connections_certificateEnds_areClosed()
{
    TlsServerRig rig;
    rig.until = rig.clock.nowUtc().addSecs(60);
    const auto ending = rig.connect(rig.eve);
    rig.until = {};
    const auto endless = rig.connect(rig.ada);
    QVERIFY(ending && endless);
    rig.clock.advance(50'000);
    QCOMPARE(ending->read(512), QByteArray(512, '\0'));
    rig.clock.advance(15'000);
    QVERIFY(!ending->read(512));
    QCOMPARE(endless->read(512), QByteArray(512, '\0'));
}

void TestExportTls::reloadCredentials_newCertificate_isShownFromThenOn()
{
    TlsServerRig rig;
    const auto before = rig.connect(rig.eve);
    QVERIFY(before);
    QCOMPARE(before->serverFingerprint(), rig.printOf(rig.shown));
    const Identity renewed = *rig.authority.issueIdentity(rig.authority.controllerSubject());
    QVERIFY(renewed.save(rig.directory.path()).has_value());
    const auto unaware = rig.connect(rig.eve);
    QVERIFY(unaware);
    QCOMPARE(unaware->serverFingerprint(), rig.printOf(rig.shown));
    QVERIFY(rig.server->reloadCredentials().has_value());
    const auto after = rig.connect(rig.eve);
    QVERIFY(after);
    QCOMPARE(after->serverFingerprint(), rig.printOf(renewed));
    QCOMPARE(before->read(512), QByteArray(512, '\0'));                        // those that stand go on
    QVERIFY(QFile::resize(rig.directory.filePath(u"certificate.pem"_s), 100)); // no certificate any more
    QVERIFY(!rig.server->reloadCredentials());
    const auto still = rig.connect(rig.eve);
    QVERIFY(still);
    QCOMPARE(still->serverFingerprint(), rig.printOf(renewed));
}

FALLOW_TEST(TestExportTls)
#include "tst_export_tls.moc"
