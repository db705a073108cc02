// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "coding/sealing.h"
#include "support/test_program.h"

#include <QRandomGenerator>
#include <QtTest>
#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

using namespace fallow;
using Bytes = std::vector<std::byte>;
using Provider = Sealer::Provider;

namespace {

Bytes hex(const QByteArray &text)
{
    const QByteArray raw = QByteArray::fromHex(text);
    const auto bytes = std::as_bytes(std::span(raw.constData(), size_t(raw.size())));
    return {bytes.begin(), bytes.end()};
}

QByteArray toHex(std::span<const std::byte> bytes)
{
    return QByteArray(reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size())).toHex();
}

SecretKey keyOf(const Bytes &bytes)
{
    return SecretKey(std::span<const std::byte, SecretKey::kSizeBytes>(bytes.data(), SecretKey::kSizeBytes));
}

Nonce nonceOf(quint64 number)
{
    Nonce nonce{};
    for (size_t i = 0; i < 8; ++i)
        nonce[i] = std::byte(number >> (8 * i) & 0xff);
    return nonce;
}

Bytes randomBytes(QRandomGenerator &random, size_t size)
{
    Bytes bytes(size);
    for (std::byte &byte : bytes)
        byte = std::byte(random.bounded(256));
    return bytes;
}

struct Sealed
{
    Bytes cipher;
    SealTag tag{};
};

Sealed seal(const Sealer &sealer, const Nonce &nonce, const Bytes &associated, const Bytes &plain)
{
    Sealed sealed{Bytes(plain.size()), {}};
    sealer.seal(nonce, associated, plain, sealed.cipher.data(), sealed.tag);
    return sealed;
}

bool opens(const Sealer &sealer, const Nonce &nonce, const Bytes &associated, const Sealed &sealed, Bytes *plain)
{
    plain->assign(sealed.cipher.size(), std::byte{0x5a});
    return sealer.open(nonce, associated, sealed.cipher, sealed.tag, plain->data());
}

bool isZero(const Bytes &bytes)
{
    return std::ranges::all_of(bytes, [](std::byte byte) { return byte == std::byte{0}; });
}

} // namespace

class TestSealing : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void seal_nistVectors_giveTheirBytes_data();
    void seal_nistVectors_giveTheirBytes();
    void open_anythingChanged_isRefusedAndGivesZeros_data() { providers(); }
    void open_anythingChanged_isRefusedAndGivesZeros();
    void seal_inPlace_equalsApart_data() { providers(); }
    void seal_inPlace_equalsApart();
    void authenticate_pieces_equalOneAssociated_data() { providers(); }
    void authenticate_pieces_equalOneAssociated();
    void seal_bothProviders_giveTheSameBytes();
    void seal_manyThreadsOneSealer_isSafe_data() { providers(); }
    void seal_manyThreadsOneSealer_isSafe();
    void derive_hkdf_isAsRfc5869();
    void derive_purposeAndContext_areKeptApart();
    void generate_twice_differs();
    void tagsEqual_oneBit_isSeen();

private:
    void providers();
    std::vector<Provider> m_providers{Provider::OpenSsl};
};

void TestSealing::initTestCase()
{
    QVERIFY(Sealer::isAvailable(Provider::OpenSsl));
    QVERIFY(Sealer::isAvailable(Provider::Best));
    if (Sealer::isAvailable(Provider::IpsecMb))
        m_providers.push_back(Provider::IpsecMb);
    const bool isBestIpsecMb = m_providers.size() == 2;
    QCOMPARE(Sealer::make(SecretKey::generate())->providerName(), isBestIpsecMb ? "libipsec-mb" : "OpenSSL");
    QCOMPARE(Sealer::make(SecretKey::generate(), Provider::OpenSsl)->providerName(), "OpenSSL");
}

void TestSealing::providers()
{
    QTest::addColumn<int>("provider");
    for (const Provider provider : m_providers)
        QTest::newRow(Sealer::make(SecretKey::generate(), provider)->providerName()) << int(provider);
}

void TestSealing::seal_nistVectors_giveTheirBytes_data()
{
    QTest::addColumn<int>("provider");
    QTest::addColumn<QList<QByteArray>>("vector"); // key, nonce, associated, plain, cipher, tag
    const QByteArray zeroKey(64, '0');
    const QByteArray key = "feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308";
    const QByteArray plain =
        "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525"
        "b16aedf5aa0de657ba637b391aafd255";
    const QByteArray cipher =
        "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838"
        "c5f61e6393ba7a0abcc9f662898015ad";
    const QByteArray nonce = "cafebabefacedbaddecaf888";
    const QList<QList<QByteArray>> vectors{
        {zeroKey, QByteArray(24, '0'), "", "", "", "530f8afbc74536b9a963b4f1c4cb738b"},
        {zeroKey, QByteArray(24, '0'), "", QByteArray(32, '0'), "cea7403d4d606b6e074ec5d3baf39d18",
         "d0d1c8a799996bf0265b98b5d48ab919"},
        {key, nonce, "", plain, cipher, "b094dac5d93471bdec1a502270e3cc6c"},
        {key, nonce, "feedfacedeadbeeffeedfacedeadbeefabaddad2", plain.left(120), cipher.left(120),
         "76fc6ece0f4e1768cddf8853bb2d551b"},
    };
    for (const Provider provider : m_providers) {
        for (qsizetype i = 0; i < vectors.size(); ++i)
            QTest::addRow("%d case %d", int(provider), int(13 + i)) << int(provider) << vectors.at(i);
    }
}

