// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/dialogs/planner_form.h"

#include "base/limits.h"
#include "console/format/format.h"
#include "console/widgets/labels.h"
#include "console/widgets/size_edit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace fallow::console {

namespace {

constexpr qint64 kFirstSizeBytes = 100 * kGiB;

bool isMirror(PlannerForm::Figure figure)
{
    return figure == PlannerForm::Figure::MirrorPaired || figure == PlannerForm::Figure::MirrorSpread;
}

} // namespace

QString PlannerForm::figureName(Figure figure)
{
    switch (figure) {
    case Figure::Spread:
        return tr("Spread over workstations");
    case Figure::ParityRotating:
        return tr("Parity on workstations, in rotation");
    case Figure::ParitySequential:
        return tr("Parity on workstations, one after the other");
    case Figure::MirrorPaired:
        return tr("Each disk mirrored to one workstation");
    case Figure::MirrorSpread:
        return tr("Each disk mirrored to many workstations");
    case Figure::Striped:
        return tr("Striped, without redundancy");
    }
    Q_UNREACHABLE();
}

QString PlannerForm::figureMeaning(Figure figure)
{
    switch (figure) {
    case Figure::Spread:
        return tr("Data and parity lie on workstations alone, each strip on another one. Needs no disk of the "
                  "controller.");
    case Figure::ParityRotating:
        return tr("Data lies on the controller's disks, its parity on workstations in turn. Readable at night from the "
                  "disks alone.");
    case Figure::ParitySequential:
        return tr("Data lies on the controller's disks; one workstation is filled with parity before the next is "
                  "begun.");
    case Figure::MirrorPaired:
        return tr("Each disk of the controller has its copy on one workstation. A dead disk is read straight from it.");
    case Figure::MirrorSpread:
        return tr("Each disk of the controller has its copies on all workstations in turn. A dead disk is rebuilt from "
                  "all of them at once.");
    case Figure::Striped:
        return tr("The fastest and the least safe: the loss of any one disk or workstation loses data. For what can be "
                  "made again.");
    }
    Q_UNREACHABLE();
}

PlannerForm::PlannerForm(QWidget *parent)
    : QWidget(parent)
    , m_name(new QLineEdit(this))
    , m_size(new SizeEdit(this))
    , m_figure(new QComboBox(this))
    , m_meaning(new TextLabel(LabelKind::Soft, {}, this))
    , m_firstLabel(new TextLabel(LabelKind::Body, {}, this))
    , m_first(new QSpinBox(this))
    , m_secondLabel(new TextLabel(LabelKind::Body, {}, this))
    , m_second(new QSpinBox(this))
    , m_strip(new QComboBox(this))
    , m_redundancy(new QSpinBox(this))
    , m_parityClass(new QComboBox(this))
    , m_compress(new QCheckBox(tr("Compress what promises to shrink"), this))
    , m_export(new QCheckBox(tr("Export it by NBD at once"), this))
{
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_name->setObjectName(u"plannerName"_s);
    m_name->setMaxLength(kMaxNameCharacters);
    m_name->setPlaceholderText(tr("for instance home"));
    m_name->setAccessibleName(tr("Name of the volume"));
    m_size->setObjectName(u"plannerSize"_s);
    m_size->setName(tr("Size of the volume"));
    m_size->setBytes(kFirstSizeBytes);
    m_figure->setObjectName(u"plannerFigure"_s);
    m_figure->setAccessibleName(tr("Layout"));
    m_figure->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_figure->setMinimumContentsLength(24);
    for (int figure = 0; figure < kFigureCount; ++figure)
        m_figure->addItem(figureName(Figure(figure)), figure);
    m_meaning->setWordWrap(true);
    m_meaning->setMinimumHeight(3 * m_meaning->fontMetrics().lineSpacing()); // does not jump from figure to figure
    m_meaning->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("Size"), m_size);
    form->addRow(tr("Layout"), m_figure);
    form->addRow(m_meaning);
    addCounts(form);
    addDetails(form);
    connect(m_name, &QLineEdit::textChanged, this, &PlannerForm::changed);
    connect(m_size, &SizeEdit::bytesChanged, this, &PlannerForm::changed);
    connect(m_figure, &QComboBox::currentIndexChanged, this, [this] {
        showFigure();
        Q_EMIT changed();
    });
    showFigure();
}

void PlannerForm::addCounts(QFormLayout *form)
{
    m_first->setObjectName(u"plannerFirst"_s);
    m_second->setObjectName(u"plannerSecond"_s);
    m_firstLabel->setBuddy(m_first);
    m_secondLabel->setBuddy(m_second);
    form->addRow(m_firstLabel, m_first);
    form->addRow(m_secondLabel, m_second);
    connect(m_first, &QSpinBox::valueChanged, this, [this] {
        showFigure();
        Q_EMIT changed();
    });
    connect(m_second, &QSpinBox::valueChanged, this, [this] {
        showFigure();
        Q_EMIT changed();
    });
}

