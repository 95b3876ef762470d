package org.faultbook.indexer.manual;

import java.util.ArrayList;
import java.util.List;
import org.faultbook.indexer.document.Block;
import org.faultbook.indexer.manual.FaultRow.NamedCause;
import org.jspecify.annotations.Nullable;

/** A row of a list while it is read. */
final class OpenRow {
    private final List<Placed> blocks = new ArrayList<>();
    private final List<CellItem> causes = new ArrayList<>();
    private final List<CellItem> remedies = new ArrayList<>();
    private final List<NamedCause> named = new ArrayList<>();
    private final List<String> symptoms = new ArrayList<>();
    private final List<String> checks = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private String code = "";

    void take(Placed placed) {
        if (blocks.stream().noneMatch(b -> b.index() == placed.index())) {
            blocks.add(placed);
        }
    }

    void symptom(FaultHeading told) {
        code = told.code();
        if (!told.symptom().isEmpty()) {
            symptoms.add(told.symptom());
        }
    }

    void add(ColumnRole role, List<CellItem> printed) {
        List<CellItem> items = printed.stream()
                .map(item -> new CellItem(item.number(), ended(item.text())))
                .toList();
        List<String> texts = items.stream().map(CellItem::text).toList();
        switch (role) {
            case CODE -> code = String.join(", ", texts);
            case SYMPTOM, DESCRIPTION -> symptoms.addAll(texts);
            case CAUSE, CAUSE_AND_REMEDY -> causes.addAll(items);
            case REMEDY -> remedies.addAll(items);
            case CHECK -> checks.addAll(texts);
            case NOTE, NUMBER, LEVEL, ELSEWHERE -> notes.addAll(texts);
        }
    }

    void add(NamedCause cause) {
        named.add(new NamedCause(
                ended(cause.text()),
                cause.remedies().stream().map(OpenRow::ended).toList()));
    }

    /** A sentence without its full stop: what is told is the same in a cell. */
    static String ended(String text) {
        return text.replaceFirst("[。.；;]$", "");
    }

    /** A remedy of the cause named last. */
    void remedyOfLast(String text) {
        NamedCause last = named.removeLast();
        List<String> more = new ArrayList<>(last.remedies());
        more.add(ended(text));
        named.add(new NamedCause(last.text(), more));
    }

    void note(String text) {
        notes.add(text);
    }

    boolean isTold() {
        return !causes.isEmpty() || !remedies.isEmpty() || !named.isEmpty() || !checks.isEmpty();
    }

    boolean hasSymptom() {
        return !symptoms.isEmpty() || !code.isEmpty();
    }

    /** Null where nothing is told to be done or to be the cause of a symptom; {@code heading} tells the symptom where no line does. */
    @Nullable
    FaultRow row(FaultHeading heading) {
        boolean own = hasSymptom();
        if (!isTold() || blocks.isEmpty() || !own && heading.equals(FaultHeading.NONE)) {
            return null;
        }
        List<String> shown = !symptoms.isEmpty() || heading.symptom().isEmpty() ? symptoms : List.of(heading.symptom());
        List<CellItem> done = remedies;
        if (remedies.isEmpty() && named.isEmpty()) {
            done = checks.stream().map(check -> new CellItem(0, check)).toList();
        }
        return new FaultRow(
                blocks.stream().map(Placed::index).toList(),
                blocks.getFirst().block().page(),
                blocks.getLast().block().page(),
                blocks.getFirst().path(),
                code.isEmpty() ? heading.code() : code,
                shown,
                named(done),
                checks,
                notes,
                blocks.stream()
                        .map(Placed::block)
                        .mapToDouble(Block::confidence)
                        .min()
                        .orElse(1));
    }

    private List<NamedCause> named(List<CellItem> done) {
        List<NamedCause> all = new ArrayList<>();
        List<String> ordered = done.stream().map(CellItem::text).toList();
        for (NamedCause cause : named) {
            all.add(cause.remedies().isEmpty() ? new NamedCause(cause.text(), ordered) : cause);
        }
        if (!causes.isEmpty() || all.isEmpty()) {
            all.addAll(CausePairs.of(causes, done));
        }
        return merged(all);
    }

    /** Remedies without a cause, told one by one, are of one row. */
    private static List<NamedCause> merged(List<NamedCause> all) {
        List<NamedCause> merged = new ArrayList<>();
        for (NamedCause cause : all) {
            if (cause.text().isEmpty() && !merged.isEmpty()) {
                NamedCause last = merged.removeLast();
                List<String> remedies = new ArrayList<>(last.remedies());
                cause.remedies().stream().filter(r -> !remedies.contains(r)).forEach(remedies::add);
                merged.add(new NamedCause(last.text(), remedies));
            } else {
                merged.add(cause);
            }
        }
        return merged;
    }
}
