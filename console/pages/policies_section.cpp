// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/pages/policies_section.h"

#include "console/format/format.h"
#include "console/pages/table_page.h"
#include "console/widgets/card.h"
#include "console/widgets/empty_state.h"
#include "console/widgets/message_panel.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTableView>
#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace fallow::console {

namespace {

/// Edits a value as its kind wants it: yes or no from a list, everything else as text.
class PolicyDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        if (index.data(StateRole).toString() == u"flag"_s) {
            auto *combo = new QComboBox(parent);
            combo->setObjectName(u"policyEditor"_s);
            combo->addItem(PoliciesSection::tr("Yes"), u"true"_s);
            combo->addItem(PoliciesSection::tr("No"), u"false"_s);
            return combo;
        }
        auto *edit = new QLineEdit(parent);
        edit->setObjectName(u"policyEditor"_s);
        edit->setMaxLength(200);
        return edit;
    }
    void setEditorData(QWidget *editor, const QModelIndex &index) const override
    {
        const QString value = index.data(Qt::EditRole).toString();
        if (auto *combo = qobject_cast<QComboBox *>(editor))
            combo->setCurrentIndex(std::max(0, combo->findData(value)));
        else if (auto *edit = qobject_cast<QLineEdit *>(editor))
            edit->setText(value);
    }
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override
    {
        const auto *combo = qobject_cast<QComboBox *>(editor);
        const auto *edit = qobject_cast<QLineEdit *>(editor);
        model->setData(index, combo ? combo->currentData() : edit ? QVariant(edit->text()) : QVariant());
    }
};

} // namespace

PoliciesSection::PoliciesSection(QWidget *parent)
    : QWidget(parent)
    , m_model(new PolicyModel(this))
    , m_sorted(new NaturalSort(this))
    , m_message(new MessagePanel(this))
    , m_says(new TextLabel(LabelKind::Soft, {}, this))
    , m_empty(new EmptyState(u"page-settings"_s, this))
{
    setObjectName(u"policiesSection"_s);
    m_sorted->setSourceModel(m_model);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_message);
    m_says->setObjectName(u"policySays"_s);
    auto *bar = new QHBoxLayout;
    bar->setSpacing(10);
    auto *columns = makeColumnsButton(u"policyColumns"_s, this);
    bar->addWidget(m_says, 1);
    bar->addWidget(columns);
    layout->addLayout(bar);
    m_table = makeTable(m_sorted, u"policyTable"_s, tr("Policies of the array"), this);
    m_table->horizontalHeader()->setSortIndicatorClearable(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder); // what belongs together stands together in the controller's order
    m_table->setItemDelegate(new PolicyDelegate(m_table));
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(PolicyModel::Name, QHeaderView::Stretch);
    m_table->setColumnWidth(PolicyModel::Value, 210);
    m_table->setColumnWidth(PolicyModel::Default, 170);
    makeColumnsChoosable(m_table, u"policies"_s);
    showColumnsOf(m_table, columns);
    auto *sheet = new Card({}, this);
    sheet->body()->setContentsMargins(1, 1, 1, 1);
    sheet->body()->addWidget(m_table);
    m_sheet = sheet;
    layout->addWidget(sheet, 1);
    layout->addWidget(m_empty, 1);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(8);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    m_name = new TextLabel(LabelKind::Strong, {}, this);
    m_meaning = new TextLabel(LabelKind::Soft, {}, this);
    m_meaning->setObjectName(u"policyMeaning"_s);
    m_meaning->setWordWrap(true);
    m_meaning->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_meaning->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_name->setWordWrap(true);
    words->addWidget(m_name);
    words->addWidget(m_meaning);
    m_change = new QPushButton(tr("Change"), this);
    m_change->setObjectName(u"policyChange"_s);
    m_reset = new QPushButton(tr("Back to the default"), this);
    m_reset->setObjectName(u"policyReset"_s);
    foot->addLayout(words, 1);
    foot->addWidget(m_change, 0, Qt::AlignTop);
    foot->addWidget(m_reset, 0, Qt::AlignTop);
    layout->addLayout(foot);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &PoliciesSection::showChosen);
    connect(m_model, &PolicyModel::valueChosen, this, &PoliciesSection::setRequested);
    connect(m_change, &QPushButton::clicked, this, [this] {
        m_table->setFocus();
        m_table->setColumnHidden(PolicyModel::Value, false); // where it is edited
        m_table->edit(m_table->currentIndex().siblingAtColumn(PolicyModel::Value));
    });
    connect(m_reset, &QPushButton::clicked, this, [this] {
        if (const PolicyLine *policy = chosen())
            Q_EMIT resetRequested(policy->key);
    });
    clear();
}

const PolicyLine *PoliciesSection::chosen() const
{
    const QModelIndex index = m_sorted->mapToSource(m_table->currentIndex());
    return index.isValid() ? &m_model->row(index.row()) : nullptr;
}

void PoliciesSection::setPolicies(const PolicyList &policies)
{
    QList<PolicyLine> lines;
    for (const PolicySnapshot &policy : policies.policies)
        lines.append(PolicyLine{policy});
    m_model->apply(std::move(lines));
    if (std::exchange(m_isOld, false))
        m_message->clear();
    if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_sorted->index(0, PolicyModel::Value));
    m_sheet->show();
    m_empty->hide();
    showCount();
    showChosen();
}

void PoliciesSection::takePolicy(const PolicySnapshot &policy)
{
    m_isOld = false;
    m_message->clear();
    m_model->take(policy);
    showCount();
    showChosen();
}

void PoliciesSection::failPolicy(const QString &key, const QString &sentence)
{
    QString name = key;
    for (const PolicyLine &policy : m_model->rows())
        name = policy.key == key ? policyName(policy) : name;
    m_isOld = false; // what was refused is the later news
    m_message->setMessage(Tone::Danger, tr("\"%1\" stays as it is").arg(name), sentence);
}

void PoliciesSection::showTrouble(const QString &sentence)
{
    if (m_model->rowCount() > 0) {
        m_isOld = true;
        return m_message->setMessage(Tone::Warning, tr("The policies could not be brought up to date"), sentence);
    }
    m_empty->setTexts(tr("The policies cannot be shown"), sentence);
}

void PoliciesSection::setConnected(bool isConnected)
{
    m_isConnected = isConnected;
    m_table->setEditTriggers(isConnected ? QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                                         : QAbstractItemView::EditTriggers(QAbstractItemView::NoEditTriggers));
    showChosen();
}

void PoliciesSection::clear()
{
    m_isOld = false;
    m_message->clear();
    m_model->apply({});
    m_empty->setTexts(tr("Asking the controller…"), {});
    m_empty->show();
    m_sheet->hide();
    showCount();
    showChosen();
}

void PoliciesSection::showCount()
{
    const auto &policies = m_model->rows();
    const auto changed = std::ranges::count_if(policies, [](const PolicyLine &policy) { return !policy.isDefault; });
    m_says->setText(policies.isEmpty()
                        ? QString()
                        : tr("Changed from the default: %1 of %2").arg(countText(changed), countText(policies.size())));
}

void PoliciesSection::showChosen()
{
    const PolicyLine *policy = chosen();
    m_name->setText(policy ? policyName(*policy) : QString());
    m_meaning->setText(policy ? policyMeaning(*policy) : QString());
    m_change->setVisible(policy);
    m_reset->setVisible(policy);
    m_change->setEnabled(policy && m_isConnected);
    m_reset->setEnabled(policy && m_isConnected && !policy->isDefault);
}

} // namespace fallow::console
