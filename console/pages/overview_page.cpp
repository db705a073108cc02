// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/pages/overview_page.h"

#include "console/delegates/bar_delegate.h"
#include "console/format/format.h"
#include "console/theme/icons.h"
#include "console/widgets/attention_card.h"
#include "console/widgets/capacity_card.h"
#include "console/widgets/history_chart.h"

#include <QButtonGroup>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace fallow::console {

namespace {

constexpr int kHistoryEveryMs = 10'000; ///< as often as the controller takes a sample

/// What the charts show: how far back, and the mean of how long each point is.
struct Span
{
    qint64 seconds;
    qint64 stepSeconds;
};
constexpr std::array<Span, 3> kSpans{{{3600, 10}, {86'400, 300}, {7 * 86'400, 1800}}};

} // namespace

OverviewPage::OverviewPage(QWidget *parent)
    : QWidget(parent)
    , m_sign(new QLabel(this))
    , m_word(new TextLabel(LabelKind::Title, {}, this))
    , m_sentence(new TextLabel(LabelKind::Body, {}, this))
    , m_capacity(new CapacityCard(this))
    , m_attention(new AttentionCard(this))
    , m_jobModel(new JobModel(this))
{
    setObjectName(u"overviewPage"_s);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    outer->addWidget(area);
    auto *content = new QWidget(area);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(20, 18, 20, 20);
    layout->setSpacing(14);

    auto *health = new QHBoxLayout;
    health->setSpacing(14);
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(m_word);
    words->addWidget(m_sentence);
    m_word->setObjectName(u"healthWord"_s);
    m_sentence->setObjectName(u"healthSentence"_s);
    m_sentence->setWordWrap(true);
    health->addWidget(m_sign, 0, Qt::AlignVCenter);
    health->addLayout(words, 1);
    layout->addLayout(health);
    layout->addWidget(makeFigures());
    auto *columns = new QHBoxLayout;
    columns->setSpacing(14);
    auto *left = new QVBoxLayout;
    left->setSpacing(14);
    left->addWidget(makeCharts(), 1);
    left->addWidget(m_capacity);
    auto *right = new QVBoxLayout;
    right->setSpacing(14);
    m_attention->setMinimumWidth(250);
    right->addWidget(m_attention, 3);
    right->addWidget(makeJobs(), 2);
    columns->addLayout(left, 3);
    columns->addLayout(right, 2);
    layout->addLayout(columns, 1);
    area->setWidget(content);

    connect(m_attention, &AttentionCard::chosen, this, &OverviewPage::choose);
    connect(m_attention, &AttentionCard::rebuildRequested, this, &OverviewPage::rebuildRequested);
    m_historyTimer.setInterval(kHistoryEveryMs);
    connect(&m_historyTimer, &QTimer::timeout, this, &OverviewPage::askHistory);
    m_historyTimer.start();
}

QWidget *OverviewPage::makeFigures()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(14);
    m_durability = new FigureCard(tr("Durability"), row);
    m_durability->setObjectName(u"durabilityCard"_s);
    m_availability = new FigureCard(tr("Availability"), row);
    m_availability->setObjectName(u"availabilityCard"_s);
    m_machines = new FigureCard(tr("Workstations"), row);
    m_machines->setObjectName(u"machinesCard"_s);
    for (FigureCard *card : {m_durability, m_availability, m_machines})
        layout->addWidget(card, 1);
    return row;
}

