package org.faultbook.diagnosis.photo;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Known names found by signs that recognition confuses: O Q D Ω and 0, I l | and 1, S and 5, B and 8, Z and 2, G and 6. A
 * name is settled only where exactly one known name looks like what was read.
 */
final class Lookalikes {
    private static final String FROM = "OQDΩΦØIL|!SBZG";
    private static final String TO = "00000011115826";

    private final Map<String, Set<String>> byLook = new HashMap<>();
    private final Map<String, String> exact = new HashMap<>();

    Lookalikes(Collection<String> names) {
        for (String name : names) {
            String plain = plain(name);
            if (!plain.isEmpty()) {
                exact.putIfAbsent(plain, name);
                byLook.computeIfAbsent(look(plain), k -> new TreeSet<>()).add(name);
            }
        }
    }

    /** The name as it is known; null where none or several fit. */
    @Nullable
    String find(String read) {
        String plain = plain(read);
        String same = exact.get(plain);
        if (same != null) {
            return same;
        }
        Set<String> alike = byLook.get(look(plain));
        return alike != null && alike.size() == 1 ? alike.iterator().next() : null;
    }

    /** Whether it is written so, but for case and what parts its letters. */
    boolean isExact(String read) {
        return exact.containsKey(plain(read));
    }

    private static String plain(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[\\s_./-]+", "");
    }

    private static String look(String plain) {
        StringBuilder look = new StringBuilder(plain);
        for (int i = 0; i < look.length(); i++) {
            int at = FROM.indexOf(look.charAt(i));
            if (at >= 0) {
                look.setCharAt(i, TO.charAt(at));
            }
        }
        return look.toString();
    }
}
