// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "membership/membership.h"
#include "support/manual_executor.h"

#include <QCryptographicHash>
#include <QTemporaryDir>
#include <memory>
#include <optional>

namespace fallow::test {

inline constexpr qint64 kMinute = 60'000; ///< ms
inline constexpr qint64 kHour = 60 * kMinute;

/// Certificates without cryptography: a request is "key:<name>", a certificate says what it was made of.
class FakeIssuer final : public CertificateIssuer
{
public:
    /// One of another's key is "key:<name>" and ends with kForged.
    Result<QByteArray> keyFingerprint(const QByteArray &signingRequest) const override
    {
        ++m_parsed;
        if (!signingRequest.startsWith("key:"))
            return fail(ErrorCode::InvalidArgument, QStringLiteral("no request"));
        QByteArray key = signingRequest;
        if (key.endsWith(kForged))
            key.chop(qsizetype(sizeof kForged) - 1);
        return QCryptographicHash::hash(key, QCryptographicHash::Sha256);
    }
    Result<void> checkSignature(const QByteArray &signingRequest) const override
    {
        ++m_verified;
        if (signingRequest.endsWith(kForged))
            return fail(ErrorCode::InvalidArgument, QStringLiteral("not signed by its own key"));
        return {};
    }
    Result<Issued> issue(const QByteArray &signingRequest, MachineId machine) const override
    {
        const QByteArray pem =
            "cert " + machine.toString().toUtf8() + ' ' + signingRequest + ' ' + QByteArray::number(++m_serial);
        return Issued{pem, QCryptographicHash::hash(pem, QCryptographicHash::Sha256)};
    }
    QByteArray authorityPem() const override { return "authority"; }
    QByteArray authorityFingerprint() const override { return m_fingerprint; }

    QByteArray m_fingerprint = QByteArray(32, '\x5a');
    mutable int m_parsed = 0;
    mutable int m_verified = 0;
    static constexpr char kForged[] = " forged";

private:
    mutable int m_serial = 0;
};

/// A membership on a real catalog, with a clock and an executor that the test moves. Each call waits for its answer.
class MembershipRig
{
public:
    /// A new array.
    void begin()
    {
        m_membership.reset();
        m_catalog.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock = std::make_unique<ManualClock>();
        m_executor = std::make_unique<ManualExecutor>();
        m_issuer.m_fingerprint = QByteArray(32, '\x5a');
        if (!Catalog::create(m_folder->filePath(QStringLiteral("catalog")), ArrayId::generate()))
            qFatal("no catalog");
        openAll();
    }
    void openAll(Membership::Options options = {})
    {
        m_membership.reset();
        m_catalog.reset();
        m_catalog = std::move(Catalog::open(m_folder->filePath(QStringLiteral("catalog"))).value());
        m_membership = std::move(Membership::load(*m_catalog, m_issuer, *m_clock, *m_executor, options).value());
        settle();
    }
    /// Runs what has been posted, and waits until everything submitted to the catalog has been answered.
    void settle()
    {
        for (int quiet = 0; quiet < 2;) {
            const int ran = m_executor->drain();
            (void)m_catalog->raiseEpochAbove(0); // behind all that was submitted before
            quiet = ran == 0 && m_executor->pendingCount() == 0 ? quiet + 1 : 0;
        }
    }
    template <class T, class Call>
    Result<T> ask(Call call)
    {
        std::optional<Result<T>> answer;
        call([&](Result<T> result) { answer = std::move(result); });
        if (answer)
            qFatal("answered inside the call");
        while (!answer)
            settle();
        return *answer;
    }
    Result<EnrolmentCode> makeCode(qint64 validForMs = kHour)
    {
        return ask<EnrolmentCode>([&](auto done) {
            m_membership->createCode(QStringLiteral("array.example:7440"), validForMs, QStringLiteral("anna"),
                                     std::move(done));
        });
    }
    Result<EnrolAnswer> enrol(const QByteArray &key, const QString &code,
                              const QString &peer = QStringLiteral("10.0.0.1"),
                              const QString &name = QStringLiteral("pc"))
    {
        EnrolRequest request;
        request.code = code;
        request.machineName = name;
        request.signingRequest = key;
        request.version = QStringLiteral("0.1.0");
        return ask<EnrolAnswer>([&](auto done) { m_membership->enrol(request, peer, std::move(done)); });
    }
    /// What a machine asks that has found this store on its disk.
    Result<EnrolAnswer> enrolWith(const QByteArray &key, const QString &code, const StoreClaim &claim)
    {
        EnrolRequest request;
        request.code = code;
        request.machineName = QStringLiteral("pc");
        request.signingRequest = key;
        request.claims = {claim};
        return ask<EnrolAnswer>(
            [&](auto done) { m_membership->enrol(request, QStringLiteral("10.0.0.1"), std::move(done)); });
    }
    StoreClaim claimOf(StoreId store, const QByteArray &uuid) const
    {
        const ArrayId array = m_catalog->array();
        return {.array = QByteArray(reinterpret_cast<const char *>(array.bytes.data()), 16),
                .store = store,
                .storeUuid = uuid,
                .storedBytes = 1};
    }
    Result<void> adopt(MachineId machine, StoreId store)
    {
        return ask<void>(
            [&](auto done) { m_membership->adopt(machine, store, QStringLiteral("anna"), std::move(done)); });
    }
    Result<void> tell(void (Membership::*verb)(MachineId, const QString &, Completion<void>), MachineId machine)
    {
        return ask<void>(
            [&](auto done) { (m_membership.get()->*verb)(machine, QStringLiteral("anna"), std::move(done)); });
    }
    MachineId join(const QByteArray &key)
    {
        const auto answer = enrol(key, makeCode().value().toString());
        if (!answer)
            qFatal("%s", qPrintable(answer.error().toString()));
        return answer->machine;
    }
    HelloRequest helloOf(StoreId store = {}, const QByteArray &uuid = {})
    {
        HelloRequest request;
        request.version = QStringLiteral("0.1.1");
        request.store = store;
        request.storeUuid = uuid;
        request.epochSeen = m_catalog->epoch() - 1;
        request.diskTotalBytes = 500 * kGiB;
        request.diskFreeBytes = 400 * kGiB;
        return request;
    }
    Result<HelloAnswer> hello(MachineId machine, const HelloRequest &request)
    {
        return ask<HelloAnswer>([&](auto done) { m_membership->hello(machine, request, std::move(done)); });
    }
    StoreId joinWithStore(MachineId machine, const QByteArray &uuid)
    {
        const StoreId store = hello(machine, helloOf()).value().store;
        const StoreReadyRequest ready{store, uuid};
        const auto done =
            ask<void>([&](auto completion) { m_membership->storeReady(machine, ready, std::move(completion)); });
        if (!done)
            qFatal("%s", qPrintable(done.error().toString()));
        return store;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    FakeIssuer m_issuer;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<ManualExecutor> m_executor;
    std::unique_ptr<Catalog> m_catalog;
    std::unique_ptr<Membership> m_membership;
};

} // namespace fallow::test
