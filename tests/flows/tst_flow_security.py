#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Fallow developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Those who must not get in do not, what lies on a workstation cannot be read there, damage is not taken for data."""
import json
import os
import random
import re
import shutil
import socket
import sqlite3
import ssl
import struct
import subprocess
import sys
import time
from pathlib import Path

sys.dont_write_bytecode = True
import nbd

from block_model import connect_by_tls
from fallow_array import MIB, OK, ONLINE, PROBLEMS, UNAUTHORISED, Array, run, wait_until
from flow_case import FlowCase, main
from volume_reads import read_volume

PEM = re.compile(rb"-----BEGIN [A-Z ]+-----.*?-----END [A-Z ]+-----\n", re.S)
CERTIFICATE = b"-----BEGIN CERTIFICATE-----"  # asked of a block's first line: any other word may stand in its base64
SIZE = 16 * MIB


HELLO, REQUEST, PING = 1, 2, 6  # types of control frames, core/wire/PROTOCOL.md
STRANGERS = 64  # connections without a certificate at a time


def cbor(value):
    """Maps, texts, byte strings and small numbers: as much of CBOR as a request needs."""
    def head(major, size):
        if size < 24:
            return bytes([major << 5 | size])
        return bytes([major << 5 | 24, size]) if size < 256 else bytes([major << 5 | 25]) + struct.pack(">H", size)

    if isinstance(value, dict):
        return head(5, len(value)) + b"".join(cbor(key) + cbor(item) for key, item in value.items())
    if isinstance(value, int):
        return head(0, value)
    text = value.encode() if isinstance(value, str) else value
    return head(3 if isinstance(value, str) else 2, len(text)) + text


def frame(kind, number=0, fields=None):
    metadata = cbor(fields) if fields else b""
    return struct.pack("<4sBBHQII", b"FLLC", 1, kind, 0, number, len(metadata), 0) + metadata


def memory_kib(pid):
    text = Path(f"/proc/{pid}/status").read_text()
    return int(re.search(r"VmRSS:\s+(\d+)", text).group(1))


