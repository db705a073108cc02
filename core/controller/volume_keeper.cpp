// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "controller/volume_keeper.h"

#include "base/limits.h"
#include "base/log.h"
#include "base/wording.h"
#include "volume/volume_eraser.h"
#include "volume/volume_keys.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

const QString kLastVolumeSetting = u"volume.last-id"_s;

QString subjectOf(const VolumeRecord &volume)
{
    return u"volume "_s + volume.name;
}

Result<void> checkName(const QString &name)
{
    const QString text = name.trimmed();
    if (text.isEmpty() || text.size() > kMaxNameCharacters || text != name)
        return fail(
            ErrorCode::InvalidArgument,
            Wording(QT_TRANSLATE_NOOP("Controller", "a volume's name has 1 to %1 characters and no blanks at its ends"),
                    Wording::count(kMaxNameCharacters)),
            name.left(80));
    for (const QChar character : name) {
        if (character.category() == QChar::Other_Control || character == u'/')
            return fail(
                ErrorCode::InvalidArgument,
                Wording(QT_TRANSLATE_NOOP("Controller", "a volume's name holds no slash and no control character")),
                name.left(80));
    }
    return {};
}

} // namespace

Result<void> VolumeKeeper::checkSize(qint64 bytes)
{
    if (bytes < kMiB || bytes > kMaxVolumeSizeBytes)
        return fail(
            ErrorCode::InvalidArgument,
            Wording(QT_TRANSLATE_NOOP("Controller", "a volume has 1 MiB to %1"), Wording::bytes(kMaxVolumeSizeBytes)),
            formatBytes(bytes));
    return {};
}

VolumeKeeper::VolumeKeeper(Services services, QObject *parent)
    : QObject(parent)
    , m_services(std::move(services))
    , m_home(m_services.control)
    , m_unopened(m_services.clock, m_services.retries,
                 [this](VolumeId volume) {
                     if (const VolumeRecord *record = find(volume))
                         open(*record, [](const Result<void> &) {});
                     else
                         m_unopened.forget(volume);
                 })
    , m_unerased(m_services.clock, m_services.retries,
                 [this](VolumeId volume) { goOnErasing(m_erasures.value(volume)); })
{}

VolumeRecord *VolumeKeeper::find(VolumeId volume)
{
    for (VolumeRecord &record : m_volumes) {
        if (record.id == volume)
            return &record;
    }
    return nullptr;
}

void VolumeKeeper::open(const VolumeRecord &record, Completion<void> done)
{
    m_services.plane.openVolume(record, [this, id = record.id, done = std::move(done)](Result<void> opened) mutable {
        noteOpened(id, opened);
        done(std::move(opened));
    });
}

void VolumeKeeper::noteOpened(VolumeId id, const Result<void> &opened)
{
    const VolumeRecord *record = find(id);
    if (!record) { // it was deleted meanwhile
        m_unopened.forget(id);
        return;
    }
    if (!opened && opened.error().code == ErrorCode::Cancelled)
        return; // everything stops
    if (opened) {
        if (!m_unopened.forget(id))
            return;
        m_services.events.add(EventSeverity::Notice, u"volume.opened"_s, subjectOf(*record),
                              Wording(QT_TRANSLATE_NOOP("Controller", "It could be opened after all")));
    } else if (m_unopened.failed(id, opened.error())) {
        m_services.events.add(EventSeverity::Critical, u"volume.not-opened"_s, subjectOf(*record),
                              Wording::of(Wording::failure(opened.error())));
    }
    Q_EMIT changed();
}

void VolumeKeeper::openAll(Completion<void> done)
{
    const auto records = m_services.reader.volumes();
    if (!records)
        return done(fail(records.error()));
    const auto last = m_services.reader.setting(kLastVolumeSetting);
    m_lastId = last ? last->toULongLong() : 0;
    struct Opening
    {
        qsizetype left = 1;
        Completion<void> done;
    };
    auto opening = std::make_shared<Opening>();
    opening->done = std::move(done);
    const auto arrived = [opening] {
        if (--opening->left == 0)
            opening->done({});
    };
    for (const VolumeRecord &record : *records) {
        m_lastId = std::max(m_lastId, record.id.value());
        const auto deleting = m_services.reader.setting(volumeDeletingSetting(record.id));
        if (deleting && !deleting->isEmpty()) {
            erase(record);
            continue;
        }
        m_volumes.append(record);
        ++opening->left;
        open(record, [arrived](const Result<void> &) { arrived(); });
    }
    // The crash came between the last commit of a deletion and the end of its job.
    for (const JobId job : m_services.jobs.interrupted()) {
        const auto details = m_services.jobs.details(job);
        if (details && details->job.kind == u"delete"_s)
            m_services.jobs.end(
                job, JobState::Finished,
                Wording(QT_TRANSLATE_NOOP("Controller", "The space that only it used was given back.")));
    }
    arrived();
}

