// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/pages/certificates_section.h"

#include "console/dialogs/action_dialog.h"
#include "console/dialogs/administrator_plans.h"
#include "console/dialogs/value_dialog.h"
#include "console/format/format.h"
#include "console/pages/table_page.h"
#include "console/theme/icons.h"
#include "console/widgets/card.h"
#include "console/widgets/empty_state.h"
#include "console/widgets/message_panel.h"

#include <QFileDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QShortcut>
#include <QTableView>
#include <utility>

using namespace Qt::StringLiterals;

namespace fallow::console {

namespace {

constexpr int kMostSearchCharacters = 200;

} // namespace

CertificatesSection::CertificatesSection(QWidget *parent)
    : QWidget(parent)
    , m_model(new CertificateModel(this))
    , m_sorted(new NaturalSort(this))
    , m_empty(new EmptyState(u"page-settings"_s, this))
    , m_says(new TextLabel(LabelKind::Soft, {}, this))
    , m_message(new MessagePanel(this))
{
    setObjectName(u"certificatesSection"_s);
    m_sorted->setSourceModel(m_model);
    m_sorted->setFilterKeyColumn(-1); // every column
    m_sorted->setFilterCaseSensitivity(Qt::CaseInsensitive);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_message);
    m_says->setObjectName(u"certificateSays"_s);
    m_says->setWordWrap(true);
    auto *bar = new QHBoxLayout;
    bar->setSpacing(10);
    m_search = new QLineEdit(this);
    m_search->setObjectName(u"certificateSearch"_s);
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search certificates"));
    m_search->setToolTip(tr("Holder, role, state or fingerprint"));
    m_search->setClearButtonEnabled(true);
    m_search->setFixedWidth(200);
    m_search->setMaxLength(kMostSearchCharacters);
    m_search->addAction(icon(u"sign-search"_s, softText(palette())), QLineEdit::LeadingPosition);
    auto *columns = makeColumnsButton(u"certificateColumns"_s, this);
    bar->addWidget(m_says, 1);
    bar->addWidget(m_search, 0, Qt::AlignTop);
    bar->addWidget(columns, 0, Qt::AlignTop);
    layout->addLayout(bar);
    m_table = makeTable(m_sorted, u"certificateTable"_s, tr("Certificates"), this);
    m_table->sortByColumn(CertificateModel::Expires, Qt::AscendingOrder);
    m_table->setColumnWidth(CertificateModel::Holder, 170);
    m_table->setColumnWidth(CertificateModel::Role, 145);
    m_table->setColumnWidth(CertificateModel::State, 145);
    m_table->setColumnWidth(CertificateModel::Expires, 130);
    m_table->setColumnWidth(CertificateModel::LastSeen, 130);
    m_table->setColumnWidth(CertificateModel::Made, 110);
    for (const int column : {CertificateModel::Expires, CertificateModel::LastSeen, CertificateModel::Made})
        fitColumn(m_table, column);
    makeColumnsChoosable(m_table, u"certificates"_s, {CertificateModel::Made});
    showColumnsOf(m_table, columns);
    auto *sheet = new Card({}, this);
    sheet->body()->setContentsMargins(1, 1, 1, 1);
    sheet->body()->addWidget(m_table);
    sheet->body()->addWidget(m_empty);
    layout->addWidget(sheet, 1);
    layout->addLayout(makeButtons());
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &CertificatesSection::showButtons);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_sorted->setFilterFixedString(text.trimmed());
        showTable();
    });
    auto *find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, m_search, qOverload<>(&QWidget::setFocus));
    clear();
}

QLayout *CertificatesSection::makeButtons()
{
    m_create = new QPushButton(tr("New administrator…"), this);
    m_create->setObjectName(u"administratorCreate"_s);
    m_renew = new QPushButton(tr("Renew mine…"), this);
    m_renew->setObjectName(u"administratorRenew"_s);
    m_revoke = new QPushButton(tr("Revoke…"), this);
    m_revoke->setObjectName(u"administratorRevoke"_s);
    m_revoke->setToolTip(tr("Of an administrator. A workstation is revoked on the page of workstations."));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    for (QPushButton *button : {m_create, m_renew, m_revoke})
        buttons->addWidget(button);
    connect(m_create, &QPushButton::clicked, this, &CertificatesSection::askName);
    connect(m_renew, &QPushButton::clicked, this, &CertificatesSection::askRenew);
    connect(m_revoke, &QPushButton::clicked, this, &CertificatesSection::askRevoke);
    return buttons;
}

