// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/pages/stripe_map_page.h"

#include "console/format/describe.h"
#include "console/format/format.h"
#include "console/format/standing.h"
#include "console/format/subject_text.h"
#include "console/widgets/card.h"
#include "console/widgets/empty_state.h"
#include "console/widgets/map_finder.h"
#include "console/widgets/map_overview.h"
#include "console/widgets/map_words.h"
#include "console/widgets/share_bar.h"
#include "console/widgets/strip_legend.h"
#include "console/widgets/stripe_panel.h"
#include "console/widgets/wrap_layout.h"

#include <QComboBox>
#include <QShortcut>
#include <QSignalBlocker>
#include <QSlider>
#include <QStackedWidget>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace fallow::console {

StripeMapPage::StripeMapPage(QWidget *parent)
    : QWidget(parent)
    , m_view(new StripeMapView(this))
    , m_overview(new MapOverview(this))
    , m_panel(new StripePanel(this))
    , m_finder(new MapFinder(this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(u"page-stripes"_s, this))
{
    setObjectName(u"stripeMapPage"_s);
    m_view->setObjectName(u"stripeMap"_s);
    m_overview->setObjectName(u"stripeOverview"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 14, 20, 18);
    layout->setSpacing(8);
    layout->addWidget(makeBar());
    layout->addWidget(makeLegendLine());
    layout->addWidget(makeJobLine());
    m_problem = new TextLabel(LabelKind::Body, {}, this);
    m_problem->setObjectName(u"stripeProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();
    layout->addWidget(m_problem);
    m_stack->addWidget(makeSheet());
    m_stack->addWidget(m_empty);
    layout->addWidget(m_stack, 1);
    m_panel->hide();

    m_timer.setInterval(kRefreshMs);
    connect(&m_timer, &QTimer::timeout, this, &StripeMapPage::refresh);
    connectView();
    connectSearch();
    auto *find = new QShortcut(QKeySequence::Find, this);
    connect(find, &QShortcut::activated, m_finder, [this] { m_finder->setFocus(); });
    m_finder->setFocusProxy(m_finder->findChild<QComboBox *>(u"findWhat"_s));
    showState();
}

QWidget *StripeMapPage::makeBar()
{
    auto *bar = new QWidget(this);
    auto *layout = new WrapLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    m_volumes = new QComboBox(bar);
    m_volumes->setObjectName(u"stripeVolume"_s);
    m_volumes->setAccessibleName(tr("Volume whose stripes are shown"));
    m_volumes->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_volumes->setMinimumContentsLength(14);
    m_volumes->addItem(tr("All volumes"), quint64(0));
    layout->addWidget(m_volumes);
    layout->addWidget(m_finder);
    return bar;
}

QWidget *StripeMapPage::makeLegendLine()
{
    auto *line = new QWidget(this);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    m_total = new TextLabel(LabelKind::Soft, {}, line);
    m_total->setObjectName(u"stripeTotal"_s);
    auto *zoomLabel = new TextLabel(LabelKind::Soft, tr("Zoom"), line);
    m_zoom = new QSlider(Qt::Horizontal, line);
    m_zoom->setObjectName(u"stripeZoom"_s);
    m_zoom->setAccessibleName(tr("Zoom, from the whole fleet to single stripes"));
    m_zoom->setToolTip(tr("From the whole fleet to single stripes; Ctrl and the wheel, or + and −, do the same"));
    m_zoom->setFixedWidth(110);
    zoomLabel->setBuddy(m_zoom);
    layout->addWidget(new StripLegend(line), 1);
    layout->addWidget(m_total);
    layout->addWidget(zoomLabel);
    layout->addWidget(m_zoom);
    return line;
}

QWidget *StripeMapPage::makeSheet()
{
    auto *sheet = new Card({}, this);
    sheet->body()->setContentsMargins(1, 6, 1, 1);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(0);
    columns->addWidget(m_view, 1);
    columns->addWidget(m_overview);
    columns->addWidget(m_panel);
    sheet->body()->addLayout(columns);
    return sheet;
}

QWidget *StripeMapPage::makeJobLine()
{
    m_jobLine = new QWidget(this);
    m_jobLine->setObjectName(u"stripeJob"_s);
    auto *layout = new QHBoxLayout(m_jobLine);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    m_jobText = new ElidedLabel(m_jobLine);
    m_jobBar = new ShareBar(m_jobLine);
    m_jobBar->setThickness(8);
    m_jobBar->setMinimumWidth(160);
    layout->addWidget(m_jobText);
    layout->addWidget(m_jobBar, 1);
    m_jobLine->hide();
    return m_jobLine;
}

void StripeMapPage::connectView()
{
    connect(m_view, &StripeMapView::asked, this, &StripeMapPage::carry);
    connect(m_overview, &MapOverview::asked, this, &StripeMapPage::carry);
    connect(m_view, &StripeMapView::viewMoved, this, &StripeMapPage::showOverview);
    connect(m_view, &StripeMapView::progressed, this, &StripeMapPage::showState);
    connect(m_view, &StripeMapView::rowsChanged, this, &StripeMapPage::showState);
    connect(m_view, &StripeMapView::picked, this, &StripeMapPage::take);
    connect(m_view, &StripeMapView::refused, this, [this](const Error &error) {
        m_problem->setText(
            tr("The map could not be brought up to date; trying again by itself. %1").arg(describe(error)));
        m_problem->setInk(toneColor(Tone::Warning, palette()));
        m_problem->show();
    });
    connect(m_zoom, &QSlider::valueChanged, this, [this](int value) { m_view->setZoom(m_zoom->maximum() - value); });
    connect(m_volumes, &QComboBox::currentIndexChanged, this, [this] {
        m_view->clear();
        m_overview->clear();
        openPanel(false);
        showSections();
    });
    connect(m_overview, &MapOverview::placeChosen, m_view, &StripeMapView::centreOn);
    connect(m_panel, &StripePanel::closeRequested, this, [this] { openPanel(false); });
    connect(m_panel, &StripePanel::closerRequested, this, [this] {
        if (const auto pick = m_view->focusCell())
            m_view->goCloser(*pick);
        m_view->setFocus();
    });
    connect(m_panel, &StripePanel::findingChosen, this,
            [this](const FindingRow &finding) { m_view->goTo(finding.volume, finding.row); });
}

void StripeMapPage::connectSearch()
{
    connect(&m_search, &MapSearch::asked, this, &StripeMapPage::carry);
    connect(m_finder, &MapFinder::weakestWanted, this, [this](bool isDurable) {
        openPanel(true);
        m_panel->showLoading(tr("Stripes with the least redundancy"));
        m_search.findWeakest(chosenVolume(), isDurable);
    });
    connect(m_finder, &MapFinder::rangeWanted, this, [this](VolumeId wanted, qint64 offset, qint64 length) {
        openPanel(true);
        const VolumeId shown = chosenVolume().isNull() ? m_view->middleVolume() : chosenVolume();
        const VolumeId volume = wanted.isNull() ? shown : wanted;
        m_located = volume;
        const VolumeSnapshot *known = knownVolume(volume);
        const qint64 size = known ? known->sizeBytes : 0;
        if (offset >= size) {
            return m_panel->showProblem(tr("This cannot be looked for"),
                                        tr("%1 ends at %2; the offset lies beyond that.", "volume, its size")
                                            .arg(volumeName(volume), bytesText(size)));
        }
        m_panel->showLoading(tr("%1 from %2 on of %3", "size, offset, volume")
                                 .arg(bytesText(length), countText(offset), volumeName(volume)));
        m_search.locate(volume, offset, length);
    });
    connect(m_finder, &MapFinder::stripeWanted, this,
            [this](StripeId stripe) { openStripe(stripe, stripeName(stripe, {})); });
    connect(m_finder, &MapFinder::refused, this, [this](const QString &sentence) {
        openPanel(true);
        m_panel->showProblem(tr("This cannot be looked for"), sentence);
    });
    connect(&m_search, &MapSearch::stripeOpened, this, [this](const MapStripe &stripe) {
        m_panel->showStripe(stripe, volumeName(stripe.volume));
        const auto focus = m_view->focusCell();
        if (stripe.row >= 0 && (!focus || focus->stripe != stripe.stripe))
            m_view->goTo(stripe.volume, stripe.row);
    });
    connect(&m_search, &MapSearch::rangesFound, m_panel, &StripePanel::showRanges);
    connect(&m_search, &MapSearch::weakestFound, this, &StripeMapPage::showWeakest);
    connect(&m_search, &MapSearch::located, this, &StripeMapPage::showLocation);
    connect(&m_search, &MapSearch::failed, this, [this](const Error &error) {
        openPanel(true);
        m_panel->showProblem(tr("It was not found"),
                             error.code == ErrorCode::NotFound && error.where.startsWith(u"stripe ")
                                 ? tr("There is no such stripe now. A stripe goes when all that it holds was written "
                                      "anew elsewhere; its number is not used again.")
                                 : describe(error));
    });
    connect(&m_search, &MapSearch::notReady, this, [this](const MapProgress &) {
        m_panel->showProblem(tr("Not yet"), tr("The controller still reads its catalog. Try again in a moment."));
    });
}

void StripeMapPage::carry(const MapAsk &ask)
{
    if (m_isConnected && isVisible())
        Q_EMIT asked(ask);
    else
        ask.answer(fail(ErrorCode::Cancelled, u"the map is not seen"_s));
}

void StripeMapPage::apply(const ArraySnapshot &array)
{
    m_known = array.volumes;
    const MapColumns columns(array);
    const bool isNews = columns != m_view->layOut().columns(); // a machine went or came: so do its strips
    m_view->setColumns(columns);
    m_overview->setColumns(columns);
    showVolumes(array);
    showSections();
    if (isNews)
        refresh();
    showJob(array);
    m_stripeCount = 0;
    for (const VolumeSnapshot &volume : array.volumes)
        m_stripeCount += volume.stripeCount;
    showState();
}

void StripeMapPage::showVolumes(const ArraySnapshot &array)
{
    QList<std::pair<quint64, QString>> wanted{{0, tr("All volumes")}};
    for (const VolumeSnapshot &volume : array.volumes) {
        if (volume.origin.isNull() || volume.stripeCount > 0) // other snapshots' stripes are their volume's
            wanted.append({volume.volume.value(), volume.name});
    }
    QList<std::pair<quint64, QString>> all; // snapshots too: a range of each lies somewhere
    for (const VolumeSnapshot &volume : array.volumes)
        all.append(
            {volume.volume.value(), volume.origin.isNull() ? volume.name : tr("%1 (snapshot)").arg(volume.name)});
    m_finder->setVolumes(all);
    bool isSame = wanted.size() == m_volumes->count();
    for (int i = 0; isSame && i < m_volumes->count(); ++i)
        isSame = m_volumes->itemData(i).toULongLong() == wanted[i].first && m_volumes->itemText(i) == wanted[i].second;
    if (isSame)
        return;
    const quint64 chosen = m_volumes->currentData().toULongLong();
    const QSignalBlocker quiet(m_volumes);
    m_volumes->clear();
    for (const auto &[id, name] : std::as_const(wanted))
        m_volumes->addItem(name, id);
    m_volumes->setCurrentIndex(std::max(0, m_volumes->findData(chosen)));
}

/// The volumes that stand on the map. What a tile said of a volume's rows is newer than a snapshot's count, unless that
/// has changed since and says that there are more.
void StripeMapPage::showSections()
{
    const MapLayout &layout = m_view->layOut();
    QList<MapSection> sections;
    for (const VolumeSnapshot &volume : std::as_const(m_known)) {
        const qint64 counted = std::max<qint64>(0, volume.stripeCount);
        const bool isNews = std::exchange(m_counted[volume.volume], counted) != counted;
        if (!chosenVolume().isNull() && volume.volume != chosenVolume())
            continue;
        qint64 rows = counted;
        if (const int shown = layout.sectionOf(volume.volume); shown >= 0 && m_view->progress().isReady)
            rows = isNews ? std::max(counted, layout.sections().at(shown).rows) : layout.sections().at(shown).rows;
        sections.append({.volume = volume.volume, .name = volume.name, .rows = rows});
    }
    m_view->setSections(sections);
    showOverview();
}

void StripeMapPage::showJob(const ArraySnapshot &array)
{
    const auto job = std::find_if(array.jobs.cbegin(), array.jobs.cend(),
                                  [](const JobSnapshot &candidate) { return candidate.state == JobState::Running; });
    m_jobLine->setVisible(job != array.jobs.cend());
    if (job == array.jobs.cend())
        return;
    m_jobText->setText(jobTitle(*job) + u"  ·  "_s + jobDetail(*job));
    m_jobBar->setAccessibleName(jobTitle(*job));
    m_jobBar->setShare(std::max(0.0, jobShare(*job)), toneColor(jobTone(*job), palette()));
}

void StripeMapPage::showState()
{
    const qint64 total = m_view->layOut().totalRows();
    const MapProgress &progress = m_view->progress();
    m_total->setText(total > 0 ? tr("%1 stripes").arg(countText(total)) : QString());
    if (m_volumes->currentIndex() > 0) {
        m_empty->setTexts(tr("This volume has no stripes yet"),
                          tr("Stripes appear as data is written; small writes wait in the journal first."));
    } else {
        m_empty->setTexts(tr("There are no stripes yet"), tr("Each stripe of a volume is a row here, and each store a "
                                                             "column. They appear as data is written to a volume."));
    }
    m_stack->setCurrentIndex(total == 0 ? 1 : 0);
    const bool isBuilding = !progress.isReady && progress.expectedStripes > 0;
    if (isBuilding) {
        m_problem->setText(tr("The controller reads its catalog for the map: %1 of about %2 stripes.")
                               .arg(countText(progress.indexedStripes), countText(progress.expectedStripes)));
        m_problem->setInk({});
    }
    if (isBuilding || progress.isReady)
        m_problem->setVisible(isBuilding);
    const int intervalMs = isBuilding ? kBuildingRefreshMs : kRefreshMs;
    if (m_timer.interval() != intervalMs) // or each snapshot would begin the time anew, and it would never end
        m_timer.setInterval(intervalMs);
}

void StripeMapPage::showOverview()
{
    const VolumeId volume = m_view->middleVolume();
    const int section = m_view->layOut().sectionOf(volume);
    if (section < 0)
        return;
    const MapSection &shown = m_view->layOut().sections().at(section);
    m_overview->setVolume(volume, shown.name, shown.rows);
    m_overview->setSeen(m_view->visibleShare(volume));
    const QSignalBlocker quiet(m_zoom);
    m_zoom->setRange(0, m_view->zoomSteps());
    m_zoom->setValue(m_view->zoomSteps() - m_view->zoom());
}

void StripeMapPage::take(const MapPick &pick)
{
    m_search.forget();
    if (!pick.stripe.isNull())
        return openStripe(pick.stripe, stripeName(pick.stripe, volumeName(pick.volume)));
    // Before the panel opens: it takes room from the map, which then shows other cells.
    const MapCell cell = m_view->cellOf(pick);
    openPanel(true);
    const QString title = rowsName(pick.firstRow, pick.endRow, volumeName(pick.volume));
    m_panel->showCell(title, columnsName(m_view->layOut().columns(), pick.firstColumn, pick.endColumn), cell);
}

void StripeMapPage::openStripe(StripeId stripe, const QString &title)
{
    openPanel(true);
    m_panel->showLoading(title);
    m_search.openStripe(stripe);
}

void StripeMapPage::showWeakest(const MapFindings &findings, bool isDurable)
{
    QList<FindingRow> rows;
    for (const MapFinding &finding : findings.findings) {
        rows.append({.number = quint64(rows.size()) + 1,
                     .stripe = finding.stripe,
                     .volume = finding.volume,
                     .row = finding.row,
                     .volumeName = volumeName(finding.volume),
                     .what = spareSentence(finding.spare),
                     .isTrouble = finding.spare < 0});
    }
    const QString counted = isDurable ? tr("By the strips that exist, machines that are away included.")
                                      : tr("By the strips that can be read now.");
    const QString title = tr("Stripes with the least redundancy");
    if (rows.isEmpty())
        return showFindings(title, tr("There are no stripes."), rows);
    const bool isWhole = findings.findings.first().spare >= findings.findings.first().parityCount;
    showFindings(
        title,
        (isWhole ? tr("All are whole. ") : QString()) + counted +
            (findings.isComplete ? QString() : u' ' + tr("These are the first %Ln.", nullptr, int(rows.size()))),
        rows);
}

void StripeMapPage::showLocation(const MapLocation &location)
{
    QList<FindingRow> rows;
    const VolumeId volume = sectionOf(m_located);
    if (!chosenVolume().isNull() && chosenVolume() != volume)
        m_volumes->setCurrentIndex(0); // else what was found would not be on the map
    for (const MapPiece &piece : location.pieces) {
        rows.append(
            {.number = quint64(rows.size()) + 1,
             .stripe = piece.stripe,
             .volume = volume,
             .row = piece.row,
             .volumeName = volumeName(m_located),
             .what =
                 tr("%1 from %2 on", "size, offset").arg(bytesText(piece.lengthBytes), countText(piece.offsetBytes)),
             .isTrouble = false});
    }
    showFindings(tr("Where the range lies"),
                 rows.isEmpty()
                     ? tr("Nothing of it lies in a stripe: it was never written, or still waits in the "
                          "volume's journal.")
                     : tr("It lies in %Ln piece(s); their stripes are marked on the map.", nullptr, int(rows.size())),
                 rows);
}

void StripeMapPage::showFindings(const QString &title, const QString &sentence, const QList<FindingRow> &rows)
{
    openPanel(true);
    m_panel->showFindings(title, sentence, rows);
    QHash<VolumeId, QList<qint64>> marks;
    for (const FindingRow &row : rows) {
        if (row.row >= 0)
            marks[row.volume].append(row.row);
    }
    for (QList<qint64> &list : marks)
        std::sort(list.begin(), list.end());
    m_view->setMarks(marks);
    if (!rows.isEmpty())
        m_view->goTo(rows.first().volume, rows.first().row);
}

void StripeMapPage::openPanel(bool isOpen)
{
    m_panel->setVisible(isOpen);
    if (!isOpen) {
        m_search.forget();
        m_view->setMarks({});
    }
}

VolumeId StripeMapPage::chosenVolume() const
{
    return VolumeId(m_volumes->currentData().toULongLong());
}

/// Under which volume the stripes of one stand on the map: a snapshot shares those of its volume or, if that has gone,
/// those of the oldest snapshot that is left.
VolumeId StripeMapPage::sectionOf(VolumeId volume) const
{
    const VolumeSnapshot *known = knownVolume(volume);
    if (!known || known->origin.isNull() || known->stripeCount > 0)
        return volume;
    if (knownVolume(known->origin))
        return known->origin;
    const auto owner = std::ranges::find_if(
        m_known, [known](const VolumeSnapshot &each) { return each.origin == known->origin && each.stripeCount > 0; });
    return owner == m_known.cend() ? volume : owner->volume;
}

const VolumeSnapshot *StripeMapPage::knownVolume(VolumeId volume) const
{
    const auto known = std::ranges::find(m_known, volume, &VolumeSnapshot::volume);
    return known != m_known.cend() ? &*known : nullptr;
}

QString StripeMapPage::volumeName(VolumeId volume) const
{
    const VolumeSnapshot *known = knownVolume(volume);
    return known ? known->name : tr("volume %1").arg(volume.value());
}

void StripeMapPage::refresh()
{
    m_view->refresh();
    m_overview->refresh();
}

void StripeMapPage::runTimer()
{
    if (isVisible() && m_isConnected) {
        refresh();
        m_timer.start();
    } else {
        m_timer.stop();
    }
}

void StripeMapPage::clear()
{
    openPanel(false);
    m_view->clear();
    m_overview->clear();
    m_counted.clear();
    m_problem->hide();
}

void StripeMapPage::setConnected(bool isConnected)
{
    if (std::exchange(m_isConnected, isConnected) != isConnected)
        runTimer();
}

void StripeMapPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    runTimer();
}

void StripeMapPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    runTimer();
}

} // namespace fallow::console
