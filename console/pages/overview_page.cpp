// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/pages/overview_page.h"

#include "console/delegates/bar_delegate.h"
#include "console/format/format.h"
#include "console/theme/icons.h"
#include "console/widgets/card.h"
#include "console/widgets/share_bar.h"

#include <QListView>
#include <QPushButton>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace fallow::console {

OverviewPage::OverviewPage(QWidget *parent)
    : QWidget(parent)
    , m_sign(new QLabel(this))
    , m_word(new TextLabel(LabelKind::Title, {}, this))
    , m_sentence(new TextLabel(LabelKind::Body, {}, this))
    , m_jobModel(new JobModel(this))
{
    setObjectName(u"overviewPage"_s);
    auto *layout = new QVBoxLayout(this);
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
    layout->addWidget(makeCapacity());
    auto *lower = new QHBoxLayout;
    lower->setSpacing(14);
    lower->addWidget(makeAttention(), 1);
    lower->addWidget(makeJobs(), 1);
    layout->addLayout(lower, 1);
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

QWidget *OverviewPage::makeCapacity()
{
    auto *card = new Card(tr("Capacity"), this);
    card->setObjectName(u"capacityCard"_s);
    auto *line = new QHBoxLayout;
    m_capacityText = new TextLabel(LabelKind::Strong, {}, card);
    m_capacityText->setObjectName(u"capacityText"_s);
    m_capacityFree = new TextLabel(LabelKind::Soft, {}, card);
    line->addWidget(m_capacityText);
    line->addStretch();
    line->addWidget(m_capacityFree);
    card->body()->addLayout(line);
    m_capacityBar = new ShareBar(card);
    m_capacityBar->setAccessibleName(tr("Used of the lent capacity"));
    m_capacityBar->setThickness(14);
    card->body()->addWidget(m_capacityBar);
    m_capacityParts = new TextLabel(LabelKind::Soft, {}, card);
    card->body()->addWidget(m_capacityParts);
    return card;
}

QWidget *OverviewPage::makeAttention()
{
    auto *card = new Card(tr("Needs you"), this);
    card->setObjectName(u"attentionCard"_s);
    auto *area = new QScrollArea(card);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget(area);
    m_attentionRows = new QVBoxLayout(content);
    m_attentionRows->setContentsMargins(0, 4, 4, 0);
    m_attentionRows->setSpacing(12);
    m_noAttention = new TextLabel(LabelKind::Soft,
                                  tr("Nothing. Machines that ask to join, or that are lost, appear here."), content);
    m_noAttention->setObjectName(u"noAttention"_s);
    m_noAttention->setWordWrap(true);
    m_attentionRows->addWidget(m_noAttention);
    m_attentionRows->addStretch(1);
    area->setWidget(content);
    area->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    card->body()->addWidget(area, 1);
    card->setMinimumHeight(150);
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
    return card;
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
    showCapacity(array);
    showAttentions(array);
    m_jobModel->apply(jobRows(array));
    m_jobs->setVisible(m_jobModel->rowCount() > 0);
    m_noJobs->setVisible(m_jobModel->rowCount() == 0);
}

void OverviewPage::showFigures(const ArraySnapshot &array)
{
    qint64 stripes = 0;
    for (const VolumeSnapshot &volume : array.volumes)
        stripes += volume.stripeCount;
    if (stripes == 0) {
        m_durability->setFigure(u"–"_s, {},
                                tr("How many machines may be lost without losing data. There is no data yet."));
        m_availability->setFigure(u"–"_s, {}, tr("How much of the data can be read now. There is no data yet."));
    } else {
        const int surplus = array.surplusStrips;
        const Tone tone = surplus < 0 ? Tone::Danger : surplus == 0 ? Tone::Warning : Tone::Good;
        m_durability->setFigure(
            QString::number(std::max(surplus, 0)),
            surplus < 0 ? tr("some data is gone") : tr("more machine(s) may be lost", nullptr, surplus),
            tr("Counts what exists anywhere: also on machines that are away."), toneColor(tone, palette()));
        const qint64 readable = std::max<qint64>(stripes - array.unreadableStripeCount, 0);
        const double share = double(readable) / double(stripes);
        m_availability->setFigure(percentText(share), tr("can be read now"),
                                  array.degradedStripeCount > 0
                                      ? tr("%1 of %2 stripes have strips missing or away.")
                                            .arg(countText(array.degradedStripeCount), countText(stripes))
                                      : tr("All strips of all %1 stripes are at hand.").arg(countText(stripes)),
                                  toneColor(share < 1 ? Tone::Danger : Tone::Good, palette()));
    }
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

void OverviewPage::showCapacity(const ArraySnapshot &array)
{
    const double share = shareOf(array.usedBytes, array.quotaBytes);
    qint64 localQuota = 0;
    qint64 localUsed = 0;
    for (const StoreSnapshot &store : array.stores) {
        const bool counts = store.isLocal && (store.state == StoreState::Active || store.state == StoreState::Draining);
        localQuota += counts ? store.quotaBytes : 0;
        localUsed += counts ? store.usedBytes : 0;
    }
    if (array.quotaBytes <= 0) {
        m_capacityText->setText(tr("No space is lent yet"));
        m_capacityFree->setText({});
        m_capacityParts->setText(
            tr("Approved workstations lend a part of their free disk space; the controller's own disks can, too."));
    } else {
        m_capacityText->setText(
            tr("%1 used (%2)").arg(usedOfText(array.usedBytes, array.quotaBytes), percentText(share)));
        m_capacityFree->setText(tr("%1 free").arg(bytesText(array.quotaBytes - array.usedBytes)));
        m_capacityParts->setText(tr("Workstations %1 · the controller's own disks %2")
                                     .arg(usedOfText(array.usedBytes - localUsed, array.quotaBytes - localQuota),
                                          usedOfText(localUsed, localQuota)));
    }
    m_capacityBar->setShare(share, toneColor(share > 0.9 ? Tone::Warning : Tone::Good, palette()));
}

void OverviewPage::showAttentions(const ArraySnapshot &array)
{
    const QList<Attention> attentions = attentionsOf(array);
    if (attentions == m_attentions)
        return; // a button under the mouse or with the focus stays
    m_attentions = attentions;
    for (QWidget *row : std::as_const(m_attentionWidgets)) {
        row->hide();
        row->deleteLater();
    }
    m_attentionWidgets.clear();
    for (const Attention &attention : attentions) {
        QWidget *row = makeAttentionRow(attention);
        m_attentionRows->insertWidget(int(m_attentionWidgets.size()), row);
        m_attentionWidgets.append(row);
    }
    m_noAttention->setVisible(attentions.isEmpty());
}

QWidget *OverviewPage::makeAttentionRow(const Attention &attention)
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    auto *sign = new QLabel(row);
    sign->setPixmap(iconPixmap(attention.icon, 20, devicePixelRatioF()));
    sign->setContentsMargins(0, 1, 0, 0);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(1);
    auto *title = new TextLabel(LabelKind::Strong, attention.title, row);
    title->setWordWrap(true);
    auto *detail = new TextLabel(LabelKind::Soft, attention.detail, row);
    detail->setWordWrap(true);
    detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    texts->addWidget(title);
    texts->addWidget(detail);
    const bool isApproval = attention.kind == Attention::Kind::Approve;
    auto *button = new QPushButton(isApproval ? tr("Approve") : tr("Show"), row);
    button->setObjectName(isApproval ? u"approve-%1"_s.arg(attention.machine.toString())
                                     : u"show-%1"_s.arg(int(attention.standing)));
    button->setAccessibleName(tr("%1: %2", "button, what it is for").arg(button->text(), attention.title));
    button->setEnabled(!isApproval || m_isConnected);
    connect(button, &QPushButton::clicked, this, [this, attention] {
        if (attention.kind == Attention::Kind::Approve)
            Q_EMIT approveRequested(attention.machine);
        else
            Q_EMIT machinesRequested(attention.standing);
    });
    layout->addWidget(sign, 0, Qt::AlignTop);
    layout->addLayout(texts, 1);
    layout->addWidget(button, 0, Qt::AlignTop);
    return row;
}

void OverviewPage::setConnected(bool isConnected)
{
    m_isConnected = isConnected;
    for (qsizetype i = 0; i < m_attentions.size(); ++i) {
        if (m_attentions.at(i).kind == Attention::Kind::Approve)
            m_attentionWidgets.at(i)->findChild<QPushButton *>()->setEnabled(isConnected);
    }
}

} // namespace fallow::console
