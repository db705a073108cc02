// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/volume_plan.h"

namespace fallow::console {

/// A small true picture of a layout: a few of the array's stores, and where Placement would put the first stripes on
/// them. What the array lacks is drawn as missing.
struct LayoutSketch
{
    struct Column
    {
        QString name;
        bool isLocal = false;
        bool isMissing = false; ///< the layout wants one more than there are
        bool isOff = false;
        friend bool operator==(const Column &, const Column &) = default;
    };
    static constexpr int kMostColumns = 14;
    QList<Column> columns;
    QList<QList<int>> stripes; ///< for each stripe its columns by position; -1: nowhere
    int dataCount = 0;
    int leftOutCount = 0;              ///< stores that are not shown
    bool isReadable(int stripe) const; ///< with what is off
    friend bool operator==(const LayoutSketch &, const LayoutSketch &) = default;
};

/// @param off stores to be drawn as off @param stripeCount how many stripes to place. Empty if the layout is not valid.
LayoutSketch sketchLayout(const ArraySnapshot &array, const LayoutSpec &spec, const QSet<StoreId> &off = {},
                          int stripeCount = 6);

} // namespace fallow::console
