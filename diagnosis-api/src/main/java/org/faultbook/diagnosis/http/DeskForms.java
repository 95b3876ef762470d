package org.faultbook.diagnosis.http;

import io.javalin.http.Context;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.faultbook.diagnosis.curation.Decisions;
import org.faultbook.diagnosis.desk.DeskPage;
import org.faultbook.diagnosis.desk.Notice;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.page.PageLink;
import org.faultbook.diagnosis.page.PageWords;
import org.faultbook.diagnosis.render.Wording;
import org.faultbook.kb.curation.CurationAct;
import org.faultbook.kb.curation.CurationRefused;
import org.faultbook.kb.curation.SeenCase;
import org.faultbook.kb.faultcase.Audience;
import org.faultbook.kb.faultcase.Change;
import org.faultbook.kb.faultcase.Confidence;
import org.faultbook.kb.port.CaseStore;
import org.jspecify.annotations.Nullable;

/** What the forms of the desk have in common: the cases they name, who sent them and why, what is said afterwards. */
final class DeskForms {
    private static final int MAX_REASON = 500;
    private static final int MAX_CASES = 2_000;
    /** As many as one press merges at most. */
    static final int MAX_ACTS = 100;

    private static final String DONE = "done";

    private final Services services;
    private final Clock clock;

    DeskForms(Services services, Clock clock) {
        this.services = services;
        this.clock = clock;
    }

    String say(PageWords words, String key, Object... values) {
        return Wording.of(DeskPage.class, words.language()).say(key, values);
    }

    String refusal(PageWords words, CurationRefused e) {
        String acts = e.acts().stream().map(a -> "#" + a).collect(Collectors.joining(words.say("list.joint")));
        return say(words, "refused." + e.reason().name(), acts);
    }

    /** @param what names the reason that stands where none was given, with {@code values} in it */
    Change change(Context ctx, PageWords words, String what, Object... values) {
        String reason = services.mask(Pages.formField(ctx, "reason", MAX_REASON));
        return new Change(
                Visitor.of(ctx).actor(),
                clock.instant(),
                reason.isEmpty() ? say(words, "reason." + what, values) : reason);
    }

    /** The cases that a form names as {@code id:version}, several of one field by spaces; what is none is passed over. */
    static List<SeenCase> cases(Context ctx) {
        return ctx.formParams("case").stream()
                .flatMap(named -> Arrays.stream(named.split(" ")))
                .limit(MAX_CASES)
                .map(DeskForms::seen)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** A case that is named as {@code id:version}; empty where it is none. */
    static List<SeenCase> seen(String text) {
        int colon = text.lastIndexOf(':');
        int version = colon < 1 ? 0 : Pages.number(text.substring(colon + 1), 0, Integer.MAX_VALUE);
        return version < 1 ? List.of() : List.of(new SeenCase(text.substring(0, colon), version));
    }

    /** Parameters that let the next page say what was done. */
    static PageLink done(List<CurationAct> acts) {
        PageLink link = PageLink.to("");
        for (CurationAct act : acts) {
            link = link.and(DONE, act.id());
        }
        return link;
    }

    /** Publishes cases as a form asks; returns what the next page has to say of it. Throws as {@link Decisions#publish}. */
    PageLink publish(
            Context ctx, PageWords words, Decisions decisions, List<SeenCase> cases, @Nullable Audience audience) {
        Decisions.Done done =
                decisions.publish(cases, audience, change(ctx, words, "publish"), change(ctx, words, "checked"));
        return done(done.published()).and("waits", some(done.waiting().size()));
    }

    private static @Nullable Integer some(int number) {
        return number == 0 ? null : number;
    }

    static PageLink with(PageLink to, PageLink more) {
        PageLink link = to;
        for (PageLink.Parameter p : more.parameters()) {
            link = link.and(p.name(), p.value());
        }
        return link;
    }

    /** An address with more parameters. */
    static String with(String to, PageLink more) {
        String parameters = more.toString();
        return to + (to.contains("?") ? parameters.replaceFirst("^\\?", "&") : parameters);
    }

    static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }

    /** What acts did to a case: of several of one press it is said once. */
    private String effect(CurationAct act) {
        Confidence set = stateSet(services.store().cases(), act);
        return act.kind() == CurationAct.Kind.TRANSITION
                ? "TRANSITION." + (set == null ? Confidence.NOT_VALIDATED : set)
                : act.kind().name();
    }

    /** The state that an act gave its cases; null where it set none, and where nothing of them is left. */
    static @Nullable Confidence stateSet(CaseStore cases, CurationAct act) {
        int made = act.cases().getFirst().versionAfter();
        return act.kind() != CurationAct.Kind.TRANSITION
                ? null
                : cases.versions(act.first()).stream()
                        .filter(v -> v.version() == made)
                        .map(v -> v.state().confidence())
                        .findFirst()
                        .orElse(null);
    }

    /** What was just done, by the acts that the address names; null where it names none. */
    @Nullable
    Notice notice(Context ctx, PageWords words) {
        Map<String, Set<String>> done = new LinkedHashMap<>();
        List<Long> standing = new ArrayList<>();
        for (String id : ctx.queryParams(DONE).stream().limit(MAX_ACTS).toList()) {
            CurationAct act = services.store()
                    .curation()
                    .find(Pages.number(id, 0, Integer.MAX_VALUE))
                    .orElse(null);
            if (act != null) {
                Set<String> cases = done.computeIfAbsent(effect(act), e -> new HashSet<>());
                act.cases().forEach(c -> cases.add(c.caseId()));
                if (act.stands() && act.kind() != CurationAct.Kind.UNDO) {
                    standing.add(act.id());
                }
            }
        }
        List<String> said = new ArrayList<>();
        done.forEach((effect, cases) -> said.add(say(words, "done." + effect, words.number(cases.size()))));
        int waits = Pages.number(ctx.queryParam("waits"), 0, MAX_CASES);
        if (waits > 0) {
            said.add(say(words, "done.waits", words.number(waits)));
        }
        return said.isEmpty() ? null : new Notice(String.join(" ", said), standing.reversed());
    }
}
