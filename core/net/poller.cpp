// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/poller.h"

#include "base/event_loop_executor.h"
#include "net/descriptor.h"
#include "net/loop_clock.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHash>
#include <QSocketNotifier>
#include <QThread>
#include <algorithm>
#include <array>
#include <deque>
#include <optional>
#include <span>
#include <sys/epoll.h>
#include <utility>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {
constexpr int kEventsPerRound = 256;
constexpr int kLooksPerRound = 8; ///< at the descriptors, while many have news: a loop that it is nested in costs more
constexpr int kStepsPerRound = 4; ///< of a chain of tasks; there are descriptors and timers to serve as well
constexpr quint64 kWakeUpToken = 0;

struct Entry
{
    int descriptor = -1;
    Poller::Interest interest;
    Poller::Callback callback;
};

quint32 epollMask(Poller::Interest interest)
{
    quint32 mask = 0;
    if (interest.read)
        mask |= EPOLLIN;
    if (interest.read || interest.end)
        mask |= EPOLLRDHUP;
    if (interest.write)
        mask |= EPOLLOUT;
    if (interest.trigger == Poller::Trigger::Edge)
        mask |= EPOLLET;
    return mask;
}
} // namespace

class Poller::Private final : public QObject
{
public:
    explicit Private(EventLoopExecutor *executor)
        : Private(executor, nullptr)
    {
        m_notifier = std::make_unique<QSocketNotifier>(m_epoll.value(), QSocketNotifier::Read);
        connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] { runRound(); });
        if (m_executor)
            m_executor->setTurn([this] { runRound(); });
    }
    Private(EventLoopExecutor &executor, LoopClock &clock, int wakeUp)
        : Private(&executor, &clock)
    {
        epoll_event event{.events = EPOLLIN | EPOLLET, .data = {.u64 = kWakeUpToken}}; // edge: need not be read
        if (::epoll_ctl(m_epoll.value(), EPOLL_CTL_ADD, wakeUp, &event) != 0)
            qFatal("cannot watch an eventfd");
    }
    ~Private() override
    {
        Q_ASSERT_X(m_entries.isEmpty(), "Poller", "a Registration outlives its Poller");
        if (m_executor)
            m_executor->setTurn({});
    }

    Result<quint64> add(int descriptor, Interest interest, Callback callback)
    {
        Q_ASSERT(QThread::currentThread() == thread());
        // A token is never used twice, so an event gathered before a removal cannot reach a newer entry.
        const quint64 token = ++m_lastToken;
        epoll_event event{.events = epollMask(interest), .data = {.u64 = token}};
        if (::epoll_ctl(m_epoll.value(), EPOLL_CTL_ADD, descriptor, &event) != 0)
            return fallow::fail(
                errorFromErrno(errno, u"cannot watch a descriptor"_s, u"descriptor %1"_s.arg(descriptor)));
        m_entries.insert(token, std::make_shared<Entry>(Entry{descriptor, interest, std::move(callback)}));
        return token;
    }
    void modify(quint64 token, Interest interest)
    {
        Q_ASSERT(QThread::currentThread() == thread());
        const std::shared_ptr<Entry> &entry = m_entries[token];
        if (entry->interest == interest)
            return;
        entry->interest = interest;
        epoll_event event{.events = epollMask(interest), .data = {.u64 = token}};
        ::epoll_ctl(m_epoll.value(), EPOLL_CTL_MOD, entry->descriptor, &event);
    }
    Interest interestOf(quint64 token) const { return m_entries.value(token)->interest; }
    void remove(quint64 token)
    {
        Q_ASSERT(QThread::currentThread() == thread());
        const std::shared_ptr<Entry> entry = m_entries.take(token);
        epoll_event event{};
        ::epoll_ctl(m_epoll.value(), EPOLL_CTL_DEL, entry->descriptor, &event);
    }
    void atEndOfRound(std::move_only_function<void()> task)
    {
        Q_ASSERT(QThread::currentThread() == thread());
        m_tasks.push_back(std::move(task));
        wakeForTasks();
    }
    void run(const std::atomic_bool &isEnding)
    {
        Q_ASSERT(m_clock && QThread::currentThread() == thread());
        EventLoopExecutor::Hold hold(*m_executor);
        m_isInRound = true; // for good: this loop looks for tasks before it sleeps
        while (!isEnding) {
            const int mostMs = m_tasks.empty() ? m_clock->mostSleepMs() : 0;
            const bool maySleep = mostMs != 0 && hold.pause();
            serve(maySleep ? mostMs : 0, maySleep ? &hold : nullptr);
        }
        m_isInRound = false;
    }

protected:
    bool event(QEvent *event) override
    {
        if (event->type() != QEvent::User)
            return QObject::event(event);
        m_isWakeUpOnItsWay = false;
        runRound();
        return true;
    }

