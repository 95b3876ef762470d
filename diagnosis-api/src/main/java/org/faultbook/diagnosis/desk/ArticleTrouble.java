package org.faultbook.diagnosis.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.faultbook.diagnosis.render.Wording;
import org.faultbook.kb.faultcase.Article;
import org.faultbook.kb.text.Language;

/**
 * Something wrong with the text of a case as it was typed.
 *
 * @param field what is wrong, as the interface calls it
 * @param key of the words that say it
 */
public record ArticleTrouble(String field, String key, List<String> values) {
    private static final int MAX_MINUTES = 4;

    /**
     * All that keeps a text from being saved, in its order.
     *
     * @param before the text that is edited: what it says already may stay
     * @param prohibited whether an act defeats a protection
     */
    public static List<ArticleTrouble> of(ArticleForm form, Article before, Predicate<String> prohibited) {
        List<ArticleTrouble> troubles = new ArrayList<>();
        if (form.cause().isBlank() && form.symptoms().isBlank()) {
            troubles.add(new ArticleTrouble("cause", "wrong.empty", List.of()));
        }
        List<String> known = before.fixes().stream().map(f -> f.summary()).toList();
        for (int i = 0; i < form.fixes().size(); i++) {
            FixForm fix = form.fixes().get(i);
            String at = "fixes[" + i + "]";
            if (!fix.isBlank() && !known.contains(fix.summary()) && prohibited.test(fix.summary())
                    || !fix.steps().isBlank() && prohibited.test(fix.steps())) {
                troubles.add(new ArticleTrouble(at, "wrong.prohibited", List.of(fix.summary())));
            }
            minutes(at, fix.minutes(), troubles);
        }
        for (int i = 0; i < form.checks().size(); i++) {
            minutes("checks[" + i + "]", form.checks().get(i).minutes(), troubles);
        }
        return troubles;
    }

    private static void minutes(String at, String minutes, List<ArticleTrouble> troubles) {
        if (!minutes.matches("\\d{0," + MAX_MINUTES + "}")) {
            troubles.add(new ArticleTrouble(at + ".minutes", "wrong.minutes", List.of(minutes)));
        }
    }

    public String in(Language language) {
        return Wording.of(DeskPage.class, language).say(key, values.toArray());
    }
}
