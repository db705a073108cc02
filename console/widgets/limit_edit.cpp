// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/widgets/limit_edit.h"

#include "base/units.h"

namespace fallow::console {

LimitEdit::LimitEdit(QWidget *parent)
    : QSpinBox(parent)
{
    setRange(0, 1'000'000);
    setSuffix(tr(" MiB/s"));
    setSpecialValueText(tr("no limit"));
    setGroupSeparatorShown(true);
    setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    setAccessibleName(tr("Limit of what is read and written in all, per second"));
    setKeyboardTracking(false);
}

qint64 LimitEdit::bytesPerSecond() const
{
    return qint64(value()) * kMiB;
}

void LimitEdit::setBytesPerSecond(qint64 bytesPerSecond)
{
    setValue(int(std::min<qint64>(maximum(), (std::max<qint64>(0, bytesPerSecond) + kMiB - 1) / kMiB)));
}

} // namespace fallow::console
