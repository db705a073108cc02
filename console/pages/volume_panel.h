// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/models/volume_model.h"
#include "console/widgets/card.h"

class QPushButton;
class QTabWidget;
class QVBoxLayout;

namespace fallow::console {

class CopyLine;
class ElidedLabel;

/// One volume: how it is, what it holds, what can be done to it, and how it is attached on Linux and on Windows.
class VolumePanel final : public Card
{
    Q_OBJECT
public:
    explicit VolumePanel(QWidget *parent = nullptr);
    void setVolume(const VolumeRow &volume);
    void setConnected(bool isConnected);

Q_SIGNALS:
    void resizeRequested();
    void snapshotRequested();
    void exportRequested(bool isExported);
    void deleteRequested();

private:
    QWidget *makeFacts();
    QWidget *makeAttach();
    void showAttach();
    void fillSteps(QVBoxLayout *layout, bool isWindows);
    void showButtons();

    VolumeRow m_volume;
    QString m_shownUri; ///< what the steps were made for
    QString m_shownName;
    bool m_isShownReadOnly = false;
    bool m_hasSteps = false;
    bool m_isConnected = true;
    QLabel *m_sign;
    ElidedLabel *m_name;
    TextLabel *m_state;
    TextLabel *m_facts;
    QPushButton *m_snapshot;
    QPushButton *m_resize;
    QPushButton *m_export;
    QPushButton *m_delete;
    TextLabel *m_notExported;
    CopyLine *m_uri;
    QTabWidget *m_tabs;
    QVBoxLayout *m_linux;
    QVBoxLayout *m_windows;
};

} // namespace fallow::console
