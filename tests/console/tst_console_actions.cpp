// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/units.h"
#include "base/wording.h"
#include "console/dialogs/action_dialog.h"
#include "console/dialogs/enrol_dialog.h"
#include "console/dialogs/fingerprint_dialog.h"
#include "console/dialogs/joining_plans.h"
#include "console/dialogs/machine_plans.h"
#include "console/dialogs/volume_plans.h"
#include "console/format/attach_guide.h"
#include "console/format/short_name.h"
#include "console/widgets/copy_line.h"
#include "console/widgets/size_edit.h"
#include "support/german.h"
#include "support/test_program.h"
#include "wire/cbor.h"
#include "wire/fleet_messages.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace fallow;
using namespace fallow::console;
using namespace Qt::StringLiterals;

namespace {

/// A controller that answers when the test says so.
struct CannedController
{
    struct Call
    {
        QString method;
        QCborMap arguments;
        QPointer<QObject> context;
        Completion<QCborMap> done;
    };
    Commands commands()
    {
        return Commands([this](const QString &method, const QCborMap &arguments, QObject *context,
                               Completion<QCborMap> done,
                               int) { calls.push_back({method, arguments, context, std::move(done)}); });
    }
    void answer(Result<QCborMap> result)
    {
        Call call = std::move(calls.at(answered++));
        if (call.context)
            call.done(std::move(result));
    }
    void answer(const ActionAnswer &message) { answer(Result<QCborMap>(toCbor(message))); }
    QString method(size_t index) const { return index < calls.size() ? calls[index].method : QString(); }

    std::vector<Call> calls;
    size_t answered = 0;
};

ActionPlan planOf(Caution caution, int steps = 1)
{
    ActionPlan plan{.title = u"Lose pc-17?"_s,
                    .explanation = u"It will be gone."_s,
                    .verb = u"Lose"_s,
                    .caution = caution,
                    .nameToType = u"pc-17"_s,
                    .checkText = {}};
    plan.preview = actionStep(u"pc-17"_s, u"preview"_s, MachineRequest{.machine = MachineId(17), .isPreview = true});
    for (int i = 0; i < steps; ++i)
        plan.steps.append(
            actionStep(u"pc-%1"_s.arg(i), u"act"_s, MachineRequest{.machine = MachineId(quint64(i) + 1)}));
    return plan;
}

/// An open dialog and its parts.
struct Asked
{
    Asked(CannedController &controller, ActionPlan plan)
        : dialog(ActionDialog::ask(std::move(plan), controller.commands(), nullptr))
    {
        QObject::connect(dialog, &ActionDialog::acted, dialog, [this] { ++doneCount; });
    }
    ~Asked() { delete dialog; }
    template <class Widget = QPushButton>
    Widget *find(const char *name) const
    {
        auto *widget = dialog->findChild<Widget *>(QLatin1StringView(name));
        if (!widget)
            qFatal("there is no %s", name);
        return widget;
    }
    QString preview() const { return find<QLabel>("actionPreview")->text(); }
    QPushButton *confirm() const { return find("actionConfirm"); }

    QPointer<ActionDialog> dialog;
    int doneCount = 0;
};

MachineRow machineRow(const QString &name, Standing standing = Standing::Online)
{
    MachineRow row;
    row.machine = MachineId(17);
    row.name = name;
    row.standing = standing;
    row.store = StoreId(3);
    row.quotaBytes = 40LL << 30;
    row.usedBytes = 12LL << 30;
    return row;
}

} // namespace

class ConsoleActionsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void plain_previewed_actsOnOneClick();
    void checkBox_unchecked_doesNotAct();
    void typedName_wrong_doesNotAct();
    void preview_moreDangerous_asksForMore();
    void preview_refused_actsNothingAndTriesAgain();
    void cancel_whilePreviewing_sendsNothing();
    void steps_someFail_tellsWhichAndTriesThose();
    void step_refused_isSaidInThePersonsLanguage();
    void cancel_whileActing_sendsNoMore();
    void preview_ofFigures_isInWords();
    void names_tooLongToType_haveASubstitute();
    void names_ofStrangers_stayInOneLine();
    void plans_ofMachines_askForTheRightCare();
    void plans_ofVolumes_askForTheRightCare();
    void drain_withoutRoom_warns();
    void resize_ofSeveral_tellsTimeRoomAndDisks();
    void enrol_code_isShownWithItsCommand();
    void enrol_refused_saysSoAndStays();
    void fingerprints_compared_groupByGroup();
    void attach_names_areQuoted();
    void attach_byTls_tellsTheCertificates();
    void attach_readOnly_writesNothing();
    void attach_oddAddresses_areNotGuessed();
    void sizes_typed_areBytes();
};

void ConsoleActionsTest::plain_previewed_actsOnOneClick()
{
    CannedController controller;
    Asked asked(controller, planOf(Caution::Plain));
    QCOMPARE(controller.method(0), u"preview"_s);
    QVERIFY(!asked.confirm()->isEnabled());
    QVERIFY(asked.find<QProgressBar>("actionProgress")->isVisible());
    controller.answer(
        ActionAnswer{.bytesToMove = 41LL << 30, .stripesTouched = 5, .surplusStripsAfter = 2, .estimatedSeconds = 720});
    QVERIFY2(asked.preview().contains(u"41 GiB"_s) && asked.preview().contains(u"12 min"_s),
             qPrintable(asked.preview()));
    QVERIFY(asked.preview().contains(u"No data at risk"_s));
    QVERIFY(!asked.find<QCheckBox>("actionCheck")->isVisible());
    QTest::mouseClick(asked.confirm(), Qt::LeftButton);
    QCOMPARE(controller.method(1), u"act"_s);
    controller.answer(ActionAnswer{.summary = u"done"_s});
    QCOMPARE(asked.doneCount, 1);
    QTRY_VERIFY(!asked.dialog);
}

void ConsoleActionsTest::checkBox_unchecked_doesNotAct()
{
    CannedController controller;
    Asked asked(controller, planOf(Caution::CheckBox));
    controller.answer(ActionAnswer{});
    QVERIFY(!asked.confirm()->isEnabled());
    QTest::keyClick(asked.dialog, Qt::Key_Return); // Enter is not a confirmation
    QCOMPARE(controller.calls.size(), size_t(1));
}

void ConsoleActionsTest::typedName_wrong_doesNotAct()
{
    CannedController controller;
    Asked asked(controller, planOf(Caution::TypeName));
    controller.answer(ActionAnswer{});
    auto *name = asked.find<QLineEdit>("actionName");
    QVERIFY(name->isVisible());
    QTest::keyClicks(name, u"PC-17"_s);
    QVERIFY(!asked.confirm()->isEnabled());
    name->clear();
    QTest::keyClicks(name, u"pc-17"_s);
    QVERIFY(asked.confirm()->isEnabled());
    QTest::mouseClick(asked.confirm(), Qt::LeftButton);
    QCOMPARE(controller.method(1), u"act"_s);
}

void ConsoleActionsTest::preview_moreDangerous_asksForMore()
{
    CannedController controller;
    Asked risky(controller, planOf(Caution::Plain));
    controller.answer(ActionAnswer{.stripesTouched = 3, .surplusStripsAfter = 0});
    QVERIFY(risky.find<QCheckBox>("actionCheck")->isVisible());
    QVERIFY(!risky.confirm()->isEnabled());
    risky.find<QCheckBox>("actionCheck")->click();
    QVERIFY(risky.confirm()->isEnabled());
    Asked grave(controller, planOf(Caution::Plain));
    controller.answer(ActionAnswer{.stripesTouched = 3, .stripesLost = 1});
    QVERIFY(grave.find<QLineEdit>("actionName")->isVisible());
    QVERIFY(!grave.confirm()->isEnabled());
}

