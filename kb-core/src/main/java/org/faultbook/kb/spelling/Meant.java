package org.faultbook.kb.spelling;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.faultbook.kb.search.TokenKind;
import org.faultbook.kb.text.Span;

/**
 * What was probably meant by a text: the text with the words it writes wrong put right.
 *
 * @param respellings in the order of the said text, without overlap; empty where it is taken as it stands
 * @param tokens of the meant text
 */
public record Meant(String text, List<Respelling> respellings, Map<TokenKind, List<String>> tokens) {
    public Meant {
        respellings = List.copyOf(respellings);
    }

    /** A text that says what it means. */
    public static Meant asSaid(String text, Map<TokenKind, List<String>> tokens) {
        return new Meant(text, List.of(), tokens);
    }

    /** The said text with the respellings in it. */
    public static String put(String said, List<Respelling> respellings) {
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (Respelling r : respellings) {
            text.append(said, from, r.span().start()).append(r.meant());
            from = r.span().end();
        }
        return text.append(said.substring(from)).toString();
    }

    public boolean isAsSaid() {
        return respellings.isEmpty();
    }

    /** Whether a stretch of the meant text was said otherwise. */
    public boolean saidOtherwise(Span span) {
        return changed().stream().anyMatch(span::overlaps);
    }

    /** Where the meant words stand in the meant text. */
    private List<Span> changed() {
        List<Span> changed = new ArrayList<>();
        int shift = 0;
        for (Respelling r : respellings) {
            int start = r.span().start() + shift;
            changed.add(new Span(start, start + r.meant().length()));
            shift += r.meant().length() - r.said().length();
        }
        return changed;
    }
}