Result<void> VolumeKeeper::checkNew(const QString &name) const
{
    if (auto checked = checkName(name); !checked)
        return checked;
    if (m_volumes.size() >= kMaxVolumes)
        return fail(ErrorCode::TooLarge,
                    Wording(QT_TRANSLATE_NOOP("Controller", "an array has at most %1 volumes and snapshots"),
                            Wording::count(kMaxVolumes)));
    for (const VolumeRecord &volume : m_volumes) {
        if (volume.name == name)
            return fail(ErrorCode::AlreadyExists,
                        Wording(QT_TRANSLATE_NOOP("Controller", "there is a volume of that name already")), name);
    }
    return {};
}

Result<VolumeRecord> VolumeKeeper::draft(const CreateVolumeRequest &request) const
{
    if (const auto checked = checkName(request.name); !checked)
        return fail(checked.error());
    const qint64 sizeBytes =
        roundUp(std::clamp<qint64>(request.sizeBytes, 0, kMaxVolumeSizeBytes + 1), kBlockSizeBytes);
    if (const auto checked = checkSize(request.sizeBytes < 0 ? 0 : sizeBytes); !checked)
        return fail(checked.error());
    const PolicyValues &policies = m_services.policies.values();
    auto layout = request.layout.isEmpty() ? Result<LayoutSpec>(policies.layout) : LayoutSpec::parse(request.layout);
    if (!layout)
        return fail(layout.error());
    if (!request.layout.contains(u"strip "_s, Qt::CaseInsensitive))
        layout->stripSizeBytes = policies.layout.stripSizeBytes;
    if (const auto valid = layout->validate(); !valid)
        return fail(valid.error());
    if (const auto checked = checkNew(request.name); !checked)
        return fail(checked.error());
    return VolumeRecord{.id = {},
                        .name = request.name,
                        .sizeBytes = sizeBytes,
                        .layout = *layout,
                        .isCompressed = request.isCompressionDefault ? policies.isCompressed : request.isCompressed,
                        .isExported = request.isExported,
                        .isReadOnly = false,
                        .wrappedKey = {},
                        .created = QDateTime::currentDateTimeUtc(),
                        .writeSequence = 0};
}

void VolumeKeeper::create(const CreateVolumeRequest &request, const QString &actor, Completion<VolumeRecord> done)
{
    auto record = draft(request);
    if (!record)
        return done(fail(record.error()));
    record->id = VolumeId(++m_lastId);
    record->wrappedKey = wrapVolumeKey(m_services.masterKey, record->id, SecretKey::generate());
    CatalogChange change;
    change.putVolumes.append(*record);
    change.putSettings.insert(kLastVolumeSetting, QByteArray::number(m_lastId));
    m_services.catalog.commit(
        std::move(change), m_services.control,
        m_home.wrap<void>([this, record = *record, actor, done = std::move(done)](Result<void> committed) mutable {
            if (!committed)
                return done(fail(committed.error()));
            m_volumes.append(record);
            m_services.events.add(EventSeverity::Info, u"volume.created"_s, subjectOf(record),
                                  Wording(QT_TRANSLATE_NOOP("Controller", "Made with %1, %2"),
                                          Wording::bytes(record.sizeBytes), record.layout.toString()),
                                  actor);
            open(record, [this, record, done = std::move(done)](Result<void> opened) mutable {
                Q_EMIT changed();
                if (opened)
                    done(record);
                else
                    done(fail(opened.error()));
            });
        }));
}

