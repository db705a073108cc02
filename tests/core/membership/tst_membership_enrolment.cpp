// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "membership/membership.h"
#include "support/manual_executor.h"

#include <QCryptographicHash>
#include <QTemporaryDir>
#include <QTest>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kHour = 3'600'000;

/// Certificates without cryptography: a request is "key:<name>", a certificate says what it was made of.
class FakeIssuer final : public CertificateIssuer
{
public:
    Result<QByteArray> keyFingerprint(const QByteArray &signingRequest) const override
    {
        if (!signingRequest.startsWith("key:"))
            return fail(ErrorCode::InvalidArgument, u"no request"_s);
        return QCryptographicHash::hash(signingRequest, QCryptographicHash::Sha256);
    }
    Result<Issued> issue(const QByteArray &signingRequest, MachineId machine) const override
    {
        const QByteArray pem =
            "cert " + machine.toString().toUtf8() + ' ' + signingRequest + ' ' + QByteArray::number(++m_serial);
        return Issued{pem, QCryptographicHash::hash(pem, QCryptographicHash::Sha256)};
    }
    QByteArray authorityPem() const override { return "authority"; }
    QByteArray authorityFingerprint() const override { return m_fingerprint; }

    QByteArray m_fingerprint = QByteArray(32, '\x5a');

private:
    mutable int m_serial = 0;
};

} // namespace

class TestMembershipEnrolment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void code_textForm_readsBackAndForgivesTyping();
    void code_anyChangedDigit_isNoticed();
    void code_nonsense_isRefused_data();
    void code_nonsense_isRefused();
    void enrol_goodCode_isApprovedAtOnce();
    void enrol_usedCodeByAnother_isRefused();
    void enrol_sameMachineAgain_getsTheSameCertificate();
    void enrol_twoMachinesOneCodeAtOnce_onlyOneJoins();
    void enrol_expiredCode_isRefused();
    void enrol_withdrawnCode_isRefused();
    void enrol_codeOfAnotherArray_isRefused();
    void enrol_codeWithOtherSecret_isRefused();
    void enrol_manyWrongCodes_areLimited();
    void enrol_withoutCode_waitsForApproval();
    void enrol_mustApproveCodes_waitsAndUsesTheCodeUp();
    void enrol_tooManyWaiting_isRefused();
    void enrol_badRequestOrName_isHandled();
    void reject_waitingMachine_staysOutUntilForgotten();
    void revoke_approvedMachine_blocksItsCertificateAtOnce();
    void retire_machine_isOutForGood();
    void claim_ofAStoreThatIsNotSo_holdsNobodyUp();
    void claim_ofAnothersStore_waitsInSpiteOfItsCode();
    void approveAndDelete_namesWhatTheAdministratorSaw();
    void adopt_store_isOneChange();
    void adopt_ownerConnected_isRefused();
    void adopt_twoClaimants_oneGetsIt();
    void adopt_revokedMachinesStore_staysRevoked();
    void hello_newAgent_isGivenAStoreOnce();
    void hello_storeVanished_countsAsLostAndBeginsAnew();
    void hello_laterEpoch_isStale();
    void hello_ourEpochBeforeWeToldIt_isStale();
    void hello_noRoom_isGivenNone();
    void hello_onAPartition_isRememberedWithTheStore();
    void presence_unreachableTooLong_isLostWithItsStoresAndReturns();
    void presence_ownAbsenceOfTheController_losesNobody();
    void presence_announcedAbsence_isAsleep();
    void restart_everything_isRemembered();
    void localStores_addedTwice_areRefused();
    void requests_whenDestroyed_areCancelled();

private:
    void openAll(Membership::Options options = {});
    void settle();
    template <class T, class Call>
    Result<T> ask(Call call)
    {
        std::optional<Result<T>> answer;
        call([&](Result<T> result) { answer = std::move(result); });
        if (answer)
            qFatal("answered inside the call");
        while (!answer)
            settle();
        return *answer;
    }
    Result<EnrolmentCode> makeCode(qint64 validForMs = kHour)
    {
        return ask<EnrolmentCode>([&](auto done) {
            m_membership->createCode(u"array.example:7440"_s, validForMs, u"anna"_s, std::move(done));
        });
    }
    Result<EnrolAnswer> enrol(const QByteArray &key, const QString &code, const QString &peer = u"10.0.0.1"_s,
                              const QString &name = u"pc"_s)
    {
        EnrolRequest request;
        request.code = code;
        request.machineName = name;
        request.signingRequest = key;
        request.version = u"0.1.0"_s;
        return ask<EnrolAnswer>([&](auto done) { m_membership->enrol(request, peer, std::move(done)); });
    }
    /// What a machine asks that has found this store on its disk.
    Result<EnrolAnswer> enrolWith(const QByteArray &key, const QString &code, const StoreClaim &claim)
    {
        EnrolRequest request;
        request.code = code;
        request.machineName = u"pc"_s;
        request.signingRequest = key;
        request.claims = {claim};
        return ask<EnrolAnswer>([&](auto done) { m_membership->enrol(request, u"10.0.0.1"_s, std::move(done)); });
    }
    StoreClaim claimOf(StoreId store, const QByteArray &uuid) const
    {
        const ArrayId array = m_catalog->array();
        return {.array = QByteArray(reinterpret_cast<const char *>(array.bytes.data()), 16),
                .store = store,
                .storeUuid = uuid,
                .storedBytes = 1};
    }
    Result<void> adopt(MachineId machine, StoreId store)
    {
        return ask<void>([&](auto done) { m_membership->adopt(machine, store, u"anna"_s, std::move(done)); });
    }
    Result<void> tell(void (Membership::*verb)(MachineId, const QString &, Completion<void>), MachineId machine)
    {
        return ask<void>([&](auto done) { (m_membership.get()->*verb)(machine, u"anna"_s, std::move(done)); });
    }
    MachineId join(const QByteArray &key);
    HelloRequest helloOf(StoreId store = {}, const QByteArray &uuid = {});
    Result<HelloAnswer> hello(MachineId machine, const HelloRequest &request)
    {
        return ask<HelloAnswer>([&](auto done) { m_membership->hello(machine, request, std::move(done)); });
    }
    StoreId joinWithStore(MachineId machine, const QByteArray &uuid);

    std::unique_ptr<QTemporaryDir> m_folder;
    FakeIssuer m_issuer;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<ManualExecutor> m_executor;
    std::unique_ptr<Catalog> m_catalog;
    std::unique_ptr<Membership> m_membership;
};

