// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the console with made-up arrays, for people to look at and for resources/screenshots. Not a test of its own.
//
//     console_gallery DIRECTORY SCENE|all THEME [LANGUAGE]
//
// Pictures are named <scene>-<theme>-<width>x<height>-<page>.png.
#include "console/fake_session.h"
#include "console/pages/connect_page.h"
#include "console/shell/languages.h"
#include "console/shell/main_window.h"
#include "console/shell/page_shots.h"
#include "console/theme/theme.h"
#include "console/widgets/stripe_map_view.h"

#include <QApplication>
#include <QDir>
#include <QPushButton>
#include <QStackedWidget>

using namespace fallow;
using namespace fallow::console;
using namespace Qt::StringLiterals;

namespace {

constexpr int kSettleMs = 400;
constexpr qint64 kOlderEvents = 98'200;

/// What stands in the window: an array on every page, or a state without one.
struct Scene
{
    QString name = {};
    SyntheticArray::Options array = {};
    std::function<void(MainWindow &, FakeSession &)> alter = {}; ///< once it is online
    bool isOnline = true;
    QList<QSize> sizes = {{1240, 800}};
};

QList<RememberedArray> someArrays()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return {{.identityPath = u"/home/kim/.config/fallow/northgate.identity"_s, // house-allow: an address to be shown
             .name = u"Northgate Office"_s,
             .address = u"storage.northgate.example:7700"_s,
             .lastUsed = now.addSecs(-1100)},
            {.identityPath = u"/media/kim/stick/lab.identity"_s,
             .name = u"Lab"_s,
             .address = u"lab-store.example:7440"_s,
             .lastUsed = now.addDays(-3)},
            {.identityPath = u"/srv/evaluation/controller/admin.identity"_s,
             .name = u"Evaluation"_s,
             .address = u"127.0.0.1:40123"_s,
             .lastUsed = now.addDays(-9),
             .evaluationFolder = u"/srv/evaluation"_s}};
}

