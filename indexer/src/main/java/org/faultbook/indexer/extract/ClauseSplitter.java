package org.faultbook.indexer.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.faultbook.indexer.normalise.Cue;
import org.faultbook.indexer.normalise.CueHit;
import org.faultbook.indexer.normalise.CueKind;
import org.faultbook.indexer.normalise.TextFold;
import org.faultbook.indexer.normalise.Vocabulary;
import org.faultbook.kb.codes.CodeKind;
import org.faultbook.kb.codes.CodeMention;
import org.faultbook.kb.codes.CodeRecognizer;

/**
 * Cuts a section at punctuation, at blanks between Chinese words, and at the slashes and dashes that people type for
 * commas; never inside a known word (air/oil separator).
 */
final class ClauseSplitter {
    private static final Pattern COUNTED = Pattern.compile("^\\d|^ ?#?\\d{1,2}(?!\\d|[.:]\\d)(?= ?[,&#]| and | [a-z])");
    private static final char MASK_OPENS = '⟦';
    private static final char MASK_CLOSES = '⟧';
    private static final Cue CODE = new Cue(CueKind.OBSERVATION, "2");

    private final Vocabulary vocabulary;

    ClauseSplitter(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Clauses in the order of the text, none blank; {@code firstSentence} numbers the first sentence. */
    List<Clause> split(Section section, String source, int firstSentence) {
        List<Clause> clauses = new ArrayList<>();
        List<CueHit> hits = new ArrayList<>();
        for (CueHit hit : vocabulary.scan(source.substring(section.start(), section.end()))) {
            hits.add(new CueHit(hit.start() + section.start(), hit.end() + section.start(), hit.cues()));
        }
        addCodes(source.substring(section.start(), section.end()), section.start(), hits);
        String folded = TextFold.sameLength(source);
        int from = section.start();
        int sentence = firstSentence;
        int next = 0;
        for (int i = section.start(); i < section.end(); i++) {
            while (next < hits.size() && hits.get(next).end() <= i) {
                next++;
            }
            boolean insideWord = next < hits.size()
                    && hits.get(next).start() < i
                    && i < hits.get(next).end();
            int token = source.charAt(i) == MASK_OPENS ? source.indexOf(MASK_CLOSES, i) : -1;
            if (token > i && token < section.end()) { // who did it or where to call: no part of any statement
                add(clauses, section, source, from, i, sentence, hits);
                i = token;
                from = token + 1;
                continue;
            }
            Break kind = insideWord ? Break.NONE : breakAt(folded, i, from, section.end());
            if (kind != Break.NONE) {
                add(clauses, section, source, from, i, sentence, hits);
                from = i + 1;
                sentence += kind == Break.SENTENCE ? 1 : 0;
            }
        }
        add(clauses, section, source, from, section.end(), sentence, hits);
        return clauses;
    }

    /** A fault code is an observation, whatever word stands beside it. */
    private static void addCodes(String text, int offset, List<CueHit> hits) {
        for (CodeMention mention : CodeRecognizer.find(text)) {
            int start = mention.span().start() + offset;
            int end = mention.span().end() + offset;
            boolean free = hits.stream().noneMatch(hit -> hit.start() < end && start < hit.end());
            if (mention.kind() == CodeKind.FAULT_CODE && free) {
                hits.add(new CueHit(start, end, List.of(CODE)));
            }
        }
        hits.sort(Comparator.comparingInt(CueHit::start));
    }

    private static void add(
            List<Clause> clauses, Section section, String source, int from, int to, int sentence, List<CueHit> hits) {
        int start = from;
        int end = to;
        while (start < end && !Extent.isContent(source.charAt(start))) {
            start++;
        }
        while (end > start && !Extent.isContent(source.charAt(end - 1))) {
            end--;
        }
        boolean stepNumber =
                end - start <= 2 && source.substring(start, end).chars().allMatch(Character::isDigit);
        if (start < end && !stepNumber) {
            clauses.add(
                    new Clause(section, source, start, end, Link.NONE, sentence, hits).between(start, end, Link.NONE));
        }
    }

    private enum Break {
        NONE,
        CLAUSE,
        SENTENCE
    }

    /** "2、" or "2." opens a step of a numbered list. */
    private static boolean isStep(String text, int from, int end) {
        int at = from;
        while (at < end && at < from + 2 && Character.isDigit(text.charAt(at))) {
            at++;
        }
        boolean marked = at > from && at + 1 < end && "、.)）".indexOf(text.charAt(at)) >= 0;
        return marked && !Character.isDigit(text.charAt(at + 1));
    }

    /** 1,200 and "#2, 3 & 4" are one. */
    private static boolean goesOnCounting(String text, int from, int end) {
        String next = text.substring(from, Math.min(end, from + 4));
        return COUNTED.matcher(next).find();
    }

    private static Break breakAt(String text, int i, int from, int end) {
        char c = text.charAt(i);
        char before = i > from ? text.charAt(i - 1) : ' ';
        char after = i + 1 < end ? text.charAt(i + 1) : ' ';
        return switch (c) {
            case '。', '！', '!', '？', '?', '\n', '\r', '；', ';', '|' -> Break.SENTENCE;
            case '，', '(', ')', '（', '）', '→' -> Break.CLAUSE;
            case ',' -> Character.isDigit(before) && goesOnCounting(text, i + 1, end) ? Break.NONE : Break.CLAUSE;
            case '.' ->
                !TextFold.isWord(after) && !(Character.isDigit(before) && Character.isDigit(after)) && after != '.'
                        ? Break.SENTENCE
                        : Break.NONE;
            case '、' ->
                i - from <= 2 && Character.isDigit(before) && !Character.isDigit(after) ? Break.CLAUSE : Break.NONE;
            case '/' -> TextFold.isHan(before) || TextFold.isHan(after) ? Break.CLAUSE : Break.NONE;
            case '-' -> before == ' ' && after == ' ' ? Break.CLAUSE : Break.NONE;
            case ':', '：' -> Character.isDigit(before) && Character.isDigit(after) ? Break.NONE : Break.CLAUSE;
            case ' ' ->
                TextFold.isHan(before) && TextFold.isHan(after) || after == ' ' || isStep(text, i + 1, end)
                        ? Break.CLAUSE
                        : Break.NONE;
            default -> Break.NONE;
        };
    }
}
