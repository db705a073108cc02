// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/setup/evaluation_array.h"
#include "console/theme/tone.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace fallow::console {

class TextLabel;

/// What a private array shall be: where, how large, of how many workstations. Says at once why something cannot be.
class EvaluationForm final : public QWidget
{
    Q_OBJECT
public:
    explicit EvaluationForm(QWidget *parent = nullptr);
    EvaluationPlan plan() const;

Q_SIGNALS:
    void accepted(const fallow::console::EvaluationPlan &plan);
    void rejected();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void check();
    void chooseFolder();

    QLineEdit *m_folder;
    QSpinBox *m_size; ///< GiB
    QSpinBox *m_workstations;
    QCheckBox *m_keep;
    TextLabel *m_says;
    QPushButton *m_accept;
};

} // namespace fallow::console
