// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/widgets/size_edit.h"

#include "base/limits.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace fallow::console {

namespace {

constexpr std::array kUnits{kMiB, kGiB, kTiB};

} // namespace

SizeEdit::SizeEdit(QWidget *parent)
    : QWidget(parent)
    , m_figure(new QDoubleSpinBox(this))
    , m_unit(new QComboBox(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    m_figure->setObjectName(u"sizeFigure"_s);
    m_figure->setDecimals(2);
    m_figure->setRange(0.01, double(kMaxVolumeSizeBytes / kMiB));
    m_figure->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    m_unit->setObjectName(u"sizeUnit"_s);
    m_unit->addItems({u"MiB"_s, u"GiB"_s, u"TiB"_s});
    m_unit->setCurrentIndex(m_unitIndex);
    layout->addWidget(m_figure, 1);
    layout->addWidget(m_unit);
    setFocusProxy(m_figure);
    connect(m_figure, &QDoubleSpinBox::valueChanged, this, [this] {
        m_exact = -1;
        Q_EMIT bytesChanged(bytes());
    });
    connect(m_unit, &QComboBox::currentIndexChanged, this, &SizeEdit::changeUnit);
}

/// The figure stays as it is written: who picks "TiB" after "2" means 2 TiB.
void SizeEdit::changeUnit(int index)
{
    m_unitIndex = std::clamp(index, 0, int(kUnits.size()) - 1);
    m_exact = -1;
    Q_EMIT bytesChanged(bytes());
}

qint64 SizeEdit::bytes() const
{
    if (m_exact > 0)
        return m_exact;
    const double exact = m_figure->value() * double(kUnits[size_t(m_unitIndex)]);
    return std::clamp(qint64(std::llround(std::min(exact, double(kMaxVolumeSizeBytes)))) / kMiB * kMiB, kMiB,
                      kMaxVolumeSizeBytes);
}

void SizeEdit::setBytes(qint64 bytes)
{
    const qint64 shown = std::clamp(bytes, kMiB, kMaxVolumeSizeBytes);
    {
        const QSignalBlocker figure(m_figure);
        const QSignalBlocker unit(m_unit);
        m_unitIndex = shown >= kTiB ? 2 : shown >= kGiB ? 1 : 0;
        m_unit->setCurrentIndex(m_unitIndex);
        m_figure->setValue(double(shown) / double(kUnits[size_t(m_unitIndex)]));
        m_exact = shown;
    }
    Q_EMIT bytesChanged(this->bytes());
}

void SizeEdit::setName(const QString &accessibleName)
{
    m_figure->setAccessibleName(accessibleName);
    m_unit->setAccessibleName(tr("Unit of %1").arg(accessibleName));
}

} // namespace fallow::console
