// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "passphrase.h"

#include "command.h"
#include "net/identity.h"

#include <QCommandLineParser>
#include <cstdio>
#include <openssl/crypto.h>
#include <termios.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace fallow::cli {

namespace {

/// A line from the terminal that is not shown while it is typed.
Result<QByteArray> askHidden(const char *question, const QString &otherwise)
{
    if (!::isatty(STDIN_FILENO))
        return fail(ErrorCode::Refused, otherwise);
    termios shown{};
    if (::tcgetattr(STDIN_FILENO, &shown) != 0)
        return fail(ErrorCode::Refused, otherwise);
    termios hidden = shown;
    hidden.c_lflag &= ~tcflag_t(ECHO);
    std::fputs(question, stderr);
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
    char line[IdentityFile::kMaxPassphraseBytes + 2] = {};
    const bool isRead = readTerminalLine(line, sizeof line); // interrupted, too, the terminal shows again what is typed
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown);
    std::fputc('\n', stderr);
    QByteArray text(line);
    OPENSSL_cleanse(line, sizeof line);
    if (text.endsWith('\n'))
        text.chop(1);
    return isRead ? Result<QByteArray>(std::move(text))
                  : Result<QByteArray>(fail(ErrorCode::Cancelled, u"no passphrase was given"_s));
}

Result<QByteArray> firstLineOf(const QString &path)
{
    const auto content = readSmallFile(path, 4096);
    if (!content)
        return fail(content.error());
    QByteArray line = content->left(content->indexOf('\n'));
    if (line.endsWith('\r'))
        line.chop(1);
    return line;
}

} // namespace

Result<IdentityFile> unlockIdentity(const QString &path, const QCommandLineParser &parser)
{
    const auto file = IdentityFile::read(path);
    if (!file || !file->isLocked())
        return file;
    const auto passphrase =
        parser.isSet(u"passphrase-file"_s)
            ? firstLineOf(parser.value(u"passphrase-file"_s))
            : askHidden("Passphrase of the identity: ",
                        u"the identity is protected by a passphrase; give it with --passphrase-file FILE"_s);
    if (!passphrase)
        return fail(passphrase.error());
    return file->unlocked(*passphrase);
}

Result<QByteArray> askNewPassphrase(const QCommandLineParser &parser)
{
    if (parser.isSet(u"new-passphrase-file"_s))
        return firstLineOf(parser.value(u"new-passphrase-file"_s));
    const QString otherwise = u"without a terminal give the new passphrase with --new-passphrase-file FILE"_s;
    auto first = askHidden("New passphrase: ", otherwise);
    if (!first)
        return first;
    const auto second = askHidden("The same again: ", otherwise);
    if (!second)
        return second;
    if (*first != *second)
        return fail(ErrorCode::InvalidArgument, u"the two passphrases differ; nothing was changed"_s);
    return first;
}

} // namespace fallow::cli
