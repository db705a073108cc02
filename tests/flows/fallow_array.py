# SPDX-FileCopyrightText: 2026 The Fallow developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole array of real processes on loopback: a controller, its disks and agents, each with its own directory.

Standard library only. Every wait looks for a condition and has a deadline.
"""
import contextlib
import ctypes
import ipaddress
import json
import os
import signal
import subprocess
import time
from pathlib import Path

from administrator import Administrator, AskError
from work_directory import make_held, places, remove_tree  # noqa: F401, the last for those who make arrays

MIB = 1 << 20
GIB = 1 << 30

# What the JSON of the command line says in numbers (core/base/states.h).
ONLINE, ASLEEP, UNREACHABLE, LOST, RETIRED = range(5)
STORE_ACTIVE, STORE_DRAINING, STORE_LOST, STORE_RETIRED = range(4)
JOB_QUEUED, JOB_RUNNING, JOB_PAUSED, JOB_FINISHED, JOB_FAILED, JOB_CANCELLED = range(6)
STRIP_PRESENT, STRIP_ABSENT, STRIP_MISSING, STRIP_REBUILDING, STRIP_SUSPECT = range(5)

# Exit codes of the command line (console/cli/output.h).
OK, FAILED, USAGE, UNREACHED, UNAUTHORISED, PROBLEMS, GIVEN_UP = range(7)

_PR_SET_PDEATHSIG = 1
_libc = ctypes.CDLL(None, use_errno=True)


class FlowError(Exception):
    """Something that the flow relies on did not happen; the text says what."""


def die_with_parent():
    """For preexec_fn: a process that cannot outlive the one that started it."""
    _libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)


def wait_until(condition, what, seconds=30.0, interval=0.05):
    """Polls until the condition gives something true, and returns that: less and less often, at last every third of a
    second. Raises FlowError at the deadline."""
    deadline = time.monotonic() + seconds
    while True:
        found = condition()
        if found:
            return found
        if time.monotonic() > deadline:
            raise FlowError(f"waited {seconds:.0f} s in vain: {what}")
        time.sleep(interval)
        interval = max(interval, min(1.2 * interval, 0.33))


def run(command, timeout=120, check=True, **options):
    """Runs a program and returns its result, output as text. Raises FlowError with what it said if it fails."""
    options.setdefault("stdout", subprocess.PIPE)
    options.setdefault("stderr", subprocess.PIPE)
    command = [str(word) for word in command]
    try:
        done = subprocess.run(command, timeout=timeout, text=True, stdin=subprocess.DEVNULL, **options)
    except subprocess.TimeoutExpired as late:
        raise FlowError(f"{' '.join(command[:4])} did not end in {timeout} s: {late.stderr or ''}") from None
    if check and done.returncode != 0:
        raise FlowError(f"{' '.join(command)} ended with {done.returncode}:\n{done.stdout or ''}{done.stderr or ''}")
    return done


def own_loopback():
    """A loopback address of this process alone, made of its process id: a port that is chosen there, or given back to
    be listened on again, nobody takes meanwhile."""
    return str(ipaddress.ip_address("127.1.0.0") + os.getpid())


def free_bytes(folder):
    facts = os.statvfs(folder)
    return facts.f_bavail * facts.f_frsize


def available_memory_bytes():
    for line in Path("/proc/meminfo").read_text().splitlines():
        if line.startswith("MemAvailable:"):
            return int(line.split()[1]) * 1024
    return 0


def make_work_directory(needed_bytes, prefix):
    """A new directory for bulk data: where $TMPDIR says, else in memory if there is plenty, else on the disk."""
    tried = []
    for folder in places():
        free = free_bytes(folder)
        if folder == Path("/dev/shm"):
            free = min(free, available_memory_bytes() // 2)  # what lies there is memory
        if free >= needed_bytes:
            return make_held(folder, prefix)
        tried.append(f"{folder} has {free // MIB} MiB")
    raise FlowError(f"nowhere are {needed_bytes // MIB} MiB free: {', '.join(tried)}; set TMPDIR to a folder with room")


class Process:
    """A program in a process group of its own, with a log."""

    def __init__(self, name, command, log, environment=None, outlives=False):
        self.name = name
        self.command = [str(word) for word in command]
        self.log = Path(log)
        self.environment = environment or {}
        self.outlives = outlives
        self.child = None

    def start(self, **environment):
        """Starts it, with further environment variables for this life only."""
        assert not self.is_running(), self.name
        with open(self.log, "ab") as log:
            self.child = subprocess.Popen(
                self.command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True,
                env={**os.environ, **self.environment, **environment},
                preexec_fn=None if self.outlives else die_with_parent)

    @property
    def pid(self):
        return self.child.pid

    def is_running(self):
        return self.child is not None and self.child.poll() is None

    def kill(self):
        """SIGKILL, as if by a power cut."""
        if self.is_running():
            self.child.kill()
        if self.child is not None:
            self.child.wait()

    def stop(self, seconds=30):
        """SIGTERM; returns the exit code. Raises FlowError if it does not end."""
        if self.is_running():
            self.child.terminate()
        try:
            return self.child.wait(seconds) if self.child is not None else 0
        except subprocess.TimeoutExpired:
            self.kill()
            raise FlowError(f"{self.name} did not end within {seconds} s of SIGTERM:\n{self.tail()}") from None

    def tail(self, lines=30):
        if not self.log.exists():
            return ""
        return "\n".join(self.log.read_text(errors="replace").splitlines()[-lines:])


class Array:
    """An array below one directory. Use with `with`: whatever happens, nothing keeps running."""

    def __init__(self, root, binaries=None, outlives=False):
        self.root = Path(root)
        self.binaries = Path(binaries or os.environ["FALLOW_BIN"])
        self.directory = self.root / "array"
        self.socket = self.root / "nbd.sock"
        self.outlives = outlives
        self.agents = {}  # name -> Process
        self.agent_launcher = ()  # words before an agent's command
        self.machine_ids = {}
        self.controller = Process("fallowd", [self.binaries / "fallowd", "run", "--dir", self.directory],
                                  self.root / "fallowd.log", outlives=outlives)
        self.identity = self.directory / "admin.identity"
        self.administrator = Administrator()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.kill_all()

    def kill_all(self):
        """Whatever one of them does, the others are killed."""
        with contextlib.ExitStack() as each:
            each.callback(self.administrator.close)
            for process in [self.controller, *self.agents.values()]:
                each.callback(process.kill)

    # --- making it

    def init(self, name="test", local_stores=(), nbd_tls="off", directory=None, host=None,
             known_as=None):
        """`fallowd init`; local_stores: sizes, one directory each; host: where agents and administrators connect, an
        address of this process alone if it is not given; known_as: the name by which agents do, instead.

        Machines that wait for approval ask twice a second, where no other directory is given.
        """
        command = [self.binaries / "fallowd", "init", "--dir", directory or self.directory, "--name", name,
                   "--listen", f"{host or own_loopback()}:0", "--nbd", "127.0.0.1:0", "--nbd-tls", nbd_tls]
        if len(str(self.socket)) < 100:
            command += ["--nbd-socket", self.socket]
        for number, size in enumerate(local_stores, 1):
            folder = self.root / f"disk-{number}"
            folder.mkdir(exist_ok=True)
            command += ["--local-store", f"{folder}:{size}"]
        run(command)
        if directory is None:
            self.configure(approvalRetryMs=500)
        if known_as:
            path = self.directory / "fallowd.json"
            self.configure(advertisedAddress=f"{known_as}:{json.loads(path.read_text())['listenPort']}")

    def configure(self, **changes):
        """Changes fallowd.json, as an administrator would by hand."""
        path = self.directory / "fallowd.json"
        path.write_text(json.dumps({**json.loads(path.read_text()), **changes}))

    def start(self, **environment):
        """Starts the controller and waits until it answers."""
        self.controller.start(**environment)
        self.wait_ready()

    def wait_ready(self, seconds=60):
        def answers():
            if not self.controller.is_running():
                raise FlowError(f"fallowd ended with {self.controller.child.returncode}:\n{self.controller.tail()}")
            try:
                return self.status()
            except FlowError:
                return None

        wait_until(answers, "the controller to answer", seconds)

    def enrol_command(self, name, cap="4GiB", code=None):
        return [str(word) for word in (self.binaries / "fallow-agent", "enrol", code or self.code(), "--dir",
                                       self.root / name, "--name", name, "--cap", cap)]

    def enrol(self, name, cap="4GiB", code=None):
        """Makes one agent's directory and starts the agent."""
        run(self.enrol_command(name, cap, code))
        self.add_agent(name).start()

    def add_agent(self, name):
        folder = self.root / name
        command = [*self.agent_launcher, self.binaries / "fallow-agent", "run", "--dir", folder]
        agent = Process(name, command, self.root / f"{name}.log", outlives=self.outlives)
        self.agents[name] = agent
        return agent

    def enrol_many(self, count, cap="4GiB"):
        """Enrols and starts pc-1 and so on, all at once: their numbers in the array come in any order."""
        enrolling = {}
        try:
            for number in range(1, count + 1):
                name = f"pc-{number}"
                enrolling[name] = subprocess.Popen(self.enrol_command(name, cap), stdin=subprocess.DEVNULL,
                                                   stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
            for name, process in enrolling.items():
                said = process.communicate(timeout=120)[0]
                if process.returncode != 0:
                    raise FlowError(f"{name} was not enrolled ({process.returncode}):\n{said}")
                self.add_agent(name).start()
        except subprocess.TimeoutExpired:
            raise FlowError(f"enrolling {', '.join(enrolling)} did not end in 120 s") from None
        finally:
            for process in enrolling.values():
                process.kill()
                process.wait()
        self.wait_online()

    # --- asking it

    def cli(self, *words, check=True, timeout=120, json_answer=False):
        """The administrator's command; problems found (exit code 5) are no error here."""
        command = [self.binaries / "fallow", "--identity", self.identity, "--yes"]
        done = run([*command, *(["--json"] if json_answer else []), *words], timeout=timeout, check=False)
        if check and done.returncode not in (OK, PROBLEMS):
            raise FlowError(f"fallow {' '.join(map(str, words))} ended with {done.returncode}:\n{done.stdout}"
                            f"{done.stderr}")
        return done

    def ask(self, *words, timeout=120):
        done = self.cli(*words, json_answer=True, timeout=timeout)
        return json.loads(done.stdout)

    def call(self, method, **args):
        """What the administrator's command would ask, without a process for it. Raises FlowError."""
        try:
            return self.administrator.ask(self.identity, method, args)
        except AskError as error:
            raise FlowError(str(error)) from None

    def status(self):
        return self.call("status")

    def code(self):
        return self.call("machines.makeCode", validForSeconds=3600, note="")["code"]

    def machine(self, name):
        return next(machine for machine in self.status()["machines"] if machine["name"] == name)

    def store_of(self, name, status=None):
        """The active store of a machine; of a lost one that nothing is needed of any more none is listed."""
        status = status or self.status()
        machine = next(machine["machine"] for machine in status["machines"] if machine["name"] == name)
        gone = {"store": 0, "machine": machine, "state": STORE_LOST, "isOnline": False}
        return next((store for store in status["stores"]
                     if store["machine"] == machine and store["state"] != STORE_RETIRED), gone)

    def local_stores(self):
        return [store for store in self.status()["stores"] if store["isLocal"] and store["state"] != STORE_RETIRED]

    def volume(self, name):
        return next((volume for volume in self.status()["volumes"] if volume["name"] == name), None)

    def used_bytes(self):
        return sum(store["usedBytes"] for store in self.status()["stores"])

    def wait_online(self, names=None, seconds=60):
        """Waits until the stores of these agents (default: of all that run) and of the controller can be used."""
        wanted = set(names if names is not None else [n for n, agent in self.agents.items() if agent.is_running()])

        def all_there():
            status = self.status()
            ids = {machine["machine"]: machine["name"] for machine in status["machines"]}
            there = {ids.get(store["machine"]) for store in status["stores"]
                     if store["isOnline"] and store["state"] == STORE_ACTIVE}
            return wanted <= there

        wait_until(all_there, f"the stores of {', '.join(sorted(wanted))} to be online", seconds, 0.1)

    def wait_away(self, names, seconds=60):
        """Waits until the controller has noticed that these are gone."""
        def all_gone():
            return all(machine["presence"] != ONLINE for machine in self.status()["machines"]
                       if machine["name"] in names)

        wait_until(all_gone, f"{', '.join(names)} to be seen as away", seconds, 0.1)

    def wait_health(self, health, seconds=60):
        return wait_until(lambda: (now := self.status())["health"] == health and now, f"health to be {health}",
                          seconds, 0.1)

    def stripes(self, volume):
        """All rows of the volume's map, page by page."""
        number = self.volume(volume)["volume"]
        rows = []
        while True:
            page = wait_until(lambda: (now := self.call("map.rows", volume=number, firstRow=len(rows), limit=1024,
                                                        knownVersion=0))["progress"]["isReady"] and now,
                              "the controller to have read its catalog")
            rows += page["rows"]
            if not page["rows"] or len(rows) >= page["totalRows"]:
                return rows

    def wait_whole(self, volume, seconds=60):
        """Waits until every strip is there and none is under suspicion."""
        wait_until(lambda: all(state == STRIP_PRESENT for row in self.stripes(volume) for state in row["states"]),
                   f"every strip of {volume} to be there", seconds, 0.1)

    def create_volume(self, name, size, layout="4+2", compress=True):
        extra = [] if compress else ["--no-compression"]
        return self.ask("volumes", "create", name, str(size), "--layout", layout, *extra)

    def settle(self, volume):
        """Puts all that is written into committed stripes now: a snapshot does, and goes again."""
        before = self.job("delete")
        self.cli("volumes", "snapshot", volume, "settled")
        self.cli("volumes", "delete", "settled")
        self.wait_job("delete", after=before["job"] if before else 0)

    def uri(self, volume, tcp=False):
        """Where clients find a volume; the Unix socket unless TCP is asked for or the path is too long for one."""
        if tcp or not self.socket.exists():
            return self.volume(volume)["exportUri"]
        return f"nbd+unix:///{volume}?socket={self.socket}"

    def job(self, kind):
        """The latest job of a kind, or None."""
        jobs = [job for job in self.status()["jobs"] if job["kind"] == kind]
        return max(jobs, key=lambda job: job["job"]) if jobs else None

    def wait_job(self, kind, seconds=120, after=0):
        """Waits for the newest job of a kind to end well; returns it."""
        def ended():
            job = self.job(kind)
            return job if job and job["job"] > after and job["state"] in (JOB_FINISHED, JOB_FAILED,
                                                                         JOB_CANCELLED) else None

        job = wait_until(ended, f"the {kind} to end", seconds, 0.1)
        if job["state"] != JOB_FINISHED:
            raise FlowError(f"the {kind} did not finish: {job['message']}")
        return job

    def check(self):
        """`fallow check` finds nothing."""
        done = self.cli("check")
        if done.returncode != OK:
            raise FlowError(f"the catalog has problems:\n{done.stdout}{done.stderr}")

    def scrub(self):
        """`fallow scrub` finds nothing."""
        done = self.cli("scrub", timeout=300)
        if done.returncode != OK:
            raise FlowError(f"the scrub found problems:\n{done.stdout}{done.stderr}")
        return done.stdout

    # --- doing harm

    def kill(self, *names):
        for name in names:
            self.agents[name].kill()

    def stop_agent(self, name):
        """In good order; the controller has noticed it, so that what is online later is the agent's next life."""
        if (code := self.agents[name].stop()) != 0:
            raise FlowError(f"{name} ended with {code}:\n{self.agents[name].tail()}")
        self.wait_away([name])

    def restart_controller(self, **environment):
        self.controller.kill()
        self.start(**environment)


def compare_files(left, right, length=None):
    """Raises FlowError with the first offset at which two files differ. Returns the bytes compared."""
    length = os.path.getsize(left) if length is None else length
    if os.path.getsize(right) < length:
        raise FlowError(f"{right} is shorter than {left}: {os.path.getsize(right)} of {length} bytes")
    offset = 0
    with open(left, "rb") as first, open(right, "rb") as second:
        while offset < length:
            want, got = first.read(min(4 * MIB, length - offset)), second.read(min(4 * MIB, length - offset))
            if want != got:
                at = next(i for i in range(min(len(want), len(got)) + 1)
                          if i >= min(len(want), len(got)) or want[i] != got[i])
                raise FlowError(f"{right} differs from {left} at byte {offset + at}")
            offset += len(want)
    return offset
