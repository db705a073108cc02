// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/models/map_ask.h"
#include "console/widgets/map_pixmaps.h"

#include <QAbstractScrollArea>
#include <QTimer>

namespace fallow::console {

/// A cell of the map that somebody chose: rows and columns half open. `stripe` is null where the cell stands for more
/// than one.
struct MapPick
{
    VolumeId volume;
    qint64 firstRow = 0;
    qint64 endRow = 0;
    int firstColumn = 0;
    int endColumn = 0;
    StripeId stripe;
    friend bool operator==(const MapPick &, const MapPick &) = default;
};

/// The stripe map as one canvas, from the whole fleet down to single strips: columns are stores, rows are stripes, each
/// volume below the other. It holds only pieces of the map (MapTiles) and asks for them by asked().
///
/// The wheel scrolls, with Ctrl it zooms, dragging pans; a click picks a cell, a double click goes closer. Arrow keys
/// move the cell with the focus, Enter goes closer or opens it, + and - zoom, Home and End, Page Up and Page Down
/// go through the rows, with Ctrl Home and End through the columns. Thread: gui.
class StripeMapView final : public QAbstractScrollArea
{
    Q_OBJECT
public:
    static constexpr int kAheadPx = 256; ///< so far beyond what is seen, it is drawn before it is seen

    explicit StripeMapView(QWidget *parent = nullptr);
    void setColumns(const MapColumns &columns);
    /// What stands on the map. A volume that grows does not move what is seen.
    void setSections(const QList<MapSection> &sections);
    /// Forgets what is known, and the questions that are under way.
    void clear();
    /// Asks again for what is seen.
    void refresh();
    /// Rows to be pointed at, by volume, ascending.
    void setMarks(QHash<VolumeId, QList<qint64>> marks);

    void setZoom(int zoom);
    int zoom() const { return m_layout.zoom(); }
    int zoomSteps() const { return m_layout.zoomSteps(); }
    void zoomOutWhole() { setZoom(m_layout.zoomSteps()); }
    /// Goes to a row, as close as single stripes, and puts the focus there.
    void goTo(VolumeId volume, qint64 row);
    /// Brings a place of a volume into the middle, without zooming. `rowShare` 0..1.
    void centreOn(VolumeId volume, double rowShare, double columnShare);
    void goCloser(const MapPick &pick);

    const MapLayout &layOut() const { return m_layout; }
    const MapTiles &tiles() const { return m_tiles; }
    const MapProgress &progress() const { return m_progress; }
    /// All that is seen, and so far beyond it, is known and drawn as it is.
    bool isDrawn(int beyondPx = 0) const;
    /// The part of the canvas that is seen.
    QRectF visibleShare(VolumeId volume) const; ///< of the volume's rows (y) and of all columns (x), 0..1
    VolumeId middleVolume() const;
    /// The cell with the focus; none before somebody went there.
    std::optional<MapPick> focusCell() const { return m_focus; }
    /// What stands at this place of the viewport, in words; empty if nothing does.
    QString explain(const QPoint &place) const;
    QString explain(const MapPick &pick) const;
    /// What is known of a cell; empty counts if nothing.
    MapCell cellOf(const MapPick &pick) const;
    QRect gridRect() const; ///< of the viewport

Q_SIGNALS:
    void asked(const fallow::console::MapAsk &ask);
    void picked(const fallow::console::MapPick &pick);
    void viewMoved();  ///< another part is seen, at another zoom, or something else is known
    void progressed(); ///< progress() has changed
    void refused(const fallow::Error &error);
    void rowsChanged(fallow::VolumeId volume, qint64 rows);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    static constexpr int kMargin = 10;
    struct Patch
    {
        MapPatchKey key;
        QPoint place; ///< of the viewport
    };
    void measure();
    int widestName();
    void relay(); ///< after the layout changed: scroll bars, pieces wanted, another picture
    void moveTo(qint64 x, qint64 y);
    void zoomAt(int zoom, QPoint place);
    void askOn();
    void ask(const MapTiles::Question &question);
    template <class Answer>
    void taken(const MapTiles::Question &question, const Result<Answer> &answer);
    QList<Patch> cellPatches(int marginTiles) const;
    QList<Patch> patchesWithin(int beyondPx) const;
    QList<Patch> withEdges(QList<Patch> cells) const;
    void drawAhead();
    void paintPatch(QPainter &painter, const Patch &patch, bool mayDraw);
    void paintHeader(QPainter &painter) const;
    void paintGroups(QPainter &painter, const QList<MapGroup> &groups, int y, int height) const;
    void paintTitles(QPainter &painter) const;
    void paintMarks(QPainter &painter) const;
    void paintFocus(QPainter &painter) const;
    QString volumeName(VolumeId volume) const;
    std::optional<MapPick> pickAt(QPoint place) const;
    MapPick pickOf(const MapLayout::RowCell &row, int columnCell) const;
    QRect rectOf(const MapPick &pick) const; ///< of the viewport
    const StripeMapRow *stripeOf(const MapPick &pick) const;
    void setFocusCell(const MapPick &pick);
    void moveFocus(int columns, qint64 rows);

    MapLayout m_layout;
    MapTiles m_tiles;
    MapPixmaps m_pixmaps;
    MapProgress m_progress;
    QHash<VolumeId, QList<qint64>> m_marks;
    std::optional<MapPick> m_focus;
    QTimer m_drawMore;
    qint64 m_x = 0; ///< the canvas's place at the grid's corner
    qint64 m_y = 0;
    int m_rowsWidth = 0;
    int m_sparesWidth = 0;
    int m_groupHeight = 0;
    int m_namesHeight = 0;
    int m_headerHeight = 0;
    std::optional<int> m_widestName;
    MapStep m_drawnRows; ///< for which m_pixmaps holds patches
    MapStep m_drawnColumns;
    qint64 m_barUnit = 1; ///< canvas pixels for a step of the vertical bar
    QPoint m_pressed;
    QPoint m_dragged;
    bool m_isPressed = false;
    bool m_isDragging = false;
    bool m_isWholeWanted = true; ///< the whole fleet is shown until somebody goes closer
    bool m_isMoving = false;
};

} // namespace fallow::console
