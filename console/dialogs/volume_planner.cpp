// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/dialogs/volume_planner.h"

#include "console/dialogs/planner_form.h"
#include "console/dialogs/planner_outlook.h"
#include "console/format/describe.h"
#include "console/theme/tone.h"
#include "console/widgets/labels.h"

#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace fallow::console {

namespace {

constexpr int kCreateTimeoutMs = 60'000;

} // namespace

VolumePlanner::VolumePlanner(const ArraySnapshot &array, Commands commands, QWidget *parent)
    : QDialog(parent)
    , m_commands(std::move(commands))
    , m_form(new PlannerForm(this))
    , m_outlook(new PlannerOutlook(this))
    , m_problem(new TextLabel(LabelKind::Body, {}, this))
    , m_busy(new QProgressBar(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_create(new QPushButton(tr("Create volume"), this))
{
    setObjectName(u"volumePlanner"_s);
    setWindowTitle(tr("New volume"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(22, 18, 22, 16);
    layout->setSpacing(12);
    layout->addWidget(new TextLabel(LabelKind::Title, tr("New volume"), this));
    auto *columns = new QHBoxLayout;
    columns->setSpacing(24);
    m_form->setFixedWidth(330);
    columns->addWidget(m_form, 0, Qt::AlignTop);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(m_outlook);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_outlook->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    columns->addWidget(scroll, 1);
    layout->addLayout(columns, 1);
    auto *buttons = new QHBoxLayout;
    m_problem->setObjectName(u"plannerProblem"_s);
    m_problem->setWordWrap(true);
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setFixedWidth(90);
    m_busy->setAccessibleName(tr("The volume is being made"));
    m_busy->hide();
    m_cancel->setObjectName(u"plannerCancel"_s);
    m_cancel->setAutoDefault(false);
    m_create->setObjectName(u"plannerCreate"_s);
    m_create->setDefault(true);
    buttons->addWidget(m_problem, 1);
    buttons->addWidget(m_busy);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_create);
    layout->addLayout(buttons);
    resize(980, 640);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_create, &QPushButton::clicked, this, &VolumePlanner::create);
    connect(m_form, &PlannerForm::changed, this, [this] {
        m_error.clear();
        work();
    });
    setArray(array);
    const LayoutFit fit = fitLayout({}, m_stores);
    m_form->suggest(fit.haveLocal, fit.haveClient);
    m_commands.request<PolicyList>(u"policies.list"_s, PolicyRequest(), this,
                                   [this](const Result<PolicyList> &policies) {
                                       if (!policies || m_isCreating)
                                           return; // the form leaves to the controller what nobody has chosen
                                       const VolumeDefaults usual = volumeDefaults(*policies);
                                       m_form->setUsual(usual, fitLayout(usual.layout, m_stores).missing() == 0);
                                   });
    m_commands.call(u"machines.profiles"_s, {}, this, [this](const Result<QCborMap> &answer) {
        if (!answer)
            return; // the outlook does without
        if (auto profiles = fromCbor<MachineProfiles>(*answer))
            m_outlook->setProfiles(std::move(*profiles));
    });
}

VolumePlanner *VolumePlanner::ask(const ArraySnapshot &array, Commands commands, QWidget *parent)
{
    auto *planner = new VolumePlanner(array, std::move(commands), parent);
    planner->setAttribute(Qt::WA_DeleteOnClose);
    planner->open();
    return planner;
}

void VolumePlanner::setArray(const ArraySnapshot &array)
{
    m_volumes = array.volumes;
    m_stores = placementStores(array);
    m_outlook->setArray(array);
    work();
}

void VolumePlanner::work()
{
    if (m_isCreating)
        return;
    const CreateVolumeRequest request = m_form->request();
    m_outlook->setChoice(m_form->layout(), request.sizeBytes);
    const QString problem = m_form->nameProblem(m_volumes);
    m_problem->setInk(m_error.isEmpty() ? QColor() : toneColor(Tone::Danger, palette()));
    m_problem->setText(!m_error.isEmpty() ? m_error : !m_outlook->fits() ? m_outlook->verdict() : problem);
    m_create->setEnabled(problem.isEmpty() && m_outlook->fits());
}

void VolumePlanner::create()
{
    m_isCreating = true;
    m_create->setEnabled(false);
    m_form->setEnabled(false);
    m_busy->show();
    m_problem->setText({});
    m_cancel->setText(tr("Close (it goes on)"));
    m_commands.request<VolumeSnapshot>(
        u"volumes.create"_s, m_form->request(), this,
        [this](const Result<VolumeSnapshot> &volume) { takeCreated(volume); }, kCreateTimeoutMs);
}

void VolumePlanner::takeCreated(const Result<VolumeSnapshot> &volume)
{
    m_isCreating = false;
    m_busy->hide();
    m_form->setEnabled(true);
    m_cancel->setText(tr("Cancel"));
    const bool wasClosed = std::exchange(m_isHiding, false);
    if (wasClosed)
        setAttribute(Qt::WA_DeleteOnClose);
    if (volume) {
        Q_EMIT created(volume->volume);
        accept();
        if (wasClosed)
            deleteLater(); // what is hidden already is not closed
        return;
    }
    m_error = describe(volume.error());
    work();
    if (wasClosed)
        open();
}

void VolumePlanner::reject()
{
    if (!m_isCreating || !testAttribute(Qt::WA_DeleteOnClose))
        return QDialog::reject();
    m_isHiding = true;
    setAttribute(Qt::WA_DeleteOnClose, false);
    hide();
}

} // namespace fallow::console
