package org.faultbook.indexer.bilingual;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.faultbook.indexer.bilingual.SpokenWords.Word;
import org.faultbook.kb.alignment.TermPairs;
import org.faultbook.kb.lexicon.Concept;
import org.faultbook.kb.lexicon.Lexicon;
import org.faultbook.kb.search.TextAnalyzer;

/**
 * Pairs of terms worth a person's look, the surest first: phrases that are contiguous in both languages, go together
 * wherever one of them stands, and have their words linked. Each term is offered once, with its surest counterpart; what
 * stands only within a longer term that is offered is left out, and so is what the lexicon translates.
 */
public final class TermOffers {
    private static final double LEAST = 0.3;
    private static final int EVIDENCE = 3;
    /** A heading, a cell or a symptom that is the term, and nothing else, says as much as so many sentences. */
    private static final int WHOLE = 2;

    private final Lexicon lexicon;
    private final TermEdges edges = TermEdges.shipped();
    private final SpokenWords words;

    private TermOffers(Lexicon lexicon, TextAnalyzer analyzer) {
        this.lexicon = lexicon;
        this.words = new SpokenWords(analyzer);
    }

    /** The same for the texts in any order. */
    public static List<TermOffer> among(
            Collection<AlignedText> texts, TermPairs pairs, Lexicon lexicon, TextAnalyzer analyzer) {
        return new TermOffers(lexicon, analyzer).among(texts, pairs);
    }

    /** A pair of terms with the texts it was found in. */
    private static final class Candidate {
        private final String zh;
        private final Map<String, Integer> written = new TreeMap<>();
        private final List<AlignedText> texts = new ArrayList<>();
        private double linked;
        private int whole;

        Candidate(String zh) {
            this.zh = zh;
        }

        /** As written most often, of equals the first in the alphabet. */
        String en() {
            String most = "";
            int count = 0;
            for (Map.Entry<String, Integer> form : written.entrySet()) {
                if (form.getValue() > count) {
                    most = form.getKey();
                    count = form.getValue();
                }
            }
            return most;
        }
    }

    private record Key(String zh, String stems) {}

    private record Read(AlignedText text, List<Word> zh, List<Word> en) {}

    private record Scored(Key key, Candidate candidate, double sureness) {}

    private List<TermOffer> among(Collection<AlignedText> texts, TermPairs pairs) {
        Set<String> said = new HashSet<>();
        List<Read> read = new ArrayList<>();
        for (AlignedText text : texts.stream().sorted(AlignedText.IN_ORDER).toList()) {
            if (said.add(text.text().zh() + '\n' + text.text().en())) {
                read.add(new Read(
                        text,
                        words.chinese(text.text().zh()),
                        words.english(text.text().en())));
            }
        }
        Map<Key, Candidate> candidates = new HashMap<>();
        read.forEach(r -> collect(r, pairs, candidates));
        Map<String, Integer> zh = new HashMap<>();
        Map<String, Integer> en = new HashMap<>();
        for (Read r : read) {
            count(r.zh(), "", zh);
            count(r.en(), " ", en);
        }
        List<Scored> scored = new ArrayList<>();
        candidates.forEach((key, c) -> {
            int n = c.texts.size();
            double together = n
                    / Math.sqrt((double) Math.max(n, zh.getOrDefault(key.zh(), n))
                            * Math.max(n, en.getOrDefault(key.stems(), n)));
            double seen = n + WHOLE * c.whole;
            double sureness = together * Math.sqrt(Math.min(1, c.linked / n)) * seen / (seen + 1);
            if (sureness >= LEAST) {
                scored.add(new Scored(key, c, sureness));
            }
        });
        scored.sort(Comparator.comparingDouble(Scored::sureness)
                .reversed()
                .thenComparing(s -> -s.key().zh().length())
                .thenComparing(s -> s.key().zh())
                .thenComparing(s -> s.key().stems()));
        return chosen(scored);
    }