void TestMembershipEnrolment::init()
{
    m_membership.reset();
    m_catalog.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_clock = std::make_unique<ManualClock>();
    m_executor = std::make_unique<ManualExecutor>();
    m_issuer.m_fingerprint = QByteArray(32, '\x5a');
    QVERIFY(Catalog::create(m_folder->filePath(u"catalog"_s), ArrayId::generate()));
    openAll();
}

void TestMembershipEnrolment::openAll(Membership::Options options)
{
    m_membership.reset();
    m_catalog.reset();
    m_catalog = std::move(Catalog::open(m_folder->filePath(u"catalog"_s)).value());
    m_membership = std::move(Membership::load(*m_catalog, m_issuer, *m_clock, *m_executor, options).value());
    settle();
}

/// Runs what has been posted, and waits until everything submitted to the catalog has been answered.
void TestMembershipEnrolment::settle()
{
    for (int quiet = 0; quiet < 2;) {
        const int ran = m_executor->drain();
        (void)m_catalog->raiseEpochAbove(0); // behind all that was submitted before
        quiet = ran == 0 && m_executor->pendingCount() == 0 ? quiet + 1 : 0;
    }
}

MachineId TestMembershipEnrolment::join(const QByteArray &key)
{
    const auto answer = enrol(key, makeCode().value().toString());
    if (!answer)
        qFatal("%s", qPrintable(answer.error().toString()));
    return answer->machine;
}

HelloRequest TestMembershipEnrolment::helloOf(StoreId store, const QByteArray &uuid)
{
    HelloRequest request;
    request.version = u"0.1.1"_s;
    request.store = store;
    request.storeUuid = uuid;
    request.epochSeen = m_catalog->epoch() - 1;
    request.diskTotalBytes = 500 * kGiB;
    request.diskFreeBytes = 400 * kGiB;
    return request;
}

StoreId TestMembershipEnrolment::joinWithStore(MachineId machine, const QByteArray &uuid)
{
    const StoreId store = hello(machine, helloOf()).value().store;
    const StoreReadyRequest ready{store, uuid};
    const auto done =
        ask<void>([&](auto completion) { m_membership->storeReady(machine, ready, std::move(completion)); });
    if (!done)
        qFatal("%s", qPrintable(done.error().toString()));
    return store;
}

void TestMembershipEnrolment::code_textForm_readsBackAndForgivesTyping()
{
    for (const QString &address :
         {u"array.example:7440"_s, u"my-array-1.example:1"_s, u"10.1.2.3:65535"_s, u"[fe80::1]:7440"_s}) {
        const EnrolmentCode code = EnrolmentCode::generate(address, m_issuer.m_fingerprint).value();
        QCOMPARE(code.address(), address);
        QCOMPARE(EnrolmentCode::parse(code.toString()).value(), code);
        QCOMPARE(EnrolmentCode::parse(u"  "_s + code.toString().toLower() + u"\n"_s).value(), code);
        QString sloppy = code.toString();
        const qsizetype digits = sloppy.indexOf(u'-', sloppy.lastIndexOf(u':'));
        sloppy = sloppy.left(digits) + sloppy.mid(digits).replace(u'0', u'o').replace(u'1', u'l');
        QCOMPARE(EnrolmentCode::parse(sloppy).value(), code);
        QVERIFY(code.isOfAuthority(m_issuer.m_fingerprint));
        QVERIFY(!code.isOfAuthority(QByteArray(32, '\x5b')));
        QVERIFY(!code.isOfAuthority({}));
    }
}

void TestMembershipEnrolment::code_anyChangedDigit_isNoticed()
{
    const QString text = EnrolmentCode::generate(u"array.example:7440"_s, m_issuer.m_fingerprint).value().toString();
    for (qsizetype i = 7; i < text.size(); ++i) {
        if (text.at(i) == u'-')
            continue;
        QString changed = text;
        changed[i] = text.at(i) == u'7' ? u'8' : u'7';
        QVERIFY2(!EnrolmentCode::parse(changed), qPrintable(changed));
        QVERIFY(!EnrolmentCode::parse(text.left(i)));
    }
    QVERIFY(!EnrolmentCode::parse(text + u'7'));
}

void TestMembershipEnrolment::code_nonsense_isRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << u""_s;
    QTest::newRow("words") << u"let me in"_s;
    QTest::newRow("prefix only") << u"FALLOW-"_s;
    QTest::newRow("no port") << u"FALLOW-host-ABCD"_s;
    QTest::newRow("no digits") << u"FALLOW-host:1-"_s;
    QTest::newRow("ends at the port") << u"FALLOW-host:1"_s;
    QTest::newRow("bad port") << u"FALLOW-host:70000-ABCD"_s;
    QTest::newRow("bad digit") << u"FALLOW-host:1-AB?D"_s;
    QTest::newRow("endless") << u"FALLOW-host:1-"_s + QString(100'000, u'A');
    QTest::newRow("beyond latin") << u"FALLOW-host:1-"_s + QString(52, QChar(0x3b1));
}

void TestMembershipEnrolment::code_nonsense_isRefused()
{
    QFETCH(QString, text);
    const auto parsed = EnrolmentCode::parse(text);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().code, ErrorCode::InvalidArgument);
    QVERIFY(parsed.error().what.size() > 10 && parsed.error().what.size() < 500);
}

