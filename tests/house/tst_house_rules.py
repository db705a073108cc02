# SPDX-FileCopyrightText: 2026 The Fallow developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the source tree against the rules of the house. Usage: tst_house_rules.py SOURCE [BUILD]"""
import sys

from rules import RULES, House


def main():
    house = House(*sys.argv[1:])
    failed = 0
    for rule in RULES:
        findings = list(rule(house))
        wrong = [finding for finding in findings if not finding.warning]
        for finding in findings:
            print(f"{'WARNING' if finding.warning else 'ERROR'}: {finding}")
        print(f"{'FAIL! ' if wrong else 'PASS  '} : house::{rule.__name__}()" + (f" {rule.__doc__}" if wrong else ""))
        failed += bool(wrong)
    return 1 if failed else 0


sys.exit(main())
