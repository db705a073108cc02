// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>

namespace fallow::console {

/// An icon of resources/ by its name ("machine-online"), drawn from its SVG at every size that is asked for; kept.
/// Signs drawn in `currentColor` take `ink`. Needs no icon plug-in. Thread: gui.
QIcon icon(const QString &name, const QColor &ink = {});
/// The same at one size in device-independent pixels.
QPixmap iconPixmap(const QString &name, int size, qreal devicePixelRatio, const QColor &ink = {});

} // namespace fallow::console
