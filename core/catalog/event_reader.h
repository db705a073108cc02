// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "catalog/records.h"

#include <memory>

namespace fallow {

/// What of the events is wanted. Fields that are left as they are do not restrict.
struct EventQuery
{
    EventId after = {};
    EventId before = {}; ///< null: no bound
    EventSeverity leastSeverity = EventSeverity::Info;
    QString kindPrefix = {};
    QString subject = {}; ///< a part of it; letters of ASCII in either case, as of all texts here
    QString actor = {};   ///< a part of it; "*": any that is not empty
    QString text = {};    ///< a part of kind, subject, text or actor
    QDateTime from = {};
    QDateTime until = {}; ///< before that moment
    bool isNewestFirst = false;
    qint64 offset = 0; ///< matching events passed over
    int limit = 0;
};

/// Searches a catalog's events, over a connection of its own. A search looks at every event between its bounds: some
/// hundredth of a second for 100,000. Thread: the one that opened it.
class EventReader
{
public:
    /// `path`: the catalog's file. Errors: Io, Corrupt, NotFound.
    static Result<std::unique_ptr<EventReader>> open(const QString &path);
    ~EventReader();
    EventReader(const EventReader &) = delete;
    EventReader &operator=(const EventReader &) = delete;

    /// At most `limit`. Errors: Io.
    Result<QList<EventRecord>> find(const EventQuery &query);
    /// How many match, whatever offset and limit say. Errors: Io.
    Result<qint64> count(const EventQuery &query);

private:
    class Private;
    explicit EventReader(std::unique_ptr<Private> parts);
    std::unique_ptr<Private> d;
};

} // namespace fallow
