#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Fallow developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""usage: tst_packages.py ROOT.TAR DOWNLOADS OLD_PACKAGES NEW_PACKAGES

Installs, enrols, upgrades and purges the packages of two folders (an older and a newer revision) in a clean root."""
import json
import os
import re
import shutil
import sys
import time
import traceback
from pathlib import Path

import nbd

sys.path.insert(0, str(Path(__file__).resolve().parent))

from clean_root import CleanRoot  # noqa: E402

KEPT = ("/var/lib/fallow", "/var/lib/fallow-agent")
VOLUME_BYTES = 16 << 20
PROGRAMS = ("fallowd", "fallow", "fallow-console", "fallow-agent", "fallow-tray")


def wait_until(condition, what, seconds=90):
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        found = condition()
        if found:
            return found
        time.sleep(0.3)
    raise AssertionError(f"waited {seconds} s for {what}")


class Packages:
    def __init__(self, root, old, new):
        self.root = root
        self.old = sorted(Path(old).glob("*.deb"))
        self.new = sorted(Path(new).glob("*.deb"))
        self.controller = self.agent = None
        self.content = os.urandom(VOLUME_BYTES)

    # --- helpers

    def fallow(self, *words):
        done = self.root.run("fallow", "--identity", "/var/lib/fallow/admin.identity", "--json", "--yes", *words,
                             user="fallow", check=False, timeout=120)
        return json.loads(done.stdout) if done.returncode in (0, 5) else None

    def start_services(self):
        """As the units do it: same program, folder and account."""
        for unit, user in (("fallowd", "fallow"), ("fallow-agent", "fallow-agent")):
            text = (self.root.path / f"usr/lib/systemd/system/{unit}.service").read_text()
            assert f"User={user}\n" in text, text
            command = re.search(r"^ExecStart=(.*)$", text, re.M).group(1).split()
            process = self.root.start(*command, user=user)
            if unit == "fallowd":
                self.controller = process
                wait_until(lambda: self.fallow("status"), "the controller to answer")
            else:
                self.agent = process

    def stop_services(self):
        for process in (self.agent, self.controller):
            self.root.stop(process)

    def is_online(self):
        status = self.fallow("status")
        return status and any(not store["isLocal"] and store["isOnline"] for store in status["stores"])

    def volume(self):
        """The volume, from outside of the root: its network is ours."""
        handle = nbd.NBD()
        uri = wait_until(lambda: self.fallow("status")["volumes"][0]["exportUri"], "the volume to be offered")
        handle.connect_uri(uri)
        return handle

    # --- the life of the packages, in order

    def install_everythingIsThere(self):
        assert len(self.old) == len(self.new) == 2, (self.old, self.new)
        self.root.install(*self.old)
        for program in PROGRAMS:
            assert "0.1.0" in self.root.run(program, "--version", user="nobody").stdout, program
        for account in ("fallow", "fallow-agent"):
            self.root.run("id", account)
        for folder, mode in (("var/lib/fallow", 0o700), ("var/lib/fallow-agent", 0o750)):
            assert (self.root.path / folder).stat().st_mode & 0o777 == mode, folder
        for page in ("man1/fallow.1", "man1/fallow-console.1", "man1/fallow-agent.1", "man1/fallow-tray.1",
                     "man8/fallowd.8"):
            assert list((self.root.path / "usr/share/man").glob(page + "*")), page
        for desktop in ("etc/xdg/autostart/fallow-tray.desktop", "usr/share/applications/fallow-tray.desktop"):
            assert "Exec=fallow-tray" in (self.root.path / desktop).read_text(), desktop

    def install_programsFindTheirLibraries(self):
        for program in PROGRAMS:
            missing = [line for line in self.root.run("ldd", f"/usr/bin/{program}").stdout.splitlines()
                       if "not found" in line]
            assert not missing, (program, missing)

    def units_areEnabledAndSound(self):
        wants = self.root.path / "etc/systemd/system/multi-user.target.wants"
        for unit in ("fallowd.service", "fallow-agent.service"):
            assert (wants / unit).is_symlink(), unit
            checked = self.root.run("systemd-analyze", "--man=no", "verify", f"/usr/lib/systemd/system/{unit}",
                                    check=False)
            assert unit not in checked.stdout, checked.stdout

    def enrol_asThePackagedAccounts_machineIsOnline(self):
        self.root.run("fallowd", "init", "--dir", "/var/lib/fallow", "--name", "packaged", "--listen", "127.0.0.1:0",
                      "--nbd", "127.0.0.1:0", "--nbd-tls", "off", user="fallow")
        text = (self.root.path / "usr/lib/systemd/system/fallowd.service").read_text()
        command = re.search(r"^ExecStart=(.*)$", text, re.M).group(1).split()
        self.controller = self.root.start(*command, user="fallow")
        wait_until(lambda: self.fallow("status"), "the controller to answer")
        code = self.fallow("enrol")["code"]
        self.root.run("fallow-agent", "enrol", code, "--name", "pc-1", "--cap", "2GiB", user="fallow-agent")
        # As systemd does for RuntimeDirectory=.
        self.root.run("install", "-d", "-o", "fallow-agent", "-g", "fallow-agent", "/run/fallow-agent")
        self.agent = self.root.start("fallow-agent", "run", "--dir", "/var/lib/fallow-agent", user="fallow-agent")
        wait_until(self.is_online, "the workstation's store to be online")
        assert self.fallow("volumes", "create", "v", str(VOLUME_BYTES), "--layout", "distributed 1+0") is not None

    def write_throughThePackagedController_isAcknowledged(self):
        handle = self.volume()
        for offset in range(0, VOLUME_BYTES, 1 << 20):
            handle.pwrite(self.content[offset:offset + (1 << 20)], offset)
        handle.flush()
        handle.shutdown()

    def upgrade_servicesComeBackWithTheirData(self):
        self.stop_services()
        self.root.install(*self.new)
        self.start_services()
        wait_until(self.is_online, "the workstation's store to be online again")
        assert [volume["name"] for volume in self.fallow("status")["volumes"]] == ["v"]
        handle = self.volume()
        assert b"".join(handle.pread(1 << 20, offset) for offset in range(0, VOLUME_BYTES, 1 << 20)) == self.content
        handle.shutdown()
        self.stop_services()

    def purge_leavesOnlyWhatItSays(self):
        said = self.root.run("apt-get", "-qq", "-y", "purge", "fallow-controller", "fallow-agent").stdout
        for folder in KEPT:
            assert f"{folder} is kept" in said, said
            assert (self.root.path / folder[1:]).is_dir(), folder
        self.root.run("apt-get", "-qq", "-y", "autoremove", "--purge")
        left = sorted(path for path in self.root.files() - self.before if re.search("fallow", path, re.I)
                      and not path.startswith(KEPT))
        assert not left, left

    def purge_ofWhatWasNeverUsed_leavesNothing(self):
        for folder in KEPT:
            shutil.rmtree(self.root.path / folder[1:])
        self.root.install(*self.new)
        said = self.root.run("apt-get", "-qq", "-y", "purge", "fallow-controller", "fallow-agent").stdout
        assert "is kept" not in said, said
        for folder in KEPT:
            assert not (self.root.path / folder[1:]).exists(), folder
        for kind in ("passwd", "group"):
            names = [line.split(":")[0] for line in (self.root.path / "etc" / kind).read_text().splitlines()]
            assert not [name for name in names if name.startswith("fallow")], names

    def run(self):
        self.before = self.root.files()
        failed = 0
        for step in (self.install_everythingIsThere, self.install_programsFindTheirLibraries,
                     self.units_areEnabledAndSound, self.enrol_asThePackagedAccounts_machineIsOnline,
                     self.write_throughThePackagedController_isAcknowledged,
                     self.upgrade_servicesComeBackWithTheirData, self.purge_leavesOnlyWhatItSays,
                     self.purge_ofWhatWasNeverUsed_leavesNothing):
            name = step.__name__
            if failed:  # each stands on those before
                print(f"FAIL!  : tst_packages::{name}() was not reached", flush=True)
                continue
            try:
                step()
                print(f"PASS   : tst_packages::{name}()", flush=True)
            except Exception:  # pylint: disable=broad-except
                failed += 1
                print(f"FAIL!  : tst_packages::{name}()\n{traceback.format_exc()}", flush=True)
                for log in (self.root.path / "tmp").glob("*.log"):
                    print("".join(f"{log.stem}| {line}\n" for line in log.read_text().splitlines()[-20:]), flush=True)
        return failed


def main():
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    archive, downloads, old, new = sys.argv[1:]
    with CleanRoot(archive, downloads) as root:
        sys.exit(1 if Packages(root, old, new).run() else 0)


if __name__ == "__main__":
    main()
