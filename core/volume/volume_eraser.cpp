// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "volume/volume_eraser.h"

#include "base/crash_point.h"
#include "base/log.h"

#include <QDir>

namespace fallow {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPageRows = 2000;
constexpr int kPageStripes = 256;

/// Holds itself alive by the completions under way.
class Eraser : public std::enable_shared_from_this<Eraser>
{
public:
    Eraser(VolumeId volume, VolumeServices services, QString journalDirectory, Completion<void> done)
        : m_volume(volume)
        , m_services(std::move(services))
        , m_journalDirectory(std::move(journalDirectory))
        , m_done(std::move(done))
    {}

    void start()
    {
        auto reader = m_services.catalog.makeReader();
        if (!reader)
            return m_done(fail(reader.error()));
        m_reader = std::move(*reader);
        CatalogChange change;
        change.putSettings.insert(volumeDeletingSetting(m_volume), QByteArrayLiteral("1"));
        commit(std::move(change), &Eraser::eraseExtents);
    }

private:
    using Step = void (Eraser::*)();

    void commit(CatalogChange change, Step next)
    {
        hitCrashPoint("volume.erase.commit");
        m_services.catalog.commit(std::move(change), m_services.dataThread,
                                  [self = shared_from_this(), next](Result<void> result) {
                                      if (!result)
                                          return self->m_done(fail(result.error()));
                                      (self.get()->*next)();
                                  });
    }
    void eraseExtents()
    {
        const auto rows = m_reader->extents(m_volume, -1, kPageRows);
        if (!rows)
            return m_done(fail(rows.error()));
        if (rows->isEmpty())
            return eraseStripes();
        CatalogChange change;
        for (const ExtentRecord &extent : *rows)
            change.removeExtents.append({m_volume, extent.firstBlock});
        commit(std::move(change), &Eraser::eraseExtents);
    }
    void eraseStripes()
    {
        for (const StripeRecord &stripe : std::as_const(m_erased))
            m_services.stripes.removeStripe(stripe);
        m_erased.clear();
        auto stripes = m_reader->stripes(m_volume, {}, kPageStripes);
        if (!stripes)
            return m_done(fail(stripes.error()));
        if (stripes->isEmpty())
            return eraseRecord();
        CatalogChange change;
        for (const StripeRecord &stripe : std::as_const(*stripes))
            change.removeStripes.append(stripe.id);
        m_erased = std::move(*stripes);
        commit(std::move(change), &Eraser::eraseStripes);
    }
    void eraseRecord()
    {
        if (!m_journalDirectory.isEmpty() && !QDir(m_journalDirectory).removeRecursively())
            qCWarning(lcVolume) << "the journal's directory could not be removed:" << m_journalDirectory;
        CatalogChange change;
        change.removeVolumes.append(m_volume);
        change.putSettings.insert(volumeDeletingSetting(m_volume), QByteArray());
        commit(std::move(change), &Eraser::finish);
    }
    void finish() { m_done({}); }

    VolumeId m_volume;
    VolumeServices m_services;
    QString m_journalDirectory;
    Completion<void> m_done;
    std::unique_ptr<CatalogReader> m_reader;
    QList<StripeRecord> m_erased;
};

} // namespace

QString volumeDeletingSetting(VolumeId volume)
{
    return u"volume.deleting.%1"_s.arg(volume.toString());
}

void eraseVolume(VolumeId volume, VolumeServices services, const QString &journalDirectory, Completion<void> done)
{
    Executor &dataThread = services.dataThread;
    auto eraser = std::make_shared<Eraser>(volume, std::move(services), journalDirectory, std::move(done));
    dataThread.post([eraser] { eraser->start(); });
}

} // namespace fallow
