package org.faultbook.kb.faultcase;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Makes the case that answers out of what a store keeps: the article a person left, or, in a case nobody has edited,
 * what its tickets and manuals tell. A pure function of the SETS of contributions and entries, so that no order of import
 * shows. What is counted is counted in tickets; a manual's word is one more wording, and its remedies are fixes that
 * nobody is known to have tried.
 */
public final class CaseAssembly {
    /** The newest contributions that are read; older ones count in {@code seenInTickets} only. */
    public static final int CONTRIBUTIONS = 200;

    /** The entries of manuals that are read, by manual and number. */
    public static final int ENTRIES = 50;

    private CaseAssembly() {}

    /**
     * The case at an instant, which decides what has held for 30 days. Of {@code visits}, in any order, the newest 200
     * are read.
     */
    public static FaultCase of(CaseHead head, Collection<Visit> visits, Instant now) {
        return of(head, visits, List.of(), now);
    }

    /** As {@link #of(CaseHead, Collection, Instant)} with what manuals tell, in any order. */
    public static FaultCase of(CaseHead head, Collection<Visit> visits, Collection<ManualEntry> entries, Instant now) {
        List<Visit> newest = newest(visits);
        List<ManualEntry> read = inOrder(entries);
        Article article = head.article();
        if (article == null) {
            article = read(Article.drafted(head.key().scope(), cause(head.key(), newest, read)), newest, read, now);
            return answer(head, article, article.fixes(), codes(head, newest, read));
        }
        return answer(head, article, FixAssembly.tallied(article.fixes(), newest, now), codes(head, newest, read));
    }

    /** A text that leaves what it tells to tickets and manuals, with what they tell. */
    public static Article told(
            Article drafted, Collection<Visit> visits, Collection<ManualEntry> entries, Instant now) {
        return read(drafted, newest(visits), inOrder(entries), now);
    }

    private static Article read(Article drafted, List<Visit> newest, List<ManualEntry> read, Instant now) {
        return new Article(
                drafted.scope(),
                drafted.cause(),
                SymptomAssembly.of(newest, read),
                FixAssembly.of(newest, read, now),
                CheckAssembly.of(newest, read),
                null,
                null);
    }

    /** The article of a drafted case when a person first touches it: its scope and its cause as told by then. */
    public static Article draft(CaseHead head, Collection<Visit> visits, Collection<ManualEntry> entries) {
        return Article.drafted(head.key().scope(), cause(head.key(), newest(visits), inOrder(entries)));
    }

    /** As those tell it whose key the case has; what was merged into it has other words for it, and speaks where they do not. */
    private static Cause cause(CaseKey key, List<Visit> newest, List<ManualEntry> entries) {
        Cause own = CauseAssembly.of(
                newest.stream().filter(v -> isOf(key, v.contribution().key())).toList(),
                entries.stream().filter(e -> isOf(key, e.key())).toList());
        return own.equals(Cause.UNKNOWN) ? CauseAssembly.of(newest, entries) : own;
    }

    private static boolean isOf(CaseKey ofCase, CaseKey own) {
        CaseKey key = ofCase.unsplit();
        return own.equals(key) || own.text().equals(key.text());
    }

    /** Until when, exclusively, the assembled case stays as it is while the store does: the next fix to hold 30 days. */
    public static Instant staysUntil(Collection<Visit> visits, Instant now) {
        Instant until = Instant.MAX;
        for (Visit visit : visits) {
            Instant closed = visit.contribution().closed();
            if (closed != null && !visit.repeated() && !RepeatVisit.settled(closed, now)) {
                Instant settled = closed.plus(RepeatVisit.WINDOW);
                until = settled.isBefore(until) ? settled : until;
            }
        }
        return until;
    }

    private static List<Visit> newest(Collection<Visit> visits) {
        List<Visit> newest = new ArrayList<>(visits);
        newest.sort(Visit.NEWEST_FIRST);
        return newest.size() > CONTRIBUTIONS ? newest.subList(0, CONTRIBUTIONS) : newest;
    }

    private static List<ManualEntry> inOrder(Collection<ManualEntry> entries) {
        return entries.stream().sorted(ManualEntry.IN_ORDER).limit(ENTRIES).toList();
    }

    /** The codes of the key and those that any ticket or manual tells, in order. */
    private static List<String> codes(CaseHead head, List<Visit> newest, List<ManualEntry> entries) {
        TreeSet<String> codes = new TreeSet<>(head.key().codes());
        newest.forEach(v -> codes.addAll(v.contribution().codes()));
        entries.forEach(e -> codes.addAll(e.codes()));
        return List.copyOf(codes);
    }

    private static FaultCase answer(CaseHead head, Article article, List<Fix> fixes, List<String> codes) {
        return new FaultCase(
                head.id(),
                head.key().productLine(),
                head.life().answering(),
                head.life().pending(),
                head.stateNow(),
                article.scope(),
                head.key().cause(),
                codes,
                article.symptoms(),
                article.cause(),
                fixes,
                article.checks(),
                article.failureMode(),
                article.failureMechanism(),
                head.key().bulletin() ? 0 : head.seenInTickets(),
                head.revision(),
                head.key().bulletin(),
                head.inManuals());
    }
}
