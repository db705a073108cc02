// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snapshot_rig.h"
#include "support/effort.h"
#include "support/test_program.h"

#include <deque>

using namespace fallow;
using namespace fallow::test;

namespace {

/// Random requests of one volume and its snapshots; snapshots are exact, whatever happens.
class SnapshotTrial
{
public:
    explicit SnapshotTrial(quint32 seed);
    void run();
    QString problem;

private:
    struct Taken
    {
        VolumeRecord record;
        std::vector<quint32> versions;
    };
    quint32 dice(quint32 bound) { return quint32(m_random() % bound); }
    void note(const QString &what)
    {
        if (problem.isEmpty())
            problem = QStringLiteral("life %1 step %2: %3").arg(m_life).arg(m_step).arg(what);
    }
    template <class T>
    bool expect(const Result<T> &result, const char *what)
    {
        if (!result)
            note(QStringLiteral("%1: %2").arg(QLatin1StringView(what), result.error().toString()));
        return result.has_value();
    }
    static QByteArray bytesOf(quint32 version)
    {
        if (version == 0)
            return QByteArray(kBlockSizeBytes, '\0');
        QByteArray bytes = VolumeRig::block(version);
        if (version % 3 == 0) // some of it compresses
            bytes.replace(512, 3000, QByteArray(3000, char(version)));
        std::memcpy(bytes.data(), &version, sizeof version);
        return bytes;
    }
    static quint32 versionOf(const QByteArray &bytes)
    {
        quint32 version = 0;
        std::memcpy(&version, bytes.constData(), sizeof version);
        return bytes == bytesOf(version) ? version : ~quint32(0);
    }
    void step();
    void write(bool isAwaited);
    void trim();
    void take();
    void forgetOne(bool isCut);
    void eraseNext();
    void waitForErasures();
    void resize();
    void restart();
    void check(const Taken &taken);
    void checkAll();

