// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/units.h"
#include "tray-agent/tray/agent_port.h"
#include "tray-agent/tray/bubble_port.h"
#include "tray-agent/tray/tray_port.h"

#include <QWidget>

namespace fallow::test {

/// Remembers what it was asked, and answers as it was told, later.
class FakeAgent final : public tray::AgentPort
{
public:
    struct Call
    {
        QString method;
        QCborMap args;
    };
    void call(const QString &method, const QCborMap &args, Completion<ControlReply> done) override
    {
        calls.append({method, args});
        const auto answer = [answer = answers.value(method, ControlReply()), error = errors.value(method),
                             kept = std::make_shared<Completion<ControlReply>>(std::move(done))] {
            if (error.what.isEmpty())
                (*kept)(answer);
            else
                (*kept)(fail(error));
        };
        if (isHolding)
            m_held.append(answer);
        else
            QMetaObject::invokeMethod(&m_context, answer, Qt::QueuedConnection);
    }
    /// Answers what was asked while it was holding, in order.
    void release()
    {
        isHolding = false;
        for (const auto &answer : std::exchange(m_held, {}))
            answer();
    }
    qsizetype count(const QString &method) const
    {
        return std::ranges::count_if(calls, [&](const Call &call) { return call.method == method; });
    }
    /// The last arguments that came with a method.
    template <class Request>
    Request last(const QString &method) const
    {
        for (auto it = calls.crbegin(); it != calls.crend(); ++it) {
            if (it->method == method)
                return fromCbor<Request>(it->args).value_or(Request());
        }
        return {};
    }
    QList<Call> calls;
    QHash<QString, ControlReply> answers;
    QHash<QString, Error> errors;
    bool isHolding = false; ///< keeps its answers back

private:
    QList<std::function<void()>> m_held;
    QObject m_context;
};

class FakeTray final : public tray::TrayPort
{
public:
    bool isAvailable() override { return available; }
    void show(const QIcon &icon, const QString &toolTip, const tray::TrayView &view) override
    {
        ++shownCount;
        hasIcon = !icon.isNull();
        lastToolTip = toolTip;
        lastView = view;
    }
    QRect geometry() const override { return place; }
    bool available = true;
    int shownCount = 0;
    bool hasIcon = false;
    QString lastToolTip;
    tray::TrayView lastView;
    QRect place;
};

class FakeBubbles final : public tray::BubblePort
{
public:
    void show(const tray::Bubble &bubble) override { shown.append(bubble); }
    void withdraw(tray::BubbleKind kind) override { withdrawn.append(kind); }
    QList<tray::Bubble> shown;
    QList<tray::BubbleKind> withdrawn;
};

/// "connected", 10 of 40 GiB used, on a disk of 476 GiB.
inline TrayStatus connectedStatus()
{
    TrayStatus status;
    status.agent.state = QStringLiteral("connected");
    status.agent.arrayName = QStringLiteral("Northgate <b>Office</b>");
    status.agent.controller = QStringLiteral("storage.northgate.example:7440");
    status.agent.machineName = QStringLiteral("pc-design-03");
    status.agent.version = QStringLiteral("0.1.0");
    status.agent.quotaBytes = 40 * kGiB;
    status.agent.usedBytes = 10 * kGiB;
    status.agent.diskFreeBytes = 112 * kGiB;
    status.agent.diskTotalBytes = 476 * kGiB;
    status.agent.minimumFreeBytes = 20 * kGiB;
    status.agent.bounds = {.minCapBytes = 10 * kGiB, .maxCapBytes = 100 * kGiB, .maxMinimumFreeBytes = 200 * kGiB};
    status.agent.limits = {.capBytes = 60 * kGiB, .minimumFreeBytes = -1};
    return status;
}

/// What the tray knows when the service has said this.
inline tray::TrayFacts answering(const TrayStatus &status)
{
    return {.status = status, .reach = tray::Reach::Answering};
}

template <class T>
T *find(QWidget &parent, const char *name)
{
    T *found = parent.findChild<T *>(QString::fromLatin1(name));
    if (!found)
        qFatal("no %s", name);
    return found;
}

} // namespace fallow::test
