// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/pages/machine_actions.h"

#include "base/limits.h"
#include "console/dialogs/action_dialog.h"
#include "console/dialogs/claim_dialog.h"
#include "console/dialogs/fingerprint_dialog.h"
#include "console/dialogs/joining_plans.h"
#include "console/dialogs/machine_plans.h"
#include "console/dialogs/value_dialog.h"
#include "console/format/format.h"
#include "console/format/short_name.h"

#include <QAction>
#include <QMenu>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace fallow::console {

namespace {

bool isMember(const MachineRow &row)
{
    return row.standing == Standing::Online || row.standing == Standing::Asleep ||
           row.standing == Standing::Unreachable || row.standing == Standing::Lost;
}

/// It does not serve, and nobody said that it would not.
bool isGone(const MachineRow &row)
{
    return row.standing == Standing::Lost || row.standing == Standing::Unreachable;
}

bool hasControl(const QString &text)
{
    return std::any_of(text.cbegin(), text.cend(),
                       [](QChar character) { return character.category() == QChar::Other_Control; });
}

} // namespace

MachineActions::MachineActions(QWidget *owner, const QString &prefix)
    : QObject(owner)
    , m_owner(owner)
{
    struct Entry
    {
        Verb verb;
        const char16_t *name;
        QString text;
        QKeySequence shortcut = {};
    };
    const QList<Entry> entries{
        {Approve, u"Approve", tr("Approve…"), QKeySequence(u"Ctrl+Shift+A"_s)},
        {Adopt, u"Adopt", tr("Approve with its old store…")},
        {ApproveAndDelete, u"ApproveAndDelete", tr("Approve and delete its old store…")},
        {Reject, u"Reject", tr("Reject…")},
        {Compare, u"Compare", tr("Compare fingerprints…")},
        {Resize, u"Resize", tr("Resize…"), QKeySequence(u"Ctrl+Shift+R"_s)},
        {Empty, u"Empty", tr("Empty…")},
        {TakeBack, u"TakeBack", tr("Take back…")},
        {Rename, u"Rename", tr("Rename…"), QKeySequence(Qt::Key_F2)},
        {Domain, u"Domain", tr("Failure domain…")},
        {Rebuild, u"Rebuild", tr("Rebuild…")},
        {Retire, u"Retire", tr("Retire…")},
        {DeclareLost, u"DeclareLost", tr("Declare lost…")},
        {Revoke, u"Revoke", tr("Revoke…")},
        {Forget, u"Forget", tr("Forget…")},
    };
    for (const Entry &entry : entries) {
        auto *action = new QAction(entry.text, this);
        action->setObjectName(prefix + QString::fromUtf16(entry.name));
        action->setShortcut(entry.shortcut);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        m_actions[entry.verb] = action;
        connect(action, &QAction::triggered, this, [this, verb = entry.verb] { run(verb); });
    }
    enable();
}

void MachineActions::listenIn(QWidget *widget) const
{
    for (QAction *action : m_actions)
        widget->addAction(action);
}

void MachineActions::setConnected(bool isConnected)
{
    m_isConnected = isConnected;
    enable();
}

void MachineActions::setRows(QList<MachineRow> rows, QStringList domains)
{
    m_rows = std::move(rows);
    m_domains = std::move(domains);
    enable();
}

bool MachineActions::applies(Verb verb) const
{
    const auto all = [this](auto test) {
        return !m_rows.isEmpty() && std::all_of(m_rows.cbegin(), m_rows.cend(), test);
    };
    switch (verb) {
    case Approve:
    case Reject:
        return all([](const MachineRow &row) { return row.standing == Standing::Waiting; });
    case Adopt:
        return m_rows.size() == 1 && m_rows.first().standing == Standing::Waiting &&
               !adoptableStores(m_rows.first()).isEmpty();
    case ApproveAndDelete:
        return m_rows.size() == 1 && m_rows.first().standing == Standing::Waiting && !m_rows.first().claims.isEmpty();
    case Compare:
        return m_rows.size() == 1 && m_rows.first().standing == Standing::Waiting;
    case Resize:
        return all([](const MachineRow &row) { return isMember(row) && !row.store.isNull(); });
    case Empty:
        return all([](const MachineRow &row) { return isMember(row) && !row.store.isNull() && !row.isDraining; });
    case TakeBack:
        return all([](const MachineRow &row) { return isMember(row) && row.isDraining; });
    case Rename:
        return m_rows.size() == 1 && (isMember(m_rows.first()) || m_rows.first().standing == Standing::Waiting);
    case Domain:
        return all([](const MachineRow &row) { return isMember(row) || row.standing == Standing::Waiting; });
    case Rebuild:
        return m_rows.size() == 1 &&
               (isGone(m_rows.first()) || (isMember(m_rows.first()) && m_rows.first().errorCount > 0));
    case DeclareLost:
        return all([](const MachineRow &row) { return isMember(row) && row.standing != Standing::Lost; });
    case Forget:
        return all([](const MachineRow &row) {
            return row.standing == Standing::Revoked || row.standing == Standing::Retired;
        });
    case Retire:
    case Revoke:
        return all(isMember);
    case VerbCount:
        break;
    }
    return false;
}

