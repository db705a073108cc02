// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/models/map_ask.h"

#include <QObject>

namespace fallow::console {

/// What somebody looks for on the stripe map: one stripe with its ranges, the weakest stripes, where a range lies. One
/// search at a time; a new one, or forget(), drops the answers to the one before. Knows no network: whoever owns it
/// carries the questions. Thread: gui.
class MapSearch final : public QObject
{
    Q_OBJECT
public:
    static constexpr qint64 kMostFound = 500;

    using QObject::QObject;
    void openStripe(StripeId stripe);
    /// @param volume null: all
    void findWeakest(VolumeId volume, bool isDurable);
    void locate(VolumeId volume, qint64 offsetBytes, qint64 lengthBytes);
    void forget() { ++m_life; }

Q_SIGNALS:
    void asked(const fallow::console::MapAsk &ask);
    void stripeOpened(const fallow::MapStripe &stripe);
    /// Comes again as more is known; `searchedShare` 1: complete.
    void rangesFound(const QList<fallow::MapRange> &ranges, double searchedShare);
    void weakestFound(const fallow::MapFindings &findings, bool isDurable);
    void located(const fallow::MapLocation &location);
    void failed(const fallow::Error &error);
    /// The controller still reads its catalog; ask again later.
    void notReady(const fallow::MapProgress &progress);

private:
    template <class Answer, class Request>
    void ask(const QString &method, const Request &request, std::function<void(const Answer &)> done);
    void searchRanges(StripeId stripe, const QList<MapRange> &known, qint64 fromBytes);
    void locateOn(const MapLocateRequest &request, const MapLocation &known);

    quint64 m_life = 0;
};

/// "3·17", "3.17" or a number alone for epoch 0; null if it is none of them.
StripeId stripeFromText(const QString &text);

} // namespace fallow::console
