package org.faultbook.kb.faultcase;

import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.faultbook.kb.evidence.Evidence;
import org.faultbook.kb.evidence.SourceType;
import org.faultbook.kb.text.Language;

/**
 * What one cause named by a manual brings to its case: the case of its {@link CaseKey}. A row of a troubleshooting table
 * that names three causes has three.
 *
 * @param manualId the manual, {@code manualVersion} the edition it stands in
 * @param number unique in the manual and the same in each reading of one edition: the row's number from 1 through all
 *     troubleshooting tables and lists of the manual, with {@code .k} for the k-th of several causes of one row
 * @param passageId the passage that holds the row; evidence points into its text
 * @param symptoms as the manual words them, each with its span
 * @param cause STATED, or UNKNOWN where a fault-code list names none
 * @param fixes the remedies in the manual's order
 * @param checks what the row says to measure or look at
 * @param codes fault codes, normalised
 * @param rank the cause's place among those of the row, from 1: manuals put the likeliest first
 */
public record ManualEntry(
        String manualId,
        int manualVersion,
        String number,
        String passageId,
        CaseKey key,
        Language language,
        List<Symptom> symptoms,
        Cause cause,
        List<FixAct> fixes,
        List<Check> checks,
        List<String> codes,
        int rank) {
    /** By manual, then as the rows stand in it. */
    public static final Comparator<ManualEntry> IN_ORDER =
            Comparator.comparing(ManualEntry::manualId).thenComparing(ManualEntry::number, ManualEntry::byNumber);

    public ManualEntry {
        if (manualId.isBlank() || manualVersion < 1 || number.isBlank() || passageId.isBlank() || rank < 1) {
            throw new IllegalArgumentException("an entry stands in an edition of a manual, at a number and a rank");
        }
        symptoms = List.copyOf(symptoms);
        fixes = List.copyOf(fixes);
        checks = List.copyOf(checks);
        codes = List.copyOf(codes);
    }

    /** The same in the edition of this version: its evidence points there. */
    public ManualEntry withManualVersion(int newVersion) {
        UnaryOperator<List<Evidence>> there = evidence -> evidence.stream()
                .map(e -> e.sourceType() == SourceType.PASSAGE ? e.withSourceVersion(newVersion) : e)
                .toList();
        return new ManualEntry(
                manualId,
                newVersion,
                number,
                passageId,
                key,
                language,
                symptoms.stream()
                        .map(s -> new Symptom(s.text(), s.language(), s.seenInTickets(), there.apply(s.evidence())))
                        .toList(),
                new Cause(cause.text(), cause.basis(), there.apply(cause.evidence())),
                fixes.stream()
                        .map(f -> new FixAct(
                                f.key(), f.kind(), f.summary(), f.outcome(), there.apply(f.evidence()), f.parts()))
                        .toList(),
                checks.stream()
                        .map(c ->
                                new Check(c.id(), c.question(), c.favouredBy(), c.minutes(), there.apply(c.evidence())))
                        .toList(),
                codes,
                rank);
    }

    /** Whether another entry says the same in the same words, wherever it stands. */
    public boolean saysAs(ManualEntry other) {
        return words().equals(other.words());
    }

    private List<List<String>> words() {
        return List.of(
                symptoms.stream().map(Symptom::text).toList(),
                List.of(String.valueOf(cause.text())),
                fixes.stream().map(FixAct::summary).toList(),
                checks.stream().map(Check::question).toList(),
                codes);
    }

    /** 2 before 10 and 3.2 before 3.10; what is no number as text. */
    private static int byNumber(String a, String b) {
        String[] left = a.split("\\.", -1);
        String[] right = b.split("\\.", -1);
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            boolean numbers = left[i].matches("\\d{1,9}") && right[i].matches("\\d{1,9}");
            int order = numbers
                    ? Integer.compare(Integer.parseInt(left[i]), Integer.parseInt(right[i]))
                    : left[i].compareTo(right[i]);
            if (order != 0) {
                return order;
            }
        }
        int shorter = Integer.compare(left.length, right.length);
        return shorter != 0 ? shorter : a.compareTo(b);
    }
}