bool MachineActions::isHeldUp(Verb verb) const
{
    if (verb == Approve && m_rows.size() > 1)
        return joinable(m_rows).isEmpty(); // each has to be decided about alone
    const bool letsIn = verb == Approve || verb == Adopt || verb == ApproveAndDelete || verb == Compare;
    return letsIn && m_rows.size() == 1 && mustWait(m_rows.first());
}

void MachineActions::enable()
{
    for (int verb = 0; verb < VerbCount; ++verb) {
        m_actions[size_t(verb)]->setVisible(applies(Verb(verb)));
        m_actions[size_t(verb)]->setEnabled(m_isConnected && applies(Verb(verb)) && !isHeldUp(Verb(verb)));
    }
}

void MachineActions::fillMenu(QMenu *menu) const
{
    menu->clear();
    for (int verb = 0; verb < VerbCount; ++verb) {
        if (verb == Resize || verb == Rename || verb == Rebuild)
            menu->addSeparator();
        menu->addAction(m_actions[size_t(verb)]);
    }
}

void MachineActions::run(Verb verb)
{
    if (!m_isConnected || !applies(verb) || isHeldUp(verb))
        return;
    switch (verb) {
    case Approve:
        return approve(m_rows);
    case Adopt:
        return adopt(m_rows.first());
    case ApproveAndDelete:
        return confirm(approveAndDeletePlan(m_rows.first()));
    case Reject:
        return reject(m_rows);
    case Compare:
        return compare(m_rows.first());
    case Resize:
        return askQuota();
    case Empty:
        return confirm(drainPlan(m_rows));
    case TakeBack:
        return confirm(undrainPlan(m_rows));
    case Rename:
        return askName();
    case Domain:
        return askDomain();
    case Rebuild:
        // Of a machine that serves it is the store that has failed.
        Q_EMIT rebuildRequested(m_rows.first().machine,
                                m_rows.first().standing == Standing::Online ? m_rows.first().store : StoreId());
        return;
    case Retire:
        return confirm(retirePlan(m_rows));
    case DeclareLost:
        return confirm(declareLostPlan(m_rows));
    case Revoke:
        return confirm(revokePlan(m_rows));
    case Forget:
        return confirm(forgetPlan(m_rows));
    case VerbCount:
        return;
    }
}

void MachineActions::confirm(ActionPlan plan)
{
    connect(ActionDialog::ask(std::move(plan), m_commands, m_owner->window()), &ActionDialog::acted, this,
            &MachineActions::acted);
}

void MachineActions::approve(const QList<MachineRow> &rows, bool isCompared)
{
    const bool isHeld = rows.size() == 1 && mustWait(rows.first());
    if (!isHeld && !joinable(rows).isEmpty())
        confirm(approvePlan(rows, isCompared));
}

void MachineActions::adopt(const MachineRow &row, bool isCompared)
{
    const QList<StoreId> stores = adoptableStores(row);
    if (stores.size() == 1)
        return confirm(adoptPlan(row, stores.first(), isCompared));
    if (!stores.isEmpty())
        connect(ClaimDialog::ask(row, ClaimDialog::Answers::StoresOnly, m_owner->window()), &ClaimDialog::adoptChosen,
                this, [this, row, isCompared](StoreId store) { confirm(adoptPlan(row, store, isCompared)); });
}

/// Of a machine whose fingerprint was compared.
void MachineActions::askClaims(const MachineRow &row)
{
    const ClaimDialog *dialog = ClaimDialog::ask(row, ClaimDialog::Answers::All, m_owner->window());
    connect(dialog, &ClaimDialog::adoptChosen, this,
            [this, row](StoreId store) { confirm(adoptPlan(row, store, true)); });
    connect(dialog, &ClaimDialog::approveChosen, this, [this, row] { approve({row}, true); });
    connect(dialog, &ClaimDialog::deleteChosen, this, [this, row] { confirm(approveAndDeletePlan(row, true)); });
}

