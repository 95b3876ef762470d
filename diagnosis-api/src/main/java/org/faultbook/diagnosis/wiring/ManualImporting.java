package org.faultbook.diagnosis.wiring;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.faultbook.diagnosis.folder.HomeFolder;
import org.faultbook.diagnosis.home.ManualImport;
import org.faultbook.diagnosis.home.ManualSummary;
import org.faultbook.diagnosis.home.Progress;
import org.faultbook.indexer.document.DocumentReader;
import org.faultbook.indexer.importing.ManualFiles;
import org.faultbook.indexer.importing.ManualImporter;
import org.faultbook.indexer.importing.ManualResult;
import org.faultbook.indexer.manual.ManualUnderstanding;
import org.faultbook.kb.content.ShippedContent;
import org.faultbook.kb.equipment.Equipment;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.port.Store;
import org.faultbook.kb.taxonomy.EquipmentResolver;
import org.faultbook.kb.taxonomy.Taxonomy;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.ticket.EquipmentMention;
import org.jspecify.annotations.Nullable;

/** Takes manuals into a store. */
final class ManualImporting {
    /** A document of so many pages gets a bar of its own. */
    private static final int LONG = 10;

    /** Warnings of one kind that are told. */
    private static final int ALIKE = 3;

    private final Store store;
    private final HomeFolder folder;
    private final Taxonomy taxonomy;
    private final Taxonomy named;
    private final DocumentReader reader;
    private final Clock clock;
    private final Language language;

    /**
     * @param taxonomy what manuals are understood by
     * @param named what a person's words for the equipment are understood by
     */
    ManualImporting(
            Store store,
            HomeFolder folder,
            Taxonomy taxonomy,
            Taxonomy named,
            DocumentReader reader,
            Clock clock,
            Language language) {
        this.store = store;
        this.folder = folder;
        this.taxonomy = taxonomy;
        this.named = named;
        this.reader = reader;
        this.clock = clock;
        this.language = language;
    }

    ManualSummary run(ManualImport what, Progress progress) {
        List<EquipmentScope> installed =
                store.equipment().list().stream().map(Equipment::scope).toList();
        EquipmentScope unnamed = unnamed(what.unnamed(), installed);
        ManualFiles files = ManualFiles.in(what.paths());
        String batch = new BatchName(store.imports(), clock).next();
        ManualImporter importer = new ManualImporter(
                store,
                reader,
                new ManualUnderstanding(taxonomy, ShippedContent.lexicon(), installed, unnamed),
                folder.rejects(),
                clock);
        List<ManualResult> results = new ArrayList<>();
        if (!files.files().isEmpty()) {
            store.imports()
                    .begin(
                            batch,
                            clock.instant(),
                            files.files().stream().map(ManualFiles.Named::name).toList());
            Pages pages = new Pages(progress, files.files().size());
            for (ManualFiles.Named file : files.files()) {
                pages.file(results.size());
                results.add(importer.run(file, batch, pages));
            }
            progress.finish();
            store.imports().complete(batch);
        }
        return new ManualSummary(batch, results, written(importer.rejectsFile(batch)), warnings(files, results));
    }

    /** The equipment named for manuals that name none; nothing is read where it is not known. */
    private EquipmentScope unnamed(EquipmentMention mention, List<EquipmentScope> installed) {
        EquipmentScope scope = new EquipmentResolver(named, installed).resolve(mention, "");
        if (scope.equipmentClass() == null && !mention.equals(EquipmentMention.NONE)) {
            String known = named.classes().stream()
                    .map(c -> c.name().in(language))
                    .collect(Collectors.joining(language == Language.ZH ? "、" : ", "));
            throw new IllegalArgumentException(
                    language == Language.ZH
                            ? "--equipment：不认识这种设备。请写 type=设备类型（例如 type=离心泵），已知类别：" + known
                            : "--equipment: no such equipment is known. Write type=TYPE (such as type=pump); known classes: "
                                    + known);
        }
        return scope;
    }

    private static @Nullable Path written(Path rejects) {
        return Files.exists(rejects) ? rejects : null;
    }

    private List<String> warnings(ManualFiles files, List<ManualResult> results) {
        List<String> warnings = new ArrayList<>();
        if (files.files().isEmpty()) {
            warnings.add(
                    language == Language.ZH
                            ? "没有找到手册文件。支持 PDF、DOCX、HTML、Markdown、TXT、PNG、JPEG。"
                            : "No manual was found. PDF, DOCX, HTML, Markdown, TXT, PNG and JPEG are read.");
        }
        if (!files.passedOver().isEmpty()) {
            String kinds = passedOver(files.passedOver());
            warnings.add(
                    language == Language.ZH ? "跳过了其他类型的文件：" + kinds : "Passed over files of other kinds: " + kinds);
        }
        if (files.ofPages() > 0) {
            warnings.add(
                    language == Language.ZH
                            ? "跳过了 " + files.ofPages() + " 张网页或 Markdown 页面里显示的图片：它们属于页面；要单独读取，请直接给出图片路径。"
                            : "Passed over " + files.ofPages()
                                    + " pictures that web or Markdown pages show: they are part of them; to read one by itself, name its file.");
        }
        files.unreadable()
                .forEach(path -> warnings.add(
                        language == Language.ZH
                                ? path + "：打不开，请检查读取权限。"
                                : path + ": cannot be opened; check who may read it."));
        Map<String, List<String>> byCode = new LinkedHashMap<>();
        results.forEach(result -> result.warnings()
                .forEach(w -> byCode.computeIfAbsent(w.code(), code -> new ArrayList<>())
                        .add(w.text().in(language))));
        for (List<String> alike : byCode.values()) {
            warnings.addAll(alike.subList(0, Math.min(ALIKE, alike.size())));
            if (alike.size() > ALIKE) {
                int more = alike.size() - ALIKE;
                warnings.add(
                        language == Language.ZH
                                ? "……另有 " + more + " 本手册同样"
                                : "... and the same of " + more + " manuals more");
            }
        }
        return warnings;
    }

    private static String passedOver(Map<String, Integer> kinds) {
        return kinds.entrySet().stream()
                .map(e -> (e.getKey().isEmpty() ? "?" : "." + e.getKey()) + " " + e.getValue())
                .collect(Collectors.joining(", "));
    }

    /** Files as a whole, and the pages of a long one while it is read. */
    private static final class Pages implements DocumentReader.Progress {
        private final Progress progress;
        private final int files;
        private int done;
        private boolean paging;

        Pages(Progress progress, int files) {
            this.progress = progress;
            this.files = files;
            progress.start(Progress.Stage.MANUALS, files);
        }

        void file(int before) {
            done = before;
            if (paging) {
                progress.start(Progress.Stage.MANUALS, files);
                paging = false;
            }
            progress.at(done);
        }

        @Override
        public void page(int page, int of) {
            if (of >= LONG || files == 1) {
                if (!paging) {
                    progress.start(Progress.Stage.PAGES, of);
                    paging = true;
                }
                progress.at(page);
            }
        }
    }
}
