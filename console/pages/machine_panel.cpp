// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/pages/machine_panel.h"

#include "console/format/describe.h"
#include "console/format/disk_text.h"
#include "console/format/format.h"
#include "console/format/short_name.h"
#include "console/format/wording_text.h"
#include "console/pages/machine_actions.h"
#include "console/theme/icons.h"
#include "console/widgets/card.h"
#include "console/widgets/presence_strip.h"
#include "console/widgets/share_bar.h"
#include "console/widgets/week_chart.h"
#include "console/widgets/wrap_layout.h"

#include <QAction>
#include <QListWidget>
#include <QMenu>
#include <QToolButton>
#include <optional>

using namespace Qt::StringLiterals;

namespace fallow::console {

namespace {

constexpr int kSignSize = 20;
constexpr qsizetype kMostVolumes = 8;
constexpr int kMostEvents = 60;
constexpr qint64 kAskAgainSeconds = 30;
constexpr int kAskTimeoutMs = 60'000;

TextLabel *softLabel(const QString &objectName, QWidget *parent)
{
    auto *label = new TextLabel(LabelKind::Soft, {}, parent);
    label->setObjectName(objectName);
    label->setWordWrap(true);
    return label;
}

/// A line of figures and words, and a bar below.
QWidget *volumeLine(const VolumeOnStore &volume, qint64 mostBytes, const QPalette &palette, QWidget *parent)
{
    auto *box = new QWidget(parent);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 2);
    layout->setSpacing(3);
    auto *line = new QHBoxLayout;
    auto *name = new ElidedLabel(box);
    name->setText(volume.name.isEmpty() ? MachinePanel::tr("deleted volume") : shortName(volume.name, 200));
    line->addWidget(name, 1);
    line->addWidget(new TextLabel(LabelKind::Soft, bytesText(volume.payloadBytes), box));
    auto *bar = new ShareBar(box);
    bar->setThickness(6);
    bar->setShare(shareOf(volume.payloadBytes, mostBytes),
                  toneColor(volume.leastSurplus > 0 ? Tone::Good : Tone::Warning, palette));
    auto *what = new TextLabel(LabelKind::Soft,
                               MachinePanel::tr("%1 data, %2 parity", "strips")
                                       .arg(countText(volume.dataStrips), countText(volume.parityStrips)) +
                                   u" · "_s + surplusWord(volume.leastSurplus),
                               box);
    what->setWordWrap(true); // or the longest of them decides how wide the panel is
    layout->addLayout(line);
    layout->addWidget(bar);
    layout->addWidget(what);
    return box;
}

std::optional<Presence> presenceOf(const EventSnapshot &event)
{
    static const QHash<QString, Presence> kKinds{{u"machine.online"_s, Presence::Online},
                                                 {u"machine.asleep"_s, Presence::Asleep},
                                                 {u"machine.unreachable"_s, Presence::Unreachable},
                                                 {u"machine.lost"_s, Presence::Lost},
                                                 {u"machine.retired"_s, Presence::Retired}};
    const auto found = kKinds.constFind(event.kind);
    return found == kKinds.cend() ? std::nullopt : std::optional(*found);
}

} // namespace

