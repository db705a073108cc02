// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire/agent_messages.h"

#include <QWidget>

class QLabel;
class QTreeWidget;

namespace fallow::tray {

/// What lies on the person's disk, and for whom. Thread: gui.
class ContentsPage final : public QWidget
{
    Q_OBJECT
public:
    explicit ContentsPage(QWidget *parent = nullptr);
    void apply(const AgentStatus &agent);

private:
    void fill(const QList<LentVolume> &volumes);
    QLabel *m_intro;
    QTreeWidget *m_table;
    QLabel *m_total;
    QList<LentVolume> m_volumes; ///< as shown
};

} // namespace fallow::tray
