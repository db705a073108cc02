// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/theme/tone.h"

#include <QFrame>

class QLabel;

namespace fallow::console {

class TextLabel;

/// A sentence that matters, on a coloured ground with its sign; below it, where there are any, two fingerprints to be
/// compared group by group. Hidden while it says nothing.
class MessagePanel final : public QFrame
{
    Q_OBJECT
public:
    explicit MessagePanel(QWidget *parent = nullptr);
    void setMessage(Tone tone, const QString &title, const QString &sentence);
    void setFingerprints(const QByteArray &expected, const QByteArray &shown);
    void clear();
    QString title() const;
    QString sentence() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void drawSign();
    Tone m_tone = Tone::Neutral;
    QLabel *m_sign;
    TextLabel *m_title;
    TextLabel *m_sentence;
    TextLabel *m_expected;
    TextLabel *m_shown;
};

/// SHA-256 as people compare it: groups of four digits, two lines.
QString fingerprintText(const QByteArray &fingerprint);

} // namespace fallow::console
