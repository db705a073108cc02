# SPDX-FileCopyrightText: 2026 The Fallow developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A clean Debian to install packages into: a folder, unpacked from an archive, with processes that end with it."""
import os
import shutil
import subprocess
import tempfile
from pathlib import Path


class CleanRoot:
    """Use with `with`: what was started in it is killed, and the folder removed, at the end."""

    def __init__(self, archive, downloads):
        self.archive = archive
        self.downloads = Path(downloads)  # apt's archives, kept from run to run
        self.path = None
        self.started = []

    def __enter__(self):
        self.path = Path(tempfile.mkdtemp(prefix="fallow-root-", dir=self.downloads.parent))
        subprocess.run(["tar", "-xf", self.archive, "-C", self.path], check=True)
        # No service of the machine is started or stopped from within.
        policy = self.path / "usr/sbin/policy-rc.d"
        policy.write_text("#!/bin/sh\nexit 101\n")
        policy.chmod(0o755)
        shutil.copy("/etc/resolv.conf", self.path / "etc/resolv.conf")
        archives = self.path / "var/cache/apt/archives"
        for package in self.downloads.glob("*.deb"):
            shutil.copy(package, archives)
        return self

    def __exit__(self, *_):
        for process in self.started:
            process.kill()
            process.wait()
        for package in (self.path / "var/cache/apt/archives").glob("*.deb"):
            if not (self.downloads / package.name).exists():
                shutil.copy(package, self.downloads)
        shutil.rmtree(self.path)

    def _command(self, words, user=None):
        account = ["runuser", "-u", user, "--"] if user else []
        # A process space of its own, which ends with its first process; /proc only in there. The root is a mount, so
        # that programs find the disk that it lies on.
        enter = ('mount --bind "$1" "$1" && cd "$1" && shift && exec chroot . sh -c '
                 "'mount -t proc proc /proc && exec \"$@\"' sh \"$@\"")
        return ["unshare", "--mount", "--pid", "--uts", "--ipc", "--fork", "--kill-child", "sh", "-c", enter, "sh",
                str(self.path), *account, *map(str, words)]

    def run(self, *words, user=None, timeout=600, check=True):
        done = subprocess.run(self._command(words, user), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, text=True, timeout=timeout, check=False,
                              env={"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "DEBIAN_FRONTEND": "noninteractive",
                                   "LC_ALL": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen"})
        if check and done.returncode != 0:
            raise AssertionError(f"{' '.join(map(str, words))} ended with {done.returncode}:\n{done.stdout}")
        return done

    def start(self, *words, user=None):
        """A program that goes on until the end, or until stop()."""
        log = open(self.path / "tmp" / f"{Path(words[0]).name}.log", "ab")
        process = subprocess.Popen(self._command(words, user), stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                                   env={"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL": "C.UTF-8"})
        log.close()
        self.started.append(process)
        return process

    def stop(self, process):
        process.kill()
        process.wait()
        self.started.remove(process)

    def install(self, *packages):
        """Local packages, with what they need from Debian."""
        for package in packages:
            shutil.copy(package, self.path / "srv")
        if not list((self.path / "var/lib/apt/lists").glob("*_Packages*")): # the archive was made without them
            self.run("apt-get", "-qq", "-o", "APT::Sandbox::User=root", "update")
        self.run("apt-get", "-qq", "-y", "--no-install-recommends", "-o", "APT::Sandbox::User=root", "install",
                 *(f"/srv/{Path(package).name}" for package in packages), timeout=1200)

    def files(self):
        """Everything in the root but what apt, dpkg and logs write for themselves, and what we brought."""
        passed = ("/proc", "/srv", "/tmp", "/var/cache", "/var/lib/apt", "/var/lib/dpkg", "/var/log", "/run", "/sys",
                  "/dev")
        found = set()
        for folder, folders, names in os.walk(self.path):
            inside = "/" + os.path.relpath(folder, self.path) if folder != str(self.path) else ""
            folders[:] = [name for name in folders if f"{inside}/{name}" not in passed]
            found |= {f"{inside}/{name}" for name in [*folders, *names]}
        return found
