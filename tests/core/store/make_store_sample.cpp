// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the store that tests/data/store keeps as a sample of format version 1. Run once per format version; a sample
// is never made anew.
#include "core/store/sample_payload.h"

#include <QCoreApplication>
#include <cstdio>

using namespace fallow;
using namespace fallow::test;

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc < 2)
        return 2;
    WaitableExecutor executor;
    FileStoreOptions options;
    options.directory = QString::fromLocal8Bit(argv[1]);
    options.array = testArray();
    options.store = StoreId(5);
    options.quotaBytes = 1 << 30;
    auto store = FileStore::create(options, executor);
    if (!store) {
        std::fprintf(stderr, "%s\n", qPrintable(store.error().toString()));
        return 1;
    }
    int waiting = 0;
    for (const auto &[strip, size] : {std::pair(key(1, 0), 4112), std::pair(key(1, 5), 4112),
                                      std::pair(key(2, 1), 9000), std::pair(key(0x0007'0000'0000'0001, 3), 16'448)}) {
        const SharedBytes payload = samplePayloadOf(strip, size_t(size));
        ++waiting;
        (*store)->put(labelOf(strip, payload, 7), payload, IoPriority::Foreground,
                      [&waiting](Result<void> result) { waiting -= result.has_value(); });
    }
    if (!executor.runUntil([&] { return waiting == 0; }))
        return 1;
    bool isRemoved = false;
    (*store)->remove({key(2, 1)}, [&isRemoved](Result<void> result) { isRemoved = result.has_value(); });
    return executor.runUntil([&] { return isRemoved; }) ? 0 : 1;
}
