// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "controller/controller_config.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto config = fallow::ControllerConfig::parse(
        QByteArray::fromRawData(reinterpret_cast<const char *>(data), qsizetype(size)), {});
    Q_ASSERT(!config || (config->listenPort != 0 && config->dataConnectionsPerAgent >= 1));
    return 0;
}
