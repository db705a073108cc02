// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/models/attention.h"
#include "console/widgets/card.h"

class QPushButton;

namespace fallow::console {

/// What needs the administrator, each with the button that helps. Rows stay while what they say does, so that a button
/// under the mouse, or with the focus, is not taken away.
class AttentionCard final : public Card
{
    Q_OBJECT
public:
    explicit AttentionCard(QWidget *parent = nullptr);
    void apply(const ArraySnapshot &array);
    /// Buttons that command the controller work only while it is connected.
    void setConnected(bool isConnected);

Q_SIGNALS:
    void chosen(const fallow::console::Attention &attention);
    void rebuildRequested(fallow::MachineId machine, fallow::StoreId store);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void turn(QWidget *row) const;
    QWidget *makeRow(const Attention &attention);
    static QString buttonText(const Attention &attention);
    static QString buttonName(const Attention &attention);
    static bool isCommand(const Attention &attention);

    QVBoxLayout *m_rows;
    TextLabel *m_nothing;
    QList<Attention> m_attentions;
    QList<QWidget *> m_widgets;
    bool m_isConnected = true;
};

} // namespace fallow::console
