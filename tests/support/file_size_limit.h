// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <csignal>
#include <sys/resource.h>

namespace fallow::test {

/// While it lives no file of this process grows beyond the limit: write() fails with EFBIG.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(rlim_t limitBytes)
    {
        m_previousHandler = std::signal(SIGXFSZ, SIG_IGN);
        m_isKnown = ::getrlimit(RLIMIT_FSIZE, &m_previous) == 0;
        rlimit limit = m_previous;
        limit.rlim_cur = limitBytes;
        m_isSet = m_isKnown && ::setrlimit(RLIMIT_FSIZE, &limit) == 0;
    }
    ~FileSizeLimit()
    {
        lift();
        std::signal(SIGXFSZ, m_previousHandler);
    }
    Q_DISABLE_COPY_MOVE(FileSizeLimit)
    bool isSet() const { return m_isSet; }
    /// @returns whether it is as it was before.
    bool lift() { return m_isKnown && ::setrlimit(RLIMIT_FSIZE, &m_previous) == 0; }

private:
    rlimit m_previous = {};
    bool m_isKnown = false;
    bool m_isSet = false;
    void (*m_previousHandler)(int) = nullptr;
};

} // namespace fallow::test
