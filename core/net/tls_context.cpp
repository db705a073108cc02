// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/tls_context.h"

#include <openssl/err.h>
#include <openssl/pem.h>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

std::unexpected<Error> unusable(const QString &part)
{
    return fail(ErrorCode::InvalidArgument, u"TLS: %1: %2"_s.arg(part, openSslReason()));
}

Result<void> useCertificates(SSL_CTX *context, const TlsContext::Source &source)
{
    const OpenSslPtr<X509> certificate = readCertificate(source.certificatePem);
    const OpenSslPtr<EVP_PKEY> key = readPrivateKey(source.privateKeyPem);
    if (!certificate || SSL_CTX_use_certificate(context, certificate.get()) != 1)
        return unusable(u"the certificate does not parse"_s);
    if (!key || SSL_CTX_use_PrivateKey(context, key.get()) != 1)
        return unusable(u"the private key does not parse or is not the certificate's"_s);
    // What follows the first certificate is the chain to show to peers.
    qsizetype next = source.certificatePem.indexOf("-----END CERTIFICATE-----");
    while (next >= 0 && (next = source.certificatePem.indexOf("-----BEGIN CERTIFICATE-----", next)) >= 0) {
        const QByteArray rest = source.certificatePem.sliced(next);
        OpenSslPtr<X509> link = readCertificate(rest);
        if (!link || SSL_CTX_add1_chain_cert(context, link.get()) != 1)
            return unusable(u"the certificate chain does not parse"_s);
        next += rest.indexOf("-----END CERTIFICATE-----");
    }
    return {};
}

} // namespace

TlsContext::TlsContext(std::unique_ptr<Private> d)
    : m_d(std::move(d))
{}
TlsContext::~TlsContext() = default;

Result<std::shared_ptr<const TlsContext>> TlsContext::make(const Source &source)
{
    ERR_clear_error();
    auto d = std::make_unique<Private>();
    d->context.reset(SSL_CTX_new(TLS_method()));
    SSL_CTX *context = d->context.get();
    if (!context || SSL_CTX_set_min_proto_version(context, TLS1_3_VERSION) != 1 ||
        SSL_CTX_set_ciphersuites(context,
                                 "TLS_AES_256_GCM_SHA384:TLS_AES_128_GCM_SHA256:TLS_CHACHA20_POLY1305_SHA256") != 1)
        return fail(ErrorCode::Internal, u"TLS: no context: %1"_s.arg(openSslReason()));
    SSL_CTX_set_mode(context, SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    // No resumption: every connection proves its certificate anew, so a revocation works at once.
    SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF);
    SSL_CTX_set_num_tickets(context, 0);
    SSL_CTX_set_read_ahead(context, 1);
    SSL_CTX_set_default_read_buffer_len(context, 256 * 1024);
    if (!source.certificatePem.isEmpty()) {
        if (auto used = useCertificates(context, source); !used)
            return fail(used.error());
    }
    if (source.peerCertificate == PeerCertificate::Required) {
        const OpenSslPtr<X509> authority = readCertificate(source.authorityPem);
        if (!authority || X509_STORE_add_cert(SSL_CTX_get_cert_store(context), authority.get()) != 1)
            return unusable(u"the authority's certificate does not parse"_s);
        SSL_CTX_add_client_CA(context, authority.get());
        SSL_CTX_set_verify(context, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, nullptr);
        // Machines prove themselves from either end; the role in the certificate decides, not the key usage.
        X509_VERIFY_PARAM_set_purpose(SSL_CTX_get0_param(context), X509_PURPOSE_ANY);
    }
    return std::shared_ptr<const TlsContext>(new TlsContext(std::move(d)));
}

} // namespace fallow
