// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/controller/array_fixture.h"
#include "support/test_program.h"

#include <QTest>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

namespace {

/// A program with a workstation's certificate, that says of its store what it likes.
class LoudAgent
{
public:
    LoudAgent(const TestArray &array, const TestAgent &agent)
    {
        const auto identity = Identity::load(AgentConfig::identityPath(agent.directory()));
        if (identity && !array.connectAs(*identity, m_client))
            m_client.stop();
    }
    ~LoudAgent() { m_client.stop(); }
    bool isConnected() const { return m_client.connection() != nullptr; }

    void report(const BadStripsRequest &request)
    {
        ++m_unanswered;
        m_client.connection()->call(u"agent.badStrips"_s, toCbor(request), kPatienceMs,
                                    [this](Result<QCborMap> answer) {
                                        --m_unanswered;
                                        if (answer)
                                            ++takenCount;
                                        else
                                            refusals.append(answer.error().code);
                                    });
    }
    bool isAnswered() const { return m_unanswered == 0; }

    qsizetype takenCount = 0;
    QList<ErrorCode> refusals;

private:
    SystemClock m_clock;
    ControlClient m_client{m_clock};
    int m_unanswered = 0;
};

BadStripsRequest invented(StoreId store, quint64 first)
{
    BadStripsRequest request{.store = store, .stripes = {}, .positions = {}};
    for (quint64 i = 0; i < 4096; ++i) {
        request.stripes.append((1ULL << 50) + first + i);
        request.positions.append(0);
    }
    return request;
}

} // namespace

/// What workstations report of their own strips.
class ControllerBadStripsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reports_floodOfWhatIsNotThere_isHeldBack()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        QVERIFY(array.addAgents(3));
        QCOMPARE(array.makeVolume(kSmallStripes, kMiB), QString());
        QVERIFY(array.waitForStripes());
        const StoreId store = array.storeOf(u"pc-1"_s).store;
        LoudAgent agent(array, *array.agents.front());
        QTRY_VERIFY_WITH_TIMEOUT(agent.isConnected(), kPatienceMs);
        constexpr int kReports = 64; // written and read in one go, while a single one takes many turns to be looked at
        for (quint64 i = 0; i < kReports; ++i)
            agent.report(invented(store, 4096 * i));
        QTRY_VERIFY_WITH_TIMEOUT(agent.isAnswered(), kPatienceMs);
        QVERIFY(agent.takenCount > 0);
        QVERIFY(agent.takenCount < kReports);
        QCOMPARE(agent.refusals.count(ErrorCode::Busy), kReports - agent.takenCount);
        const qsizetype before = agent.takenCount;
        agent.report(invented(store, 0)); // nothing is held against it afterwards
        QTRY_VERIFY_WITH_TIMEOUT(agent.isAnswered(), kPatienceMs);
        QCOMPARE(agent.takenCount, before + 1);
        QVERIFY(array.isContentWhole());
        QCOMPARE(array.storeOf(u"pc-1"_s).errorCount, 0);
    }

    void report_malformedOrOfAnothersStore_isRefused()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        QVERIFY(array.addAgents(2));
        LoudAgent agent(array, *array.agents.front());
        QTRY_VERIFY_WITH_TIMEOUT(agent.isConnected(), kPatienceMs);
        const StoreId store = array.storeOf(u"pc-1"_s).store;
        BadStripsRequest uneven = invented(store, 0);
        uneven.positions.removeLast();
        BadStripsRequest tooMany = invented(store, 0);
        tooMany.stripes.append(1);
        tooMany.positions.append(0);
        agent.report(uneven);
        agent.report(tooMany);
        agent.report(invented(array.storeOf(u"pc-2"_s).store, 0));
        QTRY_VERIFY_WITH_TIMEOUT(agent.isAnswered(), kPatienceMs);
        QCOMPARE(agent.takenCount, 0);
        QCOMPARE(agent.refusals,
                 QList<ErrorCode>({ErrorCode::InvalidArgument, ErrorCode::InvalidArgument, ErrorCode::NotFound}));
    }
};

FALLOW_TEST(ControllerBadStripsTest)
#include "tst_controller_bad_strips.moc"
