package org.faultbook.diagnosis.wiring;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.faultbook.diagnosis.folder.HomeFolder;
import org.faultbook.diagnosis.home.ImportPreview;
import org.faultbook.diagnosis.home.ImportSummary;
import org.faultbook.diagnosis.home.Progress;
import org.faultbook.diagnosis.home.TicketImport;
import org.faultbook.indexer.columns.MappingException;
import org.faultbook.indexer.columns.PlannedColumn;
import org.faultbook.indexer.importing.ImportResult;
import org.faultbook.indexer.importing.KeptOut;
import org.faultbook.indexer.importing.TicketImporter;
import org.faultbook.indexer.importing.TicketUnderstanding;
import org.faultbook.indexer.importing.Understood;
import org.faultbook.indexer.read.UnreadableFileException;
import org.faultbook.indexer.source.ColumnReport;
import org.faultbook.indexer.source.TicketResult;
import org.faultbook.indexer.source.TicketSource;
import org.faultbook.kb.content.ShippedContent;
import org.faultbook.kb.faultcase.FixAct;
import org.faultbook.kb.faultcase.Symptom;
import org.faultbook.kb.lexicon.Lexicon;
import org.faultbook.kb.port.Store;
import org.faultbook.kb.taxonomy.Taxonomy;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.ticket.Mark;
import org.faultbook.kb.ticket.Ticket;
import org.jspecify.annotations.Nullable;

/** Takes ticket files into a store, or shows what that would do. */
final class Importing {
    private static final int EXAMPLES = 5;

    private final Store store;
    private final HomeFolder folder;
    private final TicketUnderstanding understanding;
    private final Clock clock;
    private final Language language;

    Importing(Store store, HomeFolder folder, Taxonomy taxonomy, Clock clock, Language language) {
        this.store = store;
        this.folder = folder;
        Lexicon lexicon = ShippedContent.lexicon();
        this.understanding = new TicketUnderstanding(taxonomy, lexicon, store.equipment());
        this.clock = clock;
        this.language = language;
    }

    ImportSummary run(TicketImport what, Progress progress) {
        String batch = new BatchName(store.imports(), clock).next();
        Set<String> batches = new LinkedHashSet<>();
        TicketImporter importer = new TicketImporter(store, understanding, folder.key(), folder.rejects(), clock);
        long[] sums = new long[7];
        long passed = 0;
        Path rejects = null;
        List<String> warnings = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        for (Path file : what.files()) {
            try {
                TicketSource source = TicketFiles.open(file, what, folder.key());
                source.warnings()
                        .forEach(w -> warnings.add(
                                file.getFileName() + ": " + w.text().in(language)));
                String ofFile = importer.batchOf(source, batch);
                if (batches.isEmpty()) {
                    // what was interrupted goes on under its own name, and so does the rest of the command
                    batch = ofFile;
                }
                batches.add(ofFile);
                store.imports().begin(ofFile, clock.instant(), List.of(String.valueOf(file.getFileName())));
                progress.start(Progress.Stage.IMPORT, source.rows());
                ImportResult result = importer.run(source, ofFile, progress::at);
                progress.finish();
                add(sums, result);
                sums[0] += source.filledRows();
                passed += source.passedRows();
                if (result.resumedAfter() > 0) {
                    warnings.add(resumed(file, result.resumedAfter()));
                    if (!ofFile.equals(batch)) {
                        warnings.add(elsewhere(file, ofFile));
                    }
                }
                rejects = result.rejectsFile() != null ? result.rejectsFile() : rejects;
            } catch (UnreadableFileException e) {
                unreadable.add(e.text().in(language));
            } catch (MappingException e) {
                unreadable.add(e.text().in(language));
            }
        }
        batches.forEach(store.imports()::complete);
        if (sums[5] > 0) {
            warnings.add(forgotten(sums[5]));
        }
        return new ImportSummary(
                batch,
                sums[0],
                sums[1],
                sums[2],
                sums[3],
                sums[4],
                passed,
                sums[5],
                sums[6],
                rejects,
                warnings,
                unreadable);
    }

