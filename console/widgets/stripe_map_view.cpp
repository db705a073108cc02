// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/widgets/stripe_map_view.h"

#include "console/format/format.h"
#include "console/format/standing.h"
#include "console/theme/icons.h"
#include "console/widgets/strip_painter.h"

#include <QCollator>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextDocument>
#include <QToolTip>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

namespace fallow::console {

namespace {

constexpr int kMargin = 12;
constexpr int kIconSize = 14;

/// A stripe id is the controller's epoch and a counter (Catalog): "2·708" reads better than 2,199,023,256,260.
QString stripeNumber(StripeId stripe)
{
    constexpr int kCounterBits = 40;
    const quint64 epoch = stripe.value() >> kCounterBits;
    const QString counter = QLocale().toString(qulonglong(stripe.value() & ((quint64(1) << kCounterBits) - 1)));
    return epoch == 0 ? counter : QString::number(epoch) + u'·' + counter;
}

QString storeName(const StoreSnapshot &store, const MachineSnapshot *machine)
{
    if (store.isLocal)
        return StripeMapView::tr("Local disk %1").arg(store.store.value());
    return machine ? machine->name : StripeMapView::tr("Store %1").arg(store.store.value());
}

} // namespace

QList<StripeColumn> stripeColumns(const ArraySnapshot &array)
{
    QHash<MachineId, const MachineSnapshot *> machines;
    for (const MachineSnapshot &machine : array.machines)
        machines.insert(machine.machine, &machine);
    QList<std::pair<bool, StripeColumn>> columns; // workstation?, column
    for (const StoreSnapshot &store : array.stores) {
        if (store.state == StoreState::Retired)
            continue;
        const MachineSnapshot *machine = machines.value(store.machine);
        const Standing standing = store.state == StoreState::Lost                       ? Standing::Lost
                                  : store.isOnline                                      ? Standing::Online
                                  : machine && standingOf(*machine) != Standing::Online ? standingOf(*machine)
                                                                                        : Standing::Unreachable;
        columns.append({!store.isLocal,
                        {.store = store.store.value(),
                         .name = storeName(store, machine),
                         .state = storeWord(store),
                         .iconName = standingIcon(standing),
                         .isAway = !store.isOnline || store.state == StoreState::Lost}});
    }
    QCollator byName(QLocale().language() == QLocale::C ? QLocale(QLocale::English) : QLocale());
    byName.setNumericMode(true); // pc-9 before pc-10
    std::stable_sort(columns.begin(), columns.end(), [&byName](const auto &a, const auto &b) {
        return a.first != b.first ? a.first < b.first : a.first && byName.compare(a.second.name, b.second.name) < 0;
    });
    QList<StripeColumn> sorted;
    sorted.reserve(columns.size());
    for (auto &column : columns)
        sorted.append(std::move(column.second));
    return sorted;
}

int spareStrips(const StripeMapRow &row)
{
    return int(row.states.count(int(StripState::Present))) - row.dataCount;
}

StripeMapView::StripeMapView(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    setAccessibleName(tr("Stripe map"));
    setAccessibleDescription(tr("Columns are stores, rows are stripes. Arrow keys, Page Up and Page Down scroll; Ctrl "
                                "and plus or minus zoom."));
    measure();
}

void StripeMapView::setColumns(QList<StripeColumn> columns)
{
    if (columns == m_columns)
        return;
    m_columns = std::move(columns);
    m_columnOf.clear();
    m_columnOf.reserve(m_columns.size());
    for (int i = 0; i < int(m_columns.size()); ++i)
        m_columnOf.insert(m_columns.at(i).store, i);
    measure();
    layOut();
}

void StripeMapView::setVolumeNames(QHash<quint64, QString> names)
{
    if (names == m_volumeNames)
        return;
    m_volumeNames = std::move(names);
    measure();
    layOut();
}

void StripeMapView::setVolume(VolumeId volume)
{
    m_pager.reset(volume);
    verticalScrollBar()->setValue(0);
    layOut();
    askForMore();
}

void StripeMapView::setCellSize(int size)
{
    const int bounded = std::clamp(size, kSmallestCell, kLargestCell);
    if (bounded == m_cell)
        return;
    m_cell = bounded;
    measure();
    layOut();
    askForMore();
    Q_EMIT cellSizeChanged(m_cell);
}

void StripeMapView::refresh()
{
    m_pager.refresh();
    askForMore();
}

void StripeMapView::takeWindow(const StripeMapRequest &request, const StripeMapWindow &window)
{
    const qint64 before = m_pager.totalRows();
    m_pager.take(request, window);
    if (before != m_pager.totalRows()) {
        layOut();
        Q_EMIT totalChanged(m_pager.totalRows());
    }
    viewport()->update();
    askForMore();
}

void StripeMapView::failWindow(const StripeMapRequest &request)
{
    m_pager.giveUp(request);
}

void StripeMapView::askForMore()
{
    m_pager.setVisible(firstVisibleRow(), gridRect().height() / pitch() + 1);
    if (const auto request = m_pager.nextRequest())
        Q_EMIT windowWanted(*request);
}

qint64 StripeMapView::firstVisibleRow() const
{
    return verticalScrollBar()->value();
}

QRect StripeMapView::gridRect() const
{
    return {m_gutterWidth, m_headerHeight, viewport()->width() - m_gutterWidth - m_spareWidth,
            viewport()->height() - m_headerHeight};
}

void StripeMapView::measure()
{
    const QFontMetrics metrics(font());
    int names = metrics.horizontalAdvance(tr("Stripe"));
    for (const QString &name : std::as_const(m_volumeNames))
        names = std::max(names, std::min(metrics.horizontalAdvance(name), 140));
    const bool hasText = m_cell >= 11;
    m_gutterWidth = hasText ? kMargin + names + 10 + metrics.horizontalAdvance(u"0,000,000"_s) + kMargin : kMargin;
    m_spareWidth = hasText ? metrics.horizontalAdvance(tr("Spare")) + 2 * kMargin : kMargin;
    int height = metrics.horizontalAdvance(tr("nowhere"));
    for (const StripeColumn &column : std::as_const(m_columns))
        height = std::max(height, metrics.horizontalAdvance(column.name));
    m_headerHeight = hasText ? std::min(height + 4, 150) + kIconSize + 20 : kIconSize + 8;
}

void StripeMapView::layOut()
{
    const QRect grid = gridRect();
    const int visibleRows = std::max(1, grid.height() / pitch());
    const qint64 rows = std::min<qint64>(m_pager.totalRows(), INT_MAX / 2);
    verticalScrollBar()->setPageStep(visibleRows);
    verticalScrollBar()->setSingleStep(1);
    verticalScrollBar()->setRange(0, int(std::max<qint64>(0, rows - visibleRows)));
    const int contentWidth = int(m_columns.size() + 1) * pitch() + kMargin;
    horizontalScrollBar()->setPageStep(std::max(1, grid.width()));
    horizontalScrollBar()->setSingleStep(pitch());
    horizontalScrollBar()->setRange(0, std::max(0, contentWidth - grid.width()));
    viewport()->update();
}

int StripeMapView::columnX(int column) const
{
    const int gap = column == int(m_columns.size()) ? kMargin : 0; // "nowhere" stands a little apart
    return m_gutterWidth + column * pitch() + gap - horizontalScrollBar()->value();
}

qint64 StripeMapView::rowAt(int y) const
{
    return y < m_headerHeight ? -1 : firstVisibleRow() + (y - m_headerHeight) / pitch();
}

void StripeMapView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), palette().color(QPalette::Base));
    painter.setFont(font());
    const QRect grid = gridRect();
    painter.save();
    painter.setClipRect(grid.adjusted(0, -m_headerHeight, 0, 0));
    paintGrounds(painter);
    paintHeader(painter);
    painter.restore();
    int y = m_headerHeight;
    for (qint64 index = firstVisibleRow(); y < viewport()->height() && index < m_pager.totalRows();
         ++index, y += pitch()) {
        if (const StripeMapRow *row = m_pager.row(index))
            paintRow(painter, *row, index, y);
        else
            painter.fillRect(QRect(grid.x(), y + pitch() / 2 - 1, grid.width() - kMargin, 2),
                             mixed(palette().color(QPalette::Base), palette().color(QPalette::WindowText), 0.06));
    }
    painter.setPen(lineColor(palette()));
    painter.drawLine(0, m_headerHeight - 1, viewport()->width(), m_headerHeight - 1);
}

