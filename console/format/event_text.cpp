// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/format/event_text.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace fallow::console {

namespace {

QString severityName(EventSeverity severity)
{
    return QString::fromLatin1(stateName(severity)).toLower();
}

QByteArray csvCell(QString text)
{
    if (!text.isEmpty() && u"=+-@\t\r"_s.contains(text.front()))
        text.prepend(u'\'');
    const bool mustQuote = text.contains(u',') || text.contains(u'"') || text.contains(u'\n') || text.contains(u'\r');
    return mustQuote ? '"' + text.replace(u'"', u"\"\""_s).toUtf8() + '"' : text.toUtf8();
}

} // namespace

QByteArray eventCsvHeader()
{
    return "id,time,severity,kind,subject,text,actor\r\n";
}

QByteArray eventCsv(const EventSnapshot &event)
{
    QByteArray line = QByteArray::number(event.event.value());
    for (const QString &cell : {event.when.toUTC().toString(Qt::ISODateWithMs), severityName(event.severity),
                                event.kind, event.subject, event.text, event.actor})
        line += ',' + csvCell(cell);
    return line + "\r\n";
}

QByteArray eventJson(const EventSnapshot &event)
{
    const QJsonObject object{{u"id"_s, qint64(event.event.value())},
                             {u"time"_s, event.when.toUTC().toString(Qt::ISODateWithMs)},
                             {u"severity"_s, severityName(event.severity)},
                             {u"kind"_s, event.kind},
                             {u"subject"_s, event.subject},
                             {u"text"_s, event.text},
                             {u"actor"_s, event.actor}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace fallow::console
