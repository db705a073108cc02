// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace fallow::console {

class MainWindow;

/// Writes a picture of every page to "<stem>-<page>.png", one after the other, as soon as the window has a snapshot;
/// for documentation and tests. Thread: gui.
class PageShots final : public QObject
{
    Q_OBJECT
public:
    /// @param stem a path; an ending ".png" is dropped
    PageShots(MainWindow &window, QString stem, QObject *parent = nullptr);

Q_SIGNALS:
    /// Once. An empty text: all were written.
    void finished(const QString &problem);

private:
    void shoot(int page);
    MainWindow &m_window;
    QString m_stem;
};

} // namespace fallow::console
