# SPDX-FileCopyrightText: 2026 The Fallow developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Folders for bulk data, often in memory: each is held by whoever made it, so that what a killed program left is known
as such, and can be swept by the next."""
import fcntl
import os
import shutil
import tempfile
from pathlib import Path


def make_held(folder, prefix):
    """A new directory that is_held() until this process ends, however it ends."""
    made = Path(tempfile.mkdtemp(prefix=f".{prefix}", dir=folder))
    # Locked before it has a name that anybody sweeps; the descriptor stays open as long as the process lives.
    fcntl.flock(os.open(made, os.O_RDONLY | os.O_DIRECTORY), fcntl.LOCK_EX | fcntl.LOCK_NB)
    return made.rename(made.with_name(made.name[1:]))


def is_held(root):
    """Whether the process that made a directory lives."""
    try:
        descriptor = os.open(root, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    except OSError:
        return False
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    finally:
        os.close(descriptor)
    return False


def processes_below(*folders):
    """Numbers of the processes that name something below each of the folders in their command."""
    found = []
    for entry in Path("/proc").iterdir():
        if not entry.name.isdigit():
            continue
        try:
            words = (entry / "cmdline").read_bytes().split(b"\0")
        except OSError:
            continue
        if all(any(word.startswith(os.fsencode(folder) + b"/") for word in words) for folder in folders):
            found.append(int(entry.name))
    return found


def places():
    """Where a work directory may lie, the best first."""
    for folder in (os.environ.get("TMPDIR"), "/dev/shm", "/tmp", "/var/tmp"):
        if folder and os.path.isdir(folder) and os.access(folder, os.W_OK):
            yield Path(folder)


def sweep(prefix):
    """Removes what killed programs left: our directories that nobody holds and no process works in. Returns them."""
    swept = []
    for folder in set(places()):
        for root in folder.glob(f"{prefix}*"):
            try:
                is_ours = root.lstat().st_uid == os.getuid() and root.is_dir() and not root.is_symlink()
            except OSError:
                continue
            if is_ours and not is_held(root) and not processes_below(root):
                remove_tree(root)
                swept.append(root)
    return swept


def remove_tree(path):
    shutil.rmtree(path, ignore_errors=True)
