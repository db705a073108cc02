// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/widgets/map_finder.h"

#include "console/format/format.h"
#include "console/models/map_search.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace fallow::console {

namespace {

constexpr int kMostCharacters = 40;

/// -1: no amount. Plain "0" is one.
qint64 amountOf(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed == u"0"_s)
        return 0;
    const qint64 bytes = bytesFromText(trimmed);
    return bytes > 0 ? bytes : -1;
}

} // namespace

MapFinder::MapFinder(QWidget *parent)
    : QWidget(parent)
    , m_what(new QComboBox(this))
    , m_volume(new QComboBox(this))
    , m_first(new QLineEdit(this))
    , m_second(new QLineEdit(this))
    , m_find(new QPushButton(tr("Find"), this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_what->setObjectName(u"findWhat"_s);
    m_what->setAccessibleName(tr("What to find on the map"));
    m_what->addItem(tr("Least redundancy now"), int(WeakestNow));
    m_what->addItem(tr("Least redundancy, machines that are away counted"), int(WeakestDurably));
    m_what->addItem(tr("Where a range of a volume lies"), int(Range));
    m_what->addItem(tr("A stripe by its number"), int(Stripe));
    m_what->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_what->setMinimumContentsLength(20);
    m_volume->setObjectName(u"findVolume"_s);
    m_volume->setAccessibleName(tr("Volume or snapshot in which the range is"));
    m_volume->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_volume->setMinimumContentsLength(8);
    m_volume->addItem(tr("the one shown"), quint64(0));
    m_first->setObjectName(u"findFirst"_s);
    m_second->setObjectName(u"findSecond"_s);
    m_second->setAccessibleName(tr("Length of the range"));
    m_second->setPlaceholderText(tr("Length, e.g. 1 MiB"));
    m_find->setObjectName(u"findButton"_s);
    for (QLineEdit *field : {m_first, m_second}) {
        field->setMaxLength(kMostCharacters);
        field->setFixedWidth(112);
        connect(field, &QLineEdit::returnPressed, this, &MapFinder::find);
    }
    for (QWidget *widget : std::initializer_list<QWidget *>{m_what, m_volume, m_first, m_second, m_find})
        layout->addWidget(widget);
    connect(m_what, &QComboBox::currentIndexChanged, this, &MapFinder::showFields);
    connect(m_find, &QPushButton::clicked, this, &MapFinder::find);
    showFields();
}

MapFinder::What MapFinder::what() const
{
    return What(m_what->currentData().toInt());
}

void MapFinder::setWhat(What what)
{
    m_what->setCurrentIndex(m_what->findData(int(what)));
}

void MapFinder::setVolumes(const QList<std::pair<quint64, QString>> &volumes)
{
    bool isSame = volumes.size() + 1 == m_volume->count();
    for (qsizetype i = 0; isSame && i < volumes.size(); ++i)
        isSame = m_volume->itemData(int(i) + 1).toULongLong() == volumes[i].first &&
                 m_volume->itemText(int(i) + 1) == volumes[i].second;
    if (isSame)
        return; // an open list stays open
    const quint64 chosen = m_volume->currentData().toULongLong();
    while (m_volume->count() > 1)
        m_volume->removeItem(1);
    for (const auto &[id, name] : volumes)
        m_volume->addItem(name, id);
    m_volume->setCurrentIndex(std::max(0, m_volume->findData(chosen)));
}

void MapFinder::showFields()
{
    m_volume->setVisible(what() == Range);
    m_first->setVisible(what() == Range || what() == Stripe);
    m_second->setVisible(what() == Range);
    m_first->setPlaceholderText(what() == Range ? tr("Offset, e.g. 20 GiB") : tr("Number, e.g. 3·17"));
    m_first->setAccessibleName(what() == Range ? tr("Offset of the range") : tr("Number of the stripe"));
}

void MapFinder::find()
{
    switch (what()) {
    case WeakestNow:
    case WeakestDurably:
        return Q_EMIT weakestWanted(what() == WeakestDurably);
    case Stripe: {
        const StripeId stripe = stripeFromText(m_first->text());
        if (stripe.isNull())
            return Q_EMIT refused(tr("A stripe's number is written as the map shows it, for instance 3·17 or 3.17."));
        return Q_EMIT stripeWanted(stripe);
    }
    case Range: {
        const qint64 offset = amountOf(m_first->text());
        const qint64 length = m_second->text().trimmed().isEmpty() ? 1 : amountOf(m_second->text());
        if (offset < 0 || length < 1)
            return Q_EMIT refused(tr("Offset and length are amounts of bytes, for instance 4096, 20 MiB or 1.5 GiB."));
        return Q_EMIT rangeWanted(VolumeId(m_volume->currentData().toULongLong()), offset, length);
    }
    }
}

} // namespace fallow::console
