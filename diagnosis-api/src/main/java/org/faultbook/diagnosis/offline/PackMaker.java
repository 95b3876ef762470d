package org.faultbook.diagnosis.offline;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.faultbook.diagnosis.engine.SafetyNotices;
import org.faultbook.diagnosis.render.ScopeNames;
import org.faultbook.diagnosis.review.LedgerReader;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.faultcase.CaseSummary;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.outcome.OutcomeLedger;
import org.faultbook.kb.port.Store;
import org.faultbook.kb.taxonomy.EquipmentClass;
import org.faultbook.kb.taxonomy.Taxonomy;

/**
 * Puts a pack together from the store. The least asked cases are dropped until it is small enough; those left stand by
 * tickets, so that a question asked once more makes no other pack of the same cases.
 */
final class PackMaker {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int CHUNK = 100;
    /** Cases beyond those held whose fault codes are told. */
    private static final int MORE_WITH_CODES = 1000;
    /** Of version, date and brackets. */
    private static final int FRAME_BYTES = 200;

    private record Held(FaultCase faultCase, ObjectNode json) {}

    private final Store store;
    private final PackLimits limits;
    private final Clock clock;
    private final LedgerReader ledger;
    private final SafetyNotices notices;
    private final PackedCase packed;

    PackMaker(Store store, Taxonomy taxonomy, PackLimits limits, Clock clock) {
        this.store = store;
        this.limits = limits;
        this.clock = clock;
        this.ledger = new LedgerReader(store, clock);
        this.notices = new SafetyNotices(taxonomy);
        this.packed = new PackedCase(new ScopeNames(taxonomy));
    }

    /** @param shown which cases its reader may see; what does not answer is left out besides */
    Pack make(EquipmentClass family, List<CaseSummary> precedence, Predicate<FaultCase> shown) {
        PackedCodes codes = new PackedCodes();
        List<Held> held = new ArrayList<>();
        Set<String> told = new HashSet<>();
        int withCodes = 0;
        for (int from = 0; from < precedence.size(); from += CHUNK) {
            boolean full = held.size() >= limits.cases();
            List<String> ids = precedence.subList(from, Math.min(from + CHUNK, precedence.size())).stream()
                    .filter(s -> !full || !s.codes().isEmpty())
                    .map(CaseSummary::id)
                    .toList();
            List<FaultCase> seen = answering(ids, shown);
            OutcomeLedger outcomes = full ? OutcomeLedger.EMPTY : ledger.of(ids);
            for (FaultCase c : seen) {
                if (held.size() < limits.cases()) {
                    held.add(new Held(c, packed.json(c, outcomes)));
                    codes.add(c);
                    told.add(c.id());
                } else if (!c.codes().isEmpty() && withCodes++ < MORE_WITH_CODES) {
                    codes.add(c);
                    told.add(c.id());
                }
            }
        }
        return write(family, codes, held, told);
    }

    private List<FaultCase> answering(List<String> ids, Predicate<FaultCase> shown) {
        Map<String, FaultCase> found = store.cases().findAll(ids);
        return ids.stream()
                .map(found::get)
                .filter(c -> c != null && c.state().confidence().answers() && shown.test(c))
                .toList();
    }

    private Pack write(EquipmentClass family, PackedCodes codes, List<Held> held, Set<String> told) {
        ObjectNode json = NODES.objectNode().put("format", 1);
        json.putObject("class")
                .put("id", family.id())
                .put("zh", family.name().zh())
                .put("en", family.name().en());
        ArrayNode safety = json.putArray("notices");
        notices.of(EquipmentScope.of(family.id(), null, null, null, null), "")
                .forEach(n -> safety.addObject()
                        .put("zh", n.text().zh())
                        .put("en", n.text().en())
                        .put("source", n.source()));
        json.set("codes", codes.json());
        int bytes = size(json) + FRAME_BYTES;
        List<Held> fitting = new ArrayList<>();
        for (Held h : held) {
            bytes += size(h.json()) + 1;
            if (bytes > limits.bytes()) {
                break;
            }
            fitting.add(h);
        }
        fitting.sort(Comparator.comparing((Held h) -> -h.faultCase().seenInTickets())
                .thenComparing(h -> h.faultCase().id()));
        ArrayNode cases = json.putArray("cases");
        fitting.forEach(h -> cases.add(h.json()));
        String version = version(json.toString());
        var made = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        json.put("version", version).put("made", made.toString());
        return new Pack(family, version, fitting.size(), told, made, json.toString());
    }

    private static int size(ObjectNode json) {
        return json.toString().getBytes(StandardCharsets.UTF_8).length;
    }

    private static String version(String content) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
