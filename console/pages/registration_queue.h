// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/models/machine_filter.h"
#include "console/pages/machine_actions.h"
#include "console/widgets/card.h"

class QLabel;
class QPushButton;
class QTableView;

namespace fallow::console {

/// The workstations that ask to join: approve or reject those selected, or all, compare a fingerprint, and see what
/// they found on their disks and decide about it. It has actions of its own, with their shortcuts while the focus is in
/// it, called "queueApprove" and so on like its buttons. Hides itself while nobody asks. Thread: gui.
class RegistrationQueue final : public Card
{
    Q_OBJECT
public:
    RegistrationQueue(MachineModel *model, QWidget *parent = nullptr);
    void setCommands(Commands commands);
    void setConnected(bool isConnected);
    /// Names that failure domains have.
    void setDomains(const QStringList &domains);

Q_SIGNALS:
    /// Something was done: what is shown of it is old.
    void acted();

private:
    /// The rows selected; all if none is.
    QList<MachineRow> rows() const;
    void showQueue();
    void showButtons();
    void showClaims();
    void openMenu(const QPoint &place);
    QPushButton *addButton(MachineActions::Verb verb, const QString &objectName);

    MachineActions *m_actions;
    MachineFilter *m_waiting;
    QTableView *m_table;
    QWidget *m_found;
    QLabel *m_claims;
    QPushButton *m_approve;
    QPushButton *m_adopt;
    QPushButton *m_delete;
    QPushButton *m_reject;
    QPushButton *m_compare;
    QStringList m_domains;
};

} // namespace fallow::console
