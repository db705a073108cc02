#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Fallow developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""fallow-tray on real desktops: XEmbed (trayer), StatusNotifier (xfce4-panel), and none. Each test has a display, a
session bus and a home of its own, so several are run at once: they mostly wait. Pictures of the screens go to
$FALLOW_SHOTS, for people to look at."""
import concurrent.futures
import ctypes
import os
import pwd
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "flows"))

from fallow_array import FlowError, remove_tree, wait_until  # noqa: E402
from flow_case import main  # noqa: E402

BIN = Path(os.environ.get("FALLOW_BIN", "build/release/bin"))
SHOTS = Path(os.environ.get("FALLOW_SHOTS", tempfile.gettempdir()))
PATIENCE = 60
AT_ONCE = 3
WATCHER = "org.kde.StatusNotifierWatcher"

PANEL = """<?xml version="1.0" encoding="UTF-8"?>
<channel name="xfce4-panel" version="1.0">
  <property name="configver" type="int" value="2"/>
  <property name="panels" type="array">
    <value type="int" value="1"/>
    <property name="panel-1" type="empty">
      <property name="position" type="string" value="p=6;x=0;y=0"/>
      <property name="length" type="uint" value="100"/>
      <property name="position-locked" type="bool" value="true"/>
      <property name="size" type="uint" value="28"/>
      <property name="plugin-ids" type="array">
        <value type="int" value="1"/>
        <value type="int" value="2"/>
      </property>
    </property>
  </property>
  <property name="plugins" type="empty">
    <property name="plugin-1" type="string" value="separator">
      <property name="expand" type="bool" value="true"/>
    </property>
    <property name="plugin-2" type="string" value="systray"/>
  </property>
