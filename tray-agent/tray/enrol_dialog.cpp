// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tray-agent/tray/enrol_dialog.h"

#include "tray-agent/tray/error_text.h"
#include "tray-agent/tray/shades.h"

#include <QCheckBox>
#include <QDateTime>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace fallow::tray {

namespace {

QLabel *addText(QVBoxLayout *layout, const QString &objectName, const QString &text)
{
    QLabel *label = plainLabel(objectName, layout->parentWidget());
    label->setText(text);
    layout->addWidget(label);
    return label;
}

QLabel *addFingerprint(QVBoxLayout *layout, const QString &objectName, const QString &name)
{
    QLabel *label = addText(layout, objectName, {});
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(label->font().pointSizeF() * 1.15);
    label->setFont(fixed);
    label->setAccessibleDescription(name); // a name would be read in the digits' stead
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setFocusPolicy(Qt::StrongFocus);
    label->setLayoutDirection(Qt::LeftToRight); // groups of digits keep their places
    label->setAlignment(Qt::AlignHCenter);
    return label;
}

QVBoxLayout *layoutOf(QWidget *page)
{
    auto *layout = new QVBoxLayout(page);
    layout->setSpacing(10);
    return layout;
}

} // namespace

EnrolDialog::EnrolDialog(AgentPort &agent, QWidget *parent)
    : QDialog(parent)
    , m_agent(agent)
    , m_pages(new QStackedWidget(this))
    , m_found(plainLabel(u"enrolFound"_s, this))
    , m_complaint(plainLabel(u"enrolComplaint"_s, this))
{
    setObjectName(u"enrolDialog"_s);
    setWindowTitle(tr("Join an array"));
    setWindowIcon(iconPixmap(u"fallow"_s, 64, 1));
    for (QWidget *page : {makeAskPage(), makeComparePage(), makeWaitPage(), makeMissingPage(), makeDonePage()})
        m_pages->addWidget(page);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_pages, 1);
    for (QLabel *note : {m_found, m_complaint}) {
        note->setContentsMargins(m_pages->widget(0)->layout()->contentsMargins()); // in line with the pages
        layout->addWidget(note);
    }
    resize(520, 340);
    complain({});
    tellFound({});
}

QWidget *EnrolDialog::makeAskPage()
{
    auto *page = new QWidget(this);
    QVBoxLayout *layout = layoutOf(page);
    QLabel *codeText = addText(layout, u"codeText"_s, tr("Paste the code that your administrator gave you:"));
    m_code = new QLineEdit(page);
    m_code->setObjectName(u"code"_s);
    m_code->setPlaceholderText(u"FALLOW-…"_s);
    m_code->setClearButtonEnabled(true);
    m_code->setAccessibleName(tr("Code"));
    codeText->setBuddy(m_code);
    layout->addWidget(m_code);
    m_useCode = addButton(page, u"useCode"_s, tr("Join"));
    m_useCode->setEnabled(false);
    layout->addWidget(m_useCode, 0, Qt::AlignRight);
    layout->addSpacing(12);
    QLabel *addressText =
        addText(layout, u"addressText"_s,
                tr("No code? Give the array's address, or leave it empty to look for one in this network. An "
                   "administrator then has to approve this computer:"));
    m_address = new QLineEdit(page);
    m_address->setObjectName(u"address"_s);
    m_address->setPlaceholderText(tr("storage.example:7440"));
    m_address->setAccessibleName(tr("Address of the array"));
    addressText->setBuddy(m_address);
    layout->addWidget(m_address);
    m_find = addButton(page, u"find"_s, tr("Look for it"));
    layout->addWidget(m_find, 0, Qt::AlignRight);
    layout->addStretch(1);
    connect(m_code, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_useCode->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_code, &QLineEdit::returnPressed, m_useCode, &QPushButton::click);
    connect(m_address, &QLineEdit::returnPressed, m_find, &QPushButton::click);
    connect(m_useCode, &QPushButton::clicked, this, [this] {
        EnrolHere request;
        request.code = m_code->text().simplified();
        join(request);
    });
    connect(m_find, &QPushButton::clicked, this, &EnrolDialog::probe);
    return page;
}

