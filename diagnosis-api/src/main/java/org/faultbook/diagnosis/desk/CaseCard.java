package org.faultbook.diagnosis.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.faultbook.diagnosis.answer.PassagePlaces;
import org.faultbook.diagnosis.ask.AskPage;
import org.faultbook.diagnosis.ask.QuestionWords;
import org.faultbook.diagnosis.curation.Doubt;
import org.faultbook.diagnosis.curation.QueuedCase;
import org.faultbook.diagnosis.page.CasePage;
import org.faultbook.diagnosis.page.CaseRow;
import org.faultbook.diagnosis.page.Excerpt;
import org.faultbook.diagnosis.page.PageLink;
import org.faultbook.diagnosis.page.PageWords;
import org.faultbook.diagnosis.render.EvidenceUri;
import org.faultbook.kb.evidence.Evidence;
import org.faultbook.kb.faultcase.Confidence;
import org.faultbook.kb.faultcase.Contribution;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.faultcase.Fix;
import org.faultbook.kb.faultcase.FixAct;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.faultcase.Symptom;
import org.faultbook.kb.question.CaseQuestion;
import org.jspecify.annotations.Nullable;

/**
 * A case as it is decided about: what tickets tell on one side, what the case says on the other, what is in doubt marked.
 *
 * @param waiting how it waits in the queue
 * @param tickets the newest ones, and no more than are shown
 * @param lookedAtBy the name of who looked at it before; null where nobody did
 * @param needsSecond whether another person than the reader has to publish it
 * @param engineers names of who closed tickets that were asked about, by the number of the question
 */
public record CaseCard(
        QueuedCase waiting,
        FaultCase faultCase,
        List<Contribution> tickets,
        @Nullable String lookedAtBy,
        boolean needsSecond,
        Map<Long, String> engineers,
        PageWords words) {
    private static final int TEXT = 240;
    private static final int SYMPTOMS = 4;
    private static final int FIXES = 4;

    /** Words of a ticket with the page where they stand. */
    public record Said(String text, @Nullable String link) {}

    /** A ticket of the case. */
    public record Told(String number, String link, List<Said> symptom, List<Said> cause, List<Said> fix) {}

    /**
     * What was asked, and what came of it.
     *
     * @param asked blank while it is out
     * @param take where the answer is taken over into the case; null where it changes nothing of it
     */
    public record Question(
            CaseQuestion question,
            String asked,
            String said,
            String whom,
            boolean answered,
            @Nullable String take) {}

    /** A fix, and whether it is one that nobody may do. */
    public record FixSaid(String text, FixKind kind) {}

    /** What names the case and its version in a form. */
    public String value() {
        return faultCase.id() + ":" + waiting.version();
    }

    public String title() {
        return Excerpt.of(CasePage.title(faultCase, words), TEXT).head();
    }

    public boolean causeKnown() {
        return faultCase.cause().isKnown();
    }

    /** Whether somebody found it wrong and sent it back: it is edited before it is published. */
    public boolean isReturned() {
        return lookedAtBy != null && faultCase.state().confidence() == Confidence.WORK_IN_PROGRESS;
    }

    public String scope() {
        return words.scope(faultCase.scope());
    }

    public String state() {
        return words.say("confidence", faultCase.state().confidence());
    }

    public Set<Doubt> doubts() {
        return waiting.doubts();
    }

    /** What was asked about the case. */
    public List<Question> questions() {
        return waiting.questions().stream().map(this::question).toList();
    }

    private Question question(CaseQuestion q) {
        String number = Excerpt.of(q.ticket().number(), 60).head();
        String whom = asking().whom(q, engineers.get(q.id()));
        boolean answered = q.answer() != null;
        String said = answered
                ? asking().say("answered", asking().answer(q))
                : asking().say("out", asking().question(q.text()), number, words.day(q.expires()));
        String take = answered && TakenAnswer.changes(q) ? editLink() + "?" + TakenAnswer.FIELD + "=" + q.id() : null;
        return new Question(q, answered ? asking().question(q.text()) : "", said, whom, answered, take);
    }

    /** Whether who closed a ticket answered what is in doubt here. */
    public boolean isAnswered(Doubt doubt) {
        return waiting.questions().stream()
                .anyMatch(
                        q -> q.answer() != null && TakenAnswer.settles(q.text().kind(), doubt));
    }

    /** Words of asking. */
    public QuestionWords asking() {
        return new QuestionWords(words.language());
    }

    /** Where to ask who closed a ticket of it; null where no ticket tells of it. */
    public @Nullable String askLink(String back) {
        return waiting.tickets() == 0
                ? null
                : PageLink.to(AskPage.PATH)
                        .and("case", faultCase.id())
                        .and("back", back)
                        .toString();
    }

    public boolean doubtful(Doubt... any) {
        return Stream.of(any).anyMatch(waiting.doubts()::contains);
    }

    public List<String> findings() {
        return waiting.findings().stream()
                .map(f -> CasePage.FindingRow.of(f, words).text())
                .toList();
    }

    /** Manuals whose new edition says no more what the case rested on. */
    public List<NewEdition> newEditions() {
        return waiting.replaced().stream().map(r -> NewEdition.of(r, words)).toList();
    }

    public List<String> symptoms() {
        return faultCase.symptoms().stream()
                .limit(SYMPTOMS)
                .map(s -> Excerpt.of(s.text(), TEXT).head())
                .toList();
    }

    public int moreSymptoms() {
        return Math.max(0, faultCase.symptoms().size() - SYMPTOMS);
    }

    public List<FixSaid> fixes() {
        return faultCase.fixes().stream()
                .limit(FIXES)
                .map(f -> new FixSaid(Excerpt.of(f.summary(), TEXT).head(), f.kind()))
                .toList();
    }

    public int moreFixes() {
        return Math.max(0, faultCase.fixes().size() - FIXES);
    }

    public boolean hasFixes() {
        return faultCase.fixes().stream().map(Fix::kind).anyMatch(k -> k != FixKind.PROHIBITED);
    }

    public List<Told> told() {
        return tickets.stream().map(this::told).toList();
    }

    private Told told(Contribution c) {
        return new Told(
                Excerpt.of(c.ticket().number(), 60).head(),
                EvidenceUri.ticket(c.ticket()),
                said(c.symptoms().stream().map(Symptom::evidence).toList()),
                said(List.of(c.cause().evidence())),
                said(c.fixes().stream().map(FixAct::evidence).toList()));
    }

    private static List<Said> said(Collection<List<Evidence>> evidence) {
        List<Said> said = new ArrayList<>();
        for (List<Evidence> of : evidence) {
            of.stream()
                    .limit(1)
                    .map(e -> new Said(Excerpt.of(e.quote(), TEXT).head(), EvidenceUri.page(e, PassagePlaces.NONE)))
                    .forEach(said::add);
        }
        return said;
    }

    public int moreTickets() {
        return Math.max(0, waiting.tickets() - tickets.size());
    }

    public String link() {
        return CaseRow.link(faultCase.id());
    }

    public String editLink() {
        return link() + "/edit";
    }

    /** The editor, which leads back to this page. */
    public String editLink(String back) {
        return PageLink.to(editLink()).and(EditPage.BACK, back).toString();
    }

    public @Nullable String splitLink() {
        return waiting.tickets() > 1 ? link() + "/split" : null;
    }
}
