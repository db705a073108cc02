// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/widgets/stripe_panel.h"

#include "console/format/format.h"
#include "console/theme/tone.h"
#include "console/widgets/labels.h"
#include "console/widgets/map_words.h"

#include <QHeaderView>
#include <QPainter>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace fallow::console {

namespace {

constexpr qsizetype kShownRanges = 40;

QTableView *makeList(QAbstractItemModel *model, const QString &objectName, const QString &accessibleName,
                     QWidget *parent)
{
    auto *table = new QTableView(parent);
    table->setObjectName(objectName);
    table->setAccessibleName(accessibleName);
    table->setModel(model);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->setFrameShape(QFrame::NoFrame);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() + 10);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setStretchLastSection(true);
    return table;
}

} // namespace

StripePanel::StripePanel(QWidget *parent)
    : QFrame(parent)
    , m_title(new TextLabel(LabelKind::Strong, {}, this))
    , m_sentence(new TextLabel(LabelKind::Body, {}, this))
    , m_ranges(new TextLabel(LabelKind::Soft, {}, this))
    , m_closer(new QPushButton(tr("Go closer"), this))
{
    setObjectName(u"stripePanel"_s);
    setFixedWidth(330);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 10, 10, 12);
    layout->setSpacing(8);
    auto *head = new QHBoxLayout;
    auto *close = new QToolButton(this);
    close->setObjectName(u"stripePanelClose"_s);
    close->setText(u"×"_s);
    close->setAutoRaise(true);
    close->setAccessibleName(tr("Close"));
    close->setToolTip(tr("Close"));
    head->addWidget(m_title, 1);
    head->addWidget(close);
    layout->addLayout(head);
    layout->addWidget(m_sentence);
    makeTables();
    layout->addWidget(m_strips);
    layout->addWidget(m_ranges);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_closer, 0, Qt::AlignLeading);
    layout->addStretch(0);
    for (TextLabel *label : {m_title, m_sentence, m_ranges}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_title->setObjectName(u"stripePanelTitle"_s);
    m_sentence->setObjectName(u"stripePanelSentence"_s);
    m_ranges->setObjectName(u"stripePanelRanges"_s);
    m_closer->setObjectName(u"stripePanelCloser"_s);
    connect(close, &QToolButton::clicked, this, &StripePanel::closeRequested);
    connect(m_closer, &QPushButton::clicked, this, &StripePanel::closerRequested);
    clear({});
}

void StripePanel::makeTables()
{
    m_strips = makeList(&m_stripModel, u"stripTable"_s, tr("Strips of the stripe"), this);
    m_list = makeList(&m_findings, u"findingTable"_s, tr("Stripes that were found"), this);
    for (QTableView *table : {m_strips, m_list})
        table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_strips->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    const auto choose = [this](const QModelIndex &index) {
        if (index.isValid())
            Q_EMIT findingChosen(m_findings.row(index.row()));
    };
    connect(m_list, &QTableView::clicked, this, choose);
    connect(m_list, &QTableView::activated, this, choose);
}

void StripePanel::clear(const QString &title)
{
    m_stripe = {};
    m_title->setText(title);
    m_sentence->setText({});
    m_sentence->setInk({});
    m_ranges->setText({});
    m_ranges->hide();
    m_strips->hide();
    m_list->hide();
    m_closer->hide();
    setAccessibleName(title);
}

void StripePanel::showCell(const QString &title, const QString &columns, const MapCell &cell)
{
    clear(title);
    QStringList lines{columns};
    if (cell.total() == 0)
        lines.append(tr("No strip lies here."));
    for (int state = 0; state < kMapStateCount; ++state) {
        if (const quint32 count = cell.counts[size_t(state)]; count > 0)
            lines.append(
                tr("%1: %2", "state of strips, their number").arg(mapStateWord(MapState(state)), countText(count)));
    }
    if (cell.spare != kSpareUnknown)
        lines.append(tr("The weakest stripe here: %1", "its strips to spare").arg(spareSentence(cell.spare)));
    m_sentence->setText(lines.join(u'\n'));
    m_closer->show();
}

void StripePanel::showLoading(const QString &title)
{
    clear(title);
    m_sentence->setText(tr("The controller is being asked…"));
}

void StripePanel::showProblem(const QString &title, const QString &sentence)
{
    clear(title);
    m_sentence->setText(sentence);
    m_sentence->setInk(toneColor(Tone::Danger, palette()));
}

void StripePanel::showStripe(const MapStripe &stripe, const QString &volumeName)
{
    clear(stripeName(stripe.stripe, volumeName));
    m_stripe = stripe.stripe;
    const double live = stripe.totalBlocks > 0 ? double(stripe.liveBlocks) / double(stripe.totalBlocks) : 0;
    QStringList lines{tr("Now: %1", "strips to spare").arg(spareSentence(stripe.spareNow))};
    if (stripe.spareDurable != stripe.spareNow)
        lines.append(
            tr("With the machines that are away: %1", "strips to spare").arg(spareSentence(stripe.spareDurable)));
    lines.append(tr("%1; %2 each strip, %3 of it in use", "layout, size, share")
                     .arg(stripe.layout, bytesText(stripe.stripBytes), percentText(live)));
    if (stripe.row >= 0)
        lines.append(tr("Row %1, written in epoch %2").arg(countText(stripe.row)).arg(stripe.epoch));
    m_sentence->setText(lines.join(u'\n'));
    if (stripe.spareNow < 0)
        m_sentence->setInk(toneColor(Tone::Danger, palette()));
    m_stripModel.apply(stripRows(stripe));
    m_strips->setFixedHeight(m_strips->horizontalHeader()->sizeHint().height() +
                             std::min(8, int(stripe.strips.size())) * m_strips->verticalHeader()->defaultSectionSize() +
                             20);
    m_strips->show();
    m_ranges->setText(tr("The volume's map is being searched for what lies in it…"));
    m_ranges->show();
}

void StripePanel::showRanges(const QList<MapRange> &ranges, double searchedShare)
{
    QStringList lines;
    if (searchedShare < 1)
        lines.append(tr("Searching the volume's map: %1", "share").arg(percentText(searchedShare)));
    else if (ranges.isEmpty())
        lines.append(tr("Nothing of the volume lies in it any more; it will be collected."));
    else
        lines.append(tr("Of the volume there lie in it:"));
    for (const MapRange &range : ranges.mid(0, kShownRanges))
        lines.append(
            tr("%1 from %2 on", "size, offset").arg(bytesText(range.lengthBytes), countText(range.offsetBytes)));
    if (ranges.size() > kShownRanges)
        lines.append(tr("and %Ln more", nullptr, int(ranges.size() - kShownRanges)));
    m_ranges->setText(lines.join(u'\n'));
}

void StripePanel::showFindings(const QString &title, const QString &sentence, QList<FindingRow> findings)
{
    clear(title);
    m_sentence->setText(sentence);
    m_findings.apply(std::move(findings));
    m_list->setVisible(m_findings.rowCount() > 0);
}

void StripePanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    painter.fillRect(layoutDirection() == Qt::RightToLeft ? width() - 1 : 0, 0, 1, height(), lineColor(palette()));
}

} // namespace fallow::console
