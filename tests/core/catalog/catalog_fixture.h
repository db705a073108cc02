// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"

#include <QTemporaryDir>
#include <QTest>
#include <functional>
#include <semaphore>

namespace fallow::test {

/// Runs what is posted at once, on the thread that posts.
class DirectExecutor final : public Executor
{
public:
    void post(std::move_only_function<void()> task) override { task(); }
};

/// Commits and waits.
inline Result<void> commitNow(Catalog &catalog, CatalogChange change)
{
    DirectExecutor direct;
    std::binary_semaphore answered(0); // not QSemaphore: the thread sanitizer does not see into Qt
    Result<void> outcome;
    catalog.commit(std::move(change), direct, [&](Result<void> result) {
        outcome = std::move(result);
        answered.release();
    });
    answered.acquire();
    return outcome;
}

/// Changes a catalog that nobody has open.
inline Result<void> changeCatalog(const QString &path, const std::function<CatalogChange(CatalogReader &)> &change)
{
    auto catalog = Catalog::open(path);
    if (!catalog)
        return fail(catalog.error());
    auto reader = (*catalog)->makeReader();
    if (!reader)
        return fail(reader.error());
    return commitNow(**catalog, change(**reader));
}

/// A stripe 4+2 on stores firstStore, firstStore + 1, ...
inline StripeRecord makeStripe(quint64 id, quint64 volume = 1, quint64 firstStore = 1)
{
    StripeRecord stripe;
    stripe.id = StripeId(id);
    stripe.volume = VolumeId(volume);
    stripe.geometry = {4, 2, 64 * 4112};
    stripe.epoch = 1;
    stripe.summaryOffsetBytes = 1000;
    stripe.summaryBytes = 200;
    stripe.totalBlocks = 256;
    stripe.liveBlocks = 256;
    for (quint32 i = 0; i < 6; ++i)
        stripe.strips.append({StoreId(firstStore + i), quint32(id) * 16 + i});
    return stripe;
}

inline ExtentRecord makeExtent(qint64 firstBlock, quint32 count, quint64 stripe, quint32 offset = 0,
                               quint64 sequence = 1)
{
    ExtentRecord extent;
    extent.firstBlock = firstBlock;
    extent.blockCount = count;
    extent.stripe = StripeId(stripe);
    extent.offsetBytes = offset;
    extent.writeSequence = sequence;
    return extent;
}

inline VolumeRecord makeVolume(quint64 id, const QString &name)
{
    VolumeRecord volume;
    volume.id = VolumeId(id);
    volume.name = name;
    volume.sizeBytes = 64 * kMiB;
    volume.wrappedKey = QByteArray(48, char(id));
    volume.created = QDateTime::fromMSecsSinceEpoch(1'700'000'000'123, Qt::UTC);
    volume.writeSequence = 7;
    return volume;
}

/// An open catalog in a folder of its own.
class CatalogFixture
{
public:
    CatalogFixture()
    {
        const auto created = Catalog::create(path(), m_array);
        if (!created)
            qFatal("%s", qPrintable(created.error().toString()));
        open();
    }
    QString path() const { return m_folder.filePath(QStringLiteral("catalog.sqlite")); }
    QString folder() const { return m_folder.path(); }
    ArrayId array() const { return m_array; }
    void open(Catalog::Options options = {})
    {
        close();
        auto opened = Catalog::open(path(), options);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().toString()));
        m_catalog = std::move(*opened);
        m_reader = std::move(m_catalog->makeReader().value());
    }
    void close()
    {
        m_reader.reset();
        m_catalog.reset();
    }
    Catalog &operator*() { return *m_catalog; }
    Catalog *operator->() { return m_catalog.get(); }
    CatalogReader &reader() { return *m_reader; }
    Result<void> commit(CatalogChange change) { return commitNow(*m_catalog, std::move(change)); }

private:
    QTemporaryDir m_folder;
    ArrayId m_array = ArrayId::generate();
    std::unique_ptr<Catalog> m_catalog;
    std::unique_ptr<CatalogReader> m_reader;
};

/// The value, which must be there; by value, so that a range-for may loop over it.
template <class T>
T valueOf(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().toString()));
    return std::move(*result);
}

/// "" if all is well, else the error: QCOMPARE(errorOf(result), QString()).
template <class T>
QString errorOf(const Result<T> &result)
{
    return result ? QString() : result.error().toString();
}

inline QSet<StoreId> stores(std::initializer_list<quint64> ids)
{
    QSet<StoreId> set;
    for (const quint64 id : ids)
        set.insert(StoreId(id));
    return set;
}

/// Each kind of problem once, in order.
inline QStringList kindsOf(const QList<CatalogProblem> &problems)
{
    QStringList kinds;
    for (const CatalogProblem &problem : problems)
        kinds.append(problem.kind);
    kinds.removeDuplicates();
    kinds.sort();
    return kinds;
}

} // namespace fallow::test
