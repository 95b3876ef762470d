package org.faultbook.diagnosis.engine;

import java.util.Objects;
import java.util.function.Predicate;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.faultcase.Symptom;

/** Whether a fault endangers people or stops production, by the words of its cause and symptoms: what a report of it would be judged by. */
public final class LevelOne implements Predicate<FaultCase> {
    private static final int MOST_URGENT = 1;

    private final SeverityJudge judge = new SeverityJudge();

    @Override
    public boolean test(FaultCase c) {
        return isUrgent(Objects.requireNonNullElse(c.cause().text(), ""))
                || c.symptoms().stream().map(Symptom::text).anyMatch(this::isUrgent);
    }

    private boolean isUrgent(String text) {
        return judge.judge(text).level() == MOST_URGENT;
    }
}