void ConsoleActionsTest::preview_refused_actsNothingAndTriesAgain()
{
    CannedController controller;
    Asked asked(controller, planOf(Caution::Plain));
    controller.answer(Result<QCborMap>(fail(ErrorCode::Disconnected, u"the peer closed"_s)));
    QVERIFY(asked.preview().contains(u"Nothing was done"_s));
    QVERIFY(!asked.confirm()->isVisible());
    QTest::mouseClick(asked.find("actionRetry"), Qt::LeftButton);
    QCOMPARE(controller.method(1), u"preview"_s);
    controller.answer(ActionAnswer{});
    QVERIFY(asked.confirm()->isEnabled());
}

void ConsoleActionsTest::cancel_whilePreviewing_sendsNothing()
{
    CannedController controller;
    Asked asked(controller, planOf(Caution::Plain));
    QTest::mouseClick(asked.find("actionCancel"), Qt::LeftButton);
    QTRY_VERIFY(!asked.dialog);
    controller.answer(ActionAnswer{}); // comes too late, and meets nobody
    QCOMPARE(controller.calls.size(), size_t(1));
}

void ConsoleActionsTest::steps_someFail_tellsWhichAndTriesThose()
{
    CannedController controller;
    Asked asked(controller, planOf(Caution::Plain, 3));
    controller.answer(ActionAnswer{});
    QTest::mouseClick(asked.confirm(), Qt::LeftButton);
    controller.answer(ActionAnswer{});
    controller.answer(Result<QCborMap>(fail(ErrorCode::Refused, u"it was withdrawn"_s)));
    controller.answer(ActionAnswer{});
    const QString error = asked.find<QLabel>("actionError")->text();
    QVERIFY2(error.contains(u"1 of 3"_s) && error.contains(u"pc-1"_s) && error.contains(u"withdrawn"_s),
             qPrintable(error));
    QCOMPARE(asked.doneCount, 0);
    QTest::mouseClick(asked.find("actionRetry"), Qt::LeftButton);
    QCOMPARE(controller.calls.size(), size_t(5)); // the one that failed, and no other
    controller.answer(ActionAnswer{});
    QCOMPARE(asked.doneCount, 1);
}

void ConsoleActionsTest::cancel_whileActing_sendsNoMore()
{
    CannedController controller;
    Asked asked(controller, planOf(Caution::Plain, 3));
    controller.answer(ActionAnswer{});
    QTest::mouseClick(asked.confirm(), Qt::LeftButton);
    QVERIFY(asked.find("actionCancel")->text().contains(u"Stop"_s));
    QTest::keyClick(asked.dialog, Qt::Key_Escape);
    QTRY_VERIFY(!asked.dialog);
    controller.answer(ActionAnswer{});
    QCOMPARE(controller.calls.size(), size_t(2));
}

void ConsoleActionsTest::preview_ofFigures_isInWords()
{
    QCOMPARE(previewOf({}).tone, Tone::Good);
    QVERIFY(previewOf({}).sentence.contains(u"Nothing has to be moved"_s));
    const ActionPreview lost = previewOf({.bytesToMove = 5, .stripesTouched = 9, .stripesLost = 4});
    QCOMPARE(lost.tone, Tone::Danger);
    QCOMPARE(lost.caution, Caution::TypeName);
    QVERIFY(!lost.sentence.contains(u"No data at risk"_s));
    QCOMPARE(previewOf({.bytesLost = 1}).caution, Caution::TypeName);
    QCOMPARE(previewOf({.stripesTouched = 1, .surplusStripsAfter = 0}).caution, Caution::CheckBox);
    QCOMPARE(previewOf({.stripesTouched = 1, .surplusStripsAfter = -2}).caution, Caution::CheckBox);
    const ActionAnswer absurd{.bytesToMove = INT64_MIN,
                              .stripesTouched = INT64_MAX,
                              .stripesLost = INT64_MAX,
                              .bytesLost = INT64_MAX,
                              .surplusStripsAfter = INT_MIN,
                              .estimatedSeconds = INT64_MAX};
    QVERIFY(!previewOf(absurd).sentence.isEmpty());
}

