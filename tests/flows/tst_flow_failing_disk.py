#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Fallow developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A workstation's disk fails while it serves: some of its sectors, or all of it; nothing is lost, and it is told."""
import os
import sys
from pathlib import Path

sys.dont_write_bytecode = True

from block_model import BLOCK, BlockModel, Client
from fallow_array import FAILED, MIB, PROBLEMS, FlowError, wait_until
from flow_case import FlowCase, main

VOLUME_MIB = 64
LIBRARY = "libfallow_failing_disk.so"


class DiskCase(FlowCase):
    def setUp(self):
        super().setUp()
        self.library = Path(os.environ["FALLOW_BIN"]) / LIBRARY
        if not self.library.exists():
            raise FlowError(f"{self.library} is not built; it makes the disk fail")
        self.orders = self.root / "orders"

    def make_volume(self, layout):
        self.array.create_volume("v", VOLUME_MIB * MIB, layout, compress=False)
        self.model = BlockModel(11, VOLUME_MIB * MIB // BLOCK)
        self.client = Client(self.array.uri("v"), self.model, depth=4)
        self.addCleanup(lambda: self.client.close())
        self.write_all()

    def write_all(self):
        for first in range(0, self.model.blocks, 256):
            self.client.write(first, 256)
        self.client.drain()
        self.assertEqual(self.client.errors, [])
        self.client.flush()

    def verify(self, when):
        complaints = self.client.verify(True)
        if complaints:
            self.fail(f"{when}: {len(complaints)} blocks are wrong:\n  " + "\n  ".join(complaints[:10]))


class FailingDisk(DiskCase):
    def setUp(self):
        super().setUp()
        self.make_array(5)
        self.array.stop_agent("pc-1")
        agent = self.array.agents["pc-1"]
        agent.environment = {"LD_PRELOAD": str(self.library), "FALLOW_FAILING_DISK": str(self.orders)}
        agent.start()
        self.array.wait_online()
        self.make_volume("2+1")
        self.store = self.array.store_of("pc-1")["store"]
        self.strips = wait_until(lambda: self.store_now()["stripCount"] > 20 and self.store_now()["stripCount"],
                                 "strips to be counted", 60)
        self.array.wait_health("healthy")

    def store_now(self):
        return next(store for store in self.array.status()["stores"] if store["store"] == self.store)

    def events(self, kind):
        events = self.array.ask("events", "--kind", kind)["events"]
        return [event for event in events if event["kind"] == kind]

    def test_someSectorsFail_stripsAreReportedAndRepairedElsewhere(self):
        self.orders.write_text("sectors")
        self.verify("while sectors fail")
        # The machine checks itself, too, and names each strip that it cannot read.
        done = self.array.cli("scrub", check=False, timeout=300)
        self.assertIn(done.returncode, (0, PROBLEMS), done.stderr)
        bad = wait_until(lambda: self.store_now()["errorCount"], "bad strips to be counted", 60)
        self.assertLess(bad, self.strips, "the whole disk was given up for some of its sectors")
        self.assertTrue(self.events("strip.suspect"), "the administrator was not told")
        self.array.wait_health("healthy", 180)
        self.array.wait_whole("v", 180)
        print(f"# {bad} of {self.strips} strips could not be read and were repaired", flush=True)
        self.assertTrue(self.store_now()["isOnline"])
        self.assertGreater(self.store_now()["stripCount"], 0, "what can be read was given up, too")
        self.verify("after the repair")
        self.array.kill("pc-2")
        self.array.wait_away(["pc-2"])
        self.verify("another machine is gone")
        self.array.check()

    def test_diskDies_volumeGoesOn_everythingIsElsewhere(self):
        self.orders.write_text("read write sync")
        for first in range(0, self.model.blocks, 256):
            self.client.write(first, 256)
            self.client.drain()
            self.assertEqual(self.client.verify(True, (first * 3) % self.model.blocks, 256), [])
        self.client.flush()
        self.assertEqual(self.client.errors, [])
        self.verify("the disk is dead")
        self.assertTrue(self.events("strip.suspect"), "nobody was told of the strips")
        self.array.cli("scrub", check=False, timeout=300)  # finds what nobody has read
        self.array.wait_health("healthy", 180)
        self.array.kill("pc-1")
        self.array.wait_away(["pc-1"])
        self.array.wait_health("healthy", 60)  # nothing needs that machine
        self.verify("its machine is gone")
        self.array.check()

    def test_writesFail_readsGoOn_administratorIsTold(self):
        self.orders.write_text("sync")
        self.write_all()
        self.verify("writes fail")
        event = wait_until(lambda: self.events("store.trouble-disk"), "the administrator to be told", 60)[0]
        self.assertIn("pc-1", event["subject"])
        before = self.store_now()["stripCount"]
        self.write_all()
        self.assertLessEqual(self.store_now()["stripCount"], before)
        self.array.wait_health("healthy", 120)
        self.orders.unlink()  # the disk was exchanged, or its cable
        self.array.stop_agent("pc-1")
        self.array.agents["pc-1"].start()
        self.array.wait_online(["pc-1"])
        self.array.wait_health("healthy", 120)
        self.write_all()
        wait_until(lambda: self.store_now()["stripCount"] > 20, "the store to take strips again", 60)
        self.verify("the disk is well again")
        self.array.check()
        self.array.scrub()

    def test_diskHangs_agentEndsWithoutIt_nothingIsLost(self):
        self.orders.write_text("hangs")
        wait_until(Path(f"{self.orders}.hung").exists, "somebody to wait for the disk", 60)
        agent = self.array.agents["pc-1"]
        self.assertEqual(agent.stop(), 0, "it was not to be killed")
        self.assertIn("the disk does not answer", agent.tail())
        self.orders.unlink()
        agent.start()
        self.array.wait_online(["pc-1"])
        self.array.wait_health("healthy", 120)
        self.assertEqual(self.store_now()["store"], self.store)
        self.verify("the disk is there again")
        self.array.check()
        self.array.scrub()


class LocalDisk(DiskCase):
    """A disk of the controller's own, which holds one of two copies."""

    def setUp(self):
        super().setUp()
        self.make_array(3, ["1GiB", "1GiB"])
        self.array.controller.environment = {"LD_PRELOAD": str(self.library), "FALLOW_FAILING_FOLDER": "/disk-1/",
                                             "FALLOW_FAILING_DISK": str(self.orders)}
        self.assertEqual(self.array.controller.stop(), 0)
        self.array.start()
        self.array.wait_online()
        self.make_volume("mirrored paired 1+1")
        self.array.settle("v")
        self.orders.write_text("stalls")
        self.verify("a local disk stalls")
        self.assertTrue(Path(f"{self.orders}.hung").exists(), "nobody waits for the disk")

    def end_without_the_disk(self):
        self.assertEqual(self.array.controller.stop(), FAILED, "it was not to be killed")
        self.assertIn("a disk does not answer", self.array.controller.tail())

    def finish(self):
        self.orders.unlink()
        self.client.close()
        self.array.start()
        self.array.wait_online()
        self.client = Client(self.array.uri("v"), self.model, depth=4)
        self.verify("the disk is there again")
        self.array.check()
        self.array.scrub()

    def test_diskStalls_isReadElsewhere_andTheControllerEndsWithoutIt(self):
        self.end_without_the_disk()
        self.finish()

    def test_stalledDiskIsReplaced_nobodyWaits_andTheControllerEndsWithoutIt(self):
        stalled = next(store["store"] for store in self.array.local_stores() if store["path"].endswith("disk-1"))
        (self.root / "disk-new").mkdir()
        self.array.call("rebuild.run", store=stalled, replacementPath=str(self.root / "disk-new"),
                        replacementQuotaBytes=1024 * MIB)
        wait_until(lambda: stalled not in [store["store"] for store in self.array.local_stores()],
                   "the disk to be let go", 60)
        self.verify("it is let go, and stalls")
        self.end_without_the_disk()
        self.finish()


if __name__ == "__main__":
    main()
