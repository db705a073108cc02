// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/models/machine_filter.h"
#include "console/widgets/card.h"

class QLabel;
class QPushButton;
class QTableView;

namespace fallow::console {

/// The workstations that ask to join: approve or reject those selected, or all, compare a fingerprint, and see what
/// they found on their disks. Hides itself while nobody asks.
class RegistrationQueue final : public Card
{
    Q_OBJECT
public:
    RegistrationQueue(MachineModel *model, QWidget *parent = nullptr);
    void setConnected(bool isConnected);

Q_SIGNALS:
    void approveRequested(const QList<fallow::console::MachineRow> &rows);
    void adoptRequested(const fallow::console::MachineRow &row);
    void rejectRequested(const QList<fallow::console::MachineRow> &rows);
    void compareRequested(const fallow::console::MachineRow &row);

private:
    /// The rows selected; all if none is.
    QList<MachineRow> rows() const;
    void showQueue();
    void showButtons();
    void showClaims();

    MachineFilter *m_waiting;
    QTableView *m_table;
    QLabel *m_claims;
    QPushButton *m_approve;
    QPushButton *m_adopt;
    QPushButton *m_reject;
    QPushButton *m_compare;
    bool m_isConnected = true;
};

} // namespace fallow::console
