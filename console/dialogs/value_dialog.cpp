// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/dialogs/value_dialog.h"

#include "base/limits.h"
#include "console/widgets/labels.h"
#include "console/widgets/size_edit.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace fallow::console {

ValueDialog::ValueDialog(const Text &text, QWidget *field, QWidget *parent)
    : QDialog(parent)
    , m_problem(new TextLabel(LabelKind::Soft, {}, this))
    , m_accept(new QPushButton(text.verb, this))
{
    setObjectName(u"valueDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(text.verb);
    setMinimumWidth(440);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(22, 20, 22, 18);
    layout->setSpacing(10);
    auto *title = new TextLabel(LabelKind::Title, text.title, this);
    title->setWordWrap(true);
    auto *explanation = new TextLabel(LabelKind::Soft, text.explanation, this);
    explanation->setWordWrap(true);
    auto *label = new TextLabel(LabelKind::Body, text.label, this);
    label->setBuddy(field);
    m_problem->setObjectName(u"valueProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->setMinimumHeight(2 * m_problem->fontMetrics().lineSpacing()); // the dialog does not jump while one types
    m_problem->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    layout->addWidget(title);
    layout->addWidget(explanation);
    layout->addWidget(label);
    layout->addWidget(field);
    layout->addWidget(m_problem);
    layout->addStretch(1);
    auto *buttons = new QHBoxLayout;
    auto *cancel = new QPushButton(tr("Cancel"), this);
    m_accept->setObjectName(u"valueAccept"_s);
    m_accept->setDefault(true);
    cancel->setAutoDefault(false);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_accept);
    layout->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    field->setFocus();
}

void ValueDialog::showProblem(const QString &problem)
{
    m_problem->setText(problem);
    m_accept->setEnabled(problem.isEmpty());
}

ValueDialog *ValueDialog::askText(const Text &text, const QString &value, Check check, QWidget *parent)
{
    auto *field = new QLineEdit(value);
    field->setObjectName(u"valueText"_s);
    field->setAccessibleName(text.label);
    field->setMaxLength(kMaxNameCharacters);
    field->selectAll();
    auto *dialog = new ValueDialog(text, field, parent);
    const auto look = [dialog, check](const QString &typed) { dialog->showProblem(check(typed)); };
    connect(field, &QLineEdit::textChanged, dialog, look);
    connect(dialog->m_accept, &QPushButton::clicked, dialog, [dialog, field] {
        Q_EMIT dialog->textChosen(field->text().trimmed());
        dialog->accept();
    });
    look(field->text());
    dialog->open();
    return dialog;
}

ValueDialog *ValueDialog::askChoice(const Text &text, const QString &value, const QStringList &choices, Check check,
                                    QWidget *parent)
{
    auto *field = new QComboBox;
    field->setObjectName(u"valueChoice"_s);
    field->setAccessibleName(text.label);
    field->setEditable(true);
    field->setInsertPolicy(QComboBox::NoInsert);
    field->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    field->addItems(choices);
    field->lineEdit()->setMaxLength(kMaxNameCharacters);
    field->setEditText(value);
    field->lineEdit()->selectAll();
    auto *dialog = new ValueDialog(text, field, parent);
    const auto look = [dialog, check](const QString &typed) { dialog->showProblem(check(typed)); };
    connect(field, &QComboBox::editTextChanged, dialog, look);
    connect(dialog->m_accept, &QPushButton::clicked, dialog, [dialog, field] {
        Q_EMIT dialog->textChosen(field->currentText().trimmed());
        dialog->accept();
    });
    look(field->currentText());
    dialog->open();
    return dialog;
}

ValueDialog *ValueDialog::askSize(const Text &text, qint64 bytes, SizeCheck check, QWidget *parent)
{
    auto *field = new SizeEdit;
    field->setObjectName(u"valueSize"_s);
    field->setName(text.label);
    field->setBytes(bytes);
    auto *dialog = new ValueDialog(text, field, parent);
    const auto look = [dialog, check](qint64 chosen) { dialog->showProblem(check(chosen)); };
    connect(field, &SizeEdit::bytesChanged, dialog, look);
    connect(dialog->m_accept, &QPushButton::clicked, dialog, [dialog, field] {
        Q_EMIT dialog->sizeChosen(field->bytes());
        dialog->accept();
    });
    look(field->bytes());
    dialog->open();
    return dialog;
}

} // namespace fallow::console
