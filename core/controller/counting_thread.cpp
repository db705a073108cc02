// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "controller/counting_thread.h"

#include "base/log.h"

namespace fallow {

namespace {
constexpr unsigned long kReaderRetryMs = 1000;
}

CountingThread::CountingThread(const Catalog &catalog)
    : m_thread([this, &catalog] { loop(catalog); })
{}

CountingThread::~CountingThread()
{
    {
        QMutexLocker lock(&m_mutex);
        m_isStopping = true;
        m_cancel.cancel();
        m_wake.wakeOne();
    }
    m_thread.join();
}

void CountingThread::post(Job job)
{
    QMutexLocker lock(&m_mutex);
    m_jobs.push_back(std::move(job));
    m_wake.wakeOne();
}

void CountingThread::loop(const Catalog &catalog)
{
    auto reader = catalog.makeReader();
    QMutexLocker lock(&m_mutex);
    while (!reader && !m_isStopping) { // those who asked wait until it can be read again
        qCCritical(lcController) << "the catalog cannot be read:" << reader.error().toString();
        m_wake.wait(&m_mutex, kReaderRetryMs);
        reader = catalog.makeReader();
    }
    while (!m_isStopping) {
        if (m_jobs.empty()) {
            m_wake.wait(&m_mutex);
            continue;
        }
        Job job = std::move(m_jobs.front());
        m_jobs.pop_front();
        lock.unlock();
        job(**reader, m_cancel);
        lock.relock();
    }
}

} // namespace fallow
