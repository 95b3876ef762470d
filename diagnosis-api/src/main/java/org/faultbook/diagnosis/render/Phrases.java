package org.faultbook.diagnosis.render;

import java.util.ArrayList;
import java.util.List;
import org.faultbook.diagnosis.answer.AbstainReason;
import org.faultbook.diagnosis.answer.CitedPassage;
import org.faultbook.diagnosis.answer.DiagnosedCause;
import org.faultbook.diagnosis.answer.Diagnosis;
import org.faultbook.diagnosis.answer.Likelihood;
import org.faultbook.diagnosis.answer.PassagePlace;
import org.faultbook.diagnosis.answer.PassagePlaces;
import org.faultbook.diagnosis.answer.RankedFix;
import org.faultbook.diagnosis.answer.RepairPlan;
import org.faultbook.diagnosis.answer.SeverityAdvice;
import org.faultbook.diagnosis.answer.Understood;
import org.faultbook.kb.evidence.Evidence;
import org.faultbook.kb.evidence.SourceType;
import org.faultbook.kb.faultcase.CauseBasis;
import org.faultbook.kb.faultcase.Confidence;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.ticket.PartUse;
import org.jspecify.annotations.Nullable;

/** The sentences that every face says of an answer. */
public final class Phrases {
    private static final int QUOTE = 120;
    private static final int PASSAGE = 240;
    /** Below this a percentage pretends to know more than anybody does. */
    private static final double WORTH_A_NUMBER = 0.05;

    private final Wording wording;

    public Phrases(Wording wording) {
        this.wording = wording;
    }

    public Language language() {
        return wording.language();
    }

    public String say(String key, Object... values) {
        return wording.say(key, values);
    }

    /** What a step of a plan is, in words. */
    public String step(RepairPlan.Step step) {
        return step.action() == RepairPlan.Action.ESCALATE
                ? say("plan.escalate")
                : say(step.action() == RepairPlan.Action.CHECK ? "plan.check" : "plan.fix", step.summary());
    }

    /** How long a step takes, and whether that is assumed. */
    public String stepMinutes(RepairPlan.Step step) {
        return say(step.known() ? "plan.minutes" : "plan.minutes.assumed", step.minutes());
    }

    /** How long a plan takes on average, beside trying what is most frequent. */
    public String planMinutes(RepairPlan plan) {
        return plan.minutesByFrequency() > plan.expectedMinutes()
                ? say("plan.average.beside", plan.expectedMinutes(), plan.minutesByFrequency())
                : say("plan.average", plan.expectedMinutes());
    }

    public String bracketed(String text) {
        return say("bracketed", text);
    }

    /** Probability in a word and in percent, support, basis, and a mark where somebody has reviewed the case. */
    public String standing(DiagnosedCause cause) {
        List<String> parts = new ArrayList<>();
        Likelihood likelihood = cause.likelihood();
        if (likelihood != null) {
            String word = wording.say("chance", Chance.of(likelihood.probability()));
            parts.add(
                    likelihood.inPercent() && likelihood.probability() >= WORTH_A_NUMBER
                            ? word + " " + percent(likelihood.probability())
                            : word);
            if (!likelihood.inPercent() && likelihood.right() > 0) {
                parts.add(say("right.of", likelihood.right(), likelihood.outcomes()));
            }
        }
        if (cause.bulletin() != null) {
            parts.add(
                    cause.bulletin().issued() == null
                            ? say("bulletin", cause.bulletin().number())
                            : say(
                                    "bulletin.issued",
                                    cause.bulletin().number(),
                                    cause.bulletin().issued()));
        }
        if (cause.inManual()) {
            parts.add(say("in.manual"));
        }
        boolean ofTickets = cause.bulletin() == null && !cause.inManual();
        if (cause.seenInTickets() > 0 || ofTickets) {
            parts.add(say(cause.seenInTickets() == 1 ? "seen.one" : "seen.many", cause.seenInTickets()));
        }
        if (ofTickets && cause.causeBasis() != CauseBasis.UNKNOWN) {
            parts.add(wording.say("basis", cause.causeBasis()));
        }
        if (cause.state().confidence() == Confidence.VALIDATED) {
            parts.add(say("reviewed"));
        }
        return String.join(say("dot"), parts);
    }

    /** Whether an answer shows a case that nobody has reviewed yet; it is then said once. */
    public boolean hasUnreviewed(Diagnosis d) {
        return d.results().stream().anyMatch(c -> c.state().confidence() != Confidence.VALIDATED);
    }

    /** What the mark of a reviewed case says of those without it. */
    public String unreviewed(Diagnosis d) {
        return say(d.results().stream().anyMatch(DiagnosedCause::inManual) ? "unreviewed.manuals" : "unreviewed");
    }

    /** Nothing is urgent about what is not known to be equipment. */
    public boolean urgencyMatters(Diagnosis d) {
        return d.abstainReason() != AbstainReason.NOT_ABOUT_EQUIPMENT
                && d.abstainReason() != AbstainReason.EQUIPMENT_UNKNOWN;
    }

