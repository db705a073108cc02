#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Fallow developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Brings the texts of the sources into the translations. Usage: update.py LUPDATE [FOLDER]

FOLDER holds the .ts files (default: this one). The same sources and files give the same files, byte for byte.
"""
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ("en", "de", "fr", "es", "zh_CN", "ar")
SOURCES = ("console", "core", "tray-agent/service", "tray-agent/tray")


def update(lupdate, folder):
    """Runs lupdate for each language; raises CalledProcessError with what it said."""
    for language in LANGUAGES:
        # English holds only what has a plural: every other text is its own translation.
        plural = ["-pluralonly"] if language == "en" else []
        subprocess.run([lupdate, "-silent", *plural, "-locations", "none", "-no-obsolete", "-source-language", "en",
                        "-target-language", language, "-I", ROOT, "-I", ROOT / "core",
                        *(ROOT / source for source in SOURCES), "-ts", Path(folder) / f"fallow_{language}.ts"],
                       check=True, capture_output=True, text=True)


if __name__ == "__main__":
    try:
        update(sys.argv[1], Path(sys.argv[2]) if len(sys.argv) > 2 else Path(__file__).resolve().parent)
    except subprocess.CalledProcessError as failed:
        sys.exit(failed.stderr or failed.stdout)
