// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "owner_limits.h"

#include "base/units.h"
#include "base/wording.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace fallow {

Result<void> checkOwnerLimits(const OwnerLimits &limits, const OwnerBounds &bounds)
{
    if (limits.capBytes < 0 || limits.minimumFreeBytes < -1)
        return fail(ErrorCode::InvalidArgument, Wording(QT_TRANSLATE_NOOP("Controller", "a size is not negative")));
    if (limits.capBytes > 0 && limits.capBytes < bounds.minCapBytes)
        return fail(ErrorCode::Refused,
                    Wording(QT_TRANSLATE_NOOP("Controller", "the administrator asks for at least %1"),
                            Wording::bytes(bounds.minCapBytes)),
                    u"cap"_s);
    if (bounds.maxMinimumFreeBytes > 0 && limits.minimumFreeBytes > bounds.maxMinimumFreeBytes)
        return fail(ErrorCode::Refused,
                    Wording(QT_TRANSLATE_NOOP("Controller", "the administrator lets you keep at most %1 free"),
                            Wording::bytes(bounds.maxMinimumFreeBytes)),
                    u"minimum free"_s);
    return {};
}

qint64 minimumFreeInEffect(const OwnerLimits &limits, qint64 diskTotalBytes)
{
    if (limits.minimumFreeBytes >= 0)
        return limits.minimumFreeBytes;
    return std::clamp<qint64>(diskTotalBytes / 20, 0, 10 * kGiB);
}

} // namespace fallow
