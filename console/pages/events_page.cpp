// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/pages/events_page.h"

#include "console/format/format.h"
#include "console/format/standing.h"
#include "console/format/subject_text.h"
#include "console/format/wording_text.h"
#include "console/pages/table_page.h"
#include "console/theme/icons.h"
#include "console/widgets/card.h"
#include "console/widgets/empty_state.h"
#include "console/widgets/moment_edit.h"
#include "console/widgets/wrap_layout.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QFileDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace fallow::console {

namespace {

constexpr int kTypingPauseMs = 250;
constexpr qsizetype kMostSearchedCharacters = 128; ///< the controller looks at no more
constexpr int kBetween = -1;                       ///< of the list of times: two moments of one's own

} // namespace

EventsPage::EventsPage(QWidget *parent)
    : QWidget(parent)
    , m_model(new EventPages(this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(u"page-events"_s, this))
{
    setObjectName(u"eventsPage"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 20);
    layout->setSpacing(10);
    layout->addWidget(makeSearchBar());
    layout->addWidget(makeFilterBar());
    layout->addWidget(makeExportLine());
    m_stack->addWidget(makeTableSheet());
    m_stack->addWidget(m_empty);
    layout->addWidget(m_stack, 1);
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingPauseMs);
    connect(&m_typing, &QTimer::timeout, this, &EventsPage::applyFilter);
    connect(m_model, &EventPages::wanted, this, &EventsPage::eventsWanted);
    connect(m_model, &EventPages::changed, this, &EventsPage::showCount);
    connect(m_empty, &EmptyState::buttonClicked, this, &EventsPage::resetFilter);
    showCount();
}

QWidget *EventsPage::makeSearchBar()
{
    auto *bar = new QWidget(this);
    auto *layout = new WrapLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    m_search = new QLineEdit(bar);
    m_search->setObjectName(u"eventSearch"_s);
    m_search->setPlaceholderText(tr("Text, machine, volume, administrator…"));
    m_search->setAccessibleName(tr("Search events"));
    m_search->setToolTip(tr("The controller searches: it knows the English words of an event, and names"));
    m_search->setMaxLength(kMostSearchedCharacters);
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(u"sign-search"_s, softText(palette())), QLineEdit::LeadingPosition);
    m_count = new TextLabel(LabelKind::Soft, {}, bar);
    m_count->setObjectName(u"eventCount"_s);
    m_later = new QPushButton(tr("Show later events"), bar);
    m_later->setObjectName(u"eventLater"_s);
    m_follow = new QPushButton(tr("Follow"), bar);
    m_follow->setObjectName(u"eventFollow"_s);
    m_follow->setCheckable(true);
    m_follow->setChecked(true);
    m_follow->setToolTip(tr("Shows what happens as it happens"));
    m_columns = makeColumnsButton(u"eventColumns"_s, bar);
    m_export = new QPushButton(tr("Export"), bar);
    m_export->setObjectName(u"eventExport"_s);
    auto *menu = new QMenu(m_export);
    connect(menu->addAction(tr("As a table (CSV)…")), &QAction::triggered, this, [this] { chooseExport(Format::Csv); });
    connect(menu->addAction(tr("As JSON…")), &QAction::triggered, this, [this] { chooseExport(Format::Json); });
    m_export->setMenu(menu);
    m_search->setMinimumWidth(180);
    layout->addWidget(m_search);
    layout->addWidget(m_count);
    layout->addWidget(m_later);
    layout->addWidget(m_follow);
    layout->addWidget(m_columns);
    layout->addWidget(m_export);
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_later, &QPushButton::clicked, m_model, &EventPages::reload);
    connect(m_follow, &QPushButton::toggled, this, [this](bool isOn) {
        m_model->setFollowing(isOn);
        showCount();
        Q_EMIT followingChanged(isOn);
    });
    return bar;
}

