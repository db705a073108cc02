// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/models/stripe_pager.h"

#include <QAbstractScrollArea>
#include <QHash>

namespace fallow::console {

/// A column of the stripe map: one store.
struct StripeColumn
{
    quint64 store = 0;
    QString name;
    QString state;    ///< "serving", "away", "lost"
    QString iconName; ///< of its machine's standing
    bool isAway = false;
    friend bool operator==(const StripeColumn &, const StripeColumn &) = default;
};
/// The stores that may hold strips: the controller's own first, then the workstations' by name.
QList<StripeColumn> stripeColumns(const ArraySnapshot &array);

/// The live grid of strips: columns are stores, rows are stripes. The last column takes what lies on no store.
///
/// It holds only windows of the map (StripePager) and asks for them by windowWanted(); the answer comes by
/// takeWindow(). Zoom with Ctrl and the wheel, or setCellSize(). Thread: gui.
class StripeMapView final : public QAbstractScrollArea
{
    Q_OBJECT
public:
    static constexpr int kSmallestCell = 6;
    static constexpr int kLargestCell = 32;

    explicit StripeMapView(QWidget *parent = nullptr);
    void setColumns(QList<StripeColumn> columns);
    void setVolumeNames(QHash<quint64, QString> names);
    void setVolume(VolumeId volume);
    void setCellSize(int size);
    int cellSize() const { return m_cell; }
    /// Asks again for what is seen.
    void refresh();
    void takeWindow(const StripeMapRequest &request, const StripeMapWindow &window);
    void failWindow(const StripeMapRequest &request);
    const StripePager &pager() const { return m_pager; }
    qint64 firstVisibleRow() const;
    /// What stands at this place of the viewport, in words; empty if nothing does.
    QString explain(const QPoint &place) const;

Q_SIGNALS:
    void windowWanted(const fallow::StripeMapRequest &request);
    void cellSizeChanged(int size);
    void totalChanged(qint64 totalRows);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    int pitch() const { return m_cell + (m_cell >= 11 ? 4 : 2); }
    QRect gridRect() const;
    void measure();
    void layOut();
    void askForMore();
    void paintHeader(QPainter &painter) const;
    void paintColumnName(QPainter &painter, const QRect &strip, const StripeColumn &column) const;
    void paintGrounds(QPainter &painter) const;
    void paintRow(QPainter &painter, const StripeMapRow &row, qint64 index, int y) const;
    void paintGutter(QPainter &painter, const StripeMapRow &row, int y) const;
    int columnX(int column) const;
    qint64 rowAt(int y) const;
    QString explainColumn(int column) const;
    QString explainStrips(const StripeMapRow &row, int column) const;
    QString stripeName(const StripeMapRow &row) const;

    StripePager m_pager;
    QList<StripeColumn> m_columns;
    QHash<quint64, int> m_columnOf;
    QHash<quint64, QString> m_volumeNames;
    int m_cell = 18;
    int m_gutterWidth = 0;
    int m_spareWidth = 0;
    int m_headerHeight = 0;
};

/// Strips of this stripe that may still be lost while it stays readable: present ones less the data strips.
int spareStrips(const StripeMapRow &row);

} // namespace fallow::console
