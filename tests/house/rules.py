# SPDX-FileCopyrightText: 2026 The Fallow developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules of the house. Each rule is a function that takes a House and yields Findings; RULES lists them all."""
import json
import os
import re
import subprocess
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

CXX = (".cpp", ".h")
SHIPPED = ("core/", "console/", "tray-agent/")
COLUMN_LIMIT = 120
LONG_FILE_LINES = 600
TOO_LONG_FILE_LINES = 1000
GROUND = "core/base"  # every room may include it


@dataclass(frozen=True)
class Finding:
    file: str
    line: int
    what: str
    warning: bool = False

    def __str__(self):
        return f"{self.file}:{self.line}: {self.what}"


class House:
    """A source tree, read once."""

    def __init__(self, root, build=None):
        self.root = Path(root)
        self.build = Path(build) if build else None

    @cached_property
    def files(self):
        listed = subprocess.run(["git", "-C", str(self.root), "ls-files", "-coz", "--exclude-standard"],
                                capture_output=True, check=False)
        if listed.returncode == 0:
            names = [name for name in listed.stdout.decode().split("\0") if name]
        else:
            names = [str(path.relative_to(self.root)) for path in self.root.rglob("*") if path.is_file()]
            names = [name for name in names if not name.startswith(("build/", ".git/"))]
        return sorted(name for name in set(names) if (self.root / name).is_file())

    @cached_property
    def texts(self):
        found = {}
        for name in self.files:
            try:
                found[name] = (self.root / name).read_text(encoding="utf-8")
            except UnicodeDecodeError:
                continue  # a stored sample
        return found

    def lines(self, suffixes, folders=("",)):
        """(file, line number, line) of every text file of these kinds in these folders."""
        for name, text in self.texts.items():
            if name.endswith(suffixes) and name.startswith(folders):
                for number, line in enumerate(text.splitlines(), 1):
                    yield name, number, line

    @cached_property
    def floors(self):
        """Room -> floor, from the table in ARCHITECTURE.md."""
        found = {}
        for line in self.texts.get("ARCHITECTURE.md", "").splitlines():
            match = re.match(r"F(\d)\s", line)
            if match:
                for room in re.findall(r"\b(core/\w+|console(?=/)|tray-agent/\w+)", line):
                    found[room] = int(match[1]) if room != GROUND else -1
        return found

    def cmake(self, folder):
        """A folder's CMakeLists.txt without comments, its plain foreach loops written out."""
        text = re.sub(r"(?m)#.*$", "", self.texts.get(f"{folder}/CMakeLists.txt", ""))

        def write_out(loop):
            variable, *values = loop[1].split()
            return "\n".join(loop[2].replace("${%s}" % variable, value) for value in values)

        return re.sub(r"(?s)foreach\(([^()$]*)\)(.*?)endforeach\(\)", write_out, text)

    def room_of(self, name):
        return next((room for room in self.floors if name.startswith(room + "/")), None)


def floors_are_known(house):
    """ARCHITECTURE.md has a row for each folder of core."""
    if len(house.floors) < 10:
        yield Finding("ARCHITECTURE.md", 1, "the table of floors cannot be read; keep its form: F0  core/base ...")
        return
    seen = set()
    for name in house.files:
        match = re.match(r"(core/\w+)/", name)
        if match and match[1] not in house.floors and match[1] not in seen:
            seen.add(match[1])
            yield Finding(name, 1, f"the room {match[1]} is missing in ARCHITECTURE.md's table of floors; add it")


def figures_have_tests(house):
    """The tests that ARCHITECTURE.md names for the seed's figures exist: the last column of a table with "figure"."""
    tests = set(re.findall(r"def (test_\w+)\(", house.texts.get("tests/flows/tst_flow_layouts.py", "")))
    is_inside = False
    for number, line in enumerate(house.texts.get("ARCHITECTURE.md", "").splitlines(), 1):
        is_inside = line.startswith("|") and (is_inside or line.startswith("| figure |"))
        for name in re.findall(r"`(\w+)` \|$", line) if is_inside else ():
            if name not in tests:
                yield Finding("ARCHITECTURE.md", number, f"tests/flows/tst_flow_layouts.py has no test {name}")


