#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Fallow developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A workstation's system is installed anew and its store survives: an administrator has it adopted, or not."""
import contextlib
import hashlib
import os
import random
import shutil
import subprocess
import sys

sys.dont_write_bytecode = True

from block_model import BLOCK, BlockModel, Client
from fallow_array import UNAUTHORISED, MIB, ONLINE, UNREACHABLE, Process, wait_until
from flow_case import FlowCase, main

VOLUME_MIB = 16
LAYOUT = "2+1, strip 64 KiB"
KILLS = int(os.environ.get("FALLOW_KILLS", "4"))
SEED = int(os.environ.get("FALLOW_SEED", random.SystemRandom().randrange(1 << 32)))
WAITING, APPROVED, REVOKED, RETIRED = range(4)  # core/base/states.h


def hash_of_strips(storage):
    """Of all that is not superblock: what moves, moves here."""
    with open(storage, "rb") as file:
        file.seek(64 * 1024)
        return hashlib.file_digest(file, "sha256").hexdigest() if hasattr(hashlib, "file_digest") else \
            hashlib.sha256(file.read()).hexdigest()


class Reinstall(FlowCase):
    def setUp(self):
        super().setUp()
        self.enrolments = []
        self.addCleanup(lambda: [process.kill() for process in self.enrolments])
        self.make_array(4)
        self.array.create_volume("v", VOLUME_MIB * MIB, LAYOUT, compress=False)
        self.model = BlockModel(3, VOLUME_MIB * MIB // BLOCK)
        self.client = Client(self.array.uri("v"), self.model, depth=4)
        self.addCleanup(lambda: self.client.close())
        for first in range(0, self.model.blocks, 256):
            self.client.write(first, 256)
        self.client.drain()
        self.assertEqual(self.client.errors, [])
        self.client.flush()
        self.array.settle("v")  # no stripe is being written when the machine goes
        self.store = wait_until(self.full_store, "strips to be counted", 60)
        self.former = self.machine_of_store()

    def full_store(self):
        """The store, once what it counts is what the stripes say."""
        store = self.array.store_of("pc-1")
        there = sum(row["stores"].count(store["store"]) for row in self.array.stripes("v"))
        return store if there > 20 and store["stripCount"] == there else None

    def store_now(self):
        return next(store for store in self.array.status()["stores"] if store["store"] == self.store["store"])

    def machine_of_store(self):
        return self.store_now()["machine"]

    def machine_now(self, number):
        return next(machine for machine in self.array.status()["machines"] if machine["machine"] == number)

    def install_anew(self, name, without_index=False):
        """All that the system's disk held is gone: certificate, key, configuration."""
        self.array.kill(name)
        folder = self.root / name
        for entry in folder.iterdir():
            if not entry.name.startswith(".fallow-store-"):
                shutil.rmtree(entry) if entry.is_dir() else entry.unlink()
        if without_index:
            for index in folder.glob(".fallow-store-*/index.sqlite*"):
                index.unlink()
        self.array.wait_away([name])

    def begin_enrolment(self, name, folder=None, code=None):
        """The enrolment as a process, which waits for the administrator."""
        process = Process(f"{name}-enrols", [self.array.binaries / "fallow-agent", "enrol", code or self.array.code(),
                                             "--dir", folder or self.root / name, "--name", name, "--cap", "4GiB"],
                          self.root / f"{name}-enrols.log")
        self.enrolments.append(process)
        process.start()
        return process

    def claimant(self, may_adopt=True):
        """The machine that waits with the store on its disk."""
        def found():
            return next((machine for machine in self.array.status()["machines"]
                         if machine["approval"] == WAITING and machine["claims"]
                         and (not may_adopt or not machine["claims"][0]["obstacle"])), None)

        return wait_until(found, "the machine to wait with its claim", 60, 0.1)

    def run_agent(self, name):
        self.array.agents[name].start()
        wait_until(lambda: self.store_now()["isOnline"], "the adopted store to serve", 60)

    def verify_with_the_store(self):
        """Two of the three strips of each stripe are read: with another machine gone, this one's."""
        self.array.kill("pc-2")
        self.array.wait_away(["pc-2"])
        complaints = self.client.verify(True)
        if complaints:
            self.fail(f"{len(complaints)} blocks are wrong:\n  " + "\n  ".join(complaints[:10]))
        self.array.agents["pc-2"].start()
        self.array.wait_online(["pc-2"])

    def test_systemInstalledAnew_storeIsAdopted_noDataMoves(self):
        for without_index in (False, True):
            former, strips = self.machine_of_store(), self.store_now()["stripCount"]
            self.install_anew("pc-1", without_index)
            folder = next((self.root / "pc-1").glob(".fallow-store-*"))
            before = hash_of_strips(folder / "storage")
            code = self.array.code()
            enrolment = self.begin_enrolment("pc-1", code=code)
            waiting = self.claimant()
            claim = waiting["claims"][0]
            self.assertEqual((claim["store"], claim["owner"]), (self.store["store"], former))
            self.assertEqual(claim["stripCount"], strips)
            self.assertEqual(claim["ownerPresence"], UNREACHABLE)
            told = self.array.cli("machines").stdout
            self.assertIn(f"--adopt {claim['store']}", told)
            number = str(waiting["machine"])
            # Nothing is decided by accident, and looking costs nothing.
            self.assertEqual(self.array.cli("approve", number, check=False).returncode, UNAUTHORISED)
            self.array.cli("approve", number, "--adopt", str(claim["store"]), "--dry-run")
            self.assertEqual(self.machine_of_store(), former)
            self.assertTrue(enrolment.is_running())
            self.array.cli("approve", number, "--adopt", str(claim["store"]))
            self.assertEqual(enrolment.child.wait(60), 0, enrolment.tail())
            self.assertEqual(self.machine_of_store(), waiting["machine"])
            self.assertEqual(self.machine_now(former)["approval"], RETIRED)
            self.run_agent("pc-1")
            wait_until(lambda: self.store_now()["stripCount"] == strips, "all strips to count again", 60)
            self.assertEqual(hash_of_strips(folder / "storage"), before)
            self.array.wait_health("healthy", 60)
            self.verify_with_the_store()
        self.array.check()
        self.array.scrub()

    def test_diskCopied_ownerConnected_adoptionIsRefused(self):
        copy = self.root / "pc-copy"
        copy.mkdir(mode=0o700)
        source = next((self.root / "pc-1").glob(".fallow-store-*"))
        (copy / source.name).mkdir(mode=0o700)
        shutil.copy(source / "storage", copy / source.name / "storage")  # while it serves
        self.begin_enrolment("pc-copy")
        waiting = self.claimant(may_adopt=False)
        self.assertIn("pc-1", waiting["claims"][0]["obstacle"])
        done = self.array.cli("approve", str(waiting["machine"]), "--adopt", str(self.store["store"]), check=False)
        self.assertEqual(done.returncode, UNAUTHORISED)
        self.assertIn("pc-1 is connected", done.stderr)
        self.assertEqual(self.machine_of_store(), self.former)
        self.array.cli("reject", str(waiting["machine"]))
        self.assertEqual(self.machine_now(self.former)["presence"], ONLINE)
        self.assertEqual(self.client.verify(True), [])

    def test_storeIsLeftOrDeleted_asTheAdministratorSaid(self):
        for option, stays in (("--leave", True), ("--delete", False)):
            with self.subTest(option=option):
                folder = self.root / f"pc{option}"
                folder.mkdir(mode=0o700)
                source = next((self.root / "pc-1").glob(".fallow-store-*"))
                (folder / source.name).mkdir(mode=0o700)
                shutil.copy(source / "storage", folder / source.name / "storage")
                enrolment = self.begin_enrolment(f"pc{option}", folder)
                waiting = self.claimant(may_adopt=False)
                self.array.cli("approve", str(waiting["machine"]), option)
                self.assertEqual(enrolment.child.wait(60), 0, enrolment.tail())
                self.assertEqual((folder / source.name).exists(), stays)
                self.array.add_agent(f"pc{option}").start()
                self.array.wait_online([f"pc{option}"])
                self.assertNotEqual(self.array.store_of(f"pc{option}")["store"], self.store["store"])
        self.assertEqual(self.machine_of_store(), self.former)

    def test_killedAtAnyMoment_storeHasOneOwner(self):
        print(f"# seed {SEED}, {KILLS} kills", flush=True)
        dice = random.Random(SEED)
        owner, adopted = self.former, 0
        for number in range(KILLS):
            self.install_anew("pc-1")
            enrolment = self.begin_enrolment("pc-1")
            waiting = self.claimant()
            command = [self.array.binaries / "fallow", "--identity", self.array.identity, "--yes", "approve",
                       str(waiting["machine"]), "--adopt", str(self.store["store"])]
            approval = subprocess.Popen([str(word) for word in command], stdin=subprocess.DEVNULL,
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            with contextlib.suppress(subprocess.TimeoutExpired):  # before, during or after the commit
                approval.wait(dice.uniform(0, 0.25))
            victims = dice.choice((["controller"], ["agent"], ["controller", "agent"]))
            if "agent" in victims:
                enrolment.kill()
            if "controller" in victims:
                self.array.controller.kill()
            approval.wait(60)
            if "controller" in victims:
                self.array.start()
            now = self.machine_of_store()
            self.assertIn(now, (owner, waiting["machine"]))
            former, newcomer = self.machine_now(owner)["approval"], self.machine_now(waiting["machine"])["approval"]
            wanted = (APPROVED, WAITING) if now == owner else (RETIRED, APPROVED)
            self.assertEqual((former, newcomer), wanted, f"kill {number} of {victims}")
            adopted += now != owner
            if "agent" in victims:  # the person starts it again, with whatever code
                enrolment = self.begin_enrolment("pc-1")
            if now == owner:
                wait_until(lambda: not self.machine_now(waiting["machine"])["claims"][0]["obstacle"],
                           "the store to be free to adopt", 60)
                self.array.cli("approve", str(waiting["machine"]), "--adopt", str(self.store["store"]))
            self.assertEqual(enrolment.child.wait(60), 0, enrolment.tail())
            self.run_agent("pc-1")
            self.assertEqual(self.machine_of_store(), waiting["machine"])
            owner = waiting["machine"]
        print(f"# {adopted} of {KILLS} adoptions had been committed when it was killed", flush=True)
        self.array.wait_online(["pc-1", "pc-2", "pc-3", "pc-4"])
        self.client.close()
        self.client = Client(self.array.uri("v"), self.model, depth=4)
        self.verify_with_the_store()
        self.array.check()


if __name__ == "__main__":
    main()
