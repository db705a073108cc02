// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace fallow::tray {

/// What a UsageRing shows, in bytes; 0 or less: not known, or none.
struct RingFigures
{
    qint64 usedBytes = 0;
    qint64 lentBytes = 0;
    qint64 capBytes = 0; ///< the most that the person lends; 0: no cap
    qint64 diskFreeBytes = 0;
    qint64 diskTotalBytes = 0;
    bool isCurrent = true; ///< false: figures of an agent that does not answer, greyed
    friend bool operator==(const RingFigures &, const RingFigures &) = default;
};

/// Two rings: the thick one is what may be lent, with what is lent and what of it is used; the thin one around it is
/// the whole disk with what is free of it. In the middle the share of the lent space that is used, in words.
class UsageRing final : public QWidget
{
    Q_OBJECT
public:
    explicit UsageRing(QWidget *parent = nullptr);
    void setFigures(const RingFigures &figures);
    QString text() const;
    QSize sizeHint() const override { return {124, 124}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    RingFigures m_figures;
};

} // namespace fallow::tray
