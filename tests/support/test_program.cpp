// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_program.h"

#include <algorithm>
#include <cstdio>
#include <map>
#include <string>

namespace fallow {

namespace {

std::map<std::string, TestFunction> &tests()
{
    static std::map<std::string, TestFunction> all;
    return all;
}

} // namespace

TestEntry::TestEntry(const char *file, TestFunction run)
{
    std::string name(file);
    name.erase(0, name.rfind('/') + 1);
    name.erase(name.rfind('.'));
    tests().emplace(std::move(name), run);
}

} // namespace fallow

int main(int argc, char **argv)
{
    const auto &tests = fallow::tests();
    const auto wanted = argc > 1 ? tests.find(argv[1]) : tests.end();
    if (wanted != tests.end()) {
        std::copy(argv + 2, argv + argc + 1, argv + 1); // with the null at the end
        return wanted->second(argc - 1, argv);
    }
    std::fprintf(stderr, "usage: %s TEST [ARGUMENT...], TEST being one of\n", argv[0]);
    for (const auto &[name, run] : tests)
        std::fprintf(stderr, "    %s\n", name.c_str());
    return 2;
}
