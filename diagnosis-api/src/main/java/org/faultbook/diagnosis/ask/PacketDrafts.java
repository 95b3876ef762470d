package org.faultbook.diagnosis.ask;

import java.time.Clock;
import java.util.List;
import org.faultbook.diagnosis.account.RandomToken;
import org.faultbook.diagnosis.render.UnderstoodJson;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.evidence.Evidence;
import org.faultbook.kb.evidence.SourceType;
import org.faultbook.kb.faultcase.Article;
import org.faultbook.kb.faultcase.CaseKey;
import org.faultbook.kb.faultcase.Cause;
import org.faultbook.kb.faultcase.CauseBasis;
import org.faultbook.kb.faultcase.Change;
import org.faultbook.kb.faultcase.Fix;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.faultcase.FixTally;
import org.faultbook.kb.faultcase.Symptom;
import org.faultbook.kb.gap.GapQuestion;
import org.faultbook.kb.photo.KeptPhoto;
import org.faultbook.kb.port.CaseStore.ConflictException;
import org.faultbook.kb.port.Store;
import org.faultbook.kb.recommendation.Recommendation;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.text.Mask;
import org.faultbook.kb.text.Span;

/** Makes drafts of what colleagues answer to a call for help; whoever asked learns of it once the draft is published. */
public final class PacketDrafts {
    private static final int SYMPTOM = 300;
    private static final int MARK = 16;

    private final Store store;
    private final Clock clock;

    public PacketDrafts(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Drafts a case. The same answer by the same person to the same question is one draft.
     *
     * @param cause masked, not blank, as is the fix
     * @param photos ids of those the case rests on, as well as those the question was asked with
     * @param reason of the change, in words
     */
    public void draft(Recommendation asked, String cause, String fix, List<String> photos, Actor actor, String reason) {
        EquipmentScope scope = UnderstoodJson.scope(asked.understood());
        Article article = article(asked, scope, cause, fix, actor);
        String mark = RandomToken.hash(actor.id() + "\n" + cause + "\n" + fix).substring(0, MARK);
        CaseKey key = CaseKey.written(scope, asked.id() + " " + mark, List.of(asked.query()));
        try {
            store.transact(() -> {
                String caseId = store.cases()
                        .write(key, article, new Change(actor, clock.instant(), reason))
                        .caseId();
                store.gaps().note(List.of(new GapQuestion(asked.id(), caseId, asked.actor(), asked.at())));
                store.photos().tie(caseId, photos);
                store.photos()
                        .tie(
                                caseId,
                                store.photos().ofQuestions(List.of(asked.id())).stream()
                                        .map(KeptPhoto::id)
                                        .toList());
                return caseId;
            });
        } catch (ConflictException sentTwice) {
            // there is the draft already, or it was taken back
        }
    }

    private static Article article(Recommendation asked, EquipmentScope scope, String cause, String fix, Actor actor) {
        String whole = Mask.without(asked.query()).strip();
        String observed = whole.length() <= SYMPTOM ? whole : whole.substring(0, SYMPTOM);
        List<Symptom> symptoms = observed.isEmpty()
                ? List.of()
                : List.of(new Symptom(
                        observed, Language.of(observed), 0, List.of(written("symptom", observed, asked.actor()))));
        return new Article(
                scope,
                new Cause(cause, CauseBasis.STATED, List.of(written("cause", cause, actor))),
                symptoms,
                List.of(new Fix(
                        "person:" + Integer.toHexString(fix.hashCode()),
                        FixKind.LASTING,
                        fix,
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        List.of(),
                        FixTally.NONE,
                        List.of(written("fix", fix, actor)),
                        null)),
                List.of(),
                null,
                null);
    }

    private static Evidence written(String part, String text, Actor actor) {
        return new Evidence(SourceType.PERSON, actor.id(), 1, part, new Span(0, text.length()), text, null);
    }
}
