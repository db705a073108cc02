// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "membership_rig.h"
#include "support/test_program.h"

#include <QTest>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

class TestMembershipEnrolment : public QObject, private MembershipRig
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
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
    void enrol_keyOfAnother_tellsNothingOfIt();
    void enrol_thatFailsAnyway_costsNoCheckOfASignature();
    void enrol_flood_waitsBehindTheRestAndIsBounded();
    void enrol_badRequestOrName_isHandled();
    void reject_waitingMachine_staysOutUntilForgotten();
    void revoke_approvedMachine_blocksItsCertificateAtOnce();
    void retire_machine_isOutForGood();
};

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
    QVERIFY(!answer.error().wording.isEmpty()); // the person at the workstation reads it
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

/// Who knows a machine's public key, and not its private one, must not even see that it is a machine's.
void TestMembershipEnrolment::enrol_keyOfAnother_tellsNothingOfIt()
{
    const MachineId approved = join("key:approved");
    const MachineId waiting = enrol("key:waiting", {}).value().machine;
    const MachineId revoked = join("key:revoked");
    QVERIFY(tell(&Membership::revoke, revoked));
    const QString good = makeCode().value().toString();
    const QString wrong = EnrolmentCode::generate(u"h:1"_s, m_issuer.m_fingerprint).value().toString();
    const auto saidTo = [this](const QByteArray &key, const QString &code) {
        m_clock->advance(60'000); // of wrong attempts
        const auto answer = enrol(key + FakeIssuer::kForged, code);
        return answer ? u"let in"_s : answer.error().toString();
    };
    for (const QString &code : {QString(), good, wrong}) {
        const QString ofNobody = saidTo("key:nobody", code);
        for (const char *key : {"key:approved", "key:waiting", "key:revoked"})
            QCOMPARE(saidTo(key, code), ofNobody);
    }
    QCOMPARE(m_membership->machines().size(), 3);
    QCOMPARE(m_membership->machine(approved)->approval, MachineApproval::Approved);
    QCOMPARE(m_membership->machine(waiting)->approval, MachineApproval::Waiting);
    QVERIFY(enrol("key:new", good)); // nobody has used it up
}

void TestMembershipEnrolment::enrol_thatFailsAnyway_costsNoCheckOfASignature()
{
    openAll({.maxWaitingMachines = 1});
    QVERIFY(enrol("key:a", {}));
    const QString wrong = EnrolmentCode::generate(u"h:1"_s, m_issuer.m_fingerprint).value().toString();
    m_issuer.m_verified = 0;
    QVERIFY(!enrol("key:b", wrong));
    QVERIFY(!enrol("key:c", {}));
    QCOMPARE(m_issuer.m_verified, 0);
    QVERIFY(enrol("key:d", makeCode().value().toString()));
    QCOMPARE(m_issuer.m_verified, 1);
}

/// Anybody may ask to join: that must not hold up a revocation, nor grow what waits.
void TestMembershipEnrolment::enrol_flood_waitsBehindTheRestAndIsBounded()
{
    const MachineId bad = join("key:bad");
    constexpr int kAsked = 1000;
    int enrolled = 0;
    int busy = 0;
    int before = -1;
    EnrolRequest request{.code = {}, .machineName = QString(60'000, u'n'), .signingRequest = "key:flood", .claims = {}};
    for (int i = 0; i < kAsked; ++i)
        m_membership->enrol(request, u"10.0.0.9"_s, [&](const Result<EnrolAnswer> &answer) {
            busy += !answer && answer.error().code == ErrorCode::Busy ? 1 : 0;
            enrolled += answer ? 1 : 0;
        });
    m_membership->revoke(bad, u"anna"_s, [&](const Result<void> &revoked) {
        QVERIFY(revoked);
        before = enrolled;
    });
    while (enrolled + busy < kAsked)
        settle();
    QCOMPARE(busy, kAsked - 1 - int(Membership::kMaxEnrolmentsWaiting)); // one is under way
    QVERIFY2(before >= 0 && before <= 1, qPrintable(QString::number(before)));
    // A member that asks without an end keeps nobody out for ever.
    int ready = 0;
    int readyBefore = -1;
    for (int i = 0; i < 500; ++i)
        m_membership->storeReady(bad, {StoreId(77), QByteArray(16, 's')}, [&](const Result<void> &) { ++ready; });
    request.machineName = u"pc"_s;
    m_membership->enrol(request, u"10.0.0.1"_s, [&](const Result<EnrolAnswer> &) { readyBefore = ready; });
    while (ready < 500)
        settle();
    QVERIFY2(readyBefore >= 0 && readyBefore < 100, qPrintable(QString::number(readyBefore)));
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

FALLOW_TEST(TestMembershipEnrolment)
#include "tst_membership_enrolment.moc"
