// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Volumes that are put on NBD and taken off while they are being resized.
#include "core/controller/array_fixture.h"
#include "support/test_program.h"

#include <QTest>
#include <QtEndian>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kOldSizeBytes = 64 * kMiB;
constexpr qint64 kNewSizeBytes = 128 * kMiB;
constexpr quint32 kReadBytes = 4 * kMiB; ///< more than a socket holds

/// What a client learns that comes now; nothing: the volume is not offered.
std::optional<qint64> offeredSize(const TestArray &array)
{
    NbdTestClient client(array.nbdSocket());
    client.send(NbdTestClient::hello("vol"));
    const auto isAnswered = [&] { return client.has(NbdTestClient::kHelloReplyBytes) || client.isClosed(); };
    if (!waitUntil(isAnswered, kPatienceMs) || !client.has(NbdTestClient::kHelloReplyBytes))
        return std::nullopt;
    return qFromBigEndian<qint64>(client.take(NbdTestClient::kHelloReplyBytes).constData() + 18);
}

/// A volume whose resize waits for a client that does not take its answer until it is told to.
struct SlowResizeScene
{
    /// @returns "" or what went wrong.
    QString begin()
    {
        if (const QString problem = array.start(); !problem.isEmpty())
            return problem;
        const auto made = array.ask<VolumeSnapshot>(u"volumes.create"_s, CreateVolumeRequest{.name = u"vol"_s,
                                                                                             .sizeBytes = kOldSizeBytes,
                                                                                             .layout = kSmallStripes,
                                                                                             .isExported = true});
        if (!made)
            return made.error().toString();
        volume = made->volume;
        slow = std::make_unique<NbdTestClient>(array.nbdSocket());
        slow->send(NbdTestClient::hello("vol") + NbdTestClient::request(nbd::kCommandRead, 0, 1, 0, kReadBytes));
        if (!waitUntil([&] { return slow->has(NbdTestClient::kHelloReplyBytes + 1); }, kPatienceMs))
            return u"it is not answered"_s;
        resize(&resized);
        return {};
    }
    void resize(std::optional<Result<ActionAnswer>> *answer)
    {
        array.session->request<ActionAnswer>(u"volumes.resize"_s,
                                             VolumeRequest{.volume = volume, .sizeBytes = kNewSizeBytes}, &context,
                                             [answer](Result<ActionAnswer> got) { *answer = std::move(got); });
    }
    Result<ActionAnswer> setExported(bool isExported)
    {
        return array.ask<ActionAnswer>(u"volumes.setExported"_s,
                                       VolumeRequest{.volume = volume, .isExported = isExported});
    }
    /// Whether the resize has ended well when the client has taken its answer.
    bool end()
    {
        return waitUntil(
                   [&] {
                       (void)slow->has(NbdTestClient::kHelloReplyBytes + 16 + qsizetype(kReadBytes));
                       return resized.has_value();
                   },
                   kPatienceMs) &&
               resized->has_value();
    }

    TestArray array;
    VolumeId volume;
    std::unique_ptr<NbdTestClient> slow;
    std::optional<Result<ActionAnswer>> resized;
    QObject context;
};

} // namespace

class ControllerExportingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takenOff_whileResized_staysOff()
    {
        SlowResizeScene scene;
        QCOMPARE(scene.begin(), QString());
        QVERIFY(scene.setExported(false).has_value());
        QVERIFY(scene.end());
        QCOMPARE(offeredSize(scene.array), std::nullopt);
        QVERIFY(scene.setExported(true).has_value());
        QCOMPARE(offeredSize(scene.array), kNewSizeBytes);
    }

    /// Nobody learns the size that it has no longer in a moment.
    void putOn_whileResized_isOfferedWithTheNewSizeOnly()
    {
        SlowResizeScene scene;
        QCOMPARE(scene.begin(), QString());
        QVERIFY(scene.setExported(false).has_value());
        QVERIFY(scene.setExported(true).has_value());
        QCOMPARE(offeredSize(scene.array).value_or(kNewSizeBytes), kNewSizeBytes);
        QVERIFY(scene.end());
        QCOMPARE(offeredSize(scene.array), kNewSizeBytes);
    }

    void resize_whileAnotherWaitsForClients_isBusy()
    {
        SlowResizeScene scene;
        QCOMPARE(scene.begin(), QString());
        std::optional<Result<ActionAnswer>> second;
        scene.resize(&second);
        QTRY_VERIFY_WITH_TIMEOUT(second.has_value(), kPatienceMs);
        QVERIFY(!second->has_value());
        QCOMPARE(second->error().code, ErrorCode::Busy);
        QVERIFY(scene.end());
    }
};

FALLOW_TEST(ControllerExportingTest)
#include "tst_controller_exporting.moc"
