// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/dialogs/action_plan.h"

#include "console/format/format.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace fallow::console {

namespace {

constexpr qsizetype kMostTyped = 40;

struct Preview
{
    Q_DECLARE_TR_FUNCTIONS(ActionPreview)
};

int shown(qint64 count)
{
    return int(std::clamp<qint64>(count, 0, INT_MAX));
}

QString effort(const ActionAnswer &answer)
{
    if (answer.bytesToMove <= 0)
        return Preview::tr("Nothing has to be moved.");
    return answer.estimatedSeconds < 0 ? Preview::tr("Moves %1.").arg(bytesText(answer.bytesToMove))
                                       : Preview::tr("Moves %1, about %2.")
                                             .arg(bytesText(answer.bytesToMove), durationText(answer.estimatedSeconds));
}

} // namespace

ActionPreview previewOf(const ActionAnswer &answer)
{
    ActionPreview preview;
    QStringList sentences{effort(answer)};
    if (answer.stripesTouched > 0)
        sentences.append(Preview::tr("%Ln stripe(s) are touched.", nullptr, shown(answer.stripesTouched)));
    if (answer.stripesLost > 0) {
        sentences.append(Preview::tr("%Ln stripe(s) would be lost for good: too few of their strips would be left.",
                                     nullptr, shown(answer.stripesLost)));
        preview = {.tone = Tone::Danger, .caution = Caution::TypeName};
    }
    if (answer.bytesLost > 0) {
        sentences.append(Preview::tr("%1 of data would be gone for good.").arg(bytesText(answer.bytesLost)));
        preview = {.tone = Tone::Danger, .caution = Caution::TypeName};
    }
    if (preview.tone != Tone::Danger && answer.stripesTouched > 0 && answer.surplusStripsAfter <= 0) {
        sentences.append(Preview::tr("No data is lost, but some would not survive one more loss until this is done."));
        preview = {.tone = Tone::Warning, .caution = Caution::CheckBox};
    } else if (preview.tone != Tone::Danger) {
        sentences.append(Preview::tr("No data at risk."));
        if (answer.stripesTouched > 0)
            sentences.append(
                Preview::tr("%Ln more loss(es) are survived meanwhile.", nullptr, answer.surplusStripsAfter));
    }
    preview.sentence = sentences.join(u' ');
    return preview;
}

QString typeableName(const QString &name, const QString &substitute)
{
    const bool isSeen = std::all_of(name.cbegin(), name.cend(), [](QChar character) {
        return character.isPrint() && character.category() != QChar::Other_Format;
    });
    return isSeen && !name.isEmpty() && name.size() <= kMostTyped && name.trimmed() == name ? name : substitute;
}

} // namespace fallow::console
