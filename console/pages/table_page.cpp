// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/pages/table_page.h"

#include "console/models/row_model.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QSortFilterProxyModel>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace fallow::console {

namespace {

constexpr int kSaveAfterMs = 400;

/// Where tables are remembered.
QString &memoryPath()
{
    static QString path;
    return path;
}

struct Tables
{
    Q_DECLARE_TR_FUNCTIONS(Tables)
};

void fillColumnMenu(QMenu *menu, QTableView *table)
{
    menu->clear();
    const QHeaderView *header = table->horizontalHeader();
    for (int place = 0; place < header->count(); ++place) {
        const int column = header->logicalIndex(place);
        QAction *action = menu->addAction(table->model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!table->isColumnHidden(column));
        action->setEnabled(column != 0); // something has to say what a row is
        QObject::connect(action, &QAction::toggled, table,
                         [table, column](bool isShown) { table->setColumnHidden(column, !isShown); });
    }
}

void fillSortMenu(QMenu *menu, QTableView *table)
{
    menu->clear();
    qDeleteAll(menu->findChildren<QActionGroup *>(Qt::FindDirectChildrenOnly));
    const QHeaderView *header = table->horizontalHeader();
    const int sorted = header->sortIndicatorSection();
    const Qt::SortOrder order = header->sortIndicatorOrder();
    const auto choice = [menu](QActionGroup *group, const QString &text, bool isChosen) {
        QAction *action = group->addAction(text);
        action->setCheckable(true);
        action->setChecked(isChosen);
        menu->addAction(action);
        return action;
    };
    auto *columns = new QActionGroup(menu);
    if (header->isSortIndicatorClearable())
        QObject::connect(choice(columns, Tables::tr("In its own order", "of a table: not sorted"), sorted < 0),
                         &QAction::triggered, table, [table] { table->sortByColumn(-1, Qt::AscendingOrder); });
    for (int place = 0; place < header->count(); ++place) {
        const int column = header->logicalIndex(place);
        const QString text = table->model()->headerData(column, Qt::Horizontal).toString();
        QObject::connect(choice(columns, text, column == sorted), &QAction::triggered, table,
                         [table, column, order] { table->sortByColumn(column, order); });
    }
    menu->addSeparator();
    auto *orders = new QActionGroup(menu);
    for (const auto &[text, each] : {std::pair(Tables::tr("Ascending"), Qt::AscendingOrder),
                                     std::pair(Tables::tr("Descending"), Qt::DescendingOrder)})
        QObject::connect(choice(orders, text, each == order), &QAction::triggered, table,
                         [table, sorted, each] { table->sortByColumn(std::max(0, sorted), each); });
}

} // namespace

QTableView *makeTable(QSortFilterProxyModel *model, const QString &objectName, const QString &accessibleName,
                      QWidget *parent)
{
    model->setSortRole(SortRole);
    model->setSortCaseSensitivity(Qt::CaseInsensitive);
    model->setDynamicSortFilter(true);
    QTableView *table = makePlainTable(model, objectName, accessibleName, parent);
    table->setSortingEnabled(true);
    return table;
}

QTableView *makePlainTable(QAbstractItemModel *model, const QString &objectName, const QString &accessibleName,
                           QWidget *parent)
{
    auto *table = new QTableView(parent);
    table->setObjectName(objectName);
    table->setAccessibleName(accessibleName);
    table->setModel(model);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setAlternatingRowColors(true);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false); // Tab leaves the table
    table->setFrameShape(QFrame::NoFrame);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() + 14);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setSectionsMovable(true);
    table->horizontalHeader()->setMinimumHeight(table->fontMetrics().height() + 14);
    return table;
}

void rememberTablesIn(const QString &path)
{
    memoryPath() = path;
}

