// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/fake_session.h"
#include "console/format/standing.h"
#include "console/models/row_model.h"
#include "console/shell/main_window.h"

#include <QAction>
#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTest>

namespace fallow::console {

/// A window on a made-up array, with one page in front.
struct Window
{
    Window(SyntheticArray array, MainWindow::Page page)
    {
        auto owned = std::make_unique<FakeSession>(std::move(array));
        session = owned.get();
        window.setSession(std::move(owned));
        window.resize(1024, 700);
        window.show();
        session->goOnline();
        window.setPage(page);
    }
    Window(SyntheticArray::Options options, MainWindow::Page page)
        : Window(SyntheticArray(options), page)
    {}
    template <class Widget>
    Widget *find(const QString &name) const
    {
        auto *widget = window.findChild<Widget *>(name);
        if (!widget)
            qFatal("there is no %s", qPrintable(name));
        return widget;
    }
    QString text(const QString &name) const { return find<QLabel>(name)->text(); }
    QTableView *table(const QString &name) const { return find<QTableView>(name); }
    QAction *action(const QString &name) const { return find<QAction>(name); }
    QWidget *dialog(const QString &name) const { return window.findChild<QWidget *>(name); }
    /// Confirms the dialog that is open, whatever it asks for.
    void confirm() const
    {
        QTRY_VERIFY(dialog(QStringLiteral("actionDialog")));
        auto *button =
            dialog(QStringLiteral("actionDialog"))->findChild<QPushButton *>(QStringLiteral("actionConfirm"));
        auto *check = dialog(QStringLiteral("actionDialog"))->findChild<QCheckBox *>(QStringLiteral("actionCheck"));
        QTRY_VERIFY(button->isEnabled() || check->isVisible());
        if (check->isVisible())
            check->click();
        QTRY_VERIFY(button->isEnabled());
        button->click();
        QTRY_VERIFY(!dialog(QStringLiteral("actionDialog")));
    }
    MachineRequest lastMachineRequest(const QString &method) const
    {
        for (auto it = session->calls.crbegin(); it != session->calls.crend(); ++it) {
            if (it->first == method)
                return fromCbor<MachineRequest>(it->second).value();
        }
        return {};
    }

    MainWindow window;
    FakeSession *session = nullptr;
};

/// Selects the first row of a standing.
inline void selectStanding(QTableView *table, Standing standing)
{
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        if (table->model()->index(row, 0).data(StateRole).toInt() == int(standing))
            return table->selectRow(row);
    }
    qFatal("there is no such machine");
}

inline SyntheticArray inRooms(SyntheticArray array)
{
    const QStringList rooms{QStringLiteral("lab"), QStringLiteral("office"), QString()};
    int number = 0;
    for (MachineSnapshot &machine : array.snapshot().machines) {
        machine.failureDomain = rooms.at(number % 3);
        machine.machineClass = number % 2 == 0 ? MachineClass::Desktop : MachineClass::AlwaysOn;
        machine.upPercent = number++ % 2 == 0 ? 38 : 99;
    }
    return array;
}

} // namespace fallow::console
