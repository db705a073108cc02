// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_console: how long the console takes to show something useful, and what 2,000 machines that change once a second
// cost it on each page. Snapshots are decoded from CBOR, as they come from the network. Without a display it draws
// offscreen, by the same software rendering.
#include "console/fake_session.h"
#include "console/shell/languages.h"
#include "console/shell/main_window.h"
#include "console/theme/theme.h"
#include "wire/cbor.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeyEvent>
#include <QLineEdit>
#include <QProcess>
#include <QTest>
#include <cstdio>
#include <ctime>
#include <sys/resource.h>

using namespace fallow;
using namespace fallow::console;
using namespace Qt::StringLiterals;

namespace {

constexpr int kMachines = 2000;
constexpr int kKeyEveryMs = 50;
constexpr auto kStartedVariable = "FALLOW_BENCH_STARTED_NS";

QJsonObject figures;

void print(const QString &what, double value, const char *unit, double bound)
{
    std::printf("%-44s %10.1f %-12s (bound %g)\n", qPrintable(what), value, unit, bound);
    std::fflush(stdout);
    figures.insert(what, QJsonObject{{u"value"_s, value}, {u"unit"_s, QString::fromLatin1(unit)}, {u"bound"_s, bound}});
}

qint64 monotonicNs()
{
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now); // of the system, so that parent and child share it
    return qint64(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}

double cpuSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval &time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

double residentMiB()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).simplified().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

/// Calls `seen` when a widget has been painted first.
class FirstPaint final : public QObject
{
public:
    FirstPaint(QWidget *widget, std::function<void()> seen)
        : QObject(widget)
        , m_seen(std::move(seen))
    {
        widget->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && m_seen)
            QTimer::singleShot(0, this, std::exchange(m_seen, nullptr)); // with all that is painted in the same pass
        return false;
    }

private:
    std::function<void()> m_seen;
};

/// A child: from the moment that the parent has told until the overview is painted.
int runChild(QApplication &app)
{
    applyLanguage(app, {});
    applyTheme(app, ThemeChoice::Light);
    MainWindow window;
    auto owned = std::make_unique<FakeSession>(SyntheticArray({.machineCount = 200, .asleepCount = 20}));
    FakeSession *session = owned.get();
    window.setSession(std::move(owned));
    new FirstPaint(window.findChild<QWidget *>(u"healthWord"_s), [] {
        std::printf("%lld\n",
                    static_cast<long long>(monotonicNs() - qEnvironmentVariable(kStartedVariable).toLongLong()));
        QApplication::exit(0);
    });
    window.show();
    QTimer::singleShot(0, session, [session] { session->goOnline(); });
    return QApplication::exec();
}

