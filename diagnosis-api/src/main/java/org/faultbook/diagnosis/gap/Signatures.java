package org.faultbook.diagnosis.gap;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.faultbook.diagnosis.gap.LeaderGroups.Signature;
import org.faultbook.diagnosis.home.QuestionWords;
import org.faultbook.kb.lexicon.Concept;
import org.faultbook.kb.lexicon.Lexicon;
import org.faultbook.kb.lexicon.PhraseTable;
import org.faultbook.kb.search.TokenKind;
import org.faultbook.kb.text.Mask;

/** What questions are compared by: the concepts they name in whatever words, and the other words that say something. */
final class Signatures {
    private static final List<TokenKind> WORDS = List.of(TokenKind.DOMAIN_WORD, TokenKind.STEM);
    private static final int SHORTEST_HAN = 2;
    private static final int SHORTEST_LATIN = 3;

    private Signatures() {}

    static Signature of(AskedQuestion question, QuestionWords words) {
        Lexicon lexicon = words.now().lexicon();
        String said = lexicon.withoutEmpty(Mask.without(question.text()));
        Set<String> signs = new HashSet<>();
        StringBuilder rest = new StringBuilder(said);
        for (PhraseTable.Match<Concept> match : lexicon.concepts(said).reversed()) {
            signs.add("#" + match.value().id());
            rest.replace(match.span().start(), match.span().end(), " ");
        }
        Map<TokenKind, List<String>> tokens = words.analyzer().tokens(rest.toString());
        for (TokenKind kind : WORDS) {
            tokens.getOrDefault(kind, List.of()).stream()
                    .filter(Signatures::tells)
                    .forEach(signs::add);
        }
        Set<String> codes = new HashSet<>(words.analyzer().tokens(said).getOrDefault(TokenKind.CODE, List.of()));
        signs.addAll(codes);
        if (signs.isEmpty()) {
            signs.add("=" + said.strip().toLowerCase(Locale.ROOT));
        }
        return new Signature(
                signs, codes, Objects.requireNonNullElse(question.scope().equipmentClass(), ""));
    }

    /** Particles and articles are short. */
    private static boolean tells(String word) {
        boolean han = word.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
        return word.length() >= (han ? SHORTEST_HAN : SHORTEST_LATIN);
    }
}