void StripeMapView::paintGrounds(QPainter &painter) const
{
    const QColor base = palette().color(QPalette::Base);
    const QColor text = palette().color(QPalette::WindowText);
    for (int column = 0; column < int(m_columns.size()); ++column) {
        const int x = columnX(column);
        if (x + pitch() < m_gutterWidth || x > viewport()->width())
            continue;
        const QRect strip(x, m_headerHeight, pitch(), viewport()->height() - m_headerHeight);
        if (m_columns.at(column).isAway)
            painter.fillRect(strip, QBrush(mixed(base, text, 0.13), Qt::BDiagPattern));
        else if (column % 2 == 0)
            painter.fillRect(strip, mixed(base, text, 0.025));
    }
}

void StripeMapView::paintHeader(QPainter &painter) const
{
    for (int column = 0; column <= int(m_columns.size()); ++column) {
        const QRect strip(columnX(column), 0, pitch(), m_headerHeight);
        if (strip.right() < m_gutterWidth || strip.left() > viewport()->width())
            continue;
        paintColumnName(
            painter, strip,
            column < int(m_columns.size())
                ? m_columns.at(column)
                : StripeColumn{.store = 0, .name = tr("nowhere"), .state = {}, .iconName = {}, .isAway = true});
    }
    if (m_cell < 11)
        return;
    painter.setClipping(false);
    painter.setPen(softText(palette()));
    const int baseline = m_headerHeight - 8 - fontMetrics().descent();
    painter.drawText(kMargin, baseline, tr("Stripe"));
    painter.drawText(QRect(viewport()->width() - m_spareWidth, 0, m_spareWidth - kMargin, m_headerHeight - 8),
                     Qt::AlignRight | Qt::AlignBottom, tr("Spare"));
}

