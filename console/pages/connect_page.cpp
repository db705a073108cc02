// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/pages/connect_page.h"

#include "console/delegates/two_line_delegate.h"
#include "console/theme/icons.h"
#include "console/widgets/card.h"
#include "console/widgets/evaluation_form.h"
#include "console/widgets/message_panel.h"
#include "console/widgets/wrap_layout.h"

#include <QListView>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace fallow::console {

ConnectPage::ConnectPage(QWidget *parent)
    : QWidget(parent)
    , m_message(new MessagePanel(this))
    , m_model(new ArrayListModel(this))
{
    setObjectName(u"connectPage"_s);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    auto *middle = new QWidget(area);
    auto *across = new QHBoxLayout(middle);
    across->setContentsMargins(28, 24, 28, 24);
    across->addStretch(1);
    auto *content = new QWidget(middle);
    content->setMaximumWidth(1080);
    across->addWidget(content, 100);
    across->addStretch(1);
    area->setWidget(middle);
    outer->addWidget(area);

    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    auto *title = new TextLabel(LabelKind::Title, tr("Connect to an array"), content);
    layout->addWidget(title);
    layout->addWidget(m_message);
    m_busy = new QWidget(content);
    m_busy->setObjectName(u"connectBusy"_s);
    auto *busy = new QHBoxLayout(m_busy);
    busy->setContentsMargins(0, 0, 0, 0);
    busy->setSpacing(14);
    m_busyText = new TextLabel(LabelKind::Body, {}, m_busy);
    m_busyText->setObjectName(u"connectBusyText"_s);
    m_progress = new QProgressBar(m_busy);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress"));
    auto *cancel = new QPushButton(tr("Cancel"), m_busy);
    cancel->setObjectName(u"connectCancel"_s);
    busy->addWidget(m_busyText);
    busy->addWidget(m_progress, 1);
    busy->addWidget(cancel);
    m_busy->hide();
    layout->addWidget(m_busy);
    m_columns = new QWidget(content);
    auto *columns = new QHBoxLayout(m_columns);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(16);
    columns->addWidget(makeArrays(), 5);
    columns->addWidget(makeEvaluation(), 4);
    m_columns->setMaximumHeight(560); // on a large screen the buttons stay near what they belong to
    layout->addWidget(m_columns, 10);
    layout->addStretch(1);
    connect(cancel, &QPushButton::clicked, this, &ConnectPage::cancelRequested);
    showButtons();
}

QWidget *ConnectPage::makeArrays()
{
    auto *card = new Card(tr("Your arrays"), this);
    m_noArrays = new TextLabel(LabelKind::Body,
                               tr("None yet. The administrator of an array gives you an identity file; on a controller "
                                  "of your own `fallowd init` writes it, admin.identity. Open it once, and the array "
                                  "stands here from then on."),
                               card);
    m_noArrays->setObjectName(u"noArrays"_s);
    m_noArrays->setWordWrap(true);
    m_noArrays->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_noArrays->setContentsMargins(0, 6, 0, 10);
    m_list = new QListView(card);
    m_list->setObjectName(u"arrayList"_s);
    m_list->setAccessibleName(tr("Your arrays"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new TwoLineDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::EditKeyPressed); // F2
    m_list->setMinimumHeight(170);
    card->body()->addWidget(m_noArrays, 1);
    card->body()->addWidget(m_list, 1);
    m_connect = new QPushButton(tr("Connect"), card);
    m_connect->setObjectName(u"connectSelected"_s);
    m_rename = new QPushButton(tr("Rename"), card);
    m_rename->setObjectName(u"renameSelected"_s);
    m_forget = new QPushButton(tr("Forget"), card);
    m_forget->setObjectName(u"forgetSelected"_s);
    m_forget->setToolTip(tr("Takes it off this list, and its passphrase out of the keyring; neither the array nor the "
                            "identity file is touched."));
    m_stop = new QPushButton(tr("Stop"), card);
    m_stop->setObjectName(u"stopSelected"_s);
    m_stop->setToolTip(tr("Ends the programs of this evaluation array; connecting to it starts them again."));
    m_delete = new QPushButton(tr("Delete…"), card);
    m_delete->setObjectName(u"deleteSelected"_s);
    m_delete->setToolTip(tr("Deletes this evaluation array with all that is in it."));
    m_open = new QPushButton(tr("Open an identity file…"), card);
    m_open->setObjectName(u"openIdentity"_s);
    auto *buttons = new WrapLayout;
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(8);
    buttons->addWidget(m_connect);
    buttons->addWidget(m_rename);
    buttons->addWidget(m_forget);
    card->body()->addLayout(buttons);
    auto *other = new WrapLayout;
    other->setContentsMargins(0, 0, 0, 0);
    other->setSpacing(8);
    other->addWidget(m_open);
    other->addStretch();
    other->addWidget(m_stop);
    other->addWidget(m_delete);
    card->body()->addLayout(other);

    const auto connectSelected = [this] {
        if (const RememberedArray *array = selected())
            Q_EMIT connectRequested(array->identityPath);
    };
    connect(m_connect, &QPushButton::clicked, this, connectSelected);
    connect(m_list, &QListView::activated, this, connectSelected);
    connect(m_rename, &QPushButton::clicked, this, [this] { m_list->edit(m_list->currentIndex()); });
    const auto forget = [this] {
        if (const RememberedArray *array = selected())
            Q_EMIT forgetRequested(array->identityPath);
    };
    connect(m_forget, &QPushButton::clicked, this, forget);
    auto *remove = new QShortcut(QKeySequence(QKeySequence::Delete), m_list);
    remove->setContext(Qt::WidgetShortcut);
    connect(remove, &QShortcut::activated, this, forget);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        if (const RememberedArray *array = selected())
            Q_EMIT stopRequested(array->identityPath);
    });
    connect(m_delete, &QPushButton::clicked, this, &ConnectPage::askDelete);
    connect(m_open, &QPushButton::clicked, this, &ConnectPage::openRequested);
    connect(m_model, &ArrayListModel::renamed, this, &ConnectPage::renameRequested);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ConnectPage::showButtons);
    return card;
}

