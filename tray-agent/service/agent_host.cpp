// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent_host.h"

#include "agent_bundle.h"
#include "base/log.h"
#include "base/wording.h"
#include "log_ring.h"
#include "membership/enrolment_code.h"
#include "net/address.h"

#include <QHostInfo>
#include <QStorageInfo>
#include <QSysInfo>
#include <pwd.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

constexpr qint64 kProbeTimeoutMs = 10'000;
constexpr qsizetype kMaxStoresTold = 8; ///< more is no help to whoever reads it
constexpr qint64 kLookAgainMs = 30'000;

QString ownUser()
{
    const passwd *user = ::getpwuid(::geteuid());
    return user ? QString::fromLocal8Bit(user->pw_name) : QString::number(::geteuid());
}

} // namespace

AgentHost::AgentHost(Options options, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_clock(clock)
    , m_server(clock, LocalAccess::ofThisProcess(m_options.groupName))
    , m_desk(m_server, *this)
{}

AgentHost::~AgentHost() = default;

Result<void> AgentHost::start()
{
    const auto listening = m_server.listen(m_options.socketPath);
    if (!listening && listening.error().code == ErrorCode::Busy)
        return fail(ErrorCode::Busy, Wording(QT_TRANSLATE_NOOP("Controller", "another agent runs on this directory")),
                    m_options.directory);
    const auto config = AgentConfig::read(m_options.directory);
    if (config) {
        const auto started = startService();
        if (started && !listening) // the tray sees nothing; the store is served all the same
            qCWarning(lcAgent).noquote() << listening.error().toString();
        if (started)
            return {};
    } else if (config.error().code == ErrorCode::NotFound) {
        qCInfo(lcAgent) << "not enrolled: waiting for a code, from the tray or by `fallow-agent enrol`";
    } else {
        noteUnreadable(config.error());
    }
    watchDirectory();
    return listening;
}

/// `fallow-agent enrol` is a process of its own: its agent.json is the sign that it is done. What is wrong may be put
/// right by hand.
void AgentHost::watchDirectory()
{
    if (m_directoryWatch)
        return;
    m_directoryWatch = std::make_unique<QFileSystemWatcher>(QStringList(m_options.directory));
    connect(m_directoryWatch.get(), &QFileSystemWatcher::directoryChanged, this, &AgentHost::lookIntoDirectory);
}

void AgentHost::lookIntoDirectory()
{
    if (m_service || m_enrolment)
        return;
    const auto config = AgentConfig::read(m_options.directory);
    if (!config)
        return noteUnreadable(config.error());
    (void)startService(); // says itself what is wrong
}

/// That there is no agent.json is no error; that it is somebody else's, or cut short, is one that can be told and
/// mended.
void AgentHost::noteUnreadable(const Error &error)
{
    const Wording::Value reason = Wording::reason(error);
    Wording told;
    if (error.code == ErrorCode::Io)
        told = Wording(
            QT_TRANSLATE_NOOP("Controller",
                              "agent.json: %1. It must belong to the user that the agent runs as: chown -R %2 %3"),
            reason, ownUser(), m_options.directory);
    else if (error.code != ErrorCode::NotFound)
        told = Wording(QT_TRANSLATE_NOOP("Controller", "agent.json cannot be read: %1. Put it right; or remove it and "
                                                       "join once more, and what this machine lends is used again: %2"),
                       reason, m_options.directory);
    tellStartError(told);
}

/// A machine that is enrolled, and cannot prove it or find its controller: the store stays as it is.
void AgentHost::noteUnusable(const Error &error)
{
    const Wording::Value reason = Wording::reason(error);
    const QString identity = AgentConfig::identityPath(m_options.directory);
    const bool isIdentity = error.where.startsWith(identity);
    if (isIdentity && error.code == ErrorCode::Io)
        return tellStartError(
            Wording(QT_TRANSLATE_NOOP("Controller", "This machine's identity: %1. It must belong to "
                                                    "the user that the agent runs as: chown -R %2 %3"),
                    reason, ownUser(), m_options.directory));
    if (isIdentity)
        return tellStartError(
            Wording(QT_TRANSLATE_NOOP(
                        "Controller",
                        "This machine cannot prove who it is: %1. Put back %2 from a backup; or remove agent.json "
                        "beside it and join once more, and what this machine lends is used again"),
                    reason, identity));
    tellStartError(Wording(QT_TRANSLATE_NOOP("Controller", "agent.json cannot be used: %1. Put it right: %2"), reason,
                           m_options.directory));
}

void AgentHost::tellStartError(const Wording &told)
{
    m_lookAgain.reset();
    if (!told.isEmpty()) {
        m_lookAgain = m_clock.after(kLookAgainMs, [this] {
            const auto spent = std::move(m_lookAgain);
            lookIntoDirectory();
        });
    }
    if (std::exchange(m_startError, told) == told)
        return;
    if (!told.isEmpty())
        qCWarning(lcAgent).noquote() << told.english();
    m_desk.publishStatus();
}

Result<void> AgentHost::startService()
{
    AgentService::Ports ports;
    if (m_options.makePorts)
        ports = m_options.makePorts([this] { return m_service ? m_service->localAddress() : QString(); });
    m_service = std::make_unique<AgentService>(m_options.directory, m_clock, std::move(ports));
    connect(m_service.get(), &AgentService::statusChanged, this, [this] { m_desk.publishStatus(); });
    connect(m_service.get(), &AgentService::stopped, this, &AgentHost::stopped);
    auto started = m_service->start();
    if (!started) {
        m_service.reset();
        noteUnusable(started.error());
        return started;
    }
    if (m_directoryWatch)
        m_directoryWatch.release()->deleteLater(); // it may be in the middle of its signal
    m_lookAgain.reset();
    m_startError = {};
    m_desk.publishStatus();
    return {};
}

void AgentHost::stop(const QString &reason)
{
    m_enrolment.reset();
    m_lookAgain.reset();
    if (m_service)
        m_service->stop(reason);
    else
        QMetaObject::invokeMethod(this, &AgentHost::stopped, Qt::QueuedConnection);
}

bool AgentHost::isHeldUp() const
{
    return m_service && m_service->isHeldUp();
}

TrayStatus AgentHost::trayStatus() const
{
    return {.agent = m_service ? m_service->status() : statusWithoutService(),
            .enrolment = m_stage,
            .enrolmentFingerprint = m_fingerprint,
            .enrolmentError = m_enrolmentError.english(),
            .enrolmentWording = m_enrolmentError.toString(),
            .isHostedByTray = m_options.isHostedByTray,
            .foundStores = m_foundStores,
            .unreadableStores = m_unreadableStores,
            .adoptedStore = m_adoptedStore,
            .missingStore = m_stage == EnrolmentStage::Failed ? m_missingStore : QString()};
}

AgentStatus AgentHost::statusWithoutService() const
{
    const QStorageInfo disk(m_options.directory);
    AgentStatus status;
    status.state = !m_startError.isEmpty()              ? u"error"_s
                   : m_stage == EnrolmentStage::Waiting ? u"waiting-for-approval"_s
                                                        : u"not-enrolled"_s;
    status.reason = m_startError.english();
    status.reasonWording = m_startError.toString();
    status.machineName = QSysInfo::machineHostName();
    status.diskFreeBytes = disk.bytesAvailable();
    status.diskTotalBytes = disk.bytesTotal();
    status.version = QStringLiteral(FALLOW_VERSION);
    return status;
}

Result<AgentService *> AgentHost::service() const
{
    if (!m_service)
        return fail(ErrorCode::Refused,
                    Wording(QT_TRANSLATE_NOOP("Controller", "this machine lends nothing: it belongs to no array yet")));
    return m_service.get();
}

Result<void> AgentHost::enrol(const EnrolHere &request)
{
    if (m_service || !m_startError.isEmpty())
        return fail(ErrorCode::AlreadyExists,
                    Wording(QT_TRANSLATE_NOOP("Controller", "this machine belongs to an array already")));
    m_enrolment.reset();
    Enrolment::Options options{
        .directory = m_options.directory,
        .code = request.code,
        .address = request.address,
        .authorityFingerprint = request.authorityFingerprint,
        .machineName = request.machineName.isEmpty() ? QSysInfo::machineHostName() : request.machineName,
        .storeDirectory = request.storeDirectory.isEmpty() ? m_options.directory : request.storeDirectory,
        .capBytes = request.capBytes,
        .mustForgetStore = request.mustForgetStore};
    m_foundStores.clear();
    m_unreadableStores.clear();
    m_adoptedStore.clear();
    m_missingStore.clear();
    m_enrolment = std::make_unique<Enrolment>(std::move(options), m_clock);
    watchEnrolment();
    auto started = m_enrolment->start();
    if (!started) {
        m_enrolment.reset();
        enrolmentChanged(EnrolmentStage::Idle, {}, {});
        return started;
    }
    enrolmentChanged(EnrolmentStage::Asking, {}, {});
    return {};
}

void AgentHost::watchEnrolment()
{
    connect(m_enrolment.get(), &Enrolment::delayed, this, [this](const Error &reason) {
        enrolmentChanged(EnrolmentStage::Asking, {}, Wording::of(Wording::reason(reason)));
    });
    connect(m_enrolment.get(), &Enrolment::waiting, this,
            [this](const QString &fingerprint) { enrolmentChanged(EnrolmentStage::Waiting, fingerprint, {}); });
    connect(m_enrolment.get(), &Enrolment::storesFound, this,
            [this](const QStringList &found, const QStringList &unreadable) {
                m_foundStores = found.mid(0, kMaxStoresTold); // published with the stage that follows
                m_unreadableStores = unreadable.mid(0, kMaxStoresTold);
            });
    connect(m_enrolment.get(), &Enrolment::adopted, this, [this](const QString &place) { m_adoptedStore = place; });
    connect(m_enrolment.get(), &Enrolment::storeMissing, this,
            [this](StoreId store) { m_missingStore = store.toString(); }); // published with the failure that follows
    // Both come out of the enrolment's own functions: it goes when they have returned.
    connect(
        m_enrolment.get(), &Enrolment::failed, this,
        [this, enrolment = m_enrolment.get()](const Error &reason) {
            if (m_enrolment.get() != enrolment)
                return; // a later one has taken its place
            m_enrolment.reset();
            enrolmentChanged(EnrolmentStage::Failed, {}, Wording::of(Wording::reason(reason)));
        },
        Qt::QueuedConnection);
    connect(
        m_enrolment.get(), &Enrolment::enrolled, this,
        [this, enrolment = m_enrolment.get()] {
            if (m_enrolment.get() != enrolment)
                return;
            m_enrolment.reset();
            m_stage = EnrolmentStage::Idle; // told together with the service's first status
            m_fingerprint.clear();
            m_enrolmentError = {};
            if (const auto started = startService(); !started)
                watchDirectory();
        },
        Qt::QueuedConnection);
}

void AgentHost::enrolmentChanged(EnrolmentStage stage, const QString &fingerprint, const Wording &error)
{
    m_stage = stage;
    m_fingerprint = fingerprint;
    m_enrolmentError = error;
    m_desk.publishStatus();
}

void AgentHost::cancelEnrolment()
{
    if (!m_enrolment && m_stage == EnrolmentStage::Idle)
        return;
    m_enrolment.reset();
    enrolmentChanged(EnrolmentStage::Idle, {}, {});
}

void AgentHost::probe(const QString &address, Completion<ProbeAnswer> done)
{
    if (m_probed)
        return done(fail(ErrorCode::Busy, Wording(QT_TRANSLATE_NOOP("Controller", "a search is under way"))));
    if (!address.isEmpty()) {
        const auto place = ControllerFinder::parse(address);
        if (!place)
            return done(fail(place.error()));
        m_probed = std::move(done);
        return ask(*place);
    }
    m_probed = std::move(done);
    m_finder =
        std::make_unique<ControllerFinder>(QHostInfo::localDomainName(), [this](Result<ControllerFinder::Place> place) {
            if (place)
                ask(*place);
            else
                finishProbe(fail(place.error()));
        });
}

void AgentHost::ask(const ControllerFinder::Place &place)
{
    m_probe = std::make_unique<AuthorityProbe>(
        m_clock, place.host, place.port, kProbeTimeoutMs,
        [this, address = addressText(place.host, place.port)](Result<QByteArray> fingerprint) {
            if (!fingerprint)
                return finishProbe(fail(fingerprint.error()));
            finishProbe(ProbeAnswer{.address = address,
                                    .authorityFingerprint = *fingerprint,
                                    .forPeople = fingerprintForPeople(*fingerprint)});
        });
}

void AgentHost::finishProbe(Result<ProbeAnswer> answer)
{
    std::exchange(m_probed, nullptr)(std::move(answer));
}

LogAnswer AgentHost::log(qint64 maxLines) const
{
    return {.lines = LogRing::last(maxLines)};
}

Result<QByteArray> AgentHost::diagnosticsBundle() const
{
    const auto config = AgentConfig::read(m_options.directory);
    return makeAgentBundle({.status = trayStatus(),
                            .config = config ? std::optional(*config) : std::nullopt,
                            .log = LogRing::last(LogRing::kMaxLines)});
}

} // namespace fallow
