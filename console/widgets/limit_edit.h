// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSpinBox>

namespace fallow::console {

/// A limit in MiB per second; 0 reads "no limit". Thread: gui.
class LimitEdit final : public QSpinBox
{
    Q_OBJECT
public:
    explicit LimitEdit(QWidget *parent = nullptr);
    qint64 bytesPerSecond() const;
    /// Rounds up, so that a small limit does not read as none.
    void setBytesPerSecond(qint64 bytesPerSecond);
};

} // namespace fallow::console
