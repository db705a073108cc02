// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace fallow::console {

class TextLabel;

/// Lies over the pages while there is no connection: greys what is shown, and says how old it is. Lets the mouse
/// through, so that one can still look around.
class StaleVeil final : public QWidget
{
    Q_OBJECT
public:
    explicit StaleVeil(QWidget *covered);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
};

/// The line that says why, above the pages.
class NoticeLine final : public QWidget
{
    Q_OBJECT
public:
    explicit NoticeLine(QWidget *parent = nullptr);
    void setText(const QString &text);
    QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    TextLabel *m_text;
};

} // namespace fallow::console
