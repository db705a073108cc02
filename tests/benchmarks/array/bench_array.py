#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Fallow developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a whole array costs: a controller with two stores of its own and six agents, all on this machine, TLS and
sealing on, store files in memory, incompressible data in a 4+2 volume, read and written by NBD.

Prints a table; writes JSON to $FALLOW_BENCH_JSON. --quick, or FALLOW_BENCH_QUICK=1: about a minute instead of ten,
which is what it takes by itself where memory is short.
The figures are explained in tests/benchmarks/README.md.
"""
import argparse
import json
import os
import shutil
import signal
import statistics
import subprocess
import sys
import time
import zipfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent.parent / "flows")]

import bounds  # noqa: E402
import fallow_array  # noqa: E402
from fallow_array import GIB, MIB  # noqa: E402
from interruption import Interruption  # noqa: E402
from load import cpu_seconds, fio, forget_peak_memory, io_bytes, peak_memory_mib, requests_inside  # noqa: E402
from warm_memory import WarmMemory  # noqa: E402
from work_directory import make_held, remove_tree, sweep  # noqa: E402

AGENTS = [f"pc-{number}" for number in range(1, 7)]
SPARES = ["pc-7", "pc-8", "pc-9", "pc-10"]
LATER_SPARES = ["pc-11", "pc-12"]  # as many machines as the rebuilds have taken meanwhile
MEMORY = Path("/dev/shm")
PREFIX = "fallow-bench-"
SIZE_MIB, QUICK_SIZE_MIB = 1024, 256
CONTROLLER_MIB = 512  # more memory than this is a defect, however slow the machine
FREE_NEEDED = 9  # times the size: what the stores hold at most, and the processes
WARM_NEEDED = 3  # times the size: more than any measurement takes from the system
# As the service manager starts them (resources/systemd/fallow-agent.service).
AGENT_LAUNCHER = ("nice", "-n", "10")


class Bench:
    def __init__(self, array, binaries, work, quick):
        self.array = array
        self.binaries = binaries
        self.work = work
        self.size_mib = QUICK_SIZE_MIB if quick else SIZE_MIB
        self.memory = WarmMemory(work / "warm", WARM_NEEDED * self.size_mib)
        self.runs = 1 if quick else 3
        self.seconds = 1 if quick else 4
        self.rows = {}
        self.facts = {}
        self.peaks = {"controller": 0.0, "agent": 0.0}
        self.last_job = 0

    # --- one measurement

    def note_peaks(self):
        self.peaks["controller"] = max(self.peaks["controller"], peak_memory_mib(self.array.controller.pid))
        for agent in self.array.agents.values():
            if agent.is_running():
                self.peaks["agent"] = max(self.peaks["agent"], peak_memory_mib(agent.pid))

    def counters(self):
        agents = [agent.pid for agent in self.array.agents.values() if agent.is_running()]
        return {"controller": cpu_seconds([self.array.controller.pid]), "agents": cpu_seconds(agents),
                "controllerRead": io_bytes([self.array.controller.pid], "rchar"),
                "agentsRead": io_bytes(agents, "rchar"), "agentsWritten": io_bytes(agents, "wchar")}

    def measured(self, work):
        """Runs `work`, which returns a figure with "bytes"; adds what it cost, per GiB."""
        copied = self.copied_bytes()
        before = self.counters()
        self.note_peaks()
        forget_peak_memory(self.array.controller.pid)
        figure = work()
        after = self.counters()
        figure["controllerCopiesPerByte"] = (self.copied_bytes() - copied) / max(figure["bytes"], 1)
        figure["controllerPeakMiB"] = round(peak_memory_mib(self.array.controller.pid))
        self.note_peaks()
        gibibytes = max(figure["bytes"], 1) / GIB
        figure["cpuSecondsPerGiB"] = {who: (after[who] - before[who]) / gibibytes for who in ("controller", "agents")}
        figure["cpuSecondsPerGiB"]["client"] = figure.pop("clientCpuSeconds", 0.0) / gibibytes
        for key in ("controllerRead", "agentsRead", "agentsWritten"):
            figure[key + "PerByte"] = (after[key] - before[key]) / max(figure["bytes"], 1)
        figure["clientReadPerByte"] = figure.pop("clientReadBytes", 0) / max(figure["bytes"], 1)
        return figure

    def bounded(self, name, work):
        """One measurement of a row, between two of the machine."""
        with self.memory.served():
            return bounds.measure_around(name, self.binaries, lambda: self.measured(work), self.settled)

    def machine_costs(self):
        """What the machine asks for now, with memory at hand as in bounded()."""
        with self.memory.served():
            return bounds.measure_primitives(self.binaries, "--turns=3", "--streams")[0]["cpuSecondsPerGiB"]

    def keep(self, name, figures, key="MBps"):
        """The middle one of a row's measurements counts, by its share of the bound where it has one; how far they moved
        is said beside it."""
        figures = sorted(figures, key=lambda figure: figure.get("shareOfBound", figure[key]))
        figure = figures[(len(figures) - 1) // 2]
        figure["runs"] = [round(one[key], 1) for one in figures]
        figure["controllerPeakMiB"] = max(one["controllerPeakMiB"] for one in figures)
        figure["key"] = key
        if figure.get("cpuSecondsPerGiB"):
            figure["kernelCopiesPerByte"] = bounds.kernel_copies(figure)
        shares = ""
        if "shareOfBound" in figure:
            figure["sharesOfBound"] = [round(one["shareOfBound"], 3) for one in figures]
            shares = f", {' '.join(f'{100 * share:.0f}' for share in figure['sharesOfBound'])} % of the bound"
        self.rows[name] = figure
        print(f"  {name}: {figure[key]:.0f} {key}{shares}", file=sys.stderr, flush=True)
        return figure

    def row(self, name, work, key="MBps", runs=None, before=None, after=None):
        figures = []
        for _ in range(runs or self.runs):
            if before:
                before()
            figures.append(self.bounded(name, work))
            if after:
                after()
        return self.keep(name, figures, key)

    def metrics(self):
        """The lines in which the controller tells what it has counted since its start."""
        bundle = self.work / "bundle.zip"
        bundle.unlink(missing_ok=True)
        self.array.cli("bundle", bundle)
        with zipfile.ZipFile(bundle) as archive:
            name = next(name for name in archive.namelist() if name.endswith("metrics.txt"))
            return archive.read(name).decode().splitlines()

    def copied_bytes(self):
        """Users' bytes that the controller has copied within its memory."""
        line = next(line for line in self.metrics() if line.startswith("fallow_copied_payload_bytes_total "))
        return float(line.rsplit(" ", 1)[1])

    def quantiles(self, metric, **labels):
        """Of what the controller has measured itself since its start, for what no client measures."""
        lines = self.metrics()
        found = {}
        for key, quantile in (("p50Us", "0.5"), ("p99Us", "0.99")):
            wanted = [f'{label}="{value}"' for label, value in (*labels.items(), ("quantile", quantile))]
            line = next(line for line in lines
                        if line.startswith(metric + "{") and all(word in line for word in wanted))
            found[key] = float(line.rsplit(" ", 1)[1]) * 1e6
        return found

    def stream(self, volume, kind, tcp=False, size_mib=None):
        return lambda: fio(self.array.uri(volume, tcp), f"--rw={kind}", "--bs=1M",
                           f"--size={size_mib or self.size_mib}M", "--iodepth=16", "--end_fsync=1")

    def small(self, volume, kind, depth, *extra):
        return lambda: fio(self.array.uri(volume), f"--rw={kind}", "--bs=4k", f"--size={self.size_mib}M",
                           f"--iodepth={depth}", "--time_based", f"--runtime={self.seconds}", "--norandommap",
                           "--randrepeat=0", *extra)

    def settled(self):
        """Waits until nothing is buffered, so that one measurement does not pay for the one before."""
        def quiet():
            before = cpu_seconds([self.array.controller.pid])
            time.sleep(0.3)
            return cpu_seconds([self.array.controller.pid]) - before < 0.06

        fallow_array.wait_until(quiet, "the controller to come to rest", 60)

    # --- the parts

    def make_fresh(self):
        self.array.create_volume("fresh", f"{self.size_mib}MiB", compress=False)

    def drop_fresh(self):
        self.array.cli("volumes", "delete", "fresh")
        self.settled()

    def sequential(self):
        self.array.create_volume("v1", f"{self.size_mib}MiB", compress=False)
        for kind in ("write", "read", "write"):  # the first pages of all processes
            self.stream("v1", kind)()
            self.settled()
        for tcp, name in ((False, "Unix"), (True, "TCP")):
            self.row(f"seq write, {name}", lambda tcp=tcp: self.stream("fresh", "write", tcp)(),
                     before=self.make_fresh, after=self.drop_fresh)
            self.row(f"seq read, {name}", self.stream("v1", "read", tcp))
        self.row("seq overwrite, Unix", self.stream("v1", "write"))
        self.settled()

    def copies(self):
        """nbdcopy of real noise, into a volume that compresses what it can (the default) and into one that does not."""
        image = self.work / "noise"
        size = self.size_mib // 2 * MIB
        with open(image, "wb") as out:
            for _ in range(size // MIB):
                out.write(os.urandom(MIB))
        back = self.work / "back"

        def copy(source, target, is_out=False):
            def work():
                start, own = time.monotonic(), os.times()
                fallow_array.run(["nbdcopy", "--flush", source, target], timeout=300)
                seconds, end = time.monotonic() - start, os.times()
                client = end.children_user - own.children_user + end.children_system - own.children_system
                return {"bytes": size, "seconds": seconds, "MBps": size / seconds / 1e6, "clientCpuSeconds": client,
                        "clientReadBytes": size if is_out else 0}
            return work

        titles = {"v2": "nbdcopy in", "v3": "nbdcopy in, compression on"}
        for name in titles:
            self.array.create_volume(name, size, compress=name == "v3")
        # In turns, so that what disturbs the machine disturbs both alike.
        found = {name: [] for name in titles}
        for _ in range(self.runs):
            for name, title in titles.items():
                found[name].append(self.bounded(title, copy(image, self.array.uri(name))))
                self.settled()
        for name, title in titles.items():
            self.keep(title, found[name]).update(
                self.quantiles("fallow_nbd_request_seconds", export=name, operation="write"))
        self.row("nbdcopy out", copy(self.array.uri("v3"), back, True)).update(
            self.quantiles("fallow_nbd_request_seconds", export="v3", operation="read"))
        fallow_array.compare_files(image, back, size)
        back.unlink()
        image.unlink()
        for name in titles:
            self.array.cli("volumes", "delete", name)
        self.settled()

    def random_writes(self):
        self.row("4K write + flush, QD 1", self.small("v1", "randwrite", 1, "--fsync=1"), "IOPS")
        self.row("4K write, QD 1", self.small("v1", "randwrite", 1), "IOPS")
        self.row("4K write, QD 32", self.small("v1", "randwrite", 32), "IOPS")
        self.settled()

    def restart(self):
        """A stop and a start: cold caches, and how long it takes to be there again."""
        self.note_peaks()
        self.array.controller.stop(60)
        start = time.monotonic()
        self.array.start()
        self.facts["secondsToAnswer"] = time.monotonic() - start
        self.array.wait_online()
        self.facts["secondsToAllStores"] = time.monotonic() - start

    def cold_reads(self):
        """Every run after a restart: the controller holds neither data nor map."""
        for name, kind, depth in (("4K read cold, QD 1", "randread", 1), ("4K read cold, QD 32", "randread", 32)):
            def work(kind=kind, depth=depth):
                return self.small("v1", kind, depth)()
            self.row(name, work, "IOPS", before=self.restart)
        self.row("4K read, QD 32", self.small("v1", "randread", 32), "IOPS")
        self.stream("v1", "write")()
        self.settled()

    def degraded(self):
        """Healthy and degraded in turns: it is their ratio that counts, and the machine does not stay as it was."""
        gone = AGENTS[1:3]
        read = self.stream("v1", "read")
        healthy, degraded, shares = [], [], []
        for turn in range(self.runs):
            healthy.append(self.bounded("seq read, just before", read))
            self.array.kill(*gone)
            self.array.wait_away(gone)
            self.settled()
            degraded.append(self.bounded("seq read, 2 agents gone", read))
            shares.append(degraded[-1]["MBps"] / healthy[-1]["MBps"])
            if turn == self.runs - 1:
                self.row("4K read, QD 32, 2 agents gone", self.small("v1", "randread", 32), "IOPS", runs=1)
            for name in gone:
                self.array.agents[name].start()
            self.array.wait_online()
            self.settled()
        self.keep("seq read, just before", healthy)
        figure = self.keep("seq read, 2 agents gone", degraded)
        figure["shareOfHealthy"] = statistics.median(shares)
        figure["sharesOfHealthy"] = shares

    def lose(self, name):
        """Kills an agent; returns the work of declaring it lost and of rebuilding what it held."""
        agent = self.array.agents.pop(name)
        agent.kill()
        remove_tree(self.array.root / name)  # it does not come back, and its store is memory
        self.array.wait_away([name])

        def work():
            self.array.cli("lost", name, "--wait")  # a program for each look would cost more than the look
            job = self.array.wait_job("rebuild", 300, after=self.last_job)
            self.last_job = job["job"]
            seconds = max(job["ended"] - job["started"], 1) / 1000
            return {"bytes": job["doneBytes"], "seconds": seconds, "MBps": job["doneBytes"] / seconds / 1e6,
                    "from": job["started"] / 1000, "to": job["ended"] / 1000}

        return work

    def rebuild(self):
        """One after the other onto agents that joined, since the array has more places than strips in a stripe. Twice
        the data, so that each lasts for two seconds: its beginning and its end are no work."""
        self.array.create_volume("v5", f"{self.size_mib}MiB", compress=False)
        self.stream("v5", "write")()
        self.settled()
        for name in SPARES:
            self.array.enrol(name, cap="3GiB")
        self.array.wait_online()
        victims, works = iter((AGENTS[5], AGENTS[3], AGENTS[2])), []
        self.row("rebuild of a lost agent", lambda: works.pop()(),
                 before=lambda: works.append(self.lose(next(victims))), after=self.settled).update(
                     self.quantiles("fallow_repair_stripe_seconds"))

    def rebuild_under_load(self):
        """Each run has its own "before": it is the ratio to it that counts, and the machine does not stay as it was."""
        # Not the volume that is rebuilt: what is overwritten needs no rebuild.
        self.array.create_volume("v4", f"{self.size_mib // 2}MiB", compress=False)
        self.stream("v4", "write", size_mib=self.size_mib // 2)()
        self.settled()
        victims = [AGENTS[4], AGENTS[0], AGENTS[1]][:self.runs]
        for name in LATER_SPARES[:len(victims) - 1]:
            self.array.enrol(name, cap="3GiB")
        self.array.wait_online()
        figures = [self.rebuild_beside_writes(name) for name in victims]
        shares = [figure["foregroundShare"] for figure in figures]
        figure = self.keep("rebuild beside writes", figures)
        figure["foregroundShare"] = statistics.median(shares)
        figure["foregroundShares"] = shares

    def rebuild_beside_writes(self, victim):
        log = self.work / "foreground"
        seconds = 4 if self.runs == 1 else 5  # before the rebuild begins
        work = self.lose(victim)
        costs = self.machine_costs()
        load = subprocess.Popen(
            ["fio", "--name=j", "--ioengine=nbd", f"--uri={self.array.uri('v4')}", "--thread", "--rw=write", "--bs=1M",
             f"--size={self.size_mib // 2}M", "--iodepth=16", "--time_based", "--runtime=300",
             f"--write_lat_log={log}", "--log_unix_epoch=1"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, preexec_fn=fallow_array.die_with_parent)
        begin = time.time()
        time.sleep(seconds)
        with self.memory.served():
            figure = self.measured(work)
        load.send_signal(signal.SIGINT)  # it outlasts the rebuild, and then writes its log
        load.wait()
        self.settled()
        costs = bounds.between(costs, self.machine_costs())
        logs = sorted(self.work.glob("foreground_lat*.log"))
        # One agent is away from the start: the same load on the same array, with and without the rebuild.
        before = requests_inside(logs, begin + 1, figure["from"] - 0.1)
        during = requests_inside(logs, figure["from"], figure["to"])
        figure.update(foregroundBeforeMBps=before["MBps"], foregroundDuringMBps=during["MBps"],
                      foregroundBeforeP99Us=before["p99Us"], p50Us=during["p50Us"], p99Us=during["p99Us"],
                      foregroundShare=during["MBps"] / before["MBps"] if before["MBps"] else 0.0)
        # What is counted went to both loads: it is told per byte of both, and the share is that of the machine's time
        # which both would need at their bounds. The latencies are those of the writes.
        written = during["MBps"] * figure["seconds"] * 1e6
        alone = figure["bytes"] / (figure["bytes"] + written)
        figure["cpuSecondsPerGiB"] = {who: cost * alone for who, cost in figure["cpuSecondsPerGiB"].items()}
        for key in ("controllerReadPerByte", "agentsReadPerByte", "agentsWrittenPerByte", "controllerCopiesPerByte"):
            figure[key] *= alone
        figure["shareOfBound"] = bounds.time_at_bounds(
            {"rebuild of a lost agent": figure["bytes"], "seq overwrite, Unix": written}, costs) / figure["seconds"]
        figure["bound"] = figure["MBps"] / figure["shareOfBound"]
        for path in self.work.glob("foreground_*.log"):
            path.unlink()
        return figure

    def run(self):
        self.sequential()
        self.copies()
        self.random_writes()
        self.cold_reads()
        self.degraded()
        self.rebuild()
        self.rebuild_under_load()
        self.array.check()
        self.note_peaks()


# --- what comes out

def print_table(rows, facts):
    print(f"\n{'':32} {'':>9} {'p50 us':>8} {'p99 us':>8} | CPU s/GiB: {'contr.':>6} {'agents':>6} {'client':>6} |"
          f" {'bound':>8} {'share':>6} | {'copies':>6} {'own':>5} | {'MiB':>5}")
    for name, row in rows.items():
        unit = "MB/s" if row["key"] == "MBps" else "IOPS"
        cpu = row.get("cpuSecondsPerGiB") or {}
        costs = " ".join(f"{cpu[who]:6.2f}" if who in cpu else f"{'':6}" for who in ("controller", "agents", "client"))
        times = " ".join(f"{row[key]:8.0f}" if key in row else f"{'':8}" for key in ("p50Us", "p99Us"))
        bound = f"{row['bound']:8.0f} {100 * row['shareOfBound']:5.0f}%" if "bound" in row else f"{'':15}"
        copies = f"{row['kernelCopiesPerByte']:6.2f} {row['controllerCopiesPerByte']:5.2f}" if cpu else f"{'':12}"
        print(f"{name:32} {row[row['key']]:9.0f} {times} | {unit:>10} {costs} | {bound} | {copies} |"
              f" {row['controllerPeakMiB']:5.0f}")
    peaks = facts["peakMemoryMiB"]
    degraded, rebuilt, beside = (rows[name] for name in ("seq read, 2 agents gone", "rebuild of a lost agent",
                                                         "rebuild beside writes"))

    def of_three(share, shares):
        every = f" ({', '.join(f'{100 * one:.0f}' for one in shares)})" if len(shares) > 1 else ""
        return f"{100 * share:.0f} %{every}"

    for line in (
            "",
            "copies: how often the kernel copied each byte, by the bytes through all sockets and store files; own: how",
            "often the controller did, in its memory.",
            "Latencies: of the client's requests; nbdcopy's and a stripe's repair as the controller measured them.",
            f"Degraded read: {of_three(degraded['shareOfHealthy'], degraded['sharesOfHealthy'])} of healthy.",
            f"Rebuild: {of_three(rebuilt['shareOfBound'], rebuilt['sharesOfBound'])} of its bound. "
            f"Beside writes: {beside['MBps']:.0f} MB/s, {100 * beside['MBps'] / rebuilt['MBps']:.0f} % of one alone.",
            f"Writes beside a rebuild: {of_three(beside['foregroundShare'], beside['foregroundShares'])} of before; "
            f"p99 {beside['p99Us'] / 1000:.0f} ms, {beside['foregroundBeforeP99Us'] / 1000:.0f} ms before.",
            f"Compression on, incompressible data: {100 * facts['compressionCost']:+.1f} % time, "
            f"{100 * facts['compressionCpuCost']:+.1f} % CPU of the controller.",
            f"After a restart the controller answers in {facts['secondsToAnswer']:.2f} s, "
            f"all stores are there in {facts['secondsToAllStores']:.2f} s.",
            f"Peak memory: controller {peaks['controller']:.0f} MiB, largest agent {peaks['agent']:.0f} MiB."):
        print(line)


def needed_mib(is_quick):
    return (FREE_NEEDED + WARM_NEEDED) * (QUICK_SIZE_MIB if is_quick else SIZE_MIB)


def is_to_be_quick(wants_quick, free_mib):
    """With less memory than it takes a quarter of the data is measured, and that is said. Ends the program if even for
    that there is too little."""
    if not wants_quick and free_mib < needed_mib(False):
        print(f"bench_array needs {needed_mib(False)} MiB of free memory, in {MEMORY} too, where its stores lie; there "
              f"are {free_mib} MiB: measuring with a quarter of the data, as by --quick", file=sys.stderr, flush=True)
        wants_quick = True
    if free_mib < needed_mib(wants_quick):
        sys.exit(f"bench_array needs {needed_mib(wants_quick)} MiB of free memory, in {MEMORY} too, where its stores "
                 f"lie, be it by --quick; there are {free_mib} MiB")
    return wants_quick


def measure(binaries, is_quick, interruption):
    """Makes an array, runs everything, removes it."""
    interruption.delay()
    work = make_held(MEMORY, PREFIX)
    array = fallow_array.Array(work, binaries)
    try:  # an interruption may come between any two lines, but only once
        try:
            interruption.go_on()
            array.agent_launcher = AGENT_LAUNCHER
            array.init("bench", local_stores=("3GiB", "3GiB"))
            array.start()
            for name in AGENTS:
                array.enrol(name, cap="3GiB")
            array.wait_online()
            bench = Bench(array, binaries, work, is_quick)
            bench.run()
        finally:
            interruption.is_over = True
    finally:
        try:
            array.kill_all()
        finally:
            remove_tree(work)
    return bench


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", default=os.environ.get("FALLOW_BENCH_QUICK") == "1")
    parser.add_argument("--bin", default=os.environ.get("FALLOW_BIN"), help="where fallowd and the others are")
    arguments = parser.parse_args()
    binaries = Path(arguments.bin or Path(sys.argv[0]).absolute().parent)
    interruption = Interruption()
    missing = [program for program in ("fio", "nbdcopy") if not shutil.which(program)]
    if missing:
        sys.exit(f"bench_array needs {' and '.join(missing)}; run ./dev setup")
    for left in sweep(PREFIX):
        print(f"removed {left}, which a run that was killed had left", file=sys.stderr, flush=True)
    free = min(fallow_array.available_memory_bytes(), fallow_array.free_bytes(MEMORY)) // MIB
    is_quick = is_to_be_quick(arguments.quick, free)
    primitives, table = bounds.measure_primitives(binaries)
    print(table, end="", flush=True)
    bench = measure(binaries, is_quick, interruption)
    facts = {**bench.facts, "peakMemoryMiB": bench.peaks, "sizeMiB": bench.size_mib,
             "kernelCopiesPerByteWritten": bench.rows["seq write, Unix"]["kernelCopiesPerByte"],
             "controllerCopiesPerByteWritten": bench.rows["seq write, Unix"]["controllerCopiesPerByte"]}
    plain, packed = bench.rows["nbdcopy in"], bench.rows["nbdcopy in, compression on"]
    facts["compressionCost"] = plain["MBps"] / packed["MBps"] - 1
    facts["compressionCpuCost"] = (packed["cpuSecondsPerGiB"]["controller"] /
                                   plain["cpuSecondsPerGiB"]["controller"] - 1)
    print_table(bench.rows, facts)
    path = os.environ.get("FALLOW_BENCH_JSON")
    if path:
        Path(path).write_text(json.dumps({"array": {"rows": bench.rows, "facts": facts, "primitives": primitives}},
                                         indent=2) + "\n")
    if facts["peakMemoryMiB"]["controller"] > CONTROLLER_MIB:
        sys.exit(f"the controller took {facts['peakMemoryMiB']['controller']:.0f} MiB, {CONTROLLER_MIB} are allowed")


if __name__ == "__main__":
    main()
