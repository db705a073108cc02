// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <memory>
#include <optional>

namespace fallow::tray {

/// What an X server shows of the person's session, over a connection of its own. It is asked, and wakes up nobody.
/// Thread: one, gui.
class X11Signs
{
public:
    struct Signs
    {
        std::optional<qint64> idleMs = {}; ///< since the last key stroke or movement; empty: the server does not say
        bool isFullScreen = false;         ///< the active window fills the screen; false where no one manages windows
    };
    /// @param display  as in DISPLAY, which is taken if it is empty. @returns null where there is no such server.
    static std::unique_ptr<X11Signs> open(const QByteArray &display = {});
    /// Whether the desktop is one of X11 throughout. Under Wayland an X server sees its own windows only, and would
    /// take for idle whoever works in others.
    static bool isX11Session();
    ~X11Signs();
    /// Three short round trips; nothing is known once the server has gone.
    Signs look();

private:
    struct Private;
    explicit X11Signs(std::unique_ptr<Private> priv);
    bool isActiveWindowFullScreen();
    std::unique_ptr<Private> d;
};

} // namespace fallow::tray