void TestSealing::seal_nistVectors_giveTheirBytes()
{
    QFETCH(int, provider);
    QFETCH(QList<QByteArray>, vector);
    const auto sealer = Sealer::make(keyOf(hex(vector.at(0))), Provider(provider));
    Nonce nonce{};
    std::ranges::copy(hex(vector.at(1)), nonce.begin());
    const Bytes associated = hex(vector.at(2));
    const Bytes plain = hex(vector.at(3));
    const Sealed sealed = seal(*sealer, nonce, associated, plain);
    QCOMPARE(toHex(sealed.cipher), vector.at(4));
    QCOMPARE(toHex(sealed.tag), vector.at(5));
    Bytes opened;
    QVERIFY(opens(*sealer, nonce, associated, sealed, &opened));
    QCOMPARE(opened, plain);
}

void TestSealing::open_anythingChanged_isRefusedAndGivesZeros()
{
    QFETCH(int, provider);
    QRandomGenerator random(1);
    const Bytes keyBytes = randomBytes(random, 32);
    const auto sealer = Sealer::make(keyOf(keyBytes), Provider(provider));
    const Nonce nonce = nonceOf(77);
    const Bytes associated = randomBytes(random, 24);
    const Bytes plain = randomBytes(random, 4096);
    const Sealed good = seal(*sealer, nonce, associated, plain);
    Bytes opened;
    const auto isRefused = [&](const Sealer &with, const Nonce &n, const Bytes &a, const Sealed &s) {
        return !opens(with, n, a, s, &opened) && isZero(opened);
    };
    for (size_t bit = 0; bit < 4096 * 8; bit += 997) {
        Sealed bad = good;
        bad.cipher[bit / 8] ^= std::byte(1U << (bit % 8));
        QVERIFY(isRefused(*sealer, nonce, associated, bad));
    }
    for (size_t bit = 0; bit < 128; ++bit) {
        Sealed bad = good;
        bad.tag[bit / 8] ^= std::byte(1U << (bit % 8));
        QVERIFY(isRefused(*sealer, nonce, associated, bad));
    }
    for (size_t byte = 0; byte < associated.size(); ++byte) {
        Bytes bad = associated;
        bad[byte] ^= std::byte{4};
        QVERIFY(isRefused(*sealer, nonce, bad, good));
    }
    QVERIFY(isRefused(*sealer, nonce, {}, good));
    QVERIFY(isRefused(*sealer, nonceOf(78), associated, good));
    QVERIFY(isRefused(*sealer, nonce, associated, {Bytes(good.cipher.begin(), good.cipher.end() - 1), good.tag}));
    Bytes otherKey = keyBytes;
    otherKey[31] ^= std::byte{1};
    QVERIFY(isRefused(*Sealer::make(keyOf(otherKey), Provider(provider)), nonce, associated, good));
    QVERIFY(opens(*sealer, nonce, associated, good, &opened)); // and none of that has hurt the sealer
    QCOMPARE(opened, plain);
    QVERIFY(sealer->open(nonce, {}, {}, seal(*sealer, nonce, {}, {}).tag, nullptr));
    QVERIFY(!sealer->open(nonce, {}, {}, good.tag, nullptr));
}

void TestSealing::seal_inPlace_equalsApart()
{
    QFETCH(int, provider);
    QRandomGenerator random(2);
    const auto sealer = Sealer::make(SecretKey::generate(), Provider(provider));
    for (const size_t size : {1U, 16U, 17U, 100U, 4096U, 65536U}) {
        const Bytes plain = randomBytes(random, size);
        const Sealed apart = seal(*sealer, nonceOf(size), {}, plain);
        Bytes memory = plain;
        SealTag tag{};
        sealer->seal(nonceOf(size), {}, memory, memory.data(), tag);
        QCOMPARE(memory, apart.cipher);
        QCOMPARE(tag, apart.tag);
        QVERIFY(sealer->open(nonceOf(size), {}, memory, tag, memory.data()));
        QCOMPARE(memory, plain);
        tag[0] ^= std::byte{1};
        QVERIFY(!sealer->open(nonceOf(size), {}, memory, tag, memory.data()));
        QVERIFY(isZero(memory));
    }
}