Result<void> VolumeKeeper::checkSnapshot(VolumeId id, const QString &name) const
{
    const auto record = std::find_if(m_volumes.cbegin(), m_volumes.cend(),
                                     [id](const VolumeRecord &volume) { return volume.id == id; });
    if (record == m_volumes.cend())
        return fail(ErrorCode::NotFound, Wording(QT_TRANSLATE_NOOP("Controller", "there is no such volume")),
                    u"volume "_s + id.toString());
    if (record->isSnapshot())
        return fail(
            ErrorCode::InvalidArgument,
            Wording(QT_TRANSLATE_NOOP("Controller", "a snapshot has no snapshots of its own: take one of its volume")),
            record->name);
    if (const Error *reason = m_unopened.reason(id))
        return fail(*reason);
    return checkNew(name);
}

void VolumeKeeper::takeSnapshot(VolumeId id, const QString &name, const QString &actor, Completion<VolumeRecord> done)
{
    if (const auto checked = checkSnapshot(id, name); !checked)
        return done(fail(checked.error()));
    VolumeRecord snapshot;
    snapshot.id = VolumeId(++m_lastId);
    snapshot.name = name;
    CatalogChange change; // a number that is not used does no harm, one that is used twice would
    change.putSettings.insert(kLastVolumeSetting, QByteArray::number(m_lastId));
    m_services.catalog.commit(
        std::move(change), m_services.control,
        m_home.wrap<void>([this, id, snapshot, actor, done = std::move(done)](Result<void> committed) mutable {
            if (!committed)
                return done(fail(committed.error()));
            snapshot.created = QDateTime::currentDateTimeUtc();
            m_services.plane.takeSnapshot(
                id, snapshot, [this, id, actor, done = std::move(done)](Result<VolumeRecord> taken) mutable {
                    if (!taken)
                        return done(std::move(taken));
                    m_volumes.append(*taken);
                    const VolumeRecord *origin = find(id);
                    m_services.events.add(
                        EventSeverity::Info, u"volume.snapshot"_s, subjectOf(*taken),
                        origin ? Wording(QT_TRANSLATE_NOOP("Controller", "Shows volume %1 as it was at this moment"),
                                         origin->name)
                               : Wording(QT_TRANSLATE_NOOP(
                                     "Controller", "Shows a volume that is gone since, as it was at this moment")),
                        actor);
                    Q_EMIT changed();
                    const VolumeRecord record = *taken; // it was opened with it; if it was not, this tells why
                    open(record, [record, done = std::move(done)](const Result<void> &) mutable { done(record); });
                });
        }));
}

void VolumeKeeper::resize(VolumeId id, qint64 sizeBytes, const QString &actor, Completion<void> done)
{
    const VolumeRecord *record = find(id);
    if (!record)
        return done(fail(ErrorCode::NotFound, Wording(QT_TRANSLATE_NOOP("Controller", "there is no such volume")),
                         u"volume "_s + id.toString()));
    if (record->isSnapshot())
        return done(fail(ErrorCode::InvalidArgument,
                         Wording(QT_TRANSLATE_NOOP("Controller", "a snapshot keeps its size")), record->name));
    if (const auto checked = checkSize(sizeBytes); !checked)
        return done(fail(checked.error()));
    if (const Error *reason = m_unopened.reason(id))
        return done(fail(*reason));
    const qint64 rounded = roundUp(sizeBytes, kBlockSizeBytes);
    m_services.plane.resizeVolume(
        id, rounded, [this, id, rounded, actor, done = std::move(done)](Result<void> resized) mutable {
            VolumeRecord *changedRecord = find(id);
            if (resized && changedRecord) {
                m_services.events.add(EventSeverity::Notice, u"volume.resized"_s, subjectOf(*changedRecord),
                                      Wording(QT_TRANSLATE_NOOP("Controller", "From %1 to %2"),
                                              Wording::bytes(changedRecord->sizeBytes), Wording::bytes(rounded)),
                                      actor);
                changedRecord->sizeBytes = rounded;
                Q_EMIT changed();
            }
            done(std::move(resized));
        });
}

void VolumeKeeper::setExported(VolumeId id, bool isExported, const QString &actor, Completion<void> done)
{
    const VolumeRecord *record = find(id);
    if (!record)
        return done(fail(ErrorCode::NotFound, Wording(QT_TRANSLATE_NOOP("Controller", "there is no such volume")),
                         u"volume "_s + id.toString()));
    if (!m_unopened.reason(id))
        return setExportedNow(id, isExported, actor, std::move(done));
    open(*record, [this, id, isExported, actor, done = std::move(done)](Result<void> opened) mutable {
        if (!opened)
            return done(std::move(opened));
        setExportedNow(id, isExported, actor, std::move(done));
    });
}

