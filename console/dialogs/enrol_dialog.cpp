// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/dialogs/enrol_dialog.h"

#include "base/limits.h"
#include "console/format/describe.h"
#include "console/format/format.h"
#include "console/theme/tone.h"
#include "console/widgets/copy_line.h"
#include "console/widgets/labels.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace fallow::console {

EnrolDialog::EnrolDialog(Commands commands, QWidget *parent)
    : QDialog(parent)
    , m_commands(std::move(commands))
    , m_stack(new QStackedWidget(this))
    , m_make(new QPushButton(tr("Make code"), this))
    , m_close(new QPushButton(tr("Cancel"), this))
{
    setObjectName(u"enrolDialog"_s);
    setWindowTitle(tr("Add a workstation"));
    setMinimumWidth(600);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(22, 20, 22, 18);
    layout->setSpacing(12);
    auto *title = new TextLabel(LabelKind::Title, tr("Add a workstation"), this);
    layout->addWidget(title);
    m_stack->addWidget(makeQuestion());
    m_stack->addWidget(makeAnswer());
    layout->addWidget(m_stack, 1);
    auto *buttons = new QHBoxLayout;
    m_make->setObjectName(u"enrolMake"_s);
    m_make->setDefault(true);
    m_close->setObjectName(u"enrolClose"_s);
    m_close->setAutoDefault(false);
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    buttons->addWidget(m_make);
    layout->addLayout(buttons);
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, &EnrolDialog::showExpiry);
    connect(m_make, &QPushButton::clicked, this, &EnrolDialog::makeCode);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
}

EnrolDialog *EnrolDialog::ask(Commands commands, QWidget *parent)
{
    auto *dialog = new EnrolDialog(std::move(commands), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    return dialog;
}

QWidget *EnrolDialog::makeQuestion()
{
    auto *page = new QWidget(m_stack);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    auto *explanation =
        new TextLabel(LabelKind::Soft,
                      tr("A code lets one workstation join, once. It says where the controller is and how to know it, "
                         "so nothing else has to be brought to the workstation."),
                      page);
    explanation->setWordWrap(true);
    layout->addWidget(explanation);
    auto *form = new QFormLayout;
    m_validity = new QComboBox(page);
    m_validity->setObjectName(u"enrolValidity"_s);
    m_validity->addItem(tr("1 hour"), 3600);
    m_validity->addItem(tr("8 hours"), 8 * 3600);
    m_validity->addItem(tr("1 day"), 24 * 3600);
    m_validity->addItem(tr("7 days"), 7 * 24 * 3600);
    m_validity->addItem(tr("30 days"), 30 * 24 * 3600);
    m_note = new QLineEdit(page);
    m_note->setObjectName(u"enrolNote"_s);
    m_note->setMaxLength(kMaxNameCharacters);
    m_note->setPlaceholderText(tr("Optional; goes into the events"));
    form->addRow(tr("Good for"), m_validity);
    form->addRow(tr("For whom"), m_note);
    layout->addLayout(form);
    m_error = new TextLabel(LabelKind::Body, {}, page);
    m_error->setObjectName(u"enrolError"_s);
    m_error->setWordWrap(true);
    m_error->setInk(toneColor(Tone::Danger, palette()));
    layout->addWidget(m_error);
    layout->addStretch(1);
    return page;
}

QWidget *EnrolDialog::makeAnswer()
{
    auto *page = new QWidget(m_stack);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    m_code = new CopyLine(tr("Code"), page);
    m_code->setObjectName(u"enrolCode"_s);
    m_command = new CopyLine(tr("Command for the workstation"), page);
    m_command->setObjectName(u"enrolCommand"_s);
    m_expiry = new TextLabel(LabelKind::Soft, {}, page);
    m_expiry->setObjectName(u"enrolExpiry"_s);
    m_expiry->setWordWrap(true);
    auto *after = new TextLabel(LabelKind::Soft,
                                tr("The workstation appears here as soon as it has used the code. The code is shown "
                                   "this once; the controller keeps only what it needs to know it again."),
                                page);
    after->setWordWrap(true);
    layout->addWidget(new TextLabel(LabelKind::Strong, tr("The code"), page));
    layout->addWidget(m_code);
    layout->addWidget(m_expiry);
    layout->addSpacing(8);
    layout->addWidget(new TextLabel(LabelKind::Strong, tr("Type this on the workstation"), page));
    layout->addWidget(m_command);
    layout->addSpacing(4);
    layout->addWidget(after);
    layout->addStretch(1);
    return page;
}

void EnrolDialog::makeCode()
{
    if (m_stack->currentIndex() == 1) { // another one
        m_tick.stop();
        m_stack->setCurrentIndex(0);
        m_make->setText(tr("Make code"));
        m_close->setText(tr("Cancel"));
        return;
    }
    m_make->setEnabled(false);
    m_error->setText({});
    const MakeCodeRequest request{.validForSeconds = m_validity->currentData().toLongLong(),
                                  .note = m_note->text().trimmed()};
    m_commands.request<EnrolmentCodeAnswer>(u"machines.makeCode"_s, request, this,
                                            [this](Result<EnrolmentCodeAnswer> answer) {
                                                m_make->setEnabled(true);
                                                if (answer)
                                                    return showCode(*answer);
                                                m_error->setText(describe(answer.error()));
                                            });
}

void EnrolDialog::showCode(const EnrolmentCodeAnswer &answer)
{
    m_expires = answer.expires;
    m_code->setText(answer.code);
    m_command->setText(u"fallow-agent enrol "_s + answer.code);
    showExpiry();
    m_tick.start();
    m_stack->setCurrentIndex(1);
    m_make->setText(tr("Another code"));
    m_make->setDefault(false);
    m_close->setText(tr("Close"));
    m_close->setDefault(true);
    m_note->clear();
}

void EnrolDialog::showExpiry()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const qint64 left = now.secsTo(m_expires);
    m_expiry->setText(
        left > 0
            ? tr("Good for one workstation until %1, %2 from now.").arg(momentText(m_expires, now), durationText(left))
            : tr("This code has expired. Make another one."));
}

} // namespace fallow::console
