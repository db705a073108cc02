// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tray-agent/tray/limits_panel.h"

#include "tray-agent/tray/error_text.h"
#include "tray-agent/tray/shades.h"
#include "tray-agent/tray/tray_state.h"

#include <QSignalBlocker>
#include <QSlider>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace fallow::tray {

namespace {

constexpr int kPageSteps = 10;

LimitScale capScaleOf(const AgentStatus &status)
{
    const qint64 possible = std::max<qint64>(0, status.usedBytes) + std::max<qint64>(0, status.diskFreeBytes);
    const qint64 most = status.bounds.maxCapBytes > 0 ? status.bounds.maxCapBytes : std::max(possible, kGiB);
    return {std::max(status.bounds.minCapBytes, std::min(kGiB, most)), roundUp(most, kGiB)};
}

LimitScale freeScaleOf(const AgentStatus &status)
{
    const qint64 most = status.bounds.maxMinimumFreeBytes > 0 ? status.bounds.maxMinimumFreeBytes
                                                              : std::max<qint64>(status.diskTotalBytes, kGiB);
    return {0, most};
}

} // namespace

LimitsPanel::LimitsPanel(AgentPort &agent, QWidget *parent)
    : QWidget(parent)
    , m_agent(agent)
    , m_capLabel(plainLabel(u"capLabel"_s, this))
    , m_freeLabel(plainLabel(u"freeLabel"_s, this))
{
    m_cap = addSlider(u"capSlider"_s, tr("Lend at most"),
                      tr("The array never takes more than this of your disk. All the way up: as much as your "
                         "administrator asks for."));
    m_free = addSlider(u"freeSlider"_s, tr("Keep free at least"),
                       tr("When less than this is free on your disk, lent space is given back to you."));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_capLabel);
    layout->addWidget(m_cap);
    layout->addSpacing(6);
    layout->addWidget(m_freeLabel);
    layout->addWidget(m_free);
    m_settle.setSingleShot(true);
    m_settle.setInterval(kSettleMs);
    connect(&m_settle, &QTimer::timeout, this, &LimitsPanel::send);
    connect(m_cap, &QSlider::valueChanged, this, [this] { m_isCapTouched = true; });
    connect(m_free, &QSlider::valueChanged, this, [this] { m_isFreeTouched = true; });
    for (QSlider *slider : {m_cap, m_free}) {
        connect(slider, &QSlider::valueChanged, this, [this] {
            describe();
            m_settle.start();
        });
    }
}

QSlider *LimitsPanel::addSlider(const QString &objectName, const QString &name, const QString &toolTip)
{
    auto *slider = new QSlider(Qt::Horizontal, this);
    slider->setObjectName(objectName);
    slider->setAccessibleName(name);
    slider->setToolTip(toolTip);
    slider->setPageStep(kPageSteps);
    return slider;
}

void LimitsPanel::apply(const AgentStatus &status)
{
    m_latest = status;
    if (m_settle.isActive() || m_inFlight > 0 || m_cap->isSliderDown() || m_free->isSliderDown())
        return; // the person is about to say something else
    const QSignalBlocker capBlocker(m_cap);
    const QSignalBlocker freeBlocker(m_free);
    m_isCapTouched = false;
    m_isFreeTouched = false;
    m_capScale = capScaleOf(status);
    m_freeScale = freeScaleOf(status);
    m_cap->setRange(0, m_capScale.lastPosition() + 1); // the last one: no cap of the person's own
    m_cap->setValue(status.limits.capBytes > 0 ? m_capScale.positionOf(status.limits.capBytes) : m_cap->maximum());
    m_free->setRange(0, m_freeScale.lastPosition());
    m_free->setValue(m_freeScale.positionOf(status.minimumFreeBytes));
    const bool isSharedDisk = status.partition.isEmpty(); // of a partition lent wholly nothing is kept free
    m_freeLabel->setVisible(isSharedDisk);
    m_free->setVisible(isSharedDisk);
    describe();
}

OwnerLimits LimitsPanel::chosen() const
{
    OwnerLimits limits = m_latest.limits;
    if (m_isCapTouched)
        limits.capBytes = m_cap->value() == m_cap->maximum() ? 0 : m_capScale.bytesAt(m_cap->value());
    if (m_isFreeTouched)
        limits.minimumFreeBytes = m_freeScale.bytesAt(m_free->value());
    return limits;
}

void LimitsPanel::describe()
{
    const OwnerLimits limits = chosen();
    const QString cap = limits.capBytes <= 0 ? tr("as much as the administrator asks for") : sizeText(limits.capBytes);
    const QString kept = sizeText(m_isFreeTouched ? limits.minimumFreeBytes : m_latest.minimumFreeBytes);
    m_capLabel->setText(tr("Lend at most: %1").arg(cap));
    m_freeLabel->setText(tr("Keep free for me: %1").arg(kept));
    m_cap->setAccessibleDescription(cap);
    m_free->setAccessibleDescription(kept);
}

void LimitsPanel::send()
{
    const OwnerLimits limits = chosen();
    if (limits == m_asked.value_or(m_latest.limits))
        return;
    m_asked = limits;
    ++m_inFlight;
    m_agent.command(u"tray.setLimits"_s, SetOwnerLimits{.limits = limits}, this,
                    [this, limits](const Result<void> &done) {
                        if (--m_inFlight == 0)
                            m_asked.reset();
                        if (done) { // what the agent says next, too
                            m_latest.limits = limits;
                            if (limits.minimumFreeBytes >= 0)
                                m_latest.minimumFreeBytes = limits.minimumFreeBytes;
                        }
                        apply(m_latest);
                        Q_EMIT failed(done ? QString() : errorText(done.error()));
                    });
}

} // namespace fallow::tray
