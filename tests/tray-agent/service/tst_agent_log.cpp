// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "host_rig.h"
#include "log_ring.h"
#include "packing/zip_bundle_reader.h"
#include "support/test_program.h"

#include <QFile>
#include <QTest>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

/// What the agent's log and the bundle for the helpdesk tell, and what they keep to themselves.
class AgentLogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bundle_holdsNoSecret();
    void log_isTold_withoutSecrets_data();
    void log_isTold_withoutSecrets();
    void log_lineAgainAndAgain_takesThePlaceOfTwo();
};

void AgentLogTest::bundle_holdsNoSecret()
{
    LogRing::install();
    TestArray array;
    QCOMPARE(array.start(), QString());
    const QString code = array.makeCode();
    HostRig rig;
    qInfo("the code is %s", qPrintable(code)); // somebody's mistake
    QVERIFY(rig.ask(u"tray.enrol"_s, HostRig::withCode(code)));
    QVERIFY(rig.waitForState(u"connected"_s));
    const auto reply = rig.ask(u"tray.bundle"_s, MakeBundle());
    QVERIFY2(reply, reply ? "" : qPrintable(reply.error().toString()));
    QFile file(rig.room.filePath(u"bundle.zip"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(reply->payload) == reply->payload.size());
    file.close();
    const auto members = readZipBundle(file.fileName(), 16 * kMiB);
    QVERIFY2(members, members ? "" : qPrintable(members.error().toString()));
    for (const QString &name : {u"about.json"_s, u"status.json"_s, u"config.json"_s, u"machine.txt"_s, u"log.txt"_s})
        QVERIFY2(members->contains(name), qPrintable(name));
    QVERIFY(members->value(u"log.txt"_s).contains("the code is"));
    const QString mount = AgentConfig::read(rig.room.path())->storeVolume; // what disk it is, without asking it
    const QString machine = QString::fromUtf8(members->value(u"machine.txt"_s));
    QVERIFY2(machine.startsWith(u"disk of the store: "_s + mount), qPrintable(machine));
    QVERIFY2(machine.contains(u", rw, "_s), qPrintable(machine));
    QFile key(AgentConfig::identityPath(rig.room.path()) + u"/key.pem"_s);
    QVERIFY(key.open(QIODevice::ReadOnly));
    const QByteArray keyBody = key.readAll().mid(40, 40);
    for (const QByteArray &member : *members) {
        QVERIFY(!member.contains("PRIVATE KEY") && !member.contains("BEGIN CERTIFICATE"));
        QVERIFY(!member.contains(keyBody));
        QVERIFY(!member.contains(code.toUtf8()) && !member.contains(code.right(20).toUtf8()));
    }
}

void AgentLogTest::log_isTold_withoutSecrets_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kept");
    QTest::newRow("plain") << u"connected to a:1"_s << u"connected to a:1"_s;
    QTest::newRow("code") << u"used FALLOW-a.example:7440-ABCD-EFGH today"_s << u"used FALLOW-(left out) today"_s;
    QTest::newRow("pem") << u"x -----BEGIN PRIVATE KEY-----\nMIG\n-----END PRIVATE KEY----- y"_s << u"x (left out) y"_s;
    QTest::newRow("pem cut short") << u"x -----BEGIN PRIVATE KEY-----\nMIG"_s << u"x (left out)"_s;
}

void AgentLogTest::log_isTold_withoutSecrets()
{
    QFETCH(QString, text);
    QFETCH(QString, kept);
    QCOMPARE(LogRing::withoutSecrets(text), kept);
    LogRing::install();
    qInfo("%s", qPrintable(text));
    HostRig rig;
    const auto reply = rig.ask(u"tray.log"_s, ReadLog{.maxLines = 50});
    QVERIFY(reply);
    const auto answer = fromCbor<LogAnswer>(reply->result);
    QVERIFY(answer && !answer->lines.isEmpty());
    QVERIFY(std::ranges::any_of(answer->lines, [&](const QString &line) { return line.endsWith(kept); }));
}

void AgentLogTest::log_lineAgainAndAgain_takesThePlaceOfTwo()
{
    LogRing::install();
    qInfo("before");
    for (int i = 0; i < 50; ++i)
        qInfo("the same");
    qInfo("the same, nearly");
    const QList<QString> lines = LogRing::last(4);
    QVERIFY2(lines.at(0).endsWith(u" before"_s), qPrintable(lines.at(0)));
    QVERIFY2(lines.at(1).endsWith(u" the same"_s), qPrintable(lines.at(1)));
    QVERIFY2(lines.at(2).endsWith(u"(last line repeated 49 times)"_s), qPrintable(lines.at(2)));
    QVERIFY2(lines.at(3).endsWith(u" nearly"_s), qPrintable(lines.at(3)));
}

FALLOW_TEST(AgentLogTest)
#include "tst_agent_log.moc"
