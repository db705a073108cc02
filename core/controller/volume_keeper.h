// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/reply_channel.h"
#include "catalog/catalog.h"
#include "controller/data_plane.h"
#include "controller/event_log.h"
#include "controller/policy_keeper.h"
#include "controller/unopened.h"

#include <QObject>
#include <QSet>

namespace fallow {

/// The volumes of an array: makes, opens, exports, resizes and deletes them. Thread: control.
class VolumeKeeper : public QObject
{
    Q_OBJECT
public:
    struct Services
    {
        Catalog &catalog;
        CatalogReader &reader;
        DataPlane &plane;
        EventLog &events;
        JobRegistry &jobs;
        const PolicyKeeper &policies;
        Executor &control;
        Clock &clock;
        SecretKey masterKey;
        RetryPace retries = {}; ///< of opening what did not open, and of deleting
    };
    explicit VolumeKeeper(Services services, QObject *parent = nullptr);

    /// Opens every volume, and goes on deleting those whose deletion was under way. Completes when each was tried; one
    /// that does not open is an event, is among unopened(), and is tried again where that may help.
    void openAll(Completion<void> done);
    /// Nothing is tried again any more.
    void stop()
    {
        m_unopened.stop();
        m_unerased.stop();
    }
    const QList<VolumeRecord> &volumes() const { return m_volumes; }
    /// The volumes that nobody can use, each with the reason.
    QHash<VolumeId, Error> unopened() const { return m_unopened.reasons(); }
    /// Errors: InvalidArgument.
    static Result<void> checkSize(qint64 bytes);

    /// Errors: InvalidArgument (name, size, layout), AlreadyExists, TooLarge (kMaxVolumes), NoSpace, Io.
    void create(const CreateVolumeRequest &request, const QString &actor, Completion<VolumeRecord> done);
    /// Takes a snapshot of it under this name. Errors: NotFound, InvalidArgument (name; it is a snapshot itself), those
    /// of Volume::takeSnapshot, TooLarge (kMaxVolumes).
    void takeSnapshot(VolumeId volume, const QString &name, const QString &actor, Completion<VolumeRecord> done);
    /// What takeSnapshot() would refuse. Errors: as there.
    Result<void> checkSnapshot(VolumeId volume, const QString &name) const;
    /// Errors: NotFound, InvalidArgument (also: it is a snapshot), Io, why it did not open.
    void resize(VolumeId volume, qint64 sizeBytes, const QString &actor, Completion<void> done);
    /// One that did not open is tried again first. Errors: NotFound, why it does not open, those of
    /// DataPlane::setExported.
    void setExported(VolumeId volume, bool isExported, const QString &actor, Completion<void> done);
    /// Starts the deletion, a job that goes on by itself after what may pass; completes when it is sure that the volume
    /// goes, a crash or not. Errors: NotFound, InvalidArgument (the confirmation is not the name), NoSpace, Io.
    void remove(VolumeId volume, const QString &confirmName, const QString &actor, Completion<JobId> done);

Q_SIGNALS:
    void changed();

private:
    VolumeRecord *find(VolumeId volume);
    void open(const VolumeRecord &record, Completion<void> done);
    void noteOpened(VolumeId volume, const Result<void> &opened);
    void setExportedNow(VolumeId volume, bool isExported, const QString &actor, Completion<void> done);
    Result<void> checkNew(const QString &name) const;
    Result<VolumeRecord> draft(const CreateVolumeRequest &request) const;
    struct Erasure
    {
        VolumeRecord volume;
        JobId job;
    };
    JobId erase(const VolumeRecord &volume);
    void goOnErasing(const Erasure &erasure);

    Services m_services;
    ReplyChannel m_home;
    QList<VolumeRecord> m_volumes = {};
    Unopened<VolumeId> m_unopened;
    QHash<VolumeId, Erasure> m_erasures = {};
    Unopened<VolumeId> m_unerased; ///< of m_erasures, those that wait for another attempt
    quint64 m_lastId = 0;
};

} // namespace fallow
