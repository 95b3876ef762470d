package org.faultbook.diagnosis.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.faultbook.diagnosis.account.RandomToken;
import org.faultbook.diagnosis.ask.AskPage;
import org.faultbook.diagnosis.ask.AskedPage;
import org.faultbook.diagnosis.ask.Engineers;
import org.faultbook.diagnosis.ask.LinkPage;
import org.faultbook.diagnosis.ask.QuestionDrafts;
import org.faultbook.diagnosis.ask.QuestionWords;
import org.faultbook.diagnosis.ask.QuestionsPage;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.page.PageFrame;
import org.faultbook.diagnosis.page.PageFrame.Area;
import org.faultbook.diagnosis.page.PageLink;
import org.faultbook.diagnosis.page.PageWords;
import org.faultbook.diagnosis.review.CaseReviews;
import org.faultbook.kb.account.Account;
import org.faultbook.kb.faultcase.Contribution;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.port.Store;
import org.faultbook.kb.question.CaseQuestion;
import org.faultbook.kb.question.QuestionText;
import org.faultbook.kb.ticket.Ticket;
import org.jspecify.annotations.Nullable;

/** Asking who closed a ticket: the question is chosen, its link is made. */
final class AskPages {
    private static final Duration LASTS = Duration.ofDays(30);
    private static final int MAX = 400;
    private static final int MAX_BACK = 2_000;
    private static final int TICKETS = 12;

    private final Services services;
    private final EnginePool pool;
    private final Pages pages;
    private final OwnAddress address;
    private final Clock clock;

    AskPages(Services services, EnginePool pool, Pages pages, OwnAddress address, Clock clock) {
        this.services = services;
        this.pool = pool;
        this.pages = pages;
        this.address = address;
        this.clock = clock;
    }

    void register(RoutesConfig routes) {
        routes.get(AskPage.PATH, this::choose, Rights.CURATORS);
        routes.post(AskPage.PATH, this::ask, Rights.CURATORS);
    }

    /** What can be asked about a case and one of its tickets. */
    private record Askable(
            FaultCase faultCase,
            List<Contribution> told,
            @Nullable Contribution chosen) {
        /** Whether the ticket chosen is one of the case. */
        boolean isTold() {
            return chosen != null;
        }
    }

    /** @param ticket chosen; blank: the newest of somebody with an account, else the newest */
    private Optional<Askable> askable(String caseId, String ticket, Engineers engineers) {
        Store store = services.store();
        return store.cases().find(caseId).map(c -> {
            List<Contribution> told = store.cases().contributions(caseId, TICKETS);
            Optional<Contribution> chosen = ticket.isEmpty()
                    ? told.stream()
                            .filter(t -> engineers.of(t.solver()).isPresent())
                            .findFirst()
                            .or(() -> told.stream().findFirst())
                    : told.stream().filter(t -> t.ticket().id().equals(ticket)).findFirst();
            return new Askable(c, told, chosen.orElse(null));
        });
    }

    private List<QuestionText> drafts(Askable askable) {
        Contribution chosen = askable.chosen();
        if (chosen == null) {
            return List.of();
        }
        FaultCase c = askable.faultCase();
        List<FaultCase> alike = services.alike(c);
        List<CaseReviews.Finding> findings = new CaseReviews.Finder(services.store(), any -> alike, clock)
                .of(Map.of(c.id(), c))
                .getOrDefault(c.id(), List.of());
        Ticket ticket = services.store().sources().find(chosen.ticket()).orElse(null);
        return new QuestionDrafts(c, findings, alike).of(chosen, ticket);
    }

    private void choose(Context ctx) throws Exception {
        show(
                ctx,
                Pages.field(ctx, "case", MAX),
                Pages.field(ctx, "ticket", MAX),
                Pages.field(ctx, "back", MAX_BACK),
                null);
    }

    private void show(Context ctx, String caseId, String ticket, String from, @Nullable String trouble)
            throws Exception {
        PageWords words = pages.words(ctx);
        String back = back(from);
        PageLink here = PageLink.to(AskPage.PATH)
                .and("case", caseId)
                .and("ticket", ticket)
                .and("back", back);
        String title = new QuestionWords(words.language()).say("ask.title");
        PageFrame frame = pages.frame(ctx, words, Area.REVIEW, title, here);
        AskPage page = pool.call(() -> {
            Engineers engineers = AskedEngineers.all(services);
            return askable(caseId, ticket, engineers)
                    .map(a -> new AskPage(frame, a.faultCase(), choices(a, engineers), drafts(a), back, trouble))
                    .orElse(null);
        });
        if (page == null) {
            pages.missing(ctx, Area.REVIEW, here, "case");
            return;
        }
        pages.show(ctx, "ask/ask.jte", page);
    }

    private static List<AskPage.TicketChoice> choices(Askable askable, Engineers engineers) {
        return askable.told().stream()
                .map(t -> new AskPage.TicketChoice(
                        t.ticket().id(),
                        t.ticket().number(),
                        engineers.of(t.solver()).map(Account::displayName).orElse(null),
                        t.equals(askable.chosen())))
                .toList();
    }

    private static String back(String told) {
        String back = ReturnPath.safe(told);
        return back.equals(ReturnPath.HOME) ? "/review" : back;
    }

    private void ask(Context ctx) throws Exception {
        String caseId = Pages.formField(ctx, "case", MAX);
        String ticket = Pages.formField(ctx, "ticket", MAX);
        String kind = Pages.formField(ctx, "kind", MAX);
        String back = back(Pages.formField(ctx, "back", MAX_BACK));
        PageWords words = pages.words(ctx);
        String token = RandomToken.make();
        record Made(CaseQuestion question, @Nullable String engineer) {}
        Made made = pool.call(() -> {
            Engineers engineers = AskedEngineers.all(services);
            Askable askable = askable(caseId, ticket, engineers).orElse(null);
            Contribution told = askable == null ? null : askable.chosen();
            if (askable == null || told == null) {
                return null;
            }
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            String engineer =
                    engineers.of(told.solver()).map(Account::displayName).orElse(null);
            return drafts(askable).stream()
                    .filter(draft -> draft.kind().name().equals(kind))
                    .findFirst()
                    .map(text -> CaseQuestion.of(
                            caseId, told.ticket(), text, Visitor.of(ctx).actor(), now, now.plus(LASTS)))
                    .map(q -> new Made(services.store().questions().ask(q, RandomToken.hash(token)), engineer))
                    .orElse(null);
        });
        if (made == null) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, caseId, "", back, new QuestionWords(words.language()).say("ask.choose"));
            return;
        }
        // the link is in this answer and nowhere else: there is no address to send the browser on to
        PageFrame frame = pages.frame(
                ctx,
                words,
                Area.REVIEW,
                new QuestionWords(words.language()).say("asked.title"),
                PageLink.to(QuestionsPage.PATH));
        pages.show(
                ctx,
                "ask/asked.jte",
                new AskedPage(frame, made.question(), made.engineer(), address.of(ctx) + LinkPage.PATH + token, back));
    }
}
