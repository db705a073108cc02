// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agent_config.h"
#include "base/clock.h"
#include "net/control_client.h"
#include "store/store_finder.h"
#include "wire/agent_messages.h"

#include <QObject>

namespace fallow {

/// Joins a workstation to an array: makes its key, asks the controller with a one-time code, or at an address whose
/// authority a person has compared, waits for approval where it is needed, and stores identity and configuration. An
/// enrolment that was interrupted goes on where it was when it is started again in the same way: the key is kept until
/// then. Thread: control.
class Enrolment : public QObject
{
    Q_OBJECT
public:
    struct Options
    {
        QString directory;                    ///< of the agent; agent.json must not be there yet
        QString code = {};                    ///< as `fallow enrol` printed it
        QString address = {};                 ///< without a code: host:port; an administrator has to approve
        QByteArray authorityFingerprint = {}; ///< without a code: 32 bytes; no other authority is accepted
        QString machineName = {};
        QString storeDirectory = {}; ///< on the disk that is lent
        QString partition = {};      ///< lent instead; it was given before (give_partition.h), or carries a store
        qint64 capBytes = 0;
        bool isStoreOnPartition = false; ///< one was seen there: it has to be found again, and claimed
        bool mustForgetStore = false;    ///< joins even if a store that is this machine's is not found here
    };
    Enrolment(Options options, Clock &clock, QObject *parent = nullptr);
    ~Enrolment() override;
    /// Errors: InvalidArgument (code or address cannot be read), AlreadyExists (enrolled already), Io; with a partition
    /// also those of findStoreOn.
    Result<void> start();

Q_SIGNALS:
    /// The controller cannot be reached yet; it goes on trying.
    void delayed(const fallow::Error &reason);
    /// The administrator has to approve; both compare this fingerprint.
    void waiting(const QString &fingerprint);
    /// Where the store is to lie, stores lie already; the administrator decides about those of the array. Those that
    /// cannot be read are told apart: nobody learns of them. Once, from start().
    void storesFound(const QStringList &directories, const QStringList &unreadable);
    /// The store that was found here, in a folder or on a partition, belongs to this machine now.
    void adopted(const QString &place);
    /// A store that is this machine's is not found here: failed() follows. With mustForgetStore it joins without it.
    void storeMissing(fallow::StoreId store);
    /// One of the two, once.
    void enrolled();
    void failed(const fallow::Error &reason);

private:
    Result<void> takeTarget();
    Result<void> takeKey();
    void forgetKey();
    void ask();
    Result<void> lookForStores();
    void take(const EnrolAnswer &answer);
    void join(const EnrolAnswer &answer);
    Result<QList<FoundStore>> storesHere() const;
    Result<void> takeOverStores(const EnrolAnswer &answer, AgentConfig &config);
    Result<void> takeOwnStore(const EnrolAnswer &answer, const QList<FoundStore> &found, AgentConfig &config);
    void finish(Result<void> outcome);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace fallow
