package org.faultbook.indexer.document.pdf;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/** A file's bookmarks, which name its headings. */
final class Bookmarks {
    private static final int MOST = 20_000;
    private static final int DEEPEST = 12;

    private Bookmarks() {}

    /** Names with their levels from 1, in order; empty where there are none. */
    static Map<String, Integer> of(PDDocument pdf) {
        Map<String, Integer> out = new LinkedHashMap<>();
        try {
            PDDocumentOutline outline = pdf.getDocumentCatalog().getDocumentOutline();
            if (outline != null) {
                collect(outline, 1, out);
            }
        } catch (RuntimeException e) {
            // Broken bookmarks only take away a hint.
            return out;
        }
        return out;
    }

    private static void collect(PDOutlineNode node, int level, Map<String, Integer> out) {
        PDOutlineItem item = node.getFirstChild();
        for (int i = 0; item != null && i < MOST && out.size() < MOST && level <= DEEPEST; i++) {
            String title = item.getTitle();
            if (title != null && !title.isBlank()) {
                out.merge(GlyphFold.fold(title).strip(), level, Math::min);
            }
            collect(item, level + 1, out);
            item = item.getNextSibling();
        }
    }
}
