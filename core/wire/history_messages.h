// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

namespace fallow {

// What a controller remembers of itself over time. wire/fields.h turns the structs into CBOR and JSON.

/// One quantity over time; the number is its place in a sample of the controller's file.
enum class HistorySeriesId : quint8 {
    ReadRate = 0,   ///< bytes per second that clients read
    WriteRate = 1,  ///< bytes per second that clients write
    RepairRate = 2, ///< bytes per second that rebuilds and drains move
    MachinesOnline = 3,
    UsedBytes = 4, ///< on active stores
    LentBytes = 5, ///< quotas of active stores
};
inline constexpr int kHistorySeriesCount = 6;

/// "readBytesPerSecond", "writeBytesPerSecond", "repairBytesPerSecond", "machinesOnline", "usedBytes", "lentBytes".
inline QString historySeriesName(HistorySeriesId series)
{
    switch (series) {
    case HistorySeriesId::ReadRate:
        return QStringLiteral("readBytesPerSecond");
    case HistorySeriesId::WriteRate:
        return QStringLiteral("writeBytesPerSecond");
    case HistorySeriesId::RepairRate:
        return QStringLiteral("repairBytesPerSecond");
    case HistorySeriesId::MachinesOnline:
        return QStringLiteral("machinesOnline");
    case HistorySeriesId::UsedBytes:
        return QStringLiteral("usedBytes");
    case HistorySeriesId::LentBytes:
        return QStringLiteral("lentBytes");
    }
    return {};
}

/// "history.read" -> HistoryAnswer. Errors: InvalidArgument (a series of no such name, more than kMaxHistorySteps).
struct HistoryRequest
{
    QList<QString> series = {}; ///< names; empty: all
    QDateTime from = {};        ///< null: as lastSeconds says
    qint64 lastSeconds = 3600;  ///< how far back by the controller's clock
    qint64 stepSeconds = 0;     ///< 0: as fine as it is kept that far back; else rounded up to what is kept
    static void fields(auto &&field, auto &self)
    {
        field("series", self.series);
        field("from", self.from);
        field("lastSeconds", self.lastSeconds);
        field("stepSeconds", self.stepSeconds);
    }
};
inline constexpr qint64 kMaxHistorySteps = 2000; ///< of one answer

struct HistorySeries
{
    QString name = {};
    QList<qint64> values = {}; ///< the mean of each step; -1: nothing is known of it
    static void fields(auto &&field, auto &self)
    {
        field("name", self.name);
        field("values", self.values);
    }
};
struct HistoryAnswer
{
    QDateTime from = {}; ///< where the first step begins; a multiple of the step
    qint64 stepSeconds = 0;
    QList<HistorySeries> series = {}; ///< in the order asked for; all of one length
    static void fields(auto &&field, auto &self)
    {
        field("from", self.from);
        field("stepSeconds", self.stepSeconds);
        field("series", self.series);
    }
};

} // namespace fallow
