package org.faultbook.indexer.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faultbook.indexer.normalise.CueKind;
import org.faultbook.indexer.normalise.FixNormaliser;
import org.faultbook.indexer.normalise.TextFold;
import org.faultbook.indexer.normalise.Vocabulary;
import org.faultbook.kb.faultcase.ActOutcome;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.text.LocalizedText;
import org.faultbook.kb.ticket.PartUse;
import org.faultbook.kb.ticket.Ticket;
import org.jspecify.annotations.Nullable;

/**
 * Parts used: what the columns list, then what the acts say was fitted beyond it. Sheets and texts call one part by
 * different names, so a text adds a part only where it tells of more parts than the sheet lists. What was fitted in vain
 * is not among them.
 */
final class PartReader {
    private static final Set<String> FITS = Set.of("replace", "install", "recharge");
    private static final Pattern QUANTITY = Pattern.compile(
            "(?<n>\\d{1,3}(?:\\.\\d+)?|[一二两三四五六七八九十])\\s*(?:公斤|kg|套|根|只|个|件|块|台|节|盘|支|条|片|付|副|组|颗|桶|瓶|升|l\\b|pcs?\\b|off\\b|nos?\\b|sets?\\b)"
                    + "|[x×*]\\s*(?<m>\\d{1,3})\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern REFRIGERANT =
            Pattern.compile("氟|冷媒|制冷剂|refrigerant|\\br-?\\d{2,3}[a-z]?\\b", Pattern.CASE_INSENSITIVE);
    private static final LocalizedText REFRIGERANT_NAME = new LocalizedText("制冷剂", "refrigerant");
    private static final String DIGITS = "一二三四五六七八九十";

    private final Vocabulary vocabulary;
    private final FixNormaliser names;

    PartReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.names = new FixNormaliser(vocabulary);
    }

    List<PartUse> read(Ticket ticket, List<Act> acts, @Nullable String equipmentClass) {
        Map<String, PartUse> fitted = new LinkedHashMap<>();
        for (Act act : acts) {
            String name = fits(act) ? name(act, ticket.language()) : null;
            if (name != null) {
                fitted.putIfAbsent(
                        vocabulary.conceptOf(equipmentClass, name), new PartUse(name, null, quantity(act.words())));
            }
        }
        List<PartUse> parts = new ArrayList<>(ticket.parts());
        int more = fitted.size() - ticket.parts().size();
        for (Map.Entry<String, PartUse> part : fitted.entrySet()) {
            boolean listed = ticket.parts().stream()
                    .anyMatch(p -> isSame(p.name(), part.getValue().name(), part.getKey(), equipmentClass));
            if (!listed && more > 0) {
                parts.add(part.getValue());
                more--;
            }
        }
        return parts;
    }

    /**
     * The acts with the parts each brought in: those it names, and of the others the next one where it fitted something.
     * A list of parts beside acts of which none fits anything stays with no act.
     */
    List<Act> shared(List<PartUse> parts, List<Act> acts, Language language, @Nullable String equipmentClass) {
        List<PartUse> left = new ArrayList<>(parts);
        Map<Act, List<PartUse>> brought = new LinkedHashMap<>();
        for (Act act : acts) {
            if (fits(act)) {
                String name = name(act, language);
                List<PartUse> named = name == null
                        ? new ArrayList<>()
                        : new ArrayList<>(left.stream()
                                .filter(p -> isSame(
                                        p.name(), name, vocabulary.conceptOf(equipmentClass, name), equipmentClass))
                                .toList());
                left.removeAll(named);
                brought.put(act, named);
            }
        }
        for (List<PartUse> named : brought.values()) {
            if (named.isEmpty() && !left.isEmpty()) {
                named.add(left.removeFirst());
            }
        }
        if (!brought.isEmpty()) {
            brought.values().iterator().next().addAll(left);
        }
        return acts.stream()
                .map(act -> act.withParts(brought.getOrDefault(act, List.of())))
                .toList();
    }

    /** What an act brought in: the part it names, the refrigerant it topped up, the part it was told to be about. */
    private @Nullable String name(Act act, Language language) {
        String named = names.objectWords(act.words());
        if (named != null) {
            return named;
        }
        boolean tops = FixNormaliser.actOf(act.fix().key()).equals("recharge");
        if (tops) {
            return REFRIGERANT.matcher(act.words()).find() ? REFRIGERANT_NAME.in(language) : null;
        }
        return act.object();
    }

    private static boolean fits(Act act) {
        return FITS.contains(FixNormaliser.actOf(act.fix().key()))
                && (act.fix().outcome() == ActOutcome.SEEN || act.fix().outcome() == ActOutcome.PARTIAL);
    }

    /** 机械密封28mm is the 机封 of "changed the seal": one word within the other, or one concept. */
    private boolean isSame(String listed, String told, String concept, @Nullable String equipmentClass) {
        String a = TextFold.key(listed);
        String b = TextFold.key(told);
        return a.contains(b)
                || b.contains(a)
                || vocabulary.scan(listed).stream()
                        .filter(hit -> hit.is(CueKind.ITEM))
                        .anyMatch(hit -> vocabulary
                                .conceptOf(equipmentClass, listed.substring(hit.start(), hit.end()))
                                .equals(concept));
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
