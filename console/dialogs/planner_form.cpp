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

bool hasParityClass(PlannerForm::Figure figure)
{
    return figure == PlannerForm::Figure::Spread || figure == PlannerForm::Figure::ParityRotating;
}

/// The two counts of a figure in a layout.
std::pair<int, int> countsOf(const LayoutSpec &spec, PlannerForm::Figure figure)
{
    if (figure == PlannerForm::Figure::Striped)
        return {spec.localDataCount, spec.dataCount - spec.localDataCount};
    return {spec.dataCount, spec.parityCount};
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
    case Figure::Usual:
        return tr("As the array's policies say");
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
    case Figure::Usual:
        return tr("The layout that the policies name for new volumes. It is none of the others.");
    }
    Q_UNREACHABLE();
}

PlannerForm::PlannerForm(QWidget *parent)
    : QWidget(parent)
    , m_name(new QLineEdit(this))
    , m_size(new SizeEdit(this))
    , m_figure(new QComboBox(this))
    , m_usualNote(new TextLabel(LabelKind::Soft, {}, this))
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
    m_usualNote->setObjectName(u"plannerUsual"_s);
    m_usualNote->setWordWrap(true);
    m_usualNote->hide();
    form->addRow(tr("Layout"), m_figure);
    form->addRow(m_usualNote);
    form->addRow(m_meaning);
    addCounts(form);
    addDetails(form);
    connect(m_name, &QLineEdit::textChanged, this, &PlannerForm::changed);
    connect(m_size, &SizeEdit::bytesChanged, this, &PlannerForm::changed);
    connect(m_figure, &QComboBox::currentIndexChanged, this, [this] {
        m_isLayoutChosen = true;
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
    for (QSpinBox *count : {m_first, m_second})
        connect(count, &QSpinBox::valueChanged, this, [this] {
            m_isLayoutChosen = true;
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
    fillStrips(0);
    m_redundancy->setObjectName(u"plannerRedundancy"_s);
    m_redundancy->setAccessibleName(tr("Parity strips written before a stripe counts"));
    m_redundancy->setToolTip(
        tr("A stripe counts as written when its data strips and so many parity strips are durable; "
           "the others follow"));
    m_compress->setObjectName(u"plannerCompress"_s);
    m_compress->setCheckState(Qt::PartiallyChecked); // until the policies are known
    m_export->setObjectName(u"plannerExport"_s);
    m_export->setChecked(true);
    form->addRow(tr("Parity lies on"), m_parityClass);
    form->addRow(tr("Strip size"), m_strip);
    form->addRow(tr("Parity at once"), m_redundancy);
    form->addRow(m_compress);
    form->addRow(m_export);
    const auto layoutChosen = [this] {
        m_isLayoutChosen = true;
        Q_EMIT changed();
    };
    connect(m_parityClass, &QComboBox::currentIndexChanged, this, layoutChosen);
    connect(m_redundancy, &QSpinBox::valueChanged, this, layoutChosen);
    connect(m_strip, &QComboBox::currentIndexChanged, this, [this] {
        m_isStripChosen = m_strip->currentData().toLongLong() > 0;
        Q_EMIT changed();
    });
    connect(m_compress, &QCheckBox::clicked, this, [this] {
        m_isCompressChosen = true;
        m_compress->setTristate(false);
    });
}

/// Offers powers of two, and the usual size whatever it is; 0: it is not known yet, and left to the controller.
void PlannerForm::fillStrips(qint64 usualBytes)
{
    const QSignalBlocker blocker(m_strip);
    const qint64 chosen = m_isStripChosen ? m_strip->currentData().toLongLong() : usualBytes;
    QList<qint64> sizes;
    for (qint64 bytes = 16 * kKiB; bytes <= kMaxStripSizeBytes; bytes *= 2)
        sizes.append(bytes);
    if (usualBytes > 0 && !sizes.contains(usualBytes))
        sizes.append(usualBytes);
    std::sort(sizes.begin(), sizes.end());
    m_strip->clear();
    if (usualBytes == 0)
        m_strip->addItem(tr("as the policies say"), qint64(0));
    for (const qint64 bytes : std::as_const(sizes))
        m_strip->addItem(bytes == usualBytes ? tr("%1 (usual)").arg(bytesText(bytes)) : bytesText(bytes), bytes);
    m_strip->setCurrentIndex(std::max(0, m_strip->findData(chosen)));
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
    const bool isUsual = chosen == Figure::Usual;
    m_firstLabel->setText(isStriped ? tr("Strips on disks") : tr("Data strips (k)"));
    m_secondLabel->setText(isStriped          ? tr("Strips on workstations")
                           : isMirror(chosen) ? tr("Copies")
                                              : tr("Parity strips (m)"));
    m_first->setAccessibleName(m_firstLabel->text());
    m_second->setAccessibleName(m_secondLabel->text());
    m_first->setRange(isStriped ? 0 : 1, kMaxStripsPerStripe);
    m_first->setVisible(!isMirror(chosen) && !isUsual);
    m_firstLabel->setVisible(!isMirror(chosen) && !isUsual);
    m_second->setVisible(!isUsual);
    m_secondLabel->setVisible(!isUsual);
    const int first = isMirror(chosen) ? 1 : m_first->value();
    m_second->setRange(isStriped ? (first == 0 ? 1 : 0) : 1,
                       kMaxStripsPerStripe - std::min(first, kMaxStripsPerStripe - 1));
    const int parityCount = isStriped ? 0 : isUsual ? m_usual.parityCount : m_second->value();
    m_redundancy->setEnabled(parityCount > 0);
    m_redundancy->setRange(0, parityCount);
    if (parityCount > 0 && m_redundancy->value() == 0)
        m_redundancy->setValue(1);
    m_parityClass->setEnabled(hasParityClass(chosen));
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

/// Finds the figure that a layout is, and shows it; Usual if it is none of the six.
void PlannerForm::setLayout(const LayoutSpec &spec)
{
    Figure found = Figure::Usual;
    for (int i = 0; i < kFigureCount && found == Figure::Usual; ++i) {
        const Figure figure = Figure(i);
        const auto [first, second] = countsOf(spec, figure);
        LayoutSpec made = layoutOf(figure, first, second);
        if (hasParityClass(figure))
            made.parityClass = spec.parityClass;
        made.minRedundancy = spec.minRedundancy;
        made.stripSizeBytes = spec.stripSizeBytes;
        if (made == spec && (spec.parityCount > 0) == (figure != Figure::Striped))
            found = figure;
    }
    const QSignalBlocker one(m_figure);
    const QSignalBlocker two(m_parityClass);
    const QSignalBlocker three(m_redundancy);
    const int usualPlace = m_figure->findData(int(Figure::Usual));
    if (found == Figure::Usual && usualPlace < 0)
        m_figure->addItem(figureName(Figure::Usual), int(Figure::Usual));
    m_figure->setCurrentIndex(m_figure->findData(int(found)));
    showFigure(); // the ranges of this figure
    if (found != Figure::Usual) {
        const auto [first, second] = countsOf(spec, found);
        setCounts(first, m_second->value());
        showFigure(); // what the first count leaves to the second
        setCounts(m_first->value(), second);
        showFigure();
        m_parityClass->setCurrentIndex(m_parityClass->findData(int(spec.parityClass)));
    }
    m_redundancy->setValue(spec.minRedundancy);
}

void PlannerForm::setUsual(const VolumeDefaults &usual, bool fits)
{
    m_usual = usual.layout;
    fillStrips(usual.layout.stripSizeBytes);
    if (!m_isCompressChosen) {
        m_compress->setTristate(false);
        m_compress->setChecked(usual.isCompressed);
    }
    if (fits && !m_isLayoutChosen)
        setLayout(usual.layout);
    m_usualNote->setText(
        tr("The array's usual layout, %1, needs more machines or disks than there are.").arg(usual.layout.toString()));
    m_usualNote->setVisible(!fits && usual.isLayoutSet);
    Q_EMIT changed();
}

LayoutSpec PlannerForm::layoutOf(Figure figure, int first, int second) const
{
    switch (figure) {
    case Figure::Spread:
        return LayoutSpec::distributed(first, second);
    case Figure::ParityRotating:
        return LayoutSpec::parityOnClients(first, second, Selection::Rotating);
    case Figure::ParitySequential:
        return LayoutSpec::parityOnClients(first, second, Selection::Sequential);
    case Figure::MirrorPaired:
        return LayoutSpec::mirrored(Selection::Paired, second);
    case Figure::MirrorSpread:
        return LayoutSpec::mirrored(Selection::Spread, second);
    case Figure::Striped:
        return LayoutSpec::striped(first, second);
    case Figure::Usual:
        return m_usual;
    }
    Q_UNREACHABLE();
}

LayoutSpec PlannerForm::layout() const
{
    LayoutSpec spec = layoutOf(figure(), m_first->value(), m_second->value());
    if (m_parityClass->isEnabled())
        spec.parityClass = StoreClass(m_parityClass->currentData().toInt());
    spec.minRedundancy = quint8(std::min<int>(m_redundancy->value(), spec.parityCount));
    const qint64 stripSizeBytes = m_strip->currentData().toLongLong();
    spec.stripSizeBytes = quint32(stripSizeBytes > 0 ? stripSizeBytes : kDefaultStripSizeBytes);
    return spec;
}

CreateVolumeRequest PlannerForm::request() const
{
    const bool isStripKnown = m_strip->currentData().toLongLong() > 0;
    return {.name = m_name->text().trimmed(),
            .sizeBytes = m_size->bytes(),
            .layout = isStripKnown ? layout().spelledOut() : layout().toString(),
            .isCompressionDefault = m_compress->checkState() == Qt::PartiallyChecked,
            .isCompressed = m_compress->checkState() != Qt::Unchecked,
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
