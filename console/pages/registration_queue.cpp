// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/pages/registration_queue.h"

#include "console/dialogs/machine_plans.h"
#include "console/pages/table_page.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace fallow::console {

namespace {

constexpr int kMostRowsShown = 3;

} // namespace

RegistrationQueue::RegistrationQueue(MachineModel *model, QWidget *parent)
    : Card(tr("Workstations that ask to join"), parent)
    , m_waiting(new MachineFilter(this))
    , m_claims(new QLabel(this))
    , m_approve(new QPushButton(this))
    , m_adopt(new QPushButton(tr("Approve with its old store…"), this))
    , m_reject(new QPushButton(this))
    , m_compare(new QPushButton(tr("Compare…"), this))
{
    setObjectName(u"registrationQueue"_s);
    m_waiting->setStanding(int(Standing::Waiting));
    m_waiting->setSourceModel(model);
    m_table = makeTable(m_waiting, u"queueTable"_s, tr("Workstations that ask to join"), this);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    for (int column = 0; column < MachineModel::ColumnCount; ++column)
        m_table->setColumnHidden(column, column != MachineModel::Name && column != MachineModel::Address &&
                                             column != MachineModel::Since && column != MachineModel::Fingerprint);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(MachineModel::Fingerprint, QHeaderView::Stretch);
    m_table->horizontalHeader()->moveSection(m_table->horizontalHeader()->visualIndex(MachineModel::Fingerprint), 1);
    m_table->setColumnWidth(MachineModel::Name, 170);
    m_table->setColumnWidth(MachineModel::Since, 90);
    m_table->setColumnWidth(MachineModel::Address, 110);
    m_table->sortByColumn(MachineModel::Since, Qt::AscendingOrder);
    m_table->setSizeAdjustPolicy(QAbstractScrollArea::AdjustIgnored);
    body()->setContentsMargins(16, 10, 12, 10);
    auto *line = new QHBoxLayout;
    line->setSpacing(10);
    line->addWidget(m_table, 1);
    auto *buttons = new QVBoxLayout;
    buttons->setSpacing(4);
    m_approve->setObjectName(u"queueApprove"_s);
    m_reject->setObjectName(u"queueReject"_s);
    m_compare->setObjectName(u"queueCompare"_s);
    m_adopt->setObjectName(u"queueAdopt"_s);
    for (QPushButton *button : {m_approve, m_adopt, m_compare, m_reject})
        buttons->addWidget(button);
    buttons->addStretch(1);
    line->addLayout(buttons);
    body()->addLayout(line);
    m_claims->setObjectName(u"queueClaims"_s);
    m_claims->setTextFormat(Qt::PlainText);
    m_claims->setWordWrap(true);
    body()->addWidget(m_claims);
    connect(m_approve, &QPushButton::clicked, this, [this] { Q_EMIT approveRequested(rows()); });
    connect(m_adopt, &QPushButton::clicked, this, [this] {
        if (const QList<MachineRow> chosen = rows(); chosen.size() == 1)
            Q_EMIT adoptRequested(chosen.first());
    });
    connect(m_reject, &QPushButton::clicked, this, [this] { Q_EMIT rejectRequested(rows()); });
    connect(m_compare, &QPushButton::clicked, this, [this] {
        if (const QList<MachineRow> chosen = rows(); chosen.size() == 1)
            Q_EMIT compareRequested(chosen.first());
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RegistrationQueue::showButtons);
    connect(m_waiting, &QAbstractItemModel::rowsInserted, this, &RegistrationQueue::showQueue);
    connect(m_waiting, &QAbstractItemModel::rowsRemoved, this, &RegistrationQueue::showQueue);
    connect(m_waiting, &QAbstractItemModel::modelReset, this, &RegistrationQueue::showQueue);
    connect(m_waiting, &QAbstractItemModel::dataChanged, this, &RegistrationQueue::showClaims);
    showQueue();
}

void RegistrationQueue::setConnected(bool isConnected)
{
    m_isConnected = isConnected;
    showButtons();
}

QList<MachineRow> RegistrationQueue::rows() const
{
    QList<MachineRow> found;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        found.append(m_waiting->machine(index.row()));
    if (!found.isEmpty())
        return found;
    for (int row = 0; row < m_waiting->rowCount(); ++row)
        found.append(m_waiting->machine(row));
    return found;
}

void RegistrationQueue::showQueue()
{
    const int count = m_waiting->rowCount();
    setTitle(tr("%Ln workstation(s) ask to join", nullptr, count));
    const int lines = std::clamp(count, 1, kMostRowsShown);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() +
                            std::max(lines * m_table->verticalHeader()->defaultSectionSize() + 2, 64));
    setVisible(count > 0);
    showButtons();
}

void RegistrationQueue::showButtons()
{
    const int selected = int(m_table->selectionModel()->selectedRows().size());
    const int count = m_waiting->rowCount();
    const bool isOne = selected == 1 || count == 1;
    m_approve->setText(isOne ? tr("Approve…") : selected > 1 ? tr("Approve %1…").arg(selected) : tr("Approve all…"));
    m_reject->setText(isOne ? tr("Reject…") : selected > 1 ? tr("Reject %1…").arg(selected) : tr("Reject all…"));
    m_approve->setEnabled(m_isConnected && count > 0);
    m_reject->setEnabled(m_isConnected && count > 0);
    m_compare->setEnabled(m_isConnected && isOne);
    showClaims();
}

/// What those chosen have found; nobody overlooks it because another row is selected.
void RegistrationQueue::showClaims()
{
    QStringList lines;
    bool canAdopt = false;
    const QList<MachineRow> chosen = rows();
    for (const MachineRow &row : chosen) {
        if (const QString line = claimText(row); !line.isEmpty())
            lines.append(line);
        canAdopt = canAdopt || !adoptableStore(row).isNull();
    }
    if (lines.size() > kMostRowsShown)
        lines = lines.mid(0, kMostRowsShown) << tr("and %Ln more", nullptr, int(lines.size()) - kMostRowsShown);
    m_claims->setText(lines.join(u'\n'));
    m_claims->setVisible(!lines.isEmpty());
    m_adopt->setVisible(canAdopt);
    m_adopt->setEnabled(m_isConnected && chosen.size() == 1);
}

} // namespace fallow::console
