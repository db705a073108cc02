#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Fallow developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The demo, in small: it passes, it fails when it should, and it leaves nothing behind."""
import os
import re
import signal
import subprocess
import sys
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
from fallow_array import MIB, make_work_directory, remove_tree, wait_until
from flow_case import main

DEMO = Path(__file__).resolve().parent / "demo"


class Demo(unittest.TestCase):
    def setUp(self):
        self.root = make_work_directory(1024 * MIB, "fallow-flow-")
        self.addCleanup(remove_tree, self.root)
        self.files = self.root / "files"
        self.files.mkdir()
        for number in range(24):  # half of it cannot be compressed
            (self.files / f"random-{number}").write_bytes(os.urandom(MIB))
            (self.files / f"text-{number}").write_bytes(b"a field that lies fallow\n" * 45_000)
        self.temporary = self.root / "tmp"
        self.temporary.mkdir()

    def start(self, *words, **further):
        environment = {**os.environ, "TMPDIR": str(self.temporary),
                       "FALLOW_DEMO_RECORD": str(self.root / "demo.json")}
        for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
            environment.pop(name, None)
        environment.update(further)
        return subprocess.Popen([DEMO, "--from", self.files, "--limit-mib", "64", *words], env=environment, text=True,
                                stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True)

    def processes(self):
        """Those that name our folder on their command line."""
        found = []
        for entry in Path("/proc").iterdir():
            if entry.name.isdigit():
                try:
                    words = (entry / "cmdline").read_bytes()
                except OSError:
                    continue
                if os.fsencode(self.temporary) in words:
                    found.append(entry.name)
        return found

    def nothing_is_left(self):
        self.assertEqual(os.listdir(self.temporary), [])
        wait_until(lambda: not self.processes(), "the processes to be gone", 60)

    def test_smallImage_everythingComparesAndIsCleanedUp(self):
        demo = self.start(DISPLAY=":987")  # no display that lets anybody in
        output, _ = demo.communicate(timeout=300)
        self.assertEqual(demo.returncode, 0, output)
        self.assertIn("Without a window (the display cannot be reached)", output)
        self.assertRegex(output, r"\$ fallow machines\n(.*\n)+ *\d+  pc-6 ")
        self.assertEqual(len(re.findall(r"bytes compared, all the same", output)), 3, output)
        self.assertRegex(output, r"[1-9]\d* strips of [1-9]\d* stripes were rebuilt")
        self.assertIn("e2fsck -fn on what was read back: clean", output)
        self.nothing_is_left()

    def test_display_consoleShowsTheArrayUntilItIsClosed(self):
        """In a real window: the stripe map changes when the machines die, and closing the window ends the demo."""
        ready, ours = os.pipe()
        server = subprocess.Popen(["Xvfb", "-displayfd", str(ours), "-screen", "0", "1280x900x24", "-nolisten", "tcp"],
                                  pass_fds=(ours,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.addCleanup(server.wait)
        self.addCleanup(server.terminate)
        os.close(ours)
        with os.fdopen(ready) as told:
            display = f":{told.readline().strip()}"
        on_display = {**os.environ, "DISPLAY": display}

        def xdotool(*words):
            return subprocess.run(["xdotool", *words], env=on_display, stdout=subprocess.PIPE, text=True,
                                  timeout=30).stdout

        def coloured_pixels():
            """Of the signs for what is away: red and amber, of which a healthy array shows none."""
            picture = subprocess.run(["import", "-window", "root", "-depth", "8", "rgb:-"], env=on_display, timeout=30,
                                     capture_output=True, check=True).stdout
            return sum(red > 150 and blue < 90 and red - green > 40
                       for red, green, blue in zip(picture[0::3], picture[1::3], picture[2::3]))

        demo = self.start(DISPLAY=display, QT_QPA_PLATFORM="xcb")
        seen = ""
        healthy = None
        while "8. The console" not in seen:
            line = demo.stdout.readline()
            self.assertTrue(line, seen)
            seen += line
            if healthy is None and line.startswith("3. "):
                wait_until(lambda: xdotool("search", "--onlyvisible", "--name", "Fallow"), "the window", 30)
                healthy = coloured_pixels()
            if "its stripe map shows the two machines away" in line:
                wait_until(lambda: coloured_pixels() > healthy + 300, "the map to show two machines away", 6, 0.5)
        self.assertIn("The console is open beside this", seen)
        self.assertIn("its stripe map shows the two machines away", seen)  # or nobody has looked
        window = xdotool("search", "--onlyvisible", "--name", "Fallow").split()[-1]
        xdotool("windowfocus", "--sync", window, "key", "ctrl+q")
        output, _ = demo.communicate(timeout=60)
        self.assertEqual(demo.returncode, 0, seen + output)
        self.nothing_is_left()

    def test_interrupted_nothingIsLeft(self):
        for number in (signal.SIGINT, signal.SIGTERM):
            with self.subTest(signal=number.name):
                demo = self.start()
                seen = ""
                while "4. pc-2" not in seen:  # in the middle of things
                    line = demo.stdout.readline()
                    self.assertTrue(line, seen)
                    seen += line
                self.assertTrue(self.processes())
                demo.send_signal(number)
                demo.communicate(timeout=120)
                self.assertEqual(demo.returncode, 128 + number)
                self.nothing_is_left()

    def test_keep_arrayStaysUsableUntilStopped(self):
        demo = self.start("--keep", DISPLAY=":987", QT_QPA_PLATFORM="offscreen")  # a console nobody could close
        output, _ = demo.communicate(timeout=300)
        self.assertEqual(demo.returncode, 0, output)
        self.assertIn("Without a window (QT_QPA_PLATFORM is offscreen)", output)
        try:
            uri = re.search(r"nbdinfo (nbd://\S+)", output).group(1)
            info = subprocess.run(["nbdinfo", uri], capture_output=True, text=True, timeout=60)
            self.assertEqual(info.returncode, 0, info.stderr)
            self.assertIn("nbd-client", output)
            told = output.split("The array stays up.")[1]
            for typed in re.findall(r"^ *((?:qemu-img|nbdcopy) .*?)(?: {3,}.*)?$", told, re.MULTILINE):
                with self.subTest(typed=typed):
                    done = subprocess.run(["sh", "-c", typed], cwd=self.root, stdout=subprocess.DEVNULL,
                                          stderr=subprocess.PIPE, text=True, timeout=60)
                    self.assertEqual(done.returncode, 0, done.stderr)
            self.assertEqual(told.count("nbdcopy nbd://") + told.count("nbdcopy 'nbd+unix://"), 2, told)
            self.assertTrue((self.root / "copy.ext4").exists())
        finally:
            stopped = self.start("--stop")
            text, _ = stopped.communicate(timeout=180)
        self.assertEqual(stopped.returncode, 0, text)
        self.nothing_is_left()

    def test_damagedProgram_failsAndCleansUp(self):
        binaries = self.root / "bin"
        binaries.mkdir()
        for name in ("fallowd", "fallow"):
            (binaries / name).symlink_to(Path(os.environ["FALLOW_BIN"]) / name)
        (binaries / "fallow-agent").write_text("#!/bin/sh\nexit 1\n")
        (binaries / "fallow-agent").chmod(0o755)
        os.environ["FALLOW_BIN"], real = str(binaries), os.environ["FALLOW_BIN"]
        try:
            demo = self.start()
        finally:
            os.environ["FALLOW_BIN"] = real
        output, _ = demo.communicate(timeout=180)
        self.assertEqual(demo.returncode, 1, output)
        self.assertIn("The demo failed", output)
        self.nothing_is_left()


if __name__ == "__main__":
    main()
