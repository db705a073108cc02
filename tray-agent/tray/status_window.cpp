// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tray-agent/tray/status_window.h"

#include "tray-agent/tray/actions_panel.h"
#include "tray-agent/tray/limits_panel.h"
#include "tray-agent/tray/shades.h"
#include "tray-agent/tray/usage_ring.h"

#include <QCloseEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QScreen>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace fallow::tray {

namespace {

constexpr int kWidth = 450;
constexpr int kMaxWidth = 700; ///< where words are long, or letters large
constexpr int kSignSize = 40;
constexpr int kGap = 8; ///< to the tray and to the edges of the screen

RingFigures figuresOf(const TrayFacts &facts)
{
    if (!facts.status)
        return {};
    const AgentStatus &agent = facts.status->agent;
    return {.usedBytes = agent.usedBytes,
            .lentBytes = agent.quotaBytes,
            .capBytes = agent.limits.capBytes,
            .diskFreeBytes = agent.diskFreeBytes,
            .diskTotalBytes = agent.diskTotalBytes,
            .isCurrent = facts.reach == Reach::Answering};
}

void setOrHide(QLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

} // namespace

StatusWindow::StatusWindow(AgentPort &agent, QWidget *parent)
    : QWidget(parent)
    , m_sign(new QLabel(this))
    , m_title(plainLabel(u"statusTitle"_s, this))
    , m_sentence(plainLabel(u"statusSentence"_s, this))
    , m_ring(new UsageRing(this))
    , m_usage(plainLabel(u"statusUsage"_s, this))
    , m_cap(plainLabel(u"statusCap"_s, this))
    , m_disk(plainLabel(u"statusDisk"_s, this))
    , m_traffic(plainLabel(u"statusTraffic"_s, this))
    , m_actions(new ActionsPanel(agent, this))
    , m_limits(new LimitsPanel(agent, this))
    , m_complaint(plainLabel(u"statusComplaint"_s, this))
    , m_footnote(plainLabel(u"statusFootnote"_s, this))
    , m_details(new QPushButton(tr("Details…"), this))
{
    setObjectName(u"statusWindow"_s);
    setWindowTitle(tr("Fallow"));
    setWindowIcon(iconPixmap(u"fallow"_s, 64, 1));
    m_ring->setObjectName(u"usageRing"_s);
    m_details->setObjectName(u"details"_s);
    m_details->setAutoDefault(true);
    strengthen(m_title, 1.25);
    strengthen(m_usage);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse); // a fingerprint may be in it
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 14);
    layout->setSpacing(14);
    layout->addLayout(makeHead());
    layout->addLayout(makeFigures());
    layout->addWidget(m_actions);
    layout->addWidget(m_limits);
    layout->addWidget(m_complaint);
    layout->addStretch(1);
    layout->addLayout(makeFoot());
    m_complaint->hide();
    connect(m_details, &QPushButton::clicked, this, &StatusWindow::detailsRequested);
    connect(m_actions, &ActionsPanel::joinRequested, this, &StatusWindow::joinRequested);
    connect(m_actions, &ActionsPanel::failed, this, &StatusWindow::tell);
    connect(m_limits, &LimitsPanel::failed, this, &StatusWindow::tell);
    soften({m_sentence, m_cap, m_disk, m_traffic, m_footnote});
}

QLayout *StatusWindow::makeHead()
{
    auto *head = new QHBoxLayout;
    head->setSpacing(14);
    head->addWidget(m_sign, 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(m_title);
    words->addWidget(m_sentence);
    head->addLayout(words, 1);
    return head;
}

QLayout *StatusWindow::makeFigures()
{
    auto *figures = new QHBoxLayout;
    figures->setSpacing(18);
    figures->addWidget(m_ring);
    auto *facts = new QVBoxLayout;
    facts->setSpacing(4);
    facts->addStretch();
    for (QLabel *label : {m_usage, m_cap, m_disk, m_traffic})
        facts->addWidget(label);
    facts->addStretch();
    figures->addLayout(facts, 1);
    return figures;
}

QLayout *StatusWindow::makeFoot()
{
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_footnote, 1, Qt::AlignVCenter);
    foot->addWidget(m_details);
    return foot;
}

