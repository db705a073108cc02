// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "store/file_store.h"

namespace fallow {

/// What a pass over a store has seen so far.
struct ScrubSummary
{
    qint64 checkedStrips = 0;
    qint64 checkedBytes = 0;
    qint64 badStrips = 0;
    bool wasResumed = false; ///< the pass was begun in an earlier life of the process; counts are since then
    friend bool operator==(const ScrubSummary &, const ScrubSummary &) = default;
};

/// Walks a store in key order and has it verify each strip where it lies, at a bounded rate. Only verdicts leave the
/// store. Where it stands is kept in the store's index, so that a restart goes on instead of beginning anew. Thread:
/// the data thread. May be destroyed in its own callbacks; no callback comes after that.
class Scrubber
{
public:
    struct Options
    {
        qint64 bytesPerSecond = 8 * 1024 * 1024; ///< > 0; payload and header
    };
    /// `store` and `clock` outlive it.
    Scrubber(FileStore &store, Clock &clock, Options options);
    ~Scrubber();
    Scrubber(const Scrubber &) = delete;
    Scrubber &operator=(const Scrubber &) = delete;

    /// A strip is Corrupt, or cannot be read (Io).
    void setBadStripHandler(std::move_only_function<void(StripKey, const Error &)> handler);
    /// Once per pass that came to its end; start() begins the next.
    void setPassFinishedHandler(std::move_only_function<void(const ScrubSummary &)> handler);

    /// Goes on where the last pass was stopped. Does nothing while it runs.
    void start();
    /// Stops after the strip at hand; start() goes on from there.
    void stop();
    bool isRunning() const;
    void setRate(qint64 bytesPerSecond);
    ScrubSummary summary() const;

private:
    class Private;
    std::shared_ptr<Private> d;
};

} // namespace fallow