void MachineActions::reject(const QList<MachineRow> &rows)
{
    if (!rows.isEmpty())
        confirm(rejectPlan(rows));
}

void MachineActions::compare(const MachineRow &row)
{
    connect(FingerprintDialog::ask(row.name, row.fingerprint, m_owner->window()), &FingerprintDialog::matched, this,
            [this, row] {
                if (row.claims.isEmpty())
                    approve({row}, true);
                else
                    askClaims(row);
            });
}

QString MachineActions::quotaExplanation(const QList<MachineRow> &rows)
{
    if (rows.size() != 1)
        return tr("All get the same limit.");
    const MachineRow &row = rows.first();
    if (row.isPartition)
        return tr("It lends a whole partition. Of that it stores %1 for the array at most, and holds %2 now. A "
                  "partition "
                  "keeps its size: what the array leaves lies idle. It is made larger or smaller at the workstation, "
                  "with the command fallow-agent partition.")
            .arg(bytesText(row.quotaBytes), bytesText(row.usedBytes));
    return tr("It lends %1 now, holds %2 of the array, and %3 are free on its disk for its owner.")
        .arg(bytesText(row.quotaBytes), bytesText(row.usedBytes), bytesText(row.diskFreeBytes));
}

void MachineActions::askQuota()
{
    const QList<MachineRow> rows = m_rows;
    qint64 possible = 0;
    for (const MachineRow &row : rows)
        possible = std::max(possible, row.diskFreeBytes + row.usedBytes);
    const bool isPartition = rows.size() == 1 && rows.first().isPartition;
    const ValueDialog::Text text{
        .title = rows.size() == 1 ? tr("How much may %1 lend?").arg(shortName(rows.first().name))
                                  : tr("How much may each of these %Ln workstations lend?", nullptr, int(rows.size())),
        .explanation = quotaExplanation(rows),
        .label = tr("The most that it stores"),
        .verb = tr("Go on…")};
    const auto check = [possible, isPartition](qint64 bytes) {
        if (possible > 0 && bytes > possible && isPartition)
            return tr("The partition has room for %1.").arg(bytesText(possible));
        if (possible > 0 && bytes > possible)
            return tr("No disk here has room for more than %1.").arg(bytesText(possible));
        return QString();
    };
    connect(ValueDialog::askSize(text, rows.first().quotaBytes, check, m_owner->window()), &ValueDialog::sizeChosen,
            this, [this, rows](qint64 bytes) { confirm(quotaPlan(rows, bytes)); });
}

void MachineActions::askName()
{
    const MachineRow row = m_rows.first();
    const ValueDialog::Text text{.title = tr("What shall %1 be called?").arg(shortName(row.name)),
                                 .explanation = tr("Up to %1 characters.").arg(kMaxNameCharacters),
                                 .label = tr("New name"),
                                 .verb = tr("Go on…")};
    const auto check = [row](const QString &name) {
        if (name.trimmed().isEmpty())
            return tr("A workstation needs a name.");
        if (hasControl(name))
            return tr("A name holds no control characters.");
        return name.trimmed() == row.name ? tr("This is its name now.") : QString();
    };
    connect(ValueDialog::askText(text, row.name.left(kMaxNameCharacters), check, m_owner->window()),
            &ValueDialog::textChosen, this, [this, row](const QString &name) { confirm(renamePlan(row, name)); });
}

void MachineActions::askDomain()
{
    const QList<MachineRow> rows = m_rows;
    const ValueDialog::Text text{
        .title = rows.size() == 1
                     ? tr("Which failure domain does %1 belong to?").arg(shortName(rows.first().name))
                     : tr("Which failure domain do these %Ln workstations belong to?", nullptr, int(rows.size())),
        .explanation =
            tr("A name for what may fail together: a room, a switch, a floor. Leave it empty and each machine "
               "is a domain of its own."),
        .label = tr("Failure domain"),
        .verb = tr("Go on…")};
    const auto check = [](const QString &name) {
        return hasControl(name) ? tr("A name holds no control characters.") : QString();
    };
    connect(ValueDialog::askChoice(text, rows.first().failureDomain.left(kMaxNameCharacters), m_domains, check,
                                   m_owner->window()),
            &ValueDialog::textChosen, this, [this, rows](const QString &domain) { confirm(domainPlan(rows, domain)); });
}

} // namespace fallow::console
