package org.faultbook.indexer.extract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.faultbook.indexer.normalise.CauseNormaliser;
import org.faultbook.indexer.normalise.CueKind;
import org.faultbook.indexer.normalise.FixNormaliser;
import org.faultbook.indexer.normalise.TextFold;
import org.faultbook.indexer.normalise.Vocabulary;
import org.faultbook.kb.codes.CodeKind;
import org.faultbook.kb.codes.CodeMention;
import org.faultbook.kb.codes.CodeRecognizer;
import org.faultbook.kb.evidence.Evidence;
import org.faultbook.kb.extraction.Extraction;
import org.faultbook.kb.faultcase.ActOutcome;
import org.faultbook.kb.faultcase.Cause;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.faultcase.Symptom;
import org.faultbook.kb.port.CaseExtractor;
import org.faultbook.kb.taxonomy.EquipmentResolver;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.text.Span;
import org.faultbook.kb.ticket.PartUse;
import org.faultbook.kb.ticket.TextPart;
import org.faultbook.kb.ticket.Ticket;
import org.jspecify.annotations.Nullable;

/**
 * Extraction by rules, in Chinese, English and both mixed: sections, clauses, a label for each clause from its words and
 * its place, the exact extent of each statement, then what the fixes allow to conclude. Pure, without state, safe for any
 * number of threads.
 */
public final class RuleCaseExtractor implements CaseExtractor {
    private static final String VERSION = "rules-7";
    private static final Pattern SHUT =
            Pattern.compile("关|没开|未开|半开|\\b(?:shut|closed|half open|not open)", Pattern.CASE_INSENSITIVE);
    /** Who spoke, urged or called, and for how long, with nothing of what was seen: 生产催, 联系, 半年. */
    private static final Pattern ONLY_TALK = Pattern.compile(
            "坏了?|(?:生产|客户|用户|业主|住户|租户|物业|保安|消控|环保|安检|年检|领导|车间|厂长|班长|甲方|值班员?|操作工|司机)?(?:检查)?(?:那边|方|室|部门)?"
                    + "(?:老|一直|多次|又|在|也|天天)?(?:催|报修?|联系|通知|致电|来电|电话|打电话|说|问|反映|投诉|急|等|判断|检查|检测|提出|要(?:求|罚款?|整改|验收|发货)|罚款)?(?:了|着|来)?(?:[一两几多]次)?"
                    + "|[一二两三四五六几半\\d]+个?(?:年|月|天|周|星期)|(?:the )?(?:customer|client|operator|site|guard|tenant|driver|production)s?"
                    + "|\\p{IsHan}{2,5}那边(?:很|都|也)?[急催等]|(?:just |only )?(?:19|20)\\d\\d(?: unit| model)?|(?:just |only |for )?\\d+ ?(?:days?|weeks?|months?|hours?|hrs?|h|min|tries|times)|(?:site )?contact|(?:please )?(?:call(?:ed|ing)?|attend|advise)|(?:very )?urgent|asap",
            Pattern.CASE_INSENSITIVE);

    /** 低压低, 出风口小: a state, whatever of. */
    private static final Pattern STATE = Pattern.compile("\\p{IsHan}{2,9}[低高大小慢松紧弱差冷热响断跳漏]了?");

    private static final Pattern SENTENCE_END = Pattern.compile("[。！？.!?;；\\n]");
    private static final Set<CueKind> TALK = EnumSet.of(
            CueKind.ACT,
            CueKind.ACT_AT_HEAD,
            CueKind.GOOD,
            CueKind.PLAN,
            CueKind.ADMIN,
            CueKind.CHECK,
            CueKind.REQUEST,
            CueKind.UPKEEP,
            CueKind.SPEAKER,
            CueKind.FAILED,
            CueKind.EARLIER,
            CueKind.ASSUMED);
    private final Vocabulary vocabulary;
    private final EquipmentResolver equipment;
    private final FixReader fixes;
    private final PartReader parts;
    private final CauseInference inference;
    private final CauseNormaliser causes;

    public RuleCaseExtractor(Vocabulary vocabulary, EquipmentResolver equipment) {
        this.vocabulary = vocabulary;
        this.equipment = equipment;
        this.fixes = new FixReader(vocabulary);
        this.parts = new PartReader(vocabulary);
        this.inference = new CauseInference(vocabulary);
        this.causes = new CauseNormaliser(vocabulary);
    }

    @Override
    public String version() {
        return VERSION;
    }

    @Override
    public Extraction extract(Ticket ticket) {
        Reading reading = Reading.of(ticket, vocabulary);
        String text = String.join("\n", ticket.texts().values());
        String equipmentClass = equipment.resolve(ticket.equipment(), text).equipmentClass();
        List<Symptom> symptoms = symptoms(ticket, reading);
        Cause stated = StatedCause.of(ticket, reading, symptoms);
        List<Act> acts = opened(stated, fixes.read(ticket, reading, equipmentClass, about(stated, equipmentClass)));
        List<String> told = symptoms.stream().map(Symptom::text).toList();
        Cause read = withoutDefeats(stated, acts);
        Cause cause = read.isKnown() ? read : inference.of(ticket, acts, told, equipmentClass);
        if (!cause.isKnown() && acts.stream().noneMatch(RuleCaseExtractor::lasts)) {
            cause = SuspectedCause.of(ticket, reading);
        }
        List<PartUse> used = parts.read(ticket, acts, equipmentClass);
        return new Extraction(
                symptoms,
                cause,
                parts.shared(used, acts, ticket.language(), equipmentClass).stream()
                        .map(Act::fix)
                        .toList(),
                used,
                codes(ticket, text),
                CheckReader.read(ticket, reading));
    }

