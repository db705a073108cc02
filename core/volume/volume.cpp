// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "volume/volume.h"

#include "volume/volume_core.h"

namespace fallow {

using namespace Qt::StringLiterals;

Volume::Volume(std::shared_ptr<VolumeCore> core)
    : m_core(std::move(core))
{}

Volume::~Volume() = default;

void Volume::open(VolumeRecord record, const SecretKey &key, VolumeServices services, const QString &journalDirectory,
                  VolumeOptions options, Completion<std::unique_ptr<Volume>> done)
{
    auto core = std::make_shared<VolumeCore>(std::move(record), key, std::move(services), options);
    VolumeCore &opening = *core;
    // The core lives by this completion until it is handed over.
    opening.open(journalDirectory, [core = std::move(core), done = std::move(done)](Result<void> opened) mutable {
        if (!opened)
            return done(fail(opened.error()));
        done(std::unique_ptr<Volume>(new Volume(std::move(core))));
    });
}

QString Volume::name() const
{
    return m_core->record().name;
}
qint64 Volume::sizeBytes() const
{
    return m_core->record().sizeBytes;
}
qint64 Volume::blockSizeBytes() const
{
    return kBlockSizeBytes;
}
bool Volume::isReadOnly() const
{
    return m_core->record().isReadOnly;
}
void Volume::read(qint64 offset, SharedBytes into, Completion<SharedBytes> done)
{
    m_core->read(offset, std::move(into), std::move(done));
}
void Volume::write(qint64 offset, SharedBytes bytes, WriteOptions options, Completion<void> done)
{
    m_core->write(offset, std::move(bytes), options.isForcedUnitAccess, std::move(done));
}
void Volume::flush(Completion<void> done)
{
    m_core->flush(std::move(done));
}
void Volume::trim(qint64 offset, qint64 length, WriteOptions options, Completion<void> done)
{
    m_core->writeZeroes(offset, length, options.isForcedUnitAccess, std::move(done));
}
void Volume::writeZeroes(qint64 offset, qint64 length, WriteOptions options, Completion<void> done)
{
    m_core->writeZeroes(offset, length, options.isForcedUnitAccess, std::move(done));
}
void Volume::blockStatus(qint64 offset, qint64 length, int maxExtents, Completion<QList<Extent>> done)
{
    m_core->blockStatus(offset, length, maxExtents, std::move(done));
}
const VolumeRecord &Volume::record() const
{
    return m_core->record();
}
void Volume::changeRecord(std::function<void(VolumeRecord &)> change, Completion<void> done)
{
    m_core->changeRecord(std::move(change), std::move(done));
}
void Volume::resize(qint64 sizeBytes, Completion<void> done)
{
    m_core->resize(sizeBytes, std::move(done));
}
void Volume::takeSnapshot(VolumeRecord snapshot, Completion<VolumeRecord> done)
{
    m_core->takeSnapshot(std::move(snapshot), std::move(done));
}
void Volume::releaseSnapshot(VolumeId snapshot, Completion<void> done)
{
    m_core->releaseSnapshot(snapshot, std::move(done));
}
void Volume::collectSoon()
{
    m_core->collectSoon();
}
void Volume::collectForFamily()
{
    m_core->collectForFamily();
}
bool Volume::isCollector() const
{
    return m_core->isCollector();
}
void Volume::settle(Completion<void> done)
{
    m_core->settle(std::move(done));
}
void Volume::close(Completion<void> done)
{
    m_core->close(std::move(done));
}
bool Volume::isClosed() const
{
    return m_core->isClosed();
}
bool Volume::hasEnded() const
{
    return m_core->hasEnded();
}
void Volume::setSpacePressure(double pressure)
{
    m_core->setSpacePressure(pressure);
}
void Volume::setCollectBelowLiveShare(double share)
{
    m_core->setCollectBelowLiveShare(share);
}
VolumeStatistics Volume::statistics() const
{
    return m_core->statistics();
}
Wording Volume::writeTrouble() const
{
    return m_core->writeTrouble();
}
Wording Volume::readTrouble() const
{
    return m_core->readTrouble();
}

} // namespace fallow