class Doors(FlowCase):
    """Certificates, codes and whatever else arrives at the controller's port."""

    def setUp(self):
        super().setUp()
        self.make_array(1)
        address = json.loads((self.array.directory / "fallowd.json").read_text())["advertisedAddress"]
        self.host, port = address.rsplit(":", 1)
        self.port = int(port)

    def gets_in(self, certificate=None, key=None):
        """Whether the controller answers a TLS connection with this certificate by a hello (core/wire/PROTOCOL.md)."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
        context.minimum_version = ssl.TLSVersion.TLSv1_3
        if certificate:
            context.load_cert_chain(certificate, key)
        with socket.create_connection((self.host, self.port), timeout=10) as plain:
            try:
                with context.wrap_socket(plain) as channel:
                    channel.settimeout(60)  # it says hello to whom it lets in, goodbye or nothing to all others
                    head = b""
                    while len(head) < 6 and (more := channel.recv(6 - len(head))):
                        head += more
                    return len(head) == 6 and head[:4] == b"FLLC" and head[5] == 1
            except (ssl.SSLError, ConnectionError, EOFError):
                return False

    def goes_on(self):
        self.assertTrue(self.array.controller.is_running())
        self.assertEqual(self.array.machine("pc-1")["presence"], ONLINE)

    def split_identity(self, identity, folder):
        """certificate, key and authority of an administrator's identity file, each in a file."""
        folder.mkdir(exist_ok=True)
        parts = PEM.findall(Path(identity).read_bytes())
        certificates = [part for part in parts if part.startswith(CERTIFICATE)]
        key = next(part for part in parts if not part.startswith(CERTIFICATE))
        own = next(part for part in certificates if not self.is_authority(part))
        authority = next(part for part in certificates if self.is_authority(part))
        for name, part in (("certificate.pem", own), ("key.pem", key), ("authority.pem", authority)):
            (folder / name).write_bytes(part)
        return folder / "certificate.pem", folder / "key.pem", folder / "authority.pem"

    @staticmethod
    def is_authority(pem):
        text = subprocess.run(["openssl", "x509", "-noout", "-text"], input=pem, capture_output=True, check=True).stdout
        return b"CA:TRUE" in text

    def forge(self, target, certificate, key, authority):
        """An identity file that leads to our controller, whatever is in it."""
        head = Path(self.array.identity).read_bytes().split(b"-----BEGIN", 1)[0]
        own = PEM.findall(Path(self.array.identity).read_bytes())
        replaced = head
        for part in own:  # in the order of the real one
            if part.startswith(CERTIFICATE):
                replaced += (authority if self.is_authority(part) else certificate).read_bytes()
            else:
                replaced += key.read_bytes()
        target.write_bytes(replaced)
        target.chmod(0o600)
        return target

    def try_identity(self, identity):
        return run([self.array.binaries / "fallow", "--identity", identity, "status"], check=False, timeout=30)

    def test_foreignCertificates_areTurnedAway(self):
        certificate, key, authority = self.split_identity(self.array.identity, self.root / "real")
        self.assertTrue(self.gets_in(certificate, key), "the administrator's own certificate is good")
        other = Array(self.root / "other")
        other.root.mkdir()
        other.init(name="other")
        foreign = self.split_identity(other.identity, self.root / "foreign")
        self.assertFalse(self.gets_in(foreign[0], foreign[1]), "another array's administrator")
        forged = self.forge(self.root / "foreign.identity", foreign[0], foreign[1], authority)
        self.assertNotIn(self.try_identity(forged).returncode, (OK, PROBLEMS))
        # An authority of our own making, with the very names of the array's.
        made = self.imitate(certificate, authority)
        self.assertFalse(self.gets_in(*made), "the right names from a wrong authority")
        forged = self.forge(self.root / "made.identity", *made, authority)
        self.assertNotIn(self.try_identity(forged).returncode, (OK, PROBLEMS))
        # And the other way round: we do not talk to a controller that is not of the authority we know.
        forged = self.forge(self.root / "trusting.identity", certificate, key, foreign[2])
        self.assertNotIn(self.try_identity(forged).returncode, (OK, PROBLEMS))
        self.goes_on()

    def imitate(self, certificate, authority):
        """A certificate with the same subject, issuer and alternative name as a real one, by a key of our own."""
        folder = self.root / "imitation"
        folder.mkdir()

        def field(path, what):
            return run(["openssl", "x509", "-in", path, "-noout", *what, "-nameopt", "compat"]).stdout

        def subject(path):
            return field(path, ["-subject"]).split("=", 1)[1].strip()

        name = re.search(r"URI:\S+", field(certificate, ["-ext", "subjectAltName"])).group(0)
        key_options = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"]
        run(["openssl", "req", "-x509", *key_options, "-keyout", folder / "ca.key", "-out", folder / "ca.pem", "-subj",
             subject(authority), "-days", "30"])
        run(["openssl", "req", *key_options, "-keyout", folder / "own.key", "-out", folder / "own.csr", "-subj",
             subject(certificate)])
        extensions = folder / "extensions"
        extensions.write_text(f"subjectAltName=critical,{name}\nextendedKeyUsage=clientAuth\n"
                              "keyUsage=critical,digitalSignature\n")
        run(["openssl", "x509", "-req", "-in", folder / "own.csr", "-CA", folder / "ca.pem",
             "-CAkey", folder / "ca.key", "-CAcreateserial", "-days", "30", "-extfile", extensions,
             "-out", folder / "own.pem"])
        return folder / "own.pem", folder / "own.key"

    def test_agentsCertificate_isNoAdministrators(self):
        agent = self.root / "pc-1" / "identity"
        forged = self.forge(self.root / "agent.identity", agent / "certificate.pem", agent / "key.pem",
                            agent / "authority.pem")
        done = self.try_identity(forged)
        self.assertEqual(done.returncode, UNAUTHORISED, done.stdout + done.stderr)
        self.assertNotIn("Array test", done.stdout)
        own = self.forge(self.root / "own.identity", *self.split_identity(self.array.identity, self.root / "own"))
        self.assertIn(self.try_identity(own).returncode, (OK, PROBLEMS), "put together in the same way, the real one")
        self.goes_on()

    def test_revokedMachine_isOutAtOnceAndForGood(self):
        self.array.enrol("pc-bad")
        self.array.wait_online()
        identity = self.root / "pc-bad" / "identity"
        self.assertTrue(self.gets_in(identity / "certificate.pem", identity / "key.pem"))
        self.array.wait_online(["pc-bad"])
        self.array.cli("revoke", "pc-bad")
        # The agent that runs is cut off, and no new connection is kept.
        self.array.wait_away(["pc-bad"], 60)
        self.assertFalse(self.gets_in(identity / "certificate.pem", identity / "key.pem"))
        agent = self.array.agents["pc-bad"]
        if agent.is_running():
            agent.stop()
        agent.start()
        wait_until(lambda: self.array.controller.tail(3).count("the machine is revoked"),
                   "the agent to be turned away", 60)
        self.assertNotEqual(self.array.machine("pc-bad")["presence"], ONLINE)
        # It stays so after a restart of the controller.
        self.array.restart_controller()
        self.assertFalse(self.gets_in(identity / "certificate.pem", identity / "key.pem"))
        self.array.wait_online(["pc-1"])
        self.goes_on()

    def enrol_with(self, code, name):
        return run([self.array.binaries / "fallow-agent", "enrol", code, "--dir", self.root / name, "--name", name],
                   check=False, timeout=60)

    def test_usedWrongAndForeignCodes_areRefused(self):
        code = self.array.code()
        self.assertEqual(self.enrol_with(code, "pc-good").returncode, 0)
        replayed = self.enrol_with(code, "pc-again")
        self.assertEqual(replayed.returncode, 1, replayed.stderr)
        self.assertFalse((self.root / "pc-again" / "agent.json").exists())
        # One letter changed is noticed before anything is sent.
        fresh = self.array.code()
        typo = fresh[:-1] + ("2" if fresh[-1] != "2" else "3")
        self.assertNotEqual(self.enrol_with(typo, "pc-typo").returncode, 0)
        # A code of another array that leads here: the agent sees that this is not its authority.
        other = Array(self.root / "other")
        other.root.mkdir()
        other.init(name="other")
        other.configure(advertisedAddress=f"{self.host}:{self.port}")
        with other:
            other.start()
            foreign = other.code()
        self.assertIn(f"{self.host}:{self.port}", foreign)
        self.assertEqual(self.enrol_with(foreign, "pc-foreign").returncode, 1)
        self.assertEqual(sorted(m["name"] for m in self.array.status()["machines"]), ["pc-1", "pc-good"])
        self.assertEqual(self.enrol_with(fresh, "pc-fresh").returncode, 0, "the code that nobody used is still good")
        self.goes_on()

    def test_expiredCode_isRefused(self):
        code = self.array.code()
        self.assertEqual(self.array.controller.stop(), 0)
        # An hour passes: the expiry lies behind salt and hash (core/membership/enrolment_code.h).
        with sqlite3.connect(self.array.directory / "catalog.sqlite") as catalog:
            rows = catalog.execute("SELECT key, value FROM settings WHERE key LIKE 'membership.code.%'").fetchall()
            self.assertEqual(len(rows), 1)
            for name, value in rows:
                (expiry,) = struct.unpack_from("<q", value, 48)
                self.assertGreater(expiry / 1000, time.time())
                value = value[:48] + struct.pack("<q", expiry - 2 * 3_600_000) + value[56:]
                catalog.execute("UPDATE settings SET value = ? WHERE key = ?", (value, name))
        catalog.close()
        self.array.start()
        done = self.enrol_with(code, "pc-late")
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertFalse((self.root / "pc-late" / "agent.json").exists())
        self.array.wait_online(["pc-1"])
        self.goes_on()

    def test_garbage_costsNothing(self):
        rng = random.Random(4711)
        before = memory_kib(self.array.controller.pid)
        held = []
        for number in range(200):
            link = socket.create_connection((self.host, self.port), timeout=10)
            kind = number % 5
            try:
                if kind == 0:
                    link.sendall(rng.randbytes(rng.randrange(1, 3000)))
                elif kind == 1:
                    link.sendall(b"FLWD" + rng.randbytes(500))
                elif kind == 2:  # the beginning of a TLS handshake that never goes on
                    link.sendall(b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + rng.randbytes(40))
                elif kind == 3:
                    link.sendall(b"\x16\x03\x01\xff\xff" + rng.randbytes(16000))
                # kind 4 says nothing at all
            except OSError:
                pass
            held.append(link)
        self.goes_on()
        # Inside TLS, without a certificate: frames of nonsense.
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
        for number in range(20):
            with socket.create_connection((self.host, self.port), timeout=10) as plain:
                try:
                    with context.wrap_socket(plain) as channel:
                        channel.settimeout(5)
                        channel.sendall(rng.choice((b"\xff" * 64, rng.randbytes(4096), b"\0" * 100_000)))
                        while channel.recv(4096):
                            pass
                except (OSError, ssl.SSLError):
                    pass
        self.goes_on()
        # What PROTOCOL.md says of all strangers together.
        self.assertLess(memory_kib(self.array.controller.pid) - before, 32 * 1024)
        self.array.enrol("pc-2")  # with 200 silent connections held
        self.array.wait_online(["pc-2"])
        for link in held:
            link.close()
        self.goes_on()

    def stranger(self):
        """A connection without a certificate that has said hello."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
        channel = context.wrap_socket(socket.create_connection((self.host, self.port), timeout=10))
        channel.sendall(frame(HELLO, 0, {"min": 1, "max": 1, "product": "x"}))
        channel.setblocking(False)
        return channel

    def flood(self, channels, pieces, is_over):
        """Sends on each connection, again and again, and reads nothing."""
        sent = [0] * len(channels)
        while not is_over():
            was_idle = True
            for index, channel in enumerate(channels):
                start = sent[index] % len(pieces)
                try:
                    sent[index] += channel.send(pieces[start:start + 16384])
                    was_idle = False
                except (ssl.SSLWantWriteError, ssl.SSLWantReadError):
                    pass
                except OSError:  # it was closed
                    continue
            if was_idle:
                time.sleep(0.002)
        return sum(sent)

    def test_wellFormedFlood_costsLittleAndHoldsNobodyUp(self):
        """All that strangers may hold, with pings and with requests to join; a machine is revoked meanwhile."""
        self.array.enrol("pc-bad")
        self.array.wait_online(["pc-bad"])
        run(["openssl", "req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj",
             "/CN=x", "-keyout", self.root / "x.key", "-outform", "DER", "-out", self.root / "x.csr"])
        ask = {"code": "", "machineName": "n" * 50_000, "signingRequest": (self.root / "x.csr").read_bytes()}
        requests = b"".join(frame(REQUEST, number, {"method": "agent.enrol", "args": ask}) for number in range(1, 300))
        before = memory_kib(self.array.controller.pid)
        for pieces in (frame(PING) * 2000, requests):
            channels = [self.stranger() for _ in range(STRANGERS)]
            end = time.monotonic() + 0.5
            self.assertGreater(self.flood(channels, pieces, lambda: time.monotonic() > end), 1_000_000)
            if pieces is requests:
                revoking = subprocess.Popen([self.array.binaries / "fallow", "--identity", self.array.identity, "--yes",
                                             "revoke", "pc-bad"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
                started = time.monotonic()
                self.flood(channels, pieces, lambda: revoking.poll() is not None or time.monotonic() > started + 20)
                self.assertIn(revoking.poll(), (OK, PROBLEMS), "the revocation has come through")
                self.assertLess(time.monotonic() - started, 15)
            # What PROTOCOL.md says of all strangers together.
            self.assertLess(memory_kib(self.array.controller.pid) - before, 32 * 1024)
            for channel in channels:
                channel.close()
        self.goes_on()


class Volumes(FlowCase):
    """Who comes to the volumes by NBD with TLS."""

    def come(self, identity, volume):
        """Connects with this identity file as a client of an administrator does. Raises nbd.Error."""
        folder = self.root / f"{Path(identity).stem}.pki"
        folder.mkdir(exist_ok=True)
        shutil.copy(self.array.directory / "authority" / "ca.pem", folder / "ca-cert.pem")
        authority = (folder / "ca-cert.pem").read_bytes().strip()
        for part in PEM.findall(Path(identity).read_bytes()):
            if part.strip() != authority:
                (folder / ("client-cert.pem" if part.startswith(CERTIFICATE) else "client-key.pem")).write_bytes(part)
        return connect_by_tls(self.array.uri(volume, tcp=True), folder)

    def test_revokedAdministrator_isOutOfTheVolumesToo(self):
        self.array.init(nbd_tls="require", local_stores=["1GiB"])
        self.array.start()
        self.array.create_volume("v", SIZE, layout="striped 1 local + 0 clients")
        eve = self.root / "eve.identity"
        self.array.cli("administrators", "add", "eve", eve)
        hers, own = self.come(eve, "v"), self.come(self.array.identity, "v")
        hers.pwrite(b"e" * 4096, 0)
        hers.flush()
        said = self.array.cli("administrators", "revoke", "eve").stdout
        self.assertIn("1 of its connections", said)
        self.assertRaises(nbd.Error, hers.pread, 4096, 0)
        self.assertRaises(nbd.Error, self.come, eve, "v")
        self.assertEqual(own.pread(4096, 0), b"e" * 4096)
        self.array.restart_controller()
        self.assertRaises(nbd.Error, self.come, eve, "v")
        self.assertEqual(self.come(self.array.identity, "v").pread(4096, 0), b"e" * 4096)


    def test_agentsCertificate_opensNoVolume(self):
        """Its authority is the one that the clients' certificates are of, too."""
        self.array.init(nbd_tls="require", local_stores=["1GiB"])
        self.array.start()
        self.array.create_volume("v", SIZE, layout="striped 1 local + 0 clients")
        self.array.enrol("pc-1")
        own = self.root / "pc-1" / "identity"
        agent = self.root / "agent.identity"
        agent.write_bytes((own / "certificate.pem").read_bytes() + (own / "key.pem").read_bytes())
        self.assertRaises(nbd.Error, self.come, agent, "v")
        self.come(self.array.identity, "v").pread(4096, 0)


