package org.faultbook.diagnosis.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.faultbook.diagnosis.answer.AbstainReason;
import org.faultbook.diagnosis.answer.DiagnosedCause;
import org.faultbook.diagnosis.answer.Diagnosis;
import org.faultbook.diagnosis.answer.DiagnosisRequest;
import org.faultbook.diagnosis.answer.Likelihood;
import org.faultbook.diagnosis.answer.PassagePlaces;
import org.faultbook.diagnosis.calibration.ChanceMeaning;
import org.faultbook.diagnosis.calibration.IsotonicRegression;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.equipment.ScopeRelation;
import org.faultbook.kb.evidence.Evidence;
import org.faultbook.kb.evidence.SourceType;
import org.faultbook.kb.faultcase.CaseSummary;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.faultcase.Symptom;
import org.faultbook.kb.port.Store;
import org.faultbook.kb.retrieval.CaseRecords;
import org.faultbook.kb.search.TextAnalyzer;
import org.faultbook.kb.text.Language;
import org.jspecify.annotations.Nullable;

/** Puts the answer together from what was considered: results with fixes and evidence, notices, the next check. */
final class AnswerComposer {
    private static final int EVIDENCE_SHOWN = 4;
    private static final int CASES_MERGED = 5;
    /** Causes whose tickets are shown where none is answered. */
    private static final int NEAREST = 2;
    /** Nearest causes that have to be of one class of machine before a check is asked that only fits one. */
    private static final int AGREEING = 3;
    /** Causes whose probabilities together leave room for none of them. */
    private static final int SCALED = 10;
    /** Causes that answers to checks can bring forward. */
    private static final int SUSPECTED = 100;
    /** Mass that always stays for a cause nobody has seen yet. */
    private static final double NONE_OF_THESE = 0.05;

    private final Store store;
    private final SafetyNotices safety;
    private final SeverityJudge severity = new SeverityJudge();
    private final FixRanking fixes = new FixRanking();
    private final RepairPlanner planner;
    private final Packing packing = new Packing(new BestFix(RepairCosts.STANDARD));
    private final SimilarTickets similar;
    private final ToldFixes told;
    private final AgreedFixes agreed;
    private final OutcomeHistory history;
    private final DeviceHistory devices;
    private final Surroundings around;

    AnswerComposer(Store store, TextAnalyzer analyzer, Surroundings around) {
        this.store = store;
        this.around = around;
        this.safety = new SafetyNotices(around.taxonomy());
        this.planner = new RepairPlanner(around.usualChecks(), RepairCosts.STANDARD);
        this.devices = new DeviceHistory(store.equipment(), around.clock());
        this.told = new ToldFixes(store);
        this.agreed = new AgreedFixes(analyzer);
        this.history = new OutcomeHistory(store, analyzer, around.clock());
        this.similar = new SimilarTickets(store, agreed);
    }

    Diagnosis compose(DiagnosisRequest request, Considered considered) {
        UnderstoodQuestion asked = considered.asked();
        Language language = asked.understood().language();
        List<CauseGroup> looked = considered.causes().stream()
                .filter(group -> group.answers(asked.scope()))
                .limit(Math.max(SUSPECTED, request.limit()))
                .toList();
        OutcomeHistory.Told outcomes = history.of(looked, asked);
        Suspects suspects = Suspects.of(
                looked,
                likelihoods(considered, looked),
                request.observations(),
                around.usualChecks(),
                outcomes.factors());
        // a question that says too little is answered once a check has said more
        AbstainReason abstain =
                considered.abstain() == AbstainReason.TOO_VAGUE && suspects.answered() ? null : considered.abstain();
        // tickets, units and original files are internal
        boolean internal = request.filter().internal();
        DeviceHistory.Told device = internal ? devices.of(asked.unit()) : null;
        UnitNotes notes = new UnitNotes(device, language, around.clock());
        boolean narrowing = abstain == AbstainReason.TOO_VAGUE && ofOneClass(asked, looked);
        Map<String, FaultCase> cases = abstain != null && !narrowing ? Map.of() : cases(suspects, request);
        suspects = suspects.keeping(group -> !merged(group, cases).isEmpty()).first(request.limit());
        List<DiagnosedCause> found =
                Contradictions.noted(results(considered, suspects, cases, language, notes, outcomes), language);
        RepairPlanner.Planned planned = planner.plan(found, suspects, asked.scope(), language);
        if (abstain == null && planned.check() == null && Contradictions.undecided(found)) {
            abstain = AbstainReason.CONTRADICTING_CASES;
        }
        List<DiagnosedCause> results = abstain != null ? List.of() : found;
        // the class is shown by its best result where the question leaves it open
        EquipmentScope about = asked.scope().equipmentClass() == null && !results.isEmpty()
                ? results.getFirst().scope()
                : asked.scope();
        List<Evidence> quoted =
                results.stream().flatMap(r -> r.evidence().stream()).toList();
        return new Diagnosis(
                TimeOrderedId.next(around.clock()),
                asked.understood(),
                abstain,
                safety.of(about, asked.question().text()),
                severity.judge(asked.question().text()),
                planned.check(),
                results,
                internal ? similar.of(alike(considered, abstain)) : List.of(),
                List.of(),
                new Diagnosis.Versions(
                        considered.generation(), considered.statistics().version(), around.models()),
                abstain != null ? 0 : considered.causes().size(),
                device == null ? null : device.device(),
                considered.passages(),
                internal ? PassagePlaces.of(store.manuals(), quoted) : PassagePlaces.NONE,
                abstain != null ? null : planned.plan(),
                planned.callerChecks(),
                packing.of(results, suspects, group -> merged(group, cases), request.maxParts()));
    }

