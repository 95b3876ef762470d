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
            start = behindMachine(clause, start);
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
                at = hit.end();
                moved = true;
            } else if (hit == null || !hit.is(CueKind.ACT)) {
                int filler = fillerEnd(clause, at, hit);
                moved = filler > at && filler < clause.end();
                at = moved ? filler : at;
            }
        }
        return at;
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

    /** The A of A相 and of A/C is no article. */
    private static boolean isLetterOfName(String source, String filler, int end) {
        return TextFold.isWord(filler.charAt(0))
                && end < source.length()
                && (TextFold.isHan(source.charAt(end)) || filler.length() == 1 && source.charAt(end) == '/');
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
            boolean observed = clause.hits().stream()
                            .anyMatch(h -> h.start() >= end && (h.is(CueKind.OBSERVATION) || h.is(CueKind.FAILURE)))
                    || clause.source().substring(end, clause.end()).chars().anyMatch(Character::isDigit);
            return observed ? skipFillers(clause, end) : start;
        }
        return start;
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
        int at = from;
        while (at < clause.end()
                && (Character.isDigit(clause.source().charAt(at))
                        || " #".indexOf(clause.source().charAt(at)) >= 0)) {
            at++;
        }
        boolean number = at > from
                && Character.isDigit(clause.source().charAt(at - 1))
                && (at == clause.end() || !TextFold.isWord(clause.source().charAt(at)));
        return number ? at : from;
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