void CertificatesSection::askName()
{
    const ValueDialog::Text text{
        .title = tr("Who is the new administrator?"),
        .explanation = tr("The events tell by this name who did what. An identity file is made, to be carried to that "
                          "person by a safe way: whoever has it administers the array."),
        .label = tr("Name"),
        .verb = tr("Go on…")};
    const auto check = [this](const QString &typed) {
        const QString name = typed.trimmed();
        if (name.isEmpty())
            return tr("An administrator needs a name.");
        const bool isTaken = std::ranges::any_of(m_model->rows(), [&name](const CertificateRow &row) {
            return row.role == u"administrator"_s && row.holder == name && !row.isRevoked &&
                   row.expires > QDateTime::currentDateTimeUtc();
        });
        return isTaken ? tr("There is an administrator of that name.") : QString();
    };
    connect(ValueDialog::askText(text, {}, check, window()), &ValueDialog::textChosen, this,
            &CertificatesSection::askPath);
}

void CertificatesSection::askPath(const QString &name)
{
    auto *dialog =
        new QFileDialog(this, tr("Where the identity is written"), {}, tr("Identities (*.identity);;All files (*)"));
    dialog->setObjectName(u"administratorFile"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"identity"_s);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // no file is written over, whatever is said
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, name](const QString &path) { Q_EMIT createRequested(name, path); });
    dialog->open();
}

void CertificatesSection::askRenew()
{
    auto *box = new QMessageBox(QMessageBox::Question, tr("Renew your identity?"),
                                tr("A new key and a new certificate take the place of those in the file that this "
                                   "console was opened with. Copies of that file stay good until their own end."),
                                QMessageBox::NoButton, this);
    box->setObjectName(u"administratorRenewBox"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *renew = box->addButton(tr("Renew"), QMessageBox::AcceptRole);
    renew->setObjectName(u"administratorRenewConfirm"_s);
    box->setEscapeButton(box->addButton(tr("Cancel"), QMessageBox::RejectRole));
    box->setDefaultButton(renew);
    connect(renew, &QPushButton::clicked, this, &CertificatesSection::renewRequested);
    box->open();
}

void CertificatesSection::askRevoke()
{
    if (const CertificateRow *row = chosen())
        connect(ActionDialog::ask(revokeAdministratorPlan(*row), m_commands, window()), &ActionDialog::acted, this,
                &CertificatesSection::acted);
}

const CertificateRow *CertificatesSection::chosen() const
{
    const QModelIndexList selected = m_table->selectionModel()->selectedRows();
    if (selected.isEmpty())
        return nullptr;
    const CertificateRow &row = m_model->row(m_sorted->mapToSource(selected.first()).row());
    return row.role == u"administrator"_s && !row.isRevoked ? &row : nullptr;
}

void CertificatesSection::showButtons()
{
    m_create->setEnabled(m_isConnected && !m_isBusy);
    m_renew->setEnabled(m_isConnected && !m_isBusy);
    m_revoke->setEnabled(m_isConnected && chosen());
}

void CertificatesSection::setConnected(bool isConnected)
{
    m_isConnected = isConnected;
    showButtons();
}

void CertificatesSection::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    if (isBusy)
        m_message->clear();
    showButtons();
}

void CertificatesSection::showOutcome(Tone tone, const QString &title, const QString &sentence)
{
    m_isOld = false; // what was done is the later news
    m_message->setMessage(tone, title, sentence);
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
    if (std::exchange(m_isOld, false))
        m_message->clear();
    m_says->setText(ending == 0 ? tr("All are good for %1 days and longer.").arg(countText(CertificateModel::kSoonDays))
                                : tr("%Ln certificate(s) end within %1 days. A workstation whose certificate has ended "
                                     "enrols anew, with a code; an administrator renews before the end.",
                                     nullptr, ending)
                                      .arg(countText(CertificateModel::kSoonDays)));
    m_says->setInk(ending == 0 ? QColor() : toneColor(Tone::Warning, palette()));
    showTable();
    showButtons();
}

/// The table, or why there is nothing in it.
void CertificatesSection::showTable()
{
    const bool isKnown = m_model->rowCount() > 0;
    if (isKnown)
        m_empty->setTexts(tr("No certificate matches"), tr("Search for another text."));
    const bool isAny = m_sorted->rowCount() > 0;
    m_table->setVisible(isAny);
    m_empty->setVisible(!isAny);
    m_search->setEnabled(isKnown);
}

void CertificatesSection::showTrouble(const QString &sentence)
{
    if (m_model->rowCount() > 0) {
        m_isOld = true;
        return m_message->setMessage(Tone::Warning, tr("The certificates could not be brought up to date"), sentence);
    }
    m_empty->setTexts(tr("The certificates cannot be shown"), sentence);
}

void CertificatesSection::clear()
{
    m_model->apply({});
    m_says->setText({});
    m_empty->setTexts(tr("Asking the controller…"), {});
    showTable();
    m_isOld = false;
    m_message->clear();
    showButtons();
}

} // namespace fallow::console
