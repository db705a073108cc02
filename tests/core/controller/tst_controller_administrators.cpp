// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/catalog_fixture.h"
#include "core/controller/administrator_rig.h"
#include "support/test_program.h"

#include <QTest>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

class ControllerAdministratorsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void first_ofANewArray_isListed()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        const QList<CertificateSnapshot> all = administratorsOf(array);
        QCOMPARE(all.size(), 1);
        QCOMPARE(all.first().holder, u"admin"_s);
        QVERIFY(all.first().isOwn && all.first().isConnected && !all.first().isRevoked);
        QVERIFY(all.first().made.isValid() && all.first().lastSeen.isValid());
        QVERIFY(all.first().expires > QDateTime::currentDateTimeUtc().addYears(4));
        QCOMPARE(array.eventCount(u"administrator.first-seen"_s), 0); // it was known
        QVERIFY(array.session->snapshot().endingCertificates.isEmpty());
    }

    void create_another_connectsAndIsListed()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        const auto file = makeAdministrator(array, u"Zoë"_s);
        QVERIFY2(file.has_value(), file ? "" : qPrintable(file.error().toString()));
        QVERIFY(!administratorNamed(array, u"Zoë"_s).lastSeen.isValid()); // never yet
        QCOMPARE(administratorNamed(array, u"Zoë"_s).madeBy, u"admin"_s);
        QCOMPARE(makeAdministrator(array, u"Zoë"_s).error().code, ErrorCode::AlreadyExists);
        const auto session = connectWith(*file);
        QVERIFY(session);
        QTRY_VERIFY_WITH_TIMEOUT(administratorNamed(array, u"Zoë"_s).isConnected, kPatienceMs);
        const auto own = askOf<CertificateList>(*session, u"certificates.list"_s, CertificateListRequest{});
        QVERIFY(own.has_value());
        QVERIFY(own->certificates.at(2).isOwn);
        QCOMPARE(own->certificates.at(2).holder, u"Zoë"_s); // the asker's first
        QTRY_COMPARE_WITH_TIMEOUT(array.eventCount(u"administrator.made"_s), 1, kPatienceMs);
        QCOMPARE(array.stop(), QString());
        QCOMPARE(array.start(), QString());
        QCOMPARE(administratorsOf(array).size(), 2);
        QVERIFY(administratorNamed(array, u"Zoë"_s).lastSeen.isValid());
    }

    void create_nameInAnyScript_isAsItWasGiven()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        for (const QString &name :
             {QString(128, QChar(0x7ba1)), u"مدير"_s, u"a/b, CN=admin + 1% \"x\""_s, u"x😀"_s + QString(100, u'y')}) {
            const auto file = makeAdministrator(array, name);
            QVERIFY2(file.has_value(), file ? "" : qPrintable(file.error().toString()));
            QCOMPARE(administratorNamed(array, name).holder, name);
        }
    }

    void create_badInput_isRefusedAndLeavesNothing_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("hasRequest");
        QTest::addColumn<qint64>("days");
        QTest::newRow("no name") << QString() << true << qint64(0);
        QTest::newRow("blanks around") << u" x "_s << true << qint64(0);
        QTest::newRow("endless name") << QString(10'000, u'x') << true << qint64(0);
        QTest::newRow("control character") << u"a\u0007b"_s << true << qint64(0);
        QTest::newRow("no request") << u"x"_s << false << qint64(0);
        QTest::newRow("for less than nothing") << u"x"_s << true << qint64(-1);
        QTest::newRow("for ever") << u"x"_s << true << qint64(100'000);
    }

    void create_badInput_isRefusedAndLeavesNothing()
    {
        QFETCH(QString, name);
        QFETCH(bool, hasRequest);
        QFETCH(qint64, days);
        TestArray array;
        QCOMPARE(array.start(), QString());
        const auto key = KeyPair::generate();
        QVERIFY(key.has_value());
        const CreateAdministratorRequest request{.name = name,
                                                 .signingRequest = hasRequest ? key->certificateRequest(u"x"_s).value()
                                                                              : QByteArray("no request"),
                                                 .validForDays = days};
        const auto refused = array.ask<IssuedIdentity>(u"administrators.create"_s, request);
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().code, ErrorCode::InvalidArgument);
        QCOMPARE(administratorsOf(array).size(), 1);
    }

    void revoke_connected_isCutOffAtOnceAndGetsNoFurtherThanTheHandshake()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        const auto file = makeAdministrator(array, u"mallory"_s);
        QVERIFY(file.has_value());
        const auto session = connectWith(*file);
        QVERIFY(session);
        const QString fingerprint = administratorNamed(array, u"mallory"_s).fingerprint;
        const auto preview = revoke(array, fingerprint, true);
        QVERIFY2(preview && preview->summary.contains(u"mallory"_s), "the preview names him");
        QCOMPARE(session->state(), Session::State::Online); // nothing was done
        QVERIFY(revoke(array, fingerprint).has_value());
        QTRY_COMPARE_WITH_TIMEOUT(session->state(), Session::State::Refused, kPatienceMs);
        QVERIFY(isRefused(array, *file));
        auto anew = openSession(*file); // as a front end that was not there when it happened
        QVERIFY(anew.has_value());
        QTRY_COMPARE_WITH_TIMEOUT((*anew)->state(), Session::State::Refused, kPatienceMs);
        QCOMPARE((*anew)->lastError().code, ErrorCode::Unauthorised);
        QVERIFY2((*anew)->lastError().what.contains(u"revoked"_s), qPrintable((*anew)->lastError().toString()));
        QVERIFY(administratorNamed(array, u"mallory"_s).isRevoked);
        QCOMPARE(administratorNamed(array, u"mallory"_s).revokedBy, u"admin"_s);
        QTRY_COMPARE_WITH_TIMEOUT(array.eventCount(u"administrator.revoked"_s), 1, kPatienceMs);
        QVERIFY(revoke(array, fingerprint).has_value()); // again changes nothing
        QCOMPARE(array.stop(), QString());
        QCOMPARE(array.start(), QString());
        QVERIFY(isRefused(array, *file)); // for good
        QVERIFY(administratorNamed(array, u"mallory"_s).isRevoked);
        QVERIFY(makeAdministrator(array, u"mallory"_s).has_value()); // the name is free again
    }

    void revoke_controllerKilledBehindTheAnswer_staysRevoked()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        const auto file = makeAdministrator(array, u"mallory"_s);
        QVERIFY(file.has_value());
        {
            const auto session = connectWith(*file);
            QVERIFY(session);
            QVERIFY(revoke(array, administratorNamed(array, u"mallory"_s).fingerprint).has_value());
            array.kill();
        }
        QCOMPARE(array.start(), QString());
        QVERIFY(isRefused(array, *file));
    }

    void revoke_lastOneThatWasUsed_isRefused()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        const QString own = administratorNamed(array, u"admin"_s).fingerprint;
        QCOMPARE(revoke(array, own).error().code, ErrorCode::Refused);
        const auto file = makeAdministrator(array, u"second"_s);
        QVERIFY(file.has_value());
        QCOMPARE(revoke(array, own).error().code, ErrorCode::Refused); // perhaps nobody has its key
        QCOMPARE(revoke(array, own, true).error().code, ErrorCode::Refused);
        const auto second = connectWith(*file);
        QVERIFY(second);
        QTRY_VERIFY_WITH_TIMEOUT(administratorNamed(array, u"second"_s).lastSeen.isValid(), kPatienceMs);
        QVERIFY2(revoke(array, own).has_value(), "one's own is answered before it is cut off");
        QTRY_COMPARE_WITH_TIMEOUT(array.session->state(), Session::State::Refused, kPatienceMs);
        const auto list = askOf<CertificateList>(*second, u"certificates.list"_s, CertificateListRequest{});
        QVERIFY(list.has_value());
        for (const CertificateSnapshot &each : list->certificates) {
            if (each.holder == u"second"_s) {
                const auto refused = askOf<ActionAnswer>(*second, u"administrators.revoke"_s,
                                                         RevokeAdministratorRequest{.fingerprint = each.fingerprint});
                QCOMPARE(refused.error().code, ErrorCode::Refused); // now it is the last
            }
        }
    }

    void revoke_unknownOrVague_isNotFound()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        QVERIFY(makeAdministrator(array, u"second"_s).has_value());
        for (const QString &print : {QString(), u"ab"_s, u"no such thing"_s, QString(10'000, u'f')})
            QCOMPARE(revoke(array, print).error().code, ErrorCode::NotFound);
        QCOMPARE(administratorsOf(array).size(), 2);
    }

    void renew_beforeItsEnd_isToldUntilTheNewOneIsUsed()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        const IdentityFile ending = identityUntil(array, u"late"_s, QDateTime::currentDateTimeUtc().addDays(10));
        const auto session = connectWith(ending);
        QVERIFY(session);
        QTRY_COMPARE_WITH_TIMEOUT(array.eventCount(u"administrator.first-seen"_s), 1, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(array.eventCount(u"administrator.expires"_s), 1, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(array.session->snapshot().endingCertificates.size(), 1, kPatienceMs);
        QCOMPARE(array.session->snapshot().endingCertificates.first().name, u"late"_s);
        const auto key = KeyPair::generate();
        QVERIFY(key.has_value());
        const auto renewed = askOf<IssuedIdentity>(
            *session, u"administrators.renew"_s,
            RenewAdministratorRequest{.signingRequest = key->certificateRequest(u"anything"_s).value()});
        QVERIFY2(renewed.has_value(), renewed ? "" : qPrintable(renewed.error().toString()));
        QCOMPARE(session->state(), Session::State::Online); // the present one stays good
        const auto anew = connectWith(fileOf(*renewed, *key));
        QVERIFY(anew);
        const auto list = askOf<CertificateList>(*anew, u"certificates.list"_s, CertificateListRequest{});
        QVERIFY(list.has_value());
        QCOMPARE(list->certificates.at(2).holder, u"late"_s); // under the name that it had, whatever was asked for
        QVERIFY(list->certificates.at(2).expires > QDateTime::currentDateTimeUtc().addYears(4));
        QTRY_VERIFY_WITH_TIMEOUT(array.session->snapshot().endingCertificates.isEmpty(), kPatienceMs);
        QCOMPARE(array.stop(), QString());
        QCOMPARE(array.start(), QString());
        QCOMPARE(array.eventCount(u"administrator.expires"_s), 1); // once
    }

    void admit_endedCertificate_isRefused()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        PeerIdentity peer{.role = PeerRole::Administrator,
                          .array = array.controller->config().array,
                          .machine = {},
                          .name = u"late"_s,
                          .fingerprint = QByteArray(32, 'x'),
                          .expires = QDateTime::currentDateTimeUtc().addDays(1)};
        QVERIFY(array.controller->administrators().admit(peer).has_value());
        peer.expires = QDateTime::currentDateTimeUtc().addSecs(-1);
        QCOMPARE(array.controller->administrators().admit(peer).error().code, ErrorCode::Unauthorised);
        peer.expires = {};
        QCOMPARE(array.controller->administrators().admit(peer).error().code, ErrorCode::Unauthorised);
    }

    void offline_identity_isGoodAtOnceAndTold()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        const QTemporaryDir room;
        const QString path = room.filePath(u"new.identity"_s);
        const auto made = makeAdministratorIdentity(array.directory(), u"rescue"_s, path);
        QVERIFY2(made.has_value(), made ? "" : qPrintable(made.error().toString()));
        QCOMPARE(makeAdministratorIdentity(array.directory(), u"rescue"_s, path).error().code,
                 ErrorCode::AlreadyExists);
        QCOMPARE(makeAdministratorIdentity(array.directory(), QString(), path + u"2"_s).error().code,
                 ErrorCode::InvalidArgument);
        QCOMPARE(makeAdministratorIdentity(room.path(), u"x"_s, path + u"2"_s).error().code, ErrorCode::NotFound);
        QVERIFY(!QFile::exists(path + u"2"_s));
        const auto file = IdentityFile::read(path);
        QVERIFY(file.has_value());
        const auto session = connectWith(*file);
        QVERIFY(session);
        QTRY_COMPARE_WITH_TIMEOUT(array.eventCount(u"administrator.first-seen"_s), 1, kPatienceMs);
        QVERIFY(administratorNamed(array, u"rescue"_s).isConnected);
    }

    /// Rather no controller than one that lets in whom it should not.
    void catalog_recordCannotBeRead_controllerDoesNotStart()
    {
        TestArray array;
        {
            auto catalog = Catalog::open(ArrayDirectory(array.directory()).catalogPath());
            QVERIFY(catalog.has_value());
            CatalogChange change;
            change.putSettings.insert(u"administrator."_s + QString(64, u'a'), "no record");
            QVERIFY(commitNow(**catalog, std::move(change)).has_value());
        }
        const auto opened = Controller::open(array.directory());
        QVERIFY(!opened.has_value());
        QCOMPARE(opened.error().code, ErrorCode::Corrupt);
    }
};

FALLOW_TEST(ControllerAdministratorsTest)
#include "tst_controller_administrators.moc"
