package org.faultbook.indexer.manual;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faultbook.indexer.manual.FaultRow.NamedCause;
import org.faultbook.kb.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * Reads causes and remedies from sentences: 若…则…, "If the pump does not start: check ...". Only for sections about
 * faults; anywhere else such sentences are ordinary instructions.
 */
final class ProseReader {
    private static final Pattern OPENS =
            Pattern.compile("^(?:如果|如遇到?|如出现|如发现|如(?![下图表上前此何])|若是|若出现|若发现|若|当出现|当发现|当(?![前地天])|假如|一旦|遇到|出现|发现"
                    + "|(?i:if|whenever|when|should|in case of|in case|in the event of|in the event that|where)\\s+)");
    private static final Pattern CLAUSE_END = Pattern.compile(
            "[，；。：！]|[,;:!](?=\\s|\\p{IsHan}|$)|(?<![0-9])\\.(?=\\s|$)|(?<=[0-9])\\.(?=\\s|$)|——|\\s[–—]\\s");
    private static final Pattern THEN = Pattern.compile("^(?:则|就|那么|此时|这时|(?i:then)\\s)+");
    private static final Pattern MUST =
            Pattern.compile("^(?:则|此时|这时|请|应当?|(?i:then |please |you (?:must|should|have to) ))+");
    private static final Pattern BLAMES = Pattern.compile(
            "^(?:除.{1,12}外)?还?(?:应|要|须)?(?:想到|考虑|怀疑)|^(?:则|这|其|此|该故障|原因)*(?:多半?是?|大多|一般|通常|往往|很|也|有|最)*(?:可能的?)*(?:原因(?:是|为|有|可能是)?|是?由于|是?因为?|可能[是为]?|多为|一般[是为]|通常[是为]|往往[是为]|大多[是为]|说明|表明|表示|则[为是]|[为是](?=[^否]))"
                    + "|^(?i:(?:this|it|that|the (?:fault|alarm|problem|error))?\\s*(?:is |are |can be |may be |could be |might be )?(?:usually |often |mostly |normally |generally |probably |most likely |likely |typically |perhaps )*(?:caused by|due to|because(?: of)?|the result of|means(?: that)?|indicates(?: that)?)|(?:a|the|one)? ?(?:most )?(?:probable|likely|possible|usual|common) (?:cause|reason) is(?: that)?|(?:the )?(?:cause|reason) is(?: usually| often| mostly)?|most likely,?|probably|usually|mostly|perhaps)\\s*");
    private static final Pattern PROBABLE = Pattern.compile(
            "(?i).+ (?:is|are|has|have) (?:probably|likely|presumably|possibly|perhaps|usually|most likely) .+|.+ (?:may|might|could) (?:be|have) .+");
    private static final Pattern ASIDE = Pattern.compile("^(?i:which |what |this is no |and is no )|^(?:这|属|并非|不是)");
    private static final Pattern USED = Pattern.compile("^则(?:用|使用|按|将|开|关|停)");
    private static final Pattern SENTENCE = Pattern.compile("(?<=[。；;！!])\\s*|(?<=[.])\\s+(?=[A-Z\"(])");
    private static final Pattern STOP = Pattern.compile("[。；;.，,：:！!]+$");

    private final FaultWords words;

    ProseReader(FaultWords words) {
        this.words = words;
    }

    /** What a sentence says of a fault. */
    record Told(String symptom, NamedCause cause) {}

    /** A stretch up to a mark; {@code stop} tells whether the mark parts statements, {@code full} whether it ends a sentence, {@code colon} whether it opens one. */
    private record Clause(int start, int end, String text, boolean stop, boolean full, boolean colon) {}

    /** Null where the text is no condition with what to do about it. */
    @Nullable
    Told conditional(String text) {
        Matcher opened = OPENS.matcher(text.strip());
        if (!opened.find()) {
            return null;
        }
        String body = text.strip().substring(opened.end());
        List<Clause> clauses = clauses(body);
        int then = then(clauses);
        int order = firstOrder(clauses, Math.max(1, then));
        int blame = then == 0 ? first(clauses, order) : order > then || isUseOf(clauses, then) ? then : 0;
        if (blame == 0
                && then == 0
                && order < clauses.size()
                && order >= 2
                && clauses.get(order - 1).stop()) {
            // in Chinese the first pause ends the condition, in English conditions have pauses of their own
            blame = Language.of(body) == Language.ZH ? 1 : order - 1;
            while (blame > 1 && ASIDE.matcher(clauses.get(blame).text()).find()) {
                blame--;
            }
        }
        int looked = order;
        if (blame == 0 && isLookingFor(clauses, order)) {
            // 则检查恒压参数：增益过大，应减小增益
            blame = order + 1;
            order = firstOrder(clauses, blame + 1);
            String symptom = body.substring(0, clauses.get(looked - 1).end()).strip();
            return new Told(
                    symptom,
                    new NamedCause(
                            cause(body, clauses.subList(blame, order)),
                            List.of(ordered(body.substring(clauses.get(order).start())))));
        }
        boolean blamed = blame > 0;
        if (blamed) {
            order = behind(clauses, blame, order == then ? clauses.size() : order);
        } else if (order == clauses.size()) {
            return null;
        }
        int shown = blamed ? blame : order;
        String symptom = body.substring(0, clauses.get(shown - 1).end()).strip().replaceAll("(?:时|的话)$", "");
        if (symptom.length() < 2 || !blamed && !words.isSymptom(symptom)) {
            return null;
        }
        String cause = blamed ? cause(body, clauses.subList(blame, order)) : "";
        String remedy = order == clauses.size()
                ? ""
                : ordered(body.substring(clauses.get(order).start()));
        return new Told(symptom, new NamedCause(cause, remedy.isEmpty() ? List.of() : List.of(remedy)));
    }

