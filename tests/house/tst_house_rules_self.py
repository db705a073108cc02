# SPDX-FileCopyrightText: 2026 The Fallow developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plants a breach of each rule in a small tree and looks that the rule finds that line, and none in a clean tree."""
import sys
import tempfile
from pathlib import Path

import rules

SPDX = "// SPDX-FileCopyrightText: 2026 X\n// SPDX-License-Identifier: GPL-3.0-or-later\n"
HASHED = SPDX.replace("//", "#")
TABLE = """```
F7  console/   tray-agent/tray    tests see all
F6  core/session   tray-agent/service    words
F5  core/controller
F4  core/export
F3  core/volume  core/membership
F2  core/stripe
F1  core/store  core/net
F0  core/base   core/wire   core/layout   core/coding   pure
```
"""
CLEAN = {
    "ARCHITECTURE.md": TABLE,
    "core/base/README.md": "base\n",
    "core/base/a.cpp": SPDX + '#include "base/a.h"\n// waits for nothing: no sleep(), no QEventLoop\n',
    "core/base/CMakeLists.txt": HASHED + "fallow_room(base\n    SOURCES a.cpp\n    LINKS Qt6::Core)\n",
    "core/net/README.md": "net\n",
    "core/net/b.h": SPDX + "#pragma once\n",
    "core/net/b.cpp": SPDX + '#include "base/a.h"\n#include "net/b.h"\n',
    "core/net/CMakeLists.txt": HASHED + "fallow_room(net SOURCES b.cpp LINKS fallow_base)\n",
    "tests/CMakeLists.txt": HASHED + "foreach(room core/base)\n",
    "tests/core/base/tst_base_a.cpp": SPDX + "int a;\n",
    "tests/core/base/tst_base_b.cpp": SPDX + "int b;\n",
    "tests/core/base/CMakeLists.txt": HASHED + "foreach(s a b)\nfallow_test(tst_base_${s}.cpp)\n"
                                      "endforeach()\n",
}
# Part lies in Whole, and nothing parses Whole.
MESSAGES = SPDX + """struct Part
{
    int a = 0;
    static void fields(auto &&field, auto &self);
};
struct Whole
{
    QList<Part> parts = {};
    static void fields(auto &&field, auto &self);
};
"""
ONE_ONLY = "fallow_test(tst_base_b.cpp)\n"
# rule, file, its content, the line that must be named
BREACHES = (
    ("floors_are_known", "ARCHITECTURE.md", "no table\n", 1),
    ("floors_are_known", "core/attic/x.h", SPDX, 1),
    ("figures_have_tests", "ARCHITECTURE.md", TABLE + "\n| figure | test |\n| --- | --- |\n| 1 | `a_b` |\n", 14),
    ("includes_go_down", "core/base/x.h", SPDX + '#include "net/b.h"\n', 3),
    ("includes_go_down", "core/store/x.h", SPDX + "\n#include \"net/b.h\"\n", 4),
    ("includes_go_down", "tray-agent/service/x.h", SPDX + '#include "session/s.h"\n', 3),
    ("includes_go_down", "core/base/x.h", SPDX + '#include <net/b.h>\n', 3),
    ("includes_go_down", "core/base/x.h", SPDX + '#include "../../console/main.h"\n', 3),
    ("includes_go_down", "core/wire/x.h", SPDX + '#include "tray-agent/service/s.h"\n', 3),
    ("includes_go_down", "core/wire/x.h", SPDX + '#include "base/a.h"\n#include "layout/l.h"\n', 4),
    ("links_go_down", "core/base/CMakeLists.txt", HASHED + "fallow_room(base SOURCES a.cpp\n LINKS fallow_net)\n", 4),
    ("headers_bring_their_literals", "core/base/x.h", SPDX + "\nauto a = u\"a\"_s; // _s\n", 4),
    ("lines_are_short", "core/base/x.h", SPDX + "\n" + "x" * 121 + "\n", 4),
    ("files_are_licensed", "core/base/x.h", "#pragma once\n", 1),
    ("files_are_licensed", "dev", "#!/bin/sh\n", 1),
    ("no_banned_words", "core/base/x.h", SPDX + "auto *o = sender();\n", 3),
    ("no_banned_words", "core/base/x.h", SPDX + "connect(a, SIGNAL(x()), b, f);\n", 3),
    ("no_banned_words", "core/base/x.h", SPDX + "QEventLoop loop;\n", 3),
    ("no_banned_words", "core/base/x.h", SPDX + "QCoreApplication::processEvents();\n", 3),
    ("no_banned_words", "core/base/x.h", SPDX + "QSaveFile file(path);\n", 3),
    ("no_banned_words", "core/base/x.h", SPDX + "volatile int x;\n", 3),
    ("no_banned_words", "tests/core/base/x.h", SPDX + "QTest::qWait(100);\n", 3),
    ("no_banned_words", "tests/core/base/x.h", SPDX + "QThread::msleep(100);\n", 3),
    ("no_banned_words", "core/base/x.h", SPDX + "int x; // TO" + "DO later\n", 3),
    ("no_banned_words", "core/base/x.h", SPDX + 'auto p = u"/tmp/x"_s;\n', 3),
    ("no_banned_words", "core/base/x.h", SPDX + 'auto p = u"http://host.net/x"_s;\n', 3),
    ("wordings_are_marked", "core/base/x.h", SPDX + 'auto w = Wording("was approved");\n', 3),
    ("wordings_are_marked", "core/base/x.h", SPDX + 'const Wording w(\n    "was approved");\n', 3),
    ("wordings_are_marked", "tray-agent/service/x.h", SPDX + 'say(QT_TRANSLATE_NOOP("Agent", "was approved"));\n', 3),
    ("refusals_are_worded", "core/membership/x.cpp", SPDX + 'return fail(ErrorCode::Refused, u"no"_s, name);\n', 3),
    ("refusals_are_worded", "core/controller/fleet_x.cpp", SPDX + 'fail(\n    ErrorCode::Busy,\n    u"no"_s.arg(x));\n',
     3),
    ("refusals_are_worded", "tray-agent/service/owner_limits.cpp", SPDX + 'errorOf(ErrorCode::Io, u"no"_s);\n', 3),
    ("messages_are_fuzzed", "core/wire/x.h", MESSAGES, 8),
    ("rooms_have_a_readme", "core/store/x.h", SPDX, 1),
    ("sources_are_built", "core/base/forgotten.cpp", SPDX, 1),
    ("sources_are_built", "tests/core/base/tst_forgotten.cpp", SPDX, 1),
    ("sources_are_built", "tests/core/base/CMakeLists.txt", HASHED + ONE_ONLY + "#fallow_test(tst_base_a.cpp)\n", 1),
    ("sources_are_built", "tests/core/base/CMakeLists.txt", HASHED + ONE_ONLY + "add_library(a tst_base_a.cpp)\n", 1),
    ("test_folders_are_reached", "tests/core/net/CMakeLists.txt", HASHED, 1),
    ("files_are_small", "core/base/x.h", SPDX + "\n" * 599, 601),
)
# these name the file that is missing or unregistered
ELSEWHERE = ("rooms_have_a_readme", "sources_are_built")


