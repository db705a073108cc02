// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/units.h"
#include "base/wording.h"
#include "command.h"
#include "session/session.h"
#include "wire/map_cells.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace fallow::cli {

namespace {

using Context = std::shared_ptr<CommandContext>;
constexpr int kCounterBits = 40; ///< of a stripe's id; the controller's epoch lies above

/// Asks, and asks again with each snapshot while the controller still makes its index.
template <class Answer, class Request>
void askMap(const Context &context, const QString &method, const Request &request,
            std::function<void(const Answer &)> done)
{
    context->session.request<Answer>(
        method, request, &context->session, [context, method, request, done](Result<Answer> answer) {
            if (!answer)
                return context->fail(answer.error());
            if (answer->progress.isReady) {
                context->output.endProgress();
                return done(*answer);
            }
            context->output.progress(u"the controller reads its catalog: %1 of %2 stripes"_s.arg(
                QString::number(answer->progress.indexedStripes), QString::number(answer->progress.expectedStripes)));
            QObject::connect(
                &context->session, &Session::snapshotChanged, &context->session,
                [context, method, request, done] { askMap<Answer>(context, method, request, done); },
                Qt::SingleShotConnection);
        });
}

Result<VolumeSnapshot> volumeArgument(const Context &context)
{
    for (const VolumeSnapshot &volume : context->session.snapshot().volumes) {
        if (volume.name == context->arguments.value(0))
            return volume;
    }
    return fallow::fail(ErrorCode::NotFound, u"there is no volume of that name; `fallow volumes` lists them"_s,
                        context->arguments.value(0).left(80));
}

/// A number given by an option. Errors: InvalidArgument.
Result<qint64> numberOption(const Context &context, const QString &name, qint64 least, qint64 most)
{
    bool ok = false;
    const qint64 number = context->parser.value(name).toLongLong(&ok);
    if (!ok || number < least || number > most)
        return fallow::fail(ErrorCode::InvalidArgument,
                            u"--%1 takes a number from %2 to %3"_s.arg(name).arg(least).arg(most));
    return number;
}

QString volumeName(const Context &context, VolumeId id)
{
    for (const VolumeSnapshot &volume : context->session.snapshot().volumes) {
        if (volume.volume == id)
            return volume.name;
    }
    return u"volume "_s + id.toString();
}

QString stripeText(StripeId stripe)
{
    return u"%1.%2"_s.arg(stripe.value() >> kCounterBits).arg(stripe.value() & ((quint64(1) << kCounterBits) - 1));
}

/// "3.17", as listed: the epoch in which it was written, and its number there. Also as one hexadecimal number.
Result<StripeId> stripeArgument(const QString &text)
{
    bool isEpoch = false;
    bool isCounter = false;
    const QStringList parts = text.split(u'.');
    if (parts.size() == 2) {
        const quint64 epoch = parts[0].toULongLong(&isEpoch);
        const quint64 counter = parts[1].toULongLong(&isCounter);
        if (isEpoch && isCounter && epoch < (quint64(1) << (63 - kCounterBits)) &&
            counter < (quint64(1) << kCounterBits))
            return StripeId((epoch << kCounterBits) + counter);
    } else if (const quint64 number = text.toULongLong(&isCounter, 16); isCounter && number > 0) {
        return StripeId(number);
    }
    return fallow::fail(ErrorCode::InvalidArgument,
                        u"a stripe is given as `fallow stripes` lists it, for instance 3.17"_s, text.left(80));
}

QString stripGlyph(int state, bool isData)
{
    switch (static_cast<StripState>(state)) {
    case StripState::Present:
        return isData ? u"D"_s : u"P"_s;
    case StripState::Absent:
        return isData ? u"d"_s : u"p"_s;
    case StripState::Missing:
        return u"x"_s;
    case StripState::Rebuilding:
        return u"r"_s;
    case StripState::Suspect:
        return u"?"_s;
    }
    return u"?"_s;
}

struct Listing
{
    QList<VolumeSnapshot> volumes; ///< still to be listed
    MapRows shown;
    qint64 limit = 0;
    qint64 firstRow = 0;
};

void printListing(const Context &context, const Listing &listing)
{
    context->output.json(toCbor(listing.shown));
    context->output.line(Wording::counted(u"%Ln stripe(s)"_s, listing.shown.totalRows) +
                         u"; D data, P parity, d p on a machine that is away, x missing, r rebuilding, ? suspect"_s);
    QList<QStringList> rows;
    for (const StripeMapRow &row : listing.shown.rows) {
        QString glyphs;
        QStringList stores;
        for (qsizetype position = 0; position < row.states.size(); ++position) {
            glyphs += stripGlyph(row.states[position], position < row.dataCount);
            stores.append(row.stores.value(position) ? QString::number(row.stores[position]) : u"-"_s);
        }
        rows.append({stripeText(row.stripe), volumeName(context, row.volume), glyphs, stores.join(u' '),
                     QString::number(row.livePercent) + u'%'});
    }
    context->output.table({u"STRIPE"_s, u"VOLUME"_s, u"STRIPS"_s, u"STORES"_s, u"LIVE"_s}, rows);
    context->finish(kOk);
}

void listOn(const Context &context, Listing listing)
{
    const qint64 left = listing.limit - listing.shown.rows.size();
    if (listing.volumes.isEmpty() || left <= 0)
        return printListing(context, listing);
    const MapRowsRequest request{
        .volume = listing.volumes.takeFirst().volume, .firstRow = listing.firstRow, .limit = left};
    askMap<MapRows>(context, u"map.rows"_s, request, [context, listing](const MapRows &answer) {
        Listing next = listing;
        next.shown.progress = answer.progress;
        next.shown.totalRows += answer.totalRows;
        next.shown.rows += answer.rows;
        listOn(context, next);
    });
}

void listStripes(const Context &context)
{
    const auto limit = numberOption(context, u"limit"_s, 1, kMaxMapRows);
    const auto from = numberOption(context, u"from"_s, 0, std::numeric_limits<qint64>::max() >> 16);
    if (!limit || !from)
        return context->fail(limit ? from.error() : limit.error());
    Listing listing{.volumes = context->session.snapshot().volumes, .shown = {}, .limit = *limit, .firstRow = *from};
    if (!context->arguments.isEmpty()) {
        const auto volume = volumeArgument(context);
        if (!volume)
            return context->fail(volume.error());
        listing.volumes = {*volume};
    }
    if (context->arguments.isEmpty()) { // a snapshot's stripes are listed with its volume
        listing.volumes.removeIf(
            [](const VolumeSnapshot &volume) { return !volume.origin.isNull() && volume.stripeCount == 0; });
    }
    listing.shown.firstRow = *from;
    listOn(context, listing);
}

/// The stores of the map in their order: the controller's disks, then workstations by name.
QList<StoreSnapshot> orderedStores(const ArraySnapshot &array)
{
    QHash<MachineId, QString> names;
    for (const MachineSnapshot &machine : array.machines)
        names.insert(machine.machine, machine.name);
    QList<StoreSnapshot> stores;
    for (const StoreSnapshot &store : array.stores) {
        if (store.state != StoreState::Retired)
            stores.append(store);
    }
    std::ranges::stable_sort(stores, [&names](const StoreSnapshot &a, const StoreSnapshot &b) {
        return a.isLocal != b.isLocal ? a.isLocal : names.value(a.machine) < names.value(b.machine);
    });
    return stores;
}

QChar cellGlyph(const MapCell &cell)
{
    if (cell[MapState::Missing] > 0)
        return u'x';
    if (cell[MapState::Suspect] > 0)
        return u'?';
    if (cell[MapState::Rebuilding] > 0)
        return u'r';
    if (cell[MapState::Away] > 0)
        return u'a';
    return cell.total() > 0 ? u'#' : u'.';
}

QCborMap cellMessage(const MapCell &cell)
{
    static const QStringList names{u"data"_s,    u"parity"_s,     u"mirror"_s, u"away"_s,
                                   u"missing"_s, u"rebuilding"_s, u"suspect"_s};
    QCborMap message;
    for (int state = 0; state < kMapStateCount; ++state)
        message.insert(names[state], qint64(cell.counts[size_t(state)]));
    if (cell.spare != kSpareUnknown)
        message.insert(u"spare"_s, int(cell.spare));
    return message;
}

void printMap(const Context &context, const MapTileRequest &request, const MapTile &tile)
{
    const auto cells = unpackMapCells(tile.cells, tile.firstStripes.size() * request.columnSizes.size());
    if (!cells)
        return context->fail(cells.error());
    QCborArray buckets;
    QList<QStringList> rows;
    for (qsizetype bucket = 0; bucket < tile.firstStripes.size(); ++bucket) {
        const qint64 firstRow = request.firstRow + bucket * request.rowsPerBucket;
        QString glyphs;
        QCborArray messages;
        for (qsizetype column = 0; column < request.columnSizes.size(); ++column) {
            const MapCell &cell = (*cells)[size_t(bucket * request.columnSizes.size() + column)];
            glyphs += cellGlyph(cell);
            messages.append(cellMessage(cell));
        }
        rows.append({QString::number(firstRow), QString::number(tile.spares.value(bucket)),
                     QString::number(tile.degradedRows.value(bucket)), glyphs});
        buckets.append(QCborMap{{u"firstRow"_s, firstRow},
                                {u"spare"_s, tile.spares.value(bucket)},
                                {u"degradedRows"_s, tile.degradedRows.value(bucket)},
                                {u"cells"_s, messages}});
    }
    QCborArray sizes;
    for (const int size : request.columnSizes)
        sizes.append(size);
    QCborArray stores;
    for (const quint64 store : request.stores)
        stores.append(qint64(store));
    context->output.json({{u"totalRows"_s, tile.totalRows},
                          {u"rowsPerBucket"_s, request.rowsPerBucket},
                          {u"stores"_s, stores},
                          {u"columnSizes"_s, sizes},
                          {u"buckets"_s, buckets}});
    context->output.line(u"%1 stripes, %2 to a line; %3 stores in %4 columns, the last is for strips that lie nowhere"_s
                             .arg(tile.totalRows)
                             .arg(request.rowsPerBucket)
                             .arg(request.stores.size() - 1)
                             .arg(request.columnSizes.size()));
    context->output.line(
        u"# all can be read, a some are away, r some are being rebuilt, ? some are suspect, x some are "
        "missing, . none"_s);
    context->output.table({u"FROM"_s, u"SPARE"_s, u"DEGRADED"_s, u"MAP"_s}, rows);
    context->finish(kOk);
}

void showMap(const Context &context)
{
    const auto volume = volumeArgument(context);
    const auto lines = numberOption(context, u"lines"_s, 1, 64);
    const auto columns = numberOption(context, u"columns"_s, 1, 127);
    if (!volume || !lines || !columns)
        return context->fail(!volume ? volume.error() : !lines ? lines.error() : columns.error());
    MapTileRequest request{.volume = volume->volume, .bucketCount = int(*lines), .stores = {}, .columnSizes = {}};
    const QList<StoreSnapshot> stores = orderedStores(context->session.snapshot());
    const qint64 perColumn = std::max<qint64>(1, (stores.size() + *columns - 1) / *columns);
    for (const StoreSnapshot &store : stores) {
        if (request.stores.size() % perColumn == 0)
            request.columnSizes.append(0);
        ++request.columnSizes.last();
        request.stores.append(store.store.value());
    }
    request.stores.append(0);
    request.columnSizes.append(1);
    askMap<MapRows>(context, u"map.rows"_s, MapRowsRequest{.volume = volume->volume, .limit = 1},
                    [context, request](const MapRows &known) {
                        MapTileRequest whole = request;
                        whole.rowsPerBucket =
                            std::max<qint64>(1, (known.totalRows + whole.bucketCount - 1) / whole.bucketCount);
                        askMap<MapTile>(context, u"map.tile"_s, whole,
                                        [context, whole](const MapTile &tile) { printMap(context, whole, tile); });
                    });
}

QString spareText(int spare)
{
    return spare < 0 ? u"%1 too few"_s.arg(-spare) : QString::number(spare);
}

/// Gathers the volume's ranges that lie in a stripe, part by part.
void showRanges(const Context &context, const MapStripe &stripe, QList<MapRange> known, qint64 from)
{
    context->session.request<MapRanges>(
        u"map.ranges"_s, MapRangesRequest{.stripe = stripe.stripe, .fromBytes = from}, &context->session,
        [context, stripe, known](Result<MapRanges> answer) {
            if (!answer)
                return context->fail(answer.error());
            const QList<MapRange> all = known + answer->ranges;
            if (answer->nextBytes >= 0) {
                context->output.progress(u"searching the volume's map: %1 of %2"_s.arg(
                    formatBytes(answer->nextBytes), formatBytes(answer->volumeBytes)));
                return showRanges(context, stripe, all, answer->nextBytes);
            }
            context->output.endProgress();
            QCborMap message = toCbor(stripe);
            QCborArray ranges;
            QList<QStringList> rows;
            for (const MapRange &range : all) {
                ranges.append(toCbor(range));
                rows.append({QString::number(range.offsetBytes), QString::number(range.lengthBytes),
                             formatBytes(range.lengthBytes)});
            }
            message.insert(u"ranges"_s, ranges);
            context->output.json(message);
            if (rows.isEmpty())
                context->output.line(u"Nothing of the volume lies in it any more; it will be collected."_s);
            else
                context->output.table({u"OFFSET"_s, u"BYTES"_s, u"SIZE"_s}, rows);
            context->finish(stripe.spareNow < 0 ? kProblemsFound : kOk);
        });
}

void printStripe(const Context &context, const MapStripe &stripe)
{
    context->output.line(u"Stripe %1 of %2: %3, %4 a strip, %5 of %6 blocks in use"_s.arg(
        stripeText(stripe.stripe), volumeName(context, stripe.volume), stripe.layout, formatBytes(stripe.stripBytes),
        QString::number(stripe.liveBlocks), QString::number(stripe.totalBlocks)));
    context->output.line(u"Strips to spare: %1 of those that can be read now, %2 of those that exist"_s.arg(
        spareText(stripe.spareNow), spareText(stripe.spareDurable)));
    QList<QStringList> rows;
    for (qsizetype position = 0; position < stripe.strips.size(); ++position) {
        const MapStrip &strip = stripe.strips[position];
        rows.append({QString::number(position),
                     position < stripe.dataCount ? u"data"_s
                     : stripe.dataCount == 1     ? u"mirror"_s
                                                 : u"parity"_s,
                     strip.store.isNull() ? u"-"_s : strip.store.toString(),
                     strip.store.isNull()          ? u"nowhere"_s
                     : strip.machineName.isEmpty() ? u"controller"_s
                                                   : strip.machineName,
                     QString::fromLatin1(stateName(strip.state)), u"%1"_s.arg(strip.checksum, 8, 16, QChar(u'0'))});
    }
    context->output.table({u"STRIP"_s, u"KIND"_s, u"STORE"_s, u"MACHINE"_s, u"STATE"_s, u"CRC32C"_s}, rows);
    showRanges(context, stripe, {}, 0);
}

void showStripe(const Context &context)
{
    const auto stripe = stripeArgument(context->arguments.first());
    if (!stripe)
        return context->fail(stripe.error());
    context->session.request<MapStripe>(u"map.stripe"_s, MapStripeRequest{.stripe = *stripe}, &context->session,
                                        [context](Result<MapStripe> answer) {
                                            if (!answer)
                                                return context->fail(answer.error());
                                            printStripe(context, *answer);
                                        });
}

void findLeast(const Context &context)
{
    const auto limit = numberOption(context, u"limit"_s, 1, kMaxMapFindings);
    if (!limit)
        return context->fail(limit.error());
    MapFindRequest request{.isDurable = context->parser.isSet(u"durable"_s), .limit = *limit};
    if (!context->arguments.isEmpty()) {
        const auto volume = volumeArgument(context);
        if (!volume)
            return context->fail(volume.error());
        request.volume = volume->volume;
    }
    askMap<MapFindings>(context, u"map.find"_s, request, [context](const MapFindings &answer) {
        context->output.json(toCbor(answer));
        QList<QStringList> rows;
        for (const MapFinding &found : answer.findings)
            rows.append({stripeText(found.stripe), volumeName(context, found.volume), QString::number(found.row),
                         u"%1+%2"_s.arg(found.dataCount).arg(found.parityCount), QString::number(found.spare)});
        context->output.table({u"STRIPE"_s, u"VOLUME"_s, u"ROW"_s, u"LAYOUT"_s, u"SPARE"_s}, rows);
        if (!answer.isComplete)
            context->output.line(u"There are more; --limit shows up to %1."_s.arg(kMaxMapFindings));
        context->finish(!answer.findings.isEmpty() && answer.findings.first().spare < 0 ? kProblemsFound : kOk);
    });
}

void locateOn(const Context &context, const MapLocateRequest &request, MapLocation known)
{
    context->session.request<MapLocation>(
        u"map.locate"_s, request, &context->session, [context, request, known](Result<MapLocation> answer) {
            if (!answer)
                return context->fail(answer.error());
            MapLocation all{.pieces = known.pieces + answer->pieces, .nextBytes = answer->nextBytes};
            const qint64 end = request.offsetBytes + request.lengthBytes;
            if (answer->nextBytes >= 0 && all.pieces.size() < kMaxMapFindings)
                return locateOn(context,
                                {.volume = request.volume,
                                 .offsetBytes = answer->nextBytes,
                                 .lengthBytes = end - answer->nextBytes,
                                 .limit = kMaxMapFindings - all.pieces.size()},
                                all);
            context->output.json(toCbor(all));
            QList<QStringList> rows;
            for (const MapPiece &piece : std::as_const(all.pieces))
                rows.append({QString::number(piece.offsetBytes), formatBytes(piece.lengthBytes),
                             stripeText(piece.stripe), piece.row < 0 ? u"-"_s : QString::number(piece.row)});
            context->output.table({u"OFFSET"_s, u"SIZE"_s, u"STRIPE"_s, u"ROW"_s}, rows);
            if (rows.isEmpty())
                context->output.line(u"Nothing of this range lies in a stripe: it was never written, or waits in the "
                                     "journal."_s);
            if (all.nextBytes >= 0)
                context->output.line(u"It goes on from %1."_s.arg(all.nextBytes));
            context->finish(kOk);
        });
}

void locate(const Context &context)
{
    const auto volume = volumeArgument(context);
    if (!volume)
        return context->fail(volume.error());
    const QString offsetText = context->arguments.value(1);
    const qint64 offset = offsetText == u"0"_s ? 0 : parseBytes(offsetText);
    const qint64 length = context->arguments.size() > 2 ? parseBytes(context->arguments.value(2)) : 1;
    if (offset < 0 || (offset == 0 && offsetText != u"0"_s) || length < 1)
        return context->fail({ErrorCode::InvalidArgument,
                              u"offset and length are given in bytes, or for instance as 20MiB"_s,
                              context->arguments.mid(1).join(u' ').left(80)});
    locateOn(context, {.volume = volume->volume, .offsetBytes = offset, .lengthBytes = length}, {});
}

} // namespace

