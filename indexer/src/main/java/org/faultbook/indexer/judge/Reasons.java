package org.faultbook.indexer.judge;

import java.util.ArrayList;
import java.util.List;
import org.faultbook.kb.extraction.Extraction;
import org.faultbook.kb.faultcase.ActOutcome;
import org.faultbook.kb.faultcase.FixAct;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.text.LocalizedText;
import org.faultbook.kb.ticket.TicketKind;

/** Writes why a ticket is judged as it is, with the words that decided, in both languages. */
final class Reasons {
    private static final int LONGEST = 40;
    private static final int MOST = 3;

    private Reasons() {}

    /** Chinese first, parted by a slash. */
    static String of(GradeReason reason, KindJudge.Decided kind, Extraction extraction) {
        List<String> seen = seen(reason, kind, extraction);
        LocalizedText why = reason.text();
        if (reason == GradeReason.NO_FAULT) {
            LocalizedText what = name(kind.kind());
            why = new LocalizedText(why.zh() + "，是" + what.zh(), why.en() + " but " + what.en());
            if (kind.kind() == TicketKind.NO_FAULT_FOUND) {
                why = new LocalizedText(
                        why.zh() + "；同一设备的下一张工单可能与此有关", why.en() + "; the next ticket of the unit may belong to it");
            }
        }
        String zh = seen.isEmpty() ? "" : "：「" + String.join("」「", seen) + "」";
        String en = seen.isEmpty() ? "" : ": \"" + String.join("\", \"", seen) + "\"";
        return why.zh() + zh + " / " + why.en() + en;
    }

    private static List<String> seen(GradeReason reason, KindJudge.Decided kind, Extraction extraction) {
        List<String> seen = new ArrayList<>();
        switch (reason) {
            case NO_FAULT -> {
                if (!kind.words().isBlank()) {
                    seen.add(kind.words());
                }
            }
            case PROHIBITED -> acts(extraction, seen, FixKind.PROHIBITED);
            case CAUSE_AND_FIX, STOPGAP, PARTLY -> {
                cause(extraction, seen);
                acts(extraction, seen, null);
            }
            case NO_FIX -> cause(extraction, seen);
            case NOTHING_TOLD -> {}
            case UNDECIDED, INFERRED, CAUSE_MISSING, RESET_ONLY, PART_ONLY, VAGUE, UPKEEP_ONLY, ATTEMPTS_ONLY ->
                acts(extraction, seen, null);
        }
        return seen.stream().map(Reasons::shortened).distinct().limit(MOST).toList();
    }

    private static void cause(Extraction extraction, List<String> seen) {
        extraction.cause().evidence().stream().limit(1).forEach(e -> seen.add(e.quote()));
    }

    private static void acts(
            Extraction extraction, List<String> seen, @org.jspecify.annotations.Nullable FixKind kind) {
        List<FixAct> told = kind == null ? TicketJudge.done(extraction) : extraction.fixes();
        (told.isEmpty() ? extraction.fixes() : told)
                .stream()
                        .filter(act -> kind == null || act.kind() == kind && act.outcome() != ActOutcome.NOT_TRIED)
                        .flatMap(act -> act.evidence().stream())
                        .forEach(e -> seen.add(e.quote()));
    }

    private static String shortened(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST) + "…";
    }

    private static LocalizedText name(TicketKind kind) {
        return switch (kind) {
            case FAULT -> new LocalizedText("故障", "a fault");
            case MAINTENANCE -> new LocalizedText("保养", "maintenance");
            case INSTALLATION -> new LocalizedText("安装", "an installation");
            case INQUIRY -> new LocalizedText("咨询", "an inquiry");
            case NO_FAULT_FOUND -> new LocalizedText("到场无故障", "no fault found");
            case MODIFICATION -> new LocalizedText("改造", "a modification");
        };
    }
}