    /** A line that names a symptom, be it as a condition: "If the set does not start:". */
    static String withoutIf(String line) {
        String bare = OPENS.matcher(line.strip()).replaceFirst("");
        return bare.equals(line.strip())
                ? line
                : STOP.matcher(bare).replaceFirst("").replaceAll("(?:时|的话)$", "");
    }

    private static List<Clause> clauses(String body) {
        List<Clause> clauses = new ArrayList<>();
        Matcher end = CLAUSE_END.matcher(body);
        int from = 0;
        while (end.find()) {
            String mark = end.group();
            add(clauses, body, from, end.start(), mark);
            from = end.end();
        }
        add(clauses, body, from, body.length(), "。");
        return clauses;
    }

    private static void add(List<Clause> clauses, String body, int from, int to, String mark) {
        if (from < to && !body.substring(from, to).isBlank()) {
            clauses.add(new Clause(
                    from,
                    to,
                    body.substring(from, to).strip(),
                    !"，,".contains(mark),
                    "。.！!".contains(mark),
                    "：:".contains(mark)));
        }
    }

    /** The clause that opens with 则; 0 where none does. */
    private static int then(List<Clause> clauses) {
        for (int i = 1; i < clauses.size(); i++) {
            if (clauses.get(i).text().startsWith("则")) {
                return i;
            }
        }
        return 0;
    }

    /** 则用水冲洗过托辊。改用…: what was done wrong, since a sentence behind it says what to do. */
    private boolean isUseOf(List<Clause> clauses, int at) {
        int next = behind(clauses, at, clauses.size());
        return USED.matcher(clauses.get(at).text()).find()
                && next < clauses.size()
                && clauses.get(next - 1).full()
                && words.isOrder(clauses.get(next).text());
    }

    /** What to look at, behind a colon what may be found there, then what to do about it. */
    private boolean isLookingFor(List<Clause> clauses, int at) {
        return at + 2 < clauses.size()
                && clauses.get(at).colon()
                && firstOrder(clauses, at + 1) > at + 1
                && firstOrder(clauses, at + 1) < clauses.size();
    }

    /** Where a cause that opens at {@code blame} is told: up to the end of its sentence, else its statement, at most {@code limit}. */
    private static int behind(List<Clause> clauses, int blame, int limit) {
        for (int i = blame + 1; i < limit; i++) {
            if (clauses.get(i - 1).full()) {
                return i;
            }
        }
        for (int i = blame + 1; limit == clauses.size() && i < limit; i++) {
            if (clauses.get(i - 1).stop()) {
                return i;
            }
        }
        return limit;
    }

    /** The first clause from {@code from} on that says what to do; their number where none does. */
    private int firstOrder(List<Clause> clauses, int from) {
        for (int i = from; i < clauses.size(); i++) {
            String told = THEN.matcher(clauses.get(i).text()).replaceFirst("").strip();
            if (!BLAMES.matcher(told).lookingAt() && MUST.matcher(told).find() || words.isOrder(told)) {
                return i;
            }
        }
        return clauses.size();
    }

    /** The first clause before {@code order} that opens with words for a cause; 0 where none does. */
    private static int first(List<Clause> clauses, int order) {
        for (int i = 1; i < order; i++) {
            String text = clauses.get(i).text();
            if (BLAMES.matcher(text).lookingAt()
                    || text.startsWith("则")
                    || PROBABLE.matcher(text).matches()) {
                return i;
            }
        }
        return 0;
    }

    private static String cause(String body, List<Clause> told) {
        int end = told.getLast().end();
        for (int i = 1; i < told.size(); i++) {
            if (ASIDE.matcher(told.get(i).text()).find()) {
                end = told.get(i - 1).end();
                break;
            }
        }
        String cause = body.substring(told.getFirst().start(), end).strip();
        return bareCause(cause);
    }

    private static String bareCause(String cause) {
        String bare =
                BLAMES.matcher(cause).replaceFirst("").replaceFirst("^则", "").strip();
        bare = bare.replaceFirst("^[:：,，]\\s*", "").replaceFirst("(?:引起|造成|导致|所致)的?$", "");
        return STOP.matcher(bare.isEmpty() ? cause : bare).replaceFirst("").strip();
    }

    private static String ordered(String text) {
        String bare = MUST.matcher(text.strip()).replaceFirst("").strip();
        return STOP.matcher(bare).replaceFirst("").strip();
    }

    /** Cause and remedies that sentences under a known symptom tell; empty where they tell neither. */
    NamedCause told(String text) {
        String cause = "";
        String remedy = "";
        for (String sentence : SENTENCE.split(text)) {
            String rest = sentence.strip();
            List<Clause> clauses = clauses(rest);
            if (clauses.isEmpty()) {
                continue;
            }
            String first = clauses.getFirst().text();
            boolean blames =
                    BLAMES.matcher(first).lookingAt() || PROBABLE.matcher(first).matches();
            if (cause.isEmpty() && remedy.isEmpty() && blames && !words.isOrder(first)) {
                int order = firstOrder(clauses, 1);
                cause = cause(rest, clauses.subList(0, order));
                rest = order == clauses.size()
                        ? ""
                        : rest.substring(clauses.get(order).start());
            }
            boolean orders = MUST.matcher(rest).find() || words.isOrder(rest);
            if (!rest.isEmpty() && (orders || !remedy.isEmpty() || !cause.isEmpty())) {
                remedy = CellItem.joined(remedy, rest);
            }
        }
        remedy = ordered(remedy);
        return new NamedCause(cause, remedy.isEmpty() ? List.of() : List.of(remedy));
    }
}
