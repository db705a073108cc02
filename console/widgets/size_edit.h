// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QDoubleSpinBox;

namespace fallow::console {

/// An amount of bytes as a figure and a unit (MiB, GiB, TiB). Never below 1 MiB or above the largest volume.
class SizeEdit final : public QWidget
{
    Q_OBJECT
public:
    explicit SizeEdit(QWidget *parent = nullptr);
    qint64 bytes() const;
    /// In the unit in which it reads best.
    void setBytes(qint64 bytes);
    void setName(const QString &accessibleName);

Q_SIGNALS:
    void bytesChanged(qint64 bytes);

private:
    void changeUnit(int index);
    QDoubleSpinBox *m_figure;
    QComboBox *m_unit;
    int m_unitIndex = 1;
    qint64 m_exact = -1; ///< what was set, while nobody has changed the figure, which is rounded
};

} // namespace fallow::console
