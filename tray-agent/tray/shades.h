// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QLabel>
#include <QPalette>
#include <QPixmap>

class QPushButton;

namespace fallow::tray {

/// An icon of resources at one size in device-independent pixels, drawn from its SVG. Thread: gui.
QPixmap iconPixmap(const QString &name, int size, qreal devicePixelRatio);

/// `over` mixed into `under`, share 0..1.
QColor mixed(const QColor &under, const QColor &over, double share);
bool isDark(const QPalette &palette);
/// For words of less weight; readable still.
QColor softInk(const QPalette &palette);
/// For the tracks of rings and bars, and hairlines.
QColor trackInk(const QPalette &palette);
/// The product's green, as a thick line on a window.
QColor leafInk(const QPalette &palette);
/// The same, paler: what is lent and not used.
QColor paleLeafInk(const QPalette &palette);

/// A label for texts from elsewhere: never read as HTML, wrapped, selectable on wish.
QLabel *plainLabel(const QString &objectName, QWidget *parent);
/// Gives labels the soft ink of the application's palette, also when that changes from light to dark.
void soften(std::initializer_list<QLabel *> labels);
/// Some styles leave the words of a button no room beside them. To be called once the button has its words.
void widen(QPushButton *button);
/// Semibold, `scale` times the size.
void strengthen(QLabel *label, double scale = 1);

} // namespace fallow::tray
