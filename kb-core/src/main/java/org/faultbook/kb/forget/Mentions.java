package org.faultbook.kb.forget;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Whether a text names a forgotten number, serial number or person, or quotes a forgotten ticket. A name counts where it
 * stands by itself, in any case. A quote is a run of {@value #RUN} columns that a ticket has literally, a Han character
 * being two columns wide, or a whole text of at least half of that: shorter ones are everybody's words. Spaces count for
 * nothing.
 */
public final class Mentions {
    private static final int RUN = 16;

    private final Set<String> names = new HashSet<>();
    private final Set<String> tokens = new HashSet<>();
    private final Set<String> texts = new HashSet<>();
    private final Set<String> runs = new HashSet<>();

    /** Numbers and serial numbers. */
    public void addNames(Collection<String> more) {
        more.forEach(name -> names.add(name.strip().toUpperCase(Locale.ROOT)));
    }

    /** What stands for persons: found anywhere. */
    public void addTokens(Collection<String> more) {
        tokens.addAll(more);
    }

    /** A text of a ticket. */
    public void addText(String text) {
        String bare = bare(text);
        texts.add(bare);
        for (int from = 0; from < bare.length(); from++) {
            int to = runEnd(bare, from);
            if (to < 0) {
                return;
            }
            runs.add(bare.substring(from, to));
        }
    }

    public boolean in(String text) {
        return names(text) || quotes(text);
    }

    /** Whether the text names a number, serial number or person. */
    public boolean names(String text) {
        if (tokens.stream().anyMatch(text::contains)) {
            return true;
        }
        String upper = text.toUpperCase(Locale.ROOT);
        return names.stream().anyMatch(name -> standsIn(name, upper));
    }

    private boolean quotes(String text) {
        String bare = bare(text);
        for (int from = 0; from < bare.length(); from++) {
            int to = runEnd(bare, from);
            if (to < 0) {
                break;
            }
            if (runs.contains(bare.substring(from, to))) {
                return true;
            }
        }
        return 2 * columns(bare) >= RUN && texts.stream().anyMatch(t -> t.contains(bare))
                || texts.stream().anyMatch(t -> 2 * columns(t) >= RUN && bare.contains(t));
    }

    private static boolean standsIn(String name, String text) {
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            int end = at + name.length();
            boolean open = at == 0 || !joins(text.charAt(at - 1), name.charAt(0));
            boolean shut = end == text.length() || !joins(name.charAt(name.length() - 1), text.charAt(end));
            if (open && shut) {
                return true;
            }
        }
        return false;
    }

    /** Latin letters and digits make one word with each other; Han characters stand beside anything. */
    private static boolean joins(char left, char right) {
        return isWord(left) && isWord(right);
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) && Character.UnicodeScript.of(c) != Character.UnicodeScript.HAN;
    }

    private static String bare(String text) {
        return text.toUpperCase(Locale.ROOT).replaceAll("\\s+", "");
    }

    /** Where a run that begins at {@code from} ends; below 0 where what is left is too short for one. */
    private static int runEnd(String bare, int from) {
        int width = 0;
        for (int at = from; at < bare.length(); at++) {
            width += width(bare.charAt(at));
            if (width >= RUN) {
                return at + 1;
            }
        }
        return -1;
    }

    private static int columns(String bare) {
        return bare.chars().map(c -> width((char) c)).sum();
    }

    private static int width(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN ? 2 : 1;
    }
}
