package org.faultbook.kb.retrieval;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.faultbook.kb.alignment.TermPairs;
import org.faultbook.kb.lexicon.Concept;
import org.faultbook.kb.lexicon.Lexicon;
import org.faultbook.kb.lexicon.PhraseTable;
import org.faultbook.kb.search.TokenKind;
import org.faultbook.kb.text.Language;

/**
 * What parallel texts taught for the words of a question. A word that the lexicon translates where it stands keeps the
 * lexicon's translation: that one a person has looked at.
 */
final class LearnedTranslations {
    private final Lexicon lexicon;
    private final Supplier<TermPairs> pairs;
    private final Function<String, Map<TokenKind, List<String>>> tokens;

    /** @param tokens of a phrase */
    LearnedTranslations(
            Lexicon lexicon, Supplier<TermPairs> pairs, Function<String, Map<TokenKind, List<String>>> tokens) {
        this.lexicon = lexicon;
        this.pairs = pairs;
        this.tokens = tokens;
    }

    /**
     * A word of the other language.
     *
     * @param weight how much it tells, which is never more than the said word tells, times how sure the pair is
     */
    record Word(TokenKind kind, String token, double weight) {}

    List<Word> of(Question question, TermWeights rarity) {
        TermPairs known = pairs.get();
        List<Word> words = new ArrayList<>();
        if (known.size() == 0) {
            return words;
        }
        TokenKind asked = TermPairs.asked(question.language());
        List<String> left = new ArrayList<>(question.tokens().getOrDefault(asked, List.of()));
        for (String phrase : translated(question)) {
            tokens.apply(phrase).getOrDefault(asked, List.of()).forEach(left::remove);
        }
        for (String said : left) {
            for (TermPairs.Pair pair : known.of(question.language(), said)) {
                double told = Math.min(rarity.weight(asked, said), rarity.weight(pair.kind(), pair.word()));
                words.add(new Word(pair.kind(), pair.word(), told * pair.sureness()));
            }
        }
        return words;
    }

    /** The phrases of a question, as they stand in it, for which the lexicon has words of the other language. */
    private List<String> translated(Question question) {
        String text = question.text();
        Language other = question.language() == Language.ZH ? Language.EN : Language.ZH;
        List<String> phrases = new ArrayList<>();
        for (PhraseTable.Match<Concept> match : lexicon.concepts(text)) {
            if (!match.value().words(other).isEmpty()) {
                phrases.add(match.span().of(text));
            }
        }
        return phrases;
    }
}
