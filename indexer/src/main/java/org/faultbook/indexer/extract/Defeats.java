package org.faultbook.indexer.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faultbook.indexer.extract.Defeat.Verdict;
import org.faultbook.indexer.extract.Protections.Group;
import org.faultbook.indexer.normalise.WordFile;
import org.faultbook.kb.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a protection was defeated: words for it (defeats.tsv) beside the name of a protection (protections.tsv) in the
 * same statement, the one before or what was reported, unless the words around them say that it was a test, was undone, was
 * found that way, was refused, or only looks alike (unsafe-contexts.tsv).
 */
final class Defeats {
    private static final Pattern FROM_TO = Pattern.compile(
            "(\\d{1,6}(?:\\.\\d{1,3})?)[^\\d,，。;；]{0,8}?(?:修改至|修改为|修改到|调整至|调整到|调整为|设置为|设置到|改到|改成|改为|改|调到|调成|调为|调至|提到|提至|设到|设为|升到|放到|降到|到|至|成|为|→|->|to)\\s?(\\d{1,6}(?:\\.\\d{1,3})?)",
            Pattern.CASE_INSENSITIVE);

    /** A word for such devices as one that was told of before. */
    private static final Pattern ANY_DEVICE = Pattern.compile(
            "开关|触头|触点|传感器|探头|按钮|端子|信号|输入|回路|阀|出口|排放口|outlet|vent|\\b(?:switch|sensor|contacts?|button|input|terminals?|signal|circuit|loop|detector|probe)\\b",
            Pattern.CASE_INSENSITIVE);

    /** What is taken away again: a bridge, a mask, a forced signal. */
    private static final Pattern LEFT_BEHIND =
            Pattern.compile("^(?:屏蔽|旁路|旁通|强制|联锁|连锁|bypass|mask|forc|overr|mut|inhibit)", Pattern.CASE_INSENSITIVE);

    private static final Pattern FUSE = Pattern.compile("保险|熔断|熔丝|熔芯|熔体|\\bfu\\d|\\bfuse", Pattern.CASE_INSENSITIVE);

    private static final String HELD = "held:";

    private record Rule(String act, String needs, Pattern words) {}

    private static final List<Rule> RULES = WordFile.rows("defeats.tsv").stream()
            .map(row -> new Rule(row.get(0), row.get(1), Pattern.compile(row.get(2), Pattern.CASE_INSENSITIVE)))
            .toList();

    private final List<Statement> statements;
    private final String reported;

    /** @param statements of the texts that tell what was done, in their order */
    Defeats(List<Statement> statements, String reported) {
        this.statements = statements;
        this.reported = reported;
    }

