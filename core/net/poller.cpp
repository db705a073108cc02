// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/poller.h"

#include "base/event_loop_executor.h"
#include "net/descriptor.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHash>
#include <QSocketNotifier>
#include <QThread>
#include <array>
#include <deque>
#include <optional>
#include <sys/epoll.h>
#include <utility>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {
constexpr int kEventsPerRound = 256;
constexpr int kLooksPerRound = 8; ///< at the descriptors, while many have news: the event loop costs more
constexpr int kStepsPerRound = 4; ///< of a chain of tasks; the event loop has timers to serve as well

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
        mask |= EPOLLIN | EPOLLRDHUP;
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
        : m_executor(executor)
        , m_epoll(::epoll_create1(EPOLL_CLOEXEC))
    {
        if (!m_epoll.isValid())
            qFatal("no epoll instance: out of descriptors");
        m_notifier = std::make_unique<QSocketNotifier>(m_epoll.value(), QSocketNotifier::Read);
        connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] { runRound(); });
        if (m_executor)
            m_executor->setTurn([this] { runRound(); });
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
    void runRound()
    {
        {
            std::optional<EventLoopExecutor::Hold> hold;
            if (m_executor)
                hold.emplace(*m_executor);
            m_isInRound = true;
            bool isBusy = true;
            for (int look = 0; look < kLooksPerRound && isBusy; ++look) {
                isBusy = callBack();
                for (int step = 0; step < kStepsPerRound; ++step) {
                    const bool hasRun = m_executor && m_executor->runPosted();
                    if (!runTasks() && !hasRun)
                        break;
                }
            }
            m_isInRound = false;
        }
        wakeForTasks();
    }
    void wakeForTasks()
    {
        if (m_tasks.empty() || m_isInRound || std::exchange(m_isWakeUpOnItsWay, true))
            return;
        QCoreApplication::postEvent(this, new QEvent(QEvent::User));
    }
    /// Whether it is worth looking again at once: where several had news, more have some by now.
    bool callBack()
    {
        std::array<epoll_event, kEventsPerRound> events;
        const int count = ::epoll_wait(m_epoll.value(), events.data(), kEventsPerRound, 0);
        for (int i = 0; i < count; ++i) {
            // A copy keeps the entry alive while its callback removes it.
            const std::shared_ptr<Entry> entry = m_entries.value(events[size_t(i)].data.u64);
            if (!entry)
                continue;
            const quint32 mask = events[size_t(i)].events;
            const bool isBroken = mask & (EPOLLERR | EPOLLHUP);
            entry->callback({.isReadable = isBroken || (mask & (EPOLLIN | EPOLLRDHUP)),
                             .isWritable = isBroken || (mask & EPOLLOUT),
                             .isHungUp = isBroken});
        }
        return count > 1;
    }
    bool runTasks()
    {
        // Only those that are there now: a task that asks for another one must not keep the event loop waiting.
        const bool hasTasks = !m_tasks.empty();
        for (size_t left = m_tasks.size(); left > 0 && !m_tasks.empty(); --left) {
            auto task = std::move(m_tasks.front());
            m_tasks.pop_front();
            task();
        }
        return hasTasks;
    }

    EventLoopExecutor *const m_executor;
    Descriptor m_epoll;
    std::unique_ptr<QSocketNotifier> m_notifier;
    QHash<quint64, std::shared_ptr<Entry>> m_entries;
    std::deque<std::move_only_function<void()>> m_tasks;
    quint64 m_lastToken = 0;
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

} // namespace fallow
