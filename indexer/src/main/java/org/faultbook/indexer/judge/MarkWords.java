package org.faultbook.indexer.judge;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faultbook.kb.text.Span;
import org.faultbook.kb.ticket.MarkKind;
import org.jspecify.annotations.Nullable;

/** Words that mark a ticket by themselves, in both languages. */
enum MarkWords {
    AS_ABOVE(
            MarkKind.AS_ABOVE,
            "(?<![\\p{IsHan}])同(?:上|前)(?:一?[条行单台]|所述)?(?![\\p{IsHan}])|〃|\\b(?:same )?as (?:the )?(?:above|previous)\\b"
                    + "|\\bsee above\\b|\\bditto\\b|\\bsame as (?:row|line|job|last one)\\b"),
    COMPLAINT(
            MarkKind.COMPLAINT,
            "投诉|差评|索赔|要求赔偿|要赔|\\b(?:formal|written|official|lodged an?|made an?|raised an?|filed an?) complaint\\b"
                    + "|\\bcomplained (?:to|at|again)\\b|\\bcomplaint (?:raised|lodged|filed|received|to)\\b|\\bclaims? compensation\\b|\\bwants compensation\\b"
                    + "|\\bfurious\\b|\\bescalated to\\b"),
    PEOPLE_AT_RISK(
            MarkKind.PEOPLE_AT_RISK,
            "困人|关人|困梯|被困|困在|夹人|夹伤|夹到(?:人|手|乘客|脚)|触电|电到人?|电了一下|麻手|麻电|被电|受伤|烫伤|砸伤|割伤|压伤|伤人|砸到人|人员坠落"
                    + "|\\bentrap\\w*|\\b(?:passengers?|persons?|people|man|woman|lady|child|kid|somebody|someone|tenants?|residents?|guests?|staff|\\d+) (?:\\w+ )?(?:trapped|stuck in)"
                    + "|\\btrapped (?:in|inside) (?:the )?(?:lift|car|elevator|cabin)|\\binjur(?:y|ed|ies)\\b|\\belectric shock|\\b(?:got|had|received|felt) an? (?:\\w+ )?shock\\b"
                    + "|\\b(?:burned|burnt|crushed|cut) (?:his|her|their|a) (?:hand|arm|finger|face|foot)");

    private static final Pattern DENIED = Pattern.compile(
            "(?:无|没|没有|未|无人|没人|没有人|未造成人员|无人员)$|\\b(?:no|no one|nobody|not|without|nor)(?: any)? $",
            Pattern.CASE_INSENSITIVE);

    private final MarkKind kind;
    private final Pattern words;

    MarkWords(MarkKind kind, String words) {
        this.kind = kind;
        this.words = Pattern.compile(words, Pattern.CASE_INSENSITIVE);
    }

    MarkKind kind() {
        return kind;
    }

    /** The first place where the text says so and does not deny it; null where it does not. */
    @Nullable
    Span find(String text) {
        Matcher matcher = words.matcher(text);
        while (matcher.find()) {
            String before = text.substring(Math.max(0, matcher.start() - 12), matcher.start())
                    .toLowerCase(Locale.ROOT);
            if (!DENIED.matcher(before).find()) {
                return new Span(matcher.start(), matcher.end());
            }
        }
        return null;
    }
}
