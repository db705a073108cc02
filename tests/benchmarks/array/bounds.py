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
WIDTH = (K + M) / K  # bytes in strips per byte of the user
SEALED = 4112 / 4096


def measure_primitives(binaries):
    """Runs bench_bound beside us, in the same run."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bound.json"
        print(fallow_array.run([binaries / "bench_bound"], env={**os.environ, "FALLOW_BENCH_JSON": str(path)}).stdout,
              end="", flush=True)
        return json.loads(path.read_text())


def between(before, after):
    """The mean of what was measured before and after the array, since a shared machine does not stay as it was."""
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
    """Per GiB of new strips: k are read for one that is written."""
    return (K * (moved(cost, "tmpfs read") + cost["decode one of 4+2"]) + cost["crc32c"] + moved(cost, "tmpfs write"))


def add_bounds(rows, primitives):
    """Adds "bound" and "shareOfBound" to the rows for which there is one."""
    cost = primitives["cpuSecondsPerGiB"]
    unix, tcp = primitives["unixMessage"], primitives["tcpMessage"]
    cores = os.cpu_count() or 1
    # Two agents of six gone: of the four data strips 4/3 are missing on average, each a product over four strips.
    decode = cost["decode one of 4+2"] * M * K / (K + M)

    def streams(seconds_per_gib):
        return cores * GIB / 1e6 / seconds_per_gib

    def messages(cpu_us, seconds_per_gib):
        return cores * 1e6 / (cpu_us + seconds_per_gib * 1e6 * 4096 / GIB)

    bounds = {
        "seq write, Unix": streams(write_cost(cost) + cost["nbd unix"]),
        "seq read, Unix": streams(read_cost(cost) + cost["nbd unix"]),
        "seq write, TCP": streams(write_cost(cost) + cost["nbd tcp"]),
        "seq read, TCP": streams(read_cost(cost) + cost["nbd tcp"]),
        "seq read, just before": streams(read_cost(cost) + cost["nbd unix"]),
        "seq read, 2 agents gone": streams(read_cost(cost) + decode + cost["nbd unix"]),
        "nbdcopy in": streams(write_cost(cost) + cost["nbd unix"] + cost["tmpfs read"]),
        "nbdcopy in, compression on": streams(write_cost(cost) + cost["nbd unix"] + cost["tmpfs read"]),
        "nbdcopy out": streams(read_cost(cost) + cost["nbd unix"] + cost["tmpfs write"]),
        "rebuild of a lost agent": streams(rebuild_cost(cost)),
        "4K write + flush, QD 1": 1e6 / (2 * unix["roundTripUs"]),
        "4K write, QD 1": 1e6 / unix["roundTripUs"],
        "4K write, QD 32": messages(unix["cpuUs"], write_cost(cost)),
        "4K read cold, QD 1": 1e6 / (unix["roundTripUs"] + tcp["roundTripUs"]),
        "4K read cold, QD 32": messages(unix["cpuUs"] + tcp["cpuUs"], cost["seal"]),
        "4K read, QD 32": messages(unix["cpuUs"] + tcp["cpuUs"], cost["seal"]),
    }
    for name, bound in bounds.items():
        if name in rows:
            rows[name]["bound"] = bound
            rows[name]["shareOfBound"] = rows[name][rows[name]["key"]] / bound


def copies_per_byte(row):
    """Copies of each byte of a sequential write.

    User space, by design: none. A payload is read from the NBD socket into the memory from which it is sealed, sealing
    writes into the memory that is sent, an agent reads a strip into the memory from which it writes its file. (Sealing
    and encoding are passes over the data, but they make something else of it.) Kernel: out of the client and into the
    controller, for each byte in strips out of the controller and into an agent, and into the store file; the bytes that
    went through read and write calls say how much that was.
    """
    store = row["storeBytesWrittenPerByte"]
    return {"userSpace": 0.0, "kernel": 2 * row["socketBytesReadPerByte"] + store}