    /** Whether a check can be named: it is done on one kind of machine. */
    private static boolean ofOneClass(UnderstoodQuestion asked, List<CauseGroup> looked) {
        return asked.scope().equipmentClass() != null
                || looked.stream()
                                .limit(AGREEING)
                                .map(group ->
                                        String.valueOf(group.best().scope().equipmentClass()))
                                .distinct()
                                .count()
                        == 1;
    }

    /** What past tickets are shown of; those of another class of machine than was asked about say nothing of it. */
    private static List<CauseGroup> alike(Considered considered, @Nullable AbstainReason abstain) {
        if (abstain == AbstainReason.NOT_ABOUT_EQUIPMENT) {
            return List.of();
        }
        EquipmentScope asked = considered.asked().scope();
        return Stream.concat(
                        considered.alike().stream().filter(group -> !group.apart(asked)),
                        considered.causes().stream()
                                .filter(group -> !group.apart(asked))
                                .limit(abstain == null ? 0 : NEAREST))
                .toList();
    }

    private Map<String, FaultCase> cases(Suspects suspects, DiagnosisRequest request) {
        Map<String, FaultCase> cases = new HashMap<>(store.cases()
                .findAll(suspects.causes().stream()
                        .limit(request.limit())
                        .flatMap(g -> g.cases().stream().limit(CASES_MERGED))
                        .map(CaseSummary::id)
                        .toList()));
        // whom a case is meant for may have changed since the index was read
        cases.values().removeIf(c -> !request.filter().isFor(c.state().audience()));
        return cases;
    }

    /** The cases that a result merges; none where they are gone since the index was read. */
    private static List<FaultCase> merged(CauseGroup group, Map<String, FaultCase> cases) {
        return group.cases().stream()
                .limit(CASES_MERGED)
                .map(c -> cases.get(c.id()))
                .filter(Objects::nonNull)
                .toList();
    }

    List<ToldFix> fixes(Considered considered, int limit) {
        List<CauseGroup> groups = new ArrayList<>(considered.causes());
        groups.addAll(considered.alike());
        return agreed.of(told.of(groups), limit);
    }

    private List<DiagnosedCause> results(
            Considered considered,
            Suspects suspects,
            Map<String, FaultCase> cases,
            Language language,
            UnitNotes notes,
            OutcomeHistory.Told outcomes) {
        List<DiagnosedCause> results = new ArrayList<>();
        for (int i = 0; i < suspects.causes().size(); i++) {
            CauseGroup group = suspects.causes().get(i);
            List<FaultCase> merged = merged(group, cases);
            FaultCase best = merged.getFirst();
            EquipmentScope machines = around.resolver().named(best.scope());
            String cause = group.key();
            results.add(new DiagnosedCause(
                    results.size() + 1,
                    best.id(),
                    best.version(),
                    best.state(),
                    machines,
                    Objects.requireNonNullElse(best.cause().text(), String.join(", ", best.codes())),
                    best.cause().basis(),
                    suspects.likelihoods().get(i).orElse(null),
                    group.seenInTickets(),
                    notes.ofFixes(cause, fixes.rank(merged, outcomes.ledger())),
                    evidence(group, merged),
                    scopeNote(considered.asked().scope(), machines, language),
                    merged.stream().skip(1).map(FaultCase::id).toList(),
                    group.explanation(),
                    best.bulletin() ? bulletin(best.id()) : null,
                    notes(
                            considered.asked(),
                            group,
                            machines,
                            outcomes.said(group, language),
                            notes.ofCause(cause),
                            language)));
        }
        return results;
    }

    private DiagnosedCause.@Nullable Bulletin bulletin(String caseId) {
        return store.cases().contributions(caseId, 1).stream()
                .findFirst()
                .map(c -> new DiagnosedCause.Bulletin(
                        c.ticket().number(),
                        c.opened() == null
                                ? null
                                : LocalDate.ofInstant(c.opened(), around.clock().getZone())))
                .orElse(null);
    }

