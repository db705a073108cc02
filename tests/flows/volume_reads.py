# SPDX-FileCopyrightText: 2026 The Fallow developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a volume holds, as its stores have it now.

A volume that is read in order keeps tens of MiB of what it has read: a second reading, after a machine has died, would
be answered from there, and shows nothing. From the end to the start nothing is read ahead, and each byte comes from its
store."""
import nbd

from fallow_array import FlowError

STEP = 1 << 20


def backwards(size, step=STEP):
    """The offsets of a volume's pieces, the last first."""
    return reversed(range(0, size, step))


def read_volume(uri, size):
    """All bytes. Raises FlowError with the offset of a piece that cannot be read."""
    handle = nbd.NBD()
    handle.connect_uri(uri)
    pieces = []
    for offset in backwards(size):
        try:
            pieces.append(bytes(handle.pread(min(STEP, size - offset), offset)))
        except nbd.Error as error:
            raise FlowError(f"reading at {offset} failed: {error}") from error
    handle.shutdown()
    return b"".join(reversed(pieces))
