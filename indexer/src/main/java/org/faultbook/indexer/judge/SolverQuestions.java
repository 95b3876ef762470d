package org.faultbook.indexer.judge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.faultbook.indexer.normalise.FixNormaliser;
import org.faultbook.indexer.normalise.Vocabulary;
import org.faultbook.kb.extraction.Extraction;
import org.faultbook.kb.faultcase.ActOutcome;
import org.faultbook.kb.faultcase.FixAct;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.faultcase.Symptom;
import org.faultbook.kb.taxonomy.Taxonomy;
import org.faultbook.kb.text.LocalizedText;
import org.faultbook.kb.ticket.SolverQuestion;
import org.faultbook.kb.ticket.Ticket;
import org.jspecify.annotations.Nullable;

/**
 * The one question whose answer would teach most: of an act that defeats a protection whether it is undone, of several acts
 * which helped, of a topping up where it leaked, of a changed part what was wrong with it, of a trip what tripped it, and so
 * on down to what was done at all. The same ticket is always asked the same. Options are the ticket's own acts and what the
 * taxonomy knows, never facts of another ticket.
 */
final class SolverQuestions {
    private static final LocalizedText NOT_EXAMINED = new LocalizedText("没有查", "not examined");
    private static final Set<String> PROTECTIVE = Set.of("breaker", "fuse", "thermal-relay", "switch");
    private static final Pattern TRIPS =
            Pattern.compile("跳闸|跳了|老跳|就跳|脱扣|熔断|空开|\\btrip|\\bblow|\\bblew", Pattern.CASE_INSENSITIVE);
    private static final Pattern LANDING =
            Pattern.compile("层门|厅门|外呼|landing door|hall door|landing call", Pattern.CASE_INSENSITIVE);
    private static final Pattern FLOOR = Pattern.compile(
            "[\\dB一二三四五六七八九十]+\\s?[楼层Ff](?!门)|floor \\d|\\d+(?:st|nd|rd|th) floor|level \\d|ground floor");

    private final QuestionOptions options;
    private final Vocabulary vocabulary;

    SolverQuestions(Taxonomy taxonomy, Vocabulary vocabulary) {
        this.options = new QuestionOptions(taxonomy, vocabulary);
        this.vocabulary = vocabulary;
    }

    /** Null where the ticket leaves nothing to ask. */
    @Nullable
    SolverQuestion ask(
            Ticket ticket, Extraction extraction, GradeReason reason, boolean above, @Nullable String equipmentClass) {
        List<FixAct> done = TicketJudge.done(extraction);
        return switch (reason) {
            case NO_FAULT -> null;
            case PROHIBITED ->
                question(
                        "protection-restored",
                        "被短接、屏蔽或调高的保护恢复了吗？",
                        "Has the protection that was defeated been put back?",
                        List.of(
                                new LocalizedText("已恢复", "yes, put back"),
                                new LocalizedText("还没有", "not yet"),
                                new LocalizedText("不清楚", "not known")));
            case UNDECIDED -> whichAct(done);
            case CAUSE_AND_FIX -> floor(ticket);
            case STOPGAP, PARTLY, NO_FIX, ATTEMPTS_ONLY -> madeGood();
            case NOTHING_TOLD, VAGUE, UPKEEP_ONLY -> above ? sameAsAbove() : whatWasDone();
            case INFERRED, CAUSE_MISSING, RESET_ONLY, PART_ONLY -> cause(ticket, extraction, done, equipmentClass);
        };
    }

    private @Nullable SolverQuestion cause(
            Ticket ticket, Extraction extraction, List<FixAct> done, @Nullable String equipmentClass) {
        for (FixAct act : done) {
            String verb = FixNormaliser.actOf(act.key());
            if (verb.equals("recharge") || verb.equals("bleed")) {
                return leak(verb, equipmentClass);
            }
        }
        String text = String.join("\n", ticket.texts().values());
        boolean resetOnly = done.stream().allMatch(act -> act.kind() != FixKind.LASTING);
        for (FixAct act : done) {
            String object = FixNormaliser.objectOf(act.key());
            boolean protective = PROTECTIVE.contains(object);
            if ((protective || resetOnly) && TRIPS.matcher(text).find()) {
                return question(
                        "what-tripped",
                        "跳闸是开关本身的问题，还是所带负载或线路的问题？",
                        "Was it the switching device itself, or the load or cable behind it?",
                        List.of(
                                new LocalizedText("开关本身", "the device itself"),
                                new LocalizedText("负载或线路短路、接地", "a short or earth fault in load or cable"),
                                new LocalizedText("负载过载", "the load was too high"),
                                NOT_EXAMINED));
            }
        }
        for (FixAct act : done) {
            String object = FixNormaliser.objectOf(act.key());
            if (act.kind() == FixKind.LASTING && !object.isEmpty()) {
                return whatWasWrong(object, act, equipmentClass);
            }
        }
        return usual(extraction, equipmentClass);
    }

