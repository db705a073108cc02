// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

namespace fallow::console {

/// The steps of a wizard in a row: those done, the one at hand, those to come. Each with its number: colour is not the
/// only difference. Thread: gui.
class StepBar final : public QWidget
{
    Q_OBJECT
public:
    explicit StepBar(QStringList steps, QWidget *parent = nullptr);
    void setCurrent(int step);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int widthOf(const QString &step) const;
    QStringList m_steps;
    int m_current = 0;
};

} // namespace fallow::console