void measureStart()
{
    QList<double> times;
    for (int round = 0; round < 7; ++round) {
        QProcess child;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QString::fromLatin1(kStartedVariable), QString::number(monotonicNs()));
        child.setProcessEnvironment(environment);
        child.start(QCoreApplication::applicationFilePath(), {u"--child"_s});
        if (!child.waitForFinished(60'000) || child.exitCode() != 0)
            qFatal("the console did not start");
        times.append(child.readAllStandardOutput().trimmed().toDouble() / 1e6);
    }
    std::ranges::sort(times);
    print(u"start to first useful paint"_s, times.at(times.size() / 2), "ms", 700);
}

/// The same array a moment later, in many variants, as the network brings them.
QList<QByteArray> encodedSnapshots()
{
    SyntheticArray array(
        {.machineCount = kMachines, .awayCount = 30, .asleepCount = 200, .waitingCount = 10, .stripeCount = 4'000'000});
    QList<QByteArray> encoded;
    for (int variant = 0; variant < 4; ++variant) {
        ArraySnapshot &snapshot = array.snapshot();
        snapshot.when = snapshot.when.addSecs(1);
        for (qsizetype i = 0; i < snapshot.stores.size(); ++i)
            snapshot.stores[i].usedBytes += (variant + 1) * ((i % 7) << 20);
        for (MachineSnapshot &machine : snapshot.machines)
            machine.lastSeen = machine.presence == Presence::Online ? snapshot.when : machine.lastSeen;
        encoded.append(QCborValue(toCbor(snapshot)).toCbor());
    }
    return encoded;
}

struct Load
{
    MainWindow &window;
    FakeSession &session;
    const QList<QByteArray> &snapshots;

    /// One page for some seconds: snapshots each second, keys into a field all the time.
    void measure(MainWindow::Page page, int seconds)
    {
        window.setPage(page);
        QLineEdit typed(&window);
        typed.show();
        int sent = 0;
        int shown = 0;
        double worstMs = 0;
        QElapsedTimer sinceKey;
        QTimer keys;
        QObject::connect(&keys, &QTimer::timeout, &window, [&] {
            if (sinceKey.isValid())
                worstMs = std::max(worstMs, double(sinceKey.nsecsElapsed()) / 1e6 - kKeyEveryMs);
            sinceKey.start();
            QApplication::postEvent(&typed, new QKeyEvent(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier, u"a"_s));
            ++sent;
        });
        QTimer updates;
        QObject::connect(&updates, &QTimer::timeout, &window, [&] {
            auto map =
                decodeCborMap(snapshots.at(shown++ % snapshots.size()), {.maxBytes = 64 << 20, .maxItems = 16'000'000});
            auto snapshot = map ? fromCbor<ArraySnapshot>(*map) : Result<ArraySnapshot>(fail(map.error()));
            if (!snapshot)
                qFatal("%s", qPrintable(snapshot.error().toString()));
            Q_EMIT session.snapshotChanged(*snapshot);
        });
        QTimer::singleShot(1500, &window, [&] { // the page has its data by then
            keys.start(kKeyEveryMs);
            updates.start(1000);
        });
        if (!QTest::qWaitFor([&] { return shown > 0; }, 30'000))
            qFatal("no snapshot was shown");
        const double before = cpuSeconds();
        QElapsedTimer wall;
        wall.start();
        if (!QTest::qWaitFor([&] { return shown > seconds; }, seconds * 10'000))
            qFatal("it does not keep up");
        const double share = (cpuSeconds() - before) / (double(wall.nsecsElapsed()) / 1e9);
        keys.stop();
        updates.stop();
        if (!QTest::qWaitFor([&] { return typed.text().size() == sent; }, 10'000))
            std::printf("%d of %d keys arrived\n", int(typed.text().size()), sent);
        const QString name = MainWindow::pageName(page);
        print(u"2,000 machines, %1: of one core"_s.arg(name), share * 100, "%", 15);
        print(u"2,000 machines, %1: keys lost"_s.arg(name), sent - double(typed.text().size()), "", 0);
        print(u"2,000 machines, %1: longest wait of a key"_s.arg(name), std::max(0.0, worstMs), "ms", 100);
    }
};

void measureLoad(int seconds)
{
    const QList<QByteArray> snapshots = encodedSnapshots();
    MainWindow window;
    window.resize(1920, 1080);
    auto owned = std::make_unique<FakeSession>(SyntheticArray({.machineCount = kMachines,
                                                               .awayCount = 30,
                                                               .asleepCount = 200,
                                                               .waitingCount = 10,
                                                               .stripeCount = 4'000'000}));
    FakeSession *session = owned.get();
    session->records().olderEventCount = 20'000;
    window.setSession(std::move(owned));
    window.show();
    session->goOnline();
    Load load{window, *session, snapshots};
    for (int page = 0; page < MainWindow::PageCount; ++page)
        load.measure(MainWindow::Page(page), seconds);
    print(u"resident memory after all pages"_s, residentMiB(), "MiB", 200);
}

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("DISPLAY") && !qEnvironmentVariableIsSet("WAYLAND_DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    if (QApplication::arguments().contains(u"--child"_s))
        return runChild(app);
    measureStart();
    applyLanguage(app, {});
    applyTheme(app, ThemeChoice::Light);
    measureLoad(qEnvironmentVariableIsSet("FALLOW_BENCH_QUICK") ? 4 : 10);
    if (const QString path = qEnvironmentVariable("FALLOW_BENCH_JSON"); !path.isEmpty()) {
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(QJsonDocument(figures).toJson());
    }
    return 0;
}
