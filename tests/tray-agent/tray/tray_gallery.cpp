// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the tray's window in each state, for people to look at and for resources/screenshots. Not a test of its own.
//
//     tray_gallery DIRECTORY light|dark
#include "tray-agent/tray/status_window.h"

#include <QApplication>
#include <QDir>
#include <QStyleFactory>

using namespace fallow;
using namespace fallow::tray;
using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() != 3)
        return 2;
    if (arguments.at(2) == u"dark"_s) {
        QPalette palette(QColor(0x2f3734), QColor(0x1b201e));
        palette.setColor(QPalette::WindowText, QColor(0xe6ebe7));
        QApplication::setPalette(palette);
    }
    for (const char *state :
         {"connected", "connecting", "waiting-for-approval", "not-enrolled", "paused", "error", "gone"}) {
        AgentStatus status{.state = QString::fromLatin1(state),
                           .reason = u"the storage file cannot be opened: input/output error"_s,
                           .arrayName = u"Northgate Office"_s,
                           .controller = u"storage.northgate.example:7700"_s,
                           .machineName = u"pc-design-03"_s,
                           .version = u"0.1.0"_s};
        if (status.state == u"connected"_s || status.state == u"paused"_s || status.state == u"connecting"_s ||
            status.state == u"gone"_s) {
            status.quotaBytes = 40LL << 30;
            status.usedBytes = 19'100'000'000;
            status.diskFreeBytes = 112LL << 30;
            status.diskTotalBytes = 476LL << 30;
        }
        StatusWindow window;
        window.apply(trayViewOf(status, status.state != u"gone"_s));
        window.show();
        const QString path =
            QDir(arguments.at(1)).filePath(u"tray-%1-%2.png"_s.arg(QLatin1StringView(state), arguments.at(2)));
        if (!window.grab().save(path))
            return 1;
    }
    return 0;
}
