// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/controller/array_fixture.h"
#include "support/test_program.h"
#include "wire/policy_messages.h"

#include <QTest>
#include <limits>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

namespace {

QString errorOf(const QString &key, const QString &value)
{
    const auto checked = canonicalPolicyValue(*findPolicy(key), value);
    return checked ? QString() : checked.error().what;
}

QString canonical(const QString &key, const QString &value)
{
    return canonicalPolicyValue(*findPolicy(key), value).value_or(QString());
}

QDateTime at(const QString &clock)
{
    return QDateTime(QDate(2026, 3, 2), QTime::fromString(clock, u"HH:mm"_s), Qt::UTC);
}

} // namespace

class ControllerPoliciesTest : public QObject
{
    Q_OBJECT

private:
    static Result<PolicySnapshot> set(TestArray &array, const QString &key, const QString &value)
    {
        return array.ask<PolicySnapshot>(u"policies.set"_s, PolicyRequest{.key = key, .value = value});
    }
    static PolicySnapshot policy(TestArray &array, const QString &key)
    {
        const auto list = array.ask<PolicyList>(u"policies.list"_s, PolicyRequest{});
        for (const PolicySnapshot &entry : list ? list->policies : QList<PolicySnapshot>()) {
            if (entry.key == key)
                return entry;
        }
        return {};
    }
    /// Hours that begin in two and end in three hours from now, by this machine's clock.
    static QString hoursElsewhere()
    {
        const QTime now = QTime::currentTime();
        return now.addSecs(7200).toString(u"HH:mm"_s) + u'-' + now.addSecs(10'800).toString(u"HH:mm"_s);
    }

private Q_SLOTS:
    void table_everyDefault_isCanonicalAndExplained()
    {
        QSet<QString> keys;
        for (const PolicyRow &row : policyTable()) {
            const QString key = QString::fromLatin1(row.key);
            QCOMPARE(canonical(key, QString::fromLatin1(row.defaultValue)), QString::fromLatin1(row.defaultValue));
            QVERIFY2(QLatin1StringView(row.meaning).endsWith(u'.'), row.key);
            QVERIFY2(!keys.contains(key), row.key);
            keys.insert(key);
        }
        QVERIFY(!findPolicy(u"no.such"_s));
    }

    void value_writtenByPeople_isCanonical()
    {
        QCOMPARE(canonical(u"presence.unreachable-to-lost"_s, u"2h"_s), u"7200"_s);
        QCOMPARE(canonical(u"presence.unreachable-to-lost"_s, u" 90 "_s), u"90"_s);
        QCOMPARE(canonical(u"presence.announced-grace"_s, u"30 min"_s), u"1800"_s);
        QCOMPARE(canonical(u"rebuild.limit"_s, u"20MiB/s"_s), u"20971520"_s);
        QCOMPARE(canonical(u"rebuild.limit"_s, u"none"_s), u"0"_s);
        QCOMPARE(canonical(u"rebuild.limit"_s, u"no limit"_s), u"0"_s);
        QCOMPARE(canonical(u"scrub.period"_s, u"2w"_s), u"14"_s);
        QCOMPARE(canonical(u"scrub.period"_s, u"7"_s), u"7"_s);
        QCOMPARE(canonical(u"gc.live-share"_s, u"50 %"_s), u"50"_s);
        QCOMPARE(canonical(u"rebuild.hours"_s, u"9:00 - 17:30"_s), u"09:00-17:30"_s);
        QCOMPARE(canonical(u"volume.compression"_s, u"Off"_s), u"false"_s);
        QCOMPARE(canonical(u"volume.layout"_s, u"4+2"_s), u"distributed 4+2"_s);
        QCOMPARE(canonical(u"volume.layout"_s, u"4+2, strip 256 KiB"_s), u"distributed 4+2, strip 256 KiB"_s);
        QCOMPARE(canonical(u"volume.strip-size"_s, u"64 KiB"_s), u"65536"_s);
    }

    void value_absurd_isRefusedWithItsBounds()
    {
        for (const QString &value : {u"-1"_s, u"0"_s, u"1000d"_s, u""_s, u"9999999999999999999999"_s, u"soon"_s,
                                     u"99999999999999w"_s, QString(10'000, u'9')})
            QVERIFY2(errorOf(u"presence.unreachable-to-lost"_s, value).contains(u"takes 1 to 7776000 seconds"_s),
                     qPrintable(value.left(40)));
        QVERIFY(errorOf(u"rebuild.limit"_s, u"-5"_s).contains(u"0: no limit"_s));
        QVERIFY(!errorOf(u"scrub.period"_s, u"36h"_s).isEmpty()); // no whole day
        for (const QString &value :
             {u"25:00-26:00"_s, u"22:00"_s, u"22:00-22:00"_s, u"22:70-23:00"_s, u"00:00-24:00"_s, u"night"_s})
            QVERIFY2(errorOf(u"rebuild.hours"_s, value).contains(u"22:00-06:00"_s), qPrintable(value));
        QVERIFY(!errorOf(u"volume.layout"_s, u"40+9"_s).isEmpty());
        QVERIFY(errorOf(u"volume.strip-size"_s, u"5000"_s).contains(u"multiple"_s));
        QVERIFY(!errorOf(u"volume.compression"_s, u"perhaps"_s).isEmpty());
    }

    void hours_overMidnight_containAndEnd()
    {
        const WorkHours night = *WorkHours::parse(u"22:00-06:00"_s);
        QVERIFY(night.contains(at(u"23:00"_s)) && night.contains(at(u"05:59"_s)) && night.contains(at(u"22:00"_s)));
        QVERIFY(!night.contains(at(u"06:00"_s)) && !night.contains(at(u"12:00"_s)));
        QCOMPARE(night.nextBegin(at(u"12:00"_s)), at(u"22:00"_s));
        QCOMPARE(night.endOfWork(at(u"12:00"_s), 3600), at(u"23:00"_s));
        QCOMPARE(night.endOfWork(at(u"12:00"_s), 8 * 3600), at(u"06:00"_s).addDays(1));
        QCOMPARE(night.endOfWork(at(u"12:00"_s), 9 * 3600), at(u"23:00"_s).addDays(1));
        QCOMPARE(night.endOfWork(at(u"05:00"_s), 17 * 3600), at(u"06:00"_s).addDays(2));
        QCOMPARE(WorkHours().endOfWork(at(u"12:00"_s), 3600), at(u"13:00"_s));
        const WorkHours minute = *WorkHours::parse(u"22:00-22:01"_s); // whatever the rate: a moment, if a far one
        QVERIFY(minute.endOfWork(at(u"12:00"_s), std::numeric_limits<qint64>::max()) > at(u"12:00"_s).addYears(31));
    }

    void set_overSession_isKeptAuditedAndResettable()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        QCOMPARE(policy(array, u"rebuild.limit"_s).value, u"0"_s);
        QVERIFY(policy(array, u"rebuild.limit"_s).isDefault);
        const auto changed = set(array, u"rebuild.limit"_s, u"20 MiB"_s);
        QVERIFY(changed.has_value());
        QCOMPARE(changed->value, u"20971520"_s);
        QVERIFY(!changed->isDefault);
        QTRY_COMPARE_WITH_TIMEOUT(array.eventCount(u"policy.changed"_s), 1, kPatienceMs);
        const auto events = array.session->snapshot().latestEvents;
        const auto event = std::find_if(events.begin(), events.end(),
                                        [](const EventSnapshot &one) { return one.kind == u"policy.changed"_s; });
        QCOMPARE(event->actor, u"admin"_s);
        QCOMPARE(event->subject, u"policy rebuild.limit"_s);
        QCOMPARE(event->text, u"From 0 to 20971520"_s);

        QCOMPARE(set(array, u"rebuild.limit"_s, u"fast"_s).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(set(array, u"no.such"_s, u"1"_s).error().code, ErrorCode::NotFound);
        array.kill();
        QCOMPARE(array.start(), QString());
        QCOMPARE(policy(array, u"rebuild.limit"_s).value, u"20971520"_s);
        const auto reset =
            array.ask<PolicySnapshot>(u"policies.reset"_s, PolicyRequest{.key = u"rebuild.limit"_s, .value = {}});
        QVERIFY(reset && reset->isDefault);
        QCOMPARE(reset->value, u"0"_s);
    }

    void presenceDeadline_shortenedWhileAway_counts()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        TestAgent *agent = array.addAgent(u"pc-1"_s);
        QVERIFY(agent);
        agent->switchOff();
        QTRY_COMPARE_WITH_TIMEOUT(array.machine(u"pc-1"_s).presence, Presence::Unreachable, kPatienceMs);
        QVERIFY(set(array, u"presence.unreachable-to-lost"_s, u"1"_s).has_value());
        QTRY_COMPARE_WITH_TIMEOUT(array.machine(u"pc-1"_s).presence, Presence::Lost, kPatienceMs);
    }

    void newVolume_withoutLayout_hasThePolicys()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        QVERIFY(set(array, u"volume.layout"_s, u"2+1"_s).has_value());
        QVERIFY(set(array, u"volume.strip-size"_s, u"64KiB"_s).has_value());
        QVERIFY(set(array, u"volume.compression"_s, u"no"_s).has_value());
        const auto made = array.ask<VolumeSnapshot>(
            u"volumes.create"_s,
            CreateVolumeRequest{.name = u"a"_s, .sizeBytes = 64 * kMiB, .layout = {}, .isCompressionDefault = true});
        QVERIFY(made.has_value());
        QCOMPARE(made->layout, u"distributed 2+1, strip 64 KiB"_s);
        QVERIFY(!made->isCompressed);
        const auto told = array.ask<VolumeSnapshot>(
            u"volumes.create"_s,
            CreateVolumeRequest{.name = u"b"_s, .sizeBytes = 64 * kMiB, .layout = u"3+1, strip 128 KiB"_s});
        QVERIFY(told.has_value());
        QCOMPARE(told->layout, u"distributed 3+1, strip 128 KiB"_s);
        const auto usual = array.ask<VolumeSnapshot>(
            u"volumes.create"_s, CreateVolumeRequest{.name = u"c"_s,
                                                     .sizeBytes = 64 * kMiB,
                                                     .layout = LayoutSpec::distributed(3, 1).spelledOut()});
        QVERIFY(usual.has_value());
        QCOMPARE(usual->layout, u"distributed 3+1"_s); // of 256 KiB, not of the policy's 64 KiB
        QVERIFY(told->isCompressed);
    }

    void backgroundHours_elsewhere_holdAScrubUntilTheyAreLifted()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        QVERIFY(array.addAgents(3));
        QCOMPARE(array.makeVolume(u"2+1, strip 64 KiB"_s, 8 * kMiB), QString());
        QVERIFY(set(array, u"background.hours"_s, hoursElsewhere()).has_value());
        const auto started = array.ask<ActionAnswer>(u"jobs.startScrub"_s, JobRequest{});
        QVERIFY(started && !started->job.isNull());
        QTRY_VERIFY_WITH_TIMEOUT(array.job(started->job).message.contains(u"Waits for its hours"_s), kPatienceMs);
        QCOMPARE(array.job(started->job).state, JobState::Running);
        QVERIFY(set(array, u"background.hours"_s, u"always"_s).has_value());
        QTRY_COMPARE_WITH_TIMEOUT(array.job(started->job).state, JobState::Finished, kPatienceMs);
    }

    void limit_ofRunningJob_followsThePolicy()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        QVERIFY(array.addAgents(3));
        QCOMPARE(array.makeVolume(u"2+1, strip 64 KiB"_s, 8 * kMiB), QString());
        QVERIFY(set(array, u"background.hours"_s, hoursElsewhere()).has_value()); // so that it stands still
        const auto started = array.ask<ActionAnswer>(u"jobs.startScrub"_s, JobRequest{});
        QVERIFY(started.has_value());
        QVERIFY(set(array, u"scrub.limit"_s, u"5MiB"_s).has_value());
        QTRY_COMPARE_WITH_TIMEOUT(array.job(started->job).limitBytesPerSecond, 5 * kMiB, kPatienceMs);
        JobRequest own{.job = started->job};
        own.limitBytesPerSecond = kMiB;
        QVERIFY(array.ask<ActionAnswer>(u"jobs.setLimit"_s, own).has_value());
        QVERIFY(set(array, u"scrub.limit"_s, u"none"_s).has_value());
        QTRY_COMPARE_WITH_TIMEOUT(array.job(started->job).limitBytesPerSecond, kMiB, kPatienceMs); // its own stays
    }

