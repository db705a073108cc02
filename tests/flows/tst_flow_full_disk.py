#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Fallow developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Full disks and full stores: a clear error, nothing flushed is lost, and it works again when there is room."""
import errno
import os
import random
import signal
import sys
import time

sys.dont_write_bytecode = True
import nbd

from block_model import BLOCK, BlockModel, Client
from fallow_array import MIB, PROBLEMS, free_bytes, run, wait_until
from flow_case import FlowCase, enter_name_spaces, main

CLEAR = (errno.ENOSPC, errno.EIO)
ROOM_TO_START = 28 * 1024  # enough for the controller's own files, too little for a volume


class FullDisk(FlowCase):
    def setUp(self):
        super().setUp()
        self.mounted = []
        self.addCleanup(self.unmount_all)  # before the directory goes, after the processes have
        self.addCleanup(self.array.kill_all)
        self.rng = random.Random(20)

    def unmount_all(self):
        for folder in self.mounted:
            run(["umount", "-l", folder], check=False)

    def small_disk(self, name, mib):
        folder = self.root / name
        folder.mkdir(exist_ok=True)
        run(["mount", "-t", "tmpfs", "-o", f"size={mib}m,mode=0700", "tmpfs", folder])
        self.mounted.append(folder)
        return folder

    def used_mib(self, folder):
        return sum(path.stat().st_blocks * 512 for path in folder.rglob("*") if path.is_file()) // MIB

    def fill_up(self, folder):
        """Leaves nothing free, now and when called again; returns the file to remove."""
        ballast = folder / "ballast"
        with open(ballast, "ab") as file:
            try:
                while True:
                    file.write(bytes(MIB))
                    file.flush()
            except OSError as full:
                self.assertEqual(full.errno, errno.ENOSPC)
        for _ in range(100):  # others may give back some of theirs meanwhile
            with open(ballast, "ab", buffering=0) as file:
                try:
                    while file.write(bytes(4096)):
                        pass
                except OSError as full:
                    self.assertEqual(full.errno, errno.ENOSPC)
            if free_bytes(folder) < 4096:
                break
        self.assertLess(free_bytes(folder), 4096)
        return ballast

    def make_small_stores(self):
        self.make_array(6)
        for store in self.array.status()["stores"]:
            self.array.cli("stores", "quota", str(store["store"]), "24MiB")

    def open_volume(self, size_mib, layout="4+2"):
        self.array.create_volume("v", size_mib * MIB, layout, compress=False)
        self.model = BlockModel(20, size_mib * MIB // BLOCK)
        self.client = None
        self.connect()

    def connect(self):
        if self.client:
            self.client.close()
        self.client = Client(self.array.uri("v"), self.model, depth=4)

    def write(self, first, count, flush):
        """One write, flushed if asked. Returns None, or the errno that came instead."""
        self.client.errors.clear()
        self.client.write(first, count)
        self.client.drain()
        if self.client.errors:
            return self.client.errors[0]
        if flush:
            try:
                self.client.flush()
            except nbd.Error as error:
                return error.errnum
        return None

    def write_until_full(self, step_blocks=256, flush=True, seconds=60):
        """Writes on and on until an error comes; returns its errno."""
        deadline = time.monotonic() + seconds
        for first in range(0, self.model.blocks - step_blocks + 1, step_blocks):
            error = self.write(first, step_blocks, flush)
            if error:
                return error
            self.assertLess(time.monotonic(), deadline, "no error although it must be full")
        self.fail("everything could be written; the test needs a larger volume")

    def write_again(self, first, count, what, seconds=60):
        """Writing works again, soon."""
        wait_until(lambda: self.write(first, count, True) is None, f"writing to work again: {what}", seconds, 0.3)

    def verify(self, when, must_be_current=False):
        complaints = self.client.verify(must_be_current)
        if complaints:
            self.fail(f"{when}: {len(complaints)} blocks are wrong:\n  " + "\n  ".join(complaints[:20]))

    def restart(self, when):
        """SIGKILL, a new life, and everything is held against the model."""
        self.array.restart_controller()
        self.array.wait_online()
        self.connect()
        self.verify(when)
        self.model.crashed()

    def finish(self):
        self.client.drain()
        self.client.flush()
        self.verify("at the end", True)
        self.client.close()
        self.array.check()
        self.array.scrub()

    def test_storesFull_errorAndNothingLostAndGrowingHelps(self):
        self.make_small_stores()
        self.open_volume(300)
        error = self.write_until_full()
        self.assertIn(error, CLEAR)
        self.assertEqual(error, errno.ENOSPC)
        self.verify("full", True)
        self.assertIn(self.write(0, 64, True), (None, *CLEAR))
        self.restart("killed while full")
        status = self.array.status()
        for store in status["stores"]:
            self.array.cli("stores", "quota", str(store["store"]), "50MiB")
        self.write_again(70_000, 256, "the stores were grown")
        self.finish()

    def test_storesFull_trimmingHelps(self):
        self.make_small_stores()
        self.open_volume(300)
        self.assertEqual(self.write_until_full(flush=False), errno.ENOSPC)
        self.client.errors.clear()
        for first in range(0, 160 * 256, 128):  # half of every stripe: none is free before others are collected
            self.client.write(first, 64, is_trim=True)
        self.client.drain()
        self.assertEqual(self.client.errors, [])
        self.client.flush()
        for first in range(200 * 256, 208 * 256, 256):
            self.write_again(first, 256, "data was trimmed", 30)
        self.verify("trimmed", True)
        self.restart("killed after trimming")
        self.finish()

    def test_journalsDiskFull_errorAndNothingLostAndRoomHelps(self):
        disk = self.small_disk("controller", 160)
        self.array.directory = disk / "array"
        self.array.identity = self.array.directory / "admin.identity"
        self.array.controller.command[-1] = str(self.array.directory)
        self.make_array(6)
        self.open_volume(64)
        for first in range(0, 2000, 10):
            self.assertIsNone(self.write(first, 3, True))
        ballast = self.fill_up(disk)
        self.client.patience_seconds = 4  # once it waits for room there is nothing more to see
        errors = set()
        deadline = time.monotonic() + 120
        for turn in range(300):
            if time.monotonic() > deadline:
                break
            first = self.rng.randrange(self.model.blocks - 300)
            try:
                errors.add(self.write(first, self.rng.choice((1, 3, 256, 256)), self.rng.random() < 0.3))
            except TimeoutError:  # it waits for room; or the machine does other things, and nobody was told yet
                if errors & {*CLEAR}:
                    break
        self.assertLessEqual(errors, {None, *CLEAR})
        self.assertTrue(errors & {*CLEAR}, "nobody was told that the disk is full")
        self.assertTrue(self.array.controller.is_running())
        # Whoever looks sees it, though the events' own disk is full.
        said = self.array.cli("status")
        self.assertEqual(said.returncode, PROBLEMS)
        self.assertRegex(said.stdout, "Writing to volume v may fail; .*NoSpace")
        self.assertIn("NoSpace", self.array.volume("v")["writeTrouble"])
        self.assertIn("writing may fail: ", self.array.cli("volumes").stdout)
        ballast.unlink()
        wait_until(lambda: not self.array.volume("v")["writeTrouble"], "the trouble to end without a write", 20, 0.2)
        self.client.patience_seconds = 20
        self.client.drain()
        self.write_again(500, 3, "the controller's disk has room again")
        self.verify("room again", True)
        ballast = self.fill_up(disk)
        self.client.patience_seconds = 4
        for turn in range(50):
            try:
                self.write(self.rng.randrange(self.model.blocks - 300), 3, True)
            except TimeoutError:
                break
        # Killed while there is hardly any room: the controller starts, and says so if the volume does not.
        for agent in self.array.agents.values():  # they would try more and more rarely while there is no room
            agent.kill()
        self.array.controller.kill()
        self.fill_up(disk)  # a segment of the journal that was no longer needed may have gone meanwhile
        os.truncate(ballast, ballast.stat().st_size - ROOM_TO_START)
        self.array.controller.start()
        self.array.wait_ready(20)
        said = self.array.cli("status")
        ballast.unlink()
        self.assertEqual(said.returncode, PROBLEMS)
        # Whether the catalog's log happens to have room for what opening commits, nobody knows.
        if "not available" in said.stdout:
            self.assertRegex(said.stdout, "Volume v: not available: .*NoSpace")
        wait_until(lambda: self.array.volume("v")["isExported"], "the volume to open by itself", 20, 0.1)
        for agent in self.array.agents.values():
            agent.start()
        self.array.wait_online()
        self.connect()
        self.verify("room again after a start without any")
        self.model.crashed()
        self.write_again(900, 3, "after the start")
        self.finish()

    def test_agentsDisksFull_errorAndNothingLostAndRoomHelps(self):
        disks = [self.small_disk(f"pc-{number}", 100_000) for number in range(1, 7)]
        self.make_array(6, cap="2GiB")
        for disk in disks:  # the people at the machines fill their disks: 24 MiB are left
            run(["mount", "-o", f"remount,size={self.used_mib(disk) + 24}m", disk])
        self.open_volume(400)
        error = self.write_until_full(flush=False)
        self.assertIn(error, CLEAR)
        self.verify("full", True)
        self.restart("killed while full")
        # A machine that starts while its disk is full to the last byte still serves what it holds.
        ballast = self.fill_up(disks[0])
        self.array.kill("pc-1")
        self.array.wait_away(["pc-1"])
        self.array.agents["pc-1"].start()
        self.array.wait_online()
        self.array.kill("pc-2")  # some stripes lack a strip, for want of room: now it is needed
        self.array.wait_away(["pc-2"])
        self.verify("a machine away, another started on a full disk", True)
        self.array.agents["pc-2"].start()
        self.array.wait_online()
        ballast.unlink()
        for disk in disks:
            run(["mount", "-o", "remount,size=300m", disk])
        self.write_again(90_000, 256, "the agents' disks have room again")
        self.finish()

    def test_ownerFillsTheDisk_agentStopsInOrder_spaceGoesBackInItsNextLife(self):
        disk = self.small_disk("pc-1", 100_000)
        self.make_array(4, cap="2GiB")
        self.open_volume(24, "2+1")
        for first in range(0, self.model.blocks, 256):
            self.assertIsNone(self.write(first, 256, False))
        self.client.flush()
        self.array.settle("v")
        agent = self.array.agents["pc-1"]
        self.array.stop_agent("pc-1")  # the index's log of its next life is as short as can be
        agent.start()
        self.array.wait_online(["pc-1"])
        os.kill(agent.pid, signal.SIGSTOP)  # it would give its space back at once
        run(["mount", "-o", f"remount,size={self.used_mib(disk) + 2}m", disk])
        ballast = self.fill_up(disk)
        agent.child.terminate()
        os.kill(agent.pid, signal.SIGCONT)
        self.array.stop_agent("pc-1")
        self.assertLess(free_bytes(disk), MIB)
        agent.start()
        self.array.wait_online(["pc-1"])
        self.verify("the disk is full", True)
        wait_until(lambda: free_bytes(disk) > MIB, "lent space to go back to the disk's owner", 30)
        self.assertFalse(list(disk.rglob("index.sqlite.damaged")), "a whole index was taken for a damaged one")
        ballast.unlink()
        self.array.wait_health("healthy", 120)
        self.finish()

    def test_localDisksFull_clientsTakeOver(self):
        for number in (1, 2):
            self.small_disk(f"disk-{number}", 24)
        self.make_array(3, ["1GiB", "1GiB"])
        self.open_volume(96, "parity-on-clients 2+1 rotating")
        for first in range(0, self.model.blocks, 64):
            self.assertIsNone(self.write(first, 64, False))
        self.client.flush()
        self.verify("the local disks are full", True)
        self.restart("killed while full")
        self.finish()


if __name__ == "__main__":
    enter_name_spaces("mount")
    main()
