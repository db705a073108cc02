// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/wording.h"
#include "wire/admin_messages.h"
#include "wire/administrator_messages.h"
#include "wire/agent_messages.h"
#include "wire/cbor.h"
#include "wire/enrolment_messages.h"
#include "wire/fields.h"
#include "wire/fleet_messages.h"
#include "wire/history_messages.h"
#include "wire/map_cells.h"
#include "wire/map_messages.h"
#include "wire/plan_messages.h"
#include "wire/policy_messages.h"
#include "wire/tray_messages.h"
#include "wire/volume_names.h"

#include <span>

namespace fallow::test {

template <class... Messages>
void parseEach(const QCborMap &map)
{
    const auto parseOne = [&map]<class Message>(Message *) {
        const auto message = fromCbor<Message>(map);
        if (!message)
            return;
        const QCborMap written = toCbor(*message);
        const auto again = fromCbor<Message>(written);
        Q_ASSERT(again && toCbor(*again) == written);
    };
    (parseOne(static_cast<Messages *>(nullptr)), ...);
}

/// Every message struct that travels (a rule of the house finds what is missing), out of arbitrary bytes: no crash, and
/// what parses survives being written and read again.
inline void parseMessages(std::span<const std::byte> bytes)
{
    const auto map =
        decodeCborMap(QByteArrayView(reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size())));
    if (!map)
        return;
    parseEach<RenewCertificateRequest, RenewCertificateAnswer>(*map);
    parseEach<EnrolRequest, EnrolAnswer, HelloRequest, HelloAnswer, StoreReadyRequest, AbsenceNotice, StoreQuotaCommand,
              GiveBackRequest, GiveBackAnswer, TroubleNotice, BadStripsRequest, DiskHealthNotice, AgentStatus>(*map);
    parseEach<ArraySnapshot, MakeCodeRequest, EnrolmentCodeAnswer, ApproveRequest, MachineRequest, ActionAnswer,
              SetQuotaRequest, LocalStoreRequest, CreateVolumeRequest, VolumeRequest, JobRequest, EventListRequest,
              EventList, JobReport>(*map);
    parseEach<MapTileRequest, MapTile, MapRowsRequest, MapRows, MapStripeRequest, MapStripe, MapRangesRequest,
              MapRanges, MapLocateRequest, MapLocation, MapFindRequest, MapFindings>(*map);
    parseEach<RebuildRequest, RebuildPlan, RebuildTally, JobDetails, PolicyList, PolicyRequest>(*map);
    parseEach<OpenCodeListRequest, OpenCodeList, WithdrawCodeRequest, CertificateListRequest, CertificateList>(*map);
    parseEach<CreateAdministratorRequest, RenewAdministratorRequest, IssuedIdentity, RevokeAdministratorRequest>(*map);
    parseEach<MachineTextRequest, MachinesRequest, MachinesPreview, StoreRequest, StoreContents, MachineHistoryRequest,
              MachineProfiles, QuotaPreview, HistoryRequest, HistoryAnswer>(*map);
    parseEach<VolumeNamesRequest, VolumeNamesAnswer>(*map);
    parseEach<TrayStatus, PauseLending, SetOwnerLimits, SetLendingSchedule, SessionReport, LeaveArray, EnrolHere,
              ProbeController, ProbeAnswer, ReadLog, LogAnswer>(*map);
    for (auto it = map->constBegin(); it != map->constEnd(); ++it) {
        if (const auto cells = unpackMapCells(it.value().toByteArray(), 64)) // a tile's cells lie packed in one field
            Q_ASSERT(unpackMapCells(packMapCells(*cells), 64));
        if (const auto wording = Wording::parse(it.value().toString())) // what people read lies in a text
            Q_ASSERT(wording->english().size() < 100'000);
    }
}

} // namespace fallow::test
