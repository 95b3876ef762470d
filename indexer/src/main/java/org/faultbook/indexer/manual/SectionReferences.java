package org.faultbook.indexer.manual;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faultbook.kb.evidence.Evidence;
import org.faultbook.kb.evidence.SourceType;
import org.faultbook.kb.manual.Passage;
import org.faultbook.kb.manual.PassageKind;
import org.faultbook.kb.text.Span;
import org.jspecify.annotations.Nullable;

/** Follows 见3.2 and "see section 3.2" to the part of the manual that stands under that number. */
final class SectionReferences {
    private static final int LONGEST_QUOTE = 300;
    private static final Pattern REFERENCE = Pattern.compile(
            "(?:参?见|参照|参考|按照?|依照|详见|\\b(?:see|refer to|according to|as described in|as per|follow|per)\\b)\\s*(?:本手册|本说明书)?\\s*(?:第|§|章节|(?:the )?(?:section|chapter|sec\\.|chap\\.|paragraph))?\\s*(\\d+(?:\\.\\d+)*)(?!\\d|\\s*(?:[VAW%℃°]|mm|MPa|bar|kW|Hz|min|h\\b|天|小时|分|秒))",
            Pattern.CASE_INSENSITIVE);

    private final List<Passage> passages;

    SectionReferences(List<Passage> passages) {
        this.passages = passages;
    }

    /** The first words of the section that a text refers to; null where it refers to none that the document has. */
    @Nullable
    Evidence of(String text) {
        Matcher reference = REFERENCE.matcher(text);
        while (reference.find()) {
            Pattern numbered = numbered(reference.group(1));
            for (Passage passage : passages) {
                if (passage.kind() != PassageKind.TROUBLESHOOTING && stands(passage, numbered)) {
                    return quote(passage);
                }
            }
        }
        return null;
    }

    private static Pattern numbered(String number) {
        return Pattern.compile("^(?:第\\s*)?" + Pattern.quote(number) + "(?![.\\d]*\\d)[\\s.、章节:：].*|^"
                + Pattern.quote(number) + "(?=\\p{IsHan}).*");
    }

    private static boolean stands(Passage passage, Pattern numbered) {
        return passage.sectionPath().stream()
                .anyMatch(heading -> numbered.matcher(heading.strip()).matches());
    }

    private static Evidence quote(Passage passage) {
        String text = passage.text();
        Span span = new Span(0, Math.min(text.length(), LONGEST_QUOTE));
        return new Evidence(
                SourceType.PASSAGE, passage.id(), passage.manualVersion(), "text", span, span.of(text), passage.page());
    }
}
