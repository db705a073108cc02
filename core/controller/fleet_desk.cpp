// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "controller/fleet_desk.h"

#include "base/wording.h"
#include "controller/controller.h"
#include "controller/desk_methods.h"
#include "controller/packed_message.h"
#include "wire/fleet_messages.h"

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

template <class Arguments, class Answer>
void addAction(DeskMethods &desk, const QString &method, Controller &controller,
               void (Fleet::*action)(const Arguments &, const QString &, Completion<Answer>))
{
    addMethod<Arguments, Answer>(
        desk, method, [&controller, action](const QString &actor, const Arguments &request, Completion<Answer> done) {
            (controller.fleet().*action)(request, actor, std::move(done));
        });
}

template <class Arguments, class Answer>
void addQuestion(DeskMethods &desk, const QString &method, Controller &controller,
                 void (Fleet::*question)(const Arguments &, Completion<Answer>))
{
    addMethod<Arguments, Answer>(
        desk, method, [&controller, question](const QString &, const Arguments &request, Completion<Answer> done) {
            (controller.fleet().*question)(request, std::move(done));
        });
}

} // namespace

void addFleetMethods(DeskMethods &desk, Controller &controller)
{
    addAction(desk, u"machines.drain"_s, controller, &Fleet::drainMachine);
    addAction(desk, u"machines.undrain"_s, controller, &Fleet::undrainMachine);
    addAction(desk, u"machines.setFailureDomain"_s, controller, &Fleet::setFailureDomain);
    addAction(desk, u"machines.rename"_s, controller, &Fleet::rename);
    addMethod<MachinesRequest, MachinesPreview>(
        desk, u"machines.preview"_s,
        [&controller](const QString &, const MachinesRequest &request, Completion<MachinesPreview> done) {
            if (request.verb == u"resize"_s)
                controller.fleet().previewResize(request, controller.snapshot().stores, std::move(done));
            else
                controller.fleet().previewTogether(request, std::move(done));
        });
    addQuestion(desk, u"machines.history"_s, controller, &Fleet::history);
    addQuestion(desk, u"stores.contents"_s, controller, &Fleet::contents);
    addMethod<SetQuotaRequest, QuotaPreview>(
        desk, u"stores.previewQuota"_s,
        [&controller](const QString &, const SetQuotaRequest &request, Completion<QuotaPreview> done) {
            for (const StoreSnapshot &store : controller.snapshot().stores) {
                if (store.store == request.store)
                    return done(controller.fleet().previewQuota(request, store));
            }
            done(fail(ErrorCode::NotFound, Wording(QT_TRANSLATE_NOOP("Controller", "there is no such store")),
                      u"store "_s + request.store.toString()));
        });
    desk.insert(u"machines.profiles"_s,
                [&controller](const PeerIdentity &, const ControlRequest &, ControlResponder responder) {
                    auto packed = packMessage(toCbor(controller.fleet().profiles()));
                    responder.succeed(std::move(packed.head), std::move(packed.payload));
                });
}

} // namespace fallow
