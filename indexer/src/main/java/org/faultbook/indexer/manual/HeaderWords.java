package org.faultbook.indexer.manual;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.faultbook.indexer.normalise.TextFold;
import org.faultbook.indexer.normalise.WordFile;
import org.jspecify.annotations.Nullable;

/**
 * What headers of columns and labels of paragraphs mean, in both languages. A header that is no term itself means what the
 * longest term in it does; one that names causes as well as remedies (原因及处理方法) has both.
 */
final class HeaderWords {
    private static final String FILE = "manual-headers.tsv";
    private static final int LONGEST_HEADER = 40;
    private static final Pattern JOINTS = Pattern.compile("[\\n/|&()（）、\\[\\]【】]+|及其?|与|和|或|\\band\\b|\\bor\\b");

    private final Map<String, ColumnRole> terms = new HashMap<>();

    HeaderWords() {
        for (List<String> row : WordFile.rows(FILE)) {
            ColumnRole role = ColumnRole.valueOf(row.get(0));
            WordFile.terms(row.get(1)).forEach(term -> terms.putIfAbsent(TextFold.key(term), role));
        }
    }

    /** Null where the words are no header that is known. */
    @Nullable
    ColumnRole role(String header) {
        String key = TextFold.key(header);
        if (key.isEmpty() || key.length() > LONGEST_HEADER) {
            return null;
        }
        ColumnRole exact = terms.get(key);
        if (exact != null) {
            return exact;
        }
        ColumnRole joined = joined(header);
        return joined != null ? joined : longest(key);
    }

    /** Only where the whole text is a term: a label is not told from a sentence by a word in it. */
    @Nullable
    ColumnRole exact(String label) {
        return terms.get(TextFold.key(label));
    }

    private @Nullable ColumnRole joined(String header) {
        boolean cause = false;
        boolean remedy = false;
        ColumnRole first = null;
        int known = 0;
        for (String part : JOINTS.split(header)) {
            ColumnRole role = part.isBlank() ? null : terms.get(TextFold.key(part));
            if (role == null && !part.isBlank()) {
                role = longest(TextFold.key(part));
            }
            if (role != null) {
                known++;
                first = first == null ? role : first;
                cause |= role == ColumnRole.CAUSE;
                remedy |= role == ColumnRole.REMEDY;
            }
        }
        return cause && remedy ? ColumnRole.CAUSE_AND_REMEDY : known > 0 ? first : null;
    }

    private @Nullable ColumnRole longest(String key) {
        ColumnRole best = null;
        String bestTerm = "";
        for (Map.Entry<String, ColumnRole> term : terms.entrySet()) {
            String words = term.getKey();
            boolean longer = words.length() > bestTerm.length()
                    || words.length() == bestTerm.length() && words.compareTo(bestTerm) < 0;
            if (words.length() > 1 && longer && holds(key, words)) {
                best = term.getValue();
                bestTerm = words;
            }
        }
        return best;
    }

    private static boolean holds(String key, String term) {
        int at = key.indexOf(term);
        if (at < 0) {
            return false;
        }
        int end = at + term.length();
        boolean opens = at == 0 || !TextFold.isWord(key.charAt(at - 1)) || !TextFold.isWord(term.charAt(0));
        boolean closes = end == key.length()
                || !TextFold.isWord(key.charAt(end))
                || !TextFold.isWord(term.charAt(term.length() - 1));
        return opens && closes;
    }
}
