// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <QTranslator>

namespace fallow::test {

/// German for as long as it lives: a few sentences of the controller, and a locale.
class German : public QTranslator
{
public:
    using Texts = QHash<QString, QString>;
    /// @param singular of an amount of 1; others say `texts`
    explicit German(Texts texts, Texts singular = {})
        : m_texts(std::move(texts))
        , m_singular(std::move(singular))
        , m_before(QLocale())
    {
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        QCoreApplication::installTranslator(this);
    }
    ~German() override
    {
        QCoreApplication::removeTranslator(this);
        QLocale::setDefault(m_before);
    }
    Q_DISABLE_COPY_MOVE(German)
    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *, int count) const override
    {
        if (QByteArrayView(context) != "Controller")
            return {};
        const QString text = QString::fromUtf8(source);
        return count == 1 ? m_singular.value(text) : m_texts.value(text);
    }

private:
    const Texts m_texts;
    const Texts m_singular;
    QLocale m_before;
};

} // namespace fallow::test