void TestSealing::authenticate_pieces_equalOneAssociated()
{
    QFETCH(int, provider);
    QRandomGenerator random(3);
    const SecretKey key = SecretKey::generate();
    const auto sealer = Sealer::make(key, Provider(provider));
    const auto reference = Sealer::make(key, Provider::OpenSsl);
    for (int round = 0; round < 200; ++round) {
        std::vector<Bytes> memory;
        std::vector<std::span<const std::byte>> pieces;
        Bytes whole;
        const int count = random.bounded(6);
        for (int i = 0; i < count; ++i) {
            const int most = random.bounded(4) == 0 ? 5000 : 40;
            memory.push_back(randomBytes(random, size_t(random.bounded(most)))); // empty ones too
            whole.insert(whole.end(), memory.back().begin(), memory.back().end());
        }
        for (const Bytes &piece : memory)
            pieces.emplace_back(piece);
        SealTag tag{};
        sealer->authenticate(nonceOf(quint64(round)), pieces, tag);
        QCOMPARE(toHex(tag), toHex(seal(*reference, nonceOf(quint64(round)), whole, {}).tag));
    }
}

void TestSealing::seal_bothProviders_giveTheSameBytes()
{
    QRandomGenerator random(4);
    for (int round = 0; round < 300; ++round) {
        const SecretKey key = keyOf(randomBytes(random, 32));
        const Bytes associated = randomBytes(random, size_t(random.bounded(100)));
        const Bytes plain = randomBytes(random, size_t(random.bounded(round % 10 == 0 ? 70000 : 1500)));
        const Sealed reference =
            seal(*Sealer::make(key, Provider::OpenSsl), nonceOf(quint64(round)), associated, plain);
        const auto best = Sealer::make(key);
        const Sealed sealed = seal(*best, nonceOf(quint64(round)), associated, plain);
        QCOMPARE(sealed.cipher, reference.cipher);
        QCOMPARE(sealed.tag, reference.tag);
        Bytes opened;
        QVERIFY(opens(*best, nonceOf(quint64(round)), associated, reference, &opened));
        QCOMPARE(opened, plain);
    }
}

void TestSealing::seal_manyThreadsOneSealer_isSafe()
{
    QFETCH(int, provider);
    const auto sealer = Sealer::make(SecretKey::generate(), Provider(provider));
    std::atomic_int failures = 0;
    std::vector<std::thread> threads;
    for (quint32 t = 0; t < 4; ++t) {
        threads.emplace_back([&, t] {
            QRandomGenerator random(t);
            const Bytes plain = randomBytes(random, 4096);
            for (quint64 round = 0; round < 300; ++round) {
                const Nonce nonce = nonceOf(round * 4 + t);
                const Sealed sealed = seal(*sealer, nonce, {}, plain);
                Bytes opened;
                if (!opens(*sealer, nonce, {}, sealed, &opened) || opened != plain)
                    ++failures;
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(failures.load(), 0);
}

void TestSealing::derive_hkdf_isAsRfc5869()
{
    Bytes bytes(32);
    for (size_t i = 0; i < 32; ++i)
        bytes[i] = std::byte(i);
    // Computed apart by HMAC-SHA256: PRK = HMAC(32 zero bytes, key); T(1) = HMAC(PRK, purpose ‖ 0 ‖ context ‖ 1).
    QCOMPARE(toHex(keyOf(bytes).derive("fallow test").bytes()),
             QByteArray("c3c04e1836e212bb6aaef04bc9b8634e089ee705c801962001a0107942a9f8b8"));
    const Bytes context = hex("010203");
    QCOMPARE(toHex(keyOf(bytes).derive("volume", context).bytes()),
             QByteArray("7c319c0120817e7cfcfe5245e66eea68543900df40748edf54ed320675418563"));
}

void TestSealing::derive_purposeAndContext_areKeptApart()
{
    const SecretKey key = SecretKey::generate();
    const Bytes context = hex("62");
    QVERIFY(key.derive("a", context) != key.derive("ab"));
    QVERIFY(key.derive("a") != key.derive("b"));
    QVERIFY(key.derive("a") == key.derive("a"));
    QVERIFY(SecretKey::generate().derive("a") != key.derive("a"));
}

void TestSealing::generate_twice_differs()
{
    QVERIFY(SecretKey::generate() != SecretKey::generate());
    QVERIFY(SecretKey::generate() != SecretKey());
}

void TestSealing::tagsEqual_oneBit_isSeen()
{
    const SealTag a{};
    QVERIFY(tagsEqual(a, a));
    for (size_t bit = 0; bit < 128; ++bit) {
        SealTag b{};
        b[bit / 8] = std::byte(1U << (bit % 8));
        QVERIFY(!tagsEqual(a, b));
    }
}

FALLOW_TEST(TestSealing)
#include "tst_coding_sealing.moc"
