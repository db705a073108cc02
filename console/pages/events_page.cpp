// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/pages/events_page.h"

#include "console/format/format.h"
#include "console/format/standing.h"
#include "console/pages/table_page.h"
#include "console/theme/icons.h"
#include "console/widgets/card.h"
#include "console/widgets/empty_state.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace fallow::console {

void EventFilter::setText(const QString &text)
{
    m_text = text.trimmed();
    invalidateFilter();
}

void EventFilter::setLeastSeverity(int severity)
{
    m_leastSeverity = severity;
    invalidateFilter();
}

bool EventFilter::filterAcceptsRow(int sourceRow, const QModelIndex &) const
{
    const auto *model = qobject_cast<const EventModel *>(sourceModel());
    if (!model)
        return false;
    const EventRow &row = model->row(sourceRow);
    const auto has = [this](const QString &text) { return text.contains(m_text, Qt::CaseInsensitive); };
    return int(row.severity) >= m_leastSeverity &&
           (m_text.isEmpty() || has(row.subject) || has(row.text) || has(row.actor));
}

EventsPage::EventsPage(QWidget *parent)
    : QWidget(parent)
    , m_model(new EventModel(this))
    , m_filter(new EventFilter(this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(u"page-events"_s, this))
    , m_count(new TextLabel(LabelKind::Soft, {}, this))
{
    setObjectName(u"eventsPage"_s);
    m_filter->setSourceModel(m_model);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 20);
    layout->setSpacing(12);
    auto *bar = new QHBoxLayout;
    bar->setSpacing(10);
    auto *search = new QLineEdit(this);
    search->setObjectName(u"eventSearch"_s);
    search->setPlaceholderText(tr("Machine, volume or text"));
    search->setAccessibleName(tr("Search events"));
    search->setClearButtonEnabled(true);
    search->setMinimumWidth(300);
    search->addAction(icon(u"sign-search"_s, softText(palette())), QLineEdit::LeadingPosition);
    auto *severity = new QComboBox(this);
    severity->setObjectName(u"eventSeverity"_s);
    severity->setAccessibleName(tr("Least weight of the events shown"));
    severity->addItem(tr("Everything"), 0);
    severity->addItem(icon(toneIcon(Tone::Notice)), tr("Notices and above"), int(EventSeverity::Notice));
    severity->addItem(icon(toneIcon(Tone::Warning)), tr("Warnings and above"), int(EventSeverity::Warning));
    severity->addItem(icon(toneIcon(Tone::Danger)), tr("Critical only"), int(EventSeverity::Critical));
    m_count->setObjectName(u"eventCount"_s);
    bar->addWidget(search);
    bar->addWidget(severity);
    bar->addStretch(1);
    bar->addWidget(m_count);
    layout->addLayout(bar);

    m_table = makeTable(m_filter, u"eventTable"_s, tr("Events"), this);
    m_table->sortByColumn(EventModel::When, Qt::DescendingOrder);
    m_table->setColumnWidth(EventModel::When, 130);
    m_table->setColumnWidth(EventModel::Severity, 122);
    m_table->setColumnWidth(EventModel::Subject, 190);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(EventModel::Text, QHeaderView::Stretch);
    m_table->setColumnWidth(EventModel::Actor, 120);
    auto *sheet = new Card({}, this);
    sheet->body()->setContentsMargins(1, 1, 1, 1);
    sheet->body()->addWidget(m_table);
    m_stack->addWidget(sheet);
    m_stack->addWidget(m_empty);
    layout->addWidget(m_stack, 1);
    connect(search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter->setText(text);
        showCount();
    });
    connect(severity, &QComboBox::currentIndexChanged, this, [this, severity](int index) {
        m_filter->setLeastSeverity(severity->itemData(index).toInt());
        showCount();
    });
    showCount();
}

void EventsPage::apply(const ArraySnapshot &array)
{
    m_model->merge(array.latestEvents);
    showCount();
}

void EventsPage::takeHistory(const QList<EventSnapshot> &events)
{
    m_model->merge(events);
    showCount();
}

void EventsPage::clear()
{
    m_model->apply({});
    showCount();
}

void EventsPage::showCount()
{
    const int shown = m_filter->rowCount();
    const int all = m_model->rowCount();
    m_count->setText(shown == all ? tr("%Ln event(s)", nullptr, all)
                                  : tr("%1 of %2 events").arg(countText(shown), countText(all)));
    if (all == 0)
        m_empty->setTexts(tr("Nothing has happened yet"),
                          tr("Machines that come and go, rebuilds, and what administrators do appear here."));
    else if (shown == 0)
        m_empty->setTexts(tr("No event matches"), tr("Search for another text, or show everything."));
    m_stack->setCurrentIndex(shown > 0 ? 0 : 1);
}

} // namespace fallow::console