void StripeMapView::paintColumnName(QPainter &painter, const QRect &strip, const StripeColumn &column) const
{
    if (!column.iconName.isEmpty()) {
        const int size = std::min(kIconSize, m_cell);
        painter.drawPixmap(strip.x() + (pitch() - size) / 2, m_headerHeight - size - 6,
                           iconPixmap(column.iconName, size, devicePixelRatioF()));
    }
    if (m_cell < 11)
        return;
    painter.save();
    painter.setPen(column.isAway ? softText(palette()) : palette().color(QPalette::WindowText));
    const int length = m_headerHeight - kIconSize - 20;
    painter.translate(strip.x() + pitch() / 2.0, m_headerHeight - kIconSize - 12);
    painter.rotate(-90);
    const int textHeight = fontMetrics().height();
    painter.drawText(QRect(0, -textHeight / 2, length, textHeight), Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(column.name, Qt::ElideRight, length));
    painter.restore();
}

void StripeMapView::paintRow(QPainter &painter, const StripeMapRow &row, qint64 index, int y) const
{
    Q_UNUSED(index);
    const int nowhere = int(m_columns.size());
    QHash<int, int> strips; // by column: only "nowhere" can hold more than one
    painter.save();
    painter.setClipRect(gridRect());
    const int inset = (pitch() - m_cell) / 2;
    const qsizetype count = std::min(row.stores.size(), row.states.size());
    int nowhereCount = 0;
    for (qsizetype position = 0; position < count; ++position) {
        const int column = m_columnOf.value(row.stores.at(position), nowhere);
        nowhereCount += column == nowhere ? 1 : 0;
        if (column == nowhere && nowhereCount > 1)
            continue;
        const int x = columnX(column);
        if (x + pitch() < m_gutterWidth || x > viewport()->width())
            continue;
        painter.drawPixmap(x + inset, y + inset,
                           stripPixmap(stripKind(int(position), row.dataCount),
                                       stripStateFromWire(row.states.at(position)), m_cell, devicePixelRatioF(),
                                       palette()));
    }
    if (nowhereCount > 1 && m_cell >= 11) {
        painter.setPen(toneColor(Tone::Danger, palette()));
        painter.drawText(QRect(columnX(nowhere) + pitch(), y, 40, pitch()), Qt::AlignLeft | Qt::AlignVCenter,
                         tr("×%1", "so many strips").arg(nowhereCount));
    }
    painter.restore();
    if (m_cell >= 11)
        paintGutter(painter, row, y);
}

void StripeMapView::paintGutter(QPainter &painter, const StripeMapRow &row, int y) const
{
    const QRect gutter(kMargin, y, m_gutterWidth - 2 * kMargin, pitch());
    const QString number = stripeNumber(row.stripe);
    const int numberWidth = fontMetrics().horizontalAdvance(number);
    painter.setPen(softText(palette()));
    painter.drawText(gutter, Qt::AlignRight | Qt::AlignVCenter, number);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(gutter, Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(m_volumeNames.value(row.volume.value()), Qt::ElideRight,
                                              gutter.width() - numberWidth - 8));
    const int spare = spareStrips(row);
    const int parityCount = int(row.states.size()) - row.dataCount;
    const Tone tone = spare < 0 ? Tone::Danger : spare < parityCount ? Tone::Warning : Tone::Neutral;
    painter.setPen(toneColor(tone, palette()));
    painter.drawText(QRect(viewport()->width() - m_spareWidth, y, m_spareWidth - kMargin, pitch()),
                     Qt::AlignRight | Qt::AlignVCenter, spare < 0 ? u"−%1"_s.arg(-spare) : QString::number(spare));
}

