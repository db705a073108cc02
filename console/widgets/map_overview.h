// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/models/map_ask.h"
#include "console/models/map_columns.h"
#include "wire/map_cells.h"

#include <QWidget>

namespace fallow::console {

/// One volume as a whole, small, with a frame around what is seen of it; a press or a drag goes there. Thread: gui.
class MapOverview final : public QWidget
{
    Q_OBJECT
public:
    explicit MapOverview(QWidget *parent = nullptr);
    void setColumns(const MapColumns &columns);
    /// Another volume begins anew; more rows are shown at the next refresh().
    void setVolume(VolumeId volume, const QString &name, qint64 rows);
    void setSeen(const QRectF &share); ///< 0..1 of the columns and rows
    void refresh();
    void clear();
    QSize sizeHint() const override { return {84, 300}; }

Q_SIGNALS:
    void asked(const fallow::console::MapAsk &ask);
    void placeChosen(fallow::VolumeId volume, double rowShare, double columnShare);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    QRect pictureRect() const;
    void take(const MapTileRequest &request, const Result<MapTile> &answer);
    QColor colorOf(const MapCell &cell) const;
    void choose(QPoint place);

    MapColumns m_columns;
    VolumeId m_volume;
    QString m_name;
    qint64 m_rows = 0;
    QRectF m_seen;
    std::vector<MapCell> m_cells;
    int m_columnCount = 0;
    MapTileRequest m_shown; ///< what m_cells answers
    quint64 m_version = 0;
    bool m_isAsking = false;
    quint64 m_life = 0;
};

} // namespace fallow::console
