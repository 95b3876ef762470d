package org.faultbook.diagnosis.ask;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.faultbook.diagnosis.review.CaseReviews.Finding;
import org.faultbook.diagnosis.review.CaseReviews.Reason;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.faultcase.CauseBasis;
import org.faultbook.kb.faultcase.Contribution;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.faultcase.Fix;
import org.faultbook.kb.faultcase.FixAct;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.question.QuestionKind;
import org.faultbook.kb.question.QuestionKind.Held;
import org.faultbook.kb.question.QuestionText;
import org.faultbook.kb.ticket.Ticket;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked about a case, made of what is doubtful in it: which cause it was, whether the fix held, which of several fixes
 * helped. What is most in doubt comes first.
 */
public final class QuestionDrafts {
    private static final int OPTIONS = 4;

    private final FaultCase about;
    private final List<Finding> findings;
    private final Collection<FaultCase> alike;

    /**
     * @param findings what was found against it
     * @param alike cases of like symptoms, itself perhaps among them, the most alike first
     */
    public QuestionDrafts(FaultCase about, List<Finding> findings, Collection<FaultCase> alike) {
        this.about = about;
        this.findings = List.copyOf(findings);
        this.alike = List.copyOf(alike);
    }

    /**
     * Questions about one of its tickets.
     *
     * @param told what that ticket brought to the case
     * @param ticket whose unit, site and customer are kept back; null where it is no more
     */
    public List<QuestionText> of(Contribution told, @Nullable Ticket ticket) {
        Disclosure disclosure = new Disclosure(ticket);
        List<QuestionText> drafts = new ArrayList<>();
        drafts.add(text(QuestionKind.CAUSE, told, disclosure, "", causes(disclosure)));
        String done = done(told);
        if (done != null) {
            List<String> held = Stream.of(Held.values()).map(Held::name).toList();
            drafts.add(text(QuestionKind.FIX_HELD, told, disclosure, disclosure.of(done), held));
        }
        List<String> fixes = fixes(disclosure);
        if (fixes.size() > 1) {
            drafts.add(text(QuestionKind.FIX, told, disclosure, "", fixes));
        }
        drafts.sort(Comparator.comparing(draft -> draft.kind() != mostDoubtful()));
        return List.copyOf(drafts);
    }

    private QuestionText text(
            QuestionKind kind, Contribution told, Disclosure disclosure, String fix, List<String> options) {
        EquipmentScope scope = about.scope();
        String symptom = Stream.concat(told.symptoms().stream(), about.symptoms().stream())
                .map(s -> disclosure.of(s.text()))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
        return new QuestionText(
                kind, scope.type() == null ? scope.equipmentClass() : scope.type(), symptom, fix, options);
    }

    private QuestionKind mostDoubtful() {
        Set<Reason> reasons = new LinkedHashSet<>();
        findings.forEach(f -> reasons.add(f.reason()));
        if (reasons.contains(Reason.OPPOSITE_FIXES) || reasons.contains(Reason.FIX_SUPERSEDED)) {
            return QuestionKind.FIX;
        }
        if (reasons.contains(Reason.FIX_FAILS)) {
            return QuestionKind.FIX_HELD;
        }
        boolean lasting = about.fixes().stream().anyMatch(f -> f.kind() == FixKind.LASTING);
        boolean causeStated = about.cause().basis() == CauseBasis.STATED && !reasons.contains(Reason.CAUSE_REFUTED);
        return causeStated && !lasting ? QuestionKind.FIX_HELD : QuestionKind.CAUSE;
    }

    /** Its own cause, then those of cases of the same type of machine with like symptoms. */
    private List<String> causes(Disclosure disclosure) {
        return Stream.concat(Stream.of(about), alike.stream())
                .filter(c -> c.id().equals(about.id()) || sameType(c.scope(), about.scope()))
                .map(c -> c.cause().text())
                .filter(Objects::nonNull)
                .map(disclosure::of)
                .filter(text -> !text.isBlank())
                .distinct()
                .limit(OPTIONS)
                .toList();
    }

    private static boolean sameType(EquipmentScope a, EquipmentScope b) {
        return Objects.equals(a.equipmentClass(), b.equipmentClass()) && Objects.equals(a.type(), b.type());
    }

    /** What the ticket says was done, without what nobody may do; null where it says nothing. */
    private @Nullable String done(Contribution told) {
        return told.fixes().stream()
                .filter(f -> f.kind() != FixKind.PROHIBITED)
                .map(FixAct::summary)
                .findFirst()
                .orElseGet(() -> permitted().findFirst().map(Fix::summary).orElse(null));
    }

    private Stream<Fix> permitted() {
        return about.fixes().stream().filter(f -> f.kind() != FixKind.PROHIBITED);
    }

    /** Those that go against each other where there are such, else those of the case. */
    private List<String> fixes(Disclosure disclosure) {
        List<String> opposed = findings.stream()
                .filter(f -> f.fix() != null && f.other() != null)
                .findFirst()
                .map(f -> List.of(String.valueOf(f.fix()), String.valueOf(f.other())))
                .orElse(List.of());
        return Stream.concat(opposed.stream(), opposed.isEmpty() ? permitted().map(Fix::summary) : Stream.empty())
                .map(disclosure::of)
                .filter(text -> !text.isBlank())
                .distinct()
                .limit(OPTIONS)
                .toList();
    }
}
