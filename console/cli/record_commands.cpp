// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/units.h"
#include "command.h"
#include "passphrase.h"
#include "session/session.h"
#include "wire/enrolment_messages.h"
#include "wire/history_messages.h"

using namespace Qt::StringLiterals;

namespace fallow::cli {

namespace {

using Context = std::shared_ptr<CommandContext>;

QString historyValueText(const QString &series, qint64 value)
{
    if (value < 0)
        return u"-"_s;
    if (series == historySeriesName(HistorySeriesId::MachinesOnline))
        return QString::number(value);
    return formatBytes(value) + (series.endsWith(u"PerSecond"_s) ? u"/s"_s : QString());
}

void showHistory(const Context &context)
{
    bool isSpan = false;
    bool isStep = false;
    const qint64 minutes = context->parser.value(u"last"_s).toLongLong(&isSpan);
    const qint64 step = context->parser.value(u"step"_s).toLongLong(&isStep);
    if (!isSpan || minutes < 1 || minutes > 7 * 24 * 60)
        return context->fail({ErrorCode::InvalidArgument, u"--last takes minutes, from 1 to 10080"_s, {}});
    if (!isStep || step < 1 || step > 86'400)
        return context->fail({ErrorCode::InvalidArgument, u"--step takes seconds, from 1 to 86400"_s, {}});
    const HistoryRequest request{.series = context->arguments, .lastSeconds = minutes * 60, .stepSeconds = step};
    context->session.request<HistoryAnswer>(
        u"history.read"_s, request, &context->session, [context](Result<HistoryAnswer> answer) {
            if (!answer)
                return context->fail(answer.error());
            context->output.json(toCbor(*answer));
            QStringList headings{u"TIME"_s};
            qsizetype steps = 0;
            for (const HistorySeries &series : answer->series) {
                headings.append(series.name);
                steps = std::max(steps, series.values.size());
            }
            QList<QStringList> rows;
            for (qsizetype i = 0; i < steps; ++i) {
                const QDateTime when = answer->from.addSecs(i * answer->stepSeconds).toLocalTime();
                QStringList row{when.toString(u"yyyy-MM-dd HH:mm:ss"_s)};
                for (const HistorySeries &series : answer->series)
                    row.append(historyValueText(series.name, series.values.value(i, -1)));
                rows.append(row);
            }
            context->output.table(headings, rows);
            context->finish(kOk);
        });
}

void listCodes(const Context &context)
{
    context->session.request<OpenCodeList>(
        u"machines.codes"_s, OpenCodeListRequest{}, &context->session, [context](Result<OpenCodeList> answer) {
            if (!answer)
                return context->fail(answer.error());
            context->output.json(toCbor(*answer));
            QList<QStringList> rows;
            for (const OpenCodeSnapshot &code : answer->codes)
                rows.append({QString::number(code.code), code.expires.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s),
                             code.createdBy, code.note});
            context->output.table({u"CODE"_s, u"GOOD UNTIL"_s, u"MADE BY"_s, u"NOTE"_s}, rows);
            context->finish(kOk);
        });
}

void withdrawCode(const Context &context)
{
    WithdrawCodeRequest request;
    request.isAll = context->arguments.first() == u"all"_s;
    if (!request.isAll) {
        const auto code = numberArgument(*context, 0, u"a code"_s);
        if (!code)
            return context->fail(code.error());
        request.code = qint64(*code);
    }
    context->session.request<ActionAnswer>(u"machines.withdrawCode"_s, request, &context->session, showAnswer(context));
}

void listCertificates(const Context &context)
{
    context->session.request<CertificateList>(
        u"certificates.list"_s, CertificateListRequest{}, &context->session, [context](Result<CertificateList> answer) {
            if (!answer)
                return context->fail(answer.error());
            context->output.json(toCbor(*answer));
            QList<QStringList> rows;
            for (const CertificateSnapshot &certificate : answer->certificates)
                rows.append({certificate.role, certificate.holder,
                             certificate.isRevoked           ? u"revoked"_s
                             : certificate.expires.isValid() ? certificate.expires.toString(u"yyyy-MM-dd"_s)
                                                             : u"-"_s,
                             certificate.fingerprint});
            context->output.table({u"ROLE"_s, u"HOLDER"_s, u"GOOD UNTIL"_s, u"FINGERPRINT"_s}, rows);
            context->finish(kOk);
        });
}

/// Gives the identity file another passphrase, or none.
int changePassphrase(const OfflineContext &context, bool isProtected)
{
    const auto failed = [&](const Error &error) {
        context.output.error(error);
        return exitCodeFor(error);
    };
    const auto file = unlockIdentity(context.identityPath, context.parser);
    if (!file)
        return failed(file.error());
    IdentityFile changed = *file;
    if (isProtected) {
        const auto passphrase = askNewPassphrase(context.parser);
        if (!passphrase)
            return failed(passphrase.error());
        auto locked = file->locked(*passphrase);
        if (!locked)
            return failed(locked.error());
        changed = std::move(*locked);
    }
    if (const auto written = changed.write(context.identityPath); !written)
        return failed(written.error());
    context.output.json({{u"path"_s, context.identityPath}, {u"isProtected"_s, isProtected}});
    context.output.line(isProtected ? u"%1 is protected by the passphrase."_s.arg(context.identityPath)
                                    : u"%1 has no passphrase any more."_s.arg(context.identityPath));
    return kOk;
}

} // namespace

QList<Command> recordCommands()
{
    const QCommandLineOption newPassphrase(u"new-passphrase-file"_s,
                                           u"Take the new passphrase from the first line of FILE"_s, u"FILE"_s);
    return {
        {.words = u"history"_s,
         .arguments = u"[SERIES...]"_s,
         .help = u"Show throughput, repair, machines and space over time"_s,
         .minArguments = 0,
         .maxArguments = kHistorySeriesCount,
         .options = {QCommandLineOption(u"last"_s, u"How far back, in minutes (at most a week)"_s, u"MINUTES"_s,
                                        u"60"_s),
                     QCommandLineOption(u"step"_s, u"The mean of how many seconds each line shows"_s, u"SECONDS"_s,
                                        u"300"_s)},
         .run = showHistory},
        {.words = u"codes"_s,
         .arguments = {},
         .help = u"List the enrolment codes that are still open"_s,
         .minArguments = 0,
         .maxArguments = 0,
         .options = {},
         .run = listCodes},
        {.words = u"codes withdraw"_s,
         .arguments = u"CODE|all"_s,
         .help = u"Make an open enrolment code, or all of them, worthless"_s,
         .minArguments = 1,
         .maxArguments = 1,
         .options = {},
         .run = withdrawCode},
        {.words = u"certificates"_s,
         .arguments = {},
         .help = u"List the array's certificates and until when they are good"_s,
         .minArguments = 0,
         .maxArguments = 0,
         .options = {},
         .run = listCertificates},
        {.words = u"identity protect"_s,
         .arguments = {},
         .help = u"Protect the identity file with a passphrase, or change it"_s,
         .minArguments = 0,
         .maxArguments = 0,
         .options = {newPassphrase},
         .run = {},
         .runOffline = [](const OfflineContext &context) { return changePassphrase(context, true); }},
        {.words = u"identity unprotect"_s,
         .arguments = {},
         .help = u"Take the identity file's passphrase away"_s,
         .minArguments = 0,
         .maxArguments = 0,
         .options = {},
         .run = {},
         .runOffline = [](const OfflineContext &context) { return changePassphrase(context, false); }},
    };
}

} // namespace fallow::cli
