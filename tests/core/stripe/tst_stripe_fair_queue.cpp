// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stripe/fair_queue.h"
#include "support/test_program.h"

#include <QByteArrayList>
#include <QTest>

using namespace fallow;

class FairQueueTest : public QObject
{
    Q_OBJECT

    using Queue = FairQueue<QByteArray>;
    static void fill(Queue &queue, const QByteArrayList &items)
    {
        for (const QByteArray &item : items) // "1a": a of store 1
            queue.push(StoreId(quint64(item.front() - '0')), item);
    }
    static QByteArrayList takeAll(Queue &queue)
    {
        QByteArrayList taken;
        while (const auto next = queue.take())
            taken.append(*next);
        return taken;
    }

private Q_SLOTS:
    void take_manyOfOneStore_othersHaveTheirTurns()
    {
        Queue queue({.all = 100, .ofOne = 100});
        fill(queue, {"1a", "1b", "1c", "1d", "3a", "2a", "3b"});
        QCOMPARE(queue.size(), 7);
        QCOMPARE(queue.size(StoreId(1)), 4);
        QCOMPARE(takeAll(queue), QByteArrayList({"1a", "2a", "3a", "1b", "3b", "1c", "1d"}));
        QCOMPARE(queue.size(), 0);
        QCOMPARE(queue.size(StoreId(1)), 0);
    }

    void take_storeHasItsShare_onlyItsOwnWait()
    {
        Queue queue({.all = 4, .ofOne = 2});
        fill(queue, {"1a", "1b", "1c"});
        QCOMPARE(takeAll(queue), QByteArrayList({"1a", "1b"}));
        fill(queue, {"2a"});
        QCOMPARE(takeAll(queue), QByteArrayList({"2a"}));
        queue.done(StoreId(2));
        QCOMPARE(queue.take(), std::nullopt);
        queue.done(StoreId(1));
        QCOMPARE(queue.take(), "1c");
        queue.done(StoreId(1));
        queue.done(StoreId(1));
        fill(queue, {"1d"}); // of one that was forgotten meanwhile
        QCOMPARE(queue.take(), "1d");
    }

    void take_allPlacesTaken_othersWait()
    {
        Queue queue({.all = 3, .ofOne = 2});
        fill(queue, {"1a", "1b", "2a", "2b", "3a"});
        QCOMPARE(takeAll(queue), QByteArrayList({"1a", "2a", "3a"}));
        queue.done(StoreId(3));
        QCOMPARE(takeAll(queue), QByteArrayList({"1b"}));
        queue.done(StoreId(1));
        QCOMPARE(takeAll(queue), QByteArrayList({"2b"}));
    }

    void pushFirst_isBeforeAllOfItsStore()
    {
        Queue queue({.all = 100, .ofOne = 100});
        fill(queue, {"1a", "1b", "2a"});
        queue.pushFirst(StoreId(2), "2!");
        QCOMPARE(queue.size(), 4);
        QCOMPARE(takeAll(queue), QByteArrayList({"1a", "2!", "1b", "2a"}));
    }
};

FALLOW_TEST(FairQueueTest)
#include "tst_stripe_fair_queue.moc"
