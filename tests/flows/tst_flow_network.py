#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Fallow developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The cable of a workstation is pulled while volumes are used, and put back.

Runs in a network name space of its own, where it may make a cable without being root: the machine lives in another one,
behind a pair of virtual interfaces. Where neither works it fails and says so.
"""
import os
import subprocess
import sys
import time

sys.dont_write_bytecode = True

from block_model import BLOCK, BlockModel, Client
from fallow_array import MIB, ONLINE, UNREACHABLE, die_with_parent, run, wait_until
from flow_case import FlowCase, enter_name_spaces, main

CONTROLLER = "10.77.1.1"
OUTSIDE, INSIDE = "10.77.0.1", "10.77.0.2"
VOLUME_MIB = 48
SILENCE_SECONDS = 30  # after which a connection is given up (PROTOCOL.md, "Time")
LOADED_SECONDS = 30   # that a busy test machine may add


class Cable:
    """A name space with one network interface, whose other end can be pulled."""

    def __init__(self):
        self.holder = subprocess.Popen(["unshare", "--net", "sleep", "infinity"], preexec_fn=die_with_parent)
        own = os.readlink("/proc/self/ns/net")
        wait_until(lambda: os.readlink(f"/proc/{self.holder.pid}/ns/net") != own, "a name space for the machine", 10)
        self.enter = ["nsenter", f"--net=/proc/{self.holder.pid}/ns/net"]
        run(["ip", "link", "add", "name", "fallow-out", "type", "veth", "peer", "name", "fallow-in", "netns",
             str(self.holder.pid)])
        run(["ip", "address", "add", f"{OUTSIDE}/24", "dev", "fallow-out"])
        run([*self.enter, "ip", "link", "set", "lo", "up"])
        run([*self.enter, "ip", "address", "add", f"{INSIDE}/24", "dev", "fallow-in"])
        run([*self.enter, "ip", "link", "set", "fallow-in", "up"])
        self.plug()
        run([*self.enter, "ip", "route", "add", CONTROLLER, "via", OUTSIDE])

    def plug(self):
        run(["ip", "link", "set", "fallow-out", "up"])

    def pull(self):
        run(["ip", "link", "set", "fallow-out", "down"])

    def close(self):
        self.holder.kill()
        self.holder.wait()
        run(["ip", "link", "delete", "fallow-out"], check=False)


class Network(FlowCase):
    def setUp(self):
        super().setUp()
        self.cable = Cable()
        self.addCleanup(self.cable.close)
        self.addCleanup(self.array.kill_all)
        self.array.init(host=CONTROLLER)
        self.array.start()
        self.array.enrol_many(3)
        run([self.array.binaries / "fallow-agent", "enrol", self.array.code(), "--dir", self.root / "far", "--name",
             "far", "--cap", "4GiB"])
        agent = self.array.add_agent("far")
        agent.command = [*self.cable.enter, *agent.command]
        agent.start()
        self.array.wait_online()
        self.array.create_volume("v", VOLUME_MIB * MIB, "2+1", compress=False)
        self.model = BlockModel(5, VOLUME_MIB * MIB // BLOCK)
        self.client = Client(self.array.uri("v"), self.model, depth=4)
        self.addCleanup(lambda: self.client.close())
        self.rounds, self.longest = 0, 0.0
        for _ in range(VOLUME_MIB * MIB // BLOCK // 256):
            self.use()

    def use(self):
        """Writes a MiB durably and reads another one back. What takes 20 s without an answer is an error."""
        began = time.monotonic()
        count = self.model.blocks // 256
        self.client.write(self.rounds % count * 256, 256)
        self.client.drain()
        self.client.flush()
        self.assertEqual(self.client.errors, [])
        self.assertEqual(self.client.verify(True, self.rounds * 7 % count * 256, 256), [])
        self.rounds += 1
        self.longest = max(self.longest, time.monotonic() - began)

    def use_until(self, condition, what, seconds):
        """Goes on with it until something is so; returns how long that took."""
        began = time.monotonic()
        while not condition():
            if time.monotonic() - began > seconds:
                self.fail(f"waited {seconds} s in vain: {what}")
            self.use()
        return time.monotonic() - began

    def presence(self):
        return self.array.machine("far")["presence"]

    def is_serving(self):
        return self.array.store_of("far")["isOnline"] and self.presence() == ONLINE

    def test_cablePulled_volumeGoesOn_machineIsBackByItself(self):
        store, process = self.array.store_of("far"), self.array.agents["far"].pid
        before = self.rounds
        self.cable.pull()
        self.longest = 0.0
        gone = self.use_until(lambda: self.presence() == UNREACHABLE, "the machine to count as unreachable",
                              2 * (SILENCE_SECONDS + LOADED_SECONDS))
        print(f"# unreachable after {gone:.1f} s, {self.rounds - before} MiB written and read meanwhile, the longest "
              f"wait {self.longest:.1f} s", flush=True)
        self.assertLess(gone, SILENCE_SECONDS + LOADED_SECONDS)
        self.assertGreater(self.rounds, before)
        for _ in range(8):  # what the machine has no part in
            self.use()
        self.assertNotEqual(self.array.status()["health"], "unreadable")
        self.cable.plug()
        back = self.use_until(self.is_serving, "the machine to be back", 120)
        print(f"# back {back:.1f} s after the cable, the longest wait {self.longest:.1f} s", flush=True)
        self.assertEqual(self.array.agents["far"].pid, process)
        self.assertTrue(self.array.agents["far"].is_running())
        self.assertEqual(self.array.store_of("far")["store"], store["store"])
        self.array.wait_health("healthy", 120)
        self.array.kill("pc-1")  # now its strips are needed, those of before among them
        self.array.wait_away(["pc-1"])
        complaints = self.client.verify(True)
        if complaints:
            self.fail(f"{len(complaints)} blocks are wrong:\n  " + "\n  ".join(complaints[:10]))
        self.array.check()

    def test_cableLoose_everyFlickerIsSurvived(self):
        for _ in range(12):
            self.cable.pull()
            self.use()
            self.cable.plug()
            self.use()
        self.use_until(self.is_serving, "the machine to serve", 120)
        self.array.wait_health("healthy", 120)
        self.assertEqual(self.client.verify(True), [])
        self.array.check()
        self.array.scrub()


if __name__ == "__main__":
    enter_name_spaces("net")
    run(["ip", "link", "set", "lo", "up"])
    run(["ip", "address", "add", f"{CONTROLLER}/32", "dev", "lo"])
    main()
