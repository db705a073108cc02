// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/layout_spec.h"

#include "base/wording.h"

#include <QRegularExpression>
#include <array>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

constexpr std::array kSelectionNames{"rotating", "sequential", "paired", "spread"};
constexpr std::array kClassNames{"local", "client", "any"};

QString nameOf(Selection selection)
{
    return QLatin1StringView(kSelectionNames.at(size_t(selection)));
}
QString nameOf(StoreClass storeClass)
{
    return QLatin1StringView(kClassNames.at(size_t(storeClass)));
}

Selection selectionFrom(QStringView name)
{
    for (size_t i = 0; i < kSelectionNames.size(); ++i) {
        if (name == QLatin1StringView(kSelectionNames[i]))
            return Selection(i);
    }
    Q_UNREACHABLE(); // the patterns below let no other name pass
}
StoreClass classFrom(QStringView name)
{
    for (size_t i = 0; i < kClassNames.size(); ++i) {
        if (name == QLatin1StringView(kClassNames[i]))
            return StoreClass(i);
    }
    Q_UNREACHABLE();
}

/// The spec as the preset of its shape would be, with this one's strip size and minRedundancy.
bool isPreset(const LayoutSpec &spec, LayoutSpec preset)
{
    preset.stripSizeBytes = spec.stripSizeBytes;
    preset.minRedundancy = spec.minRedundancy;
    return preset == spec;
}

/// The layout without strip size and minRedundancy; sets `preset` to what the text alone means.
QString shapeText(const LayoutSpec &spec, LayoutSpec *preset)
{
    const QString counts = u"%1+%2"_s.arg(spec.dataCount).arg(spec.parityCount);
    *preset = LayoutSpec::distributed(spec.dataCount, spec.parityCount);
    if (spec.parityCount > 0 && isPreset(spec, *preset))
        return u"distributed "_s + counts;
    *preset = LayoutSpec::striped(spec.localDataCount, spec.dataCount - spec.localDataCount);
    if (isPreset(spec, *preset))
        return u"striped %1 local + %2 clients"_s.arg(spec.localDataCount).arg(spec.dataCount - spec.localDataCount);
    *preset = LayoutSpec::mirrored(spec.selection, spec.parityCount);
    if ((spec.selection == Selection::Paired || spec.selection == Selection::Spread) && isPreset(spec, *preset))
        return u"mirrored %1 "_s.arg(nameOf(spec.selection)) + counts;
    *preset = LayoutSpec::parityOnClients(spec.dataCount, spec.parityCount, spec.selection);
    if (isPreset(spec, *preset))
        return u"parity-on-clients %1 %2"_s.arg(counts, nameOf(spec.selection));
    *preset = spec;
    preset->minRedundancy = qMin(spec.parityCount, quint8(1));
    preset->stripSizeBytes = LayoutSpec{}.stripSizeBytes;
    return u"custom %1 local %2 parity %3 %4"_s.arg(counts)
        .arg(spec.localDataCount)
        .arg(nameOf(spec.parityClass), nameOf(spec.selection));
}

/// The layout with its options; the strip size also where it is the preset's if `isSpelledOut`.
QString optionsText(const LayoutSpec &spec, bool isSpelledOut)
{
    if (const auto checked = spec.validate(); !checked)
        return u"invalid layout"_s;
    LayoutSpec preset;
    QString text = shapeText(spec, &preset);
    if (spec.minRedundancy != preset.minRedundancy)
        text += u", redundancy %1"_s.arg(spec.minRedundancy);
    if (isSpelledOut || spec.stripSizeBytes != preset.stripSizeBytes)
        text += u", strip %1 KiB"_s.arg(spec.stripSizeBytes / kKiB);
    return text;
}

/// A pattern that matches whole texts, by the words "N" for a count and single spaces for any white space.
QRegularExpression pattern(QString words)
{
    words.replace(u'N', u"([0-9]{1,3})"_s).replace(u'+', u"\\s*\\+\\s*"_s).replace(u' ', u"\\s+"_s);
    return QRegularExpression(QRegularExpression::anchoredPattern(words), QRegularExpression::CaseInsensitiveOption);
}

