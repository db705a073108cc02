// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/volume_plan.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QSpinBox;

namespace fallow::console {

class Card;
class LayoutPicture;
class TextLabel;
class WeekChart;

/// What a layout would be on this array: a picture, the room, the failures it survives, when it could be read, and what
/// would happen if machines were away. Worked out at once, whenever something changes.
/// Widgets: "outlookVerdict", "outlookFigures", "outlookScenario", "outlookLostCount", "outlookResult". Thread: gui.
class PlannerOutlook final : public QWidget
{
    Q_OBJECT
public:
    explicit PlannerOutlook(QWidget *parent = nullptr);
    void setArray(const ArraySnapshot &array);
    void setProfiles(MachineProfiles profiles);
    void setChoice(const LayoutSpec &spec, qint64 sizeBytes);
    /// Whether the array has the stores that the layout needs.
    bool fits() const { return m_fits; }
    QString verdict() const;

private:
    enum class Scenario { Whole, Lost, Desktops, Away, Domain };
    struct ScenarioItem
    {
        QString text = {};
        Scenario scenario = Scenario::Whole;
        QString domain = {};
        friend bool operator==(const ScenarioItem &, const ScenarioItem &) = default;
    };
    void makeScenarioRow(Card *card);
    void fillScenarios();
    void work();
    void showVerdict(const VolumePlan &plan);
    void showFigures(const VolumePlan &plan);
    void showScenario();
    void showWeek();
    ScenarioItem scenario() const;
    QSet<StoreId> scenarioStores() const;

    ArraySnapshot m_array;
    QList<ScenarioItem> m_scenarios = {};
    MachineProfiles m_profiles;
    LayoutSpec m_spec;
    LayoutFit m_fit;
    qint64 m_sizeBytes = 0;
    bool m_fits = false;
    QLabel *m_sign;
    TextLabel *m_verdict;
    TextLabel *m_figures;
    LayoutPicture *m_picture;
    TextLabel *m_pictureNote;
    QComboBox *m_scenario = nullptr;
    QSpinBox *m_lostCount = nullptr;
    TextLabel *m_result = nullptr;
    Card *m_weekCard;
    WeekChart *m_week;
    TextLabel *m_weekText;
};

} // namespace fallow::console
