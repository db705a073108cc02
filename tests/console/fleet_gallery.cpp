// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the pages Workstations and Volumes and the certificates, their dialogs, the planner and the rebuild wizard with
// a made-up array, for people to look at. Not a test.
//
//     fleet_gallery DIRECTORY THEME WIDTH HEIGHT [LANGUAGE]
#include "console/fake_session.h"
#include "console/models/grouped_machines.h"
#include "console/shell/languages.h"
#include "console/shell/main_window.h"
#include "console/theme/theme.h"
#include "console/widgets/select_row.h"
#include "wire/fleet_messages.h"
#include "wire/plan_messages.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QItemSelectionModel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace fallow;
using namespace fallow::console;
using namespace Qt::StringLiterals;

namespace {

bool isUp(int machine, int hour)
{
    const int day = hour / 24;
    const int clock = hour % 24;
    return machine % 5 == 0 || (day < 5 && clock >= 7 + machine % 3 && clock < 17 + machine % 3);
}

SyntheticArray office()
{
    SyntheticArray array(
        {.machineCount = 34, .awayCount = 2, .lostCount = 1, .asleepCount = 6, .waitingCount = 3, .claimCount = 1});
    int number = 0;
    for (MachineSnapshot &machine : array.snapshot().machines) {
        static const QStringList rooms{u"accounts"_s, u"design"_s, u"reception"_s, u"lab"_s, u"training"_s, u"sales"_s};
        machine.failureDomain = number % 7 == 0 ? QString() : rooms.at(number % 6);
        machine.machineClass = number % 5 == 0 ? MachineClass::AlwaysOn : MachineClass::Desktop;
        machine.upPercent = number % 5 == 0 ? 99 : 28 + number % 9;
        ++number;
    }
    array.snapshot().stores[6].state = StoreState::Draining;
    StoreSnapshot &partition = array.snapshot().stores[12];
    partition.isPartition = true;
    partition.diskFreeBytes = partition.quotaBytes - partition.usedBytes;
    partition.disk = {.measured = SyntheticArray::now(),
                      .model = u"Samsung SSD 870 EVO 1TB"_s,
                      .isFailing = true,
                      .temperatureKelvin = 314,
                      .poweredOnHours = 31'204,
                      .badSectorCount = 12,
                      .usedEndurancePercent = 88,
                      .diskCount = 1};
    const VolumeSnapshot origin = array.snapshot().volumes.first();
    for (int day = 0; day < 3; ++day) {
        VolumeSnapshot taken = origin;
        taken.volume = VolumeId(90 + quint64(day));
        taken.created = QDateTime::currentDateTimeUtc().addDays(day - 3);
        taken.name = origin.name + taken.created.toString(u"-yyyy-MM-dd"_s);
        taken.origin = origin.volume;
        taken.isReadOnly = true;
        taken.stripeCount = 0;
        taken.exportUri.replace(origin.name, taken.name);
        array.snapshot().volumes.append(taken);
    }
    return array;
}

RebuildPlan planOf(const SyntheticArray &array)
{
    RebuildPlan plan;
    plan.subject = u"workstation pc-lab-01"_s;
    plan.standing = u"ready"_s;
    plan.stripesTouched = 12'400;
    plan.endangeredStripes = 310;
    plan.stripsToWrite = 12'400;
    plan.bytesToWrite = 3'263'000'000;
    plan.bytesToRead = 16'300'000'000;
    plan.surplusStrips = 1;
    for (const VolumeSnapshot &volume : array.snapshot().volumes.mid(0, 2))
        plan.volumes.append({.volume = volume.volume, .name = volume.name, .stripesTouched = 6200, .surplusStrips = 1});
    for (int i = 1; i <= 8; ++i)
        plan.targets.append({.store = StoreId(quint64(i)),
                             .name = u"pc-design-0%1"_s.arg(i),
                             .strips = 1550,
                             .bytes = 407'875'000,
                             .freeBytes = qint64(20 + i) << 30});
    plan.targetCount = 8;
    plan.rateBytesPerSecond = 160'000'000;
    plan.rateSource = u"rebuild"_s;
    plan.hours = u"18:00-06:00"_s;
    plan.estimatedSeconds = 122;
    return plan;
}

constexpr JobId kRebuild(901);

/// The rebuild that was planned, so far.
JobSnapshot rebuildJob(JobState state)
{
    const bool isRunning = state == JobState::Running;
    return {.job = kRebuild,
            .kind = u"rebuild"_s,
            .subject = u"workstation pc-lab-01"_s,
            .state = state,
            .doneBytes = isRunning ? 1'410'000'000 : 3'263'000'000,
            .totalBytes = 3'263'000'000,
            .doneCount = isRunning ? 5358 : 12'400,
            .totalCount = 12'400,
            .bytesPerSecond = 26'700'000,
            .remainingSeconds = isRunning ? 70 : -1,
            .started = SyntheticArray::now().addSecs(-122),
            .ended = isRunning ? QDateTime() : SyntheticArray::now()};
}

JobDetails reportOf(const SyntheticArray &array)
{
    JobDetails details{.job = rebuildJob(JobState::Finished), .hasPlan = true, .plan = planOf(array)};
    details.tally = {.stripesRebuilt = 12'400,
                     .stripsRebuilt = 12'400,
                     .bytesRebuilt = 3'263'000'000,
                     .bytesMoved = 19'563'000'000,
                     .stripsReadBack = 12'400,
                     .bytesReadBack = 3'263'000'000,
                     .targets = details.plan.targets};
    details.workedSeconds = 122;
    details.steps = {{.when = details.job.started, .kind = u"started"_s, .actor = u"admin"_s},
                     {.when = details.job.ended, .kind = u"ended"_s}};
    return details;
}

SyntheticArray officeWith(const JobSnapshot &job)
{
    SyntheticArray array = office();
    array.snapshot().jobs.append(job);
    return array;
}

MachineProfiles profilesOf(const SyntheticArray &array)
{
    MachineProfiles profiles;
    int number = 0;
    for (const MachineSnapshot &machine : array.snapshot().machines) {
        QByteArray week(168, 0);
        for (int hour = 0; hour < 168; ++hour)
            week[hour] = char(isUp(number, hour) ? 82 + int(fallow::mixed(quint64(hour * 31 + number)) % 18)
                                                 : int(fallow::mixed(quint64(hour * 7 + number)) % 9));
        profiles.machines.append({.machine = machine.machine, .upPercents = week});
        ++number;
    }
    return profiles;
}

void answer(FakeSession &session, const SyntheticArray &array)
{
    StoreContents contents{.store = StoreId(1)};
    contents.volumes = {{VolumeId(1), u"home"_s, 61'200, 30'600, 23LL << 30, 2},
                        {VolumeId(2), u"images"_s, 22'000, 8'200, 7LL << 30, 3},
                        {VolumeId(3), u"mail-archive"_s, 0, 3'100, 800LL << 20, 0}};
    EventList history;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto happened = [&history](const QDateTime &when, const QString &kind, const Wording &what) {
        history.events.append({.event = EventId(quint64(history.events.size()) + 1),
                               .when = when,
                               .severity = kind == u"store.errors"_s ? EventSeverity::Warning : EventSeverity::Info,
                               .kind = kind,
                               .text = what.english(),
                               .wording = what.toString()});
    };
    for (int day = 6; day >= 0; --day) {
        happened(now.addDays(-day).addSecs(-9 * 3600), u"machine.online"_s,
                 Wording("%1 (%2)", Wording::term("online"), Wording::term("connected")));
        if (day == 2)
            happened(now.addDays(-day).addSecs(-4 * 3600), u"store.errors"_s,
                     Wording("Its disk says that it is failing: have what lies there moved away while it can be read, "
                             "and the disk replaced"));
        if (day == 3)
            happened(now.addDays(-day), u"machine.unreachable"_s,
                     Wording("%1 (%2)", Wording::term("unreachable"), Wording::term("disconnected")));
        else if (day > 0)
            happened(now.addDays(-day), u"machine.asleep"_s,
                     Wording("%1 (%2)", Wording::term("asleep"), Wording::term("announced")));
    }
    session.answers.insert(u"rebuild.plan"_s, toCbor(planOf(array)));
    session.answers.insert(u"stores.contents"_s, toCbor(contents));
    session.answers.insert(u"machines.history"_s, toCbor(history));
    session.answers.insert(u"machines.profiles"_s, toCbor(profilesOf(array)));
    session.answers.insert(u"machines.preview"_s, toCbor(MachinesPreview{.answer = {.bytesToMove = 41LL << 30,
                                                                                    .stripesTouched = 112'000,
                                                                                    .surplusStripsAfter = 1,
                                                                                    .estimatedSeconds = 740},
                                                                         .roomBytes = 900LL << 30}));
    session.answers.insert(u"volumes.delete"_s, toCbor(ActionAnswer{.bytesLost = 23LL << 30}));
    session.answers.insert(
        u"machines.makeCode"_s,
        toCbor(EnrolmentCodeAnswer{
            .code = u"FALLOW-storage.northgate.example:7440-4Q8Z-7XKD-9M2P-QRST-1VWX-YZ01-2345-6789"_s,
            .expires = now.addSecs(3600)}));
}

/// Lets answers come and windows come to rest before a picture is taken.
void settle(int ms)
{
    QTest::qWait(ms); // house-allow: draws pictures, tests nothing
}

/// As a controller answers for machines that are put into one room.
MachinesPreview crowdedRoom()
{
    return {.answer = {.bytesToMove = 9LL << 30, .stripesTouched = 23'400, .surplusStripsAfter = -1},
            .roomBytes = 900LL << 30,
            .obstacles = {{.volume = VolumeId(2), .name = u"images"_s, .neededDomains = 11, .leftDomains = 7}},
            .crowded = {{.volume = VolumeId(1), .name = u"home"_s, .stripeCount = 18'200},
                        {.volume = VolumeId(2), .name = u"images"_s, .stripeCount = 5200}},
            .crowdedNowCount = 0};
}

struct Gallery
{
    QString directory;
    QString theme;
    MainWindow &window;
    FakeSession &session;

    void shoot(QWidget *widget, const QString &name) const
    {
        settle(120);
        widget->grab().save(QDir(directory).filePath(u"%1-%2-%3.png"_s.arg(name, theme).arg(window.width())));
    }
    void shootDialog(const QString &objectName, const QString &name) const
    {
        settle(120);
        if (auto *dialog = window.findChild<QWidget *>(objectName)) {
            shoot(dialog, name);
            dialog->close();
            settle(60);
        }
    }
    template <class Widget>
    Widget *find(const QString &name) const
    {
        return window.findChild<Widget *>(name);
    }
    void shootWorkstations() const
    {
        window.setPage(MainWindow::Workstations);
        auto *table = find<QTableView>(u"machineTable"_s);
        shoot(&window, u"workstations"_s);
        selectRow(table, 14);
        shoot(&window, u"workstations-selected"_s);
        find<QAction>(u"machineDeclareLost"_s)->trigger();
        shootDialog(u"actionDialog"_s, u"action-declare-lost"_s);
        find<QAction>(u"machineRevoke"_s)->trigger();
        shootDialog(u"actionDialog"_s, u"action-revoke"_s);
        find<QAction>(u"machineResize"_s)->trigger();
        shootDialog(u"valueDialog"_s, u"value-resize"_s);
        shootSeveral(table);
        selectKey(table, 12);
        shoot(&window, u"workstations-partition"_s);
        find<QAction>(u"machineResize"_s)->trigger();
        shootDialog(u"valueDialog"_s, u"value-resize-partition"_s);
        selectRow(find<QTableView>(u"queueTable"_s), 0);
        shoot(&window, u"workstations-claim"_s);
        find<QPushButton>(u"queueAdopt"_s)->click();
        shootDialog(u"actionDialog"_s, u"action-adopt"_s);
        find<QPushButton>(u"queueApprove"_s)->click();
        shootDialog(u"actionDialog"_s, u"action-approve"_s);
        selectRow(find<QTableView>(u"queueTable"_s), 0);
        find<QPushButton>(u"queueCompare"_s)->click();
        find<QLineEdit>(u"fingerprintTyped"_s)->setText(u"8b02 4e7d"_s);
        shootDialog(u"fingerprintDialog"_s, u"fingerprint"_s);
        find<QPushButton>(u"machineAdd"_s)->click();
        find<QPushButton>(u"enrolMake"_s)->click();
        shootDialog(u"enrolDialog"_s, u"enrol"_s);
        auto *grouping = find<QComboBox>(u"machineGrouping"_s);
        grouping->setCurrentIndex(grouping->findData(int(Grouping::Domain)));
        shoot(&window, u"workstations-grouped"_s);
    }
    void shootVolumes() const
    {
        window.setPage(MainWindow::Volumes);
        shoot(&window, u"volumes"_s);
        selectVolume(VolumeId(90));
        shoot(&window, u"volumes-snapshot"_s);
        selectVolume(VolumeId(1));
        find<QPushButton>(u"volumeSnapshot"_s)->click();
        shootDialog(u"valueDialog"_s, u"value-snapshot"_s);
        find<QPushButton>(u"volumeDelete"_s)->click();
        shootDialog(u"actionDialog"_s, u"action-delete"_s);
        find<QPushButton>(u"volumeNew"_s)->click();
        settle(100);
        find<QLineEdit>(u"plannerName"_s)->setText(u"projects"_s);
        QWidget *planner = find<QWidget>(u"volumePlanner"_s);
        shoot(planner, u"planner"_s);
        find<QComboBox>(u"outlookScenario"_s)->setCurrentIndex(2);
        shoot(planner, u"planner-what-if"_s);
        find<QComboBox>(u"plannerFigure"_s)->setCurrentIndex(1);
        shoot(planner, u"planner-parity"_s);
        shootDialog(u"volumePlanner"_s, u"planner-again"_s);
    }
    void selectVolume(VolumeId volume) const { selectKey(find<QTableView>(u"volumeTable"_s), volume.value()); }
    static void selectKey(QTableView *table, quint64 key)
    {
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            if (table->model()->index(row, 0).data(KeyRole).toULongLong() == key)
                selectRow(table, row);
        }
    }
    /// The failure domain of several machines, from the question to what it would do.
    void shootSeveral(QTableView *table) const
    {
        table->clearSelection();
        for (int row = 10; row < 15; ++row)
            table->selectionModel()->select(table->model()->index(row, 0),
                                            QItemSelectionModel::Select | QItemSelectionModel::Rows);
        shoot(&window, u"workstations-several"_s);
        find<QAction>(u"machineDomain"_s)->trigger();
        settle(100);
        find<QComboBox>(u"valueChoice"_s)->setEditText(u"lab"_s);
        shoot(find<QWidget>(u"valueDialog"_s), u"value-domain"_s);
        const QCborMap usual = std::exchange(session.answers[u"machines.preview"_s], toCbor(crowdedRoom()));
        find<QPushButton>(u"valueAccept"_s)->click();
        shootDialog(u"actionDialog"_s, u"action-domain"_s);
        session.answers[u"machines.preview"_s] = usual;
        find<QAction>(u"machineRevoke"_s)->trigger();
        shootDialog(u"actionDialog"_s, u"action-revoke-several"_s);
    }
    /// Administrators: a new one, one's own anew, and who is shut out.
    void shootCertificates() const
    {
        window.setPage(MainWindow::Settings);
        window.settingsPage()->setSection(SettingsPage::Certificates);
        auto *table = find<QTableView>(u"certificateTable"_s);
        settle(100);
        selectText(table, u"Zoë"_s);
        shoot(&window, u"certificates"_s);
        find<QPushButton>(u"administratorRevoke"_s)->click();
        shootDialog(u"actionDialog"_s, u"certificate-revoke"_s);
        selectText(table, u"admin"_s);
        find<QPushButton>(u"administratorRevoke"_s)->click();
        shootDialog(u"actionDialog"_s, u"certificate-revoke-own"_s);
        find<QPushButton>(u"administratorCreate"_s)->click();
        settle(60);
        find<QLineEdit>(u"valueText"_s)->setText(u"Zoë"_s);
        shoot(find<QWidget>(u"valueDialog"_s), u"certificate-new-taken"_s);
        find<QLineEdit>(u"valueText"_s)->setText(u"M. Okafor"_s);
        shoot(find<QWidget>(u"valueDialog"_s), u"certificate-new"_s);
        find<QPushButton>(u"valueAccept"_s)->click();
        shootDialog(u"administratorFile"_s, u"certificate-new-file"_s);
        window.setIdentity(u"/media/kim/stick/northgate.identity"_s, true);
        find<QPushButton>(u"administratorRenew"_s)->click();
        shoot(find<QWidget>(u"administratorRenewBox"_s), u"certificate-renew"_s);
        find<QPushButton>(u"administratorRenewConfirm"_s)->click();
        shootDialog(u"passphraseDialog"_s, u"certificate-renew-passphrase"_s);
        window.setIdentity({}, false);
        find<QPushButton>(u"administratorRenew"_s)->click();
        settle(60);
        find<QPushButton>(u"administratorRenewConfirm"_s)->click();
        shoot(&window, u"certificate-renew-failed"_s);
    }
    static void selectText(QTableView *table, const QString &text)
    {
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            if (table->model()->index(row, 0).data().toString() == text)
                selectRow(table, row);
        }
    }
    void shootRebuild() const
    {
        window.setPage(MainWindow::Jobs);
        find<QPushButton>(u"startRebuild"_s)->click();
        settle(100);
        auto *wizard = find<QWidget>(u"rebuildWizard"_s);
        selectRow(wizard->findChild<QTableView *>(u"failureTable"_s), 1);
        shoot(wizard, u"wizard-failure"_s);
        for (const QString &step : {u"wizard-impact"_s, u"wizard-plan"_s}) {
            find<QPushButton>(u"wizardNext"_s)->click();
            settle(100);
            shoot(wizard, step);
        }
        session.answers.insert(u"rebuild.run"_s, toCbor(ActionAnswer{.job = kRebuild}));
        session.answers.insert(u"jobs.details"_s, toCbor(reportOf(office())));
        find<QCheckBox>(u"confirmLost"_s)->click();
        find<QPushButton>(u"wizardNext"_s)->click();
        settle(100);
        session.become(officeWith(rebuildJob(JobState::Running)));
        shoot(wizard, u"wizard-running"_s);
        session.become(officeWith(rebuildJob(JobState::Finished)));
        settle(100);
        shoot(wizard, u"wizard-report"_s);
        wizard->close();
        session.become(office());
    }
};

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() != 5 && arguments.size() != 6)
        return 2;
    applyLanguage(app, arguments.value(5, u"en"_s));
    bool ok = false;
    applyTheme(app, themeFromText(arguments.at(2), &ok));
    MainWindow window;
    window.resize(arguments.at(3).toInt(), arguments.at(4).toInt());
    const SyntheticArray array = office();
    auto owned = std::make_unique<FakeSession>(array);
    FakeSession *session = owned.get();
    answer(*session, array);
    window.setSession(std::move(owned));
    window.show();
    session->goOnline();
    const Gallery gallery{
        .directory = arguments.at(1), .theme = arguments.at(2), .window = window, .session = *session};
    gallery.shootWorkstations();
    gallery.shootVolumes();
    gallery.shootRebuild();
    gallery.shootCertificates();
    return 0;
}
