// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/dialogs/commands.h"
#include "layout/placement.h"
#include "wire/fleet_messages.h"

#include <QDialog>

class QProgressBar;
class QPushButton;

namespace fallow::console {

class PlannerForm;
class PlannerOutlook;
class TextLabel;

/// Plans a new volume and makes it: the choice at the leading side, what would come of it beside, always up to date.
/// Closed while the volume is being made, it only hides: that goes on, and should it fail the planner comes back and
/// says why. Widgets besides the form's and the outlook's: "plannerCreate", "plannerCancel", "plannerProblem".
/// Thread: gui.
class VolumePlanner final : public QDialog
{
    Q_OBJECT
public:
    VolumePlanner(const ArraySnapshot &array, Commands commands, QWidget *parent = nullptr);
    /// Makes one and shows it; it deletes itself when it is closed.
    static VolumePlanner *ask(const ArraySnapshot &array, Commands commands, QWidget *parent);
    /// The array as it is by now; the choice stays.
    void setArray(const ArraySnapshot &array);
    void reject() override;

Q_SIGNALS:
    void created(fallow::VolumeId volume);

private:
    void work();
    void create();
    void takeCreated(const Result<VolumeSnapshot> &volume);

    Commands m_commands;
    QList<VolumeSnapshot> m_volumes;
    QList<PlacementStore> m_stores;
    PlannerForm *m_form;
    PlannerOutlook *m_outlook;
    TextLabel *m_problem;
    QProgressBar *m_busy;
    QPushButton *m_cancel;
    QPushButton *m_create;
    bool m_isCreating = false;
    bool m_isHiding = false; ///< was closed meanwhile
    QString m_error = {};    ///< why it was not made; until something is changed
};

} // namespace fallow::console
