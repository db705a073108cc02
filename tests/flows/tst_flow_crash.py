#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Fallow developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""SIGKILL at random moments and at every named point: what was flushed is there afterwards, and nothing else is wrong.
SIGTERM: so is what was acknowledged.

FALLOW_KILLS: how many random kills (default 20). FALLOW_SEED: the seed; each run prints its own.
"""
import contextlib
import hashlib
import os
import random
import re
import sys
import subprocess
import threading
import time
from collections import Counter
from pathlib import Path

sys.dont_write_bytecode = True
import nbd

from block_model import Client, BlockModel
from fallow_array import JOB_QUEUED, STORE_ACTIVE, STRIP_MISSING, FlowError, remove_tree, run, wait_until
from flow_case import FlowCase, main
from volume_reads import read_volume

KILLS = int(os.environ.get("FALLOW_KILLS", "20"))
SEED = int(os.environ.get("FALLOW_SEED", str(random.SystemRandom().randrange(2**32))))
BLOCKS = 4096  # 16 MiB: all of it is read after each death
AGENTS = 6
MOST_DOWN = 2
SOURCE = Path(__file__).resolve().parents[2]

# Points that the workload passes in the controller, and how often it may pass before the kill.
CONTROLLER_POINTS = {
    "catalog.commit.before": 60, "catalog.commit.after": 60,
    "store.put.written": 6, "store.put.durable": 6, "store.remove.committed": 2,
    "store.verify.read": 8,
    "volume.pack": 10, "volume.stripe.write": 10, "volume.stripe.written": 10, "volume.stripe.remove": 3,
    "volume.commit.before": 10, "volume.commit.after": 10,
    "volume.journal.append": 30, "volume.journal.sync": 30, "volume.journal.roll": 1, "volume.journal.release": 1,
    "volume.gc.read": 1, "volume.gc.write": 1, "volume.erase.commit": 4,
    "volume.snapshot": 1, "volume.erase.hand-over": 3,
    "stripe.move.put": 8, "stripe.move.committed": 8,
}
# Nothing serves while a partition is cleared for cutting: tst_store_shrink kills that program at each of its points.
OFFLINE_POINTS = {"store.shrink.copied", "store.shrink.committed", "store.shrink.cleared"}
# No disk is full here: tst_store_kill kills a process that gives space back.
FULL_DISK_POINTS = {"store.return.punched"}
# Read back is what a rebuild puts, and what a scrub looks at.
READ_BACK_POINTS = {"store.verify.read"}
AGENT_POINTS = {"store.put.written": 8, "store.put.durable": 8, "store.remove.committed": 2}


class Workload:
    """A seeded mixture of large and small writes, zeros, trims, flushes and forced writes."""

    def __init__(self, client, rng):
        self.client = client
        self.rng = rng

    def step(self):
        if self.rng.random() < 0.10:
            self.client.flush()
        else:
            self.write()

    def write(self):
        rng, blocks = self.rng, self.client.model.blocks
        kind = rng.uniform(0.10, 1)
        if kind < 0.30:
            count = rng.choice((64, 128, 256))
        else:
            count = rng.choice((1, 1, 1, 2, 3, 5, 8, 16))
        # Half of all goes to one eighth of the volume, so that old versions pile up and are collected.
        span = blocks if rng.random() < 0.5 else blocks // 8
        first = rng.randrange(span - count + 1)
        self.client.write(first, count, is_zero=0.30 < kind < 0.34, is_trim=0.34 < kind < 0.38,
                          is_forced=0.38 < kind < 0.42)

    def run(self, steps):
        for _ in range(steps):
            self.step()


class Crash(FlowCase):
    local_layout = "parity-on-clients 2+2 rotating"  # some points are passed by the controller's own disks only

    def setUp(self):
        super().setUp()
        print(f"    seed {SEED}", flush=True)
        self.rng = random.Random(SEED)
        # With five machines one strip of each stripe stands in on a disk of the controller; what a lost machine held
        # goes to the one machine that has nothing of its stripes: the new one.
        self.make_array(5 if "TakeARebuild" in self._testMethodName else AGENTS, ["4GiB", "4GiB"])
        is_local = self._testMethodName.startswith("test_namedPoints_")
        self.array.create_volume("v", BLOCKS * 4096, self.local_layout if is_local else "4+2")
        self.model = BlockModel(SEED, BLOCKS)
        self.client = None
        self.snapshot = None  # (name, digest of what it must show), while there is one
        self.connect()

    def tearDown(self):
        if self.client:
            self.client.close()

    def connect(self):
        if self.client:
            self.client.close()
        self.client = Client(self.array.uri("v"), self.model)
        self.work = Workload(self.client, self.rng)

    def running(self):
        return [name for name, agent in self.array.agents.items() if agent.is_running()]

    def down(self):
        return [name for name, agent in self.array.agents.items() if not agent.is_running()]

    def verify(self, must_be_current, when):
        complaints = self.client.verify(must_be_current)
        if complaints:
            self.fail(f"{when} (seed {SEED}): {len(complaints)} blocks are wrong:\n  " + "\n  ".join(complaints[:20]))

    def recover(self, when, **environment):
        """Starts the controller again after its death, and holds the volume against the model."""
        self.array.start(**environment)
        self.array.wait_online(self.usable())
        self.connect()
        self.verify(False, when)
        self.model.crashed()
        self.verify_snapshot(when)

    def usable(self):
        """Agents that run and were not declared lost."""
        status = self.array.status()
        return [name for name in self.running()
                if self.array.store_of(name, status)["state"] == STORE_ACTIVE]

    def write_unflushed(self):
        for _ in range(20):
            self.work.write()
        self.client.drain()

    def stop(self):
        """In good order: what was acknowledged is as safe as after a flush."""
        self.assertEqual(self.array.controller.stop(), 0)
        self.model.flushed(self.model.begin_flush())

    def work_until_death(self, process, when, seconds=60, step=None):
        """Works until a process is dead and the client has noticed it."""
        deadline = time.monotonic() + seconds
        while process.is_running():
            if time.monotonic() > deadline:
                raise FlowError(f"{when}: {process.name} did not die")
            try:
                (step or self.work.step)()
            except nbd.Error as error:
                if process is not self.array.controller:
                    raise
                process.child.wait(30)
                return error
        return None

    def finish(self):
        """All machines come back; everything is whole in the end."""
        for name in self.down():
            self.array.agents[name].start()
        self.array.wait_online(self.usable())
        self.client.drain()
        self.client.flush()
        self.array.cli("rebuild", timeout=300)
        self.verify(True, "at the end")
        self.verify_snapshot("at the end")
        wait_until(lambda: all(job["ended"] for job in self.array.status()["jobs"] if job["kind"] == "delete"),
                   "deletions to end", 120)
        self.assertEqual(self.client.errors, [])
        self.client.close()
        self.array.check()
        self.array.scrub()
        self.array.wait_health("healthy")
        self.connect()
        self.write_unflushed()
        self.stop()
        self.recover("after a clean stop")

    # --- a clean stop

    def unflushed(self):
        """How many blocks were acknowledged after the last flush."""
        return sum(version in self.model.later[block] for block, version in self.model.acknowledged.items())

    def test_stoppedWhileWritesAreUnderWay_acknowledgedDataStays(self):
        for number in range(1, 4):
            self.work.run(self.rng.randrange(5, 50))
            while self.client.in_flight < self.client.depth or not self.unflushed():
                self.work.write()
            self.array.controller.child.terminate()
            when = f"stop {number}"
            self.work_until_death(self.array.controller, when, step=self.work.write)
            with contextlib.suppress(nbd.Error):
                self.client.drain()  # of what was answered before the connection ended
            print(f"    {when}: {self.unflushed()} blocks were acknowledged and not flushed, {len(self.client.errors)} "
                  "writes not acknowledged", flush=True)
            self.stop()
            self.recover(when)

    # --- random kills

    def digest(self, name, size=BLOCKS * 4096):
        return hashlib.blake2b(read_volume(self.array.uri(name), size)).digest()

    def change_snapshot(self, number):
        """Takes one if there is none, or deletes it; the deletion goes on while the next writes and kills come."""
        if self.snapshot:
            name, _ = self.snapshot
            self.snapshot = None
            self.array.cli("volumes", "delete", name)
        elif not self.down():
            self.client.drain()
            digest = self.digest("v")
            if self.array.cli("volumes", "snapshot", "v", f"s{number}", check=False).returncode != 0:
                return  # machines that have just come back may not take writes in time
            self.array.cli("volumes", "export", f"s{number}")
            self.snapshot = (f"s{number}", digest)

    def verify_snapshot(self, when):
        if self.snapshot:
            name, digest = self.snapshot
            self.assertEqual(self.digest(name), digest, f"{when} (seed {SEED}): {name} shows something else")

    def kill_controller(self, round_name):
        if self.rng.random() < 0.3 and self.down():
            # While a rebuild runs, of a machine that is declared lost in this very moment.
            lost = [name for name in self.down() if self.array.store_of(name)["state"] == STORE_ACTIVE]
            if lost:
                self.array.cli("lost", lost[0])
                round_name += f", {lost[0]} being rebuilt"
        killer = threading.Timer(self.rng.uniform(0, 0.4), self.array.controller.child.kill)
        killer.start()
        self.work_until_death(self.array.controller, round_name)
        killer.join()
        self.recover(round_name)

    def is_repaired(self):
        """Whether every strip exists somewhere, be it on a machine that is off; asks for it if not."""
        if not any(STRIP_MISSING in row["states"] for row in self.array.stripes("v")):
            return True
        job = self.array.job("rebuild")
        # One that a death interrupted waits for machines to come back, until a person asks. Whoever follows it outlives
        # the controller by a minute, and ours may die of it.
        if not job or job["ended"] or job["state"] == JOB_QUEUED:
            self.array.cli("rebuild", "--no-wait")
        return False

    def kill_agent(self, round_name):
        # A stripe that was under way at the last death has a strip less, until that is repaired.
        wait_until(self.is_repaired, f"{round_name}: stripes with missing strips to be repaired", 120, 0.2)
        if len(self.down()) + 1 >= MOST_DOWN:  # one that has just been started is away to the controller, too
            self.array.wait_online(self.usable())
        victim = self.rng.choice(self.running())
        killer = threading.Timer(self.rng.uniform(0, 0.3), self.array.agents[victim].child.kill)
        killer.start()
        self.work_until_death(self.array.agents[victim], round_name)
        killer.join()
        self.work.run(self.rng.randrange(10, 60))
        self.client.drain()
        self.assertEqual(self.client.errors, [], round_name)
        self.verify(True, f"{round_name}, {victim} gone")

    def test_randomKills_flushedDataStays(self):
        for number in range(1, KILLS + 1):
            self.work.run(self.rng.randrange(5, 80))
            if self.rng.random() < 0.4:
                self.change_snapshot(number)
                self.work.run(self.rng.randrange(5, 40))
            while len(self.down()) >= MOST_DOWN or (self.down() and self.rng.random() < 0.4):
                back = self.rng.choice(self.down())
                self.array.agents[back].start()
                if self.rng.random() < 0.5:
                    self.array.wait_online(set(self.usable()))
            what = self.kill_controller if self.rng.random() < 0.6 else self.kill_agent
            name = f"kill {number} of {KILLS} ({what.__name__[5:]}, down: {', '.join(self.down()) or 'none'})"
            begun = time.monotonic()
            what(name)
            print(f"    {name}: {time.monotonic() - begun:.1f} s", flush=True)
        self.finish()

    # --- named points

    def test_namedPoints_eachHitOnce_flushedDataStays(self):
        named = set()
        for source in SOURCE.joinpath("core").rglob("*.cpp"):
            named.update(re.findall(r'hitCrashPoint\("([^"]+)"\)', source.read_text()))
        self.assertEqual(set(CONTROLLER_POINTS), named - OFFLINE_POINTS - FULL_DISK_POINTS,
                         "every point of the sources is tried here")
        of_stores = {point for point in named if point.startswith("store.")}
        self.assertEqual(set(AGENT_POINTS), of_stores - OFFLINE_POINTS - FULL_DISK_POINTS - READ_BACK_POINTS,
                         "and every point of the stores in an agent, too")
        for points, test in ((OFFLINE_POINTS, "tst_store_shrink"), (FULL_DISK_POINTS, "tst_store_kill")):
            elsewhere = SOURCE.joinpath(f"tests/core/store/{test}.cpp").read_text()
            for point in points:
                self.assertRegex(elsewhere, rf"{re.escape(point)}:[1-9]")
        self.hit_all_points()
        self.finish()

    def test_namedPoints_whileADiskAndAMachineAreAway_flushedDataStays(self):
        self.work.run(200)  # something that has to be decoded from now on
        self.client.drain()
        self.client.flush()
        self.stop()
        disk, away = self.root / "disk-1", self.root / "disk-1-away"
        disk.rename(away)
        self.array.kill("pc-6")
        self.recover("a disk and a machine away")
        self.hit_all_points()
        self.write_unflushed()
        self.stop()
        remove_tree(disk)
        away.rename(disk)
        self.recover("the disk is back")
        self.finish()

    def hit_all_points(self):
        for point, most in CONTROLLER_POINTS.items():
            passage = self.rng.randint(1, most)
            begun = time.monotonic()
            self.write_unflushed()
            self.client.close()
            self.client = None
            # A clean stop, or sometimes not.
            if self.rng.random() < 0.5:
                self.stop()
            else:
                self.array.controller.kill()
            if point == "volume.erase.commit":
                self.recover(point)
                self.fill_and_delete(point, passage)
            elif point == "volume.snapshot":
                self.recover(point, FALLOW_CRASH_AT=f"{point}:{passage}")
                self.array.cli("volumes", "snapshot", "v", "never", check=False)
                self.array.controller.child.wait(20)
            elif point == "volume.erase.hand-over":
                self.delete_snapshot(point, passage)
            else:
                self.start_and_die(point, passage)
            self.assertEqual(self.array.controller.child.returncode, -9, point)
            self.recover(f"after {point}:{passage}")
            print(f"    {point}:{passage}: {time.monotonic() - begun:.1f} s", flush=True)
            if point == "volume.snapshot":
                self.assertIsNone(self.array.volume("never"))
            if point == "volume.erase.hand-over":
                wait_until(lambda: self.array.volume("old") is None, "the snapshot to have gone")
            if point == "volume.erase.commit":
                if passage == 1:  # died before the deletion was written down
                    self.array.cli("volumes", "delete", "gone", check=False)
                wait_until(lambda: self.array.volume("gone") is None, "the deletion to have gone on")

    def lose_machines(self, strips):
        """Until so many strips have been moved, and more, since some of their stripes go meanwhile."""
        while strips > 0:
            strips -= self.lose_a_machine() / 2

    def lose_a_machine(self):
        """Declares one lost that is away, so that its strips are rebuilt; with none away that holds any, one goes.
        Returns how many strips it held."""
        wait_until(self.is_repaired, "stripes with missing strips to be repaired", 240, 0.2)
        holding = Counter(store for row in self.array.stripes("v") for store in row["stores"])
        lost = [name for name in self.down() if (store := self.array.store_of(name))["state"] == STORE_ACTIVE
                and store["store"] in holding]
        if not lost:  # of a machine whose strips have all been replaced meanwhile nothing would be rebuilt
            lost = [name for name in self.running() if self.array.store_of(name)["store"] in holding][-1:]
            self.array.kill(*lost)
        self.array.wait_away(lost)
        held = holding[self.array.store_of(lost[0])["store"]]
        self.array.cli("lost", lost[0])
        return held

    def start_and_die(self, point, passage):
        try:
            self.recover(point, FALLOW_CRASH_AT=f"{point}:{passage}")
            if point.startswith("stripe.move."):
                self.lose_machines(passage)
            if point in READ_BACK_POINTS:
                self.array.cli("scrub", "--no-wait")  # it looks at the controller's own disks, too
            self.work_until_death(self.array.controller, point, 240)
        except (FlowError, nbd.Error):
            # It may have met the point while it started, which is as good; its sockets close before it can be
            # waited for.
            try:
                self.array.controller.child.wait(10)
            except subprocess.TimeoutExpired:
                pass
            if self.array.controller.is_running():
                raise

    def fill_and_delete(self, point, passage):
        self.array.create_volume("gone", 16 << 20)
        handle = nbd.NBD()
        handle.connect_uri(self.array.uri("gone"))
        for offset in range(0, 16 << 20, 1 << 20):
            handle.pwrite(self.rng.randbytes(1 << 20), offset)
        handle.flush()
        handle.shutdown()
        self.client.close()
        self.client = None
        self.array.restart_controller(FALLOW_CRASH_AT=f"{point}:{passage}")
        self.array.wait_online()
        self.array.cli("volumes", "delete", "gone", check=False)
        self.array.controller.child.wait(20)

    def delete_snapshot(self, point, passage):
        """Of data that has been replaced since, so that there is something to hand over or to let go."""
        self.recover(point)
        self.work.run(50)
        for first in range(0, 1600, 2):  # extents of one block each: more than three pages are handed over
            self.client.write(first, 1)
        self.client.drain()
        self.array.cli("volumes", "snapshot", "v", "old")
        self.client.write(0, BLOCKS // 2)
        self.client.drain()
        self.client.flush()
        self.client.close()
        self.client = None
        self.array.restart_controller(FALLOW_CRASH_AT=f"{point}:{passage}")
        self.array.wait_online(self.usable())
        self.array.cli("volumes", "delete", "old", check=False)
        self.array.controller.child.wait(20)

    def test_namedPointsOfAgents_eachHitOnce_dataStays(self):
        self.hit_points_of_agents()
        self.finish()

    def test_namedPointsOfAgents_whileAMachineIsAway_dataStays(self):
        self.work.run(100)
        self.client.drain()
        self.client.flush()
        self.array.kill("pc-6")
        self.array.wait_away(["pc-6"])
        self.hit_points_of_agents()
        self.finish()

    def hit_points_of_agents(self):
        for number, (point, most) in enumerate(AGENT_POINTS.items()):
            victim = self.array.agents[f"pc-{number + 1}"]
            passage = self.rng.randint(1, most)
            self.assertEqual(victim.stop(), 0)
            self.array.wait_away([victim.name])
            victim.start(FALLOW_CRASH_AT=f"{point}:{passage}")
            self.array.wait_online()
            self.work_until_death(victim, point)
            self.assertEqual(victim.child.returncode, -9, point)
            self.work.run(50)
            self.client.drain()
            self.verify(True, f"after {point}:{passage} of {victim.name}")
            victim.start()
            self.array.wait_online()

    def test_namedPointsOfAgents_whileTheyTakeARebuild_dataStays(self):
        # Many strips: until one has been fetched and proved right, the store's own reading back is not asked for.
        bulk = self.fill_bulk(64 << 20)
        self.work.run(100)
        lost = "pc-1"
        for number, point in enumerate([*READ_BACK_POINTS, "store.put.written", "store.put.durable"]):
            begun = time.monotonic()
            self.client.drain()
            self.client.flush()
            self.array.settle("v")  # so that nothing but the rebuild puts anything from now on
            passage = self.rng.randint(1, 8)
            name = f"pc-{number + 6}"
            run(self.array.enrol_command(name))
            victim = self.array.add_agent(name)
            victim.start(FALLOW_CRASH_AT=f"{point}:{passage}")
            self.array.wait_online()
            self.array.kill(lost)
            self.array.wait_away([lost])
            before = self.array.job("rebuild")
            self.array.cli("lost", lost)
            when = f"{point}:{passage} of {name}, rebuilt to for {lost} (seed {SEED})"
            wait_until(lambda: not victim.is_running(), when, 30)
            self.assertEqual(victim.child.returncode, -9, when)
            self.verify(True, when)
            victim.start()
            self.array.wait_online([name])
            self.array.wait_job("rebuild", after=before["job"] if before else 0)
            for volume in ("v", "bulk"):
                self.array.wait_whole(volume)
            self.verify(True, f"rebuilt after {when}")
            self.assertEqual(self.digest("bulk", 64 << 20), bulk, when)
            self.work.run(30)
            print(f"    {when}: {time.monotonic() - begun:.1f} s", flush=True)
            lost = f"pc-{number + 2}"
        self.finish()

    def fill_bulk(self, size):
        """A volume that is not written again; returns its digest."""
        self.array.create_volume("bulk", size)
        handle = nbd.NBD()
        handle.connect_uri(self.array.uri("bulk"))
        digest = hashlib.blake2b()
        for offset in range(0, size, 4 << 20):
            data = self.rng.randbytes(4 << 20)
            digest.update(data)
            handle.pwrite(data, offset)
        handle.flush()
        handle.shutdown()
        self.array.settle("bulk")
        return digest.digest()


if __name__ == "__main__":
    main()
