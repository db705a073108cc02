// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tray-agent/tray/agent_port.h"
#include "tray-agent/tray/limit_scale.h"

#include <QTimer>
#include <QWidget>
#include <optional>

class QLabel;
class QSlider;

namespace fallow::tray {

/// How much the person lends at most and keeps free at least, within the administrator's bounds. A change takes effect
/// kSettleMs after the last movement; until the agent has answered, what it says does not move the sliders. A wish
/// whose slider was not moved stays as it is, between the slider's steps or beyond its ends.
class LimitsPanel final : public QWidget
{
    Q_OBJECT
public:
    static constexpr int kSettleMs = 400;

    /// `agent` outlives it.
    explicit LimitsPanel(AgentPort &agent, QWidget *parent = nullptr);
    void apply(const AgentStatus &status);

Q_SIGNALS:
    /// A change did not work; empty: the last one did.
    void failed(const QString &text);

private:
    QSlider *addSlider(const QString &objectName, const QString &name, const QString &toolTip);
    void describe();
    void send();
    OwnerLimits chosen() const;
    AgentPort &m_agent;
    LimitScale m_capScale;
    LimitScale m_freeScale;
    QLabel *m_capLabel;
    QSlider *m_cap;
    QLabel *m_freeLabel;
    QSlider *m_free;
    QTimer m_settle;
    AgentStatus m_latest;
    std::optional<OwnerLimits> m_asked; ///< and not answered yet
    bool m_isCapTouched = false;
    bool m_isFreeTouched = false; ///< else the product's own rule stays
    int m_inFlight = 0;
};

} // namespace fallow::tray
