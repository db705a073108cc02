// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/widgets/evaluation_form.h"

#include "console/format/format.h"
#include "console/widgets/labels.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace fallow::console {

namespace {

QString suggestedFolder()
{
    const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/fallow"_s;
    QString folder = data + u"/evaluation"_s;
    for (int number = 2; QFileInfo::exists(folder); ++number)
        folder = data + u"/evaluation-%1"_s.arg(number);
    return folder;
}

} // namespace

EvaluationForm::EvaluationForm(QWidget *parent)
    : QWidget(parent)
    , m_folder(new QLineEdit(this))
    , m_size(new QSpinBox(this))
    , m_workstations(new QSpinBox(this))
    , m_keep(new QCheckBox(tr("Keep it running when the console ends"), this))
    , m_says(new TextLabel(LabelKind::Soft, {}, this))
    , m_accept(new QPushButton(tr("Create and connect"), this))
{
    setObjectName(u"evaluationForm"_s);
    m_folder->setObjectName(u"evaluationFolder"_s);
    m_size->setObjectName(u"evaluationSize"_s);
    m_workstations->setObjectName(u"evaluationWorkstations"_s);
    m_keep->setObjectName(u"evaluationKeep"_s);
    m_says->setObjectName(u"evaluationSays"_s);
    m_accept->setObjectName(u"evaluationAccept"_s);
    m_size->setRange(1, 4096);
    m_size->setValue(14);
    m_size->setSuffix(tr(" GiB at most"));
    m_workstations->setRange(EvaluationPlan::kLeastWorkstations, EvaluationPlan::kMostWorkstations);
    m_workstations->setValue(6);
    m_folder->setMaxLength(1024);
    m_says->setWordWrap(true);

    auto *choose = new QPushButton(tr("Choose…"), this);
    choose->setObjectName(u"evaluationChoose"_s);
    choose->setAccessibleName(tr("Choose the folder"));
    auto *folder = new QHBoxLayout;
    folder->setSpacing(8);
    folder->addWidget(m_folder, 1);
    folder->addWidget(choose);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(9);
    auto *folderLabel = new QLabel(tr("&Folder"), this);
    folderLabel->setBuddy(m_folder);
    form->addRow(folderLabel); // a line of its own: a path is long
    form->addRow(folder);
    form->addRow(tr("On &disk"), m_size);
    form->addRow(tr("&Workstations"), m_workstations);
    form->addRow(m_keep);
    form->addRow(m_says);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    auto *back = new QPushButton(tr("Back"), this);
    back->setObjectName(u"evaluationBack"_s);
    buttons->addStretch(1);
    buttons->addWidget(back);
    buttons->addWidget(m_accept);
    form->addRow(buttons);
    m_folder->setAccessibleName(tr("Folder"));

    connect(m_folder, &QLineEdit::textChanged, this, &EvaluationForm::check);
    connect(m_size, &QSpinBox::valueChanged, this, &EvaluationForm::check);
    connect(m_workstations, &QSpinBox::valueChanged, this, &EvaluationForm::check);
    connect(choose, &QPushButton::clicked, this, &EvaluationForm::chooseFolder);
    connect(back, &QPushButton::clicked, this, &EvaluationForm::rejected);
    connect(m_accept, &QPushButton::clicked, this, [this] { Q_EMIT accepted(plan()); });
}

EvaluationPlan EvaluationForm::plan() const
{
    return {.folder = m_folder->text().trimmed(),
            .totalBytes = qint64(m_size->value()) << 30,
            .workstationCount = m_workstations->value(),
            .keepsRunning = m_keep->isChecked()};
}

void EvaluationForm::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_folder->text().isEmpty())
        m_folder->setText(suggestedFolder());
    check();
    m_folder->setFocus();
}

void EvaluationForm::check()
{
    m_folder->setToolTip(m_folder->text().toHtmlEscaped());
    const EvaluationPlan wanted = plan();
    const QString problem = wanted.problem();
    m_accept->setEnabled(problem.isEmpty());
    m_says->setInk(problem.isEmpty() ? QColor() : toneColor(Tone::Warning, palette()));
    m_says->setText(
        problem.isEmpty()
            ? tr("The controller and each workstation lend %1. The folder is nearly empty at first and grows "
                 "with what you store; delete it when you are done.")
                  .arg(bytesText(wanted.shareBytes()))
            : problem);
}

void EvaluationForm::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("A folder for the evaluation array"), m_folder->text());
    dialog->setObjectName(u"evaluationFolderDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, m_folder, &QLineEdit::setText);
    dialog->open();
}

} // namespace fallow::console
