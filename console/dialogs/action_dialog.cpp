// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/dialogs/action_dialog.h"

#include "console/format/describe.h"
#include "console/format/standing.h"
#include "console/theme/icons.h"
#include "console/widgets/card.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace fallow::console {

namespace {

constexpr int kPreviewTimeoutMs = 120'000; ///< it is counted in the catalog, behind whatever is counted already
constexpr int kDialogSign = 20;
constexpr qsizetype kMostProblemsShown = 4;

} // namespace

ActionDialog::ActionDialog(ActionPlan plan, Commands commands, QWidget *parent)
    : QDialog(parent)
    , m_plan(std::move(plan))
    , m_commands(std::move(commands))
    , m_caution(m_plan.caution)
{
    setObjectName(u"actionDialog"_s);
    setWindowTitle(m_plan.verb);
    setMinimumWidth(480);
    setMaximumWidth(640);
    makeWidgets();
    if (m_plan.preview)
        askPreview();
    else
        enter(Phase::Ready);
}

ActionDialog *ActionDialog::ask(ActionPlan plan, Commands commands, QWidget *parent)
{
    auto *dialog = new ActionDialog(std::move(plan), std::move(commands), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    return dialog;
}

void ActionDialog::makeWidgets()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(22, 20, 22, 18);
    layout->setSpacing(12);
    auto *title = new TextLabel(LabelKind::Title, m_plan.title, this);
    title->setObjectName(u"actionTitle"_s);
    title->setWordWrap(true);
    auto *explanation = new TextLabel(LabelKind::Soft, m_plan.explanation, this);
    explanation->setWordWrap(true);
    explanation->setVisible(!m_plan.explanation.isEmpty());
    layout->addWidget(title);
    layout->addWidget(explanation);
    layout->addWidget(makePreviewBox());
    layout->addWidget(makeConfirmation());

    m_error = new TextLabel(LabelKind::Body, {}, this);
    m_error->setObjectName(u"actionError"_s);
    m_error->setWordWrap(true);
    m_error->setInk(toneColor(Tone::Danger, palette()));
    m_error->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_error->setFocusPolicy(Qt::NoFocus);
    m_progress = new QProgressBar(this);
    m_progress->setObjectName(u"actionProgress"_s);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setTextVisible(false);
    layout->addWidget(m_error);
    layout->addWidget(m_progress);
    layout->addStretch(1);

    auto *buttons = new QHBoxLayout;
    m_retry = new QPushButton(tr("Try again"), this);
    m_retry->setObjectName(u"actionRetry"_s);
    m_confirm = new QPushButton(m_plan.verb, this);
    m_confirm->setObjectName(u"actionConfirm"_s);
    m_cancel = new QPushButton(tr("Cancel"), this);
    m_cancel->setObjectName(u"actionCancel"_s);
    buttons->addWidget(m_retry);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_confirm);
    layout->addLayout(buttons);
    connect(m_retry, &QPushButton::clicked, this, [this] {
        if (m_phase == Phase::PreviewFailed)
            askPreview();
        else
            act();
    });
    connect(m_confirm, &QPushButton::clicked, this, &ActionDialog::act);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
}

QWidget *ActionDialog::makePreviewBox()
{
    auto *box = new Card({}, this);
    box->setVisible(m_plan.preview.has_value() || !m_plan.warnings.isEmpty());
    auto *line = new QHBoxLayout;
    line->setSpacing(12);
    m_previewSign = new QLabel(box);
    m_previewText = new TextLabel(LabelKind::Body, {}, box);
    m_previewText->setObjectName(u"actionPreview"_s);
    m_previewText->setAccessibleName(tr("What would happen"));
    m_previewText->setWordWrap(true);
    m_previewText->setTextInteractionFlags(Qt::TextSelectableByMouse);
    line->addWidget(m_previewSign, 0, Qt::AlignTop);
    line->addWidget(m_previewText, 1);
    m_previewSign->setVisible(m_plan.preview.has_value());
    m_previewText->setVisible(m_plan.preview.has_value());
    box->body()->addLayout(line);
    for (const QString &warning : std::as_const(m_plan.warnings)) {
        auto *row = new QHBoxLayout;
        row->setSpacing(12);
        auto *sign = new QLabel(box);
        sign->setPixmap(iconPixmap(toneIcon(Tone::Warning), kDialogSign, devicePixelRatioF()));
        auto *text = new TextLabel(LabelKind::Body, warning, box);
        text->setWordWrap(true);
        row->addWidget(sign, 0, Qt::AlignTop);
        row->addWidget(text, 1);
        box->body()->addLayout(row);
    }
    return box;
}

QWidget *ActionDialog::makeConfirmation()
{
    auto *box = new QWidget(this);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_check = new QCheckBox(m_plan.checkText.isEmpty() ? tr("I have read what will happen") : m_plan.checkText, box);
    m_check->setObjectName(u"actionCheck"_s);
    m_nameQuestion = new TextLabel(LabelKind::Body, tr("To confirm, type %1").arg(m_plan.nameToType), box);
    m_nameQuestion->setWordWrap(true);
    m_name = new QLineEdit(box);
    m_name->setObjectName(u"actionName"_s);
    m_name->setAccessibleName(tr("Name, to confirm"));
    m_name->setPlaceholderText(m_plan.nameToType);
    m_nameQuestion->setBuddy(m_name);
    layout->addWidget(m_check);
    layout->addWidget(m_nameQuestion);
    layout->addWidget(m_name);
    connect(m_check, &QCheckBox::toggled, this, &ActionDialog::showConfirm);
    connect(m_name, &QLineEdit::textChanged, this, &ActionDialog::showConfirm);
    return box;
}

