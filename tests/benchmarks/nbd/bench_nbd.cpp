// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Our NBD server on a device in memory against `nbdkit memory`, by fio, in one run. What comes out is the cost of the
// protocol and the event loop; the array behind it is measured elsewhere.

#include "base/event_loop_executor.h"
#include "export/nbd_server.h"
#include "net/poller.h"
#include "support/memory_block_device.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>
#include <cstdio>
#include <netinet/in.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

struct Case
{
    QString name;
    QString readWrite; ///< fio's --rw
    QString blockSize;
    int depth = 1;
};

struct Target
{
    QString server;    ///< "fallow" or "nbdkit"
    QString transport; ///< "unix" or "tcp"
    QString uri;
};

double ownCpuSeconds()
{
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval &time) { return double(time.tv_sec) + double(time.tv_usec) * 1e-6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

double cpuSecondsOf(qint64 processId)
{
    QFile file(u"/proc/%1/stat"_s.arg(processId));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray line = file.readAll();
    const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
    return fields.size() > 12 ? (fields[11].toDouble() + fields[12].toDouble()) / double(::sysconf(_SC_CLK_TCK)) : 0;
}

/// A TCP port that was free a moment ago.
quint16 freePort()
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    ::bind(socket, reinterpret_cast<sockaddr *>(&address), length);
    ::getsockname(socket, reinterpret_cast<sockaddr *>(&address), &length);
    ::close(socket);
    return ntohs(address.sin_port);
}

class Bench final
{
public:
    Bench(QTemporaryDir &directory, int seconds, bool asJson)
        : m_seconds(seconds)
        , m_asJson(asJson)
        , m_server({.listenHost = u"127.0.0.1"_s, .unixSocketPath = directory.filePath(u"fallow.sock"_s)}, m_poller,
                   m_clock, m_executor)
    {
        m_kitUnixPath = directory.filePath(u"nbdkit.sock"_s);
    }

    bool start(const QString &only)
    {
        const auto address = m_server.start();
        if (!address) {
            std::fprintf(stderr, "%s\n", qPrintable(address.error().toString()));
            return false;
        }
        auto device =
            std::make_shared<test::MemoryBlockDevice>(m_executor, test::MemoryBlockDevice::Options{.sizeBytes = kGiB});
        if (const auto added = m_server.addExport(u"memory"_s, device); !added)
            return false;
        NbdAddress overUnix = *address;
        overUnix.host.clear();
        const quint16 kitPort = freePort();
        const QString kitUnixUri = u"nbd+unix:///?socket="_s + m_kitUnixPath;
        m_targets = {{u"fallow"_s, u"unix"_s, overUnix.toUri(u"memory"_s)},
                     {u"nbdkit"_s, u"unix"_s, kitUnixUri},
                     {u"fallow"_s, u"tcp"_s, address->toUri(u"memory"_s)},
                     {u"nbdkit"_s, u"tcp"_s, u"nbd://127.0.0.1:%1/"_s.arg(kitPort)}};
        m_cases = {
            {u"write 1M QD16"_s, u"write"_s, u"1M"_s, 16},         {u"read 1M QD16"_s, u"read"_s, u"1M"_s, 16},
            {u"randwrite 4K QD1"_s, u"randwrite"_s, u"4k"_s, 1},   {u"randread 4K QD1"_s, u"randread"_s, u"4k"_s, 1},
            {u"randwrite 4K QD32"_s, u"randwrite"_s, u"4k"_s, 32}, {u"randread 4K QD32"_s, u"randread"_s, u"4k"_s, 32}};
        if (!only.isEmpty()) {
            m_cases.removeIf([&](const Case &one) { return !one.name.contains(only); });
            m_targets.removeIf([](const Target &target) { return target.server == u"nbdkit"; });
        } else {
            m_kitUnix.start(u"nbdkit"_s, {u"-f"_s, u"-U"_s, m_kitUnixPath, u"memory"_s, u"1G"_s});
            m_kitTcp.start(u"nbdkit"_s,
                           {u"-f"_s, u"-i"_s, u"127.0.0.1"_s, u"-p"_s, QString::number(kitPort), u"memory"_s, u"1G"_s});
        }
        QTimer::singleShot(500, [this] { next(); });
        return true;
    }

    void finish()
    {
        for (QProcess *process : {&m_kitUnix, &m_kitTcp}) {
            if (process->state() != QProcess::NotRunning) {
                process->terminate();
                process->waitForFinished(5000);
            }
        }
        const QByteArray json =
            QJsonDocument(QJsonObject{{u"benchmark"_s, u"nbd"_s}, {u"results"_s, m_results}}).toJson();
        if (m_asJson)
            std::fputs(json.constData(), stdout);
        QFile file(qEnvironmentVariable("FALLOW_BENCH_JSON"));
        if (!file.fileName().isEmpty() && file.open(QIODevice::WriteOnly))
            file.write(json);
        m_server.stop([](Result<void>) { QCoreApplication::quit(); });
    }

private:
    double cpuSeconds(const Target &target) const
    {
        if (target.server == u"fallow")
            return ownCpuSeconds();
        return cpuSecondsOf(target.transport == u"unix" ? m_kitUnix.processId() : m_kitTcp.processId());
    }

