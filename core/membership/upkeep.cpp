// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "membership/membership.h"

#include "base/wording.h"

namespace fallow {

using namespace Qt::StringLiterals;

static const QString kRenamedEvent = u"machine.renamed"_s;
static const QString kCalledBefore = u"was called \""_s; ///< as renamedEvent() says it

/// Names travel to people's screens: no control characters, no blanks at the ends. An empty one is the caller's to
/// judge.
static Result<void> checkName(const QString &name, const char *what)
{
    if (name.size() > kMaxNameCharacters)
        return fail(ErrorCode::InvalidArgument, Wording(QT_TRANSLATE_NOOP("Controller", "%1 has at most %2 characters"),
                                                        Wording::term(what), Wording::count(kMaxNameCharacters)));
    if (name.trimmed() != name)
        return fail(ErrorCode::InvalidArgument,
                    Wording(QT_TRANSLATE_NOOP("Controller", "%1 has no blanks at its ends"), Wording::term(what)),
                    name);
    for (const QChar character : name) {
        if (character.category() == QChar::Other_Control)
            return fail(ErrorCode::InvalidArgument,
                        Wording(QT_TRANSLATE_NOOP("Controller", "%1 holds no control character"), Wording::term(what)));
    }
    return {};
}

Result<void> Membership::checkFailureDomain(const QString &domain)
{
    return checkName(domain, QT_TRANSLATE_NOOP("Controller", "a failure domain's name"));
}

void Membership::setFailureDomain(MachineId id, const QString &domain, const QString &actor, Completion<void> done)
{
    const auto prepare = [this, domain, actor](MachineRecord record) -> Result<CatalogChange> {
        if (const auto checked = checkFailureDomain(domain); !checked)
            return fail(checked.error());
        if (record.failureDomain == domain)
            return CatalogChange();
        record.failureDomain = domain;
        CatalogChange change;
        change.putMachines = {record};
        change.addEvents = {
            eventOf(EventSeverity::Notice, u"machine.failure-domain"_s, record,
                    domain.isEmpty() ? Wording(QT_TRANSLATE_NOOP("Controller", "is a failure domain of its own"))
                                     : Wording(QT_TRANSLATE_NOOP("Controller", "its failure domain is \"%1\""), domain),
                    actor)};
        return change;
    };
    changeMachine(id, prepare, std::move(done));
}

Result<void> Membership::checkNewName(MachineId id, const QString &name) const
{
    if (const auto checked = checkName(name, QT_TRANSLATE_NOOP("Controller", "a machine's name")); !checked)
        return checked;
    if (name.isEmpty())
        return fail(ErrorCode::InvalidArgument,
                    Wording(QT_TRANSLATE_NOOP("Controller", "a machine's name is not empty")));
    for (const MachineRecord &other : m_machines) {
        if (other.id != id && other.name == name)
            return fail(ErrorCode::AlreadyExists,
                        Wording(QT_TRANSLATE_NOOP("Controller", "there is a machine of that name already")), name);
    }
    return {};
}

void Membership::rename(MachineId id, const QString &name, const QString &actor, Completion<void> done)
{
    const auto prepare = [this, name, actor](MachineRecord record) -> Result<CatalogChange> {
        if (const auto checked = checkNewName(record.id, name); !checked)
            return fail(checked.error());
        if (record.name == name)
            return CatalogChange();
        const QString before = std::exchange(record.name, name);
        CatalogChange change;
        change.putMachines = {record};
        change.addEvents = {renamedEvent(record, before, actor)};
        return change;
    };
    changeMachine(id, prepare, std::move(done));
}

EventRecord Membership::renamedEvent(const MachineRecord &record, const QString &before, const QString &actor) const
{
    return eventOf(EventSeverity::Notice, kRenamedEvent, record,
                   Wording(QT_TRANSLATE_NOOP("Controller", "was called \"%1\""), before), actor);
}

QString Membership::nameBefore(const EventRecord &event)
{
    if (event.kind != kRenamedEvent || !event.text.startsWith(kCalledBefore) || !event.text.endsWith(u'"'))
        return {};
    return event.text.mid(kCalledBefore.size(), event.text.size() - kCalledBefore.size() - 1);
}

} // namespace fallow
