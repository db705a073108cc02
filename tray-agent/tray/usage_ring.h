// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace fallow::tray {

/// How much of the lent space is used, as a ring with the share in words.
class UsageRing final : public QWidget
{
    Q_OBJECT
public:
    explicit UsageRing(QWidget *parent = nullptr);
    /// @param isKnown false: nothing is lent; the ring is empty and says so
    void setShare(double share, bool isKnown, bool isCurrent);
    QString text() const;
    QSize sizeHint() const override { return {104, 104}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double m_share = 0;
    bool m_isKnown = false;
    bool m_isCurrent = false;
};

} // namespace fallow::tray
