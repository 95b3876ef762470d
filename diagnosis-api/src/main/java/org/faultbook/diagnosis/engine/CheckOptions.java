package org.faultbook.diagnosis.engine;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.faultbook.kb.taxonomy.UsualCheck;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.text.LocalizedText;

/** The possible answers to a check: what favours its cause, that it is not so, that it cannot be checked. */
final class CheckOptions {
    private static final LocalizedText NOT_SO = new LocalizedText("不是这样", "Not so");
    private static final LocalizedText CANNOT = new LocalizedText("没法查", "Cannot check");
    private static final Set<String> YES = Set.of("是", "有", "yes", "true");
    private static final Set<String> NO = Set.of("否", "不是", "没有", "no", "false");

    private CheckOptions() {}

    static List<String> of(UsualCheck check, Language language) {
        return Stream.of(check.favouredBy(), NOT_SO, CANNOT)
                .map(o -> o.in(language))
                .toList();
    }

    /** Whether what favours the cause was found; empty where it was not checked or the answer is none of the options. */
    static Optional<Boolean> came(UsualCheck check, String result) {
        if (is(check.favouredBy(), result) || YES.contains(folded(result))) {
            return Optional.of(true);
        }
        return is(NOT_SO, result) || NO.contains(folded(result)) ? Optional.of(false) : Optional.empty();
    }

    private static boolean is(LocalizedText option, String result) {
        return Stream.of(Language.ZH, Language.EN)
                .anyMatch(l -> folded(option.in(l)).equals(folded(result)));
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
