package org.faultbook.indexer.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.faultbook.indexer.normalise.CueHit;
import org.faultbook.indexer.normalise.CueKind;
import org.faultbook.indexer.normalise.FixNormaliser;
import org.faultbook.indexer.normalise.TextFold;
import org.faultbook.indexer.normalise.Vocabulary;
import org.faultbook.kb.faultcase.ActOutcome;
import org.faultbook.kb.faultcase.FixAct;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.text.Span;
import org.faultbook.kb.ticket.Ticket;
import org.jspecify.annotations.Nullable;

/**
 * The acts of a ticket, those that failed or were put off included. Acts joined by 、 + 并 and "and" are acts of their
 * own, so that none takes the credit of another. An act that names nothing (已处理, 换件, repaired) is none.
 */
final class FixReader {
    private static final Pattern NAMES_NOTHING = Pattern.compile(
            "(?:已|给|现场|全部|进行|做|予以|了|好|完|过|一下|的|件|配件|备件|零件|部件|东西|故障|问题|相关|损坏|处理|维修|修理|修复|修|更换|换|调整|解决|设备|一个|一只|新|it|the|part|parts|fault|unit|system|and|as|required|necessary|repaired|fixed|replaced|changed|installed|fitted|new|w/|repair|fix|adjusted|[\\s,.，。、])*",
            Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_NOTHING = 40;
    private static final Pattern WHOLE_MACHINE = Pattern.compile(
            "学习|初始化|重启|上电|送电|合闸|复位|清零|校零|标定|升级|回滚|出厂|mastered|mastering|zeroed|homed|reboot|restart|reset|power cycl|flashed|firmware|software",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TO_SEE = Pattern.compile(
            "看(?:看)?(?:是否|会不会|还|能否)|观察是否|\\bto (?:see|check|test|prove|find out)\\b", Pattern.CASE_INSENSITIVE);
    private static final Set<String> ON_THE_WAY = Set.of("isolate", "open", "bleed", "reset");
    private static final Set<String> COMPLETES = Set.of("recharge", "dry");
    /** What was taken off to get at it. */
    private static final Pattern PUT_BACK = Pattern.compile("(?:又|再|重新)?(?:装回(?:来|去|原位)?|回装|复装|装好|装上|再装)|装");

    private static final Pattern MEDIUM =
            Pattern.compile("[油脂氟氮]|冷媒|\\b(?:oil|grease|gas|coolant|refrigerant|nitrogen)", Pattern.CASE_INSENSITIVE);
    private static final Set<String> MEDIA = Set.of("grease", "oil", "coolant", "refrigerant", "fuel");
    private static final Pattern ANY_PART =
            Pattern.compile("换(?:了)?(?:件|配件|备件|零件|部件)|\\bparts?\\b", Pattern.CASE_INSENSITIVE);
    /** Behind a word that is known: it is not what the name ends with (pendant cord), numbers and sizes apart. */
    private static final Pattern MORE_OF_NAME = Pattern.compile(
            "^(?!\\s*(?:器|件|组件?|总成|料|套件|sets?|kit|assembly|assy|pack|unit)\\s*[\\d(（]?).*(?:\\p{IsHan}|[a-z]{3,})",
            Pattern.CASE_INSENSITIVE);

    /** Between names in one cell: 电机/限位, filter + silencer. */
    private static final Pattern SEVERAL = Pattern.compile("[/、，,+&;；]|\\d\\s+|\\band\\b|\\p{IsHan}*和$");

    private static final Pattern CHANGED =
            Pattern.compile("换|replaced|changed|swapped|renewed|new\\b", Pattern.CASE_INSENSITIVE);

    private final Vocabulary vocabulary;
    private final FixNormaliser keys;
    private final FixKinds kinds;

    FixReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.keys = new FixNormaliser(vocabulary);
        this.kinds = new FixKinds(vocabulary);
    }

    /** In the order of the text; {@code caused} is the item of a stated cause, for acts that name none themselves. */
    List<Act> read(Ticket ticket, Reading reading, @Nullable String equipmentClass, @Nullable About caused) {
        List<Act> acts = new ArrayList<>();
        boolean apart = Reading.tellsWorkApart(reading.clauses());
        About sheet = onlyPart(ticket, equipmentClass);
        for (int i = 0; i < reading.clauses().size(); i++) {
            Clause clause = reading.clauses().get(i);
            ActOutcome outcome = reading.outcomes().get(i);
            // beside a text of the work, what was done on finding it was done to look, or by others before
            boolean toLook = apart && clause.section().role() == Role.FOUND && outcome == ActOutcome.SEEN;
            boolean done = reading.labels().get(i) == Label.FIX && !toLook;
            boolean attempt = reading.labels().get(i) != Label.SYMPTOM
                    && !done
                    && outcome != ActOutcome.SEEN
                    && (clause.namedAct() != null || Attempts.isOrdered(clause));
            if (!done && !attempt || FixKinds.isTest(clause.text()) || isToSee(clause)) {
                continue;
            }
            Span whole = Extent.of(Label.FIX, clause);
            for (Span span : whole == null ? List.<Span>of() : ActSplitter.split(clause, whole)) {
                About told = done && caused != null ? caused : before(reading, i, equipmentClass);
                Act act = act(ticket, clause, span, outcome, equipmentClass, sheet, told, done && caused == null);
                if (act != null && outcome == ActOutcome.NOT_FIXED) { // the quote alone would read as if it had helped
                    Span inVain = new Span(span.start(), Attempts.failureEnd(reading.clauses(), i));
                    act = act.quoting(Quotes.of(ticket, clause, inVain));
                }
                if (act != null) {
                    acts.add(act);
                }
            }
        }
        return besideLastingFixes(new UnsafeActs(ticket, reading, keys, equipmentClass).judged(acts));
    }

    /** "power cycled to see if it returns": switched only to look. */
    private static boolean isToSee(Clause clause) {
        CueHit act = clause.namedAct();
        return act != null
                && ("reset".equals(act.group(CueKind.ACT)) || "reset".equals(act.group(CueKind.ACT_AT_HEAD)))
                && TO_SEE.matcher(clause.source().substring(act.end(), clause.end()))
                        .find();
    }

    /** {@code sheet}: the one part that is listed. {@code guessed}: what it is about was only told before it. Words for any act at all need more than that. */
    private @Nullable Act act(
            Ticket ticket,
            Clause clause,
            Span span,
            ActOutcome outcome,
            @Nullable String equipmentClass,
            @Nullable About sheet,
            @Nullable About told,
            boolean guessed) {
        String words = span.of(clause.source());
        boolean saysNothing = words.length() <= LONGEST_NOTHING
                && NAMES_NOTHING.matcher(words).matches();
        boolean named = keys.namesObject(words);
        About listed = named ? null : sheet;
        boolean anyPart = ANY_PART.matcher(words).find();
        About context =
                guessed && saysNothing && (anyPart || !CHANGED.matcher(words).find()) ? null : told;
        boolean fitted = sheet != null
                && (outcome == ActOutcome.SEEN || outcome == ActOutcome.PARTIAL)
                && CHANGED.matcher(words).find();
        About about =
                named ? null : listed != null && (guessed || fitted) ? listed : context != null ? context : listed;
        if (about == null && (saysNothing || isOneSyllable(words))) {
            return null;
        }
        if (about != null && standsAlone(words, about)) {
            about = null;
        }
        String key = keys.key(words, equipmentClass, about == null ? null : about.concept());
        if (fitted && sheet != null) {
            key = isCalledLess(FixNormaliser.objectOf(key), sheet, equipmentClass)
                    ? FixNormaliser.actOf(key) + ":" + sheet.concept()
                    : keys.refined(key, equipmentClass, sheet.concept());
        }
        boolean part = vocabulary.scan(words).stream().anyMatch(hit -> hit.is(CueKind.ITEM));
        if (FixNormaliser.actOf(key).equals("act") && !part) {
            return null;
        }
        String summary = about == null ? words : withObject(words, about.written());
        FixAct fix = new FixAct(
                key, kinds.of(key, statement(clause)), summary, outcome, List.of(Quotes.of(ticket, clause, span)));
        return new Act(
                fix, clause, span, about == null || about.equals(listed), about == null ? null : about.written());
    }

    /** 换泵 beside a sheet with a 冷凝水泵, "new batteries" beside a starting battery: the end of the name stands for it. */
    private boolean isCalledLess(String object, About listed, @Nullable String equipmentClass) {
        String name =
                listed.written().replaceAll("[^\\p{IsHan}a-zA-Z ]+.*$", "").strip();
        for (int from = 1; from < name.length(); from++) {
            boolean word = TextFold.isHan(name.charAt(from)) || name.charAt(from - 1) == ' ';
            String tail = name.substring(from);
            boolean same = word
                    && Stream.of(tail, tail + "s", tail.replaceAll("y$", "ies"))
                            .anyMatch(end -> object.equals(vocabulary.itemId(equipmentClass, end)));
            if (same) {
                return !object.equals(listed.concept());
            }
        }
        return false;
    }

    /** 调, 擦了: what, is told nowhere. */
    private static boolean isOneSyllable(String act) {
        String bare = act.replaceAll("[了过一下]", "");
        return bare.length() <= 1;
    }

    /** 打黄油 names what it brings, 自学习 is of the whole machine: neither is done to some part told before. */
    private static boolean standsAlone(String act, About about) {
        return WHOLE_MACHINE.matcher(act).find() || MEDIUM.matcher(act).find() || MEDIA.contains(about.concept());
    }

    /** 扳正（插板）: the act in its own words, then what it was done to. */
    private static String withObject(String act, String object) {
        boolean chinese = act.chars().anyMatch(c -> TextFold.isHan((char) c));
        return chinese ? act + "（" + object + "）" : act + " (" + object + ")";
    }

    /** "changed, ok" beside a sheet that names one part. */
    private @Nullable About onlyPart(Ticket ticket, @Nullable String equipmentClass) {
        if (ticket.parts().size() != 1) {
            return null;
        }
        String name = ticket.parts().getFirst().name();
        CueHit item = null;
        for (CueHit hit : vocabulary.scan(name)) {
            if (item != null
                    && hit.is(CueKind.ITEM)
                    && SEVERAL.matcher(name.substring(item.end(), hit.start())).find()) {
                return null;
            }
            item = hit.is(CueKind.ITEM) ? hit : item;
        }
        return item == null || MORE_OF_NAME.matcher(name.substring(item.end())).find()
                ? null
                : new About(vocabulary.conceptOf(equipmentClass, name.substring(item.start(), item.end())), name);
    }

    /** The clause with what stands before it up to the last punctuation, which tells what an act is done to. */
    private static String statement(Clause clause) {
        int from = clause.start();
        while (from > clause.section().start()
                && "，。；;,.!！\n".indexOf(clause.source().charAt(from - 1)) < 0) {
            from--;
        }
        return clause.source().substring(from, clause.end());
    }

    /** The item told of in the two clauses before, of the same text: 机封有点渗，先不换. */
    private @Nullable About before(Reading reading, int at, @Nullable String equipmentClass) {
        for (int i = at - 1; i >= 0 && i >= at - 2; i--) {
            Clause clause = reading.clauses().get(i);
            if (!clause.section().equals(reading.clauses().get(at).section())) {
                return null;
            }
            String item = null;
            for (CueHit hit : clause.hits()) {
                item = hit.is(CueKind.ITEM) && !hit.is(CueKind.MACHINE)
                        ? clause.source().substring(hit.start(), hit.end())
                        : item;
            }
            if (item != null) {
                return new About(vocabulary.conceptOf(equipmentClass, item), item);
            }
        }
        return null;
    }

    /**
     * Beside a lasting fix topping up completes it, and shutting, venting, switching off and on and putting back what was taken off
     * are the way to it and no fixes.
     */
    private static List<Act> besideLastingFixes(List<Act> acts) {
        boolean lasting = acts.stream()
                .anyMatch(a -> a.fix().kind() == FixKind.LASTING && a.fix().outcome() == ActOutcome.SEEN);
        if (!lasting) {
            return acts;
        }
        List<Act> kept = new ArrayList<>();
        for (Act act : acts) {
            String verb = FixNormaliser.actOf(act.fix().key());
            boolean onTheWay = act.fix().kind() == FixKind.TEMPORARY
                    && act.fix().outcome() == ActOutcome.SEEN
                    && ON_THE_WAY.contains(verb);
            boolean putBack =
                    PUT_BACK.matcher(act.words()).matches() && act.fix().outcome() == ActOutcome.SEEN;
            if (!onTheWay && !putBack) {
                kept.add(COMPLETES.contains(verb) ? act.withKind(FixKind.LASTING) : act);
            }
        }
        return kept;
    }
}
