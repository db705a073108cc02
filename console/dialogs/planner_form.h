// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/volume_plan.h"
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
/// "plannerRedundancy", "plannerParityClass", "plannerCompress", "plannerExport", "plannerUsual". Thread: gui.
class PlannerForm final : public QWidget
{
    Q_OBJECT
public:
    /// The layouts of the array's design, by where data and its protection lie.
    /// Usual is what the policies say, where that is none of the others; it is offered only then.
    enum class Figure { Spread, ParityRotating, ParitySequential, MirrorPaired, MirrorSpread, Striped, Usual };
    static constexpr int kFigureCount = 6; ///< without Usual
    static QString figureName(Figure figure);
    static QString figureMeaning(Figure figure);

    explicit PlannerForm(QWidget *parent = nullptr);
    /// Suggests what fits an array with so many failure domains.
    void suggest(int localDomains, int clientDomains);
    /// Starts from what the policies say, in all that the person has not chosen by now.
    /// @param fits the array has the stores for their layout; if not, figure and counts stay, and a line says so
    void setUsual(const VolumeDefaults &usual, bool fits);
    /// With the strip size that is shown; before setUsual() with the usual one of this version.
    LayoutSpec layout() const;
    /// What was shown and chosen, in full. Before setUsual() the controller puts in strip size and compression for what
    /// was not chosen.
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
    void setLayout(const LayoutSpec &spec);
    void fillStrips(qint64 usualBytes);
    LayoutSpec layoutOf(Figure figure, int first, int second) const;

    QLineEdit *m_name;
    SizeEdit *m_size;
    QComboBox *m_figure;
    TextLabel *m_usualNote;
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
    LayoutSpec m_usual = {};
    bool m_isLayoutChosen = false; ///< by the person, not by suggest() or setUsual()
    bool m_isStripChosen = false;
    bool m_isCompressChosen = false;
};

} // namespace fallow::console
