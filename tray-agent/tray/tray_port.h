// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QObject>

namespace fallow::tray {

/// The desktop's tray, as far as this program needs one; behind a port, since not every desktop has one and tests have
/// none. Thread: gui.
class TrayPort : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    /// Whether there is a tray now; a desktop may bring one late.
    virtual bool isAvailable() const = 0;
    virtual void show(const QIcon &icon, const QString &toolTip) = 0;

Q_SIGNALS:
    void activated();
    void quitRequested();
};

} // namespace fallow::tray