MachinePanel::MachinePanel(MachineActions *actions, QWidget *parent)
    : QScrollArea(parent)
    , m_actions(actions)
{
    setObjectName(u"machineDetails"_s);
    setAccessibleName(tr("Details of the workstations selected"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(270);
    setFocusPolicy(Qt::NoFocus);
    auto *inside = new QWidget(this);
    inside->setObjectName(u"machinePanelBody"_s);
    auto *layout = new QVBoxLayout(inside);
    layout->setContentsMargins(0, 0, 2, 0);
    layout->setSpacing(10);
    makeHead(layout);
    makeBody(layout);
    layout->addStretch(1);
    setWidget(inside);
    viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);
}

void MachinePanel::makeHead(QVBoxLayout *layout)
{
    auto *head = new Card({}, widget());
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    m_sign = new QLabel(head);
    m_name = new ElidedLabel(head);
    m_name->setObjectName(u"machineDetailName"_s);
    QFont strong = m_name->font();
    strong.setWeight(QFont::DemiBold);
    strong.setPointSizeF(strong.pointSizeF() * 1.15);
    m_name->setFont(strong);
    line->addWidget(m_sign);
    line->addWidget(m_name, 1);
    m_state = softLabel(u"machineDetailState"_s, head);
    head->body()->addLayout(line);
    head->body()->addWidget(m_state);

    m_share = new ShareBar(head);
    m_share->setAccessibleName(tr("Used of what is lent"));
    m_space = softLabel(u"machineDetailSpace"_s, head);
    head->body()->addSpacing(2);
    head->body()->addWidget(m_share);
    head->body()->addWidget(m_space);

    auto *buttons = new WrapLayout;
    buttons->setSpacing(6);
    m_first = new QToolButton(head);
    m_first->setObjectName(u"machineFirstAction"_s);
    m_first->hide(); // until a machine gives it its text
    m_second = new QToolButton(head);
    m_second->setObjectName(u"machineSecondAction"_s);
    m_second->hide();
    m_more = new QToolButton(head);
    m_more->setObjectName(u"machineMore"_s);
    m_more->setText(tr("More"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_menu = new QMenu(m_more);
    m_more->setMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, [this] { m_actions->fillMenu(m_menu); });
    for (QToolButton *button : {m_first, m_second, m_more}) {
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setMinimumHeight(button->fontMetrics().height() + 12);
        buttons->addWidget(button);
    }
    head->body()->addSpacing(4);
    head->body()->addLayout(buttons);
    layout->addWidget(head);
}

void MachinePanel::makeBody(QVBoxLayout *layout)
{
    auto *facts = new Card(tr("About it"), widget());
    m_facts = softLabel(u"machineDetailText"_s, facts);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_facts->setFocusPolicy(Qt::NoFocus);
    facts->body()->addWidget(m_facts);
    layout->addWidget(facts);

    m_weekCard = new Card(tr("Usually up"), widget());
    m_week = new WeekChart(m_weekCard);
    m_week->setObjectName(u"machineWeek"_s);
    m_weekCard->body()->addWidget(m_week);
    layout->addWidget(m_weekCard);

    m_presenceCard = new Card(tr("The last seven days"), widget());
    m_presence = new PresenceStrip(m_presenceCard);
    m_presence->setObjectName(u"machinePresence"_s);
    m_presenceCard->body()->addWidget(m_presence);
    layout->addWidget(m_presenceCard);

    m_contentsCard = new Card(tr("What lies on it"), widget());
    m_contentsCard->setObjectName(u"machineContents"_s);
    m_contentsNote = softLabel(u"machineContentsNote"_s, m_contentsCard);
    m_contentsCard->body()->addWidget(m_contentsNote);
    m_contents = new QVBoxLayout;
    m_contents->setSpacing(6);
    m_contentsCard->body()->addLayout(m_contents);
    layout->addWidget(m_contentsCard);

    m_historyCard = new Card(tr("What happened"), widget());
    m_historyNote = softLabel(u"machineHistoryNote"_s, m_historyCard);
    m_history = new QListWidget(m_historyCard);
    m_history->setObjectName(u"machineHistory"_s);
    m_history->setAccessibleName(tr("What happened"));
    m_history->setFrameShape(QFrame::NoFrame);
    m_history->setWordWrap(true);
    m_history->setSelectionMode(QAbstractItemView::NoSelection);
    m_history->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_history->setMinimumHeight(150);
    m_historyCard->body()->addWidget(m_historyNote);
    m_historyCard->body()->addWidget(m_history);
    layout->addWidget(m_historyCard);
}

void MachinePanel::setRows(QList<MachineRow> rows, const QByteArray &week, const QDateTime &now)
{
    m_rows = std::move(rows);
    m_now = now;
    if (m_rows.isEmpty())
        return;
    m_week->setWeek(week, tr("up"));
    const bool isOne = m_rows.size() == 1;
    const bool isWaiting = isOne && m_rows.first().standing == Standing::Waiting;
    m_weekCard->setVisible(isOne && !week.isEmpty());
    m_presenceCard->setVisible(isOne && !isWaiting);
    m_contentsCard->setVisible(isOne && !m_rows.first().store.isNull());
    m_historyCard->setVisible(isOne);
    if (isOne)
        showOne(m_rows.first());
    else
        showSeveral();
    showActions();
    if (isVisible())
        ask();
}

void MachinePanel::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    ask();
}

void MachinePanel::refresh()
{
    m_askedAt = {};
    ask();
}

void MachinePanel::showOne(const MachineRow &row)
{
    m_sign->setPixmap(iconPixmap(standingIcon(row.standing), kSignSize, devicePixelRatioF()));
    m_name->setText(shortName(row.name, 400));
    QString state = row.since.isValid()
                        ? tr("%1, for %2", "state, how long")
                              .arg(machineStateText(row), durationText(std::max<qint64>(0, row.since.secsTo(m_now))))
                        : machineStateText(row);
    if (row.standing == Standing::Waiting)
        state = tr("Asks to join, for %1. Approve it only if it shows the same fingerprint.")
                    .arg(durationText(std::max<qint64>(0, row.since.secsTo(m_now))));
    else if (row.expectedReturn.isValid() && row.standing == Standing::Asleep)
        state += u'\n' + tr("Expected back at %1").arg(momentText(row.expectedReturn, m_now));
    m_state->setText(state);
    m_share->setVisible(row.quotaBytes > 0);
    m_share->setShare(shareOf(row.usedBytes, row.quotaBytes),
                      toneColor(shareOf(row.usedBytes, row.quotaBytes) > 0.9 ? Tone::Warning : Tone::Good, palette()));
    const QString used = usedOfText(row.usedBytes, row.quotaBytes);
    m_space->setText(row.quotaBytes <= 0 ? tr("It lends no space.")
                     : row.isPartition
                         ? tr("%1 used, %2 strips; it lends a whole partition").arg(used, countText(row.stripCount))
                         : tr("%1 used, %2 strips; %3 free on its disk")
                               .arg(used, countText(row.stripCount), bytesText(row.diskFreeBytes)));
    QStringList facts;
    const auto add = [&facts](const QString &name, const QString &value) {
        if (!value.isEmpty())
            facts.append(tr("%1: %2", "name, value").arg(name, value));
    };
    add(tr("Fingerprint"), leftToRight(shortName(row.fingerprint, 400)));
    add(tr("Address"), shortName(row.address, 100));
    add(tr("Version"), shortName(row.version, 100));
    add(tr("Class"), machineClassWord(row.machineClass));
    add(tr("Failure domain"), row.failureDomain.isEmpty() ? tr("its own") : shortName(row.failureDomain, 200));
    add(tr("Last seen"), row.standing == Standing::Online ? tr("now") : agoText(row.lastSeen, m_now));
    if (row.errorCount > 0)
        facts.append(
            tr("%Ln wrong or unreadable strip(s) found", nullptr, int(std::min<qint64>(row.errorCount, INT_MAX))));
    if (const QString disk = diskText(row.disk); !disk.isEmpty())
        facts.append(disk);
    m_facts->setText(facts.join(u'\n'));
}

void MachinePanel::showSeveral()
{
    qint64 quota = 0;
    qint64 used = 0;
    qint64 free = 0;
    QMap<Standing, int> counts;
    for (const MachineRow &row : std::as_const(m_rows)) {
        quota += row.quotaBytes;
        used += row.usedBytes;
        free += row.isPartition ? 0 : row.diskFreeBytes;
        ++counts[row.standing];
    }
    m_sign->setPixmap(iconPixmap(standingIcon(counts.firstKey()), kSignSize, devicePixelRatioF()));
    m_name->setText(tr("%Ln workstation(s)", nullptr, int(m_rows.size())));
    QStringList states;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        states.append(tr("%1 %2", "count, state").arg(countText(it.value()), standingWord(it.key())));
    m_state->setText(states.join(u" · "_s));
    m_share->setVisible(quota > 0);
    m_share->setShare(shareOf(used, quota), toneColor(Tone::Good, palette()));
    m_space->setText(tr("%1 used together; %2 free on their disks").arg(usedOfText(used, quota), bytesText(free)));
    m_facts->setText(tr("What you choose is done for each of them, and previewed for all together."));
}

/// The two that one most likely wants stand on their own; the others are under "More".
void MachinePanel::showActions()
{
    using Actions = MachineActions;
    const bool isWaiting = m_actions->action(Actions::Approve)->isVisible();
    const auto put = [this](QToolButton *button, Actions::Verb verb) {
        const QAction *action = m_actions->action(verb);
        button->setVisible(action->isVisible());
        button->setEnabled(action->isEnabled());
        if (button->text() != action->text() || button->property("verb").toInt() != int(verb)) {
            button->disconnect(m_actions);
            button->setText(action->text());
            button->setProperty("verb", int(verb));
            connect(button, &QToolButton::clicked, m_actions, [this, verb] { m_actions->action(verb)->trigger(); });
        }
    };
    put(m_first, isWaiting ? Actions::Approve : Actions::Resize);
    put(m_second, isWaiting                                           ? Actions::Reject
                  : m_actions->action(Actions::TakeBack)->isVisible() ? Actions::TakeBack
                                                                      : Actions::Empty);
    bool hasAny = false;
    for (int verb = 0; verb < Actions::VerbCount; ++verb)
        hasAny = hasAny || m_actions->action(Actions::Verb(verb))->isEnabled();
    m_more->setEnabled(hasAny);
}

void MachinePanel::ask()
{
    if (m_rows.size() != 1)
        return;
    const MachineRow &row = m_rows.first();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const bool isNew = m_asked != row.machine;
    if (!isNew && m_askedAt.isValid() && m_askedAt.secsTo(now) < kAskAgainSeconds)
        return;
    m_asked = row.machine;
    m_askedAt = now;
    if (isNew) {
        qDeleteAll(m_contentsCard->findChildren<QWidget *>(u"volumeOnStore"_s));
        m_contentsNote->setText(tr("Counting…"));
        m_contentsNote->show();
        m_historyNote->setText(tr("Asking…"));
        m_historyNote->show();
        m_history->clear();
        m_presence->setChanges({}, now);
    }
    if (!row.store.isNull())
        m_commands.request<StoreContents>(
            u"stores.contents"_s, StoreRequest{.store = row.store}, this,
            [this, machine = row.machine](const Result<StoreContents> &contents) {
                if (machine == m_asked)
                    takeContents(contents);
            },
            kAskTimeoutMs);
    m_commands.request<EventList>(
        u"machines.history"_s, MachineHistoryRequest{.machine = row.machine}, this,
        [this, machine = row.machine](const Result<EventList> &history) {
            if (machine == m_asked)
                takeHistory(history);
        },
        kAskTimeoutMs);
}

void MachinePanel::takeContents(const Result<StoreContents> &contents)
{
    if (!contents) {
        m_askedAt = {};
        m_contentsNote->setText(describe(contents.error()));
        m_contentsNote->show();
        return;
    }
    qDeleteAll(m_contentsCard->findChildren<QWidget *>(u"volumeOnStore"_s));
    const QList<VolumeOnStore> &volumes = contents->volumes;
    for (const VolumeOnStore &volume : volumes.mid(0, kMostVolumes)) {
        QWidget *line = volumeLine(volume, volumes.first().payloadBytes, palette(), m_contentsCard);
        line->setObjectName(u"volumeOnStore"_s);
        m_contents->addWidget(line);
    }
    const int more = int(volumes.size() - kMostVolumes);
    m_contentsNote->setText(volumes.isEmpty() ? tr("Nothing: no strip of any volume.")
                            : more > 0        ? tr("The fullest; %Ln more volume(s) have strips here.", nullptr, more)
                                              : QString());
    m_contentsNote->setVisible(!m_contentsNote->text().isEmpty());
}

void MachinePanel::takeHistory(const Result<EventList> &history)
{
    if (!history) {
        m_askedAt = {};
        m_historyNote->setText(describe(history.error()));
        m_historyNote->show();
        return;
    }
    m_history->clear();
    QList<PresenceChange> changes;
    for (const EventSnapshot &event : history->events) {
        if (const auto presence = presenceOf(event))
            changes.append({.when = event.when, .presence = *presence});
    }
    const QList<EventSnapshot> &events = history->events;
    for (qsizetype i = events.size() - 1; i >= 0 && m_history->count() < kMostEvents; --i) {
        const EventSnapshot &event = events.at(i);
        QString text = tr("%1  %2", "when, what")
                           .arg(momentText(event.when, m_now), wordingText(event.wording, event.text).left(400));
        if (!event.actor.isEmpty())
            text += u' ' + tr("(by %1)").arg(shortName(event.actor));
        m_history->addItem(new QListWidgetItem(icon(toneIcon(severityTone(event.severity))), text));
    }
    m_historyNote->setText(tr("Nothing has been recorded."));
    m_historyNote->setVisible(events.isEmpty());
    m_history->setVisible(!events.isEmpty());
    m_presence->setChanges(std::move(changes), QDateTime::currentDateTimeUtc());
    const double share = m_presence->onlineShare();
    m_presenceCard->setTitle(share < 0 ? tr("The last seven days")
                                       : tr("The last seven days: up %1").arg(percentText(share)));
}

} // namespace fallow::console
