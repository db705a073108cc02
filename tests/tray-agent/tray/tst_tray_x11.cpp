// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What an X server tells of the session: against a server of its own, on which the test plays the window manager.
#include "support/patience.h"
#include "support/test_program.h"
#include "tray-agent/tray/session_watch.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTest>
#include <cstdlib>
#include <xcb/xcb.h>

using namespace fallow::tray;
using namespace Qt::StringLiterals;

namespace {

class Desktop
{
public:
    Desktop()
    {
        m_server.start(u"Xvfb"_s,
                       {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"640x480x24"_s, u"-nolisten"_s, u"tcp"_s});
        while (!m_server.canReadLine() && m_server.waitForReadyRead(test::kLoadedMachineMs))
            ;
        display = ':' + m_server.readLine().trimmed();
        connection = xcb_connect(display.constData(), nullptr);
        if (xcb_connection_has_error(connection) != 0)
            qFatal("no X server at %s", display.constData());
        root = xcb_setup_roots_iterator(xcb_get_setup(connection)).data->root;
        window = xcb_generate_id(connection);
        xcb_create_window(connection, XCB_COPY_FROM_PARENT, window, root, 0, 0, 640, 480, 0,
                          XCB_WINDOW_CLASS_INPUT_OUTPUT, XCB_COPY_FROM_PARENT, 0, nullptr);
    }
    ~Desktop()
    {
        xcb_disconnect(connection);
        m_server.terminate();
        m_server.waitForFinished(test::kLoadedMachineMs);
    }
    void set(xcb_window_t where, const QByteArray &name, xcb_atom_t type, const QList<uint32_t> &values)
    {
        xcb_change_property(connection, XCB_PROP_MODE_REPLACE, where, atom(name), type, 32, uint32_t(values.size()),
                            values.constData());
        atom(name); // a round trip: it is done
    }
    xcb_atom_t atom(const QByteArray &name)
    {
        const auto cookie = xcb_intern_atom(connection, 0, uint16_t(name.size()), name.constData());
        xcb_intern_atom_reply_t *reply = xcb_intern_atom_reply(connection, cookie, nullptr);
        const xcb_atom_t found = reply ? reply->atom : xcb_atom_t(XCB_ATOM_NONE);
        std::free(reply);
        return found;
    }
    void moveMouse(int x)
    {
        QProcess xdotool;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"DISPLAY"_s, QString::fromLatin1(display));
        xdotool.setProcessEnvironment(environment);
        xdotool.start(u"xdotool"_s, {u"mousemove"_s, QString::number(x), u"10"_s});
        xdotool.waitForFinished(test::kLoadedMachineMs);
    }

    QByteArray display;
    xcb_connection_t *connection = nullptr;
    xcb_window_t root = XCB_WINDOW_NONE;
    xcb_window_t window = XCB_WINDOW_NONE;

private:
    QProcess m_server;
};

} // namespace

class TrayX11Test : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void display_thatIsNotThere_isNone() { QVERIFY(!X11Signs::open(":65000")); }

    void idleTime_grows_andEndsWithTheMouse()
    {
        Desktop desktop;
        const auto signs = X11Signs::open(desktop.display);
        QVERIFY(signs);
        desktop.moveMouse(10);
        QTRY_VERIFY_WITH_TIMEOUT(signs->look().idleMs.value_or(0) > 2000, test::kLoadedMachineMs);
        desktop.moveMouse(20);
        QVERIFY(signs->look().idleMs.value_or(test::kLoadedMachineMs) < 2000);
    }

    void fullScreen_isThatOfTheActiveWindow()
    {
        Desktop desktop;
        const auto signs = X11Signs::open(desktop.display);
        QVERIFY(signs);
        QVERIFY(!signs->look().isFullScreen); // nobody manages windows
        const QList<uint32_t> states{desktop.atom("_NET_WM_STATE_ABOVE"), desktop.atom("_NET_WM_STATE_FULLSCREEN")};
        desktop.set(desktop.window, "_NET_WM_STATE", XCB_ATOM_ATOM, states);
        QVERIFY(!signs->look().isFullScreen); // another one is active
        desktop.set(desktop.root, "_NET_ACTIVE_WINDOW", XCB_ATOM_WINDOW, {desktop.window});
        QVERIFY(signs->look().isFullScreen);
        desktop.set(desktop.window, "_NET_WM_STATE", XCB_ATOM_ATOM, {states.first()});
        QVERIFY(!signs->look().isFullScreen);
        desktop.set(desktop.window, "_NET_WM_STATE", XCB_ATOM_ATOM, states);
        desktop.set(desktop.root, "_NET_ACTIVE_WINDOW", XCB_ATOM_WINDOW, {XCB_WINDOW_NONE});
        QVERIFY(!signs->look().isFullScreen);
        desktop.set(desktop.root, "_NET_ACTIVE_WINDOW", XCB_ATOM_WINDOW, {0x7fffff}); // it has just been closed
        QVERIFY(!signs->look().isFullScreen);
    }

    void session_isTold()
    {
        Desktop desktop;
        desktop.set(desktop.window, "_NET_WM_STATE", XCB_ATOM_ATOM, {desktop.atom("_NET_WM_STATE_FULLSCREEN")});
        desktop.set(desktop.root, "_NET_ACTIVE_WINDOW", XCB_ATOM_WINDOW, {desktop.window});
        SessionWatch watch(X11Signs::open(desktop.display));
        QSignalSpy seen(&watch, &SessionWatch::sessionSeen);
        watch.start();
        QCOMPARE(seen.count(), 1);
        QVERIFY(seen.first().at(0).toLongLong() >= 0);
        QCOMPARE(seen.first().at(1).toBool(), true);
    }

    void server_thatHasGone_tellsNothing()
    {
        auto desktop = std::make_unique<Desktop>();
        const auto signs = X11Signs::open(desktop->display);
        QVERIFY(signs);
        desktop.reset();
        QVERIFY(!signs->look().idleMs && !signs->look().isFullScreen);
    }
};

FALLOW_TEST(TrayX11Test)
#include "tst_tray_x11.moc"
