// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The stripe map of 2,000 machines and 10 million stripes in a window of 1920 x 1080: what a frame costs while it is
// panned and zoomed at several scales, painting and handing to the display included, and in how many something that is
// seen was not drawn in time. Under xvfb-run it draws in
// software, as on a desktop without a graphics driver; without a display it draws offscreen.
//
//     bench_map_view [FRAMES, 300]
#include "console/fake_session.h"
#include "console/shell/main_window.h"
#include "console/theme/theme.h"
#include "console/widgets/stripe_map_view.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QWheelEvent>
#include <cstdio>

using namespace fallow;
using namespace fallow::console;
using namespace Qt::StringLiterals;

namespace {

QJsonObject figures;

/// Drives the window from a timer, a frame a turn: each is a step of the pan or zoom, and a repaint that is complete
/// when it returns. In between the event loop runs, so that answers arrive as they do in use.
class Driver final : public QObject
{
public:
    struct Scene
    {
        QString name;
        int zoomPercent; ///< 100: the whole fleet
        std::function<void(StripeMapView &, int frame)> step;
    };
    Driver(MainWindow &window, int frameCount)
        : m_view(window.findChild<StripeMapView *>(u"stripeMap"_s))
        , m_frameCount(frameCount)
    {
        const auto pan = [](int dx, int dy) {
            return [dx, dy](StripeMapView &view, int) {
                QWheelEvent event({700, 500}, view.viewport()->mapToGlobal(QPointF(700, 500)), {dx, dy}, {dx, dy},
                                  Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
                QCoreApplication::sendEvent(view.viewport(), &event);
            };
        };
        m_scenes = {{u"pan single stripes down"_s, 0, pan(0, -24)},
                    {u"pan single stripes down and right"_s, 0, pan(-18, -18)},
                    {u"pan 2^4 rows a cell"_s, 35, pan(-10, -24)},
                    {u"pan 2^9 rows a cell"_s, 65, pan(-6, -24)},
                    {u"zoom in and out"_s, 100, [](StripeMapView &view, int frame) {
                         const int steps = std::max(1, view.zoomSteps());
                         const int phase = frame % (2 * steps);
                         view.setZoom(phase < steps ? steps - phase : phase - steps);
                     }}};
        m_timer.setInterval(0);
        connect(&m_timer, &QTimer::timeout, this, [this] { turn(); });
    }
    void start() { m_timer.start(); }

private:
    void turn()
    {
        if (m_scene >= m_scenes.size())
            return QCoreApplication::quit();
        const Scene &scene = m_scenes[m_scene];
        if (m_frame < 0) { // settle: the first picture of a scale is not panning
            m_view->setZoom(m_view->zoomSteps() * scene.zoomPercent / 100);
            if (m_view->isDrawn() && m_view->progress().isReady && ++m_settled > 20)
                m_frame = 0;
            m_view->viewport()->repaint();
            return;
        }
        QElapsedTimer timer;
        timer.start();
        scene.step(*m_view, m_frame);
        m_view->viewport()->repaint();
        m_times.push_back(double(timer.nsecsElapsed()) / 1e6);
        m_missing += m_view->isDrawn() ? 0 : 1;
        if (++m_frame < m_frameCount)
            return;
        report(scene.name);
        ++m_scene;
        m_frame = -1;
        m_settled = 0;
        m_missing = 0;
        m_times.clear();
    }
    void report(const QString &name)
    {
        std::ranges::sort(m_times);
        const auto at = [this](double share) { return m_times[size_t(share * double(m_times.size() - 1))]; };
        double sum = 0;
        for (const double time : m_times)
            sum += time;
        const auto over = std::ranges::count_if(m_times, [](double time) { return time > 1000.0 / 60; });
        std::printf("%-36s p50 %6.2f ms  p99 %6.2f ms  worst %6.2f ms  %6.0f fps  over 16.7 ms: %d of %zu  "
                    "with a gap: %d\n",
                    qPrintable(name), at(0.5), at(0.99), m_times.back(), 1000.0 * double(m_times.size()) / sum,
                    int(over), m_times.size(), m_missing);
        std::fflush(stdout);
        figures.insert(name, QJsonObject{{u"p50Ms"_s, at(0.5)},
                                         {u"p99Ms"_s, at(0.99)},
                                         {u"worstMs"_s, m_times.back()},
                                         {u"framesPerSecond"_s, 1000.0 * double(m_times.size()) / sum}});
    }

    StripeMapView *m_view;
    int m_frameCount;
    QList<Scene> m_scenes;
    QTimer m_timer;
    std::vector<double> m_times;
    qsizetype m_scene = 0;
    int m_frame = -1;
    int m_settled = 0;
    int m_missing = 0;
};

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("DISPLAY") && !qEnvironmentVariableIsSet("WAYLAND_DISPLAY") &&
        !qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    applyTheme(app, ThemeChoice::Light);
    const QStringList arguments = QApplication::arguments();
    const int frames = arguments.size() > 1                              ? arguments.at(1).toInt()
                       : qEnvironmentVariableIsSet("FALLOW_BENCH_QUICK") ? 120
                                                                         : 300;
    if (frames < 10)
        return 1;
    MainWindow window;
    window.resize(1920, 1080);
    auto owned = std::make_unique<FakeSession>(SyntheticArray(
        {.machineCount = 2000, .awayCount = 60, .asleepCount = 140, .stripeCount = 10'000'000, .domainCount = 12}));
    FakeSession *session = owned.get();
    window.setSession(std::move(owned));
    window.show();
    window.setPage(MainWindow::StripeMap);
    session->goOnline();
    Driver driver(window, frames);
    driver.start();
    const int code = QApplication::exec();
    if (const QString json = qEnvironmentVariable("FALLOW_BENCH_JSON"); !json.isEmpty()) {
        QFile file(json);
        if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(figures).toJson()) < 0)
            return 1;
    }
    return code;
}