QWidget *EventsPage::makeFilterBar()
{
    auto *bar = new QWidget(this);
    auto *layout = new WrapLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    const auto combo = [&](const QString &name, const QString &accessibleName) {
        auto *made = new QComboBox(bar);
        made->setObjectName(name);
        made->setAccessibleName(accessibleName);
        layout->addWidget(made);
        return made;
    };
    m_severity = combo(u"eventSeverity"_s, tr("Least severity of the events shown"));
    m_severity->addItem(tr("Any severity"), 0);
    m_severity->addItem(icon(toneIcon(Tone::Notice)), tr("Notices and above"), int(EventSeverity::Notice));
    m_severity->addItem(icon(toneIcon(Tone::Warning)), tr("Warnings and above"), int(EventSeverity::Warning));
    m_severity->addItem(icon(toneIcon(Tone::Danger)), tr("Critical only"), int(EventSeverity::Critical));
    m_kind = combo(u"eventKind"_s, tr("Kind of the events shown"));
    for (const auto &[text, prefix] :
         {std::pair(tr("Any kind"), u""_s), std::pair(tr("Workstations"), u"machine."_s),
          std::pair(tr("Enrolment"), u"enrolment."_s), std::pair(tr("Stores"), u"store."_s),
          std::pair(tr("Volumes"), u"volume."_s), std::pair(tr("Jobs"), u"job."_s),
          std::pair(tr("Rebuilds"), u"rebuild."_s), std::pair(tr("Controller"), u"controller."_s)})
        m_kind->addItem(text, prefix);
    m_subject = new QLineEdit(bar);
    m_subject->setObjectName(u"eventSubject"_s);
    m_subject->setAccessibleName(tr("Subject of the events shown"));
    m_subject->setPlaceholderText(tr("Subject"));
    m_subject->setMaxLength(kMostSearchedCharacters);
    m_subject->setClearButtonEnabled(true);
    m_subject->setMinimumWidth(110);
    layout->addWidget(m_subject);
    m_actor = combo(u"eventActor"_s, tr("Who did it"));
    m_actor->setEditable(true);
    m_actor->setInsertPolicy(QComboBox::NoInsert);
    m_actor->addItem(tr("Anyone"), u""_s);
    m_actor->addItem(tr("Any administrator"), u"*"_s);
    m_actor->lineEdit()->setMaxLength(kMostSearchedCharacters);
    m_time = combo(u"eventTime"_s, tr("When it happened"));
    m_time->addItem(tr("Any time"), 0);
    m_time->addItem(tr("Last hour"), 3600);
    m_time->addItem(tr("Last day"), 86'400);
    m_time->addItem(tr("Last week"), 7 * 86'400);
    m_time->addItem(tr("Between…"), kBetween);
    m_from = new QDateTimeEdit(QDateTime::currentDateTime().addDays(-1), bar);
    m_until = new QDateTimeEdit(QDateTime::currentDateTime(), bar);
    for (QDateTimeEdit *edit : {m_from, m_until}) {
        edit->setCalendarPopup(true);
        setMomentFormat(*edit, u"yyyy-MM-dd HH:mm"_s);
        edit->hide();
        layout->addWidget(edit);
        connect(edit, &QDateTimeEdit::dateTimeChanged, &m_typing, qOverload<>(&QTimer::start));
    }
    m_from->setObjectName(u"eventFrom"_s);
    m_from->setAccessibleName(tr("From"));
    m_until->setObjectName(u"eventUntil"_s);
    m_until->setAccessibleName(tr("Until"));
    m_reset = new QPushButton(tr("Reset"), bar);
    m_reset->setObjectName(u"eventReset"_s);
    m_reset->setToolTip(tr("Shows all events again"));
    layout->addWidget(m_reset);
    for (QComboBox *chosen : {m_severity, m_kind, m_time})
        connect(chosen, &QComboBox::currentIndexChanged, this, &EventsPage::applyFilter);
    connect(m_actor, &QComboBox::currentTextChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_subject, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_reset, &QPushButton::clicked, this, &EventsPage::resetFilter);
    return bar;
}

QWidget *EventsPage::makeTableSheet()
{
    m_table = makePlainTable(m_model, u"eventTable"_s, tr("Events"), this);
    m_table->setColumnWidth(EventPages::When, 130);
    m_table->setColumnWidth(EventPages::Severity, 112);
    m_table->setColumnWidth(EventPages::Subject, 180);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(EventPages::Text, QHeaderView::Stretch);
    m_table->setColumnWidth(EventPages::Actor, 110);
    m_table->setColumnWidth(EventPages::Kind, 150);
    QStringList severities;
    for (int severity = int(EventSeverity::Info); severity <= int(EventSeverity::Critical); ++severity)
        severities.append(severityWord(EventSeverity(severity)));
    fitColumn(m_table, EventPages::Severity, severities, true);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    fitColumn(m_table, EventPages::When, {momentText(now.addYears(-1), now)});
    fitColumn(m_table, EventPages::Actor);
    makeColumnsChoosable(m_table, u"events"_s, {EventPages::Kind});
    showColumnsOf(m_table, m_columns);
    m_detail = new TextLabel(LabelKind::Body, {}, this);
    m_detail->setObjectName(u"eventDetail"_s);
    m_detail->setWordWrap(true);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_detail->setContentsMargins(16, 8, 16, 10);
    m_detail->hide();
    auto *sheet = new Card({}, this);
    sheet->body()->setContentsMargins(1, 1, 1, 1);
    sheet->body()->setSpacing(0);
    sheet->body()->addWidget(m_table, 1);
    sheet->body()->addWidget(m_detail);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &EventsPage::showRow);
    connect(m_model, &QAbstractItemModel::modelReset, this, &EventsPage::showRow);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &, int, int last) {
        // Later events come above: who reads further down goes on reading the same line.
        QScrollBar *bar = m_table->verticalScrollBar();
        if (bar->value() > 0)
            bar->setValue(bar->value() + (last + 1) * m_table->verticalHeader()->defaultSectionSize());
    });
    return sheet;
}

