// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/widgets/history_chart.h"

#include "console/format/format.h"
#include "console/widgets/labels.h"

#include <QAreaSeries>
#include <QCategoryAxis>
#include <QChart>
#include <QChartView>
#include <QDateTimeAxis>
#include <QEvent>
#include <QGraphicsLayout>
#include <QHBoxLayout>
#include <QLineSeries>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QVBoxLayout>
#include <cmath>

using namespace Qt::StringLiterals;

namespace fallow::console {

namespace {

constexpr int kMarkWidth = 16;
constexpr int kMostMarks = 4;                 ///< of the scale
constexpr qint64 kLeastTop = qint64(1) << 20; ///< an idle array is not drawn as a storm of bytes

QPixmap lineMark(const QColor &color, Qt::PenStyle style, qreal ratio)
{
    QPixmap pixmap(int(kMarkWidth * ratio), int(10 * ratio));
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setPen(QPen(color, 2.5, style, Qt::FlatCap));
    painter.drawLine(0, 5, kMarkWidth, 5);
    return pixmap;
}

} // namespace

/// Tells a moment's figures under the mouse.
class ChartView final : public QChartView
{
public:
    ChartView(QChart *chart, HistoryChart *owner)
        : QChartView(chart, owner)
        , m_owner(owner)
    {
        setRenderHint(QPainter::Antialiasing);
        setFrameShape(QFrame::NoFrame);
        setBackgroundBrush(Qt::NoBrush);
        viewport()->setAutoFillBackground(false);
        setMouseTracking(true);
        setFocusPolicy(Qt::NoFocus);
        setMinimumHeight(110); // less has no room for axes
    }

protected:
    void mouseMoveEvent(QMouseEvent *event) override
    {
        const qreal at = chart()->mapToValue(event->position()).x();
        const QString text = m_owner->textAt(QDateTime::fromMSecsSinceEpoch(qint64(at)));
        QToolTip::showText(event->globalPosition().toPoint(), text.toHtmlEscaped().replace(u'\n', u"<br>"_s), this);
    }

private:
    HistoryChart *m_owner;
};

RateScale rateScale(qint64 highest)
{
    qint64 unit = 1;
    highest = std::min(highest, qint64(1) << 60); // only a liar moves more
    while (highest / unit >= 1024)
        unit *= 1024;
    const double inUnits = std::max(1.0, double(highest) / double(unit));
    for (qint64 decade = 1;; decade *= 10) {
        for (const qint64 digit : {1, 2, 5}) {
            const qint64 step = digit * decade;
            if (double(step) * kMostMarks >= inUnits)
                return {.top = qint64(std::ceil(inUnits / double(step))) * step * unit, .step = step * unit};
        }
    }
}

HistoryChart::HistoryChart(const QList<Line> &lines, const QString &accessibleName, QWidget *parent)
    : QWidget(parent)
    , m_lines(lines)
    , m_chart(new QChart)
    , m_view(new ChartView(m_chart, this))
    , m_time(new QDateTimeAxis(this))
    , m_message(new TextLabel(LabelKind::Soft, {}, this))
{
    setAccessibleName(accessibleName);
    m_chart->legend()->hide();
    m_chart->setBackgroundVisible(false);
    m_chart->setMargins({0, 7, 10, 0}); // half a label beyond the ends of the axes
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_chart->setAnimationOptions(QChart::NoAnimation);
    m_chart->addAxis(m_time, Qt::AlignBottom);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    auto *legend = new QHBoxLayout;
    legend->setSpacing(7);
    for (const Line &line : lines) {
        auto *mark = new QLabel(this);
        auto *text = new TextLabel(LabelKind::Body, line.name, this);
        m_marks.append(mark);
        m_legend.append(text);
        legend->addWidget(mark);
        legend->addWidget(text);
        legend->addSpacing(10);
    }
    legend->addStretch(1);
    layout->addLayout(legend);
    layout->addWidget(m_view, 1);
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setWordWrap(true);
    layout->addWidget(m_message, 1);
    m_message->hide();
    dress();
}

void HistoryChart::setHistory(const HistoryAnswer &history)
{
    m_history = history;
    m_message->hide();
    m_view->show();
    draw();
}

void HistoryChart::setMessage(const QString &text)
{
    m_history = {};
    m_message->setText(text);
    m_message->show();
    m_view->hide();
    showLegend();
}

QList<qint64> HistoryChart::valuesOf(HistorySeriesId series) const
{
    for (const HistorySeries &found : m_history.series) {
        if (found.name == historySeriesName(series))
            return found.values;
    }
    return {};
}

void HistoryChart::dress()
{
    const QColor soft = softText(palette());
    const QColor line = lineColor(palette());
    QFont small = font();
    small.setPointSizeF(std::max(8.0, small.pointSizeF() - 1.5));
    for (QAbstractAxis *axis : m_chart->axes()) {
        axis->setLabelsColor(soft);
        axis->setLabelsFont(small);
        axis->setGridLineColor(line);
        axis->setLinePenColor(line);
        axis->setTruncateLabels(false);
    }
    for (qsizetype i = 0; i < m_lines.size(); ++i)
        m_marks.at(i)->setPixmap(
            lineMark(toneColor(m_lines.at(i).tone, palette()), m_lines.at(i).style, devicePixelRatioF()));
}

void HistoryChart::scale(qint64 highest)
{
    if (m_rate) {
        m_chart->removeAxis(m_rate);
        delete m_rate; // its labels cannot be changed in place
    }
    m_rate = new QCategoryAxis(this);
    const RateScale scale = rateScale(std::max(highest, kLeastTop));
    m_rate->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    m_rate->setRange(0, double(scale.top));
    for (qint64 mark = 0; mark <= scale.top; mark += scale.step)
        m_rate->append(mark == 0 ? countText(0) : rateText(mark), double(mark));
    m_chart->addAxis(m_rate, layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    m_rate->setGridLineVisible(true);
}

void HistoryChart::draw()
{
    m_chart->removeAllSeries();
    qint64 highest = 0;
    for (const Line &line : m_lines) {
        const QList<qint64> values = valuesOf(line.series);
        for (const qint64 value : values)
            highest = std::max(highest, value);
    }
    scale(highest);
    const qint64 steps = m_history.series.isEmpty() ? 0 : m_history.series.first().values.size();
    const qint64 spanSeconds = steps * m_history.stepSeconds;
    m_time->setRange(m_history.from.toLocalTime(),
                     m_history.from.toLocalTime().addSecs(std::max<qint64>(1, spanSeconds)));
    m_time->setFormat(spanSeconds > 2 * 86'400 ? u"ddd"_s : u"HH:mm"_s);
    m_time->setTickCount(width() < 420 ? 4 : 7);
    for (const Line &line : m_lines)
        drawLine(line, valuesOf(line.series));
    dress();
    showLegend();
}

/// One filled line for each stretch without a gap.
void HistoryChart::drawLine(const Line &line, const QList<qint64> &values)
{
    const QColor color = toneColor(line.tone, palette());
    QColor fill = color;
    fill.setAlphaF(0.14F);
    const qint64 first = m_history.from.toMSecsSinceEpoch();
    const qint64 step = m_history.stepSeconds * 1000;
    for (qsizetype begin = 0; begin < values.size();) {
        if (values.at(begin) < 0) {
            ++begin;
            continue;
        }
        auto *upper = new QLineSeries(this);
        qsizetype end = begin;
        for (; end < values.size() && values.at(end) >= 0; ++end)
            upper->append(double(first + qint64(end) * step), double(values.at(end)));
        if (end == begin + 1) // a lone value is as wide as its step
            upper->append(double(first + qint64(end) * step), double(values.at(begin)));
        auto *area = new QAreaSeries(upper);
        area->setPen(Qt::NoPen); // a line around the area would draw its sides as well
        area->setBrush(fill);
        upper->setPen(QPen(color, 1.6, line.style));
        for (QAbstractSeries *series : std::initializer_list<QAbstractSeries *>{area, upper}) {
            m_chart->addSeries(series);
            series->attachAxis(m_time);
            series->attachAxis(m_rate);
        }
        begin = end;
    }
}

void HistoryChart::showLegend()
{
    QStringList said;
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const QList<qint64> values = valuesOf(m_lines.at(i).series);
        // The step that is under way may have no sample yet.
        const auto latest = std::find_if(values.crbegin(), values.crend(), [](qint64 value) { return value >= 0; });
        const bool isFresh = latest != values.crend() && latest - values.crbegin() < 4;
        const QString text =
            isFresh ? tr("%1 %2", "what, its rate").arg(m_lines.at(i).name, rateText(*latest)) : m_lines.at(i).name;
        m_legend.at(i)->setText(text);
        said.append(text);
    }
    setAccessibleDescription(said.join(u", "_s));
}

QString HistoryChart::textAt(const QDateTime &when) const
{
    const qint64 stepMs = m_history.stepSeconds * 1000;
    const qint64 at = when.toMSecsSinceEpoch() - m_history.from.toMSecsSinceEpoch() + stepMs / 2;
    if (stepMs <= 0 || at < 0)
        return {};
    const qint64 step = at / stepMs;
    QStringList lines;
    for (const Line &line : m_lines) {
        const QList<qint64> values = valuesOf(line.series);
        if (step >= values.size())
            return {};
        lines.append(tr("%1 %2", "what, its rate")
                         .arg(line.name, values.at(step) < 0 ? tr("unknown") : rateText(values.at(step))));
    }
    const QDateTime moment = m_history.from.addSecs(step * m_history.stepSeconds);
    return momentText(moment, QDateTime::currentDateTimeUtc()) + u'\n' + lines.join(u'\n');
}

void HistoryChart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_view->isVisible())
        draw();
    else if (event->type() == QEvent::PaletteChange)
        dress();
}

void HistoryChart::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_time->setTickCount(width() < 420 ? 4 : 7);
}

} // namespace fallow::console
