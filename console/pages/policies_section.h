// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/models/natural_sort.h"
#include "console/models/policy_model.h"

#include <QWidget>

class QPushButton;
class QTableView;

namespace fallow::console {

class EmptyState;
class MessagePanel;
class TextLabel;

/// Of the settings: what the array keeps to, each with its default and the way back to it.
class PoliciesSection final : public QWidget
{
    Q_OBJECT
public:
    explicit PoliciesSection(QWidget *parent = nullptr);
    void setPolicies(const PolicyList &policies);
    /// What came of a change.
    void takePolicy(const PolicySnapshot &policy);
    void failPolicy(const QString &key, const QString &sentence);
    /// The list itself did not come.
    void showTrouble(const QString &sentence);
    void setConnected(bool isConnected);
    void clear();

Q_SIGNALS:
    void setRequested(const QString &key, const QString &value);
    void resetRequested(const QString &key);

private:
    void showCount();
    void showChosen();
    const PolicyLine *chosen() const;

    PolicyModel *m_model;
    NaturalSort *m_sorted;
    MessagePanel *m_message;
    TextLabel *m_says;
    QTableView *m_table;
    EmptyState *m_empty;
    QWidget *m_sheet;
    TextLabel *m_name;
    TextLabel *m_meaning;
    QPushButton *m_change;
    QPushButton *m_reset;
    bool m_isConnected = false;
    bool m_isOld = false; ///< what is shown, and the message says so
};

} // namespace fallow::console