void TestMembershipEnrolment::enrol_goodCode_isApprovedAtOnce()
{
    const EnrolmentCode code = makeCode().value();
    const QMap<QString, QByteArray> kept = m_catalog->makeReader().value()->settings(u"membership.code"_s).value();
    QCOMPARE(kept.size(), 1);
    for (const QByteArray &value : kept)
        QVERIFY(!value.contains(code.secret)); // only a salted hash is kept
    const EnrolAnswer answer = enrol("key:a", code.toString()).value();
    QCOMPARE(answer.approval, MachineApproval::Approved);
    QCOMPARE(answer.authorityCertificate, QByteArray("authority"));
    QCOMPARE(answer.arrayId.size(), 16);
    QVERIFY(answer.certificate.startsWith("cert 2 key:a"));
    QCOMPARE(m_membership->openCodeCount(), 0);
    const MachineRecord record = m_membership->machine(answer.machine).value();
    QVERIFY(m_membership->authorise(record.id, record.certificateFingerprint));
    QVERIFY(!m_membership->authorise(record.id, QByteArray(32, 'x')));
    QVERIFY(!m_membership->authorise(record.id, {}));
    QVERIFY(!m_membership->authorise(MachineId(99), record.certificateFingerprint));
    QVERIFY(!m_membership->authorise(kControllerMachine, {}));
}

void TestMembershipEnrolment::enrol_usedCodeByAnother_isRefused()
{
    const QString code = makeCode().value().toString();
    QVERIFY(enrol("key:a", code));
    QCOMPARE(enrol("key:b", code).error().code, ErrorCode::Unauthorised);
    openAll(); // nor after a restart
    QCOMPARE(enrol("key:b", code).error().code, ErrorCode::Unauthorised);
    QCOMPARE(m_membership->machines().size(), 1);
}

void TestMembershipEnrolment::enrol_sameMachineAgain_getsTheSameCertificate()
{
    const QString code = makeCode().value().toString();
    const EnrolAnswer first = enrol("key:a", code).value();
    const EnrolAnswer again = enrol("key:a", code).value(); // the first answer was lost on the way
    QCOMPARE(again.certificate, first.certificate);
    QCOMPARE(again.machine, first.machine);
    QVERIFY(hello(first.machine, helloOf()));
    const EnrolAnswer renewed = enrol("key:a", {}).value();
    QCOMPARE(renewed.machine, first.machine);
    QVERIFY(renewed.certificate != first.certificate);
}

void TestMembershipEnrolment::enrol_twoMachinesOneCodeAtOnce_onlyOneJoins()
{
    const QString code = makeCode().value().toString();
    // A second controller's view of the same catalog: both find the code good before either has used it.
    auto other = std::move(Membership::load(*m_catalog, m_issuer, *m_clock, *m_executor, {}).value());
    QList<Result<EnrolAnswer>> answers;
    const auto keep = [&](Result<EnrolAnswer> answer) { answers.append(std::move(answer)); };
    m_membership->enrol({code, u"a"_s, "key:a", {}}, u"10.0.0.1"_s, keep);
    other->enrol({code, u"b"_s, "key:b", {}}, u"10.0.0.2"_s, keep);
    m_membership->enrol({code, u"c"_s, "key:c", {}}, u"10.0.0.3"_s, keep);
    while (answers.size() < 3)
        settle();
    int joined = 0;
    for (const auto &answer : answers) {
        joined += answer ? 1 : 0;
        if (!answer)
            QCOMPARE(answer.error().code, ErrorCode::Unauthorised);
    }
    QCOMPARE(joined, 1);
    QCOMPARE(m_catalog->makeReader().value()->machines()->size(), 1);
}

void TestMembershipEnrolment::enrol_expiredCode_isRefused()
{
    const QString code = makeCode(kHour).value().toString();
    m_clock->advance(kHour);
    const auto answer = enrol("key:a", code);
    QCOMPARE(answer.error().code, ErrorCode::Unauthorised);
    QVERIFY(answer.error().what.contains(u"expired"_s));
    QVERIFY(makeCode());
    QCOMPARE(m_membership->openCodeCount(), 1); // the expired one was swept
    QCOMPARE(makeCode(0).error().code, ErrorCode::InvalidArgument);
    QCOMPARE(makeCode(31 * 24 * kHour).error().code, ErrorCode::InvalidArgument);
}

void TestMembershipEnrolment::enrol_withdrawnCode_isRefused()
{
    const QString code = makeCode().value().toString();
    QVERIFY(ask<void>([&](auto done) { m_membership->withdrawCodes(u"anna"_s, std::move(done)); }));
    QCOMPARE(enrol("key:a", code).error().code, ErrorCode::Unauthorised);
}

void TestMembershipEnrolment::enrol_codeOfAnotherArray_isRefused()
{
    const QString code = makeCode().value().toString();
    m_issuer.m_fingerprint = QByteArray(32, '\x77');
    const auto answer = enrol("key:a", code);
    QCOMPARE(answer.error().code, ErrorCode::Unauthorised);
    QVERIFY(answer.error().what.contains(u"another array"_s));
}

void TestMembershipEnrolment::enrol_codeWithOtherSecret_isRefused()
{
    EnrolmentCode code = makeCode().value();
    code.secret[3] = static_cast<char>(code.secret.at(3) ^ 1);
    QCOMPARE(enrol("key:a", code.toString()).error().code, ErrorCode::Unauthorised); // its check digits are right
    code.secret[3] = static_cast<char>(code.secret.at(3) ^ 1);
    ++code.id;
    QCOMPARE(enrol("key:a", code.toString()).error().code, ErrorCode::Unauthorised);
    --code.id;
    QVERIFY(enrol("key:a", code.toString())); // the wrong attempts did not use it up
}

