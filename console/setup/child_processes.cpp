// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/setup/child_processes.h"

#include "base/wording.h"
#include "net/identity.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <csignal>

using namespace Qt::StringLiterals;

namespace fallow::console {

ChildProcesses::ChildProcesses(QString path)
    : m_path(std::move(path))
{
    read();
}

QString ChildProcesses::whenBegan(qint64 pid)
{
    QFile stat(u"/proc/%1/stat"_s.arg(pid));
    if (!stat.open(QIODevice::ReadOnly))
        return {};
    const QByteArray line = stat.readAll();
    // The name in parentheses may hold anything; the twentieth word after it is the start.
    const QList<QByteArray> words = line.mid(line.lastIndexOf(')') + 2).split(' ');
    return words.value(0) == "Z" ? QString() : QString::fromLatin1(words.value(19));
}

bool ChildProcesses::isAlive(const Child &child)
{
    return child.pid > 1 && !child.began.isEmpty() && whenBegan(child.pid) == child.began;
}

void ChildProcesses::read()
{
    const auto text = readSmallFile(m_path);
    if (!text)
        return;
    const QJsonObject object = QJsonDocument::fromJson(*text).object();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QJsonObject child = it.value().toObject();
        m_children.insert(it.key(),
                          {.pid = child.value("pid"_L1).toInteger(), .began = child.value("began"_L1).toString()});
    }
}

Result<void> ChildProcesses::write() const
{
    QJsonObject object;
    for (auto it = m_children.cbegin(); it != m_children.cend(); ++it)
        object.insert(it.key(), QJsonObject{{u"pid"_s, it->pid}, {u"began"_s, it->began}});
    return writePrivateFile(m_path, QJsonDocument(object).toJson());
}

Result<void> ChildProcesses::start(const QString &name, const QString &program, const QStringList &arguments,
                                   const QString &logPath)
{
    if (isRunning(name))
        return {};
    QProcess process;
    process.setProgram(program);
    process.setArguments(arguments);
    process.setStandardInputFile(QProcess::nullDevice());
    process.setStandardOutputFile(logPath, QIODevice::Append);
    process.setStandardErrorFile(logPath, QIODevice::Append);
    qint64 pid = 0;
    if (!process.startDetached(&pid))
        return fail(ErrorCode::NotFound, Wording(QT_TRANSLATE_NOOP("Controller", "the program does not start")),
                    program);
    m_children.insert(name, {.pid = pid, .began = whenBegan(pid)});
    return write();
}

bool ChildProcesses::isRunning(const QString &name) const
{
    return isAlive(m_children.value(name));
}

bool ChildProcesses::isAnyRunning() const
{
    return std::any_of(m_children.cbegin(), m_children.cend(), isAlive);
}

void ChildProcesses::terminate()
{
    for (const Child &child : std::as_const(m_children)) {
        if (isAlive(child))
            ::kill(pid_t(child.pid), SIGTERM);
    }
}

} // namespace fallow::console