    static constexpr qint64 kBlocks = 1500;
    std::mt19937 m_random;
    VolumeRig m_rig{kBlocks * kBlockSizeBytes};
    std::vector<quint32> m_now = std::vector<quint32>(kBlocks); ///< acknowledged
    std::vector<std::vector<quint32>> m_maybe{size_t(kBlocks)}; ///< what a power cut may bring back
    QList<Taken> m_taken;
    std::deque<VolumeId> m_doomed; ///< marked as being deleted; the first is being erased while everything goes on
    bool m_isErasing = false;
    qint64 m_size = kBlocks;
    quint32 m_version = 0;
    quint64 m_lastId = 7;
    int m_life = 0;
    int m_step = 0;
};

SnapshotTrial::SnapshotTrial(quint32 seed)
    : m_random(seed)
{
    m_rig.record().isCompressed = seed % 2 == 0;
    m_rig.record().wrappedKey = wrapVolumeKey(SecretKey::generate(), m_rig.record().id, m_rig.key);
    m_rig.putRecord();
    m_rig.options.mapCacheBytes = seed % 3 == 0 ? 1000 : 1 * kMiB;
    m_rig.options.readAheadBytes = seed % 4 < 2 ? 0 : VolumeOptions().readAheadBytes;
    m_rig.options.journalBytes = 1 * kMiB;
    m_rig.options.flushPatienceMs = 1;
    m_rig.options.settleMs = 20;
}

void SnapshotTrial::run()
{
    expect(m_rig.open(), "open");
    const int lives = byEffort<int>({.full = 10, .usual = 10, .sanitized = 2});
    for (m_life = 0; m_life < lives && problem.isEmpty(); ++m_life) {
        const int steps = 20 + int(dice(80));
        for (m_step = 0; m_step < steps && problem.isEmpty(); ++m_step)
            step();
        if (problem.isEmpty())
            restart();
    }
    // Origin first or last: in the end nothing is left.
    waitForErasures();
    checkAll();
    const bool isOriginFirst = dice(2) == 0;
    if (isOriginFirst && problem.isEmpty()) {
        m_rig.volume.reset();
        expect(m_rig.erase(m_rig.record().id), "erasing the origin");
        checkAll();
    }
    while (!m_taken.isEmpty() && problem.isEmpty())
        forgetOne(false);
    waitForErasures();
    if (!isOriginFirst && problem.isEmpty()) {
        expect(m_rig.settle(), "the last settling");
        m_rig.volume.reset();
        expect(m_rig.erase(m_rig.record().id), "erasing the origin");
    }
    if (stripeCount(m_rig) != 0)
        note(QStringLiteral("%1 stripes are left").arg(stripeCount(m_rig)));
    if (!problemsOf(m_rig).isEmpty())
        note(problemsOf(m_rig).join(u'\n'));
}

void SnapshotTrial::step()
{
    const quint32 kind = dice(40);
    if (kind < 20)
        write(dice(3) != 0);
    else if (kind < 25)
        trim();
    else if (kind < 28)
        expect(m_rig.flush(), "flush");
    else if (kind < 32)
        take();
    else if (kind < 34)
        forgetOne(dice(4) == 0);
    else if (kind == 34)
        resize();
    else if (kind == 35)
        m_rig.volume->setSpacePressure(dice(2));
    else if (!m_taken.isEmpty())
        check(m_taken.at(dice(quint32(m_taken.size()))));
}

void SnapshotTrial::write(bool isAwaited)
{
    const qint64 block = dice(quint32(m_size));
    const qint64 count = qMin<qint64>(m_size - block, dice(4) == 0 ? 1 + dice(150) : 1 + dice(6));
    QByteArray bytes;
    std::vector<quint32> versions;
    for (qint64 i = 0; i < count; ++i) {
        versions.push_back(dice(20) == 0 ? 0 : ++m_version);
        bytes += bytesOf(versions.back());
    }
    // What is in the overlay at once counts as acknowledged: the answer only has not come yet.
    const auto take = [this, block, versions] {
        for (size_t i = 0; i < versions.size(); ++i) {
            m_maybe[size_t(block) + i].push_back(m_now[size_t(block) + i]);
            m_now[size_t(block) + i] = versions[i];
        }
    };
    auto done = std::make_shared<std::optional<Result<void>>>();
    m_rig.volume->write(block * kBlockSizeBytes, SharedBytes::copyOf(bytes), {dice(8) == 0},
                        [done](Result<void> result) { *done = std::move(result); });
    take();
    if (!isAwaited && m_rig.volume->statistics().waitingWriters == 0)
        return;
    VolumeRig::spin([&] { return done->has_value(); });
    if (*done)
        expect(**done, "write");
    else
        note(QStringLiteral("a write was never answered"));
}

void SnapshotTrial::trim()
{
    const qint64 block = dice(quint32(m_size));
    const qint64 count = qMin<qint64>(m_size - block, 1 + dice(100));
    if (!expect(m_rig.trim(block, count), "trim"))
        return;
    for (qint64 i = block; i < block + count; ++i) {
        m_maybe[size_t(i)].push_back(m_now[size_t(i)]);
        m_now[size_t(i)] = 0;
    }
}

void SnapshotTrial::take()
{
    if (m_taken.size() >= 6)
        return;
    const std::vector<quint32> versions(m_now.begin(), m_now.begin() + m_size);
    const auto record = m_rig.takeSnapshot(++m_lastId);
    if (!expect(record, "snapshot"))
        return;
    m_taken.append({*record, versions});
    for (auto &maybe : m_maybe) // everything was committed for it
        maybe.clear();
    check(m_taken.last());
}

void SnapshotTrial::forgetOne(bool isCut)
{
    if (m_taken.isEmpty())
        return;
    const qsizetype index = dice(quint32(m_taken.size()));
    const VolumeId id = m_taken.at(index).record.id;
    m_taken.removeAt(index);
    if (!expect(m_rig.markDeleting(id), "marking"))
        return;
    m_rig.snapshots.remove(id);
    m_doomed.push_back(id);
    eraseNext();
    if (!isCut)
        return; // it is erased while the next steps write, trim, collect and take
    for (int turns = int(dice(60)); turns > 0; --turns)
        QCoreApplication::processEvents();
    restart();
}

/// As the controller does it: one of a family at a time.
void SnapshotTrial::eraseNext()
{
    if (m_isErasing || m_doomed.empty())
        return;
    m_isErasing = true;
    const VolumeId id = m_doomed.front();
    auto erase = [this, id](const Result<void> &released) {
        if (!expect(released, "releasing"))
            return;
        eraseVolume(id, m_rig.services(), {}, [this](const Result<void> &erased) {
            if (!expect(erased, "erasing"))
                return;
            m_isErasing = false;
            m_doomed.pop_front();
            eraseNext();
        });
    };
    if (m_rig.volume)
        m_rig.volume->releaseSnapshot(id, std::move(erase));
    else
        erase({});
}

void SnapshotTrial::waitForErasures()
{
    if (!VolumeRig::spin([this] { return m_doomed.empty() || !problem.isEmpty(); }))
        note(QStringLiteral("an erasure never ended"));
}

void SnapshotTrial::resize()
{
    const qint64 size = kBlocks / 2 + dice(kBlocks / 2 + 1);
    if (!expect(m_rig.wait<void>([&](auto done) { m_rig.volume->resize(size * kBlockSizeBytes, std::move(done)); }),
                "resize"))
        return;
    for (qint64 block = size; block < m_size; ++block) {
        m_now[size_t(block)] = 0;
        m_maybe[size_t(block)].clear();
    }
    m_size = size;
}

void SnapshotTrial::restart()
{
    m_rig.cutPower(&m_random);
    m_isErasing = false;
    m_rig.openCatalog();
    // What lies behind the volume's end is unmapped after the record says so; behind a snapshot's there is nothing.
    for (const QString &found : problemsOf(m_rig)) {
        if (!found.startsWith(QStringLiteral("extent.beyond-volume: volume test,")))
            note(found);
    }
    if (!expect(m_rig.open(), "open"))
        return;
    for (qint64 first = 0; first < m_size; first += 50) {
        const qint64 count = qMin<qint64>(50, m_size - first);
        const auto found = m_rig.read(first, count);
        if (!expect(found, "read"))
            return;
        for (qint64 block = first; block < first + count; ++block) {
            const quint32 version = versionOf(found->mid((block - first) * kBlockSizeBytes, kBlockSizeBytes));
            auto &maybe = m_maybe[size_t(block)];
            if (version != m_now[size_t(block)] && std::find(maybe.begin(), maybe.end(), version) == maybe.end())
                return note(QStringLiteral("block %1 holds version %2").arg(block).arg(version));
            m_now[size_t(block)] = version;
            maybe.clear();
        }
    }
    for (const Taken &taken : std::as_const(m_taken))
        expect(m_rig.openSnapshot(taken.record), "opening a snapshot");
    eraseNext(); // what the cut interrupted
    checkAll();
}

void SnapshotTrial::check(const Taken &taken)
{
    const qint64 size = qint64(taken.versions.size());
    for (qint64 block = 0; block < size && problem.isEmpty(); block += 100) {
        const qint64 count = qMin<qint64>(100, size - block);
        const auto found = m_rig.readSnapshot(taken.record.id, block, count);
        if (!expect(found, "reading a snapshot"))
            return;
        for (qint64 i = 0; i < count; ++i) {
            const quint32 version = versionOf(found->mid(i * kBlockSizeBytes, kBlockSizeBytes));
            if (version != taken.versions[size_t(block + i)])
                return note(QStringLiteral("snapshot %1, block %2 reads as version %3, not %4")
                                .arg(taken.record.id.value())
                                .arg(block + i)
                                .arg(version)
                                .arg(taken.versions[size_t(block + i)]));
        }
    }
}

void SnapshotTrial::checkAll()
{
    for (const Taken &taken : std::as_const(m_taken))
        check(taken);
}

} // namespace

