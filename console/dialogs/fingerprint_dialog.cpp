// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/dialogs/fingerprint_dialog.h"

#include "console/format/format.h"
#include "console/format/short_name.h"
#include "console/theme/tone.h"
#include "console/widgets/card.h"

#include <QFontDatabase>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace fallow::console {

namespace {

constexpr qsizetype kMostTypedCharacters = 1024;

QString bare(const QString &text)
{
    QString kept;
    for (const QChar character : text.left(kMostTypedCharacters)) {
        if (character.isLetterOrNumber())
            kept.append(character.toLower());
    }
    return kept;
}

} // namespace

FingerprintDialog::Verdict FingerprintDialog::compare(const QString &fingerprint, const QString &typed)
{
    const QString wanted = bare(fingerprint);
    const QString given = bare(typed);
    if (given.isEmpty() || wanted.isEmpty())
        return Verdict::Nothing;
    if (given == wanted)
        return Verdict::Same;
    return wanted.startsWith(given) ? Verdict::SoFar : Verdict::Different;
}

FingerprintDialog::FingerprintDialog(const QString &name, const QString &fingerprint, QWidget *parent)
    : QDialog(parent)
    , m_fingerprint(fingerprint)
    , m_typed(new QLineEdit(this))
    , m_verdict(new TextLabel(LabelKind::Body, {}, this))
    , m_approve(new QPushButton(tr("Approve…"), this))
{
    setObjectName(u"fingerprintDialog"_s);
    setWindowTitle(tr("Compare fingerprints"));
    setMinimumWidth(560);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(22, 20, 22, 18);
    layout->setSpacing(10);
    auto *title = new TextLabel(LabelKind::Title, tr("Is this really %1?").arg(shortName(name)), this);
    title->setWordWrap(true);
    auto *explanation =
        new TextLabel(LabelKind::Soft,
                      tr("While it waits, the workstation shows a fingerprint. Have it read to you, by telephone for "
                         "instance. If one group differs, somebody else is asking: turn it away."),
                      this);
    explanation->setWordWrap(true);
    const QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    auto *sheet = new Card(tr("Here"), this);
    auto *ours = new TextLabel(LabelKind::Body, leftToRight(shortName(fingerprint, kMostTypedCharacters)), sheet);
    ours->setObjectName(u"fingerprintHere"_s);
    ours->setAccessibleName(tr("Fingerprint here"));
    QFont large = fixed;
    large.setPointSizeF(large.pointSizeF() * 1.3);
    ours->setFont(large);
    ours->setWordWrap(true);
    ours->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    sheet->body()->addWidget(ours);
    m_typed->setObjectName(u"fingerprintTyped"_s);
    m_typed->setAccessibleName(tr("Fingerprint that the workstation shows"));
    m_typed->setPlaceholderText(tr("What the workstation shows"));
    m_typed->setMaxLength(int(kMostTypedCharacters));
    m_typed->setFont(fixed);
    m_verdict->setObjectName(u"fingerprintVerdict"_s);
    m_verdict->setWordWrap(true);
    layout->addWidget(title);
    layout->addWidget(explanation);
    layout->addWidget(sheet);
    layout->addWidget(m_typed);
    layout->addWidget(m_verdict);
    layout->addStretch(1);
    auto *buttons = new QHBoxLayout;
    auto *close = new QPushButton(tr("Close"), this);
    close->setAutoDefault(false);
    m_approve->setObjectName(u"fingerprintApprove"_s);
    m_approve->setDefault(true);
    buttons->addStretch(1);
    buttons->addWidget(close);
    buttons->addWidget(m_approve);
    layout->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_typed, &QLineEdit::textChanged, this, &FingerprintDialog::showVerdict);
    connect(m_approve, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT matched();
    });
    showVerdict();
    m_typed->setFocus();
}

FingerprintDialog *FingerprintDialog::ask(const QString &name, const QString &fingerprint, QWidget *parent)
{
    auto *dialog = new FingerprintDialog(name, fingerprint, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    return dialog;
}

void FingerprintDialog::showVerdict()
{
    const Verdict verdict = compare(m_fingerprint, m_typed->text());
    m_approve->setEnabled(verdict == Verdict::Same);
    switch (verdict) {
    case Verdict::Nothing:
        m_verdict->setInk({});
        m_verdict->setText(tr("Type or paste it to have it compared."));
        return;
    case Verdict::SoFar:
        m_verdict->setInk({});
        m_verdict->setText(tr("The same so far."));
        return;
    case Verdict::Same:
        m_verdict->setInk(toneColor(Tone::Good, palette()));
        m_verdict->setText(tr("✓ The same: it is the workstation that you have before you."));
        return;
    case Verdict::Different:
        m_verdict->setInk(toneColor(Tone::Danger, palette()));
        m_verdict->setText(tr("✗ Not the same. Look at it once more; if it stays different, turn it away."));
        return;
    }
}

} // namespace fallow::console