QWidget *EventsPage::makeExportLine()
{
    m_exportLine = new QWidget(this);
    m_exportLine->setObjectName(u"exportLine"_s);
    auto *layout = new QHBoxLayout(m_exportLine);
    layout->setContentsMargins(0, 0, 0, 0);
    m_exportText = new TextLabel(LabelKind::Body, {}, m_exportLine);
    m_exportText->setObjectName(u"exportText"_s);
    m_exportText->setWordWrap(true);
    m_exportCancel = new QPushButton(tr("Cancel"), m_exportLine);
    m_exportCancel->setObjectName(u"exportCancel"_s);
    layout->addWidget(m_exportText, 1);
    layout->addWidget(m_exportCancel);
    m_exportLine->hide();
    connect(m_exportCancel, &QPushButton::clicked, this, &EventsPage::exportCancelled);
    return m_exportLine;
}

EventListRequest EventsPage::chosenFilter() const
{
    EventListRequest filter;
    filter.leastSeverity = EventSeverity(m_severity->currentData().toInt());
    filter.kind = m_kind->currentData().toString();
    filter.subject = m_subject->text().trimmed();
    filter.text = m_search->text().trimmed();
    const int known = m_actor->findText(m_actor->currentText());
    filter.actor = known >= 0 ? m_actor->itemData(known).toString() : m_actor->currentText().trimmed();
    const int seconds = m_time->currentData().toInt();
    if (seconds == kBetween) {
        filter.from = m_from->dateTime().toUTC();
        filter.until = m_until->dateTime().addSecs(60).toUTC(); // the minute shown is meant as well
    } else if (seconds > 0) {
        filter.from = QDateTime::currentDateTimeUtc().addSecs(-seconds);
    }
    return filter;
}

void EventsPage::applyFilter()
{
    m_typing.stop();
    const bool isBetween = m_time->currentData().toInt() == kBetween;
    m_from->setVisible(isBetween);
    m_until->setVisible(isBetween);
    m_trouble.clear();
    m_model->setFilter(chosenFilter());
    showCount();
}

void EventsPage::resetFilter()
{
    m_search->clear();
    m_subject->clear();
    for (QComboBox *combo : {m_severity, m_kind, m_actor, m_time})
        combo->setCurrentIndex(0);
    applyFilter();
}

void EventsPage::showSubject(const QString &subject)
{
    resetFilter();
    m_subject->setText(subject);
    applyFilter();
}

void EventsPage::setFollowing(bool isFollowing)
{
    m_follow->setChecked(isFollowing);
}

