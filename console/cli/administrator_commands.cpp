// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"
#include "net/identity.h"
#include "passphrase.h"
#include "session/session.h"
#include "wire/administrator_messages.h"
#include "wire/enrolment_messages.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace fallow::cli {

namespace {

using Context = std::shared_ptr<CommandContext>;

QString dateText(const QDateTime &when)
{
    return when.isValid() ? when.toLocalTime().toString(u"yyyy-MM-dd"_s) : u"-"_s;
}

QString stateText(const CertificateSnapshot &certificate)
{
    if (certificate.isRevoked)
        return u"revoked"_s;
    const qint64 days = QDateTime::currentDateTimeUtc().daysTo(certificate.expires);
    return certificate.expires <= QDateTime::currentDateTimeUtc() ? u"expired"_s
           : days < kCertificateEndsSoonDays                      ? u"ends soon"_s
                                                                  : u"good"_s;
}

QList<CertificateSnapshot> administratorsOf(const CertificateList &list)
{
    QList<CertificateSnapshot> found;
    for (const CertificateSnapshot &certificate : list.certificates) {
        if (certificate.role == u"administrator"_s)
            found.append(certificate);
    }
    return found;
}

void ask(const Context &context, Completion<QList<CertificateSnapshot>> done)
{
    context->session.request<CertificateList>(u"certificates.list"_s, CertificateListRequest{}, &context->session,
                                              [done = std::move(done)](Result<CertificateList> answer) mutable {
                                                  if (answer)
                                                      done(administratorsOf(*answer));
                                                  else
                                                      done(fallow::fail(answer.error()));
                                              });
}

void list(const Context &context)
{
    ask(context, [context](Result<QList<CertificateSnapshot>> administrators) {
        if (!administrators)
            return context->fail(administrators.error());
        QCborArray json;
        QList<QStringList> rows;
        for (const CertificateSnapshot &each : std::as_const(*administrators)) {
            json.append(toCbor(each));
            rows.append({each.holder, stateText(each) + (each.isOwn ? u" (yours)"_s : QString()), dateText(each.made),
                         dateText(each.expires), each.isConnected ? u"now"_s : ago(each.lastSeen), each.fingerprint});
        }
        context->output.json({{u"administrators"_s, json}});
        context->output.table({u"NAME"_s, u"STATE"_s, u"MADE"_s, u"GOOD UNTIL"_s, u"SEEN"_s, u"FINGERPRINT"_s}, rows);
        context->finish(kOk);
    });
}

/// Of --valid; 0: as the controller makes them.
Result<qint64> validDays(const QCommandLineParser &parser)
{
    if (!parser.isSet(u"valid"_s))
        return 0;
    bool ok = false;
    const qint64 days = parser.value(u"valid"_s).toLongLong(&ok);
    if (!ok || days < 1 || days > 1825)
        return fallow::fail(ErrorCode::InvalidArgument, u"--valid takes days, from 1 to 1825"_s,
                            parser.value(u"valid"_s).left(80));
    return days;
}

/// Key and certificate together, locked if there is a passphrase, in their file.
Result<void> writeIdentity(const IssuedIdentity &issued, const KeyPair &key, const QByteArray &passphrase,
                           const QString &path)
{
    const Identity identity{
        .certificatePem = issued.certificate, .privateKeyPem = key.privateKeyPem, .authorityPem = issued.authority};
    if (const auto checked = identity.check(); !checked) // before anything is written over
        return fallow::fail(checked.error());
    const IdentityFile file{.controllerAddress = issued.controllerAddress,
                            .arrayName = issued.arrayName,
                            .certificate = issued.certificate,
                            .privateKey = key.privateKeyPem,
                            .authority = issued.authority};
    if (passphrase.isEmpty())
        return file.write(path);
    const auto locked = file.locked(passphrase);
    return locked ? locked->write(path) : Result<void>(fallow::fail(locked.error()));
}

void finish(const Context &context, const Result<IssuedIdentity> &issued, const KeyPair &key,
            const QByteArray &passphrase, const QString &path)
{
    if (!issued)
        return context->fail(issued.error());
    if (const auto written = writeIdentity(*issued, key, passphrase, path); !written)
        return context->fail(written.error());
    context->output.json({{u"path"_s, path},
                          {u"fingerprint"_s, issued->fingerprint},
                          {u"expires"_s, issued->expires.toMSecsSinceEpoch()}});
    context->output.line(
        u"%1 holds the certificate %2, good until %3. Keep the file safe: whoever has it administers the array."_s.arg(
            path, issued->fingerprint, dateText(issued->expires)));
    context->finish(kOk);
}

struct NewKey
{
    KeyPair pair = {};
    QByteArray signingRequest = {};
};

Result<NewKey> makeKey(const QString &name)
{
    auto pair = KeyPair::generate();
    if (!pair)
        return fallow::fail(pair.error());
    auto request = pair->certificateRequest(name);
    if (!request)
        return fallow::fail(request.error());
    return NewKey{std::move(*pair), std::move(*request)};
}

void add(const Context &context)
{
    const QString name = context->arguments.at(0);
    const QString path = context->arguments.at(1);
    const auto days = validDays(context->parser);
    if (!days)
        return context->fail(days.error());
    if (QFileInfo::exists(path))
        return context->fail({ErrorCode::AlreadyExists, u"there is a file of that name already"_s, path});
    if (!QFileInfo(QFileInfo(path).absolutePath()).isWritable())
        return context->fail({ErrorCode::Refused, u"nothing can be written into that directory"_s, path});
    QByteArray passphrase;
    if (context->parser.isSet(u"new-passphrase-file"_s)) {
        auto given = askNewPassphrase(context->parser);
        if (!given)
            return context->fail(given.error());
        passphrase = std::move(*given);
    }
    const auto key = makeKey(name);
    if (!key)
        return context->fail(key.error());
    const CreateAdministratorRequest request{
        .name = name, .signingRequest = key->signingRequest, .validForDays = *days};
    context->session.request<IssuedIdentity>(
        u"administrators.create"_s, request, &context->session,
        [context, pair = key->pair, passphrase, path](Result<IssuedIdentity> issued) {
            finish(context, issued, pair, passphrase, path);
        });
}

/// A new certificate with a new key, in the place of the identity in use. One that is protected stays so.
void renew(const Context &context)
{
    const QString path = context->parser.value(u"identity"_s);
    const auto days = validDays(context->parser);
    if (!days)
        return context->fail(days.error());
    const auto present = IdentityFile::read(path);
    if (!present)
        return context->fail(present.error());
    QByteArray passphrase;
    if (present->isLocked() || context->parser.isSet(u"new-passphrase-file"_s)) {
        auto given = askNewPassphrase(context->parser);
        if (!given)
            return context->fail(given.error());
        passphrase = std::move(*given);
    }
    const auto key = makeKey(u"renewal"_s);
    if (!key)
        return context->fail(key.error());
    const RenewAdministratorRequest request{.signingRequest = key->signingRequest, .validForDays = *days};
    context->session.request<IssuedIdentity>(u"administrators.renew"_s, request, &context->session,
                                             [context, pair = key->pair, passphrase, path,
                                              address = present->controllerAddress](Result<IssuedIdentity> issued) {
                                                 if (issued)
                                                     issued->controllerAddress =
                                                         address; // by which it is reached from here
                                                 finish(context, issued, pair, passphrase, path);
                                             });
}

/// A certificate that is not revoked, by the name of its holder or the beginning of its fingerprint.
Result<CertificateSnapshot> findCertificate(const QList<CertificateSnapshot> &all, const QString &text)
{
    const auto digits = [](QString print) { return print.toLower().remove(u' ').remove(u':'); };
    QList<CertificateSnapshot> found;
    for (const CertificateSnapshot &each : all) {
        const bool isIts = text.size() >= 8 && digits(each.fingerprint).startsWith(digits(text));
        if (isIts || (each.holder == text && !each.isRevoked))
            found.append(each);
    }
    if (found.isEmpty())
        return fallow::fail(ErrorCode::NotFound, u"there is no such certificate; `fallow administrators` lists them"_s,
                            text.left(80));
    if (found.size() > 1)
        return fallow::fail(ErrorCode::InvalidArgument,
                            u"this administrator has several certificates: give the fingerprint instead"_s,
                            text.left(80));
    return found.first();
}

void revoke(const Context &context)
{
    ask(context, [context](Result<QList<CertificateSnapshot>> administrators) {
        const auto found = administrators ? findCertificate(*administrators, context->arguments.first())
                                          : Result<CertificateSnapshot>(fallow::fail(administrators.error()));
        if (!found)
            return context->fail(found.error());
        const RevokeAdministratorRequest preview{.fingerprint = found->fingerprint, .isPreview = true};
        context->session.request<ActionAnswer>(
            u"administrators.revoke"_s, preview, &context->session, [context, preview](Result<ActionAnswer> answer) {
                if (!answer)
                    return context->fail(answer.error());
                if (!goesOn(context, toCbor(*answer), answer->summary))
                    return;
                context->session.request<ActionAnswer>(u"administrators.revoke"_s,
                                                       RevokeAdministratorRequest{.fingerprint = preview.fingerprint},
                                                       &context->session, showAnswer(context));
            });
    });
}

} // namespace

