// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"

#include "wire/admin_messages.h"
#include "wire/fields.h"

#include <csignal>
#include <cstdio>
#include <limits>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace fallow::cli {

bool readTerminalLine(char *line, int size)
{
    sigset_t signals;
    sigset_t before;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    struct sigaction interrupt{};
    interrupt.sa_handler = [](int) {}; // without SA_RESTART: the read returns
    ::sigaction(SIGINT, &interrupt, nullptr);
    ::sigaction(SIGTERM, &interrupt, nullptr);
    ::pthread_sigmask(SIG_UNBLOCK, &signals, &before);
    const bool isRead = std::fgets(line, size, stdin) != nullptr;
    ::pthread_sigmask(SIG_SETMASK, &before, nullptr);
    return isRead;
}

Result<quint64> numberArgument(const CommandContext &context, qsizetype index, const QString &what)
{
    bool ok = false;
    const quint64 number = context.arguments.value(index).toULongLong(&ok);
    if (!ok || number == 0 || number > quint64(std::numeric_limits<qint64>::max()))
        return fallow::fail(ErrorCode::InvalidArgument, u"%1 is given by its number"_s.arg(what),
                            context.arguments.value(index).left(80));
    return number;
}

bool confirm(const CommandContext &context, const QString &question)
{
    if (context.isConfirmed)
        return true;
    if (!::isatty(STDIN_FILENO)) {
        context.output.error({ErrorCode::Refused, question + u" Add --yes to go on without being asked."_s, {}});
        return false;
    }
    std::fprintf(stderr, "%s [y/N] ", qUtf8Printable(question));
    char answer[16] = {};
    if (!readTerminalLine(answer, sizeof answer)) {
        std::fputc('\n', stderr);
        return false;
    }
    return answer[0] == 'y' || answer[0] == 'Y';
}

bool goesOn(const std::shared_ptr<CommandContext> &context, const QCborMap &preview, const QString &sentence,
            bool isDangerous)
{
    if (context->parser.isSet(u"dry-run"_s)) {
        context->output.json(preview);
        context->output.line(sentence);
        context->finish(kOk);
        return false;
    }
    if (!isDangerous || confirm(*context, sentence + u" Go on?"_s))
        return true;
    context->finish(kCancelled);
    return false;
}

Completion<ActionAnswer> showAnswer(const std::shared_ptr<CommandContext> &context)
{
    return [context](Result<ActionAnswer> answer) {
        if (!answer)
            return context->fail(answer.error());
        context->output.json(toCbor(*answer));
        context->output.line(answer->summary);
        context->finish(kOk);
    };
}

} // namespace fallow::cli