void EventsPage::apply(const ArraySnapshot &array)
{
    const bool isFirst = !std::exchange(m_hasSnapshot, true);
    m_model->setNewest(array.latestEvents.isEmpty() ? EventId() : array.latestEvents.first().event);
    if (isVisible() && !m_model->isAsking() && (isFirst || m_model->totalCount() < 0))
        m_model->reload();
}

void EventsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_hasSnapshot && !m_model->isAsking() && m_model->totalCount() < 0)
        m_model->reload();
}

void EventsPage::takeEvents(const EventListRequest &request, const EventList &answer)
{
    m_trouble.clear();
    m_model->take(request, answer);
}

void EventsPage::failEvents(const EventListRequest &request, const QString &sentence)
{
    m_trouble = sentence;
    m_model->fail(request);
    showCount();
}

void EventsPage::clear()
{
    m_hasSnapshot = false;
    m_trouble.clear();
    m_exportLine->hide();
    m_model->clear();
}

void EventsPage::showCount()
{
    const qint64 all = m_model->totalCount();
    const EventListRequest &filter = m_model->filter();
    const bool isFiltered = filter.leastSeverity != EventSeverity::Info || !filter.kind.isEmpty() ||
                            !filter.subject.isEmpty() || !filter.actor.isEmpty() || !filter.text.isEmpty() ||
                            filter.from.isValid() || filter.until.isValid();
    m_count->setText(all < 0      ? QString()
                     : isFiltered ? tr("%Ln match(es)", nullptr, int(all))
                                  : tr("%Ln event(s)", nullptr, int(all)));
    m_later->setVisible(!m_follow->isChecked() && all >= 0 && m_model->hasLater());
    m_reset->setEnabled(isFiltered);
    m_export->setEnabled(all > 0);
    m_empty->setButton({});
    if (all < 0 && !m_trouble.isEmpty())
        m_empty->setTexts(tr("The events cannot be shown"), m_trouble);
    else if (all < 0)
        m_empty->setTexts(tr("Looking through the log…"), {});
    else if (isFiltered) {
        m_empty->setTexts(tr("No event matches"), tr("Search for something else, or show all events."));
        m_empty->setButton(tr("Show all events"));
    } else
        m_empty->setTexts(tr("Nothing has happened yet"),
                          tr("Machines that come and go, rebuilds, and what administrators do appear here."));
    m_stack->setCurrentIndex(all > 0 ? 0 : 1);
}

void EventsPage::showRow()
{
    const QModelIndex current = m_table->currentIndex();
    const EventSnapshot event = m_model->eventOf(current.isValid() ? current.row() : -1);
    m_detail->setVisible(!event.event.isNull());
    if (event.event.isNull())
        return;
    const QString actor = event.actor.isEmpty() ? QString() : u" · "_s + tr("by %1").arg(event.actor);
    m_detail->setText(QLocale().toString(event.when.toLocalTime(), QLocale::ShortFormat) + u" · "_s + event.kind +
                      u" · "_s + subjectText(event.subject) + actor + u'\n' + wordingText(event.wording, event.text));
}

void EventsPage::chooseExport(Format format)
{
    const bool isCsv = format == Format::Csv;
    auto *dialog = new QFileDialog(this, tr("Export the events"), {},
                                   isCsv ? tr("Tables (*.csv);;All files (*)") : tr("JSON (*.json);;All files (*)"));
    dialog->setObjectName(u"exportDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(isCsv ? u"csv"_s : u"json"_s);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, format](const QString &path) { Q_EMIT exportRequested(m_model->filter(), path, format); });
    dialog->open();
}

void EventsPage::showExport(qint64 done, qint64 total)
{
    m_exportText->setText(total < 0 ? tr("Exporting: %1 events…").arg(countText(done))
                                    : tr("Exporting: %1 of %2 events…").arg(countText(done), countText(total)));
    m_exportText->setInk({});
    m_exportCancel->setText(tr("Cancel"));
    m_exportLine->show();
    m_export->setEnabled(false);
}

void EventsPage::endExport(const QString &sentence, bool isGood)
{
    m_exportText->setText(sentence);
    m_exportText->setInk(toneColor(isGood ? Tone::Good : Tone::Danger, palette()));
    m_exportCancel->setText(tr("Close"));
    m_exportLine->setVisible(!sentence.isEmpty());
    showCount();
}

} // namespace fallow::console
