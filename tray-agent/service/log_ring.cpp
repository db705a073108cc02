// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "log_ring.h"

#include <QDateTime>
#include <QRegularExpression>
#include <deque>
#include <mutex>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

struct Ring
{
    std::mutex mutex;
    std::deque<QString> lines;
    QString text; ///< of the last line that was not a repetition, without its time
    qint64 repeatCount = 0;
    QtMessageHandler previous = nullptr;
};

Ring &ring()
{
    static Ring *kept = new Ring; // never destroyed: others log while the process ends
    return *kept;
}

void keep(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    Ring &kept = ring();
    const QString time = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs) + u' ';
    QString text = QString::fromLatin1(context.category) + u' ' + LogRing::withoutSecrets(message);
    text.truncate(LogRing::kMaxLineCharacters - time.size());
    {
        const std::scoped_lock lock(kept.mutex);
        const bool isRepeated = !kept.lines.empty() && kept.text == text;
        if (isRepeated && kept.repeatCount++ > 0)
            kept.lines.pop_back(); // the count before
        else if (!isRepeated)
            kept.repeatCount = 0;
        kept.lines.push_back(time + (isRepeated ? u"(last line repeated %1 times)"_s.arg(kept.repeatCount) : text));
        if (qsizetype(kept.lines.size()) > LogRing::kMaxLines)
            kept.lines.pop_front();
        kept.text = std::move(text);
    }
    if (kept.previous)
        kept.previous(type, context, message);
}

} // namespace

void LogRing::install()
{
    const QtMessageHandler before = qInstallMessageHandler(keep);
    if (before != keep)
        ring().previous = before;
}

QList<QString> LogRing::last(qsizetype maxLines)
{
    Ring &kept = ring();
    const std::scoped_lock lock(kept.mutex);
    const qsizetype count = std::clamp<qsizetype>(maxLines, 0, qsizetype(kept.lines.size()));
    return {kept.lines.end() - count, kept.lines.end()};
}

QString LogRing::withoutSecrets(QString text)
{
    static const QRegularExpression code(u"FALLOW-\\S+"_s);
    static const QRegularExpression pem(u"-----BEGIN [^-]*-----.*?(-----END [^-]*-----|$)"_s,
                                        QRegularExpression::DotMatchesEverythingOption);
    return text.replace(code, u"FALLOW-(left out)"_s).replace(pem, u"(left out)"_s);
}

} // namespace fallow
