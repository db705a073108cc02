// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/pages/volumes_page.h"

#include "base/limits.h"
#include "console/dialogs/action_dialog.h"
#include "console/dialogs/value_dialog.h"
#include "console/dialogs/volume_planner.h"
#include "console/dialogs/volume_plans.h"
#include "console/format/format.h"
#include "console/format/short_name.h"
#include "console/format/standing.h"
#include "console/pages/table_page.h"
#include "console/pages/volume_panel.h"
#include "console/theme/icons.h"
#include "console/widgets/card.h"
#include "console/widgets/empty_state.h"
#include "console/widgets/select_row.h"
#include "console/widgets/wrap_layout.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace fallow::console {

VolumesPage::VolumesPage(QWidget *parent)
    : QWidget(parent)
    , m_model(new VolumeModel(this))
    , m_proxy(new VolumeFilter(this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(u"page-volumes"_s, this))
    , m_panel(new VolumePanel(this))
{
    setObjectName(u"volumesPage"_s);
    m_proxy->setSourceModel(m_model);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 20);
    layout->setSpacing(12);
    layout->addWidget(makeBar());
    m_splitter->setObjectName(u"volumeSplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(12);
    m_splitter->addWidget(makeSheet());
    m_splitter->addWidget(m_panel);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({240, 300});
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_empty);
    layout->addWidget(m_stack, 1);
    connectParts();
    showCount();
}

QWidget *VolumesPage::makeBar()
{
    auto *bar = new QWidget(this);
    auto *layout = new WrapLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_search = new QLineEdit(bar);
    m_search->setObjectName(u"volumeSearch"_s);
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search volumes"));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(150);
    m_search->setMaximumWidth(300);
    m_search->addAction(icon(u"sign-search"_s, softText(palette())), QLineEdit::LeadingPosition);
    m_count = new TextLabel(LabelKind::Soft, {}, bar);
    m_count->setObjectName(u"volumeCount"_s);
    m_new = new QPushButton(tr("New volume…"), bar);
    m_new->setObjectName(u"volumeNew"_s);
    m_new->setShortcut(QKeySequence::New);
    layout->addWidget(m_search);
    layout->addStretch();
    m_columns = makeColumnsButton(u"volumeColumns"_s, bar);
    layout->addWidget(m_count);
    layout->addWidget(m_columns);
    layout->addWidget(m_new);
    return bar;
}

QWidget *VolumesPage::makeSheet()
{
    m_table = makeTable(m_proxy, u"volumeTable"_s, tr("Volumes"), this);
    m_table->sortByColumn(VolumeModel::Name, Qt::AscendingOrder);
    m_table->setMinimumHeight(120);
    static constexpr std::array<int, VolumeModel::ColumnCount> kWidths{140, 116, 96, 136, 80, 80, 80, 132, 140};
    setColumnWidths(m_table, kWidths);
    QStringList states;
    for (const Health health : {Health::Lost, Health::Unavailable, Health::Unreadable, Health::WritesMayFail,
                                Health::AtRisk, Health::Degraded, Health::Healthy})
        states.append(healthWord(health));
    fitColumn(m_table, VolumeModel::State, states, true);
    fitColumn(m_table, VolumeModel::Spare, {surplusWord(0), surplusWord(1), surplusWord(2)});
    makeColumnsChoosable(m_table, u"volumes"_s);
    showColumnsOf(m_table, m_columns);
    auto *sheet = new Card({}, this);
    sheet->body()->setContentsMargins(1, 1, 1, 1);
    sheet->body()->addWidget(m_table);
    return sheet;
}

void VolumesPage::connectParts()
{
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &VolumesPage::showDetails);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_proxy->setText(text);
        showCount();
        showDetails();
    });
    connect(m_new, &QPushButton::clicked, this, &VolumesPage::plan);
    connect(m_empty, &EmptyState::buttonClicked, this, [this] {
        if (m_model->rowCount() == 0)
            plan();
        else
            m_search->clear();
    });
    connect(m_panel, &VolumePanel::resizeRequested, this, &VolumesPage::askSize);
    connect(m_panel, &VolumePanel::snapshotRequested, this, &VolumesPage::askSnapshot);
    connect(m_panel, &VolumePanel::deleteRequested, this, [this] {
        if (const VolumeRow *volume = selected())
            confirm(deletePlan(*volume));
    });
    connect(m_panel, &VolumePanel::exportRequested, this, [this](bool isExported) {
        if (const VolumeRow *volume = selected())
            confirm(exportPlan(*volume, isExported));
    });
}

