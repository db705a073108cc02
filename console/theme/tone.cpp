// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/theme/tone.h"

namespace fallow::console {

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

QColor toneColor(Tone tone, const QPalette &palette)
{
    const bool dark = isDark(palette);
    switch (tone) {
    case Tone::Good:
        return QColor(dark ? QRgb(0xff5fbf8c) : QRgb(0xff2a7d4f));
    case Tone::Notice:
        return QColor(dark ? QRgb(0xff76b1e8) : QRgb(0xff2f6dab));
    case Tone::Warning:
        return QColor(dark ? QRgb(0xffe5ab4a) : QRgb(0xff9a6408));
    case Tone::Danger:
        return QColor(dark ? QRgb(0xfff0837a) : QRgb(0xffb3392f));
    case Tone::Neutral:
        return softText(palette);
    }
    Q_UNREACHABLE();
}

QColor mixed(const QColor &under, const QColor &over, double share)
{
    const auto mix = [share](float a, float b) { return a + (b - a) * float(share); };
    return QColor::fromRgbF(mix(under.redF(), over.redF()), mix(under.greenF(), over.greenF()),
                            mix(under.blueF(), over.blueF()));
}

QColor softText(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Window), palette.color(QPalette::WindowText), 0.66);
}

QColor lineColor(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Base), palette.color(QPalette::WindowText), isDark(palette) ? 0.14 : 0.11);
}

} // namespace fallow::console
