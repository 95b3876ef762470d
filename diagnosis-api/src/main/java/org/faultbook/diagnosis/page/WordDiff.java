package org.faultbook.diagnosis.page;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What changed from one text to another, word by word (Myers 1986, by java-diff-utils); Chinese by characters, which one that
 * stays alone between changed ones does not part.
 */
public record WordDiff(List<Piece> pieces) {
    /** What became of a piece of text. */
    public enum Fate {
        KEPT,
        REMOVED,
        ADDED
    }

    /** A run of text with one fate. */
    public record Piece(Fate fate, String text) {}

    /** Words of longer texts are not compared: it would take minutes. */
    private static final int MOST_WORDS = 4_000;

    private static final Pattern WORDS =
            Pattern.compile("\\p{IsHan}|[\\p{L}\\p{N}\\p{M}&&[^\\p{IsHan}]]+|[^\\S\\n]+|\\n|.", Pattern.DOTALL);

    public WordDiff {
        pieces = List.copyOf(pieces);
    }

    public static WordDiff of(String before, String after) {
        List<Piece> pieces = new ArrayList<>();
        if (before.equals(after)) {
            add(pieces, Fate.KEPT, before);
            return new WordDiff(pieces);
        }
        List<String> from = words(before);
        List<String> to = words(after);
        if (from.size() > MOST_WORDS || to.size() > MOST_WORDS) {
            from = List.of(before);
            to = List.of(after);
        }
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(from, to).getDeltas()) {
            add(
                    pieces,
                    Fate.KEPT,
                    String.join("", from.subList(at, delta.getSource().getPosition())));
            add(pieces, Fate.REMOVED, String.join("", delta.getSource().getLines()));
            add(pieces, Fate.ADDED, String.join("", delta.getTarget().getLines()));
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        add(pieces, Fate.KEPT, String.join("", from.subList(at, from.size())));
        return new WordDiff(joined(pieces));
    }

    /** The same of names, which change as wholes. */
    static WordDiff ofNames(String before, String after) {
        List<Piece> pieces = new ArrayList<>();
        add(pieces, before.equals(after) ? Fate.KEPT : Fate.REMOVED, before);
        add(pieces, Fate.ADDED, before.equals(after) ? "" : after);
        return new WordDiff(pieces);
    }

    public boolean isSame() {
        return pieces.stream().allMatch(p -> p.fate() == Fate.KEPT);
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORDS.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    /** A single kept character between changes reads better as a part of them. */
    private static List<Piece> joined(List<Piece> pieces) {
        List<Piece> joined = new ArrayList<>();
        StringBuilder removed = new StringBuilder();
        StringBuilder added = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            boolean island = piece.fate() == Fate.KEPT
                    && piece.text().length() == 1
                    && !piece.text().equals("\n")
                    && !(removed.isEmpty() && added.isEmpty())
                    && i + 1 < pieces.size();
            switch (piece.fate()) {
                case REMOVED -> removed.append(piece.text());
                case ADDED -> added.append(piece.text());
                case KEPT -> {
                    if (island) {
                        removed.append(piece.text());
                        added.append(piece.text());
                    } else {
                        flush(joined, removed, added);
                        joined.add(piece);
                    }
                }
            }
        }
        flush(joined, removed, added);
        return joined;
    }

    private static void flush(List<Piece> to, StringBuilder removed, StringBuilder added) {
        add(to, Fate.REMOVED, removed.toString());
        add(to, Fate.ADDED, added.toString());
        removed.setLength(0);
        added.setLength(0);
    }

    private static void add(List<Piece> pieces, Fate fate, String text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(fate, text));
        }
    }
}
