// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/controller/array_fixture.h"
#include "support/test_program.h"

#include <QSignalSpy>
#include <QTest>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

class SessionNetworkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void snapshots_subscribed_keepComing()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        QSignalSpy updates(array.session.get(), &Session::snapshotChanged);
        QTRY_VERIFY(updates.size() >= 3);
        QCOMPARE(array.session->snapshot().arrayName, u"test"_s);
    }

    void controllerGone_thenBack_sessionIsOnlineAgain()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        const std::unique_ptr<Session> session = std::move(array.session);
        const quint32 epoch = session->snapshot().epoch;
        array.kill();
        QTRY_COMPARE_WITH_TIMEOUT(session->state(), Session::State::Offline, kPatienceMs);
        QVERIFY(!session->lastError().what.isEmpty());
        QCOMPARE(session->snapshot().epoch, epoch); // the last one stays
        QCOMPARE(array.start(), QString());
        QTRY_COMPARE_WITH_TIMEOUT(session->state(), Session::State::Online, kPatienceMs);
        QTRY_VERIFY(session->snapshot().epoch > epoch);
    }

    void call_whileOffline_failsLaterAndOnce()
    {
        TestArray array;
        auto session = openSession(array.adminPath());
        QVERIFY(session.has_value());
        int calls = 0;
        Error error;
        (*session)->call(u"status"_s, {}, this, [&](Result<QCborMap> answer) {
            ++calls;
            error = answer.error();
        });
        QCOMPARE(calls, 0);
        QTRY_COMPARE(calls, 1);
        QCOMPARE(error.code, ErrorCode::Unreachable);
    }

    void call_contextGone_isNotAnswered()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        bool isAnswered = false;
        auto context = std::make_unique<QObject>();
        array.session->call(u"status"_s, {}, context.get(), [&](const Result<QCborMap> &) { isAnswered = true; });
        context.reset();
        QVERIFY(array.ask<ArraySnapshot>(u"status"_s, Nothing{}).has_value()); // answered after the other
        QVERIFY(!isAnswered);
    }

    void call_unknownMethodOrBadArguments_errorOfTheController()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        QCOMPARE(array.ask<ActionAnswer>(u"nonsense"_s, Nothing{}).error().code, ErrorCode::Unsupported);
        std::optional<Error> error;
        array.session->call(u"machines.retire"_s, {{u"machine"_s, u"text"_s}}, this,
                            [&](const Result<QCborMap> &answer) { error = answer.error(); });
        QTRY_VERIFY(error.has_value());
        QCOMPARE(error->code, ErrorCode::ProtocolViolation);
        const auto none = array.ask<ActionAnswer>(u"machines.retire"_s, MachineRequest{.machine = MachineId(77)});
        QCOMPARE(none.error().code, ErrorCode::NotFound);
    }

    void call_bundle_bytesLieUnderPayload()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        std::optional<QByteArray> zip;
        array.session->call(u"bundle"_s, {}, this, [&](Result<QCborMap> answer) {
            zip = answer ? answer->value(u"payload"_s).toByteArray() : QByteArray();
        });
        QTRY_VERIFY_WITH_TIMEOUT(zip.has_value(), kPatienceMs);
        QVERIFY(zip->startsWith("PK"));
        const auto file = IdentityFile::read(array.adminPath());
        QVERIFY(!zip->contains(file->privateKey));
    }

    void identityOfAnotherArray_isRefusedForGood()
    {
        TestArray array;
        TestArray other;
        QCOMPARE(array.start(), QString());
        auto file = IdentityFile::read(other.adminPath());
        QVERIFY(file.has_value());
        file->controllerAddress = array.session->controllerAddress();
        auto session = openSession(*file);
        QVERIFY(session.has_value());
        QTRY_COMPARE_WITH_TIMEOUT((*session)->state(), Session::State::Refused, kPatienceMs);
        const auto changed = (*session)->changedAuthority();
        QVERIFY(changed.has_value());
        const auto fingerprint = [](const TestArray &of) {
            return certificateFingerprint(
                QSslCertificate(IdentityFile::read(of.adminPath())->authority, QSsl::Pem).toDer());
        };
        QCOMPARE(changed->expected, fingerprint(other));
        QCOMPARE(changed->shown, fingerprint(array));
        QVERIFY(!array.session->changedAuthority().has_value());
    }

    void lockedIdentity_mustBeUnlockedFirst()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        const auto locked = IdentityFile::read(array.adminPath())->locked("secret");
        QCOMPARE(openSession(*locked).error().code, ErrorCode::Refused);
        auto session = openSession(*locked->unlocked("secret"));
        QVERIFY(session.has_value());
        QTRY_COMPARE_WITH_TIMEOUT((*session)->state(), Session::State::Online, kPatienceMs);
    }

    void destroyed_withCallsUnderWay_isSafe()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        for (int i = 0; i < 20; ++i)
            array.session->call(u"status"_s, {}, this, [](const Result<QCborMap> &) {});
        array.session.reset();
        QSignalSpy done(array.controller.get(), &QObject::destroyed);
        array.controller.reset();
        QCOMPARE(done.size(), 1);
        QCoreApplication::sendPostedEvents();
    }

    void openSession_badFiles_sayWhy()
    {
        const QTemporaryDir room;
        QCOMPARE(openSession(room.filePath(u"none"_s)).error().code, ErrorCode::NotFound);
        QCOMPARE(openSession(IdentityFile{}).error().code, ErrorCode::InvalidArgument);
    }

    void splitAddress_table_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("port");
        QTest::newRow("name") << u"array.example:5000"_s << u"array.example"_s << 5000;
        QTest::newRow("v6") << u"[::1]:5"_s << u"::1"_s << 5;
        QTest::newRow("no port") << u"array"_s << QString() << 0;
        QTest::newRow("no host") << u":5"_s << QString() << 0;
        QTest::newRow("port 0") << u"a:0"_s << QString() << 0;
        QTest::newRow("port too large") << u"a:70000"_s << QString() << 0;
        QTest::newRow("words") << u"a:b"_s << QString() << 0;
        QTest::newRow("empty") << QString() << QString() << 0;
    }

    void splitAddress_table()
    {
        QFETCH(QString, text);
        QFETCH(QString, host);
        QFETCH(int, port);
        const auto split = splitAddress(text);
        QCOMPARE(split.has_value(), port != 0);
        if (split) {
            QCOMPARE(split->first, host);
            QCOMPARE(int(split->second), port);
        }
    }
};

FALLOW_TEST(SessionNetworkTest)
#include "tst_session_network.moc"
