#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Fallow developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The demo, in small: it passes, it fails when it should, and it leaves nothing behind."""
import contextlib
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import unittest
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

sys.dont_write_bytecode = True
from fallow_array import MIB, make_work_directory, remove_tree, wait_until
from flow_case import main
from work_directory import make_held, processes_below, sweep

DEMO = Path(__file__).resolve().parent / "demo"
ENDLESS = 'exec tail -f "$2"'  # a console that stays, and names our folder


class Demo(unittest.TestCase):
    def setUp(self):
        self.root = make_work_directory(1024 * MIB, "fallow-flow-")
        self.addCleanup(remove_tree, self.root)
        self.files = self.root / "files"
        self.files.mkdir()
        for number in range(24):  # half of it cannot be compressed
            (self.files / f"random-{number}").write_bytes(os.urandom(MIB))
            (self.files / f"text-{number}").write_bytes(b"a field that lies fallow\n" * 45_000)
        self.binaries = os.environ["FALLOW_BIN"]
        self.use("alone")

    def use(self, name):
        """A place for the demos started from now on, so that several may run beside each other."""
        self.temporary = self.root / name / "tmp"
        self.temporary.mkdir(parents=True)
        self.record = self.root / name / "build" / "demo.json"

    def side_by_side(self, function, cases):
        """Tries each case in a place of its own, all at once."""
        def in_place(number, case):
            place = Demo()
            place.root, place.files, place.binaries = self.root, self.files, self.binaries
            place.use(f"place-{number}")
            function(place, *case)

        with ThreadPoolExecutor(len(cases)) as pool:
            tried = [pool.submit(in_place, number, case) for number, case in enumerate(cases)]
        for case, result in zip(cases, tried):
            with self.subTest(case=case):
                result.result()

    def use_programs(self, **scripts):
        """The real ones, but for these."""
        folder = self.temporary.parent / "bin"
        folder.mkdir()
        for name in ("fallowd", "fallow", "fallow-agent"):
            (folder / name).symlink_to(Path(self.binaries) / name)
        for name, script in scripts.items():
            path = folder / f"fallow-{name}"
            path.unlink(missing_ok=True)
            path.write_text(f"#!/bin/sh\n{script}\n")
            path.chmod(0o755)
        self.binaries = str(folder)

    def start(self, *words, **further):
        environment = {**os.environ, "FALLOW_BIN": self.binaries, "TMPDIR": str(self.temporary),
                       "FALLOW_DEMO_RECORD": str(self.record)}
        for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
            environment.pop(name, None)
        environment.update(further)
        demo = subprocess.Popen([DEMO, "--from", self.files, "--limit-mib", "64", *words], env=environment, text=True,
                                stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True)
        self.addCleanup(self.end, demo)  # a failed test leaves nothing that runs
        return demo

    @staticmethod
    def end(demo):
        if demo.poll() is None:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(demo.pid, signal.SIGKILL)
            demo.wait()

    def read_until(self, demo, text):
        """What it said until a line with this, which is in it."""
        seen = ""
        while text not in seen:
            line = demo.stdout.readline()
            self.assertTrue(line, seen)
            seen += line
        return seen

    def processes(self, word=""):
        """Those that name our folder on their command line, and have this in it, too."""
        found = []
        for entry in Path("/proc").iterdir():
            if entry.name.isdigit():
                try:
                    words = (entry / "cmdline").read_bytes()
                except OSError:
                    continue
                if os.fsencode(self.temporary) in words and os.fsencode(word) in words:
                    found.append(int(entry.name))
        return found

    def nothing_is_left(self):
        self.assertEqual(os.listdir(self.temporary), [])
        self.assertFalse(self.record.exists())
        wait_until(lambda: not self.processes(), "the processes to be gone", 60)

    def display(self):
        """An X server of our own; the environment for its clients."""
        ready, ours = os.pipe()
        server = subprocess.Popen(["Xvfb", "-displayfd", str(ours), "-screen", "0", "1280x900x24", "-nolisten", "tcp",
                                   "-noreset"],
                                  pass_fds=(ours,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.addCleanup(server.wait)
        self.addCleanup(server.terminate)
        os.close(ours)
        with os.fdopen(ready) as told:
            return {"DISPLAY": f":{told.readline().strip()}", "QT_QPA_PLATFORM": "xcb"}

    def module(self):
        """What the demo is made of."""
        names = {"__file__": str(DEMO), "__name__": "demo"}
        exec(compile(DEMO.read_text(), DEMO, "exec"), names)  # pylint: disable=exec-used
        return names

    def test_readBack_comesFromTheEndSoThatNothingIsAnsweredFromMemory(self):
        module = self.module()
        array = module["Array"](self.temporary, self.binaries)
        socket, log = self.temporary / "socket", self.temporary / "log"
        array.uri = lambda _: f"nbd+unix:///?socket={socket}"
        demo = module["Demo"](array, None)
        demo.length = 24 * MIB + 512
        demo.image.write_bytes(bytes(4 * MIB) + os.urandom(demo.length - 4 * MIB))
        server = subprocess.Popen(["nbdkit", "-f", "-t", "1", "-U", socket, "--filter=log", "file", demo.image,
                                   f"logfile={log}"])  # one thread: logged in the order of the requests
        self.addCleanup(server.wait)
        self.addCleanup(server.terminate)
        wait_until(socket.exists, "nbdkit")
        demo.read("healthy")
        self.assertIn("every byte the same", demo.figures[0][1])
        offsets = [int(offset, 16) for offset in re.findall(r" Read id=\d+ offset=(0x[0-9a-f]+) ", log.read_text())]
        self.assertEqual(offsets, [number * MIB for number in range(24, -1, -1)])

    def test_smallImage_everythingComparesAndIsCleanedUp(self):
        demo = self.start(DISPLAY=":987")  # no display that lets anybody in
        output, _ = demo.communicate(timeout=300)
        self.assertEqual(demo.returncode, 0, output)
        self.assertIn("Without a window (the display cannot be reached)", output)
        self.assertRegex(output, r"\$ fallow machines\n(.*\n)+ *\d+  pc-6 ")
        self.assertEqual(len(re.findall(r"bytes compared, all the same", output)), 3, output)
        self.assertRegex(output, r"[1-9]\d* strips of [1-9]\d* stripes were rebuilt")
        # What is off keeps what it holds, and what was lost is counted once it has been rebuilt.
        self.assertEqual(set(re.findall(r"(\d+) more machines? may be lost", output)), {"2"}, output)
        self.assertIn("e2fsck -fn on what was read back: clean", output)
        self.nothing_is_left()

    def test_display_consoleShowsTheArrayUntilItIsClosed(self):
        """In a real window: the stripe map changes when the machines die, and closing the window ends the demo."""
        display = self.display()
        on_display = {**os.environ, **display}

        def xdotool(*words):
            return subprocess.run(["xdotool", *words], env=on_display, stdout=subprocess.PIPE, text=True,
                                  timeout=30).stdout

        def coloured_pixels():
            """Of the signs for what is away: red and amber, of which a healthy array shows none."""
            picture = subprocess.run(["import", "-window", "root", "-depth", "8", "rgb:-"], env=on_display, timeout=30,
                                     capture_output=True, check=True).stdout
            return sum(red > 150 and blue < 90 and red - green > 40
                       for red, green, blue in zip(picture[0::3], picture[1::3], picture[2::3]))

        demo = self.start(**display)
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
                wait_until(lambda: coloured_pixels() > healthy + 300, "the map to show two machines away", 30, 0.5)
        self.assertIn("The console is open beside this", seen)
        self.assertIn("its stripe map shows the two machines away", seen)  # or nobody has looked
        window = xdotool("search", "--onlyvisible", "--name", "Fallow").split()[-1]
        xdotool("windowfocus", "--sync", window, "key", "ctrl+q")
        output, _ = demo.communicate(timeout=60)
        self.assertEqual(demo.returncode, 0, seen + output)
        self.nothing_is_left()

    def test_interrupted_nothingIsLeft(self):
        """As a terminal does it: Ctrl-C goes to all of its process group, and an impatient person types it again."""
        def interrupt(place, number, line, word, console):
            display = {}
            if console:
                place.use_programs(console=console)
                display = {"DISPLAY": ":987"}
            demo = place.start(**display)
            place.read_until(demo, line)
            wait_until(lambda: place.processes(word), word, 20, 0.005)
            os.killpg(demo.pid, number)
            text = demo.stdout.readline() + demo.stdout.readline()
            os.killpg(demo.pid, signal.SIGINT)  # cleaning up, or ended: not yet waited for
            text += demo.communicate(timeout=120)[0]
            place.assertEqual(demo.returncode, 128 + number, text)
            place.assertIn("cleaning up", text)
            place.assertNotIn("Traceback", text)
            place.nothing_is_left()

        self.side_by_side(interrupt, (
            (signal.SIGINT, "2. A controller", "pc-3", ""),  # while others are enrolled
            (signal.SIGHUP, "3. The image", "nbdcopy", ""),
            (signal.SIGTERM, "4. pc-2", "", ""),
            (signal.SIGINT, "Preview:", "lost", ""),
            (signal.SIGINT, "3. The image", "", f"trap '' TERM HUP INT; {ENDLESS}")))  # a window that does not close

    def test_windowOpen_interrupted_onlyWhatWasToBeKeptStays(self):
        def interrupt(place, line, *words):
            demo = place.start(*words, **display)
            seen = place.read_until(demo, line)
            wait_until(lambda: place.processes("fallow-console"), "the console", 20)
            os.killpg(demo.pid, signal.SIGINT)
            seen += demo.communicate(timeout=60)[0]
            place.assertEqual(place.processes("fallow-console"), [], seen)
            if words:
                place.assertEqual(demo.returncode, 0, seen)
                place.assertLess(seen.index("nbd-client"), seen.index(line), "how to connect is told before the wait")
                place.assertEqual(len(place.processes("fallow-agent")), 5, seen)
                demo = place.start("--stop")
                seen = demo.communicate(timeout=60)[0]
                place.assertEqual(demo.returncode, 0, seen)
            else:
                place.assertEqual(demo.returncode, 130, seen)
            place.nothing_is_left()

        display = self.display()
        self.side_by_side(interrupt, (("its stripe map shows the two machines away",), ("8. The console", "--keep")))

    def test_consoleFails_isSaidAndShownOtherwise(self):
        self.use_programs(console=ENDLESS)
        demo = self.start(DISPLAY=":987")
        seen = self.read_until(demo, "3. The image")
        self.assertIn("The console is open", seen)
        os.kill(wait_until(lambda: self.processes("tail"), "the console")[0], signal.SIGSEGV)
        seen += demo.communicate(timeout=120)[0]
        self.assertEqual(demo.returncode, 1, seen)
        self.assertIn("8. Without a window (the console was ended by signal 11)", seen)
        self.assertRegex(seen, r"\$ fallow machines\n(.*\n)+ *\d+  pc-6 ")
        self.nothing_is_left()

    def test_consoleEndsAtOnce_reasonIsTold(self):
        module = self.module()
        environment = {"DISPLAY": ":987", "QT_QPA_PLATFORM": "xcb"}
        real = {name: os.environ.get(name) for name in environment}
        self.addCleanup(lambda: [os.environ.pop(name) if value is None else os.environ.update({name: value})
                                 for name, value in real.items()])
        os.environ.update(environment)
        for script, reason, has_failed in (
                ("exit 0", "it was closed at once", False),
                ("echo out of luck; exit 1", "the console ended with 1", True),
                ("kill -ABRT $$", "the console was ended by signal 6", True),
                ("echo could not connect to display :987; exit 1", "the display cannot be reached", False)):
            with self.subTest(script=script):
                self.use(f"place-{reason}")
                self.use_programs(console=script)
                array = module["Array"](self.temporary, self.binaries)
                demo = module["Demo"](array, module["argparse"].Namespace(no_console=False))
                demo.open_window()
                self.assertEqual((demo.no_window, demo.has_failed_window), (reason, has_failed))
                self.binaries = os.environ["FALLOW_BIN"]

    def test_killedWhileItIsKept_stopFindsIt(self):
        demo = self.start("--keep")
        self.read_until(demo, "2. A controller")
        second = self.start("--keep")
        text = second.communicate(timeout=60)[0]
        self.assertEqual(second.returncode, 1, text)
        self.assertIn("end it with: ./dev demo --stop", text)
        self.read_until(demo, "3. The image")
        demo.kill()
        demo.communicate(timeout=60)
        self.assertEqual(len(self.processes("fallow-agent")), 6)
        second = self.start("--keep")  # it is up still
        self.assertIn("end it with: ./dev demo --stop", second.communicate(timeout=60)[0])
        stopped = self.start("--stop")
        text = stopped.communicate(timeout=60)[0]
        self.assertEqual(stopped.returncode, 0, text)
        self.nothing_is_left()

        demo = self.start("--keep")
        self.read_until(demo, "2. A controller")
        stopped = self.start("--stop")  # one that is under way
        text = stopped.communicate(timeout=60)[0]
        self.assertEqual(stopped.returncode, 0, text)
        self.assertIn("cleaning up", demo.communicate(timeout=60)[0])
        self.assertEqual(demo.returncode, 143)
        self.nothing_is_left()

    def test_leftOfKilled_isSweptOnceNobodyHoldsIt(self):
        held = make_held(self.temporary, "fallow-demo-")
        left, worked_in, foreign = (self.temporary / f"fallow-{name}" for name in ("demo-left", "demo-work", "other"))
        for folder in (left, worked_in, foreign):
            folder.mkdir()
        (left / "bulk").write_bytes(bytes(4096))
        (worked_in / "log").touch()
        worker = subprocess.Popen(["tail", "-f", worked_in / "log"], stdout=subprocess.DEVNULL)
        self.addCleanup(worker.wait)
        self.addCleanup(worker.kill)
        wait_until(lambda: processes_below(worked_in), "the worker's words to be seen")
        real = os.environ.get("TMPDIR")
        self.addCleanup(lambda: os.environ.update({"TMPDIR": real}) if real else os.environ.pop("TMPDIR"))
        os.environ["TMPDIR"] = str(self.temporary)
        self.assertIn(left, sweep("fallow-demo-"))
        self.assertEqual(set(self.temporary.iterdir()), {held, worked_in, foreign})

    def test_noDemoCanBeHad_oneSentence(self):
        self.record.parent.mkdir()
        target = self.temporary / "target"
        target.write_text("{}")

        def is_refused(*words):
            demo = self.start(*words)
            text = demo.communicate(timeout=60)[0]
            self.assertEqual(demo.returncode, 1, text)
            self.assertRegex(text, r"^No demo: [^\n]+\n$")

        is_refused("--limit-mib", "1000000000")
        for content in ("", "{", "[]", "{}", '{"root": "/etc", "binaries": "/bin", "demo": 1}',
                        '{"root": "/fallow-demo-a", "binaries": "/bin", "demo": "x"}', None, "somebody else's"):
            with self.subTest(content=content):
                self.record.unlink(missing_ok=True)
                if content is None:
                    self.record.symlink_to(target)
                else:
                    self.record.write_text(content)
                if content == "somebody else's":
                    if os.geteuid() != 0:
                        continue
                    os.chown(self.record, 65534, 65534)
                is_refused("--stop")
                is_refused("--keep")
                self.assertTrue(os.path.lexists(self.record))
        self.assertEqual(os.listdir(self.temporary), ["target"])

    def test_clean_keptDemoIsStoppedFirst(self):
        tree = self.root / "tree"
        (tree / "tests").mkdir(parents=True)
        shutil.copy(DEMO.parents[2] / "dev", tree)
        shutil.copytree(DEMO.parent, tree / "tests" / "flows")
        environment = {name: value for name, value in os.environ.items() if name != "FALLOW_DEMO_RECORD"}
        for words in ([], ["--all"]):
            with self.subTest(words=words):
                kept = self.temporary / "fallow-demo-kept"
                programs = tree / "build" / "release" / "bin"
                for folder in (kept, programs):
                    folder.mkdir(parents=True)
                (kept / "log").touch()
                (programs / "fallowd").symlink_to(shutil.which("tail"))
                process = subprocess.Popen([programs / "fallowd", "-f", kept / "log"], stdout=subprocess.DEVNULL)
                self.addCleanup(process.wait)
                self.addCleanup(process.kill)
                wait_until(lambda: self.processes("fallowd"), "the process")
                self.record = tree / "build" / "demo.json"
                self.record.write_text(json.dumps({"root": str(kept), "binaries": str(programs), "demo": 1}))
                done = subprocess.run([tree / "dev", "clean", *words], env=environment, capture_output=True, text=True,
                                      timeout=60)
                self.assertEqual(done.returncode, 0, done.stderr)
                self.assertIn("stopping it first", done.stderr)
                self.assertEqual(process.wait(10), -signal.SIGTERM)
                self.nothing_is_left()
                self.assertFalse(programs.exists())
        (tree / "build").mkdir()
        self.record.write_text("broken")
        done = subprocess.run([tree / "dev", "clean"], env=environment, capture_output=True, text=True, timeout=60)
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertTrue(self.record.exists())

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
        self.use_programs(agent="exit 1")
        demo = self.start()
        output, _ = demo.communicate(timeout=180)
        self.assertEqual(demo.returncode, 1, output)
        self.assertIn("The demo failed", output)
        self.nothing_is_left()


if __name__ == "__main__":
    main()
