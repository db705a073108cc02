// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/data_thread.h"

#include "base/event_loop_executor.h"
#include "net/poller.h"

#include <QThread>
#include <latch>

namespace fallow {

class DataThread::Thread final : public QThread
{
public:
    void startAndWait()
    {
        setObjectName(QStringLiteral("fallow-data"));
        start();
        m_started.wait();
    }

    struct Tools
    {
        EventLoopExecutor executor;
        SystemClock clock;
        Poller poller{&executor};
    };
    Tools *tools = nullptr; ///< valid between startAndWait() and the end of run()

protected:
    void run() override
    {
        Tools own;
        tools = &own;
        m_started.count_down();
        exec();
    }

private:
    std::latch m_started{1};
};

DataThread::DataThread()
    : m_thread(std::make_unique<Thread>())
{
    m_thread->startAndWait();
}

DataThread::~DataThread()
{
    m_thread->quit();
    m_thread->wait();
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