QWidget *OverviewPage::makeCharts()
{
    auto *card = new Card({}, this);
    card->setObjectName(u"trafficCard"_s);
    card->setAccessibleName(tr("Throughput and repair over time"));
    auto *head = new QHBoxLayout;
    head->setSpacing(0);
    auto *title = new TextLabel(LabelKind::Soft, tr("Throughput"), card);
    QFont strong = title->font();
    strong.setWeight(QFont::DemiBold);
    title->setFont(strong);
    head->addWidget(title);
    head->addStretch(1);
    m_span = new QButtonGroup(this);
    const QStringList spans{tr("Hour"), tr("Day"), tr("Week")};
    for (int i = 0; i < int(spans.size()); ++i) {
        auto *button = new QPushButton(spans.at(i), card);
        button->setObjectName(u"span-%1"_s.arg(i));
        button->setCheckable(true);
        button->setChecked(i == 0);
        button->setFlat(true);
        m_span->addButton(button, i);
        head->addWidget(button);
    }
    card->body()->addLayout(head);
    m_traffic = new HistoryChart({{HistorySeriesId::ReadRate, tr("Reading"), Tone::Notice, Qt::SolidLine},
                                  {HistorySeriesId::WriteRate, tr("Writing"), Tone::Good, Qt::DashLine}},
                                 tr("Throughput over time"), card);
    m_traffic->setObjectName(u"trafficChart"_s);
    m_repair = new HistoryChart({{HistorySeriesId::RepairRate, tr("Repair"), Tone::Warning, Qt::SolidLine}},
                                tr("Repair over time"), card);
    m_repair->setObjectName(u"repairChart"_s);
    card->body()->addWidget(m_traffic, 3);
    card->body()->addWidget(m_repair, 2);
    card->setMinimumHeight(360);
    connect(m_span, &QButtonGroup::idClicked, this, &OverviewPage::askHistory);
    clear();
    return card;
}

QWidget *OverviewPage::makeJobs()
{
    auto *card = new Card(tr("Jobs"), this);
    card->setObjectName(u"jobsCard"_s);
    m_noJobs = new TextLabel(
        LabelKind::Soft,
        tr("None. A rebuild starts by itself when a machine is lost; scrubs and checks appear here, too."), card);
    m_noJobs->setWordWrap(true);
    m_noJobs->setContentsMargins(0, 4, 0, 0);
    m_jobs = new QListView(card);
    m_jobs->setObjectName(u"jobList"_s);
    m_jobs->setAccessibleName(tr("Jobs"));
    m_jobs->setModel(m_jobModel);
    m_jobs->setItemDelegate(new JobDelegate(m_jobs));
    m_jobs->setFrameShape(QFrame::NoFrame);
    m_jobs->setSelectionMode(QAbstractItemView::NoSelection);
    m_jobs->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_jobs->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_jobs->viewport()->setAutoFillBackground(false);
    m_noJobs->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    card->body()->addWidget(m_noJobs, 1);
    card->body()->addWidget(m_jobs, 1);
    card->setMinimumHeight(130);
    return card;
}

void OverviewPage::choose(const Attention &attention)
{
    switch (attention.kind) {
    case Attention::Kind::Approve:
        Q_EMIT approveRequested(attention.machine);
        return;
    case Attention::Kind::Show:
        Q_EMIT machinesRequested(attention.standing);
        return;
    case Attention::Kind::ShowVolumes:
        Q_EMIT volumesRequested();
        return;
    case Attention::Kind::ShowJobs:
        Q_EMIT jobsRequested();
        return;
    case Attention::Kind::ShowCertificates:
        Q_EMIT certificatesRequested();
        return;
    case Attention::Kind::MakeCode:
        Q_EMIT codeRequested();
        return;
    case Attention::Kind::CheckStores:
        Q_EMIT scrubRequested();
        return;
    case Attention::Kind::Drain:
        Q_EMIT drainRequested(attention.machine);
        return;
    case Attention::Kind::Tell:
        return;
    }
}

void OverviewPage::apply(const ArraySnapshot &array)
{
    const Health health = healthOf(array);
    m_sign->setPixmap(iconPixmap(toneIcon(healthTone(health)), 40, devicePixelRatioF()));
    m_sign->setAccessibleName(healthWord(health));
    m_word->setText(healthWord(health));
    m_word->setInk(toneColor(healthTone(health), palette()));
    m_sentence->setText(healthSentence(array));
    showFigures(array);
    showMachines(array);
    m_capacity->apply(array);
    m_attention->apply(array);
    m_jobModel->apply(jobRows(array));
    m_jobs->setVisible(m_jobModel->rowCount() > 0);
    m_noJobs->setVisible(m_jobModel->rowCount() == 0);
}

