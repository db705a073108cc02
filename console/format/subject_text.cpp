// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/format/subject_text.h"

#include <QCoreApplication>
#include <QHash>
#include <QList>
#include <utility>

using namespace Qt::StringLiterals;

namespace fallow::console {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Words)
};

} // namespace

QString subjectText(const QString &subject)
{
    static const QHash<QString, const char *> kWhole{
        {u"all that is missing"_s, QT_TRANSLATE_NOOP("Words", "all that is missing")},
        {u"all stores"_s, QT_TRANSLATE_NOOP("Words", "all stores")},
        {u"array"_s, QT_TRANSLATE_NOOP("Words", "array")},
        {u"catalog"_s, QT_TRANSLATE_NOOP("Words", "catalog")},
        {u"controller"_s, QT_TRANSLATE_NOOP("Words", "controller")},
        {u"the catalog"_s, QT_TRANSLATE_NOOP("Words", "the catalog")},
        {u"what is missing"_s, QT_TRANSLATE_NOOP("Words", "what is missing")},
    };
    static const QList<std::pair<QString, const char *>> kKinds{
        {u"workstation "_s, QT_TRANSLATE_NOOP("Words", "workstation %1")},
        {u"machine "_s, QT_TRANSLATE_NOOP("Words", "machine %1")},
        {u"volume "_s, QT_TRANSLATE_NOOP("Words", "volume %1")},
        {u"store "_s, QT_TRANSLATE_NOOP("Words", "store %1")},
        {u"stripe "_s, QT_TRANSLATE_NOOP("Words", "stripe %1")},
        {u"administrator "_s, QT_TRANSLATE_NOOP("Words", "administrator %1")},
        {u"array "_s, QT_TRANSLATE_NOOP("Words", "array %1")},
        {u"job "_s, QT_TRANSLATE_NOOP("Words", "job %1")},
        {u"policy "_s, QT_TRANSLATE_NOOP("Words", "policy %1")},
    };
    if (const char *whole = kWhole.value(subject))
        return Words::tr(whole);
    for (const auto &[kind, words] : kKinds) {
        if (subject.startsWith(kind))
            return Words::tr(words).arg(subject.sliced(kind.size()));
    }
    return subject;
}

QString jobTitle(const JobSnapshot &job)
{
    static const QHash<QString, const char *> kTitles{
        {u"rebuild"_s, QT_TRANSLATE_NOOP("Words", "Rebuild of %1")},
        {u"scrub"_s, QT_TRANSLATE_NOOP("Words", "Scrub of %1")},
        {u"drain"_s, QT_TRANSLATE_NOOP("Words", "Emptying of %1")},
        {u"check"_s, QT_TRANSLATE_NOOP("Words", "Check of %1")},
        {u"delete"_s, QT_TRANSLATE_NOOP("Words", "Deletion of %1")},
    };
    const char *title = kTitles.value(job.kind);
    return title ? Words::tr(title).arg(subjectText(job.subject))
                 : Words::tr("%1: %2", "kind of job, subject").arg(job.kind, subjectText(job.subject));
}

} // namespace fallow::console
