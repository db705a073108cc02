// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/pages/console_section.h"

#include "console/widgets/card.h"
#include "console/widgets/message_panel.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace fallow::console {

namespace {

constexpr int kMostPassphraseCharacters = 256;

QLineEdit *passphraseEdit(const QString &name, const QString &accessibleName, QWidget *parent)
{
    auto *edit = new QLineEdit(parent);
    edit->setObjectName(name);
    edit->setAccessibleName(accessibleName);
    edit->setEchoMode(QLineEdit::Password);
    edit->setMaxLength(kMostPassphraseCharacters);
    return edit;
}

} // namespace

ConsoleSection::ConsoleSection(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"consoleSection"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(14);
    layout->addWidget(makeAppearance());
    layout->addWidget(makePassphrase());
    layout->addStretch(1);
    showIdentity();
}

QWidget *ConsoleSection::makeAppearance()
{
    auto *card = new Card(tr("Appearance"), this);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(10);
    const auto row = [&](const QString &label, QComboBox *&combo, const QString &name, QPushButton *&way) {
        combo = new QComboBox(card);
        combo->setObjectName(name);
        combo->setMinimumWidth(220);
        way = new QPushButton(tr("Default"), card);
        way->setObjectName(name + u"Default"_s);
        way->setToolTip(tr("Back to: as the desktop"));
        way->setAccessibleName(tr("%1: back to the default", "a setting").arg(label));
        auto *line = new QHBoxLayout;
        line->setSpacing(8);
        line->addWidget(combo);
        line->addWidget(way);
        line->addStretch(1);
        form->addRow(label, line);
        combo->setAccessibleName(label);
    };
    row(tr("Theme"), m_theme, u"themeChoice"_s, m_themeDefault);
    m_theme->addItem(tr("As the desktop"), int(ThemeChoice::Auto));
    m_theme->addItem(tr("Light"), int(ThemeChoice::Light));
    m_theme->addItem(tr("Dark"), int(ThemeChoice::Dark));
    row(tr("Language"), m_language, u"languageChoice"_s, m_languageDefault);
    m_languageSays = new TextLabel(LabelKind::Soft, {}, card);
    m_languageSays->setObjectName(u"languageSays"_s);
    m_languageSays->setWordWrap(true);
    card->body()->addLayout(form);
    card->body()->addWidget(m_languageSays);
    connect(m_theme, &QComboBox::currentIndexChanged, this, [this] {
        showDefaults();
        Q_EMIT themeChosen(ThemeChoice(m_theme->currentData().toInt()));
    });
    connect(m_language, &QComboBox::currentIndexChanged, this, [this] {
        showDefaults();
        Q_EMIT languageChosen(m_language->currentData().toString());
    });
    connect(m_themeDefault, &QPushButton::clicked, this, [this] { m_theme->setCurrentIndex(0); });
    connect(m_languageDefault, &QPushButton::clicked, this, [this] { m_language->setCurrentIndex(0); });
    return card;
}

QWidget *ConsoleSection::makePassphrase()
{
    auto *card = new Card(tr("The identity's passphrase"), this);
    m_identitySays = new TextLabel(LabelKind::Body, {}, card);
    m_identitySays->setObjectName(u"identitySays"_s);
    m_identitySays->setWordWrap(true);
    card->body()->addWidget(m_identitySays);
    m_message = new MessagePanel(card);
    card->body()->addWidget(m_message);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    m_present = passphraseEdit(u"passphrasePresent"_s, tr("Present passphrase"), card);
    m_next = passphraseEdit(u"passphraseNext"_s, tr("New passphrase"), card);
    m_again = passphraseEdit(u"passphraseAgain"_s, tr("The new passphrase again"), card);
    form->addRow(tr("Present"), m_present);
    form->addRow(tr("New"), m_next);
    form->addRow(tr("Again"), m_again);
    m_presentLabel = qobject_cast<QLabel *>(form->labelForField(m_present));
    for (QLineEdit *edit : {m_present, m_next, m_again}) {
        edit->setMaximumWidth(360);
        connect(edit, &QLineEdit::textChanged, this, &ConsoleSection::checkPassphrase);
    }
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    m_change = new QPushButton(card);
    m_change->setObjectName(u"passphraseChange"_s);
    m_remove = new QPushButton(tr("Remove the passphrase"), card);
    m_remove->setObjectName(u"passphraseRemove"_s);
    buttons->addWidget(m_change);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    form->addRow({}, buttons);
    card->body()->addLayout(form);
    const auto choose = [this](const QByteArray &next) {
        m_isBusy = true;
        checkPassphrase();
        Q_EMIT passphraseChosen(m_present->text().toUtf8(), next);
    };
    connect(m_change, &QPushButton::clicked, this, [this, choose] { choose(m_next->text().toUtf8()); });
    connect(m_remove, &QPushButton::clicked, this, [choose] { choose({}); });
    return card;
}

