// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/states.h"

#include <QDateTime>
#include <QList>
#include <QWidget>

namespace fallow::console {

/// From when on a machine was in which presence.
struct PresenceChange
{
    QDateTime when;
    Presence presence = Presence::Unreachable;
};

/// The last days of one machine on a line: online is a full bar, asleep a low one, unreachable a thin line, lost a
/// dashed one. What lies before the first change is left blank.
class PresenceStrip final : public QWidget
{
    Q_OBJECT
public:
    static constexpr int kDays = 7;
    explicit PresenceStrip(QWidget *parent = nullptr);
    /// @param changes ascending
    void setChanges(QList<PresenceChange> changes, const QDateTime &now);
    QSize sizeHint() const override;
    /// The share (0..1) of the time known that it was online; negative: nothing is known.
    double onlineShare() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<PresenceChange> m_changes;
    QDateTime m_now;
};

} // namespace fallow::console
