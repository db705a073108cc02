// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/pages/volume_panel.h"

#include "console/format/attach_guide.h"
#include "console/format/format.h"
#include "console/format/short_name.h"
#include "console/theme/icons.h"
#include "console/widgets/copy_line.h"

#include <QGridLayout>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace fallow::console {

namespace {

constexpr int kPanelSign = 20;
constexpr int kFactsWidth = 316;

} // namespace

VolumePanel::VolumePanel(QWidget *parent)
    : Card({}, parent)
{
    setObjectName(u"volumeDetails"_s);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(20);
    columns->addWidget(makeFacts());
    columns->addWidget(makeAttach(), 1);
    body()->addLayout(columns, 1);
}

QWidget *VolumePanel::makeFacts()
{
    auto *box = new QWidget(this);
    box->setFixedWidth(kFactsWidth);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    m_sign = new QLabel(box);
    m_name = new ElidedLabel(box);
    m_name->setObjectName(u"volumeDetailName"_s);
    QFont strong = m_name->font();
    strong.setWeight(QFont::DemiBold);
    strong.setPointSizeF(strong.pointSizeF() * 1.15);
    m_name->setFont(strong);
    line->addWidget(m_sign);
    line->addWidget(m_name, 1);
    m_state = new TextLabel(LabelKind::Body, {}, box);
    m_state->setObjectName(u"volumeDetailState"_s);
    m_state->setWordWrap(true);
    m_facts = new TextLabel(LabelKind::Soft, {}, box);
    m_facts->setObjectName(u"volumeDetailText"_s);
    m_facts->setWordWrap(true);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_snapshot = new QPushButton(tr("Snapshot…"), box);
    m_snapshot->setObjectName(u"volumeSnapshot"_s);
    m_resize = new QPushButton(tr("Resize…"), box);
    m_resize->setObjectName(u"volumeResize"_s);
    m_export = new QPushButton(box);
    m_export->setObjectName(u"volumeExport"_s);
    m_delete = new QPushButton(tr("Delete…"), box);
    m_delete->setObjectName(u"volumeDelete"_s);
    auto *buttons = new QGridLayout;
    buttons->setSpacing(6);
    buttons->addWidget(m_snapshot, 0, 0);
    buttons->addWidget(m_resize, 0, 1);
    buttons->addWidget(m_export, 1, 0);
    buttons->addWidget(m_delete, 1, 1);
    buttons->setColumnStretch(2, 1);
    layout->addLayout(line);
    layout->addWidget(m_state);
    layout->addWidget(m_facts);
    layout->addSpacing(4);
    layout->addLayout(buttons);
    layout->addStretch(1);
    connect(m_snapshot, &QPushButton::clicked, this, &VolumePanel::snapshotRequested);
    connect(m_resize, &QPushButton::clicked, this, &VolumePanel::resizeRequested);
    connect(m_delete, &QPushButton::clicked, this, &VolumePanel::deleteRequested);
    connect(m_export, &QPushButton::clicked, this, [this] { Q_EMIT exportRequested(!m_volume.isExported); });
    return box;
}

QWidget *VolumePanel::makeAttach()
{
    auto *box = new QWidget(this);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    m_notExported = new TextLabel(LabelKind::Soft, {}, box);
    m_notExported->setObjectName(u"volumeNotExported"_s);
    m_notExported->setWordWrap(true);
    m_uri = new CopyLine(tr("Address of the export"), box);
    m_uri->setObjectName(u"exportUri"_s);
    m_tabs = new QTabWidget(box);
    m_tabs->setObjectName(u"volumeAttach"_s);
    m_tabs->setDocumentMode(true);
    const auto addTab = [this](const QString &title) {
        auto *scroll = new QScrollArea(m_tabs);
        auto *inside = new QWidget(scroll);
        auto *steps = new QVBoxLayout(inside);
        steps->setContentsMargins(0, 8, 6, 4);
        steps->setSpacing(4);
        scroll->setWidget(inside);
        scroll->setWidgetResizable(true);
        scroll->setFrameShape(QFrame::NoFrame);
        scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        scroll->setFocusPolicy(Qt::NoFocus);
        inside->setAutoFillBackground(false);
        scroll->viewport()->setAutoFillBackground(false);
        m_tabs->addTab(scroll, title);
        return steps;
    };
    m_linux = addTab(tr("Attach on Linux"));
    m_windows = addTab(tr("Attach on Windows"));
    layout->addWidget(m_notExported);
    layout->addWidget(m_uri);
    layout->addWidget(m_tabs, 1);
    layout->addStretch(0);
    return box;
}

void VolumePanel::setConnected(bool isConnected)
{
    m_isConnected = isConnected;
    showButtons();
}

void VolumePanel::showButtons()
{
    for (QPushButton *button : {m_snapshot, m_resize, m_export, m_delete})
        button->setEnabled(m_isConnected);
    for (QPushButton *button : {m_snapshot, m_resize})
        button->setVisible(!m_volume.isSnapshot());
}

