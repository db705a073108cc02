# SPDX-FileCopyrightText: 2026 The Fallow developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a volume holds, as its stores have it now.

A volume that is read in order keeps tens of MiB of what it has read: a second reading, after a machine has died, would
be answered from there, and shows nothing. From the end to the start nothing is read ahead, and each byte comes from its
store."""
from collections import deque

import nbd

from fallow_array import FlowError

STEP = 1 << 20
LOOK_MS = 200  # an interruption is seen so soon


def backwards(size, step=STEP):
    """The offsets of a volume's pieces, the last first."""
    return reversed(range(0, size, step))


def read_pieces(uri, size, depth=1):
    """Offset and bytes of each piece, the last first, so many asked for at a time. Raises FlowError with the offset of
    one that cannot be read."""
    handle = nbd.NBD()
    handle.connect_uri(uri)
    asked = deque()

    def take():
        offset, buffer, cookie = asked.popleft()
        try:
            while not handle.aio_command_completed(cookie):
                handle.poll(LOOK_MS)
        except nbd.Error as error:
            raise FlowError(f"reading at {offset} failed: {error}") from error
        return offset, buffer.to_bytearray()

    for offset in backwards(size):
        buffer = nbd.Buffer(min(STEP, size - offset))
        asked.append((offset, buffer, handle.aio_pread(buffer, offset)))
        if len(asked) == depth:
            yield take()
    while asked:
        yield take()
    handle.shutdown()


def read_volume(uri, size):
    """All bytes. Raises FlowError with the offset of a piece that cannot be read."""
    return b"".join(reversed([bytes(piece) for _, piece in read_pieces(uri, size)]))
