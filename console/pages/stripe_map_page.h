// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire/admin_messages.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QSlider;
class QStackedWidget;

namespace fallow::console {

class EmptyState;
class ShareBar;
class StripeMapView;
class TextLabel;

/// The live stripe map with its legend, its volume and zoom, and the job that changes it.
class StripeMapPage final : public QWidget
{
    Q_OBJECT
public:
    static constexpr int kRefreshMs = 1000;

    explicit StripeMapPage(QWidget *parent = nullptr);
    void apply(const ArraySnapshot &array);
    /// Turns to another controller: forgets the map, and the request that will not be answered.
    void clear();
    void setConnected(bool isConnected);
    void takeWindow(const StripeMapRequest &request, const StripeMapWindow &window);
    void failWindow(const StripeMapRequest &request);

Q_SIGNALS:
    /// Asked while the page is seen and the controller connected; answer by takeWindow() or failWindow().
    void windowWanted(const fallow::StripeMapRequest &request);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeBar();
    QWidget *makeJobLine();
    void showVolumes(const ArraySnapshot &array);
    void showJob(const ArraySnapshot &array);
    void showState();
    void runTimer();

    StripeMapView *m_view;
    QComboBox *m_volumes;
    QSlider *m_zoom;
    TextLabel *m_total;
    QWidget *m_jobLine;
    TextLabel *m_jobText;
    ShareBar *m_jobBar;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QTimer m_timer;
    qint64 m_stripeCount = 0;
    bool m_isConnected = true;
};

} // namespace fallow::console
