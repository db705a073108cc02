// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/pages/workstations_page.h"

#include "console/delegates/bar_delegate.h"
#include "console/format/format.h"
#include "console/pages/table_page.h"
#include "console/theme/icons.h"
#include "console/widgets/card.h"
#include "console/widgets/empty_state.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace fallow::console {

void MachineFilter::setText(const QString &text)
{
    m_text = text.trimmed();
    invalidateFilter();
}

void MachineFilter::setStanding(int standing)
{
    m_standing = standing;
    invalidateFilter();
}

bool MachineFilter::filterAcceptsRow(int sourceRow, const QModelIndex &) const
{
    const auto *model = qobject_cast<const MachineModel *>(sourceModel());
    if (!model)
        return false;
    const MachineRow &row = model->row(sourceRow);
    if (m_standing >= 0 && int(row.standing) != m_standing)
        return false;
    const auto has = [this](const QString &text) { return text.contains(m_text, Qt::CaseInsensitive); };
    return m_text.isEmpty() || has(row.name) || has(row.address) || has(row.version) || has(row.fingerprint);
}

WorkstationsPage::WorkstationsPage(QWidget *parent)
    : QWidget(parent)
    , m_model(new MachineModel(this))
    , m_filter(new MachineFilter(this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(u"page-workstations"_s, this))
{
    setObjectName(u"workstationsPage"_s);
    m_filter->setSourceModel(m_model);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 20);
    layout->setSpacing(12);
    layout->addWidget(makeFilterBar());

    m_table = makeTable(m_filter, u"machineTable"_s, tr("Workstations"), this);
    m_table->setItemDelegateForColumn(MachineModel::Used, new BarDelegate(m_table));
    m_table->sortByColumn(MachineModel::State, Qt::AscendingOrder);
    static constexpr std::array<int, MachineModel::ColumnCount> kWidths{150, 132, 112, 165, 82, 98, 76, 100};
    for (int column = 0; column < MachineModel::ColumnCount; ++column)
        m_table->setColumnWidth(column, kWidths[size_t(column)]);
    auto *sheet = new Card({}, this);
    sheet->body()->setContentsMargins(1, 1, 1, 1);
    sheet->body()->addWidget(m_table);
    m_stack->addWidget(sheet);
    m_stack->addWidget(m_empty);
    layout->addWidget(m_stack, 1);
    layout->addWidget(makeDetails());

    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &WorkstationsPage::showDetails);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter->setText(text);
        showCount();
    });
    connect(m_standing, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_filter->setStanding(m_standing->itemData(index).toInt());
        showCount();
    });
}

QWidget *WorkstationsPage::makeFilterBar()
{
    auto *bar = new QWidget(this);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    m_search = new QLineEdit(bar);
    m_search->setObjectName(u"machineSearch"_s);
    m_search->setPlaceholderText(tr("Name, address, version or fingerprint"));
    m_search->setAccessibleName(tr("Search workstations"));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(300);
    m_search->addAction(icon(u"sign-search"_s, softText(palette())), QLineEdit::LeadingPosition);
    m_standing = new QComboBox(bar);
    m_standing->setObjectName(u"machineStanding"_s);
    m_standing->setAccessibleName(tr("State of the workstations shown"));
    m_standing->addItem(tr("Every state"), -1);
    for (int standing = 0; standing < kStandingCount; ++standing)
        m_standing->addItem(icon(standingIcon(Standing(standing))), standingWord(Standing(standing)), standing);
    m_count = new TextLabel(LabelKind::Soft, {}, bar);
    m_count->setObjectName(u"machineCount"_s);
    layout->addWidget(m_search);
    layout->addWidget(m_standing);
    layout->addStretch(1);
    layout->addWidget(m_count);
    return bar;
}

QWidget *WorkstationsPage::makeDetails()
{
    m_details = new Card({}, this);
    m_details->setObjectName(u"machineDetails"_s);
    auto *line = new QHBoxLayout;
    line->setSpacing(12);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    m_detailName = new TextLabel(LabelKind::Strong, {}, m_details);
    m_detailText = new TextLabel(LabelKind::Soft, {}, m_details);
    m_detailText->setObjectName(u"machineDetailText"_s);
    m_detailText->setWordWrap(true);
    m_detailText->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    texts->addWidget(m_detailName);
    texts->addWidget(m_detailText);
    m_approve = new QPushButton(tr("Approve"), m_details);
    m_approve->setObjectName(u"approveSelected"_s);
    line->addLayout(texts, 1);
    line->addWidget(m_approve, 0, Qt::AlignVCenter);
    m_details->body()->addLayout(line);
    m_details->hide();
    connect(m_approve, &QPushButton::clicked, this, [this] {
        if (const MachineRow *row = selected())
            Q_EMIT approveRequested(row->machine);
    });
    return m_details;
}

void WorkstationsPage::apply(const ArraySnapshot &array)
{
    m_model->apply(machineRows(array), array.when);
    showCount();
    showDetails();
}

void WorkstationsPage::setConnected(bool isConnected)
{
    m_isConnected = isConnected;
    m_approve->setEnabled(isConnected);
}

void WorkstationsPage::showStanding(Standing standing)
{
    m_search->clear();
    m_standing->setCurrentIndex(m_standing->findData(int(standing)));
}

void WorkstationsPage::showCount()
{
    const int shown = m_filter->rowCount();
    const int all = m_model->rowCount();
    m_count->setText(shown == all ? tr("%Ln workstation(s)", nullptr, all)
                                  : tr("%1 of %2 workstations").arg(countText(shown), countText(all)));
    if (all == 0) {
        m_empty->setTexts(
            tr("No workstation has joined yet"),
            tr("Make a one-time code with `fallow enrol`, then run `fallow-agent` with it on the workstation. "
               "Without a code the workstation asks to join and appears here, to be approved."));
    } else if (shown == 0) {
        m_empty->setTexts(tr("No workstation matches"), tr("Search for another text, or show every state."));
    }
    m_stack->setCurrentIndex(shown > 0 ? 0 : 1);
}

const MachineRow *WorkstationsPage::selected() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : &m_model->row(m_filter->mapToSource(rows.first()).row());
}

void WorkstationsPage::showDetails()
{
    const MachineRow *row = selected();
    m_details->setVisible(row != nullptr);
    if (!row)
        return;
    m_detailName->setText(row->name);
    QStringList facts;
    if (row->standing == Standing::Waiting)
        facts.append(tr("Asks to join. Approve it only if the workstation shows the same fingerprint."));
    if (!row->fingerprint.isEmpty())
        facts.append(tr("Fingerprint %1").arg(row->fingerprint));
    QStringList figures;
    if (row->quotaBytes > 0)
        figures.append(tr("%1 used, %2 strips, %3 free on its disk")
                           .arg(usedOfText(row->usedBytes, row->quotaBytes), countText(row->stripCount),
                                bytesText(row->diskFreeBytes)));
    if (row->errorCount > 0)
        figures.append(
            tr("%Ln wrong or unreadable strip(s) found", nullptr, int(std::min<qint64>(row->errorCount, INT_MAX))));
    if (!row->failureDomain.isEmpty())
        figures.append(tr("failure domain %1").arg(row->failureDomain));
    if (!figures.isEmpty())
        facts.append(figures.join(u" · "_s));
    m_detailText->setText(facts.join(u'\n'));
    m_approve->setVisible(row->standing == Standing::Waiting);
    m_approve->setEnabled(m_isConnected);
}

} // namespace fallow::console
