// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net_fixtures.h"

#include "net/identity_file.h"
#include "net/openssl_ptr.h"
#include "support/test_program.h"

#include <QDir>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <openssl/rsa.h>
#include <sys/stat.h>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

class TestNetIdentity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roles_surviveTheCertificate();
    void identity_savedAndLoaded_isTheSame();
    void authority_savedAndLoaded_issuesOn();
    void files_areForTheirOwnerOnly();
    void brokenParts_areNamed();
    void issue_takesOnlyTheKeyFromTheRequest();
    void issue_refusesBadRequestsAndSubjects();
    void requestFingerprint_isOfTheKey();
    void requestWithAKeyThatIsNotCertified_isRefusedBeforeItsSignature();
    void nameWithCommas_cannotAddNames();
    void identityFile_locked_opensWithItsPassphraseOnly();
    void identityFile_lockedKey_isReadByOpenssl();
    void replace_cutShortAnywhere_leavesAWholePair_data();
    void replace_cutShortAnywhere_leavesAWholePair();
    void replace_thatCannotBeWritten_changesNothing();
    void save_afterAReplacement_isWhatIsLoaded();
    void renewalDue_isInTheLastFifth_andSpread();
};

static Identity anotherOf(const Identity &identity)
{
    const CertificateAuthority &authority = Certificates::instance().authority;
    return authority.issueIdentity(authority.machineSubject(identity.check()->machine)).value();
}

static QByteArray fileContent(const QString &path)
{
    return readSmallFile(path).value_or(QByteArray());
}

void TestNetIdentity::replace_cutShortAnywhere_leavesAWholePair_data()
{
    QTest::addColumn<int>("steps"); // that were done when the process was killed
    for (int steps = 0; steps <= 6; ++steps)
        QTest::addRow("after %d steps", steps) << steps;
}

