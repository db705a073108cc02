// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QWidget>

namespace fallow::console {

/// A week of hours as seven lines of 24 squares with the names of days and hours beside them: how likely something is
/// in each hour. The square under the mouse is told in a tool tip. Values as localWeek() gives them: 0..100, 255: not
/// known.
class WeekChart final : public QWidget
{
    Q_OBJECT
public:
    explicit WeekChart(QWidget *parent = nullptr);
    /// @param meaning what a square's figure says: "up", "readable"
    void setWeek(const QByteArray &week, const QString &meaning);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    /// Hour of the week at a place; -1: none.
    int hourAt(const QPoint &place) const;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    QRect grid() const;
    QByteArray m_week;
    QString m_meaning;
};

} // namespace fallow::console
