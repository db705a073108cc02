// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/identity_file.h"
#include "support/test_program.h"
#include "wire/admin_messages.h"
#include "wire/agent_messages.h"
#include "wire/cbor.h"
#include "wire/fields.h"
#include "wire/map_messages.h"
#include "wire/plan_messages.h"
#include "wire/policy_messages.h"

#include <QTemporaryDir>
#include <QTest>

using namespace fallow;
using namespace Qt::StringLiterals;

namespace {

/// Gives every field another value than its default; visits as toCbor() does.
class Filler
{
public:
    template <class T>
    void operator()(const char *, T &value)
    {
        fill(value);
    }

private:
    template <class T>
    void fill(T &value)
    {
        ++m_last;
        if constexpr (std::same_as<T, bool>)
            value = !value;
        else if constexpr (std::same_as<T, QString>)
            value = u"täxt %1"_s.arg(m_last);
        else if constexpr (std::same_as<T, QByteArray>)
            value = QByteArray::number(m_last) + '\0';
        else if constexpr (std::same_as<T, QDateTime>)
            value = QDateTime::fromMSecsSinceEpoch(m_last, Qt::UTC);
        else if constexpr (std::is_enum_v<T>)
            value = static_cast<T>(1);
        else if constexpr (std::integral<T>)
            value = static_cast<T>(m_last);
        else if constexpr (std::floating_point<T>)
            value = static_cast<T>(m_last) / 8;
        else if constexpr (fields_detail::IsId<T>::value)
            value = T(static_cast<quint64>(m_last));
        else if constexpr (fields_detail::IsList<T>::value) {
            value.resize(2);
            for (auto &entry : value)
                fill(entry);
        } else
            T::fields(*this, value);
    }
    qint64 m_last = 0;
};

template <class T>
void checkRoundTrip()
{
    T filled{};
    Filler filler;
    T::fields(filler, filled);
    const QCborMap map = toCbor(filled);
    QVERIFY(map != toCbor(T{}));
    const auto decoded = decodeCborMap(encodeCborMap(map));
    QVERIFY(decoded.has_value());
    const auto back = fromCbor<T>(*decoded);
    QVERIFY(back.has_value());
    QCOMPARE(toCbor(*back), map);
    // Absent fields keep their defaults, unknown ones are passed over.
    const auto empty = fromCbor<T>(QCborMap{{u"unknownField"_s, 1}});
    QVERIFY(empty.has_value());
    QCOMPARE(toCbor(*empty), toCbor(T{}));
    // Each field refuses a value of a kind that no field has.
    for (auto it = map.constBegin(); it != map.constEnd(); ++it) {
        QCborMap wrong = map;
        wrong[it.key().toString()] = QCborValue(QCborSimpleType(99));
        const auto refused = fromCbor<T>(wrong);
        QVERIFY2(!refused.has_value(), qPrintable(it.key().toString()));
        QCOMPARE(refused.error().code, ErrorCode::ProtocolViolation);
        QVERIFY(refused.error().what.contains(it.key().toString()));
    }
}

IdentityFile sample()
{
    return {.controllerAddress = u"array.example:5000"_s,
            .arrayName = u"Büro"_s,
            .certificate = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n",
            .privateKey = "-----BEGIN PRIVATE KEY-----\nBBBB\n-----END PRIVATE KEY-----\n",
            .authority = "-----BEGIN CERTIFICATE-----\nCCCC\n-----END CERTIFICATE-----\n"};
}

} // namespace

class SessionMessagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyMessage_roundTrip_isTheSame()
    {
        checkRoundTrip<ArraySnapshot>();
        checkRoundTrip<MachineSnapshot>();
        checkRoundTrip<StoreSnapshot>();
        checkRoundTrip<VolumeSnapshot>();
        checkRoundTrip<JobSnapshot>();
        checkRoundTrip<EventSnapshot>();
        checkRoundTrip<MapTileRequest>();
        checkRoundTrip<MapTile>();
        checkRoundTrip<MapRowsRequest>();
        checkRoundTrip<MapRows>();
        checkRoundTrip<MapStripeRequest>();
        checkRoundTrip<MapStripe>();
        checkRoundTrip<MapRangesRequest>();
        checkRoundTrip<MapRanges>();
        checkRoundTrip<MapLocateRequest>();
        checkRoundTrip<MapLocation>();
        checkRoundTrip<MapFindRequest>();
        checkRoundTrip<MapFindings>();
        checkRoundTrip<MakeCodeRequest>();
        checkRoundTrip<EnrolmentCodeAnswer>();
        checkRoundTrip<MachineRequest>();
        checkRoundTrip<ActionAnswer>();
        checkRoundTrip<SetQuotaRequest>();
        checkRoundTrip<LocalStoreRequest>();
        checkRoundTrip<CreateVolumeRequest>();
        checkRoundTrip<VolumeRequest>();
        checkRoundTrip<JobRequest>();
        checkRoundTrip<ProblemSnapshot>();
        checkRoundTrip<JobReport>();
        checkRoundTrip<EventListRequest>();
        checkRoundTrip<EventList>();
        checkRoundTrip<PolicySnapshot>();
        checkRoundTrip<PolicyList>();
        checkRoundTrip<PolicyRequest>();
        checkRoundTrip<RebuildRequest>();
        checkRoundTrip<RebuildPlan>();
        checkRoundTrip<RebuildTally>();
        checkRoundTrip<JobDetails>();
        checkRoundTrip<EnrolRequest>();
        checkRoundTrip<EnrolAnswer>();
        checkRoundTrip<RenewCertificateRequest>();
        checkRoundTrip<RenewCertificateAnswer>();
        checkRoundTrip<HelloRequest>();
        checkRoundTrip<HelloAnswer>();
        checkRoundTrip<StoreReadyRequest>();
        checkRoundTrip<AbsenceNotice>();
        checkRoundTrip<StoreQuotaCommand>();
        checkRoundTrip<GiveBackRequest>();
        checkRoundTrip<GiveBackAnswer>();
        checkRoundTrip<TroubleNotice>();
        checkRoundTrip<BadStripsRequest>();
        checkRoundTrip<DiskHealthNotice>();
        checkRoundTrip<AgentStatus>();
    }

    void fields_beyondTheirBounds_areRefused()
    {
        const auto isRefused = [](const QCborMap &map) { return !fromCbor<HelloRequest>(map).has_value(); };
        QVERIFY(isRefused({{u"epochSeen"_s, -1}}));
        QVERIFY(isRefused({{u"epochSeen"_s, qint64(1) << 32}}));
        QVERIFY(isRefused({{u"version"_s, QString(kMaxMessageTextCharacters + 1, u'x')}}));
        QVERIFY(isRefused({{u"wasCleanStop"_s, 1}}));
        QVERIFY(!isRefused({{u"epochSeen"_s, (qint64(1) << 32) - 1}}));
        QVERIFY(!fromCbor<MachineSnapshot>({{u"presence"_s, 256}}).has_value());
        QVERIFY(!fromCbor<MachineSnapshot>({{u"presence"_s, -1}}).has_value());
        QCborArray many;
        for (qsizetype i = 0; i <= kMaxMessageListEntries; ++i)
            many.append(1);
        QVERIFY(!fromCbor<StripeMapRow>({{u"stores"_s, many}}).has_value());
        QVERIFY(!fromCbor<EventList>({{u"events"_s, QCborArray{QCborMap{}, 5}}}).has_value());
    }

    void dates_none_stayNone()
    {
        const auto notice = fromCbor<AbsenceNotice>(toCbor(AbsenceNotice{}));
        QVERIFY(notice.has_value());
        QVERIFY(!notice->expectedReturn.isValid());
    }

    void identityFile_written_readsBackAndIsPrivate()
    {
        const QTemporaryDir room;
        const QString path = room.filePath(u"admin.identity"_s);
        QVERIFY(sample().write(path).has_value());
        QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup), 0);
        const auto read = IdentityFile::read(path);
        QVERIFY(read.has_value());
        QCOMPARE(read->controllerAddress, sample().controllerAddress);
        QCOMPARE(read->arrayName, sample().arrayName);
        QCOMPARE(read->certificate.trimmed(), sample().certificate.trimmed());
        QCOMPARE(read->privateKey.trimmed(), sample().privateKey.trimmed());
        QCOMPARE(read->authority.trimmed(), sample().authority.trimmed());
    }

    void identityFile_cutOffAnywhere_neverReadsAsWhole()
    {
        const QByteArray text = sample().toText();
        const QByteArray whole = text.trimmed();
        for (qsizetype length = 0; length < whole.size(); ++length) {
            const auto parsed = IdentityFile::parse(whole.left(length), u"test"_s);
            QVERIFY2(!parsed.has_value(), qPrintable(u"cut at %1 of %2"_s.arg(length).arg(whole.size())));
            QCOMPARE(parsed.error().code, ErrorCode::Corrupt);
        }
        QVERIFY(IdentityFile::parse(text, u"test"_s).has_value());
    }

    void identityFile_garbage_isCorrupt()
    {
        QVERIFY(!IdentityFile::parse(QByteArray(1000, '\xff'), u"test"_s).has_value());
        QVERIFY(!IdentityFile::parse(QByteArray(1000, '\0'), u"test"_s).has_value());
        QVERIFY(!IdentityFile::parse("-----BEGIN CERTIFICATE-----", u"test"_s).has_value());
    }

    void identityFile_blocksWithinBlocks_isCorrupt()
    {
        // A certificate within the key would be taken for this file's own by one reader and not by the next.
        IdentityFile nested = sample();
        nested.privateKey = "-----BEGIN PRIVATE KEY-----\n" + nested.certificate + "-----END PRIVATE KEY-----\n";
        QCOMPARE(IdentityFile::parse(nested.toText(), u"test"_s).error().code, ErrorCode::Corrupt);
        nested = sample();
        nested.certificate = "-----BEGIN CERTIFICATE-----\n" + nested.certificate;
        QCOMPARE(IdentityFile::parse(nested.toText(), u"test"_s).error().code, ErrorCode::Corrupt);
    }

    void identityFile_huge_isRefusedUnread()
    {
        const QTemporaryDir room;
        QFile file(room.filePath(u"huge"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.resize(64LL * 1024 * 1024));
        file.close();
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
        QCOMPARE(IdentityFile::read(file.fileName()).error().code, ErrorCode::TooLarge);
        QCOMPARE(IdentityFile::read(room.filePath(u"none"_s)).error().code, ErrorCode::NotFound);
    }
};

FALLOW_TEST(SessionMessagesTest)
#include "tst_session_messages.moc"
