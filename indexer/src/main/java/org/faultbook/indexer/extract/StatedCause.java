package org.faultbook.indexer.extract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.faultbook.indexer.normalise.CueHit;
import org.faultbook.indexer.normalise.CueKind;
import org.faultbook.indexer.normalise.TextFold;
import org.faultbook.kb.evidence.Evidence;
import org.faultbook.kb.faultcase.ActOutcome;
import org.faultbook.kb.faultcase.Cause;
import org.faultbook.kb.faultcase.CauseBasis;
import org.faultbook.kb.faultcase.Symptom;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.text.Span;
import org.faultbook.kb.ticket.Ticket;

/**
 * The cause as a ticket states it. Where a column or a label is there for the cause, what stands in it is the cause, and
 * what the other texts tell led to it; else the causes of all texts, in their order. Never a copy of a symptom, never
 * words that say nothing, never twice the same.
 */
final class StatedCause {
    private static final Pattern SAYS_NOTHING = Pattern.compile(
            "坏了?|(?:(?:客户|业主|用户)?投诉|(?:现场|已)?(?:处理|维修|修理|修复|解决|更换|换件?)(?:好|完)?了?|(?:电机|机械|电气|电路|设备|线路|系统|软件|硬件|质量|使用|人为|自然|环境|产品|配件|部件|本身|其他|外部)?(?:的)?(?:问题|故障|原因|毛病)|(?:motor|mechanical|electrical|equipment|system|quality|hardware|software|user|some)? ?(?:problem|issue|trouble|fault)|不明|不详|未知|待查|原因不明|原因未查明|未查明|未查到|查不出|无|没有|暂无|正常|同上|其他|其它|[没未](?:发现|见)(?:问题|异常|故障)|无(?:故障|异常)|没问题|重复(?:提交|报修)?|[/\\-—.]+"
                    + "|unknown|not known|no idea|no clue|do(?: no|n.)t know|n/?a|none|tbd|tbc|not found|no cause found|see above|duplicate|other|as above|someone|nothing|no (?:defects?|faults?|findings?|issues?|problems?|leaks?)(?: (?:noted|found|seen))?)",
            Pattern.CASE_INSENSITIVE);

    /** What does not tell how something was found. */
    private static final Set<CueKind> NO_STATE = EnumSet.of(
            CueKind.GOOD,
            CueKind.PLAN,
            CueKind.FAILED,
            CueKind.PARTIAL,
            CueKind.ADMIN,
            CueKind.ASSUMED,
            CueKind.EARLIER,
            CueKind.SPEAKER,
            CueKind.REQUEST,
            CueKind.UPKEEP,
            CueKind.CHECK);

    private static final Set<String> SWITCHES = Set.of("reset", "isolate", "open", "bleed", "jumper", "defeat");
    private static final Pattern BY = Pattern.compile("\\bby\\b|被", Pattern.CASE_INSENSITIVE);
    private static final Pattern WAS = Pattern.compile("\\b(?:was|were|had)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern HEARSAY = Pattern.compile(
            "(?:厂家|厂商|供应商|原厂)(?:说|讲|称|回复|认为|判断)?(?:可能|估计|怀疑|也许|大概)|\\b(?:maker|manufacturer|vendor|supplier|factory|oem) (?:says?|said|thinks|suspects|guesses)\\b.{0,12}\\b(?:may|might|maybe|possibl\\w+|perhaps|probably|could)\\b",
            Pattern.CASE_INSENSITIVE);
    /** Behind its object: the name of a test, not what it found. */
    private static final Pattern CHECKED = Pattern.compile("(?:检查|检测|点检|测试|校验)(?:[，。；、,;]|$)");

    /** In the text of the work: what was only looked at, what somebody thought, and a state of nothing named. */
    private static final Pattern NO_CAUSE = Pattern.compile(
            "[卡松堵断脏坏裂漏]|stripped|.*\\b(?:measured|checked|tested|verified|inspected|disassembled|dismantled)"
                    + "|(?:disassembled|dismantled|stripped down|took apart|opened up)\\b.*"
                    + "|.*(?:\\bthought (?:of|about)\\b|(?:最早|最初|起先|上回|上次|之前|前面|原来)[^，。；]{0,8}说).*",
            Pattern.CASE_INSENSITIVE);

