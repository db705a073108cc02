// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tray-agent/tray/bubble_memory.h"

#include "base/log.h"
#include "net/whole_file.h"

#include <QDir>
#include <QFileInfo>
#include <array>

namespace fallow::tray {

namespace {

struct Name
{
    BubbleKind kind;
    const char *name;
};

/// Those that a later run could show again.
constexpr std::array kNames{Name{BubbleKind::Problem, "problem"}, Name{BubbleKind::DiskNearlyFull, "disk-nearly-full"},
                            Name{BubbleKind::DiskFailing, "disk-failing"}};

} // namespace

QSet<BubbleKind> readBubbleMemory(const QString &path)
{
    QSet<BubbleKind> told;
    QFile file(path);
    if (path.isEmpty() || !file.open(QIODevice::ReadOnly))
        return told;
    const QList<QByteArray> lines = file.read(4096).split('\n');
    for (const Name &known : kNames) {
        if (lines.contains(known.name))
            told.insert(known.kind);
    }
    return told;
}

void writeBubbleMemory(const QString &path, const QSet<BubbleKind> &told)
{
    if (path.isEmpty())
        return;
    QByteArray text;
    for (const Name &known : kNames) {
        if (told.contains(known.kind))
            text += QByteArray(known.name) + '\n';
    }
    QDir().mkpath(QFileInfo(path).path());
    if (const auto written = WholeFile::write(path, text, WholeFile::Readers::AsUsual); !written)
        qCWarning(lcTray).noquote() << "cannot remember which bubbles were shown:" << written.error().toString();
}

} // namespace fallow::tray
