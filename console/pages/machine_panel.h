// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/dialogs/commands.h"
#include "console/models/machine_model.h"
#include "wire/fleet_messages.h"

#include <QScrollArea>

class QLabel;
class QListWidget;
class QMenu;
class QToolButton;
class QVBoxLayout;

namespace fallow::console {

class Card;
class ElidedLabel;
class MachineActions;
class PresenceStrip;
class ShareBar;
class TextLabel;
class WeekChart;

/// What there is to know of the workstations selected: of one, its standing, its space, its week, what lies on it by
/// volume and what happened to it; of several, their sums. It asks the controller itself for contents and history,
/// while it is seen.
class MachinePanel final : public QScrollArea
{
    Q_OBJECT
public:
    MachinePanel(MachineActions *actions, QWidget *parent = nullptr);
    void setCommands(Commands commands) { m_commands = std::move(commands); }
    void setRows(QList<MachineRow> rows, const QByteArray &week, const QDateTime &now);
    /// Something was done: ask anew.
    void refresh();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void makeHead(QVBoxLayout *layout);
    void makeBody(QVBoxLayout *layout);
    void showOne(const MachineRow &row);
    void showSeveral();
    void showActions();
    void ask();
    void takeContents(const Result<StoreContents> &contents);
    void takeHistory(const Result<EventList> &history);

    MachineActions *m_actions;
    Commands m_commands;
    QList<MachineRow> m_rows;
    QDateTime m_now;
    MachineId m_asked = {}; ///< whose contents and history are shown, or on their way
    QDateTime m_askedAt;
    QLabel *m_sign;
    ElidedLabel *m_name;
    TextLabel *m_state;
    QToolButton *m_first;
    QToolButton *m_second;
    QToolButton *m_more;
    QMenu *m_menu;
    ShareBar *m_share;
    TextLabel *m_space;
    TextLabel *m_facts;
    Card *m_weekCard;
    WeekChart *m_week;
    Card *m_presenceCard;
    PresenceStrip *m_presence;
    Card *m_contentsCard;
    TextLabel *m_contentsNote;
    QVBoxLayout *m_contents;
    Card *m_historyCard;
    QListWidget *m_history;
    TextLabel *m_historyNote;
};

} // namespace fallow::console
