// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/models/volume_model.h"

#include <QSet>
#include <QSortFilterProxyModel>

namespace fallow::console {

/// Lets through the volumes whose name has a text in it, with all their snapshots, and the snapshots whose own name has
/// it, with their volume. Its source is a VolumeModel; refresh() after each change of that. Thread: gui.
class VolumeFilter final : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setText(const QString &text);
    /// Looks anew which volumes have a snapshot that matches.
    void refresh();

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:
    bool matches(const QString &name) const { return name.contains(m_text, Qt::CaseInsensitive); }
    QSet<VolumeId> originsOfMatches() const;

    QString m_text;
    QSet<VolumeId> m_origins; ///< of snapshots that match
};

} // namespace fallow::console
