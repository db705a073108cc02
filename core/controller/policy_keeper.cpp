// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "controller/policy_keeper.h"

#include "base/wording.h"

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

const QString kPolicyPrefix = u"policy."_s; ///< + key -> canonical value

QString settingOf(const PolicyRow &row)
{
    return QString::fromLatin1(row.key);
}

} // namespace

PolicyKeeper::PolicyKeeper(Services services, QHash<QString, QString> defaults, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_home(services.control)
    , m_defaults(std::move(defaults))
    , m_values(policyValues(m_defaults))
{}

Result<void> PolicyKeeper::load()
{
    const auto settings = m_services.reader.settings(kPolicyPrefix);
    if (!settings)
        return fail(settings.error());
    for (auto it = settings->constBegin(); it != settings->constEnd(); ++it) {
        const PolicyRow *row = findPolicy(it.key().mid(kPolicyPrefix.size()));
        const auto value = row ? canonicalPolicyValue(*row, QString::fromUtf8(it.value()))
                               : Result<QString>(fail(ErrorCode::NotFound,
                                                      u"this version has no such policy"_s)); // house-allow: logged
        if (value)
            m_set.insert(settingOf(*row), *value);
        else
            m_services.events.add(
                EventSeverity::Warning, u"policy.ignored"_s, it.key().left(80),
                Wording(QT_TRANSLATE_NOOP("Controller", "Left at its default: %1"), Wording::reason(value.error())));
    }
    auto all = m_defaults;
    all.insert(m_set);
    m_values = policyValues(all);
    return {};
}

QString PolicyKeeper::defaultOf(const PolicyRow &row) const
{
    return m_defaults.value(settingOf(row), QString::fromLatin1(row.defaultValue));
}

PolicySnapshot PolicyKeeper::snapshotOf(const PolicyRow &row) const
{
    return {.key = settingOf(row),
            .kind = policyKindName(row.kind),
            .value = m_set.value(settingOf(row), defaultOf(row)),
            .defaultValue = defaultOf(row),
            .isDefault = !m_set.contains(settingOf(row)),
            .unit = QString::fromLatin1(row.unit),
            .least = row.least,
            .most = row.most,
            .zeroWord = QString::fromLatin1(row.zeroWord),
            .meaning = QString::fromLatin1(row.meaning)};
}

PolicyList PolicyKeeper::list() const
{
    PolicyList list;
    for (const PolicyRow &row : policyTable())
        list.policies.append(snapshotOf(row));
    return list;
}

void PolicyKeeper::set(const PolicyRequest &request, const QString &actor, Completion<PolicySnapshot> done)
{
    const PolicyRow *row = findPolicy(request.key);
    if (!row)
        return done(fail(ErrorCode::NotFound, Wording(QT_TRANSLATE_NOOP("Controller", "there is no such policy")),
                         request.key.left(80)));
    const auto value = canonicalPolicyValue(*row, request.value);
    if (!value)
        return done(fail(value.error()));
    change(*row, *value, actor, std::move(done));
}

void PolicyKeeper::reset(const PolicyRequest &request, const QString &actor, Completion<PolicySnapshot> done)
{
    const PolicyRow *row = findPolicy(request.key);
    if (!row)
        return done(fail(ErrorCode::NotFound, Wording(QT_TRANSLATE_NOOP("Controller", "there is no such policy")),
                         request.key.left(80)));
    change(*row, {}, actor, std::move(done));
}

void PolicyKeeper::change(const PolicyRow &row, const QString &value, const QString &actor,
                          Completion<PolicySnapshot> done)
{
    const QString before = m_set.value(settingOf(row));
    if (before == value)
        return done(snapshotOf(row));
    const QString fallback = defaultOf(row);
    const QString former = before.isEmpty() ? fallback : before;
    const Wording what = value.isEmpty()
                             ? Wording(QT_TRANSLATE_NOOP("Controller", "From %1 to %2, the default"), former, fallback)
                             : Wording(QT_TRANSLATE_NOOP("Controller", "From %1 to %2"), former, value);
    CatalogChange change;
    change.putSettings.insert(kPolicyPrefix + settingOf(row), value.toUtf8());
    change.addEvents.append({.id = {},
                             .when = m_services.clock.nowUtc(),
                             .severity = EventSeverity::Notice,
                             .kind = u"policy.changed"_s,
                             .subject = u"policy "_s + settingOf(row),
                             .text = what.english(),
                             .actor = actor,
                             .wording = what.toString()});
    m_services.catalog.commit(
        std::move(change), m_services.control,
        m_home.wrap<void>([this, &row, value, done = std::move(done)](Result<void> committed) mutable {
            if (!committed)
                return done(fail(std::move(committed.error())));
            take(row, value);
            m_services.events.refresh();
            done(snapshotOf(row));
        }));
}

void PolicyKeeper::take(const PolicyRow &row, const QString &value)
{
    if (value.isEmpty())
        m_set.remove(settingOf(row));
    else
        m_set.insert(settingOf(row), value);
    auto all = m_defaults;
    all.insert(m_set);
    m_values = policyValues(all);
    Q_EMIT changed();
}

} // namespace fallow
