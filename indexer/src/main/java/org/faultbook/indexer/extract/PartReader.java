package org.faultbook.indexer.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faultbook.indexer.normalise.CueHit;
import org.faultbook.indexer.normalise.CueKind;
import org.faultbook.indexer.normalise.FixNormaliser;
import org.faultbook.indexer.normalise.TextFold;
import org.faultbook.indexer.normalise.Vocabulary;
import org.faultbook.kb.faultcase.ActOutcome;
import org.faultbook.kb.ticket.PartUse;
import org.faultbook.kb.ticket.Ticket;
import org.jspecify.annotations.Nullable;

/** Parts used: the columns first, then what the acts say was fitted and no column names. */
final class PartReader {
    private static final Set<String> FITS = Set.of("replace", "install", "recharge");
    private static final Pattern QUANTITY = Pattern.compile(
            "(?<n>\\d{1,3}(?:\\.\\d+)?|[一二两三四五六七八九十])\\s*(?:公斤|kg|套|根|只|个|件|块|台|节|盘|支|条|片|付|副|组|颗|桶|瓶|升|l\\b|pcs?\\b|off\\b|nos?\\b|sets?\\b)"
                    + "|[x×*]\\s*(?<m>\\d{1,3})\\b",
            Pattern.CASE_INSENSITIVE);
    private static final String DIGITS = "一二三四五六七八九十";

    private final Vocabulary vocabulary;

    PartReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    List<PartUse> read(Ticket ticket, List<Act> acts) {
        List<PartUse> parts = new ArrayList<>(ticket.parts());
        for (Act act : acts) {
            boolean fitted = FITS.contains(FixNormaliser.actOf(act.fix().key()))
                    && act.fix().outcome() != ActOutcome.NOT_TRIED;
            CueHit item = fitted ? lastItem(act.fix().summary()) : null;
            if (item != null) {
                String name = act.fix().summary().substring(item.start(), item.end());
                if (parts.stream().noneMatch(p -> TextFold.key(p.name()).contains(TextFold.key(name)))) {
                    parts.add(new PartUse(name, null, quantity(act.fix().summary())));
                }
            }
        }
        return parts;
    }

    private @Nullable CueHit lastItem(String summary) {
        CueHit last = null;
        for (CueHit hit : vocabulary.scan(summary)) {
            last = hit.is(CueKind.ITEM) ? hit : last;
        }
        return last;
    }

    private static @Nullable BigDecimal quantity(String summary) {
        Matcher matcher = QUANTITY.matcher(summary);
        if (!matcher.find()) {
            return null;
        }
        String n = matcher.group("n") != null ? matcher.group("n") : matcher.group("m");
        if (n.equals("两")) {
            return BigDecimal.TWO;
        }
        int digit = DIGITS.indexOf(n);
        return digit >= 0 ? BigDecimal.valueOf(digit + 1L) : new BigDecimal(n);
    }
}
