package org.faultbook.indexer.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.faultbook.indexer.normalise.CueHit;
import org.faultbook.indexer.normalise.CueKind;
import org.faultbook.indexer.normalise.TextFold;
import org.faultbook.kb.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Parts a stretch that tells several acts: at 、 + 并 and "and" before an act, and without any sign where an act with an
 * object of its own follows another (扳正门板换挂轮), so that no act takes the credit of another.
 */
final class ActSplitter {
    private static final Pattern JOINS =
            Pattern.compile(".*(?:[、+＋&]|并|和|及|同时|\\band)\\s*", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final List<String> TAILS = List.of(
            "、", "+", "＋", "&", " ", "\t", "，", ",", "并", "和", "及", "同时", "后", "再", "然后", "又", "另", " and", " then");
    private static final Pattern UNKNOWN_OBJECT = Pattern.compile("(?![了后完好到至为成过一两])[\\p{IsHan}A-Z0-9]{2,8}");
    private static final String STRONG_SINGLE = "换清洗修调紧加打补拆焊擦";

    private ActSplitter() {}

    static List<Span> split(Clause clause, Span whole) {
        List<Span> parts = new ArrayList<>();
        int from = whole.start();
        CueHit last = null;
        for (CueHit hit : clause.hits()) {
            if (hit.start() < whole.start() || hit.end() > whole.end()) {
                continue;
            }
            boolean joined = joined(clause.source(), hit.start());
            boolean act =
                    (hit.is(CueKind.ACT) || hit.is(CueKind.ACT_AT_HEAD) && (joined || hit.start() == whole.start()))
                            && !ActLookalikes.is(clause, hit);
            if (act && last != null && (joined || isActOfItsOwn(clause, whole, last, hit))) {
                addTrimmed(clause.source(), from, hit.start(), parts);
                from = hit.start();
            }
            int and = act && last != null ? otherPart(clause, last, hit) : -1;
            if (and > from) {
                addTrimmed(clause.source(), from, and, parts);
                from = and;
            }
            last = act ? hit : last;
        }
        addTrimmed(clause.source(), from, whole.end(), parts);
        return parts;
    }

    /** Where "and switch adjusted" begins behind "new hinge": a part of its own with its act behind it; -1 where none does. */
    private static int otherPart(Clause clause, CueHit last, CueHit act) {
        int and = clause.source().indexOf(" and ", last.end());
        boolean between = and >= 0 && and + 5 < act.start();
        return between && item(clause, last.end(), and + 1) != null && item(clause, and + 5, act.start()) != null
                ? and + 5
                : -1;
    }

    private static boolean joined(String source, int at) {
        return JOINS.matcher(source.substring(Math.max(0, at - 5), at)).matches();
    }

    /** An act with its object behind it, where the act before has one too or stands well by itself. */
    private static boolean isActOfItsOwn(Clause clause, Span whole, CueHit last, CueHit hit) {
        char first = clause.source().charAt(hit.start());
        boolean chinese = TextFold.isHan(first);
        boolean strong = hit.length() > 1 || STRONG_SINGLE.indexOf(first) >= 0;
        String behind = clause.source().substring(hit.end(), whole.end());
        boolean unknown = hit.length() > 1
                && UNKNOWN_OBJECT.matcher(behind).matches()
                && clause.hits().stream().noneMatch(h -> h.start() >= hit.end() && !h.is(CueKind.ITEM));
        int next = nextAct(clause, hit, whole.end());
        boolean object = (unknown || item(clause, hit.end(), next) != null)
                && !clause.source().substring(hit.start(), whole.end()).contains("的");
        boolean ownBefore = item(clause, last.end(), hit.start()) != null
                || item(clause, whole.start(), last.start()) != null
                || last.length() > 1 && !isPreparation(last);
        return chinese && strong && object && ownBefore && !hit.is(CueKind.ITEM);
    }

    /** Where the next act begins; {@code end} where none does. What stands behind it is done by that act. */
    private static int nextAct(Clause clause, CueHit act, int end) {
        return clause.hits().stream()
                .filter(h -> h.start() >= act.end() && h.start() < end && h.is(CueKind.ACT) && !h.is(CueKind.ITEM))
                .filter(h ->
                        clause.source().charAt(h.start()) != clause.source().charAt(act.start())) // 紧了紧
                .mapToInt(CueHit::start)
                .findFirst()
                .orElse(end);
    }

    private static boolean isPreparation(CueHit act) {
        String group = String.valueOf(act.group(CueKind.ACT));
        return group.equals("isolate") || group.equals("open") || group.equals("reset");
    }

    private static @Nullable CueHit item(Clause clause, int from, int to) {
        for (CueHit hit : clause.hits()) {
            if (hit.start() >= from && hit.end() <= to && hit.is(CueKind.ITEM) && !hit.is(CueKind.ACT)) {
                return hit;
            }
        }
        return null;
    }

    private static void addTrimmed(String source, int from, int to, List<Span> parts) {
        int end = to;
        boolean moved = true;
        while (moved && end > from) {
            String rest = source.substring(Math.max(from, end - 5), end).toLowerCase(Locale.ROOT);
            int length = TAILS.stream()
                    .filter(rest::endsWith)
                    .mapToInt(String::length)
                    .max()
                    .orElse(0);
            moved = length > 0;
            end -= length;
        }
        if (end > from) {
            parts.add(new Span(from, end));
        }
    }
}
