// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/controller/array_fixture.h"

#include "support/test_program.h"
#include "wire/administrator_messages.h"
#include "wire/enrolment_messages.h"
#include "wire/fleet_messages.h"
#include "wire/history_messages.h"
#include "wire/plan_messages.h"
#include "wire/policy_messages.h"

#include <QTest>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

namespace {

/// What the desk answers without changing anything; all else is a change that an event tells, with the one who asked.
const QSet<QString> kReadingMethods{
    u"status"_s,         u"events.list"_s,      u"jobs.report"_s,      u"jobs.details"_s,        u"history.read"_s,
    u"machines.codes"_s, u"machines.history"_s, u"machines.preview"_s, u"machines.profiles"_s,   u"certificates.list"_s,
    u"policies.list"_s,  u"rebuild.plan"_s,     u"stores.contents"_s,  u"stores.previewQuota"_s, u"map.tile"_s,
    u"map.rows"_s,       u"map.stripe"_s,       u"map.ranges"_s,       u"map.locate"_s,          u"map.find"_s};

/// What an administrator does, and the kind of the event that tells it.
struct Change
{
    using Act = std::function<bool(TestArray &)>;
    QString method;
    QString kind;
    Act act;
};

QList<EventSnapshot> find(TestArray &array, const EventListRequest &request)
{
    const auto list = array.ask<EventList>(u"events.list"_s, request);
    return list ? list->events : QList<EventSnapshot>();
}

} // namespace

class ControllerRecordsTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TestArray> m_array;
    QTemporaryDir m_room;
    EventId m_newest;

    /// Whether administrator "admin" has left an event of this kind since remember().
    bool isAudited(const QString &kind)
    {
        const EventListRequest request{.after = m_newest, .kind = kind, .actor = u"admin"_s};
        return waitUntil([&] { return !find(*m_array, request).isEmpty(); }, kPatienceMs);
    }
    /// Each method that changes something, in an order in which they work.
    QList<Change> changes()
    {
        QList<Change> all;
        const auto row = [&all](const char *method, const QString &kind, Change::Act act) {
            all.append({QString::fromLatin1(method), kind, std::move(act)});
        };
        const auto machine = [](TestArray &array, const QString &name) {
            return MachineRequest{.machine = array.machine(name).machine};
        };
        const auto volume = [](TestArray &array) { return array.session->snapshot().volumes.first().volume; };
        row("bundle", u"bundle.made"_s,
            [](TestArray &array) { return array.ask<Nothing>(u"bundle"_s, Nothing{}).has_value(); });
        row("machines.makeCode", u"enrolment.code-created"_s, [](TestArray &array) {
            return array.ask<EnrolmentCodeAnswer>(u"machines.makeCode"_s, MakeCodeRequest{}).has_value();
        });
        row("machines.withdrawCode", u"enrolment.codes-withdrawn"_s, [](TestArray &array) {
            return array.ask<ActionAnswer>(u"machines.withdrawCode"_s, WithdrawCodeRequest{.isAll = true}).has_value();
        });
        row("stores.setQuota", u"store.quota"_s, [](TestArray &array) {
            const SetQuotaRequest request{.store = array.storeOf(u"pc-1"_s).store, .quotaBytes = kGiB};
            return array.ask<ActionAnswer>(u"stores.setQuota"_s, request).has_value();
        });
        row("stores.addLocal", u"store.added"_s, [this](TestArray &array) {
            const LocalStoreRequest request{.path = folder(u"disk"_s), .quotaBytes = 64 * kMiB};
            return array.ask<ActionAnswer>(u"stores.addLocal"_s, request).has_value();
        });
        row("rebuild.run", u"store.replaced"_s, [this](TestArray &array) {
            RebuildRequest request{.replacementPath = folder(u"newdisk"_s), .replacementQuotaBytes = 64 * kMiB};
            const auto isSeen = [&] { // the disk of the row before; snapshots come on their own
                for (const StoreSnapshot &store : array.session->snapshot().stores)
                    request.store = store.isLocal ? store.store : request.store;
                return !request.store.isNull();
            };
            if (!waitUntil(isSeen, kPatienceMs))
                return false;
            return array.ask<ActionAnswer>(u"rebuild.run"_s, request).has_value();
        });
        row("volumes.create", u"volume.created"_s, [](TestArray &array) {
            const CreateVolumeRequest request{.name = u"second"_s, .sizeBytes = kMiB, .layout = u"distributed 1+1"_s};
            return array.ask<VolumeSnapshot>(u"volumes.create"_s, request).has_value();
        });
        row("volumes.resize", u"volume.resized"_s, [volume](TestArray &array) {
            const VolumeRequest request{.volume = volume(array), .sizeBytes = 80 * kMiB};
            return array.ask<ActionAnswer>(u"volumes.resize"_s, request).has_value();
        });
        row("volumes.setExported", u"volume.unexported"_s, [volume](TestArray &array) {
            const VolumeRequest request{.volume = volume(array), .isExported = false};
            return array.ask<ActionAnswer>(u"volumes.setExported"_s, request).has_value();
        });
        row("volumes.snapshot", u"volume.snapshot"_s, [volume](TestArray &array) {
            const VolumeRequest request{.volume = volume(array), .name = u"yesterday"_s};
            return array.ask<ActionAnswer>(u"volumes.snapshot"_s, request).has_value();
        });
        row("volumes.delete", u"volume.deleted"_s, [](TestArray &array) {
            const VolumeSnapshot last = array.session->snapshot().volumes.last();
            const VolumeRequest request{.volume = last.volume, .confirmName = last.name};
            return array.ask<ActionAnswer>(u"volumes.delete"_s, request).has_value();
        });
        row("jobs.startCheck", u"check.started"_s,
            [](TestArray &array) { return array.ask<ActionAnswer>(u"jobs.startCheck"_s, JobRequest{}).has_value(); });
        row("jobs.startScrub", u"scrub.started"_s,
            [](TestArray &array) { return array.ask<ActionAnswer>(u"jobs.startScrub"_s, JobRequest{}).has_value(); });
        row("policies.set", u"policy.changed"_s, [](TestArray &array) {
            const PolicyRequest request{.key = u"scrub.period"_s, .value = u"7d"_s};
            return array.ask<PolicySnapshot>(u"policies.set"_s, request).has_value();
        });
        row("policies.reset", u"policy.changed"_s, [](TestArray &array) {
            return array.ask<PolicySnapshot>(u"policies.reset"_s, PolicyRequest{.key = u"scrub.period"_s}).has_value();
        });
        row("machines.setFailureDomain", u"machine.failure-domain"_s, [machine](TestArray &array) {
            const MachineTextRequest request{.machine = machine(array, u"pc-1"_s).machine, .text = u"room 3"_s};
            return array.ask<ActionAnswer>(u"machines.setFailureDomain"_s, request).has_value();
        });
        row("machines.rename", u"machine.renamed"_s, [machine](TestArray &array) {
            const MachineTextRequest request{.machine = machine(array, u"pc-1"_s).machine, .text = u"pc-one"_s};
            return array.ask<ActionAnswer>(u"machines.rename"_s, request).has_value();
        });
        const auto signing = [] {
            const auto key = KeyPair::generate();
            return key ? key->certificateRequest(u"x"_s).value_or(QByteArray()) : QByteArray();
        };
        row("administrators.create", u"administrator.made"_s, [signing](TestArray &array) {
            const CreateAdministratorRequest request{.name = u"second"_s, .signingRequest = signing()};
            return array.ask<IssuedIdentity>(u"administrators.create"_s, request).has_value();
        });
        row("administrators.renew", u"administrator.renewed"_s, [signing](TestArray &array) {
            const RenewAdministratorRequest request{.signingRequest = signing()};
            return array.ask<IssuedIdentity>(u"administrators.renew"_s, request).has_value();
        });
        row("administrators.revoke", u"administrator.revoked"_s, [](TestArray &array) {
            const auto list = array.ask<CertificateList>(u"certificates.list"_s, CertificateListRequest{});
            RevokeAdministratorRequest request;
            for (const CertificateSnapshot &each : list ? list->certificates : QList<CertificateSnapshot>())
                request.fingerprint = each.holder == u"second"_s ? each.fingerprint : request.fingerprint;
            return array.ask<ActionAnswer>(u"administrators.revoke"_s, request).has_value();
        });
        row("machines.drain", u"store.state"_s, [machine](TestArray &array) {
            return array.ask<ActionAnswer>(u"machines.drain"_s, machine(array, u"pc-2"_s)).has_value();
        });
        row("machines.undrain", u"store.state"_s, [machine](TestArray &array) {
            return array.ask<ActionAnswer>(u"machines.undrain"_s, machine(array, u"pc-2"_s)).has_value();
        });
        row("machines.declareLost", u"machine.lost"_s, [machine](TestArray &array) {
            return array.ask<ActionAnswer>(u"machines.declareLost"_s, machine(array, u"pc-3"_s)).has_value();
        });
        row("machines.revoke", u"machine.revoked"_s, [machine](TestArray &array) {
            return array.ask<ActionAnswer>(u"machines.revoke"_s, machine(array, u"pc-3"_s)).has_value();
        });
        row("machines.retire", u"store.state"_s, [machine](TestArray &array) {
            return array.ask<ActionAnswer>(u"machines.retire"_s, machine(array, u"pc-2"_s)).has_value();
        });
        return all;
    }
    QString folder(const QString &name)
    {
        QDir(m_room.path()).mkpath(name);
        return m_room.filePath(name);
    }
    void remember()
    {
        const auto latest = find(*m_array, {.limit = 1, .isNewestFirst = true});
        m_newest = latest.isEmpty() ? EventId() : latest.first().event;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_array = std::make_unique<TestArray>();
        QCOMPARE(m_array->start(), QString());
        QVERIFY(m_array->addAgents(3));
        QCOMPARE(m_array->makeVolume(u"distributed 1+1, strip 16 KiB"_s, kMiB), QString());
    }
    void cleanupTestCase() { m_array.reset(); }

    void everyMethodThatChanges_isAudited()
    {
        for (const Change &change : changes()) {
            remember();
            QVERIFY2(change.act(*m_array), qPrintable(change.method));
            QVERIFY2(isAudited(change.kind), qPrintable(change.method + u" -> "_s + change.kind));
        }
    }

    void everyMethod_isKnownToTheAudit()
    {
        // Told with an actor elsewhere: approval, rejection and forgetting by tst_controller_fleet, rebuilds by the
        // tests of their plans, the steering of jobs below.
        QSet<QString> known = kReadingMethods;
        known +=
            {u"machines.approve"_s, u"machines.reject"_s, u"machines.forget"_s, u"jobs.startRebuild"_s, u"jobs.pause"_s,
             u"jobs.resume"_s,      u"jobs.cancel"_s,     u"jobs.setLimit"_s,   u"rebuild.run"_s};
        for (const Change &change : changes())
            known.insert(change.method);
        for (const QString &method : m_array->controller->adminDesk().methods())
            QVERIFY2(known.contains(method),
                     qPrintable(method + u" is new: does it only read, or which event tells who asked for it?"_s));
    }

    void jobs_steered_areAudited()
    {
        remember();
        JobRegistry &jobs = m_array->controller->jobs();
        const JobId job = jobs.begin(u"rebuild"_s, u"a test"_s,
                                     {.pause = [] {}, .resume = [] {}, .cancel = [] {}, .setLimit = [](qint64) {}});
        for (const char *verb : {"pause", "resume", "setLimit", "cancel"}) {
            const JobRequest request{.job = job, .limitBytesPerSecond = 1000};
            QVERIFY(m_array->ask<ActionAnswer>(u"jobs."_s + QString::fromLatin1(verb), request).has_value());
            QVERIFY2(isAudited(u"job."_s + QString::fromLatin1(verb)), verb);
        }
        jobs.end(job, JobState::Cancelled, Wording("over"));
        remember();
        QVERIFY(!m_array->ask<ActionAnswer>(u"jobs.pause"_s, JobRequest{.job = job}).has_value());
        QVERIFY(find(*m_array, {.after = m_newest, .kind = u"job.pause"_s}).isEmpty()); // nothing was changed
    }

    void events_all_haveAWordingThatSaysTheSame()
    {
        const QList<EventSnapshot> events = find(*m_array, {.limit = 1000});
        QVERIFY(events.size() > 20); // what was audited above, and what the machines did
        for (const EventSnapshot &event : events) {
            const auto wording = Wording::parse(event.wording);
            QVERIFY2(wording.has_value() && !wording->isEmpty(), qPrintable(event.kind + u": "_s + event.text));
            QCOMPARE(wording->english(), event.text);
        }
    }

    void events_pagedByFilter_areAllFoundOnce()
    {
        EventLog &log = m_array->controller->events();
        for (int i = 0; i < 1200; ++i)
            log.add(i % 3 == 0 ? EventSeverity::Warning : EventSeverity::Info, u"test.paged"_s,
                    u"thing %1"_s.arg(i % 10), Wording("Number %1 of 50%", QString::number(i)),
                    i % 4 == 0 ? u"Zoë"_s : QString());
        EventListRequest request{.limit = 100,
                                 .isNewestFirst = true,
                                 .isCounted = true,
                                 .leastSeverity = EventSeverity::Warning,
                                 .kind = u"test."_s};
        QTRY_COMPARE_WITH_TIMEOUT(m_array->ask<EventList>(u"events.list"_s, request)->totalCount, 400, kPatienceMs);
        const auto first = m_array->ask<EventList>(u"events.list"_s, request);
        QVERIFY(first->events.first().text.startsWith(u"Number 1197"_s));
        request.before = EventId(first->events.first().event.value() + 1); // what comes later does not shift the pages
        log.add(EventSeverity::Critical, u"test.paged"_s, u"thing"_s, Wording("late"));
        QSet<quint64> seen;
        for (; request.offset < 400; request.offset += 100) {
            for (const EventSnapshot &event : find(*m_array, request))
                seen.insert(event.event.value());
        }
        QCOMPARE(seen.size(), 400);
        QCOMPARE(find(*m_array, {.limit = 5000, .kind = u"test.paged"_s, .actor = u"zoë"_s}).size(), 300);
        QCOMPARE(find(*m_array, {.limit = 5000, .kind = u"test.paged"_s, .actor = u"*"_s}).size(), 300);
        QCOMPARE(find(*m_array, {.limit = 5000, .subject = u"THING 7"_s}).size(), 120);
        QCOMPARE(find(*m_array, {.limit = 5000, .text = u"50%"_s}).size(), 1200);
        QCOMPARE(find(*m_array, {.limit = 5000, .text = u"5_%"_s}).size(), 0); // no pattern
        const QDateTime later = QDateTime::currentDateTimeUtc().addDays(1);
        QCOMPARE(find(*m_array, {.from = later}).size(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(find(*m_array, {.limit = 5000, .kind = u"test."_s, .until = later}).size(), 1201,
                                  kPatienceMs);
    }

    /// What a bundle holds of them: a long life has more events than that.
    void recentEvents_moreThanAsked_areTheLatest()
    {
        EventLog &log = m_array->controller->events();
        log.add(EventSeverity::Info, u"test"_s, u"array"_s, Wording::of(u"the latest"_s));
        const auto isAmongTheLast = [&log] {
            const auto last = log.recent(2);
            return last && std::any_of(last->cbegin(), last->cend(),
                                       [](const EventSnapshot &event) { return event.text == u"the latest"_s; });
        };
        QTRY_VERIFY_WITH_TIMEOUT(isAmongTheLast(), kPatienceMs);
        const auto last = log.recent(2);
        QVERIFY(last && last->size() == 2);
        QVERIFY(last->first().event < last->last().event);
    }

    void history_whileItRuns_isRecordedAndSurvivesARestart()
    {
        const HistoryRequest request{.series = {historySeriesName(HistorySeriesId::LentBytes)}};
        const auto known = [&] {
            const auto answer = m_array->ask<HistoryAnswer>(u"history.read"_s, request);
            return answer ? std::ranges::count_if(answer->series.first().values, [](qint64 value) { return value > 0; })
                          : -1;
        };
        QTRY_VERIFY_WITH_TIMEOUT(known() > 0, kPatienceMs);
        const auto before = known();
        m_array->kill();
        QCOMPARE(m_array->start(), QString());
        QVERIFY(known() >= before);
        QCOMPARE(m_array->ask<HistoryAnswer>(u"history.read"_s, HistoryRequest{.series = {u"x"_s}}).error().code,
                 ErrorCode::InvalidArgument);
    }

    void codes_listedAndWithdrawn()
    {
        QVERIFY(m_array->ask<ActionAnswer>(u"machines.withdrawCode"_s, WithdrawCodeRequest{.isAll = true}));
        const auto made = m_array->ask<EnrolmentCodeAnswer>(
            u"machines.makeCode"_s, MakeCodeRequest{.validForSeconds = 600, .note = u"for the lab, Zoë"_s});
        QVERIFY(made.has_value());
        auto list = m_array->ask<OpenCodeList>(u"machines.codes"_s, OpenCodeListRequest{});
        QCOMPARE(list->codes.size(), 1);
        QCOMPARE(list->codes.first().note, u"for the lab, Zoë"_s);
        QCOMPARE(list->codes.first().createdBy, u"admin"_s);
        QVERIFY(std::abs(list->codes.first().expires.secsTo(made->expires)) <= 1);
        const WithdrawCodeRequest withdraw{.code = list->codes.first().code};
        QVERIFY(m_array->ask<ActionAnswer>(u"machines.withdrawCode"_s, withdraw).has_value());
        QCOMPARE(m_array->ask<ActionAnswer>(u"machines.withdrawCode"_s, withdraw).error().code, ErrorCode::NotFound);
        list = m_array->ask<OpenCodeList>(u"machines.codes"_s, OpenCodeListRequest{});
        QVERIFY(list->codes.isEmpty());
        TestAgent late(u"pc-late"_s);
        QVERIFY(late.beginEnrolment(made->code).has_value());
        QTRY_VERIFY_WITH_TIMEOUT(late.outcome.has_value(), kPatienceMs);
        QCOMPARE(late.outcome->error().code, ErrorCode::Unauthorised);
    }

    void certificates_ofAll_areListedWithTheirEnd()
    {
        const auto list = m_array->ask<CertificateList>(u"certificates.list"_s, CertificateListRequest{});
        QVERIFY(list.has_value());
        QStringList roles;
        for (const CertificateSnapshot &certificate : list->certificates) {
            roles.append(certificate.role);
            QVERIFY2(certificate.expires > QDateTime::currentDateTimeUtc().addYears(4), qPrintable(certificate.holder));
            QVERIFY(!certificate.fingerprint.isEmpty());
        }
        QCOMPARE(roles.mid(0, 3), QStringList({u"authority"_s, u"controller"_s, u"administrator"_s}));
        QVERIFY(list->certificates.at(2).isOwn);
        QCOMPARE(roles.count(u"machine"_s), 3);
    }
};

FALLOW_TEST(ControllerRecordsTest)
#include "tst_controller_records.moc"
