package org.faultbook.indexer.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.faultbook.indexer.normalise.CauseNormaliser;
import org.faultbook.indexer.normalise.TextFold;
import org.faultbook.indexer.normalise.Vocabulary;
import org.faultbook.kb.codes.CodeKind;
import org.faultbook.kb.codes.CodeMention;
import org.faultbook.kb.codes.CodeRecognizer;
import org.faultbook.kb.evidence.Evidence;
import org.faultbook.kb.extraction.Extraction;
import org.faultbook.kb.faultcase.Cause;
import org.faultbook.kb.faultcase.CauseBasis;
import org.faultbook.kb.faultcase.Symptom;
import org.faultbook.kb.port.CaseExtractor;
import org.faultbook.kb.taxonomy.EquipmentResolver;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.text.Span;
import org.faultbook.kb.ticket.TextPart;
import org.faultbook.kb.ticket.Ticket;
import org.jspecify.annotations.Nullable;

/**
 * Extraction by rules, in Chinese, English and both mixed: sections, clauses, a label for each clause from its words and
 * its place, the exact extent of each statement, then what the fixes allow to conclude. Pure, without state, safe for any
 * number of threads.
 */
public final class RuleCaseExtractor implements CaseExtractor {
    private static final String VERSION = "rules-1";
    private static final Pattern SAYS_NOTHING = Pattern.compile(
            "(?:不明|不详|未知|待查|原因不明|原因未查明|未查明|未查到|查不出|无|没有|暂无|正常|同上|其他|其它|[/\\-—.]+|unknown|not known|n/?a|none|tbd|tbc|not found|no cause found|see above|other|as above)",
            Pattern.CASE_INSENSITIVE);

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
        Cause stated = stated(ticket, reading, symptoms);
        String about = stated.text() == null
                ? null
                : emptyToNull(CauseNormaliser.itemOf(
                        causes.key(stated.evidence().getFirst().quote(), equipmentClass)));
        List<Act> acts = fixes.read(ticket, reading, equipmentClass, about);
        List<String> told = symptoms.stream().map(Symptom::text).toList();
        Cause cause = stated.isKnown() ? stated : inference.of(ticket, acts, told, equipmentClass);
        return new Extraction(
                symptoms,
                cause,
                acts.stream().map(Act::fix).toList(),
                parts.read(ticket, acts),
                codes(ticket, text),
                CheckReader.read(ticket, reading));
    }

    /** Each observation once; the title counts only where nothing else tells of any. */
    private static List<Symptom> symptoms(Ticket ticket, Reading reading) {
        List<Symptom> told = new ArrayList<>();
        List<Symptom> titled = new ArrayList<>();
        Set<String> known = new LinkedHashSet<>();
        for (int i = 0; i < reading.clauses().size(); i++) {
            Clause clause = reading.clauses().get(i);
            Span span = reading.labels().get(i) == Label.SYMPTOM ? Extent.of(Label.SYMPTOM, clause) : null;
            boolean title = clause.section().part() == TextPart.TITLE;
            if (span != null && (title || known.add(TextFold.key(span.of(clause.source()))))) {
                String text = span.of(clause.source());
                Symptom symptom = new Symptom(text, Language.of(text), 1, List.of(Quotes.of(ticket, clause, span)));
                (title ? titled : told).add(symptom);
            }
        }
        return told.isEmpty() ? titled : told;
    }

    /** The causes stated, in the order of the text; never a copy of a symptom, never words that say nothing. */
    private static Cause stated(Ticket ticket, Reading reading, List<Symptom> symptoms) {
        Set<String> observed = new LinkedHashSet<>();
        symptoms.forEach(s -> observed.add(TextFold.key(s.text())));
        Set<String> texts = new LinkedHashSet<>();
        List<Evidence> evidence = new ArrayList<>();
        for (int i = 0; i < reading.clauses().size(); i++) {
            Clause clause = reading.clauses().get(i);
            Span span = reading.labels().get(i) == Label.CAUSE ? Extent.of(Label.CAUSE, clause) : null;
            if (span == null) {
                continue;
            }
            String text = span.of(clause.source());
            boolean says = !SAYS_NOTHING.matcher(text.strip()).matches() && !observed.contains(TextFold.key(text));
            if (says && texts.add(text)) {
                evidence.add(Quotes.of(ticket, clause, span));
            }
        }
        String separator = ticket.language() == Language.ZH ? "；" : "; ";
        return texts.isEmpty() ? Cause.UNKNOWN : new Cause(String.join(separator, texts), CauseBasis.STATED, evidence);
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

    private static @Nullable String emptyToNull(String value) {
        return value.isEmpty() ? null : value;
    }
}
