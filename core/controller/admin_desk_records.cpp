// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "controller/admin_desk_methods.h"
#include "controller/controller.h"
#include "wire/enrolment_messages.h"
#include "wire/history_messages.h"

using namespace Qt::StringLiterals;

namespace fallow {

// What the array knows of its past and of who may come in.

void AdminDesk::addRecordMethods()
{
    addPeerMethod<EventListRequest, EventList>(
        m_handlers, u"events.list"_s,
        [this](const PeerIdentity &, const EventListRequest &request, Completion<EventList> done) {
            m_controller.eventSearch().find(request, std::move(done));
        });
    addPeerMethod<HistoryRequest, HistoryAnswer>(
        m_handlers, u"history.read"_s,
        [this](const PeerIdentity &, const HistoryRequest &request, Completion<HistoryAnswer> done) {
            done(m_controller.readHistory(request));
        });
    addPeerMethod<CertificateListRequest, CertificateList>(
        m_handlers, u"certificates.list"_s,
        [this](const PeerIdentity &peer, const CertificateListRequest &, Completion<CertificateList> done) {
            done(m_controller.certificates(peer));
        });
    addPeerMethod<OpenCodeListRequest, OpenCodeList>(
        m_handlers, u"machines.codes"_s,
        [this](const PeerIdentity &, const OpenCodeListRequest &, Completion<OpenCodeList> done) {
            done(m_controller.fleet().openCodes());
        });
    add<WithdrawCodeRequest, ActionAnswer>(
        u"machines.withdrawCode"_s,
        [this](const QString &actor, const WithdrawCodeRequest &request, Completion<ActionAnswer> done) {
            m_controller.fleet().withdrawCode(request, actor, std::move(done));
        });
}

} // namespace fallow