void StatusWindow::apply(const TrayView &view, const TrayFacts &facts)
{
    if (std::exchange(m_iconName, view.iconName) != view.iconName)
        m_sign->setPixmap(iconPixmap(view.iconName, kSignSize, devicePixelRatioF()));
    m_title->setText(view.title);
    m_sentence->setText(view.sentence);
    m_ring->setFigures(figuresOf(facts));
    m_usage->setText(view.usage.isEmpty() ? tr("No space is lent") : view.usage);
    for (QLabel *figure : {m_usage, m_cap, m_disk, m_traffic})
        figure->setEnabled(view.isCurrent);
    setOrHide(m_cap, view.cap);
    setOrHide(m_disk, view.disk);
    setOrHide(m_traffic, view.traffic);
    setOrHide(m_footnote, view.footnote);
    m_actions->apply(view);
    m_limits->setVisible(view.mayLimit);
    if (view.mayLimit && facts.status)
        m_limits->apply(facts.status->agent);
    speak();
    fit();
}

void StatusWindow::tell(const QString &complaint)
{
    setOrHide(m_complaint, complaint);
    speak();
    fit();
}

/// Screen readers say a window's name when it comes to the front, and again when it changes.
void StatusWindow::speak()
{
    QStringList words{m_complaint->text(), m_title->text(), m_sentence->text()};
    words.removeAll(QString());
    if (const QString name = words.join(u'\n'); name != accessibleName())
        setAccessibleName(name);
}

/// Longer words need more room at once, also while the window is shown.
void StatusWindow::fit()
{
    layout()->activate();
    setFixedWidth(std::clamp(layout()->totalMinimumSize().width(), kWidth, kMaxWidth));
    const int before = height();
    setFixedHeight(layout()->totalHeightForWidth(width()));
    if (isVisible() && height() > before)
        keepOnScreen();
}

/// What stands above a panel at the lower edge grows upwards.
void StatusWindow::keepOnScreen()
{
    const QRect room = screen()->availableGeometry().adjusted(kGap, kGap, -kGap, -kGap);
    const int lowestTop = std::max(room.top(), room.bottom() - frameGeometry().height());
    if (y() > lowestTop)
        move(x(), lowestTop);
}

void StatusWindow::present(const QRect &tray)
{
    const QScreen *screen = tray.isValid() ? QGuiApplication::screenAt(tray.center()) : nullptr;
    if (!screen)
        screen = QGuiApplication::primaryScreen();
    if (screen && !isVisible()) {
        const QRect room = screen->availableGeometry().adjusted(kGap, kGap, -kGap, -kGap);
        const bool isLeftToRight = layoutDirection() == Qt::LeftToRight;
        QPoint corner(isLeftToRight ? room.right() - width() : room.left(), room.bottom() - height());
        if (tray.isValid()) { // beside the sign, whichever edge the panel lies at
            const bool isBelow = tray.center().y() > screen->geometry().center().y();
            corner = {tray.center().x() - width() / 2, isBelow ? tray.top() - height() - kGap : tray.bottom() + kGap};
        }
        move(std::clamp(corner.x(), room.left(), std::max(room.left(), room.right() - width())),
             std::clamp(corner.y(), room.top(), std::max(room.top(), room.bottom() - height())));
    }
    show();
    raise();
    activateWindow();
}

void StatusWindow::closeEvent(QCloseEvent *event)
{
    event->accept();
    if (m_quitsOnClose)
        Q_EMIT quitRequested();
}

/// What did not work is not said again the next time.
void StatusWindow::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (!event->spontaneous())
        tell({});
}

void StatusWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

} // namespace fallow::tray