    /** Opening what was found shut puts it right. */
    private static List<Act> opened(Cause stated, List<Act> acts) {
        boolean shut =
                stated.isKnown() && SHUT.matcher(String.valueOf(stated.text())).find();
        return acts.stream()
                .map(act -> shut && FixNormaliser.actOf(act.fix().key()).equals("open")
                        ? act.withKind(FixKind.LASTING)
                        : act)
                .toList();
    }

    private static boolean lasts(Act act) {
        return act.fix().kind() == FixKind.LASTING && act.fix().outcome() == ActOutcome.SEEN;
    }

    /** Words that tell how a protection was defeated tell no cause. */
    private Cause withoutDefeats(Cause stated, List<Act> acts) {
        boolean defeat = stated.evidence().size() == 1
                && acts.stream()
                        .filter(act -> act.fix().kind() == FixKind.PROHIBITED)
                        .anyMatch(act -> act.covers(stated.evidence().getFirst()))
                && vocabulary.scan(String.valueOf(stated.text())).stream()
                        .noneMatch(h -> h.is(CueKind.FAILURE) && !h.is(CueKind.ACT) && !h.is(CueKind.ACT_AT_HEAD));
        return defeat ? Cause.UNKNOWN : stated;
    }

    /** Each observation once; the title last, and only where it says something else. */
    private static List<Symptom> symptoms(Ticket ticket, Reading reading) {
        List<Symptom> told = new ArrayList<>();
        List<Symptom> titled = new ArrayList<>();
        Set<String> known = new LinkedHashSet<>();
        List<Symptom> bare = new ArrayList<>();
        int observed = 0;
        for (int i = 0; i < reading.clauses().size(); i++) {
            Clause clause = reading.clauses().get(i);
            boolean more = goesOn(reading, i);
            Span span = more || reading.labels().get(i) == Label.SYMPTOM ? Extent.of(Label.SYMPTOM, clause) : null;
            boolean title = clause.section().part() == TextPart.TITLE;
            boolean talk =
                    span != null && ONLY_TALK.matcher(span.of(clause.source())).matches();
            if (span != null && !talk && (title || known.add(TextFold.key(span.of(clause.source()))))) {
                String text = span.of(clause.source());
                Symptom symptom = new Symptom(text, Language.of(text), 1, List.of(Quotes.of(ticket, clause, span)));
                (title ? titled : told).add(symptom);
                observed += observes(clause, span) ? 1 : 0;
                bare.addAll(more || observes(clause, span) ? List.of() : List.of(symptom));
            }
        }
        titled.stream().filter(title -> isNew(title, told)).forEach(told::add);
        if (observed > 0) {
            told.removeAll(bare);
        }
        return told;
    }

    /** What is told right behind an observation in one sentence, and is neither an act nor talk, is more of it. */
    private static boolean goesOn(Reading reading, int i) {
        Clause clause = reading.clauses().get(i);
        Clause before = i == 0 ? null : reading.clauses().get(i - 1);
        return before != null
                && clause.section().role() == Role.REPORTED
                && (reading.labels().get(i) == Label.OTHER || reading.labels().get(i) == Label.SYMPTOM)
                && reading.labels().get(i - 1) == Label.SYMPTOM
                && clause.section().equals(before.section())
                && !SENTENCE_END
                        .matcher(clause.source().substring(before.end(), clause.start()))
                        .find()
                && clause.hits().stream().noneMatch(h -> TALK.stream().anyMatch(h::is));
    }

    /** Something is seen, fails or is measured in it: neither a greeting nor the bare name of a machine. */
    private static boolean observes(Clause clause, Span span) {
        Role role = clause.section().role();
        return role != Role.TITLE && role != Role.REPORTED
                || STATE.matcher(span.of(clause.source())).matches()
                || role == Role.REPORTED && span.of(clause.source()).chars().anyMatch(Character::isDigit)
                || clause.hits().stream()
                        .anyMatch(
                                h -> h.start() >= span.start() && (h.is(CueKind.OBSERVATION) || h.is(CueKind.FAILURE)));
    }

    /** A title that says something else than what was seen. */
    private static boolean isNew(Symptom title, List<Symptom> told) {
        String key = TextFold.key(title.text());
        return told.stream().map(s -> TextFold.key(s.text())).noneMatch(key::equals);
    }

    private static List<String> codes(Ticket ticket, String text) {
        Set<String> codes = new LinkedHashSet<>();
        ticket.faultCodes().forEach(code -> codes.add(CodeRecognizer.normalise(code)));
        for (CodeMention mention : CodeRecognizer.find(text)) {
            if (mention.kind() == CodeKind.FAULT_CODE) {
                codes.add(mention.code());
            }
        }
        codes.remove("");
        return List.copyOf(codes);
    }

    /** The item of the first stated cause that names one. */
    private @Nullable About about(Cause stated, @Nullable String equipmentClass) {
        for (Evidence evidence : stated.evidence()) {
            String words = causes.itemWords(evidence.quote());
            if (words != null) {
                return new About(vocabulary.conceptOf(equipmentClass, words), words);
            }
        }
        return null;
    }
}
