// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "controller/catalog_backups.h"

#include "base/log.h"
#include "catalog/backup.h"

using namespace Qt::StringLiterals;

namespace fallow {

CatalogBackups::CatalogBackups(Services services, const Options &options)
    : m_services(std::move(services))
    , m_options(options)
    , m_home(m_services.control)
{}

void CatalogBackups::start()
{
    m_timer = m_services.clock.after(m_options.firstMs, [this] { look(); });
}

void CatalogBackups::look()
{
    m_timer = m_services.clock.after(m_options.lookEveryMs, [this] { look(); });
    if (m_isCopying || !isBackupDue(m_services.catalogPath, m_services.clock.nowUtc(), m_options.everyMs))
        return;
    m_isCopying = true;
    m_services.health.run([reply = m_home.wrap<void>([this](const Result<void> &outcome) { copied(outcome); }),
                           &catalog = m_services.catalog, path = m_services.catalogPath,
                           spareBytes = m_options.spareBytes](CatalogReader &, const CancelToken &cancel) mutable {
        if (!cancel.isCancelled())
            reply(renewBackup(catalog, path, spareBytes));
    });
}

void CatalogBackups::copied(const Result<void> &outcome)
{
    m_isCopying = false;
    if (outcome) {
        qCInfo(lcController).noquote() << "the catalog was copied to" << backupPath(m_services.catalogPath);
        if (std::exchange(m_isFailing, false))
            m_services.events.add(
                EventSeverity::Notice, u"catalog.copied-again"_s, u"catalog"_s,
                Wording(QT_TRANSLATE_NOOP("Controller", "There is an up-to-date copy of the catalog again.")));
        return;
    }
    qCWarning(lcController).noquote() << "the catalog was not copied:" << outcome.error().toString();
    if (std::exchange(m_isFailing, true))
        return;
    const QString newest = newestBackup(m_services.catalogPath);
    m_services.events.add(
        EventSeverity::Warning, u"catalog.not-copied"_s, u"catalog"_s,
        newest.isEmpty()
            ? Wording(QT_TRANSLATE_NOOP("Controller", "No copy of the catalog was made: %1; there is no backup beside "
                                                      "it. It is tried again every few minutes."),
                      Wording::reason(outcome.error()))
            : Wording(QT_TRANSLATE_NOOP("Controller", "No copy of the catalog was made: %1; the newest backup is %2. "
                                                      "It is tried again every few minutes."),
                      Wording::reason(outcome.error()), newest));
}

} // namespace fallow
