// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/units.h"
#include "command.h"
#include "session/session.h"
#include "wire/policy_messages.h"

using namespace Qt::StringLiterals;

namespace fallow::cli {

namespace {

using Context = std::shared_ptr<CommandContext>;

/// A value as people read it: "no limit", "20 MiB/s", "1 h 0 min", "22:00-06:00".
QString readable(const PolicySnapshot &policy, const QString &value)
{
    if (policy.kind != u"number"_s)
        return value;
    const qint64 number = value.toLongLong();
    if (number == 0 && !policy.zeroWord.isEmpty())
        return policy.zeroWord;
    if (policy.unit == u"bytes"_s)
        return formatBytes(number);
    if (policy.unit == u"bytesPerSecond"_s)
        return formatBytes(number) + u"/s"_s;
    if (policy.unit == u"percent"_s)
        return value + u" %"_s;
    if (policy.unit == u"days"_s)
        return value + u" d"_s;
    return duration(number);
}

void listPolicies(const Context &context)
{
    context->session.request<PolicyList>(
        u"policies.list"_s, PolicyRequest{}, &context->session, [context](Result<PolicyList> list) {
            if (!list)
                return context->fail(list.error());
            context->output.json(toCbor(*list));
            QList<QStringList> rows;
            for (const PolicySnapshot &policy : list->policies)
                rows.append({policy.key, readable(policy, policy.value),
                             policy.isDefault ? u"-"_s : readable(policy, policy.defaultValue), policy.meaning});
            context->output.table({u"POLICY"_s, u"VALUE"_s, u"DEFAULT"_s, u"MEANING"_s}, rows);
            context->finish(kOk);
        });
}

void change(const Context &context, const QString &method)
{
    const PolicyRequest request{.key = context->arguments.value(0), .value = context->arguments.value(1)};
    context->session.request<PolicySnapshot>(
        method, request, &context->session, [context](Result<PolicySnapshot> policy) {
            if (!policy)
                return context->fail(policy.error());
            context->output.json(toCbor(*policy));
            context->output.line(u"%1 is %2%3."_s.arg(policy->key, readable(*policy, policy->value),
                                                      policy->isDefault ? u", the default"_s : QString()));
            context->finish(kOk);
        });
}

} // namespace

QList<Command> policyCommands()
{
    return {
        {.words = u"policy list"_s,
         .arguments = {},
         .help = u"List the policies of the array: values, defaults, meanings"_s,
         .minArguments = 0,
         .maxArguments = 0,
         .options = {},
         .run = listPolicies},
        {.words = u"policy set"_s,
         .arguments = u"POLICY VALUE"_s,
         .help = u"Change a policy, at once and for good; \"2h\", \"20MiB\", \"22:00-06:00\", \"none\""_s,
         .minArguments = 2,
         .maxArguments = 2,
         .options = {},
         .run = [](const Context &context) { change(context, u"policies.set"_s); }},
        {.words = u"policy reset"_s,
         .arguments = u"POLICY"_s,
         .help = u"Go back to a policy's default"_s,
         .minArguments = 1,
         .maxArguments = 1,
         .options = {},
         .run = [](const Context &context) { change(context, u"policies.reset"_s); }},
    };
}

} // namespace fallow::cli