QString StripeMapView::stripeName(const StripeMapRow &row) const
{
    const QString number = stripeNumber(row.stripe);
    const QString volume = m_volumeNames.value(row.volume.value());
    return volume.isEmpty() ? tr("Stripe %1").arg(number) : tr("Stripe %1 of %2").arg(number, volume);
}

QString StripeMapView::explainColumn(int column) const
{
    if (column == int(m_columns.size()))
        return tr("Strips that lie on no store at present");
    const StripeColumn &store = m_columns.at(column);
    return tr("%1: %2", "store, its state").arg(store.name, store.state);
}

QString StripeMapView::explainStrips(const StripeMapRow &row, int column) const
{
    QStringList lines{stripeName(row)};
    const qsizetype count = std::min(row.stores.size(), row.states.size());
    for (qsizetype position = 0; position < count; ++position) {
        if (m_columnOf.value(row.stores.at(position), int(m_columns.size())) != column)
            continue;
        const StripKind kind = stripKind(int(position), row.dataCount);
        const bool isData = kind == StripKind::Data;
        lines.append(tr("%1 %2 of %3: %4", "kind of strip, number, count, state")
                         .arg(stripKindWord(kind))
                         .arg(isData ? position + 1 : position - row.dataCount + 1)
                         .arg(isData ? row.dataCount : int(count) - row.dataCount)
                         .arg(stripStateWord(stripStateFromWire(row.states.at(position)))));
    }
    if (lines.size() == 1)
        return {};
    if (column < int(m_columns.size()))
        lines.insert(1, explainColumn(column));
    lines.append(
        tr("%1 each, %2 of the stripe in use").arg(bytesText(row.stripBytes), percentText(row.livePercent / 100.0)));
    return lines.join(u'\n');
}

QString StripeMapView::explain(const QPoint &place) const
{
    if (place.x() < m_gutterWidth || place.x() >= viewport()->width() - m_spareWidth)
        return {};
    int column = (place.x() - m_gutterWidth + horizontalScrollBar()->value()) / pitch();
    const int nowhere = int(m_columns.size());
    if (column >= nowhere)
        column = place.x() >= columnX(nowhere) && place.x() < columnX(nowhere) + pitch() ? nowhere : -1;
    if (column < 0)
        return {};
    const qint64 index = rowAt(place.y());
    if (index < 0)
        return explainColumn(column);
    const StripeMapRow *row = index < m_pager.totalRows() ? m_pager.row(index) : nullptr;
    return row ? explainStrips(*row, column) : QString();
}

bool StripeMapView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QString text = explain(help->pos());
        if (text.isEmpty())
            QToolTip::hideText();
        else // never as HTML: names come from other machines
            QToolTip::showText(help->globalPos(), Qt::convertFromPlainText(text, Qt::WhiteSpaceNormal), viewport());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void StripeMapView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    layOut();
    askForMore();
}

void StripeMapView::scrollContentsBy(int, int)
{
    viewport()->update();
    askForMore();
}

void StripeMapView::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        setCellSize(m_cell + (event->angleDelta().y() > 0 ? 2 : -2));
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

void StripeMapView::keyPressEvent(QKeyEvent *event)
{
    QScrollBar *rows = verticalScrollBar();
    QScrollBar *columns = horizontalScrollBar();
    const bool isControl = event->modifiers().testFlag(Qt::ControlModifier);
    switch (event->key()) {
    case Qt::Key_Home:
        rows->setValue(0);
        break;
    case Qt::Key_End:
        rows->setValue(rows->maximum());
        break;
    case Qt::Key_PageUp:
        rows->setValue(rows->value() - rows->pageStep());
        break;
    case Qt::Key_PageDown:
        rows->setValue(rows->value() + rows->pageStep());
        break;
    case Qt::Key_Up:
        rows->setValue(rows->value() - 1);
        break;
    case Qt::Key_Down:
        rows->setValue(rows->value() + 1);
        break;
    case Qt::Key_Left:
        columns->setValue(columns->value() - columns->singleStep());
        break;
    case Qt::Key_Right:
        columns->setValue(columns->value() + columns->singleStep());
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        if (isControl)
            setCellSize(m_cell + 2);
        break;
    case Qt::Key_Minus:
        if (isControl)
            setCellSize(m_cell - 2);
        break;
    default:
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    event->accept();
}

void StripeMapView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        measure();
        layOut();
    }
    if (event->type() == QEvent::PaletteChange)
        viewport()->update();
}

} // namespace fallow::console