def includes_go_down(house):
    """A room includes only rooms of floors below it, and none of core a front end."""
    for name, number, line in house.lines(CXX, SHIPPED):
        match = re.match(r'\s*#\s*include\s+["<]([^">]+)[">]', line)
        room = house.room_of(name)
        if not match or not room:
            continue
        parts = [part for part in match[1].split("/") if part not in (".", "..")]
        if parts[0] == "core":
            parts = parts[1:]
        if len(parts) < 2:
            continue
        if name.startswith("core/") and parts[0] in ("console", "tray-agent"):
            yield Finding(name, number, f"{room} includes {parts[0]}, which stands above all of core")
        other = f"core/{parts[0]}"
        if other not in house.floors or ("<" in line and f"core/{'/'.join(parts)}" not in house.texts):
            continue  # a header of the system's, such as <net/if.h>
        if other != room and house.floors[other] >= house.floors.get(room, len(house.floors)):
            yield Finding(name, number, f"{room} (floor {house.floors[room]}) includes {other} (floor "
                          f"{house.floors[other]}); take a port from a lower floor, or let the caller pass it")


def links_go_down(house):
    """A room links only rooms of floors below it."""
    for name, text in house.texts.items():
        if not name.endswith("CMakeLists.txt") or not name.startswith("core/"):
            continue
        for call in re.finditer(r"fallow_room\(\s*(\w+)(.*?)\)", text, re.S):
            room = f"core/{call[1]}"
            for link in re.finditer(r"\bfallow_(\w+)\b", call[2]):
                other = f"core/{link[1]}"
                number = text.count("\n", 0, call.start(2) + link.start()) + 1
                if room in house.floors and other in house.floors and house.floors[other] >= house.floors[room]:
                    yield Finding(name, number, f"{room} links {other}, which is not below it; see ARCHITECTURE.md")


def lines_are_short(house):
    """No line of code is longer than the limit."""
    for name, number, line in house.lines((*CXX, ".py", ".sh", ".cmake", "CMakeLists.txt", "dev", ".ci/run", ".sql")):
        if len(line) > COLUMN_LIMIT:
            yield Finding(name, number, f"{len(line)} columns; wrap at {COLUMN_LIMIT} (./dev format)")


def headers_bring_their_literals(house):
    """A header that writes ""_s opens Qt's literals itself, or writes QStringLiteral; who includes it need not."""
    for name, number, line in house.lines((".h",)):
        if re.search(r'"_s\b', line.split("//")[0]) and "using namespace Qt::StringLiterals;" not in house.texts[name]:
            yield Finding(name, number, 'compiles only where Qt::StringLiterals is open; write QStringLiteral("...")')


