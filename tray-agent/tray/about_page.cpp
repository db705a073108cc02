// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tray-agent/tray/about_page.h"

#include "net/whole_file.h"
#include "tray-agent/tray/error_text.h"
#include "tray-agent/tray/shades.h"
#include "tray-agent/tray/tray_state.h"

#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QPushButton>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace fallow::tray {

namespace {

QString suggestedPath()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QDir(folder).filePath(u"fallow-%1.zip"_s.arg(QDateTime::currentDateTime().toString(u"yyyy-MM-dd-HHmm"_s)));
}

/// Empty, or why not.
QString writeWhole(const QString &path, const QByteArray &bytes)
{
    const auto written = WholeFile::write(path, bytes, WholeFile::Readers::OwnerOnly);
    return written ? QString() : wordingText(written.error().wording, written.error().what);
}

} // namespace

AboutPage::AboutPage(AgentPort &agent, QWidget *parent)
    : QWidget(parent)
    , m_agent(agent)
    , m_save(new QPushButton(tr("Save a diagnostics bundle…"), this))
    , m_outcome(plainLabel(u"bundleOutcome"_s, this))
{
    QLabel *what = plainLabel(u"aboutText"_s, this);
    what->setText(tr("Fallow makes one reliable storage array out of the unused disk space of an organisation's "
                     "computers. This one lends a part of its free space; you decide how much at most, and when."));
    auto *form = new QFormLayout;
    form->setLabelAlignment(Qt::AlignLeft);
    form->setHorizontalSpacing(24);
    m_array = addFact(form, u"aboutArray"_s, tr("Array"));
    m_controller = addFact(form, u"aboutController"_s, tr("Controller"));
    m_machine = addFact(form, u"aboutMachine"_s, tr("This computer"));
    m_version = addFact(form, u"aboutVersion"_s, tr("Version"));
    QLabel *bundle = plainLabel(u"bundleText"_s, this);
    bundle->setText(tr("When something does not work, your helpdesk may ask for a diagnostics bundle: a small .zip "
                       "with the agent's state, its log and figures of this computer. No keys, no codes and none of "
                       "your files are in it; the names of volumes are."));
    m_save->setObjectName(u"saveBundle"_s);
    widen(m_save);
    QLabel *licence = plainLabel(u"aboutLicence"_s, this);
    licence->setText(tr("Free software under the GNU General Public License, version 3 or later."));
    soften({licence});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 16, 14, 14);
    layout->setSpacing(14);
    layout->addWidget(what);
    layout->addLayout(form);
    layout->addWidget(bundle);
    layout->addWidget(m_save, 0, Qt::AlignLeft);
    layout->addWidget(m_outcome);
    layout->addStretch(1);
    layout->addWidget(licence);
    connect(m_save, &QPushButton::clicked, this, &AboutPage::askWhere);
}

QLabel *AboutPage::addFact(QFormLayout *form, const QString &objectName, const QString &name)
{
    QLabel *value = plainLabel(objectName, this);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    value->setFocusPolicy(Qt::StrongFocus); // what a helpdesk asks for can be copied without a mouse
    form->addRow(name, value);
    return value;
}

void AboutPage::apply(const AgentStatus &agent)
{
    const QString none = tr("none");
    m_array->setText(agent.arrayName.isEmpty() ? none : agent.arrayName);
    m_controller->setText(agent.controller.isEmpty() ? none : agent.controller);
    m_machine->setText(agent.machineName);
    m_version->setText(agent.version);
}

void AboutPage::tell(const QString &outcome)
{
    m_outcome->setText(outcome);
    m_save->setAccessibleDescription(outcome); // it has the focus: a screen reader says what became of it
}

void AboutPage::askWhere()
{
    auto *dialog = new QFileDialog(this, tr("Save the diagnostics bundle"), suggestedPath(), tr("Archives (*.zip)"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"zip"_s);
    dialog->setLabelText(QFileDialog::Accept, tr("Save")); // Qt's own translations need not be installed
    dialog->setLabelText(QFileDialog::Reject, tr("Cancel"));
    dialog->selectFile(suggestedPath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &AboutPage::saveBundle);
    dialog->open();
}

void AboutPage::saveBundle(const QString &path)
{
    if (std::exchange(m_isPacking, true))
        return;
    tell(tr("The agent is packing…"));
    m_agent.call(u"tray.bundle"_s, {}, [this, path, guard = QPointer<AboutPage>(this)](Result<ControlReply> reply) {
        if (!guard)
            return;
        m_isPacking = false;
        if (!reply)
            return tell(errorText(reply.error()));
        const QString refused = writeWhole(path, reply->payload);
        tell(refused.isEmpty() ? tr("Saved: %1").arg(leftToRight(QDir::toNativeSeparators(path)))
                               : tr("It could not be saved: %1").arg(refused));
    });
}

} // namespace fallow::tray
