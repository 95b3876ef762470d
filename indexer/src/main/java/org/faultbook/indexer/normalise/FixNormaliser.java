package org.faultbook.indexer.normalise;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The key of an act: {@code act:object} (更换机封 and "replaced the mechanical seal" are both
 * {@code replace:mechanical-seal}). The object is the last item of the run right behind the act (电机轴承), else the
 * nearest before it (belt replaced), else the one the caller knows it to be about.
 */
public final class FixNormaliser {
    private final Vocabulary vocabulary;

    public FixNormaliser(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * @param equipmentClass taxonomy id of the machine's class, null where unknown
     * @param about concept of the item told of before (换一只), null where none was
     * @return never blank
     */
    public String key(String act, @Nullable String equipmentClass, @Nullable String about) {
        List<CueHit> hits = vocabulary.scan(act);
        CueHit done = done(hits);
        if (done == null) {
            return "act:" + ContentTokens.of(act);
        }
        String group = done.group(CueKind.ACT);
        String verb = group != null ? group : String.valueOf(done.group(CueKind.ACT_AT_HEAD));
        CueHit item = object(hits, done);
        if (item != null) {
            return verb + ":" + vocabulary.conceptOf(equipmentClass, act.substring(item.start(), item.end()));
        }
        String rest = act.substring(0, done.start()) + " " + act.substring(done.end());
        String tokens = ContentTokens.of(rest);
        return verb + ":" + (about != null ? about : tokens);
    }

    /** The act of a key: {@code replace} of {@code replace:mechanical-seal}. */
    public static String actOf(String key) {
        int colon = key.indexOf(':');
        return colon < 0 ? key : key.substring(0, colon);
    }

    /** The object of a key; empty where there is none. */
    public static String objectOf(String key) {
        return key.substring(key.indexOf(':') + 1);
    }

    private static @Nullable CueHit done(List<CueHit> hits) {
        CueHit atHead = null;
        for (CueHit hit : hits) {
            if (hit.is(CueKind.ACT)) {
                return hit;
            }
            if (hit.is(CueKind.ACT_AT_HEAD) && atHead == null) {
                atHead = hit;
            }
        }
        return atHead;
    }

    private static @Nullable CueHit object(List<CueHit> hits, CueHit done) {
        CueHit behind = null;
        CueHit before = null;
        for (CueHit hit : hits) {
            if (!hit.is(CueKind.ITEM) || hit.equals(done)) {
                continue;
            }
            if (hit.start() < done.start()) {
                before = hit;
            } else if (behind == null || hit.start() - behind.end() <= 1) {
                behind = hit;
            }
        }
        return behind != null ? behind : before;
    }
}
