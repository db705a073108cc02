// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/widgets/strip_legend.h"

#include "console/widgets/strip_painter.h"

#include <QPainter>
#include <QStyle>

namespace fallow::console {

namespace {

constexpr int kLegendSign = 16;
constexpr int kSignGap = 6;
constexpr int kBetweenEntries = 20;

struct LegendEntry
{
    StripKind kind;
    StripState state;
    QString text;
};

QList<LegendEntry> entries()
{
    return {{StripKind::Data, StripState::Present, StripLegend::tr("Data")},
            {StripKind::Parity, StripState::Present, StripLegend::tr("Parity")},
            {StripKind::Mirror, StripState::Present, StripLegend::tr("Copy")},
            {StripKind::Data, StripState::Absent, StripLegend::tr("Machine away")},
            {StripKind::Data, StripState::Missing, StripLegend::tr("Missing")},
            {StripKind::Data, StripState::Rebuilding, StripLegend::tr("Being rebuilt")},
            {StripKind::Data, StripState::Suspect, StripLegend::tr("Found wrong")}};
}

} // namespace

StripLegend::StripLegend(QWidget *parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("Legend"));
}

int StripLegend::lay(int width, QPainter *painter) const
{
    const int lineHeight = std::max(kLegendSign, fontMetrics().height()) + 4;
    int x = 0;
    int y = 0;
    for (const LegendEntry &entry : entries()) {
        const int entryWidth = kLegendSign + kSignGap + fontMetrics().horizontalAdvance(entry.text);
        if (x > 0 && x + entryWidth > width) {
            x = 0;
            y += lineHeight;
        }
        if (painter) {
            const auto place = [&](int left, int wide) {
                return QStyle::visualRect(layoutDirection(), QRect(0, 0, width, 1), QRect(left, 0, wide, 1)).left();
            };
            painter->drawPixmap(place(x, kLegendSign), y + (lineHeight - kLegendSign) / 2,
                                stripPixmap(entry.kind, entry.state, kLegendSign, devicePixelRatioF(), palette()));
            const int textWidth = entryWidth - kLegendSign - kSignGap;
            painter->drawText(QRect(place(x + kLegendSign + kSignGap, textWidth), y, textWidth, lineHeight),
                              Qt::AlignCenter, entry.text);
        }
        x += entryWidth + kBetweenEntries;
    }
    return y + lineHeight;
}

int StripLegend::heightForWidth(int width) const
{
    return lay(width, nullptr);
}

QSize StripLegend::sizeHint() const
{
    return {400, lay(1200, nullptr)};
}

void StripLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::WindowText));
    lay(width(), &painter);
}

} // namespace fallow::console
