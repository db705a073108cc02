// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <expected>
#include <functional>

namespace fallow {

/// What went wrong, for code to decide on. The console translates codes; `Error::what` is English for the log.
enum class ErrorCode {
    Cancelled,         ///< the caller asked for it; never reported as a failure
    InvalidArgument,   ///< the request makes no sense; say which field and which bound
    NotFound,          ///< no such strip, stripe, volume, machine, file
    AlreadyExists,     ///< the name or id is taken
    NoSpace,           ///< the disk, the store's quota or the journal is full; works again when space returns
    Io,                ///< the operating system reported an error (EIO and its kin)
    Corrupt,           ///< bytes that do not match their checksum, seal or header
    WrongArray,        ///< a store, strip or certificate of another array or of an older life of this store
    Busy,              ///< locked by another process, or an exclusive job is running
    Refused,           ///< understood and not allowed now; the text says what would have to change
    Unauthorised,      ///< the peer's identity does not permit it
    StaleEpoch,        ///< the command carries an older controller epoch than the one already seen
    Timeout,           ///< no answer within the deadline
    Disconnected,      ///< the connection closed before the answer
    Unreachable,       ///< no connection to that machine at present
    TooLarge,          ///< a bound of base/limits.h is exceeded
    Unsupported,       ///< a version or feature that this build does not know
    ProtocolViolation, ///< the peer broke the protocol; its connection is closed
    NotEnoughStrips,   ///< fewer than k strips of a stripe can be read
    NotEnoughStores,   ///< placement found too few stores
    ReadOnly,          ///< the volume or store takes no writes at present
    Internal,          ///< a mistake of ours that was caught before it could do harm
};

/// The code's own name, e.g. "NoSpace"; stable, used in --json and in the log.
const char *errorCodeName(ErrorCode code);

/// An error as a value. One that a person may meet is made with a Wording (wording.h), so that front ends say it in
/// their language; the data path carries none.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString what;         ///< one English sentence: what happened and, where one can, what to do
    QString where;        ///< the object it happened to: a path, "stripe 17", "machine pc-042"
    QString wording = {}; ///< Wording::toString of `what`; empty: there is only the English text

    /// "NoSpace: the journal is full (stripe 17)".
    QString toString() const;
};

/// A value or an Error, which the compiler does not let a caller drop.
template <class T>
class [[nodiscard]] Result : public std::expected<T, Error>
{
public:
    using std::expected<T, Error>::expected;
    Result() = default;
};

/// `return fail(ErrorCode::NoSpace, u"the journal is full"_s, path);`
inline std::unexpected<Error> fail(ErrorCode code, QString what, QString where = {})
{
    return std::unexpected<Error>(Error{code, std::move(what), std::move(where)});
}
inline std::unexpected<Error> fail(Error error)
{
    return std::unexpected<Error>(std::move(error));
}
/// An Error from errno: ENOSPC, EDQUOT -> NoSpace; ENOENT -> NotFound; EEXIST -> AlreadyExists; EACCES, EPERM ->
/// Refused; else Io.
Error errorFromErrno(int errnoValue, const QString &action, const QString &where);

/// Called exactly once, on the thread that the function taking it names.
template <class T>
using Completion = std::move_only_function<void(Result<T>)>;

} // namespace fallow
