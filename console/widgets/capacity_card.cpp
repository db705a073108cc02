// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/widgets/capacity_card.h"

#include "console/format/format.h"
#include "console/theme/tone.h"
#include "console/widgets/share_bar.h"

#include <QCoreApplication>
#include <QGridLayout>

using namespace Qt::StringLiterals;

namespace fallow::console {

namespace {

constexpr double kNearlyFull = 0.9;
constexpr int kMostClasses = 3;

} // namespace

QList<CapacityClass> capacityClasses(const ArraySnapshot &array)
{
    CapacityClass own{.name = CapacityCard::tr("The controller's disks")};
    CapacityClass online{.name = CapacityCard::tr("Workstations online")};
    CapacityClass away{.name = CapacityCard::tr("Workstations away")};
    for (const StoreSnapshot &store : array.stores) {
        if (!isInUse(store.state))
            continue;
        CapacityClass &its = store.isLocal ? own : store.isOnline ? online : away;
        its.usedBytes += std::max<qint64>(0, store.usedBytes);
        its.lentBytes += std::max<qint64>(0, store.quotaBytes);
        ++its.storeCount;
    }
    QList<CapacityClass> classes;
    for (const CapacityClass &one : {own, online, away}) {
        if (one.storeCount > 0)
            classes.append(one);
    }
    return classes;
}

CapacityCard::CapacityCard(QWidget *parent)
    : Card(tr("Capacity"), parent)
    , m_grid(new QGridLayout)
    , m_nothing(
          new TextLabel(LabelKind::Soft,
                        tr("No space is lent yet. Approved workstations lend a part of their free disk space; the "
                           "controller's own disks can, too."),
                        this))
{
    setObjectName(u"capacityCard"_s);
    m_nothing->setObjectName(u"noCapacity"_s);
    m_nothing->setWordWrap(true);
    m_grid->setHorizontalSpacing(10);
    m_grid->setVerticalSpacing(7);
    m_grid->setColumnStretch(1, 1);
    const QStringList headings{tr("Used"), tr("Lent"), tr("Free")};
    for (int i = 0; i < int(headings.size()); ++i) {
        auto *heading = new TextLabel(LabelKind::Soft, headings.at(i), this);
        m_headings.append(heading);
        m_grid->addWidget(heading, 0, 2 + i, Qt::AlignTrailing);
    }
    body()->addWidget(m_nothing);
    body()->addLayout(m_grid);
    body()->addStretch(1);
    m_total = addRow(LabelKind::Strong);
    m_total.used->setObjectName(u"capacityUsed"_s);
    m_total.lent->setObjectName(u"capacityLent"_s);
    m_total.free->setObjectName(u"capacityFree"_s);
    for (int i = 0; i < kMostClasses; ++i)
        m_rows.append(addRow(LabelKind::Body));
}

CapacityCard::Row CapacityCard::addRow(LabelKind kind)
{
    const int row = m_grid->rowCount();
    Row made{.name = new TextLabel(kind, {}, this),
             .bar = new ShareBar(this),
             .used = new TextLabel(kind, {}, this),
             .lent = new TextLabel(kind, {}, this),
             .free = new TextLabel(kind, {}, this)};
    made.bar->setThickness(kind == LabelKind::Strong ? 12 : 8);
    made.bar->setMinimumWidth(48);
    made.name->setWordWrap(true);
    m_grid->addWidget(made.name, row, 0);
    m_grid->addWidget(made.bar, row, 1, Qt::AlignVCenter);
    m_grid->addWidget(made.used, row, 2, Qt::AlignTrailing);
    m_grid->addWidget(made.lent, row, 3, Qt::AlignTrailing);
    m_grid->addWidget(made.free, row, 4, Qt::AlignTrailing);
    return made;
}

void CapacityCard::show(const Row &row, const CapacityClass &figures)
{
    const double share = shareOf(figures.usedBytes, figures.lentBytes);
    row.name->setText(figures.name);
    row.bar->setShare(share, toneColor(share > kNearlyFull ? Tone::Warning : Tone::Good, palette()));
    row.bar->setAccessibleName(tr("%1: used of what is lent").arg(figures.name));
    row.used->setText(bytesText(figures.usedBytes));
    row.bar->setToolTip(percentText(share));
    row.lent->setText(bytesText(figures.lentBytes));
    row.free->setText(bytesText(figures.lentBytes - figures.usedBytes));
}

void CapacityCard::apply(const ArraySnapshot &array)
{
    const QList<CapacityClass> classes = capacityClasses(array);
    CapacityClass all{.name = tr("The whole array")};
    for (const CapacityClass &one : classes) {
        all.usedBytes += one.usedBytes;
        all.lentBytes += one.lentBytes;
    }
    const bool hasAny = all.lentBytes > 0;
    m_nothing->setVisible(!hasAny);
    for (TextLabel *heading : std::as_const(m_headings))
        heading->setVisible(hasAny);
    for (qsizetype i = -1; i < m_rows.size(); ++i) {
        const Row &row = i < 0 ? m_total : m_rows.at(i);
        const bool isShown = hasAny && i < classes.size();
        for (QWidget *part : std::initializer_list<QWidget *>{row.name, row.bar, row.used, row.lent, row.free})
            part->setVisible(isShown);
        if (isShown)
            show(row, i < 0 ? all : classes.at(i));
    }
}

} // namespace fallow::console
