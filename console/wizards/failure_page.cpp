// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/wizards/failure_page.h"

#include "base/units.h"
#include "console/format/format.h"
#include "console/pages/table_page.h"
#include "console/widgets/card.h"
#include "console/widgets/empty_state.h"
#include "console/widgets/select_row.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QRadioButton>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace fallow::console {

FailurePage::FailurePage(QWidget *parent)
    : QWidget(parent)
    , m_model(new FailureModel(this))
    , m_sorted(new NaturalSort(this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(u"tone-good"_s, this))
    , m_healthy(new QCheckBox(tr("&Also what shows no sign of failure"), this))
{
    setObjectName(u"failurePage"_s);
    m_sorted->setSourceModel(m_model);
    m_table = makeTable(m_sorted, u"failureTable"_s, tr("What has failed"), this);
    m_table->horizontalHeader()->setSectionResizeMode(FailureModel::Name, QHeaderView::Stretch);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->setColumnWidth(FailureModel::State, 250);
    m_table->setColumnWidth(FailureModel::Held, 110);
    m_table->sortByColumn(FailureModel::State, Qt::AscendingOrder);
    auto *sheet = new Card({}, this);
    sheet->body()->setContentsMargins(1, 1, 1, 1);
    sheet->body()->addWidget(m_table);
    m_stack->addWidget(sheet);
    m_stack->addWidget(m_empty);
    m_empty->setTexts(
        tr("Nothing has failed"),
        tr("Every workstation is here, every disk of the controller can be used, and no stripe lacks a strip. "
           "To rebuild what something still holds that shows no failure, tick the box below."));
    m_healthy->setObjectName(u"showHealthy"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    auto *question = new TextLabel(LabelKind::Body,
                                   tr("What has failed? Strips on it are computed from the others and written "
                                      "elsewhere. Nothing is changed before "
                                      "the plan has been shown."),
                                   this);
    question->setWordWrap(true);
    layout->addWidget(question);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_healthy);
    layout->addWidget(makeReplacement());

    setFocusProxy(m_table);
    connect(m_healthy, &QCheckBox::toggled, this, &FailurePage::showRows);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        showReplacement();
        Q_EMIT changed();
    });
    connect(m_table, &QTableView::activated, this, &FailurePage::accepted);
}

QWidget *FailurePage::makeReplacement()
{
    auto *card = new Card(tr("In its place"), this);
    m_replacement = card;
    m_spread = new QRadioButton(tr("Its strips go to the &other stores"), card);
    m_replace = new QRadioButton(tr("An &empty directory on a new disk of the controller takes its place"), card);
    m_spread->setChecked(true);
    m_spread->setObjectName(u"spreadDisk"_s);
    m_replace->setObjectName(u"replaceDisk"_s);
    m_path = new QLineEdit(card);
    m_path->setObjectName(u"replacementPath"_s);
    m_path->setPlaceholderText(tr("/srv/fallow/disk-2"));
    m_path->setAccessibleName(tr("Directory on the controller"));
    m_path->setMaxLength(4096);
    m_size = new QLineEdit(card);
    m_size->setObjectName(u"replacementSize"_s);
    m_size->setPlaceholderText(tr("for instance 500 GiB"));
    m_size->setAccessibleName(tr("What the new disk may hold"));
    m_size->setMaxLength(64);
    auto *form = new QFormLayout;
    form->addRow(tr("&Directory:"), m_path);
    form->addRow(tr("&Size:"), m_size);
    card->body()->addWidget(m_spread);
    card->body()->addWidget(m_replace);
    card->body()->addLayout(form);
    for (QLineEdit *edit : {m_path, m_size}) {
        edit->setEnabled(false);
        connect(edit, &QLineEdit::textChanged, this, &FailurePage::changed);
        connect(m_replace, &QRadioButton::toggled, edit, &QWidget::setEnabled);
    }
    connect(m_replace, &QRadioButton::toggled, this, &FailurePage::changed);
    card->hide();
    return card;
}

void FailurePage::apply(const ArraySnapshot &array)
{
    m_array = array;
    showRows();
}

void FailurePage::choose(MachineId machine, StoreId store)
{
    m_wantedMachine = machine;
    m_wantedStore = store;
    m_table->clearSelection(); // nothing else is offered in its place
    showRows();
    if (!m_wantedMachine.isNull() || !m_wantedStore.isNull())
        m_healthy->setChecked(true); // it shows no sign of failure, or none any more
}

void FailurePage::showRows()
{
    // A snapshot may sort the rows anew: what was chosen stays chosen, and nothing takes its place unasked.
    const FailureRow *before = chosen();
    const FailureRow kept = before ? *before : FailureRow();
    m_model->apply(failureRows(m_array, m_healthy->isChecked()));
    m_stack->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
    const bool isWanted = !m_wantedMachine.isNull() || !m_wantedStore.isNull();
    if (isWanted && select(m_wantedMachine, m_wantedStore)) {
        m_wantedMachine = {};
        m_wantedStore = {};
    } else if (before) {
        select(kept.machine, kept.store);
    } else if (m_model->rowCount() > 0 && !std::exchange(m_hasChosen, true)) {
        selectRow(m_table, 0);
    }
    showReplacement();
    Q_EMIT changed();
}

bool FailurePage::select(MachineId machine, StoreId store)
{
    for (int row = 0; row < m_sorted->rowCount(); ++row) {
        const FailureRow &entry = m_model->row(m_sorted->mapToSource(m_sorted->index(row, 0)).row());
        if (store.isNull() ? entry.store.isNull() && entry.machine == machine : entry.store == store) {
            if (chosen() != &entry)
                selectRow(m_table, row);
            return true;
        }
    }
    m_table->clearSelection();
    return false;
}

void FailurePage::showReplacement()
{
    const FailureRow *row = chosen();
    m_replacement->setVisible(row && row->isLocal);
}

const FailureRow *FailurePage::chosen() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : &m_model->row(m_sorted->mapToSource(rows.first()).row());
}

RebuildRequest FailurePage::request() const
{
    const FailureRow *row = chosen();
    if (!row)
        return {};
    RebuildRequest request{.machine = row->store.isNull() ? row->machine : MachineId(), .store = row->store};
    if (row->isLocal && m_replace->isChecked()) {
        request.replacementPath = m_path->text().trimmed();
        request.replacementQuotaBytes = std::max<qint64>(0, bytesFromText(m_size->text()));
    }
    return request;
}

QString FailurePage::whatIsMissing() const
{
    const FailureRow *row = chosen();
    if (!row)
        return m_model->rowCount() > 0 ? tr("Choose what has failed.") : QString(u" "_s);
    if (!row->isLocal || !m_replace->isChecked())
        return {};
    if (!m_path->text().trimmed().startsWith(u'/'))
        return tr("Give the new disk's directory on the controller with its whole path, beginning with /.");
    if (bytesFromText(m_size->text()) < kMiB)
        return tr("Give the new disk's size, for instance \"500 GiB\"; at least 1 MiB.");
    return {};
}

} // namespace fallow::console
