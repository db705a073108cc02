// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/pages/volumes_page.h"

#include "console/format/format.h"
#include "console/pages/table_page.h"
#include "console/theme/icons.h"
#include "console/widgets/card.h"
#include "console/widgets/empty_state.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace fallow::console {

VolumesPage::VolumesPage(QWidget *parent)
    : QWidget(parent)
    , m_model(new VolumeModel(this))
    , m_proxy(new QSortFilterProxyModel(this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(u"page-volumes"_s, this))
{
    setObjectName(u"volumesPage"_s);
    m_proxy->setSourceModel(m_model);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 20);
    layout->setSpacing(12);
    m_table = makeTable(m_proxy, u"volumeTable"_s, tr("Volumes"), this);
    m_table->sortByColumn(VolumeModel::Name, Qt::AscendingOrder);
    static constexpr std::array<int, VolumeModel::ColumnCount> kWidths{100, 122, 92, 155, 72, 80, 80, 126, 160};
    for (int column = 0; column < VolumeModel::ColumnCount; ++column)
        m_table->setColumnWidth(column, kWidths[size_t(column)]);
    auto *sheet = new Card({}, this);
    sheet->body()->setContentsMargins(1, 1, 1, 1);
    sheet->body()->addWidget(m_table);
    m_empty->setTexts(
        tr("No volume has been made yet"),
        tr("`fallow volumes create NAME SIZE --layout 4+2` makes one that survives the loss of any two machines. "
           "It can then be attached over NBD."));
    m_stack->addWidget(sheet);
    m_stack->addWidget(m_empty);
    layout->addWidget(m_stack, 1);
    layout->addWidget(makeDetails());
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &VolumesPage::showDetails);
}

QWidget *VolumesPage::makeDetails()
{
    m_details = new Card({}, this);
    m_details->setObjectName(u"volumeDetails"_s);
    m_detailName = new TextLabel(LabelKind::Strong, {}, m_details);
    m_detailText = new TextLabel(LabelKind::Soft, {}, m_details);
    m_detailText->setObjectName(u"volumeDetailText"_s);
    m_detailText->setWordWrap(true);
    auto *line = new QHBoxLayout;
    m_uri = new QLineEdit(m_details);
    m_uri->setObjectName(u"exportUri"_s);
    m_uri->setReadOnly(true);
    m_uri->setAccessibleName(tr("Where the volume is exported"));
    m_copy = new QPushButton(icon(u"sign-copy"_s, palette().color(QPalette::ButtonText)), tr("Copy"), m_details);
    m_copy->setObjectName(u"copyUri"_s);
    m_copy->setAccessibleName(tr("Copy the address of the export"));
    line->addWidget(m_uri, 1);
    line->addWidget(m_copy);
    m_details->body()->addWidget(m_detailName);
    m_details->body()->addWidget(m_detailText);
    m_details->body()->addLayout(line);
    m_details->hide();
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_uri->text());
        m_copy->setText(tr("Copied"));
        QTimer::singleShot(1500, m_copy, [this] { m_copy->setText(tr("Copy")); });
    });
    return m_details;
}

void VolumesPage::apply(const ArraySnapshot &array)
{
    m_model->apply(volumeRows(array));
    m_stack->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
    if (m_table->selectionModel()->selectedRows().isEmpty() && m_proxy->rowCount() > 0)
        m_table->selectRow(0);
    showDetails();
}

const VolumeRow *VolumesPage::selected() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : &m_model->row(m_proxy->mapToSource(rows.first()).row());
}

void VolumesPage::showDetails()
{
    const VolumeRow *row = selected();
    m_details->setVisible(row != nullptr);
    if (!row)
        return;
    m_detailName->setText(row->name);
    QStringList facts;
    if (row->isExported)
        facts.append(tr("Attach it with this address, for instance: nbdcopy, qemu-img, nbd-client."));
    else
        facts.append(tr("Not exported; `fallow volumes export %1` makes it reachable over NBD.").arg(row->name));
    if (row->isReadOnly)
        facts.append(tr("It takes no writes at present."));
    m_detailText->setText(facts.join(u' '));
    m_uri->setVisible(row->isExported);
    m_copy->setVisible(row->isExported);
    if (m_uri->text() != row->exportUri)
        m_uri->setText(row->exportUri);
}

} // namespace fallow::console
