// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tray-agent/tray/pause_length.h"
#include "tray-agent/tray/tray_state.h"

#include <QIcon>
#include <QObject>
#include <QRect>

namespace fallow::tray {

/// The desktop's tray, as far as this program needs one; behind a port, since not every desktop has one and tests have
/// none. Thread: gui.
class TrayPort : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    /// Whether there is a tray now; a desktop may bring one late.
    virtual bool isAvailable() = 0;
    /// Shows the sign; its menu offers what `view` says may be done.
    virtual void show(const QIcon &icon, const QString &toolTip, const TrayView &view) = 0;
    /// Where the sign is; invalid where the desktop does not say.
    virtual QRect geometry() const = 0;

Q_SIGNALS:
    void activated(); ///< pressed: shows the window, or hides it
    void windowRequested();
    void detailsRequested();
    void pauseRequested(fallow::tray::PauseLength length);
    void resumeRequested();
    void quitRequested();
};

} // namespace fallow::tray
