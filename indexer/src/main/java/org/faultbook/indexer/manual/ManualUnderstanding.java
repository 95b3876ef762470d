package org.faultbook.indexer.manual;

import java.util.ArrayList;
import java.util.List;
import org.faultbook.indexer.document.Document;
import org.faultbook.indexer.document.PageProblem;
import org.faultbook.indexer.extract.RemedyKinds;
import org.faultbook.indexer.join.CaseKeys;
import org.faultbook.indexer.join.UsualCauses;
import org.faultbook.indexer.normalise.Vocabulary;
import org.faultbook.indexer.notice.Warning;
import org.faultbook.kb.access.ProductLine;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.faultcase.ManualEntry;
import org.faultbook.kb.lexicon.Lexicon;
import org.faultbook.kb.manual.Manual;
import org.faultbook.kb.manual.Passage;
import org.faultbook.kb.taxonomy.EquipmentResolver;
import org.faultbook.kb.taxonomy.Taxonomy;
import org.faultbook.kb.text.Language;

/** From a read document to its entries of cases and its citable passages. Pure and thread-safe. */
public final class ManualUnderstanding {
    private final HeaderWords headers = new HeaderWords();
    private final FaultWords words;
    private final ManualHeads heads;
    private final ManualScopes scopes;
    private final EntryMaker maker;
    private final EquipmentScope unnamed;

    public ManualUnderstanding(Taxonomy taxonomy, Lexicon lexicon, List<EquipmentScope> installed) {
        this(taxonomy, lexicon, installed, EquipmentScope.ANY);
    }

    /** @param unnamed what manuals are for that name no equipment themselves */
    public ManualUnderstanding(
            Taxonomy taxonomy, Lexicon lexicon, List<EquipmentScope> installed, EquipmentScope unnamed) {
        this.unnamed = unnamed;
        EquipmentResolver resolver = new EquipmentResolver(taxonomy, installed);
        Vocabulary vocabulary = Vocabulary.of(taxonomy, lexicon);
        this.words = new FaultWords(vocabulary);
        this.heads = new ManualHeads(resolver);
        this.scopes = new ManualScopes(resolver);
        this.maker = new EntryMaker(
                vocabulary, new CaseKeys(vocabulary, new UsualCauses(taxonomy)), new RemedyKinds(vocabulary, resolver));
    }

    /** The id that {@link Manual#id} has for this document, to find the version before. */
    public String idOf(Document document) {
        return id(document, heads.read(document));
    }

    private static String id(Document document, ManualHead head) {
        return ManualIds.of(head, ManualHeads.printedTitle(document, FrontMatter.of(document)), document.name());
    }

    /** {@code version} is the edition's number in the store, from 1. */
    public UnderstoodManual understand(Document document, String contentHash, int version, ProductLine productLine) {
        ManualHead own = heads.read(document);
        ManualHead head = own.orFor(unnamed);
        Manual manual = new Manual(
                id(document, own),
                version,
                document.name(),
                head.title(),
                head.edition(),
                head.language(),
                head.scope(),
                document.pages(),
                contentHash);
        List<Placed> placed = Placed.of(document);
        Troubleshooting troubleshooting = Troubleshooting.of(placed, headers, words);
        List<Piece> pieces = PassageCutter.cut(placed, troubleshooting.rows(), troubleshooting.taken());
        List<Passage> passages = passages(pieces, manual);
        SectionReferences references = new SectionReferences(passages);
        List<ManualEntry> entries = new ArrayList<>();
        int number = 0;
        for (int i = 0; i < pieces.size(); i++) {
            FaultRow row = pieces.get(i).row();
            if (row != null) {
                EquipmentScope scope = scopes.of(row.path(), head);
                entries.addAll(maker.entries(
                        row, new EntryMaker.Place(++number, passages.get(i), scope, productLine, references)));
            }
        }
        return new UnderstoodManual(manual, passages, entries, warnings(document, head, entries));
    }

    private static List<Passage> passages(List<Piece> pieces, Manual manual) {
        List<Passage> passages = new ArrayList<>();
        int row = 0;
        for (Piece piece : pieces) {
            boolean paged = piece.page() > 0;
            passages.add(new Passage(
                    manual.id() + "@" + manual.version() + "#" + (passages.size() + 1),
                    manual.id(),
                    manual.version(),
                    piece.kind(),
                    paged ? piece.page() : null,
                    paged ? Math.max(piece.page(), piece.lastPage()) : null,
                    piece.path(),
                    piece.row() == null ? null : String.valueOf(++row),
                    Language.of(piece.text()),
                    piece.text(),
                    piece.confidence()));
        }
        return passages;
    }

    private static List<Warning> warnings(Document document, ManualHead head, List<ManualEntry> entries) {
        List<Warning> warnings = new ArrayList<>();
        for (PageProblem problem : document.problems()) {
            String zh = problem.page() == 0 ? "" : "第 " + problem.page() + " 页：";
            String en = problem.page() == 0 ? "" : "Page " + problem.page() + ": ";
            warnings.add(Warning.of(
                    problem.code(),
                    zh + problem.reason().zh(),
                    en + problem.reason().en()));
        }
        if (head.scope().equipmentClass() == null) {
            warnings.add(
                    Warning.of(
                            "MANUAL_EQUIPMENT_UNKNOWN",
                            document.name() + "：封面和前几页没有写明设备类型；请撤回这次导入，再用 --equipment type=… 指明设备后导入。",
                            document.name()
                                    + ": the cover and first pages name no known type of equipment; undo this import and import it with --equipment type=..."));
        }
        if (entries.isEmpty()) {
            warnings.add(
                    Warning.of(
                            "MANUAL_WITHOUT_FAULTS",
                            document.name() + "：没有找到故障排除表或故障清单；全文仍可检索和引用。",
                            document.name()
                                    + ": no troubleshooting table or list was found; its text can still be searched and cited."));
        }
        return warnings;
    }
}
