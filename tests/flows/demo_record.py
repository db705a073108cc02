# SPDX-FileCopyrightText: 2026 The Fallow developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is written down about a demo that --keep shall leave up, from before its first process until all is removed:
whatever becomes of the demo itself, --stop finds what it has to end."""
import json
import os
import signal
import tempfile
from pathlib import Path

from fallow_array import FlowError, wait_until
from work_directory import is_held, processes_below, remove_tree

PREFIX = "fallow-demo-"
RECORD = Path(os.environ.get("FALLOW_DEMO_RECORD") or Path(__file__).resolve().parents[2] / "build" / "demo.json")


def claim(root, binaries):
    """Writes the record; raises FlowError if there is one. It appears whole, and is ours, whoever else may write to its
    folder."""
    RECORD.parent.mkdir(parents=True, exist_ok=True)
    descriptor, fresh = tempfile.mkstemp(prefix=f"{RECORD.name}.", dir=RECORD.parent)
    try:
        with open(descriptor, "w") as file:
            json.dump({"root": str(root), "binaries": str(binaries), "demo": os.getpid()}, file)
        os.link(fresh, RECORD)
    except FileExistsError:
        raise FlowError(already()) from None
    finally:
        os.unlink(fresh)


def recall():
    """The record, or None. Raises FlowError if it is not one of ours, whole."""
    try:
        with open(os.open(RECORD, os.O_RDONLY | os.O_NOFOLLOW)) as file:
            if os.fstat(file.fileno()).st_uid != os.getuid():
                raise FlowError(f"{RECORD} belongs to somebody else; only who left the demo up can stop it")
            record = json.load(file)
        if Path(record["root"]).name.startswith(PREFIX) and Path(record["binaries"]).is_absolute():
            return {"root": record["root"], "binaries": record["binaries"], "demo": int(record["demo"])}
        why = f"{record['root']} is no demo's folder"
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError) as error:
        why = f"{type(error).__name__}: {error}"
    raise FlowError(f"{RECORD} is no record of a demo ({why}); if none is up, remove that file")


def forget(root):
    """Removes the record if it is of this demo."""
    if (record := recall()) and record["root"] == str(root):
        RECORD.unlink(missing_ok=True)


def already():
    return f"a demo with --keep is up, or under way ({RECORD}); end it with: ./dev demo --stop"


def refuse_second():
    """Raises FlowError if a kept demo lives; removes what is left of one that does not."""
    record = recall()
    if record is None:
        return
    if is_held(record["root"]) or processes_below(record["root"], record["binaries"]):
        raise FlowError(already())
    remove_tree(record["root"])
    RECORD.unlink(missing_ok=True)


def signal_each(pids, number):
    for pid in pids:
        try:
            os.kill(pid, number)
        except ProcessLookupError:
            pass


def end_processes(root, binaries, seconds=20):
    """Ends the array's programs, wherever they came from: in good order, or after so many seconds anyhow."""
    signal_each(processes_below(root, binaries), signal.SIGTERM)
    try:
        wait_until(lambda: not processes_below(root, binaries), "the processes to end", seconds)
    except FlowError:
        signal_each(processes_below(root, binaries), signal.SIGKILL)
        wait_until(lambda: not processes_below(root, binaries), "the processes to be gone", 10)


def stop():
    """Ends a kept demo, be it still under way, and removes all of it. Returns whether there was one."""
    record = recall()
    if record is None:
        return False
    root = record["root"]
    if is_held(root):  # by the demo that wrote its number here, which cleans up or leaves its array to us
        signal_each([record["demo"]], signal.SIGTERM)
        wait_until(lambda: not is_held(root), "the demo that is under way to end", 60)
    end_processes(root, record["binaries"])
    remove_tree(root)
    RECORD.unlink(missing_ok=True)
    return True
