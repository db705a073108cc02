// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/pages/certificates_section.h"

#include "console/pages/table_page.h"
#include "console/widgets/card.h"
#include "console/widgets/empty_state.h"

#include <QHeaderView>
#include <QPushButton>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace fallow::console {

CertificatesSection::CertificatesSection(QWidget *parent)
    : QWidget(parent)
    , m_model(new CertificateModel(this))
    , m_sorted(new NaturalSort(this))
    , m_empty(new EmptyState(u"page-settings"_s, this))
    , m_says(new TextLabel(LabelKind::Soft, {}, this))
{
    setObjectName(u"certificatesSection"_s);
    m_sorted->setSourceModel(m_model);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    m_says->setObjectName(u"certificateSays"_s);
    m_says->setWordWrap(true);
    auto *bar = new QHBoxLayout;
    bar->setSpacing(10);
    auto *columns = makeColumnsButton(u"certificateColumns"_s, this);
    bar->addWidget(m_says, 1);
    bar->addWidget(columns, 0, Qt::AlignTop);
    layout->addLayout(bar);
    m_table = makeTable(m_sorted, u"certificateTable"_s, tr("Certificates"), this);
    m_table->sortByColumn(CertificateModel::Expires, Qt::AscendingOrder);
    m_table->setColumnWidth(CertificateModel::Holder, 190);
    m_table->setColumnWidth(CertificateModel::Role, 150);
    m_table->setColumnWidth(CertificateModel::State, 130);
    m_table->setColumnWidth(CertificateModel::Expires, 140);
    makeColumnsChoosable(m_table, u"certificates"_s);
    showColumnsOf(m_table, columns);
    auto *sheet = new Card({}, this);
    sheet->body()->setContentsMargins(1, 1, 1, 1);
    sheet->body()->addWidget(m_table);
    sheet->body()->addWidget(m_empty);
    layout->addWidget(sheet, 1);
    clear();
}

void CertificatesSection::setCertificates(const CertificateList &certificates)
{
    QList<CertificateRow> rows;
    int ending = 0;
    const QDateTime soon = QDateTime::currentDateTimeUtc().addDays(CertificateModel::kSoonDays);
    for (const CertificateSnapshot &certificate : certificates.certificates) {
        rows.append(CertificateRow{certificate});
        ending += !certificate.isRevoked && certificate.expires.isValid() && certificate.expires < soon ? 1 : 0;
    }
    m_model->apply(std::move(rows));
    m_says->setText(ending == 0 ? tr("All are good for %1 days and longer.").arg(CertificateModel::kSoonDays)
                                : tr("%Ln certificate(s) end within %1 days. A workstation whose certificate has ended "
                                     "enrols anew, with a code.",
                                     nullptr, ending)
                                      .arg(CertificateModel::kSoonDays));
    m_says->setInk(ending == 0 ? QColor() : toneColor(Tone::Warning, palette()));
    m_table->show();
    m_empty->hide();
}

void CertificatesSection::showTrouble(const QString &sentence)
{
    m_empty->setTexts(tr("The certificates cannot be shown"), sentence);
    m_empty->setVisible(m_model->rowCount() == 0);
    m_table->setVisible(m_model->rowCount() > 0);
}

void CertificatesSection::clear()
{
    m_model->apply({});
    m_says->setText({});
    m_empty->setTexts(tr("Asking the controller…"), {});
    m_empty->show();
    m_table->hide();
}

} // namespace fallow::console
