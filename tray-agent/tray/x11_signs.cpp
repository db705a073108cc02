// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tray-agent/tray/x11_signs.h"

#include <QGuiApplication>
#include <algorithm>
#include <cstdlib>
#include <span>
#include <xcb/screensaver.h>
#include <xcb/xcb.h>

using namespace Qt::StringLiterals;

namespace fallow::tray {

namespace {

constexpr uint32_t kMostStates = 64; ///< of one window; the standard knows a dozen

struct Freer
{
    void operator()(void *reply) const { std::free(reply); }
};
template <class T>
using Reply = std::unique_ptr<T, Freer>;

xcb_atom_t atomOf(xcb_connection_t *connection, const QByteArray &name)
{
    const auto cookie = xcb_intern_atom(connection, 0, uint16_t(name.size()), name.constData());
    const Reply<xcb_intern_atom_reply_t> reply(xcb_intern_atom_reply(connection, cookie, nullptr));
    return reply ? reply->atom : xcb_atom_t(XCB_ATOM_NONE);
}

} // namespace

struct X11Signs::Private
{
    ~Private()
    {
        if (connection)
            xcb_disconnect(connection);
    }
    /// Of 32-bit values; empty if there is none, or of another type.
    QList<uint32_t> property(xcb_window_t window, xcb_atom_t name, xcb_atom_t type, uint32_t most)
    {
        const auto cookie = xcb_get_property(connection, 0, window, name, type, 0, most);
        const Reply<xcb_get_property_reply_t> reply(xcb_get_property_reply(connection, cookie, nullptr));
        if (!reply || reply->format != 32)
            return {};
        const auto count = size_t(std::max(0, xcb_get_property_value_length(reply.get()))) / sizeof(uint32_t);
        const std::span values(static_cast<const uint32_t *>(xcb_get_property_value(reply.get())), count);
        return {values.begin(), values.end()};
    }

    xcb_connection_t *connection = nullptr;
    xcb_window_t root = XCB_WINDOW_NONE;
    bool knowsIdle = false;
    xcb_atom_t activeWindow = XCB_ATOM_NONE;
    xcb_atom_t windowState = XCB_ATOM_NONE;
    xcb_atom_t fullScreen = XCB_ATOM_NONE;
};

X11Signs::X11Signs(std::unique_ptr<Private> priv)
    : d(std::move(priv))
{}

X11Signs::~X11Signs() = default;

bool X11Signs::isX11Session()
{
    return QGuiApplication::platformName() == u"xcb"_s && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") &&
           qgetenv("XDG_SESSION_TYPE") != "wayland";
}

std::unique_ptr<X11Signs> X11Signs::open(const QByteArray &display)
{
    auto made = std::make_unique<Private>();
    int screen = 0;
    made->connection = xcb_connect(display.isEmpty() ? nullptr : display.constData(), &screen);
    if (xcb_connection_has_error(made->connection) != 0)
        return nullptr;
    auto screens = xcb_setup_roots_iterator(xcb_get_setup(made->connection));
    for (; screen > 0 && screens.rem > 1; --screen)
        xcb_screen_next(&screens);
    if (screens.rem == 0)
        return nullptr;
    made->root = screens.data->root;
    const xcb_query_extension_reply_t *extension = xcb_get_extension_data(made->connection, &xcb_screensaver_id);
    made->knowsIdle = extension && extension->present != 0;
    made->activeWindow = atomOf(made->connection, "_NET_ACTIVE_WINDOW");
    made->windowState = atomOf(made->connection, "_NET_WM_STATE");
    made->fullScreen = atomOf(made->connection, "_NET_WM_STATE_FULLSCREEN");
    return std::unique_ptr<X11Signs>(new X11Signs(std::move(made)));
}

X11Signs::Signs X11Signs::look()
{
    Signs signs;
    if (xcb_connection_has_error(d->connection) != 0)
        return signs;
    if (d->knowsIdle) {
        const auto cookie = xcb_screensaver_query_info(d->connection, d->root);
        const Reply<xcb_screensaver_query_info_reply_t> reply(
            xcb_screensaver_query_info_reply(d->connection, cookie, nullptr));
        if (reply)
            signs.idleMs = reply->ms_since_user_input;
    }
    signs.isFullScreen = isActiveWindowFullScreen();
    return signs;
}

bool X11Signs::isActiveWindowFullScreen()
{
    const QList<uint32_t> active = d->property(d->root, d->activeWindow, XCB_ATOM_WINDOW, 1);
    return !active.isEmpty() && active.first() != XCB_WINDOW_NONE &&
           d->property(active.first(), d->windowState, XCB_ATOM_ATOM, kMostStates).contains(d->fullScreen);
}

} // namespace fallow::tray
