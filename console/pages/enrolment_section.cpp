// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/pages/enrolment_section.h"

#include "console/format/format.h"
#include "console/pages/table_page.h"
#include "console/theme/icons.h"
#include "console/widgets/card.h"
#include "console/widgets/empty_state.h"
#include "console/widgets/message_panel.h"

#include <QClipboard>
#include <QComboBox>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace fallow::console {

namespace {

constexpr int kMostNoteCharacters = 128;

} // namespace

EnrolmentSection::EnrolmentSection(QWidget *parent)
    : QWidget(parent)
    , m_message(new MessagePanel(this))
    , m_model(new CodeModel(this))
    , m_sorted(new NaturalSort(this))
    , m_empty(new EmptyState(u"machine-waiting"_s, this))
{
    setObjectName(u"enrolmentSection"_s);
    m_sorted->setSourceModel(m_model);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_message);
    layout->addWidget(makeMaker());
    layout->addWidget(makeList(), 1);
    showButtons();
}

QWidget *EnrolmentSection::makeMaker()
{
    auto *card = new Card(tr("Make an enrolment code"), this);
    auto *text =
        new TextLabel(LabelKind::Soft,
                      tr("With it one workstation joins the array, once. Carry it there by a safe way: whoever "
                         "has it may join."),
                      card);
    text->setWordWrap(true);
    card->body()->addWidget(text);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    m_note = new QLineEdit(card);
    m_note->setObjectName(u"codeNote"_s);
    m_note->setPlaceholderText(tr("Whom it is for"));
    m_note->setAccessibleName(tr("Whom the code is for"));
    m_note->setMaxLength(kMostNoteCharacters);
    m_valid = new QComboBox(card);
    m_valid->setObjectName(u"codeValid"_s);
    m_valid->setAccessibleName(tr("How long the code is good"));
    for (const auto &[label, seconds] :
         {std::pair(tr("Good for an hour"), 3600), std::pair(tr("Good for a day"), 86'400),
          std::pair(tr("Good for a week"), 7 * 86'400), std::pair(tr("Good for 30 days"), 30 * 86'400)})
        m_valid->addItem(label, seconds);
    m_make = new QPushButton(tr("Make a code"), card);
    m_make->setObjectName(u"codeMake"_s);
    line->addWidget(m_note, 1);
    line->addWidget(m_valid);
    line->addWidget(m_make);
    card->body()->addLayout(line);

    m_made = new QWidget(card);
    m_made->setObjectName(u"codeMade"_s);
    auto *made = new QVBoxLayout(m_made);
    made->setContentsMargins(0, 6, 0, 0);
    made->setSpacing(4);
    auto *codeLine = new QHBoxLayout;
    codeLine->setSpacing(8);
    m_code = new QLineEdit(m_made);
    m_code->setObjectName(u"codeText"_s);
    m_code->setReadOnly(true);
    m_code->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_code->setAccessibleName(tr("The enrolment code"));
    auto *copy = new QPushButton(icon(u"sign-copy"_s, palette().color(QPalette::ButtonText)), tr("Copy"), m_made);
    copy->setObjectName(u"codeCopy"_s);
    codeLine->addWidget(m_code, 1);
    codeLine->addWidget(copy);
    m_codeSays = new TextLabel(LabelKind::Soft, {}, m_made);
    m_codeSays->setWordWrap(true);
    made->addLayout(codeLine);
    made->addWidget(m_codeSays);
    card->body()->addWidget(m_made);
    m_made->hide();
    const auto make = [this] {
        if (!m_make->isEnabled())
            return;
        m_isMaking = true;
        m_message->clear();
        showButtons();
        Q_EMIT codeRequested(
            {.validForSeconds = m_valid->currentData().toLongLong(), .note = m_note->text().trimmed()});
    };
    connect(m_make, &QPushButton::clicked, this, make);
    connect(m_note, &QLineEdit::returnPressed, this, make);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_code->text()); });
    return card;
}

