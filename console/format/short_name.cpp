// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/format/short_name.h"

#include "base/isolate.h"

#include <algorithm>

namespace fallow::console {

namespace {

constexpr QChar kEllipsis(0x2026);
constexpr QChar kZeroWidthSpace(0x200B);
constexpr qsizetype kLongestWord = 24;

bool turnsText(QChar character)
{
    const QChar::Direction direction = character.direction();
    return direction == QChar::DirR || direction == QChar::DirAL ||
           direction >= QChar::DirLRE; // embeddings, overrides and isolates
}

/// A word that is longer than a line may break: else it would widen every window that it stands in.
QString breakable(const QString &line)
{
    QString text;
    qsizetype run = 0;
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (run >= kLongestWord && !line.at(i).isLowSurrogate()) {
            text += kZeroWidthSpace;
            run = 0;
        }
        run = line.at(i).isSpace() ? 0 : run + 1;
        text += line.at(i);
    }
    return text;
}

} // namespace

QString shortName(const QString &name, qsizetype most)
{
    QString line = name.left(4096);
    for (QChar &character : line) {
        if (character.category() == QChar::Other_Control || character == QChar::LineSeparator ||
            character == QChar::ParagraphSeparator)
            character = QChar::Space;
    }
    if (name.size() > most) {
        qsizetype head = (most - 1) * 2 / 3;
        qsizetype tail = most - 1 - head;
        if (line.at(head - 1).isHighSurrogate())
            --head;
        QString end = name.right(tail);
        if (!end.isEmpty() && end.at(0).isLowSurrogate())
            end.remove(0, 1);
        line = line.left(head) + kEllipsis + end.simplified();
    }
    // An isolate closes whatever embedding the name opens.
    const QString text = breakable(line);
    return std::any_of(line.cbegin(), line.cend(), turnsText) ? alwaysIsolated(text) : text;
}

} // namespace fallow::console