</channel>
"""


class Desktop:
    """A display with a session bus; what is started on it ends with it."""

    def __init__(self, root):
        self.root = root
        self.programs = []
        self.environment = dict(os.environ, HOME=str(root), XDG_RUNTIME_DIR=str(root / "run"), LC_ALL="C.UTF-8",
                                XDG_CONFIG_HOME=str(root / "config"), XDG_DATA_HOME=str(root / "data"),
                                XDG_CACHE_HOME=str(root / "cache"), NO_AT_BRIDGE="1", XDG_CURRENT_DESKTOP="XFCE")
        for name in ("QT_QPA_PLATFORM", "QT_QPA_PLATFORMTHEME", "DISPLAY", "WAYLAND_DISPLAY"):
            self.environment.pop(name, None)
        (root / "run").mkdir(mode=0o700)
        self.start_display()
        self.start_bus()

    def start_display(self):
        reader, writer = os.pipe()
        command = ["Xvfb", "-displayfd", str(writer), "-screen", "0", "1024x768x24", "-nolisten", "tcp",
                   "-noreset"]  # a reset, when the last client leaves, turns away who comes meanwhile
        server = subprocess.Popen(command, pass_fds=[writer], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(writer)
        self.programs.append(server)
        with os.fdopen(reader) as answer:
            self.environment["DISPLAY"] = ":" + answer.readline().strip()

    def start_bus(self):
        bus = subprocess.Popen(["dbus-daemon", "--session", "--nofork", "--print-address=1"], stdout=subprocess.PIPE,
                               stderr=subprocess.DEVNULL, env=self.environment, text=True)
        self.programs.append(bus)
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()

    def start(self, *command):
        log = open(self.root / f"{Path(command[0]).name}.log", "ab")
        program = subprocess.Popen(command, stdout=log, stderr=log, env=self.environment)
        log.close()
        self.programs.append(program)
        return program

    def wait_until(self, condition, what, interval=0.05):
        """With what the programs did and said, if it is in vain."""
        try:
            return wait_until(condition, what, PATIENCE, interval)
        except FlowError as late:
            told = [f"{program.args[0]}: {'runs' if program.poll() is None else f'ended with {program.returncode}'}"
                    for program in self.programs]
            told += [f"--- {log.name}\n{log.read_text(errors='replace')[-4000:]}" for log in self.root.glob("*.log")]
            told.append(f"--- windows of {self.environment['DISPLAY']}\n{self.ask('xwininfo', '-root', '-tree')}")
            raise FlowError("\n".join([str(late), *told])) from None

    def ask(self, *command):
        ran = subprocess.run(command, env=self.environment, capture_output=True, text=True, timeout=PATIENCE)
        return ran.stdout

    def windows(self, name):
        """Ids of the visible windows of that title."""
        return self.ask("xdotool", "search", "--onlyvisible", "--name", name).split()

    def has_xembed_tray(self):
        """Whether somebody takes the icons of the first screen; a program that finds nobody opens its window."""
        x11 = ctypes.CDLL("libX11.so.6")
        x11.XOpenDisplay.restype = ctypes.c_void_p
        x11.XInternAtom.restype = x11.XGetSelectionOwner.restype = ctypes.c_ulong
        display = ctypes.c_void_p(x11.XOpenDisplay(self.environment["DISPLAY"].encode()))
        if not display:
            return False
        owner = x11.XGetSelectionOwner(display, ctypes.c_ulong(x11.XInternAtom(display, b"_NET_SYSTEM_TRAY_S0", 0)))
        x11.XCloseDisplay(display)
        return owner != 0

    def place(self, name):
        """X, Y, WIDTH and HEIGHT of the visible window of that title; empty: none is."""
        found = self.windows(name)
        lines = self.ask("xdotool", "getwindowgeometry", "--shell", found[0]).split() if found else []
        return {key: int(value) for key, _, value in (line.partition("=") for line in lines)}

    def shoot(self, name):
        SHOTS.mkdir(parents=True, exist_ok=True)
        path = SHOTS / f"{name}.png"
        self.ask("import", "-window", "root", str(path))
        return path

    def has_colour(self, picture, colour, region, least=12):
        """Whether so many pixels of nearly that colour are in WIDTHxHEIGHT+X+Y of a picture."""
        text = self.ask("convert", str(picture), "-crop", region, "+repage", "-depth", "8", "-fuzz", "6%", "-fill",
                        "black", "+opaque", colour, "-fill", "white", "-opaque", colour, "-format", "%[fx:mean*w*h]",
                        "info:")
        return float(text or 0) >= least

    def end(self):
        for program in reversed(self.programs):
            program.terminate()
        for program in reversed(self.programs):
            try:
                program.wait(10)
            except subprocess.TimeoutExpired:
                program.kill()
                program.wait()
            if program.stdout:
                program.stdout.close()


class TrayHosts(unittest.TestCase):
    def setUp(self):
        self.root = Path(tempfile.mkdtemp(prefix="fallow-tray-"))
        self.addCleanup(remove_tree, self.root)
        self.desktop = Desktop(self.root)
        self.addCleanup(self.desktop.end)
        (self.root / "agent").mkdir()
        self.socket = self.root / "agent" / "agent.sock"

    def start_agent(self):
        agent = self.desktop.start(str(BIN / "fallow-agent"), "run", "--dir", str(self.root / "agent"))
        self.desktop.wait_until(self.socket.exists, "the agent's socket")
        return agent

    def start_tray(self, *options):
        return self.desktop.start(str(BIN / "fallow-tray"), "--socket", str(self.socket), *options)

    def start_panel(self):
        config = self.root / "config" / "xfce4" / "xfconf" / "xfce-perchannel-xml"
        config.mkdir(parents=True)
        (config / "xfce4-panel.xml").write_text(PANEL)
        return self.desktop.start("xfce4-panel", "--disable-wm-check")

    def start_trayer(self):
        return self.desktop.start("trayer", "--edge", "top", "--align", "right", "--height", "28", "--width", "20")

    def registered_items(self):
        return self.desktop.ask("dbus-send", "--session", "--print-reply", f"--dest={WATCHER}",
                                "/StatusNotifierWatcher", "org.freedesktop.DBus.Properties.Get",
                                f"string:{WATCHER}", "string:RegisteredStatusNotifierItems")

    def wait_for_sign(self, name, region, colour="#7d868c"):
        """Until the sign "off" (not part of an array) is to be seen in a part of the screen."""
        self.desktop.wait_until(lambda: self.desktop.has_colour(self.desktop.shoot(name), colour, region),
                                f"the sign: {name}", 0.5)

    def threads_at_rest(self, program, name):
        """Of each thread of that name, whether it comes last at the disk and late at the processor."""
        found = set()
        for thread in Path(f"/proc/{program.pid}/task").iterdir():
            if (thread / "comm").read_text().strip() == name:
                disk = subprocess.run(["ionice", "-p", thread.name], capture_output=True, text=True, check=True).stdout
                nice = int((thread / "stat").read_text().rpartition(")")[2].split()[16])
                found.add(disk.strip() == "idle" and nice >= 10)
        return found

    def test_xembed_trayThere_showsTheSign(self):
        self.start_agent()
        self.start_trayer()
        self.desktop.wait_until(self.desktop.has_xembed_tray, "the tray")
        self.start_tray()
        self.wait_for_sign("xembed", "1024x30+0+0")
        self.assertEqual(self.desktop.windows("^Fallow$"), [])

    def test_xembed_signPressed_showsTheWindowBesideIt(self):
        self.start_agent()
        self.start_trayer()
        self.desktop.wait_until(self.desktop.has_xembed_tray, "the tray")
        self.start_tray()
        self.wait_for_sign("xembed-press", "1024x30+0+0")
        self.desktop.ask("xdotool", "mousemove", "1012", "14", "click", "1")
        self.desktop.wait_until(lambda: self.desktop.windows("^Fallow$"), "the window")
        self.assertLess(self.desktop.place("^Fallow$")["Y"], 100)

    def test_xembed_trayComesLate_isTaken(self):
        self.start_agent()
        self.start_tray()
        self.desktop.wait_until(lambda: self.desktop.windows("^Fallow$"), "the window, for want of a tray")
        self.desktop.shoot("none")
        self.start_trayer()
        self.wait_for_sign("xembed-late", "1024x30+0+0")

    def test_statusNotifier_panelThere_registersAndShows(self):
        self.start_agent()
        self.start_panel()
        self.desktop.wait_until(lambda: "array" in self.registered_items(), "the panel's watcher")
        self.start_tray()
        self.desktop.wait_until(lambda: "StatusNotifierItem" in self.registered_items(), "the item")
        self.wait_for_sign("status-notifier", "1024x30+0+0")
        self.assertEqual(self.desktop.windows("^Fallow$"), [])

    def test_statusNotifier_signPressed_showsTheWindowBesideIt(self):
        self.start_agent()
        self.start_panel()
        self.desktop.wait_until(lambda: "array" in self.registered_items(), "the panel's watcher")
        self.start_tray()
        self.wait_for_sign("status-notifier-press", "1024x30+0+0")
        self.desktop.ask("xdotool", "mousemove", "1012", "14", "click", "1")
        self.desktop.wait_until(lambda: self.desktop.windows("^Fallow$"), "the window")
        self.desktop.shoot("status-notifier-window")
        self.assertLess(self.desktop.place("^Fallow$")["Y"], 100)

    def test_statusNotifier_panelComesLate_isTaken(self):
        self.start_agent()
        self.start_tray()
        self.start_panel()
        self.wait_for_sign("status-notifier-late", "1024x30+0+0")

    def test_noTray_arabic_standsFromRightToLeft(self):
        self.desktop.environment.pop("LC_ALL")
        self.desktop.environment.update(LANG="ar_EG.UTF-8", LC_CTYPE="C.UTF-8")
        self.desktop.environment.pop("LANGUAGE", None)
        self.start_agent()
        self.start_tray("--window")
        self.desktop.wait_until(lambda: self.desktop.windows("^Fallow$"), "the window")
        self.desktop.shoot("arabic")
        self.assertLess(self.desktop.place("^Fallow$")["X"], 100)

    def test_noTray_windowClosed_endsTheProgram(self):
        self.start_agent()
        tray = self.start_tray()
        self.desktop.wait_until(lambda: self.desktop.windows("^Fallow$"), "the window")
        window = self.desktop.windows("^Fallow$")[0]
        self.desktop.ask("xdotool", "windowfocus", "--sync", window, "key", "--window", window, "Escape")
        self.desktop.wait_until(lambda: tray.poll() is not None, "the end")
        self.assertEqual(tray.returncode, 0)

    def test_secondStart_showsTheFirstsWindow(self):
        self.start_agent()
        self.start_trayer()
        self.desktop.wait_until(self.desktop.has_xembed_tray, "the tray")
        self.start_tray()
        self.wait_for_sign("second-start", "1024x30+0+0")
        self.assertEqual(self.desktop.windows("^Fallow$"), [])
        second = self.start_tray()
        self.assertEqual(second.wait(PATIENCE), 0)
        self.desktop.wait_until(lambda: self.desktop.windows("^Fallow$"), "the first one's window")
        self.desktop.shoot("window")

    def test_agentComesLater_isFound(self):
        self.start_tray("--window")
        self.desktop.wait_until(lambda: self.desktop.windows("^Fallow$"), "the window")
        before = self.desktop.place("^Fallow$")["HEIGHT"]
        self.start_agent()
        self.desktop.wait_until(lambda: self.desktop.place("^Fallow$").get("HEIGHT", 0) > before, "the button to join")
        self.desktop.shoot("agent-later")

    def test_hostService_makesASocketForItsUserAlone(self):
        directory = self.root / "own agent"
        tray = self.desktop.start(str(BIN / "fallow-tray"), "--host-service", "--dir", str(directory), "--window")
        socket = self.root / "run" / "fallow-agent.sock"
        self.desktop.wait_until(socket.exists, "the hosted agent's socket")
        self.desktop.wait_until(lambda: self.desktop.windows("^Fallow$"), "the window")
        self.assertEqual(directory.stat().st_mode & 0o777, 0o700)
        self.assertEqual(self.threads_at_rest(tray, "agent"), {True})
        self.assertEqual(self.threads_at_rest(tray, "fallow-tray"), {False})
        tray.terminate()
        self.assertEqual(tray.wait(PATIENCE), 0)

    def test_hostService_noRuntimeFolder_keepsToItsOwn(self):
        # Neither the session's folder nor the one that Qt would make instead.
        occupied = self.root / f"runtime-{pwd.getpwuid(os.getuid()).pw_name}"
        occupied.touch()
        self.desktop.environment.update(XDG_RUNTIME_DIR=str(occupied), TMPDIR=str(self.root))
        tray = self.desktop.start(str(BIN / "fallow-tray"), "--host-service", "--dir", str(self.root / "own agent"))
        socket = self.root / "data" / "fallow-tray" / "fallow-agent.sock"
        self.desktop.wait_until(socket.exists, "the hosted agent's socket")
        tray.terminate()
        self.assertEqual(tray.wait(PATIENCE), 0)


def run_one(name):
    """A test in a process of its own. @returns whether it passed, and what it printed."""
    ran = subprocess.run([sys.executable, "-B", __file__, name], stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                         text=True, errors="replace")
    return ran.returncode == 0, "".join(line for line in ran.stdout.splitlines(keepends=True)
                                        if not line.startswith("Totals:"))


def run_all():
    names = [name.removeprefix("test_") for name in unittest.TestLoader().getTestCaseNames(TrayHosts)]
    failed = 0
    with concurrent.futures.ThreadPoolExecutor(AT_ONCE) as pool:
        for passed, output in pool.map(run_one, names):
            print(output, end="", flush=True)
            failed += 0 if passed else 1
    print(f"Totals: {len(names) - failed} passed, {failed} failed")
    sys.exit(1 if failed or not names else 0)


if __name__ == "__main__":
    main() if len(sys.argv) > 1 else run_all()
