package org.faultbook.diagnosis.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.faultbook.diagnosis.answer.Diagnosis;
import org.faultbook.diagnosis.answer.DiagnosisRequest.Observation;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.page.PageLink;
import org.faultbook.diagnosis.visit.SealedNotices;
import org.faultbook.diagnosis.visit.ToldOutcome;
import org.faultbook.diagnosis.visit.Visit;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.outcome.Outcome;
import org.faultbook.kb.photo.KeptPhoto;
import org.faultbook.kb.port.CaseStore;
import org.faultbook.kb.recommendation.Recommendation;
import org.faultbook.kb.safety.SafetyConfirmation;
import org.jspecify.annotations.Nullable;

/** Reads of an address or a form what is known of a visit, and of the store what was told and confirmed on it. */
final class Visits {
    static final int MAX_QUESTION = 2000;
    static final int MAX_FIELD = 80;
    private static final int MAX_ANSWERS = 12;
    private static final int MAX_ANSWER = 300;
    /** A confirmation is of one visit, and no visit is longer than a shift. */
    private static final Duration SHIFT = Duration.ofHours(12);

    private final Services services;
    private final Clock clock;

    Visits(Services services, Clock clock) {
        this.services = services;
        this.clock = clock;
    }

    static Visit ofAddress(Context ctx) {
        return of(name -> Pages.field(ctx, name, MAX_QUESTION), ctx::queryParams);
    }

    static Visit ofForm(Context ctx) {
        return of(name -> Pages.formField(ctx, name, MAX_QUESTION), ctx::formParams);
    }

    /** Leads back to the question as it stands now; {@code parameter} says there what became of what was sent. */
    static void goOn(Context ctx, Visit visit, String parameter, String result) {
        PageLink link = visit.link()
                .and(parameter, result)
                .first(PageLink.LANGUAGE, PageLanguage.of(ctx).code());
        ctx.redirect(link.toString(), HttpStatus.SEE_OTHER);
    }

    private static Visit of(Function<String, String> field, Function<String, List<String>> fields) {
        List<Observation> answers = fields.apply(Visit.ANSWER).stream()
                .limit(MAX_ANSWERS)
                .filter(a -> a.indexOf(':') > 0 && a.length() <= MAX_ANSWER)
                .map(a -> new Observation(a.substring(0, a.indexOf(':')), a.substring(a.indexOf(':') + 1)))
                .toList();
        List<String> told = fields.apply(Visit.TOLD).stream()
                .filter(Visits::isId)
                .distinct()
                .limit(MAX_ANSWERS)
                .toList();
        List<String> photos = fields.apply(Visit.PICTURE).stream()
                .filter(Visits::isId)
                .distinct()
                .limit(Visit.MOST_PHOTOS)
                .toList();
        String read = field.apply(Visit.READ);
        return new Visit(
                field.apply("q"),
                shortened(field.apply("type")),
                shortened(field.apply("model")),
                shortened(field.apply("serial")),
                answers,
                told,
                photos,
                isId(read) ? read : "");
    }

    private static String shortened(String field) {
        return field.length() <= MAX_FIELD ? field : field.substring(0, MAX_FIELD);
    }

    static boolean isId(String text) {
        return text.matches("[\\w-]{1,64}");
    }

    /** The answers of a visit that the visitor may refer to, by their ids. */
    Map<String, Recommendation> answers(Visit visit, Visitor visitor) {
        Map<String, Recommendation> own = new LinkedHashMap<>();
        services.store().recommendations().findAll(visit.told()).forEach((id, r) -> {
            if (!visitor.limited() || r.actor().equals(visitor.actor())) {
                own.put(id, r);
            }
        });
        return own;
    }

    /** What was told on a visit, the last word of each, in the order of these. */
    List<ToldOutcome> told(Visit visit, Visitor visitor) {
        Map<String, Outcome> last = new LinkedHashMap<>();
        for (String id : visit.told()) {
            if (answers(visit, visitor).containsKey(id)) {
                for (Outcome o : services.store().outcomes().ofRequest(id)) {
                    String about = o.caseId() + "|" + o.fixId();
                    last.remove(about);
                    last.put(about, o);
                }
            }
        }
        List<ToldOutcome> told = new ArrayList<>();
        for (Outcome o : last.values()) {
            FaultCase c = answering(o.caseId());
            if (c != null && visitor.sees(c)) {
                told.add(new ToldOutcome(o, c));
            }
        }
        return told;
    }

    /** The photographs of a visit that the visitor may see. */
    List<KeptPhoto> photos(Visit visit, Visitor visitor) {
        return visit.photos().isEmpty()
                ? List.of()
                : services.store().photos().findAll(visit.photos()).stream()
                        .filter(visitor::sees)
                        .toList();
    }

    /** The case as it answers now, or the one it was merged into since; null where there is neither. */
    @Nullable
    FaultCase answering(String caseId) {
        CaseStore cases = services.store().cases();
        return cases.find(caseId)
                .or(() -> cases.successor(caseId).flatMap(cases::find))
                .orElse(null);
    }

    /** That this visitor confirmed on this visit all the notices that an answer shows; null where that is not so. */
    @Nullable
    SafetyConfirmation read(Visit visit, Visitor visitor, Diagnosis diagnosis) {
        if (visit.read().isEmpty() || diagnosis.safety().isEmpty()) {
            return null;
        }
        List<?> shown =
                SealedNotices.shown(diagnosis.requestId(), diagnosis.safety()).notices();
        return services.store()
                .safety()
                .find(visit.read())
                .filter(c -> c.actor().equals(visitor.actor()))
                .filter(c -> c.at().plus(SHIFT).isAfter(clock.instant()))
                .filter(c -> c.notices().stream().collect(Collectors.toSet()).containsAll(shown))
                .orElse(null);
    }
}
