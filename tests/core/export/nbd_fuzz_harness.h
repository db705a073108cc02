// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/nbd_connection.h"
#include "support/manual_executor.h"
#include "support/memory_block_device.h"

#include <algorithm>

namespace fallow::test {

/// Feeds bytes to one connection without any socket: negotiation, then transmission on a small device.
class NbdFuzzHarness final : public NbdConnection::Host, public NbdExportDirectory
{
public:
    /// What the client sends, in reads of at most pieceBytes, and a peer that takes what it is given.
    static void run(std::span<const std::byte> input, size_t pieceBytes)
    {
        NbdFuzzHarness harness;
        harness.play(input, std::max<size_t>(pieceBytes, 1));
    }

private:
    class Stream final : public ByteStream
    {
    public:
        Stream(std::span<const std::byte> input, size_t pieceBytes)
            : m_rest(input)
            , m_pieceBytes(pieceBytes)
        {}
        Result<Transfer> readSome(std::span<const iovec> pieces) override
        {
            if (m_rest.empty())
                return Transfer{State::EndOfStream, 0};
            size_t left = std::min(m_pieceBytes, m_rest.size());
            size_t taken = 0;
            for (const iovec &piece : pieces) {
                const size_t step = std::min(left, piece.iov_len);
                std::memcpy(piece.iov_base, m_rest.data(), step);
                m_rest = m_rest.subspan(step);
                left -= step;
                taken += step;
            }
            return taken > 0 ? Transfer{State::Progress, taken} : Transfer{State::WouldBlock, 0};
        }
        Result<Transfer> writeSome(std::span<const iovec> pieces) override
        {
            size_t bytes = 0;
            for (const iovec &piece : pieces) {
                for (size_t i = 0; i < piece.iov_len; i += 4096) // every page is readable
                    m_sum = static_cast<unsigned char>(m_sum + static_cast<const unsigned char *>(piece.iov_base)[i]);
                bytes += piece.iov_len;
            }
            return Transfer{State::Progress, bytes};
        }
        void shutDown() override {}
        int descriptor() const override { return -1; }

    private:
        std::span<const std::byte> m_rest;
        size_t m_pieceBytes;
        unsigned char m_sum = 0;
    };

    NbdFuzzHarness()
        : m_device(std::make_shared<MemoryBlockDevice>(m_executor, MemoryBlockDevice::Options{.sizeBytes = kMiB}))
        , m_export(std::make_shared<NbdExport>(QStringLiteral("disk"), m_device, std::make_shared<RangeLock>(),
                                               NbdExportOptions{}))
    {}

    void play(std::span<const std::byte> input, size_t pieceBytes)
    {
        auto budget = std::make_shared<MemoryBudget>(64 * kKiB); // requests above 256 KiB go in pieces
        {
            auto connection = std::make_shared<NbdConnection>(
                std::make_unique<Stream>(input, pieceBytes), QStringLiteral("fuzz"), *this, NbdNegotiation::Options{},
                NbdConnection::Limits{.maxRequestsInFlight = 16, .maxBytesInFlight = kMiB}, budget);
            connection->start();
            for (size_t round = 0; round < input.size() + 1000 && !connection->isClosed(); ++round) {
                connection->handleReady({.isReadable = true, .isWritable = false});
                m_executor.drain();
            }
            connection->close({});
            m_executor.drain();
        }
        if (budget->usedBytes() != 0 || m_export->statistics().requestsInFlight != 0)
            qFatal("memory or a request was left behind");
    }

    const NbdExportDirectory &directory() const override { return *this; }
    QList<NbdExportInfo> exports() const override { return {{"disk", "a disk", kMiB, false}}; }
    std::optional<NbdExportInfo> find(const QByteArray &name) const override
    {
        return name == "disk" ? std::optional(exports().first()) : std::nullopt;
    }
    std::shared_ptr<NbdExport> exportNamed(const QByteArray &) override { return m_export; }
    void setInterest(NbdConnection &, Poller::Interest) override {}
    void atEndOfRound(std::move_only_function<void()> task) override { m_executor.post(std::move(task)); }
    Result<void> startTls(NbdConnection &, std::unique_ptr<ByteStream> &) override
    {
        return fail(ErrorCode::Unsupported, QStringLiteral("no TLS here"));
    }
    void negotiationFinished(NbdConnection &) override {}
    void connectionClosed(NbdConnection &) override {}

    ManualExecutor m_executor;
    std::shared_ptr<MemoryBlockDevice> m_device;
    std::shared_ptr<NbdExport> m_export;
};

} // namespace fallow::test
