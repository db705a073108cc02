// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/setup/identity_maker.h"

#include "base/wording.h"
#include "net/identity.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace fallow::console {

IdentityMaker::IdentityMaker(Commands commands, QObject *parent)
    : QObject(parent)
    , m_commands(std::move(commands))
    , m_replies(m_home)
{}

Result<IdentityMaker::Key> IdentityMaker::makeKey(const QString &name)
{
    auto pair = KeyPair::generate();
    if (!pair)
        return fail(pair.error());
    auto request = pair->certificateRequest(name);
    if (!request)
        return fail(request.error());
    return Key{std::move(pair->privateKeyPem), std::move(*request)};
}

/// Before anything is asked for: what could not be opened, could not be protected anew either.
Result<IdentityMaker::Key> IdentityMaker::openAndMakeKey(Order &order)
{
    const auto file = IdentityFile::read(order.path);
    if (!file)
        return fail(file.error());
    if (const auto open = file->unlocked(order.passphrase); !open)
        return fail(open.error());
    if (!file->isLocked())
        order.passphrase.clear();
    order.controllerAddress = file->controllerAddress;
    return makeKey(u"renewal"_s);
}

void IdentityMaker::create(const QString &name, const QString &path)
{
    if (std::exchange(m_isBusy, true))
        return;
    using Made = std::pair<Order, Key>;
    auto reply = m_replies.wrap<Made>([this](Result<Made> made) {
        if (made)
            ask(made->first, made->second);
        else
            end({}, fail(std::move(made.error())));
    });
    m_pool.post([order = Order{.name = name, .path = path}, reply = std::move(reply)]() mutable {
        auto key = makeKey(order.name);
        reply(key ? Result<Made>(Made(order, std::move(*key))) : Result<Made>(fail(key.error())));
    });
}

void IdentityMaker::renew(const QString &path, const QByteArray &passphrase)
{
    if (std::exchange(m_isBusy, true))
        return;
    using Made = std::pair<Order, Key>;
    auto reply = m_replies.wrap<Made>([this](Result<Made> made) {
        if (made)
            return ask(made->first, made->second);
        if (made.error().code != ErrorCode::Unauthorised)
            return end({}, fail(std::move(made.error())));
        m_isBusy = false;
        Q_EMIT passphraseWrong();
    });
    m_pool.post([order = Order{.path = path, .passphrase = passphrase}, reply = std::move(reply)]() mutable {
        auto key = openAndMakeKey(order);
        reply(key ? Result<Made>(Made(order, std::move(*key))) : Result<Made>(fail(key.error())));
    });
}

void IdentityMaker::ask(const Order &order, const Key &key)
{
    const auto taken = [this, order, key](const Result<IssuedIdentity> &issued) { take(order, key, issued); };
    if (order.name.isEmpty())
        m_commands.request<IssuedIdentity>(
            u"administrators.renew"_s, RenewAdministratorRequest{.signingRequest = key.signingRequest}, this, taken);
    else
        m_commands.request<IssuedIdentity>(
            u"administrators.create"_s,
            CreateAdministratorRequest{.name = order.name, .signingRequest = key.signingRequest}, this, taken);
}

void IdentityMaker::take(const Order &order, const Key &key, const Result<IssuedIdentity> &issued)
{
    if (!issued)
        return end(order, fail(issued.error()));
    auto reply = m_replies.wrap<void>([this, order](Result<void> written) { end(order, written); });
    m_pool.post([order, key, issued = *issued, reply = std::move(reply)]() mutable {
        reply(writeIdentity(order, key, issued));
    });
}

Result<void> IdentityMaker::writeIdentity(const Order &order, const Key &key, const IssuedIdentity &issued)
{
    const Identity identity{
        .certificatePem = issued.certificate, .privateKeyPem = key.privateKeyPem, .authorityPem = issued.authority};
    if (const auto checked = identity.check(); !checked) // before anything is written over
        return fail(checked.error());
    const bool isRenewal = order.name.isEmpty();
    if (!isRenewal && QFileInfo::exists(order.path))
        return fail(ErrorCode::AlreadyExists,
                    Wording(QT_TRANSLATE_NOOP("Controller", "there is a file of that name already")), order.path);
    const IdentityFile file{.controllerAddress = isRenewal ? order.controllerAddress : issued.controllerAddress,
                            .arrayName = issued.arrayName,
                            .certificate = issued.certificate,
                            .privateKey = key.privateKeyPem,
                            .authority = issued.authority};
    if (order.passphrase.isEmpty())
        return file.write(order.path);
    const auto locked = file.locked(order.passphrase);
    return locked ? locked->write(order.path) : Result<void>(fail(locked.error()));
}

void IdentityMaker::end(const Order &order, const Result<void> &outcome)
{
    m_isBusy = false;
    if (!outcome)
        Q_EMIT failed(outcome.error());
    else if (order.name.isEmpty())
        Q_EMIT renewed(order.path);
    else
        Q_EMIT created(order.path);
}

} // namespace fallow::console