    ImportPreview preview(TicketImport what, Progress progress) {
        List<ImportPreview.Column> columns = new ArrayList<>();
        List<ImportPreview.PreviewTicket> tickets = new ArrayList<>();
        Map<String, ImportPreview.PreviewCase> cases = new LinkedHashMap<>();
        List<String> warnings = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        List<String> mappings = new ArrayList<>();
        List<ImportPreview.Masked> masked = new ArrayList<>();
        KeptOut keptOut = new KeptOut(store.forgetting());
        long[] counts = new long[4];
        for (Path file : what.files()) {
            try {
                TicketSource source = TicketFiles.open(file, what, folder.key());
                source.columns().forEach(c -> columns.add(column(c)));
                mappings.add(source.mapping());
                progress.start(Progress.Stage.IMPORT, source.rows());
                counts[0] += source.filledRows();
                counts[2] += source.passedRows();
                source.forEach(result -> {
                    progress.at(result.position());
                    switch (result) {
                        case TicketResult.Rejection rejection -> counts[1]++;
                        case TicketResult.Taken taken -> {
                            if (keptOut.has(taken.ticket())) {
                                counts[3]++;
                                return;
                            }
                            Understood u = understanding.understand(taken.ticket());
                            tickets.add(preview(file, taken, u));
                            count(u, cases);
                        }
                    }
                });
                progress.finish();
                source.warnings()
                        .forEach(w -> warnings.add(
                                file.getFileName() + ": " + w.text().in(language)));
                source.masked().forEach((kind, n) -> warnings.add(maskedLine(kind.name(), n)));
                source.maskedExamples().forEach((before, after) -> masked.add(new ImportPreview.Masked(before, after)));
            } catch (UnreadableFileException e) {
                unreadable.add(e.text().in(language));
            } catch (MappingException e) {
                unreadable.add(e.text().in(language));
            }
        }
        if (counts[3] > 0) {
            warnings.add(forgotten(counts[3]));
        }
        ImportSummary summary = new ImportSummary(
                new BatchName(store.imports(), clock).next(),
                counts[0],
                0,
                0,
                0,
                counts[1],
                counts[2],
                counts[3],
                cases.size(),
                null,
                warnings,
                unreadable);
        List<ImportPreview.PreviewCase> first = cases.values().stream()
                .sorted((a, b) -> Integer.compare(b.tickets(), a.tickets()))
                .limit(EXAMPLES)
                .toList();
        return new ImportPreview(summary, columns, tickets, first, masked, mappings);
    }

    private ImportPreview.Column column(ColumnReport report) {
        PlannedColumn column = report.column();
        return new ImportPreview.Column(
                report.sheet(),
                column.header(),
                column.column() == null ? null : column.column().canonical(),
                column.why().in(language),
                column.unsure(),
                column.proposed() == null ? null : column.proposed().canonical(),
                report.samples());
    }

    private String resumed(Path file, long row) {
        return language == Language.ZH
                ? file.getFileName() + "：上次导入中断，从第 " + row + " 行之后接着导入；之前的行已在库中，计为未变。"
                : file.getFileName() + ": an earlier import was interrupted; this one went on behind row " + row
                        + ". The rows before are in the store and count as the same.";
    }

    private String elsewhere(Path file, String batch) {
        return language == Language.ZH
                ? file.getFileName() + "：它的行属于导入 " + batch + "，要撤回请用这个编号。"
                : file.getFileName() + ": its rows belong to the import " + batch + "; undo takes that id.";
    }

    private String forgotten(long tickets) {
        return language == Language.ZH
                ? tickets + " 张工单按要求已被遗忘，没有收入。"
                : tickets + " tickets were forgotten on request and are not taken in.";
    }

    private String maskedLine(String kind, long n) {
        return language == Language.ZH ? "将屏蔽 " + kind + "：" + n + " 处" : n + " places would be masked: " + kind;
    }

    private static ImportPreview.PreviewTicket preview(Path file, TicketResult.Taken taken, Understood u) {
        Ticket ticket = taken.ticket();
        return new ImportPreview.PreviewTicket(
                String.valueOf(file.getFileName()),
                taken.line(),
                ticket.key().number(),
                u.judgement(),
                u.judgement().marks().stream()
                        .map(mark -> new ImportPreview.PreviewMark(mark.kind(), said(ticket, mark)))
                        .toList(),
                joined(u.extraction().symptoms().stream().map(Symptom::text).toList()),
                u.extraction().cause().text(),
                u.extraction().cause().basis(),
                u.extraction().fixes().stream().map(Importing::fix).toList(),
                u.extraction().parts());
    }

    private static @Nullable String said(Ticket ticket, Mark mark) {
        if (mark.part() == null || mark.span() == null) {
            return mark.note();
        }
        String text = ticket.text(mark.part());
        return text == null ? mark.note() : mark.span().of(text);
    }

    private static ImportPreview.PreviewFix fix(FixAct act) {
        return new ImportPreview.PreviewFix(act.summary(), act.kind(), act.outcome());
    }

    private static void count(Understood u, Map<String, ImportPreview.PreviewCase> cases) {
        if (u.contribution() != null && u.contribution().cause().isKnown()) {
            String cause = String.valueOf(u.contribution().cause().text());
            cases.merge(
                    u.contribution().key().text(),
                    new ImportPreview.PreviewCase(u.scope().key(), cause, 1),
                    (a, b) -> new ImportPreview.PreviewCase(a.equipment(), a.cause(), a.tickets() + 1));
        }
    }

    private static @Nullable String joined(List<String> texts) {
        return texts.isEmpty() ? null : String.join("；", texts);
    }

    private static void add(long[] sums, ImportResult r) {
        // rows are counted as they stand in the file: several may make one ticket, some tell of none
        long[] more = {0, r.added(), r.changed(), r.same(), r.rejected(), r.forgotten(), r.casesTouched()};
        for (int i = 0; i < more.length; i++) {
            sums[i] += more[i];
        }
    }
}
