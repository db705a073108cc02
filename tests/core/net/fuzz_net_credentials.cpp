// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/data_tickets.h"
#include "net/identity.h"
#include "net/identity_file.h"
#include "wire/cbor.h"

#include <cstdlib>

using namespace fallow;

/// What proves who somebody is, before it is proved: identity files, certificates, certificate requests, tickets.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    if (const auto file = IdentityFile::parse(bytes, {})) {
        const auto again = IdentityFile::parse(file->toText(), {});
        if (!again || again->privateKey != file->privateKey || again->authority != file->authority)
            std::abort();
        (void)Identity{file->certificate, file->privateKey, file->authority}.check();
    }
    if (const auto peer = PeerIdentity::fromCertificate(bytes); peer && peer->role == PeerRole::Anonymous)
        std::abort();
    (void)requestKeyFingerprint(bytes);
    if (const auto map = decodeCborMap(bytes)) {
        if (const auto ticket = DataTicket::fromCbor(*map); ticket && !DataTicket::fromCbor(ticket->toCbor()))
            std::abort();
    }
    return 0;
}
