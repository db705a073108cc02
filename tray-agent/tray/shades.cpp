// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tray-agent/tray/shades.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>
#include <QPushButton>
#include <QSvgRenderer>
#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace fallow::tray {

namespace {

/// Owned by the label that it keeps soft.
class SoftInk final : public QObject
{
public:
    explicit SoftInk(QLabel *label)
        : QObject(label)
        , m_label(label)
    {
        label->installEventFilter(this);
        dip();
    }
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::PaletteChange)
            dip();
        return false;
    }

private:
    void dip()
    {
        const QColor ink = softInk(QApplication::palette());
        if (std::exchange(m_ink, ink) == ink)
            return;
        QPalette soft;
        soft.setColor(QPalette::Active, QPalette::WindowText, ink); // one that is disabled stays grey
        soft.setColor(QPalette::Inactive, QPalette::WindowText, ink);
        m_label->setPalette(soft);
    }
    QLabel *m_label;
    QColor m_ink;
};

} // namespace

QPixmap iconPixmap(const QString &name, int size, qreal devicePixelRatio)
{
    const int pixels = int(std::ceil(size * devicePixelRatio));
    QPixmap pixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QSvgRenderer(u":/icons/%1.svg"_s.arg(name)).render(&painter, QRectF(0, 0, pixels, pixels));
    painter.end();
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

QColor mixed(const QColor &under, const QColor &over, double share)
{
    const auto mix = [share](float a, float b) { return a + (b - a) * float(share); };
    return QColor::fromRgbF(mix(under.redF(), over.redF()), mix(under.greenF(), over.greenF()),
                            mix(under.blueF(), over.blueF()));
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

QColor softInk(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Window), palette.color(QPalette::WindowText), 0.72);
}

QColor trackInk(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Window), palette.color(QPalette::WindowText), 0.13);
}

QColor leafInk(const QPalette &palette)
{
    return isDark(palette) ? QColor(0x5f, 0xbf, 0x8c) : QColor(0x2a, 0x7d, 0x4f);
}

QColor paleLeafInk(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Window), leafInk(palette), 0.38);
}

QLabel *plainLabel(const QString &objectName, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    // Where the window's lines begin, whatever the text begins with: a label of Latin letters would stand at the end.
    label->setAlignment(Qt::AlignVCenter | Qt::AlignAbsolute |
                        (label->isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft));
    return label;
}

void soften(std::initializer_list<QLabel *> labels)
{
    for (QLabel *label : labels)
        new SoftInk(label);
}

void widen(QPushButton *button)
{
    constexpr int kAir = 14; // at either side
    const int wanted = button->fontMetrics().horizontalAdvance(button->text()) + 2 * kAir;
    button->setMinimumWidth(std::max(wanted, button->sizeHint().width()));
}

void strengthen(QLabel *label, double scale)
{
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * scale);
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
}

} // namespace fallow::tray
