// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "controller/revocation_log.h"
#include "core/controller/certificate_rig.h"
#include "support/test_program.h"
#include "wire/administrator_messages.h"
#include "wire/enrolment_messages.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

namespace {

RevocationLog::Entry entryFor(char letter, const QDateTime &until, const QString &name = u"Zoë X = 1%"_s)
{
    return {.kind = RevocationLog::Kind::Machine,
            .id = QByteArray(32, letter),
            .until = until,
            .when = QDateTime::currentDateTimeUtc(),
            .name = name,
            .actor = u"admin\n2"_s};
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

} // namespace

/// What an older copy of the catalog cannot know.
class ControllerRevocationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void log_readAnew_saysTheSame()
    {
        const QTemporaryDir room;
        const QString path = room.filePath(u"log"_s);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        RevocationLog log(path);
        QVERIFY(log.load(now).has_value()); // none is there
        QVERIFY(log.add(entryFor('a', now.addDays(3))).has_value());
        QVERIFY(log.add(entryFor('b', {}, QString())).has_value());
        const QByteArray once = contentOf(path);
        QVERIFY(log.add(entryFor('a', now.addDays(3))).has_value()); // again changes nothing
        QCOMPARE(contentOf(path), once);
        QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        RevocationLog again(path);
        QVERIFY(again.load(now).has_value());
        QCOMPARE(again.entries().size(), 2);
        QCOMPARE(again.unreadableLines(), 0);
        QVERIFY(again.contains(QByteArray(32, 'a')) && again.contains(QByteArray(32, 'b')));
        QVERIFY(!again.contains(QByteArray(32, 'c')) && !again.contains({}));
        const RevocationLog::Entry &first = again.entries().first();
        QVERIFY(first.kind == RevocationLog::Kind::Machine);
        QCOMPARE(first.name, u"Zoë X = 1%"_s);
        QCOMPARE(first.actor, u"admin\n2"_s);
        QCOMPARE(first.until.toMSecsSinceEpoch(), now.addDays(3).toMSecsSinceEpoch());
        QVERIFY(!again.entries().last().until.isValid());
    }

    void log_whatHasEnded_isLeftOutOfTheFile()
    {
        const QTemporaryDir room;
        const QString path = room.filePath(u"log"_s);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        RevocationLog log(path);
        QVERIFY(log.add(entryFor('a', now.addDays(1))).has_value());
        QVERIFY(log.add(entryFor('b', now.addDays(100))).has_value());
        QVERIFY(log.add(entryFor('c', {})).has_value());
        QVERIFY(log.load(now.addDays(50)).has_value());
        QVERIFY(!log.contains(QByteArray(32, 'a')));
        QVERIFY(log.contains(QByteArray(32, 'b')) && log.contains(QByteArray(32, 'c')));
        QCOMPARE(contentOf(path).count('\n'), 2);
    }

    /// Wherever a crash cut the last line: what was confirmed is there, and so is what comes next.
    void log_cutAnywhereInItsLastLine_losesNoOther()
    {
        const QTemporaryDir room;
        const QString path = room.filePath(u"log"_s);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        RevocationLog whole(path);
        QVERIFY(whole.add(entryFor('a', {})).has_value());
        const qsizetype confirmed = contentOf(path).size();
        QVERIFY(whole.add(entryFor('b', {})).has_value());
        const QByteArray content = contentOf(path);
        for (qsizetype size = confirmed; size < content.size(); ++size) {
            QVERIFY(write(path, content.first(size)));
            RevocationLog cut(path);
            QVERIFY(cut.load(now).has_value());
            QVERIFY(cut.contains(QByteArray(32, 'a')) && !cut.contains(QByteArray(32, 'b')));
            QVERIFY(cut.add(entryFor('c', {})).has_value());
            RevocationLog next(path);
            QVERIFY(next.load(now).has_value());
            QVERIFY(next.contains(QByteArray(32, 'a')) && next.contains(QByteArray(32, 'c')));
            QCOMPARE(next.unreadableLines(), 0);
        }
    }