QWidget *EnrolDialog::makeComparePage()
{
    auto *page = new QWidget(this);
    QVBoxLayout *layout = layoutOf(page);
    m_who = addText(layout, u"who"_s, {});
    addText(layout, u"compareText"_s,
            tr("Its fingerprint is below. Ask your administrator to read theirs to you, by a way that you trust, and "
               "go on only if it is the same:"));
    m_theirFingerprint = addFingerprint(layout, u"theirFingerprint"_s, tr("The array's fingerprint"));
    layout->addStretch(1);
    auto *buttons = new QHBoxLayout;
    QPushButton *back = addButton(page, u"back"_s, tr("It is not the same"));
    QPushButton *same = addButton(page, u"same"_s, tr("It is the same: join"));
    buttons->addWidget(back);
    buttons->addStretch(1);
    buttons->addWidget(same);
    layout->addLayout(buttons);
    connect(back, &QPushButton::clicked, this, [this] { go(Step::Ask); });
    connect(same, &QPushButton::clicked, this, [this] {
        EnrolHere request;
        request.address = m_answerer.address;
        request.authorityFingerprint = m_answerer.authorityFingerprint;
        join(request);
    });
    return page;
}

QWidget *EnrolDialog::makeWaitPage()
{
    auto *page = new QWidget(this);
    QVBoxLayout *layout = layoutOf(page);
    m_waitText = addText(layout, u"waitText"_s, {});
    m_ownFingerprint = addFingerprint(layout, u"ownFingerprint"_s, tr("This computer's fingerprint"));
    layout->addStretch(1);
    auto *buttons = new QHBoxLayout;
    QPushButton *cancel = addButton(page, u"cancelEnrolment"_s, tr("Do not join"));
    m_hide = addButton(page, u"hideDialog"_s, tr("Close; it goes on"));
    buttons->addWidget(cancel);
    buttons->addStretch(1);
    buttons->addWidget(m_hide);
    layout->addLayout(buttons);
    connect(m_hide, &QPushButton::clicked, this, &QWidget::close);
    connect(cancel, &QPushButton::clicked, this, [this] {
        m_agent.command(u"tray.cancelEnrol"_s, CancelEnrolment(), this, [this](const Result<void> &done) {
            complain(done ? QString() : errorText(done.error()));
            if (done)
                go(Step::Ask);
        });
    });
    return page;
}

QWidget *EnrolDialog::makeMissingPage()
{
    auto *page = new QWidget(this);
    QVBoxLayout *layout = layoutOf(page);
    m_missingText = addText(layout, u"missingText"_s, {});
    addText(layout, u"forgetText"_s,
            tr("If it will not come back, this computer can join without it. The array then takes what lay there for "
               "lost and makes it anew on other computers; what too few others hold cannot be made anew. Your own "
               "files are not affected."));
    m_isGone = new QCheckBox(tr("The disk with it will not come back"), page);
    m_isGone->setObjectName(u"isGone"_s);
    layout->addWidget(m_isGone);
    layout->addStretch(1);
    auto *buttons = new QHBoxLayout;
    QPushButton *forget = addButton(page, u"forgetStore"_s, tr("Join without it"));
    forget->setEnabled(false);
    m_tryAgain = addButton(page, u"tryAgain"_s, tr("Try again"));
    buttons->addWidget(forget);
    buttons->addStretch(1);
    buttons->addWidget(m_tryAgain);
    layout->addLayout(buttons);
    connect(m_isGone, &QCheckBox::toggled, forget, &QWidget::setEnabled);
    connect(forget, &QPushButton::clicked, this, [this] { joinAgain(true); });
    connect(m_tryAgain, &QPushButton::clicked, this, [this] { joinAgain(false); });
    return page;
}

