// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QWidget>

class QButtonGroup;
class QVBoxLayout;

namespace fallow::console {

class ElidedLabel;
class TextLabel;

/// One page's button: its sign, its name and, if there is something to see to, a number.
class NavigationButton final : public QAbstractButton
{
    Q_OBJECT
public:
    NavigationButton(const QString &iconName, const QString &text, QWidget *parent = nullptr);
    void setBadge(int count);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    QString m_iconName;
    int m_badge = 0;
    bool m_isFocusShown = false; ///< by keyboard only: a click says by itself where it went
};

/// The pages' names at the leading edge of the window. Ctrl+1, Ctrl+2, ... choose, arrow keys walk.
class NavigationBar final : public QWidget
{
    Q_OBJECT
public:
    explicit NavigationBar(QWidget *parent = nullptr);
    NavigationButton *addPage(const QString &objectName, const QString &iconName, const QString &text);
    void setCurrent(int page);
    int current() const;
    /// Two lines at the bottom: where the controller is, and its version.
    void setFootnote(const QString &address, const QString &version);

Q_SIGNALS:
    void currentChanged(int page);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QButtonGroup *m_group;
    QVBoxLayout *m_pages;
    ElidedLabel *m_address;
    TextLabel *m_footnote;
};

} // namespace fallow::console
