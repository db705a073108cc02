// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/setup/console_settings.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace fallow::console {

namespace {

struct Settings
{
    Q_DECLARE_TR_FUNCTIONS(ConsoleSettings)
};

const QString kTheme = u"appearance/theme"_s;
const QString kLanguage = u"appearance/language"_s;
const QString kFollows = u"events/follow"_s;
const QString kArrays = u"arrays"_s;

QString absolute(const QString &path)
{
    return QFileInfo(path).absoluteFilePath();
}

} // namespace

ConsoleSettings::ConsoleSettings(const QString &path)
    : m_settings(path, QSettings::IniFormat)
{}

QString ConsoleSettings::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/fallow/console.ini"_s;
}

ThemeChoice ConsoleSettings::theme() const
{
    bool isKnown = false; // anything else is Auto, the default
    return themeFromText(m_settings.value(kTheme).toString(), &isKnown);
}

void ConsoleSettings::setTheme(ThemeChoice theme)
{
    if (theme == ThemeChoice::Auto)
        m_settings.remove(kTheme);
    else
        m_settings.setValue(kTheme, theme == ThemeChoice::Dark ? u"dark"_s : u"light"_s);
}

QString ConsoleSettings::language() const
{
    return m_settings.value(kLanguage).toString();
}

void ConsoleSettings::setLanguage(const QString &language)
{
    if (language.isEmpty())
        m_settings.remove(kLanguage);
    else
        m_settings.setValue(kLanguage, language);
}

bool ConsoleSettings::followsEvents() const
{
    return m_settings.value(kFollows, true).toBool();
}

void ConsoleSettings::setFollowsEvents(bool follows)
{
    m_settings.setValue(kFollows, follows);
}

QList<RememberedArray> ConsoleSettings::arrays() const
{
    QList<RememberedArray> arrays;
    auto &settings = const_cast<QSettings &>(m_settings); // reading a list moves its cursor
    const int count = settings.beginReadArray(kArrays);
    for (int i = 0; i < std::min<int>(count, kMostArrays); ++i) {
        settings.setArrayIndex(i);
        RememberedArray array{.identityPath = settings.value(u"identity"_s).toString(),
                              .name = settings.value(u"name"_s).toString().left(kMostNameCharacters),
                              .address = settings.value(u"address"_s).toString().left(300),
                              .lastUsed = settings.value(u"lastUsed"_s).toDateTime().toUTC(),
                              .evaluationFolder = settings.value(u"evaluationFolder"_s).toString()};
        if (!array.identityPath.isEmpty())
            arrays.append(std::move(array));
    }
    settings.endArray();
    std::ranges::stable_sort(
        arrays, [](const RememberedArray &a, const RememberedArray &b) { return a.lastUsed > b.lastUsed; });
    return arrays;
}

void ConsoleSettings::write(const QList<RememberedArray> &arrays)
{
    m_settings.remove(kArrays);
    m_settings.beginWriteArray(kArrays, int(arrays.size()));
    for (int i = 0; i < int(arrays.size()); ++i) {
        m_settings.setArrayIndex(i);
        m_settings.setValue(u"identity"_s, arrays[i].identityPath);
        m_settings.setValue(u"name"_s, arrays[i].name);
        m_settings.setValue(u"address"_s, arrays[i].address);
        m_settings.setValue(u"lastUsed"_s, arrays[i].lastUsed);
        if (!arrays[i].evaluationFolder.isEmpty())
            m_settings.setValue(u"evaluationFolder"_s, arrays[i].evaluationFolder);
    }
    m_settings.endArray();
}

void ConsoleSettings::rememberArray(const RememberedArray &array)
{
    QList<RememberedArray> all = arrays();
    RememberedArray kept = array;
    kept.identityPath = absolute(array.identityPath);
    kept.name = array.name.left(kMostNameCharacters);
    for (const RememberedArray &known : std::as_const(all)) {
        if (known.identityPath != kept.identityPath)
            continue;
        kept.name = known.name;
        if (kept.evaluationFolder.isEmpty())
            kept.evaluationFolder = known.evaluationFolder;
    }
    all.removeIf([&](const RememberedArray &known) { return known.identityPath == kept.identityPath; });
    all.prepend(kept);
    write(all.mid(0, kMostArrays));
}

void ConsoleSettings::renameArray(const QString &identityPath, const QString &name)
{
    QList<RememberedArray> all = arrays();
    for (RememberedArray &known : all) {
        if (known.identityPath == absolute(identityPath) && !name.trimmed().isEmpty())
            known.name = name.trimmed().left(kMostNameCharacters);
    }
    write(all);
}

void ConsoleSettings::forgetArray(const QString &identityPath)
{
    QList<RememberedArray> all = arrays();
    all.removeIf([&](const RememberedArray &known) { return known.identityPath == absolute(identityPath); });
    write(all);
}

QString ConsoleSettings::trouble()
{
    m_settings.sync();
    return m_settings.status() == QSettings::NoError
               ? QString()
               : Settings::tr("The console's settings cannot be written to %1.").arg(m_settings.fileName());
}

} // namespace fallow::console
