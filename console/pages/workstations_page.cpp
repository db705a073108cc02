// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/pages/workstations_page.h"

#include "console/delegates/bar_delegate.h"
#include "console/delegates/week_delegate.h"
#include "console/dialogs/enrol_dialog.h"
#include "console/format/format.h"
#include "console/format/standing.h"
#include "console/models/name_order.h"
#include "console/pages/machine_actions.h"
#include "console/pages/machine_panel.h"
#include "console/pages/registration_queue.h"
#include "console/pages/table_page.h"
#include "console/theme/icons.h"
#include "console/widgets/card.h"
#include "console/widgets/empty_state.h"
#include "console/widgets/wrap_layout.h"

#include <QComboBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace fallow::console {

namespace {

constexpr qint64 kWeeksEverySeconds = 600;
constexpr qsizetype kMostDomainsOffered = 500;

} // namespace

WorkstationsPage::WorkstationsPage(QWidget *parent)
    : QWidget(parent)
    , m_model(new MachineModel(this))
    , m_filter(new MachineFilter(this))
    , m_groups(new GroupedMachines(this))
    , m_actions(new MachineActions(this))
    , m_queue(new RegistrationQueue(m_model, this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(u"page-workstations"_s, this))
{
    setObjectName(u"workstationsPage"_s);
    m_filter->setSourceModel(m_model);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 20);
    layout->setSpacing(12);
    QWidget *bar = makeFilterBar();
    layout->addWidget(bar);
    layout->addWidget(m_queue);
    m_splitter->setObjectName(u"machineSplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(12);
    m_splitter->addWidget(makeSheet());
    m_panel = new MachinePanel(m_actions, this);
    m_splitter->addWidget(m_panel);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setSizes({700, 300});
    m_panel->hide();
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_empty);
    layout->addWidget(m_stack, 1);
    m_actions->listenIn(bar); // the queue has actions of its own
    m_actions->listenIn(m_stack);
    connectParts();
    showCount();
}

QWidget *WorkstationsPage::makeSheet()
{
    m_table = makeTable(m_filter, u"machineTable"_s, tr("Workstations"), this);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setItemDelegateForColumn(MachineModel::Used, new BarDelegate(m_table));
    m_table->setItemDelegateForColumn(MachineModel::Week, new WeekDelegate(m_table));
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->installEventFilter(this);
    m_table->sortByColumn(MachineModel::State, Qt::AscendingOrder);
    static constexpr std::array<int, MachineModel::ColumnCount> kWidths{142, 138, 112, 130, 76,  80, 92,
                                                                        84,  110, 92,  72,  100, 200};
    setColumnWidths(m_table, kWidths);
    QStringList states;
    for (int standing = 0; standing < kStandingCount; ++standing)
        states.append(standingWord(Standing(standing)));
    fitColumn(m_table, MachineModel::State, states, true);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    fitColumn(m_table, MachineModel::Since, {momentText(now.addDays(-3), now), momentText(now.addMonths(-3), now)});
    makeColumnsChoosable(
        m_table, u"workstations"_s,
        {MachineModel::Class, MachineModel::Version, MachineModel::Address, MachineModel::Fingerprint});
    m_columns->setMenu(makeColumnMenu(m_table, m_columns));
    auto *sheet = new Card({}, this);
    sheet->body()->setContentsMargins(1, 1, 1, 1);
    sheet->body()->addWidget(m_table);
    return sheet;
}

QWidget *WorkstationsPage::makeFilterBar()
{
    auto *bar = new QWidget(this);
    auto *layout = new WrapLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_search = new QLineEdit(bar);
    m_search->setObjectName(u"machineSearch"_s);
    m_search->setPlaceholderText(tr("Search"));
    m_search->setToolTip(tr("Name, address, version, failure domain or fingerprint; several words narrow it down"));
    m_search->setAccessibleName(tr("Search workstations"));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(150);
    m_search->setMaximumWidth(300);
    m_search->addAction(icon(u"sign-search"_s, softText(palette())), QLineEdit::LeadingPosition);
    m_standing = new QComboBox(bar);
    m_standing->setObjectName(u"machineStanding"_s);
    m_standing->setAccessibleName(tr("State of the workstations shown"));
    m_standing->addItem(tr("Every state"), -1);
    for (int standing = 0; standing < kStandingCount; ++standing)
        m_standing->addItem(icon(standingIcon(Standing(standing))), standingWord(Standing(standing)), standing);
    m_grouping = new QComboBox(bar);
    m_grouping->setObjectName(u"machineGrouping"_s);
    m_grouping->setAccessibleName(tr("Grouped by"));
    m_grouping->addItem(tr("No groups"), int(Grouping::None));
    m_grouping->addItem(tr("By state"), int(Grouping::State));
    m_grouping->addItem(tr("By failure domain"), int(Grouping::Domain));
    m_grouping->addItem(tr("By class"), int(Grouping::Class));
    m_grouping->addItem(tr("By version"), int(Grouping::Version));
    m_columns = new QToolButton(bar);
    m_columns->setObjectName(u"machineColumns"_s);
    m_columns->setText(tr("Columns"));
    m_columns->setPopupMode(QToolButton::InstantPopup);
    m_columns->setFocusPolicy(Qt::StrongFocus);
    m_columns->setMinimumSize(m_columns->sizeHint().width() + 18, m_standing->sizeHint().height()); // its arrow, too
    m_count = new TextLabel(LabelKind::Soft, {}, bar);
    m_count->setObjectName(u"machineCount"_s);
    m_add = new QPushButton(tr("Add workstation…"), bar);
    m_add->setObjectName(u"machineAdd"_s);
    layout->addWidget(m_search);
    layout->addWidget(m_standing);
    layout->addWidget(m_grouping);
    layout->addWidget(m_columns);
    layout->addStretch();
    layout->addWidget(m_count);
    layout->addWidget(m_add);
    return bar;
}

