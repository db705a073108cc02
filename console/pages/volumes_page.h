// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/models/volume_model.h"

#include <QWidget>

class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QStackedWidget;
class QTableView;

namespace fallow::console {

class Card;
class EmptyState;
class TextLabel;

/// The volumes, and where the one selected is exported.
class VolumesPage final : public QWidget
{
    Q_OBJECT
public:
    explicit VolumesPage(QWidget *parent = nullptr);
    void apply(const ArraySnapshot &array);

private:
    QWidget *makeDetails();
    void showDetails();
    const VolumeRow *selected() const;

    VolumeModel *m_model;
    QSortFilterProxyModel *m_proxy;
    QTableView *m_table;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    Card *m_details;
    TextLabel *m_detailName;
    TextLabel *m_detailText;
    QLineEdit *m_uri;
    QPushButton *m_copy;
};

} // namespace fallow::console
