// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/nbd_protocol.h"

#include <QList>
#include <QString>

namespace fallow {

/// What negotiation must know of an export.
struct NbdExportInfo
{
    QByteArray name; ///< UTF-8
    QByteArray description;
    qint64 sizeBytes = 0;
    bool isReadOnly = false;
};

/// The exports on offer, as negotiation sees them.
class NbdExportDirectory
{
public:
    virtual ~NbdExportDirectory() = default;
    virtual QList<NbdExportInfo> exports() const = 0;
    /// The export of that name; an empty name means the only one there is, when there is just one.
    virtual std::optional<NbdExportInfo> find(const QByteArray &name) const = 0;
};

/// The handshake and option phase: bytes in, replies out. Pure: no sockets, no clock. Thread: any one.
class NbdNegotiation
{
public:
    enum class State {
        Negotiating,
        StartingTls,  ///< send the output, then hand the socket to TLS and call tlsStarted()
        Transmitting, ///< send the output, then serve chosenExport(); bytes not consumed belong to transmission
        Closing,      ///< send the output, then close
    };
    struct Options
    {
        bool canStartTls = false;
        bool isTlsRequired = false;
    };
    /// What the client negotiated; valid once Transmitting.
    struct Agreement
    {
        QByteArray exportName;
        qint64 sizeBytes = 0;
        bool isReadOnly = false;
        bool hasStructuredReplies = false;
        bool hasBaseAllocation = false;
    };

    /// `directory` outlives this. output() holds the greeting at once.
    NbdNegotiation(Options options, const NbdExportDirectory &directory);

    /// Takes as many whole messages from the front of `bytes` as it can and returns how many bytes it took. Stops when
    /// the state changes, or while output() holds more than a bounded amount that was not taken.
    size_t consume(std::span<const std::byte> bytes);
    /// The replies so far; the caller takes them all.
    QByteArray takeOutput();
    State state() const { return m_state; }
    const Agreement &agreement() const { return m_agreement; }
    /// Why the state is Closing; empty after NBD_OPT_ABORT.
    const QString &closeReason() const { return m_closeReason; }
    /// The TLS handshake is done: options start anew.
    void tlsStarted();

private:
    size_t consumeOne(std::span<const std::byte> bytes);
    size_t consumeClientFlags(std::span<const std::byte> bytes);
    size_t consumeOption(std::span<const std::byte> bytes);
    void handleOption(quint32 option, std::span<const std::byte> data);
    void handleExportName(std::span<const std::byte> data);
    void handleList(std::span<const std::byte> data);
    void handleStartTls(std::span<const std::byte> data);
    void handleInfoOrGo(quint32 option, std::span<const std::byte> data);
    void handleStructuredReply(std::span<const std::byte> data);
    void handleMetaContext(quint32 option, std::span<const std::byte> data);
    void enterTransmission(const NbdExportInfo &info, const QByteArray &requestedName);
    void reply(quint32 option, quint32 type, const QByteArray &data = {});
    void close(const QString &reason);

    Options m_options;
    const NbdExportDirectory &m_directory;
    State m_state = State::Negotiating;
    Agreement m_agreement;
    QString m_closeReason;
    QByteArray m_output;
    quint32 m_skipBytes = 0;
    int m_optionCount = 0;
    bool m_hasClientFlags = false;
    bool m_isNoZeroes = false;
    bool m_isTls = false;
    bool m_hasStructuredReplies = false;
    std::optional<QByteArray> m_metaContextExport; ///< base:allocation was set for this name
};

} // namespace fallow
