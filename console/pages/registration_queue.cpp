// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/pages/registration_queue.h"

#include "console/dialogs/joining_plans.h"
#include "console/format/format.h"
#include "console/pages/table_page.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace fallow::console {

namespace {

constexpr int kMostRowsShown = 3;

} // namespace

RegistrationQueue::RegistrationQueue(MachineModel *model, QWidget *parent)
    : Card(tr("Workstations that ask to join"), parent)
    , m_actions(new MachineActions(this, u"queue"_s))
    , m_waiting(new MachineFilter(this))
    , m_found(new QWidget(this))
    , m_claims(new QLabel(m_found))
{
    setObjectName(u"registrationQueue"_s);
    m_waiting->setStanding(int(Standing::Waiting));
    m_waiting->setSourceModel(model);
    m_table = makeTable(m_waiting, u"queueTable"_s, tr("Workstations that ask to join"), this);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
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
    const QDateTime now = QDateTime::currentDateTimeUtc();
    fitColumn(m_table, MachineModel::Since, {momentText(now, now)});
    fitColumn(m_table, MachineModel::Address);
    auto *columns = makeColumnsButton(u"queueColumns"_s, this);
    makeColumnsChoosable(m_table, u"queue"_s);
    showColumnsOf(m_table, columns);
    addToHead(columns);
    m_table->setSizeAdjustPolicy(QAbstractScrollArea::AdjustIgnored);
    body()->setContentsMargins(16, 10, 12, 10);
    m_approve = addButton(MachineActions::Approve, u"queueApprove"_s);
    m_compare = addButton(MachineActions::Compare, u"queueCompare"_s);
    m_reject = addButton(MachineActions::Reject, u"queueReject"_s);
    m_adopt = addButton(MachineActions::Adopt, u"queueAdopt"_s);
    m_delete = addButton(MachineActions::ApproveAndDelete, u"queueDelete"_s);
    m_compare->setText(tr("Compare…"));
    auto *buttons = new QVBoxLayout;
    buttons->setSpacing(4);
    for (QPushButton *button : {m_approve, m_compare, m_reject})
        buttons->addWidget(button);
    buttons->addStretch(1);
    auto *line = new QHBoxLayout;
    line->setSpacing(10);
    line->addWidget(m_table, 1);
    line->addLayout(buttons);
    body()->addLayout(line);
    m_claims->setObjectName(u"queueClaims"_s);
    m_claims->setTextFormat(Qt::PlainText);
    m_claims->setWordWrap(true);
    auto *answers = new QVBoxLayout;
    answers->setSpacing(4);
    answers->addWidget(m_adopt);
    answers->addWidget(m_delete);
    answers->addStretch(1);
    auto *found = new QHBoxLayout(m_found);
    found->setContentsMargins(0, 0, 0, 0);
    found->setSpacing(10);
    found->addWidget(m_claims, 1);
    found->addLayout(answers);
    body()->addWidget(m_found);
    m_actions->listenIn(this);
    connect(m_actions, &MachineActions::acted, this, &RegistrationQueue::acted);
    connect(m_table, &QWidget::customContextMenuRequested, this, &RegistrationQueue::openMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RegistrationQueue::showButtons);
    connect(m_waiting, &QAbstractItemModel::rowsInserted, this, &RegistrationQueue::showQueue);
    connect(m_waiting, &QAbstractItemModel::rowsRemoved, this, &RegistrationQueue::showQueue);
    connect(m_waiting, &QAbstractItemModel::modelReset, this, &RegistrationQueue::showQueue);
    connect(m_waiting, &QAbstractItemModel::dataChanged, this, &RegistrationQueue::showButtons);
    showQueue();
}

QPushButton *RegistrationQueue::addButton(MachineActions::Verb verb, const QString &objectName)
{
    auto *button = new QPushButton(m_actions->action(verb)->text(), this);
    button->setObjectName(objectName);
    connect(button, &QPushButton::clicked, m_actions->action(verb), &QAction::trigger);
    return button;
}

void RegistrationQueue::setCommands(Commands commands)
{
    m_actions->setCommands(std::move(commands));
}

void RegistrationQueue::setConnected(bool isConnected)
{
    m_actions->setConnected(isConnected);
    showButtons();
}

void RegistrationQueue::setDomains(const QStringList &domains)
{
    m_domains = domains;
    m_actions->setRows(rows(), m_domains);
}

/// Of those selected, by mouse or by the keyboard's key.
void RegistrationQueue::openMenu(const QPoint &place)
{
    if (m_table->selectionModel()->selectedRows().isEmpty())
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"queueMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_actions->fillMenu(menu);
    menu->popup(m_table->viewport()->mapToGlobal(place));
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
    const QList<MachineRow> chosen = rows();
    m_actions->setRows(chosen, m_domains);
    const int selected = int(m_table->selectionModel()->selectedRows().size());
    const bool isOne = chosen.size() == 1;
    m_approve->setText(isOne ? tr("Approve…") : selected > 1 ? tr("Approve %1…").arg(selected) : tr("Approve all…"));
    m_reject->setText(isOne ? tr("Reject…") : selected > 1 ? tr("Reject %1…").arg(selected) : tr("Reject all…"));
    m_approve->setEnabled(m_actions->action(MachineActions::Approve)->isEnabled());
    m_reject->setEnabled(m_actions->action(MachineActions::Reject)->isEnabled());
    m_compare->setEnabled(m_actions->action(MachineActions::Compare)->isEnabled());
    showClaims();
}

/// What those chosen have found; nobody overlooks it because another row is selected.
void RegistrationQueue::showClaims()
{
    QStringList lines;
    bool canAdopt = false;
    const QList<MachineRow> chosen = rows();
    for (const MachineRow &row : chosen) {
        lines += claimLines(row);
        canAdopt = canAdopt || !adoptableStores(row).isEmpty();
    }
    const bool hasFound = !lines.isEmpty();
    if (lines.size() > kMostRowsShown)
        lines = lines.mid(0, kMostRowsShown) << tr("and %Ln more", nullptr, int(lines.size()) - kMostRowsShown);
    m_claims->setText(lines.join(u'\n'));
    m_found->setVisible(hasFound);
    m_adopt->setVisible(canAdopt);
    m_adopt->setEnabled(m_actions->action(MachineActions::Adopt)->isEnabled());
    m_delete->setEnabled(m_actions->action(MachineActions::ApproveAndDelete)->isEnabled());
}

} // namespace fallow::console