QList<Scene> allScenes()
{
    const QList<QSize> every{{1024, 700}, {1240, 800}, {1920, 1080}};
    return {
        {.name = u"healthy"_s, .array = {}, .sizes = every},
        {.name = u"rebuilding"_s,
         .array = {.awayCount = 1, .lostCount = 1, .waitingCount = 1, .isRebuilding = true},
         .sizes = every},
        {.name = u"thousand"_s,
         .array =
             {.machineCount = 2000, .awayCount = 37, .asleepCount = 212, .waitingCount = 14, .stripeCount = 400'000},
         .sizes = {{1920, 1080}}},
        {.name = u"not-available"_s,
         .array = {},
         .alter =
             [](MainWindow &, FakeSession &session) {
                 SyntheticArray array({});
                 const Wording full = Wording::of(Wording::failure(
                     {ErrorCode::NoSpace, u"the journal cannot be written"_s, u"/srv/array/journals/2"_s}));
                 for (VolumeSnapshot &volume : array.snapshot().volumes) {
                     volume.trouble = full.english();
                     volume.troubleWording = full.toString();
                     volume.isExported = false;
                     volume.exportUri.clear();
                 }
                 const Wording missing = Wording::of(Wording::failure(
                     {ErrorCode::NotFound, u"the store's directory cannot be opened"_s, u"/srv/disk-1"_s}));
                 StoreSnapshot &disk = array.snapshot().stores.first();
                 disk.path = u"/srv/disk-1"_s;
                 disk.isOnline = false;
                 disk.trouble = missing.english();
                 disk.troubleWording = missing.toString();
                 array.snapshot().health = u"unreadable"_s;
                 session.become(array);
             }},
        {.name = u"writing-fails"_s,
         .array = {},
         .alter =
             [](MainWindow &, FakeSession &session) {
                 SyntheticArray array({});
                 const Wording full = Wording(
                     "The volume's journal cannot be written, so that flushes wait for the stores and may fail: %1",
                     Wording::failure(
                         {ErrorCode::NoSpace, u"no space left on the disk"_s, u"/srv/array/journals/2"_s}));
                 VolumeSnapshot &volume = array.snapshot().volumes.first();
                 volume.writeTrouble = full.english();
                 volume.writeTroubleWording = full.toString();
                 array.snapshot().health = u"at-risk"_s;
                 session.become(array);
             }},
        {.name = u"too-few-machines"_s,
         .array = {},
         .alter =
             [](MainWindow &, FakeSession &session) {
                 SyntheticArray array({});
                 VolumeSnapshot &volume = array.snapshot().volumes.first();
                 volume.missingDomains = 2;
                 volume.surplusStrips = 0;
                 volume.stripeCount = 0;
                 volume.liveBytes = 0;
                 volume.storedBytes = 0;
                 array.snapshot().health = u"degraded"_s;
                 array.snapshot().degradedStripeCount = 0;
                 session.become(array);
             }},
        {.name = u"tls"_s,
         .array = {},
         .alter =
             [](MainWindow &, FakeSession &session) {
                 SyntheticArray array({});
                 for (VolumeSnapshot &volume : array.snapshot().volumes)
                     volume.exportUri.replace(u"nbd:"_s, u"nbds:"_s);
                 session.become(array);
             },
         .sizes = {{1240, 1400}}},
        {.name = u"empty"_s, .array = {.machineCount = 0, .localStoreCount = 0, .stripeCount = 0}},
        {.name = u"lost-connection"_s,
         .array = {},
         .alter =
             [](MainWindow &, FakeSession &session) {
                 session.fall(Session::State::Offline,
                              {ErrorCode::Disconnected, u"the peer closed the connection"_s, {}});
             }},
        {.name = u"refusing"_s,
         .array = {},
         .alter =
             [](MainWindow &, FakeSession &session) {
                 for (const auto *method : {"events.list", "history.read", "policies.list", "map.tile", "map.rows"})
                     session.refusals.insert(QString::fromLatin1(method), {ErrorCode::Io, u"the disk is gone"_s, {}});
             }},
    };
}

/// States without an array; each is one picture.
QList<Scene> scenesOutside()
{
    const QList<QSize> sizes{{1024, 700}, {1920, 1080}};
    const auto scene = [&](const QString &name, std::function<void(MainWindow &, FakeSession &)> alter) {
        return Scene{.name = name, .array = {}, .alter = std::move(alter), .isOnline = false, .sizes = sizes};
    };
    return {
        scene(u"connecting"_s, {}),
        scene(u"no-answer"_s,
              [](MainWindow &, FakeSession &session) {
                  session.fall(Session::State::Offline, {ErrorCode::Unreachable, u"connection refused"_s, {}});
              }),
        scene(u"first-run"_s, [](MainWindow &window, FakeSession &) { window.leave(); }),
        scene(u"arrays"_s,
              [](MainWindow &window, FakeSession &) {
                  window.leave();
                  window.connectPage()->setArrays(someArrays());
              }),
        scene(u"evaluation"_s,
              [](MainWindow &window, FakeSession &) {
                  window.leave();
                  window.findChild<QPushButton *>(u"offerEvaluation"_s)->click();
              }),
        scene(u"evaluation-made"_s,
              [](MainWindow &window, FakeSession &) {
                  window.leave();
                  window.connectPage()->setArrays(someArrays());
                  window.connectPage()->setProgress(u"Workstation 3 of 6 joins…"_s, 5, 10);
              }),
        scene(u"changed-authority"_s,
              [](MainWindow &window, FakeSession &session) {
                  window.connectPage()->setArrays(someArrays());
                  session.changed = {.expected = QByteArray::fromHex("3f9a11c4d20877be9c0144aa5e6b7d81"
                                                                     "0f2233445566778899aabbccddeeff10"),
                                     .shown = QByteArray::fromHex("8b024e7dc19a50f1b3d27c90e1455aa6"
                                                                  "ffeeddccbbaa99887766554433221100")};
                  session.fall(Session::State::Refused, {ErrorCode::Unauthorised, u"another authority"_s, {}});
              }),
    };
}

/// Draws one scene after the other.
class Gallery final : public QObject
{
public:
    Gallery(QDir folder, QString theme, QList<Scene> scenes)
        : m_folder(std::move(folder))
        , m_theme(std::move(theme))
    {
        for (const Scene &scene : scenes) {
            for (const QSize &size : scene.sizes)
                m_shots.append({scene, size});
        }
    }

    void next()
    {
        if (m_shots.isEmpty())
            return QApplication::exit(0);
        const auto [scene, size] = m_shots.takeFirst();
        m_pictures.reset();
        m_window = std::make_unique<MainWindow>();
        m_window->resize(size);
        m_window->settingsPage()->console()->setLanguages(builtInLanguages(), {});
        m_window->settingsPage()->console()->setIdentity(u"/media/kim/stick/northgate.identity"_s, true, true);
        SyntheticArray array(scene.array);
        for (EventSnapshot &event : array.snapshot().latestEvents) // above the older ones
            event.event = EventId(event.event.value() + kOlderEvents);
        auto owned = std::make_unique<FakeSession>(std::move(array));
        m_session = owned.get();
        m_session->records().olderEventCount = scene.array.machineCount > 0 ? kOlderEvents : 0;
        if (scene.name == u"healthy"_s)
            m_session->records().codes.codes = {
                {.code = 3,
                 .expires = QDateTime::currentDateTimeUtc().addSecs(2700),
                 .createdBy = u"admin"_s,
                 .note = u"pc-annex-01, reception"_s},
                {.code = 4, .expires = QDateTime::currentDateTimeUtc().addDays(6), .createdBy = u"m.okafor"_s}};
        m_window->setSession(std::move(owned));
        m_window->show();
        const QString stem =
            m_folder.filePath(u"%1-%2-%3x%4"_s.arg(scene.name, m_theme).arg(size.width()).arg(size.height()));
        QTimer::singleShot(0, m_session, [this, scene, stem] { play(scene, stem); });
    }

private:
    void play(const Scene &scene, const QString &stem)
    {
        if (scene.isOnline)
            m_session->goOnline();
        if (scene.alter)
            scene.alter(*m_window, *m_session);
        if (!scene.isOnline) {
            QTimer::singleShot(kSettleMs, m_window.get(), [this, stem] {
                keep(stem);
                QTimer::singleShot(0, this, [this] { next(); });
            });
            return;
        }
        m_pictures = std::make_unique<PageShots>(*m_window, stem);
        connect(m_pictures.get(), &PageShots::finished, this, [this, stem](const QString &problem) {
            if (!problem.isEmpty())
                return QApplication::exit(1);
            shootSections(stem, 1);
        });
    }
    /// The other sections of the settings.
    void shootSections(const QString &stem, int section)
    {
        if (section == SettingsPage::SectionCount)
            return shootNearMap(stem);
        m_window->settingsPage()->setSection(SettingsPage::Section(section));
        QTimer::singleShot(kSettleMs, m_window.get(), [this, stem, section] {
            keep(stem + u"-settings-%1"_s.arg(section));
            QTimer::singleShot(0, this, [this, stem, section] { shootSections(stem, section + 1); });
        });
    }
    /// The map so near that each row is one stripe.
    void shootNearMap(const QString &stem)
    {
        auto *map = m_window->findChild<StripeMapView *>(u"stripeMap"_s);
        if (!map || m_session->snapshot().volumes.isEmpty())
            return next();
        m_window->setPage(MainWindow::StripeMap);
        map->goTo(m_session->snapshot().volumes.first().volume, 48);
        QTimer::singleShot(2 * kSettleMs, m_window.get(), [this, stem] {
            keep(stem + u"-stripe-map-near"_s);
            QTimer::singleShot(0, this, [this] { next(); });
        });
    }
    void keep(const QString &stem)
    {
        if (!m_window->grab().save(stem + u".png"_s))
            QApplication::exit(1);
    }

    const QDir m_folder;
    const QString m_theme;
    QList<std::pair<Scene, QSize>> m_shots;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<PageShots> m_pictures;
    QPointer<FakeSession> m_session;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 4)
        return 2;
    applyLanguage(app, arguments.value(4, u"en"_s));
    bool ok = false;
    applyTheme(app, themeFromText(arguments.at(3), &ok));
    QList<Scene> scenes = allScenes() + scenesOutside();
    if (arguments.at(2) != u"all"_s)
        scenes.removeIf([&](const Scene &scene) { return scene.name != arguments.at(2); });
    if (!ok || scenes.isEmpty())
        return 2;
    Gallery gallery(QDir(arguments.at(1)), arguments.at(3), scenes);
    QTimer::singleShot(0, &gallery, [&gallery] { gallery.next(); });
    return QApplication::exec();
}
