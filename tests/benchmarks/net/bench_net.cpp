// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a data connection costs beside bare TCP: strips put and ranges got between two processes over loopback, against
// a store that only counts.
#include "base/event_loop_executor.h"
#include "net/certificate_authority.h"
#include "net/remote_strip_store.h"
#include "net/strip_store_server.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimer>
#include <chrono>
#include <cstdio>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace fallow;
using namespace Qt::StringLiterals;

namespace {

constexpr size_t kStripBytes = size_t(kDefaultStripSizeBytes / kBlockSizeBytes * kSealedBlockBytes); // 263,168
constexpr size_t kRangeBytes = size_t(kSealedBlockBytes);
constexpr int kPutDepth = 24;
constexpr double kSeconds = 1.5;

double now()
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

double cpuSeconds(int who)
{
    rusage usage{};
    ::getrusage(who, &usage);
    const auto seconds = [](const timeval &t) { return double(t.tv_sec) + double(t.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

/// Two ends of one loopback TCP connection.
std::pair<int, int> loopbackPair()
{
    const Descriptor listener(::socket(AF_INET, SOCK_STREAM, 0));
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto *generic = reinterpret_cast<sockaddr *>(&address);
    const int client = ::socket(AF_INET, SOCK_STREAM, 0);
    if (::bind(listener.value(), generic, size) != 0 || ::listen(listener.value(), 1) != 0 ||
        ::getsockname(listener.value(), generic, &size) != 0 || ::connect(client, generic, size) != 0)
        qFatal("no loopback connection");
    return {client, ::accept(listener.value(), nullptr, nullptr)};
}

class CountingStore final : public StripStore
{
public:
    explicit CountingStore(Poller &poller)
        : m_poller(poller)
    {}
    StoreId id() const override { return StoreId(1); }
    bool isReady() const override { return true; }
    void put(StripLabel, SharedBytes, IoPriority, Completion<void> done) override { later<void>(std::move(done), {}); }
    void get(StripKey, quint32, SharedBytes into, IoPriority, Completion<SharedBytes> done) override
    {
        later<SharedBytes>(std::move(done), std::move(into));
    }
    void remove(QList<StripKey>, Completion<void> done) override { later<void>(std::move(done), {}); }
    void verify(StripKey, Completion<StripLabel> done) override { later<StripLabel>(std::move(done), StripLabel{}); }
    void putAndVerify(StripLabel label, SharedBytes, Completion<StripLabel> done) override
    {
        later<StripLabel>(std::move(done), std::move(label));
    }
    void inventory(StripKey, int, Completion<InventoryPage> done) override
    {
        later<InventoryPage>(std::move(done), InventoryPage{});
    }
    void statistics(Completion<StoreStatistics> done) override
    {
        later<StoreStatistics>(std::move(done), StoreStatistics{});
    }

private:
    template <class T>
    void later(Completion<T> done, Result<T> result)
    {
        m_poller.atEndOfRound(
            [done = std::move(done), result = std::move(result)]() mutable { done(std::move(result)); });
    }
    Poller &m_poller;
};

struct Way
{
    QString name;
    DataStage stage = DataStage::Gmac;
    Sealer::Provider provider = Sealer::Provider::Best;
    int connections = 1;
};

struct Figures
{
    double putMegabytesPerSecond = 0;
    double putCpuPerGiB = 0;
    double getsPerSecondDepth1 = 0;
    double getsPerSecondDepth32 = 0;
};

struct Certificates
{
    CertificateAuthority authority = *CertificateAuthority::create(ArrayId::generate());
    Identity controller = *authority.issueIdentity(authority.controllerSubject());
    Identity machine = *authority.issueIdentity(authority.machineSubject(MachineId(17)));
};

/// Keeps `depth` calls going for kSeconds. `begin(done)` starts one; @returns calls per second and the time it took.
double keepBusy(QCoreApplication &application, int depth, const std::function<void(std::function<void()>)> &begin,
                double &seconds)
{
    qint64 count = 0;
    int flying = 0;
    const double start = now();
    std::function<void()> next = [&] {
        ++flying;
        begin([&] {
            --flying;
            ++count;
            if (now() - start < kSeconds)
                next();
            else if (flying == 0)
                application.quit();
        });
    };
    QTimer::singleShot(0, &application, [&] {
        for (int i = 0; i < depth; ++i)
            next();
    });
    application.exec();
    seconds = now() - start;
    return double(count) / seconds;
}

[[noreturn]] void runAgent(int argc, char **argv, std::vector<int> ends, const Way &way, const DataTicket &ticket,
                           const Certificates &certificates)
{
    {
        QCoreApplication application(argc, argv);
        Poller poller;
        SystemClock clock;
        CountingStore store(poller);
        StripStoreServer server(store);
        server.setConnectionClosedHandler([&](const Error &) {
            if (server.connectionCount() == 0)
                application.quit();
        });
        for (const int end : ends) {
            DataConnection::Setup setup{.descriptor = Descriptor(end),
                                        .side = DataConnection::Side::Agent,
                                        .ticket = ticket,
                                        .provider = way.provider};
            if (way.stage == DataStage::Tls)
                setup.tls = *certificates.machine.tlsContext();
            server.serve(std::move(*DataConnection::make(poller, clock, std::move(setup))));
        }
        application.exec();
    }
    ::_exit(0);
}

Figures measure(int argc, char **argv, const Way &way, const Certificates &certificates)
{
    DataTicket ticket;
    ticket.agentToController = SecretKey::generate();
    ticket.controllerToAgent = SecretKey::generate();
    ticket.stage = way.stage;
    ticket.machine = MachineId(17);
    std::vector<int> ours;
    std::vector<int> theirs;
    for (int i = 0; i < way.connections; ++i) {
        const auto [a, b] = loopbackPair();
        ours.push_back(a);
        theirs.push_back(b);
    }
    const double childBefore = cpuSeconds(RUSAGE_CHILDREN);
    const pid_t child = ::fork();
    if (child == 0) {
        for (const int end : ours)
            ::close(end);
        runAgent(argc, argv, theirs, way, ticket, certificates);
    }
    for (const int end : theirs)
        ::close(end);
    QCoreApplication application(argc, argv);
    Figures figures;
    double putSeconds = 0;
    double ownPut = 0;
    double ownAll = 0;
    {
        Poller poller;
        SystemClock clock;
        RemoteStripStore remote(poller, StoreId(1), 1);
        for (const int end : ours) {
            DataConnection::Setup setup{.descriptor = Descriptor(end), .ticket = ticket, .provider = way.provider};
            if (way.stage == DataStage::Tls)
                setup.tls = *certificates.controller.tlsContext();
            remote.addConnection(std::move(*DataConnection::make(poller, clock, std::move(setup))));
        }
        // A pool of strips as large as what a writer has in hand: no cache of the CPU holds them all.
        std::vector<SharedBytes> strips;
        for (int i = 0; i < 64; ++i)
            strips.push_back(SharedBytes::zeroed(kStripBytes));
        StripLabel label;
        label.payloadBytes = quint32(kStripBytes);
        label.dataCount = 4;
        quint64 number = 0;
        const double before = cpuSeconds(RUSAGE_SELF);
        const double puts = keepBusy(
            application, kPutDepth,
            [&](std::function<void()> done) {
                label.key.stripe = StripeId(++number);
                remote.put(label, strips[number % strips.size()], IoPriority::Foreground,
                           [done = std::move(done)](const Result<void> &result) {
                               if (!result)
                                   qFatal("%s", qPrintable(result.error().toString()));
                               done();
                           });
            },
            putSeconds);
        ownPut = cpuSeconds(RUSAGE_SELF) - before;
        figures.putMegabytesPerSecond = puts * double(kStripBytes) / 1e6;
        const SharedBytes into = SharedBytes::zeroed(kRangeBytes * 32);
        const auto get = [&](std::function<void()> done) {
            const size_t slot = size_t(++number % 32);
            remote.get({StripeId(1 + number % 1000), 0}, quint32(slot * kRangeBytes),
                       into.slice(slot * kRangeBytes, kRangeBytes), IoPriority::Foreground,
                       [done = std::move(done)](const Result<SharedBytes> &result) {
                           if (!result)
                               qFatal("%s", qPrintable(result.error().toString()));
                           done();
                       });
        };
        double seconds = 0;
        figures.getsPerSecondDepth1 = keepBusy(application, 1, get, seconds);
        figures.getsPerSecondDepth32 = keepBusy(application, 32, get, seconds);
        ownAll = cpuSeconds(RUSAGE_SELF) - before;
    }
    ::waitpid(child, nullptr, 0);
    // The child's time is known as a whole; the puts' part of it is taken to be as large as it is here.
    const double childAll = cpuSeconds(RUSAGE_CHILDREN) - childBefore;
    const double gibibytes = figures.putMegabytesPerSecond * 1e6 * putSeconds / double(kGiB);
    figures.putCpuPerGiB = (ownPut + childAll * ownPut / ownAll) / gibibytes;
    return figures;
}

// --- bare TCP: the same bytes, epoll's cheapest use, no frames, no security
// ---------------------------------------------

void readAll(int descriptor, std::byte *to, size_t size)
{
    while (size > 0) {
        const ssize_t count = ::read(descriptor, to, size);
        if (count <= 0)
            ::_exit(0);
        to += count;
        size -= size_t(count);
    }
}

void writeAll(int descriptor, const std::byte *from, size_t size)
{
    while (size > 0) {
        const ssize_t count = ::write(descriptor, from, size);
        if (count <= 0)
            ::_exit(0);
        from += count;
        size -= size_t(count);
    }
}

[[noreturn]] void runBareAgent(int end)
{
    std::vector<std::byte> strip(kStripBytes + 128);
    std::array<std::byte, 64> request{};
    for (;;) { // the request's first byte says what it is
        readAll(end, request.data(), request.size());
        if (request[0] == std::byte{1}) {
            readAll(end, strip.data(), kStripBytes);
            writeAll(end, request.data(), request.size());
        } else {
            writeAll(end, strip.data(), kRangeBytes + 64);
        }
    }
}

/// Keeps `depth` requests on their way; only reads when so many are.
double bareBusy(int end, int depth, bool isPut, const std::vector<std::byte> &pool, double &seconds)
{
    std::array<std::byte, 64> request{};
    request[0] = std::byte(isPut ? 1 : 2);
    std::vector<std::byte> answer(isPut ? request.size() : kRangeBytes + 64);
    qint64 count = 0;
    int flying = 0;
    const double start = now();
    while (flying > 0 || now() - start < kSeconds) {
        while (flying < depth && now() - start < kSeconds) {
            const std::byte *strip = pool.data() + size_t(count + flying) % 64 * kStripBytes;
            std::array<iovec, 2> pieces{iovec{request.data(), request.size()},
                                        iovec{const_cast<std::byte *>(strip), isPut ? kStripBytes : 0}};
            const ssize_t sent = ::writev(end, pieces.data(), isPut ? 2 : 1);
            const size_t whole = request.size() + (isPut ? kStripBytes : 0);
            if (sent < 0 || size_t(sent) < request.size())
                qFatal("short write");
            writeAll(end, strip + (size_t(sent) - request.size()), whole - size_t(sent));
            ++flying;
        }
        readAll(end, answer.data(), answer.size());
        --flying;
        ++count;
    }
    seconds = now() - start;
    return double(count) / seconds;
}

Figures measureBare()
{
    const auto [ours, theirs] = loopbackPair();
    const double childBefore = cpuSeconds(RUSAGE_CHILDREN);
    const pid_t child = ::fork();
    if (child == 0) {
        ::close(ours);
        runBareAgent(theirs);
    }
    ::close(theirs);
    tuneSocket(ours);
    ::fcntl(ours, F_SETFL, 0); // blocking: the least that a program can do
    const std::vector<std::byte> pool(64 * kStripBytes);
    Figures figures;
    double seconds = 0;
    const double before = cpuSeconds(RUSAGE_SELF);
    figures.putMegabytesPerSecond = bareBusy(ours, 8, true, pool, seconds) * double(kStripBytes) / 1e6;
    const double ownPut = cpuSeconds(RUSAGE_SELF) - before;
    const double gibibytes = figures.putMegabytesPerSecond * 1e6 * seconds / double(kGiB);
    figures.getsPerSecondDepth1 = bareBusy(ours, 1, false, pool, seconds);
    figures.getsPerSecondDepth32 = bareBusy(ours, 32, false, pool, seconds);
    const double ownAll = cpuSeconds(RUSAGE_SELF) - before;
    ::close(ours);
    ::waitpid(child, nullptr, 0);
    figures.putCpuPerGiB = (ownPut + (cpuSeconds(RUSAGE_CHILDREN) - childBefore) * ownPut / ownAll) / gibibytes;
    return figures;
}

} // namespace

int main(int argc, char **argv)
{
    const Certificates certificates;
    QJsonArray rows;
    const auto report = [&rows](const QString &name, const Figures &f, const Figures &bare) {
        const double share = 100 * f.putMegabytesPerSecond / bare.putMegabytesPerSecond;
        std::printf("%-22s %8.0f MB/s %4.0f %%  %5.2f CPU s/GiB  %8.0f gets/s QD 1  %8.0f gets/s QD 32\n",
                    qPrintable(name), f.putMegabytesPerSecond, share, f.putCpuPerGiB, f.getsPerSecondDepth1,
                    f.getsPerSecondDepth32);
        std::fflush(stdout);
        rows.append(QJsonObject{{u"way"_s, name},
                                {u"putMegabytesPerSecond"_s, f.putMegabytesPerSecond},
                                {u"shareOfBareTcpPercent"_s, share},
                                {u"putCpuSecondsPerGiB"_s, f.putCpuPerGiB},
                                {u"getsPerSecondDepth1"_s, f.getsPerSecondDepth1},
                                {u"getsPerSecondDepth32"_s, f.getsPerSecondDepth32}});
    };
    std::printf("put: strips of %zu bytes; get: ranges of %zu bytes; loopback, two processes\n", kStripBytes,
                kRangeBytes);
    std::fflush(stdout);
    const Figures bare = measureBare();
    report(u"bare TCP"_s, bare, bare);
    QList<Way> ways;
    if (Sealer::isAvailable(Sealer::Provider::IpsecMb)) {
        ways.append({u"gmac, ipsec-mb"_s, DataStage::Gmac, Sealer::Provider::IpsecMb, 1});
        ways.append({u"gmac, ipsec-mb, two"_s, DataStage::Gmac, Sealer::Provider::IpsecMb, 2});
    }
    ways.append({u"gmac, openssl"_s, DataStage::Gmac, Sealer::Provider::OpenSsl, 1});
    ways.append({u"tls, openssl"_s, DataStage::Tls, Sealer::Provider::OpenSsl, 1});
    for (const Way &way : ways)
        report(way.name, measure(argc, argv, way, certificates), bare);
    QFile json(qEnvironmentVariable("FALLOW_BENCH_JSON"));
    if (!json.fileName().isEmpty() && json.open(QIODevice::WriteOnly))
        json.write(QJsonDocument(QJsonObject{{u"net"_s, rows}}).toJson());
    return 0;
}
