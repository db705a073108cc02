// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/format/disk_text.h"

#include "console/format/format.h"

#include <QCoreApplication>
#include <algorithm>
#include <climits>

using namespace Qt::StringLiterals;

namespace fallow::console {

namespace {

struct DiskWords
{
    Q_DECLARE_TR_FUNCTIONS(Words)
};

int pluralOf(qint64 count)
{
    return int(std::min<qint64>(count, INT_MAX));
}

} // namespace

QString diskText(const DiskHealth &told)
{
    const DiskHealth disk = boundedDiskHealth(told);
    if (!disk.isKnown())
        return {};
    const QString name = disk.model.isEmpty() ? DiskWords::tr("The disk") : disk.model;
    QString text = disk.isFailing ? DiskWords::tr("%1 says that it is failing", "a disk").arg(name)
                                  : DiskWords::tr("%1 says that it is well", "a disk").arg(name);
    if (disk.diskCount > 1)
        text += u' ' + DiskWords::tr("(the worst of %Ln disk(s))", nullptr, disk.diskCount);
    constexpr double kZeroCelsiusKelvin = 273.15;
    QStringList figures;
    if (disk.temperatureKelvin > 0)
        figures.append(DiskWords::tr("%1 °C").arg(countText(qRound(disk.temperatureKelvin - kZeroCelsiusKelvin))));
    if (disk.poweredOnHours >= 0)
        figures.append(DiskWords::tr("powered on for %Ln hour(s)", nullptr, pluralOf(disk.poweredOnHours)));
    if (disk.badSectorCount >= 0)
        figures.append(DiskWords::tr("%Ln bad sector(s)", nullptr, pluralOf(disk.badSectorCount)));
    if (disk.usedEndurancePercent >= 0)
        figures.append(DiskWords::tr("%1 of its endurance used").arg(percentText(disk.usedEndurancePercent / 100.0)));
    if (disk.availableSparePercent >= 0)
        figures.append(DiskWords::tr("%1 of its spare left").arg(percentText(disk.availableSparePercent / 100.0)));
    return figures.isEmpty() ? text : text + u'\n' + figures.join(u" · "_s);
}

} // namespace fallow::console
