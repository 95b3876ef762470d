package org.faultbook.indexer.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.faultbook.indexer.normalise.TextFold;

/**
 * Token F1 of extracted against marked strings over many tickets: Chinese characters and words or numbers of the Latin
 * script as tokens, lower case, punctuation dropped, counted as multisets.
 */
public final class TokenOverlap {
    private long common;
    private long extracted;
    private long marked;
    private double sumOfTickets;
    private int tickets;

    public void add(List<String> extractedTexts, List<String> markedTexts) {
        List<String> got = tokens(extractedTexts);
        List<String> want = tokens(markedTexts);
        extracted += got.size();
        marked += want.size();
        List<String> left = new ArrayList<>(want);
        long hits = got.stream().filter(left::remove).count();
        common += hits;
        sumOfTickets += got.isEmpty() && want.isEmpty() ? 1 : 2.0 * hits / (got.size() + want.size());
        tickets++;
    }

    /** Both together. */
    public TokenOverlap with(TokenOverlap other) {
        TokenOverlap both = new TokenOverlap();
        both.common = common + other.common;
        both.extracted = extracted + other.extracted;
        both.marked = marked + other.marked;
        both.sumOfTickets = sumOfTickets + other.sumOfTickets;
        both.tickets = tickets + other.tickets;
        return both;
    }

    /** Over all tokens of all tickets. */
    public double micro() {
        return 2.0 * common / (extracted + marked);
    }

    /** The mean over tickets; a ticket with nothing marked and nothing extracted counts 1. */
    double macro() {
        return sumOfTickets / tickets;
    }

    static List<String> tokens(List<String> texts) {
        List<String> tokens = new ArrayList<>();
        for (String text : texts) {
            StringBuilder word = new StringBuilder();
            for (char c : (text.toLowerCase(Locale.ROOT) + " ").toCharArray()) {
                if (!TextFold.isHan(c) && Character.isLetterOrDigit(c)) {
                    word.append(c);
                    continue;
                }
                if (!word.isEmpty()) {
                    tokens.add(word.toString());
                    word.setLength(0);
                }
                if (TextFold.isHan(c)) {
                    tokens.add(String.valueOf(c));
                }
            }
        }
        return tokens;
    }
}