void TestMembershipEnrolment::enrol_manyWrongCodes_areLimited()
{
    const QString good = makeCode().value().toString();
    const QString wrong = EnrolmentCode::generate(u"h:1"_s, m_issuer.m_fingerprint).value().toString();
    for (int i = 0; i < 5; ++i)
        QCOMPARE(enrol("key:a", wrong).error().code, ErrorCode::Unauthorised);
    QCOMPARE(enrol("key:a", wrong).error().code, ErrorCode::Refused);
    QCOMPARE(enrol("key:a", u"nonsense"_s).error().code, ErrorCode::Refused);
    // Whoever has a right code gets in, also from the address of one who guesses, and while many others do.
    for (int i = 0; i < 400; ++i)
        QVERIFY(!enrol("key:x", wrong, u"10.1.0.%1"_s.arg(i)));
    QVERIFY(enrol("key:b", good));
    m_clock->advance(60'000);
    QCOMPARE(enrol("key:a", wrong).error().code, ErrorCode::Unauthorised);
    AttemptLimiter limiter({.perPeer = 2, .altogether = 10, .windowMs = 1000, .maxPeers = 4});
    for (int i = 0; i < 10; ++i)
        limiter.addWrongAttempt(QString::number(i), 5);
    QVERIFY(limiter.isBlocked(u"anybody"_s, 6));
    QVERIFY(!limiter.isBlocked(u"anybody"_s, 1005));
}

void TestMembershipEnrolment::enrol_withoutCode_waitsForApproval()
{
    const EnrolAnswer waiting = enrol("key:a", {}).value();
    QCOMPARE(waiting.approval, MachineApproval::Waiting);
    QVERIFY(waiting.certificate.isEmpty() && waiting.retryAfterMs > 0);
    QCOMPARE(waiting.fingerprint, fingerprintForPeople(m_membership->keyFingerprint(waiting.machine)));
    QCOMPARE(waiting.fingerprint.size(), 39);
    QCOMPARE(enrol("key:a", {}).value().machine, waiting.machine); // asks again
    QCOMPARE(m_membership->machines().size(), 1);
    QVERIFY(!m_membership->authorise(waiting.machine, {}));
    QVERIFY(!hello(waiting.machine, helloOf()));
    QVERIFY(tell(&Membership::approve, waiting.machine));
    QVERIFY(tell(&Membership::approve, waiting.machine)); // twice is no harm
    QVERIFY(!m_membership->authorise(waiting.machine, {}));
    const EnrolAnswer approved = enrol("key:a", {}).value();
    QCOMPARE(approved.approval, MachineApproval::Approved);
    QVERIFY(!approved.certificate.isEmpty());
    QCOMPARE(tell(&Membership::approve, MachineId(77)).error().code, ErrorCode::NotFound);
    QCOMPARE(tell(&Membership::reject, approved.machine).error().code, ErrorCode::Refused);
}

void TestMembershipEnrolment::enrol_mustApproveCodes_waitsAndUsesTheCodeUp()
{
    openAll({.mustApproveCodes = true});
    const QString code = makeCode().value().toString();
    const EnrolAnswer waiting = enrol("key:a", code).value();
    QCOMPARE(waiting.approval, MachineApproval::Waiting);
    QCOMPARE(enrol("key:a", code).value().approval, MachineApproval::Waiting);
    QCOMPARE(enrol("key:b", code).error().code, ErrorCode::Unauthorised);
    QVERIFY(tell(&Membership::approve, waiting.machine));
    QCOMPARE(enrol("key:a", code).value().approval, MachineApproval::Approved);
}

void TestMembershipEnrolment::enrol_tooManyWaiting_isRefused()
{
    openAll({.maxWaitingMachines = 3});
    for (const char *key : {"key:a", "key:b", "key:c"})
        QVERIFY(enrol(key, {}));
    QCOMPARE(enrol("key:d", {}).error().code, ErrorCode::Refused);
    QVERIFY(enrol("key:a", {}));
    QVERIFY(enrol("key:e", makeCode().value().toString())); // a code does not wait
}

void TestMembershipEnrolment::enrol_badRequestOrName_isHandled()
{
    QCOMPARE(enrol("nonsense", {}).error().code, ErrorCode::InvalidArgument);
    QCOMPARE(enrol("key:" + QByteArray(20'000, 'x'), {}).error().code, ErrorCode::InvalidArgument);
    QCOMPARE(enrol("key:a", u"FALLOW-h:1-XX"_s).error().code, ErrorCode::InvalidArgument);
    QVERIFY(m_membership->machines().isEmpty());
    const auto nameOf = [&](const QByteArray &key, const QString &wanted) {
        return m_membership->machine(enrol(key, {}, u"p"_s, wanted).value().machine)->name;
    };
    QCOMPARE(nameOf("key:1", u"pc\n\x01 7"_s), u"pc 7"_s);
    QCOMPARE(nameOf("key:2", u"pc 7"_s), u"pc 7 (2)"_s);
    QCOMPARE(nameOf("key:3", u" \t"_s), u"unnamed"_s);
    QVERIFY(nameOf("key:4", QString(5000, u'x')).size() <= kMaxNameCharacters);
}

void TestMembershipEnrolment::reject_waitingMachine_staysOutUntilForgotten()
{
    const MachineId machine = enrol("key:a", {}).value().machine;
    QCOMPARE(tell(&Membership::forget, machine).error().code, ErrorCode::Refused);
    QVERIFY(tell(&Membership::reject, machine));
    QCOMPARE(enrol("key:a", {}).error().code, ErrorCode::Unauthorised);
    QCOMPARE(enrol("key:a", makeCode().value().toString()).error().code, ErrorCode::Unauthorised);
    QCOMPARE(tell(&Membership::approve, machine).error().code, ErrorCode::Refused);
    QVERIFY(tell(&Membership::forget, machine));
    QVERIFY(m_membership->machines().isEmpty());
    const EnrolAnswer again = enrol("key:a", {}).value();
    QVERIFY(again.machine.value() > machine.value()); // ids are never given again
}

void TestMembershipEnrolment::revoke_approvedMachine_blocksItsCertificateAtOnce()
{
    const MachineId machine = join("key:a");
    const StoreId store = joinWithStore(machine, QByteArray(16, 's'));
    m_membership->setConnected(machine);
    settle();
    const QByteArray fingerprint = m_membership->machine(machine)->certificateFingerprint;
    QList<MachineId> blocked;
    connect(m_membership.get(), &Membership::machineBlocked, this, [&](MachineId id) { blocked.append(id); });
    bool isDone = false;
    m_membership->revoke(machine, u"anna"_s, [&](Result<void> result) { isDone = result.has_value(); });
    QVERIFY(!m_membership->authorise(machine, fingerprint)); // before the catalog knows
    QCOMPARE(blocked, QList<MachineId>{machine});
    while (!isDone)
        settle();
    settle();
    QCOMPARE(m_membership->machine(machine)->approval, MachineApproval::Revoked);
    QCOMPARE(m_membership->machine(machine)->presence, Presence::Lost);
    QCOMPARE(m_membership->store(store)->state, StoreState::Lost);
    openAll();
    QVERIFY(!m_membership->authorise(machine, fingerprint));
    QCOMPARE(enrol("key:a", {}).error().code, ErrorCode::Unauthorised);
    QVERIFY(!hello(machine, helloOf(store, QByteArray(16, 's'))));
}

void TestMembershipEnrolment::retire_machine_isOutForGood()
{
    const MachineId machine = join("key:a");
    const StoreId store = joinWithStore(machine, QByteArray(16, 's'));
    QCOMPARE(tell(&Membership::forget, machine).error().code, ErrorCode::Refused); // a member
    QVERIFY(tell(&Membership::retire, machine));
    settle();
    QCOMPARE(m_membership->machine(machine)->presence, Presence::Retired);
    QCOMPARE(m_membership->store(store)->state, StoreState::Retired);
    m_membership->setConnected(machine);
    settle();
    QCOMPARE(m_membership->machine(machine)->presence, Presence::Retired);
    QVERIFY(tell(&Membership::forget, machine));
    QVERIFY(!m_membership->store(store));
}

void TestMembershipEnrolment::claim_ofAStoreThatIsNotSo_holdsNobodyUp()
{
    const QByteArray uuid(16, 's');
    const StoreId store = joinWithStore(join("key:a"), uuid);
    const StoreId retired = joinWithStore(join("key:b"), QByteArray(16, 't'));
    QVERIFY(ask<void>(
        [&](auto done) { m_membership->setStoreState(retired, StoreState::Retired, u"anna"_s, std::move(done)); }));
    const StoreId local = ask<StoreId>([&](auto done) {
                              m_membership->addLocalStore(u"/disk"_s, QByteArray(16, 'l'), kGiB, std::move(done));
                          }).value();
    StoreClaim foreign = claimOf(store, uuid);
    foreign.array = QByteArray(16, 'x');
    const QList<StoreClaim> claims = {claimOf(store, QByteArray(16, 'u')), claimOf(store, {}),
                                      claimOf(StoreId(99), uuid),          claimOf(retired, QByteArray(16, 't')),
                                      claimOf(local, QByteArray(16, 'l')), foreign};
    for (qsizetype i = 0; i < claims.size(); ++i) {
        const auto answer = enrolWith("key:new" + QByteArray::number(i), makeCode().value().toString(), claims.at(i));
        QCOMPARE(answer->approval, MachineApproval::Approved);
        QVERIFY(answer->store.isNull());
        QCOMPARE(adopt(answer->machine, claims.at(i).store).error().code, ErrorCode::Refused);
    }
    QCOMPARE(m_membership->store(local)->machine, kControllerMachine);
}

void TestMembershipEnrolment::claim_ofAnothersStore_waitsInSpiteOfItsCode()
{
    const QByteArray uuid(16, 's');
    const MachineId former = join("key:a");
    const StoreId store = joinWithStore(former, uuid);
    const QString code = makeCode().value().toString();
    const EnrolAnswer answer = enrolWith("key:new", code, claimOf(store, uuid)).value();
    QCOMPARE(answer.approval, MachineApproval::Waiting);
    QVERIFY(answer.certificate.isEmpty());
    QCOMPARE(enrol("key:other", code).error().code, ErrorCode::Unauthorised); // the code is used up
    QCOMPARE(enrolWith("key:new", code, claimOf(store, uuid))->approval, MachineApproval::Waiting); // asks on
    QCOMPARE(m_membership->claims(answer.machine).size(), 1);
    QCOMPARE(m_membership->claims(answer.machine).first().owner, former);
    openAll(); // it is remembered
    QCOMPARE(enrolWith("key:new", code, claimOf(store, uuid))->approval, MachineApproval::Waiting);
    QCOMPARE(m_membership->claims(answer.machine).size(), 1);
    QCOMPARE(adopt(answer.machine, StoreId(99)).error().code, ErrorCode::Refused);
    QVERIFY(tell(&Membership::approve, answer.machine)); // without
    const EnrolAnswer in = enrolWith("key:new", code, claimOf(store, uuid)).value();
    QCOMPARE(in.approval, MachineApproval::Approved);
    QVERIFY(in.store.isNull());
    QVERIFY(in.mustDelete.isEmpty());
    QCOMPARE(m_membership->store(store)->machine, former);
    QCOMPARE(adopt(answer.machine, store).error().code, ErrorCode::Refused);
}

void TestMembershipEnrolment::adopt_store_isOneChange()
{
    const QByteArray uuid(16, 's');
    const MachineId former = join("key:a");
    const StoreId gone = joinWithStore(former, QByteArray(16, 'g')); // lost by the former machine itself
    const StoreId store = joinWithStore(former, uuid);
    QVERIFY(ask<void>( // it was to be retired
        [&](auto done) { m_membership->setStoreState(store, StoreState::Draining, u"anna"_s, std::move(done)); }));
    m_membership->setConnected(former);
    m_membership->setDisconnected(former);
    settle();
    const QByteArray certificate = m_membership->machine(former)->certificateFingerprint;
    const MachineId heir = enrolWith("key:new", {}, claimOf(store, uuid)).value().machine;
    QList<MachineId> blocked;
    connect(m_membership.get(), &Membership::machineBlocked, this, [&](MachineId id) { blocked.append(id); });
    QVERIFY(adopt(heir, store));
    QVERIFY(adopt(heir, store)); // twice is no harm
    QCOMPARE(blocked, QList<MachineId>{former});
    QCOMPARE(m_membership->store(store)->machine, heir);
    QCOMPARE(m_membership->store(store)->state, StoreState::Active);
    QCOMPARE(m_membership->store(gone)->machine, former);
    QCOMPARE(m_membership->store(gone)->state, StoreState::Lost);
    QVERIFY(!m_membership->authorise(former, certificate));
    QVERIFY(!hello(former, helloOf(store, uuid)));
    QCOMPARE(enrolWith("key:new", {}, claimOf(store, uuid)).value().store, store);
    QCOMPARE(enrolWith("key:new", {}, claimOf(store, uuid)).value().store, store); // as often as it asks
    const EnrolAnswer without = enrol("key:new", {}).value(); // its disk is away at this moment: it is its own still
    QCOMPARE(without.store, store);
    QCOMPARE(without.storeUuid, uuid);
    QVERIFY(without.mustDelete.isEmpty());
    // The store knows the epoch of this very controller, from the former machine.
    HelloRequest request = helloOf(store, uuid);
    request.epochSeen = m_catalog->epoch();
    const auto answer = hello(heir, request);
    QVERIFY2(answer.has_value(), qPrintable(answer ? QString() : answer.error().toString()));
    QCOMPARE(answer->store, store);
    QVERIFY(!answer->mustCreateStore);
    settle();
    openAll();
    QCOMPARE(m_membership->store(store)->machine, heir);
    QCOMPARE(m_membership->machine(former)->approval, MachineApproval::Retired);
}

void TestMembershipEnrolment::approveAndDelete_namesWhatTheAdministratorSaw()
{
    const QByteArray seen(16, 's');
    const QByteArray unseen(16, 't');
    const StoreId first = joinWithStore(join("key:a"), seen);
    const StoreId second = joinWithStore(join("key:b"), unseen);
    const MachineId waiting = enrolWith("key:new", {}, claimOf(first, seen)).value().machine;
    QVERIFY(tell(&Membership::approveAndDelete, waiting));
    // The disk with the other one was plugged in after the decision.
    const EnrolAnswer answer = enrolWith("key:new", {}, claimOf(second, unseen)).value();
    QCOMPARE(answer.approval, MachineApproval::Approved);
    QVERIFY(answer.store.isNull());
    QCOMPARE(answer.mustDelete, (QList<StoreName>{{.store = first, .storeUuid = seen}}));
    QCOMPARE(enrol("key:new", {}).value().mustDelete, answer.mustDelete); // as often as it asks
    QVERIFY(hello(waiting, helloOf()));
    QVERIFY(enrol("key:new", {}).value().mustDelete.isEmpty()); // it has done so
}

void TestMembershipEnrolment::adopt_ownerConnected_isRefused()
{
    const QByteArray uuid(16, 's');
    const MachineId former = join("key:a");
    const StoreId store = joinWithStore(former, uuid);
    m_membership->setConnected(former);
    settle();
    const MachineId waiting = enrolWith("key:new", {}, claimOf(store, uuid)).value().machine;
    QVERIFY(!m_membership->claims(waiting).first().obstacle.isEmpty());
    QCOMPARE(m_membership->claims(waiting).first().obstacleCode, ClaimObstacle::OwnerConnected);
    QCOMPARE(adopt(waiting, store).error().code, ErrorCode::Refused);
    QCOMPARE(m_membership->store(store)->machine, former);
    QCOMPARE(m_membership->machine(waiting)->approval, MachineApproval::Waiting);
    openAll(); // a restart of the controller cuts all connections, and means nothing
    QCOMPARE(m_membership->claims(waiting).first().obstacleCode, ClaimObstacle::ControllerStarting);
    QCOMPARE(adopt(waiting, store).error().code, ErrorCode::Refused);
    QCOMPARE(tell(&Membership::approveAndDelete, waiting).error().code, ErrorCode::Refused);
    QCOMPARE(tell(&Membership::approve, waiting).error().code, ErrorCode::Refused); // it would leave what it may adopt
    QCOMPARE(m_membership->machine(waiting)->approval, MachineApproval::Waiting);
    m_membership->setConnected(former);
    m_membership->setDisconnected(former);
    settle();
    QVERIFY(m_membership->claims(waiting).first().obstacle.isEmpty()); // it was there, and went
    QCOMPARE(m_membership->claims(waiting).first().obstacleCode, ClaimObstacle::None);
    openAll();
    m_membership->setConnected(former);
    settle();
    openAll();
    m_clock->advance(60'000);
    QVERIFY(adopt(waiting, store)); // it had its time
}

void TestMembershipEnrolment::adopt_twoClaimants_oneGetsIt()
{
    const QByteArray uuid(16, 's');
    const StoreId store = joinWithStore(join("key:a"), uuid);
    const MachineId first = enrolWith("key:1", {}, claimOf(store, uuid)).value().machine;
    const MachineId second = enrolWith("key:2", {}, claimOf(store, uuid)).value().machine;
    QVERIFY(adopt(first, store));
    m_membership->setConnected(first);
    settle();
    QCOMPARE(m_membership->claims(second).first().owner, first);
    QCOMPARE(adopt(second, store).error().code, ErrorCode::Refused);
    QCOMPARE(m_membership->store(store)->machine, first);
}

void TestMembershipEnrolment::adopt_revokedMachinesStore_staysRevoked()
{
    const QByteArray uuid(16, 's');
    const MachineId former = join("key:a");
    const StoreId store = joinWithStore(former, uuid);
    QVERIFY(tell(&Membership::revoke, former));
    settle();
    const MachineId heir = enrolWith("key:new", {}, claimOf(store, uuid)).value().machine;
    QVERIFY(adopt(heir, store));
    QCOMPARE(m_membership->machine(former)->approval, MachineApproval::Revoked);
    QCOMPARE(hello(heir, helloOf(store, uuid)).value().store, store);
    QCOMPARE(m_membership->store(store)->state, StoreState::Active);
}

void TestMembershipEnrolment::hello_newAgent_isGivenAStoreOnce()
{
    const MachineId machine = join("key:a");
    const HelloAnswer first = hello(machine, helloOf()).value();
    QVERIFY(first.mustCreateStore);
    QCOMPARE(first.quotaBytes, 200 * kGiB);
    QCOMPARE(first.epoch, m_catalog->epoch());
    const HelloAnswer again = hello(machine, helloOf()).value(); // it died before it had made the store
    QCOMPARE(again.store, first.store);
    QVERIFY(again.mustCreateStore);
    const auto ready = [&](StoreId store, const QByteArray &uuid) {
        return ask<void>([&](auto done) { m_membership->storeReady(machine, {store, uuid}, std::move(done)); });
    };
    QCOMPARE(ready(StoreId(99), QByteArray(16, 'u')).error().code, ErrorCode::Refused);
    QCOMPARE(ready(first.store, "short").error().code, ErrorCode::InvalidArgument);
    QVERIFY(ready(first.store, QByteArray(16, 'u')));
    QVERIFY(ready(first.store, QByteArray(16, 'u')));
    QCOMPARE(ready(first.store, QByteArray(16, 'v')).error().code, ErrorCode::Refused);
    HelloRequest request = helloOf(first.store, QByteArray(16, 'u'));
    request.usedBytes = 50 * kGiB;
    request.diskFreeBytes = 340 * kGiB; // ten GiB fewer altogether: too small a change
    const HelloAnswer later = hello(machine, request).value();
    QCOMPARE(later.store, first.store);
    QVERIFY(!later.mustCreateStore);
    QCOMPARE(later.quotaBytes, 200 * kGiB);
    QCOMPARE(m_membership->store(first.store)->usedBytes, 50 * kGiB);
    const MachineId second = join("key:b");
    const StoreId other = hello(second, helloOf(first.store, QByteArray(16, 'u'))).value().store;
    QVERIFY(other != first.store); // somebody else's store is not taken over
    const auto copied =
        ask<void>([&](auto done) { m_membership->storeReady(second, {other, QByteArray(16, 'u')}, std::move(done)); });
    QCOMPARE(copied.error().code, ErrorCode::Refused);
}

void TestMembershipEnrolment::hello_storeVanished_countsAsLostAndBeginsAnew()
{
    const MachineId machine = join("key:a");
    const StoreId store = joinWithStore(machine, QByteArray(16, 'u'));
    const HelloAnswer anew = hello(machine, helloOf(store, QByteArray(16, 'w'))).value(); // recreated by its owner
    QVERIFY(anew.mustCreateStore);
    QVERIFY(anew.store != store);
    QCOMPARE(m_membership->store(store)->state, StoreState::Lost);
    const HelloAnswer found = hello(machine, helloOf(store, QByteArray(16, 'u'))).value(); // the old disk is back
    QCOMPARE(found.store, store);
    QVERIFY(!found.mustCreateStore);
    QCOMPARE(m_membership->store(store)->state, StoreState::Active);
    QVERIFY(ask<void>(
        [&](auto done) { m_membership->setStoreState(store, StoreState::Retired, u"anna"_s, std::move(done)); }));
    QVERIFY(hello(machine, helloOf(store, QByteArray(16, 'u'))).value().mustCreateStore); // its strips are re-homed
}

void TestMembershipEnrolment::hello_laterEpoch_isStale()
{
    const MachineId machine = join("key:a");
    HelloRequest request = helloOf();
    request.epochSeen = m_catalog->epoch() + 1;
    QCOMPARE(hello(machine, request).error().code, ErrorCode::StaleEpoch);
    QVERIFY(m_catalog->raiseEpochAbove(request.epochSeen));
    QCOMPARE(hello(machine, request).value().epoch, request.epochSeen + 1);
}

void TestMembershipEnrolment::hello_ourEpochBeforeWeToldIt_isStale()
{
    const MachineId machine = join("key:a");
    HelloRequest request = helloOf();
    request.epochSeen = m_catalog->epoch(); // of a controller whose catalog was restored from a copy since
    QCOMPARE(hello(machine, request).error().code, ErrorCode::StaleEpoch);
    request.epochSeen = m_catalog->epoch() - 1;
    const quint32 told = hello(machine, request).value().epoch;
    request.epochSeen = told;
    QVERIFY(hello(machine, request)); // it dials again
}

void TestMembershipEnrolment::hello_noRoom_isGivenNone()
{
    const MachineId machine = join("key:a");
    HelloRequest request = helloOf();
    request.diskFreeBytes = kGiB;
    const HelloAnswer answer = hello(machine, request).value();
    QVERIFY(answer.store.isNull() && !answer.mustCreateStore && answer.quotaBytes == 0);
    QVERIFY(m_membership->stores().isEmpty());
}

void TestMembershipEnrolment::hello_onAPartition_isRememberedWithTheStore()
{
    const MachineId machine = join("key:a");
    const StoreId store = joinWithStore(machine, QByteArray(16, 'u'));
    QVERIFY(m_membership->partitions().isEmpty());
    HelloRequest request = helloOf(store, QByteArray(16, 'u'));
    request.isPartition = true;
    QCOMPARE(hello(machine, request).value().store, store);
    QCOMPARE(m_membership->partitions(), QSet<StoreId>{store});
    openAll();
    QCOMPARE(m_membership->partitions(), QSet<StoreId>{store}); // while it is away, and after a restart
    request.isPartition = false;
    QCOMPARE(hello(machine, request).value().store, store);
    QVERIFY(m_membership->partitions().isEmpty());
    request.isPartition = true;
    QVERIFY(hello(machine, request));
    QVERIFY(tell(&Membership::retire, machine));
    QVERIFY(tell(&Membership::forget, machine));
    QVERIFY(m_membership->partitions().isEmpty()); // nothing is left of it
}

void TestMembershipEnrolment::presence_unreachableTooLong_isLostWithItsStoresAndReturns()
{
    const MachineId machine = join("key:a");
    const StoreId store = joinWithStore(machine, QByteArray(16, 'u'));
    QList<PresenceTransition> seen;
    connect(m_membership.get(), &Membership::presenceChanged, this,
            [&](MachineId, const PresenceTransition &transition) { seen.append(transition); });
    m_membership->setConnected(machine);
    m_clock->advance(5 * kHour);
    settle();
    QCOMPARE(m_membership->machine(machine)->presence, Presence::Online);
    m_membership->setDisconnected(machine);
    m_clock->advance(kHour - 1);
    settle();
    QCOMPARE(m_membership->machine(machine)->presence, Presence::Unreachable);
    QCOMPARE(m_membership->store(store)->state, StoreState::Active);
    m_clock->advance(1);
    settle();
    QCOMPARE(m_membership->machine(machine)->presence, Presence::Lost);
    QCOMPARE(m_membership->store(store)->state, StoreState::Lost);
    QVERIFY(seen.last().startsRebuild());
    QVERIFY(hello(machine, helloOf(store, QByteArray(16, 'u'))));
    m_membership->setConnected(machine);
    settle();
    QVERIFY(seen.last().stopsRebuild());
    QCOMPARE(m_membership->store(store)->state, StoreState::Active);
    QVERIFY(tell(&Membership::declareLost, machine));
    QCOMPARE(m_membership->machine(machine)->presence, Presence::Lost);
    QCOMPARE(tell(&Membership::declareLost, MachineId(55)).error().code, ErrorCode::NotFound);
    const auto events = m_catalog->makeReader().value()->latestEvents(1).value();
    QCOMPARE(events.first().kind, u"machine.lost"_s);
    QCOMPARE(events.first().actor, u"anna"_s);
}

void TestMembershipEnrolment::presence_ownAbsenceOfTheController_losesNobody()
{
    // The controller's machine slept: its timer rings far too late.
    class SleepyClock final : public Clock
    {
    public:
        qint64 monotonicMs() const override { return m_nowMs; }
        QDateTime nowUtc() const override
        {
            return QDateTime::fromMSecsSinceEpoch(1'700'000'000'000 + m_nowMs, Qt::UTC);
        }
        std::unique_ptr<Timer> after(qint64, std::move_only_function<void()> callback) override
        {
            m_callback = std::move(callback);
            return std::make_unique<Timer>();
        }
        qint64 m_nowMs = 0;
        std::move_only_function<void()> m_callback;
    };
    const MachineId machine = join("key:a");
    SleepyClock clock;
    auto other = std::move(Membership::load(*m_catalog, m_issuer, clock, *m_executor, {}).value());
    const auto ring = [&] {
        auto callback = std::move(clock.m_callback);
        callback();
        settle();
    };
    clock.m_nowMs = 10 * kHour;
    ring();
    QCOMPARE(other->machine(machine)->presence, Presence::Unreachable);
    clock.m_nowMs = 11 * kHour + 10;
    ring();
    QCOMPARE(other->machine(machine)->presence, Presence::Lost);
}

void TestMembershipEnrolment::presence_announcedAbsence_isAsleep()
{
    const MachineId machine = join("key:a");
    m_membership->setConnected(machine);
    settle();
    const QDateTime back = m_clock->nowUtc().addMSecs(10 * kHour);
    m_membership->announceAbsence(machine, {u"suspend"_s, back});
    m_membership->setDisconnected(machine);
    settle();
    QCOMPARE(m_membership->machine(machine)->presence, Presence::Asleep);
    QCOMPARE(m_membership->expectedReturn(machine), back);
    m_clock->advance(10 * kHour);
    settle();
    QCOMPARE(m_membership->machine(machine)->presence, Presence::Asleep);
    m_membership->setConnected(machine);
    settle();
    QCOMPARE(m_membership->machine(machine)->presence, Presence::Online);
    QVERIFY(!m_membership->expectedReturn(machine).isValid());
}

void TestMembershipEnrolment::restart_everything_isRemembered()
{
    const MachineId machine = join("key:a");
    const StoreId store = joinWithStore(machine, QByteArray(16, 'u'));
    QVERIFY(ask<void>(
        [&](auto done) { m_membership->setFailureDomain(machine, u"floor 2"_s, u"anna"_s, std::move(done)); }));
    m_membership->setConnected(machine);
    settle();
    const QString code = makeCode().value().toString();
    openAll();
    QCOMPARE(m_membership->machine(machine)->failureDomain, u"floor 2"_s);
    QCOMPARE(m_membership->machine(machine)->presence, Presence::Unreachable); // until it has come back
    QCOMPARE(m_membership->store(store)->storeUuid, QByteArray(16, 'u'));
    QVERIFY(m_membership->authorise(machine, m_membership->machine(machine)->certificateFingerprint));
    QVERIFY(enrol("key:b", code));
    QVERIFY(m_membership->keyFingerprint(machine) == m_issuer.keyFingerprint("key:a").value());
    m_clock->advance(kHour);
    settle();
    QCOMPARE(m_membership->machine(machine)->presence, Presence::Lost);
}

void TestMembershipEnrolment::localStores_addedTwice_areRefused()
{
    const auto add = [&](const QString &path, const QByteArray &uuid) {
        return ask<StoreId>([&](auto done) { m_membership->addLocalStore(path, uuid, kGiB, std::move(done)); });
    };
    const StoreId first = add(u"/srv/1"_s, QByteArray(16, '1')).value();
    QVERIFY(add(u"/srv/2"_s, QByteArray(16, '2')).value() != first);
    QCOMPARE(add(u"/srv/1"_s, QByteArray(16, '3')).error().code, ErrorCode::AlreadyExists);
    QCOMPARE(add(u"/srv/3"_s, QByteArray(16, '1')).error().code, ErrorCode::AlreadyExists);
    QCOMPARE(add(u"/srv/3"_s, "x").error().code, ErrorCode::InvalidArgument);
    QCOMPARE(m_membership->store(first)->storeClass, StoreClass::Local);
    QCOMPARE(m_membership->machine(kControllerMachine)->presence, Presence::Online);
    QCOMPARE(tell(&Membership::revoke, kControllerMachine).error().code, ErrorCode::NotFound);
    openAll();
    m_clock->advance(100 * kHour);
    settle();
    QCOMPARE(m_membership->machine(kControllerMachine)->presence, Presence::Online);
}

void TestMembershipEnrolment::requests_whenDestroyed_areCancelled()
{
    int answered = 0;
    for (int i = 0; i < 3; ++i)
        m_membership->createCode(u"h:1"_s, kHour, u"anna"_s, [&](Result<EnrolmentCode> result) {
            QVERIFY(!result);
            QCOMPARE(result.error().code, ErrorCode::Cancelled);
            ++answered;
        });
    m_membership.reset();
    settle();
    QCOMPARE(answered, 3);
}

QTEST_GUILESS_MAIN(TestMembershipEnrolment)
#include "tst_membership_enrolment.moc"
