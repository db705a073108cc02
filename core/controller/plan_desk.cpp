// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "controller/plan_desk.h"

#include "controller/job_registry.h"
#include "controller/job_store.h"
#include "controller/rebuild_plans.h"

using namespace Qt::StringLiterals;

namespace fallow {

void addPlanMethods(DeskMethods &methods, RebuildPlans &plans, JobRegistry &jobs, JobStore &store)
{
    addMethod<RebuildRequest, RebuildPlan>(
        methods, u"rebuild.plan"_s,
        [&plans](const QString &, const RebuildRequest &request, Completion<RebuildPlan> done) {
            plans.plan(request, std::move(done));
        });
    addMethod<RebuildRequest, ActionAnswer>(
        methods, u"rebuild.run"_s,
        [&plans, &store](const QString &actor, const RebuildRequest &request, Completion<ActionAnswer> done) {
            plans.run(request, actor, [&store, done = std::move(done)](Result<ActionAnswer> answer) mutable {
                if (!answer)
                    return done(std::move(answer));
                // A job that was told of is there after a crash too.
                store.afterKept([answer = std::move(*answer), done = std::move(done)](Result<void> kept) mutable {
                    if (kept)
                        done(std::move(answer));
                    else
                        done(fail(std::move(kept.error())));
                });
            });
        });
    addMethod<JobRequest, JobDetails>(methods, u"jobs.details"_s,
                                      [&jobs](const QString &, const JobRequest &request, Completion<JobDetails> done) {
                                          done(jobs.details(request.job));
                                      });
}

} // namespace fallow
