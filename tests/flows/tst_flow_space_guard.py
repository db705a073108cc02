#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Fallow developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The person's free space wins: a disk that somebody fills gets back what was lent, and the array loses nothing."""
import contextlib
import json
import os
import subprocess
import sys
import time

sys.dont_write_bytecode = True

from block_model import BlockModel, BLOCK, Client
from fallow_array import MIB, STORE_ACTIVE, STORE_RETIRED, available_memory_bytes, free_bytes, run, wait_until
from flow_case import FlowCase, enter_name_spaces, main

DISK_MIB = 60 * 1024   # what the disk says it has; a ballast takes nearly all of it, and it is sparse
LEAST_KEPT_MIB = 768   # what the person keeps free, unless the disk could take more in the seconds that we have
MOST_KEPT_MIB = 16 * 1024
ROOM_MIB = 600         # beyond that and the store, before somebody fills it
VOLUME_MIB = 384
MACHINES = 7
# The person is promised the space back within two seconds: what is kept free is what the disk takes in twice as long at
# the speed that was measured. That is also the speed at which it is filled then: a disk that had other things to do
# while it was measured may take three times as much a moment later.
PROMISED_SECONDS = 2
HURRIED_SECONDS = 2 * PROMISED_SECONDS
# Whoever writes so slowly needs eight for it, so that the promise is put to the test also on a machine that has other
# things to do.
UNHURRIED_SECONDS = 8
REMAINDER_MIB = 24   # an index, and what was not yet committed

# Writes until the disk is full or has argv[2] MiB: argv[3] MiB a second, or as fast as it goes. Tells bytes and
# seconds.
FILLER = """
import errno, os, sys, time
out = os.open(sys.argv[1], os.O_WRONLY | os.O_CREAT, 0o600)
block, count, begun = os.urandom(1 << 20), 0, time.monotonic()
due = begun
most = int(sys.argv[2]) << 20
pace = float(sys.argv[3]) * (1 << 20) if len(sys.argv) > 3 else None
try:
    while count < most:
        done = os.write(out, block)
        count += done
        os.fsync(out)
        if pace:  # what it was late with it does not catch up with
            due = max(due + done / pace, time.monotonic())
            time.sleep(max(0, due - time.monotonic()))
except OSError as full:
    if full.errno != errno.ENOSPC:
        raise
print(count, time.monotonic() - begun, flush=True)
"""


def used_by(folder):
    used = 0
    for path in folder.rglob("*"):
        with contextlib.suppress(FileNotFoundError):  # it may go while we look
            used += path.lstat().st_blocks * 512
    return used


