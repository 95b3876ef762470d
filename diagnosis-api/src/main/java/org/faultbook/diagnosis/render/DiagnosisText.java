package org.faultbook.diagnosis.render;

import java.util.ArrayList;
import java.util.List;
import org.faultbook.diagnosis.answer.CitedPassage;
import org.faultbook.diagnosis.answer.Device;
import org.faultbook.diagnosis.answer.DiagnosedCause;
import org.faultbook.diagnosis.answer.Diagnosis;
import org.faultbook.diagnosis.answer.NextCheck;
import org.faultbook.diagnosis.answer.RepairPlan;
import org.faultbook.diagnosis.answer.SeverityAdvice;
import org.faultbook.diagnosis.answer.Understood;
import org.faultbook.diagnosis.render.Paper.Ink;
import org.faultbook.kb.text.Language;

/** An answer as a colleague would give it: dangers first, then what was understood, causes, and what to check next. */
public final class DiagnosisText {
    private static final int TOLD_IN_FULL = 3;
    private static final int NAMED = 6;
    private static final int LABEL = 11;

    private final Phrases phrases;
    private final ScopeNames scopes;

    public DiagnosisText(Language language, ScopeNames scopes) {
        this.phrases = new Phrases(Wording.ofAnswers(language));
        this.scopes = scopes;
    }

    /** Ends with a line break. */
    public String of(Diagnosis d, int width, boolean colours) {
        Paper paper = new Paper(width, colours);
        safety(d, paper);
        understood(d, paper);
        if (d.device() != null) {
            device(d.device(), paper);
        }
        if (d.abstainReason() != null) {
            paper.gap().put("", Ink.STRONG, phrases.say("abstained"));
            paper.put("", Ink.PLAIN, d.abstainReason().text().in(phrases.language()));
        }
        CauseText causes = new CauseText(phrases, scopes, paper);
        for (DiagnosedCause cause : d.results()) {
            if (cause.rank() <= TOLD_IN_FULL) {
                paper.gap();
                causes.inFull(cause, d.understood().equipment(), d.places());
            }
        }
        others(d, causes, paper);
        if (d.nextCheck() != null) {
            nextCheck(d.nextCheck(), paper);
        }
        PreparationText preparation = new PreparationText(phrases, paper);
        preparation.callerChecks(d.callerChecks());
        if (d.plan() != null) {
            plan(d.plan(), paper);
        }
        preparation.bring(d);
        passages(d, paper);
        similar(d, paper);
        if (phrases.hasUnreviewed(d)) {
            paper.gap().put("", Ink.FAINT, phrases.unreviewed(d));
        }
        for (String lack : d.degraded()) {
            paper.gap().put("", Ink.CAUTION, phrases.say("degraded", lack));
        }
        return paper.toString();
    }

    private void safety(Diagnosis d, Paper paper) {
        if (d.safety().isEmpty()) {
            return;
        }
        paper.put("", Ink.DANGER, phrases.say("safety"));
        for (Diagnosis.SafetyNotice notice : d.safety()) {
            paper.put("  " + paper.ink(Ink.DANGER, "!") + " ", notice.text().in(phrases.language()));
        }
        paper.gap();
    }

    private void understood(Diagnosis d, Paper paper) {
        Understood u = d.understood();
        String equipment = scopes.say(u.equipment(), phrases.language());
        label(paper, "understood", equipment.isEmpty() ? phrases.say("equipment.unknown") : equipment);
        for (Understood.Code code : u.codes()) {
            label(paper, "code", phrases.code(code));
        }
        if (!u.respellings().isEmpty()) {
            label(paper, "respelt", phrases.respellings(u));
        }
        if (!phrases.urgencyMatters(d)) {
            return;
        }
        label(paper, "severity", phrases.severity(d.severity()));
        SeverityAdvice.Handling handling = d.severity().handling();
        if (handling != null) {
            label(paper, "handling", phrases.handling(handling, d.severity().handlingShare()));
        }
    }

    private void device(Device device, Paper paper) {
        DevicePhrases said = new DevicePhrases(phrases);
        label(paper, "device", said.facts(device));
        String warranty = said.warranty(device);
        if (!warranty.isEmpty()) {
            label(paper, "device.warranty", warranty);
        }
        for (Device.Recurrence again : device.recurrences()) {
            paper.put("  " + paper.ink(Ink.CAUTION, "! "), Ink.CAUTION, said.recurrence(again));
        }
        if (!device.lastTickets().isEmpty()) {
            paper.put(
                    "",
                    Ink.FAINT,
                    phrases.say("device.last", device.lastTickets().size()));
        }
        for (Device.PastVisit visit : device.lastTickets()) {
            paper.put("  " + visit.number() + "  ", said.visit(visit));
        }
    }

    private void others(Diagnosis d, CauseText causes, Paper paper) {
        List<DiagnosedCause> rest =
                d.results().stream().filter(c -> c.rank() > TOLD_IN_FULL).toList();
        if (rest.isEmpty()) {
            return;
        }
        paper.gap().put("", Ink.HEADING, phrases.say("others"));
        rest.stream().filter(c -> c.rank() <= NAMED).forEach(causes::inOneLine);
        long left = rest.stream().filter(c -> c.rank() > NAMED).count();
        if (left > 0) {
            paper.put("  ", Ink.FAINT, phrases.say("others.left", left));
        }
    }

    private void nextCheck(NextCheck check, Paper paper) {
        paper.gap().put(paper.ink(Ink.HEADING, phrases.say("next.check")) + "  ", Ink.STRONG, check.question());
        List<String> more = new ArrayList<>();
        if (!check.options().isEmpty()) {
            more.add(String.join(" / ", check.options()));
        }
        if (check.expectedSavingMinutes() != null) {
            more.add(phrases.say("next.saves", check.expectedSavingMinutes()));
        }
        if (!more.isEmpty()) {
            paper.put("  ", Ink.FAINT, String.join(phrases.say("comma"), more));
        }
    }

    private void plan(RepairPlan plan, Paper paper) {
        paper.gap().put("", Ink.HEADING, phrases.say("plan.title"));
        int n = 1;
        for (RepairPlan.Step step : plan.steps()) {
            paper.put("  " + n++ + "  ", phrases.step(step) + "  " + paper.ink(Ink.FAINT, phrases.stepMinutes(step)));
        }
        paper.put("  ", Ink.FAINT, phrases.planMinutes(plan));
        if (plan.contradicted()) {
            paper.put("  ", Ink.CAUTION, phrases.say("plan.contradicted"));
        }
    }

    private void passages(Diagnosis d, Paper paper) {
        if (d.passages().isEmpty()) {
            return;
        }
        paper.gap().put("", Ink.HEADING, phrases.say("passages"));
        for (CitedPassage passage : d.passages()) {
            paper.put("   " + paper.ink(Ink.FAINT, "┃ "), Ink.FAINT, phrases.quote(passage));
        }
    }

    private void similar(Diagnosis d, Paper paper) {
        if (d.similarTickets().isEmpty()) {
            return;
        }
        paper.gap().put("", Ink.HEADING, phrases.similarTitle(d));
        for (Diagnosis.SimilarTicket ticket : d.similarTickets()) {
            paper.put("  " + ticket.number() + "  ", phrases.similar(ticket));
        }
    }

    private void label(Paper paper, String key, String text) {
        paper.put(paper.ink(Ink.FAINT, Paper.padded(phrases.say(key), LABEL)), text);
    }
}