/// Reads what shapeText() writes; false if it is none of these.
bool parseShape(const QString &text, LayoutSpec *spec)
{
    static const QRegularExpression distributed = pattern(u"(?:distributed )?N+N"_s);
    static const QRegularExpression striped = pattern(u"striped N local+N clients?"_s);
    static const QRegularExpression mirrored = pattern(u"mirrored (paired|spread) 1+N"_s);
    static const QRegularExpression parityOnClients = pattern(u"parity-on-clients N+N (rotating|sequential)"_s);
    static const QRegularExpression custom =
        pattern(u"custom N+N local N parity (local|client|any) (rotating|sequential|paired|spread)"_s);
    const auto count = [](const QRegularExpressionMatch &match, int group) { return match.captured(group).toInt(); };
    if (const auto match = distributed.match(text); match.hasMatch()) {
        *spec = LayoutSpec::distributed(count(match, 1), count(match, 2));
    } else if (const auto stripe = striped.match(text); stripe.hasMatch()) {
        *spec = LayoutSpec::striped(count(stripe, 1), count(stripe, 2));
    } else if (const auto mirror = mirrored.match(text); mirror.hasMatch()) {
        *spec = LayoutSpec::mirrored(selectionFrom(mirror.captured(1).toLower()), count(mirror, 2));
    } else if (const auto parity = parityOnClients.match(text); parity.hasMatch()) {
        *spec = LayoutSpec::parityOnClients(count(parity, 1), count(parity, 2),
                                            selectionFrom(parity.captured(3).toLower()));
    } else if (const auto any = custom.match(text); any.hasMatch()) {
        *spec = LayoutSpec::distributed(count(any, 1), count(any, 2));
        spec->localDataCount = quint8(qMin(count(any, 3), 255));
        spec->parityClass = classFrom(any.captured(4).toLower());
        spec->selection = selectionFrom(any.captured(5).toLower());
    } else {
        return false;
    }
    return true;
}

} // namespace

QString LayoutSpec::toString() const
{
    return optionsText(*this, false);
}

QString LayoutSpec::spelledOut() const
{
    return optionsText(*this, true);
}

Result<LayoutSpec> LayoutSpec::parse(const QString &text)
{
    static const QRegularExpression redundancy = pattern(u"redundancy N"_s);
    QStringList parts = text.split(u',');
    LayoutSpec spec;
    if (!parseShape(parts.takeFirst().trimmed(), &spec))
        return fail(ErrorCode::InvalidArgument,
                    Wording(QT_TRANSLATE_NOOP("Controller",
                                              "\"%1\" is no layout; say for instance \"4+2\", \"mirrored paired 1+1\", "
                                              "\"striped 2 local + 2 clients\" or \"parity-on-clients 3+1 rotating\""),
                            text.left(80)));
    for (const QString &part : std::as_const(parts)) {
        const QString option = part.trimmed();
        const auto match = redundancy.match(option);
        const bool isStrip = option.startsWith(u"strip "_s, Qt::CaseInsensitive);
        const qint64 stripSize = isStrip ? parseBytes(option.mid(6)) : 0;
        if (match.hasMatch())
            spec.minRedundancy = quint8(qMin(match.captured(1).toInt(), 255));
        else if (isStrip && stripSize > 0 && stripSize <= kMaxStripSizeBytes)
            spec.stripSizeBytes = quint32(stripSize);
        else
            return fail(
                ErrorCode::InvalidArgument,
                Wording(
                    QT_TRANSLATE_NOOP(
                        "Controller",
                        "\"%1\" is no option of a layout; say \"redundancy 2\" or \"strip 256 KiB\" (at most 4 MiB)"),
                    option.left(80)));
    }
    if (auto checked = spec.validate(); !checked)
        return fail(std::move(checked).error());
    return spec;
}

} // namespace fallow
