// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/shell/page_shots.h"

#include "console/shell/main_window.h"

#include <QPixmap>

using namespace Qt::StringLiterals;

namespace fallow::console {

namespace {

constexpr int kSettleMs = 700; // a page asks for its data when it is shown

} // namespace

PageShots::PageShots(MainWindow &window, QString stem, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_stem(std::move(stem))
{
    if (m_stem.endsWith(u".png"_s))
        m_stem.chop(4);
    if (m_window.hasSnapshot())
        shoot(0);
    else
        connect(&m_window, &MainWindow::firstSnapshotShown, this, [this] { shoot(0); }, Qt::SingleShotConnection);
}

void PageShots::shoot(int page)
{
    if (page == MainWindow::PageCount) {
        Q_EMIT finished({});
        return;
    }
    m_window.setPage(MainWindow::Page(page));
    QTimer::singleShot(kSettleMs, this, [this, page] {
        const QString path = u"%1-%2.png"_s.arg(m_stem, MainWindow::pageName(MainWindow::Page(page)));
        if (!m_window.grab().save(path)) {
            Q_EMIT finished(tr("%1 cannot be written.").arg(path));
            return;
        }
        shoot(page + 1);
    });
}

} // namespace fallow::console
