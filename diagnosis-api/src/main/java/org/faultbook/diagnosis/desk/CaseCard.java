package org.faultbook.diagnosis.desk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.faultbook.diagnosis.ask.AskPage;
import org.faultbook.diagnosis.ask.QuestionWords;
import org.faultbook.diagnosis.curation.Doubt;
import org.faultbook.diagnosis.curation.QueuedCase;
import org.faultbook.diagnosis.page.CasePage;
import org.faultbook.diagnosis.page.CaseRow;
import org.faultbook.diagnosis.page.Excerpt;
import org.faultbook.diagnosis.page.PageLink;
import org.faultbook.diagnosis.page.PageWords;
import org.faultbook.kb.faultcase.Confidence;
import org.faultbook.kb.faultcase.Contribution;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.faultcase.Fix;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.faultcase.FixTally;
import org.faultbook.kb.question.CaseQuestion;
import org.jspecify.annotations.Nullable;

/**
 * A case as it is decided about: what tickets tell on one side, what the case says on the other, what is in doubt marked.
 *
 * @param waiting how it waits in the queue
 * @param tickets the newest ones, and no more than are shown
 * @param allSources what these say in full; of a case that no ticket tells the rows of manuals
 * @param lookedAtBy the name of who looked at it before; null where nobody did
 * @param needsSecond whether another person than the reader has to publish it
 * @param engineers names of who closed tickets that were asked about, by the number of the question
 */
public record CaseCard(
        QueuedCase waiting,
        FaultCase faultCase,
        List<Contribution> tickets,
        List<SourceText> allSources,
        @Nullable String lookedAtBy,
        boolean needsSecond,
        Map<Long, String> engineers,
        PageWords words) {
    private static final int TEXT = 240;
    private static final int SYMPTOMS = 4;
    private static final int FIXES = 4;
    private static final int SOURCES = 2;

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

    /**
     * A fix.
     *
     * @param kind whether it lasts, and whether it is one that nobody may do
     * @param tried what came of it; empty where that is not known
     */
    public record FixSaid(Said said, FixKind kind, String tried) {}

    /**
     * A statement.
     *
     * @param statement names it where it is struck out or put in other words
     * @param whole whether {@code text} is all of it, so that it can be put in other words where it stands
     */
    public record Said(String statement, String text, boolean whole) {
        private static final int LINE = 44;

        static Said of(String statement, String text) {
            String shown = Excerpt.of(text, TEXT).head();
            return new Said(statement, shown, shown.equals(text) && text.indexOf('\n') < 0);
        }

        /** As many lines as it is likely to take. */
        public static int rows(String text) {
            int width = text.codePoints().map(c -> c < 0x2E80 ? 1 : 2).sum();
            return 1 + width / LINE;
        }
    }

    /** What names the case and its version in a form. */
    public String value() {
        return faultCase.id() + ":" + waiting.version();
    }

    /** The field that names what is struck out of it. */
    public String strikeField() {
        return Corrections.strikeField(faultCase.id());
    }

    /** Whether statements may be put right where they stand: what is shown is the newest text. */
    public boolean mayCorrect() {
        return faultCase.pendingVersion() == null;
    }

    /** The cause; empty where it is not known. */
    public Said cause() {
        String text = faultCase.cause().text();
        return Said.of(Corrections.of(faultCase.cause()), text == null ? "" : text);
    }

    /** Room for what is missing. */
    public Said newSymptom() {
        return Said.of(Corrections.NEW_SYMPTOM, "");
    }

    public Said newFix() {
        return Said.of(Corrections.NEW_FIX, "");
    }

    public String kindField(FixSaid fix) {
        return Corrections.kindField(faultCase.id(), fix.said().statement());
    }

    public String sayField(Said said) {
        return Corrections.field(faultCase.id(), said.statement());
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

    /** Those that are shown at once. */
    public List<Said> symptoms() {
        return allSymptoms().subList(0, Math.min(SYMPTOMS, allSymptoms().size()));
    }

    public List<Said> moreSymptoms() {
        return allSymptoms().subList(symptoms().size(), allSymptoms().size());
    }

    private List<Said> allSymptoms() {
        return faultCase.symptoms().stream()
                .map(s -> Said.of(Corrections.of(s), s.text()))
                .toList();
    }

    /** Those that are shown at once. */
    public List<FixSaid> fixes() {
        return allFixes().subList(0, Math.min(FIXES, allFixes().size()));
    }

    public List<FixSaid> moreFixes() {
        return allFixes().subList(fixes().size(), allFixes().size());
    }

    private List<FixSaid> allFixes() {
        return faultCase.fixes().stream()
                .map(f -> new FixSaid(Said.of(Corrections.of(f), f.summary()), f.kind(), tried(f.tally())))
                .toList();
    }

    private String tried(FixTally tally) {
        return tally.tried() == 0
                ? ""
                : tally.fixed() == 0
                        ? words.count("fix.failed", tally.failed())
                        : words.say("fix.held", words.number(tally.tried()), words.number(tally.fixed()));
    }

    public boolean hasFixes() {
        return faultCase.fixes().stream().map(Fix::kind).anyMatch(k -> k != FixKind.PROHIBITED);
    }

    /** Those that are shown at once. */
    public List<SourceText> sources() {
        return allSources.subList(0, Math.min(SOURCES, allSources.size()));
    }

    public List<SourceText> moreSources() {
        return allSources.subList(sources().size(), allSources.size());
    }

    /** Fault codes; empty where none is told. */
    public String codes() {
        return faultCase.codes().stream()
                .map(code -> Excerpt.of(code, TEXT).head())
                .collect(Collectors.joining(words.say("list.joint")));
    }

    /** Whether it answers as published, and nothing of it waits: only whether it is the same as another is open. */
    public boolean isPublished() {
        return faultCase.state().confidence() == Confidence.VALIDATED && faultCase.pendingVersion() == null;
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
