// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/fake_session.h"
#include "console/pages/connect_page.h"
#include "console/shell/main_window.h"

#include <QLabel>
#include <QTableView>

namespace fallow::console {

/// A window on a made-up array.
struct Shell
{
    explicit Shell(SyntheticArray::Options options)
    {
        auto owned = std::make_unique<FakeSession>(SyntheticArray(options));
        session = owned.get();
        window.setSession(std::move(owned));
        window.show();
    }
    template <class Widget>
    Widget *find(const QString &name) const
    {
        auto *widget = window.findChild<Widget *>(name);
        if (!widget)
            qFatal("there is no %s", qPrintable(name));
        return widget;
    }
    /// A part of what stands there while there is no array to show.
    template <class Widget>
    Widget *welcome(const QString &name) const
    {
        return find<QWidget>(QStringLiteral("welcome"))->template findChild<Widget *>(name);
    }
    QString text(const QString &name) const { return find<QLabel>(name)->text(); }
    /// A part of where one comes in; other pages have messages, too.
    QLabel *entry(const QString &name) const { return window.connectPage()->findChild<QLabel *>(name); }
    QAbstractItemModel *table(const QString &name) const { return find<QTableView>(name)->model(); }

    MainWindow window;
    FakeSession *session = nullptr;
};

} // namespace fallow::console