void VolumePanel::setVolume(const VolumeRow &volume)
{
    m_volume = volume;
    const Health health = volumeHealth(volume);
    m_sign->setPixmap(iconPixmap(toneIcon(healthTone(health)), kPanelSign, devicePixelRatioF()));
    m_name->setText(shortName(volume.name, 400));
    QStringList states{healthWord(health)};
    if (volume.isReadOnly)
        states.append(volume.isSnapshot() ? tr("read-only") : tr("takes no writes at present"));
    states.append(volume.surplusStrips > 0 ? tr("%Ln more loss(es) survived", nullptr, volume.surplusStrips)
                                           : surplusWord(volume.surplusStrips));
    m_state->setText(states.join(u" · "_s));
    QStringList facts;
    if (volume.isAvailable() && !troubleText(volume).isEmpty())
        facts.append(troubleText(volume));
    else if (volume.missingDomains > 0)
        facts.append(shortageText(volume));
    if (volume.isSnapshot())
        facts.append(snapshotText(volume));
    if (volume.isShared()) {
        facts.append(
            tr("%1; its stripes are shared with its volume and counted there").arg(bytesText(volume.sizeBytes)));
    } else {
        const qint64 dataBytes = volume.liveBytes + volume.heldBytes;
        facts.append(tr("%1, %2 of it holds data").arg(bytesText(volume.sizeBytes), bytesText(volume.liveBytes)));
        if (volume.heldBytes > 0)
            facts.append(tr("%1 more is kept for snapshots only").arg(bytesText(volume.heldBytes)));
        facts.append(dataBytes > 0
                         ? tr("%1 stored on all stores, %2 for each byte")
                               .arg(bytesText(volume.storedBytes),
                                    QLocale().toString(double(volume.storedBytes) / double(dataBytes), 'f', 2))
                         : tr("nothing stored yet"));
    }
    facts.append(tr("Layout: %1").arg(shortName(volume.layout, 200)));
    if (!volume.isShared())
        facts.append(tr("%1 stripes, %2 with strips missing or away, %3 not readable now")
                         .arg(countText(volume.stripeCount), countText(volume.degradedStripeCount),
                              countText(volume.unreadableStripeCount)));
    facts.append(volume.isCompressed ? tr("Compressed where it pays") : tr("Not compressed"));
    if (volume.isExported)
        facts.append(tr("%Ln client(s) connected", nullptr, int(std::min<qint64>(volume.connections, INT_MAX))));
    m_facts->setText(facts.join(u'\n'));
    m_export->setText(volume.isExported ? tr("Stop exporting…") : tr("Export…"));
    showButtons();
    showAttach();
}

void VolumePanel::showAttach()
{
    m_notExported->setText(
        m_volume.isAvailable()
            ? tr("It is not exported: nobody can attach it now.")
            : tr("It cannot be used now: %1\nExport… tries again at once.").arg(troubleText(m_volume)));
    m_notExported->setVisible(!m_volume.isExported);
    m_uri->setVisible(m_volume.isExported);
    m_tabs->setVisible(m_volume.isExported);
    if (!m_volume.isExported || (m_hasSteps && m_volume.exportUri == m_shownUri && m_volume.name == m_shownName &&
                                 m_volume.isSnapshot() == m_isShownReadOnly))
        return;
    m_hasSteps = true;
    m_isShownReadOnly = m_volume.isSnapshot();
    m_shownUri = m_volume.exportUri;
    m_shownName = m_volume.name;
    m_uri->setText(m_volume.exportUri);
    fillSteps(m_linux, false);
    fillSteps(m_windows, true);
}

void VolumePanel::fillSteps(QVBoxLayout *layout, bool isWindows)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    QWidget *parent = layout->parentWidget();
    // A volume that takes no writes for the moment is still attached as what it is.
    const AttachAccess access = m_isShownReadOnly ? AttachAccess::ReadOnly : AttachAccess::ReadWrite;
    const QList<AttachStep> steps = isWindows ? attachOnWindows(m_volume.exportUri, m_volume.name, access)
                                              : attachOnLinux(m_volume.exportUri, m_volume.name, access);
    for (const AttachStep &step : steps) {
        auto *title = new TextLabel(LabelKind::Soft, step.title, parent);
        title->setWordWrap(true);
        auto *text = new CopyLine(step.title, parent);
        text->setText(step.text);
        layout->addWidget(title);
        layout->addWidget(text);
        layout->addSpacing(4);
    }
    if (steps.isEmpty()) {
        auto *none = new TextLabel(LabelKind::Soft, whyNotOnWindows(m_volume.exportUri), parent);
        none->setWordWrap(true);
        layout->addWidget(none);
    }
    layout->addStretch(1);
}

} // namespace fallow::console
