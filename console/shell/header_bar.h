// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/theme/tone.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace fallow::console {

class ElidedLabel;
class TextLabel;

/// Above every page: which array this is, how it is, and whether what is shown is fresh.
class HeaderBar final : public QWidget
{
    Q_OBJECT
public:
    explicit HeaderBar(QWidget *parent = nullptr);
    void setArray(const QString &name, Tone tone, const QString &word, const QString &sentence);
    void setConnection(Tone tone, const QString &word, const QString &explanation);
    /// Whether there is an array to leave for another one.
    void setLeaving(bool canLeave);

Q_SIGNALS:
    void leaveRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    TextLabel *m_name;
    QLabel *m_sign;
    ElidedLabel *m_sentence;
    QLabel *m_connectionSign;
    TextLabel *m_connection;
    QToolButton *m_leave;
};

} // namespace fallow::console
