package org.faultbook.diagnosis.gap;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.evidence.Evidence;
import org.faultbook.kb.evidence.SourceType;
import org.faultbook.kb.faultcase.Article;
import org.faultbook.kb.faultcase.CaseKey;
import org.faultbook.kb.faultcase.Cause;
import org.faultbook.kb.faultcase.Change;
import org.faultbook.kb.faultcase.Symptom;
import org.faultbook.kb.gap.GapQuestion;
import org.faultbook.kb.photo.KeptPhoto;
import org.faultbook.kb.port.CaseStore.ConflictException;
import org.faultbook.kb.port.Store;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.text.Mask;
import org.faultbook.kb.text.Span;

/** Drafts cases from gaps: work in progress, with the equipment and the symptoms that were asked about. */
public final class GapDrafts {
    private static final int SYMPTOMS = 5;
    private static final int LONGEST = 300;
    /** Drafts of one gap that were taken back, and the one that stands. */
    private static final int TRIES = 20;

    private final Store store;
    private final Gaps gaps;
    private final Clock clock;

    public GapDrafts(Store store, Gaps gaps, Clock clock) {
        this.store = store;
        this.gaps = gaps;
        this.clock = clock;
    }

    /**
     * The case drafted from the gap that a question is in; that of an earlier draft where there is one. Empty where the
     * question is in no gap.
     *
     * @param reason of the change, in words
     */
    public Optional<String> draft(String requestId, Actor actor, String reason) {
        Optional<Gap> gap = gaps.find(requestId);
        if (gap.isEmpty()) {
            return Optional.ofNullable(store.gaps().casesOf(List.of(requestId)).get(requestId))
                    .filter(id -> store.cases().find(id).isPresent());
        }
        Change change = new Change(actor, clock.instant(), reason);
        String caseId = write(gap.get(), change);
        gaps.drafted(caseId, gap.get());
        return Optional.of(caseId);
    }

    private String write(Gap gap, Change change) {
        Article article = article(gap, change.actor());
        for (int n = 1; ; n++) {
            CaseKey key = CaseKey.written(gap.scope(), gap.id() + " " + n, List.of(gap.text()));
            try {
                return store.transact(() -> {
                    String caseId = store.cases().write(key, article, change).caseId();
                    store.gaps()
                            .note(gap.questions().stream()
                                    .map(q -> new GapQuestion(q.requestId(), caseId, q.actor(), q.at()))
                                    .toList());
                    store.photos().tie(caseId, photos(gap));
                    return caseId;
                });
            } catch (ConflictException taken) {
                // an earlier draft of the same gap was taken back, and its key stays with it
                if (n == TRIES) {
                    throw taken;
                }
            }
        }
    }

    private List<String> photos(Gap gap) {
        return store.photos().ofQuestions(gap.requestIds()).stream()
                .map(KeptPhoto::id)
                .toList();
    }

    private static Article article(Gap gap, Actor actor) {
        List<Symptom> symptoms = gap.wordings().keySet().stream()
                .map(text -> Mask.without(text).strip())
                .filter(text -> !text.isEmpty())
                .map(text -> text.length() <= LONGEST ? text : text.substring(0, LONGEST))
                .distinct()
                .limit(SYMPTOMS)
                .map(text -> symptom(text, actor))
                .toList();
        return new Article(gap.scope(), Cause.UNKNOWN, symptoms, List.of(), List.of(), null, null);
    }

    private static Symptom symptom(String text, Actor actor) {
        Evidence person =
                new Evidence(SourceType.PERSON, actor.id(), 1, "symptom", new Span(0, text.length()), text, null);
        return new Symptom(text, Language.of(text), 0, List.of(person));
    }
}
