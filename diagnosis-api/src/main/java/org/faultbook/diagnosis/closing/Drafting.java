package org.faultbook.diagnosis.closing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.faultbook.indexer.importing.Understood;
import org.faultbook.kb.evidence.Evidence;
import org.faultbook.kb.extraction.Extraction;
import org.faultbook.kb.faultcase.ActOutcome;
import org.faultbook.kb.faultcase.CauseBasis;
import org.faultbook.kb.faultcase.FixAct;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.faultcase.Symptom;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.ticket.PartUse;
import org.faultbook.kb.ticket.TextPart;
import org.jspecify.annotations.Nullable;

/** Puts the engineer's words under the headings they belong to, by what was understood of them; it adds none. */
final class Drafting {
    /** A word like 拆开 that was read as a cause says none by itself. */
    private static final int BARE = 2;

    private final ClosingRequest request;
    private final Extraction read;
    private final Language language;
    private final List<String> symptom = new ArrayList<>();
    private final List<String> checks = new ArrayList<>();
    private final List<String> cause = new ArrayList<>();
    private final List<String> actions = new ArrayList<>();
    private final List<String> open = new ArrayList<>();

    private Drafting(ClosingRequest request, Understood understood, Language language) {
        this.request = request;
        this.read = understood.extraction();
        this.language = language;
    }

    /** Every clause under the heading that it was read as. */
    static Draft sorted(ClosingRequest request, Understood understood, Language language) {
        Drafting drafting = new Drafting(request, understood, language);
        drafting.reported();
        drafting.sort();
        return drafting.draft();
    }

    /** All that was typed as done stands under the acts as it was typed; only what is prohibited is left out. */
    static Draft verbatim(ClosingRequest request, Understood understood, Language language) {
        Drafting drafting = new Drafting(request, understood, language);
        drafting.reported();
        String fix = JobTicket.fix(request);
        StringBuilder kept = new StringBuilder();
        for (Pieces.Piece piece : Pieces.of(fix)) {
            if (!drafting.isProhibited(piece)) {
                int next = piece.span().end();
                kept.append(piece.text());
                kept.append(next < fix.length() ? fix.charAt(next) == '\n' ? drafting.joint() : fix.charAt(next) : "");
                kept.append(next + 1 < fix.length() && fix.charAt(next + 1) == ' ' ? " " : "");
            }
        }
        String typed = kept.toString().replaceAll("[，。；;,.\\s]+$", "");
        if (!typed.isEmpty()) {
            drafting.actions.add(typed);
        }
        drafting.temporary();
        return drafting.draft();
    }

    /** What the report, the checks and the cause's own field say. */
    private void reported() {
        add(symptom, request.subject());
        add(symptom, request.description());
        request.checks().forEach(check -> add(checks, JobTicket.said(check)));
        add(cause, request.cause());
        request.open().forEach(point -> add(open, point));
    }

    private void sort() {
        String fix = JobTicket.fix(request);
        boolean acted = false;
        boolean dropped = false;
        int from = 0;
        for (Pieces.Piece piece : Pieces.of(fix)) {
            boolean newLine = fix.substring(from, piece.span().start()).contains("\n");
            from = piece.span().end();
            FixAct act = actOf(piece);
            if (isProhibited(piece)) {
                dropped = true;
            } else if (act != null && act.outcome() == ActOutcome.NOT_TRIED) {
                add(open, piece.text());
                dropped = false;
            } else if (act != null) {
                acted = true;
                dropped = false;
                actions.add(act.kind() == FixKind.TEMPORARY ? named(piece.text()) : piece.text());
            } else if (!dropped) {
                other(piece, acted && !newLine);
            }
        }
        temporary();
    }

    /** A clause without an act: a cause, a symptom, how the act before it ended, else a finding. */
    private void other(Pieces.Piece piece, boolean follows) {
        boolean caused =
                read.cause().basis() == CauseBasis.STATED && isRead(read.cause().evidence(), piece);
        boolean observed = read.symptoms().stream().map(Symptom::evidence).anyMatch(e -> isRead(e, piece));
        if (caused && request.cause().isBlank()) {
            read.cause().evidence().stream()
                    .filter(e -> isRead(List.of(e), piece) && e.quote().length() > BARE)
                    .forEach(e -> add(cause, e.quote()));
        } else if (observed) {
            add(symptom, piece.text());
        } else if (follows && !actions.isEmpty()) {
            actions.set(actions.size() - 1, actions.getLast() + comma() + piece.text());
        } else if (request.done().stream().anyMatch(d -> d.contains(piece.text()))) {
            // the engineer said that it was done
            actions.add(piece.text());
        } else {
            // told before the first act it is what was found; where no act is told at all it is all that was done
            add(read.fixes().isEmpty() && !caused ? actions : checks, piece.text());
        }
    }

    /** What only restores service is left to be finished. */
    private void temporary() {
        for (FixAct act : read.fixes()) {
            if (act.kind() == FixKind.TEMPORARY
                    && act.outcome() != ActOutcome.NOT_TRIED
                    && act.outcome() != ActOutcome.NOT_FIXED) {
                String told = act.evidence().isEmpty()
                        ? act.summary()
                        : act.evidence().getFirst().quote();
                add(open, (language == Language.ZH ? "临时处理，待完成：" : "temporary, to be finished: ") + told);
            }
        }
    }

    /** Said so where the words themselves do not. */
    private String named(String act) {
        boolean named = act.contains("临时") || act.toLowerCase(Locale.ROOT).contains("temporar");
        return named ? act : act + (language == Language.ZH ? "（临时）" : " (temporary)");
    }

    /** The act told in a piece; what is quoted further tells how it ended. */
    private @Nullable FixAct actOf(Pieces.Piece piece) {
        return read.fixes().stream()
                .filter(act -> act.evidence().stream()
                        .anyMatch(e -> e.part().equals(TextPart.FIX.column()) && piece.holdsStartOf(e.span())))
                .findFirst()
                .orElse(null);
    }

    private boolean isProhibited(Pieces.Piece piece) {
        return read.fixes().stream().anyMatch(act -> act.kind() == FixKind.PROHIBITED && isRead(act.evidence(), piece));
    }

    private static boolean isRead(List<Evidence> evidence, Pieces.Piece piece) {
        return evidence.stream().anyMatch(e -> e.part().equals(TextPart.FIX.column()) && piece.overlaps(e.span()));
    }

    private Draft draft() {
        List<PartUse> parts = request.parts().isEmpty() ? read.parts() : request.parts();
        return new Draft(language, symptom, checks, cause, actions, parts, open);
    }

    private static void add(List<String> statements, String text) {
        String bare = Objects.requireNonNull(text)
                .strip()
                .replaceAll("\\s*\\n\\s*", " ")
                .replaceAll("[。；;，,.]+$", "");
        if (!bare.isEmpty() && statements.stream().noneMatch(s -> s.contains(bare))) {
            statements.removeIf(bare::contains);
            statements.add(bare);
        }
    }

    private String comma() {
        return language == Language.ZH ? "，" : ", ";
    }

    private String joint() {
        return language == Language.ZH ? "；" : "; ";
    }
}