QList<Command> stripeCommands()
{
    const auto limit = [](const QString &standard) {
        return QCommandLineOption(u"limit"_s, u"Show at most this many stripes"_s, u"N"_s, standard);
    };
    return {
        {.words = u"stripes"_s,
         .arguments = u"[VOLUME]"_s,
         .help = u"Show which store holds each strip, and its state"_s,
         .minArguments = 0,
         .maxArguments = 1,
         .options = {limit(u"64"_s),
                     QCommandLineOption(u"from"_s, u"Begin at this row of the volume"_s, u"ROW"_s, u"0"_s)},
         .run = listStripes},
        {.words = u"stripes map"_s,
         .arguments = u"VOLUME"_s,
         .help = u"Draw all stripes of a volume by stores, many to a cell"_s,
         .minArguments = 1,
         .maxArguments = 1,
         .options = {QCommandLineOption(u"lines"_s, u"Draw so many lines"_s, u"N"_s, u"24"_s),
                     QCommandLineOption(u"columns"_s, u"Draw at most so many columns"_s, u"N"_s, u"64"_s)},
         .run = showMap},
        {.words = u"stripes show"_s,
         .arguments = u"STRIPE"_s,
         .help = u"Show all that is known of one stripe, and which bytes of its volume lie in it"_s,
         .minArguments = 1,
         .maxArguments = 1,
         .options = {},
         .run = showStripe},
        {.words = u"stripes least"_s,
         .arguments = u"[VOLUME]"_s,
         .help = u"List the stripes with the least redundancy"_s,
         .minArguments = 0,
         .maxArguments = 1,
         .options = {limit(u"20"_s), QCommandLineOption(u"durable"_s, u"Count strips on machines that are away too"_s)},
         .run = findLeast},
        {.words = u"stripes locate"_s,
         .arguments = u"VOLUME OFFSET [LENGTH]"_s,
         .help = u"Show in which stripes a range of a volume lies"_s,
         .minArguments = 2,
         .maxArguments = 3,
         .options = {},
         .run = locate},
    };
}

} // namespace fallow::cli
