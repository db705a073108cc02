// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store_fixture.h"
#include "support/test_program.h"

#include <QProcess>
#include <QTest>
#include <set>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

/// Kills a real process that uses a store, again and again, and looks at what it leaves.
class TestStoreKill final : public QObject
{
    Q_OBJECT

    std::set<quint64> m_present;
    std::set<quint64> m_absent;
    std::set<quint64> m_either;

    void note(const QByteArray &line)
    {
        const quint64 stripe = line.mid(2).toULongLong();
        if (line.startsWith('P')) {
            m_present.insert(stripe);
        } else if (line.startsWith('r')) {
            m_present.erase(stripe);
            m_either.insert(stripe);
        } else if (line.startsWith('R')) {
            m_either.erase(stripe);
            m_absent.insert(stripe);
        }
    }

    void runAndKill(const QString &directory, quint64 firstStripe, int linesBeforeKill, const QString &crashPoint)
    {
        QProcess child;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        if (!crashPoint.isEmpty())
            environment.insert(u"FALLOW_CRASH_AT"_s, crashPoint);
        child.setProcessEnvironment(environment);
        child.start(QStringLiteral(FALLOW_BINARY_DIR) + u"/bin/store_put_child"_s,
                    {directory, QString::number(firstStripe)});
        QVERIFY(child.waitForStarted());
        bool isKilled = false;
        int lines = 0;
        for (;;) {
            while (child.canReadLine()) {
                note(child.readLine());
                if (++lines >= linesBeforeKill && !isKilled && crashPoint.isEmpty()) {
                    child.kill();
                    isKilled = true;
                }
            }
            if (child.state() == QProcess::NotRunning)
                break;
            QVERIFY(child.waitForReadyRead(20'000) || child.state() == QProcess::NotRunning);
        }
        while (child.canReadLine())
            note(child.readLine());
        QVERIFY2(child.exitStatus() == QProcess::CrashExit, child.readAllStandardError().constData());
        QVERIFY(lines > 0 || !crashPoint.isEmpty());
    }

    /// Returns the highest stripe found.
    quint64 verifyAll(StoreFixture &f)
    {
        quint64 highest = 0;
        const auto fail = [](const char *what, quint64 stripe) {
            QTest::qFail(qPrintable(QStringLiteral("strip %1 %2").arg(stripe).arg(QLatin1StringView(what))), __FILE__,
                         __LINE__);
        };
        for (const quint64 stripe : m_present) {
            if (!f.holds(key(stripe), 500 + stripe * 7919 % 20'000))
                fail("was acknowledged and is not there", stripe);
        }
        for (const quint64 stripe : m_absent) {
            if (f.get(key(stripe), 0, 100))
                fail("was removed and is there", stripe);
        }
        StripKey after;
        for (;;) {
            const auto page = f.inventory(after, 1000);
            for (const StripLabel &label : page->labels) {
                after = label.key;
                highest = std::max(highest, label.key.stripe.value());
                if (!f.holds(label.key, label.payloadBytes))
                    fail("is listed and not right", label.key.stripe.value());
            }
            if (page->isLast)
                break;
        }
        return highest;
    }

private Q_SLOTS:
    void init()
    {
        m_present.clear();
        m_absent.clear();
        m_either.clear();
    }

    void kill_atRandom_losesNothingAcknowledged()
    {
        StoreFixture f;
        std::mt19937 random(20261122);
        quint64 nextStripe = 1;
        for (int round = 0; round < 20; ++round) {
            runAndKill(f.options.directory, nextStripe, 1 + int(random() % 300), {});
            QVERIFY2(f.open(), "the store does not open after the kill");
            QVERIFY(!f.store->openReport().indexWasRebuilt);
            nextStripe = std::max(verifyAll(f), m_present.empty() ? 0 : *m_present.rbegin()) + 1000;
            f.close();
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY(m_present.size() > 200);
    }

    void kill_atNamedPoint_losesNothingAcknowledged_data()
    {
        QTest::addColumn<QString>("point");
        for (const auto &point : {u"store.put.written:30"_s, u"store.put.durable:1"_s, u"store.put.durable:25"_s,
                                  u"store.remove.committed:3"_s, u"store.return.punched:3"_s})
            QTest::addRow("%s", qPrintable(point)) << point;
    }
    void kill_atNamedPoint_losesNothingAcknowledged()
    {
        QFETCH(const QString, point);
        StoreFixture f;
        runAndKill(f.options.directory, 1, 0, point);
        QVERIFY(f.open());
        verifyAll(f);
    }
};

FALLOW_TEST(TestStoreKill)
#include "tst_store_kill.moc"