void ConsoleSection::setTheme(ThemeChoice theme)
{
    const QSignalBlocker quiet(m_theme);
    m_theme->setCurrentIndex(m_theme->findData(int(theme)));
    showDefaults();
}

void ConsoleSection::setLanguages(const QList<Language> &languages, const QString &chosen)
{
    const QSignalBlocker quiet(m_language);
    m_language->clear();
    m_language->addItem(tr("As the desktop"), QString());
    for (const Language &language : languages)
        m_language->addItem(language.name, language.code);
    m_language->setCurrentIndex(std::max(0, m_language->findData(chosen)));
    m_startedLanguage = m_language->currentData().toString();
    showDefaults();
}

void ConsoleSection::showDefaults()
{
    m_themeDefault->setEnabled(m_theme->currentIndex() > 0);
    m_languageDefault->setEnabled(m_language->currentIndex() > 0);
    const bool isChanged = m_language->currentData().toString() != m_startedLanguage;
    m_languageSays->setText(isChanged ? tr("The console speaks this language from its next start on.") : QString());
    m_languageSays->setVisible(isChanged);
}

void ConsoleSection::setIdentity(const QString &path, bool isLocked, bool hasKeyring)
{
    m_identity = path;
    m_isLocked = isLocked;
    m_hasKeyring = hasKeyring;
    m_message->clear();
    showIdentity();
}

void ConsoleSection::showIdentity()
{
    if (m_identity.isEmpty())
        m_identitySays->setText(tr("No identity is in use."));
    else if (m_isLocked)
        m_identitySays->setText(
            tr("%1 is protected by a passphrase.").arg(m_identity) + u' ' +
            (m_hasKeyring
                 ? tr("The desktop's keyring can keep it for you.")
                 : tr("This desktop has no keyring, or this build cannot use it: it is asked for each time.")));
    else
        m_identitySays->setText(
            tr("%1 has no passphrase: whoever can read the file administers the array.").arg(m_identity));
    m_present->setVisible(m_isLocked);
    m_presentLabel->setVisible(m_isLocked);
    m_change->setText(m_isLocked ? tr("Change the passphrase") : tr("Protect it with a passphrase"));
    m_remove->setVisible(m_isLocked);
    checkPassphrase();
}

void ConsoleSection::checkPassphrase()
{
    const bool mayAct = !m_identity.isEmpty() && !m_isBusy && (!m_isLocked || !m_present->text().isEmpty());
    const bool isSame = m_next->text() == m_again->text();
    m_change->setEnabled(mayAct && isSame && !m_next->text().isEmpty());
    m_remove->setEnabled(mayAct);
    if (!isSame && !m_again->text().isEmpty() && m_again->text().size() >= m_next->text().size())
        m_message->setMessage(Tone::Warning, tr("The two differ"), tr("Type the new passphrase twice alike."));
    else if (m_message->title() == tr("The two differ"))
        m_message->clear();
}

void ConsoleSection::endPassphrase(const QString &trouble)
{
    m_isBusy = false;
    if (trouble.isEmpty()) {
        for (QLineEdit *edit : {m_present, m_next, m_again})
            edit->clear();
        showIdentity();
        m_message->setMessage(Tone::Good, tr("The identity file was changed"), {});
    } else {
        m_message->setMessage(Tone::Danger, tr("The passphrase was not changed"), trouble);
        checkPassphrase();
    }
}

} // namespace fallow::console
