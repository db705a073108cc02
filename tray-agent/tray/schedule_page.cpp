// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tray-agent/tray/schedule_page.h"

#include "tray-agent/tray/error_text.h"
#include "tray-agent/tray/hours_row.h"
#include "tray-agent/tray/shades.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QStyle>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace fallow::tray {

namespace {

constexpr LendingHours kNights{.weekdays = 0x1f, .fromMinute = 18 * 60, .toMinute = 8 * 60};
constexpr int kMostWidth = 960; ///< that rows may ask of the window; beyond it they are scrolled
constexpr LendingHours kWeekend{.weekdays = 0x60, .fromMinute = 0, .toMinute = 24 * 60};

} // namespace

SchedulePage::SchedulePage(AgentPort &agent, QWidget *parent)
    : QWidget(parent)
    , m_agent(agent)
    , m_always(new QRadioButton(tr("Lend at any time"), this))
    , m_atTimes(new QRadioButton(tr("Lend only in these hours"), this))
    , m_box(new QWidget(this))
    , m_scroll(new QScrollArea(this))
    , m_rowLayout(new QVBoxLayout)
    , m_outcome(plainLabel(u"scheduleOutcome"_s, this))
{
    QLabel *intro = plainLabel(u"scheduleIntro"_s, this);
    intro->setText(tr("Outside its hours this computer serves nothing; what it holds stays. The array counts on it "
                      "less, so it works best when the hours are many and the same each week."));
    m_always->setObjectName(u"always"_s);
    m_atTimes->setObjectName(u"atTimes"_s);
    auto *box = new QVBoxLayout(m_box);
    box->setContentsMargins(24, 0, 0, 0);
    box->addLayout(m_rowLayout);
    box->addWidget(makeButtons());
    box->addStretch(1);
    m_scroll->setWidget(m_box);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_box->installEventFilter(this);
    m_apply = new QPushButton(tr("Apply"), this);
    m_apply->setObjectName(u"scheduleApply"_s);
    m_apply->setDefault(true); // Enter after a time means this, not the next button
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_outcome, 1);
    foot->addWidget(m_apply);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 16, 14, 14);
    layout->setSpacing(10);
    layout->addWidget(intro);
    layout->addWidget(m_always);
    layout->addWidget(m_atTimes);
    layout->addWidget(m_scroll, 1000);
    layout->addStretch(1); // without hours
    layout->addLayout(foot);
    connect(m_apply, &QPushButton::clicked, this, &SchedulePage::send);
    connect(m_atTimes, &QRadioButton::toggled, this, [this](bool isOn) {
        if (isOn && m_rows.isEmpty()) {
            addRow(kNights);
            addRow(kWeekend);
        }
        edited();
    });
    show({});
}

QWidget *SchedulePage::makeButtons()
{
    auto *row = new QWidget(m_box);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    m_add = new QPushButton(tr("Add hours"), row);
    m_add->setObjectName(u"addHours"_s);
    widen(m_add);
    layout->addWidget(m_add);
    layout->addStretch(1);
    connect(m_add, &QPushButton::clicked, this, [this] {
        addRow(kNights);
        edited();
    });
    return row;
}

HoursRow *SchedulePage::addRow(const LendingHours &hours)
{
    auto *row = new HoursRow(hours, m_box);
    m_rowLayout->addWidget(row);
    m_rows.append(row);
    connect(row, &HoursRow::changed, this, &SchedulePage::edited);
    connect(row, &HoursRow::removeRequested, this, [this, row] {
        m_rows.removeOne(row);
        row->hide();
        row->deleteLater(); // it is in the middle of its signal
        edited();
    });
    return row;
}

void SchedulePage::show(const LendingSchedule &schedule)
{
    qDeleteAll(std::exchange(m_rows, {}));
    for (const LendingHours &hours : schedule)
        addRow(hours);
    (schedule.isEmpty() ? m_always : m_atTimes)->setChecked(true);
    m_isEdited = false;
    m_outcome->clear();
    m_add->setEnabled(m_rows.size() < kMaxRows);
    m_scroll->setVisible(m_atTimes->isChecked());
    m_apply->setEnabled(false);
}

void SchedulePage::edited()
{
    m_isEdited = chosen() != m_kept;
    m_outcome->clear();
    m_scroll->setVisible(m_atTimes->isChecked());
    m_add->setEnabled(m_rows.size() < kMaxRows);
    const bool isWhole =
        m_always->isChecked() || (!m_rows.isEmpty() && std::ranges::all_of(m_rows, &HoursRow::hasDays));
    m_apply->setEnabled(isWhole && m_isEdited);
}

void SchedulePage::discardEdits()
{
    if (!m_isSending) // else the answer decides what is kept
        show(m_kept);
}

LendingSchedule SchedulePage::chosen() const
{
    LendingSchedule schedule;
    if (m_atTimes->isChecked()) {
        for (const HoursRow *row : m_rows)
            schedule.append(row->hours());
    }
    return schedule;
}

void SchedulePage::apply(const LendingSchedule &schedule)
{
    const bool isNew = std::exchange(m_kept, schedule) != schedule;
    if (m_isEdited || !isNew)
        return;
    show(schedule);
}

bool SchedulePage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_box && event->type() == QEvent::LayoutRequest)
        fitRows();
    return QWidget::eventFilter(watched, event);
}

/// A row is as wide as a language's days and times are, and its end, with which it is removed, is to be seen.
void SchedulePage::fitRows()
{
    const int wanted = m_box->minimumSizeHint().width() + style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    m_scroll->setMinimumWidth(std::min(wanted, kMostWidth));
}

void SchedulePage::send()
{
    const LendingSchedule schedule = chosen();
    m_apply->setEnabled(false);
    m_isSending = true;
    m_agent.command(u"tray.setSchedule"_s, SetLendingSchedule{.schedule = schedule}, this,
                    [this, schedule](const Result<void> &done) {
                        m_isSending = false;
                        if (done) {
                            m_kept = schedule;
                            m_isEdited = chosen() != schedule;
                        } else {
                            m_apply->setEnabled(true);
                        }
                        m_outcome->setText(done ? tr("Applied.") : errorText(done.error()));
                    });
}

} // namespace fallow::tray
