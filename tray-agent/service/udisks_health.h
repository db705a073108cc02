// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "disk_health_source.h"

#include <QDBusConnection>
#include <QObject>
#include <QVariantMap>
#include <memory>

namespace fallow {

/// What UDisks2 knows of disks. It keeps the figures that it read last, and gives them without asking the disk; where
/// it does not run it is not started, since it would begin to look after all disks of the machine. Without a bus, or
/// without it, nothing is known. Thread: control.
class UdisksHealth final : public QObject, public DiskHealthSource
{
    Q_OBJECT
public:
    static constexpr int kCallTimeoutMs = 10'000;

    explicit UdisksHealth(const QDBusConnection &bus, int callTimeoutMs = kCallTimeoutMs, QObject *parent = nullptr);
    ~UdisksHealth() override;

    void read(const QStringList &disks, Done done) override;

private:
    struct Question;
    struct Drive;
    using Answer = std::move_only_function<void(const QVariantMap &)>;
    /// Calls `done` in any case: with nothing if the answer is an error, or none that was asked for.
    void call(const QString &path, const QString &interface, const QString &method, const QVariantList &arguments,
              Answer done);
    void properties(const QString &path, const QString &interface, Answer done);
    void askDrive(const QString &path, std::shared_ptr<Question> question);
    void askAttributes(std::shared_ptr<Drive> drive, std::shared_ptr<Question> question);

    QDBusConnection m_bus;
    int m_callTimeoutMs;
};

} // namespace fallow