QWidget *EnrolmentSection::makeList()
{
    auto *card = new Card(tr("Open codes"), this);
    auto *columns = makeColumnsButton(u"codeColumns"_s, card);
    card->addToHead(columns);
    m_table = makeTable(m_sorted, u"codeTable"_s, tr("Open enrolment codes"), card);
    m_table->sortByColumn(CodeModel::Expires, Qt::AscendingOrder);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(CodeModel::Note, QHeaderView::Stretch);
    m_table->setColumnWidth(CodeModel::Expires, 140);
    m_table->setColumnWidth(CodeModel::CreatedBy, 160);
    fitColumn(m_table, CodeModel::Expires);
    m_empty->setTexts(tr("Asking the controller…"), {});
    card->body()->addWidget(m_table, 1);
    card->body()->addWidget(m_empty, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    m_withdraw = new QPushButton(tr("Withdraw"), card);
    m_withdraw->setObjectName(u"codeWithdraw"_s);
    m_withdrawAll = new QPushButton(tr("Withdraw all"), card);
    m_withdrawAll->setObjectName(u"codeWithdrawAll"_s);
    makeColumnsChoosable(m_table, u"codes"_s);
    showColumnsOf(m_table, columns);
    buttons->addStretch(1);
    buttons->addWidget(m_withdraw);
    buttons->addWidget(m_withdrawAll);
    card->body()->addLayout(buttons);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &EnrolmentSection::showButtons);
    connect(m_withdraw, &QPushButton::clicked, this, [this] {
        const QModelIndex index = m_sorted->mapToSource(m_table->currentIndex());
        if (index.isValid())
            Q_EMIT withdrawRequested(m_model->row(index.row()).code);
    });
    connect(m_withdrawAll, &QPushButton::clicked, this, &EnrolmentSection::askWithdrawAll);
    return card;
}

void EnrolmentSection::askWithdrawAll()
{
    const auto count = m_model->rowCount();
    auto *box = new QMessageBox(
        QMessageBox::Warning, tr("Withdraw all codes?"),
        tr("%Ln open code(s) will be refused from then on, those too that are on their way to a workstation. Who "
           "waits for one needs a new one. Workstations that have joined stay.",
           nullptr, count),
        QMessageBox::NoButton, this);
    box->setObjectName(u"withdrawAllBox"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *withdraw = box->addButton(tr("Withdraw all"), QMessageBox::DestructiveRole);
    withdraw->setObjectName(u"withdrawAllConfirm"_s);
    QPushButton *keep = box->addButton(tr("Keep them"), QMessageBox::RejectRole);
    box->setDefaultButton(keep);
    box->setEscapeButton(keep);
    connect(withdraw, &QPushButton::clicked, this, [this] { Q_EMIT withdrawRequested(std::nullopt); });
    box->open();
}

void EnrolmentSection::setCodes(const OpenCodeList &codes)
{
    QList<CodeRow> rows;
    for (const OpenCodeSnapshot &code : codes.codes)
        rows.append(CodeRow{code});
    m_model->apply(std::move(rows));
    m_empty->setTexts(tr("No code is open"),
                      tr("A code is open until a workstation has used it, or its time is over."));
    showButtons();
}

void EnrolmentSection::showCode(const EnrolmentCodeAnswer &code)
{
    m_isMaking = false;
    m_message->clear();
    m_code->setText(code.code);
    m_code->setCursorPosition(0);
    m_codeSays->setText(tr("Good for one workstation until %1. There: fallow-agent enrol CODE. It is shown only now.")
                            .arg(QLocale().toString(code.expires.toLocalTime(), QLocale::ShortFormat)));
    m_made->show();
    m_note->clear();
    showButtons();
    m_code->setFocus();
    m_code->selectAll();
}

void EnrolmentSection::failCode(const QString &sentence)
{
    m_isMaking = false;
    showButtons();
    showTrouble(tr("No code was made"), sentence);
}

void EnrolmentSection::showListTrouble(const QString &sentence)
{
    const QString title = tr("The open codes cannot be shown");
    m_empty->setTexts(title, sentence);
    if (m_model->rowCount() > 0)
        showTrouble(title, sentence); // those that stand there may be out of date
}

void EnrolmentSection::showTrouble(const QString &title, const QString &sentence)
{
    m_message->setMessage(Tone::Danger, title, sentence);
}

void EnrolmentSection::setConnected(bool isConnected)
{
    m_isConnected = isConnected;
    m_isMaking = m_isMaking && isConnected; // the answer does not come any more
    showButtons();
}

void EnrolmentSection::clear()
{
    m_message->clear();
    m_made->hide();
    m_code->clear();
    m_isMaking = false;
    m_model->apply({});
    m_empty->setTexts(tr("Asking the controller…"), {});
    showButtons();
}

void EnrolmentSection::beginCode()
{
    m_note->setFocus();
}

void EnrolmentSection::showButtons()
{
    const bool hasAny = m_model->rowCount() > 0;
    m_table->setVisible(hasAny);
    m_empty->setVisible(!hasAny);
    m_make->setEnabled(m_isConnected && !m_isMaking);
    m_withdraw->setEnabled(m_isConnected && hasAny && m_table->selectionModel()->hasSelection());
    m_withdrawAll->setEnabled(m_isConnected && hasAny);
}

} // namespace fallow::console
