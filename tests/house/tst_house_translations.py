# SPDX-FileCopyrightText: 2026 The Fallow developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the translations that are declared complete against the sources.

Usage: tst_house_translations.py SOURCE LUPDATE
"""
import shutil
import sys
import tempfile
from pathlib import Path

import translations

TS = """<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1"><context><name>C</name>
<message{0}><source>{1}</source><translation{2}>{3}</translation></message></context></TS>"""
# attributes, source, translation's attributes, translation, language, whether it is done
SAMPLES = (
    ("", "Lost", "", "Verloren", "de", True),
    ("", "Lost", ' type="unfinished"', "", "de", False),
    ("", "Lost", ' type="unfinished"', "Verloren", "de", False),
    ("", "Lost", "", " ", "de", False),
    ("", "%1 of %2", "", "%2, davon %1", "de", True),
    ("", "%1 of %2", "", "%1 von", "de", False),
    ("", "Lost", "", "%1 verloren", "de", False),
    (' numerus="yes"', "%Ln lost", "", "<numerusform>%Ln a</numerusform><numerusform>%Ln b</numerusform>", "de", True),
    (' numerus="yes"', "%Ln lost", "", "<numerusform>one</numerusform><numerusform>%Ln b</numerusform>", "de", True),
    (' numerus="yes"', "%Ln lost", "", "<numerusform>%Ln a</numerusform>", "de", False),
    (' numerus="yes"', "%Ln lost", "", "<numerusform>%Ln a</numerusform>", "zh_CN", True),
    (' numerus="yes"', "%Ln lost", "", "<numerusform>%Ln a</numerusform>" * 6, "ar", True),
    (' numerus="yes"', "%1 and %Ln", "", "<numerusform>%Ln</numerusform><numerusform>%1 %Ln</numerusform>", "de",
     False),
)


def check(name, found):
    print(f"{'FAIL! ' if found else 'PASS  '} : translations::{name}()")
    for line in found[:20]:
        print(f"    {line}")
    if len(found) > 20:
        print(f"    and {len(found) - 20} more")
    return bool(found)


def samples():
    for number, (attributes, source, state, text, language, is_done) in enumerate(SAMPLES):
        found = translations.problems(TS.format(attributes, source, state, text), language)
        if bool(found) == is_done:
            yield f"sample {number}: {found or 'nothing found'}"


def main():
    source, lupdate = Path(sys.argv[1]), sys.argv[2]
    sys.path.insert(0, str(source / "translations"))
    import update  # the sources' own
    folder = source / "translations"
    complete = (folder / "complete").read_text().split()
    failed = check("samples_areJudgedRightly", list(samples()))
    failed += check("listed_languages_areKnown", sorted(set(complete) - set(update.LANGUAGES)))
    with tempfile.TemporaryDirectory() as room:
        for language in update.LANGUAGES:
            name = f"fallow_{language}.ts"
            if (folder / name).exists():
                shutil.copy(folder / name, room)
        update.update(lupdate, room)
        sources = [path.read_text() for folder_name in ("core", "tray-agent/service")
                   for path in sorted((source / folder_name).rglob("*.cpp"))]
        told = translations.controllers_texts(sources)
        wanted = (Path(room) / "fallow_de.ts").read_text()  # English holds plurals alone
        failed += check("controllersTexts_areAmongThem", translations.absent(told, wanted) if told else ["none found"])
        for language in update.LANGUAGES:
            found = translations.problems((Path(room) / f"fallow_{language}.ts").read_text(), language)
            if language in complete:
                failed += check(f"{language}_lacksNothing", found)
            elif found:
                print(f"WARNING: {language} lacks {len(found)} texts (./dev translate, then fill them in)")
            else:
                failed += check(f"{language}_isWhole_andListed", ["add it to translations/complete"])
    return 1 if failed else 0


sys.exit(main())
