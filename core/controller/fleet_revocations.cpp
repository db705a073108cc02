// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/log.h"
#include "controller/fleet.h"

#include <algorithm>

namespace fallow {

void Fleet::noteRevoked(const MachineRecord &machine)
{
    if (machine.approval != MachineApproval::Revoked)
        return;
    for (const QByteArray &fingerprint : m_membership->certificates(machine.id))
        remember({.kind = RevocationLog::Kind::Machine,
                  .id = fingerprint,
                  .until = {},
                  .when = m_services.clock.nowUtc(),
                  .name = machine.name,
                  .actor = {}},
                 m_services.revocations, m_services.events);
}

qsizetype Fleet::recallRevoked(bool isOlderCopy)
{
    qsizetype forgotten = 0;
    for (const MachineRecord &machine : m_membership->machines()) {
        noteRevoked(machine);
        const QList<QByteArray> own = m_membership->certificates(machine.id);
        if (machine.approval == MachineApproval::Revoked ||
            std::ranges::none_of(own, [this](const QByteArray &each) { return m_services.revocations.contains(each); }))
            continue;
        ++forgotten;
        m_membership->revoke(machine.id, {}, [name = machine.name](Result<void> done) {
            if (!done) // blocked it is all the same, and it is tried again at the next start
                qCWarning(lcController).noquote() << name << "was not revoked anew:" << done.error().toString();
        });
    }
    const QMap<quint32, StoredEnrolmentCode> codes = m_membership->openCodes();
    for (auto it = codes.cbegin(); it != codes.cend(); ++it) {
        const bool isSpent = m_services.revocations.contains(it->hash);
        forgotten += isSpent ? 1 : 0;
        if (isSpent || isOlderCopy)
            m_membership->withdrawCode(it.key(), {}, [](Result<void>) {});
    }
    return forgotten;
}

} // namespace fallow
