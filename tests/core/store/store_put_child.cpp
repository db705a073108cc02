// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Puts and removes strips until it is killed, and says what it was told: "P n" a strip is durable, "r n" its removal
// begins, "R n" no kill undoes it; every other one is as from a full disk. Used by tst_store_kill, and by
// tst_store_file_store, which has the store open itself. As "store_put_child DIRECTORY shrink PARTITION BYTES GROUP" it
// shrinks a store instead, moving about GROUP bytes at a time, for tst_store_shrink.
#include "core/store/store_fixture.h"
#include "store/shrink_partition.h"

#include <QCoreApplication>
#include <cstdio>

using namespace fallow;
using namespace fallow::test;

namespace {

void say(char what, quint64 stripe)
{
    std::printf("%c %llu\n", what, static_cast<unsigned long long>(stripe));
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc < 3)
        return 2;
    FileStoreOptions options;
    options.directory = QString::fromLocal8Bit(argv[1]);
    options.array = testArray();
    options.store = StoreId(5);
    options.quotaBytes = 256 * 1024 * 1024;
    options.indexCommitDelayMs = 5;
    if (argc == 6 && QByteArray(argv[2]) == "shrink") {
        options.partition = QString::fromLocal8Bit(argv[3]);
        const auto shrunk = shrinkPartition({.store = options,
                                             .newSizeBytes = QByteArray(argv[4]).toLongLong(),
                                             .groupBytes = QByteArray(argv[5]).toLongLong()});
        if (!shrunk)
            std::fprintf(stderr, "%s\n", qPrintable(shrunk.error().toString()));
        return shrunk ? 0 : 1;
    }
    WaitableExecutor executor;
    auto store = FileStore::open(options, executor);
    if (!store && store.error().code == ErrorCode::NotFound)
        store = FileStore::create(options, executor);
    if (!store) {
        std::fprintf(stderr, "%s\n", qPrintable(store.error().toString()));
        return 1;
    }
    quint64 nextStripe = QByteArray(argv[2]).toULongLong();
    int waiting = 0;
    for (;;) {
        while (waiting < 8) {
            const StripKey strip = key(nextStripe++);
            const SharedBytes payload = payloadOf(strip, 500 + strip.stripe.value() * 7919 % 20'000);
            ++waiting;
            (*store)->put(labelOf(strip, payload), payload, IoPriority::Foreground,
                          [&waiting, strip](Result<void> result) {
                              --waiting;
                              if (result)
                                  say('P', strip.stripe.value());
                          });
        }
        if (nextStripe % 3 == 0 && nextStripe > 40) {
            const StripKey strip = key(nextStripe - 40);
            say('r', strip.stripe.value());
            Completion<void> removed = [strip](Result<void> result) {
                if (result)
                    say('R', strip.stripe.value());
            };
            if (nextStripe % 2 == 0)
                (*store)->giveBack({strip}, std::move(removed));
            else
                (*store)->remove({strip}, std::move(removed));
        }
        const int before = waiting;
        if (!executor.runUntil([&] { return waiting < before; }))
            return 1;
    }
}
