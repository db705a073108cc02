// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/limits.h"

#include <QString>

namespace fallow {

/// Which stores may hold a kind of strip.
enum class StoreClass : quint8 {
    Local = 0,  ///< the controller's own disks; each disk is a failure domain of its own
    Client = 1, ///< workstations; one failure domain per machine (or coarser)
    Any = 2,
};

/// How client stores are chosen from stripe to stripe.
enum class Selection : quint8 {
    Rotating = 0,   ///< the next stripe goes to the next machines, weighted by free space
    Sequential = 1, ///< fill one machine's store before the next is begun (seed, FIG 4)
    Paired = 2,     ///< one local disk's mirrors always go to the same machine (seed, FIG 3)
    Spread = 3,     ///< one local disk's mirrors go to all machines in turn (seed, FIG 3, alternative)
};

/// The layout of a volume's new stripes: all of the seed's figures are presets of this one value.
struct LayoutSpec
{
    quint8 dataCount = 4;      ///< k, 1..32
    quint8 parityCount = 2;    ///< m, 0..32-k; with k = 1 parity strips are mirrors
    quint8 localDataCount = 0; ///< how many data strips must lie on local disks; the others on clients
    StoreClass parityClass = StoreClass::Client;
    Selection selection = Selection::Rotating;
    quint8 minRedundancy = 1; ///< parity strips that must be durable before a stripe commits, 0..m
    quint32 stripSizeBytes = static_cast<quint32>(kDefaultStripSizeBytes); ///< of user data, multiple of 4 KiB

    int stripCount() const { return dataCount + parityCount; }
    friend bool operator==(const LayoutSpec &, const LayoutSpec &) = default;

    // Presets: the seed's figures. ARCHITECTURE.md has the table figure -> preset -> test.
    static LayoutSpec striped(int localCount, int clientCount);                                        ///< FIG 1
    static LayoutSpec mirrored(Selection pairedOrSpread, int copies = 1);                              ///< FIG 3
    static LayoutSpec parityOnClients(int dataCount, int parityCount, Selection sequentialOrRotating); ///< FIG 4
    static LayoutSpec distributed(int dataCount, int parityCount); ///< no local storage

    /// Checks every bound and combination. Errors: InvalidArgument naming the field.
    Result<void> validate() const;
    /// "distributed 4+2", "mirrored paired 1+1", "striped 2 local + 2 clients", "parity-on-clients 3+1 rotating", or
    /// for what is none of the presets "custom 4+2 local 2 parity any rotating"; then ", redundancy 2" and ", strip 64
    /// KiB" where these differ from the preset. "invalid layout" if validate() refuses it. parse() reads exactly these,
    /// and "4+2" for distributed, and gives only valid layouts. Errors: InvalidArgument.
    QString toString() const;
    /// As toString(), but with its strip size whatever that is: for a reader that puts in a size of its own where none
    /// is named, as "volumes.create" does. parse() reads it; thread: any.
    QString spelledOut() const;
    static Result<LayoutSpec> parse(const QString &text);
};

} // namespace fallow
