// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/authority_probe.h"

#include "base/wording.h"
#include "net/control_handshake.h"

#include <QNetworkProxy>
#include <QSslConfiguration>
#include <QSslSocket>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

Result<QByteArray> authorityOf(const QList<QSslCertificate> &chain)
{
    const auto leaf = chain.isEmpty() ? Result<PeerIdentity>(fail(ErrorCode::Unauthorised, u"no certificate"_s))
                                      : PeerIdentity::fromCertificate(chain.constFirst().toDer());
    const bool isController = leaf && leaf->role == PeerRole::Controller;
    if (!isController || chain.size() < 2 || !chain.constLast().isSelfSigned())
        return fail(ErrorCode::Unauthorised,
                    Wording(QT_TRANSLATE_NOOP("Controller", "what answers there is no controller of an array")));
    return certificateFingerprint(chain.constLast().toDer());
}

} // namespace

AuthorityProbe::AuthorityProbe(Clock &clock, const QString &host, quint16 port, qint64 timeoutMs,
                               Completion<QByteArray> done, QObject *parent)
    : QObject(parent)
    , m_socket(std::make_unique<QSslSocket>())
    , m_done(std::move(done))
{
    const QString where = u"%1 port %2"_s.arg(host).arg(port);
    m_socket->setSslConfiguration(controlTlsConfiguration({}));
    m_socket->setPeerVerifyName(QString::fromLatin1(kControllerDnsName));
    m_socket->setReadBufferSize(kTlsReadBufferBytes);
    m_socket->setProxy(QNetworkProxy::NoProxy);
    connect(m_socket.get(), &QSslSocket::sslErrors, this, [this, where](const QList<QSslError> &) {
        auto found = authorityOf(m_socket->peerCertificateChain()); // nobody is trusted, so it always comes to this
        if (!found)
            found.error().where = where;
        finish(std::move(found));
    });
    connect(m_socket.get(), &QSslSocket::errorOccurred, this, [this, where](QAbstractSocket::SocketError error) {
        const bool isTls = error == QAbstractSocket::SslHandshakeFailedError ||
                           error == QAbstractSocket::SslInternalError ||
                           error == QAbstractSocket::RemoteHostClosedError;
        if (isTls)
            finish(fail(ErrorCode::Unauthorised,
                        Wording(QT_TRANSLATE_NOOP("Controller", "what answers there is no controller of an array")),
                        where));
        else
            finish(fail(ErrorCode::Unreachable, m_socket->errorString(), where));
    });
    m_deadline = clock.after(timeoutMs, [this, where] {
        finish(fail(ErrorCode::Timeout, Wording(QT_TRANSLATE_NOOP("Controller", "no answer in time")), where));
    });
    m_socket->connectToHostEncrypted(host, port);
}

AuthorityProbe::~AuthorityProbe()
{
    m_socket->disconnect(this);
}

void AuthorityProbe::finish(Result<QByteArray> found)
{
    if (!m_done)
        return;
    m_socket->disconnect(this);
    m_deadline.reset();
    // Later: the socket, and whoever owns this object, are in the middle of their own work.
    QMetaObject::invokeMethod(
        this,
        [this, kept = std::make_shared<Result<QByteArray>>(std::move(found)),
         done = std::make_shared<Completion<QByteArray>>(std::exchange(m_done, nullptr))] {
            m_socket->abort();
            (*done)(std::move(*kept));
        },
        Qt::QueuedConnection);
}

} // namespace fallow