    /** What else is to be said of a cause: its limits, that it came back on this machine, that tickets tell otherwise. */
    private List<String> notes(
            UnderstoodQuestion asked,
            CauseGroup group,
            EquipmentScope scope,
            @Nullable String said,
            @Nullable String again,
            Language language) {
        List<String> notes = new ArrayList<>();
        String limits = LimitNotes.of(scope, asked.unit(), language);
        if (limits != null) {
            notes.add(limits);
        }
        if (said != null) {
            notes.add(said);
        }
        if (again != null) {
            notes.add(again);
        }
        CauseGroup other = group.rankedBehind();
        String cause = other == null
                ? null
                : store.cases()
                        .find(other.best().id())
                        .map(c -> c.cause().text())
                        .orElse(null);
        if (other != null && cause != null) {
            notes.add(
                    language == Language.ZH
                            ? "工单另有说法：" + cause + "（见于 " + other.seenInTickets() + " 张工单）；技术通报优先，请在现场核对"
                            : "tickets tell otherwise: " + cause + " (seen in " + other.seenInTickets()
                                    + "); the technical bulletin stands first, check on site");
        }
        return notes;
    }

    /** What closed tickets of the base say of each cause; nothing where they are too few, or a bulletin put it first. */
    private static List<Optional<Likelihood>> likelihoods(Considered considered, List<CauseGroup> shown) {
        ChanceMeaning meaning = considered.calibration().probability();
        if (meaning == null) {
            return shown.stream().map(g -> Optional.<Likelihood>empty()).toList();
        }
        List<CauseGroup> ranked = considered.causes();
        double sum = 0;
        for (int i = 0; i < Math.min(SCALED, ranked.size()); i++) {
            Double chance = ranked.get(i).chance();
            sum += chance == null ? 0 : meaning.at(i + 1).at(chance);
        }
        double scale = sum > 1 - NONE_OF_THESE ? (1 - NONE_OF_THESE) / sum : 1;
        List<Optional<Likelihood>> likelihoods = new ArrayList<>();
        for (CauseGroup group : shown) {
            Double chance = group.chance();
            IsotonicRegression.Step step = chance == null || group.rankedBehind() != null
                    ? null
                    : meaning.at(likelihoods.size() + 1).step(chance);
            likelihoods.add(
                    Optional.ofNullable(step).map(s -> new Likelihood(s.value() * scale, s.right(), s.points())));
        }
        return Likelihood.descending(likelihoods);
    }

    /** The quotes that carry the result: of each case a symptom, its cause, its fixes that may be shown; no quote twice. */
    private static List<Evidence> evidence(CauseGroup group, List<FaultCase> cases) {
        Map<String, Evidence> quotes = new LinkedHashMap<>();
        for (FaultCase c : cases) {
            List<Evidence> ofCase = new ArrayList<>();
            matched(group, c).stream()
                    .flatMap(s -> s.evidence().stream())
                    .limit(1)
                    .forEach(ofCase::add);
            c.cause().evidence().stream().limit(2).forEach(ofCase::add);
            c.fixes().stream()
                    .filter(f -> f.kind() != FixKind.PROHIBITED)
                    .flatMap(f -> f.evidence().stream().limit(1))
                    .limit(2)
                    .forEach(ofCase::add);
            citeManual(c, ofCase);
            ofCase.forEach(e -> quotes.putIfAbsent(e.sourceId() + e.part() + e.span(), e));
        }
        return quotes.values().stream().limit(EVIDENCE_SHOWN).toList();
    }

    /** Where tickets carry the case and a manual tells of it too, it is cited second: few quotes are shown. */
    private static void citeManual(FaultCase c, List<Evidence> quotes) {
        boolean cited = quotes.stream().anyMatch(e -> e.sourceType() == SourceType.PASSAGE);
        if (c.inManuals() > 0 && !cited) {
            Stream.of(
                            c.cause().evidence().stream(),
                            c.symptoms().stream().flatMap(s -> s.evidence().stream()),
                            c.fixes().stream()
                                    .filter(f -> f.kind() != FixKind.PROHIBITED)
                                    .flatMap(f -> f.evidence().stream()))
                    .flatMap(all -> all)
                    .filter(e -> e.sourceType() == SourceType.PASSAGE)
                    .findFirst()
                    .ifPresent(e -> quotes.add(Math.min(1, quotes.size()), e));
        }
    }

    /** The symptoms told in the records that were found stand first. */
    private static List<Symptom> matched(CauseGroup group, FaultCase c) {
        Map<String, Set<Symptom>> byRecord = CaseRecords.symptomsByRecord(c);
        Set<Symptom> matched = new LinkedHashSet<>();
        group.records().forEach(id -> matched.addAll(byRecord.getOrDefault(id, Set.of())));
        List<Symptom> symptoms = new ArrayList<>(c.symptoms());
        symptoms.sort(Comparator.comparing(s -> !matched.contains(s)));
        return symptoms;
    }

    private static @Nullable String scopeNote(EquipmentScope asked, EquipmentScope found, Language language) {
        ScopeRelation relation = asked.relationTo(found);
        if (relation != ScopeRelation.BESIDE && relation != ScopeRelation.APART) {
            return null;
        }
        String model = found.model() != null ? found.model() : found.series();
        String other =
                Stream.of(found.manufacturer(), model).filter(Objects::nonNull).collect(Collectors.joining(" "));
        if (other.isEmpty()) {
            return language == Language.ZH ? "案例来自相近设备" : "From neighbouring equipment";
        }
        return language == Language.ZH ? "案例来自相近设备：" + other : "From neighbouring equipment: " + other;
    }
}
