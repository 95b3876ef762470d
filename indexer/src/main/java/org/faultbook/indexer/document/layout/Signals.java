package org.faultbook.indexer.document.layout;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faultbook.indexer.document.Block;

/** Signal words that begin a safety notice. */
final class Signals {
    private static final Map<String, Block.Signal> WORDS = Map.ofEntries(
            Map.entry("危险", Block.Signal.DANGER),
            Map.entry("警告", Block.Signal.WARNING),
            Map.entry("警示", Block.Signal.WARNING),
            Map.entry("注意", Block.Signal.CAUTION),
            Map.entry("小心", Block.Signal.CAUTION),
            Map.entry("当心", Block.Signal.CAUTION),
            Map.entry("提示", Block.Signal.NOTE),
            Map.entry("提醒", Block.Signal.NOTE),
            Map.entry("说明", Block.Signal.NOTE),
            Map.entry("备注", Block.Signal.NOTE),
            Map.entry("danger", Block.Signal.DANGER),
            Map.entry("warning", Block.Signal.WARNING),
            Map.entry("caution", Block.Signal.CAUTION),
            Map.entry("attention", Block.Signal.CAUTION),
            Map.entry("notice", Block.Signal.NOTE),
            Map.entry("note", Block.Signal.NOTE),
            Map.entry("tip", Block.Signal.NOTE));
    private static final String ZH = "危\\s*险|警\\s*告|警\\s*示|注\\s*意|小\\s*心|当\\s*心|提\\s*示|提\\s*醒|说\\s*明|备\\s*注";
    private static final String EN = "danger|warning|caution|attention|notice|note|tip";
    private static final Pattern SIGNAL = Pattern.compile(
            "(?:[⚠△▲!！☝✋ⓘℹ★※]\\uFE0F?\\s*)*([\\[【〔(（《]?)\\s*(?:(" + ZH + ")|(" + EN + "))" + "(?:\\s*/?\\s*(?:" + ZH
                    + "|" + EN + "))?\\s*([\\]】〕)）》]?)\\s*([:：!！—–-]*)",
            Pattern.CASE_INSENSITIVE);

    private Signals() {}

    /** {@code rest} is what follows the signal word on its line, empty where it stands alone. */
    record Found(Block.Signal signal, String rest) {}

    static Optional<Found> at(String text) {
        Matcher m = SIGNAL.matcher(text);
        if (!m.lookingAt()) {
            return Optional.empty();
        }
        String word = m.group(2) != null ? m.group(2).replaceAll("\\s", "") : m.group(3);
        String rest = text.substring(m.end());
        boolean marked =
                !m.group(5).isEmpty() || (!m.group(1).isEmpty() && !m.group(4).isEmpty());
        boolean capitals = m.group(3) != null && word.equals(word.toUpperCase(Locale.ROOT));
        boolean parted = rest.startsWith(" ") || text.substring(0, m.end()).endsWith(" ");
        boolean everyday = "说明备注".contains(word);
        boolean alone = rest.isBlank() && !everyday;
        boolean spaced = parted
                && !everyday
                && ((capitals && word.length() > 3)
                        || (m.group(2) != null && !rest.strip().startsWith("事")));
        if (!marked && !alone && !spaced) {
            return Optional.empty();
        }
        Block.Signal signal = WORDS.get(word.toLowerCase(Locale.ROOT));
        return signal == null ? Optional.empty() : Optional.of(new Found(signal, rest.strip()));
    }
}
