# SPDX-FileCopyrightText: 2026 The Fallow developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a volume may hold after a crash, block by block, and a client that writes by it."""
import hashlib
import struct

import nbd

BLOCK = 4096
_HEAD = struct.Struct("<8sQQQ")
_MAGIC = b"FLWBLOCK"
_ZEROS = bytes(BLOCK)


def block_bytes(seed, block, version):
    """One block's contents: says whose it is; every other version can be compressed, the rest cannot."""
    head = _HEAD.pack(_MAGIC, seed & (2**64 - 1), block, version)
    if version % 2:
        return (head * (BLOCK // len(head)))[:BLOCK]
    return head + hashlib.shake_128(head).digest(BLOCK - len(head))


def whose(data):
    """What a block says of itself, for messages."""
    if data == _ZEROS:
        return "zeros"
    magic, seed, block, version = _HEAD.unpack_from(data)
    if magic != _MAGIC:
        return f"garbage ({data[:16].hex()}…)"
    return f"block {block} version {version} of seed {seed}"


class BlockModel:
    """Versions of every block: what must not be lost, and what may be seen besides.

    A version below 0 stands for zeros. `kept` is the last version that was acknowledged before a flush which completed;
    `later` are those given after it, acknowledged or not: each of them may be what a crash leaves.
    """

    def __init__(self, seed, blocks):
        self.seed = seed
        self.blocks = blocks
        self.kept = [-1] * blocks  # never written: zeros
        self.later = {}            # block -> [version, …], in the order they were given
        self.acknowledged = {}     # block -> the last version acknowledged
        self.shown = {}            # what a read-back after a crash has found, where it is not what was kept
        self.next_version = 1

    def give(self, first, count, is_zero=False):
        """A new version for a range; returns its bytes (None for zeros) and the token to acknowledge it with."""
        version = self.next_version
        self.next_version += 1
        stored = -version - 1 if is_zero else version
        for block in range(first, first + count):
            self.later.setdefault(block, []).append(stored)
        token = (first, count, stored)
        if is_zero:
            return None, token
        return b"".join(block_bytes(self.seed, block, version) for block in range(first, first + count)), token

    def acknowledge(self, token):
        first, count, version = token
        for block in range(first, first + count):
            self.acknowledged[block] = version

    def begin_flush(self):
        """What a flush that is sent now covers."""
        return dict(self.acknowledged)

    def flushed(self, covered):
        for block, version in covered.items():
            self.keep(block, version)

    def keep(self, block, version):
        later = self.later.get(block)
        if later and version in later:
            self.kept[block] = version
            del later[:later.index(version) + 1]
            if not later:
                del self.later[block]
                self.acknowledged.pop(block, None)

    def check(self, block, data, must_be_current):
        """None if the block may hold this; else the complaint. After a crash, what is seen is what stays."""
        if must_be_current:
            allowed = [self.acknowledged.get(block, self.kept[block])]
            unanswered = self.later.get(block, [])
            if allowed[0] in unanswered:
                unanswered = unanswered[unanswered.index(allowed[0]) + 1:]
            allowed += unanswered
        else:
            allowed = [self.kept[block], *self.later.get(block, [])]
        for version in reversed(allowed):
            if data == (_ZEROS if version < 0 else block_bytes(self.seed, block, version)):
                if not must_be_current:
                    self.shown[block] = version  # recovered storage may not go back behind what it has shown
                return None
        wanted = ", ".join("zeros" if version < 0 else str(version) for version in allowed)
        return f"block {block} holds {whose(data)}; allowed were versions {wanted}"

    def crashed(self):
        """After a whole read-back that followed a crash: what was shown is what must stay; the rest is over."""
        for block, version in self.shown.items():
            self.kept[block] = version
        self.shown.clear()
        self.later.clear()
        self.acknowledged.clear()


def connect_by_tls(uri, certificates):
    """A handle on an export whose address is nbds://host:port/name. Raises nbd.Error."""
    place, name = uri.removeprefix("nbds://").split("/", 1)
    handle = nbd.NBD()
    handle.set_tls(nbd.TLS_REQUIRE)
    handle.set_tls_certificates(str(certificates))
    handle.set_tls_verify_peer(False)  # this client cannot be told the name in the controller's certificate
    handle.set_export_name(name)
    handle.connect_tcp(*place.rsplit(":", 1))
    return handle


class Client:
    """Writes by a model over one libnbd handle; keeps several requests under way, never two on one block."""

    def __init__(self, uri, model, depth=16):
        self.model = model
        self.depth = depth
        self.busy = set()
        self.in_flight = 0
        self.errors = []
        self.patience_seconds = 20  # without any answer
        self.handle = nbd.NBD()
        self.handle.connect_uri(uri)

    def close(self):
        self.handle = None

    def _done(self, token, error):
        first, count, _ = token
        self.in_flight -= 1
        self.busy.difference_update(range(first, first + count))
        if error.value == 0:
            self.model.acknowledge(token)
        else:
            self.errors.append(error.value)
        return 1

    def write(self, first, count, is_zero=False, is_trim=False, is_forced=False):
        """Sends one write; blocks only while `depth` are under way or one of them overlaps. Raises nbd.Error."""
        wanted = range(first, first + count)
        while self.in_flight >= self.depth or not self.busy.isdisjoint(wanted):
            self.poll()
        data, token = self.model.give(first, count, is_zero or is_trim)
        self.busy.update(wanted)
        self.in_flight += 1
        flags = nbd.CMD_FLAG_FUA if is_forced else 0

        def done(error):
            result = self._done(token, error)
            if is_forced and error.value == 0:
                for block in wanted:
                    self.model.keep(block, token[2])
            return result

        if is_trim:
            self.handle.aio_trim(count * BLOCK, first * BLOCK, done, flags)
        elif is_zero:
            self.handle.aio_zero(count * BLOCK, first * BLOCK, done, flags)
        else:
            self.handle.aio_pwrite(nbd.Buffer.from_bytearray(bytearray(data)), first * BLOCK, done, flags)

    def poll(self):
        if self.handle.poll(self.patience_seconds * 1000) == 0:
            raise TimeoutError(f"no request was answered for {self.patience_seconds} s")

    def flush(self):
        covered = self.model.begin_flush()
        self.handle.flush()
        self.model.flushed(covered)

    def drain(self):
        while self.in_flight:
            self.poll()

    def verify(self, must_be_current=False, first=0, count=None):
        """Reads a range and holds it against the model; returns the complaints."""
        count = self.model.blocks - first if count is None else count
        complaints = []
        step = 256
        for start in reversed(range(first, first + count, step)):  # as volume_reads.py tells
            length = min(step, first + count - start)
            data = self.handle.pread(length * BLOCK, start * BLOCK)
            for index in range(length):
                complaint = self.model.check(start + index, bytes(data[index * BLOCK:(index + 1) * BLOCK]),
                                             must_be_current)
                if complaint:
                    complaints.append(complaint)
        return complaints
