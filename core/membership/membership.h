// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/executor.h"
#include "base/wording.h"
#include "catalog/catalog.h"
#include "membership/attempt_limiter.h"
#include "membership/certificate_issuer.h"
#include "membership/enrolment_code.h"
#include "membership/presence.h"
#include "membership/quota.h"
#include "wire/agent_messages.h"

#include <QObject>
#include <QSet>
#include <deque>
#include <map>

namespace fallow {

/// Who belongs to the array, and where everybody stands: enrolment, approval, revocation, presence, sizes of stores.
///
/// What it knows is what the catalog has committed: its changes are made one after the other, each from the state that
/// the one before has left. Revoking is the exception: it blocks the certificate at once.
/// Thread: control; `replyTo` must run there. Completions come later, never inside the call, and exactly once.
class Membership final : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        PresencePolicy presence = {};
        QuotaBounds quota = {};
        bool mustApproveCodes = false; ///< a good code still waits for the administrator
        int maxWaitingMachines = 256;
        int dataConnections = 2;    ///< per agent, as the hello answer asks for
        qint64 retryAfterMs = 5000; ///< for those who wait for approval
    };
    static constexpr qint64 kDefaultCodeValidityMs = 24 * 3'600'000LL;
    static constexpr qint64 kMaxCodeValidityMs = 30 * 24 * 3'600'000LL;
    static constexpr int kMaxOpenCodes = 1000;
    static constexpr qsizetype kMaxSigningRequestBytes = 16 * 1024;
    static constexpr size_t kMaxEnrolmentsWaiting = 128; ///< each of at most about 20 KiB
    static constexpr int kRenewableBeforeDays = 2 * 365; ///< no certificate is renewed that is good for longer

    /// Loads machines, stores and open codes. Errors: those of the catalog.
    static Result<std::unique_ptr<Membership>> load(Catalog &catalog, const CertificateIssuer &issuer, Clock &clock,
                                                    Executor &replyTo, Options options);
    /// What still waits is answered with Cancelled.
    ~Membership() override;

    // Joining.
    /// A new one-time code for `address` (host:port as agents reach the controller).
    /// Errors: InvalidArgument (address, validity), TooLarge (too many open codes).
    void createCode(const QString &address, qint64 validForMs, const QString &actor, Completion<EnrolmentCode> done,
                    const QString &note = {});
    /// Forgets all open codes.
    void withdrawCodes(const QString &actor, Completion<void> done);
    /// Forgets one. Errors: NotFound (it was used, has expired, or never was).
    void withdrawCode(quint32 code, const QString &actor, Completion<void> done);
    /// Those that may still be used.
    QMap<quint32, StoredEnrolmentCode> openCodes() const;
    /// Answers an agent without a certificate. The same request again gives the same answer, so a lost one may be asked
    /// for again. `peer` is its address without port, for limiting wrong attempts. Served behind everything else, for
    /// anybody may ask. Errors: InvalidArgument (request or code does not parse), Unauthorised (code unknown, used,
    /// expired, of another array; machine revoked or retired), Refused (too many wrong attempts or waiting machines),
    /// Busy (kMaxEnrolmentsWaiting).
    void enrol(const EnrolRequest &request, const QString &peer, Completion<EnrolAnswer> done);
    /// Errors of all of these: NotFound (no such machine), Refused (not in a state for it; letting in one that found a
    /// store, while that has an obstacle that passes by itself: see claims()).
    void approve(MachineId machine, const QString &actor, Completion<void> done);
    /// Approves a machine that found stores of others on its disk, and has it delete them.
    void approveAndDelete(MachineId machine, const QString &actor, Completion<void> done);
    /// Approves a machine that found `store` on its disk, and makes the store its own; the machine that had it is
    /// retired. One commit. Errors besides: Refused (not found there, or there is an obstacle: see claims()).
    void adopt(MachineId machine, StoreId store, const QString &actor, Completion<void> done);
    /// A store of another machine that a waiting one has found on its disk.
    struct Claim
    {
        StoreId store;
        MachineId owner; ///< by the catalog, now
        qint64 storedBytes = 0;
        Wording obstacle; ///< why it cannot be adopted now; empty: it can
        ClaimObstacle obstacleCode = ClaimObstacle::None;
    };
    /// Of a machine that waits; empty for all others.
    QList<Claim> claims(MachineId machine) const;
    /// Turns a waiting machine away; its key stays known and unwelcome.
    void reject(MachineId machine, const QString &actor, Completion<void> done);
    /// Blocks its certificate at once and for good; its stores count as lost.
    void revoke(MachineId machine, const QString &actor, Completion<void> done);
    /// Two machines speak with one certificate: neither is believed any more until an administrator approves it again.
    void fence(MachineId machine, Completion<void> done);
    /// Takes leave of a machine whose strips have been moved away (the caller sees to that first).
    void retire(MachineId machine, const QString &actor, Completion<void> done);
    /// Forgets a rejected, revoked or retired machine altogether, its stores too, so that its key may ask again. The
    /// caller sees to it that the catalog records no strip on them. Errors besides: Refused (a store is still in use).
    void forget(MachineId machine, const QString &actor, Completion<void> done);
    /// Whether a failure domain may be called so; it may be empty. Errors: InvalidArgument.
    static Result<void> checkFailureDomain(const QString &domain);
    /// Machines of one domain never share a stripe; empty: the machine itself. Errors besides: InvalidArgument.
    void setFailureDomain(MachineId machine, const QString &domain, const QString &actor, Completion<void> done);
    /// Gives it a name of the administrator's. Errors besides: InvalidArgument, AlreadyExists.
    void rename(MachineId machine, const QString &name, const QString &actor, Completion<void> done);
    /// Whether a machine may be called so. Errors: InvalidArgument, AlreadyExists.
    Result<void> checkNewName(MachineId machine, const QString &name) const;
    /// What the machine that such an event is about was called before it; empty if it tells of no renaming.
    static QString nameBefore(const EventRecord &event);

    // The certificate of a machine comes to its end; renewal.cpp.
    struct PresentedCertificate
    {
        QByteArray fingerprint; ///< 32 bytes
        QDateTime expires;
    };
    /// Another certificate for a machine, for the key in a PKCS#10 request; both are good until takeRenewed().
    /// @param presented  of the connection that asks: who the machine is, its request does not say. @returns PEM; the
    /// same key again gets the same. Errors: Unauthorised (as authorise()); Refused (`presented` is good for long yet,
    /// or is the new one); Busy (one was made less than an hour ago); InvalidArgument (the request).
    void renewCertificate(MachineId machine, const PresentedCertificate &presented, const QByteArray &signingRequest,
                          Completion<QByteArray> done);
    /// It has come with this certificate: if that is its new one, the one before is worthless from now on.
    /// @returns the fingerprint of the latter; empty: nothing has changed.
    void takeRenewed(MachineId machine, const QByteArray &fingerprint, Completion<QByteArray> done);
    /// Fingerprints of all that a revocation must cover: the one in force, the new one, those that were replaced.
    QList<QByteArray> certificates(MachineId machine) const;

    // On every connection.
    /// Whether a verified certificate may be served now. Errors: Unauthorised. Cheap; may be asked at any moment.
    Result<void> authorise(MachineId machine, const QByteArray &certificateFingerprint) const;
    /// Takes note of a connected agent's hello and says what store it shall have.
    /// Errors: Unauthorised; StaleEpoch (it has obeyed a life of the controller that this catalog does not know of: see
    /// Catalog::raiseEpochAbove).
    void hello(MachineId machine, const HelloRequest &request, Completion<HelloAnswer> done);
    /// Errors: Refused (another store than hello gave it, or another life of it).
    void storeReady(MachineId machine, const StoreReadyRequest &request, Completion<void> done);

    // Presence. The changes are committed and told by presenceChanged().
    void setConnected(MachineId machine);
    void setDisconnected(MachineId machine);
    void setHeard(MachineId machine); ///< cheap; for every sign of life
    void announceAbsence(MachineId machine, const AbsenceNotice &notice);
    void declareLost(MachineId machine, const QString &actor, Completion<void> done);
    /// Other deadlines, for absences that run too; one that is over by them ends at the next turn of the event loop.
    void setPresencePolicy(const PresencePolicy &policy);

    // Stores.
    /// A disk of the controller's own. Its id is given here. It is Draining, and so given nothing, until the caller has
    /// made its files and sets it to use.
    /// @param path      as the system names it, without links: one directory twice is one disk for two.
    /// @param replaced  the store whose place it is to take, and whose path it may have, as that of one that was lost
    ///                  there before; null: none
    /// Errors: AlreadyExists (path or uuid), InvalidArgument.
    void addLocalStore(const QString &path, const QByteArray &storeUuid, qint64 quotaBytes, StoreId replaced,
                       Completion<StoreId> done);
    /// Active, Draining or Lost. Errors: NotFound, Refused (it is no longer in use).
    void setStoreState(StoreId store, StoreState state, const QString &actor, Completion<void> done);
    /// Lets a store go whose strips are re-homed: should it come back, it begins anew.
    /// @param from  Draining or Lost: in what state it was found that nothing is recorded there, nor can be any more.
    /// Errors: NotFound, Refused (it has come to another state before its turn: perhaps it has been given strips
    /// since).
    void retireStore(StoreId store, StoreState from, const QString &actor, Completion<void> done);
    /// A store counts as lost, declared so, and a new one takes strips in its place: both or neither. Errors: as
    /// setStoreState().
    void replaceStore(StoreId old, StoreId replacement, const QString &actor, Completion<void> done);

    QList<MachineRecord> machines() const { return m_machines.values(); }
    QList<StoreRecord> stores() const { return m_stores.values(); }
    std::optional<MachineRecord> machine(MachineId id) const;
    std::optional<StoreRecord> store(StoreId id) const;
    /// Those that are a whole partition or disk, as their machines said when they connected last.
    QSet<StoreId> partitions() const;
    QDateTime expectedReturn(MachineId id) const { return m_expectedReturns.value(id); } ///< announced absence only
    /// Of the key it enrolled with, 32 bytes; what two people compare while it waits.
    QByteArray keyFingerprint(MachineId id) const { return m_keys.value(id); }
    int openCodeCount() const { return int(m_codes.size()); }