void VolumesPage::plan()
{
    m_planner = VolumePlanner::ask(m_array, m_commands, window());
    connect(m_planner, &VolumePlanner::created, this, [this](VolumeId volume) {
        m_wanted = volume;
        selectWanted();
    });
}

void VolumesPage::askSize()
{
    const VolumeRow *volume = selected();
    if (!volume)
        return;
    const VolumeRow row = *volume;
    const ValueDialog::Text text{
        .title = tr("How large shall %1 be?").arg(shortName(row.name)),
        .explanation =
            tr("It has %1 now, and %2 of it hold data.").arg(bytesText(row.sizeBytes), bytesText(row.liveBytes)),
        .label = tr("New size"),
        .verb = tr("Go on…")};
    const auto check = [row](qint64 bytes) { return bytes == row.sizeBytes ? tr("This is its size now.") : QString(); };
    connect(ValueDialog::askSize(text, row.sizeBytes, check, window()), &ValueDialog::sizeChosen, this,
            [this, row](qint64 bytes) { confirm(resizePlan(row, bytes)); });
}

void VolumesPage::askSnapshot()
{
    const VolumeRow *volume = selected();
    if (!volume || volume->isSnapshot())
        return;
    const VolumeRow row = *volume;
    const ValueDialog::Text text{
        .title = tr("How shall the snapshot of %1 be called?").arg(shortName(row.name)),
        .explanation =
            tr("It shows the volume as it is at that moment, and can be attached read-only. Nothing is copied."),
        .label = tr("Name of the snapshot"),
        .verb = tr("Go on…")};
    const auto check = [this](const QString &typed) {
        const QString name = typed.trimmed();
        if (name.isEmpty())
            return tr("A name is needed.");
        if (name.contains(u'/'))
            return tr("A name holds no slash.");
        const bool isTaken = std::any_of(m_array.volumes.cbegin(), m_array.volumes.cend(),
                                         [&](const VolumeSnapshot &each) { return each.name == name; });
        return isTaken ? tr("There is a volume or snapshot of that name already.") : QString();
    };
    // Ends with the moment, so that it sorts; a long name gives way to it.
    const QString moment = QDateTime::currentDateTime().toString(u"-yyyy-MM-dd-HHmmss"_s);
    const QString suggestion = row.name.left(kMaxNameCharacters - moment.size()) + moment;
    connect(ValueDialog::askText(text, suggestion, check, window()), &ValueDialog::textChosen, this,
            [this, row](const QString &name) { confirm(snapshotPlan(row, name)); });
}

void VolumesPage::confirm(ActionPlan plan)
{
    ActionDialog::ask(std::move(plan), m_commands, window());
}

void VolumesPage::apply(const ArraySnapshot &array)
{
    m_array = array;
    m_model->apply(volumeRows(array));
    m_proxy->refresh();
    showCount();
    if (m_table->selectionModel()->selectedRows().isEmpty() && m_proxy->rowCount() > 0)
        selectRow(m_table, 0);
    selectWanted();
    showDetails();
    if (m_planner)
        m_planner->setArray(array);
}

void VolumesPage::setConnected(bool isConnected)
{
    m_new->setEnabled(isConnected);
    m_panel->setConnected(isConnected);
}

void VolumesPage::selectWanted()
{
    if (m_wanted.isNull())
        return;
    for (int row = 0; row < m_proxy->rowCount(); ++row) {
        if (m_proxy->index(row, 0).data(KeyRole).toULongLong() != m_wanted.value())
            continue;
        selectRow(m_table, row);
        m_wanted = {};
        return;
    }
}

void VolumesPage::showCount()
{
    const int shown = m_proxy->rowCount();
    const int all = m_model->rowCount();
    m_count->setText(shown == all ? tr("%Ln volume(s)", nullptr, all)
                                  : tr("%1 of %2 volumes").arg(countText(shown), countText(all)));
    if (all == 0) {
        m_empty->setTexts(
            tr("No volume has been made yet"),
            tr("A volume is a disk that the whole array keeps. The planner shows what a layout gives, and "
               "which failures it survives, before anything is made."));
        m_empty->setButton(tr("New volume…"));
    } else if (shown == 0) {
        m_empty->setTexts(tr("No volume matches"), tr("Search for another text."));
        m_empty->setButton(tr("Show all"));
    }
    m_stack->setCurrentIndex(shown > 0 ? 0 : 1);
}

const VolumeRow *VolumesPage::selected() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : &m_model->row(m_proxy->mapToSource(rows.first()).row());
}

void VolumesPage::showDetails()
{
    const VolumeRow *row = selected();
    m_panel->setVisible(row != nullptr);
    if (row)
        m_panel->setVolume(*row);
}

} // namespace fallow::console
