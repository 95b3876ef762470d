package org.faultbook.diagnosis.backtest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.faultbook.diagnosis.answer.DiagnosisRequest;
import org.faultbook.diagnosis.calibration.Answerable;
import org.faultbook.diagnosis.calibration.Calibration;
import org.faultbook.diagnosis.calibration.ChanceMeaning;
import org.faultbook.diagnosis.calibration.ConditionalLogit;
import org.faultbook.diagnosis.calibration.IsotonicRegression;
import org.faultbook.diagnosis.engine.Considered;
import org.faultbook.kb.access.ProductLine;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.faultcase.CaseKey;
import org.faultbook.kb.faultcase.Cause;
import org.faultbook.kb.faultcase.Contribution;
import org.faultbook.kb.faultcase.Symptom;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.ticket.TicketKey;

/** Questions of a backtest of which the equipment, the wording and the place of the truth are told, not found. */
public final class JudgedAnswers {
    /** What the first answer is said to be right by, where a probability is said. */
    public static final double SAID = 0.3;

    private JudgedAnswers() {}

    /** Made when first needed: a backtest asks in other threads, which wait for the class that is being initialised. */
    private static final class Bases {
        static final Considered LEARNED = considered(learned());
        static final Considered UNLEARNED = considered(Calibration.NONE);
    }

    /** @param family empty for a ticket without a class */
    public static PastTicket ticket(int number, String family, String text, String cause) {
        TicketKey key = new TicketKey("default", "W-" + number);
        EquipmentScope scope =
                family.isEmpty() ? EquipmentScope.ANY : EquipmentScope.of(family, null, null, null, null);
        Contribution contribution = new Contribution(
                key,
                1,
                new CaseKey(ProductLine.DEFAULT, scope, cause, List.of()),
                Language.ZH,
                List.of(new Symptom(text, Language.ZH, 1, List.of())),
                Cause.UNKNOWN,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null);
        return new PastTicket(key, DiagnosisRequest.of(text), cause, null, null, null, null, contribution, false);
    }

    /** @param rank of the truth, up to 10; 0 where no other ticket told it */
    public static Answered answered(PastTicket asked, int rank) {
        return answered(asked, rank, Bases.LEARNED);
    }

    /** The same on a base that has learned no probabilities. */
    public static Answered unlearned(PastTicket asked, int rank) {
        return answered(asked, rank, Bases.UNLEARNED);
    }

    private static Answered answered(PastTicket asked, int rank, Considered considered) {
        List<String> labels = new ArrayList<>();
        for (int i = 1; i < 10; i++) {
            labels.add("other-" + i);
        }
        if (rank > 0) {
            labels.add(rank - 1, String.valueOf(asked.label()));
        }
        List<Double> zeros = Collections.nCopies(labels.size(), 0.0);
        return new Answered(asked, considered, List.of(), labels, zeros, zeros, labels, List.of(), List.of());
    }

    private static Considered considered(Calibration taught) {
        List<PastTicket> two = List.of(ticket(1, "pump", "泵漏水响", "leak"), ticket(2, "pump", "轴承烫", "bearing"));
        return new FoldedBacktest(BacktestTickets.toolkit(), BacktestTickets.CLOCK, 2, 20)
                .taughtBy(visible -> taught)
                .run(two, done -> {})
                .getFirst()
                .considered();
    }

    private static Calibration learned() {
        IsotonicRegression always = new IsotonicRegression(List.of(new IsotonicRegression.Step(0, SAID, 99)));
        return new Calibration(
                "test",
                400,
                new ConditionalLogit(Collections.nCopies(35, 0.0)),
                false,
                new ChanceMeaning(always, always),
                Answerable.FIXED,
                0);
    }
}
