#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Fallow developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each layout of the seed, end to end, over the controller's own disks and real agents."""
import random
import sys

sys.dont_write_bytecode = True
import nbd

from fallow_array import MIB, STORE_ACTIVE, STRIP_MISSING, FlowError, remove_tree, wait_until
from flow_case import FlowCase, main
from volume_reads import backwards, read_volume

SIZE = 24 * MIB


class Layouts(FlowCase):
    def fill(self, layout, agents, local_stores):
        """An array with one full volume of a layout."""
        # As most sites do: the workstations know their controller by a name.
        self.make_array(agents, ["1GiB"] * local_stores, cap="1GiB", host="127.0.0.1", known_as="localhost")
        self.array.create_volume("v", SIZE, layout, compress=False)
        self.data = random.Random(layout).randbytes(SIZE)
        handle = nbd.NBD()
        handle.connect_uri(self.array.uri("v"))
        for offset in range(0, SIZE, MIB):
            handle.pwrite(self.data[offset:offset + MIB], offset)
        handle.flush()
        handle.shutdown()
        # What lies in the journal only is on no store yet: a clean stop packs it.
        self.assertEqual(self.array.controller.stop(), 0)
        self.array.start()
        self.array.wait_online()
        self.look_at_stripes()

    def look_at_stripes(self):
        """No two strips of a stripe share a machine; the controller's disks count as one each."""
        status = self.array.status()
        stores = {store["store"]: store for store in status["stores"]}
        self.local_ids = {number for number, store in stores.items() if store["isLocal"]}
        rows = self.array.stripes("v")
        self.assertGreaterEqual(len(rows), SIZE // MIB // 8)
        for row in rows:
            domains = [("disk", number) if number in self.local_ids else ("machine", stores[number]["machine"])
                       for number in row["stores"] if number]
            self.assertEqual(len(domains), len(set(domains)), row)
        self.rows = rows
        return rows

    def places(self):
        """Where each stripe's strips lie, by its number."""
        return {row["stripe"]: row["stores"] for row in self.look_at_stripes()}

    def stays(self, before, dead=None):
        """Of the stripes from before each strip is where it was; those of a dead disk, which any other may take, are on
        local disks again, as their class wants it (core/layout/README.md)."""
        now = self.places()
        kept = before.keys() & now.keys()
        self.assertGreater(len(kept), len(before) // 2)
        for stripe in kept:
            for position, (was, store) in enumerate(zip(before[stripe], now[stripe])):
                if was == dead:
                    self.assertIn(store, self.local_ids - {dead}, (stripe, position))
                else:
                    self.assertEqual(store, was, (stripe, position))
        return now

    def write_anew(self):
        """All of the volume, with every machine there: what was a stand-in's while one was away is the first choice's
        again. Leaves the fresh stripes in `self.rows`."""
        known = self.places()
        self.overwrite(0, SIZE)
        self.array.settle("v")
        self.rows = [row for row in self.look_at_stripes() if row["stripe"] not in known]
        self.assertGreaterEqual(len(self.rows), SIZE // MIB // 8)

    def partners(self):
        """The clients that hold the copies of each local disk."""
        found = {}
        for row in self.rows:
            found.setdefault(row["stores"][0], set()).add(row["stores"][1])
        return found

    def read_all(self, when):
        try:
            found = read_volume(self.array.uri("v"), SIZE)
        except FlowError as error:
            self.fail(f"{when}: {error}")
        if found != self.data:
            at = next(i for i in range(SIZE) if found[i] != self.data[i])
            self.fail(f"{when}: the byte at {at} is wrong")

    def overwrite(self, handle_offset, count):
        """Writing goes on; the model is `self.data`."""
        fresh = random.Random(handle_offset).randbytes(count)
        handle = nbd.NBD()
        handle.connect_uri(self.array.uri("v"))
        handle.pwrite(fresh, handle_offset)
        handle.flush()
        handle.shutdown()
        self.data = self.data[:handle_offset] + fresh + self.data[handle_offset + count:]

    def kill_each(self, names):
        """One machine after the other is gone for a while; all is read each time."""
        before = self.places()
        for number, name in enumerate(names):
            self.array.kill(name)
            self.read_all(f"{name} killed")
            self.overwrite(number * MIB, 300_000)
            self.read_all(f"{name} killed and data written since")
            self.array.agents[name].start()
            self.array.wait_online()
            self.heal()
            before = self.stays(before)

    def heal(self):
        """Strips that were written while too few machines were there are made up for."""
        def whole():
            if any(STRIP_MISSING in row["states"] for row in self.array.stripes("v")):
                self.array.cli("rebuild")
                return False
            return True

        wait_until(whole, "every strip to exist", 30, 0.2)

    def finish(self):
        self.read_all("at the end")
        self.array.check()
        self.array.scrub()

    def classes(self):
        """For each position, whether its strips lie on local disks: "local", "client" or "both"."""
        seen = [set() for _ in range(max(len(row["stores"]) for row in self.rows))]
        for row in self.rows:
            for position, number in enumerate(row["stores"]):
                seen[position].add("local" if number in self.local_ids else "client")
        return ["both" if len(kinds) == 2 else kinds.pop() for kinds in seen]

    def lose_disk(self):
        """The first local disk dies: its directory is gone when the controller starts again. Returns its store."""
        store = next(store for store in self.array.local_stores() if store["path"].endswith("disk-1"))
        self.assertEqual(self.array.controller.stop(), 0)
        remove_tree(self.root / "disk-1")
        self.array.start()
        self.array.wait_online()
        wait_until(lambda: not next(s for s in self.array.status()["stores"]
                                    if s["store"] == store["store"])["isOnline"], "the dead disk to be seen as away")
        return store["store"]

    def replace_disk(self, dead, fresh="disk-new"):
        """`fresh`: the directory of the new disk. It is the dead one's where it is mounted there."""
        fresh = self.root / fresh
        fresh.mkdir()
        places = self.places()
        before = self.array.job("rebuild")
        self.array.cli("stores", "replace", str(dead), str(fresh), "1GiB")
        self.array.wait_job("rebuild", after=before["job"] if before else 0)
        self.array.wait_health("healthy")
        self.stays(places, dead)
        self.assertFalse([row for row in self.rows if dead in row["stores"]])

        def taken():
            new = next(store for store in self.array.local_stores()
                       if store["path"] == str(fresh) and store["store"] != dead)
            return new if new["stripCount"] > 0 else None

        return wait_until(taken, "the new disk to have taken the dead one's strips")["store"]

    def disks(self):
        return {store["store"] for store in self.array.local_stores() if store["state"] == STORE_ACTIVE}

    # --- FIG 1

    def test_striped_overDisksAndClients_everyByteRight(self):
        self.fill("striped 2 local + 2 clients", 3, 2)
        self.assertEqual(self.classes(), ["local", "local", "client", "client"])
        self.read_all("whole")
        # There is no redundancy: with a client gone an error is said, never a wrong byte; it comes back with all.
        gone = self.array.store_of("pc-1")["store"]
        self.assertTrue([row for row in self.rows if gone in row["stores"]])
        self.array.kill("pc-1")
        self.array.wait_away(["pc-1"])
        handle = nbd.NBD()
        handle.connect_uri(self.array.uri("v"))
        errors = 0
        for offset in backwards(SIZE):
            try:
                self.assertEqual(handle.pread(MIB, offset), self.data[offset:offset + MIB])
            except nbd.Error:
                errors += 1
        handle.shutdown()
        self.assertGreater(errors, 0)
        self.array.wait_health("unreadable")
        self.array.agents["pc-1"].start()
        self.array.wait_online()
        self.finish()

    # --- FIG 3

    def mirrored(self, selection, are_partners):
        self.fill(f"mirrored {selection} 1+1", 4, 2)

        def are_right(when):
            self.assertEqual(self.classes(), ["local", "client"], when)
            partners = self.partners()
            self.assertEqual(partners.keys(), self.disks(), when)
            self.assertTrue(are_partners(partners), (when, partners))

        are_right("at first")
        self.kill_each(["pc-2"])
        dead = self.lose_disk()
        self.read_all("a local disk is dead: straight from the clients")
        self.overwrite(5 * MIB, MIB)
        self.read_all("a local disk is dead, and data was written since")
        self.replace_disk(dead, "disk-1")
        self.read_all("the disk was replaced and rebuilt")
        self.kill_each(["pc-1", "pc-3"])
        self.write_anew()
        are_right("in the end")
        self.finish()

    def test_mirroredPaired_diskDiesAndIsReplaced_readFromTheClients(self):
        def one_to_one(partners):
            return all(len(clients) == 1 for clients in partners.values()) and \
                len(set().union(*partners.values())) == len(partners)

        self.mirrored("paired", one_to_one)

    def test_mirroredSpread_diskDiesAndIsReplaced_readFromTheClients(self):
        self.mirrored("spread", lambda partners: all(len(clients) == 4 for clients in partners.values()))

    # --- FIG 4

    def parity_on_clients(self, selection, clients_used, victims):
        self.fill(f"parity-on-clients 2+1 {selection}", 3, 2)

        def is_right(when):
            self.assertEqual(self.classes(), ["local", "local", "client"], when)
            self.assertEqual({store for row in self.rows for store in row["stores"][:2]}, self.disks(), when)
            clients = {store["store"] for store in self.array.status()["stores"] if not store["isLocal"]}
            self.assertEqual({row["stores"][2] for row in self.rows}, set(sorted(clients)[:clients_used]), when)

        is_right("at first")
        self.kill_each(victims)
        dead = self.lose_disk()
        self.read_all("a local disk is dead: decoded with the clients' parity")
        self.replace_disk(dead)
        self.read_all("the disk was replaced and rebuilt")
        self.write_anew()
        is_right("in the end")
        self.finish()

    def test_parityOnClientsSequential_machinesDie_everyByteRight(self):
        # The first client is filled before the next.
        self.parity_on_clients("sequential", 1, ["pc-1", "pc-2"])

    def test_parityOnClientsRotating_machinesDie_everyByteRight(self):
        # The clients take turns.
        self.parity_on_clients("rotating", 3, ["pc-1", "pc-3"])

    # --- no local storage

    def test_distributed_twoMachinesDie_everyByteRight(self):
        self.fill("4+2", 7, 0)
        self.assertEqual(set(self.classes()), {"client"})
        parity = {number for row in self.rows for number in row["stores"][4:]}
        self.assertEqual(len(parity), 7, "data and parity are interleaved over all")
        self.array.kill("pc-2", "pc-6")
        self.read_all("two of seven machines killed")
        self.overwrite(3 * MIB, MIB)
        self.array.cli("lost", "pc-2", "--wait")
        self.read_all("one of the two was rebuilt")
        self.array.agents["pc-6"].start()
        self.array.wait_online(["pc-6"])
        self.heal()
        self.look_at_stripes()
        self.array.wait_whole("v")
        self.finish()


if __name__ == "__main__":
    main()
