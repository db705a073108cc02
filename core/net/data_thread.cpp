// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/data_thread.h"

#include "base/event_loop_executor.h"
#include "net/descriptor.h"
#include "net/loop_clock.h"
#include "net/poller.h"

#include <QThread>
#include <atomic>
#include <latch>
#include <sys/eventfd.h>

namespace fallow {

class DataThread::Thread final : public QThread
{
public:
    void startAndWait()
    {
        if (!m_wakeUp.isValid())
            qFatal("no eventfd: out of descriptors");
        setObjectName(QStringLiteral("fallow-data"));
        start();
        m_started.wait();
    }
    void endAndWait()
    {
        m_isEnding = true;
        wakeUp();
        wait();
    }

    struct Tools
    {
        explicit Tools(Thread &thread)
            : executor([&thread] { thread.wakeUp(); })
            , poller(executor, clock, thread.m_wakeUp.value())
        {}
        LoopClock clock; // before the executor: a task that is dropped may hold a timer
        EventLoopExecutor executor;
        Poller poller;
    };
    Tools *tools = nullptr; ///< valid between startAndWait() and the end of run()

protected:
    void run() override
    {
        Tools own(*this);
        tools = &own;
        m_started.count_down();
        own.poller.run(m_isEnding);
    }

private:
    void wakeUp() { ::eventfd_write(m_wakeUp.value(), 1); }

    const Descriptor m_wakeUp{::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)}; ///< outlives the loop that it wakes
    std::atomic_bool m_isEnding = false;
    std::latch m_started{1};
};

DataThread::DataThread()
    : m_thread(std::make_unique<Thread>())
{
    m_thread->startAndWait();
}

DataThread::~DataThread()
{
    m_thread->endAndWait();
}

Executor &DataThread::executor()
{
    return m_thread->tools->executor;
}

Clock &DataThread::clock()
{
    return m_thread->tools->clock;
}

Poller &DataThread::poller()
{
    return m_thread->tools->poller;
}

void DataThread::runAndWait(std::move_only_function<void()> task)
{
    Q_ASSERT(QThread::currentThread() != m_thread.get());
    std::latch done(1);
    executor().post([&] {
        task();
        done.count_down();
    });
    done.wait();
}

} // namespace fallow
