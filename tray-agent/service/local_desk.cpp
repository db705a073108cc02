// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "local_desk.h"

#include "wire/fields.h"

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

Result<ControlReply> replyOf(Result<void> outcome)
{
    return outcome ? Result<ControlReply>(ControlReply()) : Result<ControlReply>(fail(std::move(outcome.error())));
}

/// One overload for each request.
class Handler
{
public:
    Handler(DeskAgent &agent, Completion<ControlReply> done)
        : m_agent(agent)
        , m_done(std::move(done))
    {}
    void operator()(const AskTrayStatus &) { m_done(ControlReply{toCbor(m_agent.trayStatus()), {}}); }
    void operator()(const PauseLending &request) { m_done(replyOf(m_agent.pause(request.until))); }
    void operator()(const ResumeLending &) { m_done(replyOf(m_agent.resume())); }
    void operator()(const SetOwnerLimits &request) { m_done(replyOf(m_agent.setOwnerLimits(request.limits))); }
    void operator()(const SetLendingSchedule &request) { m_done(replyOf(m_agent.setSchedule(request.schedule))); }
    void operator()(const SessionReport &request)
    {
        m_agent.noteSession(request);
        m_done(ControlReply());
    }
    void operator()(const LeaveArray &request) { m_done(replyOf(m_agent.leave(request.expectedReturn))); }
    void operator()(const StayInArray &) { m_done(replyOf(m_agent.stay())); }
    void operator()(const EnrolHere &request) { m_done(replyOf(m_agent.enrol(request))); }
    void operator()(const CancelEnrolment &)
    {
        m_agent.cancelEnrolment();
        m_done(ControlReply());
    }
    void operator()(const ProbeController &request)
    {
        m_agent.probe(request.address, [done = std::move(m_done)](Result<ProbeAnswer> answer) mutable {
            if (answer)
                done(ControlReply{toCbor(*answer), {}});
            else
                done(fail(std::move(answer.error())));
        });
    }
    void operator()(const ReadLog &request) { m_done(ControlReply{toCbor(m_agent.log(request.maxLines)), {}}); }
    void operator()(const MakeBundle &)
    {
        auto bundle = m_agent.diagnosticsBundle();
        if (bundle)
            m_done(ControlReply{{}, std::move(*bundle)});
        else
            m_done(fail(std::move(bundle.error())));
    }

private:
    DeskAgent &m_agent;
    Completion<ControlReply> m_done;
};

} // namespace

LocalDesk::LocalDesk(LocalServer &server, DeskAgent &agent)
    : m_server(server)
    , m_agent(agent)
{
    server.setWelcome(u"tray.status"_s, [this] { return toCbor(m_agent.trayStatus()); });
    server.setRequestHandler(
        [this](const ControlRequest &request, Completion<ControlReply> done) { serve(request, std::move(done)); });
}

LocalDesk::~LocalDesk()
{
    m_server.setWelcome({}, {});
    m_server.setRequestHandler({});
}

void LocalDesk::serve(const ControlRequest &request, Completion<ControlReply> done)
{
    const auto decoded = decodeTrayRequest(request.method, request.args);
    if (!decoded)
        return done(fail(decoded.error()));
    std::visit(Handler(m_agent, std::move(done)), *decoded);
}

void LocalDesk::publishStatus()
{
    QCborMap status = toCbor(m_agent.trayStatus());
    if (status == m_published)
        return;
    m_published = std::move(status);
    m_server.publish(u"tray.status"_s, m_published);
}

} // namespace fallow
