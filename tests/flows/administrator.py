# SPDX-FileCopyrightText: 2026 The Fallow developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""An administrator's connection by core/wire/PROTOCOL.md: what is asked again and again costs no process each time."""
import ctypes
import re
import socket
import ssl
import struct
from pathlib import Path

_HEADER = struct.Struct("<4sBBHQII")
_HELLO, _REQUEST, _RESPONSE, _FAILURE, _PING, _PONG, _GOODBYE = 1, 2, 3, 4, 6, 7, 8
_CONTROLLER = "controller.fallow"  # what its certificate says, whatever its address
_FLOATS = {25: ">e", 26: ">f", 27: ">d"}
_SIMPLE = {20: False, 21: True, 22: None, 23: None}

_zstd = ctypes.CDLL("libzstd.so.1")
_zstd.ZSTD_decompress.argtypes = (ctypes.c_char_p, ctypes.c_size_t, ctypes.c_char_p, ctypes.c_size_t)
_zstd.ZSTD_decompress.restype = ctypes.c_size_t


class AskError(Exception):
    """The controller cannot be reached, or has refused; the text says which."""


def encode(value):
    """CBOR of maps with text keys, lists, texts, whole numbers from 0 on, and truths."""
    if isinstance(value, bool):
        return b"\xf5" if value else b"\xf4"
    if isinstance(value, int):
        return _head(0, value)
    if isinstance(value, str):
        text = value.encode()
        return _head(3, len(text)) + text
    if isinstance(value, dict):
        return _head(5, len(value)) + b"".join(encode(word) + encode(what) for word, what in value.items())
    return _head(4, len(value)) + b"".join(map(encode, value))


def _head(major, number):
    if number < 24:
        return bytes([major << 5 | number])
    return bytes([major << 5 | 27]) + struct.pack(">Q", number)


def decode(data, at=0):
    """One item, and where the next begins."""
    major, short = data[at] >> 5, data[at] & 31
    at += 1
    if major == 7:
        if short in _FLOATS:
            return struct.unpack_from(_FLOATS[short], data, at)[0], at + struct.calcsize(_FLOATS[short])
        return _SIMPLE[short], at
    number = short
    if short > 23:
        length = 1 << short - 24
        number = int.from_bytes(data[at:at + length], "big")
        at += length
    if major == 0:
        return number, at
    if major == 3:
        return data[at:at + number].decode(), at + number
    if major == 5:
        found = {}
        for _ in range(number):
            word, at = decode(data, at)
            found[word], at = decode(data, at)
        return found, at
    if major == 4:
        items = []
        for _ in range(number):
            item, at = decode(data, at)
            items.append(item)
        return items, at
    return (-1 - number, at) if major == 1 else (data[at:at + number], at + number)


def _unpack(head, payload):
    """A message too large for a frame's metadata: in its payload, compressed or not."""
    length = head["packedBytes"]
    if length == len(payload):
        return decode(payload)[0]
    room = ctypes.create_string_buffer(length)
    if _zstd.ZSTD_decompress(room, length, payload, len(payload)) != length:
        raise AskError("an answer that cannot be unpacked")
    return decode(room.raw)[0]


class Administrator:
    """Asks one thing at a time over a connection that is made when it is needed, and again when it has ended."""

    def __init__(self):
        self._channel = None
        self._identity = None
        self._asked = 0

    def close(self):
        if self._channel:
            self._channel.close()
        self._channel = None

    def ask(self, identity, method, args=None):
        """What the controller of an identity file answers, as the command line's JSON has it. Raises AskError. If the
        connection has ended meanwhile, it is asked once more."""
        if identity != self._identity:
            self.close()
        if self._channel:
            try:
                return self._ask(method, args)
            except OSError:
                pass  # the controller was started anew, or has had no pong for long
        try:
            self._connect(identity)
            return self._ask(method, args)
        except OSError as error:
            self.close()
            raise AskError(f"the controller does not answer: {error}") from None

    def _connect(self, identity):
        self.close()
        host, port = re.search(r"^Controller: (.+):(\d+)$", Path(identity).read_text(), re.M).groups()
        plain = socket.create_connection((host, int(port)), timeout=15)
        try:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
            context.minimum_version = ssl.TLSVersion.TLSv1_3
            context.load_cert_chain(identity)  # its first certificate is its own
            context.load_verify_locations(identity)  # and the authority's is in it
            self._channel = context.wrap_socket(plain, server_hostname=_CONTROLLER)
        except BaseException:
            plain.close()
            raise
        self._channel.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._identity = identity
        self._send(_HELLO, 0, {"min": 1, "max": 1, "product": "fallow flows"})
        kind, _, said, _ = self._receive()
        if kind != _HELLO:
            raise AskError(f"the controller lets nobody in: {said}")

    def _ask(self, method, args):
        self._asked += 1
        self._send(_REQUEST, self._asked, {"method": method, "args": args or {}})
        while True:
            kind, number, said, payload = self._receive()
            if kind == _RESPONSE and number == self._asked:
                return _unpack(said, payload) if "packedBytes" in said else said
            if kind == _FAILURE and number == self._asked:
                raise AskError(f"{method}: {said['what']} ({said['where']})")
            if kind == _PING:
                self._send(_PONG, 0, {})
            if kind == _GOODBYE:
                raise ConnectionError(said["what"])

    def _send(self, kind, number, metadata):
        body = encode(metadata) if metadata else b""
        self._channel.sendall(_HEADER.pack(b"FLLC", 1, kind, 0, number, len(body), 0) + body)

    def _receive(self):
        magic, _, kind, _, number, metadata_bytes, payload_bytes = _HEADER.unpack(self._read(_HEADER.size))
        if magic != b"FLLC":
            raise AskError("what answers there is no controller")
        metadata = self._read(metadata_bytes)
        return kind, number, decode(metadata)[0] if metadata else {}, self._read(payload_bytes)

    def _read(self, count):
        data = b""
        while len(data) < count:
            more = self._channel.recv(count - len(data))
            if not more:
                raise ConnectionError("it has closed the connection")
            data += more
        return data
