// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tray-agent/tray/traffic_page.h"

#include "tray-agent/tray/shades.h"
#include "tray-agent/tray/tray_state.h"

#include <QGridLayout>
#include <QLocale>
#include <algorithm>
#include <climits>
#include <cmath>

using namespace Qt::StringLiterals;

namespace fallow::tray {

namespace {

/// "0.3 %"; never "0 %" of something.
QString smallPercent(double share)
{
    if (share > 0 && share < 0.0001)
        return TrafficPage::tr("less than %1 %").arg(QLocale().toString(0.01, 'f', 2));
    return TrafficPage::tr("%1 %", "percent").arg(QLocale().toString(share * 100, 'f', share < 0.1 ? 2 : 0));
}

QString waitText(qint64 ms)
{
    if (ms < 1000)
        return TrafficPage::tr("less than a second");
    if (ms < 120'000)
        return TrafficPage::tr("%Ln seconds", nullptr, int(std::lround(double(ms) / 1000)));
    return TrafficPage::tr("%Ln minutes", nullptr, int(std::lround(double(ms) / 60'000)));
}

} // namespace

double wearShare(qint64 writtenBytes, qint64 diskTotalBytes)
{
    if (diskTotalBytes <= 0 || writtenBytes <= 0)
        return 0;
    return double(writtenBytes) / (double(diskTotalBytes) * double(kUsualEnduranceFills));
}

TrafficPage::TrafficPage(QWidget *parent)
    : QWidget(parent)
    , m_wear(plainLabel(u"wearText"_s, this))
    , m_disk(plainLabel(u"diskText"_s, this))
    , m_delay(plainLabel(u"delayText"_s, this))
    , m_check(plainLabel(u"checkText"_s, this))
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(28);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(3, 1);
    for (const auto &[column, text] : {std::pair(1, tr("Today")), std::pair(2, tr("This month"))}) {
        QLabel *head = plainLabel(QString(), this);
        head->setText(text);
        head->setAlignment(Qt::AlignRight);
        strengthen(head);
        grid->addWidget(head, 0, column);
    }
    m_received = addRow(grid, u"received"_s, tr("Came from the array"));
    m_sent = addRow(grid, u"sent"_s, tr("Went to the array"));
    m_written = addRow(grid, u"written"_s, tr("Written to your disk"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 16, 14, 14);
    layout->setSpacing(14);
    layout->addLayout(grid);
    for (QLabel *label : {m_wear, m_disk, m_delay, m_check})
        layout->addWidget(label);
    layout->addStretch(1);
}

TrafficPage::Row TrafficPage::addRow(QGridLayout *grid, const QString &objectName, const QString &text)
{
    const int row = grid->rowCount();
    QLabel *name = plainLabel(QString(), this);
    name->setText(text);
    name->setWordWrap(false);
    grid->addWidget(name, row, 0);
    const auto addFigure = [&](const QString &suffix, const QString &period, int column) {
        QLabel *figure = plainLabel(objectName + suffix, this);
        figure->setText(u"–"_s);
        figure->setAlignment(Qt::AlignRight);
        figure->setAccessibleDescription(text + u", "_s + period); // a name would be read in the figure's stead
        grid->addWidget(figure, row, column);
        return figure;
    };
    Row made{addFigure(u"Today"_s, tr("Today"), 1), nullptr};
    made.month = addFigure(u"Month"_s, tr("This month"), 2);
    return made;
}

void TrafficPage::apply(const AgentStatus &agent)
{
    const auto show = [](const Row &row, qint64 today, qint64 month) {
        row.today->setText(sizeText(today));
        row.month->setText(sizeText(month));
    };
    show(m_received, agent.bytesReceivedToday, agent.bytesReceivedThisMonth);
    show(m_sent, agent.bytesSentToday, agent.bytesSentThisMonth);
    show(m_written, agent.bytesWrittenToday, agent.bytesWrittenThisMonth);
    say(agent);
    sayDisk(boundedDiskHealth(agent.disk));
}

void TrafficPage::sayDisk(const DiskHealth &disk)
{
    m_disk->setVisible(disk.isKnown());
    if (!disk.isKnown())
        return m_disk->clear();
    const auto plural = [](qint64 count) { return int(std::min<qint64>(count, INT_MAX)); };
    QStringList sentences{
        disk.isFailing
            ? tr("Disk: it says of itself that it is failing. Make a backup of your own files and tell your helpdesk.")
            : tr("Disk: it says of itself that it is well.")};
    constexpr double kZeroCelsiusKelvin = 273.15;
    if (disk.temperatureKelvin > 0)
        sentences.append(tr("Temperature: %1 °C.")
                             .arg(QLocale().toString(std::lround(disk.temperatureKelvin - kZeroCelsiusKelvin))));
    if (disk.poweredOnHours >= 0)
        sentences.append(tr("Powered on for %Ln hours.", nullptr, plural(disk.poweredOnHours)));
    if (disk.badSectorCount > 0)
        sentences.append(tr("%Ln bad sectors.", nullptr, plural(disk.badSectorCount)));
    if (disk.usedEndurancePercent >= 0)
        sentences.append(tr("Of what it is made to withstand %1 is used up, by all that was ever written to it.")
                             .arg(tr("%1 %", "percent").arg(QLocale().toString(disk.usedEndurancePercent))));
    if (!disk.model.isEmpty())
        sentences.append(tr("Model: %1").arg(disk.model));
    m_disk->setText(sentences.join(u' '));
}

void TrafficPage::say(const AgentStatus &agent)
{
    m_wear->setText(tr("Wear: were your disk an SSD of the usual kind, this month's writing would have used up %1 of "
                       "what it is made to withstand.")
                        .arg(smallPercent(wearShare(agent.bytesWrittenThisMonth, agent.diskTotalBytes))));
    m_delay->setText(agent.delayTodayMs <= 0
                         ? tr("Delay: today nothing on this computer had to wait for the disk while the array used it.")
                         : tr("Delay: while the array used the disk today, some program of this computer waited for "
                              "it for %1 in all. Not all of that is the array's doing: your own programs wait for "
                              "each other, too.")
                               .arg(waitText(agent.delayTodayMs)));
    const QString bad = agent.badStripCount > 0 ? u' ' + tr("%Ln pieces could not be read back.", nullptr,
                                                            int(std::min<qint64>(agent.badStripCount, 1'000'000)))
                                                : QString();
    const QString overdue = agent.isCheckOverdue
                                ? u' ' + tr("It takes longer than the month that is meant for it: the computer is too "
                                            "seldom on with nobody at it.")
                                : QString();
    m_check->setText(
        (agent.lastFullCheck.isValid()
             ? tr("Last full check, in which all that lies here is read back and compared: %1.")
                   .arg(QLocale().toString(agent.lastFullCheck.toLocalTime(), QLocale::ShortFormat))
             : tr("Check: what lies here is read back and compared whenever nobody is disturbed; the first round is "
                  "at %1.")
                   .arg(smallPercent(agent.checkShare))) +
        overdue + bad);
}

} // namespace fallow::tray