QMenu *makeColumnMenu(QTableView *table, QWidget *parent)
{
    auto *menu = new QMenu(Tables::tr("Columns"), parent);
    auto *sorting = new QMenu(Tables::tr("Sort by"), menu);
    sorting->setObjectName(u"sortMenu"_s);
    QObject::connect(sorting, &QMenu::aboutToShow, table, [sorting, table] { fillSortMenu(sorting, table); });
    QObject::connect(menu, &QMenu::aboutToShow, table, [menu, sorting, table] {
        fillColumnMenu(menu, table);
        if (!table->isSortingEnabled())
            return;
        menu->addSeparator();
        menu->addMenu(sorting);
    });
    return menu;
}

QPushButton *makeColumnsButton(const QString &objectName, QWidget *parent)
{
    auto *button = new QPushButton(Tables::tr("Columns"), parent);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    return button;
}

void showColumnsOf(QTableView *table, QPushButton *button)
{
    button->setMenu(makeColumnMenu(table, button));
    button->setText(table->isSortingEnabled() ? Tables::tr("Columns and sorting") : Tables::tr("Columns"));
    button->setAccessibleName(table->isSortingEnabled()
                                  ? Tables::tr("Columns and sorting of the table %1").arg(table->accessibleName())
                                  : Tables::tr("Columns of the table %1").arg(table->accessibleName()));
    button->setToolTip(table->isSortingEnabled() ? Tables::tr("Which columns are shown, and by which it is sorted")
                                                 : Tables::tr("Which columns are shown"));
}

void fitColumn(QTableView *table, int column, const QStringList &texts, bool hasSign)
{
    constexpr int kAroundHeading = 22;
    constexpr int kSortingSign = 32;
    constexpr int kAroundText = 20;
    constexpr int kSign = 34;
    constexpr int kMostText = 240; // longer ones end in "…"
    const QHeaderView *header = table->horizontalHeader();
    int needed =
        header->fontMetrics().horizontalAdvance(table->model()->headerData(column, Qt::Horizontal).toString()) +
        kAroundHeading + (header->sortIndicatorSection() == column ? kSortingSign : 0);
    for (const QString &text : texts)
        needed = std::max(needed, std::min(table->fontMetrics().horizontalAdvance(text), kMostText) + kAroundText +
                                      (hasSign ? kSign : 0));
    table->setColumnWidth(column, std::max(table->columnWidth(column), needed));
}

void setColumnWidths(QTableView *table, std::span<const int> widths)
{
    constexpr int kAround = 22; // the sorting sign stands above the text
    for (int column = 0; column < int(widths.size()); ++column) {
        const QString heading = table->model()->headerData(column, Qt::Horizontal).toString();
        const int needed = table->horizontalHeader()->fontMetrics().horizontalAdvance(heading) + kAround;
        table->setColumnWidth(column, std::max(widths[size_t(column)], needed));
    }
}

void makeColumnsChoosable(QTableView *table, const QString &key, const QList<int> &hiddenAtFirst)
{
    QHeaderView *header = table->horizontalHeader();
    for (const int column : hiddenAtFirst)
        table->setColumnHidden(column, true);
    header->setFirstSectionMovable(false);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    QMenu *menu = makeColumnMenu(table, table);
    QObject::connect(header, &QWidget::customContextMenuRequested, menu,
                     [menu, header](const QPoint &place) { menu->popup(header->mapToGlobal(place)); });
    const QString path = memoryPath();
    if (path.isEmpty())
        return;
    // The count of columns is part of the name: a version with others begins anew.
    const QString name = u"tables/%1-%2"_s.arg(key).arg(header->count());
    header->restoreState(QSettings(path, QSettings::IniFormat).value(name).toByteArray());
    auto *saving = new QTimer(table);
    saving->setSingleShot(true);
    saving->setInterval(kSaveAfterMs);
    QObject::connect(saving, &QTimer::timeout, header, [header, name, path] {
        QSettings(path, QSettings::IniFormat).setValue(name, header->saveState());
    });
    const auto save = [saving] { saving->start(); };
    QObject::connect(header, &QHeaderView::sectionMoved, saving, save);
    QObject::connect(header, &QHeaderView::sectionResized, saving, save);
    QObject::connect(header, &QHeaderView::sortIndicatorChanged, saving, save);
}

} // namespace fallow::console
