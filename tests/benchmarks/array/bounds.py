# SPDX-FileCopyrightText: 2026 The Fallow developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the machine itself would allow: CPU seconds of everything that must be done for a GiB, over all cores."""
import json
import os
import tempfile
from pathlib import Path

import fallow_array
from fallow_array import GIB

K, M = 4, 2
CORES = os.cpu_count() or 1
WIDTH = (K + M) / K  # bytes in strips per byte of the user
SEALED = 4112 / 4096


def measure_primitives(binaries, *options):
    """What bench_bound finds now. "--turns=1" is quick enough to stand before and after each measurement."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bound.json"
        table = fallow_array.run([binaries / "bench_bound", *options],
                                 env={**os.environ, "FALLOW_BENCH_JSON": str(path)}).stdout
        return json.loads(path.read_text()), table


def between(before, after):
    """The mean of what was measured before and after, since a shared machine does not stay as it was."""
    if isinstance(before, dict):
        return {key: between(before[key], after[key]) for key in before}
    return (before + after) / 2


def moved(cost, store):
    """One GiB of strip to or from an agent: through TCP, authenticated at both ends, into or out of its file."""
    return SEALED * (cost["tcp"] + 2 * cost["authenticate"] + cost[store])


def write_cost(cost):
    """Without the front end: seal, encode, checksum and send each byte, and the parity's too."""
    return cost["seal"] + cost["encode 4+2"] + WIDTH * (cost["crc32c"] + moved(cost, "tmpfs write"))


def read_cost(cost):
    return cost["seal"] + moved(cost, "tmpfs read")


def rebuild_cost(cost):
    """Per GiB of new strips: k are read for one that is written, each checked where it is read, as opening checks what
    a client reads; and the new one is verified: read back from its file and checked (ARCHITECTURE.md, repair)."""
    source = cost["crc32c"] + moved(cost, "tmpfs read") + cost["decode one of 4+2"]
    verified = SEALED * (cost["tmpfs read"] + cost["crc32c"])
    return K * source + cost["crc32c"] + moved(cost, "tmpfs write") + verified


def _decode_two_gone(cost):
    """Two agents of six gone: of the four data strips 4/3 are missing on average, each a product over four strips."""
    return cost["decode one of 4+2"] * M * K / (K + M)


# CPU seconds per GiB of the user, by row.
STREAMS = {
    "seq write, Unix": lambda cost: write_cost(cost) + cost["nbd unix"],
    "seq read, Unix": lambda cost: read_cost(cost) + cost["nbd unix"],
    "seq write, TCP": lambda cost: write_cost(cost) + cost["nbd tcp"],
    "seq read, TCP": lambda cost: read_cost(cost) + cost["nbd tcp"],
    "seq read, just before": lambda cost: read_cost(cost) + cost["nbd unix"],
    "seq overwrite, Unix": lambda cost: write_cost(cost) + cost["nbd unix"],
    "seq read, 2 agents gone": lambda cost: read_cost(cost) + _decode_two_gone(cost) + cost["nbd unix"],
    "nbdcopy in": lambda cost: write_cost(cost) + cost["nbd unix"] + cost["tmpfs read"],
    "nbdcopy in, compression on": lambda cost: write_cost(cost) + cost["nbd unix"] + cost["tmpfs read"],
    "nbdcopy out": lambda cost: read_cost(cost) + cost["nbd unix"] + cost["tmpfs write"],
    "rebuild of a lost agent": rebuild_cost,
}


def time_at_bounds(streams, cost):
    """Seconds that this machine needs at least for all of this: bytes by row."""
    return sum(moved_bytes / GIB * STREAMS[row](cost) for row, moved_bytes in streams.items()) / CORES


def _per_second(cpu_us, seconds_per_gib):
    return CORES * 1e6 / (cpu_us + seconds_per_gib * 1e6 * 4096 / GIB)


# Operations of 4 KiB a second, by row.
MESSAGES = {
    "4K write + flush, QD 1": lambda cost, unix, tcp: 1e6 / (2 * unix["roundTripUs"]),
    "4K write, QD 1": lambda cost, unix, tcp: 1e6 / unix["roundTripUs"],
    "4K write, QD 32": lambda cost, unix, tcp: _per_second(unix["cpuUs"], write_cost(cost)),
    "4K read cold, QD 1": lambda cost, unix, tcp: 1e6 / (unix["roundTripUs"] + tcp["roundTripUs"]),
    "4K read cold, QD 32": lambda cost, unix, tcp: _per_second(unix["cpuUs"] + tcp["cpuUs"], cost["seal"]),
    "4K read, QD 32": lambda cost, unix, tcp: _per_second(unix["cpuUs"] + tcp["cpuUs"], cost["seal"]),
    # A third of the blocks lie with the two: those need as much of K others.
    "4K read, QD 32, 2 agents gone": lambda cost, unix, tcp: _per_second(
        unix["cpuUs"] + (1 + (K - 1) * M / (K + M)) * tcp["cpuUs"], cost["seal"]),
}


def measure_around(name, binaries, work, rest):
    """Runs `work`, which returns a figure; adds "bound" and "shareOfBound" by what the machine asked for its parts just
    before and just after, if the row has a bound at all. `rest` waits until what the work left to do is done."""
    if name not in STREAMS and name not in MESSAGES:
        return work()
    options = ["--turns=3", "--streams"] if name in STREAMS else ["--turns=1"]
    before, _ = measure_primitives(binaries, *options)
    figure = work()
    rest()
    after, _ = measure_primitives(binaries, *options)
    found = between(before, after)
    cost = found["cpuSecondsPerGiB"]
    if name in STREAMS:
        figure["bound"] = CORES * GIB / 1e6 / STREAMS[name](cost)
    else:
        figure["bound"] = MESSAGES[name](cost, found["unixMessage"], found["tcpMessage"])
    figure["shareOfBound"] = figure["MBps" if name in STREAMS else "IOPS"] / figure["bound"]
    figure["primitives"] = found
    return figure


def kernel_copies(row):
    """How often the kernel copied each byte: twice what went through a socket, once what was read from a store file or
    written to one. An agent writes what it receives, so what it reads beyond that is of its store."""
    of_stores = max(row["agentsReadPerByte"] - row["agentsWrittenPerByte"], 0)
    by_sockets = row["controllerReadPerByte"] + row["agentsReadPerByte"] - of_stores + row["clientReadPerByte"]
    return 2 * by_sockets + of_stores + row["agentsWrittenPerByte"]
