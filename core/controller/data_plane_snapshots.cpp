// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
// A volume and its snapshots share stripes: how they are taken, and go one after the other.
#include "controller/data_plane_core.h"

#include "base/log.h"
#include "base/wording.h"
#include "volume/volume_eraser.h"

using namespace Qt::StringLiterals;

namespace fallow {

void DataPlane::Core::takeSnapshot(VolumeId id, const VolumeRecord &snapshot, Completion<VolumeRecord> done)
{
    const auto volume = volumes.value(id);
    if (!volume)
        return done(fail(ErrorCode::NotFound, Wording(QT_TRANSLATE_NOOP("Controller", "the volume is not open")),
                         u"volume "_s + id.toString()));
    volume->takeSnapshot(snapshot, [this, done = std::move(done)](Result<VolumeRecord> taken) mutable {
        if (!taken)
            return done(std::move(taken));
        const VolumeRecord record = *taken;
        openVolume(record, [record, done = std::move(done)](const Result<void> &opened) mutable {
            // It is there whether it opens or not; whoever asked for it sees to its being tried again.
            if (!opened)
                qCWarning(lcController).noquote()
                    << "the snapshot" << record.name << "does not open:" << opened.error().toString();
            done(record);
        });
    });
}

void DataPlane::Core::eraseVolume(const VolumeRecord &record, Completion<void> done)
{
    condemned.insert(record.id);
    auto enqueue = [this, record, done = std::move(done)](const Result<void> &) mutable {
        thread.executor().post([this, record, done = std::move(done)]() mutable { // not inside a volume's own call
            if (!directory)
                return;
            volumes.remove(record.id);
            std::deque<Erasure> &queue = erasures[record.family()];
            queue.push_back({record, std::move(done)});
            if (queue.size() == 1)
                eraseNext(record.family());
        });
    };
    if (const auto opening = openings.find(record.id); opening != openings.end()) { // it has its journal in use
        opening->second.push_back(std::move(enqueue));
        return;
    }
    const auto volume = volumes.value(record.id);
    if (!volume)
        return enqueue({}); // begun before a restart, or it does not open
    nbd->removeExport(volume->name(),
                      [this, id = record.id, enqueue = std::move(enqueue)](const Result<void> &) mutable {
                          if (const auto present = volumes.value(id)) // never held: see DataPlane::setExported()
                              present->close(std::move(enqueue));
                          else
                              enqueue({});
                      });
}

void DataPlane::Core::eraseNext(VolumeId family)
{
    const VolumeRecord record = erasures[family].front().record;
    // A volume that is being opened has read which snapshots there are, and can be told of none that goes yet.
    if (const auto opening = openings.find(family); record.isSnapshot() && opening != openings.end()) {
        opening->second.push_back([this, family](const Result<void> &) { eraseNext(family); });
        return;
    }
    auto finish = [this, family](Result<void> erased) {
        std::deque<Erasure> &queue = erasures[family];
        auto done = std::move(queue.front().done);
        queue.pop_front();
        const bool isMore = !queue.empty();
        if (!isMore)
            erasures.erase(family);
        tendGarbage(family);
        done(std::move(erased));
        if (isMore)
            eraseNext(family);
    };
    auto erase = [this, record, finish](const Result<void> &released) mutable {
        if (!released)
            return finish(fail(released.error()));
        const QString journal = record.isSnapshot() ? QString() : options.directory.journalPath(record.id);
        fallow::eraseVolume(record.id, volumeServices(), journal, std::move(finish), erasing);
    };
    if (const auto collector = record.isSnapshot() ? collectorOf(family) : nullptr)
        collector->releaseSnapshot(record.id, std::move(erase));
    else
        erase({});
}

/// Null: there is none. One that has ended may be destroyed before it answers, and keeps nothing any more.
std::shared_ptr<Volume> DataPlane::Core::collectorOf(VolumeId family) const
{
    for (const auto &volume : volumes) {
        if (volume->record().family() == family && volume->isCollector() && !volume->hasEnded())
            return volume;
    }
    return nullptr;
}

/// Some of a family has gone, or come: there may be something to collect, or nobody who does it.
void DataPlane::Core::tendGarbage(VolumeId family)
{
    if (const auto collector = collectorOf(family))
        return collector->collectSoon();
    for (const auto &volume : std::as_const(volumes)) {
        const VolumeRecord &record = volume->record();
        if (record.family() == family && !volume->isClosed() && !condemned.contains(record.id))
            volume->collectForFamily();
    }
}

void DataPlane::takeSnapshot(VolumeId volume, const VolumeRecord &snapshot, Completion<VolumeRecord> done)
{
    m_core->onData(
        [core = m_core.get(), volume, snapshot, reply = m_core->home.wrap<VolumeRecord>(std::move(done))]() mutable {
            core->takeSnapshot(volume, snapshot, std::move(reply));
        });
}

void DataPlane::eraseVolume(const VolumeRecord &record, Completion<void> done)
{
    m_core->onData([core = m_core.get(), record, reply = m_core->home.wrap<void>(std::move(done))]() mutable {
        core->eraseVolume(record, std::move(reply));
    });
}

} // namespace fallow