void WorkstationsPage::connectParts()
{
    useModel(m_filter);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter->setText(text);
        showCount();
    });
    connect(m_standing, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_filter->setStanding(m_standing->itemData(index).toInt());
        showCount();
    });
    connect(m_grouping, &QComboBox::currentIndexChanged, this,
            [this](int index) { setGrouping(Grouping(m_grouping->itemData(index).toInt())); });
    connect(m_add, &QPushButton::clicked, this, [this] { EnrolDialog::ask(m_commands, window()); });
    connect(m_empty, &EmptyState::buttonClicked, this, [this] {
        if (m_model->rowCount() == 0) {
            EnrolDialog::ask(m_commands, window());
            return;
        }
        m_search->clear();
        m_standing->setCurrentIndex(0);
    });
    connect(m_table, &QWidget::customContextMenuRequested, this, &WorkstationsPage::openMenu);
    connect(m_table, &QTableView::clicked, m_groups, &GroupedMachines::toggle);
    connect(m_queue, &RegistrationQueue::acted, m_panel, &MachinePanel::refresh);
    connect(m_actions, &MachineActions::rebuildRequested, this, &WorkstationsPage::rebuildRequested);
    connect(m_actions, &MachineActions::acted, m_panel, &MachinePanel::refresh);
}

void WorkstationsPage::useModel(QAbstractItemModel *model)
{
    const QByteArray columns = m_table->horizontalHeader()->saveState();
    if (m_table->model() != model) {
        const std::unique_ptr<QItemSelectionModel> before(m_table->selectionModel());
        m_table->setModel(model);
        m_table->horizontalHeader()->restoreState(columns);
        // After the view's own connection: it clears what was selected.
        disconnect(m_groups, &QAbstractItemModel::modelReset, this, nullptr);
        if (model == m_groups)
            connect(m_groups, &QAbstractItemModel::modelReset, this, &WorkstationsPage::restoreSelection);
    }
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &WorkstationsPage::selectionChanged, Qt::UniqueConnection);
    restoreSelection();
}

void WorkstationsPage::setGrouping(Grouping grouping)
{
    if (grouping == Grouping::None)
        return useModel(m_filter);
    m_groups->setGrouping(grouping);
    if (!m_groups->sourceModel())
        m_groups->setSourceModel(m_filter);
    useModel(m_groups);
}

void WorkstationsPage::setCommands(Commands commands)
{
    m_commands = commands;
    m_actions->setCommands(commands);
    m_queue->setCommands(commands);
    m_panel->setCommands(std::move(commands));
}

void WorkstationsPage::apply(const ArraySnapshot &array)
{
    m_now = array.when;
    m_hasArray = true;
    m_model->apply(machineRows(array), array.when);
    QSet<QString> domains;
    for (const MachineSnapshot &machine : array.machines) {
        if (!machine.failureDomain.isEmpty() && domains.size() < kMostDomainsOffered)
            domains.insert(machine.failureDomain);
    }
    m_domains = QStringList(domains.cbegin(), domains.cend());
    std::sort(m_domains.begin(), m_domains.end(),
              [](const QString &a, const QString &b) { return compareNames(a, b) < 0; });
    m_queue->setDomains(m_domains);
    showCount();
    showDetails();
    if (isVisible())
        askWeeks();
}

void WorkstationsPage::setConnected(bool isConnected)
{
    m_isConnected = isConnected;
    m_actions->setConnected(isConnected);
    m_queue->setConnected(isConnected);
    m_add->setEnabled(isConnected);
    showDetails();
}

void WorkstationsPage::showStanding(Standing standing)
{
    m_search->clear();
    m_standing->setCurrentIndex(m_standing->findData(int(standing)));
}

