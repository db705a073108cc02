// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "volume_rig.h"

#include "catalog/check.h"
#include "support/effort.h"
#include "support/test_program.h"
#include "volume/volume_keys.h"

#include <deque>
#include <set>

using namespace fallow;
using namespace fallow::test;

namespace {

/// What a block may hold: any version from the last that is known to hold on. Versions are named by their index.
class BlockModel
{
public:
    explicit BlockModel(int blockCount)
        : m_blocks(size_t(blockCount))
    {}
    /// A request that was made: from now on it may be found.
    size_t put(qint64 block, quint32 version)
    {
        Block &b = m_blocks[size_t(block)];
        b.versions.push_back(version);
        return b.versions.size() - 1;
    }
    /// It was acknowledged: nothing older may be read any more.
    void acknowledge(qint64 block, size_t index) { raise(m_blocks[size_t(block)].acknowledged, index); }
    size_t acknowledged(qint64 block) const { return m_blocks[size_t(block)].acknowledged; }
    /// It is durable: nothing older may be found after a crash.
    void promise(qint64 block, size_t index) { raise(m_blocks[size_t(block)].durable, index); }
    /// What a flush that begins now promises when it completes.
    std::vector<size_t> mark() const
    {
        std::vector<size_t> indices;
        for (const Block &block : m_blocks)
            indices.push_back(block.acknowledged);
        return indices;
    }
    void flushed(const std::vector<size_t> &mark)
    {
        for (size_t i = 0; i < mark.size(); ++i)
            raise(m_blocks[i].durable, mark[i]);
    }
    bool mayHold(qint64 block, size_t from, quint32 version) const
    {
        const auto &versions = m_blocks[size_t(block)].versions;
        return std::find(versions.begin() + qsizetype(from), versions.end(), version) != versions.end();
    }
    /// Whether the block may hold this version after a crash; then it is the only one it may hold.
    bool settle(qint64 block, quint32 version)
    {
        Block &b = m_blocks[size_t(block)];
        if (!mayHold(block, b.durable, version))
            return false;
        b = {{version}, 0, 0};
        return true;
    }
    void forget(qint64 block) { m_blocks[size_t(block)] = {}; }

private:
    struct Block
    {
        std::vector<quint32> versions = {0};
        size_t acknowledged = 0;
        size_t durable = 0;
    };
    static void raise(size_t &value, size_t to) { value = std::max(value, to); }
    std::vector<Block> m_blocks;
};

QByteArray bytesOf(quint32 version)
{
    if (version == 0)
        return QByteArray(kBlockSizeBytes, '\0');
    QByteArray bytes = VolumeRig::block(version);
    if (version % 3 == 0) // some of it compresses
        bytes.replace(512, 3000, QByteArray(3000, char(version)));
    std::memcpy(bytes.data(), &version, sizeof version);
    return bytes;
}

quint32 versionOf(const QByteArray &bytes)
{
    quint32 version = 0;
    std::memcpy(&version, bytes.constData(), sizeof version);
    return bytes == bytesOf(version) ? version : ~quint32(0);
}

/// One sequence of random requests, faults and power cuts against the model.
class Trial
{
public:
    explicit Trial(quint32 seed);
    void run();
    QString problem; ///< empty: all was legal

private:
    struct Written
    {
        qint64 firstBlock = 0;
        std::vector<size_t> indices;
    };
    quint32 dice(quint32 bound) { return quint32(m_random() % bound); }
    void note(const QString &what)
    {
        if (problem.isEmpty())
            problem = QStringLiteral("life %1 step %2: %3").arg(m_life).arg(m_step).arg(what);
    }
    void expect(const Result<void> &result, const char *what)
    {
        if (!result && !m_hasFaults)
            note(QStringLiteral("%1: %2").arg(QLatin1StringView(what), result.error().toString()));
    }
    Written put(qint64 block, const std::vector<quint32> &versions);
    void acknowledge(const Written &written, bool isDurable);
    void beginLife();
    void endLife();
    void step();
    void write(qint64 block, qint64 count);
    void trim(qint64 block, qint64 count);
    void flush();
    void read(qint64 block, qint64 count);
    void resize(bool isAwaited);
    void makeTrouble();
    void checkCatalog();
    void checkRead(qint64 block, const std::vector<size_t> &from, const QByteArray &bytes);