    private SolverQuestion whatWasWrong(String concept, FixAct act, @Nullable String equipmentClass) {
        LocalizedText known = vocabulary.itemName(concept);
        String written = act.summary();
        List<LocalizedText> answers = new ArrayList<>(options.failuresOf(concept, equipmentClass));
        answers.add(new LocalizedText("没有坏，换下试试", "nothing, it was tried"));
        answers.add(NOT_EXAMINED);
        return question(
                "what-was-wrong",
                known != null ? "处理前，" + known.zh() + "是什么问题？" : "处理前是什么问题？（" + written + "）",
                known != null
                        ? "What was wrong with the " + known.en() + " before?"
                        : "What was wrong before? (" + written + ")",
                answers);
    }

    private SolverQuestion leak(String verb, @Nullable String equipmentClass) {
        List<LocalizedText> answers = new ArrayList<>(options.leaks(equipmentClass));
        answers.add(new LocalizedText("查过，没有漏", "looked for, none found"));
        answers.add(NOT_EXAMINED);
        return verb.equals("bleed")
                ? question("leak-where", "空气从哪里进去的？", "Where did the air get in?", answers)
                : question("leak-where", "漏点在哪里？", "Where did it leak?", answers);
    }

    private @Nullable SolverQuestion usual(Extraction extraction, @Nullable String equipmentClass) {
        String told = String.join(
                "\n", extraction.symptoms().stream().map(Symptom::text).toList());
        List<LocalizedText> answers = new ArrayList<>(options.likeliest(told, equipmentClass, 4));
        if (answers.isEmpty()) {
            answers.add(new LocalizedText("查明了原因", "the cause was found"));
        }
        answers.add(new LocalizedText("别的原因", "something else"));
        answers.add(NOT_EXAMINED);
        return question("what-caused", "查到原因了吗？是哪一个？", "Was the cause found, and which was it?", answers);
    }

    private static SolverQuestion whatWasDone() {
        List<LocalizedText> answers = List.of(
                new LocalizedText("更换了零件", "a part was changed"),
                new LocalizedText("清洗或疏通", "something was cleaned or cleared"),
                new LocalizedText("调整、紧固或改设置", "something was adjusted, tightened or set"),
                new LocalizedText("只复位、重启或补充", "only a reset, a restart or a top-up"),
                new LocalizedText("没有做什么", "nothing"));
        return question("what-was-done", "实际做了什么？", "What was done?", answers);
    }

    private static SolverQuestion sameAsAbove() {
        return question(
                "same-as-above",
                "“同上”指的是表里上一行吗？",
                "Does \"as above\" mean the row above in the sheet?",
                List.of(
                        new LocalizedText("是，原因和处理都一样", "yes, the same cause and fix"),
                        new LocalizedText("只有处理一样", "only the fix is the same"),
                        new LocalizedText("不是", "no")));
    }

    private static SolverQuestion madeGood() {
        return question(
                "made-good",
                "原因后来处理好了吗？",
                "Has the cause been put right since?",
                List.of(
                        new LocalizedText("已处理好", "yes"),
                        new LocalizedText("还没有，在等配件或停机", "not yet: waiting for parts or a stop"),
                        new LocalizedText("不打算处理", "it is not going to be")));
    }

    private static SolverQuestion whichAct(List<FixAct> done) {
        Set<String> told = new LinkedHashSet<>();
        done.stream().filter(act -> act.outcome() == ActOutcome.SEEN).forEach(act -> told.add(act.summary()));
        List<LocalizedText> answers = new ArrayList<>();
        told.forEach(act -> answers.add(new LocalizedText(act, act)));
        answers.add(
                told.size() == 2
                        ? new LocalizedText("两项都需要", "both were needed")
                        : new LocalizedText("几项都需要", "all were needed"));
        answers.add(new LocalizedText("都不是", "none of them"));
        return question("which-act", "哪一项处理起了作用？", "Which of these acts helped?", answers);
    }

    /** A landing door's fault is found again only by its landing. */
    private static @Nullable SolverQuestion floor(Ticket ticket) {
        String text = String.join("\n", ticket.texts().values());
        if (!LANDING.matcher(text).find() || FLOOR.matcher(text).find()) {
            return null;
        }
        return question(
                "which-floor",
                "是哪一层的层门？",
                "Which landing was it?",
                List.of(
                        new LocalizedText("基站层", "the main landing"),
                        new LocalizedText("端站层", "a terminal landing"),
                        new LocalizedText("中间层", "a landing between"),
                        new LocalizedText("好几层", "several landings")));
    }

    private static SolverQuestion question(String id, String zh, String en, List<LocalizedText> options) {
        return new SolverQuestion(id, new LocalizedText(zh, en), options);
    }
}