    /** Record of success, minutes and parts in one line; empty where none is known. */
    public String fixFacts(RankedFix fix) {
        List<String> facts = new ArrayList<>();
        if (fix.tried() == 1) {
            facts.add(say(fix.fixed() == 1 ? "tried.once.fixed" : "tried.once.failed"));
        } else if (fix.tried() > 0) {
            facts.add(say(
                    "tried",
                    fix.tried(),
                    fix.fixed(),
                    Math.round(100 * fix.rate().low()),
                    Math.round(100 * fix.rate().high())));
        } else if (fix.seen() > 0) {
            facts.add(say(fix.seen() == 1 ? "done.one" : "done.many", fix.seen()));
        }
        if (fix.supersededBy() != null) {
            facts.add(say("superseded", fix.supersededBy()));
        }
        if (fix.minutes() != null) {
            facts.add(say("minutes", fix.minutes()));
        }
        if (!fix.parts().isEmpty()) {
            facts.add(say(
                    "parts",
                    String.join(
                            say("comma"),
                            fix.parts().stream().map(Phrases::part).toList())));
        }
        return String.join(say("dot"), facts);
    }

    /** The quote, shortened, with where it comes from. */
    public String quote(Evidence e, PassagePlaces places) {
        return shortened(e.quote(), QUOTE) + say("source.gap") + source(e, places);
    }

    /** What a manual says, shortened, with where it stands. */
    public String quote(CitedPassage passage) {
        return shortened(passage.quote(), PASSAGE) + say("source.gap") + source(passage.place());
    }

    private String shortened(String quote, int longest) {
        String text = quote.replaceAll("\\s+", " ").strip();
        return say("quoted", text.length() <= longest ? text : text.substring(0, longest - 1) + "…");
    }

    /** Manual, edition, page and innermost heading: 手册《…》第3版 第12页. */
    public String source(PassagePlace place) {
        String edition = place.edition() == null ? "" : say("source.gap") + edition(place.edition());
        String page = place.page() == null ? "" : say("source.page", place.page());
        String section = place.sectionPath().isEmpty()
                ? ""
                : bracketed(place.sectionPath().getLast());
        return say("source.manual", place.title()) + edition + page + section;
    }

    /** A bare number says by itself that it is an edition in no language. */
    private String edition(String edition) {
        return edition.strip().matches("\\d{1,3}") ? say("source.edition", edition.strip()) : edition.strip();
    }

    /** Where a statement comes from: the ticket's number and the part of it, the manual and its page, or the person. */
    public String source(Evidence e, PassagePlaces places) {
        PassagePlace place = places.of(e);
        if (place != null) {
            return source(place);
        }
        if (e.sourceType() == SourceType.PERSON) {
            return say("source.person", e.sourceId());
        }
        String number = e.sourceId().substring(e.sourceId().indexOf(':') + 1);
        String part = wording.has("part." + e.part()) ? say("part." + e.part()) : e.part();
        String page = e.page() == null ? "" : say("source.page", e.page());
        return number + page + bracketed(part);
    }

    /** The equipment a case is about, and how it lies to what was asked; empty where the case names none. */
    public String scope(DiagnosedCause cause, ScopeNames scopes) {
        String named = scopes.say(cause.scope(), language());
        String note = cause.scopeNote() == null ? "" : bracketed(cause.scopeNote());
        return named.isEmpty() ? "" : say("known.on", named) + note;
    }

    public String code(Understood.Code code) {
        if (code.known()) {
            return code.code();
        }
        String unknown = code.code() + bracketed(say("code.unknown"));
        return code.neighbours().isEmpty()
                ? unknown
                : unknown + say("code.neighbours", String.join(say("comma"), code.neighbours()));
    }

    /** The words that were taken for others: 机缝 ~ 机封 (拼音). */
    public String respellings(Understood understood) {
        return understood.respellings().stream()
                .map(r -> r.said() + " ~ " + r.meant() + bracketed(wording.say("respelt", r.way())))
                .collect(java.util.stream.Collectors.joining(say("comma")));
    }

    public String severity(SeverityAdvice s) {
        String level = say("severity." + s.level());
        return say("severity.line", s.level(), level, s.why().in(language()), hours(s.respondWithinHours()));
    }

    public String handling(SeverityAdvice.Handling handling, @Nullable Double share) {
        String said = wording.say("handling", handling);
        return share == null ? said : said + bracketed(say("handling.share", percent(share)));
    }

    /** What the past tickets of an answer are called: beside causes those of none, else the nearest. */
    public String similarTitle(Diagnosis d) {
        return wording.say(d.abstained() ? "similar.nearest" : "similar");
    }

    public String similar(Diagnosis.SimilarTicket ticket) {
        String fix = ticket.fix() == null ? "" : say("arrow", ticket.fix());
        String closed = ticket.closed() == null ? "" : bracketed(ticket.closed());
        return ticket.symptom() + fix + closed;
    }

    public static String percent(double share) {
        return Math.round(share * 100) + "%";
    }

    private String hours(int hours) {
        return hours % 24 == 0 && hours > 24 ? say("days", hours / 24) : say("hours", hours);
    }

    public static String part(PartUse part) {
        String code = part.code() == null ? "" : " " + part.code();
        String quantity = part.quantity() == null
                ? ""
                : " ×" + part.quantity().stripTrailingZeros().toPlainString();
        return part.name() + code + quantity;
    }
}
