package org.faultbook.kb.taxonomy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.text.HalfWidth;
import org.jspecify.annotations.Nullable;

/**
 * Models and series by name, whatever their case, width, spaces, hyphens and slashes. A short suffix of letters behind a
 * known model (an execution, a motor class, a protection: {@code /A}, {@code -IE3}, {@code (Ex)}) names the same model,
 * unless that model is known with its suffix; a number behind it is another size and names nothing known.
 */
final class ModelNames {
    /** Up to four letters with up to two digits behind them. */
    private static final Pattern SUFFIX = Pattern.compile("[a-z]{1,4}\\d{0,2}|防爆型?|加强型|升级[版型]");

    private static final int LONGEST_SUFFIX = 8;
    private static final int SHORTEST_MODEL = 4;
    private static final Pattern SERIES =
            Pattern.compile("([A-Za-z0-9][A-Za-z0-9 \\-]{0,15}?)\\s?(?:系列|[Ss]eries\\b|SERIES\\b)");
    private static final Pattern SERIES_MARK = Pattern.compile("(?:系列|[Ss]eries|SERIES)$");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^A-Za-z0-9.\\-/×]+");
    private static final int WORDS = 3;

    private final Map<String, EquipmentScope> models = new HashMap<>();
    private final Map<String, EquipmentScope> series = new HashMap<>();
    /** Names of several makers' series: they name none. */
    private final Set<String> shared = new HashSet<>();

    void put(String model, EquipmentScope scope) {
        models.put(fold(model), scope);
    }

    void putIfAbsent(String model, EquipmentScope scope) {
        models.putIfAbsent(fold(model), scope);
    }

    void putSeries(String name, EquipmentScope scope) {
        String key = fold(name);
        EquipmentScope other = series.putIfAbsent(key, scope);
        if (other != null && !other.equals(scope)) {
            shared.add(key);
        }
    }

    /** What a model column names: a model as written or with a suffix, else a series; null where it is not known. */
    @Nullable
    EquipmentScope named(String written) {
        EquipmentScope model = model(written);
        return model != null
                ? model
                : series(SERIES_MARK.matcher(written.strip()).replaceAll(""));
    }

    /** What running text names: of models the one with the longest name, else a series that is called one; null where none. */
    @Nullable
    EquipmentScope inText(String text) {
        String plain = HalfWidth.fold(text);
        EquipmentScope model = modelIn(plain);
        if (model != null) {
            return model;
        }
        Matcher called = SERIES.matcher(plain);
        while (called.find()) {
            String[] words = called.group(1).strip().split("\\s+");
            EquipmentScope found = series(called.group(1));
            found = found != null ? found : series(words[words.length - 1]);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Tries every run of up to three Latin-or-digit words, since models are written with and without their joints. */
    private @Nullable EquipmentScope modelIn(String text) {
        List<String> words = new ArrayList<>();
        for (String word : BETWEEN_WORDS.split(text)) {
            if (word.chars().anyMatch(Character::isLetterOrDigit)) {
                words.add(word);
            }
        }
        Match best = null;
        for (int i = 0; i < words.size(); i++) {
            StringBuilder joined = new StringBuilder();
            for (int j = i; j < Math.min(words.size(), i + WORDS); j++) {
                joined.append(j == i ? "" : " ").append(words.get(j));
                Match match = match(joined.toString(), j == i);
                if (match != null && match.shaped() && (best == null || match.length() > best.length())) {
                    best = match;
                }
            }
        }
        return best == null ? null : best.scope();
    }

    /** A model, and how long its folded name is; only a name with a digit is told from words of the text. */
    private record Match(EquipmentScope scope, String key) {
        int length() {
            return key.length();
        }

        boolean shaped() {
            return length() >= SHORTEST_MODEL && key.chars().anyMatch(Character::isDigit);
        }
    }

    private @Nullable EquipmentScope model(String written) {
        Match match = match(HalfWidth.fold(written), true);
        return match == null ? null : match.scope();
    }

    private @Nullable EquipmentScope series(String written) {
        String key = fold(written);
        return shared.contains(key) ? null : series.get(key);
    }

    private @Nullable Match match(String written, boolean suffixes) {
        String key = fold(written);
        EquipmentScope exact = models.get(key);
        if (exact != null) {
            return new Match(exact, key);
        }
        if (!suffixes) {
            return null;
        }
        for (int cut = key.length() - 1; cut >= Math.max(SHORTEST_MODEL, key.length() - LONGEST_SUFFIX); cut--) {
            EquipmentScope scope = models.get(key.substring(0, cut));
            if (scope != null
                    && SUFFIX.matcher(key.substring(cut)).matches()
                    && (Character.isDigit(key.charAt(cut - 1)) || jointAt(written, cut))) {
                return new Match(scope, key.substring(0, cut));
            }
        }
        return null;
    }

    /** Whether a joint stands before the letter or digit with this number. */
    private static boolean jointAt(String written, int place) {
        int seen = 0;
        boolean joint = false;
        for (int i = 0; i < written.length(); i++) {
            if (!Character.isLetterOrDigit(written.charAt(i))) {
                joint = true;
            } else if (seen++ == place) {
                return joint;
            } else {
                joint = false;
            }
        }
        return false;
    }

    private static String fold(String s) {
        String plain = HalfWidth.fold(s).toLowerCase(Locale.ROOT);
        StringBuilder kept = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            if (Character.isLetterOrDigit(plain.charAt(i))) {
                kept.append(plain.charAt(i));
            }
        }
        return kept.toString();
    }
}
