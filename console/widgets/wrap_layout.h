// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <vector>

namespace fallow::console {

/// Widgets side by side, as in a QHBoxLayout, but in further lines where one has no room for all: the words of some
/// languages are long. Widgets that expand share what is left of their line; what is left then goes to a stretch, which
/// stays before the widget that follows it. Thread: gui.
class WrapLayout final : public QLayout
{
    Q_OBJECT
public:
    explicit WrapLayout(QWidget *parent = nullptr);
    ~WrapLayout() override;
    void addStretch();

    void addItem(QLayoutItem *item) override;
    int count() const override { return int(m_items.size()); }
    QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    struct Piece
    {
        QLayoutItem *item;
        int width;
        bool isStretch;
    };
    using Line = std::vector<Piece>;
    std::vector<Line> linesFor(int width) const;
    void widen(Line &line, int width) const;
    int lengthOf(const Line &line) const;

    QList<QLayoutItem *> m_items;
};

} // namespace fallow::console
