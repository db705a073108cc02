// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/byte_stream.h"
#include "net/openssl_ptr.h"

namespace fallow {

/// What a TlsContext hides: OpenSSL's own context, for TlsStream.
class TlsContext::Private
{
public:
    OpenSslPtr<SSL_CTX> context;
};

} // namespace fallow
