// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/widgets/moment_edit.h"

namespace fallow::console {

void setMomentFormat(QDateTimeEdit &edit, const QString &format)
{
    edit.setLayoutDirection(Qt::LeftToRight); // looked at once, when the format is set
    edit.setDisplayFormat(format);
    edit.unsetLayoutDirection();
}

} // namespace fallow::console
