// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QDateTime>
#include <QSslCertificate>
#include <QSslError>

namespace fallow {

/// Whether a certificate was refused for the time of day alone: it begins later, or has ended.
bool isAboutDates(const QSslError &error);

/// What the holder of a certificate is told that is not good at this moment; Unauthorised.
/// @param now  by the clock of whoever refuses it. Thread: any (pure).
Error outOfDate(const QSslCertificate &certificate, const QDateTime &now, const QString &where);

} // namespace fallow
