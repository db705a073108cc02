// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/theme/theme.h"

#include "console/theme/icons.h"
#include "console/theme/tone.h"

#include <QApplication>
#include <QProxyStyle>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTableView>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace fallow::console {

namespace {

struct Shades
{
    QRgb window, base, alternate, button, text, soft, line, mid, highlight, highlightText, link, tip, tipText;
};

constexpr Shades kLight{.window = 0xfff3f5f2,
                        .base = 0xffffffff,
                        .alternate = 0xfff7f9f6,
                        .button = 0xfffbfcfa,
                        .text = 0xff1c2420,
                        .soft = 0xff8b958f,
                        .line = 0xffdde2dc,
                        .mid = 0xffb9c2ba,
                        .highlight = 0xff2f6f4f,
                        .highlightText = 0xffffffff,
                        .link = 0xff1f6aa5,
                        .tip = 0xff26302b,
                        .tipText = 0xfff2f5f2};
constexpr Shades kDark{.window = 0xff1b201e,
                       .base = 0xff232927,
                       .alternate = 0xff272e2b,
                       .button = 0xff2f3734,
                       .text = 0xffe6ebe7,
                       .soft = 0xff7d8882,
                       .line = 0xff363f3b,
                       .mid = 0xff4a5550,
                       .highlight = 0xff3d8b65,
                       .highlightText = 0xffffffff,
                       .link = 0xff7db8e8,
                       .tip = 0xff39433f,
                       .tipText = 0xfff2f5f2};

/// Fusion with more air in tables and around the words of buttons, and with our signs.
class RoomyStyle final : public QProxyStyle
{
public:
    RoomyStyle()
        : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
    {}
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override
    {
        if (metric == PM_HeaderMargin)
            return 9;
        if (metric == PM_FocusFrameHMargin && qobject_cast<const QTableView *>(widget))
            return 8;
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                           const QWidget *widget) const override
    {
        QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
        if (type == CT_PushButton)
            size += QSize(contents.width() + 24 > size.width() ? 16 : 0, 2);
        else if (type == CT_LineEdit || type == CT_ComboBox || type == CT_SpinBox)
            size += QSize(0, 2);
        return size;
    }
    /// Fusion draws the edge of a box to be ticked darker than the window, where it is not seen on a dark one.
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override
    {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        const bool isBox = element == PE_IndicatorCheckBox || element == PE_IndicatorRadioButton;
        if (!isBox || !button || button->palette.color(QPalette::Window).lightness() > 127)
            return QProxyStyle::drawPrimitive(element, option, painter, widget);
        QStyleOptionButton seen(*button);
        seen.palette.setColor(QPalette::Window,
                              mixed(seen.palette.color(QPalette::Base), seen.palette.color(QPalette::WindowText), 0.6));
        QProxyStyle::drawPrimitive(element, &seen, painter, widget);
    }
    /// Words alone on the buttons of a dialog: some have an icon in Qt, and their neighbours none.
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override
    {
        return hint == SH_DialogButtonBox_ButtonsHaveIcons ? 0 : QProxyStyle::styleHint(hint, option, widget, data);
    }
    /// The signs of message boxes, as everywhere else.
    QIcon standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const override
    {
        switch (which) {
        case SP_MessageBoxQuestion:
        case SP_MessageBoxInformation:
            return icon(u"tone-notice"_s);
        case SP_MessageBoxWarning:
            return icon(u"tone-warning"_s);
        case SP_MessageBoxCritical:
            return icon(u"tone-danger"_s);
        default:
            return QProxyStyle::standardIcon(which, option, widget);
        }
    }
};

QPalette paletteOf(const Shades &shades)
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, QRgb color) { palette.setColor(role, QColor(color)); };
    set(QPalette::Window, shades.window);
    set(QPalette::Base, shades.base);
    set(QPalette::AlternateBase, shades.alternate);
    set(QPalette::Button, shades.button);
    set(QPalette::WindowText, shades.text);
    set(QPalette::Text, shades.text);
    set(QPalette::ButtonText, shades.text);
    set(QPalette::BrightText, shades.highlightText);
    set(QPalette::PlaceholderText, shades.soft);
    set(QPalette::Light, shades.line);
    set(QPalette::Midlight, shades.line);
    set(QPalette::Mid, shades.mid);
    set(QPalette::Dark, shades.mid);
    set(QPalette::Shadow, shades.window);
    set(QPalette::Highlight, shades.highlight);
    set(QPalette::HighlightedText, shades.highlightText);
    set(QPalette::Link, shades.link);
    set(QPalette::LinkVisited, shades.link);
    set(QPalette::ToolTipBase, shades.tip);
    set(QPalette::ToolTipText, shades.tipText);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(shades.soft));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor(shades.mid));
    return palette;
}

} // namespace

void applyTheme(QApplication &app, ThemeChoice choice)
{
    static const bool isDesktopDark = isDark(QApplication::palette()); // before the first palette of ours
    const bool dark = choice == ThemeChoice::Dark || (choice == ThemeChoice::Auto && isDesktopDark);
    QApplication::setStyle(new RoomyStyle);
    const QPalette palette = paletteOf(dark ? kDark : kLight);
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
    QFont font = QApplication::font();
    font.setPointSizeF(std::max(font.pointSizeF(), 10.0));
    QApplication::setFont(font);
    Q_UNUSED(app);
}

ThemeChoice themeFromText(const QString &text, bool *ok)
{
    *ok = true;
    if (text == u"light"_s)
        return ThemeChoice::Light;
    if (text == u"dark"_s)
        return ThemeChoice::Dark;
    *ok = text == u"auto"_s;
    return ThemeChoice::Auto;
}

} // namespace fallow::console
