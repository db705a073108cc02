# SPDX-FileCopyrightText: 2026 The Fallow developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""How a program that has started others is interrupted: once."""
import signal


class Interruption:
    """Ctrl-C, the terminal's end and SIGTERM end the program by SystemExit, which may come between any two lines;
    whatever comes then is too late, and finds it cleaning up. Who cleans up sets `is_over` first."""

    SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)

    def __init__(self):
        self.is_over = False
        for number in self.SIGNALS:
            signal.signal(number, self.come)

    def come(self, number, _frame):
        if not self.is_over:
            self.is_over = True
            raise SystemExit(128 + number)

    def delay(self):
        signal.pthread_sigmask(signal.SIG_BLOCK, self.SIGNALS)

    def go_on(self):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, self.SIGNALS)
