// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "membership/enrolment_code.h"

#include <cstdlib>

using namespace fallow;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    if (const auto code = EnrolmentCode::parse(QString::fromUtf8(bytes))) {
        const auto again = EnrolmentCode::parse(code->toString());
        if (!again || !(*again == *code))
            std::abort();
    }
    if (const auto stored = StoredEnrolmentCode::fromBytes(bytes); stored && stored->expires.isValid()) {
        const auto again = StoredEnrolmentCode::fromBytes(stored->toBytes());
        if (!again || again->hash != stored->hash || again->expires != stored->expires)
            std::abort();
    }
    return 0;
}
