package org.faultbook.diagnosis.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.faultbook.diagnosis.answer.RankedFix;
import org.faultbook.diagnosis.render.EvidenceUri;
import org.faultbook.diagnosis.render.Phrases;
import org.faultbook.diagnosis.review.CaseReviews;
import org.faultbook.kb.evidence.Evidence;
import org.faultbook.kb.faultcase.Confidence;
import org.faultbook.kb.faultcase.Contribution;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.faultcase.Fix;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.faultcase.Symptom;
import org.faultbook.kb.outcome.Outcome;
import org.faultbook.kb.photo.KeptPhoto;
import org.faultbook.kb.ticket.PartUse;
import org.jspecify.annotations.Nullable;

/**
 * A case.
 *
 * @param photos that it rests on, as far as the reader may see them
 * @param changed when what it says last changed; null where that is not known
 */
public record CasePage(
        PageFrame frame,
        CaseDossier dossier,
        @Nullable Instant changed,
        List<CaseRow> sameCause,
        List<CaseRow> alike,
        List<CaseRow> opposed,
        List<KeptPhoto> photos) {
    /** The parameter that says so. */
    public static final String CHANGED = "changed";

    private static final int HEADING = 200;
    private static final int STATEMENT = 400;
    private static final int SYMPTOMS = 8;

    /** What a case says, with what it rests on. */
    public record Statement(Excerpt text, String facts, List<Quote> quotes, String evidenceCount) {}

    /** A fix with all that is known of it. */
    public record FixShown(
            Statement statement, boolean temporary, List<Excerpt> steps, List<String> safety, String tools) {}

    /** A ticket of the case. */
    public record TicketRow(
            String number,
            String link,
            Excerpt symptom,
            @Nullable Instant closed) {}

    /** What an engineer told of an answer. */
    public record OutcomeRow(
            Instant at,
            String told,
            String source,
            @Nullable Excerpt fix,
            @Nullable Excerpt note) {}

    /** Why to look at the case again. */
    public record FindingRow(String text, @Nullable String otherLink) {
        public static FindingRow of(CaseReviews.Finding f, PageWords words) {
            String fix = f.fix() == null ? "" : Excerpt.of(f.fix(), 160).head();
            String other = f.other() == null ? "" : Excerpt.of(f.other(), 160).head();
            String text = switch (f.reason()) {
                case FIX_FAILS -> words.say("finding.FIX_FAILS", fix, f.tried(), f.fixed());
                case CAUSE_REFUTED -> words.say("finding.CAUSE_REFUTED", f.tried(), f.tried() - f.fixed());
                case FIX_SUPERSEDED -> words.say("finding.FIX_SUPERSEDED", fix, other);
                case OPPOSITE_FIXES -> words.say("finding.OPPOSITE_FIXES", fix, other);
            };
            return new FindingRow(text, f.otherCaseId() == null ? null : CaseRow.link(f.otherCaseId()));
        }
    }

    private boolean opensSources() {
        return frame.reader().opensSources();
    }

    public PageWords words() {
        return frame.words();
    }

    public FaultCase faultCase() {
        return dossier.faultCase();
    }

    private Phrases phrases() {
        return words().phrases();
    }

    public boolean causeKnown() {
        return faultCase().cause().isKnown();
    }

    public Excerpt heading() {
        return Excerpt.of(title(faultCase(), words()), HEADING);
    }

    /** The cause; what is observed, where the cause is not known. */
    public static String title(FaultCase c, PageWords words) {
        String cause = c.cause().text();
        if (cause != null) {
            return cause;
        }
        return c.symptoms().isEmpty()
                ? words.say("cause.unknown")
                : c.symptoms().getFirst().text();
    }

    public String scope() {
        return words().scope(faultCase().scope());
    }

    public boolean retired() {
        return faultCase().state().confidence() == Confidence.ARCHIVED;
    }

    public boolean draft() {
        return faultCase().state().confidence() == Confidence.WORK_IN_PROGRESS;
    }

    public String state() {
        return words().say("confidence", faultCase().state().confidence());
    }

    public String audience() {
        return words().say("audience", faultCase().state().audience());
    }

    public String facts() {
        return CaseRow.facts(faultCase(), words());
    }

    public String codes() {
        return faultCase().codes().stream()
                .map(code -> Excerpt.of(code, 60).head())
                .collect(Collectors.joining(words().say("list.joint")));
    }

    public List<Quote> causeQuotes() {
        return Quote.of(faultCase().cause().evidence(), dossier.places(), phrases(), opensSources());
    }

    public String causeEvidence() {
        return words().count("cause.evidence", faultCase().cause().evidence().size());
    }

    public List<Statement> symptoms() {
        return told(faultCase().symptoms().stream().limit(SYMPTOMS).toList());
    }

    public List<Statement> moreSymptoms() {
        return told(faultCase().symptoms().stream().skip(SYMPTOMS).toList());
    }

    private List<Statement> told(List<Symptom> symptoms) {
        return symptoms.stream()
                .map(s -> statement(
                        s.text(), s.seenInTickets() > 0 ? words().count("seen", s.seenInTickets()) : "", s.evidence()))
                .toList();
    }

    public List<Statement> checks() {
        return faultCase().checks().stream()
                .map(c -> {
                    List<String> facts = new ArrayList<>();
                    if (c.favouredBy() != null) {
                        facts.add(words().say("check.favoured", c.favouredBy()));
                    }
                    if (c.minutes() != null) {
                        facts.add(words().count("minutes", c.minutes()));
                    }
                    return statement(c.question(), String.join(words().say("dot"), facts), c.evidence());
                })
                .toList();
    }

    private Statement statement(String text, String facts, List<Evidence> evidence) {
        return new Statement(
                Excerpt.of(text, STATEMENT),
                Excerpt.of(facts, STATEMENT).head(),
                Quote.of(evidence, dossier.places(), phrases(), opensSources()),
                words().count("evidence", evidence.size()));
    }

    /** Lasting fixes, best first. */
    public List<FixShown> fixes() {
        return fixes(FixKind.LASTING);
    }

    /** Fixes that restore service and leave the cause, best first. */
    public List<FixShown> temporaryFixes() {
        return fixes(FixKind.TEMPORARY);
    }

    private List<FixShown> fixes(FixKind kind) {
        Map<String, Fix> byId =
                faultCase().fixes().stream().collect(Collectors.toMap(Fix::id, Function.identity(), (a, b) -> a));
        return dossier.fixes().stream()
                .filter(f -> f.kind() == kind)
                .map(f -> shown(f, byId.get(f.fixId())))
                .toList();
    }

    private FixShown shown(RankedFix ranked, @Nullable Fix fix) {
        String facts = phrases().fixFacts(ranked);
        return new FixShown(
                statement(
                        ranked.summary(),
                        facts.isEmpty() ? words().say("fix.untried") : facts,
                        fix == null ? List.of() : fix.evidence()),
                ranked.kind() == FixKind.TEMPORARY,
                ranked.steps().stream().map(s -> Excerpt.of(s, STATEMENT)).toList(),
                ranked.safety().stream()
                        .map(s -> Excerpt.of(s, STATEMENT).head())
                        .toList(),
                fix == null || fix.tools().isEmpty()
                        ? ""
                        : words().say("tools", String.join(words().say("list.joint"), fix.tools())));
    }

    /** Acts that defeat a protection: warned of, never advised. */
    public List<Statement> prohibited() {
        return dossier.prohibited().stream()
                .map(f -> statement(f.summary(), "", f.evidence()))
                .toList();
    }

    /** What was only tried in vain or only advised. */
    public List<Statement> vain() {
        return dossier.vain().stream()
                .map(f -> statement(
                        f.summary(),
                        f.tally().failed() > 0
                                ? words().count("fix.failed", f.tally().failed())
                                : words().say("fix.advised"),
                        f.evidence()))
                .toList();
    }

    /** Every part that the fixes shown name, each once, the best fix's first. */
    public List<String> parts() {
        return dossier.fixes().stream()
                .flatMap(f -> f.parts().stream())
                .sorted(Comparator.comparing((PartUse p) -> p.code() == null))
                .map(Phrases::part)
                .map(part -> Excerpt.of(part, 120).head())
                .distinct()
                .toList();
    }

    public List<TicketRow> tickets() {
        return dossier.tickets().stream().map(this::ticket).toList();
    }

    private TicketRow ticket(Contribution c) {
        String told = c.symptoms().stream().map(Symptom::text).collect(Collectors.joining(words().say("list.joint")));
        return new TicketRow(c.ticket().number(), EvidenceUri.ticket(c.ticket()), Excerpt.of(told, 160), c.closed());
    }

    public String moreTickets() {
        int more = faultCase().seenInTickets() - dossier.tickets().size();
        return more > 0 ? words().count("tickets.more", more) : "";
    }

    public List<OutcomeRow> outcomes() {
        return dossier.outcomes().stream().map(this::outcome).toList();
    }

    private OutcomeRow outcome(Outcome o) {
        String fix = faultCase().fixes().stream()
                .filter(f -> f.id().equals(o.fixId()) && f.kind() != FixKind.PROHIBITED)
                .map(Fix::summary)
                .findFirst()
                .orElse(null);
        return new OutcomeRow(
                o.at(),
                words().say(o.fixId() == null ? "outcome.cause" : "outcome", o.kind()),
                words().say("outcome.source", o.source()),
                fix == null ? null : Excerpt.of(fix, 160),
                o.note() == null ? null : Excerpt.of(o.note(), STATEMENT));
    }

    public List<FindingRow> findings() {
        return dossier.findings().stream().map(f -> FindingRow.of(f, words())).toList();
    }

    /** The newest version first. */
    public List<VersionRow> versions() {
        return dossier.versions().reversed().stream()
                .map(v -> VersionRow.of(v, faultCase(), words()))
                .toList();
    }

    /** Whether there are two versions to compare. */
    public boolean comparable() {
        return dossier.versions().size() > 1;
    }

    public String versionsLink() {
        return CaseRow.link(faultCase().id()) + "/versions";
    }

    /** Whether somebody else changed it while its reader decided about it. */
    public boolean changedMeanwhile() {
        return frame.here().parameters().stream().anyMatch(p -> p.name().equals(CHANGED));
    }

    public String link() {
        return CaseRow.link(faultCase().id());
    }

    public @Nullable String pendingLink() {
        Integer pending = faultCase().pendingVersion();
        return pending == null
                ? null
                : VersionsPage.link(faultCase().id(), faultCase().version(), pending);
    }
}
