package org.faultbook.diagnosis.backtest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.faultbook.diagnosis.answer.DiagnosisRequest;
import org.faultbook.diagnosis.base.Toolkit;
import org.faultbook.diagnosis.engine.CauseAggregation;
import org.faultbook.diagnosis.engine.CauseGroup;
import org.faultbook.kb.access.ProductLine;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.faultcase.CaseKey;
import org.faultbook.kb.faultcase.Cause;
import org.faultbook.kb.faultcase.CauseBasis;
import org.faultbook.kb.faultcase.Contribution;
import org.faultbook.kb.faultcase.Symptom;
import org.faultbook.kb.lexicon.Lexicon;
import org.faultbook.kb.retrieval.LearnedStatistics;
import org.faultbook.kb.retrieval.RetrievalWeights;
import org.faultbook.kb.search.SearchFilter;
import org.faultbook.kb.taxonomy.Taxonomy;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.ticket.EquipmentMention;
import org.faultbook.kb.ticket.TicketKey;
import org.jspecify.annotations.Nullable;

/**
 * Tickets for backtests in which every ticket is a cause of its own, so that the causes considered for a question tell
 * exactly which tickets were visible to it.
 */
public final class BacktestTickets {
    static final Instant START = Instant.parse("2025-01-01T08:00:00Z");
    public static final Clock CLOCK = Clock.fixed(START.plus(Duration.ofDays(900)), ZoneOffset.UTC);
    static final EquipmentScope PUMP = EquipmentScope.of("pump", null, null, null, null);
    private static final String CHARACTERS = "泵漏水响轴承烫跳闸门停振动热压力低高油气阀卡";

    private BacktestTickets() {}

    public static Toolkit toolkit() {
        return new Toolkit(
                new PairAnalyzer(),
                Map.of(Language.ZH, new PairEmbedder()),
                new Taxonomy(List.of(), List.of()),
                Lexicon.empty(),
                (equipmentClass, causeKey) -> List.of(),
                List.of(),
                LearnedStatistics.NONE,
                RetrievalWeights.STANDARD,
                CauseAggregation.STANDARD);
    }

    /** Closed four hours after it opened on {@code day}. */
    static PastTicket ticket(int number, String symptom, @Nullable String label, @Nullable String unit, int day) {
        return ticket(number, causeKey(number), symptom, label, unit, day);
    }

    /** The same of a cause that others may have too. */
    public static PastTicket ticket(
            int number, String cause, String symptom, @Nullable String label, @Nullable String unit, int day) {
        return ticket(number, cause, symptom, label, unit, day, null);
    }

    /** The same of a pump of some maker, which is known when the ticket opens. */
    public static PastTicket ticket(
            int number,
            String cause,
            String symptom,
            @Nullable String label,
            @Nullable String unit,
            int day,
            @Nullable String maker) {
        TicketKey key = new TicketKey("default", "W-" + number);
        Instant opened = START.plus(Duration.ofDays(day));
        Instant closed = opened.plus(Duration.ofHours(4));
        Contribution contribution = new Contribution(
                key,
                1,
                new CaseKey(ProductLine.DEFAULT, EquipmentScope.of("pump", null, maker, null, null), cause, List.of()),
                Language.ZH,
                List.of(new Symptom(symptom, Language.ZH, 1, List.of())),
                new Cause("原因" + cause, CauseBasis.STATED, List.of()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                unit,
                null,
                opened,
                closed,
                null,
                null);
        DiagnosisRequest request = new DiagnosisRequest(
                symptom,
                "",
                null,
                new EquipmentMention(null, maker, null, null, null, null),
                List.of(),
                List.of(),
                SearchFilter.NONE,
                100);
        return new PastTicket(key, request, label, null, unit, opened, closed, contribution, false);
    }

    static String causeKey(int number) {
        return "cause-" + number;
    }

    /** The cause keys that were considered for a question, of known and unknown causes. */
    static Set<String> visible(Answered answered) {
        return Stream.concat(answered.considered().causes().stream(), answered.considered().alike().stream())
                .map(CauseGroup::causeKey)
                .collect(Collectors.toSet());
    }

    public static String symptom(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        return text.toString();
    }
}
