// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store_fixture.h"
#include "store/store_reader.h"
#include "support/test_program.h"

#include <QTest>
#include <latch>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

/// Whose turn it is at the threads that read.
class TestStoreReader final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void verify_whileManyWaitInTheForeground_hasItsTurn()
    {
        WaitableExecutor executor;
        StoreCore core;
        core.completions = std::make_shared<CompletionQueue>(executor);
        QString order;
        std::latch hasBegun(1); // outlive the reader's thread, as all that its tasks touch
        std::latch mayGoOn(1);
        {
            StoreReader reader(core, 1);
            reader.run([&] {
                hasBegun.count_down();
                mayGoOn.wait();
            });
            hasBegun.wait();
            for (quint64 stripe = 1; stripe <= 3; ++stripe)
                reader.verify(key(stripe), [&](const Result<StripLabel> &) { order += u'b'; });
            for (int i = 0; i < 24; ++i)
                reader.run([&] { core.complete<void>([&](const Result<void> &) { order += u'f'; }, {}); });
            mayGoOn.count_down();
        }
        executor.runUntil([&] { return order.size() == 27; });
        QCOMPARE(order, u"ffffffbfffffffbfffffffbffff"_s);
    }
};

FALLOW_TEST(TestStoreReader)
#include "tst_store_reader.moc"
