// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/models/machine_model.h"

#include <QDialog>

class QListWidget;
class QPushButton;

namespace fallow::console {

/// Asks what becomes of the stores that a waiting workstation found on its disk: which of them it adopts, or that it
/// joins anew and leaves or deletes them. Nothing is chosen at first, and nothing done: what is chosen is asked about
/// once more. Widgets: "claimAnswers", "claimAccept". Thread: gui.
class ClaimDialog final : public QDialog
{
    Q_OBJECT
public:
    enum class Answers {
        All,       ///< adopting, joining anew, joining anew and deleting
        StoresOnly ///< that it adopts one is decided
    };
    ClaimDialog(const MachineRow &row, Answers answers, QWidget *parent = nullptr);
    /// Makes one and shows it; it deletes itself when it is closed. Its objectName is "claimDialog".
    static ClaimDialog *ask(const MachineRow &row, Answers answers, QWidget *parent);

Q_SIGNALS:
    void adoptChosen(fallow::StoreId store);
    void approveChosen();
    void deleteChosen();

private:
    void addAnswer(const QString &text, int answer, StoreId store = {});
    void goOn();

    QListWidget *m_answers;
    QPushButton *m_accept;
};

} // namespace fallow::console