QWidget *ConnectPage::makeEvaluation()
{
    auto *card = new Card(tr("Try Fallow on this computer"), this);
    m_evaluation = new QStackedWidget(card);
    auto *offer = new QWidget(m_evaluation);
    auto *layout = new QVBoxLayout(offer);
    layout->setContentsMargins(0, 6, 0, 0);
    layout->setSpacing(10);
    for (const QString &sentence :
         {tr("A private array in one folder: a controller and a few workstations, as programs of this computer. You "
             "can "
             "make volumes, take machines away, watch a rebuild, and delete it all again."),
          tr("It is for looking around, not for keeping: everything lies on one disk, and when that dies, all of it "
             "does. Nothing outside this computer can reach it.")}) {
        auto *text = new TextLabel(LabelKind::Body, sentence, offer);
        text->setWordWrap(true);
        layout->addWidget(text);
    }
    m_offer = new QPushButton(tr("Create an evaluation array…"), offer);
    m_offer->setObjectName(u"offerEvaluation"_s);
    auto *line = new QHBoxLayout;
    line->addWidget(m_offer);
    line->addStretch(1);
    layout->addStretch(1);
    layout->addLayout(line);
    m_form = new EvaluationForm(m_evaluation);
    m_evaluation->addWidget(offer);
    m_evaluation->addWidget(m_form);
    card->body()->addWidget(m_evaluation, 1);
    connect(m_offer, &QPushButton::clicked, this, [this] { m_evaluation->setCurrentWidget(m_form); });
    connect(m_form, &EvaluationForm::rejected, this, [this] { m_evaluation->setCurrentIndex(0); });
    connect(m_form, &EvaluationForm::accepted, this, &ConnectPage::evaluationRequested);
    return card;
}

void ConnectPage::askDelete()
{
    const RememberedArray *array = selected();
    if (!array || array->evaluationFolder.isEmpty())
        return;
    auto *box = new QMessageBox(
        QMessageBox::Warning, tr("Delete the evaluation array?"),
        tr("%1: its programs are ended, and its volumes are gone for good with everything that was written to them. "
           "What it has made in %2 is deleted, its identity file too.")
            .arg(array->name, array->evaluationFolder),
        QMessageBox::NoButton, this);
    box->setObjectName(u"deleteBox"_s);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *remove = box->addButton(tr("Delete it"), QMessageBox::DestructiveRole);
    remove->setObjectName(u"deleteConfirm"_s);
    QPushButton *keep = box->addButton(tr("Keep it"), QMessageBox::RejectRole);
    box->setDefaultButton(keep);
    box->setEscapeButton(keep);
    connect(remove, &QPushButton::clicked, this, [this, path = array->identityPath] { Q_EMIT deleteRequested(path); });
    box->open();
}

const RememberedArray *ConnectPage::selected() const
{
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() ? &m_model->row(index.row()) : nullptr;
}

void ConnectPage::showButtons()
{
    for (QPushButton *button : {m_connect, m_rename, m_forget}) {
        button->setVisible(m_model->rowCount() > 0);
        button->setEnabled(selected() != nullptr);
    }
    const RememberedArray *array = selected();
    for (QPushButton *button : {m_stop, m_delete})
        button->setVisible(array && !array->evaluationFolder.isEmpty());
    m_list->setVisible(m_model->rowCount() > 0);
    m_noArrays->setVisible(m_model->rowCount() == 0);
}

void ConnectPage::setArrays(const QList<RememberedArray> &arrays)
{
    m_model->apply(arrays);
    if (!m_list->currentIndex().isValid() && !arrays.isEmpty())
        m_list->setCurrentIndex(m_model->index(0, 0));
    showButtons();
}

void ConnectPage::setMessage(Tone tone, const QString &title, const QString &sentence, const QByteArray &expected,
                             const QByteArray &shown)
{
    m_message->setMessage(tone, title, sentence);
    m_message->setFingerprints(expected, shown);
}

void ConnectPage::clearMessage()
{
    m_message->clear();
}

void ConnectPage::setBusy(const QString &sentence)
{
    m_busyText->setText(sentence);
    m_progress->setRange(0, 0);
    m_busy->show();
    m_columns->setEnabled(false);
}

void ConnectPage::setIdle()
{
    m_busy->hide();
    m_columns->setEnabled(true);
    m_evaluation->setCurrentIndex(0);
}

void ConnectPage::setProgress(const QString &sentence, int done, int total)
{
    setBusy(sentence);
    m_progress->setRange(0, total);
    m_progress->setValue(done);
}

} // namespace fallow::console
