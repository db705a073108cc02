// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QTest>
#include <QTimer>
#include <algorithm>

namespace fallow::test {

// Qt Test waits five seconds unless told otherwise, which a loaded machine uses up. Nothing waits so long unless it
// fails.
inline constexpr int kLoadedMachineMs = 60'000;

/// Runs the event loop between two looks at a condition. Qt Test's own waiting sleeps ten milliseconds at a time, and
/// whatever this thread serves meanwhile (a controller, agents, an NBD server) sleeps with it.
class Patience
{
public:
    explicit Patience(qint64 limitMs)
        : m_limit(limitMs)
    {
        m_pause.setTimerType(Qt::PreciseTimer);
        m_pause.setSingleShot(true);
    }
    /// Runs what comes for a moment, a longer one each time; false once the limit has passed.
    bool lasts()
    {
        if (m_limit.hasExpired())
            return false;
        m_pause.start(m_pauseMs);
        while (m_pause.isActive())
            runEvents();
        m_pauseMs = std::min(2 * m_pauseMs, kLongestPauseMs);
        return true;
    }
    /// Runs what comes first, or nothing for some milliseconds; false once the limit has passed.
    bool lastsForOne()
    {
        if (m_limit.hasExpired())
            return false;
        m_pause.start(kLongestPauseMs);
        runEvents();
        return true;
    }

private:
    static constexpr int kLongestPauseMs = 16;
    static void runEvents()
    {
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    QDeadlineTimer m_limit;
    QTimer m_pause;
    int m_pauseMs = 1;
};

/// Runs the event loop until `isTrue`, which is looked at after each event and every few milliseconds besides.
template <class Predicate>
bool waitUntil(Predicate isTrue, qint64 limitMs = kLoadedMachineMs)
{
    Patience patience(limitMs);
    while (!isTrue()) {
        if (!patience.lastsForOne())
            return isTrue();
    }
    return true;
}

/// Runs the event loop for so long: that something does not happen meanwhile.
inline void runEventsFor(qint64 durationMs)
{
    for (Patience patience(durationMs); patience.lasts();) {
    }
}

} // namespace fallow::test

#undef QTRY_VERIFY_WITH_TIMEOUT
#undef QTRY_VERIFY2_WITH_TIMEOUT
#undef QTRY_COMPARE_WITH_TIMEOUT
#undef QTRY_VERIFY
#undef QTRY_VERIFY2
#undef QTRY_COMPARE
// What has come true once is enough: it is not asked for again, for it may pass.
#define FALLOW_TRY(isTrue, limitMs, judge)                                                                             \
    do {                                                                                                               \
        bool hasComeTrue = false;                                                                                      \
        for (fallow::test::Patience patienceOfTry(limitMs);                                                            \
             !(hasComeTrue = static_cast<bool>(isTrue)) && patienceOfTry.lasts();) {                                   \
        }                                                                                                              \
        if (!hasComeTrue)                                                                                              \
            judge;                                                                                                     \
    } while (false)
#define QTRY_VERIFY_WITH_TIMEOUT(expr, limitMs) FALLOW_TRY(expr, limitMs, QVERIFY(expr))
#define QTRY_VERIFY2_WITH_TIMEOUT(expr, message, limitMs) FALLOW_TRY(expr, limitMs, QVERIFY2(expr, message))
#define QTRY_COMPARE_WITH_TIMEOUT(expr, expected, limitMs)                                                             \
    FALLOW_TRY((expr) == (expected), limitMs, QCOMPARE(expr, expected))
#define QTRY_VERIFY(expr) QTRY_VERIFY_WITH_TIMEOUT((expr), fallow::test::kLoadedMachineMs)
#define QTRY_VERIFY2(expr, message) QTRY_VERIFY2_WITH_TIMEOUT((expr), message, fallow::test::kLoadedMachineMs)
#define QTRY_COMPARE(expr, expected) QTRY_COMPARE_WITH_TIMEOUT((expr), expected, fallow::test::kLoadedMachineMs)