/// What the record says may not be so: the data plane decides whether there is something to do.
void VolumeKeeper::setExportedNow(VolumeId id, bool isExported, const QString &actor, Completion<void> done)
{
    m_services.plane.setExported(
        id, isExported, [this, id, isExported, actor, done = std::move(done)](Result<void> set) mutable {
            VolumeRecord *changedRecord = find(id);
            if (set && changedRecord && changedRecord->isExported != isExported) {
                changedRecord->isExported = isExported;
                m_services.events.add(EventSeverity::Notice, isExported ? u"volume.exported"_s : u"volume.unexported"_s,
                                      subjectOf(*changedRecord),
                                      isExported ? Wording(QT_TRANSLATE_NOOP("Controller", "Offered by NBD"))
                                                 : Wording(QT_TRANSLATE_NOOP("Controller", "No longer offered by NBD")),
                                      actor);
                Q_EMIT changed();
            }
            done(std::move(set));
        });
}

void VolumeKeeper::remove(VolumeId id, const QString &confirmName, const QString &actor, Completion<JobId> done)
{
    const VolumeRecord *record = find(id);
    if (!record)
        return done(fail(ErrorCode::NotFound, Wording(QT_TRANSLATE_NOOP("Controller", "there is no such volume")),
                         u"volume "_s + id.toString()));
    if (record->name != confirmName)
        return done(fail(ErrorCode::InvalidArgument,
                         Wording(QT_TRANSLATE_NOOP("Controller", "the confirmation is not the volume's name")),
                         confirmName.left(80)));
    CatalogChange change; // what openAll() looks for
    change.putSettings.insert(volumeDeletingSetting(id), QByteArrayLiteral("1"));
    m_services.catalog.commit(
        std::move(change), m_services.control,
        m_home.wrap<void>([this, id, actor, done = std::move(done)](Result<void> committed) mutable {
            const VolumeRecord *present = find(id);
            if (!committed || !present)
                return done(committed
                                ? fail(ErrorCode::NotFound,
                                       Wording(QT_TRANSLATE_NOOP("Controller", "the volume is being deleted already")))
                                : fail(committed.error()));
            const VolumeRecord removed = *present;
            const bool hasSnapshots =
                std::ranges::any_of(m_volumes, [id](const VolumeRecord &volume) { return volume.origin == id; });
            m_services.events.add(
                EventSeverity::Notice, u"volume.deleted"_s, subjectOf(removed),
                removed.isSnapshot()
                    ? Wording(QT_TRANSLATE_NOOP("Controller", "Snapshot deleted with what only it showed"))
                : hasSnapshots ? Wording(QT_TRANSLATE_NOOP("Controller", "Deleted; its snapshots stay as they are"))
                               : Wording(QT_TRANSLATE_NOOP("Controller", "Deleted with all its data")),
                actor);
            m_volumes.removeIf([id](const VolumeRecord &volume) { return volume.id == id; });
            m_unopened.forget(id);
            Q_EMIT changed();
            done(erase(removed));
        }));
}

JobId VolumeKeeper::erase(const VolumeRecord &volume)
{
    const Erasure erasure{volume, m_services.jobs.begin(u"delete"_s, subjectOf(volume), {})};
    m_erasures.insert(volume.id, erasure);
    goOnErasing(erasure);
    return erasure.job;
}

void VolumeKeeper::goOnErasing(const Erasure &erasure)
{
    m_services.plane.eraseVolume(erasure.volume, [this, erasure](Result<void> erased) {
        const VolumeId id = erasure.volume.id;
        if (!erased && mayPass(erased.error().code)) {
            if (m_unerased.failed(id, erased.error()))
                qCWarning(lcController).noquote()
                    << "deleting volume" << erasure.volume.name << "waits:" << erased.error().toString();
            return;
        }
        m_unerased.forget(id);
        m_erasures.remove(id);
        m_services.jobs.end(
            erasure.job, erased ? JobState::Finished : JobState::Failed,
            erased ? Wording(QT_TRANSLATE_NOOP("Controller", "The space that only it used was given back."))
                   : Wording(QT_TRANSLATE_NOOP("Controller", "%1 It goes on at the next start of the controller."),
                             Wording::failure(erased.error())));
        Q_EMIT changed();
    });
}

} // namespace fallow
