// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace fallow {

// A name, a path or a fingerprint as a part of a sentence: between the marks of an isolate (Unicode Standard Annex 9)
// it neither turns the words around it nor is turned by them. Marks of isolates that stand in it are taken out, so that
// it cannot end its own. Thread: any (pure).

/// In the order of its own first letter, where the program's language is read from right to left; elsewhere unchanged.
QString isolated(const QString &text);
/// What is read from left to right in any language (paths, addresses, fingerprints), where the program's language is
/// read from right to left; elsewhere unchanged.
QString leftToRight(const QString &text);
/// In the order of its own first letter, in every language: for names that may be written in another script than it.
QString alwaysIsolated(const QString &text);

} // namespace fallow
