// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/widgets/step_bar.h"

#include "console/theme/tone.h"

#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace fallow::console {

namespace {

constexpr int kDisc = 24;
constexpr int kGap = 8;    ///< between a disc and its word
constexpr int kApart = 30; ///< between two steps: room for a line

} // namespace

StepBar::StepBar(QStringList steps, QWidget *parent)
    : QWidget(parent)
    , m_steps(std::move(steps))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCurrent(0);
}

void StepBar::setCurrent(int step)
{
    m_current = step;
    setAccessibleName(tr("Step %1 of %2: %3").arg(step + 1).arg(m_steps.size()).arg(m_steps.value(step)));
    update();
}

int StepBar::widthOf(const QString &step) const
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    return kDisc + kGap + QFontMetrics(bold).horizontalAdvance(step);
}

QSize StepBar::sizeHint() const
{
    int width = 0;
    for (const QString &step : m_steps)
        width += widthOf(step) + kApart;
    return {width - kApart, std::max(kDisc, fontMetrics().height()) + 4};
}

void StepBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor strong = toneColor(Tone::Good, palette());
    const QColor text = palette().color(QPalette::WindowText);
    const auto place = [this](const QRect &part) { return QStyle::visualRect(layoutDirection(), rect(), part); };
    int x = 0;
    for (int i = 0; i < m_steps.size(); ++i) {
        const bool isNow = i == m_current;
        const bool isDone = i < m_current;
        const QRect disc = place(QRect(x, (height() - kDisc) / 2, kDisc, kDisc));
        painter.setPen(QPen(isNow || isDone ? strong : lineColor(palette()), 1.5));
        painter.setBrush(isNow    ? QBrush(strong)
                         : isDone ? QBrush(mixed(palette().color(QPalette::Window), strong, 0.2))
                                  : QBrush(Qt::NoBrush));
        painter.drawEllipse(QRectF(disc).adjusted(1, 1, -1, -1));
        QFont own = font();
        own.setWeight(isNow ? QFont::DemiBold : QFont::Normal);
        painter.setFont(own);
        painter.setPen(isNow ? palette().color(QPalette::Base) : isDone ? strong : softText(palette()));
        painter.drawText(disc, Qt::AlignCenter, isDone ? u"✓"_s : locale().toString(i + 1));
        painter.setPen(isNow ? text : softText(palette()));
        const QRect word = place(QRect(x + kDisc + kGap, 0, widthOf(m_steps.at(i)) - kDisc - kGap + 2, height()));
        painter.drawText(word, Qt::AlignVCenter | Qt::AlignLeading, m_steps.at(i));
        x += widthOf(m_steps.at(i));
        if (i + 1 < m_steps.size()) {
            painter.setPen(QPen(lineColor(palette()), 1));
            const QRect line = place(QRect(x + 8, height() / 2, kApart - 16, 1));
            painter.drawLine(line.left(), line.top(), line.right(), line.top());
        }
        x += kApart;
    }
}

} // namespace fallow::console
