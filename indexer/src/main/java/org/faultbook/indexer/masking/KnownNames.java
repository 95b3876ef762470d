package org.faultbook.indexer.masking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names that the columns of a row tell to be persons: wherever else they stand in that row they are the same persons. What a
 * person's column holds beside names, such as a team or an id, is none.
 */
public final class KnownNames {
    /** No names. */
    public static final KnownNames NONE = new KnownNames(Set.of());

    private static final Pattern BETWEEN = Pattern.compile("[;；、/,，|\\n]+");
    private static final Pattern TWO_WORDS =
            Pattern.compile("\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}\\.?)?(?: \\p{Lu}[\\p{L}'’-]+)+");

    private final List<Name> names;

    private record Name(String value, Pattern told) {}

    private KnownNames(Set<String> values) {
        List<Name> found = new ArrayList<>();
        values.stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .forEach(value -> found.add(new Name(value, pattern(value))));
        names = List.copyOf(found);
    }

    /** Of the cells of persons' columns, each with one name or several. */
    public static KnownNames of(List<String> cells) {
        Set<String> values = new LinkedHashSet<>();
        for (String cell : cells) {
            for (String piece : BETWEEN.split(cell)) {
                String name = piece.strip();
                if (isChinese(name) || TWO_WORDS.matcher(name).matches()) {
                    values.add(name);
                }
            }
        }
        return values.isEmpty() ? NONE : new KnownNames(values);
    }

    private static boolean isChinese(String name) {
        int surname = name.isEmpty() ? 0 : Surnames.SHIPPED.length(name, 0);
        int given = name.length() - surname;
        return surname > 0 && given >= 1 && given <= 2 && name.chars().allMatch(c -> Surnames.isHan((char) c));
    }

    private static Pattern pattern(String name) {
        return Surnames.isHan(name.charAt(0))
                ? Pattern.compile(Pattern.quote(name))
                : Pattern.compile("\\b" + Pattern.quote(name) + "\\b", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    void find(String text, Claims claims) {
        for (Name name : names) {
            Matcher m = name.told.matcher(text);
            while (m.find()) {
                claims.claim(m.start(), m.end(), PersonalData.PERSON, name.value);
            }
        }
    }
}