    static constexpr int kBlocks = 1500;
    static constexpr int kLives = 14;
    static constexpr int kStepsPerLife = 250;

    std::mt19937 m_random;
    VolumeRig m_rig{kBlocks * kBlockSizeBytes};
    BlockModel m_model{kBlocks};
    QTimer m_catalogReturns;
    qint64 m_size = kBlocks; ///< in blocks
    quint32 m_version = 0;
    int m_life = 0;
    int m_step = 0;
    bool m_hasFaults = false;        ///< then requests may fail, saying so
    bool m_hasFailedStripes = false; ///< in this life
    bool m_areStoresFull = false;
};

Trial::Trial(quint32 seed)
    : m_random(seed)
{
    m_rig.record().isCompressed = seed % 2 == 0;
    m_rig.record().wrappedKey = wrapVolumeKey(SecretKey::generate(), m_rig.record().id, m_rig.key);
    m_rig.putRecord();
    m_rig.options.mapCacheBytes = seed % 3 == 0 ? 1000 : 1 * kMiB;
    m_rig.options.readAheadBytes = seed % 4 < 2 ? 0 : VolumeOptions().readAheadBytes;
    m_rig.options.journalSegmentBytes = 128 * kKiB + 4096;
    m_rig.options.journalBytes = 1 * kMiB;
    m_rig.options.writeBufferBytes = seed % 5 == 0 ? 1 * kMiB : 2 * kMiB;
    m_rig.options.flushPatienceMs = 1;
    m_catalogReturns.setSingleShot(true);
    QObject::connect(&m_catalogReturns, &QTimer::timeout, &m_catalogReturns, [this] { m_rig.catalog().release(); });
}

void Trial::run()
{
    for (m_life = 0; m_life < kLives && problem.isEmpty(); ++m_life) {
        beginLife();
        const int steps = int(dice(kStepsPerLife)) + 5;
        for (m_step = 0; m_step < steps && problem.isEmpty(); ++m_step)
            step();
        endLife();
    }
    if (!problem.isEmpty())
        return;
    m_areStoresFull = false;
    m_rig.stripes.setRoom(-1);
    beginLife();
    expect(m_rig.settle(), "the last settling");
    m_rig.cutPower(); // the check wants a catalog at rest
    m_rig.openCatalog();
    checkCatalog();
}

void Trial::beginLife()
{
    m_step = -1;
    m_hasFailedStripes = false;
    m_hasFaults = m_areStoresFull;
    if (const auto opened = m_rig.open(); !opened)
        return note(opened.error().toString());
    m_size = m_rig.volume->sizeBytes() / kBlockSizeBytes;
    for (qint64 block = 0; block < m_size; block += 50) {
        const qint64 count = qMin<qint64>(50, m_size - block);
        const auto found = m_rig.read(block, count);
        if (!found)
            return note(found.error().toString());
        for (qint64 i = 0; i < count; ++i) {
            const quint32 version = versionOf(found->mid(i * kBlockSizeBytes, kBlockSizeBytes));
            if (!m_model.settle(block + i, version))
                return note(QStringLiteral("block %1 holds version %2").arg(block + i).arg(version));
        }
    }
    // What a shrinking has cut off is zeros when it comes back.
    for (qint64 block = m_size; block < kBlocks; ++block)
        m_model.forget(block);
}

void Trial::endLife()
{
    if (dice(4) == 0 && problem.isEmpty())
        resize(false);
    const int turns = int(dice(30));
    for (int i = 0; i < turns; ++i)
        QCoreApplication::processEvents();
    m_catalogReturns.stop();
    m_rig.cutPower(&m_random);
    m_rig.journal->failSyncs(0);
    m_rig.journal->failRemoves(0);
    m_rig.journal->failCreate({});
    m_rig.stripes.hold(false);
    m_rig.openCatalog();
    checkCatalog();
}

void Trial::checkCatalog()
{
    const auto reader = m_rig.catalog().makeReader();
    const auto problems = fallow::checkCatalog(**reader, {});
    if (!problems)
        return note(problems.error().toString());
    for (const CatalogProblem &found : *problems) {
        // No store is in this catalog, and what lies behind an end is unmapped after the record says so.
        if (found.kind != u"stripe.unknown-store" && found.kind != u"extent.beyond-volume")
            note(found.kind + QStringLiteral(": ") + found.subject + QStringLiteral(", ") + found.text);
    }
}

Trial::Written Trial::put(qint64 block, const std::vector<quint32> &versions)
{
    Written written{block, {}};
    for (size_t i = 0; i < versions.size(); ++i)
        written.indices.push_back(m_model.put(block + qint64(i), versions[i]));
    return written;
}

void Trial::acknowledge(const Written &written, bool isDurable)
{
    for (size_t i = 0; i < written.indices.size(); ++i) {
        m_model.acknowledge(written.firstBlock + qint64(i), written.indices[i]);
        if (isDurable)
            m_model.promise(written.firstBlock + qint64(i), written.indices[i]);
    }
}

void Trial::step()
{
    const qint64 block = dice(8) == 0 ? dice(20) : dice(quint32(m_size));
    const qint64 count = qMin<qint64>(m_size - block, dice(6) == 0 ? 1 + dice(120) : 1 + dice(4));
    const quint32 kind = dice(24);
    if (kind < 12)
        write(block, count);
    else if (kind < 14)
        trim(block, count);
    else if (kind < 18)
        flush();
    else if (kind < 20)
        makeTrouble();
    else if (kind == 20 && dice(6) == 0)
        resize(true);
    else
        read(block, count);
}

void Trial::write(qint64 block, qint64 count)
{
    QByteArray bytes;
    std::vector<quint32> versions;
    for (qint64 i = 0; i < count; ++i) {
        versions.push_back(dice(20) == 0 ? 0 : ++m_version);
        bytes += bytesOf(versions.back());
    }
    const Written written = put(block, versions);
    const bool isForced = dice(10) == 0;
    if (dice(2) == 0) {
        const auto done = m_rig.write(block, bytes, isForced);
        expect(done, "write");
        if (done)
            acknowledge(written, isForced);
        return;
    }
    m_rig.volume->write(block * kBlockSizeBytes, SharedBytes::copyOf(bytes), {isForced},
                        [this, written, isForced](const Result<void> &done) {
                            // Behind an end that has moved meanwhile it is refused.
                            if (done)
                                acknowledge(written, isForced);
                            else if (done.error().code != ErrorCode::InvalidArgument)
                                expect(done, "write");
                        });
}

void Trial::trim(qint64 block, qint64 count)
{
    const Written written = put(block, std::vector<quint32>(size_t(count), 0));
    const bool isForced = dice(10) == 0;
    const auto done = m_rig.trim(block, count, isForced);
    expect(done, "trim");
    if (done)
        acknowledge(written, isForced);
}

void Trial::flush()
{
    const int together = 1 + int(dice(3));
    for (int i = 0; i < together; ++i) {
        m_rig.volume->flush([this, mark = m_model.mark()](const Result<void> &flushed) {
            expect(flushed, "flush");
            if (flushed)
                m_model.flushed(mark);
        });
    }
    if (dice(2) == 0) {
        const auto mark = m_model.mark();
        const auto flushed = m_rig.flush();
        expect(flushed, "flush");
        if (flushed)
            m_model.flushed(mark);
    }
}

void Trial::read(qint64 block, qint64 count)
{
    std::vector<size_t> from;
    for (qint64 i = 0; i < count; ++i)
        from.push_back(m_model.acknowledged(block + i));
    if (dice(2) == 0) {
        const auto found = m_rig.read(block, count);
        return found ? checkRead(block, from, *found) : note(found.error().toString());
    }
    m_rig.volume->read(block * kBlockSizeBytes, SharedBytes::allocate(size_t(count * kBlockSizeBytes)),
                       [this, block, from](const Result<SharedBytes> &found) {
                           found ? checkRead(block, from, found->toByteArray()) : note(found.error().toString());
                       });
}

void Trial::checkRead(qint64 block, const std::vector<size_t> &from, const QByteArray &bytes)
{
    for (size_t i = 0; i < from.size(); ++i) {
        const quint32 version = versionOf(bytes.mid(qsizetype(i) * kBlockSizeBytes, kBlockSizeBytes));
        if (!m_model.mayHold(block + qint64(i), from[i], version))
            note(QStringLiteral("block %1 reads as version %2").arg(block + qint64(i)).arg(version));
    }
}

void Trial::resize(bool isAwaited)
{
    const qint64 size = kBlocks / 2 + dice(kBlocks / 2 + 1);
    const Written zeros = put(size, std::vector<quint32>(size_t(qMax<qint64>(0, m_size - size)), 0));
    const auto begin = [&](Completion<void> done) { m_rig.volume->resize(size * kBlockSizeBytes, std::move(done)); };
    if (!isAwaited)
        return begin([this, zeros](const Result<void> &done) {
            if (done)
                acknowledge(zeros, true);
        });
    const auto done = m_rig.wait<void>(begin);
    expect(done, "resize");
    if (!done)
        return;
    acknowledge(zeros, true);
    m_size = size;
}

void Trial::makeTrouble()
{
    switch (dice(60)) {
    case 0:
    case 1:
        m_rig.stripes.failWrites(1, ErrorCode::NotEnoughStores, 1 + int(dice(2)));
        m_hasFaults |= m_hasFailedStripes; // writers hear of three failures in a row, which two troubles can make
        m_hasFailedStripes = true;
        break;
    case 2:
    case 3:
        m_rig.journal->failSyncs(1 + int(dice(3)));
        m_hasFaults = true;
        break;
    case 4:
    case 5:
        m_rig.catalog().failCommits(1 + int(dice(5)), dice(2) == 0 ? ErrorCode::Io : ErrorCode::NoSpace);
        m_hasFaults = true;
        break;
    case 6:
    case 7:
    case 8:
    case 9: // what is committed from here on is lost if power goes before the catalog returns
        m_rig.catalog().hold();
        m_catalogReturns.start(int(dice(20)));
        break;
    case 10:
        m_rig.journal->failRemoves(1);
        break;
    case 11: {
        const bool isFull = dice(2) == 0;
        m_rig.journal->failCreate(isFull ? std::optional(ErrorCode::NoSpace) : std::nullopt);
        m_hasFaults = true;
        break;
    }
    case 12:
        m_rig.volume->setSpacePressure(1.0);
        break;
    case 13:
    case 14: // the stores are full for a while: stripes wait, trims and collecting go on
        m_areStoresFull = !m_areStoresFull;
        m_rig.stripes.setRoom(m_areStoresFull ? m_rig.stripes.usedBytes() + qint64(dice(4)) * 40 * kKiB : -1,
                              qint64(dice(3)) * 70 * kKiB);
        m_hasFaults = true;
        break;
    default:
        break;
    }
}

} // namespace