Q_SIGNALS:
    void machineChanged(fallow::MachineRecord machine); ///< committed
    void machineRemoved(fallow::MachineId machine);
    void storeChanged(fallow::StoreRecord store);
    void storeRemoved(fallow::StoreId store);
    /// Used or withdrawn before it had expired; committed.
    void codeSpent(fallow::StoredEnrolmentCode code);
    void presenceChanged(fallow::MachineId machine, fallow::PresenceTransition transition);
    /// Its connections must be closed now: revoked, retired or declared lost.
    void machineBlocked(fallow::MachineId machine);

private:
    static constexpr qsizetype kStoreUuidBytes = 16;
    /// One change of the catalog that is worked out when its turn comes.
    struct Step
    {
        std::move_only_function<Result<CatalogChange>()> prepare;
        std::move_only_function<void(Result<void>)> finish;
    };
    /// A step's end that answers with what its prepare() has put into `value`, once that is committed.
    template <class T>
    static std::move_only_function<void(Result<void>)> answering(std::shared_ptr<T> value, Completion<T> done)
    {
        return [value = std::move(value), done = std::move(done)](Result<void> result) mutable {
            if (result)
                done(*value);
            else
                done(fail(result.error()));
        };
    }
    enum class Admission { Approved, Waiting };
    Membership(Catalog &catalog, const CertificateIssuer &issuer, Clock &clock, Executor &replyTo, Options options);
    Result<void> loadFrom(CatalogReader &reader);
    void enqueue(Step step);
    void refuse(std::move_only_function<void(Result<void>)> finish, Error why);
    bool takeNext();
    void startNext();
    void finishStep(CatalogChange change, Result<void> result);
    void mirror(const CatalogChange &change);

    Result<CatalogChange> prepareEnrolment(const EnrolRequest &request, const QString &peer, EnrolAnswer &answer);
    Result<void> checkRoomToWait() const;
    Result<CatalogChange> admitNewMachine(const EnrolRequest &request, const QByteArray &key, Admission admission,
                                          EnrolAnswer &answer);
    Result<CatalogChange> admitKnownMachine(MachineRecord machine, const EnrolRequest &request, const QByteArray &key,
                                            Admission admission, EnrolAnswer &answer);
    /// Approved if the code is good; `used` then consumes it. Errors: as enrol().
    Result<Admission> checkCode(const QString &text, const QString &peer, CatalogChange &used);
    /// What is kept of a machine's certificates beside the one in force.
    struct Renewal
    {
        QByteArray certificate = {};     ///< PEM of the new one, with which it has not come yet; empty: there is none
        QByteArray fingerprint = {};     ///< of that
        QByteArray key = {};             ///< fingerprint of its key
        QDateTime made = {};             ///< when the latest was
        QList<QByteArray> replaced = {}; ///< fingerprints, the latest last
        static void fields(auto &&field, auto &self)
        {
            field("certificate", self.certificate);
            field("fingerprint", self.fingerprint);
            field("key", self.key);
            field("made", self.made);
            field("replaced", self.replaced);
        }
    };
    static QByteArray packedRenewal(const Renewal &renewal);
    static Renewal renewalOf(const QByteArray &setting);
    Result<CatalogChange> prepareRenewal(MachineId id, const PresentedCertificate &presented,
                                         const QByteArray &signingRequest, QByteArray &certificate);
    /// Another one is in force from now on, and no other is good.
    void replaceCertificate(MachineRecord &machine, const QByteArray &fingerprint, CatalogChange &change) const;
    Result<void> giveCertificate(MachineRecord &machine, const EnrolRequest &request, const QByteArray &key,
                                 CatalogChange &change, EnrolAnswer &answer);
    // adoption.cpp
    struct KeptClaims;
    KeptClaims keptClaims(MachineId machine) const;
    /// Those of a request that count: stores of this array, in their present life, of other workstations.
    QList<StoreClaim> claimsThatCount(const EnrolRequest &request, MachineId claimant) const;
    bool mustWaitFor(const QList<StoreClaim> &claims) const;
    void keepClaims(const QList<StoreClaim> &claims, MachineId machine, CatalogChange &change) const;
    void answerClaims(EnrolAnswer &answer) const;
    struct Obstacle
    {
        ClaimObstacle code = ClaimObstacle::None;
        Wording words = {}; ///< empty: there is none
    };
    Obstacle obstacleTo(const StoreClaim &claim) const;
    /// Of the claims of a machine that waits, one that passes by itself. Errors: Refused.
    Result<void> checkSettled(const MachineRecord &machine) const;
    Result<CatalogChange> prepareAdoption(MachineRecord machine, StoreId store, const QString &actor) const;
    /// The former machine goes, with all that it had but `adopted`.
    void succeed(MachineRecord &heir, const MachineRecord &former, StoreId adopted, const QString &actor,
                 CatalogChange &change) const;
    EventRecord renamedEvent(const MachineRecord &machine, const QString &before, const QString &actor) const;

    quint32 epochTold(MachineId id) const;
    Result<CatalogChange> prepareHello(MachineId id, const HelloRequest &request, HelloAnswer &answer);
    Result<CatalogChange> prepareStoreReady(MachineId machine, const StoreReadyRequest &request) const;
    // store_states.cpp
    bool hasStoresInUse(MachineId machine) const; ///< Active or Draining
    /// Lost, a store keeps whether it was being emptied; in any other state nothing is kept of its loss.
    void turn(StoreRecord &store, StoreState state, CatalogChange &change) const;
    Result<StoreRecord> knownStore(StoreId id) const;
    void putState(StoreRecord store, StoreState state, const QString &actor, CatalogChange &change) const;
    Result<void> use(StoreId id, StoreState state, const QString &actor, CatalogChange &change) const;
    void loseStores(MachineId machine, CatalogChange &change) const; ///< those in use
    /// What a store that its machine has brought is from now on.
    StoreState stateOnReturn(const StoreRecord &store) const;

    bool isWatched(const MachineRecord &machine) const;
    void changeMachine(MachineId id, std::move_only_function<Result<CatalogChange>(MachineRecord)> prepare,
                       Completion<void> done);
    /// The certificate is worthless for good, and what the machine holds is lost: all in one commit.
    void shutOut(MachineRecord &machine, const QString &actor, CatalogChange &change) const;
    Completion<void> wasShutOut(MachineId id, Completion<void> done);

    // presence_commits.cpp
    void applyPresence(MachineId id, PresenceInput input, qint64 returnInMs = -1, const QString &actor = {});
    /// As applyPresence, of what is committed already, or will be by the caller.
    std::optional<PresenceTransition> trackPresence(MachineId id, PresenceInput input, qint64 returnInMs = -1);
    void commitPresence(MachineId id, const PresenceTransition &transition, const QString &actor);
    void takeDown(MachineRecord &machine, const PresenceTransition &transition, const QString &actor,
                  CatalogChange &change) const;
    void countLater(MachineId id, const PresenceTransition &transition, const QString &actor);
    void countLosses();
    void watchDeadline(const PresenceTracker &tracker);
    void checkDeadlines();
    /// A timer that is calling is destroyed at the next turn of the loop.
    void discard(std::unique_ptr<Clock::Timer> rung);
    QString freeName(const QString &wanted) const;
    quint64 nextId(const QString &key, CatalogChange &change) const;
    EventRecord eventOf(EventSeverity severity, const QString &kind, const MachineRecord &machine, const Wording &what,
                        const QString &actor = {}) const;

    Catalog &m_catalog;
    const CertificateIssuer &m_issuer;
    Clock &m_clock;
    Executor &m_replyTo;
    Options m_options;

    QMap<MachineId, MachineRecord> m_machines;
    QMap<StoreId, StoreRecord> m_stores;
    QMap<QString, QByteArray> m_settings; ///< all that begin with "membership."
    QHash<MachineId, QByteArray> m_keys;
    QHash<QByteArray, MachineId> m_machineOfKey;
    QHash<quint32, StoredEnrolmentCode> m_codes;
    QHash<MachineId, Renewal> m_renewals;
    QSet<QByteArray> m_blocked; ///< certificates, before the catalog has heard of it
    QHash<MachineId, QDateTime> m_expectedReturns;
    QSet<MachineId> m_onlineBefore; ///< when the controller stopped last, and not seen since it started
    qint64 m_loadedMs = 0;
    quint32 m_supersededEpoch = 0; ///< kSupersededEpochSetting
    std::map<MachineId, PresenceTracker> m_presence;
    AttemptLimiter m_limiter;
    std::deque<Step> m_steps;
    std::deque<Step> m_enrolments;  ///< behind those: whoever can connect may ask for one
    int m_stepsSinceEnrolment = 0;  ///< while enrolments wait
    std::optional<Step> m_underWay; ///< taken from one of the two
    struct Loss
    {
        PresenceTransition transition;
        QString actor;
    };
    std::map<MachineId, Loss> m_losses; ///< of which the catalog does not know yet
    std::unique_ptr<Clock::Timer> m_lossTimer;
    qint64 m_lossPauseMs = 0; ///< grows while nothing can be committed
    std::unique_ptr<Clock::Timer> m_deadlineTimer;
    qint64 m_deadlineDueMs = 0;
};

} // namespace fallow
