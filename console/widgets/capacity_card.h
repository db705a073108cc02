// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/widgets/card.h"
#include "wire/admin_messages.h"

class QGridLayout;

namespace fallow::console {

class ShareBar;

/// What room there is: of the whole array, and of each class of machines.
struct CapacityClass
{
    QString name;
    qint64 usedBytes = 0;
    qint64 lentBytes = 0;
    int storeCount = 0;
    friend bool operator==(const CapacityClass &, const CapacityClass &) = default;
};
/// The controller's own disks, workstations online, and workstations away; stores that are lost or retired lend
/// nothing. Classes without a store are left out. Thread: any (pure).
QList<CapacityClass> capacityClasses(const ArraySnapshot &array);

class CapacityCard final : public Card
{
    Q_OBJECT
public:
    explicit CapacityCard(QWidget *parent = nullptr);
    void apply(const ArraySnapshot &array);

private:
    struct Row
    {
        TextLabel *name;
        ShareBar *bar;
        TextLabel *used;
        TextLabel *lent;
        TextLabel *free;
    };
    Row addRow(LabelKind kind);
    void show(const Row &row, const CapacityClass &figures);

    QGridLayout *m_grid;
    TextLabel *m_nothing;
    QList<TextLabel *> m_headings;
    Row m_total;
    QList<Row> m_rows;
};

} // namespace fallow::console
