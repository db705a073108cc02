// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/models/name_order.h"

#include <QCollator>

namespace fallow::console {

int compareNames(const QString &a, const QString &b)
{
    static const QCollator order = [] {
        const QLocale locale;
        // The locale "C" compares code points, and knows no numbers.
        QCollator collator(locale.language() == QLocale::C ? QLocale(QLocale::English) : locale);
        collator.setNumericMode(true);
        collator.setCaseSensitivity(Qt::CaseInsensitive);
        return collator;
    }();
    const int byName = order.compare(a, b);
    return byName != 0 ? byName : a.compare(b);
}

} // namespace fallow::console
