// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/shell/passphrase_dialog.h"

#include "console/theme/tone.h"
#include "console/widgets/labels.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace fallow::console {

PassphraseDialog::PassphraseDialog(const QString &arrayName, const QString &identityPath, bool hasKeyring,
                                   QWidget *parent)
    : QDialog(parent)
    , m_passphrase(new QLineEdit(this))
    , m_remember(new QCheckBox(tr("Keep it in the desktop's keyring"), this))
    , m_says(new TextLabel(LabelKind::Body, {}, this))
{
    setObjectName(u"passphraseDialog"_s);
    setWindowTitle(tr("Unlock the identity"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(460);
    auto *title =
        new TextLabel(LabelKind::Strong,
                      arrayName.isEmpty() ? tr("The identity is protected by a passphrase")
                                          : tr("The identity for %1 is protected by a passphrase").arg(arrayName),
                      this);
    title->setWordWrap(true);
    auto *path = new ElidedLabel(this);
    path->setText(identityPath);
    m_passphrase->setObjectName(u"passphrase"_s);
    m_passphrase->setAccessibleName(tr("Passphrase"));
    m_passphrase->setEchoMode(QLineEdit::Password);
    m_passphrase->setMaxLength(256);
    m_remember->setObjectName(u"passphraseRemember"_s);
    m_remember->setVisible(hasKeyring);
    m_says->setObjectName(u"passphraseSays"_s);
    m_says->setWordWrap(true);
    m_says->setInk(toneColor(Tone::Danger, palette()));
    m_says->hide();
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole)->setObjectName(u"passphraseCancel"_s);
    m_unlock = buttons->addButton(tr("Unlock"), QDialogButtonBox::AcceptRole);
    m_unlock->setObjectName(u"passphraseUnlock"_s);
    m_unlock->setEnabled(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(8);
    layout->addWidget(title);
    layout->addWidget(path);
    layout->addSpacing(4);
    layout->addWidget(m_passphrase);
    layout->addWidget(m_says);
    layout->addWidget(m_remember);
    layout->addSpacing(6);
    layout->addWidget(buttons);
    connect(m_passphrase, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_unlock->setEnabled(!text.isEmpty());
        if (!text.isEmpty())
            m_says->hide();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        m_unlock->setEnabled(false);
        m_passphrase->setReadOnly(true);
        Q_EMIT given(m_passphrase->text().toUtf8(), m_remember->isChecked());
    });
}

void PassphraseDialog::askAgain()
{
    m_passphrase->setReadOnly(false);
    m_passphrase->clear();
    m_passphrase->setFocus();
    m_says->setText(tr("This is not the right passphrase."));
    m_says->show();
}

} // namespace fallow::console
