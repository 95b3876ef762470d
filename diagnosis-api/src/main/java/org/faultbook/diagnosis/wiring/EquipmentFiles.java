package org.faultbook.diagnosis.wiring;

import java.util.ArrayList;
import java.util.List;
import org.faultbook.diagnosis.home.EquipmentImport;
import org.faultbook.diagnosis.home.EquipmentSummary;
import org.faultbook.indexer.equipment.EquipmentIntake;
import org.faultbook.indexer.equipment.EquipmentList;
import org.faultbook.indexer.read.TableFile;
import org.faultbook.indexer.read.UnreadableFileException;
import org.faultbook.kb.port.Store;
import org.faultbook.kb.taxonomy.EquipmentResolver;
import org.faultbook.kb.taxonomy.Taxonomy;
import org.faultbook.kb.text.Language;

/** Takes lists of installed units into a store. */
final class EquipmentFiles {
    private final Store store;
    private final Taxonomy taxonomy;
    private final Language language;

    EquipmentFiles(Store store, Taxonomy taxonomy, Language language) {
        this.store = store;
        this.taxonomy = taxonomy;
        this.language = language;
    }

    /** {@link IllegalArgumentException} where the file cannot be read; its message is in the language of the home. */
    EquipmentSummary run(EquipmentImport what) {
        EquipmentList list;
        try {
            TableFile file = EquipmentList.file(what.file(), what.encoding());
            list = EquipmentList.read(
                    file,
                    file.sheet(String.valueOf(what.sheet())),
                    new EquipmentResolver(taxonomy, List.of()),
                    what.zone());
        } catch (UnreadableFileException e) {
            throw new IllegalArgumentException(e.text().in(language), e);
        }
        EquipmentIntake intake = new EquipmentIntake(store.equipment());
        EquipmentList wanted = withoutForgotten(list);
        EquipmentIntake.Counts counts =
                what.dryRun() ? intake.preview(wanted) : store.transact(() -> intake.take(wanted));
        return summary(what, list, counts, list.units().size() - wanted.units().size());
    }

    private EquipmentList withoutForgotten(EquipmentList list) {
        return new EquipmentList(
                list.headers(),
                list.columns(),
                list.units().stream()
                        .filter(unit -> !store.forgetting().isForgottenUnit(unit.serialNumber()))
                        .toList(),
                list.rejected(),
                list.repeated(),
                list.warnings());
    }

    private EquipmentSummary summary(
            EquipmentImport what, EquipmentList list, EquipmentIntake.Counts counts, int forgotten) {
        String file = what.file().getFileName().toString();
        List<EquipmentSummary.RejectedRow> rejected = list.rejected().stream()
                .map(row -> new EquipmentSummary.RejectedRow(
                        file, row.line(), row.reason().in(language)))
                .toList();
        List<String> problems = new ArrayList<>();
        rejected.forEach(row -> problems.add(line(file, row.line(), row.reason())));
        list.repeated()
                .forEach(row -> problems.add(line(file, row.line(), row.reason().in(language))));
        list.warnings().forEach(w -> problems.add(file + ": " + w.text().in(language)));
        if (forgotten > 0) {
            problems.add(
                    language == Language.ZH
                            ? file + "：" + forgotten + " 台设备按要求已被遗忘，没有收入。"
                            : file + ": " + forgotten + " units were forgotten on request and are not taken in.");
        }
        return new EquipmentSummary(
                list.units().size() + list.rejected().size() + list.repeated().size(),
                counts.added(),
                counts.changed(),
                counts.same(),
                list.rejected().size(),
                list.repeated().size(),
                problems,
                list.headers().stream()
                        .map(h -> new EquipmentSummary.RecognisedColumn(
                                h,
                                list.columns().containsKey(h)
                                        ? list.columns().get(h).canonical()
                                        : null))
                        .toList(),
                rejected);
    }

    private String line(String file, long line, String reason) {
        return language == Language.ZH ? file + " 第 " + line + " 行：" + reason : file + " line " + line + ": " + reason;
    }
}
