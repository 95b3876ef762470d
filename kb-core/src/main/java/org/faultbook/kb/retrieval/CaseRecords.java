package org.faultbook.kb.retrieval;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.evidence.Evidence;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.faultcase.Fix;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.faultcase.Symptom;
import org.faultbook.kb.port.Embedder;
import org.faultbook.kb.search.Facets;
import org.faultbook.kb.search.IndexRecord;
import org.faultbook.kb.search.RecordKind;
import org.faultbook.kb.search.TextAnalyzer;
import org.faultbook.kb.search.TokenField;
import org.faultbook.kb.search.TokenKind;
import org.faultbook.kb.search.Zone;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.text.Mask;

/**
 * Makes the index records of a case: one per telling, which is all that one ticket (or one person) says is observed, each
 * with the case's cause and fixes, so that a question meets the telling nearest to its own. A case without symptoms is one
 * record of its cause. The Chinese model
 * embeds every record, the English model the English ones as well; vectors are centred on the passage means given.
 */
public final class CaseRecords {
    /** Raise with every change to what records hold: indexes are rebuilt then. */
    public static final String VERSION = "case-records-5";

    private static final int FIXES = 3;
    private static final int TELLINGS = 40;

    private final TextAnalyzer analyzer;
    private final Map<Language, Embedder> embedders;
    private final EmbeddingMeans means;
    private final UnaryOperator<EquipmentScope> named;

    /**
     * @param means the passage means, fixed for an index generation
     * @param named what a stored scope is called now
     */
    public CaseRecords(
            TextAnalyzer analyzer,
            Map<Language, Embedder> embedders,
            EmbeddingMeans means,
            UnaryOperator<EquipmentScope> named) {
        this.analyzer = analyzer;
        this.embedders = Map.copyOf(embedders);
        this.means = means;
        this.named = named;
    }

    /** The records of all cases, in their order. Embeds in one batch per model. */
    public List<IndexRecord> make(List<FaultCase> cases) {
        List<Draft> drafts = new ArrayList<>();
        for (FaultCase c : cases) {
            draft(c, drafts);
        }
        Map<String, Map<Draft, float[]>> vectors = new HashMap<>();
        embedders.forEach((language, embedder) -> {
            List<Draft> read = drafts.stream()
                    .filter(d -> language == Language.ZH || d.language() == language)
                    .toList();
            List<float[]> raw =
                    embedder.embedPassages(read.stream().map(Draft::embedded).toList());
            Map<Draft, float[]> byDraft = new HashMap<>();
            for (int i = 0; i < read.size(); i++) {
                byDraft.put(
                        read.get(i),
                        means.centre(
                                embedder.model(),
                                EmbeddingMeans.Side.PASSAGE,
                                read.get(i).language(),
                                raw.get(i)));
            }
            vectors.put(embedder.model(), byDraft);
        });
        return drafts.stream().map(d -> record(d, vectors)).toList();
    }

    /** The texts of the tellings as they are embedded; passage means are means of these. */
    public static List<String> embeddedTexts(FaultCase c) {
        List<Draft> drafts = new ArrayList<>();
        draft(c, drafts);
        return drafts.stream().map(Draft::embedded).toList();
    }

    /** The symptoms of a case by the ids of the records that they are told in. */
    public static Map<String, Set<Symptom>> symptomsByRecord(FaultCase c) {
        Map<String, Set<Symptom>> byRecord = new LinkedHashMap<>();
        tellings(c).forEach((telling, symptoms) -> byRecord.put(id(c, telling), symptoms));
        return byRecord;
    }

    private static String id(FaultCase c, String telling) {
        java.util.zip.CRC32C crc = new java.util.zip.CRC32C();
        crc.update(telling.getBytes(StandardCharsets.UTF_8));
        return c.id() + "#" + Long.toHexString(crc.getValue());
    }

