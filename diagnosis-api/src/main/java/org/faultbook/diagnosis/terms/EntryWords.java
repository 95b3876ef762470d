package org.faultbook.diagnosis.terms;

import org.faultbook.diagnosis.page.Excerpt;
import org.faultbook.diagnosis.page.PageFrame;
import org.faultbook.diagnosis.page.PageWords;
import org.faultbook.diagnosis.render.Wording;
import org.faultbook.kb.lexicon.EquipmentEntry;
import org.faultbook.kb.lexicon.OwnEntry;
import org.faultbook.kb.lexicon.TermEntry;
import org.faultbook.kb.text.Language;

/** Says entries in one line. */
public record EntryWords(PageFrame frame) {
    private static final int NOTICE = 120;

    public PageWords words() {
        return frame.words();
    }

    public String say(String key, Object... values) {
        return Wording.of(EntryWords.class, words().language()).say(key, values);
    }

    /** 机封 = 机械密封 = mechanical seal; 泵 › 屏蔽泵 = canned pump; 循环泵 = 热水泵. */
    public String written(OwnEntry entry) {
        return switch (entry) {
            case TermEntry term ->
                String.join(term.kind() == TermEntry.Kind.SYNONYMS ? " = " : frame.say("list.joint"), term.words());
            case EquipmentEntry equipment -> written(equipment);
        };
    }

    private String written(EquipmentEntry entry) {
        String names = String.join(" = ", entry.names());
        return switch (entry.kind()) {
            case CLASS -> names;
            case TYPE -> words().equipment(entry.of()) + " › " + names;
            case NAMES -> words().equipment(entry.of()) + " = " + names;
            case NOTICE -> {
                String text = words().language() == Language.ZH ? entry.zh() : entry.en();
                yield say(
                        "notice.of",
                        words().equipment(entry.of()),
                        Excerpt.of(text, NOTICE).head());
            }
        };
    }

    public String kind(OwnEntry entry) {
        return say("kind."
                + switch (entry) {
                    case TermEntry term -> term.kind().name();
                    case EquipmentEntry equipment -> equipment.kind().name();
                });
    }
}
