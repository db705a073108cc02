// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/layout_spec.h"

#include "base/wording.h"

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

/// Counts from outside may exceed a quint8: they become 255, which validate() refuses, rather than wrap to something
/// legal.
quint8 saturated(int count)
{
    return quint8(qBound(0, count, 255));
}

Result<void> refuse(const Wording &text)
{
    return fail(ErrorCode::InvalidArgument, text);
}

} // namespace

LayoutSpec LayoutSpec::striped(int localCount, int clientCount)
{
    LayoutSpec spec;
    spec.dataCount = saturated(localCount < 0 || clientCount < 0 ? 0 : qMin(localCount, 255) + qMin(clientCount, 255));
    spec.parityCount = 0;
    spec.localDataCount = saturated(localCount);
    spec.minRedundancy = 0;
    return spec;
}

LayoutSpec LayoutSpec::mirrored(Selection pairedOrSpread, int copies)
{
    LayoutSpec spec;
    spec.dataCount = 1;
    spec.parityCount = saturated(copies);
    spec.localDataCount = 1;
    spec.selection = pairedOrSpread;
    return spec;
}

LayoutSpec LayoutSpec::parityOnClients(int dataCount, int parityCount, Selection sequentialOrRotating)
{
    LayoutSpec spec;
    spec.dataCount = saturated(dataCount);
    spec.parityCount = saturated(parityCount);
    spec.localDataCount = spec.dataCount;
    spec.selection = sequentialOrRotating;
    spec.minRedundancy = qMin(spec.parityCount, quint8(1));
    return spec;
}

LayoutSpec LayoutSpec::distributed(int dataCount, int parityCount)
{
    LayoutSpec spec;
    spec.dataCount = saturated(dataCount);
    spec.parityCount = saturated(parityCount);
    spec.minRedundancy = qMin(spec.parityCount, quint8(1));
    return spec;
}

Result<void> LayoutSpec::validate() const
{
    if (dataCount < 1 || dataCount > kMaxStripsPerStripe)
        return refuse(Wording(QT_TRANSLATE_NOOP("Controller", "a layout has 1 to %1 data strips, not %2"),
                              Wording::count(kMaxStripsPerStripe), Wording::count(dataCount)));
    if (parityCount > kMaxStripsPerStripe - dataCount)
        return refuse(Wording(
            QT_TRANSLATE_NOOP("Controller", "a layout with %2 data strips has 0 to %1 parity strips, not %3"),
            Wording::count(kMaxStripsPerStripe - dataCount), Wording::count(dataCount), Wording::count(parityCount)));
    if (localDataCount > dataCount)
        return refuse(
            Wording(QT_TRANSLATE_NOOP("Controller", "at most all %1 data strips can lie on local disks, not %2"),
                    Wording::count(dataCount), Wording::count(localDataCount)));
    if (minRedundancy > parityCount)
        return refuse(Wording(
            QT_TRANSLATE_NOOP("Controller", "the redundancy to wait for is at most the %1 parity strips, not %2"),
            Wording::count(parityCount), Wording::count(minRedundancy)));
    if (stripSizeBytes < kMinStripSizeBytes || stripSizeBytes > kMaxStripSizeBytes ||
        stripSizeBytes % kBlockSizeBytes != 0)
        return refuse(
            Wording(QT_TRANSLATE_NOOP("Controller", "a strip has a multiple of %1 bytes, from %2 to %3, not %4"),
                    Wording::count(kBlockSizeBytes), Wording::count(kMinStripSizeBytes),
                    Wording::count(kMaxStripSizeBytes), Wording::count(stripSizeBytes)));
    if (parityClass > StoreClass::Any) // an enum read from a format may hold anything
        return refuse(Wording::of(u"parityClass %1 is not known"_s.arg(int(parityClass))));
    if (selection > Selection::Spread)
        return refuse(Wording::of(u"selection %1 is not known"_s.arg(int(selection))));
    const bool isMirrorOfLocal =
        dataCount == 1 && localDataCount == 1 && parityCount >= 1 && parityClass == StoreClass::Client;
    if ((selection == Selection::Paired || selection == Selection::Spread) && !isMirrorOfLocal)
        return refuse(Wording(QT_TRANSLATE_NOOP(
            "Controller", "selection paired or spread needs one data strip on a local disk and its copies on clients "
                          "(dataCount 1, localDataCount 1, parityCount at least 1, parityClass client)")));
    return {};
}

} // namespace fallow
