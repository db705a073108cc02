// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace fallow::console {

enum class LabelKind { Body, Soft, Strong, Title, Huge };

/// A label that never reads its text as HTML (names come from other machines), in one of the console's sizes; soft text
/// follows the palette. A sentence is read in the direction of the window, also if it begins with a name that is
/// written in the other one. Thread: gui.
class TextLabel final : public QLabel
{
    Q_OBJECT
public:
    explicit TextLabel(LabelKind kind, const QString &text = {}, QWidget *parent = nullptr);
    void setText(const QString &text);
    /// Colours the text; an invalid colour gives the kind's own back.
    void setInk(const QColor &ink);

protected:
    void changeEvent(QEvent *event) override;

private:
    void dress();
    LabelKind m_kind;
    QColor m_ink;
    bool m_isDressing = false;
};

/// One line that ends in "…" where there is no room, and then tells all of it in its tool tip.
class ElidedLabel final : public QWidget
{
    Q_OBJECT
public:
    explicit ElidedLabel(QWidget *parent = nullptr);
    void setText(const QString &text);
    QString text() const { return m_text; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
};

} // namespace fallow::console
