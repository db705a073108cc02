# SPDX-FileCopyrightText: 2026 The Fallow developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the flow tests have in common: a work directory each, results in the lines of Qt Test, logs when one fails."""
import ctypes
import os
import signal
import subprocess
import sys
import traceback
import unittest
from pathlib import Path

from fallow_array import MIB, Array, make_work_directory, remove_tree


def enter_name_spaces(*kinds):
    """Goes on in name spaces of our own ("mount", "net"), where a test may mount or plug cables, as nobody special
    where that is permitted. Where none can be had the program fails and says so, or passes over its tests if
    FALLOW_WITHOUT_NAME_SPACES is set."""
    if "FALLOW_UNSHARED" in os.environ:
        return
    wanted = [f"--{kind}" for kind in kinds]
    test = ["mount", "-t", "tmpfs", "none", "/mnt"] if "mount" in kinds else ["true"]
    for user in ([[]] if os.geteuid() == 0 else []) + [["--user", "--map-root-user"]]:
        tried = subprocess.run(["unshare", *user, *wanted, *test], capture_output=True, text=True, check=False)
        if tried.returncode == 0:
            os.environ["FALLOW_UNSHARED"] = "1"
            os.execvp("unshare", ["unshare", *user, *wanted, sys.executable, "-B", *sys.argv])
    is_meant = bool(os.environ.get("FALLOW_WITHOUT_NAME_SPACES"))
    word = "SKIP" if is_meant else "FAIL!"
    print(f"{word:6} : {Path(sys.argv[0]).stem}::all() this machine permits no name spaces of one's own, which these "
          f"tests need: {tried.stderr.strip()}; run them as root or permit it (in a container: --privileged), or set "
          f"FALLOW_WITHOUT_NAME_SPACES=1 to do without them", flush=True)
    sys.exit(0 if is_meant else 1)


def keep_freed_memory():
    """Whole volumes pass through a test in pieces: a third of its time was to get and to give back their pages. Of this
    process alone; what it starts lives as always."""
    trim_threshold, mmap_threshold = -1, -3  # of malloc.h
    for threshold in (trim_threshold, mmap_threshold):
        ctypes.CDLL(None).mallopt(threshold, 1 << 30)


keep_freed_memory()


class FlowCase(unittest.TestCase):
    """One array for each test, made with `self.array`; gone afterwards, its logs shown if the test failed."""

    needed_bytes = 1024 * MIB

    def setUp(self):
        self.root = make_work_directory(self.needed_bytes, "fallow-flow-")
        self.addCleanup(remove_tree, self.root)
        self.array = Array(self.root)
        self.addCleanup(self.array.kill_all)

    def make_array(self, agents, local_stores=(), cap="4GiB", **options):
        self.array.init(local_stores=local_stores, **options)
        self.array.start()
        self.array.enrol_many(agents, cap)
        return self.array

    def say_skipped(self, what, reason):
        """Says that a part of this test cannot be had on this machine; the rest of it is run."""
        name = self._testMethodName.removeprefix("test_")
        print(f"{'SKIP':6} : {Path(sys.argv[0]).stem}::{name}({what}) {reason}", flush=True)

    def show_logs(self, stream):
        for log in sorted(Path(self.root).glob("*.log")):
            lines = log.read_text(errors="replace").splitlines()[-40:]
            stream.write("".join(f"{log.stem}| {line}\n" for line in lines))


class _Result(unittest.TestResult):
    def __init__(self, program):
        super().__init__()
        self.program = program

    def _say(self, word, test, reason=""):
        name = getattr(test, "_testMethodName", str(test)).removeprefix("test_")
        print(f"{word:6} : {self.program}::{name}(){' ' + reason if reason else ''}", flush=True)

    def addSuccess(self, test):
        super().addSuccess(test)
        self._say("PASS", test)

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._say("SKIP", test, reason)

    def addSubTest(self, test, subtest, err):
        super().addSubTest(test, subtest, err)
        if err is not None:
            self._failed(test, err, subtest._subDescription())

    def _failed(self, test, err, what=""):
        text = "".join(traceback.format_exception(*err))
        self._say("FAIL!", test, what)
        print(text, flush=True)
        if isinstance(test, FlowCase):
            test.show_logs(sys.stdout)

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._failed(test, err)

    def addError(self, test, err):
        super().addError(test, err)
        self._failed(test, err)


def main():
    """Runs the tests of the calling script: all, or those whose names are arguments (without "test_"), or all but
    those whose names are arguments behind a "-"."""
    program = Path(sys.argv[0]).stem
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    loader = unittest.TestLoader()
    suite = loader.loadTestsFromModule(sys.modules["__main__"])
    cases = [(case._testMethodName.removeprefix("test_"), case) for group in suite for case in group]
    unwanted = {name.removeprefix("-") for name in sys.argv[1:] if name.startswith("-")}
    wanted = {name for name in sys.argv[1:] if not name.startswith("-")}
    if unknown := (wanted | unwanted) - {name for name, _ in cases}:
        sys.exit(f"no such test: {', '.join(sorted(unknown))}")
    suite = unittest.TestSuite(case for name, case in cases
                               if name not in unwanted and (not wanted or name in wanted))
    if "FALLOW_BIN" not in os.environ:
        sys.exit("set FALLOW_BIN to the folder of the built programs")
    result = _Result(program)
    suite.run(result)
    bad, skipped = len(result.failures) + len(result.errors), len(result.skipped)
    print(f"Totals: {result.testsRun - bad - skipped} passed, {bad} failed, {skipped} skipped")
    sys.exit(0 if result.wasSuccessful() and result.testsRun else 1)
