// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/models/volume_model.h"

#include "console/format/format.h"
#include "console/format/short_name.h"
#include "console/theme/icons.h"

using namespace Qt::StringLiterals;

namespace fallow::console {

namespace {

bool isFigure(int column)
{
    return column == VolumeModel::Size || column == VolumeModel::Data || column == VolumeModel::Stored;
}

auto asTuple(const VolumeSnapshot &volume)
{
    return std::tie(volume.volume, volume.name, volume.sizeBytes, volume.liveBytes, volume.storedBytes, volume.layout,
                    volume.isCompressed, volume.isExported, volume.isReadOnly, volume.exportUri, volume.connections,
                    volume.stripeCount, volume.degradedStripeCount, volume.unreadableStripeCount, volume.surplusStrips,
                    volume.missingDomains, volume.readBytesPerSecond, volume.writeBytesPerSecond, volume.origin,
                    volume.created, volume.heldBytes, volume.trouble, volume.troubleWording, volume.writeTrouble,
                    volume.writeTroubleWording, volume.readTrouble, volume.readTroubleWording);
}

} // namespace

bool operator==(const VolumeRow &a, const VolumeRow &b)
{
    return asTuple(a) == asTuple(b) && a.originName == b.originName && a.snapshotCount == b.snapshotCount;
}

QList<VolumeRow> volumeRows(const ArraySnapshot &array)
{
    QList<VolumeRow> rows;
    rows.reserve(array.volumes.size());
    QHash<VolumeId, QString> names;
    QHash<VolumeId, int> snapshots;
    for (const VolumeSnapshot &volume : array.volumes) {
        names.insert(volume.volume, volume.name);
        if (!volume.origin.isNull())
            ++snapshots[volume.origin];
    }
    for (const VolumeSnapshot &volume : array.volumes)
        rows.append(VolumeRow{volume, names.value(volume.origin), snapshots.value(volume.volume)});
    return rows;
}

QString snapshotText(const VolumeRow &snapshot)
{
    const QString moment = QLocale().toString(snapshot.created.toLocalTime(), QLocale::ShortFormat);
    return snapshot.originName.isEmpty()
               ? VolumeModel::tr("Snapshot of %1; its volume has been deleted").arg(moment)
               : VolumeModel::tr("Snapshot of %1, taken %2").arg(shortName(snapshot.originName), moment);
}

Health volumeHealth(const VolumeSnapshot &volume)
{
    if (volume.surplusStrips < 0)
        return Health::Lost;
    if (!volume.isAvailable())
        return Health::Unavailable;
    if (volume.unreadableStripeCount > 0 || !volume.readTrouble.isEmpty())
        return Health::Unreadable;
    if (!volume.writeTrouble.isEmpty())
        return Health::WritesMayFail;
    if (volume.degradedStripeCount > 0)
        return volume.surplusStrips == 0 ? Health::AtRisk : Health::Degraded;
    return volume.missingDomains > 0 ? Health::Degraded : Health::Healthy;
}

QVariant VolumeModel::displayed(const VolumeRow &row, int column) const
{
    switch (Column(column)) {
    case Name:
        return row.name;
    case State:
        return healthWord(volumeHealth(row));
    case Spare:
        return surplusWord(row.surplusStrips);
    case Layout:
        return row.layout;
    case Size:
        return bytesText(row.sizeBytes);
    case Data:
        return row.isShared() ? tr("shared") : bytesText(row.liveBytes + row.heldBytes);
    case Stored:
        return row.isShared() ? tr("shared") : bytesText(row.storedBytes);
    case Traffic:
        if (row.readBytesPerSecond == 0 && row.writeBytesPerSecond == 0)
            return tr("idle");
        return tr("↓ %1  ↑ %2", "volume: written and read per second")
            .arg(rateText(row.writeBytesPerSecond), rateText(row.readBytesPerSecond));
    case Export:
        if (!row.isAvailable())
            return healthWord(Health::Unavailable);
        if (!row.isExported)
            return tr("not exported");
        return row.connections > 0 ? tr("%Ln connected", nullptr, int(row.connections)) : tr("nobody connected");
    case ColumnCount:
        break;
    }
    return {};
}

QVariant VolumeModel::sorted(const VolumeRow &row, int column) const
{
    switch (Column(column)) {
    case Name: // a snapshot below its volume, the oldest first
        return row.originName.isEmpty()
                   ? row.name
                   : row.originName + QChar(1) + row.created.toUTC().toString(Qt::ISODateWithMs) + row.name;
    case State:
        return int(volumeHealth(row));
    case Spare:
        return row.surplusStrips;
    case Size:
        return row.sizeBytes;
    case Data:
        return row.liveBytes + row.heldBytes;
    case Stored:
        return row.storedBytes;
    case Traffic:
        return row.readBytesPerSecond + row.writeBytesPerSecond;
    case Export:
        return row.isExported ? row.connections : -1;
    case Layout:
    case ColumnCount:
        break;
    }
    return displayed(row, column);
}

QVariant VolumeModel::explained(const VolumeRow &row, int column) const
{
    if (column == Name && row.isSnapshot())
        return snapshotText(row);
    if ((column == State || column == Export) && !row.isAvailable())
        return troubleText(row);
    if (column == State && !troubleText(row).isEmpty())
        return troubleText(row);
    if (column == State && row.degradedStripeCount == 0 && row.missingDomains > 0)
        return shortageText(row);
    if ((column == Data || column == Stored || column == State) && row.isShared())
        return tr("It shares its stripes with its volume; they are counted there");
    if (column == Data && row.heldBytes > 0)
        return tr("%1 of it is only kept for snapshots").arg(bytesText(row.heldBytes));
    if (column == State)
        return tr("%1 stripes: %2 with strips missing or away, %3 that cannot be read now")
            .arg(countText(row.stripeCount), countText(row.degradedStripeCount), countText(row.unreadableStripeCount));
    if (column == Spare)
        return tr("How many more strips of its worst stripe may be lost without losing data");
    if (column == Stored && row.liveBytes > 0)
        return tr("%1 bytes stored for each byte of data")
            .arg(QLocale().toString(double(row.storedBytes) / double(row.liveBytes + row.heldBytes), 'f', 2));
    return {};
}

QVariant VolumeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const VolumeRow &row = this->row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return displayed(row, index.column());
    case Qt::ToolTipRole:
        return explained(row, index.column());
    case Qt::DecorationRole:
        if (index.column() == Name && row.isSnapshot())
            return icon(u"sign-snapshot"_s);
        return index.column() == State ? QVariant(icon(toneIcon(healthTone(volumeHealth(row))))) : QVariant();
    case Qt::TextAlignmentRole:
        return isFigure(index.column()) ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case SortRole:
        return sorted(row, index.column());
    case KeyRole:
        return row.volume.value();
    case StateRole:
        return int(volumeHealth(row));
    default:
        return {};
    }
}

QVariant VolumeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((isFigure(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Name:
        return tr("Volume");
    case State:
        return tr("State");
    case Spare:
        return tr("To spare");
    case Layout:
        return tr("Layout");
    case Size:
        return tr("Size");
    case Data:
        return tr("Data");
    case Stored:
        return tr("Stored");
    case Traffic:
        return tr("Traffic");
    case Export:
        return tr("Export");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace fallow::console
