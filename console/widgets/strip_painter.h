// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/states.h"

#include <QPalette>
#include <QPixmap>

class QPainter;

namespace fallow::console {

/// What a strip holds.
enum class StripKind { Data, Parity, Mirror };
/// @param position 0..k-1 data, from k on parity; with k = 1 parity strips are copies.
StripKind stripKind(int position, int dataCount);
QString stripKindWord(StripKind kind);
QString stripStateWord(StripState state);
/// A state as it came over the wire; what this version does not know counts as suspect.
StripState stripStateFromWire(int state);

/// The sign of one strip in a square of `size` device-independent pixels: colour says what it holds, the glyph says
/// that and its state. A strip that is away is hollow, one that is missing is a dashed frame. Below 11 pixels there is
/// room for colour and shape only. Pixmaps are kept. Thread: gui.
QPixmap stripPixmap(StripKind kind, StripState state, int size, qreal devicePixelRatio, const QPalette &palette);

// For cells that stand for many strips:
/// What a strip of this kind is drawn in.
QColor stripColor(StripKind kind);
/// What this state is drawn in, on the palette's base.
QColor stateColor(StripState state, const QPalette &palette);
/// The sign alone of a state other than Present, with a rim that sets it off from any ground.
void paintStateSign(QPainter &painter, const QRectF &place, StripState state, const QPalette &palette);

} // namespace fallow::console
