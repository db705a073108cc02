// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/models/map_search.h"
#include "console/models/strip_model.h"
#include "wire/admin_messages.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QSlider;
class QStackedWidget;

namespace fallow::console {

class ElidedLabel;
class EmptyState;
class MapFinder;
class MapOverview;
class ShareBar;
class StripeMapView;
class StripePanel;
class TextLabel;
struct MapPick;

/// The live stripe map with its legend, its volumes and zoom, what was found on it, and the job that changes it.
class StripeMapPage final : public QWidget
{
    Q_OBJECT
public:
    static constexpr int kRefreshMs = 1000;
    static constexpr int kBuildingRefreshMs = 250; ///< while the controller still reads its catalog

    explicit StripeMapPage(QWidget *parent = nullptr);
    void apply(const ArraySnapshot &array);
    /// Turns to another controller: forgets the map, and the questions that will not be answered.
    void clear();
    void setConnected(bool isConnected);

Q_SIGNALS:
    /// Asked while the page is seen and the controller connected.
    void asked(const fallow::console::MapAsk &ask);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeBar();
    QWidget *makeLegendLine();
    QWidget *makeJobLine();
    QWidget *makeSheet();
    void connectView();
    void connectSearch();
    void carry(const MapAsk &ask);
    void showVolumes(const ArraySnapshot &array);
    void showSections();
    void showJob(const ArraySnapshot &array);
    void showState();
    void showOverview();
    void refresh();
    void runTimer();
    void take(const MapPick &pick);
    void openStripe(StripeId stripe, const QString &title);
    void showWeakest(const MapFindings &findings, bool isDurable);
    void showLocation(const MapLocation &location);
    void showFindings(const QString &title, const QString &sentence, const QList<FindingRow> &rows);
    void openPanel(bool isOpen);
    VolumeId chosenVolume() const;
    VolumeId sectionOf(VolumeId volume) const;
    const VolumeSnapshot *knownVolume(VolumeId volume) const;
    QString volumeName(VolumeId volume) const;

    StripeMapView *m_view;
    MapOverview *m_overview;
    StripePanel *m_panel;
    MapFinder *m_finder;
    MapSearch m_search;
    QComboBox *m_volumes;
    QSlider *m_zoom;
    TextLabel *m_total;
    TextLabel *m_problem;
    QWidget *m_jobLine;
    ElidedLabel *m_jobText;
    ShareBar *m_jobBar;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QTimer m_timer;
    QList<VolumeSnapshot> m_known;
    VolumeId m_located = {};           ///< in which a range is looked for
    QHash<VolumeId, qint64> m_counted; ///< stripes by the last snapshot
    qint64 m_stripeCount = 0;
    bool m_isConnected = true;
};

} // namespace fallow::console
