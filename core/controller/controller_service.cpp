// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How a controller begins to serve, and how it ends.
#include "base/log.h"
#include "controller/controller.h"
#include "net/address.h"
#include "net/controller_finder.h"

#include <QHostInfo>

using namespace Qt::StringLiterals;

namespace fallow {

Result<void> Controller::listen()
{
    connect(&m_server, &ControlServer::connected, this, &Controller::accept);
    connect(&m_server, &ControlServer::refused, this, [](const QHostAddress &address, const Error &reason) {
        qCInfo(lcController).noquote() << "refused a connection from" << address.toString() << '-' << reason.toString();
    });
    m_server.setDataHandler([this](Descriptor descriptor, DataTicket ticket) {
        const auto tls = tlsFor(ticket);
        if (!tls) {
            qCWarning(lcController).noquote() << "a data connection was not taken:" << tls.error().toString();
            return;
        }
        m_fleet->adoptData(std::move(descriptor), std::move(ticket), *tls);
    });
    return m_server.start({.identity = m_identity,
                           .limits = {},
                           .admit =
                               [this](const PeerIdentity &peer) {
                                   return peer.role == PeerRole::Administrator ? m_administrators->admit(peer)
                                                                               : m_fleet->admit(peer);
                               }},
                          listenAddress(m_config.listenHost), m_config.listenPort);
}

/// Agents resolve it elsewhere, so this is a hint; but where nobody knows the name no agent will ever come.
void Controller::lookUpOwnName()
{
    const QString name = m_config.advertisedName();
    if (name.isEmpty())
        return;
    QHostInfo::lookupHost(name, this, [name](const QHostInfo &found) {
        if (found.error() != QHostInfo::NoError)
            qCWarning(lcController).noquote() << unknownNameAdvice(name);
    });
}

void Controller::accept(ControlConnection *connection)
{
    m_certificates->note(connection->peer());
    if (connection->peer().role != PeerRole::Administrator)
        return m_fleet->serve(connection);
    m_administrators->note(connection);
    m_adminDesk->serve(connection);
}

void Controller::start(Completion<void> done)
{
    m_started = m_clock.nowUtc();
    applyPolicies();
    m_jobStore->start();
    const auto stopped = [] { return fail(ErrorCode::Cancelled, u"the controller was stopped while it started"_s); };
    auto finish = [this, stopped, done = std::move(done)](Result<NbdAddress> nbd) mutable {
        if (m_isStopping)
            return done(stopped());
        if (!nbd)
            return done(fail(std::move(nbd.error())));
        m_nbd = std::move(*nbd);
        if (isEveryAddress(QHostAddress(m_nbd.host))) // which leads nobody here
            if (const auto place = ControllerFinder::parse(m_config.advertisedAddress))
                m_nbd.host = place->host;
        recallRevoked();
        if (const auto listening = listen(); !listening)
            return done(fail(listening.error()));
        m_events->add(EventSeverity::Info, u"controller.started"_s, u"controller"_s,
                      Wording(QT_TRANSLATE_NOOP("Controller", "Version %1, epoch %2"), QStringLiteral(FALLOW_VERSION),
                              QString::number(m_catalog->epoch())));
        tick();
        m_administrators->start();
        lookAtCertificates();
        m_caretaker->start();
        m_backups->start();
        lookUpOwnName();
        if (!m_config.unknownKeys.isEmpty())
            qCWarning(lcController) << "fallowd.json: these are not known, and not heeded:" << m_config.unknownKeys;
        if (m_config.offersVolumesToAnybody())
            qCWarning(lcController).noquote() << openVolumesAdvice(m_config);
        refreshFacts([done = std::move(done)]() mutable { done({}); });
    };
    m_fleet->openLocalStores([this, stopped, finish = std::move(finish)](Result<void>) mutable {
        if (m_isStopping)
            return finish(stopped());
        m_volumes->openAll([this, finish = std::move(finish)](Result<void> opened) mutable {
            if (!opened || m_isStopping)
                return finish(fail(opened ? Error() : std::move(opened.error())));
            m_plane->start(std::move(finish));
        });
    });
}

/// Before anybody may connect.
void Controller::recallRevoked()
{
    const qsizetype forgotten = m_administrators->recallRevoked() + m_fleet->recallRevoked(m_isOlderCopy);
    if (forgotten > 0 || m_isOlderCopy)
        m_events->add(
            EventSeverity::Warning, u"catalog.older"_s, u"catalog"_s,
            Wording(QT_TRANSLATE_N_NOOP("Controller", "The catalog is an older copy. %Ln revocation(s) that it had "
                                                      "forgotten are in force again; look through the workstations and "
                                                      "the certificates for others."),
                    Wording::amount(forgotten)));
    if (m_revocations.unreadableLines() > 0)
        m_events->add(EventSeverity::Warning, u"revocations.damaged"_s, u"catalog"_s,
                      Wording(QT_TRANSLATE_N_NOOP("Controller",
                                                  "%Ln line(s) of %1 cannot be read. If the catalog is an older copy, "
                                                  "it may have forgotten what they revoke."),
                              Wording::amount(m_revocations.unreadableLines()), m_revocations.path()));
}

void Controller::stop(Completion<void> done)
{
    if (std::exchange(m_isStopping, true))
        return;
    m_tick.reset();
    m_certificatesTimer.reset();
    m_caretaker->stop();
    m_volumes->stop();
    m_fleet->stop();
    struct Stopping
    {
        Completion<void> done;
        void answer(Result<void> outcome)
        {
            if (auto answering = std::exchange(done, nullptr))
                answering(std::move(outcome));
        }
    };
    const auto stopping = std::make_shared<Stopping>(std::move(done));
    m_stopDeadline = m_clock.after(m_options.stopDeadlineMs, [this, stopping] {
        m_server.stop();
        stopping->answer(
            fail(ErrorCode::Timeout, u"not everything could be closed in time; what was flushed is in the journals"_s));
    });
    m_plane->stop([this, stopping](Result<void> stopped) {
        m_stopDeadline.reset();
        m_server.stop();
        stopping->answer(std::move(stopped));
    });
}

} // namespace fallow
