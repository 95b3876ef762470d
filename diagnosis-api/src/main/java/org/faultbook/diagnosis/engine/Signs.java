package org.faultbook.diagnosis.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.faultbook.kb.retrieval.Question;
import org.faultbook.kb.retrieval.TermRarity;
import org.faultbook.kb.search.TokenKind;
import org.faultbook.kb.text.Language;

/**
 * What speaks for and against there being an answer at all, in figures that mean the same in every answer.
 *
 * @param evidence of the cause among the first three that is most alike
 * @param agreement how far the most similar records are of one equipment class, or of the one named, 0 to 1
 * @param heard sum of the weights of the question's words that past symptoms have: how much it says
 * @param unheard share of the question's words, by weight, that no past symptom has, 0 to 1
 * @param namesClass whether the question names a known equipment class
 * @param concepts how many words of the field it uses
 */
record Signs(
        RawEvidence evidence,
        double agreement,
        double heard,
        double unheard,
        boolean namesClass,
        int concepts,
        Language language) {
    private static final int LOOKED_AT = 3;
    private static final double MANY_WORDS = 5;

    static Signs of(UnderstoodQuestion asked, List<CauseGroup> causes, LikelyClasses likely, TermRarity rarity) {
        return of(asked, likely, rarity).beside(causes);
    }

    /** Those of the question alone. */
    static Signs of(UnderstoodQuestion asked, LikelyClasses likely, TermRarity rarity) {
        Question question = asked.question();
        boolean chinese = question.language() == Language.ZH;
        Words said = Words.of(question, chinese ? TokenKind.BIGRAM : TokenKind.STEM, rarity);
        Words words = Words.of(question, chinese ? TokenKind.WORD : TokenKind.STEM, rarity);
        return new Signs(
                RawEvidence.NONE,
                likely.agreement(asked.scope().equipmentClass()),
                said.heard(),
                words.all() <= 0 ? 0 : 1 - words.heard() / words.all(),
                asked.scope().equipmentClass() != null,
                asked.concepts(),
                question.language());
    }

    /** With the evidence of the causes that were found. */
    Signs beside(List<CauseGroup> causes) {
        RawEvidence best = causes.stream()
                .limit(LOOKED_AT)
                .map(CauseGroup::evidence)
                .max(Comparator.comparingDouble(RawEvidence::likeness))
                .orElse(RawEvidence.NONE);
        return new Signs(best, agreement, heard, unheard, namesClass, concepts, language);
    }

    /** The figures in the order of the weights that are learned for them. */
    double[] figures() {
        return new double[] {
            Math.max(0, evidence.cosine()),
            evidence.coverage(),
            namesClass ? 1 : 0,
            Math.min(MANY_WORDS, concepts) / MANY_WORDS,
            agreement,
            unheard,
            Math.log1p(heard),
            language == Language.EN ? 1 : 0
        };
    }

    /** The weights of a question's distinct words, all of them and those that past symptoms have. */
    private record Words(double all, double heard) {
        static Words of(Question question, TokenKind kind, TermRarity rarity) {
            Set<String> words = new TreeSet<>(question.meant().tokens().getOrDefault(kind, List.of()));
            Map<String, Double> past = rarity.frequency().getOrDefault(kind, Map.of());
            double all = 0;
            double heard = 0;
            for (String word : words) {
                double weight = rarity.weight(kind, word);
                all += weight;
                heard += past.containsKey(word) ? weight : 0;
            }
            return new Words(all, heard);
        }
    }
}
