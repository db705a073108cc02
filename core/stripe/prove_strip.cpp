// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stripe/prove_strip.h"

#include "coding/checksum.h"

using namespace Qt::StringLiterals;

namespace fallow {

namespace {
Result<void> judge(const SharedBytes &bytes, quint32 checksum)
{
    if (crc32c(bytes.span()) != checksum)
        return fail(ErrorCode::Corrupt, u"not the bytes that were written"_s);
    return {};
}

void answer(std::shared_ptr<StripeCore> core, Result<void> proof, Completion<void> done)
{
    Executor &dataThread = core->env.dataThread;
    dataThread.post([core = std::move(core), proof = std::move(proof), done = std::move(done)]() mutable {
        if (core->isAlive)
            done(std::move(proof));
    });
}
} // namespace

void proveStrip(std::shared_ptr<StripeCore> core, const StripToProve &strip, Completion<void> done)
{
    StripStore *store = core->directory().readyStore(strip.store);
    if (!store)
        return answer(std::move(core), fail(ErrorCode::Unreachable, u"the store went away"_s), std::move(done));
    store->get(strip.key, 0, SharedBytes::allocate(strip.stripBytes), IoPriority::Background,
               [core = std::move(core), strip, done = std::move(done)](Result<SharedBytes> bytes) mutable {
                   if (!core->isAlive)
                       return;
                   if (!bytes)
                       return done(fail(bytes.error()));
                   Executor &pool = core->env.pool;
                   pool.post(
                       [core = std::move(core), strip, bytes = std::move(*bytes), done = std::move(done)]() mutable {
                           answer(std::move(core), judge(bytes, strip.checksum), std::move(done));
                       });
               });
}

} // namespace fallow
