// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace fallow::console {

class TextLabel;

/// Compares the fingerprint of a workstation that asks to join with the one that the workstation shows: by typing or
/// pasting it, or by eye. Widgets: "fingerprintTyped", "fingerprintVerdict", "fingerprintApprove". Thread: gui.
class FingerprintDialog final : public QDialog
{
    Q_OBJECT
public:
    FingerprintDialog(const QString &name, const QString &fingerprint, QWidget *parent = nullptr);
    static FingerprintDialog *ask(const QString &name, const QString &fingerprint, QWidget *parent);

    enum class Verdict { Nothing, SoFar, Same, Different };
    /// Case, blanks and separators do not matter.
    static Verdict compare(const QString &fingerprint, const QString &typed);

Q_SIGNALS:
    void matched(); ///< and the person wants to go on

private:
    void showVerdict();
    QString m_fingerprint;
    QLineEdit *m_typed;
    TextLabel *m_verdict;
    QPushButton *m_approve;
};

} // namespace fallow::console
