package org.faultbook.diagnosis.wiring;

import java.time.Clock;
import org.faultbook.diagnosis.answer.Diagnoser;
import org.faultbook.diagnosis.answer.Diagnosis;
import org.faultbook.diagnosis.answer.DiagnosisRequest;
import org.faultbook.diagnosis.answer.RankedFix;
import org.faultbook.diagnosis.render.UnderstoodJson;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.port.RecommendationLog;
import org.faultbook.kb.recommendation.Recommendation;

/** Logs each answer before it is given, so that outcomes can refer to it; an id that is in the log already is logged once. */
final class LoggingDiagnoser implements Diagnoser {
    private final Diagnoser inner;
    private final RecommendationLog log;
    private final Clock clock;
    private final Actor actor;

    LoggingDiagnoser(Diagnoser inner, RecommendationLog log, Clock clock, Actor actor) {
        this.inner = inner;
        this.log = log;
        this.clock = clock;
        this.actor = actor;
    }

    @Override
    public Diagnosis diagnose(DiagnosisRequest request) {
        Diagnosis diagnosis = inner.diagnose(request);
        if (log.find(diagnosis.requestId()).isEmpty()) {
            try {
                log(request, diagnosis);
            } catch (IllegalStateException e) {
                // the same question came twice at the same time, and the other was first
                if (log.find(diagnosis.requestId()).isEmpty()) {
                    throw e;
                }
            }
        }
        return diagnosis;
    }

    private void log(DiagnosisRequest request, Diagnosis diagnosis) {
        log.append(new Recommendation(
                diagnosis.requestId(),
                clock.instant(),
                actor,
                diagnosis.understood().masked(),
                UnderstoodJson.write(diagnosis.understood()),
                diagnosis.abstainReason() == null
                        ? null
                        : diagnosis.abstainReason().name(),
                diagnosis.results().stream()
                        .map(r -> new Recommendation.Shown(
                                r.rank(),
                                r.caseId(),
                                r.caseVersion(),
                                r.fixes().stream().map(RankedFix::fixId).toList()))
                        .toList(),
                diagnosis.versions().index(),
                diagnosis.versions().statistics(),
                diagnosis.versions().models(),
                request.equipment().serialNumber()));
    }
}
