// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/event_loop_executor.h"
#include "base/reply_channel.h"
#include "console/setup/child_processes.h"
#include "session/session.h"

#include <QObject>
#include <QProcess>
#include <QTimer>

namespace fallow::console {

/// What a private array for trying Fallow shall be.
struct EvaluationPlan
{
    static constexpr int kLeastWorkstations = 3;
    static constexpr int kMostWorkstations = 12;
    static constexpr qint64 kLeastShareBytes = qint64(1) << 30; ///< of each of its machines: a store holds a GiB
    static constexpr qint64 kKeptFreeBytes = qint64(10) << 30;  ///< what agents leave free on a disk

    QString folder = {};   ///< a new or empty one
    qint64 totalBytes = 0; ///< the most that it may grow to on disk
    int workstationCount = 6;
    bool keepsRunning = false; ///< after the console has ended

    qint64 shareBytes() const { return totalBytes / (workstationCount + 1); }
    /// Why it cannot be, for people; empty: it can. Looks at the disk.
    QString problem() const;
};

/// An array on this computer alone: a controller with a store of its own and a few agents, as processes in one folder,
/// on the loopback interface. Its redundancy is real and worthless: everything lies on one disk. Thread: gui.
class EvaluationArray final : public QObject
{
    Q_OBJECT
public:
    enum class Step { Idle, Making, Starting, Joining, Waiting, Running, Failed, Ending, Deleting };
    Q_ENUM(Step)

    explicit EvaluationArray(QString folder, QObject *parent = nullptr);
    ~EvaluationArray() override;

    /// Whether an evaluation array lies in the folder.
    static bool exists(const QString &folder);
    /// Makes a new one; readied() or failed() ends it.
    void create(const EvaluationPlan &plan);
    /// Starts what does not run of one that was made; readied() or failed() ends it.
    void resume();
    /// Ends its processes. They do by themselves, within a few seconds.
    void stop();
    /// Ends its processes and deletes what it has made in its folder, and the folder if nothing else lies there;
    /// removed() ends it. What was in its volumes is gone. Until Step::Deleting stop() gives it up.
    void remove();
    bool isAnyRunning() const { return m_processes.isAnyRunning(); }
    bool keepsRunning() const { return m_keepsRunning; }
    void setKeepsRunning(bool keeps);
    QString folder() const { return m_folder; }
    QString identityPath() const;
    Step step() const { return m_step; }

Q_SIGNALS:
    /// `done` of `total` steps.
    void progressed(const QString &sentence, int done, int total);
    void readied(const QString &identityPath);
    void failed(const QString &sentence);
    /// An empty text: all of it is gone.
    void removed(const QString &trouble);

private:
    void deleteWhenEnded();
    void setStep(Step step, const QString &sentence);
    void run(const QString &program, const QStringList &arguments, std::function<void()> next);
    void startController();
    void openOwnSession();
    void enrolNext();
    void startAgent(int number);
    void waitForStores(const ArraySnapshot &array);
    void fail(const QString &sentence);
    bool startProcess(const QString &name, const QString &program, const QStringList &arguments);
    bool writePlan() const;
    void readPlan();
    QString agentFolder(int number) const;
    int stepCount() const { return m_workstationCount + 4; }

    QString m_folder;
    ChildProcesses m_processes;
    QProcess m_program;                 ///< the one that runs to its end at present
    std::unique_ptr<Session> m_session; ///< of its own, while it is being made
    QTimer m_patience;
    QTimer m_ending; ///< looks whether the processes have ended
    int m_looks = 0;
    Step m_step = Step::Idle;
    qint64 m_shareBytes = 0;
    int m_workstationCount = 0;
    int m_enrolled = 0;
    bool m_keepsRunning = false;
    EventLoopExecutor m_home;
    ReplyChannel m_replies;
    PoolExecutor m_disk{1}; ///< last: it ends before the rest goes
};

} // namespace fallow::console
