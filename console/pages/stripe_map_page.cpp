// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/pages/stripe_map_page.h"

#include "console/format/format.h"
#include "console/format/standing.h"
#include "console/widgets/card.h"
#include "console/widgets/empty_state.h"
#include "console/widgets/share_bar.h"
#include "console/widgets/strip_legend.h"
#include "console/widgets/stripe_map_view.h"

#include <QComboBox>
#include <QSignalBlocker>
#include <QSlider>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace fallow::console {

StripeMapPage::StripeMapPage(QWidget *parent)
    : QWidget(parent)
    , m_view(new StripeMapView(this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(u"page-stripes"_s, this))
{
    setObjectName(u"stripeMapPage"_s);
    m_view->setObjectName(u"stripeMap"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 20);
    layout->setSpacing(10);
    layout->addWidget(makeBar());
    layout->addWidget(new StripLegend(this));
    layout->addWidget(makeJobLine());
    auto *sheet = new Card({}, this);
    sheet->body()->setContentsMargins(1, 8, 1, 1);
    sheet->body()->addWidget(m_view);
    m_stack->addWidget(sheet);
    m_stack->addWidget(m_empty);
    layout->addWidget(m_stack, 1);

    m_timer.setInterval(kRefreshMs);
    connect(&m_timer, &QTimer::timeout, m_view, &StripeMapView::refresh);
    connect(m_view, &StripeMapView::windowWanted, this, [this](const StripeMapRequest &request) {
        if (m_isConnected && isVisible())
            Q_EMIT windowWanted(request);
        else
            m_view->failWindow(request);
    });
    connect(m_view, &StripeMapView::totalChanged, this, &StripeMapPage::showState);
    connect(m_view, &StripeMapView::cellSizeChanged, m_zoom, &QSlider::setValue);
    connect(m_zoom, &QSlider::valueChanged, m_view, &StripeMapView::setCellSize);
    connect(m_volumes, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_view->setVolume(VolumeId(m_volumes->itemData(index).toULongLong())); });
    showState();
}

QWidget *StripeMapPage::makeBar()
{
    auto *bar = new QWidget(this);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    m_volumes = new QComboBox(bar);
    m_volumes->setObjectName(u"stripeVolume"_s);
    m_volumes->setAccessibleName(tr("Volume whose stripes are shown"));
    m_volumes->setMinimumWidth(180);
    m_volumes->addItem(tr("All volumes"), quint64(0));
    m_total = new TextLabel(LabelKind::Soft, {}, bar);
    m_total->setObjectName(u"stripeTotal"_s);
    auto *zoomLabel = new TextLabel(LabelKind::Soft, tr("Zoom"), bar);
    m_zoom = new QSlider(Qt::Horizontal, bar);
    m_zoom->setObjectName(u"stripeZoom"_s);
    m_zoom->setAccessibleName(tr("Size of the strips"));
    m_zoom->setRange(StripeMapView::kSmallestCell, StripeMapView::kLargestCell);
    m_zoom->setValue(m_view->cellSize());
    m_zoom->setFixedWidth(140);
    zoomLabel->setBuddy(m_zoom);
    layout->addWidget(m_volumes);
    layout->addWidget(m_total);
    layout->addStretch(1);
    layout->addWidget(zoomLabel);
    layout->addWidget(m_zoom);
    return bar;
}

QWidget *StripeMapPage::makeJobLine()
{
    m_jobLine = new QWidget(this);
    m_jobLine->setObjectName(u"stripeJob"_s);
    auto *layout = new QHBoxLayout(m_jobLine);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    m_jobText = new TextLabel(LabelKind::Body, {}, m_jobLine);
    m_jobBar = new ShareBar(m_jobLine);
    m_jobBar->setThickness(8);
    m_jobBar->setMinimumWidth(160);
    layout->addWidget(m_jobText);
    layout->addWidget(m_jobBar, 1);
    m_jobLine->hide();
    return m_jobLine;
}

void StripeMapPage::apply(const ArraySnapshot &array)
{
    m_view->setColumns(stripeColumns(array));
    showVolumes(array);
    showJob(array);
    m_stripeCount = 0;
    for (const VolumeSnapshot &volume : array.volumes)
        m_stripeCount += volume.stripeCount;
    showState();
}

void StripeMapPage::showVolumes(const ArraySnapshot &array)
{
    QHash<quint64, QString> names;
    for (const VolumeSnapshot &volume : array.volumes)
        names.insert(volume.volume.value(), volume.name);
    m_view->setVolumeNames(names);
    QList<std::pair<quint64, QString>> wanted{{0, tr("All volumes")}};
    for (const VolumeSnapshot &volume : array.volumes)
        wanted.append({volume.volume.value(), volume.name});
    bool isSame = wanted.size() == m_volumes->count();
    for (int i = 0; isSame && i < m_volumes->count(); ++i)
        isSame = m_volumes->itemData(i).toULongLong() == wanted[i].first && m_volumes->itemText(i) == wanted[i].second;
    if (isSame)
        return;
    const quint64 chosen = m_volumes->currentData().toULongLong();
    {
        const QSignalBlocker quiet(m_volumes);
        m_volumes->clear();
        for (const auto &[id, name] : std::as_const(wanted))
            m_volumes->addItem(name, id);
        m_volumes->setCurrentIndex(std::max(0, m_volumes->findData(chosen)));
    }
    if (m_volumes->currentData().toULongLong() != chosen)
        m_view->setVolume(VolumeId(m_volumes->currentData().toULongLong()));
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
    const qint64 total = m_view->pager().totalRows();
    const bool isEmpty = total == 0 && (m_view->pager().hasAnswer() || m_stripeCount == 0);
    m_total->setText(total > 0 ? tr("%1 stripes").arg(countText(total)) : QString());
    if (m_volumes->currentIndex() > 0) {
        m_empty->setTexts(tr("This volume has no stripes yet"),
                          tr("Stripes appear as data is written; small writes wait in the journal first."));
    } else {
        m_empty->setTexts(tr("There are no stripes yet"), tr("Each stripe of a volume is a row here, and each store a "
                                                             "column. They appear as data is written to a volume."));
    }
    m_stack->setCurrentIndex(isEmpty ? 1 : 0);
}

void StripeMapPage::runTimer()
{
    if (isVisible() && m_isConnected) {
        m_view->refresh();
        m_timer.start();
    } else {
        m_timer.stop();
    }
}

void StripeMapPage::clear()
{
    m_view->setVolume(VolumeId(m_volumes->currentData().toULongLong()));
}

void StripeMapPage::setConnected(bool isConnected)
{
    if (std::exchange(m_isConnected, isConnected) != isConnected)
        runTimer();
}

void StripeMapPage::takeWindow(const StripeMapRequest &request, const StripeMapWindow &window)
{
    m_view->takeWindow(request, window);
    showState();
}

void StripeMapPage::failWindow(const StripeMapRequest &request)
{
    m_view->failWindow(request);
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
