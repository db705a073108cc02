#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Fallow developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Real clients on a real volume: qemu, fio, nbdinfo, nbdcopy, libnbd, a file system; resize, trim, delete, TLS."""
import json
import os
import random
import shutil
import signal
import sys
from pathlib import Path

sys.dont_write_bytecode = True
import nbd

from block_model import connect_by_tls
from fallow_array import FAILED, MIB, compare_files, run, wait_until
from flow_case import FlowCase, main

SBIN = os.environ.get("PATH", "") + ":/usr/sbin:/sbin"
SIZE = 64 * MIB


def tool(name):
    found = shutil.which(name, path=SBIN)
    assert found, f"{name} is missing; ./dev setup installs it"
    return found


class Clients(FlowCase):
    def setUp(self):
        super().setUp()
        self.make_array(6, ["2GiB"], cap="2GiB")

    def connect(self, uri):
        handle = nbd.NBD()
        handle.add_meta_context("base:allocation")
        handle.connect_uri(uri)
        return handle

    def make_image(self):
        """An ext4 file system with files of ours in it."""
        files = self.root / "files"
        files.mkdir()
        rng = random.Random(8)
        for number in range(40):
            (files / f"file-{number}").write_bytes(rng.randbytes(rng.randrange(1, 400_000)))
            (files / f"text-{number}").write_bytes(b"what lies fallow may be lent\n" * rng.randrange(1, 9000))
        image = self.root / "image.ext4"
        run([tool("mke2fs"), "-q", "-t", "ext4", "-d", files, image, f"{SIZE // 1024}k"])
        return image

    def test_qemuAndFileSystem_imageComesBackTheSame(self):
        image = self.make_image()
        self.array.create_volume("disk", SIZE)
        for tcp in (False, True):
            with self.subTest(tcp=tcp):
                uri = self.array.uri("disk", tcp)
                qemu = [tool("qemu-img")]
                run([*qemu, "convert", "-n", "-f", "raw", "-O", "raw", image, uri])
                run([*qemu, "compare", "-f", "raw", "-F", "raw", image, uri])
                extents = json.loads(run([*qemu, "map", "--output=json", "-f", "raw", uri]).stdout)
                self.assertEqual(sum(extent["length"] for extent in extents), SIZE)
                held = sum(extent["length"] for extent in extents if extent["data"])
                self.assertLess(held, SIZE // 2 + 16 * MIB, "holes are known")
                info = json.loads(run([*qemu, "info", "--output=json", uri]).stdout)
                self.assertEqual(info["virtual-size"], SIZE)
        copy = self.root / "copy.ext4"
        run([tool("nbdcopy"), self.array.uri("disk"), copy])
        compare_files(image, copy)
        run([tool("e2fsck"), "-fn", copy])
        # A format of qemu's own in the volume, with a consistency check by qemu.
        self.array.create_volume("cow", SIZE)
        uri = self.array.uri("cow")
        run([tool("qemu-img"), "create", "-f", "qcow2", uri, "48M"])
        run([tool("qemu-img"), "convert", "-n", "-f", "raw", "-O", "qcow2", "--target-is-zero",
             self.small_image(), uri])
        self.assertIn("No errors", run([tool("qemu-img"), "check", "-f", "qcow2", uri]).stdout)
        io = run([tool("qemu-io"), "-f", "raw", "-c", "write -P 0x5a 1M 333k", "-c", "flush", "-c",
                  "read -P 0x5a 1M 333k", "-c", "write -z 1M 64k", "-c", "read -P 0 1M 64k", "-c", "discard 2M 1M",
                  self.array.uri("disk")])
        self.assertNotIn("verification failed", io.stdout)

    def small_image(self):
        path = self.root / "small.raw"
        path.write_bytes(random.Random(9).randbytes(4 * MIB) + bytes(44 * MIB))
        return path

    def test_fio_verifiesWhatItWrote(self):
        self.array.create_volume("disk", SIZE, compress=False)
        run([tool("fio"), "--name=verify", "--ioengine=nbd", f"--uri={self.array.uri('disk')}", "--rw=randwrite",
             "--bsrange=4k-256k", f"--size={SIZE}", "--iodepth=16", "--verify=crc32c", "--verify_fatal=1",
             "--do_verify=1", "--fsync=32", "--randseed=77", "--output", self.root / "fio.out"],
            timeout=120, cwd=self.root)

    def test_nbdinfo_listsEveryVolume(self):
        for name in ("one", "two", "three"):
            self.array.create_volume(name, SIZE)
        server = f"nbd+unix:///?socket={self.array.socket}"
        listed = json.loads(run([tool("nbdinfo"), "--list", "--json", server]).stdout)
        self.assertEqual(sorted(export["export-name"] for export in listed["exports"]), ["one", "three", "two"])
        for export in listed["exports"]:
            self.assertEqual(export["export-size"], SIZE)
            self.assertTrue(export["can_multi_conn"] and export["can_flush"] and export["can_fua"]
                            and export["can_trim"] and export["can_zero"], export)
        self.array.cli("volumes", "unexport", "two")
        self.assertNotEqual(run([tool("nbdinfo"), self.array.uri("two")], check=False).returncode, 0)
        self.array.cli("volumes", "export", "two")
        run([tool("nbdinfo"), self.array.uri("two")])

    def test_twoConnections_seeEachOthersFlushedData(self):
        self.array.create_volume("disk", SIZE)
        one, two = self.connect(self.array.uri("disk")), self.connect(self.array.uri("disk", tcp=True))
        data = random.Random(3).randbytes(MIB)
        for agent in self.array.agents.values():  # what survives is what the flush has put into the journal
            os.kill(agent.pid, signal.SIGSTOP)
        one.pwrite(data, 5 * MIB)
        self.assertEqual(two.pread(MIB, 5 * MIB), data)
        two.flush()  # covers what the other connection wrote
        one.pwrite(data, 9 * MIB)  # nobody flushes this
        self.array.controller.kill()
        for agent in self.array.agents.values():
            os.kill(agent.pid, signal.SIGCONT)
        self.array.start()
        self.array.wait_online()
        again = self.connect(self.array.uri("disk"))
        self.assertEqual(again.pread(MIB, 5 * MIB), data)
        self.assertEqual(again.pread(MIB, 9 * MIB), bytes(MIB), "nothing but the flush has kept the rest")

    def settle(self):
        """What lies in the journal goes to the stores: by a clean stop."""
        self.assertEqual(self.array.controller.stop(), 0)
        self.array.start()
        self.array.wait_online()

    def test_resize_growsAndShrinks(self):
        self.array.create_volume("disk", SIZE)
        handle = self.connect(self.array.uri("disk"))
        data = random.Random(4).randbytes(2 * MIB)
        handle.pwrite(data, SIZE - 2 * MIB)
        handle.flush()
        handle.shutdown()
        self.array.cli("volumes", "resize", "disk", str(2 * SIZE))
        handle = self.connect(self.array.uri("disk"))
        self.assertEqual(handle.get_size(), 2 * SIZE)
        self.assertEqual(handle.pread(2 * MIB, SIZE - 2 * MIB), data)
        self.assertEqual(handle.pread(MIB, SIZE), bytes(MIB))
        handle.pwrite(data, 2 * SIZE - 2 * MIB)
        handle.flush()
        handle.shutdown()
        self.array.cli("volumes", "resize", "disk", str(SIZE - MIB))
        self.array.cli("volumes", "resize", "disk", str(2 * SIZE))
        handle = self.connect(self.array.uri("disk"))
        self.assertEqual(handle.pread(MIB, SIZE - 2 * MIB), data[:MIB])
        self.assertEqual(handle.pread(MIB, SIZE - MIB), bytes(MIB), "what was cut off does not come back")
        self.assertEqual(handle.pread(2 * MIB, 2 * SIZE - 2 * MIB), bytes(2 * MIB))
        handle.shutdown()
        self.settle()
        handle = self.connect(self.array.uri("disk"))
        self.assertEqual(handle.get_size(), 2 * SIZE)
        self.assertEqual(handle.pread(MIB, SIZE - MIB), bytes(MIB))
        self.array.check()

    def disk_blocks(self):
        """Bytes that the storage files really take on their disks."""
        return sum(path.stat().st_blocks * 512 for path in Path(self.root).glob("*/.fallow-store-*/storage"))

    def test_trimAndDelete_giveSpaceBack(self):
        empty = self.disk_blocks()
        self.array.create_volume("disk", SIZE, compress=False)
        handle = self.connect(self.array.uri("disk"))
        for offset in range(0, SIZE, MIB):
            handle.pwrite(random.Random(offset).randbytes(MIB), offset)
        handle.flush()
        full = wait_until(lambda: (used := self.array.used_bytes()) >= SIZE * 5 // 4 and used, "the stores to fill")
        self.assertGreater(self.disk_blocks() - empty, SIZE * 5 // 4)
        handle.trim(SIZE // 2, 0)
        handle.flush()
        wait_until(lambda: self.array.used_bytes() < full * 6 // 10, "half the space to be given back", 60)
        self.assertEqual(handle.pread(MIB, 0), bytes(MIB))
        self.assertEqual(handle.pread(MIB, SIZE // 2), random.Random(SIZE // 2).randbytes(MIB))
        handle.shutdown()
        # Every second MiB of the rest, so that stripes are half empty and have to be collected.
        handle = self.connect(self.array.uri("disk"))
        for offset in range(SIZE // 2, SIZE, 2 * MIB):
            handle.trim(MIB * 3 // 2, offset)
        handle.flush()
        wait_until(lambda: self.array.used_bytes() < full * 3 // 10, "sparse stripes to be collected", 60)
        for offset in range(SIZE // 2, SIZE, 2 * MIB):
            self.assertEqual(handle.pread(MIB // 2, offset + MIB * 3 // 2),
                             random.Random(offset + MIB).randbytes(MIB)[MIB // 2:])
        handle.shutdown()
        self.array.check()
        self.array.cli("volumes", "delete", "disk")
        wait_until(lambda: self.array.used_bytes() == 0, "all space to be given back", 60)
        wait_until(lambda: self.array.volume("disk") is None, "the volume to be gone")
        wait_until(lambda: self.disk_blocks() - empty < 4 * MIB, "the holes to be punched")
        self.array.check()
        self.array.scrub()


class Tls(FlowCase):
    def test_required_onlyTlsIsServed(self):
        self.make_array(6, nbd_tls="require")
        self.array.create_volume("disk", SIZE)
        uri = self.array.uri("disk", tcp=True)
        plain = uri.replace("nbds://", "nbd://")
        self.assertNotEqual(run([tool("nbdinfo"), plain], check=False).returncode, 0, "in the clear")
        # A client needs a certificate of the array's authority: the administrator's, by the manual of fallowd.
        certificates = self.root / "pki"
        certificates.mkdir()
        shutil.copy(self.array.directory / "authority" / "ca.pem", certificates / "ca-cert.pem")
        run(["openssl", "x509", "-in", self.array.identity, "-out", certificates / "client-cert.pem"])
        run(["openssl", "pkey", "-in", self.array.identity, "-out", certificates / "client-key.pem"])
        host, port = plain.removeprefix("nbd://").split("/")[0].rsplit(":", 1)
        handle = connect_by_tls(uri, certificates)
        self.assertTrue(handle.get_tls_negotiated())
        handle.pwrite(b"x" * 8192, 4096)
        handle.flush()
        self.assertEqual(handle.pread(8192, 4096), b"x" * 8192)
        # As the manual of fallowd says: a client that proves whom it talks to knows the controller by this name.
        self.assertEqual(self.by_qemu(certificates, host, port, "controller.fallow").returncode, 0)
        told = self.by_qemu(certificates, host, port, "somebody.else")
        self.assertIn("does not match", told.stderr)
        self.attach_as_told(certificates, uri)

    def attach_as_told(self, certificates, uri):
        """What `fallow volumes attach` prints is typed: certificates are put in their place, an image is copied in."""
        steps = json.loads(self.array.cli("volumes", "attach", "disk", json_answer=True).stdout)["steps"]
        folder, work = self.root / "etc", self.root / "typed"
        work.mkdir()
        shutil.copy(self.array.identity, work / "admin.identity")
        shutil.copy(certificates / "ca-cert.pem", work / "ca.pem")
        image = work / "image"
        image.write_bytes(os.urandom(3 * MIB))
        run([tool("qemu-img"), "convert", "-f", "raw", "-O", "qcow2", image, work / "image.qcow2"])
        for step in (steps[0], steps[-1]):
            typed = step["text"].replace("/etc/fallow-nbd", str(folder)).replace("sudo ", "")
            run(["sh", "-ec", typed], cwd=work)
        self.assertEqual(folder.stat().st_mode & 0o777, 0o700)
        self.assertEqual(connect_by_tls(uri, folder).pread(3 * MIB, 0), image.read_bytes())
        self.assertEqual(self.array.cli("volumes", "attach", "--windows", "disk", check=False).returncode, FAILED)

    @staticmethod
    def by_qemu(certificates, host, port, name):
        return run([tool("qemu-img"), "info", "--object", f"tls-creds-x509,id=t,dir={certificates},endpoint=client",
                    "--image-opts", f"driver=nbd,server.type=inet,server.host={host},server.port={port},export=disk,"
                    f"tls-creds=t,tls-hostname={name}"], check=False, timeout=60)


if __name__ == "__main__":
    main()