    private void collect(Read read, TermPairs pairs, Map<Key, Candidate> candidates) {
        PhrasePairs phrases =
                new PhrasePairs(read.text().text(), read.zh(), read.en(), WordLinks.of(read.zh(), read.en(), pairs));
        Set<Key> here = new HashSet<>();
        phrases.forEach(p -> {
            String zh = phrases.chinese(p);
            String en = phrases.english(p);
            if (edges.isTerm(zh, tokens(read.zh(), p.fromZh(), p.toZh()), en)) {
                Key key = new Key(zh, String.join(" ", tokens(read.en(), p.fromEn(), p.toEn())));
                Candidate candidate = candidates.computeIfAbsent(key, k -> new Candidate(zh));
                candidate.written.merge(en.toLowerCase(Locale.ROOT), 1, Integer::sum);
                if (here.add(key)) {
                    candidate.texts.add(read.text());
                    candidate.linked += p.linked();
                    candidate.whole += phrases.isWhole(p) ? 1 : 0;
                }
            }
        });
    }

    private static List<String> tokens(List<Word> words, int from, int to) {
        return words.subList(from, to).stream().map(Word::token).toList();
    }

    /** In how many texts each run of words stands. */
    private static void count(List<Word> words, String between, Map<String, Integer> counts) {
        Set<String> here = new HashSet<>();
        for (int from = 0; from < words.size(); from++) {
            for (int to = from + 1; to <= Math.min(words.size(), from + 4); to++) {
                here.add(String.join(between, tokens(words, from, to)));
            }
        }
        here.forEach(run -> counts.merge(run, 1, Integer::sum));
    }

    private List<TermOffer> chosen(List<Scored> scored) {
        Set<String> zh = new HashSet<>();
        Set<String> en = new HashSet<>();
        List<Scored> chosen = new ArrayList<>();
        for (Scored s : scored) {
            boolean taken = zh.contains(s.key().zh()) || en.contains(s.key().stems());
            if (!taken) {
                zh.add(s.key().zh());
                en.add(s.key().stems());
                chosen.add(s);
            }
        }
        return chosen.stream()
                .filter(s -> !isKnown(s.key().zh(), s.candidate().en()))
                .filter(s -> chosen.stream().noneMatch(longer -> isWithin(s, longer)))
                .filter(s -> chosen.stream().noneMatch(part -> isComposed(s, part)))
                .map(s -> new TermOffer(
                        s.key().zh(),
                        s.candidate().en(),
                        s.sureness(),
                        s.candidate().texts.size(),
                        evidence(s.candidate().texts)))
                .toList();
    }

    private static boolean isWithin(Scored part, Scored whole) {
        return part != whole
                && whole.candidate().texts.size() >= part.candidate().texts.size()
                && whole.key().zh().contains(part.key().zh())
                && (" " + whole.key().stems() + " ").contains(" " + part.key().stems() + " ");
    }

    /** A term that is told elsewhere too, with words of the lexicon around it, as in replace the ejector. */
    private boolean isComposed(Scored whole, Scored part) {
        String zh = whole.key().zh();
        int at = zh.indexOf(part.key().zh());
        if (whole == part
                || at < 0
                || part.candidate().texts.size() <= whole.candidate().texts.size()
                || !(" " + whole.key().stems() + " ").contains(" " + part.key().stems() + " ")) {
            return false;
        }
        String before = zh.substring(0, at);
        String behind = zh.substring(at + part.key().zh().length());
        return isTranslated(before, whole.candidate().en())
                && isTranslated(behind, whole.candidate().en());
    }

    /** Word by word, by words that the English term has. */
    private boolean isTranslated(String zh, String en) {
        Set<String> english =
                lexicon.concepts(en).stream().map(m -> m.value().id()).collect(Collectors.toSet());
        int covered = lexicon.concepts(zh).stream()
                .filter(m -> english.contains(m.value().id()))
                .mapToInt(m -> m.span().length())
                .sum();
        return covered == zh.length();
    }

    /** The lexicon translates either term, or the Chinese one word by word into the English one. */
    private boolean isKnown(String zh, String en) {
        return isTranslated(zh, en)
                || lexicon.concept(zh).map(TermOffers::hasBoth).orElse(false)
                || lexicon.concept(en).map(TermOffers::hasBoth).orElse(false);
    }

    private static boolean hasBoth(Concept concept) {
        return !concept.zh().isEmpty() && !concept.en().isEmpty();
    }

    private static List<AlignedText> evidence(List<AlignedText> texts) {
        return texts.stream()
                .sorted(Comparator.comparingInt((AlignedText t) -> t.text().zh().length())
                        .thenComparing(AlignedText.IN_ORDER))
                .limit(EVIDENCE)
                .toList();
    }
}
