// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPlainTextEdit;
class QPushButton;

namespace fallow::console {

/// A text to take elsewhere: read-only, in a typewriter face, with a button that copies it. Several lines are shown as
/// several. Widgets: "copyText" and "copyButton".
class CopyLine final : public QWidget
{
    Q_OBJECT
public:
    /// @param what names the text for those who cannot see it
    explicit CopyLine(const QString &what, QWidget *parent = nullptr);
    void setText(const QString &text);
    QString text() const { return m_text; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void copy();
    void fit();
    void drawButton(const QString &text);
    QString m_text;
    QPlainTextEdit *m_view;
    QPushButton *m_button;
};

} // namespace fallow::console
