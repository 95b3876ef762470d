package org.faultbook.kb.faultcase;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faultbook.kb.access.ProductLine;
import org.faultbook.kb.codes.CodeMention;
import org.faultbook.kb.codes.CodeRecognizer;
import org.faultbook.kb.equipment.EquipmentScope;

/**
 * What decides which case a ticket joins: product line, exactly its own scope, its normalised cause, its codes. Two
 * tickets belong to one case if and only if their keys are equal, so the partition depends on no order of import.
 *
 * @param cause the normalised cause, never blank: for an unknown cause the normalised symptom, marked as such
 * @param bulletin a technical bulletin says it: it stands apart from what tickets tell of the same cause
 */
public record CaseKey(
        ProductLine productLine, EquipmentScope scope, String cause, List<String> codes, boolean bulletin) {
    private static final String SPLIT = "#split";
    private static final Pattern SPLIT_OFF = Pattern.compile("(.+)" + SPLIT + "\\d+", Pattern.DOTALL);

    public CaseKey {
        if (cause.isBlank()) {
            throw new IllegalArgumentException("a case key names a cause");
        }
        codes = List.copyOf(new TreeSet<>(codes));
    }

    /** The key of what a ticket tells. */
    public CaseKey(ProductLine productLine, EquipmentScope scope, String cause, List<String> codes) {
        this(productLine, scope, cause, codes, false);
    }

    /**
     * The key of what a person writes: its own, so that no ticket joins it by chance.
     *
     * @param mark by which it differs from whatever else is written; equal for what is to be one case
     * @param symptoms texts whose fault codes are those of the case
     */
    public static CaseKey written(EquipmentScope scope, String mark, Collection<String> symptoms) {
        List<String> codes = symptoms.stream()
                .flatMap(text -> CodeRecognizer.find(text).stream())
                .map(CodeMention::code)
                .toList();
        return new CaseKey(ProductLine.DEFAULT, scope, "written " + mark, codes);
    }

    /** The same as a technical bulletin says it. */
    public CaseKey ofBulletin() {
        return new CaseKey(productLine, scope, cause, codes, true);
    }

    /** The key of the {@code number}-th case that persons split off: of another cause, which has no words of its own yet. */
    public CaseKey split(int number) {
        return new CaseKey(productLine, scope, unsplit().cause + SPLIT + number, codes, bulletin);
    }

    /** The key that this was split off, itself where it was not. */
    public CaseKey unsplit() {
        Matcher matcher = SPLIT_OFF.matcher(cause);
        return matcher.matches() ? new CaseKey(productLine, scope, matcher.group(1), codes, bulletin) : this;
    }

    /** One line, equal exactly for equal keys. */
    public String text() {
        return productLine.id() + "|" + scope.key() + "|" + cause + "|" + String.join(",", codes)
                + (bulletin ? "|bulletin" : "");
    }
}
