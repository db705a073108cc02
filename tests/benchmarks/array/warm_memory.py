# SPDX-FileCopyrightText: 2026 The Fallow developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Memory that the machine really has at hand.

The host of a virtual machine may take free pages away; the first touch of one that it took costs up to ten times as
much as another, and whether a measurement meets such pages is chance. So memory is held, and given back little by
little while something is measured: as much as it takes from the system.
"""
import threading
from pathlib import Path

MIB = 1 << 20
PIECE_MIB = 32
RESERVE_MIB = 512  # free and warm beyond what was free before


def free_memory_mib():
    with open("/proc/meminfo") as lines:
        return next(int(line.split()[1]) // 1024 for line in lines if line.startswith("MemFree:"))


class WarmMemory:
    """Files in a folder on tmpfs. `with memory.served():` serves from them until the block ends."""

    def __init__(self, folder, mib):
        self.folder = Path(folder)
        self.pieces = mib // PIECE_MIB
        self.folder.mkdir()
        self.held = []

    def fill(self):
        content = bytes(MIB)
        while len(self.held) < self.pieces:
            path = self.folder / str(len(self.held))
            with open(path, "wb", buffering=0) as out:
                for _ in range(PIECE_MIB):
                    out.write(content)
            self.held.append(path)

    def empty(self):
        while self.held:
            self.held.pop().unlink()

    def served(self):
        self.fill()
        return _Service(self)


class _Service:
    def __init__(self, memory):
        self.memory = memory
        self.ended = threading.Event()
        self.wanted = free_memory_mib() + RESERVE_MIB
        self.thread = threading.Thread(target=self._serve)

    def _serve(self):
        while not self.ended.wait(0.01):
            while self.memory.held and free_memory_mib() < self.wanted:
                self.memory.held.pop().unlink()

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.ended.set()
        self.thread.join()
