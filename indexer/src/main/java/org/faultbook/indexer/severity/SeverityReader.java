package org.faultbook.indexer.severity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faultbook.indexer.columns.TicketSystem;
import org.faultbook.indexer.notice.Warning;
import org.jspecify.annotations.Nullable;

/**
 * Priority or urgency as a severity, 1 (urgent) to 4 (suggestion). Words speak for themselves in every system; bare
 * numbers only where the system is known: ServiceNow counts from 1 down, Zammad's highest is 3, GLPI's is 6. Whatever
 * else a cell holds stays empty and is counted.
 */
public final class SeverityReader {
    private static final Pattern RANKED = Pattern.compile("(?:第)?([一二三四1234ⅰⅱⅲⅳ]|i{1,3}|iv)\\s*[级類类]");
    private static final Pattern P_LEVEL = Pattern.compile("(?:p|s|sev|severity|priority|level)[ -]?([1-5])\\b.*");
    private static final Pattern NUMBER = Pattern.compile("([0-9])(?:\\.0)?");
    private static final Pattern NUMBERED_WORD = Pattern.compile("[0-9]+\\s*[-–:.、_)]?\\s*(\\p{L}.*)");
    private static final int MOST_REMEMBERED = 20;

    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("critical", 1),
            Map.entry("emergency", 1),
            Map.entry("blocker", 1),
            Map.entry("highest", 1),
            Map.entry("urgent", 1),
            Map.entry("immediate", 1),
            Map.entry("very urgent", 1),
            Map.entry("very high", 1),
            Map.entry("high", 2),
            Map.entry("major", 2),
            Map.entry("important", 2),
            Map.entry("severe", 2),
            Map.entry("medium", 3),
            Map.entry("normal", 3),
            Map.entry("moderate", 3),
            Map.entry("general", 3),
            Map.entry("average", 3),
            Map.entry("minor", 4),
            Map.entry("low", 4),
            Map.entry("lowest", 4),
            Map.entry("trivial", 4),
            Map.entry("very low", 4),
            Map.entry("planning", 4),
            Map.entry("suggestion", 4),
            Map.entry("紧急", 1),
            Map.entry("非常紧急", 1),
            Map.entry("特急", 1),
            Map.entry("加急", 1),
            Map.entry("危急", 1),
            Map.entry("最高", 1),
            Map.entry("严重", 1),
            Map.entry("非常高", 1),
            Map.entry("高", 2),
            Map.entry("较高", 2),
            Map.entry("重要", 2),
            Map.entry("较急", 2),
            Map.entry("急", 2),
            Map.entry("中", 3),
            Map.entry("中等", 3),
            Map.entry("一般", 3),
            Map.entry("普通", 3),
            Map.entry("正常", 3),
            Map.entry("常规", 3),
            Map.entry("低", 4),
            Map.entry("较低", 4),
            Map.entry("最低", 4),
            Map.entry("轻微", 4),
            Map.entry("建议", 4),
            Map.entry("不急", 4),
            Map.entry("不紧急", 4),
            Map.entry("非紧急", 4));

    private final String header;
    private final TicketSystem system;
    private final Map<String, Long> notUnderstood = new TreeMap<>();
    private long empty;

    public SeverityReader(String header, TicketSystem system) {
        this.header = header;
        this.system = system;
    }

    /** Looks at a cell, so that {@link #warning} can tell what was not understood. */
    public void learn(String cell) {
        if (cell.isBlank() || read(cell) != null) {
            return;
        }
        empty++;
        String text = cell.strip();
        String shown = text.length() > 20 ? text.substring(0, 20) : text;
        if (notUnderstood.size() < MOST_REMEMBERED || notUnderstood.containsKey(shown)) {
            notUnderstood.merge(shown, 1L, Long::sum);
        }
    }

    /** 1 to 4, or null where the cell is blank, unknown or ambiguous. */
    public @Nullable Integer read(String cell) {
        if (cell.isBlank()) {
            return null;
        }
        return understood(
                Normalizer.normalize(cell, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT));
    }

    private @Nullable Integer understood(String text) {
        Matcher numbered = NUMBERED_WORD.matcher(text);
        String word = numbered.matches() && !RANKED.matcher(text).lookingAt() ? numbered.group(1) : text;
        // Zammad and GLPI call their top level high and major, which elsewhere are the second
        Integer own = ownWord(word);
        if (own != null) {
            return own;
        }
        String bare = word.replaceAll("(?:级别?|优先级?|程度|priority|urgency|severity)$", "")
                .strip();
        Integer byWord = WORDS.getOrDefault(word, WORDS.get(bare));
        if (byWord != null) {
            return byWord;
        }
        Matcher ranked = RANKED.matcher(text);
        if (ranked.lookingAt()) {
            return rank(ranked.group(1));
        }
        Matcher p = P_LEVEL.matcher(text);
        if (p.matches()) {
            return Math.min(4, Integer.parseInt(p.group(1)));
        }
        Matcher number = NUMBER.matcher(text);
        return number.matches() ? byNumber(Integer.parseInt(number.group(1))) : null;
    }

    private @Nullable Integer ownWord(String word) {
        if (system == TicketSystem.ZAMMAD && word.equals("high")) {
            return 1;
        }
        if (system == TicketSystem.GLPI) {
            return switch (word) {
                case "major" -> 1;
                default -> null;
            };
        }
        return null;
    }

    private @Nullable Integer byNumber(int number) {
        return switch (system) {
            case SERVICENOW -> number >= 1 && number <= 5 ? Integer.valueOf(Math.min(4, number)) : null;
            case ZAMMAD ->
                switch (number) {
                    case 3 -> 1;
                    case 2 -> 3;
                    case 1 -> 4;
                    default -> null;
                };
            case GLPI ->
                switch (number) {
                    case 5, 6 -> 1;
                    case 4 -> 2;
                    case 3 -> 3;
                    case 1, 2 -> 4;
                    default -> null;
                };
            default -> null;
        };
    }

    private static Integer rank(String sign) {
        return switch (sign) {
            case "一", "1", "i" -> 1;
            case "二", "2", "ii" -> 2;
            case "三", "3", "iii" -> 3;
            default -> 4;
        };
    }

    /** Null where every filled cell was understood. */
    public @Nullable Warning warning() {
        if (empty == 0) {
            return null;
        }
        String values = String.join(", ", notUnderstood.keySet());
        return Warning.of(
                "SEVERITY_AMBIGUOUS",
                "列 \"" + header + "\" 有 " + empty + " 个值看不出轻重方向，级别留空：" + values + "。",
                "column \"" + header + "\": the direction of " + empty
                        + " values is not clear, their severity stays empty: " + values + ".");
    }
}
