// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "coding/checksum.h"
#include "support/test_program.h"

#include <QRandomGenerator>
#include <QtTest>
#include <algorithm>
#include <vector>

using namespace fallow;

namespace {

std::span<const std::byte> bytesOf(std::string_view text)
{
    return std::as_bytes(std::span(text.data(), text.size()));
}

/// The definition, bit by bit.
quint32 slowCrc32c(std::span<const std::byte> bytes)
{
    quint32 state = 0xffffffffU;
    for (const std::byte byte : bytes) {
        state ^= quint32(byte);
        for (int bit = 0; bit < 8; ++bit)
            state = (state >> 1) ^ ((state & 1) != 0 ? 0x82f63b78U : 0);
    }
    return ~state;
}

} // namespace

class TestChecksum : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void crc32c_knownVectors_asInRfc3720();
    void crc32c_anyLengthAndAlignment_asTheDefinition();
    void crc32c_chained_equalsWhole();
    void isAllZero_oneBitAnywhere_isSeen();
};

void TestChecksum::crc32c_knownVectors_asInRfc3720()
{
    QCOMPARE(crc32c(bytesOf("123456789")), 0xe3069283U);
    QCOMPARE(crc32c({}), 0U);
    std::vector<std::byte> bytes(32);
    QCOMPARE(crc32c(bytes), 0x8a9136aaU);
    std::ranges::fill(bytes, std::byte{0xff});
    QCOMPARE(crc32c(bytes), 0x62a8ab43U);
    for (size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = std::byte(i);
    QCOMPARE(crc32c(bytes), 0x46dd794eU);
}

void TestChecksum::crc32c_anyLengthAndAlignment_asTheDefinition()
{
    QRandomGenerator random(1);
    std::vector<std::byte> bytes(4200);
    for (std::byte &byte : bytes)
        byte = std::byte(random.bounded(256));
    for (size_t length = 0; length < 300; ++length) {
        for (const size_t start : {0U, 1U, 7U, 33U}) {
            const auto part = std::span<const std::byte>(bytes).subspan(start, length);
            QCOMPARE(crc32c(part), slowCrc32c(part));
        }
    }
    const auto block = std::span<const std::byte>(bytes).subspan(3, 4112);
    QCOMPARE(crc32c(block), slowCrc32c(block));
}

void TestChecksum::crc32c_chained_equalsWhole()
{
    const auto text = bytesOf("a strip's payload comes in several pieces, some of them empty");
    for (size_t cut = 0; cut <= text.size(); ++cut)
        QCOMPARE(crc32c(text.subspan(cut), crc32c(text.first(cut))), crc32c(text));
}

void TestChecksum::isAllZero_oneBitAnywhere_isSeen()
{
    QVERIFY(isAllZero({}));
    std::vector<std::byte> bytes(700);
    for (const size_t start : {0U, 1U, 13U}) {
        for (const size_t length : {1U, 8U, 63U, 64U, 65U, 255U, 256U, 511U, 600U}) {
            const auto part = std::span<const std::byte>(bytes).subspan(start, length);
            QVERIFY(isAllZero(part));
            for (size_t i = start; i < start + length; ++i) {
                bytes[i] = std::byte{0x10};
                QVERIFY(!isAllZero(part));
                bytes[i] = std::byte{0};
            }
            bytes[start + length] = std::byte{1}; // just outside
            QVERIFY(isAllZero(part));
            bytes[start + length] = std::byte{0};
        }
    }
}

FALLOW_TEST(TestChecksum)
#include "tst_coding_checksum.moc"
