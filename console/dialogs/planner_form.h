// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/layout_spec.h"
#include "wire/admin_messages.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace fallow::console {

class SizeEdit;
class TextLabel;

/// What a person wants of a new volume: name, size and the layout, chosen from the figures that the array knows.
/// Widgets: "plannerName", "plannerSize", "plannerFigure", "plannerFirst", "plannerSecond", "plannerStrip",
/// "plannerRedundancy", "plannerParityClass", "plannerCompress", "plannerExport". Thread: gui.
class PlannerForm final : public QWidget
{
    Q_OBJECT
public:
    /// The layouts of the array's design, by where data and its protection lie.
    enum class Figure { Spread, ParityRotating, ParitySequential, MirrorPaired, MirrorSpread, Striped };
    static constexpr int kFigureCount = 6;
    static QString figureName(Figure figure);
    static QString figureMeaning(Figure figure);

    explicit PlannerForm(QWidget *parent = nullptr);
    /// Suggests what fits an array with so many failure domains.
    void suggest(int localDomains, int clientDomains);
    LayoutSpec layout() const;
    CreateVolumeRequest request() const;
    /// Empty if the name may be taken: it has 1 to 128 characters, no slash, no control character, and is new.
    QString nameProblem(const QList<VolumeSnapshot> &volumes) const;
    Figure figure() const;

Q_SIGNALS:
    void changed();

private:
    void addCounts(QFormLayout *form);
    void addDetails(QFormLayout *form);
    void showFigure();
    void setCounts(int first, int second);

    QLineEdit *m_name;
    SizeEdit *m_size;
    QComboBox *m_figure;
    TextLabel *m_meaning;
    TextLabel *m_firstLabel;
    QSpinBox *m_first;
    TextLabel *m_secondLabel;
    QSpinBox *m_second;
    QComboBox *m_strip;
    QSpinBox *m_redundancy;
    QComboBox *m_parityClass;
    QCheckBox *m_compress;
    QCheckBox *m_export;
};

} // namespace fallow::console