void PlannerForm::addDetails(QFormLayout *form)
{
    m_parityClass->setObjectName(u"plannerParityClass"_s);
    m_parityClass->setAccessibleName(tr("Where parity lies"));
    m_parityClass->addItem(tr("workstations"), int(StoreClass::Client));
    m_parityClass->addItem(tr("the controller's disks"), int(StoreClass::Local));
    m_parityClass->addItem(tr("either"), int(StoreClass::Any));
    m_strip->setObjectName(u"plannerStrip"_s);
    m_strip->setAccessibleName(tr("Strip size"));
    for (qint64 bytes = 16 * kKiB; bytes <= kMaxStripSizeBytes; bytes *= 2)
        m_strip->addItem(bytes == kDefaultStripSizeBytes ? tr("%1 (usual)").arg(bytesText(bytes)) : bytesText(bytes),
                         bytes);
    m_strip->setCurrentIndex(m_strip->findData(kDefaultStripSizeBytes));
    m_redundancy->setObjectName(u"plannerRedundancy"_s);
    m_redundancy->setAccessibleName(tr("Parity strips written before a stripe counts"));
    m_redundancy->setToolTip(
        tr("A stripe counts as written when its data strips and so many parity strips are durable; "
           "the others follow"));
    m_compress->setObjectName(u"plannerCompress"_s);
    m_compress->setChecked(true);
    m_export->setObjectName(u"plannerExport"_s);
    m_export->setChecked(true);
    form->addRow(tr("Parity lies on"), m_parityClass);
    form->addRow(tr("Strip size"), m_strip);
    form->addRow(tr("Parity at once"), m_redundancy);
    form->addRow(m_compress);
    form->addRow(m_export);
    connect(m_parityClass, &QComboBox::currentIndexChanged, this, &PlannerForm::changed);
    connect(m_strip, &QComboBox::currentIndexChanged, this, &PlannerForm::changed);
    connect(m_redundancy, &QSpinBox::valueChanged, this, &PlannerForm::changed);
}

PlannerForm::Figure PlannerForm::figure() const
{
    return Figure(m_figure->currentData().toInt());
}

void PlannerForm::setCounts(int first, int second)
{
    const QSignalBlocker one(m_first);
    const QSignalBlocker two(m_second);
    m_first->setValue(first);
    m_second->setValue(second);
}

/// Which counts a figure has, and what they may be beside each other.
void PlannerForm::showFigure()
{
    const Figure chosen = figure();
    m_meaning->setText(figureMeaning(chosen));
    const QSignalBlocker one(m_first);
    const QSignalBlocker two(m_second);
    const QSignalBlocker three(m_redundancy);
    const bool isStriped = chosen == Figure::Striped;
    m_firstLabel->setText(isStriped ? tr("Strips on disks") : tr("Data strips (k)"));
    m_secondLabel->setText(isStriped          ? tr("Strips on workstations")
                           : isMirror(chosen) ? tr("Copies")
                                              : tr("Parity strips (m)"));
    m_first->setAccessibleName(m_firstLabel->text());
    m_second->setAccessibleName(m_secondLabel->text());
    m_first->setRange(isStriped ? 0 : 1, kMaxStripsPerStripe);
    m_first->setVisible(!isMirror(chosen));
    m_firstLabel->setVisible(!isMirror(chosen));
    const int first = isMirror(chosen) ? 1 : m_first->value();
    m_second->setRange(isStriped ? (first == 0 ? 1 : 0) : 1,
                       kMaxStripsPerStripe - std::min(first, kMaxStripsPerStripe - 1));
    m_redundancy->setEnabled(!isStriped);
    m_redundancy->setRange(0, isStriped ? 0 : m_second->value());
    if (!isStriped && m_redundancy->value() == 0)
        m_redundancy->setValue(1);
    m_parityClass->setEnabled(chosen == Figure::Spread || chosen == Figure::ParityRotating);
}

void PlannerForm::suggest(int localDomains, int clientDomains)
{
    if (clientDomains >= 6)
        setCounts(4, 2);
    else if (clientDomains >= 4)
        setCounts(2, 2);
    else if (clientDomains == 3)
        setCounts(2, 1);
    else
        setCounts(1, 1);
    const bool hasOnlyDisks = clientDomains < 2 && localDomains > 0;
    const QSignalBlocker figure(m_figure);
    m_figure->setCurrentIndex(int(hasOnlyDisks ? Figure::MirrorPaired : Figure::Spread));
    showFigure();
    Q_EMIT changed();
}

LayoutSpec PlannerForm::layout() const
{
    const int first = m_first->value();
    const int second = m_second->value();
    LayoutSpec spec;
    switch (figure()) {
    case Figure::Spread:
        spec = LayoutSpec::distributed(first, second);
        break;
    case Figure::ParityRotating:
        spec = LayoutSpec::parityOnClients(first, second, Selection::Rotating);
        break;
    case Figure::ParitySequential:
        spec = LayoutSpec::parityOnClients(first, second, Selection::Sequential);
        break;
    case Figure::MirrorPaired:
        spec = LayoutSpec::mirrored(Selection::Paired, second);
        break;
    case Figure::MirrorSpread:
        spec = LayoutSpec::mirrored(Selection::Spread, second);
        break;
    case Figure::Striped:
        spec = LayoutSpec::striped(first, second);
        break;
    }
    if (m_parityClass->isEnabled())
        spec.parityClass = StoreClass(m_parityClass->currentData().toInt());
    spec.minRedundancy = quint8(std::min<int>(m_redundancy->value(), spec.parityCount));
    spec.stripSizeBytes = quint32(m_strip->currentData().toLongLong());
    return spec;
}

CreateVolumeRequest PlannerForm::request() const
{
    return {.name = m_name->text().trimmed(),
            .sizeBytes = m_size->bytes(),
            .layout = layout().toString(),
            .isCompressed = m_compress->isChecked(),
            .isExported = m_export->isChecked()};
}

QString PlannerForm::nameProblem(const QList<VolumeSnapshot> &volumes) const
{
    const QString name = m_name->text().trimmed();
    if (name.isEmpty())
        return tr("Give the volume a name.");
    for (const QChar character : name) {
        if (character == u'/' || character.category() == QChar::Other_Control)
            return tr("A volume's name holds no slash and no control character.");
    }
    const bool isTaken = std::any_of(volumes.cbegin(), volumes.cend(),
                                     [&name](const VolumeSnapshot &volume) { return volume.name == name; });
    return isTaken ? tr("There is a volume of this name already.") : QString();
}

} // namespace fallow::console
