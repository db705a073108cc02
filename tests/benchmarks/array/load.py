# SPDX-FileCopyrightText: 2026 The Fallow developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""fio as the client of an NBD export, and what /proc says about processes."""
import json
import os
import subprocess
from pathlib import Path

import fallow_array

_TICKS_PER_SECOND = os.sysconf("SC_CLK_TCK")


def cpu_seconds(pids):
    """User and system time of these processes so far; one that is gone counts nothing."""
    total = 0
    for pid in pids:
        try:
            fields = Path(f"/proc/{pid}/stat").read_text().rsplit(") ", 1)[1].split()
        except (FileNotFoundError, ProcessLookupError):
            continue
        total += int(fields[11]) + int(fields[12])
    return total / _TICKS_PER_SECOND


def io_bytes(pids, key):
    """Bytes through read ("rchar") or write ("wchar") calls; what sendmsg and recvmsg move is not in it."""
    total = 0
    for pid in pids:
        try:
            lines = Path(f"/proc/{pid}/io").read_text().splitlines()
        except (FileNotFoundError, ProcessLookupError, PermissionError):
            continue
        total += next(int(line.split()[1]) for line in lines if line.startswith(key + ":"))
    return total


def peak_memory_mib(pid):
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except (FileNotFoundError, ProcessLookupError):
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM:")), 0.0)


def forget_peak_memory(pid):
    """From now on peak_memory_mib() counts anew."""
    Path(f"/proc/{pid}/clear_refs").write_text("5")


def fio(uri, *options):
    """One fio job on an export. Latencies are those of a request. Where each write is flushed fio tells those of writes
    and of flushes, not of both together: the percentiles are added."""
    done = subprocess.run(
        ["fio", "--name=j", "--output-format=json", "--ioengine=nbd", f"--uri={uri}", "--thread", "--group_reporting",
         *options], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, timeout=300, check=False,
        stdin=subprocess.DEVNULL, preexec_fn=fallow_array.die_with_parent)
    text = done.stdout[done.stdout.find("{"):]
    if done.returncode != 0 or not text:
        raise fallow_array.FlowError(f"fio ended with {done.returncode}: {done.stderr or done.stdout}")
    job = json.JSONDecoder().raw_decode(text)[0]["jobs"][0]
    side = job["write"] if job["write"]["total_ios"] > 0 else job["read"]
    percentiles = side["clat_ns"].get("percentile", {})
    flushes = job.get("sync", {}).get("lat_ns", {}).get("percentile", {}) if "--fsync=1" in options else {}

    def microseconds(key):
        return (percentiles.get(key, 0) + flushes.get(key, 0)) / 1000

    return {"bytes": side["io_bytes"], "seconds": side["runtime"] / 1000, "MBps": side["bw_bytes"] / 1e6,
            "IOPS": side["iops"], "p50Us": microseconds("50.000000"), "p99Us": microseconds("99.000000"),
            "clientReadBytes": job["read"]["io_bytes"],
            "clientCpuSeconds": (job["usr_cpu"] + job["sys_cpu"]) / 100 * job["job_runtime"] / 1000}


def requests_inside(logs, start, end):
    """What fio's latency logs say of the requests that ended between two points of time (seconds since the epoch): MB/s
    and percentiles of the latency."""
    latencies, moved = [], 0
    for path in logs:
        for line in path.read_text().splitlines():
            milliseconds, nanoseconds, _, size = (int(word) for word in line.split(",")[:4])
            if start * 1000 <= milliseconds <= end * 1000:
                latencies.append(nanoseconds / 1000)
                moved += size
    latencies.sort()

    def percentile(share):
        return latencies[min(int(share * len(latencies)), len(latencies) - 1)] if latencies else 0.0

    return {"MBps": moved / (end - start) / 1e6, "p50Us": percentile(0.5), "p99Us": percentile(0.99)}