class SpaceGuard(FlowCase):
    def setUp(self):
        super().setUp()
        self.disk = self.root / "pc-1"
        self.addCleanup(run, ["umount", "-l", self.disk], check=False)
        self.addCleanup(self.array.kill_all)

    def make_disk(self):
        """A real ext4 where this process may have one, else a tmpfs, which has no delayed allocation and no journal."""
        self.disk.mkdir()
        image = self.root / "disk.img"
        with open(image, "wb") as file:
            file.truncate(DISK_MIB * MIB)
        run(["mkfs.ext4", "-q", "-m", "0", "-i", str(4 * MIB), "-J", "size=32", image])
        mounted = run(["mount", "-o", "loop", image, self.disk], check=False)
        if mounted.returncode != 0:
            image.unlink()
            run(["mount", "-t", "tmpfs", "-o", f"size={DISK_MIB}m,mode=0700", "tmpfs", self.disk])
            self.say_skipped("ext4", "no loop device can be mounted here: a tmpfs is filled in its place")
        self.kept_mib = self.measure_kept()
        print(f"# the disk is {'a tmpfs' if mounted.returncode else 'ext4 on a loop device'}, {self.kept_mib} MiB of "
              "it are kept free", flush=True)

    def measure_kept(self):
        """What the disk takes within twice the promised time, as far as there is room for it where it lies."""
        probe = self.disk / "probe"
        written, seconds = self.filler(probe, 256).communicate(timeout=120)[0].split()
        probe.unlink()
        speed = int(written) / MIB / float(seconds)
        room = self.room_mib()
        self.assertGreaterEqual(room, LEAST_KEPT_MIB, f"{self.root} has no room for a disk of which {LEAST_KEPT_MIB} "
                                "MiB are kept free: set TMPDIR to a folder that has")
        return round(min(max(HURRIED_SECONDS * speed, LEAST_KEPT_MIB), MOST_KEPT_MIB, room))

    def room_mib(self):
        """What may be written to the disk beyond what the machines hold."""
        room = free_bytes(self.root)
        if not self.is_ext4() or self.root.is_relative_to("/dev/shm"):
            room = min(room, available_memory_bytes() // 2)
        return room // MIB - ROOM_MIB - 2 * VOLUME_MIB  # every machine's share of it lies there, too

    def filler(self, path, most_mib, *pace):
        return subprocess.Popen([sys.executable, "-c", FILLER, str(path), str(most_mib), *map(str, pace)],
                                stdout=subprocess.PIPE, text=True)

    def make(self, volume_mib=VOLUME_MIB):
        """An array whose first machine has little room, and a volume on it."""
        self.make_disk()
        self.array.init()
        self.array.start()
        self.array.enrol_many(MACHINES)
        self.array.stop_agent("pc-1")
        config = self.disk / "agent.json"
        config.write_text(json.dumps({**json.loads(config.read_text()), "minimumFreeBytes": self.kept_mib * MIB}))
        self.array.agents["pc-1"].start()
        self.array.wait_online()
        self.array.create_volume("v", volume_mib * MIB, "4+2", compress=False)
        self.model = BlockModel(7, volume_mib * MIB // BLOCK)
        self.client = Client(self.array.uri("v"), self.model, depth=4)
        self.addCleanup(lambda: self.client.close())
        for first in range(0, self.model.blocks, 256):
            self.client.write(first, 256)
        self.client.drain()
        self.assertEqual(self.client.errors, [])
        self.client.flush()
        self.store = next(self.disk.glob(".fallow-store-*"))
        self.assertGreater(used_by(self.store), volume_mib * MIB * 5 // 32)  # two thirds of its share

    def take_ballast(self):
        """All but a little of the disk is the person's already."""
        size = free_bytes(self.disk) - (self.kept_mib + ROOM_MIB) * MIB
        with open(self.disk / "ballast", "wb") as file:
            os.posix_fallocate(file.fileno(), 0, size) if self.is_ext4() else file.truncate(0)
        if not self.is_ext4():
            keep = DISK_MIB - size // MIB
            run(["mount", "-o", f"remount,size={keep}m", self.disk])

    def is_ext4(self):
        return (self.root / "disk.img").exists()

    def events(self, kind):
        return [event for event in self.array.status()["latestEvents"] if event["kind"] == kind]

    def verify(self, when):
        complaints = self.client.verify(True)
        if complaints:
            self.fail(f"{when}: {len(complaints)} blocks are wrong:\n  " + "\n  ".join(complaints[:10]))

    def fill(self, pace):
        """Somebody fills the disk. Returns how much they could write."""
        filler = self.filler(self.disk / "film", DISK_MIB, pace)
        self.addCleanup(filler.kill)
        began, low, crossed, back = time.monotonic(), self.kept_mib * MIB, None, None
        while filler.poll() is None and time.monotonic() < began + 240:
            now = time.monotonic()
            if crossed is None and free_bytes(self.disk) < low:
                crossed = now
            if crossed is not None and back is None and used_by(self.store) < REMAINDER_MIB * MIB:
                back = now
            time.sleep(0.02)
        written = int(filler.communicate(timeout=10)[0].split()[0])
        left = used_by(self.store)
        told = f"{back - crossed:.2f} s after the limit was passed" if back else "not before its end"
        print(f"# {written // MIB} MiB were written in {time.monotonic() - began:.1f} s; all lent space was back "
              f"{told}, {left // MIB} MiB were held when the disk was full", flush=True)
        return written

    def fill_and_compare(self, pace):
        """The person gets every byte of the disk, those that were lent as well."""
        before = free_bytes(self.disk)
        lent = used_by(self.store)
        written = self.fill(pace)
        self.assertGreater(written, before + lent - REMAINDER_MIB * MIB,
                           "the person met the end of the disk while we held a part")
        self.verify("the disk is full")
        self.assertTrue(self.events("store.disk-full"))

    def test_diskFilledAtTheMeasuredSpeed_noSpaceIsNeverOurFault_andNothingIsLost(self):
        self.make()
        self.take_ballast()
        self.fill_and_compare(self.kept_mib / HURRIED_SECONDS)

    def test_diskFills_noSpaceIsNeverOurFault_andNothingIsLost(self):
        self.make()
        self.take_ballast()
        self.fill_and_compare(self.kept_mib // UNHURRIED_SECONDS)
        # Even the empty store is too much now: it is taken back, and the machine stays.
        wait_until(lambda: self.events("store.withdrawn"), "the store to be withdrawn", 90)
        wait_until(lambda: not self.store.exists(), "the withdrawn store's files to be removed", 90)
        machine = self.array.machine("pc-1")["machine"]
        mine = [store for store in self.array.status()["stores"] if store["machine"] == machine]
        self.assertEqual({store["state"] for store in mine}, {STORE_RETIRED})
        self.array.wait_health("healthy", 120)  # everything lies elsewhere now
        self.verify("the store is withdrawn")
        (self.disk / "film").unlink()
        (self.disk / "ballast").unlink(missing_ok=True)
        if not self.is_ext4():
            run(["mount", "-o", f"remount,size={DISK_MIB}m", self.disk])
        self.array.stop_agent("pc-1")
        self.array.agents["pc-1"].start()
        wait_until(lambda: any(store["machine"] == machine and store["state"] == STORE_ACTIVE and store["isOnline"]
                               for store in self.array.status()["stores"]), "a new store when there is room again", 60)
        self.array.check()
        self.array.scrub()

    def test_diskFills_othersGone_lastNeededStripsAreKept(self):
        self.make(VOLUME_MIB // 3)
        self.array.kill("pc-6", "pc-7")
        self.array.wait_away(["pc-6", "pc-7"])
        self.take_ballast()
        with open(self.disk / "film", "wb") as film:
            os.posix_fallocate(film.fileno(), 0, free_bytes(self.disk) - (self.kept_mib // 4) * MIB)
        wait_until(lambda: self.events("store.disk-full"), "the machine to ask", 60)
        wait_until(lambda: self.events("store.withdrawn"), "the administrator to be told", 90)
        self.verify("what was needed is still there, or has moved")
        machine = self.array.machine("pc-1")["machine"]

        def is_out():
            return all(store["state"] == STORE_RETIRED for store in self.array.status()["stores"]
                       if store["machine"] == machine)

        wait_until(is_out, "what was needed to be moved away, and the store to be taken back", 120)
        self.verify("what was needed has moved")
        self.array.kill("pc-1")
        self.verify("the machine is gone")


if __name__ == "__main__":
    enter_name_spaces("mount")
    main()
