package org.faultbook.indexer.extract;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faultbook.indexer.normalise.CueHit;
import org.faultbook.indexer.normalise.CueKind;
import org.faultbook.indexer.normalise.TextFold;
import org.faultbook.kb.text.Span;
import org.jspecify.annotations.Nullable;

/** How far a statement reaches within its clause: without the words that lead to it or close it. */
final class Extent {
    private static final Set<CueKind> LEADS = EnumSet.of(
            CueKind.SPEAKER,
            CueKind.LEADTIME,
            CueKind.FINDING,
            CueKind.BECAUSE,
            CueKind.BUT,
            CueKind.ADMIN,
            CueKind.UPKEEP);
    private static final Set<CueKind> CLOSES_ACT = EnumSet.of(
            CueKind.GOOD,
            CueKind.FAILED,
            CueKind.PARTIAL,
            CueKind.PLAN,
            CueKind.ADMIN,
            CueKind.RESULTING,
            CueKind.CHECK);
    private static final int LONGEST_PLACE = 12;
    /** The A2 of "lift A2". */
    private static final Pattern LETTERED_TAG = Pattern.compile(" [A-Z]{1,2}-?\\d{1,3}(?![\\w.])");

    /** The 2 of "pump 2" and the 3号 of 泵3号. */
    private static final Pattern NUMBERED_TAG = Pattern.compile("[ #]*\\d+[#号]?(?![\\w.])");

    /** What goes on naming the machine: 逆变器端, pump 2 of the set. */
    private static final Pattern GOES_ON = Pattern.compile(
            "[边的那]|端(?!子)|内(?!机)|上(?![不升电])|下(?![降不])|外(?!机)|(?:of|in|on|at|for|and|with)\\b",
            Pattern.CASE_INSENSITIVE);
    /** The place that a machine gives its name to: 柜子里, 设备间, 泵房, 辊道4区. */
    private static final Pattern NAMED_PLACE = Pattern.compile("子?(?:里面?|间|房|室(?![内外])|旁边?|处|区|组(?![件串])|号)(?:的时候|的)?");

    /** Too little to stand alone: 停, 抖. */
    private static final Pattern SINGLE = Pattern.compile("(?![坏报催急说问等])\\p{IsHan}了?$");