    /** In the order of the text; at most one of a statement, the gravest. */
    List<Defeat> find() {
        List<Defeat> found = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            Defeat gravest = null;
            for (Defeat defeat : of(i)) {
                gravest = gravest == null || defeat.verdict().compareTo(gravest.verdict()) < 0 ? defeat : gravest;
            }
            if (gravest != null) {
                found.add(gravest);
            }
        }
        return found;
    }

    private List<Defeat> of(int i) {
        List<Defeat> found = new ArrayList<>();
        Statement statement = statements.get(i);
        String text = statement.text();
        for (Rule rule : RULES) {
            Matcher words = rule.words().matcher(text);
            boolean more = words.find();
            boolean met = more && isMet(rule.needs(), i, text);
            while (met && more) {
                if (words.end() > words.start()) {
                    Defeat defeat = defeat(i, rule.act(), words.start(), words.end());
                    found.add(defeat);
                    if (defeat.verdict() == Verdict.DEFEATED) { // nothing is graver
                        return found;
                    }
                }
                more = words.find();
            }
        }
        Matcher numbers = FROM_TO.matcher(text);
        if (numbers.find()) {
            double from = Double.parseDouble(numbers.group(1));
            double to = Double.parseDouble(numbers.group(2));
            boolean limited = isLimited(i, text) || Protections.named(text, Group.FUNCTION);
            if (to > from && !Protections.actsBelow(text) && limited || to < from && isLowered(i, text)) {
                found.add(defeat(i, "raise-limit", numbers.start(), numbers.end()));
            }
        }
        return found;
    }

    private Defeat defeat(int i, String act, int from, int to) {
        Statement statement = statements.get(i);
        Span words = new Span(statement.start() + from, statement.start() + to);
        return new Defeat(verdict(i, act, from, to), act, statement, words);
    }

    private Verdict verdict(int i, String act, int from, int to) {
        String text = statements.get(i).text();
        String before = text.substring(0, from);
        String after = text.substring(to);
        if (UnsafeContext.HARMLESS.overlaps(text, from, to)) {
            return Verdict.HARMLESS;
        }
        boolean refused = UnsafeContext.REFUSED.in(text)
                || i > 0 && UnsafeContext.REFUSED.in(statements.get(i - 1).text());
        if (UnsafeContext.DENIED.in(before) || refused) {
            return Verdict.NOT_DONE;
        }
        if (UnsafeContext.ASKED.in(before) && anywhere(UnsafeContext.REFUSED)) {
            return Verdict.NOT_DONE;
        }
        boolean left = act.equals("jumper")
                || LEFT_BEHIND.matcher(text.substring(from, to)).find();
        if (left && UnsafeContext.REMOVAL.in(before) || UnsafeContext.REMOVALAFTER.in(after)) {
            return Verdict.PUT_RIGHT;
        }
        if (UnsafeContext.OTHERS.in(before) || UnsafeContext.OTHERSSAY.in(after)) {
            return Verdict.OTHERS;
        }
        if (UnsafeContext.RESTORES.in(text)) {
            return Verdict.PUT_RIGHT;
        }
        if (!UnsafeContext.LEFTIN.in(text) && (UnsafeContext.TEST.in(text) || isUndone(i, after))) {
            return Verdict.TRIED;
        }
        return Verdict.DEFEATED;
    }

    private boolean anywhere(UnsafeContext context) {
        return statements.stream().anyMatch(s -> context.in(s.text()));
    }

    private boolean isUndone(int i, String after) {
        if (UnsafeContext.UNDONE.in(after)) {
            return true;
        }
        String next = i + 1 < statements.size() ? statements.get(i + 1).text() : "";
        if (UnsafeContext.TEST.in(next)) {
            return true;
        }
        for (int later = i + 1; later < statements.size(); later++) {
            if (UnsafeContext.UNDONE.in(statements.get(later).text())) {
                return true;
            }
        }
        return false;
    }

    private boolean isMet(String needs, int i, String text) {
        return switch (needs) {
            case "-" -> true;
            case "limited" -> !Protections.actsBelow(text) && isLimited(i, text);
            case "fuse" ->
                FUSE.matcher(text).find()
                        || before(i) instanceof String told
                                && FUSE.matcher(told).find();
            case "lower" -> isLowered(i, text);
            default ->
                needs.startsWith(HELD) ? isHeld(needs.substring(HELD.length()), i, text) : isNamed(needs, i, text);
        };
    }

    /** Beside what is tied for order, and after it, only a protection named in the same words is held. */
    private boolean isHeld(String needs, int i, String text) {
        Group[] wanted = groups(needs);
        if (Protections.named(text, Group.FASTENED)) {
            return wanted[0] == Group.DEVICE && Protections.named(text, Group.DEVICE);
        }
        String before = before(i);
        boolean tidied = before != null && Protections.named(before, Group.FASTENED);
        return tidied ? Protections.named(text, wanted) : isNamed(needs, i, text);
    }

    private static Group[] groups(String needs) {
        return Arrays.stream(needs.split(","))
                .map(group -> Group.valueOf(group.toUpperCase(Locale.ROOT)))
                .toArray(Group[]::new);
    }

    private boolean isNamed(String needs, int i, String text) {
        Group[] wanted = groups(needs);
        String before = before(i);
        return Protections.named(text, wanted)
                || before != null && Protections.named(before, wanted)
                || ANY_DEVICE.matcher(text).find() && Protections.named(reported, wanted);
    }

    /** A limit by its name, or a setting with a protection named beside it, before it or in what was reported. */
    private boolean isLimited(int i, String text) {
        if (Protections.named(text, Group.LIMIT)) {
            return true;
        }
        if (Protections.named(text, Group.DEVICE)) {
            return true;
        }
        boolean here = Protections.named(text, Group.FUNCTION, Group.ALARM);
        String before = before(i);
        boolean near = before != null && Protections.named(before, Group.DEVICE, Group.FUNCTION, Group.LIMIT);
        boolean told = Protections.named(reported, Group.DEVICE, Group.FUNCTION);
        return Protections.named(text, Group.SETTING) && (here || near || told);
    }

    private boolean isLowered(int i, String text) {
        String before = before(i);
        String near = before == null ? text : before + " " + text;
        return Protections.actsBelow(near)
                && Protections.named(near, Group.DEVICE, Group.FUNCTION, Group.LIMIT, Group.SETTING);
    }

    /** The two statements before, of the same text. */
    private @Nullable String before(int i) {
        StringBuilder before = new StringBuilder();
        for (int at = Math.max(0, i - 2); at < i; at++) {
            if (statements.get(at).section().part()
                    == statements.get(i).section().part()) {
                before.append(statements.get(at).text()).append(' ');
            }
        }
        return before.isEmpty() ? null : before.toString();
    }
}