def check(name, problem):
    print(f"{'FAIL! ' if problem else 'PASS  '} : house_self::{name}()" + (f" {problem}" if problem else ""))
    return bool(problem)


def find(files, rule, build=None):
    with tempfile.TemporaryDirectory() as folder:
        for name, text in files.items():
            path = Path(folder) / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text.replace("@ROOT@", folder))
        return list(getattr(rules, rule)(rules.House(folder, f"{folder}/{build}" if build else None)))


def main():
    failed = 0
    for rule in rules.RULES:
        found = find(CLEAN, rule.__name__, "build")
        failed += check(f"clean_{rule.__name__}_silent", found and str(found[0]))
    for number, (rule, name, text, line) in enumerate(BREACHES):
        found = find(CLEAN | {name: text}, rule)
        right = len(found) == 1 and found[0].line == line and (found[0].file == name or rule in ELSEWHERE)
        failed += check(f"breach_{number}_{rule}_found", not right and f"{name}:{line} expected, found {found}")
    entry = '[{"file": "@ROOT@/core/base/a.cpp", "command": "g++ -DQT_WIDGETS_LIB x"}]'
    found = find(CLEAN | {"build/compile_commands.json": entry}, "core_has_no_widgets", "build")
    failed += check("breach_core_has_no_widgets_found", len(found) != 1 and f"found {found}")
    asking = {"core/controller/x_desk.cpp": 'add(u"x.y"_s, f);\n', "console/x.cpp": SPDX + 'ask(u"x.y"_s);\n'}
    found = find(CLEAN | asking, "cli_keeps_up")
    failed += check("breach_cli_keeps_up_found", [str(each).split(": ")[0] for each in found] != ["console/x.cpp:3"] and
                    f"found {found}")
    found = find(CLEAN | asking | {"console/cli/x.cpp": 'ask(u"x.y"_s);\n'}, "cli_keeps_up")
    failed += check("sameMethodInTheCli_cli_keeps_up_silent", found and str(found[0]))
    parsing = {"core/wire/x.h": MESSAGES, "tests/core/wire/parse_x.h": SPDX + "parseEach<Other,\n    Whole>(map);\n"}
    found = find(CLEAN | parsing, "messages_are_fuzzed")
    failed += check("parsedMessage_messages_are_fuzzed_silent", found and str(found[0]))
    styled = {".clang-format": "BasedOnStyle: LLVM\n", "core/base/x.h": SPDX + "int   x;\n"}
    found = find(CLEAN | styled, "sources_are_formatted")
    failed += check("breach_sources_are_formatted_found", [each.line for each in found if each.file == "core/base/x.h"]
                    != [3] and f"found {found}")
    covered = {breach[0] for breach in BREACHES} | {"core_has_no_widgets", "cli_keeps_up", "sources_are_formatted"}
    failed += check("everyRule_hasABreach", {rule.__name__ for rule in rules.RULES} - covered)
    return 1 if failed else 0


sys.exit(main())
