// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent_config.h"
#include "core/controller/array_fixture.h"
#include "support/test_program.h"

#include <QDir>
#include <QScopeGuard>
#include <QTest>
#include <condition_variable>
#include <dlfcn.h>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

namespace {

/// A disk that may stop to answer, as a network's whose server is gone: whoever asks for its space then waits.
class DeadDisk
{
public:
    /// Called by this thread; from now on it must not ask.
    void watch(const QString &directory)
    {
        const std::lock_guard lock(m_mutex);
        m_directory = directory.toStdString();
        m_control = std::this_thread::get_id();
        m_askedByControl = 0;
    }
    void setDead(bool isDead)
    {
        const std::lock_guard lock(m_mutex);
        m_isDead = isDead;
        m_changed.notify_all();
    }
    int askedByControl()
    {
        const std::lock_guard lock(m_mutex);
        return m_askedByControl;
    }
    int waiting()
    {
        const std::lock_guard lock(m_mutex);
        return m_waiting;
    }
    void ask(std::string_view path)
    {
        std::unique_lock lock(m_mutex);
        if (m_directory.empty() || !path.starts_with(m_directory))
            return;
        if (std::this_thread::get_id() == m_control) {
            ++m_askedByControl; // which tells more than a test that hangs
            return;
        }
        ++m_waiting;
        m_changed.wait(lock, [this] { return !m_isDead; });
        --m_waiting;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::string m_directory;
    std::thread::id m_control;
    bool m_isDead = false;
    int m_askedByControl = 0;
    int m_waiting = 0;
};

DeadDisk &disk()
{
    static DeadDisk only;
    return only;
}

int askTheSystem(const char *function, const char *path, void *answer)
{
    const auto ask = reinterpret_cast<int (*)(const char *, void *)>(::dlsym(RTLD_NEXT, function));
    return ask(path, answer);
}

} // namespace

// They take the place of the system's in this program and in the libraries that it loads. Named otherwise here, for the
// system's headers declare them with types of their own.
extern "C" {
[[gnu::visibility("default"), gnu::used]] int spaceOfDisk(const char *path, void *answer) __asm__("statvfs");
[[gnu::visibility("default"), gnu::used]] int largeSpaceOfDisk(const char *path, void *answer) __asm__("statvfs64");
}

int spaceOfDisk(const char *path, void *answer)
{
    disk().ask(path);
    return askTheSystem("statvfs", path, answer);
}

int largeSpaceOfDisk(const char *path, void *answer)
{
    disk().ask(path);
    return askTheSystem("statvfs64", path, answer);
}

/// The disk that is lent does not answer: the agent's control thread is never held up by it.
class AgentDeadDiskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { disk().watch({}); }

    void disk_doesNotAnswer_agentGoesOn()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        TestAgent *agent = array.addAgent(u"pc-1"_s);
        QVERIFY(agent);
        agent->switchOff();
        QTRY_VERIFY_WITH_TIMEOUT(!array.storeOf(u"pc-1"_s).isOnline, kPatienceMs);
        disk().watch(agent->directory());
        agent->switchOn();
        QVERIFY(array.waitForStore(u"pc-1"_s));
        const auto revived = qScopeGuard([] { disk().setDead(false); });
        disk().setDead(true);
        QTRY_VERIFY_WITH_TIMEOUT(disk().waiting() > 0, kPatienceMs);                            // the space guard
        QVERIFY(agent->service()->setOwnerLimits(agent->service()->ownerLimits()).has_value()); // it says hello anew
        QCOMPARE(agent->status().state, u"connected"_s);
        QCOMPARE(array.makeVolume(u"distributed 1+0"_s, kMiB), QString()); // and serves
        QVERIFY(array.isContentWhole());
        disk().setDead(false);
        QTRY_COMPARE_WITH_TIMEOUT(disk().waiting(), 0, kPatienceMs);
        QVERIFY(array.isContentWhole());
        QCOMPARE(agent->status().state, u"connected"_s);
        QCOMPARE(disk().askedByControl(), 0);
    }

    void agentStops_diskDoesNotAnswer_endsWithoutIt()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        TestAgent *agent = array.addAgent(u"pc-1"_s);
        QVERIFY(agent);
        QCOMPARE(array.makeVolume(u"distributed 1+0"_s, kMiB), QString());
        disk().watch(agent->directory());
        const auto revived = qScopeGuard([] { disk().setDead(false); });
        disk().setDead(true);
        QTRY_VERIFY_WITH_TIMEOUT(disk().waiting() > 0, kPatienceMs);
        int stops = 0;
        QObject::connect(agent->service(), &AgentService::stopped, agent->service(), [&stops] { ++stops; });
        agent->service()->stop(u"shutdown"_s);
        QTRY_COMPARE_WITH_TIMEOUT(stops, 1, kPatienceMs);
        QVERIFY(agent->service()->isHeldUp());
        QVERIFY(disk().waiting() > 0); // it ended without an answer
        disk().setDead(false);
        QTRY_VERIFY_WITH_TIMEOUT(!agent->service()->isHeldUp(), kPatienceMs);
        QCOMPARE(stops, 1);
        agent->switchOff();
        QTRY_VERIFY_WITH_TIMEOUT(!array.storeOf(u"pc-1"_s).isOnline, kPatienceMs);
        agent->switchOn();
        QVERIFY(array.waitForStore(u"pc-1"_s));
        QVERIFY(array.isContentWhole());
        QCOMPARE(disk().askedByControl(), 0);
    }

    void storeCannotBeOpened_diskIsAsked_notByTheControlThread()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        TestAgent *agent = array.addAgent(u"pc-1"_s);
        QVERIFY(agent);
        const QString store = agent->directory() + u"/.fallow-store-"_s + array.storeOf(u"pc-1"_s).store.toString();
        agent->switchOff();
        disk().watch(agent->directory());
        QVERIFY(QDir(store).removeRecursively());
        agent->switchOn();
        QTRY_COMPARE_WITH_TIMEOUT(array.eventCount(u"store.gone"_s), 1, kPatienceMs);
        QVERIFY(array.waitForStore(u"pc-1"_s)); // another was made
        QCOMPARE(AgentConfig::read(agent->directory())->store, array.storeOf(u"pc-1"_s).store);
        QVERIFY(!AgentConfig::read(agent->directory())->storeVolume.isEmpty());
        QCOMPARE(disk().askedByControl(), 0);
    }

    void withoutAStore_spaceIsShown_notAskedByTheControlThread()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        TestAgent agent(u"pc-1"_s);
        QVERIFY(agent.beginEnrolment(array.makeCode()).has_value());
        QTRY_VERIFY_WITH_TIMEOUT(agent.isEnrolled(), kPatienceMs);
        array.kill(); // so that it is asked for no store
        disk().watch(agent.directory());
        agent.switchOn();
        QTRY_VERIFY_WITH_TIMEOUT(agent.status().diskTotalBytes > 0, kPatienceMs);
        QVERIFY(agent.status().diskFreeBytes > 0);
        QCOMPARE(disk().askedByControl(), 0);
    }
};

FALLOW_TEST(AgentDeadDiskTest)
#include "tst_agent_dead_disk.moc"