void WorkstationsPage::approve(MachineId machine)
{
    showStanding(Standing::Waiting);
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (const MachineRow &each = m_model->row(row); each.machine == machine && each.standing == Standing::Waiting) {
            select(machine);
            return m_actions->approve({each});
        }
    }
}

void WorkstationsPage::select(MachineId machine)
{
    m_selectedKeys = {machine.value()};
    restoreSelection();
}

void WorkstationsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_hasArray)
        askWeeks();
}

void WorkstationsPage::askWeeks()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (!m_isConnected || (m_weeksAskedAt.isValid() && m_weeksAskedAt.secsTo(now) < kWeeksEverySeconds))
        return;
    m_weeksAskedAt = now;
    m_commands.call(u"machines.profiles"_s, {}, this, [this](const Result<QCborMap> &answer) {
        const auto profiles =
            answer ? fromCbor<MachineProfiles>(*answer) : Result<MachineProfiles>(fail(answer.error()));
        if (!profiles) { // an older controller; the table does without
            return;
        }
        const int offset = QDateTime::currentDateTime().offsetFromUtc();
        m_weeks.clear();
        for (const MachineProfile &profile : profiles->machines)
            m_weeks.insert(profile.machine, localWeek(profile.upPercents, offset));
        m_model->setWeeks(m_weeks);
        showDetails();
    });
}

const MachineRow *WorkstationsPage::machineAt(const QModelIndex &index) const
{
    const QModelIndex filtered = m_table->model() == m_groups ? m_groups->mapToSource(index) : index;
    return filtered.isValid() ? &m_filter->machine(filtered.row()) : nullptr;
}

QList<MachineRow> WorkstationsPage::selected() const
{
    QList<MachineRow> rows;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows()) {
        if (const MachineRow *row = machineAt(index))
            rows.append(*row);
    }
    return rows;
}

void WorkstationsPage::selectionChanged()
{
    if (m_isRestoring)
        return;
    m_selectedKeys.clear();
    for (const MachineRow &row : selected())
        m_selectedKeys.insert(row.machine.value());
    showDetails();
}

/// A model that begins anew loses its selection, not the person's.
void WorkstationsPage::restoreSelection()
{
    if (m_selectedKeys.isEmpty() || !m_table->selectionModel())
        return;
    m_isRestoring = true;
    QItemSelection selection;
    const QAbstractItemModel *model = m_table->model();
    int begin = -1; // of a run of selected rows: thousands of single ones would be slow
    for (int row = 0; row <= model->rowCount(); ++row) {
        const bool isSelected =
            row < model->rowCount() && m_selectedKeys.contains(model->index(row, 0).data(KeyRole).toULongLong());
        if (isSelected && begin < 0)
            begin = row;
        if (isSelected || begin < 0)
            continue;
        selection.select(model->index(begin, 0), model->index(row - 1, model->columnCount() - 1));
        begin = -1;
    }
    m_table->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    m_isRestoring = false;
    showDetails();
}

void WorkstationsPage::showCount()
{
    const int shown = m_filter->rowCount();
    const int all = m_model->rowCount();
    m_count->setText(shown == all ? tr("%Ln workstation(s)", nullptr, all)
                                  : tr("%1 of %2 workstations").arg(countText(shown), countText(all)));
    if (all == 0) {
        m_empty->setTexts(tr("No workstation has joined yet"),
                          tr("Make a one-time code and type it on the workstation. A workstation that asks without a "
                             "code appears here too, to be approved."));
        m_empty->setButton(tr("Add workstation…"));
    } else if (shown == 0) {
        m_empty->setTexts(tr("No workstation matches"), tr("Search for another text, or show every state."));
        m_empty->setButton(tr("Show all"));
    }
    m_stack->setCurrentIndex(shown > 0 ? 0 : 1);
}

void WorkstationsPage::showDetails()
{
    QList<MachineRow> rows = selected();
    const bool isOpening = m_panel->isHidden() && !rows.isEmpty();
    m_panel->setVisible(!rows.isEmpty());
    if (isOpening) // once the table has the room that the panel leaves it
        QTimer::singleShot(0, m_table, [table = m_table] { table->scrollTo(table->currentIndex()); });
    m_actions->setRows(rows, m_domains);
    const QByteArray week = rows.size() == 1 ? m_weeks.value(rows.first().machine) : QByteArray();
    m_panel->setRows(std::move(rows), week, m_now);
}

void WorkstationsPage::openMenu(const QPoint &place)
{
    if (m_table->selectionModel()->selectedRows().isEmpty())
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"machineMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_actions->fillMenu(menu);
    menu->popup(m_table->viewport()->mapToGlobal(place));
}

bool WorkstationsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool folds = key->key() == Qt::Key_Space || key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (folds && m_groups->isGroup(m_table->currentIndex())) {
            const int row = m_table->currentIndex().row();
            m_groups->toggle(m_table->currentIndex());
            m_table->setCurrentIndex(m_groups->index(row, 0));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace fallow::console