QList<Command> administratorCommands()
{
    const QCommandLineOption valid(u"valid"_s, u"How long it is good, in days (five years if not given)"_s, u"DAYS"_s);
    const QCommandLineOption passphrase(u"new-passphrase-file"_s,
                                        u"Protect the file with the passphrase in the first line of FILE"_s, u"FILE"_s);
    return {
        {.words = u"administrators"_s,
         .arguments = {},
         .help = u"List the certificates of administrators"_s,
         .minArguments = 0,
         .maxArguments = 0,
         .options = {},
         .run = list},
        {.words = u"administrators add"_s,
         .arguments = u"NAME FILE"_s,
         .help = u"Make another administrator: an identity file for somebody else"_s,
         .minArguments = 2,
         .maxArguments = 2,
         .options = {valid, passphrase},
         .run = add},
        {.words = u"administrators renew"_s,
         .arguments = {},
         .help = u"Renew the identity in use: a new key and certificate take its place in the file"_s,
         .minArguments = 0,
         .maxArguments = 0,
         .options = {valid, passphrase},
         .run = renew},
        {.words = u"administrators revoke"_s,
         .arguments = u"WHO"_s,
         .help = u"Refuse an administrator's certificate, by name or fingerprint, from now on"_s,
         .minArguments = 1,
         .maxArguments = 1,
         .options = {QCommandLineOption(u"dry-run"_s, u"Say what would happen, and do nothing"_s)},
         .run = revoke},
    };
}

} // namespace fallow::cli
