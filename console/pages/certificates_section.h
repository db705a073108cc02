// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/models/code_model.h"
#include "console/models/natural_sort.h"
#include "console/theme/tone.h"

#include <QWidget>

class QTableView;

namespace fallow::console {

class EmptyState;
class TextLabel;

/// Of the settings: until when the array's certificates are good.
class CertificatesSection final : public QWidget
{
    Q_OBJECT
public:
    explicit CertificatesSection(QWidget *parent = nullptr);
    void setCertificates(const CertificateList &certificates);
    void showTrouble(const QString &sentence);
    void clear();

private:
    CertificateModel *m_model;
    NaturalSort *m_sorted;
    QTableView *m_table;
    EmptyState *m_empty;
    TextLabel *m_says;
};

} // namespace fallow::console
