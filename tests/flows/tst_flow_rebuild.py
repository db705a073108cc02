#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Fallow developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rebuilds as a person runs them, with real processes: planned, limited, paused, through kills of the controller; what
is said of the time left; reports."""
import json
import random
import sys
import time

sys.dont_write_bytecode = True
import nbd

from fallow_array import JOB_FINISHED, JOB_PAUSED, JOB_RUNNING, MIB, wait_until
from flow_case import FlowCase, main
from volume_reads import read_volume

SIZE = 96 * MIB
SLOW = "12MiB"  # moved per second: a rebuild of these lasts some ten seconds
SLOWER = "4MiB"  # half a minute: a machine that stops for a moment changes little of it


class Rebuilds(FlowCase):
    def setUp(self):
        super().setUp()
        self.make_array(7, cap="1GiB")
        self.array.create_volume("v", SIZE, "4+2", compress=False)
        self.data = random.Random(3).randbytes(SIZE)
        handle = nbd.NBD()
        handle.connect_uri(self.array.uri("v"))
        for offset in range(0, SIZE, MIB):
            handle.pwrite(self.data[offset:offset + MIB], offset)
        handle.flush()
        handle.shutdown()
        self.assertEqual(self.array.controller.stop(), 0)  # what lies in the journal only is packed
        self.array.start()
        self.array.wait_online()
        self.array.kill("pc-3")
        self.array.wait_away(["pc-3"])

    def begin(self, *terms):
        answer = self.array.ask("rebuild", "--machine", "pc-3", "--no-wait", *terms)
        self.assertTrue(answer["job"])
        return answer["job"]

    def job(self, number):
        return next(job for job in self.array.status()["jobs"] if job["job"] == number)

    def wait_share(self, number, share):
        """Waits until a part of the job is done."""
        def far_enough():
            job = self.job(number)
            return job["totalBytes"] and job["doneBytes"] >= share * job["totalBytes"]

        wait_until(far_enough, f"{share:.0%} of job {number} to be done", 120, 0.1)

    def wait_end(self, number, seconds=180):
        wait_until(lambda: self.job(number)["state"] == JOB_FINISHED, f"job {number} to finish", seconds, 0.2)

    def read_all(self):
        found = read_volume(self.array.uri("v"), SIZE)
        for offset in range(0, SIZE, MIB):
            self.assertEqual(found[offset:offset + MIB], self.data[offset:offset + MIB], f"at {offset}")

    def finish(self, number):
        """All redundancy is back, everything was read back, and the data is what was written."""
        details = self.array.ask("report", str(number))
        self.assertEqual(details["job"]["problemCount"], 0, details["job"]["message"])
        self.assertGreater(details["tally"]["stripsRebuilt"], 0)
        self.assertEqual(details["tally"]["stripsReadBack"], details["tally"]["stripsRebuilt"])
        self.assertEqual(self.array.ask("rebuild", "--plan")["standing"], "nothing")
        self.read_all()
        self.array.check()
        self.array.scrub()
        return details

    def test_plan_saysWhatTheRebuildThenDoes(self):
        plan = self.array.ask("rebuild", "--machine", "pc-3", "--plan")
        self.assertEqual(plan["standing"], "ready")
        self.assertEqual(sum(target["strips"] for target in plan["targets"]), plan["stripsToWrite"])
        self.assertIsNone(self.array.job("rebuild"))
        number = self.begin()
        self.wait_end(number)
        details = self.finish(number)
        self.assertEqual(details["tally"]["stripsRebuilt"], plan["stripsToWrite"])
        self.assertEqual(details["tally"]["bytesRebuilt"], plan["bytesToWrite"])
        # The report as files, and after a restart.
        html, saved = self.root / "report.html", self.root / "report.json"
        self.array.restart_controller()
        self.array.cli("report", str(number), "--html", html, "--save-json", saved)
        self.assertIn("pc-3", html.read_text())
        self.assertEqual(json.loads(saved.read_text())["tally"], details["tally"])

    def test_controllerKilled_rebuildGoesOn(self):
        number = self.begin("--limit", SLOW)
        for share in (0.1, 0.4):
            self.wait_share(number, share)
            self.array.restart_controller()
            wait_until(lambda: self.job(number)["state"] == JOB_RUNNING, "the rebuild to go on", 60, 0.1)
        self.array.cli("jobs", "limit", str(number), "none")
        self.wait_end(number)
        details = self.finish(number)
        self.assertEqual([step["kind"] for step in details["steps"]].count("restarted"), 2)

    def test_pausedAndKilled_staysPaused(self):
        number = self.begin("--limit", SLOW)
        self.wait_share(number, 0.1)
        self.array.cli("jobs", "pause", str(number))
        self.array.restart_controller()
        self.assertEqual(self.job(number)["state"], JOB_PAUSED)
        self.array.wait_online([name for name in self.array.agents if name != "pc-3"])
        missing = self.array.ask("rebuild", "--plan")["stripsToWrite"]
        # It has been taken up again: its message says no longer that it waits for the restart to be over.
        wait_until(lambda: self.job(number)["totalBytes"] > self.job(number)["doneBytes"], "it to be counted", 60, 0.1)
        self.assertEqual(self.job(number)["state"], JOB_PAUSED)
        self.assertEqual(self.array.ask("rebuild", "--plan")["stripsToWrite"], missing)
        self.array.cli("jobs", "limit", str(number), "none")
        self.array.cli("jobs", "resume", str(number))
        self.wait_end(number)
        self.finish(number)

    def test_timeLeft_afterATwentieth_isRightWithinAFifth(self):
        number = self.begin("--limit", SLOWER)
        said = []  # (moment, share done, seconds left)
        while True:
            job = self.job(number)
            if job["state"] == JOB_FINISHED:
                break
            if job["totalBytes"] and job["remainingSeconds"] >= 0:
                said.append((time.monotonic(), job["doneBytes"] / job["totalBytes"], job["remainingSeconds"]))
            time.sleep(0.1)  # a sample, not a wait
        end = time.monotonic()
        judged = [(left, end - when) for when, share, left in said if share >= 0.05]
        self.assertGreater(len(judged), 5)
        wrong = [f"{left} s said, {true:.1f} s true" for left, true in judged if abs(left - true) > 0.2 * true + 2]
        # A machine that stops for a moment makes single answers wrong; not one in ten.
        self.assertLess(len(wrong), 0.1 * len(judged) + 1, wrong)
        self.finish(number)


if __name__ == "__main__":
    main()
