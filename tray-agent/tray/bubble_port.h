// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tray-agent/tray/notifier.h"

#include <QObject>

namespace fallow::tray {

/// Where bubbles appear. Thread: gui.
class BubblePort : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    /// One of the same kind is replaced.
    virtual void show(const Bubble &bubble) = 0;
    virtual void withdraw(BubbleKind kind) = 0;

Q_SIGNALS:
    /// The person pressed the bubble's button, or the bubble itself.
    void chosen(fallow::tray::BubbleAction action);
};

} // namespace fallow::tray
