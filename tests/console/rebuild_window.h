// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/units.h"
#include "console/fake_session.h"
#include "console/shell/main_window.h"
#include "console/wizards/rebuild_wizard.h"

#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTest>

namespace fallow::console {

inline RebuildPlan somePlan()
{
    RebuildPlan plan;
    plan.subject = QStringLiteral("workstation pc-lab-01");
    plan.standing = QStringLiteral("ready");
    plan.stripesTouched = 12'400;
    plan.endangeredStripes = 310;
    plan.stripsToWrite = 12'400;
    plan.bytesToWrite = 3'263'000'000;
    plan.bytesToRead = 16'300'000'000;
    plan.surplusStrips = 0;
    plan.volumes = {{.volume = VolumeId(1), .name = QStringLiteral("home"), .stripesTouched = 9000, .surplusStrips = 1},
                    {.volume = VolumeId(3),
                     .name = QStringLiteral("mail-archive"),
                     .stripesTouched = 3400,
                     .endangeredStripes = 310,
                     .unreadableStripes = 2,
                     .surplusStrips = 0,
                     .unreadableRanges = {{.offsetBytes = 4096, .lengthBytes = 65'536},
                                          {.offsetBytes = kGiB, .lengthBytes = kMiB, .isLost = true}}}};
    for (int i = 1; i <= 8; ++i)
        plan.targets.append({.store = StoreId(quint64(i)),
                             .name = QStringLiteral("pc-design-0%1").arg(i),
                             .strips = 1550,
                             .bytes = 407'875'000,
                             .freeBytes = (20 + i) * kGiB});
    plan.targetCount = 8;
    plan.rateBytesPerSecond = 160'000'000;
    plan.rateSource = QStringLiteral("rebuild");
    plan.hours = QStringLiteral("always");
    plan.estimatedSeconds = 122;
    return plan;
}

/// The wizard in a window on a made-up array.
struct Fake
{
    explicit Fake(SyntheticArray::Options options = {.awayCount = 1, .lostCount = 1})
    {
        auto owned = std::make_unique<FakeSession>(SyntheticArray(options));
        session = owned.get();
        window.setSession(std::move(owned));
        window.show();
        session->goOnline();
        window.setPage(MainWindow::Jobs);
    }
    RebuildWizard *open()
    {
        QTest::mouseClick(window.findChild<QPushButton *>(QStringLiteral("startRebuild")), Qt::LeftButton);
        return window.findChild<RebuildWizard *>(QStringLiteral("rebuildWizard"));
    }
    MainWindow window;
    FakeSession *session = nullptr;
};

template <class Widget = QWidget>
Widget *find(QWidget *parent, const QString &name)
{
    auto *widget = parent->findChild<Widget *>(name);
    if (!widget)
        qFatal("there is no %s", qPrintable(name));
    return widget;
}

inline QString text(QWidget *parent, const QString &name)
{
    return find<QLabel>(parent, name)->text();
}

inline void click(QWidget *parent, const QString &name)
{
    QTest::mouseClick(find<QPushButton>(parent, name), Qt::LeftButton);
}

/// For people who look at the pages: into the folder that FALLOW_SHOTS names, if it does.
inline void shoot(QWidget *window, const QString &name)
{
    const QString folder = qEnvironmentVariable("FALLOW_SHOTS");
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest); // as it is seen a moment later
    if (!folder.isEmpty())
        window->grab().save(folder + QLatin1Char('/') + name + QStringLiteral(".png"));
}

inline bool chooseFailed(RebuildWizard *wizard, const QString &name)
{
    auto *table = find<QTableView>(wizard, QStringLiteral("failureTable"));
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        if (!table->model()->index(row, 0).data().toString().contains(name))
            continue;
        table->selectRow(row);
        return true;
    }
    return false;
}

} // namespace fallow::console