    void log_rottenLine_isCountedAndHarmsNoOther()
    {
        const QTemporaryDir room;
        const QString path = room.filePath(u"log"_s);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        RevocationLog log(path);
        for (const char letter : {'a', 'b', 'c'})
            QVERIFY(log.add(entryFor(letter, now.addDays(letter == 'c' ? -10 : 10))).has_value());
        QByteArray content = contentOf(path);
        const qsizetype second = content.indexOf('\n') + 1;
        content[second + 20] = content.at(second + 20) == '7' ? '8' : '7';
        QVERIFY(write(path, content));
        QVERIFY(log.load(now).has_value());
        QCOMPARE(log.unreadableLines(), 1);
        QVERIFY(log.contains(QByteArray(32, 'a')) && !log.contains(QByteArray(32, 'b')));
        QCOMPARE(contentOf(path), content); // it may be wanted: nothing is taken out
    }

    void restoredCatalog_revokedAdministrator_staysOut()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        const auto authority = CertificateAuthority::load(ArrayDirectory(array.directory()).authorityPath());
        QVERIFY(authority.has_value());
        const Identity known = *authority->issueIdentity(authority->administratorSubject(u"mallory"_s));
        const Identity later = *authority->issueIdentity(authority->administratorSubject(u"eve"_s));
        const auto use = [&](const Identity &identity) {
            auto session = openSession(IdentityFile{.controllerAddress = array.session->controllerAddress(),
                                                    .arrayName = u"test"_s,
                                                    .certificate = identity.certificatePem,
                                                    .privateKey = identity.privateKeyPem,
                                                    .authority = identity.authorityPem});
            return session && waitUntil([&] { return (*session)->state() == Session::State::Online; }, kPatienceMs);
        };
        const auto revoke = [&](const Identity &identity) {
            const QString print = QString::fromLatin1(identity.check()->fingerprint.toHex());
            return array.ask<ActionAnswer>(u"administrators.revoke"_s, RevokeAdministratorRequest{.fingerprint = print})
                .has_value();
        };
        QVERIFY(use(known)); // the copy knows of this one, and not of the other
        QTRY_COMPARE_WITH_TIMEOUT(array.eventCount(u"administrator.first-seen"_s), 1, kPatienceMs);
        QCOMPARE(
            restoreAround(array,
                          [&] { return use(later) && revoke(known) && revoke(later) ? QString() : u"not revoked"_s; }),
            QString());
        QVERIFY(isTurnedAway(array, known));
        QVERIFY(isTurnedAway(array, later));
        QTRY_COMPARE_WITH_TIMEOUT(array.eventCount(u"catalog.older"_s), 1, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(array.eventCount(u"administrator.revoked"_s), 2, kPatienceMs);
        const auto list = array.ask<CertificateList>(u"certificates.list"_s, CertificateListRequest{});
        QVERIFY(list.has_value());
        qsizetype revoked = 0;
        for (const CertificateSnapshot &each : list->certificates) {
            if (each.isRevoked) {
                ++revoked;
                QVERIFY(each.holder == u"mallory"_s || each.holder == u"eve"_s);
                QCOMPARE(each.revokedBy, u"admin"_s);
            }
        }
        QCOMPARE(revoked, 2);
        QCOMPARE(array.stop(), QString());
        QCOMPARE(array.start(), QString());
        QVERIFY(isTurnedAway(array, later));
        QCOMPARE(array.eventCount(u"catalog.older"_s), 1); // once: the catalog knows by now
    }

