// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "membership/uptime_recorder.h"

#include "base/log.h"

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

constexpr double kHourMs = 3'600'000;
const QString kProfilePrefix = u"uptime."_s; ///< + machine id -> UptimeProfile::toBytes()

QString profileKey(MachineId machine)
{
    return kProfilePrefix + machine.toString();
}

} // namespace

UptimeRecorder::UptimeRecorder(Catalog &catalog, Clock &clock, Executor &control)
    : m_catalog(catalog)
    , m_clock(clock)
    , m_control(control)
    , m_home(control)
    , m_lookedMs(clock.monotonicMs())
    , m_settledMs(clock.monotonicMs() + kSettleMs)
{}

Result<std::unique_ptr<UptimeRecorder>> UptimeRecorder::load(Catalog &catalog, CatalogReader &reader, Clock &clock,
                                                             Executor &control)
{
    const auto kept = reader.settings(kProfilePrefix);
    if (!kept)
        return fail(kept.error());
    std::unique_ptr<UptimeRecorder> recorder(new UptimeRecorder(catalog, clock, control));
    for (auto it = kept->cbegin(); it != kept->cend(); ++it) {
        const MachineId machine(QStringView(it.key()).mid(kProfilePrefix.size()).toULongLong());
        const auto profile = UptimeProfile::fromBytes(it.value());
        if (profile)
            recorder->m_machines[machine].profile = *profile;
        else
            qCWarning(lcMembership).noquote() << it.key() << "is begun anew:" << profile.error().toString();
    }
    recorder->beginHour(clock.monotonicMs());
    recorder->m_timer = clock.after(kLookEveryMs, [raw = recorder.get()] { raw->look(); });
    return recorder;
}

void UptimeRecorder::setUp(MachineId id, bool isUp)
{
    const qint64 nowMs = m_clock.monotonicMs();
    Watched &machine = m_machines[id];
    if (!machine.isWatched) {
        machine.isWatched = true;
        machine.fromMs = std::max(nowMs, m_settledMs);
        machine.sinceMs = machine.fromMs;
        machine.upMs = 0;
    }
    add(machine, nowMs);
    machine.isUp = isUp;
}

void UptimeRecorder::forget(MachineId machine)
{
    if (m_machines.erase(machine) == 0)
        return;
    CatalogChange change;
    change.putSettings.insert(profileKey(machine), {});
    m_catalog.commit(std::move(change), m_control, [](Result<void>) {}); // of no consequence if it stays
}

UptimeProfile UptimeRecorder::profile(MachineId machine) const
{
    const auto found = m_machines.find(machine);
    return found == m_machines.end() ? UptimeProfile() : found->second.profile;
}

/// Counts the time since the last change.
void UptimeRecorder::add(Watched &machine, qint64 nowMs) const
{
    if (machine.isUp && nowMs > machine.sinceMs)
        machine.upMs += nowMs - machine.sinceMs;
    machine.sinceMs = std::max(nowMs, machine.sinceMs);
}

void UptimeRecorder::beginHour(qint64 nowMs)
{
    m_hour = UptimeProfile::hourOfWeek(m_clock.nowUtc());
    for (auto &[id, machine] : m_machines) {
        machine.fromMs = std::max(nowMs, m_settledMs);
        machine.sinceMs = machine.fromMs;
        machine.upMs = 0;
    }
}

void UptimeRecorder::look()
{
    m_timer = m_clock.after(kLookEveryMs, [this] { look(); });
    const qint64 nowMs = m_clock.monotonicMs();
    const bool wasAway = nowMs - m_lookedMs > kLookEveryMs + kOwnAbsenceMs;
    m_lookedMs = nowMs;
    if (wasAway) {
        m_settledMs = nowMs + kSettleMs; // everybody finds their way back first
        return beginHour(nowMs);
    }
    if (UptimeProfile::hourOfWeek(m_clock.nowUtc()) == m_hour)
        return;
    endHour(nowMs);
    beginHour(nowMs);
}

void UptimeRecorder::endHour(qint64 nowMs)
{
    CatalogChange change;
    for (auto &[id, machine] : m_machines) {
        if (!machine.isWatched)
            continue;
        add(machine, nowMs);
        const double observedMs = double(nowMs - machine.fromMs);
        if (observedMs < UptimeProfile::kLeastObserved * kHourMs)
            continue;
        machine.profile.observe(m_hour, double(machine.upMs) / observedMs, observedMs / kHourMs);
        change.putSettings.insert(profileKey(id), machine.profile.toBytes());
    }
    if (change.isEmpty())
        return;
    m_catalog.commit(std::move(change), m_control, m_home.wrap<void>([](Result<void> kept) {
        if (!kept)
            qCWarning(lcMembership).noquote() << "uptime profiles were not kept:" << kept.error().toString();
    }));
}

} // namespace fallow