    void scrubPeriod_over_beginsAScrubByItself()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        QVERIFY(array.addAgents(3));
        QCOMPARE(array.makeVolume(u"2+1, strip 64 KiB"_s, 4 * kMiB), QString());
        QCOMPARE(array.stop(), QString());
        {
            auto catalog = Catalog::open(ArrayDirectory(array.directory()).catalogPath());
            QVERIFY(catalog.has_value());
            PoolExecutor pool(1);
            CatalogChange change;
            change.putSettings.insert(u"scrub.finished"_s, "2026-01-01T00:00:00Z");
            std::atomic<bool> isDone = false;
            (*catalog)->commit(std::move(change), pool, [&isDone](Result<void> kept) { isDone = kept.has_value(); });
            QTRY_VERIFY_WITH_TIMEOUT(isDone, kPatienceMs);
        }
        for (const auto &agent : array.agents) // it would find nobody, and end
            agent->switchOff();
        QCOMPARE(array.start(), QString());
        QVERIFY(!waitUntil([&] { return !array.lastJob(u"scrub"_s).job.isNull(); }, 1000));
        for (const auto &agent : array.agents)
            agent->switchOn();
        QTRY_COMPARE_WITH_TIMEOUT(array.lastJob(u"scrub"_s).state, JobState::Finished, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(array.eventCount(u"scrub.started"_s), 1, kPatienceMs); // and not once more
    }
};

FALLOW_TEST(ControllerPoliciesTest)
#include "tst_controller_policies.moc"
