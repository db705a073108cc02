#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Fallow developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The benchmark of the whole array, as a program: it leaves nothing in memory, and says how much of that it needs."""
import contextlib
import io
import os
import signal
import subprocess
import sys
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
ARRAY = Path(__file__).resolve().parents[1] / "benchmarks" / "array"
sys.path.append(str(ARRAY))
import bench_array
from fallow_array import wait_until
from flow_case import main
from work_directory import processes_below

# What comes before tells what the machine costs, and takes ten seconds of all its processors.
PART = """import os, pathlib, bench_array as bench
bench.measure(pathlib.Path(os.environ["FALLOW_BIN"]), True, bench.Interruption())"""


class Bench(unittest.TestCase):
    def test_interrupted_nothingIsLeft(self):
        for number in (signal.SIGHUP, signal.SIGINT):
            with self.subTest(signal=number.name):
                before = set(bench_array.MEMORY.glob("fallow-bench-*"))
                bench = subprocess.Popen([sys.executable, "-B", "-c", PART], text=True, cwd=ARRAY,
                                         stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True)
                self.addCleanup(bench.stdout.close)
                self.addCleanup(bench.kill)

                def work():
                    self.assertIsNone(bench.poll(), "it ended by itself")
                    return next((root for root in set(bench_array.MEMORY.glob("fallow-bench-*")) - before
                                 if (root / "pc-3").exists()), None)

                root = wait_until(work, "its agents", 60)
                os.killpg(bench.pid, number)
                os.killpg(bench.pid, signal.SIGINT)
                text = bench.communicate(timeout=60)[0]
                self.assertIn(bench.returncode, (128 + number, 130), text)  # both signals may be there at once
                self.assertFalse(root.exists())
                wait_until(lambda: not processes_below(root), "the processes to be gone")

    def test_littleMemory_quarterOrSentence(self):
        for wants_quick, free_mib, is_quick in ((False, 12288, False), (True, 12288, True), (True, 3072, True),
                                                (False, 12287, True), (False, 3072, True)):
            with self.subTest(wants_quick=wants_quick, free_mib=free_mib), \
                    contextlib.redirect_stderr(io.StringIO()) as said:
                self.assertEqual(bench_array.is_to_be_quick(wants_quick, free_mib), is_quick)
                self.assertEqual("12288 MiB" in said.getvalue(), is_quick and not wants_quick)
        for wants_quick in (False, True):
            with contextlib.redirect_stderr(io.StringIO()), self.assertRaisesRegex(SystemExit, "needs 3072 MiB.*3071"):
                bench_array.is_to_be_quick(wants_quick, 3071)


if __name__ == "__main__":
    main()