    private static void draft(FaultCase c, List<Draft> drafts) {
        String cause =
                Mask.without(Objects.requireNonNullElse(c.cause().text(), "")).strip();
        tellings(c).keySet().stream().limit(TELLINGS).forEach(telling -> {
            String embedded = cause.isEmpty() ? telling : telling + "。" + cause;
            drafts.add(new Draft(id(c, telling), c, telling, embedded, Language.of(telling)));
        });
        if (c.symptoms().isEmpty()) {
            drafts.add(new Draft(id(c, ""), c, "", cause, Language.of(cause)));
        }
    }

    /** The symptoms by who tells them, each telling as one text; the most frequent symptoms' tellings first. */
    private static Map<String, Set<Symptom>> tellings(FaultCase c) {
        Map<String, List<Told>> bySource = new LinkedHashMap<>();
        for (Symptom symptom : c.symptoms()) {
            if (symptom.evidence().isEmpty()) {
                bySource.computeIfAbsent(symptom.text(), s -> new ArrayList<>()).add(new Told(symptom, "", 0));
            }
            for (Evidence e : symptom.evidence()) {
                bySource.computeIfAbsent(e.sourceId(), s -> new ArrayList<>())
                        .add(new Told(symptom, e.part(), e.span().start()));
            }
        }
        Map<String, Set<Symptom>> tellings = new LinkedHashMap<>();
        bySource.values().forEach(told -> {
            told.sort(Comparator.comparing(Told::part).thenComparingInt(Told::start));
            String text = told.stream()
                    .map(t -> Mask.without(t.symptom().text()).strip())
                    .filter(t -> !t.isEmpty())
                    .distinct()
                    .collect(Collectors.joining("，"));
            Set<Symptom> symptoms = tellings.computeIfAbsent(text, t -> new HashSet<>());
            told.forEach(t -> symptoms.add(t.symptom()));
        });
        return tellings;
    }

    private IndexRecord record(Draft draft, Map<String, Map<Draft, float[]>> vectors) {
        FaultCase c = draft.faultCase();
        EquipmentScope scope = named.apply(c.scope());
        Map<TokenField, List<String>> tokens = new HashMap<>();
        put(tokens, Zone.SYMPTOM, draft.symptom());
        put(tokens, Zone.CAUSE, Objects.requireNonNullElse(c.cause().text(), ""));
        put(
                tokens,
                Zone.FIX,
                c.fixes().stream()
                        .filter(f -> f.kind() != FixKind.PROHIBITED)
                        .limit(FIXES)
                        .map(Fix::summary)
                        .collect(Collectors.joining("\n")));
        put(
                tokens,
                Zone.EQUIPMENT,
                scope.levels().stream().filter(Objects::nonNull).collect(Collectors.joining("\n")));
        if (!c.codes().isEmpty()) {
            tokens.merge(new TokenField(Zone.SYMPTOM, TokenKind.CODE), c.codes(), CaseRecords::union);
        }
        Map<String, float[]> ofDraft = new HashMap<>();
        vectors.forEach((model, byDraft) -> {
            float[] vector = byDraft.get(draft);
            if (vector != null) {
                ofDraft.put(model, vector);
            }
        });
        Facets facets = new Facets(
                c.productLine(),
                c.state().confidence(),
                c.state().audience(),
                Set.of(draft.language()),
                scope,
                c.cause().basis(),
                c.seenInTickets());
        RecordKind kind = c.fromManualsOnly() ? RecordKind.MANUAL_CASE : RecordKind.CASE;
        return new IndexRecord(draft.id(), c.id(), kind, facets, tokens, ofDraft);
    }

    private void put(Map<TokenField, List<String>> tokens, Zone zone, String text) {
        Map<TokenKind, List<String>> byKind =
                text.isBlank() ? new EnumMap<>(TokenKind.class) : analyzer.tokens(Mask.without(text));
        byKind.forEach((kind, list) -> tokens.put(new TokenField(zone, kind), list));
    }

    private static List<String> union(List<String> a, List<String> b) {
        return java.util.stream.Stream.concat(a.stream(), b.stream()).distinct().toList();
    }

    private record Told(Symptom symptom, String part, int start) {}

    private record Draft(String id, FaultCase faultCase, String symptom, String embedded, Language language) {}
}
