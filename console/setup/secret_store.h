// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QObject>
#include <memory>

namespace fallow::console {

/// Where passphrases are kept between two starts: the desktop's keyring, or nowhere. Thread: gui; completions come
/// later, from the event loop.
class SecretStore : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    /// Whether there is one: without it nothing is kept, and the person is asked each time.
    virtual bool isAvailable() const = 0;
    /// Errors: NotFound (nothing is kept under this key), Refused (the person, or the keyring, did not open), Io.
    virtual void read(const QString &key, Completion<QByteArray> done) = 0;
    virtual void write(const QString &key, const QByteArray &secret, Completion<void> done) = 0;
    /// No error if there was none.
    virtual void remove(const QString &key, Completion<void> done) = 0;
};

/// The desktop's keyring where this build has QtKeychain and the desktop has one; else a store that keeps nothing.
std::unique_ptr<SecretStore> makeSecretStore();

} // namespace fallow::console