    private static final Pattern PLACE = Pattern.compile(
            "(?:in|of|at|on) (?:(?:the|our) )?(?!(?:the|our)\\b)\\w+(?: (?:room|hall|house|shop|line|floor|level|rack|bay|area|building|side))?(?: (?:[A-Z]|\\d{1,3}))? ",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern CLOCK = Pattern.compile("[一二两三四五六七八九十\\d]{1,3}点(?:多|钟|半|左右)*");

    /** What may stand between what was seen and the machine named behind it: frozen on UPS, noise from conveyor 3. */
    private static final Pattern MACHINE_BEHIND =
            Pattern.compile("[ ,]+(?:(?:on|of|at|in|from|for) )?(?:the )?", Pattern.CASE_INSENSITIVE);

    private static final Pattern BEHIND_IT = Pattern.compile("(?: ?#?[A-Z]?\\d{1,3}| [A-Z])?\\s*");
    private static final List<String> FILLERS = List.of(
            "到场后",
            "现场",
            "已经",
            "于是",
            "然后",
            "后来",
            "最后",
            "这次",
            "本次",
            "今天再来",
            "客户同意",
            "业主同意",
            "同意",
            "决定",
            "随即",
            "立即",
            "马上",
            "统一",
            "分别",
            "再来",
            "随后",
            "接着",
            "师傅",
            "我方",
            "我们",
            "帮客户",
            "给客户",
            "重点",
            "已",
            "再",
            "又",
            "就",
            "先",
            "后",
            "把",
            "将",
            "给",
            "对",
            "也",
            "都",
            "并",
            "有点",
            "其",
            "has been",
            "have been",
            "had been",
            "was",
            "were",
            "is",
            "are",
            "has",
            "have",
            "the",
            "a",
            "an",
            "it",
            "which",
            "then",
            "and",
            "also",
            "i",
            "we",
            "so",
            "that",
            "just",
            "this",
            "there",
            "been",
            "be",
            "on",
            "to",
            "of",
            "by",
            "again",
            "simply",
            "therefore",
            "of the");
    /** Words that begin like a filler. */
    private static final List<String> BEGIN_WORDS = List.of(
            "对接", "对讲", "对重", "对轮", "对中", "对称", "对地", "对外", "对面", "对侧", "对角", "对开", "对插", "对调", "对冲", "对正", "对齐", "对准",
            "对码", "给水", "给料", "给油", "给定", "给煤", "后轮", "后门", "后桥", "后盖", "后备", "后台", "后级", "后端", "后排", "后侧", "后轴", "再生",
            "再热", "先导", "并网", "并机", "并联", "并列", "就地", "其余", "其他", "其它", "把手", "将军", "又臭", "也许", "有点火");

    private static final List<String> TAILS = List.of(
            "之后",
            "以后",
            "其余",
            "然后",
            "后",
            "并",
            "就",
            "先",
            "再",
            "则",
            "已",
            "也",
            "才",
            "立马",
            "马上",
            "立刻",
            "了",
            "，",
            "and then",
            "and",
            "then",
            "which",
            "is",
            "was",
            "are",
            "but",
            "it",
            "all",
            "after",
            "with",
            "w/",
            "by",
            "from",
            "for",
            "w",
            "to",
            "the",
            "unit",
            "system");

    private static final List<String> OPEN_TAILS =
            TAILS.stream().filter(tail -> !tail.endsWith("后")).toList();

    private Extent() {}

    /** Whether a character can begin or end a statement. */
    static boolean isContent(char c) {
        return Character.isLetterOrDigit(c) || "%℃°Ωμ#\"“”".indexOf(c) >= 0;
    }

    /** The offset behind all words that only lead: who said it, when, 经查, because. */
    static int leadEnd(Clause clause) {
        return leadEnd(clause, LEADS);
    }

    static @Nullable Span of(Label label, Clause clause) {
        int start = leadEnd(clause);
        if (label == Label.SYMPTOM) {
            start = lookingAt(SINGLE, clause, start) ? clause.start() : behindMachine(clause, start);
        }
        int end = label == Label.FIX
                ? actEnd(clause, start)
                : label == Label.SYMPTOM ? beforeMachine(clause, start, timeStart(clause, start)) : clause.end();
        return trimmed(clause.source(), start, end, label);
    }

    private static int leadEnd(Clause clause, Set<CueKind> kinds) {
        int at = clause.start();
        boolean moved = true;
        while (moved && at < clause.end()) {
            moved = false;
            while (at < clause.end() && !isContent(clause.source().charAt(at))) {
                at++;
            }
            CueHit hit = hitAt(clause, at);
            boolean leads = hit != null
                    && hit.end() < clause.end()
                    && hit.cues().stream().anyMatch(c -> kinds.contains(c.kind()));
            if (leads && hit != null && !statesMore(hit)) {
                at = hit.is(CueKind.LEADTIME) ? clockEnd(clause, hit.end()) : hit.end();
                moved = true;
            } else if (hit == null || !hit.is(CueKind.ACT)) {
                int filler = fillerEnd(clause, at, hit);
                moved = filler > at && filler < clause.end();
                at = moved ? filler : at;
            }
        }
        return at;
    }

    /** The 三四点 of 下午三四点. */
    private static int clockEnd(Clause clause, int from) {
        Matcher clock = CLOCK.matcher(clause.source()).region(from, clause.end());
        return clock.lookingAt() && clock.end() < clause.end() ? clock.end() : from;
    }

    /** 报 leads and observes, 绝缘 tests and names a part: such words stay. */
    private static boolean statesMore(CueHit hit) {
        return hit.is(CueKind.OBSERVATION) || hit.is(CueKind.ITEM) || hit.is(CueKind.FAILURE) || hit.is(CueKind.ACT);
    }

    private static int fillerEnd(Clause clause, int at, @Nullable CueHit hit) {
        String source = clause.source();
        for (String filler : FILLERS) {
            int end = at + filler.length();
            if (end <= clause.end()
                    && source.regionMatches(true, at, filler, 0, filler.length())
                    && isWordEnd(source, end)
                    && (hit == null || hit.end() <= end)
                    && !isLetterOfName(source, filler, end)
                    && BEGIN_WORDS.stream().noneMatch(word -> source.startsWith(word, at))) {
                return end;
            }
        }
        return at;
    }

    /** The A of A相, of A/C and of A-07 is no article. */
    private static boolean isLetterOfName(String source, String filler, int end) {
        return TextFold.isWord(filler.charAt(0))
                && end < source.length()
                && (TextFold.isHan(source.charAt(end))
                        || filler.length() == 1 && "/-".indexOf(source.charAt(end)) >= 0);
    }

    private static boolean isWordEnd(String source, int end) {
        return end >= source.length()
                || !TextFold.isWord(source.charAt(end))
                || !TextFold.isWord(source.charAt(end - 1));
    }

    /** Skips "地下室2号水泵" or "robot 3" where something observed follows. */
    private static int behindMachine(Clause clause, int start) {
        for (CueHit hit : clause.hits()) {
            if (hit.start() < start) {
                continue;
            }
            boolean tells = hit.is(CueKind.OBSERVATION) || hit.is(CueKind.FAILURE) || hit.is(CueKind.ACT);
            if (hit.start() - start > LONGEST_PLACE || tells && !hit.is(CueKind.MACHINE)) {
                return start;
            }
            if (!hit.is(CueKind.MACHINE)) {
                continue;
            }
            int end = tagEnd(clause, hit.end());
            CueHit seen = observedFrom(clause, end);
            boolean observed = seen != null
                    || clause.source().substring(end, clause.end()).chars().anyMatch(Character::isDigit);
            if (!observed) {
                return start;
            }
            Matcher named = NAMED_PLACE.matcher(clause.source()).region(end, clause.end());
            int after = named.lookingAt() && (seen == null || named.end() <= seen.start()) ? named.end() : end;
            int behind = placeEnd(clause, skipFillers(clause, after), seen);
            boolean whole = lookingAt(SINGLE, clause, behind)
                    || lookingAt(GOES_ON, clause, behind)
                            && !(seen != null && seen.start() == behind && isStrong(seen));
            if (!whole) {
                return behind;
            }
        }
        return start;
    }

    private static boolean lookingAt(Pattern pattern, Clause clause, int from) {
        return pattern.matcher(clause.source()).region(from, clause.end()).lookingAt();
    }

    private static boolean isStrong(CueHit seen) {
        return seen.is(CueKind.FAILURE) || "2".equals(seen.group(CueKind.OBSERVATION));
    }

    private static @Nullable CueHit observedFrom(Clause clause, int from) {
        return clause.hits().stream()
                .filter(h -> h.start() >= from && (h.is(CueKind.OBSERVATION) || h.is(CueKind.FAILURE)))
                .findFirst()
                .orElse(null);
    }

    /** Where the words end that say where the machine stands: pump IN THE BASEMENT makes noise. */
    private static int placeEnd(Clause clause, int from, @Nullable CueHit seen) {
        Matcher place = PLACE.matcher(clause.source()).region(from, clause.end());
        return seen != null && place.lookingAt() && place.end() <= seen.start() ? place.end() : from;
    }

    /** A machine named behind what was seen on it, in a title, is no part of the observation. */
    private static int beforeMachine(Clause clause, int start, int end) {
        if (clause.section().role() != Role.TITLE) {
            return end;
        }
        for (int i = clause.hits().size() - 1; i > 0; i--) {
            CueHit hit = clause.hits().get(i);
            if (!hit.is(CueKind.MACHINE)) {
                continue;
            }
            CueHit seen = clause.hits().get(i - 1);
            String rest = clause.source().substring(hit.end(), end);
            String between = clause.source().substring(seen.end(), Math.max(seen.end(), hit.start()));
            boolean tells = seen.start() >= start && (seen.is(CueKind.OBSERVATION) || seen.is(CueKind.FAILURE));
            return tells
                            && BEHIND_IT.matcher(rest).matches()
                            && MACHINE_BEHIND.matcher(between).matches()
                    ? seen.end()
                    : end;
        }
        return end;
    }

    private static int skipFillers(Clause clause, int from) {
        Clause rest = clause.between(from, clause.end(), clause.link());
        return leadEnd(rest, EnumSet.of(CueKind.LEADTIME, CueKind.MACHINE));
    }

    private static int tagEnd(Clause clause, int from) {
        Matcher lettered = LETTERED_TAG.matcher(clause.source()).region(from, clause.end());
        if (lettered.lookingAt()) {
            return lettered.end();
        }
        Matcher numbered = NUMBERED_TAG.matcher(clause.source()).region(from, clause.end());
        return numbered.lookingAt() ? numbered.end() : from;
    }

    /** An act ends before its result, at 后 before what came of it, and before talk of the visit. */
    private static int actEnd(Clause clause, int start) {
        CueHit act = clause.namedAct();
        int behind = act == null ? start : act.end();
        for (CueHit hit : clause.hits()) {
            boolean closes = hit.start() >= behind
                    && !hit.is(CueKind.ITEM)
                    && !hit.is(CueKind.ACT)
                    && hit.cues().stream().anyMatch(c -> CLOSES_ACT.contains(c.kind()));
            if (closes) {
                return afterword(clause, behind, hit.start());
            }
        }
        return afterword(clause, behind, clause.end());
    }

    /** A time that closes an observation is no part of it: no pressure this morning. */
    private static int timeStart(Clause clause, int start) {
        for (CueHit hit : clause.hits()) {
            if (hit.is(CueKind.LEADTIME) && hit.start() > start && hit.end() == clause.end()) {
                return hit.start();
            }
        }
        return clause.end();
    }

    private static int afterword(Clause clause, int behind, int end) {
        if (behind < end && clause.source().charAt(behind) == '完') { // 洗完功率明显: the rest is what came of it
            return behind;
        }
        int after = clause.source().indexOf('后', behind);
        boolean names =
                after >= 0 && after < end && (hitAt(clause, after + 1) instanceof CueHit next && next.is(CueKind.ITEM));
        if (after < behind || after >= end || names || hitAt(clause, after) != null) {
            return end;
        }
        return after > behind && "以之".indexOf(clause.source().charAt(after - 1)) >= 0 ? after - 1 : after;
    }

    private static @Nullable Span trimmed(String source, int from, int to, Label label) {
        int start = from;
        int end = to;
        while (start < end && !isContent(source.charAt(start))) {
            start++;
        }
        boolean moved = true;
        while (moved && end > start) {
            moved = false;
            while (end > start && !isContent(source.charAt(end - 1))) {
                end--;
            }
            for (String tail : tails(label)) {
                int at = end - tail.length();
                boolean whole =
                        at > start && (!TextFold.isWord(source.charAt(at)) || !TextFold.isWord(source.charAt(at - 1)));
                boolean notAchieved = tail.equals("了") && at > start && source.charAt(at - 1) == '不';
                if (whole && !notAchieved && source.regionMatches(true, at, tail, 0, tail.length())) {
                    end = at;
                    moved = true;
                    break;
                }
            }
        }
        return start < end ? new Span(start, end) : null;
    }

    /** 雨后 is when it was seen; 换后 is only what comes next. */
    private static List<String> tails(Label label) {
        return switch (label) {
            case CAUSE -> List.of();
            case SYMPTOM -> OPEN_TAILS;
            case FIX, OTHER -> TAILS;
        };
    }

    private static @Nullable CueHit hitAt(Clause clause, int at) {
        for (CueHit hit : clause.hits()) {
            if (hit.start() == at) {
                return hit;
            }
            if (hit.start() > at) {
                return null;
            }
        }
        return null;
    }
}
