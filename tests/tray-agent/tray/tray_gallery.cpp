// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the tray's windows in each state, for people to look at and for resources/screenshots. Not a test of its own.
//
//     tray_gallery DIRECTORY light|dark [LANGUAGE]
#include "fake_agent.h"
#include "tray-agent/tray/contents_page.h"
#include "tray-agent/tray/details_window.h"
#include "tray-agent/tray/enrol_dialog.h"
#include "tray-agent/tray/language.h"
#include "tray-agent/tray/shades.h"
#include "tray-agent/tray/status_window.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QRadioButton>
#include <QStyleFactory>
#include <QTabWidget>
#include <QTest>

using namespace fallow;
using namespace fallow::test;
using namespace fallow::tray;
using namespace Qt::StringLiterals;

namespace {

QString folder;
QString shade; ///< and the language, where one is asked for

bool shoot(QWidget &window, const QString &name)
{
    window.show();
    (void)QTest::qWaitForWindowExposed(&window);
    QTest::qWait(50); // house-allow: a picture, not a test; layouts and answers come from the event loop
    return window.grab().save(QDir(folder).filePath(u"tray-%1-%2.png"_s.arg(name, shade)));
}

TrayStatus busyStatus()
{
    TrayStatus status = connectedStatus();
    status.agent.arrayName = u"Northgate Office"_s;
    status.agent.usedBytes = 19'100'000'000;
    status.agent.stripCount = 72'813;
    status.agent.bytesReceivedToday = 1'300'000'000;
    status.agent.bytesSentToday = 310'000'000;
    status.agent.bytesReceivedThisMonth = 22'000'000'000;
    status.agent.bytesSentThisMonth = 9'400'000'000;
    status.agent.bytesWrittenToday = 1'310'000'000;
    status.agent.bytesWrittenThisMonth = 22'400'000'000;
    status.agent.delayTodayMs = 48'000;
    status.agent.checkShare = 0.37;
    status.agent.disk = {.measured = QDateTime::currentDateTimeUtc(),
                         .model = u"Fallow Disk 1"_s,
                         .temperatureKelvin = 309,
                         .poweredOnHours = 12'345,
                         .badSectorCount = 0,
                         .usedEndurancePercent = 4,
                         .diskCount = 1};
    status.agent.volumes = {
        {.volume = VolumeId(2), .name = u"mail"_s, .bytes = 9'800'000'000, .stripCount = 37'300},
        {.volume = VolumeId(5), .name = u"projects"_s, .bytes = 7'100'000'000, .stripCount = 27'100},
        {.volume = VolumeId(9), .name = {}, .bytes = 2'200'000'000, .stripCount = 8'413}};
    return status;
}

TrayFacts factsOf(const QString &name)
{
    TrayStatus status = busyStatus();
    const auto leave = [&](LeaveState state) { status.agent.leaveState = state; };
    const auto away = [&](LendingReason reason) {
        status.agent.pace = LendingPace::Away;
        status.agent.lendingReason = reason;
        status.agent.lendingUntil = QDateTime::currentDateTime().addSecs(5000);
    };
    if (name == u"paused"_s)
        away(LendingReason::Paused);
    else if (name == u"resting"_s)
        away(LendingReason::Schedule);
    else if (name == u"leaving"_s)
        leave(LeaveState::Finishing);
    else if (name == u"safe"_s)
        leave(LeaveState::SafeToUnplug);
    else if (name == u"full"_s)
        status.agent.diskFreeBytes = 9 * kGiB;
    else if (name == u"courteous"_s)
        status.agent.pace = LendingPace::Courteous;
    else if (name == u"returning"_s)
        status.agent.overdueBytes = 3 * kGiB;
    else if (name == u"no-cap"_s)
        status.agent.limits = {};
    else if (name == u"no-quota"_s)
        status.agent.quotaBytes = status.agent.usedBytes = 0;
    else if (name == u"partition"_s)
        status.agent.partition = u"/dev/sdb2"_s;
    else if (name == u"error"_s || name == u"connecting"_s)
        status.agent.state = name;
    status.agent.reason = u"the storage file cannot be opened: input/output error"_s;
    const bool isJoining = name == u"waiting"_s || name == u"asking"_s || name == u"turned-away"_s;
    if (name == u"not-enrolled"_s || isJoining) {
        status = {};
        status.agent.state = name == u"waiting"_s ? u"waiting-for-approval"_s : u"not-enrolled"_s;
        status.agent.diskFreeBytes = 112 * kGiB;
        status.agent.diskTotalBytes = 476 * kGiB;
        status.agent.machineName = u"pc-design-03"_s;
        status.agent.version = u"0.1.0"_s;
        status.enrolmentFingerprint = u"1a2b 3c4d 5e6f 7081 92a3 b4c5 d6e7 f809"_s;
        status.enrolment = name == u"waiting"_s       ? EnrolmentStage::Waiting
                           : name == u"asking"_s      ? EnrolmentStage::Asking
                           : name == u"turned-away"_s ? EnrolmentStage::Failed
                                                      : EnrolmentStage::Idle;
        if (name == u"asking"_s)
            status.enrolmentError = u"connection refused"_s;
        else if (name == u"turned-away"_s)
            status.enrolmentError = u"an administrator has turned this machine away"_s;
    }
    const Reach reach = name == u"gone"_s      ? Reach::Silent
                        : name == u"refused"_s ? Reach::NotPermitted
                                               : Reach::Answering;
    if (name == u"never-answered"_s)
        return {};
    return {.status = status, .reach = reach};
}

TrayView viewOf(const TrayFacts &facts)
{
    return trayViewOf(facts, QDateTime::currentDateTime());
}

bool shootStates()
{
    FakeAgent agent;
    bool isGood = true;
    for (const char *name :
         {"connected", "courteous", "returning",   "no-cap",       "no-quota",       "partition", "connecting",
          "asking",    "waiting",   "turned-away", "not-enrolled", "paused",         "resting",   "leaving",
          "safe",      "full",      "error",       "gone",         "never-answered", "refused"}) {
        const TrayFacts facts = factsOf(QString::fromLatin1(name));
        StatusWindow window(agent);
        window.apply(viewOf(facts), facts);
        isGood = shoot(window, QString::fromLatin1(name)) && isGood;
    }
    StatusWindow window(agent);
    const TrayFacts facts = factsOf(u"connected"_s);
    window.apply(viewOf(facts), facts);
    window.tell(u"It was refused: the smallest share that may be lent here is 20 GiB"_s);
    return shoot(window, u"complaint"_s) && isGood;
}

/// Every page of the details, of an agent that says what a state of that name says.
bool shootPages(FakeAgent &agent, const QString &name, const QString &prefix)
{
    DetailsWindow window(agent);
    const TrayFacts facts = factsOf(name);
    window.apply(viewOf(facts), facts);
    bool isGood = true;
    for (const auto page : {DetailsWindow::Page::Contents, DetailsWindow::Page::Traffic, DetailsWindow::Page::Schedule,
                            DetailsWindow::Page::Log, DetailsWindow::Page::About}) {
        window.present(page);
        if (page == DetailsWindow::Page::Schedule && name == u"connected"_s)
            window.findChild<QRadioButton *>(u"atTimes"_s)->setChecked(true);
        isGood = shoot(window, u"%1-%2"_s.arg(prefix).arg(int(page))) && isGood;
    }
    return isGood;
}

bool shootDetails()
{
    FakeAgent agent;
    bool isGood = shootPages(agent, u"not-enrolled"_s, u"details-empty"_s);
    isGood = shootPages(agent, u"never-answered"_s, u"details-silent"_s) && isGood;
    isGood = shootPages(agent, u"gone"_s, u"details-gone"_s) && isGood;
    agent.answers.insert(
        u"tray.log"_s,
        {toCbor(
             LogAnswer{.lines = {u"2026-11-25T08:00:01.120Z fallow.agent connecting - Opening the store"_s,
                                 u"2026-11-25T08:00:01.480Z fallow.agent connected - Lending space to the array"_s}}),
         {}});
    return shootPages(agent, u"connected"_s, u"details"_s) && isGood;
}

bool shootEnrolment()
{
    FakeAgent agent;
    agent.answers.insert(u"tray.probe"_s,
                         {toCbor(ProbeAnswer{.address = u"storage.northgate.example:7440"_s,
                                             .authorityFingerprint = QByteArray(32, 'f'),
                                             .forPeople = u"6d1f 03aa 91c2 7e44 0b5d e8f1 22c7 9a10"_s}),
                          {}});
    EnrolDialog dialog(agent);
    bool isGood = shoot(dialog, u"enrol-ask"_s);
    dialog.findChild<QPushButton *>(u"find"_s)->click();
    QTest::qWait(50); // house-allow: a picture, not a test
    isGood = shoot(dialog, u"enrol-compare"_s) && isGood;
    dialog.findChild<QPushButton *>(u"same"_s)->click();
    QTest::qWait(50); // house-allow: a picture, not a test
    const auto step = [&](const QString &name, const TrayFacts &facts) {
        dialog.apply(facts);
        isGood = shoot(dialog, name) && isGood;
    };
    step(u"enrol-asking"_s, factsOf(u"asking"_s));
    TrayFacts found = factsOf(u"waiting"_s);
    step(u"enrol-wait"_s, found);
    found.status->foundStores = {u"/srv/lent/.fallow-store"_s};
    found.status->unreadableStores = {u"/srv/old/.fallow-store"_s};
    step(u"enrol-found"_s, found);
    TrayFacts missing = factsOf(u"not-enrolled"_s);
    missing.status->enrolment = EnrolmentStage::Failed;
    missing.status->missingStore = u"12"_s;
    step(u"enrol-missing"_s, missing);
    dialog.apply(factsOf(u"asking"_s));
    step(u"enrol-turned-away"_s, factsOf(u"turned-away"_s));
    TrayFacts joined = factsOf(u"connected"_s);
    joined.status->adoptedStore = u"/srv/lent/.fallow-store"_s;
    step(u"enrol-done"_s, joined);
    return isGood;
}

/// Every sign in the sizes of trays, on light and dark.
bool shootSigns()
{
    const QStringList names{u"tray-connected"_s, u"tray-paused"_s, u"tray-waiting"_s, u"tray-connecting"_s,
                            u"tray-off"_s,       u"tray-leave"_s,  u"tray-warning"_s, u"tray-problem"_s};
    QPixmap sheet(int(names.size()) * 60, 130);
    QPainter painter(&sheet);
    painter.fillRect(0, 0, sheet.width(), 65, QColor(0xf3f5f2));
    painter.fillRect(0, 65, sheet.width(), 65, QColor(0x1b201e));
    for (int column = 0; column < names.size(); ++column) {
        for (const int top : {8, 73}) {
            painter.drawPixmap(column * 60 + 6, top, iconPixmap(names.at(column), 16, 1));
            painter.drawPixmap(column * 60 + 30, top, iconPixmap(names.at(column), 22, 1));
            painter.drawPixmap(column * 60 + 10, top + 26, iconPixmap(names.at(column), 24, 1));
        }
    }
    painter.end();
    return sheet.save(QDir(folder).filePath(u"tray-signs.png"_s));
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 3 || arguments.size() > 4)
        return 2;
    folder = arguments.at(1);
    shade = arguments.at(2);
    if (shade == u"dark"_s)
        QApplication::setPalette(QPalette(QColor(0x2f3734), QColor(0x1b201e)));
    if (arguments.size() == 4) {
        QLocale::setDefault(QLocale(arguments.at(3)));
        shade += u'-' + arguments.at(3);
    }
    applyLanguage(arguments.size() == 4 ? QLocale() : QLocale(QLocale::English));
    const bool isGood = shootStates() && shootDetails() && shootEnrolment() && shootSigns();
    return isGood ? 0 : 1;
}
