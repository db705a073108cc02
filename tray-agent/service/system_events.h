// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace fallow {

/// The port to what the system is about to do. Thread: control.
class SystemEvents : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    ~SystemEvents() override = default;
    /// What was announced may happen now: everything that had to be said has been said. The system waits for it only a
    /// few seconds.
    virtual void letGo() = 0;

Q_SIGNALS:
    void aboutToSleep();
    void wokeUp(); ///< or the shutdown was called off
    void aboutToShutDown();
    /// Addresses have changed: the way to the controller may be another.
    void networkChanged();
};

} // namespace fallow
