// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "controller/fleet.h"

#include "base/log.h"

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

const QString kFailingDiskSettingPrefix = u"fleet.disk-failing."_s; ///< + store id -> "1": was told
constexpr qint64 kDiskWordEveryMs = 10 * 60'000; ///< within which a disk's word is not taken to have turned again

} // namespace

void Fleet::loadFailingDisks()
{
    const auto known = m_services.reader.settings(kFailingDiskSettingPrefix);
    if (!known)
        return; // then it is told once more
    for (auto it = known->constBegin(); it != known->constEnd(); ++it)
        m_failingDisks.insert(StoreId(QStringView(it.key()).mid(kFailingDiskSettingPrefix.size()).toULongLong()));
}

/// What a disk says is shown as it comes; that it fails is told once for each time that it begins to, also over
/// restarts of either end. An agent gone bad that changes its mind all the time causes an event in ten minutes.
void Fleet::takeDiskHealth(MachineId machine, const DiskHealthNotice &notice)
{
    const DiskHealth disk = boundedDiskHealth(notice.disk);
    const auto store = m_membership->store(notice.store);
    const bool isItsOwn = store && store->machine == machine && m_agents.value(machine).store == notice.store;
    if (!isItsOwn || !disk.isKnown())
        return;
    m_disks.insert(notice.store, disk);
    if (disk.isFailing == m_failingDisks.contains(notice.store) ||
        !isOnce(u"disk/"_s + notice.store.toString(), kDiskWordEveryMs))
        return;
    rememberFailing(notice.store, disk.isFailing);
    if (disk.isFailing)
        m_services.events.add(
            EventSeverity::Warning, u"store.disk-failing"_s, u"workstation "_s + nameOf(machine),
            disk.model.isEmpty()
                ? Wording(QT_TRANSLATE_NOOP("Controller", "Its disk says that it is failing: have what lies there "
                                                          "moved away while it can be read, and the disk replaced"))
                : Wording(QT_TRANSLATE_NOOP("Controller", "Its disk (%1) says that it is failing: have what lies there "
                                                          "moved away while it can be read, and the disk replaced"),
                          disk.model));
    else
        m_services.events.add(
            EventSeverity::Notice, u"store.disk-well"_s, u"workstation "_s + nameOf(machine),
            disk.model.isEmpty()
                ? Wording(QT_TRANSLATE_NOOP("Controller", "Its disk no longer says that it is failing"))
                : Wording(QT_TRANSLATE_NOOP("Controller", "Its disk (%1) no longer says that it is failing"),
                          disk.model));
}

void Fleet::rememberFailing(StoreId store, bool isFailing)
{
    if (isFailing)
        m_failingDisks.insert(store);
    else
        m_failingDisks.remove(store);
    CatalogChange change;
    change.putSettings.insert(kFailingDiskSettingPrefix + store.toString(),
                              isFailing ? QByteArrayLiteral("1") : QByteArray());
    m_services.catalog.commit(std::move(change), m_services.control, m_home.wrap<void>([](Result<void> kept) {
        if (!kept)
            qCWarning(lcController).noquote() << "a disk's word was not written down:" << kept.error().toString();
    }));
}

void Fleet::forgetDisk(StoreId store)
{
    m_disks.remove(store);
    if (m_failingDisks.contains(store))
        rememberFailing(store, false);
}

} // namespace fallow
