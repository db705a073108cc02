// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/setup/evaluation_array.h"

#include "base/wording.h"
#include "console/format/describe.h"
#include "console/format/format.h"
#include "net/identity.h"
#include "session/network_session.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <QStorageInfo>

using namespace Qt::StringLiterals;

namespace fallow::console {

namespace {

constexpr int kPatienceMs = 60'000; ///< for each step
constexpr int kLookMs = 250;
constexpr int kMostLooks = 120; ///< half a minute
const QString kPlanFile = u"evaluation.json"_s;

/// Beside this program, as it is installed and built; else on the path.
QString programPath(const QString &name)
{
    const QString beside = QCoreApplication::applicationDirPath() + u'/' + name;
    return QFileInfo(beside).isExecutable() ? beside : QStandardPaths::findExecutable(name);
}

/// The nearest folder above that is there: what disk a new folder will lie on.
QString presentFolder(QString folder)
{
    while (!QFileInfo(folder).isDir() && folder != QFileInfo(folder).path())
        folder = QFileInfo(folder).path();
    return folder;
}

/// Deletes what an evaluation array has made in its folder, the plan last: until then it is known as one. What else
/// lies there stays. Thread: any.
Result<void> deleteArray(const QString &folder)
{
    if (!EvaluationArray::exists(folder))
        return fail(ErrorCode::NotFound, Wording(QT_TRANSLATE_NOOP("Controller", "no evaluation array lies there")),
                    folder);
    QDir dir(folder);
    QStringList parts{u"controller"_s, u"controller-disk"_s};
    QStringList files{u"controller.log"_s, u"processes.json"_s};
    for (int number = 1; number <= EvaluationPlan::kMostWorkstations; ++number) {
        parts.append(u"pc-%1"_s.arg(number));
        files.append(u"pc-%1.log"_s.arg(number));
    }
    for (const QString &part : std::as_const(parts)) {
        const QFileInfo info(dir.filePath(part));
        const bool isGone = info.isSymLink() ? dir.remove(part)
                            : info.exists()  ? QDir(info.filePath()).removeRecursively()
                                             : true;
        if (!isGone)
            return fail(ErrorCode::Io, Wording(QT_TRANSLATE_NOOP("Controller", "it cannot be deleted")),
                        info.filePath());
    }
    files.append(kPlanFile);
    for (const QString &file : std::as_const(files)) {
        if (QFileInfo::exists(dir.filePath(file)) && !dir.remove(file))
            return fail(ErrorCode::Io, Wording(QT_TRANSLATE_NOOP("Controller", "it cannot be deleted")),
                        dir.filePath(file));
    }
    QDir().rmdir(folder); // stays if the person has put something there
    return {};
}

} // namespace

QString EvaluationPlan::problem() const
{
    if (folder.isEmpty() || !QDir::isAbsolutePath(folder))
        return EvaluationArray::tr("Choose a folder, with its whole path.");
    if (EvaluationArray::exists(folder))
        return EvaluationArray::tr("There is an evaluation array in this folder already: connect to it, or choose "
                                   "another folder.");
    if (QFileInfo::exists(folder) && !QDir(folder).isEmpty(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden))
        return EvaluationArray::tr("This folder is not empty. Choose an empty one, or name a new one.");
    if (workstationCount < kLeastWorkstations || workstationCount > kMostWorkstations)
        return EvaluationArray::tr("Choose %1 to %2 workstations.").arg(kLeastWorkstations).arg(kMostWorkstations);
    const QString place = presentFolder(folder);
    if (!QFileInfo(place).isWritable())
        return EvaluationArray::tr("You may not write in %1.").arg(place);
    if (shareBytes() < kLeastShareBytes)
        return EvaluationArray::tr("With %1 each machine would lend less than %2. Give it %3 at least.")
            .arg(bytesText(totalBytes), bytesText(kLeastShareBytes),
                 bytesText(kLeastShareBytes * (workstationCount + 1)));
    const qint64 free = QStorageInfo(place).bytesAvailable();
    if (free < totalBytes + kKeptFreeBytes)
        return EvaluationArray::tr(
                   "This disk has %1 free. The array may grow to %2, and must leave %3 free: that is too "
                   "much.")
            .arg(bytesText(free), bytesText(totalBytes), bytesText(kKeptFreeBytes));
    return {};
}

EvaluationArray::EvaluationArray(QString folder, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
    , m_processes(m_folder + u"/processes.json"_s)
    , m_replies(m_home)
{
    readPlan();
    m_ending.setInterval(kLookMs);
    connect(&m_ending, &QTimer::timeout, this, &EvaluationArray::deleteWhenEnded);
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatienceMs);
    connect(&m_patience, &QTimer::timeout, this,
            [this] { fail(tr("It took longer than a minute. What its programs said stands in %1.").arg(m_folder)); });
}

EvaluationArray::~EvaluationArray()
{
    m_program.disconnect(this);
}

bool EvaluationArray::exists(const QString &folder)
{
    return QFileInfo::exists(folder + u'/' + kPlanFile);
}

QString EvaluationArray::identityPath() const
{
    return m_folder + u"/controller/admin.identity"_s;
}

QString EvaluationArray::agentFolder(int number) const
{
    return m_folder + u"/pc-%1"_s.arg(number);
}

bool EvaluationArray::writePlan() const
{
    const QJsonObject object{{u"workstations"_s, m_workstationCount}, {u"keepsRunning"_s, m_keepsRunning}};
    return writePrivateFile(m_folder + u'/' + kPlanFile, QJsonDocument(object).toJson()).has_value();
}

void EvaluationArray::readPlan()
{
    const auto text = readSmallFile(m_folder + u'/' + kPlanFile);
    const QJsonObject object = text ? QJsonDocument::fromJson(*text).object() : QJsonObject();
    m_workstationCount = std::clamp(object.value("workstations"_L1).toInt(), 0, EvaluationPlan::kMostWorkstations);
    m_keepsRunning = object.value("keepsRunning"_L1).toBool();
}

void EvaluationArray::setKeepsRunning(bool keeps)
{
    m_keepsRunning = keeps;
    if (exists(m_folder))
        writePlan();
}

void EvaluationArray::setStep(Step step, const QString &sentence)
{
    m_step = step;
    m_patience.start();
    const int done = step == Step::Making     ? 0
                     : step == Step::Starting ? 1
                     : step == Step::Joining  ? 2 + m_enrolled
                                              : m_workstationCount + 3;
    Q_EMIT progressed(sentence, done, stepCount());
}

void EvaluationArray::fail(const QString &sentence)
{
    m_patience.stop();
    m_session.reset();
    m_program.disconnect(this);
    if (m_program.state() != QProcess::NotRunning)
        m_program.kill();
    m_step = Step::Failed;
    Q_EMIT failed(sentence);
}

/// Runs a program to its end, and goes on if it ended well.
void EvaluationArray::run(const QString &program, const QStringList &arguments, std::function<void()> next)
{
    const QString path = programPath(program);
    if (path.isEmpty())
        return fail(tr("The program %1 is not installed beside the console.").arg(program));
    m_program.disconnect(this);
    connect(&m_program, &QProcess::finished, this, [this, next = std::move(next)](int code, QProcess::ExitStatus how) {
        if (how == QProcess::NormalExit && code == 0)
            return next();
        const QString said = QString::fromUtf8(m_program.readAllStandardError()).trimmed();
        fail(tr("It could not be made: %1").arg(said.isEmpty() ? m_program.errorString() : said.left(2000)));
    });
    connect(&m_program, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            fail(tr("It could not be made: %1").arg(m_program.errorString()));
    });
    m_program.setStandardInputFile(QProcess::nullDevice());
    m_program.start(path, arguments);
}

