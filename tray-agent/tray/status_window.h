// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tray-agent/tray/tray_state.h"

#include <QWidget>

class QLabel;

namespace fallow::tray {

class UsageRing;

/// The small window behind the sign in the tray.
class StatusWindow final : public QWidget
{
    Q_OBJECT
public:
    explicit StatusWindow(QWidget *parent = nullptr);
    void apply(const TrayView &view);
    /// Closing ends the program where there is no tray to come back from.
    void setQuitsOnClose(bool quits) { m_quitsOnClose = quits; }

Q_SIGNALS:
    void quitRequested();

protected:
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void dress();
    QLabel *m_sign;
    QLabel *m_title;
    QLabel *m_sentence;
    UsageRing *m_ring;
    QLabel *m_usage;
    QLabel *m_disk;
    QLabel *m_footnote;
    bool m_quitsOnClose = false;
};

/// An icon of resources at one size, drawn from its SVG.
QPixmap iconPixmap(const QString &name, int size, qreal devicePixelRatio);

} // namespace fallow::tray
