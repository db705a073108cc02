// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/widgets/labels.h"

#include <QFrame>
#include <QVBoxLayout>

namespace fallow::console {

/// A rounded sheet with a title: what belongs together stands on one.
class Card : public QFrame
{
    Q_OBJECT
public:
    explicit Card(const QString &title, QWidget *parent = nullptr);
    QVBoxLayout *body() const { return m_body; }
    void setTitle(const QString &title);
    /// Puts a widget into the line of the title, at its end.
    void addToHead(QWidget *widget);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_body;
    QHBoxLayout *m_head = nullptr; ///< the title's line, once it holds more than the title
    TextLabel *m_title;
};

/// A card with one large figure, what it counts, and what it means.
class FigureCard final : public Card
{
    Q_OBJECT
public:
    explicit FigureCard(const QString &title, QWidget *parent = nullptr);
    /// @param ink colours the figure; invalid: as text
    void setFigure(const QString &figure, const QString &unit, const QString &meaning, const QColor &ink = {});

private:
    TextLabel *m_figure;
    TextLabel *m_unit;
    TextLabel *m_meaning;
};

} // namespace fallow::console
