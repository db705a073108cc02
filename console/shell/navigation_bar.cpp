// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/shell/navigation_bar.h"

#include "console/theme/icons.h"
#include "console/theme/tone.h"
#include "console/widgets/labels.h"

#include <QButtonGroup>
#include <QFocusEvent>
#include <QPainter>
#include <QShortcut>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace fallow::console {

namespace {

constexpr int kLeastWidth = 198;
constexpr int kMostWidth = 270;

} // namespace

NavigationButton::NavigationButton(const QString &iconName, const QString &text, QWidget *parent)
    : QAbstractButton(parent)
    , m_iconName(iconName)
{
    setText(text);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setAccessibleName(text);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void NavigationButton::setBadge(int count)
{
    if (std::exchange(m_badge, count) == count)
        return;
    setAccessibleName(count > 0 ? tr("%1, %Ln to see to", nullptr, count).arg(text()) : text());
    update();
}

QSize NavigationButton::sizeHint() const
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    return {QFontMetrics(bold).horizontalAdvance(text()) + 98, fontMetrics().height() + 20};
}

void NavigationButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor highlight = palette().color(QPalette::Highlight);
    const QColor text = palette().color(QPalette::WindowText);
    const QColor ground = palette().color(QPalette::Window);
    const QRectF body = QRectF(rect()).adjusted(10, 2, -10, -2);
    painter.setPen(Qt::NoPen);
    if (isChecked() || underMouse()) {
        painter.setBrush(isChecked() ? mixed(ground, highlight, isDark(palette()) ? 0.42 : 0.16)
                                     : mixed(ground, text, 0.06));
        painter.drawRoundedRect(body, 6, 6);
    }
    if (hasFocus() && m_isFocusShown) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(highlight, 1.5));
        painter.drawRoundedRect(body.adjusted(0.75, 0.75, -0.75, -0.75), 6, 6);
    }
    const QColor strong = isDark(palette()) ? toneColor(Tone::Good, palette()) : highlight;
    const QColor ink = isChecked() ? strong : softText(palette());
    const auto place = [this](const QRect &part) { return QStyle::visualRect(layoutDirection(), rect(), part); };
    painter.drawPixmap(place(QRect(22, (height() - 18) / 2, 18, 18)).topLeft(),
                       iconPixmap(m_iconName, 18, devicePixelRatioF(), ink));
    QFont own = font();
    own.setWeight(isChecked() ? QFont::DemiBold : QFont::Normal);
    painter.setFont(own);
    painter.setPen(text);
    painter.drawText(place(rect().adjusted(50, 0, -14, 0)), Qt::AlignVCenter | Qt::AlignLeading, this->text());
    if (m_badge > 0) {
        const QString number = QString::number(m_badge);
        const int width = std::max(20, painter.fontMetrics().horizontalAdvance(number) + 12);
        const QRect badge = place(QRect(this->width() - 20 - width, (height() - 20) / 2, width, 20));
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(QRgb(0xffb3392f)));
        painter.drawRoundedRect(badge, 10, 10);
        painter.setPen(Qt::white);
        painter.drawText(badge, Qt::AlignCenter, number);
    }
}

void NavigationButton::focusInEvent(QFocusEvent *event)
{
    m_isFocusShown = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason ||
                     event->reason() == Qt::ShortcutFocusReason;
    QAbstractButton::focusInEvent(event);
}

NavigationBar::NavigationBar(QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
    , m_pages(new QVBoxLayout)
    , m_address(new ElidedLabel(this))
    , m_footnote(new TextLabel(LabelKind::Soft, {}, this))
{
    setObjectName(u"navigation"_s);
    setAccessibleName(tr("Pages"));
    setFixedWidth(kLeastWidth);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 14, 0, 14);
    layout->setSpacing(0);
    auto *brand = new QHBoxLayout;
    brand->setContentsMargins(18, 4, 12, 16);
    brand->setSpacing(10);
    auto *sign = new QLabel(this);
    sign->setPixmap(iconPixmap(u"fallow"_s, 28, devicePixelRatioF()));
    brand->addWidget(sign);
    brand->addWidget(new TextLabel(LabelKind::Title, tr("Fallow"), this), 1);
    layout->addLayout(brand);
    m_pages->setSpacing(0);
    layout->addLayout(m_pages);
    layout->addStretch(1);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(20, 0, 14, 0);
    foot->setSpacing(2);
    foot->addWidget(m_address);
    foot->addWidget(m_footnote);
    layout->addLayout(foot);
    m_group->setExclusive(true);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int page, bool isOn) {
        if (isOn)
            Q_EMIT currentChanged(page);
    });
}

NavigationButton *NavigationBar::addPage(const QString &objectName, const QString &iconName, const QString &text)
{
    const int page = int(m_group->buttons().size());
    auto *button = new NavigationButton(iconName, text, this);
    button->setObjectName(objectName);
    button->setToolTip(tr("%1 (Ctrl+%2)").arg(text).arg(page + 1));
    setFixedWidth(std::clamp(button->sizeHint().width(), width(), kMostWidth)); // a longer word of another language
    m_group->addButton(button, page);
    m_pages->addWidget(button);
    auto *shortcut = new QShortcut(QKeySequence(u"Ctrl+%1"_s.arg(page + 1)), this);
    connect(shortcut, &QShortcut::activated, button, &QAbstractButton::click);
    if (page == 0)
        button->setChecked(true);
    return button;
}

void NavigationBar::setCurrent(int page)
{
    if (QAbstractButton *button = m_group->button(page))
        button->setChecked(true);
}

int NavigationBar::current() const
{
    return m_group->checkedId();
}

void NavigationBar::setFootnote(const QString &address, const QString &version)
{
    m_address->setText(address);
    m_footnote->setText(version);
}

void NavigationBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), mixed(palette().color(QPalette::Window), palette().color(QPalette::WindowText), 0.035));
    painter.setPen(lineColor(palette()));
    const int edge = layoutDirection() == Qt::RightToLeft ? 0 : width() - 1;
    painter.drawLine(edge, 0, edge, height());
}

} // namespace fallow::console
