// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace fallow::console {

class TextLabel;

/// Asks for the passphrase of an identity file; stays until it was the right one, or the person gives up.
class PassphraseDialog final : public QDialog
{
    Q_OBJECT
public:
    /// @param hasKeyring whether it can be remembered
    PassphraseDialog(const QString &arrayName, const QString &identityPath, bool hasKeyring, QWidget *parent = nullptr);
    /// The last one was not the right one.
    void askAgain();

Q_SIGNALS:
    void given(const QByteArray &passphrase, bool mustRemember);

private:
    QLineEdit *m_passphrase;
    QCheckBox *m_remember;
    TextLabel *m_says;
    QPushButton *m_unlock;
};

} // namespace fallow::console
