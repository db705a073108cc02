// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/widgets/labels.h"

class QPushButton;

namespace fallow::console {

/// What stands where there is nothing to show: what it is, and what would bring something.
class EmptyState final : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyState(const QString &iconName, QWidget *parent = nullptr);
    void setTexts(const QString &title, const QString &sentence);
    /// Shows a button; without a text it hides it.
    void setButton(const QString &text);
    QString title() const { return m_title->text(); }

Q_SIGNALS:
    void buttonClicked();

protected:
    void changeEvent(QEvent *event) override;

private:
    void drawSign();
    QString m_iconName;
    QLabel *m_sign;
    TextLabel *m_title;
    TextLabel *m_sentence;
    QPushButton *m_button;
};

} // namespace fallow::console
