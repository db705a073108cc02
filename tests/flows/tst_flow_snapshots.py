#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Fallow developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Snapshots of a volume that is being written, by real processes: kills, lost machines, deletions, space.

FALLOW_SEED: the seed; each run prints its own.
"""
import os
import random
import sys

sys.dont_write_bytecode = True
import nbd

from block_model import Client, BlockModel
from fallow_array import wait_until
from flow_case import FlowCase, main
from volume_reads import read_volume

SEED = int(os.environ.get("FALLOW_SEED", str(random.SystemRandom().randrange(2**32))))
BLOCKS = 4096  # 16 MiB
BLOCK = 4096


class Snapshots(FlowCase):
    def setUp(self):
        super().setUp()
        print(f"    seed {SEED}", flush=True)
        self.rng = random.Random(SEED)
        self.make_array(6)
        self.array.create_volume("v", BLOCKS * BLOCK, "4+2")
        self.model = BlockModel(SEED, BLOCKS)
        self.client = None
        self.connect()
        self.kept = {}  # name of a snapshot -> what it must show

    def tearDown(self):
        if self.client:
            self.client.close()

    def connect(self):
        if self.client:
            self.client.close()
        self.client = Client(self.array.uri("v"), self.model)

    def work(self, steps):
        for _ in range(steps):
            count = self.rng.choice((1, 2, 5, 64, 256))
            first = self.rng.randrange(BLOCKS - count + 1)
            kind = self.rng.random()
            self.client.write(first, count, is_zero=kind < 0.05, is_trim=0.05 < kind < 0.15)
        self.client.drain()
        self.assertEqual(self.client.errors, [])

    def contents(self, name):
        return read_volume(self.array.uri(name), BLOCKS * BLOCK)

    def snapshot(self, name):
        """Of what was acknowledged, flushed or not."""
        now = self.contents("v")
        self.array.cli("volumes", "snapshot", "v", name)
        self.array.cli("volumes", "export", name)
        self.kept[name] = now

    def verify(self, when):
        for name, wanted in self.kept.items():
            self.assertTrue(self.contents(name) == wanted, f"{when} (seed {SEED}): {name} shows something else")

    def delete(self, name):
        self.kept.pop(name, None)
        self.array.cli("volumes", "delete", name)
        wait_until(lambda: all(job["ended"] for job in self.array.status()["jobs"] if job["kind"] == "delete"),
                   f"{name} to be deleted", 120)

    def test_volumeWrittenKilledAndDeleted_snapshotsShowWhatTheyDid(self):
        self.work(200)
        self.snapshot("first")
        self.work(200)
        self.verify("after writes")
        self.snapshot("second")
        self.work(200)
        # Read-only by NBD: the client is told, and the server refuses.
        handle = nbd.NBD()
        handle.connect_uri(self.array.uri("second"))
        self.assertTrue(handle.is_read_only())
        handle.set_strict_mode(0)
        with self.assertRaises(nbd.Error):
            handle.pwrite(bytes(BLOCK), 0)
        handle.shutdown()

        self.client.flush()
        self.client.close()
        self.client = None
        self.array.controller.kill()
        self.array.start()
        self.array.wait_online()
        self.verify("after the controller was killed")
        self.connect()
        self.work(100)
        self.array.kill("pc-5", "pc-6")
        self.array.wait_away(["pc-5", "pc-6"])
        self.verify("with two machines away")
        self.array.cli("lost", "pc-6")
        self.array.agents["pc-5"].start()
        self.array.wait_online(["pc-1", "pc-2", "pc-3", "pc-4", "pc-5"])
        self.verify("with one machine lost")
        self.array.check()

        self.delete("first")
        self.verify("without the first")
        self.work(100)
        self.client.close()
        self.client = None
        self.delete("v")
        self.verify("without the volume")
        self.array.restart_controller()
        self.array.wait_online(["pc-1", "pc-2", "pc-3", "pc-4", "pc-5"])
        self.verify("without the volume, after a restart")
        self.array.check()
        self.delete("second")
        self.array.check()

        def used_where_anything_runs():
            return sum(store["usedBytes"] for store in self.array.status()["stores"] if store["isOnline"])

        wait_until(lambda: used_where_anything_runs() < BLOCKS * BLOCK // 8, "the space to be given back", 120)


if __name__ == "__main__":
    main()