bool EvaluationArray::startProcess(const QString &name, const QString &program, const QStringList &arguments)
{
    const QString path = programPath(program);
    const auto started =
        path.isEmpty() ? Result<void>(fallow::fail(ErrorCode::NotFound,
                                                   Wording(QT_TRANSLATE_NOOP("Controller", "not installed")), program))
                       : m_processes.start(name, path, arguments, m_folder + u'/' + name + u".log"_s);
    if (!started)
        fail(tr("%1 does not start: %2").arg(program, describe(started.error())));
    return started.has_value();
}

void EvaluationArray::create(const EvaluationPlan &plan)
{
    m_workstationCount = plan.workstationCount;
    m_keepsRunning = plan.keepsRunning;
    m_shareBytes = plan.shareBytes();
    m_enrolled = 0;
    if (const QString problem = plan.problem(); !problem.isEmpty())
        return fail(problem);
    const QString disk = m_folder + u"/controller-disk"_s;
    if (!QDir().mkpath(disk) ||
        !QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        return fail(tr("The folder %1 cannot be made.").arg(m_folder));
    setStep(Step::Making, tr("Making the array…"));
    run(u"fallowd"_s,
        {u"init"_s, u"--dir"_s, m_folder + u"/controller"_s, u"--name"_s, tr("Evaluation"), u"--listen"_s,
         u"127.0.0.1:0"_s, u"--nbd"_s, u"127.0.0.1:0"_s, u"--local-store"_s,
         disk + u':' + QString::number(m_shareBytes)},
        [this] {
            if (!writePlan())
                return fail(tr("The folder %1 cannot be written to.").arg(m_folder));
            startController();
        });
}

void EvaluationArray::startController()
{
    setStep(Step::Starting, tr("Starting the controller…"));
    if (startProcess(u"controller"_s, u"fallowd"_s, {u"run"_s, u"--dir"_s, m_folder + u"/controller"_s}))
        openOwnSession();
}

void EvaluationArray::openOwnSession()
{
    auto session = openSession(identityPath());
    if (!session)
        return fail(describe(session.error()));
    m_session = std::move(*session);
    connect(m_session.get(), &Session::stateChanged, this, [this](Session::State state) {
        if (state == Session::State::Online && m_step == Step::Starting)
            enrolNext();
    });
}

void EvaluationArray::enrolNext()
{
    if (m_enrolled == m_workstationCount) {
        setStep(Step::Waiting, tr("Waiting for the workstations…"));
        connect(m_session.get(), &Session::snapshotChanged, this, &EvaluationArray::waitForStores);
        return;
    }
    const int number = m_enrolled + 1;
    setStep(Step::Joining, tr("Workstation %1 of %2 joins…").arg(number).arg(m_workstationCount));
    m_session->request<EnrolmentCodeAnswer>(u"machines.makeCode"_s, MakeCodeRequest{.validForSeconds = 600}, this,
                                            [this, number](Result<EnrolmentCodeAnswer> code) {
                                                if (m_step != Step::Joining)
                                                    return; // stopped meanwhile
                                                if (!code)
                                                    return fail(describe(code.error()));
                                                run(u"fallow-agent"_s,
                                                    {u"enrol"_s, code->code, u"--dir"_s, agentFolder(number),
                                                     u"--name"_s, u"pc-%1"_s.arg(number), u"--cap"_s,
                                                     QString::number(m_shareBytes)},
                                                    [this, number] { startAgent(number); });
                                            });
}

void EvaluationArray::startAgent(int number)
{
    if (!startProcess(u"pc-%1"_s.arg(number), u"fallow-agent"_s, {u"run"_s, u"--dir"_s, agentFolder(number)}))
        return;
    m_enrolled = number;
    enrolNext();
}

void EvaluationArray::waitForStores(const ArraySnapshot &array)
{
    const auto online = std::ranges::count_if(
        array.stores, [](const StoreSnapshot &store) { return store.isOnline && !store.isLocal; });
    if (online < m_workstationCount || m_step != Step::Waiting)
        return;
    m_patience.stop();
    m_step = Step::Running;
    Q_EMIT progressed(tr("The array is ready."), stepCount(), stepCount());
    m_session.release()->deleteLater(); // it is what calls us
    Q_EMIT readied(identityPath());
}

void EvaluationArray::resume()
{
    if (!exists(m_folder))
        return fail(tr("There is no evaluation array in %1 any more.").arg(m_folder));
    setStep(Step::Starting, tr("Starting the controller…"));
    if (!startProcess(u"controller"_s, u"fallowd"_s, {u"run"_s, u"--dir"_s, m_folder + u"/controller"_s}))
        return;
    for (int number = 1; number <= m_workstationCount; ++number) {
        if (QFileInfo(agentFolder(number)).isDir() &&
            !startProcess(u"pc-%1"_s.arg(number), u"fallow-agent"_s, {u"run"_s, u"--dir"_s, agentFolder(number)}))
            return;
    }
    m_patience.stop();
    m_step = Step::Running;
    Q_EMIT readied(identityPath());
}

void EvaluationArray::stop()
{
    m_patience.stop();
    m_program.disconnect(this);
    if (m_program.state() != QProcess::NotRunning)
        m_program.kill();
    m_session.reset();
    m_ending.stop();
    m_step = Step::Idle;
    m_processes.terminate();
}

void EvaluationArray::remove()
{
    stop();
    m_step = Step::Ending;
    m_looks = 0;
    Q_EMIT progressed(tr("Ending the programs of the array…"), 0, 2);
    m_ending.start();
}

void EvaluationArray::deleteWhenEnded()
{
    if (m_processes.isAnyRunning()) {
        if (++m_looks < kMostLooks)
            return;
        stop();
        Q_EMIT removed(tr("Its programs do not end. Nothing was deleted."));
        return;
    }
    m_ending.stop();
    m_step = Step::Deleting;
    Q_EMIT progressed(tr("Deleting %1…").arg(m_folder), 1, 2);
    m_disk.post([folder = m_folder, reply = m_replies.wrap<void>([this](const Result<void> &deleted) {
        m_step = Step::Idle;
        Q_EMIT removed(deleted ? QString() : describe(deleted.error()));
    })]() mutable { reply(deleteArray(folder)); });
}

} // namespace fallow::console