/// Random requests against a model, with power cuts at any moment.
class TestVolumeModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void randomRequests_withPowerCuts_everyBlockIsLegal_data();
    void randomRequests_withPowerCuts_everyBlockIsLegal();
};

void TestVolumeModel::randomRequests_withPowerCuts_everyBlockIsLegal_data()
{
    QTest::addColumn<quint32>("seed");
    const int given = qEnvironmentVariableIntValue("FALLOW_TEST_SEED");
    if (given != 0) {
        QTest::newRow("given") << quint32(given);
        return;
    }
    // Five is not compressed and has a small buffer, six is compressed and has a small map.
    const quint32 last = byEffort<quint32>({.full = 24, .usual = 8, .sanitized = 6});
    for (quint32 seed = byEffort<quint32>({.full = 1, .usual = 5, .sanitized = 5}); seed <= last; ++seed)
        QTest::newRow(qPrintable(QString::number(seed))) << seed;
    QTest::newRow("new") << quint32(std::random_device()());
}

void TestVolumeModel::randomRequests_withPowerCuts_everyBlockIsLegal()
{
    QFETCH(quint32, seed);
    qInfo("seed %u (FALLOW_TEST_SEED repeats it)", seed);
    Trial trial(seed);
    trial.run();
    QVERIFY2(trial.problem.isEmpty(), qPrintable(trial.problem));
}

FALLOW_TEST(TestVolumeModel)
#include "tst_volume_model.moc"
