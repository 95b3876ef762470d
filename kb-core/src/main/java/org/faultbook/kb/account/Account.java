package org.faultbook.kb.account;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.text.Language;

/**
 * A person who may sign in. Its password is no part of it.
 *
 * @param id never changes and tells nothing of the person; what the person does carries it
 * @param name what is typed at sign-in, as {@link #nameOf} writes it
 * @param displayName how others see the person
 * @param language of pages where nothing else is chosen
 */
public record Account(
        String id, String name, String displayName, Role role, Language language, boolean enabled, Instant made) {
    /** The most characters of a name and of a display name. */
    public static final int MOST = 64;

    private static final Pattern NAME =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._@+-]{0," + (MOST - 1) + "}");

    public Account {
        if (id.isBlank()) {
            throw new IllegalArgumentException("an account needs an id");
        }
        if (!isName(name)) {
            throw new IllegalArgumentException("not a name: " + name);
        }
        if (displayName.isBlank() || displayName.length() > MOST) {
            throw new IllegalArgumentException("a display name has 1 to " + MOST + " characters");
        }
    }

    /** One and the same name however it is typed: without spaces around it, half width, in small letters. */
    public static String nameOf(String typed) {
        return Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** Whether it begins with a letter or digit and goes on with these and . _ @ + -, at most {@value #MOST}. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches() && name.equals(nameOf(name));
    }

    public Actor actor() {
        return new Actor(id);
    }

    public Account withRole(Role other) {
        return new Account(id, name, displayName, other, language, enabled, made);
    }

    public Account enabled(boolean other) {
        return new Account(id, name, displayName, role, language, other, made);
    }
}
