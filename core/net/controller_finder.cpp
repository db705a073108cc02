// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/controller_finder.h"

#include "base/wording.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace fallow {

ControllerFinder::ControllerFinder(const QString &domain, Completion<Place> done, QObject *parent)
    : QObject(parent)
    , m_done(std::move(done))
{
    if (domain.isEmpty()) {
        QMetaObject::invokeMethod(
            this,
            [this] {
                finish(fail(ErrorCode::NotFound,
                            Wording(QT_TRANSLATE_NOOP("Controller", "this machine's network has no domain to ask"))));
            },
            Qt::QueuedConnection);
        return;
    }
    connect(&m_lookup, &QDnsLookup::finished, this, [this] {
        if (m_lookup.error() != QDnsLookup::NoError && m_lookup.error() != QDnsLookup::NotFoundError)
            return finish(fail(ErrorCode::Unreachable, m_lookup.errorString(), m_lookup.name()));
        auto found = best(m_lookup.serviceRecords());
        if (!found)
            found.error().where = m_lookup.name();
        finish(std::move(found));
    });
    m_lookup.setType(QDnsLookup::SRV);
    m_lookup.setName(u"_fallow._tcp."_s + domain);
    m_lookup.lookup();
}

ControllerFinder::~ControllerFinder()
{
    m_lookup.disconnect(this);
}

void ControllerFinder::finish(Result<Place> found)
{
    if (m_done)
        std::exchange(m_done, nullptr)(std::move(found));
}

Result<ControllerFinder::Place> ControllerFinder::best(const QList<QDnsServiceRecord> &records)
{
    const auto isBetter = [](const QDnsServiceRecord &a, const QDnsServiceRecord &b) {
        return a.priority() != b.priority() ? a.priority() < b.priority() : a.weight() > b.weight();
    };
    const auto found = std::ranges::min_element(records, isBetter);
    if (found == records.end() || found->port() == 0 || found->target().isEmpty())
        return fail(ErrorCode::NotFound, Wording(QT_TRANSLATE_NOOP("Controller", "the network names no controller")));
    return Place{found->target(), found->port()};
}

Result<ControllerFinder::Place> ControllerFinder::parse(const QString &address)
{
    const QString text = address.trimmed();
    const qsizetype colon = text.lastIndexOf(u':');
    bool isNumber = false;
    const quint16 port = text.mid(colon + 1).toUShort(&isNumber);
    QString host = text.left(std::max<qsizetype>(colon, 0));
    const bool isBracketed = host.startsWith(u'[') && host.endsWith(u']');
    if (isBracketed)
        host = host.mid(1, host.size() - 2);
    const bool isHost = !host.isEmpty() && (isBracketed || !host.contains(u':')) && !host.contains(u' ');
    if (!isHost || !isNumber || port == 0)
        return fail(
            ErrorCode::InvalidArgument,
            Wording(QT_TRANSLATE_NOOP("Controller", "an address is host:port, for instance storage.example:7440")),
            address);
    return Place{host, port};
}

} // namespace fallow