void ConsoleActionsTest::names_tooLongToType_haveASubstitute()
{
    QCOMPARE(typeableName(u"pc-17"_s, u"17"_s), u"pc-17"_s);
    QCOMPARE(typeableName(u"名前"_s, u"17"_s), u"名前"_s);
    QCOMPARE(typeableName(QString(10'000, u'x'), u"17"_s), u"17"_s);
    QCOMPARE(typeableName(u"a\u202eb"_s, u"17"_s), u"17"_s);
    QCOMPARE(typeableName(u" a"_s, u"17"_s), u"17"_s);
    QCOMPARE(typeableName({}, u"17"_s), u"17"_s);
}

void ConsoleActionsTest::names_ofStrangers_stayInOneLine()
{
    QCOMPARE(shortName(u"pc-17"_s), u"pc-17"_s);
    QVERIFY(!shortName(u"a\nb\u2028c"_s).contains(u'\n'));
    QVERIFY(shortName(QString(10'000, u'x')).size() <= 52); // and where it may break
    const QString turned = shortName(u"\u202eevil"_s);
    QVERIFY(turned.startsWith(QChar(0x2068)) && turned.endsWith(QChar(0x2069)));
    const QString arabic = shortName(u"مكتب"_s);
    QVERIFY(arabic.contains(u"مكتب"_s));
    QString emoji;
    for (int i = 0; i < 100; ++i)
        emoji += u"😀"_s;
    QVERIFY(shortName(emoji).isValidUtf16());
}

void ConsoleActionsTest::plans_ofMachines_askForTheRightCare()
{
    const MachineRow row = machineRow(u"pc-17"_s);
    QCOMPARE(approvePlan({row}).caution, Caution::CheckBox);
    QCOMPARE(approvePlan({row}, true).caution, Caution::Plain);
    QCOMPARE(drainPlan({row}).caution, Caution::Plain);
    QCOMPARE(retirePlan({row}).caution, Caution::CheckBox);
    QCOMPARE(declareLostPlan({row}).caution, Caution::CheckBox);
    QVERIFY(!declareLostPlan({row}).warnings.isEmpty()); // it is online
    QVERIFY(declareLostPlan({machineRow(u"pc-18"_s, Standing::Unreachable)}).warnings.isEmpty());
    QCOMPARE(revokePlan({row}).caution, Caution::TypeName);
    QCOMPARE(revokePlan({row}).nameToType, u"pc-17"_s);
    QCOMPARE(revokePlan({row, row}).nameToType, u"2"_s);
    QCOMPARE(quotaPlan({row}, 20LL << 30).caution, Caution::Plain);
    QCOMPARE(quotaPlan({row}, 1LL << 30).caution, Caution::CheckBox);
    const ActionPlan together = domainPlan({row, row}, u"lab"_s);
    QCOMPARE(together.steps.size(), 2);
    QVERIFY(together.preview);
    const auto asked = fromCbor<MachinesRequest>(together.preview->arguments);
    QVERIFY(asked && asked->verb == u"domain"_s && asked->text == u"lab"_s && asked->machines.size() == 2);
    QCOMPARE(together.readPreview(toCbor(MachinesPreview{})).value().tone, Tone::Good);
    MachinesPreview crowded{.answer = {.bytesToMove = 3LL << 30, .stripesTouched = 12, .surplusStripsAfter = 1},
                            .crowded = {{.name = u"home"_s, .stripeCount = 12}}};
    QCOMPARE(together.readPreview(toCbor(crowded)).value().caution, Caution::Plain);
    crowded.answer.surplusStripsAfter = -1;
    const ActionPreview fatal = together.readPreview(toCbor(crowded)).value();
    QCOMPARE(fatal.caution, Caution::CheckBox);
    QVERIFY2(fatal.sentence.contains(u"12"_s) && fatal.sentence.contains(u"home"_s), qPrintable(fatal.sentence));
    const MachineRow giant = machineRow(QString(10'000, u'x'));
    QVERIFY(declareLostPlan({giant}).title.size() < 200);
    const auto request = fromCbor<MachinesRequest>(declareLostPlan({row, row}).preview->arguments);
    QVERIFY(request && request->machines.size() == 2 && request->verb == u"lose"_s);
}

void ConsoleActionsTest::plans_ofVolumes_askForTheRightCare()
{
    VolumeRow volume;
    volume.volume = VolumeId(4);
    volume.name = u"home"_s;
    volume.sizeBytes = 100LL << 30;
    volume.connections = 2;
    QCOMPARE(resizePlan(volume, 200LL << 30).caution, Caution::Plain);
    const ActionPlan shrink = resizePlan(volume, 50LL << 30);
    QCOMPARE(shrink.caution, Caution::CheckBox);
    QCOMPARE(shrink.readPreview(toCbor(ActionAnswer{.bytesLost = 5})).value().caution, Caution::TypeName);
    QCOMPARE(shrink.readPreview(toCbor(ActionAnswer{})).value().tone, Tone::Good);
    QVERIFY(!shrink.warnings.isEmpty());
    QCOMPARE(deletePlan(volume).caution, Caution::TypeName);
    const auto request = fromCbor<VolumeRequest>(deletePlan(volume).preview->arguments);
    QVERIFY(request && request->isPreview);
    QVERIFY(!fromCbor<VolumeRequest>(deletePlan(volume).steps.first().arguments)->isPreview);
    QCOMPARE(exportPlan(volume, false).caution, Caution::CheckBox);
    QCOMPARE(exportPlan(volume, true).caution, Caution::Plain);
    QVERIFY(exportPlan(volume, true).explanation.contains(u"write"_s));
    volume.origin = VolumeId(1);
    QVERIFY(exportPlan(volume, true).explanation.contains(u"read-only"_s));
    QVERIFY(!exportPlan(volume, true).explanation.contains(u"write"_s));
}

void ConsoleActionsTest::drain_withoutRoom_warns()
{
    const ActionPlan plan = drainPlan({machineRow(u"pc-17"_s)});
    MachinesPreview preview{.answer = {.bytesToMove = 10LL << 30, .stripesTouched = 4, .surplusStripsAfter = 0},
                            .roomBytes = 100LL << 30};
    QCOMPARE(plan.readPreview(toCbor(preview)).value().tone, Tone::Good); // moving takes no redundancy away
    preview.roomBytes = 1LL << 30;
    QCOMPARE(plan.readPreview(toCbor(preview)).value().caution, Caution::CheckBox);
    preview.obstacles.append({.name = u"home %2 %3"_s, .neededDomains = 6, .leftDomains = 5}); // a name, no place
    const QString said = plan.readPreview(toCbor(preview)).value().sentence;
    QVERIFY2(said.contains(u"Volume home %2 %3 needs 6 failure domains and 5 would be left"_s), qPrintable(said));
}

void ConsoleActionsTest::resize_ofSeveral_tellsTimeRoomAndDisks()
{
    MachineRow first = machineRow(u"pc-17"_s);
    MachineRow second = machineRow(u"pc-18"_s);
    first.store = StoreId(17);
    second.store = StoreId(18);
    const ActionPlan plan = quotaPlan({first, second}, 20LL << 30);
    QVERIFY(plan.preview);
    const auto request = fromCbor<MachinesRequest>(plan.preview->arguments);
    QVERIFY(request && request->verb == u"resize"_s && request->quotaBytes == 20LL << 30);
    QCOMPARE(request->machines.size(), 2);
    MachinesPreview preview{
        .answer = {.bytesToMove = 41LL << 30, .estimatedSeconds = 720}, .roomBytes = 100LL << 30, .awayCount = 1};
    QString said = plan.readPreview(toCbor(preview)).value().sentence;
    QVERIFY2(said.contains(u"41"_s) && said.contains(u"12 min"_s) && said.contains(u"away"_s), qPrintable(said));
    preview = {.diskNeededBytes = 15LL << 30,
               .diskObstacles = {{.name = u"pc-18"_s, .neededBytes = 15LL << 30, .freeBytes = 3LL << 30}}};
    const ActionPreview grown = plan.readPreview(toCbor(preview)).value();
    QCOMPARE(grown.tone, Tone::Warning);
    QVERIFY2(grown.sentence.contains(u"pc-18"_s) && grown.sentence.contains(u"15"_s), qPrintable(grown.sentence));
    preview = {.answer = {.bytesToMove = 41LL << 30}, .roomBytes = 1LL << 30};
    QCOMPARE(plan.readPreview(toCbor(preview)).value().caution, Caution::CheckBox);
    QCOMPARE(plan.readPreview(toCbor(MachinesPreview{})).value().tone, Tone::Good);
    said = plan.readPreview(toCbor(MachinesPreview{.idleBytes = 7LL << 30})).value().sentence;
    QVERIFY2(said.contains(u"7"_s) && said.contains(u"idle"_s), qPrintable(said)); // of a partition
}

void ConsoleActionsTest::enrol_code_isShownWithItsCommand()
{
    CannedController controller;
    const std::unique_ptr<EnrolDialog> dialog(new EnrolDialog(controller.commands()));
    dialog->open();
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"enrolMake"_s), Qt::LeftButton);
    QCOMPARE(controller.method(0), u"machines.makeCode"_s);
    controller.answer(Result<QCborMap>(toCbor(EnrolmentCodeAnswer{
        .code = u"FALLOW-host:7440-ABCD"_s, .expires = QDateTime::currentDateTimeUtc().addSecs(1800)})));
    auto *command = dialog->findChild<CopyLine *>(u"enrolCommand"_s);
    QVERIFY(command->isVisible());
    QCOMPARE(command->text(), u"fallow-agent enrol FALLOW-host:7440-ABCD"_s);
    QTest::mouseClick(command->findChild<QPushButton *>(u"copyButton"_s), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), command->text());
    QVERIFY(dialog->findChild<QLabel *>(u"enrolExpiry"_s)->text().contains(u"min"_s));
}

void ConsoleActionsTest::step_refused_isSaidInThePersonsLanguage()
{
    const test::German german({{u"store %1 holds %2: %3"_s, u"Speicher %1 enthält %2: %3"_s},
                               {u"it is still in use"_s, u"er ist noch in Gebrauch"_s}});
    const Error inner = errorOf(ErrorCode::Busy, Wording("it is still in use"));
    const Error refused = errorOf(
        ErrorCode::Refused,
        Wording("store %1 holds %2: %3", u"7"_s, Wording::bytes(3 * kMiB / 2), Wording::reason(inner)), u"pc-0"_s);
    QCOMPARE(refused.what, u"store 7 holds 1.5 MiB: it is still in use"_s);
    CannedController controller;
    Asked asked(controller, planOf(Caution::Plain));
    controller.answer(ActionAnswer{});
    QTest::mouseClick(asked.confirm(), Qt::LeftButton);
    controller.answer(Result<QCborMap>(fail(decodeError(encodeError(refused))))); // as it travels
    const QString error = asked.find<QLabel>("actionError")->text();
    QVERIFY2(error.contains(u"Speicher 7 enthält 1,5 MiB: "_s), qPrintable(error));
    QVERIFY2(error.contains(u"er ist noch in Gebrauch"_s) && !error.contains(u"it is still"_s), qPrintable(error));
    // An older controller sends no wording.
    QTest::mouseClick(asked.find("actionRetry"), Qt::LeftButton);
    controller.answer(Result<QCborMap>(fail(ErrorCode::Refused, refused.what, u"pc-0"_s)));
    QVERIFY(asked.find<QLabel>("actionError")->text().contains(refused.what));
}

void ConsoleActionsTest::enrol_refused_saysSoAndStays()
{
    CannedController controller;
    const std::unique_ptr<EnrolDialog> dialog(new EnrolDialog(controller.commands()));
    dialog->open();
    auto *make = dialog->findChild<QPushButton *>(u"enrolMake"_s);
    QTest::mouseClick(make, Qt::LeftButton);
    QVERIFY(!make->isEnabled());
    controller.answer(Result<QCborMap>(fail(ErrorCode::TooLarge, u"1000 codes are open"_s)));
    QVERIFY(dialog->findChild<QLabel *>(u"enrolError"_s)->text().contains(u"1000"_s));
    QVERIFY(make->isEnabled());
}

void ConsoleActionsTest::fingerprints_compared_groupByGroup()
{
    using Verdict = FingerprintDialog::Verdict;
    const QString ours = u"3F9A 11C4 00BE 77BE"_s;
    QCOMPARE(FingerprintDialog::compare(ours, {}), Verdict::Nothing);
    QCOMPARE(FingerprintDialog::compare(ours, u"3f9a-11"_s), Verdict::SoFar);
    QCOMPARE(FingerprintDialog::compare(ours, u"3f9a:11c4:00be:77be"_s), Verdict::Same);
    QCOMPARE(FingerprintDialog::compare(ours, u"3f9a 11c4 00be 77bf"_s), Verdict::Different);
    QCOMPARE(FingerprintDialog::compare(ours, ours + u" 00"_s), Verdict::Different);
    QCOMPARE(FingerprintDialog::compare({}, u"3f9a"_s), Verdict::Nothing);
    FingerprintDialog dialog(u"pc-1"_s, ours);
    dialog.open();
    auto *approve = dialog.findChild<QPushButton *>(u"fingerprintApprove"_s);
    QVERIFY(!approve->isEnabled());
    QSignalSpy matched(&dialog, &FingerprintDialog::matched);
    QTest::keyClicks(dialog.findChild<QLineEdit *>(u"fingerprintTyped"_s), u"3f9a11c400be77be"_s);
    QVERIFY(approve->isEnabled());
    QTest::mouseClick(approve, Qt::LeftButton);
    QCOMPARE(matched.count(), 1);
}

void ConsoleActionsTest::attach_names_areQuoted()
{
    const QString uri = u"nbd://storage.example:10810/home"_s;
    const QList<AttachStep> plain = attachOnLinux(uri, u"home"_s);
    QVERIFY(plain.first().text.contains(u"nbd-client storage.example 10810 /dev/nbd0 -name home"_s));
    QVERIFY(std::any_of(plain.cbegin(), plain.cend(), [](const AttachStep &step) {
        return step.text.contains(u"nbd0 storage.example home port=10810,persist"_s) &&
               step.text.contains(u"x-systemd.requires=nbd@nbd0.service"_s);
    }));
    const QString evil = u"x'; rm -rf / #"_s;
    QVERIFY(attachOnLinux(uri, evil).first().text.contains(u"'x'\\''; rm -rf / #'"_s));
    for (const AttachStep &step : attachOnLinux(uri, evil))
        QVERIFY(!step.text.contains(u"nbdtab"_s) && !step.text.startsWith(u"nbd0 "_s));
    QVERIFY(attachOnWindows(uri, evil).first().text.contains(u"'x''; rm -rf / #'"_s));
    QCOMPARE(attachOnWindows(uri, u"home"_s).first().text, u"wnbd-client.exe map home storage.example --port 10810"_s);
    QCOMPARE(attachOnWindows(uri, u"home %3"_s).first().text,
             u"wnbd-client.exe map 'home %3' storage.example --port 10810"_s);
}

void ConsoleActionsTest::attach_byTls_tellsTheCertificates()
{
    const QString uri = u"nbds://storage.example:10810/home"_s;
    QString all;
    for (const AttachStep &step : attachOnLinux(uri, u"home"_s))
        all += step.text + u'\n';
    const QString folder = u"/etc/fallow-nbd"_s;
    QVERIFY2(all.startsWith(u"sudo install -d -m 700 "_s + folder), qPrintable(all));
    QVERIFY2(
        all.contains(
            u"nbd-client storage.example 10810 /dev/nbd0 -name home -persist -certfile %1/client-cert.pem "
            "-keyfile %1/client-key.pem -cacertfile %1/ca-cert.pem -tlshostname controller.fallow\n"_s.arg(folder)),
        qPrintable(all));
    QVERIFY2(all.contains(u"port=10810,persist,certfile=%1/client-cert.pem,keyfile=%1/client-key.pem,"
                          "cacertfile=%1/ca-cert.pem,tlshostname=controller.fallow\n"_s.arg(folder)),
             qPrintable(all));
    QVERIFY2(all.contains(u"export=home,tls-creds=fallow,tls-hostname=controller.fallow"_s), qPrintable(all));
    QVERIFY2(!all.contains(u"nbds:"_s), qPrintable(all)); // no address alone is enough
    const QString odd = attachOnLinux(uri, u"a,b'c"_s).constLast().text;
    QVERIFY2(odd.contains(u"export=a,,b'\\''c,tls-creds"_s), qPrintable(odd));
    QVERIFY(attachOnWindows(uri, u"home"_s).isEmpty());
    QVERIFY(whyNotOnWindows(uri).contains(u"TLS"_s));
    QVERIFY(whyNotOnWindows(u"nbd+unix:///home?socket=/run/fallow/nbd"_s).contains(u"socket"_s));
    QVERIFY(whyNotOnWindows(u"nbd://storage.example:10810/home"_s).isEmpty());
    for (const QString &text : {all, odd})
        QVERIFY2(!text.contains(u'%'), qPrintable(text));
}

void ConsoleActionsTest::attach_readOnly_writesNothing()
{
    const QString uri = u"nbd://storage.example:10810/home-monday"_s;
    QString all;
    for (const AttachStep &step : attachOnLinux(uri, u"home-monday"_s, AttachAccess::ReadOnly) +
                                      attachOnWindows(uri, u"home-monday"_s, AttachAccess::ReadOnly))
        all += step.title + u'\n' + step.text + u'\n';
    QVERIFY2(all.contains(u"mount -o ro,noload /dev/nbd0"_s), qPrintable(all));
    QVERIFY2(all.contains(u"mount -o ro,norecovery,nouuid /dev/nbd0"_s), qPrintable(all));
    QVERIFY2(all.contains(u"ext4 ro,noload,_netdev"_s), qPrintable(all));
    QVERIFY2(all.contains(u"qcow2 "_s + uri + u" image.qcow2"_s), qPrintable(all)); // out of it, not into it
    for (const QString &word : {u"mkfs"_s, u"discard"_s, u"-n -p"_s, u"Format-Volume"_s, u"Initialize-Disk"_s})
        QVERIFY2(!all.contains(word), qPrintable(word));
}

void ConsoleActionsTest::attach_oddAddresses_areNotGuessed()
{
    QVERIFY(attachOnLinux({}, u"home"_s).isEmpty());
    QVERIFY(attachOnLinux(u"javascript:alert(1)"_s, u"home"_s).isEmpty());
    QVERIFY(attachOnWindows(u"nbd+unix:///home?socket=/run/fallow/nbd"_s, u"home"_s).isEmpty());
    QVERIFY(attachOnLinux(u"nbd+unix:///home?socket=/run/fallow/nbd"_s, u"home"_s)
                .first()
                .text.contains(u"-unix /run/fallow/nbd"_s));
}

void ConsoleActionsTest::sizes_typed_areBytes()
{
    SizeEdit edit;
    edit.setBytes(3LL << 40);
    QCOMPARE(edit.bytes(), 3LL << 40);
    edit.setBytes(1536LL << 20);
    QCOMPARE(edit.bytes(), 1536LL << 20);
    edit.setBytes(-5);
    QCOMPARE(edit.bytes(), 1LL << 20);
    edit.setBytes(INT64_MAX);
    QCOMPARE(edit.bytes(), 1024LL << 40);
}

FALLOW_WINDOW_TEST(ConsoleActionsTest)
#include "tst_console_actions.moc"