def sources_are_formatted(house):
    """C++ stands as .clang-format has it; ./dev format does it."""
    names = [name for name in house.files if name.endswith(CXX)]
    if not (house.root / ".clang-format").exists() or not names:
        return
    done = subprocess.run(["clang-format-19", "--dry-run", "-Werror", *names], cwd=house.root, text=True,
                          stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
    for name, number in dict(re.findall(r"^(\S+?):(\d+):\d+: error", done.stderr, re.MULTILINE)).items():
        yield Finding(name, int(number), "is formatted otherwise; run ./dev format")
    if done.returncode != 0 and not done.stderr:
        yield Finding(".clang-format", 1, f"clang-format-19 ended with {done.returncode}")


def files_are_licensed(house):
    """Every source, CMake file, script and drawing names its licence."""
    for name, text in house.texts.items():
        script = text.startswith("#!")
        if not script and not name.endswith((*CXX, ".py", ".sh", ".cmake", "CMakeLists.txt", ".sql", ".svg", ".qrc")):
            continue
        head = "\n".join(text.splitlines()[:6])
        if "SPDX-FileCopyrightText:" not in head or "SPDX-License-Identifier: GPL-3.0-or-later" not in head:
            yield Finding(name, 1, "the two SPDX lines are missing; copy them from core/base/error.h")


TESTS = ("tests/",)
BANNED = (  # pattern, kinds, folders, what to do instead
    (r"\bsender\s*\(\s*\)", CXX, (*SHIPPED, *TESTS), "sender(): connect a lambda that captures what it needs"),
    (r"\b(SIGNAL|SLOT)\s*\(", CXX, (*SHIPPED, *TESTS), "SIGNAL()/SLOT(): connect by pointer to member with a context"),
    (r"\bQEventLoop\b(?!::)", CXX, SHIPPED, "QEventLoop: take a Completion; nothing waits inside a call"),
    (r"\bprocessEvents\s*\(", CXX, SHIPPED, "processEvents(): return to the event loop; take a Completion"),
    (r"\bQSaveFile\b", CXX, SHIPPED,
     "QSaveFile, which replaces a device or a pipe by a file: WholeFile (net/whole_file.h)"),
    (r"\bvolatile\b", CXX, (*SHIPPED, *TESTS), "volatile: std::atomic; to wipe secrets OPENSSL_cleanse"),
    (r"\b(?:qSleep|qWait|[mu]?sleep|nanosleep|sleep_for|sleep_until)\s*\(", CXX, (*SHIPPED, *TESTS),
     "sleeping: QTRY_*, a signal spy or a ManualClock in tests; a timer or a condition in the product"),
    (r"\b(?:TODO|FIXME|XXX)\b", (*CXX, ".py", ".sh", "CMakeLists.txt", "dev", ".md"), ("",),
     "an unfinished spot: finish it, or say in the room's README what is missing"),
    (r"/work/|/home/\w|/root/|(?<![\w.}])/tmp/", (*CXX, ".py", ".sh", "CMakeLists.txt", "dev", ".json", ".md"), ("",),
     "a path of one machine: QTemporaryDir, QStandardPaths or an option"),
    (r"https?://(?!www\.w3\.org/|www\.gnu\.org/|127\.0\.0\.1|localhost|[\w.-]*\bexample\b)",
     (*CXX, ".py", ".sh", "CMakeLists.txt", "dev", ".json"), ("",),
     "the address of a host: the product and its tests need none; take it from the configuration"),
)


def no_banned_words(house):
    """Words that have a better replacement do not occur. `// house-allow: reason` on the line excuses it."""
    for pattern, kinds, folders, instead in BANNED:
        expression = re.compile(pattern)
        for name, number, line in house.lines(kinds, folders):
            if name.startswith("tests/house/") or "house-allow: " in line:
                continue
            code = re.sub(r"^\s*(?://|\*).*", "", line) if kinds == CXX else line
            if expression.search(code):
                yield Finding(name, number, instead)


def wordings_are_marked(house):
    """What the controller and the agents tell people is marked for the translators, in the context that is used."""
    for name, text in house.texts.items():
        if not name.endswith(CXX) or not name.startswith(("core/", "tray-agent/service/")):
            continue
        for bad in re.finditer(r'\bWording(?:\s+\w+)?\(\s*u?"|\bQT_TRANSLATE_(?:N_)?NOOP\(\s*"(?!Controller")', text):
            line = text.count("\n", 0, bad.start()) + 1
            if not text.splitlines()[line - 1].lstrip().startswith("//"):
                yield Finding(name, line, 'nobody will translate this; Wording(QT_TRANSLATE_NOOP("Controller", "..."))')


# Sources of which a person in a console or a tray meets the refusals.
REFUSING = (r"core/controller/(?:\w+_(?:desk|desk_records|keeper)|fleet(?:_\w+)?|job_registry|rebuild_plans|"
            r"policy_table)\.cpp|core/base/work_hours\.cpp|core/membership/\w+\.cpp|"
            r"tray-agent/service/(?:agent_host|enrolment|lending_policy|owner_limits)\.cpp")


def refusals_are_worded(house):
    """What the controller and the agents refuse is a Wording. `// house-allow: reason` excuses what no person meets."""
    for name, text in house.texts.items():
        if not re.fullmatch(REFUSING, name):
            continue
        lines = text.splitlines()
        for bad in re.finditer(r'\b(?:fail|errorOf)\(\s*ErrorCode::(?!Internal|Cancelled|Corrupt)\w+,\s*u"', text):
            line = text.count("\n", 0, bad.start()) + 1
            last = text.count("\n", 0, bad.end())
            if not any("house-allow: " in each for each in lines[max(0, line - 2):last + 1]):
                yield Finding(name, line, 'stays English in every language; '
                              'fail(code, Wording(QT_TRANSLATE_NOOP("Controller", "..."), value), where)')


def cli_keeps_up(house):
    """What the console asks of a controller can be asked for on the command line, too."""
    method = re.compile(r'\bu"([a-z]+\.[a-zA-Z]+)"_s')
    answered, at_the_command_line = set(), set()
    for name, text in house.texts.items():
        if re.fullmatch(r"core/controller/\w+_desk(?:_records)?\.cpp", name):
            answered |= set(method.findall(text))
        elif name.startswith("console/cli/"):
            at_the_command_line |= set(method.findall(text))
    for name, text in house.texts.items():
        if not name.endswith(CXX) or not name.startswith("console/") or name.startswith("console/cli/"):
            continue
        for asked in method.finditer(text):
            if asked[1] in answered - at_the_command_line:
                yield Finding(name, text.count("\n", 0, asked.start()) + 1,
                              f'"{asked[1]}" is in no command of console/cli; give it one')


def messages_are_fuzzed(house):
    """Each message is fed with arbitrary bytes: by itself, or as a part of another one that is."""
    headers = {name: text for name, text in house.texts.items() if re.fullmatch(r"core/wire/\w+\.h", name)}
    structs = [(name, text, found) for name, text in headers.items()
               for found in re.finditer(r"^struct (\w+)[^\n;]*\n\{\n(.*?)^\};", text, re.M | re.S)]
    member = r"^ +(\w+) \w+(?: = [^;]*)?;|QList<(\w+)>"
    parts = {part for text in headers.values() for pair in re.findall(member, text, re.M) for part in pair}
    lists = [names for name, text in house.texts.items() if re.fullmatch(r"tests/core/wire/parse_\w+\.h", name)
             for names in re.findall(r"\b(?:parseEach|fromCbor)<([\w\s,]+)>", text)]
    parsed = set(re.findall(r"\w+", " ".join(lists)))
    for name, text, found in structs:
        if "static void fields(" in found[2] and found[1] not in parts | parsed:
            yield Finding(name, text.count("\n", 0, found.start()) + 1,
                          f"{found[1]} is in no parseEach<> of tests/core/wire/parse_messages.h; add it to its list")


def rooms_have_a_readme(house):
    """Each room says what it does and what it promises."""
    for room in house.floors:
        if any(name.startswith(room + "/") for name in house.files) and f"{room}/README.md" not in house.files:
            yield Finding(f"{room}/README.md", 1, "is missing; say what the room does, what it promises, who may call")


def sources_are_built(house):
    """Every C++ source is named by the CMakeLists.txt of its folder or of one above it; so every test is registered."""
    for name in house.files:
        if not name.endswith(".cpp"):
            continue
        folder, found = Path(name).parent, False
        while str(folder) != "." and not found:
            found = Path(name).relative_to(folder).as_posix() in re.split(r"[\s()]+", house.cmake(folder))
            folder = folder.parent
        if not found:
            yield Finding(name, 1, "is in no CMakeLists.txt, so it is neither built nor run; add it or remove it")
        for prefix, function in (("tst_", "fallow_test"), ("fuzz_", "fallow_fuzzer"), ("bench_", "fallow_benchmark")):
            wanted = rf"{function}\([^()]*\b{re.escape(Path(name).name)}\b"
            if found and Path(name).name.startswith(prefix) and not re.search(wanted, house.cmake(Path(name).parent)):
                yield Finding(name, 1, f"is not run by ./dev; register it: {function}({Path(name).name})")


def test_folders_are_reached(house):
    """Every folder of tests with a CMakeLists.txt is entered."""
    top = re.split(r"[\s()]+", house.texts.get("tests/CMakeLists.txt", ""))
    for name in house.files:
        folder = Path(name).parent
        if Path(name).name != "CMakeLists.txt" or not name.startswith("tests/") or folder.parent == Path("."):
            continue
        above = house.cmake(folder.parent)
        if folder.relative_to("tests").as_posix() not in top and not re.search(
                rf"add_subdirectory\(\s*({re.escape(folder.name)}\b|\$)", above):
            yield Finding(name, 1, "is not entered by tests/CMakeLists.txt; add the folder to its list")


def files_are_small(house):
    """A long file is a missing noun."""
    for name, text in house.texts.items():
        count = text.count("\n")
        if name.endswith((*CXX, ".py")) and count > LONG_FILE_LINES:
            yield Finding(name, count, f"{count} lines; a noun is missing: split at {LONG_FILE_LINES}",
                          warning=count <= TOO_LONG_FILE_LINES)


def core_has_no_widgets(house):
    """core compiles without Qt Gui and Qt Widgets; a build without the front ends links neither."""
    if not house.build:
        return
    commands = house.build / "compile_commands.json"
    if commands.exists():
        for entry in json.loads(commands.read_text()):
            name = os.path.relpath(entry["file"], house.root)
            if name.startswith("core/") and re.search(r"-DQT_(WIDGETS|GUI)_LIB\b", entry.get("command", "")):
                yield Finding(name, 1, "needs Qt Gui or Widgets; core is for daemons: move it to console/")
    cache = house.build / "CMakeCache.txt"
    if cache.exists() and "FALLOW_FRONTENDS:BOOL=OFF" in cache.read_text():
        ninja = house.build / "build.ninja"
        if ninja.exists() and "libQt6Widgets" in ninja.read_text():
            yield Finding("CMakeLists.txt", 1, "FALLOW_FRONTENDS=OFF still links Qt Widgets; build.ninja says who")


RULES = (floors_are_known, figures_have_tests, includes_go_down, links_go_down, lines_are_short,
         headers_bring_their_literals, sources_are_formatted, files_are_licensed, no_banned_words, wordings_are_marked,
         refusals_are_worded, cli_keeps_up, messages_are_fuzzed, rooms_have_a_readme, sources_are_built,
         test_folders_are_reached, files_are_small, core_has_no_widgets)
