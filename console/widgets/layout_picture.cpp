// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/widgets/layout_picture.h"

#include "console/format/short_name.h"
#include "console/theme/tone.h"
#include "console/widgets/strip_painter.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyle>

namespace fallow::console {

namespace {

constexpr int kRow = 24;
constexpr int kStrip = 18;
constexpr int kHead = 34;
constexpr int kEnd = 26; ///< for the sign at a stripe's end
constexpr int kGutter = 14;

QPen linePen(const QColor &ink, bool isDashed)
{
    QPen pen(ink, 1.6, isDashed ? Qt::DashLine : Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    return pen;
}

/// A disk seen from the side.
QPainterPath diskPath(const QRectF &area)
{
    const double bow = area.height() * 0.22;
    QPainterPath path;
    path.addEllipse(QRectF(area.x(), area.y(), area.width(), bow * 2));
    path.moveTo(area.x(), area.y() + bow);
    path.lineTo(area.x(), area.bottom() - bow);
    path.arcTo(QRectF(area.x(), area.bottom() - bow * 2, area.width(), bow * 2), 180, 180);
    path.lineTo(area.right(), area.y() + bow);
    return path;
}

/// A screen on its foot.
QPainterPath screenPath(const QRectF &area)
{
    QPainterPath path;
    path.addRoundedRect(QRectF(area.x(), area.y(), area.width(), area.height() * 0.7), 2, 2);
    const double middle = area.center().x();
    path.moveTo(middle, area.y() + area.height() * 0.7);
    path.lineTo(middle, area.bottom());
    path.moveTo(middle - area.width() * 0.25, area.bottom());
    path.lineTo(middle + area.width() * 0.25, area.bottom());
    return path;
}

} // namespace

LayoutPicture::LayoutPicture(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    QFont own = font();
    own.setPointSizeF(own.pointSizeF() * 0.8);
    setFont(own);
}

void LayoutPicture::setSketch(LayoutSketch sketch)
{
    if (m_sketch == sketch)
        return;
    m_sketch = std::move(sketch);
    describe();
    updateGeometry();
    update();
}

void LayoutPicture::describe()
{
    int unreadable = 0;
    for (int stripe = 0; stripe < int(m_sketch.stripes.size()); ++stripe)
        unreadable += m_sketch.isReadable(stripe) ? 0 : 1;
    setAccessibleName(tr("Picture of the layout"));
    setAccessibleDescription(tr("%1 stores shown, %2 stripes, %3 of them not readable")
                                 .arg(m_sketch.columns.size())
                                 .arg(m_sketch.stripes.size())
                                 .arg(unreadable));
}

QSize LayoutPicture::sizeHint() const
{
    const int rows = std::max<int>(1, int(m_sketch.stripes.size()));
    return {400, kHead + fontMetrics().height() + 10 + rows * kRow};
}

QSize LayoutPicture::minimumSizeHint() const
{
    return {240, sizeHint().height()};
}

int LayoutPicture::columnWidth() const
{
    const int count = std::max<int>(1, int(m_sketch.columns.size()));
    return std::clamp((width() - kEnd - kGutter) / count, 16, 76);
}

QRect LayoutPicture::shown(const QRect &area) const
{
    return QStyle::visualRect(layoutDirection(), rect(), area);
}

void LayoutPicture::paintHead(QPainter &painter, int column, const QRect &place) const
{
    const LayoutSketch::Column &store = m_sketch.columns.at(column);
    const bool isFaint = store.isOff || store.isMissing;
    const QColor ink = store.isMissing ? toneColor(Tone::Danger, palette())
                       : store.isOff   ? mixed(palette().color(QPalette::Base), softText(palette()), 0.55)
                                       : palette().color(QPalette::WindowText);
    const QRectF sign(place.center().x() - 11, place.y() + 3, 22, kHead - 10);
    painter.setPen(linePen(ink, isFaint));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(store.isLocal ? diskPath(sign) : screenPath(sign));
    painter.setPen(isFaint ? ink : softText(palette()));
    const QRect name(place.x() + 1, place.y() + kHead, place.width() - 2, fontMetrics().height());
    painter.drawText(name, Qt::AlignCenter,
                     fontMetrics().elidedText(shortName(store.name, 64), Qt::ElideMiddle, name.width()));
}

void LayoutPicture::paintStripe(QPainter &painter, int stripe, int top) const
{
    const QList<int> &columns = m_sketch.stripes.at(stripe);
    const int width = columnWidth();
    int first = INT_MAX;
    int last = -1;
    for (const int column : columns) {
        first = column >= 0 ? std::min(first, column) : first;
        last = std::max(last, column);
    }
    if (last < 0)
        return;
    const int middle = top + kRow / 2;
    painter.fillRect(shown(QRect(first * width + width / 2, middle, (last - first) * width, 1)), lineColor(palette()));
    for (qsizetype position = 0; position < columns.size(); ++position) {
        const int column = columns.at(position);
        if (column < 0)
            continue;
        const LayoutSketch::Column &store = m_sketch.columns.at(column);
        const StripState state = store.isMissing ? StripState::Missing
                                 : store.isOff   ? StripState::Absent
                                                 : StripState::Present;
        const QRect place(column * width + (width - kStrip) / 2, top + (kRow - kStrip) / 2, kStrip, kStrip);
        painter.drawPixmap(shown(place).topLeft(), stripPixmap(stripKind(int(position), m_sketch.dataCount), state,
                                                               kStrip, devicePixelRatioF(), palette()));
    }
    if (m_sketch.isReadable(stripe))
        return;
    const QRectF cross = shown(QRect(int(m_sketch.columns.size()) * width + 6, middle - 5, 10, 10));
    painter.setPen(QPen(toneColor(Tone::Danger, palette()), 2.2, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(cross.topLeft(), cross.bottomRight());
    painter.drawLine(cross.topRight(), cross.bottomLeft());
}

void LayoutPicture::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int width = columnWidth();
    const int body = kHead + fontMetrics().height() + 6;
    for (int column = 0; column < int(m_sketch.columns.size()); ++column) {
        const QRect place(column * width, 0, width, body);
        if (column % 2 == 1)
            painter.fillRect(shown(QRect(place.x(), 0, width, height())),
                             mixed(palette().color(QPalette::Base), palette().color(QPalette::WindowText), 0.025));
        paintHead(painter, column, shown(place));
    }
    for (int stripe = 0; stripe < int(m_sketch.stripes.size()); ++stripe)
        paintStripe(painter, stripe, body + stripe * kRow);
}

} // namespace fallow::console
