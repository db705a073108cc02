// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/dialogs/claim_dialog.h"

#include "console/dialogs/joining_plans.h"
#include "console/format/short_name.h"
#include "console/widgets/card.h"

#include <QListWidget>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace fallow::console {

namespace {

enum Answer { Adopt, ApproveAnew, ApproveAndDelete };
enum AnswerRole { ChoiceRole = Qt::UserRole, StoreRole };
constexpr int kMostListHeight = 320;

} // namespace

ClaimDialog::ClaimDialog(const MachineRow &row, Answers answers, QWidget *parent)
    : QDialog(parent)
    , m_answers(new QListWidget(this))
    , m_accept(new QPushButton(tr("Go on…"), this))
{
    setObjectName(u"claimDialog"_s);
    setWindowTitle(tr("Old stores"));
    setMinimumWidth(520);
    setMaximumWidth(640);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(22, 20, 22, 18);
    layout->setSpacing(12);
    auto *title = new TextLabel(LabelKind::Title,
                                answers == Answers::All ? tr("What becomes of what %1 found?").arg(shortName(row.name))
                                                        : tr("Which store shall %1 adopt?").arg(shortName(row.name)),
                                this);
    title->setWordWrap(true);
    m_answers->setObjectName(u"claimAnswers"_s);
    m_answers->setAccessibleName(title->text());
    m_answers->setWordWrap(true);
    m_answers->setSpacing(3);
    m_answers->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_answers->setMaximumHeight(kMostListHeight);
    for (const StoreClaimSnapshot &claim : row.claims) {
        if (claim.isAdoptable())
            addAnswer(tr("Adopt %1", "a store").arg(claimFigures(claim)), Adopt, claim.store);
    }
    if (answers == Answers::All && !mustWait(row)) {
        addAnswer(tr("Join with a new store; what was found stays on its disk, unused"), ApproveAnew);
        addAnswer(tr("Join with a new store, and delete what was found"), ApproveAndDelete);
    }
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false); // Enter in the list chooses
    m_accept->setObjectName(u"claimAccept"_s);
    m_accept->setEnabled(false);
    m_accept->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_accept);
    layout->addWidget(title);
    layout->addWidget(m_answers, 1);
    layout->addLayout(buttons);
    connect(m_answers, &QListWidget::itemSelectionChanged, this,
            [this] { m_accept->setEnabled(!m_answers->selectedItems().isEmpty()); });
    connect(m_answers, &QListWidget::itemActivated, this, &ClaimDialog::goOn);
    connect(m_accept, &QPushButton::clicked, this, &ClaimDialog::goOn);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_answers->setFocus();
}

void ClaimDialog::addAnswer(const QString &text, int answer, StoreId store)
{
    auto *item = new QListWidgetItem(text, m_answers);
    item->setData(ChoiceRole, answer);
    item->setData(StoreRole, QVariant::fromValue(store.value()));
}

ClaimDialog *ClaimDialog::ask(const MachineRow &row, Answers answers, QWidget *parent)
{
    auto *dialog = new ClaimDialog(row, answers, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    return dialog;
}

void ClaimDialog::goOn()
{
    const QList<QListWidgetItem *> chosen = m_answers->selectedItems();
    if (chosen.isEmpty())
        return;
    const StoreId store(chosen.first()->data(StoreRole).toULongLong());
    const int answer = chosen.first()->data(ChoiceRole).toInt();
    accept();
    switch (Answer(answer)) {
    case Adopt:
        Q_EMIT adoptChosen(store);
        return;
    case ApproveAnew:
        Q_EMIT approveChosen();
        return;
    case ApproveAndDelete:
        Q_EMIT deleteChosen();
        return;
    }
}

} // namespace fallow::console