void OverviewPage::showFigures(const ArraySnapshot &array)
{
    qint64 stripes = 0;
    qint64 unreadable = array.unreadableStripeCount;
    for (const VolumeSnapshot &volume : array.volumes) {
        stripes += volume.stripeCount;
        if (!volume.isAvailable()) // nobody can read it, wherever its strips are
            unreadable += std::max<qint64>(volume.stripeCount - volume.unreadableStripeCount, 0);
    }
    if (stripes == 0) {
        m_durability->setFigure(u"–"_s, {},
                                tr("How many machines may be lost without losing data. There is no data yet."));
        m_availability->setFigure(u"–"_s, {}, tr("How much of the data can be read now. There is no data yet."));
    } else {
        const int surplus = array.surplusStrips;
        const Tone tone = surplus < 0 ? Tone::Danger : surplus == 0 ? Tone::Warning : Tone::Good;
        m_durability->setFigure(
            countText(std::max(surplus, 0)),
            surplus < 0 ? tr("some data is gone") : tr("more machine(s) may be lost", nullptr, surplus),
            tr("Counts what exists anywhere: also on machines that are away."), toneColor(tone, palette()));
        const qint64 readable = std::max<qint64>(stripes - unreadable, 0);
        const double share = double(readable) / double(stripes);
        m_availability->setFigure(percentText(share), tr("can be read now"),
                                  array.degradedStripeCount > 0
                                      ? tr("%1 of %2 stripes have strips missing or away.")
                                            .arg(countText(array.degradedStripeCount), countText(stripes))
                                      : tr("All strips of all %1 stripes are at hand.").arg(countText(stripes)),
                                  toneColor(share < 1 ? Tone::Danger : Tone::Good, palette()));
    }
}

void OverviewPage::showMachines(const ArraySnapshot &array)
{
    int online = 0;
    int member = 0;
    int asleep = 0;
    for (const MachineSnapshot &machine : array.machines) {
        const Standing standing = standingOf(machine);
        online += standing == Standing::Online ? 1 : 0;
        asleep += standing == Standing::Asleep ? 1 : 0;
        member += standing == Standing::Online || standing == Standing::Asleep || standing == Standing::Unreachable ||
                          standing == Standing::Lost
                      ? 1
                      : 0;
    }
    m_machines->setFigure(
        countText(online), tr("of %1 online").arg(countText(member)),
        member == 0  ? tr("On a workstation, run fallow-agent with an enrolment code; `fallow enrol` makes one.")
        : asleep > 0 ? tr("%Ln asleep or shut down, as announced.", nullptr, asleep)
                     : tr("Nobody has announced an absence."));
}

void OverviewPage::setConnected(bool isConnected)
{
    const bool isNew = std::exchange(m_isConnected, isConnected) != isConnected;
    m_attention->setConnected(isConnected);
    if (isNew)
        askHistory();
}

void OverviewPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    askHistory();
}

void OverviewPage::askHistory()
{
    if (!m_isConnected || !isVisible())
        return;
    const Span span = kSpans.at(size_t(std::max(0, m_span->checkedId())));
    m_asked = {.series = {historySeriesName(HistorySeriesId::ReadRate), historySeriesName(HistorySeriesId::WriteRate),
                          historySeriesName(HistorySeriesId::RepairRate)},
               .lastSeconds = span.seconds,
               .stepSeconds = span.stepSeconds};
    Q_EMIT historyWanted(m_asked);
}

void OverviewPage::takeHistory(const HistoryRequest &request, const HistoryAnswer &answer)
{
    if (request.stepSeconds != m_asked.stepSeconds)
        return;
    m_traffic->setHistory(answer);
    m_repair->setHistory(answer);
}

void OverviewPage::failHistory(const QString &sentence)
{
    m_traffic->setMessage(sentence);
    m_repair->setMessage({});
}

void OverviewPage::clear()
{
    m_traffic->setMessage(tr("Waiting for the controller's history…"));
    m_repair->setMessage({});
}

} // namespace fallow::console
