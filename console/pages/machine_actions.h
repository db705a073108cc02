// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/dialogs/action_plan.h"
#include "console/dialogs/commands.h"
#include "console/models/machine_model.h"

#include <QObject>
#include <QStringList>
#include <array>

class QAction;
class QMenu;
class QWidget;

namespace fallow::console {

/// What can be done to the workstations that are selected: one QAction for each verb, enabled where it makes sense, and
/// the dialogs that ask for values and confirm. Thread: gui.
class MachineActions final : public QObject
{
    Q_OBJECT
public:
    enum Verb {
        Approve,
        Adopt,
        ApproveAndDelete,
        Reject,
        Compare,
        Resize,
        Empty,
        TakeBack,
        Rename,
        Domain,
        Rebuild,
        Retire,
        DeclareLost,
        Revoke,
        Forget,
        VerbCount
    };

    /// Dialogs open over the window of `owner`. The actions are called `prefix` and their verb: "machineApprove".
    explicit MachineActions(QWidget *owner, const QString &prefix = QStringLiteral("machine"));
    /// Their shortcuts work while `widget`, or something in it, has the focus. No two sets of actions share a place.
    void listenIn(QWidget *widget) const;
    void setCommands(Commands commands) { m_commands = std::move(commands); }
    /// Nothing is enabled while there is no connection.
    void setConnected(bool isConnected);
    /// What is selected now; `domains`: names that failure domains have.
    void setRows(QList<MachineRow> rows, QStringList domains);
    QAction *action(Verb verb) const { return m_actions[verb]; }
    /// All that make sense for the selection, in groups.
    void fillMenu(QMenu *menu) const;

    void approve(const QList<MachineRow> &rows, bool isCompared = false);
    /// Asks which store first, if it could adopt several.
    void adopt(const MachineRow &row, bool isCompared = false);
    void reject(const QList<MachineRow> &rows);
    /// Compares fingerprints, then lets it join; if it has found something, asks what becomes of that.
    void compare(const MachineRow &row);

Q_SIGNALS:
    /// A machine has failed, or one of its stores; the wizard that rebuilds is wanted.
    void rebuildRequested(fallow::MachineId machine, fallow::StoreId store);
    /// Something was done: what is shown of it is old.
    void acted();

private:
    bool applies(Verb verb) const;
    /// It makes sense, but not yet.
    bool isHeldUp(Verb verb) const;
    void enable();
    void run(Verb verb);
    void confirm(ActionPlan plan);
    void askClaims(const MachineRow &row);
    static QString quotaExplanation(const QList<MachineRow> &rows);
    void askQuota();
    void askName();
    void askDomain();

    QWidget *m_owner;
    Commands m_commands;
    std::array<QAction *, VerbCount> m_actions{};
    QList<MachineRow> m_rows;
    QStringList m_domains;
    bool m_isConnected = true;
};

} // namespace fallow::console