class Disks(FlowCase):
    """What lies on the machines' disks."""

    def fill(self, data, **options):
        self.array.create_volume("v", SIZE, **options)
        self.write(data)

    def write(self, data, offset=0):
        handle = nbd.NBD()
        handle.connect_uri(self.array.uri("v"))
        for start in range(0, len(data), MIB):
            handle.pwrite(data[start:start + MIB], offset + start)
        handle.flush()
        handle.shutdown()

    def read(self):
        return read_volume(self.array.uri("v"), SIZE)

    def pack(self):
        """Everything goes from the journal to the stores."""
        self.assertEqual(self.array.controller.stop(), 0)
        self.array.start()
        self.array.wait_online()

    def files_below(self, *folders):
        for folder in folders:
            for path in Path(folder).rglob("*"):
                if path.is_file() and not path.is_symlink():
                    yield path

    def contains(self, path, pattern):
        overlap = len(pattern) - 1
        rest = b""
        with open(path, "rb") as file:
            while chunk := file.read(8 * MIB):
                if pattern in rest + chunk:
                    return True
                rest = chunk[-overlap:]
        return False

    def look_for(self, patterns):
        """No file of the array holds any of these: neither stores nor journal nor catalog."""
        looked_at = 0
        for path in self.files_below(self.root):
            for pattern in patterns:
                self.assertFalse(self.contains(path, pattern), f"{path} holds {pattern!r}")
            looked_at += path.stat().st_blocks * 512
        return looked_at

    def test_plaintext_isNowhereOnDisk(self):
        self.make_array(4, ["1GiB"], cap="1GiB")
        secret = b"the quick brown fox is a secret!"
        text = (secret * (SIZE // len(secret)))[:SIZE]
        for compress in (False, True):
            with self.subTest(compress=compress):
                self.fill(text[:SIZE // 2], layout="2+1", compress=compress)
                self.write(secret * 128, SIZE - 4096)  # this one lies in the journal
                self.look_for([secret])
                self.pack()
                self.assertGreater(self.look_for([secret]), SIZE // 8 if not compress else 0)
                self.assertEqual(self.read()[:SIZE // 2], text[:SIZE // 2])
                self.array.cli("volumes", "delete", "v")
                wait_until(lambda: self.array.volume("v") is None, "the volume to be deleted")
        # The keys that could open it lie with the controller alone.
        key = (self.array.directory / "master.key").read_bytes().strip()
        for path in self.files_below(*(self.root / name for name in self.array.agents)):
            self.assertFalse(self.contains(path, key) or self.contains(path, bytes.fromhex(key.decode())), path)
        for path in (self.array.directory / "master.key", self.array.identity):
            self.assertEqual(path.stat().st_mode & 0o077, 0, path)

    def storage(self, name):
        return next((self.root / name).glob(".fallow-store-*/storage"))

    def test_flippedBits_areFoundAndRepairedNeverReturned(self):
        self.make_array(7)
        data = random.Random(1).randbytes(SIZE)
        self.fill(data, layout="4+2", compress=False)
        self.pack()
        rng = random.Random(2)
        for name in ("pc-1", "pc-4"):
            self.array.stop_agent(name)
            path = self.storage(name)
            with open(path, "r+b") as file:
                length, at, flipped = path.stat().st_size, 0, 0
                while True:  # within what is really there; the rest is holes
                    try:
                        at = os.lseek(file.fileno(), at, os.SEEK_DATA)
                    except OSError:
                        break
                    end = os.lseek(file.fileno(), at, os.SEEK_HOLE)
                    for place in range(max(at, 64 * 1024), end, 97_003):
                        place = min(place + rng.randrange(4096), end - 1)
                        file.seek(place)
                        byte = file.read(1)[0]
                        file.seek(place)
                        file.write(bytes([byte ^ (1 << rng.randrange(8))]))
                        flipped += 1
                    at = end
                self.assertGreater(flipped, 10, length)
            self.array.agents[name].start()
        self.array.wait_online()
        self.assertEqual(self.read(), data)
        self.array.cli("scrub")
        wait_until(lambda: self.array.cli("scrub").returncode == OK, "a scrub that finds nothing any more", 60, 0.3)
        self.array.wait_health("healthy")
        self.array.kill("pc-2", "pc-6")  # now the repaired strips are needed
        self.assertEqual(self.read(), data)

    def test_storeOfAnotherLife_givesNoOldData(self):
        self.make_array(6)
        rng = random.Random(3)
        first, second = rng.randbytes(SIZE), rng.randbytes(SIZE)
        self.fill(first, layout="4+2", compress=False)
        self.pack()
        agent = self.array.agents["pc-3"]
        self.array.stop_agent("pc-3")
        shutil.copytree(self.root / "pc-3", self.root / "pc-3.old", symlinks=True,
                        ignore=lambda _, names: [name for name in names if name.endswith(".sock")])
        agent.start()
        self.array.wait_online()
        self.write(second)
        self.pack()
        # The disk of pc-3 is put back as it was before all was overwritten.
        self.array.stop_agent("pc-3")
        shutil.rmtree(self.root / "pc-3")
        (self.root / "pc-3.old").rename(self.root / "pc-3")
        agent.start()
        self.array.wait_online()
        self.assertEqual(self.read(), second)
        self.array.kill("pc-1", "pc-5")
        wait_until(lambda: self.array.status()["health"] != "healthy", "the loss to be counted")
        try:
            self.assertEqual(self.read(), second)
        except nbd.Error:
            pass  # what pc-3 has forgotten may be needed now: an error is honest, old bytes would not be
        self.array.agents["pc-1"].start()
        self.array.agents["pc-5"].start()
        self.array.wait_online()
        self.assertEqual(self.read(), second)

    def test_swappedStores_areNotTakenForOneAnother(self):
        self.make_array(6)
        data = random.Random(5).randbytes(SIZE)
        self.fill(data, layout="4+2", compress=False)
        self.pack()
        for name in ("pc-1", "pc-2"):
            self.array.stop_agent(name)
        one, two = self.storage("pc-1").parent, self.storage("pc-2").parent
        spare = self.root / "spare"
        # Each finds the other's files under its own name.
        one_name, two_name = one.name, two.name
        one.rename(spare)
        two.rename(self.root / "pc-1" / one_name)
        spare.rename(self.root / "pc-2" / two_name)
        for name in ("pc-1", "pc-2"):
            self.array.agents[name].start()
        self.assertEqual(self.read(), data)
        # Put right, all is as before.
        for name in ("pc-1", "pc-2"):
            self.array.agents[name].stop()
        (self.root / "pc-1" / one_name).rename(spare)
        (self.root / "pc-2" / two_name).rename(self.root / "pc-1" / one_name)
        spare.rename(self.root / "pc-2" / two_name)
        for name in ("pc-1", "pc-2"):
            self.array.agents[name].start()
        self.array.wait_online()
        self.assertEqual(self.read(), data)
        self.array.scrub()


if __name__ == "__main__":
    main()