/// Snapshots against a model, with power cuts at any moment.
class TestVolumeSnapshotModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void erase_powerCutAtEveryCommit_isFinishedLater();
    void randomRequests_withSnapshotsAndPowerCuts_everySnapshotReadsAsTaken_data();
    void randomRequests_withSnapshotsAndPowerCuts_everySnapshotReadsAsTaken();
};

void TestVolumeSnapshotModel::erase_powerCutAtEveryCommit_isFinishedLater()
{
    for (int cutAt = 1;; ++cutAt) {
        Prepared prepared;
        VolumeRig &rig = prepared.rig;
        QByteArray shown;
        for (quint32 i = 0; i < 300; ++i) // many extents
            QVERIFY(rig.write(i * 2, VolumeRig::block(1 + i)));
        shown = rig.read(0, 600).value();
        const auto older = rig.takeSnapshot(8);
        const auto younger = rig.takeSnapshot(9);
        QVERIFY(older && younger);
        QVERIFY(rig.write(0, VolumeRig::blocks(5000, 600)));
        QVERIFY(rig.settle());
        rig.volume.reset();
        rig.snapshots.clear();
        rig.catalog().hold();
        bool isErased = false;
        eraseVolume(younger->id, rig.services(), {}, [&](const Result<void> &) { isErased = true; });
        for (int i = 1; i < cutAt && !isErased; ++i) {
            QVERIFY(VolumeRig::spin([&] { return isErased || rig.catalog().heldCount() > 0; }));
            if (!isErased)
                rig.catalog().releaseOne();
        }
        QVERIFY(VolumeRig::spin([&] { return isErased || rig.catalog().heldCount() > 0; }));
        const bool wasLast = isErased;
        rig.cutPower();
        rig.openCatalog();
        QCOMPARE(problemsOf(rig), QStringList());
        QVERIFY(rig.open());
        if (!wasLast)
            QCOMPARE(errorOf(rig.eraseSnapshot(younger->id)), QString());
        QVERIFY(rig.openSnapshot(*older));
        QCOMPARE(rig.readSnapshot(older->id, 0, 600).value(), shown);
        QCOMPARE(problemsOf(rig), QStringList());
        if (wasLast)
            break;
        QVERIFY(cutAt < 20);
    }
}