QWidget *EnrolDialog::makeDonePage()
{
    auto *page = new QWidget(this);
    QVBoxLayout *layout = layoutOf(page);
    m_doneText = addText(layout, u"doneText"_s, {});
    layout->addStretch(1);
    m_close = addButton(page, u"closeDialog"_s, tr("Close"));
    layout->addWidget(m_close, 0, Qt::AlignRight);
    connect(m_close, &QPushButton::clicked, this, &QWidget::close);
    return page;
}

QPushButton *EnrolDialog::addButton(QWidget *parent, const QString &objectName, const QString &text)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(objectName);
    button->setAutoDefault(false); // Enter in a field belongs to that field's own button
    widen(button);
    return button;
}

EnrolDialog::Step EnrolDialog::step() const
{
    return Step(m_pages->currentIndex());
}

void EnrolDialog::go(Step step)
{
    if (step == this->step())
        return;
    m_pages->setCurrentIndex(int(step));
    focusStep();
}

/// To what a person reads or does first there.
void EnrolDialog::focusStep()
{
    switch (step()) {
    case Step::Ask:
        return m_code->setFocus();
    case Step::Compare:
        return m_theirFingerprint->setFocus();
    case Step::Wait:
        return m_hide->setFocus();
    case Step::Missing:
        return m_tryAgain->setFocus();
    case Step::Done:
        return m_close->setFocus();
    }
}

void EnrolDialog::waitWith(const QString &text, const QString &fingerprint)
{
    m_waitText->setText(text);
    m_ownFingerprint->setText(fingerprint);
    m_ownFingerprint->setVisible(!fingerprint.isEmpty());
    m_hide->setAccessibleDescription(text);
}

void EnrolDialog::complain(const QString &text)
{
    m_complaint->setText(text);
    m_complaint->setVisible(!text.isEmpty());
    // A screen reader says what changes with what has the focus.
    if (m_complained)
        m_complained->setAccessibleDescription({});
    m_complained = qobject_cast<QLabel *>(focusWidget()) ? nullptr : focusWidget();
    if (m_complained)
        m_complained->setAccessibleDescription(text);
}

/// What lies here from before, perhaps of before the system was installed anew.
void EnrolDialog::tellFound(const TrayStatus &status)
{
    QStringList lines;
    const auto list = [](QStringList folders) {
        std::ranges::transform(folders, folders.begin(), leftToRight);
        return folders.join(u", "_s);
    };
    if (!status.adoptedStore.isEmpty())
        lines.append(tr("What this computer lent before is used again: %1").arg(leftToRight(status.adoptedStore)));
    else if (!status.foundStores.isEmpty() && step() != Step::Done)
        lines.append(tr("Here lies what was lent to an array before: %1. If it was this array, your administrator "
                        "decides what becomes of it; until then it is left alone.")
                         .arg(list(status.foundStores)));
    if (!status.unreadableStores.isEmpty())
        lines.append(tr("These folders may hold what was lent before, but the agent may not read them: %1. To have it "
                        "used again, your administrator has to make them the agent's own.")
                         .arg(list(status.unreadableStores)));
    m_found->setText(lines.join(u'\n'));
    m_found->setVisible(!lines.isEmpty());
}

void EnrolDialog::probe()
{
    complain({});
    const QPointer<QWidget> focused = focusWidget(); // what is disabled loses it
    m_find->setEnabled(false);
    m_find->setText(tr("Looking…"));
    m_agent.ask<ProbeAnswer>(u"tray.probe"_s, ProbeController{.address = m_address->text().trimmed()}, this,
                             [this, focused](const Result<ProbeAnswer> &answer) {
                                 m_find->setEnabled(true);
                                 m_find->setText(tr("Look for it"));
                                 if (!answer) {
                                     if (focused)
                                         focused->setFocus();
                                     return complain(errorText(answer.error()));
                                 }
                                 m_answerer = *answer;
                                 m_who->setText(tr("An array answers at %1.").arg(leftToRight(answer->address)));
                                 m_theirFingerprint->setText(answer->forPeople);
                                 go(Step::Compare);
                             });
}

