// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"

// Compiled by two tests, never linked: with IS_kept it must compile, without it must not.

fallow::Result<void> mayFail();

void callIt()
{
#ifdef IS_kept
    (void)mayFail();
#else
    mayFail();
#endif
}
