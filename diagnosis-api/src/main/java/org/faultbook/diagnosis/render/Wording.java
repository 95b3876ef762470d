package org.faultbook.diagnosis.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.faultbook.kb.text.Language;
import org.jspecify.annotations.Nullable;

/** The words of a face in one language, from {@code wording_zh.properties} and {@code wording_en.properties}. */
public final class Wording {
    private static final Map<String, Wording> READ = new ConcurrentHashMap<>();

    private final Properties words;
    private final Language language;

    private Wording(Properties words, Language language) {
        this.words = words;
        this.language = language;
    }

    /** The words that lie in the package of a class. */
    public static Wording of(Class<?> face, Language language) {
        return READ.computeIfAbsent(face.getPackageName() + " " + language, key -> read(face, language));
    }

    private static Wording read(Class<?> face, Language language) {
        String name = "wording_" + language.code() + ".properties";
        Properties words = new Properties();
        try (InputStream in = face.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing beside " + face.getName());
            }
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
        return new Wording(words, language);
    }

    /** The words of an answer, used by every face. */
    public static Wording ofAnswers(Language language) {
        return of(Wording.class, language);
    }

    public Language language() {
        return language;
    }

    /** A phrase with its places ({@code %s}, {@code %d}, in the language's own order) filled. */
    public String say(String key, Object... values) {
        String phrase = words.getProperty(key);
        if (phrase == null) {
            throw new IllegalArgumentException("no wording for " + key + " in " + language.code());
        }
        return values.length == 0 ? phrase : String.format(Locale.ROOT, phrase, values);
    }

    /** The phrase of an enum constant: {@code Basis.INFERRED} is {@code basis.INFERRED}. */
    public String say(String group, Enum<?> constant) {
        return say(group + "." + constant.name());
    }

    /** Whether there is such a phrase. */
    public boolean has(String key) {
        return words.containsKey(key);
    }

    /** The same words for libraries that ask a bundle. */
    public ResourceBundle bundle() {
        return new ResourceBundle() {
            @Override
            protected @Nullable Object handleGetObject(String key) {
                return words.getProperty(key);
            }

            @Override
            public Enumeration<String> getKeys() {
                return Collections.enumeration(words.stringPropertyNames());
            }
        };
    }

    /** All keys, for tests that compare the languages. */
    java.util.Set<String> keys() {
        return words.stringPropertyNames();
    }
}