/// The files as they lie after each rename: whatever is loaded is a pair, and loading settles it.
void TestNetIdentity::replace_cutShortAnywhere_leavesAWholePair()
{
    QFETCH(int, steps);
    const Identity &former = Certificates::instance().machine;
    const Identity later = anotherOf(former);
    QTemporaryDir finished;
    QVERIFY(former.save(finished.path()));
    QVERIFY(later.replace(finished.path(), former));
    QVERIFY(!QFile::exists(finished.filePath(u"renewed.pem"_s)));
    QTemporaryDir cut;
    QVERIFY(former.save(cut.path()));
    const QByteArray bundle = later.certificatePem + later.privateKeyPem + later.authorityPem;
    const QList<std::pair<QString, QByteArray>> writes{
        {u"former.pem"_s, fileContent(finished.filePath(u"former.pem"_s))},
        {u"renewed.pem"_s, bundle},
        {u"key.pem"_s, later.privateKeyPem},
        {u"authority.pem"_s, later.authorityPem},
        {u"certificate.pem"_s, later.certificatePem}};
    for (int i = 0; i < qMin<int>(steps, int(writes.size())); ++i)
        QVERIFY(writePrivateFile(cut.filePath(writes[i].first), writes[i].second));
    if (steps > writes.size())
        QVERIFY(QFile::remove(cut.filePath(u"renewed.pem"_s)));
    const Identity &expected = steps < 2 ? former : later;
    for (int round = 0; round < 2; ++round) {
        const auto loaded = Identity::load(cut.path());
        QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().toString()));
        QCOMPARE(loaded->certificate(), expected.certificate());
        QCOMPARE(loaded->privateKey(), expected.privateKey());
        QVERIFY(!QFile::exists(cut.filePath(u"renewed.pem"_s)));
    }
    if (steps > 0)
        QCOMPARE(Identity::loadFormer(cut.path()).value().certificate(), former.certificate());
    for (const QString &name : QDir(cut.path()).entryList(QDir::Files))
        QCOMPARE(QFile::permissions(cut.filePath(name)) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void TestNetIdentity::replace_thatCannotBeWritten_changesNothing()
{
    QTemporaryDir directory;
    const Identity &former = Certificates::instance().machine;
    QVERIFY(former.save(directory.path()));
    QVERIFY(QDir().mkdir(directory.filePath(u"renewed.pem"_s))); // no file takes its place
    const Identity later = anotherOf(former);
    QVERIFY(!later.replace(directory.path(), former));
    QCOMPARE(Identity::load(directory.path()).value().certificate(), former.certificate());
}

void TestNetIdentity::save_afterAReplacement_isWhatIsLoaded()
{
    QTemporaryDir directory;
    const Identity &former = Certificates::instance().machine;
    const Identity later = anotherOf(former);
    QVERIFY(former.save(directory.path()));
    QVERIFY(later.replace(directory.path(), former));
    QVERIFY(QFile::copy(directory.filePath(u"former.pem"_s), directory.filePath(u"renewed.pem"_s))); // a leftover
    QVERIFY(later.save(directory.path()));
    QCOMPARE(Identity::load(directory.path()).value().certificate(), later.certificate());
    QCOMPARE(Identity::loadFormer(directory.path()).error().code, ErrorCode::NotFound);
    QVERIFY(writePrivateFile(directory.filePath(u"renewed.pem"_s), later.certificatePem.left(100))); // rotten
    QCOMPARE(Identity::load(directory.path()).value().certificate(), later.certificate());
}

void TestNetIdentity::renewalDue_isInTheLastFifth_andSpread()
{
    const CertificateAuthority &authority = Certificates::instance().authority;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QSet<qint64> days;
    for (int i = 0; i < 8; ++i) {
        const Identity identity =
            authority.issueIdentity(authority.machineSubject(MachineId(5)), {now, now.addDays(1000)}).value();
        const qint64 dueDays = now.daysTo(renewalDue(identity));
        QVERIFY2(dueDays >= 799 && dueDays <= 821, qPrintable(QString::number(dueDays)));
        days.insert(now.secsTo(renewalDue(identity)));
    }
    QVERIFY(days.size() > 1);
}

void TestNetIdentity::roles_surviveTheCertificate()
{
    const Certificates &certificates = Certificates::instance();
    const auto machine = certificates.machine.check();
    QVERIFY(machine);
    QCOMPARE(machine->role, PeerRole::Machine);
    QCOMPARE(machine->machine, MachineId(17));
    QVERIFY(machine->array == certificates.array);
    QCOMPARE(machine->fingerprint, certificateFingerprint(certificates.machine.certificate().toDer()));
    QVERIFY(machine->expires > QDateTime::currentDateTimeUtc().addYears(4));
    QCOMPARE(certificates.administrator.check()->name, u"Ada Löv, IT"_s);
    QCOMPARE(certificates.controller.check()->role, PeerRole::Controller);
    QCOMPARE(PeerIdentity::fromCertificate("no certificate").error().code, ErrorCode::Unauthorised);
    // The authority itself has no role.
    QVERIFY(!PeerIdentity::fromCertificate(certificates.machine.authority().toDer()));
}

void TestNetIdentity::identity_savedAndLoaded_isTheSame()
{
    QTemporaryDir directory;
    const Identity &identity = Certificates::instance().machine;
    QCOMPARE(Identity::load(directory.path()).error().code, ErrorCode::NotFound);
    QVERIFY(identity.save(directory.filePath(u"deep/down"_s)));
    const auto loaded = Identity::load(directory.filePath(u"deep/down"_s));
    QVERIFY(loaded);
    QCOMPARE(loaded->certificatePem, identity.certificatePem);
    QCOMPARE(loaded->authorityFingerprint(), Certificates::instance().authority.fingerprint());
    QVERIFY(loaded->tlsContext());
}

void TestNetIdentity::authority_savedAndLoaded_issuesOn()
{
    QTemporaryDir directory;
    const CertificateAuthority &authority = Certificates::instance().authority;
    QVERIFY(authority.save(directory.path()));
    QCOMPARE(authority.save(directory.path()).error().code, ErrorCode::AlreadyExists);
    const auto loaded = CertificateAuthority::load(directory.path());
    QVERIFY(loaded);
    QVERIFY(loaded->array() == authority.array());
    QCOMPARE(loaded->fingerprint(), authority.fingerprint());
    QVERIFY(loaded->issueIdentity(loaded->machineSubject(MachineId(99)))->check());
}

void TestNetIdentity::files_areForTheirOwnerOnly()
{
    QTemporaryDir directory;
    QVERIFY(Certificates::instance().machine.save(directory.path()));
    QVERIFY(Certificates::instance().authority.save(directory.path()));
    for (const QString &name : QDir(directory.path()).entryList(QDir::Files)) {
        struct stat status{};
        QCOMPARE(::stat(QFile::encodeName(directory.filePath(name)).constData(), &status), 0);
        QCOMPARE(status.st_mode & 0777, 0600u);
    }
    QCOMPARE(QDir(directory.path()).entryList(QDir::Files).size(), 5); // and nothing temporary is left
    QVERIFY(!writePrivateFile(directory.filePath(u"no/such/folder/file"_s), "x"));
    QVERIFY(writePrivateFile(directory.filePath(u"big"_s), QByteArray(2000, 'x')));
    QCOMPARE(readSmallFile(directory.filePath(u"big"_s), 1000).error().code, ErrorCode::TooLarge);
    const auto big = readSmallFile(directory.filePath(u"big"_s));
    QCOMPARE(*big, QByteArray(2000, 'x'));
    QVERIFY2(big->capacity() < 4000, "it keeps the room for the largest file");
    QVERIFY(!readSmallFile(u"/proc/self/status"_s)->isEmpty()); // a file of unknown length
}

void TestNetIdentity::brokenParts_areNamed()
{
    const Certificates &certificates = Certificates::instance();
    Identity mixed = certificates.machine;
    mixed.privateKeyPem = certificates.otherMachine.privateKeyPem;
    QVERIFY(mixed.check().error().what.contains(u"private key"_s));
    QVERIFY(!mixed.tlsContext());
    mixed = certificates.machine;
    mixed.authorityPem = CertificateAuthority::create(ArrayId::generate())->certificatePem();
    QVERIFY(mixed.check().error().what.contains(u"not issued"_s));
    mixed = certificates.machine;
    mixed.certificatePem = "rubbish";
    QCOMPARE(mixed.check().error().code, ErrorCode::InvalidArgument);
}

void TestNetIdentity::issue_takesOnlyTheKeyFromTheRequest()
{
    const CertificateAuthority &authority = Certificates::instance().authority;
    const auto key = KeyPair::generate();
    const auto request = key->certificateRequest(u"controller"_s); // a wish that nobody grants
    QVERIFY(request);
    const auto pem = authority.issue(*request, authority.machineSubject(MachineId(3)));
    QVERIFY(pem);
    const Identity identity{*pem, key->privateKeyPem, authority.certificatePem()};
    QCOMPARE(identity.check()->role, PeerRole::Machine);
    QCOMPARE(identity.certificate().subjectInfo(QSslCertificate::CommonName), QStringList{u"machine 3"_s});
}

void TestNetIdentity::issue_refusesBadRequestsAndSubjects()
{
    const CertificateAuthority &authority = Certificates::instance().authority;
    const QByteArray request = *KeyPair::generate()->certificateRequest(u"x"_s);
    QByteArray forged = request;
    forged[forged.size() - 1] = char(forged[forged.size() - 1] ^ 1); // the proof that the key is there
    QCOMPARE(authority.issue(forged, authority.machineSubject(MachineId(3))).error().code, ErrorCode::InvalidArgument);
    QVERIFY(!authority.issue("rubbish", authority.machineSubject(MachineId(3))));
    QVERIFY(!authority.issue({}, authority.machineSubject(MachineId(3))));
    QVERIFY(!authority.issue(request, authority.machineSubject(MachineId())));
    QVERIFY(!authority.issue(request, authority.administratorSubject({})));
    QVERIFY(!authority.issue(request, PeerIdentity{}));
    PeerIdentity foreign = authority.machineSubject(MachineId(3));
    foreign.array = ArrayId::generate();
    QVERIFY(!authority.issue(request, foreign));
}

void TestNetIdentity::requestFingerprint_isOfTheKey()
{
    const auto key = KeyPair::generate();
    const QByteArray one = *key->certificateRequest(u"one"_s);
    const QByteArray two = *key->certificateRequest(u"two"_s);
    QVERIFY(one != two);
    QCOMPARE(*requestKeyFingerprint(one), *requestKeyFingerprint(two));
    QCOMPARE(requestKeyFingerprint(one)->size(), 32);
    QVERIFY(*requestKeyFingerprint(one) != *requestKeyFingerprint(*KeyPair::generate()->certificateRequest(u"one"_s)));
    QVERIFY(!requestKeyFingerprint("rubbish"));
}

/// A signature by a key with a huge exponent takes a hundred times as long to check: anybody may send one.
void TestNetIdentity::requestWithAKeyThatIsNotCertified_isRefusedBeforeItsSignature()
{
    const auto rsaKey = [](int bits, const char *exponentHex) {
        BIGNUM *exponent = nullptr;
        BN_hex2bn(&exponent, exponentHex);
        const OpenSslPtr<EVP_PKEY_CTX> context(EVP_PKEY_CTX_new_from_name(nullptr, "RSA", nullptr));
        EVP_PKEY *made = nullptr;
        EVP_PKEY_keygen_init(context.get());
        EVP_PKEY_CTX_set_rsa_keygen_bits(context.get(), bits);
        EVP_PKEY_CTX_set1_rsa_keygen_pubexp(context.get(), exponent);
        EVP_PKEY_generate(context.get(), &made);
        BN_free(exponent);
        return OpenSslPtr<EVP_PKEY>(made);
    };
    const auto requestOf = [](const OpenSslPtr<EVP_PKEY> &key) {
        return KeyPair{toPem(key.get())}.certificateRequest(u"x"_s).value();
    };
    const CertificateAuthority &authority = Certificates::instance().authority;
    for (const auto &good : {requestOf(rsaKey(2048, "10001")), *KeyPair::generate()->certificateRequest(u"x"_s)}) {
        QVERIFY(requestKeyFingerprint(good) && checkRequestSignature(good));
        QByteArray forged = good;
        forged.back() = char(forged.back() ^ 1);
        QVERIFY(requestKeyFingerprint(forged)); // cheap, and proves nothing
        QVERIFY(checkRequestSignature(forged).error().what.contains(u"not signed"_s));
        QVERIFY(!authority.issue(forged, authority.machineSubject(MachineId(3))));
    }
    for (const auto &bad :
         {requestOf(rsaKey(1024, "10001")), requestOf(rsaKey(2048, "1000000000000000000000000000000000000000D")),
          requestOf(OpenSslPtr<EVP_PKEY>(EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", "secp256k1")))}) {
        QVERIFY(requestKeyFingerprint(bad).error().what.contains(u"neither EC"_s));
        QVERIFY(checkRequestSignature(bad).error().what.contains(u"neither EC"_s));
        QVERIFY(!authority.issue(bad, authority.machineSubject(MachineId(3))));
    }
}

void TestNetIdentity::nameWithCommas_cannotAddNames()
{
    const CertificateAuthority &authority = Certificates::instance().authority;
    const QString evil =
        u"eve,URI:fallow:array/"_s + authority.array().toString() + u"/controller,DNS:controller.fallow"_s;
    const auto identity = authority.issueIdentity(authority.administratorSubject(evil));
    QVERIFY(identity);
    QCOMPARE(identity->check()->role, PeerRole::Administrator);
    QCOMPARE(identity->check()->name, evil);
    QVERIFY(identity->certificate().subjectAlternativeNames().isEmpty()); // no DNS name
}

namespace {

IdentityFile administratorFile()
{
    const Identity &identity = Certificates::instance().administrator;
    return {.controllerAddress = u"array.example:7440"_s,
            .arrayName = u"Büro"_s,
            .certificate = identity.certificatePem,
            .privateKey = identity.privateKeyPem,
            .authority = identity.authorityPem};
}

} // namespace

void TestNetIdentity::identityFile_locked_opensWithItsPassphraseOnly()
{
    const QByteArray passphrase = "Zwölf Boxkämpfer";
    const IdentityFile file = administratorFile();
    QVERIFY(!file.isLocked());
    const auto locked = file.locked(passphrase);
    QVERIFY(locked);
    QVERIFY(locked->isLocked());
    QVERIFY(!locked->toText().contains(file.privateKey.split('\n').at(1)));
    const auto parsed = IdentityFile::parse(locked->toText(), u"here"_s);
    QVERIFY(parsed);
    QVERIFY(parsed->isLocked());
    const auto unlocked = parsed->unlocked(passphrase);
    QVERIFY(unlocked);
    const Identity identity{unlocked->certificate, unlocked->privateKey, unlocked->authority};
    QVERIFY(identity.check());
    QCOMPARE(parsed->unlocked("zwölf boxkämpfer").error().code, ErrorCode::Unauthorised);
    QCOMPARE(parsed->unlocked({}).error().code, ErrorCode::Unauthorised);
    QCOMPARE(parsed->locked("again").error().code, ErrorCode::InvalidArgument);
    QCOMPARE(file.locked({}).error().code, ErrorCode::InvalidArgument);
    QCOMPARE(file.locked(QByteArray(2000, 'x')).error().code, ErrorCode::InvalidArgument);
    IdentityFile damaged = *parsed;
    damaged.privateKey.replace(60, 8, "********");
    QCOMPARE(damaged.unlocked(passphrase).error().code, ErrorCode::Corrupt);
}

void TestNetIdentity::identityFile_lockedKey_isReadByOpenssl()
{
    QTemporaryDir directory;
    const IdentityFile file = administratorFile();
    const auto locked = file.locked("secret");
    QVERIFY(writePrivateFile(directory.filePath(u"key.pem"_s), locked->privateKey));
    QProcess openssl;
    openssl.start(u"openssl"_s,
                  {u"pkcs8"_s, u"-in"_s, directory.filePath(u"key.pem"_s), u"-passin"_s, u"pass:secret"_s});
    QVERIFY(openssl.waitForFinished());
    QCOMPARE(openssl.exitCode(), 0);
    QCOMPARE(openssl.readAllStandardOutput().trimmed(), file.privateKey.trimmed());
}

FALLOW_TEST(TestNetIdentity)
#include "tst_net_identity.moc"