void TestVolumeSnapshotModel::randomRequests_withSnapshotsAndPowerCuts_everySnapshotReadsAsTaken_data()
{
    QTest::addColumn<quint32>("seed");
    const int given = qEnvironmentVariableIntValue("FALLOW_TEST_SEED");
    if (given != 0) {
        QTest::newRow("given") << quint32(given);
        return;
    }
    // Two is compressed, three has a small map, six both.
    const quint32 last = byEffort<quint32>({.full = 12, .usual = 3, .sanitized = 6});
    for (quint32 seed = byEffort<quint32>({.full = 1, .usual = 2, .sanitized = 6}); seed <= last; ++seed)
        QTest::newRow(qPrintable(QString::number(seed))) << seed;
    QTest::newRow("new") << quint32(std::random_device()());
}

void TestVolumeSnapshotModel::randomRequests_withSnapshotsAndPowerCuts_everySnapshotReadsAsTaken()
{
    QFETCH(quint32, seed);
    qInfo("seed %u (FALLOW_TEST_SEED repeats it)", seed);
    SnapshotTrial trial(seed);
    trial.run();
    QVERIFY2(trial.problem.isEmpty(), qPrintable(trial.problem));
}

FALLOW_TEST(TestVolumeSnapshotModel)
#include "tst_volume_snapshot_model.moc"
