// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire/agent_messages.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace fallow::tray {

/// How often its size an SSD is made to be written over, as makers usually promise for office drives: 600 TB for each
/// TB. Only for a sentence that gives a feeling for the figure.
inline constexpr qint64 kUsualEnduranceFills = 600;

/// The share of a usual SSD's endurance, 0..1, that `writtenBytes` use up. Pure.
double wearShare(qint64 writtenBytes, qint64 diskTotalBytes);

/// What lending has cost: bytes on the network, bytes written to the disk, time that others waited; and how the disk
/// is. Thread: gui.
class TrafficPage final : public QWidget
{
    Q_OBJECT
public:
    explicit TrafficPage(QWidget *parent = nullptr);
    void apply(const AgentStatus &agent);

private:
    struct Row
    {
        QLabel *today;
        QLabel *month;
    };
    Row addRow(QGridLayout *grid, const QString &objectName, const QString &text);
    void say(const AgentStatus &agent);
    void sayDisk(const DiskHealth &disk);
    Row m_received{};
    Row m_sent{};
    Row m_written{};
    QLabel *m_wear;
    QLabel *m_disk; ///< what it says of itself; hidden where that is not known
    QLabel *m_delay;
    QLabel *m_check;
};

} // namespace fallow::tray
