// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace fallow::console {

/// The line in which somebody says what to look for on the stripe map. Thread: gui.
class MapFinder final : public QWidget
{
    Q_OBJECT
public:
    enum What { WeakestNow, WeakestDurably, Range, Stripe };

    explicit MapFinder(QWidget *parent = nullptr);
    /// The volumes and snapshots of which a range can be looked for, by id and name; the choice stays while it is
    /// there.
    void setVolumes(const QList<std::pair<quint64, QString>> &volumes);
    void setWhat(What what);
    What what() const;

Q_SIGNALS:
    void weakestWanted(bool isDurable);
    /// @param volume null: the one that is shown
    void rangeWanted(fallow::VolumeId volume, qint64 offsetBytes, qint64 lengthBytes);
    void stripeWanted(fallow::StripeId stripe);
    /// What was typed makes no sense, and this is what would.
    void refused(const QString &sentence);

private:
    void showFields();
    void find();

    QComboBox *m_what;
    QComboBox *m_volume;
    QLineEdit *m_first;
    QLineEdit *m_second;
    QPushButton *m_find;
};

} // namespace fallow::console
