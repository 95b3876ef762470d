package org.faultbook.indexer.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.faultbook.indexer.normalise.CueHit;
import org.faultbook.indexer.normalise.CueKind;
import org.faultbook.indexer.normalise.FixNormaliser;
import org.faultbook.indexer.normalise.Vocabulary;
import org.faultbook.kb.faultcase.ActOutcome;
import org.faultbook.kb.faultcase.FixAct;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.text.Span;
import org.faultbook.kb.ticket.Ticket;
import org.jspecify.annotations.Nullable;

/**
 * The acts of a ticket, those that failed or were put off included. Acts joined by 、 + 并 and "and" are acts of their
 * own, so that none takes the credit of another. An act that names nothing (已处理, 换件, repaired) is none.
 */
final class FixReader {
    private static final Pattern NAMES_NOTHING = Pattern.compile(
            "(?:已|给|现场|全部|进行|做|予以|了|好|完|过|一下|的|件|配件|备件|零件|部件|东西|故障|问题|相关|损坏|处理|维修|修理|修复|修|更换|换|调整|解决|设备|一个|一只|新|it|the|part|parts|fault|unit|system|and|as|required|necessary|repaired|fixed|replaced|changed|repair|fix|adjusted|[\\s,.，。、])*",
            Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_NOTHING = 40;

    private final Vocabulary vocabulary;
    private final FixNormaliser keys;
    private final FixKinds kinds;

    FixReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.keys = new FixNormaliser(vocabulary);
        this.kinds = new FixKinds(vocabulary);
    }

    /** In the order of the text; {@code about} is the item of a stated cause, for acts that name none themselves. */
    List<Act> read(Ticket ticket, Reading reading, @Nullable String equipmentClass, @Nullable String about) {
        List<Act> acts = new ArrayList<>();
        for (int i = 0; i < reading.clauses().size(); i++) {
            Clause clause = reading.clauses().get(i);
            boolean done = reading.labels().get(i) == Label.FIX;
            ActOutcome outcome = reading.outcomes().get(i);
            boolean attempt = !done && outcome != ActOutcome.SEEN && clause.namedAct() != null;
            if (!done && !attempt || FixKinds.isTest(clause.text())) {
                continue;
            }
            Span whole = Extent.of(Label.FIX, clause);
            for (Span span : whole == null ? List.<Span>of() : parts(clause, whole)) {
                FixAct act = act(
                        ticket,
                        clause,
                        span,
                        outcome,
                        equipmentClass,
                        done ? about : before(reading, i, equipmentClass));
                if (act != null) {
                    acts.add(new Act(act, clause, span));
                }
            }
        }
        return topUpsBesideLastingFixes(acts);
    }

    private @Nullable FixAct act(
            Ticket ticket,
            Clause clause,
            Span span,
            ActOutcome outcome,
            @Nullable String equipmentClass,
            @Nullable String about) {
        String summary = span.of(clause.source());
        if (about == null
                && summary.length() <= LONGEST_NOTHING
                && NAMES_NOTHING.matcher(summary).matches()) {
            return null;
        }
        String key = keys.key(summary, equipmentClass, about);
        return new FixAct(
                key, kinds.of(key, statement(clause)), summary, outcome, List.of(Quotes.of(ticket, clause, span)));
    }

    /** The clause with what stands before it up to the last punctuation, which tells what an act is done to. */
    private static String statement(Clause clause) {
        int from = clause.start();
        while (from > clause.section().start()
                && "，。；;,.!！\n".indexOf(clause.source().charAt(from - 1)) < 0) {
            from--;
        }
        return clause.source().substring(from, clause.end());
    }

    /** The item told of in the clauses before, of the same sentence: 机封有点渗，先不换. */
    private @Nullable String before(Reading reading, int at, @Nullable String equipmentClass) {
        for (int i = at - 1; i >= 0 && i >= at - 2; i--) {
            Clause clause = reading.clauses().get(i);
            String item = null;
            for (CueHit hit : clause.hits()) {
                item = hit.is(CueKind.ITEM) ? clause.source().substring(hit.start(), hit.end()) : item;
            }
            if (item != null) {
                return vocabulary.conceptOf(equipmentClass, item);
            }
        }
        return null;
    }

    private static List<Span> parts(Clause clause, Span whole) {
        List<Span> parts = new ArrayList<>();
        int from = whole.start();
        boolean acted = false;
        for (CueHit hit : clause.hits()) {
            if (hit.start() < whole.start() || hit.end() > whole.end()) {
                continue;
            }
            boolean act = hit.is(CueKind.ACT) || hit.is(CueKind.ACT_AT_HEAD) && joined(clause.source(), hit.start());
            if (act && acted && joined(clause.source(), hit.start())) {
                addTrimmed(clause.source(), from, hit.start(), parts);
                from = hit.start();
            }
            acted |= act;
        }
        addTrimmed(clause.source(), from, whole.end(), parts);
        return parts;
    }

    private static final Pattern JOINS =
            Pattern.compile(".*(?:[、+＋&]|并|和|及|同时|\\band)\\s*", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private static boolean joined(String source, int at) {
        return JOINS.matcher(source.substring(Math.max(0, at - 5), at)).matches();
    }

    private static final List<String> TAILS =
            List.of("、", "+", "＋", "&", " ", "\t", "，", ",", "并", "和", "及", "同时", " and");

    private static void addTrimmed(String source, int from, int to, List<Span> parts) {
        int end = to;
        boolean moved = true;
        while (moved && end > from) {
            String rest = source.substring(Math.max(from, end - 4), end).toLowerCase(Locale.ROOT);
            int length = TAILS.stream()
                    .filter(rest::endsWith)
                    .mapToInt(String::length)
                    .max()
                    .orElse(0);
            moved = length > 0;
            end -= length;
        }
        if (end > from) {
            parts.add(new Span(from, end));
        }
    }

    /** Topping up is a stop-gap only by itself: beside a lasting fix it completes it. */
    private List<Act> topUpsBesideLastingFixes(List<Act> acts) {
        boolean lasting = acts.stream()
                .anyMatch(a -> a.fix().kind() == FixKind.LASTING && a.fix().outcome() == ActOutcome.SEEN);
        if (!lasting) {
            return acts;
        }
        return acts.stream()
                .map(a -> FixNormaliser.actOf(a.fix().key()).equals("recharge")
                                || FixNormaliser.actOf(a.fix().key()).equals("dry")
                        ? new Act(lasting(a.fix()), a.clause(), a.span())
                        : a)
                .toList();
    }

    private static FixAct lasting(FixAct act) {
        return new FixAct(act.key(), FixKind.LASTING, act.summary(), act.outcome(), act.evidence());
    }
}