    void restoredCatalog_revokedMachine_staysOut()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        QVERIFY(array.addAgent(u"pc-1"_s));
        const auto identity = Identity::load(AgentConfig::identityPath(array.agents[0]->directory()));
        QVERIFY(identity.has_value());
        array.agents[0]->switchOff();
        QCOMPARE(restoreAround(array,
                               [&]() -> QString {
                                   const auto done = array.ask<ActionAnswer>(
                                       u"machines.revoke"_s,
                                       MachineRequest{.machine = array.machine(u"pc-1"_s).machine});
                                   return done ? QString() : done.error().toString();
                               }),
                 QString());
        QVERIFY(isTurnedAway(array, *identity));
        QTRY_COMPARE_WITH_TIMEOUT(array.machine(u"pc-1"_s).approval, MachineApproval::Revoked, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(array.machine(u"pc-1"_s).presence, Presence::Lost, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(array.eventCount(u"catalog.older"_s), 1, kPatienceMs);
    }

    void restoredCatalog_usedCode_isNotGoodAgain()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        const QString used = array.makeCode();
        const QString unused = array.makeCode();
        TestAgent first(u"pc-1"_s);
        QCOMPARE(restoreAround(array,
                               [&] {
                                   return first.beginEnrolment(used) &&
                                                  waitUntil([&] { return first.isEnrolled(); }, kPatienceMs)
                                              ? QString()
                                              : u"not enrolled"_s;
                               }),
                 QString());
        TestAgent second(u"pc-2"_s);
        QVERIFY(second.beginEnrolment(used).has_value());
        QTRY_VERIFY_WITH_TIMEOUT(second.outcome.has_value(), kPatienceMs);
        QCOMPARE(second.outcome->error().code, ErrorCode::Unauthorised);
        TestAgent third(u"pc-3"_s);
        QVERIFY(third.beginEnrolment(unused).has_value());
        QTRY_VERIFY_WITH_TIMEOUT(third.isEnrolled(), kPatienceMs);
    }

    /// The list may be missing, too: then no code of the copy is trusted. A copy of the last run needs no higher epoch.
    void supersedingController_openCodes_areWithdrawn_data()
    {
        QTest::addColumn<bool>("hasLaterEpoch");
        QTest::newRow("of a later run") << true;
        QTest::newRow("of the last run") << false;
    }
    void supersedingController_openCodes_areWithdrawn()
    {
        QFETCH(bool, hasLaterEpoch);
        TestArray array;
        QCOMPARE(array.start(), QString());
        const QString code = array.makeCode();
        array.openOptions.supersedeEpoch = hasLaterEpoch ? array.session->snapshot().epoch + 10 : 1U;
        QCOMPARE(array.stop(), QString());
        QCOMPARE(array.start(), QString());
        QTRY_COMPARE_WITH_TIMEOUT(array.eventCount(u"catalog.older"_s), 1, kPatienceMs);
        TestAgent agent(u"pc-1"_s);
        QVERIFY(agent.beginEnrolment(code).has_value());
        QTRY_VERIFY_WITH_TIMEOUT(agent.outcome.has_value(), kPatienceMs);
        QCOMPARE(agent.outcome->error().code, ErrorCode::Unauthorised);
    }

    void revoke_listCannotBeWritten_isDoneAndTold()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        QVERIFY(QDir().mkdir(ArrayDirectory(array.directory()).revocationsPath())); // nothing can be written there
        QVERIFY(array.addAgent(u"pc-1"_s));                                         // its code is used up all the same
        QTRY_COMPARE_WITH_TIMEOUT(array.eventCount(u"revocations.not-kept"_s), 1, kPatienceMs);
        const auto done =
            array.ask<ActionAnswer>(u"machines.revoke"_s, MachineRequest{.machine = array.machine(u"pc-1"_s).machine});
        QVERIFY(done.has_value());
        QTRY_COMPARE_WITH_TIMEOUT(array.machine(u"pc-1"_s).approval, MachineApproval::Revoked, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(array.eventCount(u"revocations.not-kept"_s), 2, kPatienceMs);
    }

    /// An array of before there was a list: its catalog's revocations are taken over.
    void start_withoutAList_writesOneFromTheCatalog()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        QVERIFY(array.addAgent(u"pc-1"_s));
        const auto identity = Identity::load(AgentConfig::identityPath(array.agents[0]->directory()));
        QVERIFY(identity.has_value());
        const MachineRequest request{.machine = array.machine(u"pc-1"_s).machine};
        QVERIFY(array.ask<ActionAnswer>(u"machines.revoke"_s, request).has_value());
        QCOMPARE(array.stop(), QString());
        const QString path = ArrayDirectory(array.directory()).revocationsPath();
        QVERIFY(QFile::remove(path));
        QCOMPARE(array.start(), QString());
        RevocationLog log(path);
        QVERIFY(log.load(QDateTime::currentDateTimeUtc()).has_value());
        QVERIFY(log.contains(identity->check()->fingerprint));
        QCOMPARE(array.eventCount(u"catalog.older"_s), 0);
    }
};

FALLOW_TEST(ControllerRevocationsTest)
#include "tst_controller_revocations.moc"
