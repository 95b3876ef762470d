package org.faultbook.diagnosis.terms;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.faultbook.diagnosis.page.PageLink;
import org.faultbook.kb.lexicon.TermEntry;

/** What was typed into the form for an entry, as it was typed. */
public record TermForm(TermEntry.Kind kind, String words, String reason) {
    public static final TermForm BLANK = new TermForm(TermEntry.Kind.SYNONYMS, "", "");
    /** What parts words in a form. */
    static final Pattern JOINT = Pattern.compile("[\\n\\r|=＝、，,；;]+");

    /** @param kind SYNONYMS where it is no name of a kind */
    public static TermForm of(String kind, String words, String reason) {
        return new TermForm(
                kind.equals(TermEntry.Kind.EMPTY.name()) ? TermEntry.Kind.EMPTY : TermEntry.Kind.SYNONYMS,
                words,
                reason);
    }

    public static TermForm of(TermEntry entry, String reason) {
        return new TermForm(entry.kind(), String.join("\n", entry.words()), reason);
    }

    /** @throws IllegalArgumentException where no entry can be made of it */
    public TermEntry entry() {
        return new TermEntry(kind, List.of(JOINT.split(words)));
    }

    public Map<String, String> fields() {
        return Map.of("kind", kind.name(), "words", words, "reason", reason);
    }

    /** The address that previews it. */
    public String previewLink() {
        return PageLink.to("/terms/preview")
                .and("kind", kind)
                .and("words", words)
                .and("reason", reason)
                .toString();
    }
}
