// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/log.h"

namespace fallow {

Q_LOGGING_CATEGORY(lcBase, "fallow.base", QtInfoMsg)
Q_LOGGING_CATEGORY(lcStore, "fallow.store", QtInfoMsg)
Q_LOGGING_CATEGORY(lcCatalog, "fallow.catalog", QtInfoMsg)
Q_LOGGING_CATEGORY(lcNet, "fallow.net", QtInfoMsg)
Q_LOGGING_CATEGORY(lcStripe, "fallow.stripe", QtInfoMsg)
Q_LOGGING_CATEGORY(lcVolume, "fallow.volume", QtInfoMsg)
Q_LOGGING_CATEGORY(lcMembership, "fallow.membership", QtInfoMsg)
Q_LOGGING_CATEGORY(lcExport, "fallow.export", QtInfoMsg)
Q_LOGGING_CATEGORY(lcController, "fallow.controller", QtInfoMsg)
Q_LOGGING_CATEGORY(lcSession, "fallow.session", QtInfoMsg)
Q_LOGGING_CATEGORY(lcAgent, "fallow.agent", QtInfoMsg)
Q_LOGGING_CATEGORY(lcConsole, "fallow.console", QtInfoMsg)
Q_LOGGING_CATEGORY(lcTray, "fallow.tray", QtInfoMsg)

} // namespace fallow
