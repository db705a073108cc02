// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent_config.h"
#include "base/event_loop_executor.h"
#include "core/controller/array_fixture.h"
#include "lent_store.h"
#include "store/give_partition.h"
#include "store/inspect_partition.h"
#include "store/partition_mark.h"
#include "support/faulty_disk.h"
#include "support/test_partition.h"
#include "support/test_program.h"

#include <QDir>
#include <QProcess>
#include <QTest>
#include <sys/stat.h>
#include <unistd.h>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(fallow::test::TestPartition::Kind)

namespace {

constexpr qint64 kSize = kGiB + 200 * kMiB;

struct Outcome
{
    int code = -1;
    QString output;
    QString errors;
};

/// Runs the agent's program, with what a person types.
Outcome runAgent(const QStringList &arguments, const QByteArray &typed = {})
{
    QProcess process;
    process.start(QStringLiteral(FALLOW_BINARY_DIR) + u"/bin/fallow-agent"_s, arguments);
    process.write(typed);
    process.closeWriteChannel();
    if (!process.waitForFinished(kPatienceMs))
        return {};
    return {.code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            .output = QString::fromUtf8(process.readAllStandardOutput()),
            .errors = QString::fromUtf8(process.readAllStandardError())};
}

} // namespace

/// A workstation that gives a partition wholly to the array.
class AgentPartitionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void enrol_onAPartition_allOfItIsLentAndServes_data()
    {
        QTest::addColumn<TestPartition::Kind>("kind");
        QTest::newRow("plain file") << TestPartition::Kind::File;
        QTest::newRow("device") << TestPartition::Kind::Loop512;
    }

    void enrol_onAPartition_allOfItIsLentAndServes()
    {
        QFETCH(const TestPartition::Kind, kind);
        if (kind != TestPartition::Kind::File && !TestPartition::canLoop())
            QSKIP("No loop devices here; on a plain file it is the same.");
        TestPartition partition(kSize, kind);
        QVERIFY(givePartition(partition.path(), GiveMode::OnlyBlank).has_value());
        TestArray array;
        QCOMPARE(array.start(), QString());
        TestAgent *agent = array.addAgent(u"pc-1"_s, partition.path());
        QVERIFY(agent);
        const qint64 capacityBytes = partitionCapacityBytes(kSize);
        QTRY_COMPARE_WITH_TIMEOUT(agent->status().quotaBytes, capacityBytes / (64 * kMiB) * (64 * kMiB), kPatienceMs);
        QCOMPARE(agent->status().partition, partition.path());
        QTRY_COMPARE_WITH_TIMEOUT(agent->status().diskTotalBytes, capacityBytes, kPatienceMs);
        QCOMPARE(agent->status().minimumFreeBytes, 0);
        QVERIFY(array.addAgent(u"pc-2"_s) && array.addAgent(u"pc-3"_s));
        QCOMPARE(array.makeVolume(u"2+1"_s, 4 * kMiB), QString());
        QTRY_VERIFY_WITH_TIMEOUT(agent->status().usedBytes > kMiB, kPatienceMs);
        QVERIFY(!QFile::exists(agent->directory() + u"/.fallow-store-"_s + array.storeOf(u"pc-1"_s).store.toString() +
                               u"/storage"_s));
        agent->switchOff();
        QTRY_VERIFY_WITH_TIMEOUT(!array.storeOf(u"pc-1"_s).isOnline, kPatienceMs);
        QVERIFY(array.isContentWhole());
        agent->switchOn();
        QTRY_VERIFY_WITH_TIMEOUT(isAtWork(array, u"pc-1"_s), kPatienceMs);
        QVERIFY(array.isContentWhole());
    }

    void partition_lent_isToldToFrontEnds_alsoWhileItIsAway()
    {
        TestPartition partition(kSize);
        QVERIFY(givePartition(partition.path(), GiveMode::OnlyBlank).has_value());
        TestArray array;
        QCOMPARE(array.start(), QString());
        TestAgent *agent = array.addAgent(u"pc-1"_s, partition.path());
        QVERIFY(agent);
        QVERIFY(array.addAgent(u"pc-2"_s));
        QTRY_VERIFY_WITH_TIMEOUT(array.storeOf(u"pc-1"_s).isPartition, kPatienceMs);
        QVERIFY(!array.storeOf(u"pc-2"_s).isPartition);
        QTRY_VERIFY_WITH_TIMEOUT(array.storeOf(u"pc-1"_s).diskFreeBytes > 0, kPatienceMs); // it was measured
        const qint64 capacityBytes = partitionCapacityBytes(kSize);
        const StoreId store = array.storeOf(u"pc-1"_s).store;
        const auto preview =
            array.ask<QuotaPreview>(u"stores.previewQuota"_s, SetQuotaRequest{.store = store, .quotaBytes = kGiB});
        QVERIFY2(preview.has_value(), preview ? "" : qPrintable(preview.error().toString()));
        QVERIFY(preview->isPartition);
        QCOMPARE(preview->possibleBytes, capacityBytes);
        const auto both = array.ask<MachinesPreview>(
            u"machines.preview"_s, MachinesRequest{.machines = {array.machine(u"pc-1"_s).machine.value(),
                                                                array.machine(u"pc-2"_s).machine.value()},
                                                   .verb = u"resize"_s,
                                                   .quotaBytes = kGiB});
        QVERIFY2(both.has_value(), both ? "" : qPrintable(both.error().toString()));
        QCOMPARE(both->idleBytes, capacityBytes - kGiB); // of the partition; what a file leaves is its owner's
        agent->switchOff();
        array.agents[1]->switchOff();
        QCOMPARE(array.stop(), QString());
        QCOMPARE(array.start(), QString());
        QVERIFY(array.storeOf(u"pc-1"_s).isPartition);
        QVERIFY(!array.storeOf(u"pc-2"_s).isPartition);
    }

    void partition_grows_controllerLendsMore()
    {
        TestPartition partition(kSize);
        QVERIFY(givePartition(partition.path(), GiveMode::OnlyBlank).has_value());
        TestArray array;
        QCOMPARE(array.start(), QString());
        TestAgent *agent = array.addAgent(u"pc-1"_s, partition.path());
        QVERIFY(agent);
        const qint64 before = agent->status().quotaBytes;
        partition.resize(kSize + 320 * kMiB);
        QTRY_COMPARE_WITH_TIMEOUT(agent->status().quotaBytes, before + 320 * kMiB, kPatienceMs);
        partition.resize(kSize); // nothing lies there yet
        QTRY_COMPARE_WITH_TIMEOUT(agent->status().quotaBytes, before, kPatienceMs);
        QVERIFY(isAtWork(array, u"pc-1"_s));
    }

    void partition_isAway_storeIsKeptAndServesOnItsReturn()
    {
        const QTemporaryDir room;
        const QString path = room.filePath(u"partition"_s);
        TestPartition real(kSize);
        TestPartition other(kSize); // that gets the same name
        QVERIFY(givePartition(real.path(), GiveMode::OnlyBlank).has_value());
        QVERIFY(QFile::link(real.path(), path));
        TestArray array;
        QCOMPARE(array.start(), QString());
        TestAgent *agent = array.addAgent(u"pc-1"_s, path);
        QVERIFY(agent);
        const StoreId store = array.storeOf(u"pc-1"_s).store;
        agent->switchOff();
        QVERIFY(QFile::remove(path));
        agent->switchOn();
        QTRY_COMPARE_WITH_TIMEOUT(agent->status().state, u"error"_s, kPatienceMs);
        QVERIFY2(agent->status().reason.contains(path), qPrintable(agent->status().reason));
        agent->switchOff();
        QVERIFY(QFile::link(other.path(), path));
        agent->switchOn();
        QTRY_COMPARE_WITH_TIMEOUT(agent->status().state, u"error"_s, kPatienceMs);
        QVERIFY(inspectPartition(other.path())->isBlank());             // and is not touched
        QVERIFY(QFile::remove(path) && QFile::link(real.path(), path)); // it is tried again by itself
        QTRY_VERIFY_WITH_TIMEOUT(agent->status().state == u"connected"_s && isAtWork(array, u"pc-1"_s), kPatienceMs);
        QCOMPARE(array.storeOf(u"pc-1"_s).store, store);
    }

    void partition_failsAWrite_isFoundToBeFailing()
    {
        TestPartition partition(64 * kMiB);
        QVERIFY(givePartition(partition.path(), GiveMode::OnlyBlank).has_value());
        const QTemporaryDir room;
        EventLoopExecutor executor;
        const auto faults = std::make_shared<DiskFaults>();
        LentStore store(executor);
        std::optional<Result<LentStore::Facts>> opened;
        store.open({.directory = room.filePath(u".fallow-store-1"_s),
                    .array = ArrayId::generate(),
                    .store = StoreId(1),
                    .quotaBytes = 32 * kMiB,
                    .partition = partition.path(),
                    .openDisk = FaultyDisk::opener(faults)},
                   true, [&](Result<LentStore::Facts> facts) { opened = std::move(facts); });
        QTRY_VERIFY_WITH_TIMEOUT(opened.has_value(), kPatienceMs);
        QVERIFY2(opened->has_value(), qPrintable(opened->has_value() ? QString() : opened->error().toString()));
        std::optional<LentStore::Trouble> trouble;
        const auto examine = [&] {
            trouble.reset();
            store.examine([&](Result<LentStore::Health> health) {
                if (health)
                    trouble = health->trouble;
            });
        };
        examine();
        QTRY_VERIFY_WITH_TIMEOUT(trouble.has_value(), kPatienceMs);
        QCOMPARE(*trouble, LentStore::Trouble::None);
        faults->writeErrno = EIO;
        faults->allWritesFail = true;
        std::optional<Result<void>> noted;
        store.noteEpoch(1000, [&](Result<void> result) { noted = std::move(result); });
        QTRY_VERIFY_WITH_TIMEOUT(noted.has_value(), kPatienceMs);
        QVERIFY(!noted->has_value());
        examine();
        QTRY_VERIFY_WITH_TIMEOUT(trouble.has_value(), kPatienceMs);
        QCOMPARE(*trouble, LentStore::Trouble::Failing);
    }

    void partition_wipedByHand_newStoreIsBegun()
    {
        TestPartition partition(kSize);
        QVERIFY(givePartition(partition.path(), GiveMode::OnlyBlank).has_value());
        TestArray array;
        QCOMPARE(array.start(), QString());
        TestAgent *agent = array.addAgent(u"pc-1"_s, partition.path());
        QVERIFY(agent);
        const StoreId store = array.storeOf(u"pc-1"_s).store;
        agent->switchOff();
        QVERIFY(givePartition(partition.path(), GiveMode::Wipe).has_value());
        agent->switchOn();
        QTRY_VERIFY_WITH_TIMEOUT(array.storeOf(u"pc-1"_s).store != store && isAtWork(array, u"pc-1"_s), kPatienceMs);
        QVERIFY(!QDir(agent->directory()).exists(u".fallow-store-"_s + store.toString()));
    }

    void command_partitionWithData_asksForTheWordsAndErasesOnlyThen()
    {
        const QTemporaryDir directory;
        TestPartition partition(64 * kMiB);
        const QString path = partition.path();
        QCOMPARE(QProcess::execute(u"mkfs.ext4"_s, {u"-q"_s, u"-F"_s, u"-L"_s, u"home"_s, path}), 0);
        const QStringList command{u"partition"_s, path, u"--dir"_s, directory.path()};
        const QByteArray before = partition.bytes(0, kMiB);
        const Outcome refused = runAgent(command);
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.errors.contains(u"ext4"_s) && refused.errors.contains(u"--wipe"_s),
                 qPrintable(refused.errors));
        const QStringList wiping = command + QStringList{u"--wipe"_s};
        for (const QByteArray &typed : {QByteArray(), QByteArray("y\n"), QByteArray("erase /dev/sda\n")}) {
            const Outcome unsaid = runAgent(wiping, typed);
            QCOMPARE(unsaid.code, 1);
            QVERIFY2(unsaid.errors.contains(u"labelled \"home\""_s), qPrintable(unsaid.errors));
            QVERIFY2(unsaid.errors.contains(u"nothing was changed"_s), qPrintable(unsaid.errors));
        }
        QVERIFY(partition.bytes(0, kMiB) == before);
        const Outcome wiped = runAgent(wiping, "erase " + path.toLocal8Bit() + '\n');
        QVERIFY2(wiped.code == 0, qPrintable(wiped.errors));
        QVERIFY2(wiped.output.contains(u"enrol CODE --partition"_s), qPrintable(wiped.output));
        QVERIFY(inspectPartition(path)->isGiven);
        QCOMPARE(runAgent(command).code, 0); // again, and nothing is asked
        QCOMPARE(runAgent({u"partition"_s}).code, 2);
        QCOMPARE(runAgent({u"partition"_s, u"/no/such/device"_s, u"--dir"_s, directory.path()}).code, 1);
    }

    void command_enrolByRoot_filesBelongToTheOwnerOfTheDirectory()
    {
        constexpr uid_t kNobody = 65534;
        if (::geteuid() != 0)
            QSKIP("Only root can give files away.");
        TestArray array;
        QCOMPARE(array.start(), QString());
        const QTemporaryDir room;
        const QTemporaryDir directory;
        const QString storeDirectory = room.filePath(u"lent"_s);
        QCOMPARE(::chmod(QFile::encodeName(room.path()).constData(), 0711), 0);
        QCOMPARE(::chown(QFile::encodeName(directory.path()).constData(), kNobody, kNobody), 0);
        QProcess process;
        process.start(QStringLiteral(FALLOW_BINARY_DIR) + u"/bin/fallow-agent"_s,
                      {u"enrol"_s, array.makeCode(), u"--dir"_s, directory.path(), u"--store-dir"_s, storeDirectory,
                       u"--name"_s, u"pc-1"_s});
        QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, kPatienceMs);
        QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
        for (const QString &path : {directory.filePath(u"agent.json"_s), AgentConfig::identityPath(directory.path()),
                                    AgentConfig::identityPath(directory.path()) + u"/key.pem"_s, storeDirectory}) {
            struct stat status{};
            QVERIFY2(::stat(QFile::encodeName(path).constData(), &status) == 0, qPrintable(path));
            QVERIFY2(status.st_uid == kNobody, qPrintable(path));
        }
    }

    void command_shrink_partitionCanBeCutAndServes()
    {
        TestPartition partition(kSize);
        QVERIFY(givePartition(partition.path(), GiveMode::OnlyBlank).has_value());
        TestArray array;
        QCOMPARE(array.start(), QString());
        TestAgent *agent = array.addAgent(u"pc-1"_s, partition.path());
        QVERIFY(agent && array.addAgent(u"pc-2"_s) && array.addAgent(u"pc-3"_s));
        QCOMPARE(array.makeVolume(u"2+1"_s, 4 * kMiB), QString());
        QVERIFY(array.waitForStripes());
        QTRY_VERIFY_WITH_TIMEOUT(agent->status().usedBytes > kMiB, kPatienceMs);
        const QStringList command{u"partition"_s, u"--shrink"_s, u"512MiB"_s, u"--dir"_s, agent->directory()};
        QCOMPARE(runAgent(command).code, 1); // it is in use
        agent->switchOff();
        QTRY_VERIFY_WITH_TIMEOUT(!array.storeOf(u"pc-1"_s).isOnline, kPatienceMs);
        const Outcome shrunk = runAgent(command);
        QVERIFY2(shrunk.code == 0, qPrintable(shrunk.errors));
        QVERIFY2(shrunk.output.contains(QString::number(512 * kMiB)), qPrintable(shrunk.output));
        partition.resize(512 * kMiB);
        agent->switchOn();
        QTRY_VERIFY_WITH_TIMEOUT(isAtWork(array, u"pc-1"_s), kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(agent->status().quotaBytes <= partitionCapacityBytes(512 * kMiB), kPatienceMs);
        array.agents.back()->switchOff();
        QTRY_VERIFY_WITH_TIMEOUT(!array.storeOf(u"pc-3"_s).isOnline, kPatienceMs);
        QVERIFY(array.isContentWhole());
        QCOMPARE(runAgent({u"partition"_s, u"--shrink"_s, u"much"_s, u"--dir"_s, agent->directory()}).code, 2);
    }

    void command_nameSwappedWhileThePersonTypes_neitherIsErased()
    {
        const QTemporaryDir directory;
        TestPartition shown(64 * kMiB);
        TestPartition other(64 * kMiB);
        QVERIFY(shown.write(0, "what was shown") && other.write(0, "my own database"));
        const QString name = directory.filePath(u"disk"_s);
        QVERIFY(QFile::link(shown.path(), name));
        QProcess process;
        process.setReadChannel(QProcess::StandardError);
        process.start(QStringLiteral(FALLOW_BINARY_DIR) + u"/bin/fallow-agent"_s,
                      {u"partition"_s, name, u"--dir"_s, directory.path(), u"--wipe"_s});
        QByteArray errors;
        while (!errors.contains("\n> ")) {
            QVERIFY2(process.waitForReadyRead(kPatienceMs), errors.constData());
            errors += process.readAllStandardError();
        }
        QCOMPARE(givePartition(shown.path(), GiveMode::Wipe).error().code, ErrorCode::Busy); // it is held meanwhile
        QVERIFY(QFile::remove(name) && QFile::link(other.path(), name));
        process.write("erase " + name.toLocal8Bit() + '\n');
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished(kPatienceMs));
        QCOMPARE(process.exitCode(), 1);
        QCOMPARE(shown.bytes(0, 14), QByteArray("what was shown"));
        QCOMPARE(other.bytes(0, 15), QByteArray("my own database"));
    }

    void command_storeCannotBeLookedAt_isForgottenOnlyIfSaid()
    {
        const QTemporaryDir room;
        const QString path = room.filePath(u"partition"_s);
        TestPartition real(kSize);
        TestPartition spare(kSize);
        QVERIFY(givePartition(real.path(), GiveMode::OnlyBlank).has_value());
        QVERIFY(QFile::link(real.path(), path));
        TestArray array;
        QCOMPARE(array.start(), QString());
        TestAgent *agent = array.addAgent(u"pc-1"_s, path);
        QVERIFY(agent);
        const StoreId store = array.storeOf(u"pc-1"_s).store;
        agent->switchOff();
        const QStringList command{u"partition"_s, spare.path(), u"--dir"_s, agent->directory()};
        const auto isRefused = [&] {
            const Outcome outcome = runAgent(command);
            return outcome.code == 1 && outcome.errors.contains(u"--forget"_s) &&
                   inspectPartition(spare.path())->isBlank() && AgentConfig::read(agent->directory())->store == store;
        };
        {
            const auto holder = PartitionOffer::open(real.path()); // in use
            QVERIFY(holder.has_value());
            QVERIFY(isRefused());
        }
        QVERIFY(QFile::remove(path)); // unplugged
        QVERIFY(isRefused());
        const Outcome forgotten = runAgent(command + QStringList{u"--forget"_s});
        QVERIFY2(forgotten.code == 0, qPrintable(forgotten.errors));
        QVERIFY(inspectPartition(spare.path())->isGiven);
        QVERIFY(AgentConfig::read(agent->directory())->store.isNull());
        QVERIFY(inspectPartition(real.path())->store.has_value()); // it may be had back by an administrator
    }

    void command_enrolOnAPartitionWithAStore_claimsItUntouched()
    {
        TestPartition partition(kSize);
        QVERIFY(givePartition(partition.path(), GiveMode::OnlyBlank).has_value());
        TestArray array;
        QCOMPARE(array.start(), QString());
        TestAgent *agent = array.addAgent(u"pc-1"_s, partition.path());
        QVERIFY(agent);
        const StoreId store = array.storeOf(u"pc-1"_s).store;
        agent->switchOff();
        const QByteArray before = partition.bytes(0, kMiB);
        const QTemporaryDir directory;
        QProcess newcomer;
        newcomer.start(QStringLiteral(FALLOW_BINARY_DIR) + u"/bin/fallow-agent"_s,
                       {u"enrol"_s, array.makeCode(), u"--dir"_s, directory.path(), u"--name"_s, u"pc-9"_s,
                        u"--partition"_s, partition.path()});
        QTRY_COMPARE_WITH_TIMEOUT(array.machine(u"pc-9"_s).claims.size(), 1, kPatienceMs);
        QCOMPARE(array.machine(u"pc-9"_s).claims.first().store, store);
        QVERIFY(partition.bytes(0, kMiB) == before);
        QTRY_VERIFY_WITH_TIMEOUT(array.machine(u"pc-9"_s).claims.first().obstacle.isEmpty(), kPatienceMs);
        const auto adopted = array.ask<ActionAnswer>(
            u"machines.approve"_s, ApproveRequest{.machine = array.machine(u"pc-9"_s).machine, .adopt = store});
        QVERIFY2(adopted.has_value(), adopted ? "" : qPrintable(adopted.error().toString()));
        QTRY_COMPARE_WITH_TIMEOUT(newcomer.state(), QProcess::NotRunning, kPatienceMs);
        QCOMPARE(newcomer.exitCode(), 0);
        QCOMPARE(AgentConfig::read(directory.path())->store, store);
        QVERIFY(partition.bytes(0, kMiB) == before);
    }

    void command_enrolWithABadCode_erasesNothing()
    {
        const QTemporaryDir directory;
        TestPartition partition(64 * kMiB);
        QVERIFY(partition.write(0, "my own database"));
        const Outcome outcome = runAgent(
            {u"enrol"_s, u"nonsense"_s, u"--dir"_s, directory.path(), u"--partition"_s, partition.path(), u"--wipe"_s},
            "erase " + partition.path().toLocal8Bit() + '\n');
        QCOMPARE(outcome.code, 1);
        QCOMPARE(partition.bytes(0, 15), QByteArray("my own database"));
    }

    void command_storeIsInOrder_refused()
    {
        TestPartition partition(kSize);
        TestPartition spare(kSize);
        QVERIFY(givePartition(partition.path(), GiveMode::OnlyBlank).has_value());
        TestArray array;
        QCOMPARE(array.start(), QString());
        TestAgent *agent = array.addAgent(u"pc-1"_s, partition.path());
        QVERIFY(agent);
        agent->switchOff();
        for (const QString &path : {partition.path(), spare.path()}) {
            const Outcome refused = runAgent({u"partition"_s, path, u"--dir"_s, agent->directory(), u"--wipe"_s},
                                             "erase " + path.toLocal8Bit() + '\n');
            QCOMPARE(refused.code, 1);
            QVERIFY2(refused.errors.contains(u"in order"_s), qPrintable(refused.errors));
        }
        QVERIFY(inspectPartition(spare.path())->isBlank());
        QVERIFY(inspectPartition(partition.path())->store.has_value());
    }
};

FALLOW_TEST(AgentPartitionTest)
#include "tst_agent_partition.moc"
