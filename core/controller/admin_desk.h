// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "controller/desk_methods.h"
#include "wire/admin_messages.h"

#include <QObject>

namespace fallow {

class Controller;

/// Answers administrators: one function for each method of wire/admin_messages.h. Thread: control.
class AdminDesk : public QObject
{
    Q_OBJECT
public:
    explicit AdminDesk(Controller &controller);

    /// Takes a connection of an administrator over: sets its handlers.
    void serve(ControlConnection *connection);
    /// Sends a snapshot to everybody whose interval has passed and who has taken the last one.
    void publish(qint64 nowMs);
    bool hasSubscribers() const { return !m_subscribers.isEmpty(); }
    /// All that it answers but "subscribe", in no order.
    QStringList methods() const { return m_handlers.keys(); }

private:
    struct Subscriber
    {
        qint64 intervalMs = 1000;
        qint64 sentMs = 0;
        bool isBusy = false; ///< has not answered the last one yet
    };
    /// Registers a method whose argument and answer are message structs.
    template <class Arguments, class Answer, class Function>
    void add(const QString &method, Function function);
    void addArrayMethods();
    void addMachineMethods();
    void addStoreMethods();
    void addJobMethods();
    void addMapMethods();
    void addRecordMethods(); ///< events, history, codes, certificates
    void answerSnapshot(ControlResponder responder);
    void subscribe(ControlConnection *connection, const ControlRequest &request, ControlResponder responder);

    Controller &m_controller;
    DeskMethods m_handlers;
    QHash<ControlConnection *, Subscriber> m_subscribers;
};

} // namespace fallow