    /** What was found well: 电缆都合格, "ran fine in hand". */
    private static final Pattern WELL = Pattern.compile(
            "(?:正常|合格|没问题|无异常|良好|完好|[都也是]好的?)$|\\b(?:ran|runs?|works?|worked|was|were|is|are|all) (?:fine|ok|okay|well|good|normal)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern STILL =
            Pattern.compile("但?(?:还是|仍然?|依旧|依然|照样)|(?:but )?still\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern TAKEN_OUT = Pattern.compile("\\b(?:out|off)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern MEASURED = Pattern.compile(
            "[a-z]{2,} (?:\\w+ ){0,2}\\d+(?:\\.\\d+)? ?(?:m?V|m?A|bar|kPa|MPa|mm|ohms?|uF|µF|Hz|K|C)\\b");
    private static final Pattern LASTED = Pattern.compile(
            "\\d+\\s?(?:小时|分钟|秒|天|次|遍|趟|圈|h(?:rs?|ours?)?\\b|min(?:utes?)?\\b|times?\\b|x\\b)",
            Pattern.CASE_INSENSITIVE);

    private StatedCause() {}

    /** UNKNOWN where none is stated. */
    static Cause of(Ticket ticket, Reading reading, List<Symptom> symptoms) {
        Cause named = of(ticket, reading, symptoms, StatedCause::isForCauses);
        Cause found = of(ticket, reading, symptoms, section -> !isForCauses(section));
        if (!named.isKnown() && !found.isKnown()) {
            return beforeAct(ticket, reading);
        }
        if (!named.isKnown() || !found.isKnown()) {
            return named.isKnown() ? named : found;
        }
        boolean chinese = ticket.language() == Language.ZH;
        String text = chinese ? named.text() + "（" + found.text() + "）" : named.text() + " (" + found.text() + ")";
        List<Evidence> evidence = new ArrayList<>(named.evidence());
        evidence.addAll(found.evidence());
        return new Cause(text, CauseBasis.STATED, evidence);
    }

    /**
     * Where nothing else tells it: the statement about an item right before the act that put it right, in the text of the
     * work (bat 2.6 V, 4x new), or right behind it, of the same item (cleaned the filter, filter was white with flour).
     */
    private static Cause beforeAct(Ticket ticket, Reading reading) {
        List<Clause> clauses = reading.clauses();
        for (int i = 0; i < clauses.size(); i++) {
            if (!mends(reading, i)) {
                continue;
            }
            boolean before = i > 0 && tellsState(reading, i - 1) && isAbout(clauses.get(i - 1), clauses.get(i));
            boolean behind = i + 1 < clauses.size()
                    && tellsState(reading, i + 1)
                    && WAS.matcher(clauses.get(i + 1).text()).find()
                    && sharesWord(clauses.get(i + 1), clauses.get(i));
            Clause state = before ? clauses.get(i - 1) : behind ? clauses.get(i + 1) : null;
            Span span = state == null ? null : Extent.of(Label.CAUSE, state);
            if (state != null && span != null) {
                return joined(ticket, List.of(span.of(state.source())), List.of(Quotes.of(ticket, state, span)));
            }
        }
        return Cause.UNKNOWN;
    }

    /** An act that went well and was more than switching. */
    private static boolean mends(Reading reading, int i) {
        CueHit act = reading.clauses().get(i).act();
        String group = act == null ? null : act.group(CueKind.ACT);
        return act != null
                && reading.labels().get(i) == Label.FIX
                && reading.outcomes().get(i) == ActOutcome.SEEN
                && !SWITCHES.contains(String.valueOf(group != null ? group : act.group(CueKind.ACT_AT_HEAD)));
    }

    /** In the text of the work: more than a name, neither an act nor talk of tests, results or the visit. */
    private static boolean tellsState(Reading reading, int i) {
        Clause clause = reading.clauses().get(i);
        Role role = clause.section().role();
        Label label = reading.labels().get(i);
        boolean passive = label == Label.SYMPTOM && BY.matcher(clause.text()).find();
        return (role == Role.FIX || role == Role.LABELLED_FIX)
                && (label == Label.OTHER || passive)
                && clause.namedAct() == null
                && !TAKEN_OUT.matcher(clause.text()).find()
                && !NO_CAUSE.matcher(clause.text()).matches()
                && clause.hits().stream().noneMatch(h -> NO_STATE.stream().anyMatch(h::is))
                && saysMoreThanName(clause);
    }

    private static boolean saysMoreThanName(Clause clause) {
        Span span = Extent.of(Label.CAUSE, clause);
        if (span == null) {
            return false;
        }
        int left = TextFold.key(span.of(clause.source())).replace(" ", "").length();
        for (CueHit hit : clause.hits()) {
            boolean name = hit.is(CueKind.ITEM) || hit.is(CueKind.MACHINE) || hit.is(CueKind.FINDING);
            left -= name && hit.start() >= span.start()
                    ? TextFold.key(clause.source().substring(hit.start(), hit.end()))
                            .replace(" ", "")
                            .length()
                    : 0;
        }
        return left >= 3;
    }

    private static boolean isAbout(Clause state, Clause act) {
        return state.section().equals(act.section())
                && (state.has(CueKind.ITEM)
                        || sharesWord(state, act)
                        || MEASURED.matcher(state.text()).find());
    }

    private static boolean sharesWord(Clause state, Clause act) {
        String told = " " + TextFold.key(state.text()) + " ";
        for (String word : TextFold.key(act.text()).split(" ")) {
            if (word.length() > 3 && !TextFold.isHan(word.charAt(0)) && told.contains(" " + word + " ")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isForCauses(Section section) {
        return section.role() == Role.CAUSE || section.role() == Role.LABELLED_CAUSE;
    }

    private static Cause of(Ticket ticket, Reading reading, List<Symptom> symptoms, Predicate<Section> read) {
        Set<String> told = new HashSet<>();
        symptoms.forEach(s -> told.add(TextFold.key(s.text())));
        List<String> texts = new ArrayList<>();
        List<Evidence> evidence = new ArrayList<>();
        for (int i = 0; i < reading.clauses().size(); i++) {
            Clause clause = reading.clauses().get(i);
            boolean caused = reading.labels().get(i) == Label.CAUSE && read.test(clause.section());
            Span span = caused ? Extent.of(Label.CAUSE, clause) : null;
            String text = span == null ? "" : span.of(clause.source());
            boolean copied = span != null
                    && (repeats(clause, span, symptoms)
                            || !isForCauses(clause.section())
                                    && (NO_CAUSE.matcher(text).matches()
                                            || WELL.matcher(text).find())
                            || isStillThere(reading, i)
                            || saysNoFailure(clause)
                            || isHearsay(clause)
                            || CHECKED.matcher(clause.source())
                                    .region(span.end(), clause.source().length())
                                    .lookingAt());
            if (span != null
                    && !copied
                    && !SAYS_NOTHING.matcher(text.strip()).matches()
                    && told.add(TextFold.key(text))) {
                texts.add(text);
                evidence.add(Quotes.of(ticket, clause, span));
            }
        }
        return joined(ticket, texts, evidence);
    }

    /** 厂家说可能固件: a guess of somebody who was not there. */
    static boolean isHearsay(Clause clause) {
        int from = Math.max(clause.section().start(), clause.start() - 6);
        return HEARSAY.matcher(clause.source().substring(from, clause.end())).find();
    }

    /** 换接触器，还是少一相: what was done before it did not cure it. */
    private static boolean isStillThere(Reading reading, int i) {
        Clause clause = reading.clauses().get(i);
        return STILL.matcher(clause.text()).lookingAt()
                && i > 0
                && reading.clauses().get(i - 1).section().equals(clause.section())
                && reading.clauses().get(i - 1).sentence() == clause.sentence();
    }

    /** In the text of the work: nothing in it failed, was seen, was measured or is given as a reason. */
    private static boolean saysNoFailure(Clause clause) {
        Role role = clause.section().role();
        boolean work = role == Role.FIX || role == Role.LABELLED_FIX || role == Role.RESULT;
        return work
                && clause.link() != Link.BECAUSE
                && LASTED.matcher(clause.text()).replaceAll("").chars().noneMatch(Character::isDigit)
                && clause.hits().stream().noneMatch(h -> h.is(CueKind.FAILURE) || h.is(CueKind.OBSERVATION));
    }

    /** Words out of a symptom that name no item and how it failed: 跳热继 of 启动电流大跳热继. */
    private static boolean repeats(Clause clause, Span span, List<Symptom> symptoms) {
        String key = TextFold.key(span.of(clause.source()));
        boolean told = symptoms.stream().anyMatch(s -> TextFold.key(s.text()).contains(key));
        boolean failure = clause.hits().stream().anyMatch(h -> h.is(CueKind.FAILURE) && !h.is(CueKind.OBSERVATION));
        return told && !(failure && clause.has(CueKind.ITEM));
    }

    static Cause joined(Ticket ticket, List<String> texts, List<Evidence> evidence) {
        String separator = ticket.language() == Language.ZH ? "；" : "; ";
        return texts.isEmpty() ? Cause.UNKNOWN : new Cause(String.join(separator, texts), CauseBasis.STATED, evidence);
    }
}