    void next()
    {
        if (m_index == m_cases.size() * m_targets.size())
            return finish();
        const Case &one = m_cases[m_index / m_targets.size()];
        const Target &target = m_targets[m_index % m_targets.size()];
        m_fio = std::make_unique<QProcess>();
        QObject::connect(m_fio.get(), &QProcess::finished, m_fio.get(), [this, one, target](int exitCode) {
            report(one, target, exitCode);
            ++m_index;
            QTimer::singleShot(0, [this] { next(); });
        });
        m_cpuBefore = cpuSeconds(target);
        m_fio->start(u"fio"_s,
                     {u"--name=bench"_s, u"--ioengine=nbd"_s, u"--uri="_s + target.uri, u"--rw="_s + one.readWrite,
                      u"--bs="_s + one.blockSize, u"--iodepth="_s + QString::number(one.depth), u"--size=1G"_s,
                      u"--time_based"_s, u"--runtime="_s + QString::number(m_seconds), u"--randrepeat=1"_s,
                      u"--norandommap"_s, u"--output-format=json"_s});
    }

    void report(const Case &one, const Target &target, int exitCode)
    {
        const double cpu = cpuSeconds(target) - m_cpuBefore;
        const QByteArray output = m_fio->readAllStandardOutput();
        const QJsonObject job = QJsonDocument::fromJson(output.mid(output.indexOf('{')))[u"jobs"_s][0].toObject();
        const QJsonObject side = job[one.readWrite.contains(u"read") ? u"read"_s : u"write"_s].toObject();
        if (exitCode != 0 || side.isEmpty()) {
            std::fprintf(stderr, "fio failed: %s\n", m_fio->readAllStandardError().constData());
            return;
        }
        const double bytesPerSecond = side[u"bw_bytes"_s].toDouble();
        const QJsonObject percentiles = side[u"clat_ns"_s][u"percentile"_s].toObject();
        const QJsonObject row{
            {u"case"_s, one.name},
            {u"server"_s, target.server},
            {u"transport"_s, target.transport},
            {u"megabytesPerSecond"_s, bytesPerSecond / 1e6},
            {u"iops"_s, side[u"iops"_s]},
            {u"p50Us"_s, percentiles[u"50.000000"_s].toDouble() / 1000},
            {u"p99Us"_s, percentiles[u"99.000000"_s].toDouble() / 1000},
            {u"serverCpuSecondsPerGiB"_s, cpu / (side[u"io_bytes"_s].toDouble() / double(kGiB))},
        };
        m_results.append(row);
        if (m_asJson)
            return;
        if (m_results.size() == 1)
            std::printf("%-18s %-5s %-7s %9s %9s %9s %9s %11s\n", "case", "over", "server", "MB/s", "IOPS", "p50 us",
                        "p99 us", "CPU s/GiB");
        std::printf("%-18s %-5s %-7s %9.0f %9.0f %9.1f %9.1f %11.2f\n", qPrintable(one.name),
                    qPrintable(target.transport), qPrintable(target.server), row[u"megabytesPerSecond"_s].toDouble(),
                    row[u"iops"_s].toDouble(), row[u"p50Us"_s].toDouble(), row[u"p99Us"_s].toDouble(),
                    row[u"serverCpuSecondsPerGiB"_s].toDouble());
        std::fflush(stdout);
    }

    int m_seconds;
    bool m_asJson;
    SystemClock m_clock;
    EventLoopExecutor m_executor;
    Poller m_poller;
    NbdServer m_server;
    QString m_kitUnixPath;
    QProcess m_kitUnix;
    QProcess m_kitTcp;
    std::unique_ptr<QProcess> m_fio;
    QList<Target> m_targets;
    QList<Case> m_cases;
    qsizetype m_index = 0;
    double m_cpuBefore = 0;
    QJsonArray m_results;
};

} // namespace

} // namespace fallow

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Measures the NBD server against nbdkit, by fio."_s);
    parser.addHelpOption();
    parser.addOption({u"json"_s, u"Print JSON instead of a table."_s});
    parser.addOption({u"seconds"_s, u"Length of each measurement."_s, u"s"_s, u"3"_s});
    parser.addOption({u"only"_s, u"Only our server, only the cases whose name holds this."_s, u"text"_s});
    parser.process(application);
    QTemporaryDir directory;
    fallow::Bench bench(directory, parser.value(u"seconds"_s).toInt(), parser.isSet(u"json"_s));
    if (!bench.start(parser.value(u"only"_s)))
        return 1;
    return application.exec();
}
