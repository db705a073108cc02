// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "controller/admin_desk.h"
#include "controller/desk_methods.h"

namespace fallow {

// How the desk's functions are registered; for the desk's own files.

template <class Arguments, class Answer, class Function>
void AdminDesk::add(const QString &method, Function function)
{
    addMethod<Arguments, Answer>(m_handlers, method, std::move(function));
}

} // namespace fallow
