// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/theme/tone.h"
#include "wire/history_messages.h"

#include <QWidget>

class QCategoryAxis;
class QChart;
class QDateTimeAxis;
class QLabel;

namespace fallow::console {

class ChartView;
class TextLabel;

/// One or two rates over time, as filled lines, with a legend that tells the latest figures. Gaps, of which nothing is
/// known, stay gaps. Hovering tells a moment's figures. Thread: gui.
class HistoryChart final : public QWidget
{
    Q_OBJECT
public:
    struct Line
    {
        HistorySeriesId series;
        QString name;
        Tone tone;
        Qt::PenStyle style = Qt::SolidLine;
    };
    HistoryChart(const QList<Line> &lines, const QString &accessibleName, QWidget *parent = nullptr);

    /// Draws the series of these lines; those that the answer does not have are unknown.
    void setHistory(const HistoryAnswer &history);
    /// There is nothing to draw, and this is why.
    void setMessage(const QString &text);
    /// The moment's figures as the tool tip has them; empty beyond what is drawn.
    QString textAt(const QDateTime &when) const;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void dress();
    void draw();
    void drawLine(const Line &line, const QList<qint64> &values);
    void scale(qint64 highest);
    void showLegend();
    QList<qint64> valuesOf(HistorySeriesId series) const;

    const QList<Line> m_lines;
    HistoryAnswer m_history;
    QChart *m_chart;
    ChartView *m_view;
    QDateTimeAxis *m_time;
    QCategoryAxis *m_rate = nullptr;
    QLabel *m_message;
    QList<TextLabel *> m_legend;
    QList<QLabel *> m_marks;
};

/// The upper end of a scale for rates and the distance of its marks: round figures of a binary unit.
struct RateScale
{
    qint64 top = 0;
    qint64 step = 0;
};
RateScale rateScale(qint64 highest);

} // namespace fallow::console
