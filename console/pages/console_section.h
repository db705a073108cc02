// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/theme/theme.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace fallow::console {

class MessagePanel;
class TextLabel;

/// Of the settings: what concerns this console alone: theme, language, the identity's passphrase.
class ConsoleSection final : public QWidget
{
    Q_OBJECT
public:
    /// A language that the console speaks; an empty code: as the desktop.
    struct Language
    {
        QString code;
        QString name; ///< in itself
    };
    explicit ConsoleSection(QWidget *parent = nullptr);
    void setTheme(ThemeChoice theme);
    void setLanguages(const QList<Language> &languages, const QString &chosen);
    /// The identity in use; an empty path: there is none.
    void setIdentity(const QString &path, bool isLocked, bool hasKeyring);
    /// How the change of the passphrase went; an empty text: well.
    void endPassphrase(const QString &trouble);

Q_SIGNALS:
    void themeChosen(fallow::console::ThemeChoice theme);
    void languageChosen(const QString &code);
    void passphraseChosen(const QByteArray &present, const QByteArray &next);

private:
    QWidget *makeAppearance();
    QWidget *makePassphrase();
    void checkPassphrase();
    void showDefaults();
    void showIdentity();

    QComboBox *m_theme;
    QPushButton *m_themeDefault;
    QComboBox *m_language;
    QPushButton *m_languageDefault;
    TextLabel *m_languageSays;
    QString m_startedLanguage;
    TextLabel *m_identitySays;
    QLabel *m_presentLabel;
    QLineEdit *m_present;
    QLineEdit *m_next;
    QLineEdit *m_again;
    QPushButton *m_change;
    QPushButton *m_remove;
    MessagePanel *m_message;
    QString m_identity;
    bool m_isLocked = false;
    bool m_hasKeyring = false;
    bool m_isBusy = false;
};

} // namespace fallow::console
