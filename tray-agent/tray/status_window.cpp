// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tray-agent/tray/status_window.h"

#include "tray-agent/tray/usage_ring.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QSvgRenderer>
#include <cmath>

using namespace Qt::StringLiterals;

namespace fallow::tray {

namespace {

/// Plain text: names and reasons come from elsewhere.
QLabel *makeLabel(const QString &objectName, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

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

StatusWindow::StatusWindow(QWidget *parent)
    : QWidget(parent)
    , m_sign(new QLabel(this))
    , m_title(makeLabel(u"statusTitle"_s, this))
    , m_sentence(makeLabel(u"statusSentence"_s, this))
    , m_ring(new UsageRing(this))
    , m_usage(makeLabel(u"statusUsage"_s, this))
    , m_disk(makeLabel(u"statusDisk"_s, this))
    , m_footnote(makeLabel(u"statusFootnote"_s, this))
{
    setObjectName(u"statusWindow"_s);
    setWindowTitle(tr("Fallow"));
    m_ring->setObjectName(u"usageRing"_s);
    QFont large = m_title->font();
    large.setPointSizeF(large.pointSizeF() * 1.25);
    large.setWeight(QFont::DemiBold);
    m_title->setFont(large);
    QFont strong = m_usage->font();
    strong.setWeight(QFont::DemiBold);
    m_usage->setFont(strong);

    auto *head = new QHBoxLayout;
    head->setSpacing(14);
    head->addWidget(m_sign, 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(m_title);
    words->addWidget(m_sentence);
    head->addLayout(words, 1);
    auto *figures = new QHBoxLayout;
    figures->setSpacing(18);
    figures->addWidget(m_ring);
    auto *facts = new QVBoxLayout;
    facts->setSpacing(4);
    facts->addStretch();
    facts->addWidget(m_usage);
    facts->addWidget(m_disk);
    facts->addStretch();
    figures->addLayout(facts, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 14);
    layout->setSpacing(18);
    layout->addLayout(head);
    layout->addLayout(figures);
    layout->addStretch(1);
    layout->addWidget(m_footnote);
    setFixedWidth(390);
    dress();
}

void StatusWindow::apply(const TrayView &view)
{
    m_sign->setPixmap(iconPixmap(view.iconName, 44, devicePixelRatioF()));
    m_sign->setAccessibleName(view.title);
    m_title->setText(view.title);
    m_sentence->setText(view.sentence);
    m_ring->setShare(view.usedShare, !view.usage.isEmpty(), view.isCurrent);
    m_usage->setText(view.usage.isEmpty() ? tr("No space is lent") : view.usage);
    m_usage->setEnabled(view.isCurrent);
    m_disk->setText(view.disk);
    m_disk->setVisible(!view.disk.isEmpty());
    m_footnote->setText(view.footnote);
    m_footnote->setVisible(!view.footnote.isEmpty());
    setWindowIcon(iconPixmap(u"fallow"_s, 64, 1));
    layout()->activate(); // longer words need more room at once, also while the window is shown
    setFixedHeight(layout()->totalHeightForWidth(width()));
}

void StatusWindow::dress()
{
    const QColor base = palette().color(QPalette::Window);
    const QColor ink = palette().color(QPalette::WindowText);
    const auto mix = [](float a, float b) { return a + (b - a) * 0.68F; };
    QPalette soft;
    soft.setColor(QPalette::WindowText, QColor::fromRgbF(mix(base.redF(), ink.redF()), mix(base.greenF(), ink.greenF()),
                                                         mix(base.blueF(), ink.blueF())));
    for (QLabel *label : {m_sentence, m_disk, m_footnote})
        label->setPalette(soft);
}

void StatusWindow::closeEvent(QCloseEvent *event)
{
    event->accept();
    if (m_quitsOnClose)
        Q_EMIT quitRequested();
}

void StatusWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

void StatusWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        dress();
}

} // namespace fallow::tray
