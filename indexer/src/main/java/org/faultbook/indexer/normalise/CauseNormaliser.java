package org.faultbook.indexer.normalise;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The key of a cause: {@code item:failure}, equal for wordings of the same cause in either language, since items and
 * failures are concepts. The item is the one the failure is told of: in Chinese and in most English the nearest before
 * it (电机轴承缺油, motor bearing dry), else the nearest after (blocked strainer). What the vocabulary does not know keeps
 * its own words, so that it joins only its like.
 */
public final class CauseNormaliser {
    private final Vocabulary vocabulary;

    public CauseNormaliser(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Never blank; {@code equipmentClass} is the taxonomy id of the machine's class, null where unknown. */
    public String key(String cause, @Nullable String equipmentClass) {
        List<CueHit> hits = vocabulary.scan(cause);
        CueHit failure = failure(hits);
        CueHit item = item(hits, failure);
        String what = item == null
                ? ContentTokens.of(without(cause, failure))
                : vocabulary.conceptOf(equipmentClass, cause.substring(item.start(), item.end()));
        String how = failure == null ? "" : how(cause, String.valueOf(failure.group(CueKind.FAILURE)));
        if (failure == null && item != null) {
            how = ContentTokens.of(without(cause, item));
        }
        String key = what + ":" + how;
        return key.equals(":") ? TextFold.key(cause) + ":" : key;
    }

    /** What may be off either way (a gap, a setting, a valve that sticks) keeps the way that is told: opposites share no fix. */
    private static String how(String cause, String group) {
        Direction way = Failures.goesEitherWay(group) ? Direction.of(cause) : null;
        return Failures.keyed(group) + (way == null ? "" : suffix(way));
    }

    /** The words for the item that the cause is told of; null where it names none that is known. */
    public @Nullable String itemWords(String cause) {
        List<CueHit> hits = vocabulary.scan(cause);
        CueHit item = item(hits, failure(hits));
        return item == null ? null : cause.substring(item.start(), item.end());
    }

    /** The item of a key; empty where the key has none. */
    public static String itemOf(String key) {
        return key.substring(0, Math.max(0, key.lastIndexOf(':')));
    }

    /** The way that the failure of a key is off, of those that may be off either way; null where it tells none. */
    public static @Nullable Direction wayOf(String key) {
        for (Direction way : Direction.values()) {
            if (key.endsWith(suffix(way))) {
                return way;
            }
        }
        return null;
    }

    private static String suffix(Direction way) {
        return "-" + way.name().toLowerCase(Locale.ROOT);
    }

    /** Whether the key tells that something failed, not how. */
    public static boolean isUnspecific(String key) {
        return key.endsWith(":" + Failures.UNSPECIFIC) || key.endsWith(":");
    }

    private static @Nullable CueHit failure(List<CueHit> hits) {
        CueHit best = null;
        int bestRank = Integer.MAX_VALUE;
        for (CueHit hit : hits) {
            String group = hit.group(CueKind.FAILURE);
            if (group != null && Failures.rank(group) < bestRank) {
                best = hit;
                bestRank = Failures.rank(group);
            }
        }
        return best;
    }

    private static @Nullable CueHit item(List<CueHit> hits, @Nullable CueHit failure) {
        CueHit before = null;
        for (CueHit hit : hits) {
            if (!hit.is(CueKind.ITEM) || hit.equals(failure)) {
                continue;
            }
            if (failure != null && hit.start() > failure.start()) {
                return before != null ? before : hit;
            }
            before = hit;
        }
        return before;
    }

    private static String without(String text, @Nullable CueHit hit) {
        return hit == null ? text : text.substring(0, hit.start()) + " " + text.substring(hit.end());
    }
}
