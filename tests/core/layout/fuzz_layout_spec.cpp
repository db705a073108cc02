// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/units.h"
#include "layout/layout_spec.h"

#include <cstdlib>

using namespace fallow;

/// What an administrator types.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    (void)parseBytes(text);
    const auto spec = LayoutSpec::parse(text);
    if (!spec || !spec->validate())
        return 0;
    const auto again = LayoutSpec::parse(spec->toString());
    if (!again || again->toString() != spec->toString())
        std::abort();
    return 0;
}
