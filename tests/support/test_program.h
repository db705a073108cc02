// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTest/qtestcase.h>

/// The tests of a folder are one program, which is told the one to run: `tests_core_volume tst_volume_basics [Qt Test's
/// arguments]`. To compile and link them together takes a third of the time that a program for each would take.
/// Each source ends with one of the macros below, and is called by its name without folder and ending.
namespace fallow {

/// What a source wants to be run for it: like main(), without the source's name among the arguments.
using TestFunction = int (*)(int argc, char **argv);

/// Makes a test known to the program before main(); use the macros.
struct TestEntry
{
    TestEntry(const char *file, TestFunction run);
};

/// Runs all functions of a Qt Test class under an application of this kind. Returns the number of those that failed.
template <typename Application, typename Test>
int runTest(int argc, char **argv)
{
    Application application(argc, argv);
    application.setAttribute(Qt::AA_Use96Dpi, true); // as Qt Test's own main()
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace fallow

#define FALLOW_TEST_BY(function) static const fallow::TestEntry entry_##function(__FILE__, function);
/// Tests without windows.
#define FALLOW_TEST(Test) static const fallow::TestEntry entry##Test(__FILE__, fallow::runTest<QCoreApplication, Test>);
/// Tests that show windows; the source includes <QApplication>.
#define FALLOW_WINDOW_TEST(Test)                                                                                       \
    static const fallow::TestEntry entry##Test(__FILE__, fallow::runTest<QApplication, Test>);