void ActionDialog::askPreview()
{
    enter(Phase::Asking);
    m_commands.call(
        m_plan.preview->method, m_plan.preview->arguments, this,
        [this](Result<QCborMap> answer) {
            if (m_phase != Phase::Asking)
                return;
            const auto read = m_plan.readPreview ? m_plan.readPreview : [](const QCborMap &map) {
                const auto message = fromCbor<ActionAnswer>(map);
                return message ? Result<ActionPreview>(previewOf(*message))
                               : Result<ActionPreview>(fail(message.error()));
            };
            const Result<ActionPreview> preview =
                answer ? read(*answer) : Result<ActionPreview>(fail(std::move(answer.error())));
            if (preview)
                return takePreview(*preview);
            showPreview(Tone::Danger,
                        tr("What would happen cannot be said: %1 Nothing was done.").arg(describe(preview.error())));
            enter(Phase::PreviewFailed);
        },
        kPreviewTimeoutMs);
}

void ActionDialog::takePreview(const ActionPreview &preview)
{
    showPreview(preview.tone, preview.sentence);
    m_caution = std::max(m_plan.caution, preview.caution);
    if (m_caution == Caution::TypeName && m_plan.nameToType.isEmpty())
        m_caution = Caution::CheckBox; // nothing has a name here
    enter(Phase::Ready);
}

void ActionDialog::showPreview(Tone tone, const QString &sentence)
{
    m_previewSign->setPixmap(iconPixmap(toneIcon(tone), kDialogSign, devicePixelRatioF()));
    m_previewText->setText(sentence);
}

void ActionDialog::act()
{
    if (m_phase == Phase::Failed)
        m_plan.steps = std::exchange(m_failed, {});
    else if (m_phase != Phase::Ready || !isConfirmed())
        return;
    m_failed.clear();
    m_problems.clear();
    m_sent = 0;
    enter(Phase::Acting);
    sendNext();
}

void ActionDialog::sendNext()
{
    if (m_sent >= m_plan.steps.size())
        return finish();
    m_progress->setValue(int(m_sent));
    const ActionStep &step = m_plan.steps.at(m_sent++);
    m_cancel->setText(m_sent < m_plan.steps.size() ? tr("Stop here") : tr("Close"));
    m_commands.call(
        step.method, step.arguments, this, [this](const Result<QCborMap> &answer) { takeStep(answer); },
        kPreviewTimeoutMs);
}

void ActionDialog::takeStep(const Result<QCborMap> &answer)
{
    const ActionStep &step = m_plan.steps.at(m_sent - 1);
    if (answer) {
        if (const auto message = fromCbor<ActionAnswer>(*answer))
            m_lastAnswer = *message;
    } else {
        m_failed.append(step);
        m_problems.append(m_plan.steps.size() > 1
                              ? tr("%1: %2", "subject, what went wrong").arg(step.subject, describe(answer.error()))
                              : describe(answer.error()));
    }
    sendNext();
}

void ActionDialog::finish()
{
    if (m_failed.isEmpty()) {
        Q_EMIT acted(m_lastAnswer);
        accept();
        return;
    }
    QStringList shown = m_problems.mid(0, kMostProblemsShown);
    if (m_plan.steps.size() > 1)
        shown.prepend(tr("%1 of %2 were not done.").arg(m_failed.size()).arg(m_plan.steps.size()));
    if (m_problems.size() > kMostProblemsShown)
        shown.append(tr("… and %Ln more", nullptr, int(m_problems.size() - kMostProblemsShown)));
    m_error->setText(shown.join(u'\n'));
    enter(Phase::Failed);
}

void ActionDialog::enter(Phase phase)
{
    m_phase = phase;
    const bool isBusy = phase == Phase::Asking || phase == Phase::Acting;
    const bool isOpen = phase == Phase::Ready;
    m_check->setVisible(m_caution == Caution::CheckBox && isOpen);
    m_name->setVisible(m_caution == Caution::TypeName && isOpen);
    m_nameQuestion->setVisible(m_name->isVisibleTo(this));
    m_error->setVisible(phase == Phase::Failed);
    m_progress->setVisible(isBusy);
    m_progress->setRange(0, phase == Phase::Acting && m_plan.steps.size() > 1 ? int(m_plan.steps.size()) : 0);
    m_retry->setVisible(phase == Phase::PreviewFailed || phase == Phase::Failed);
    m_confirm->setVisible(phase != Phase::Failed && phase != Phase::PreviewFailed);
    m_cancel->setText(phase == Phase::Failed ? tr("Close") : tr("Cancel"));
    if (phase == Phase::Asking)
        showPreview(Tone::Neutral, tr("Asking the controller what this would do…"));
    showConfirm();
    if (!isOpen)
        (phase == Phase::Failed || phase == Phase::PreviewFailed ? m_retry : m_cancel)->setFocus();
    else if (m_caution == Caution::TypeName)
        m_name->setFocus();
    else if (m_caution == Caution::CheckBox)
        m_check->setFocus();
    else
        m_confirm->setFocus();
    adjustSize();
}

bool ActionDialog::isConfirmed() const
{
    switch (m_caution) {
    case Caution::Plain:
        return true;
    case Caution::CheckBox:
        return m_check->isChecked();
    case Caution::TypeName:
        return m_name->text() == m_plan.nameToType;
    }
    Q_UNREACHABLE();
}

void ActionDialog::showConfirm()
{
    const bool canAct = m_phase == Phase::Ready && isConfirmed();
    m_confirm->setEnabled(canAct);
    // Enter acts only where nothing but a press of the button is asked for.
    m_confirm->setDefault(canAct && m_caution == Caution::Plain);
    m_cancel->setDefault(!m_confirm->isDefault());
}

} // namespace fallow::console
