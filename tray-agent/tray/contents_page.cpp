// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tray-agent/tray/contents_page.h"

#include "tray-agent/tray/shades.h"
#include "tray-agent/tray/tray_state.h"

#include <QHeaderView>
#include <QLocale>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace fallow::tray {

namespace {

bool isSame(const QList<LentVolume> &one, const QList<LentVolume> &other)
{
    return std::ranges::equal(one, other, [](const LentVolume &a, const LentVolume &b) {
        return a.volume == b.volume && a.name == b.name && a.bytes == b.bytes && a.stripCount == b.stripCount;
    });
}

} // namespace

ContentsPage::ContentsPage(QWidget *parent)
    : QWidget(parent)
    , m_intro(plainLabel(u"contentsIntro"_s, this))
    , m_table(new QTreeWidget(this))
    , m_total(plainLabel(u"contentsTotal"_s, this))
{
    m_table->setObjectName(u"contentsTable"_s);
    m_table->setAccessibleName(tr("Volumes with pieces on this disk"));
    m_table->setColumnCount(3);
    m_table->setHeaderLabels({tr("Volume"), tr("Size here"), tr("Pieces")});
    for (const int column : {1, 2})
        m_table->headerItem()->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    m_table->hide(); // until there is something to list
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->header()->setStretchLastSection(false);
    m_table->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addWidget(m_intro);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_total);
    layout->addStretch(); // without a table
}

void ContentsPage::apply(const AgentStatus &agent)
{
    const QString array = agent.arrayName.isEmpty() ? tr("the storage array") : agent.arrayName;
    m_intro->setText(agent.usedBytes <= 0
                         ? tr("Nothing lies here yet.")
                         : tr("Pieces of these volumes of %1 lie on your disk. Each is encrypted and only a part of "
                              "the whole: neither you nor anybody with this disk in hand can read it, and the array "
                              "cannot read your files.")
                               .arg(array));
    if (!isSame(std::exchange(m_volumes, agent.volumes), agent.volumes))
        fill(agent.volumes);
    m_table->setVisible(!agent.volumes.isEmpty());
    const int count = int(std::min<qint64>(agent.stripCount, std::numeric_limits<int>::max()));
    const QString together = agent.partition.isEmpty()
                                 ? tr("Together %1 in %Ln pieces, in one hidden file.", nullptr, count)
                                 : tr("Together %1 in %Ln pieces, on the partition %2.", nullptr, count);
    m_total->setText(agent.usedBytes <= 0 ? QString()
                     : agent.partition.isEmpty()
                         ? together.arg(sizeText(agent.usedBytes))
                         : together.arg(sizeText(agent.usedBytes), leftToRight(agent.partition)));
}

void ContentsPage::fill(const QList<LentVolume> &volumes)
{
    QList<LentVolume> sorted = volumes;
    std::ranges::sort(sorted, [](const LentVolume &a, const LentVolume &b) { return a.bytes > b.bytes; });
    m_table->clear();
    for (const LentVolume &volume : std::as_const(sorted)) {
        const QString name =
            volume.name.isEmpty() ? tr("Volume %1").arg(QLocale().toString(volume.volume.value())) : volume.name;
        auto *row = new QTreeWidgetItem(m_table, {name, sizeText(volume.bytes), QLocale().toString(volume.stripCount)});
        row->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        row->setTextAlignment(2, Qt::AlignRight | Qt::AlignVCenter);
    }
}

} // namespace fallow::tray
