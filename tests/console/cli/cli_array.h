// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/controller/array_fixture.h"

#include <QProcess>

namespace fallow::test {

struct Ran
{
    int code = -1;
    QString out;
    QString err;
};

inline Ran runProgram(const QString &name, const QStringList &arguments)
{
    QProcess process;
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(QStringLiteral(FALLOW_BINARY_DIR "/bin/") + name, arguments);
    if (!waitUntil([&] { return process.state() == QProcess::NotRunning; }, kPatienceMs))
        process.kill();
    process.waitForFinished();
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
}

inline Ran fallowRun(const QStringList &arguments)
{
    return runProgram(QStringLiteral("fallow"), arguments);
}

/// An array with a volume, and `fallow` as its administrator runs it.
class CliArray
{
public:
    /// Four workstations, pc-1 to pc-4, and "vol" with a MiB of noise. @returns "" or what went wrong.
    QString begin()
    {
        m_array = std::make_unique<TestArray>();
        if (const QString failed = m_array->start(); !failed.isEmpty())
            return failed;
        if (!m_array->addAgents(4))
            return QStringLiteral("a workstation did not join");
        const QString problem = m_array->makeVolume(QStringLiteral("distributed 2+1, strip 16 KiB"), kMiB);
        return problem.isEmpty() && !m_array->waitForStripes() ? QStringLiteral("no stripes") : problem;
    }
    Ran asAdmin(const QStringList &arguments)
    {
        return fallowRun(QStringList{QStringLiteral("--identity"), m_array->adminPath()} + arguments);
    }

    std::unique_ptr<TestArray> m_array;
};

} // namespace fallow::test