private:
    Private(EventLoopExecutor *executor, LoopClock *clock)
        : m_executor(executor)
        , m_clock(clock)
        , m_epoll(::epoll_create1(EPOLL_CLOEXEC))
    {
        if (!m_epoll.isValid())
            qFatal("no epoll instance: out of descriptors");
    }
    void runRound()
    {
        {
            std::optional<EventLoopExecutor::Hold> hold;
            if (m_executor)
                hold.emplace(*m_executor);
            m_isInRound = true;
            serve(0, nullptr);
            m_isInRound = false;
        }
        wakeForTasks();
    }
    /// One round. `paused` is to be resumed when the sleep is over; nullptr: there is none.
    void serve(int mostSleepMs, EventLoopExecutor::Hold *paused)
    {
        bool isBusy = true;
        for (int look = 0; look < kLooksPerRound && isBusy; ++look) {
            std::array<epoll_event, kEventsPerRound> events;
            const int count =
                ::epoll_wait(m_epoll.value(), events.data(), kEventsPerRound, look == 0 ? mostSleepMs : 0);
            if (look == 0 && paused)
                paused->resume();
            isBusy = callBack(std::span(events).first(size_t(std::max(0, count))));
            if (m_clock)
                m_clock->fireDue();
            for (int step = 0; step < kStepsPerRound; ++step) {
                const bool hasRun = m_executor && m_executor->runPosted();
                if (!runTasks() && !hasRun)
                    break;
            }
        }
    }
    void wakeForTasks()
    {
        if (m_tasks.empty() || m_isInRound || std::exchange(m_isWakeUpOnItsWay, true))
            return;
        QCoreApplication::postEvent(this, new QEvent(QEvent::User));
    }
    /// Whether it is worth looking again at once: where several had news, more have some by now.
    bool callBack(std::span<const epoll_event> events)
    {
        int news = 0;
        for (const epoll_event &event : events) {
            // A copy keeps the entry alive while its callback removes it.
            const std::shared_ptr<Entry> entry = m_entries.value(event.data.u64);
            if (!entry)
                continue; // kWakeUpToken as well
            ++news;
            const quint32 mask = event.events;
            const bool isBroken = mask & (EPOLLERR | EPOLLHUP);
            entry->callback({.isReadable = isBroken || (mask & (EPOLLIN | EPOLLRDHUP)),
                             .isWritable = isBroken || (mask & EPOLLOUT),
                             .isHungUp = isBroken,
                             .hasEnded = isBroken || (mask & EPOLLRDHUP)});
        }
        return news > 1;
    }
    bool runTasks()
    {
        // Only those that are there now: a task that asks for another one must not keep the loop waiting.
        const bool hasTasks = !m_tasks.empty();
        for (size_t left = m_tasks.size(); left > 0 && !m_tasks.empty(); --left) {
            auto task = std::move(m_tasks.front());
            m_tasks.pop_front();
            task();
        }
        return hasTasks;
    }

    EventLoopExecutor *const m_executor;
    LoopClock *const m_clock; ///< nullptr: nested in an event loop, which has timers of its own
    Descriptor m_epoll;
    std::unique_ptr<QSocketNotifier> m_notifier;
    QHash<quint64, std::shared_ptr<Entry>> m_entries;
    std::deque<std::move_only_function<void()>> m_tasks;
    quint64 m_lastToken = kWakeUpToken;
    bool m_isInRound = false;
    bool m_isWakeUpOnItsWay = false;
};

namespace {
template <class PollerPrivate>
class PollerRegistration final : public Poller::Registration
{
public:
    PollerRegistration(PollerPrivate &poller, quint64 token)
        : m_poller(poller)
        , m_token(token)
    {}
    ~PollerRegistration() override { m_poller.remove(m_token); }
    PollerRegistration(const PollerRegistration &) = delete;
    PollerRegistration &operator=(const PollerRegistration &) = delete;
    void setInterest(Poller::Interest interest) override { m_poller.modify(m_token, interest); }
    Poller::Interest interest() const override { return m_poller.interestOf(m_token); }

private:
    PollerPrivate &m_poller;
    const quint64 m_token;
};
} // namespace

Poller::Poller(EventLoopExecutor *executor)
    : d(std::make_unique<Private>(executor))
{}
Poller::Poller(EventLoopExecutor &executor, LoopClock &clock, int wakeUp)
    : d(std::make_unique<Private>(executor, clock, wakeUp))
{}
Poller::~Poller() = default;

Result<std::unique_ptr<Poller::Registration>> Poller::watch(int descriptor, Interest interest, Callback callback)
{
    const auto token = d->add(descriptor, interest, std::move(callback));
    if (!token)
        return fail(token.error());
    return std::make_unique<PollerRegistration<Private>>(*d, *token);
}

void Poller::atEndOfRound(std::move_only_function<void()> task)
{
    d->atEndOfRound(std::move(task));
}

void Poller::run(const std::atomic_bool &isEnding)
{
    d->run(isEnding);
}

} // namespace fallow
