package org.faultbook.diagnosis.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.faultbook.diagnosis.answer.PassagePlaces;
import org.faultbook.diagnosis.page.Excerpt;
import org.faultbook.diagnosis.page.PageWords;
import org.faultbook.diagnosis.render.EvidenceUri;
import org.faultbook.kb.evidence.Evidence;
import org.faultbook.kb.faultcase.Cause;
import org.faultbook.kb.faultcase.CauseBasis;
import org.faultbook.kb.faultcase.Contribution;
import org.faultbook.kb.faultcase.FixAct;
import org.faultbook.kb.faultcase.ManualEntry;
import org.faultbook.kb.faultcase.Symptom;
import org.faultbook.kb.manual.StoredPassage;
import org.faultbook.kb.text.Span;
import org.faultbook.kb.ticket.TextPart;
import org.faultbook.kb.ticket.Ticket;
import org.jspecify.annotations.Nullable;

/**
 * What a case rests on in its own words: a ticket's texts, or the row of a manual, with what was taken from them for the case
 * marked. What was left out can be seen by that alone.
 *
 * @param name the number of the ticket, or the manual and where in it
 * @param lines the texts in the order of the source
 */
public record SourceText(String name, String link, List<Line> lines) {
    private static final int NAME = 120;
    /** Longer texts are shortened where nothing is marked. */
    private static final int LONG = 500;

    private static final int BESIDE = 90;

    /** What a piece was taken for. */
    public enum Use {
        SYMPTOM,
        CAUSE,
        FIX
    }

    /** @param use null where nothing was taken */
    public record Piece(String text, @Nullable Use use) {}

    /** @param label empty where the text needs none */
    public record Line(String label, List<Piece> pieces) {
        public Line {
            pieces = List.copyOf(pieces);
        }
    }

    public SourceText {
        lines = List.copyOf(lines);
    }

    private record Taken(Use use, Evidence evidence) {}

    /** A ticket in the version that a contribution was read from. */
    public static SourceText of(Ticket ticket, Contribution c, PageWords words) {
        List<Taken> taken = taken(c.symptoms(), c.cause(), c.fixes());
        List<Line> lines = new ArrayList<>();
        for (Map.Entry<TextPart, String> entry : ticket.texts().entrySet()) {
            List<Taken> ofPart = taken.stream()
                    .filter(t -> t.evidence.part().equals(entry.getKey().column()))
                    .toList();
            lines.add(new Line(words.say("part", entry.getKey()), pieces(entry.getValue(), ofPart)));
        }
        return new SourceText(Excerpt.of(c.ticket().number(), NAME).head(), EvidenceUri.ticket(c.ticket()), lines);
    }

    /** The row that an entry of a manual was read from. */
    public static SourceText of(StoredPassage row, ManualEntry entry) {
        String text = row.passage().text();
        List<Taken> taken = taken(entry.symptoms(), entry.cause(), entry.fixes());
        String name = row.manual().title()
                + (row.passage().sectionPath().isEmpty()
                        ? ""
                        : ", " + row.passage().sectionPath().getLast());
        return new SourceText(
                Excerpt.of(name, NAME).head(),
                EvidenceUri.of(PassagePlaces.place(row.manual(), row.passage())),
                List.of(new Line("", pieces(text, taken))));
    }

    /** A cause that was read off a fix is marked as the fix that it is. */
    private static List<Taken> taken(List<Symptom> symptoms, Cause cause, List<FixAct> fixes) {
        List<Taken> taken = new ArrayList<>();
        add(taken, Use.FIX, fixes.stream().map(FixAct::evidence).flatMap(Collection::stream));
        if (cause.basis() != CauseBasis.INFERRED) {
            add(taken, Use.CAUSE, cause.evidence().stream());
        }
        add(taken, Use.SYMPTOM, symptoms.stream().map(Symptom::evidence).flatMap(Collection::stream));
        taken.sort(Comparator.comparingInt(t -> t.evidence.span().start()));
        return taken;
    }

    private static void add(List<Taken> taken, Use use, Stream<Evidence> evidence) {
        evidence.forEach(e -> taken.add(new Taken(use, e)));
    }

    /** Of marks that overlap the one that begins first stands. */
    private static List<Piece> pieces(String text, List<Taken> taken) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Taken t : taken) {
            Span span = t.evidence.span();
            if (span.start() >= at
                    && span.end() <= text.length()
                    && span.of(text).equals(t.evidence.quote())) {
                plain(pieces, text, at, span.start());
                pieces.add(new Piece(Excerpt.shown(span.of(text)), t.use));
                at = span.end();
            }
        }
        plain(pieces, text, at, text.length());
        return pieces;
    }

    private static void plain(List<Piece> pieces, String text, int from, int to) {
        if (from == to) {
            return;
        }
        String piece = text.substring(from, to);
        boolean shorten = text.length() > LONG && piece.length() > 3 * BESIDE;
        pieces.add(new Piece(
                shorten
                        ? Excerpt.of(piece, BESIDE).head() + " "
                                + Excerpt.endOf(piece, BESIDE).head()
                        : Excerpt.shown(piece),
                null));
    }
}