void EnrolDialog::join(const EnrolHere &request)
{
    m_request = request;
    complain({});
    const QPointer<QWidget> focused = focusWidget();
    m_pages->setEnabled(false);
    m_agent.command(u"tray.enrol"_s, request, this, [this, focused](const Result<void> &done) {
        m_pages->setEnabled(true);
        if (!done) {
            if (focused)
                focused->setFocus();
            return complain(errorText(done.error()));
        }
        if (step() != Step::Wait) // else the agent has told more already
            waitWith(tr("The array is being asked."), {});
        m_pages->setCurrentIndex(int(Step::Wait));
        focusStep();
    });
}

/// In the same way as before: the code of a machine that an administrator has let in is not asked for again.
void EnrolDialog::joinAgain(bool mustForgetStore)
{
    EnrolHere request = m_request;
    request.mustForgetStore = mustForgetStore;
    join(request);
}

void EnrolDialog::takeFailure(const TrayStatus &status)
{
    const bool mayJoinAgain = !(m_request.code.isEmpty() && m_request.address.isEmpty());
    if (status.missingStore.isEmpty() || !mayJoinAgain) {
        go(Step::Ask);
        return complain(joiningFailureText(status));
    }
    const QString text = joiningFailureText(status);
    m_missingText->setText(text);
    m_tryAgain->setAccessibleDescription(text);
    m_isGone->setChecked(false); // said anew each time
    go(Step::Missing);
}

void EnrolDialog::apply(const TrayFacts &facts)
{
    if (facts.reach != Reach::Answering || !facts.status)
        return;
    const TrayStatus &status = *facts.status;
    switch (trayStateOf(facts)) {
    case TrayState::Joining:
        waitWith(status.enrolmentError.isEmpty()
                     ? tr("The array is being asked.")
                     : tr("The array cannot be reached yet; the agent keeps trying. It says: %1")
                           .arg(wordingText(status.enrolmentWording, status.enrolmentError)),
                 {});
        go(Step::Wait);
        return tellFound(status);
    case TrayState::Waiting:
        waitWith(tr("Your administrator now sees this computer in the console, with the fingerprint below. "
                    "When both are the same, they approve it."),
                 status.enrolmentFingerprint);
        go(Step::Wait);
        return tellFound(status);
    case TrayState::NotEnrolled:
        if (step() == Step::Wait && status.enrolment == EnrolmentStage::Failed)
            takeFailure(status);
        else if (step() == Step::Done || (step() == Step::Missing && status.missingStore.isEmpty()) ||
                 (step() == Step::Wait && status.enrolment == EnrolmentStage::Idle)) // given up, perhaps elsewhere
            go(Step::Ask);
        return tellFound(status);
    case TrayState::Problem: // of a computer that has joined or of one that has not
        return complain(trayViewOf(facts, QDateTime::currentDateTime()).sentence);
    case TrayState::NotPermitted:
    case TrayState::NoService:
    case TrayState::SafeToUnplug:
    case TrayState::Leaving:
    case TrayState::Paused:
    case TrayState::Resting:
    case TrayState::Connecting:
    case TrayState::NearlyFull:
    case TrayState::Connected:
        break;
    }
    const QString text = status.agent.arrayName.isEmpty()
                             ? tr("This computer belongs to an array.")
                             : tr("This computer belongs to %1.").arg(status.agent.arrayName);
    m_doneText->setText(text);
    m_close->setAccessibleDescription(text);
    complain({});
    go(Step::Done);
    tellFound(status);
}

/// Enter presses the button that has the focus; no button is the default one, since none may be pressed by mistake.
void EnrolDialog::keyPressEvent(QKeyEvent *event)
{
    auto *button = qobject_cast<QPushButton *>(focusWidget());
    if (button && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        button->click();
    else
        QDialog::keyPressEvent(event);
}

void EnrolDialog::present()
{
    show();
    raise();
    activateWindow();
    focusStep();
}

} // namespace fallow::tray
