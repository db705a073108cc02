// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QStringList>
#include <functional>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace fallow::console {

class SizeEdit;
class TextLabel;

/// Asks for one value before an action is asked about: a name, one of several names, or an amount. What is wrong with
/// it is said while it is typed. Widgets: "valueText", "valueChoice" or "valueSize"; "valueProblem", "valueAccept".
class ValueDialog final : public QDialog
{
    Q_OBJECT
public:
    struct Text
    {
        QString title;
        QString explanation;
        QString label;
        QString verb;
    };
    /// Empty if the value is good, else what is wrong with it.
    using Check = std::function<QString(const QString &)>;
    using SizeCheck = std::function<QString(qint64)>;

    static ValueDialog *askText(const Text &text, const QString &value, Check check, QWidget *parent);
    /// A text, or one of `choices`.
    static ValueDialog *askChoice(const Text &text, const QString &value, const QStringList &choices, Check check,
                                  QWidget *parent);
    static ValueDialog *askSize(const Text &text, qint64 bytes, SizeCheck check, QWidget *parent);

Q_SIGNALS:
    void textChosen(const QString &text);
    void sizeChosen(qint64 bytes);

private:
    ValueDialog(const Text &text, QWidget *field, QWidget *parent);
    void showProblem(const QString &problem);

    TextLabel *m_problem;
    QPushButton *m_accept;
};

} // namespace fallow::console
