// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/models/map_search.h"

#include <QLocale>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace fallow::console {

template <class Answer, class Request>
void MapSearch::ask(const QString &method, const Request &request, std::function<void(const Answer &)> done)
{
    Q_EMIT asked(mapAsk<Answer>(
        method, request,
        [self = QPointer<MapSearch>(this), life = m_life, done = std::move(done)](const Result<Answer> &answer) {
            if (!self || self->m_life != life)
                return;
            if (answer)
                done(*answer);
            else
                Q_EMIT self->failed(answer.error());
        }));
}

void MapSearch::openStripe(StripeId stripe)
{
    ++m_life;
    ask<MapStripe>(u"map.stripe"_s, MapStripeRequest{.stripe = stripe}, [this](const MapStripe &answer) {
        Q_EMIT stripeOpened(answer);
        searchRanges(answer.stripe, {}, 0);
    });
}

void MapSearch::searchRanges(StripeId stripe, const QList<MapRange> &known, qint64 fromBytes)
{
    ask<MapRanges>(u"map.ranges"_s, MapRangesRequest{.stripe = stripe, .fromBytes = fromBytes},
                   [this, stripe, known, fromBytes](const MapRanges &answer) {
                       const QList<MapRange> all = known + answer.ranges;
                       const bool goesOn = answer.nextBytes > fromBytes && all.size() < kMostFound;
                       const double share =
                           goesOn && answer.volumeBytes > 0 ? double(answer.nextBytes) / double(answer.volumeBytes) : 1;
                       Q_EMIT rangesFound(all, std::min(share, goesOn ? 0.99 : 1.0));
                       if (goesOn)
                           searchRanges(stripe, all, answer.nextBytes);
                   });
}

void MapSearch::findWeakest(VolumeId volume, bool isDurable)
{
    ++m_life;
    ask<MapFindings>(u"map.find"_s, MapFindRequest{.volume = volume, .isDurable = isDurable, .limit = kMostFound},
                     [this, isDurable](const MapFindings &answer) {
                         if (answer.progress.isReady)
                             Q_EMIT weakestFound(answer, isDurable);
                         else
                             Q_EMIT notReady(answer.progress);
                     });
}

void MapSearch::locate(VolumeId volume, qint64 offsetBytes, qint64 lengthBytes)
{
    ++m_life;
    locateOn({.volume = volume, .offsetBytes = offsetBytes, .lengthBytes = lengthBytes, .limit = kMostFound}, {});
}

void MapSearch::locateOn(const MapLocateRequest &request, const MapLocation &known)
{
    ask<MapLocation>(u"map.locate"_s, request, [this, request, known](const MapLocation &answer) {
        const MapLocation all{.pieces = known.pieces + answer.pieces, .nextBytes = answer.nextBytes};
        const qint64 end = request.offsetBytes + request.lengthBytes;
        if (answer.nextBytes <= request.offsetBytes || answer.nextBytes >= end || all.pieces.size() >= kMostFound)
            return Q_EMIT located(all);
        locateOn({.volume = request.volume,
                  .offsetBytes = answer.nextBytes,
                  .lengthBytes = end - answer.nextBytes,
                  .limit = kMostFound - all.pieces.size()},
                 all);
    });
}

StripeId stripeFromText(const QString &text)
{
    constexpr int kCounterBits = 40;
    const auto number = [](QString digits, bool *ok) {
        digits.remove(QLocale().groupSeparator());
        return digits.trimmed().toULongLong(ok);
    };
    QString normal = text.trimmed();
    const qsizetype dot = normal.indexOf(u'·') >= 0 ? normal.indexOf(u'·') : normal.indexOf(u'.');
    bool isEpoch = true;
    bool isCounter = false;
    const quint64 epoch = dot < 0 ? 0 : number(normal.left(dot), &isEpoch);
    const quint64 counter = number(normal.mid(dot + 1), &isCounter);
    if (!isEpoch || !isCounter || counter >> kCounterBits != 0 || epoch >> (63 - kCounterBits) != 0)
        return {};
    return StripeId((epoch << kCounterBits) + counter);
}

} // namespace fallow::console
