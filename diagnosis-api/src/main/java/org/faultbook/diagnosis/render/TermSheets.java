package org.faultbook.diagnosis.render;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.faultbook.indexer.bilingual.AlignedText;
import org.faultbook.indexer.bilingual.TermOffer;
import org.faultbook.indexer.bilingual.TextPlace;

/** Offered terms as JSON and as a sheet with a line for each. Fields may grow in number; none ever changes. */
public final class TermSheets {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private TermSheets() {}

    public static ObjectNode json(List<TermOffer> offers) {
        ObjectNode json = NODES.objectNode();
        ArrayNode terms = json.putArray("terms");
        for (TermOffer offer : offers) {
            ObjectNode node = terms.addObject()
                    .put("zh", offer.zh())
                    .put("en", offer.en())
                    .put("sureness", rounded(offer.sureness()))
                    .put("texts", offer.texts());
            ArrayNode evidence = node.putArray("evidence");
            for (AlignedText text : offer.evidence()) {
                ObjectNode both = evidence.addObject();
                both.set("zh", place(text.text().zh(), text.zh()));
                both.set("en", place(text.text().en(), text.en()));
            }
        }
        return json;
    }

    private static ObjectNode place(String text, TextPlace place) {
        ObjectNode node = NODES.objectNode()
                .put("text", text)
                .put("manual", place.manualId())
                .put("version", place.manualVersion())
                .put("title", place.title())
                .put("passage", place.passageId())
                .put("page", place.page());
        DiagnosisJson.strings(node.putArray("section"), place.sectionPath());
        return node;
    }

    /** Tab-separated, with a header; of the evidence the first text of each language. */
    public static String tsv(List<TermOffer> offers) {
        StringBuilder sheet = new StringBuilder(
                "zh\ten\tsureness\ttexts\tzhText\tenText\tzhManual\tzhSection\tzhPage\tenManual\tenSection\tenPage\n");
        for (TermOffer offer : offers) {
            AlignedText first = offer.evidence().getFirst();
            List<String> cells = List.of(
                    cell(offer.zh()),
                    cell(offer.en()),
                    String.valueOf(rounded(offer.sureness())),
                    String.valueOf(offer.texts()),
                    cell(first.text().zh()),
                    cell(first.text().en()),
                    where(first.zh()),
                    where(first.en()));
            sheet.append(String.join("\t", cells)).append('\n');
        }
        return sheet.toString();
    }

    private static String where(TextPlace place) {
        return cell(place.title())
                + '\t'
                + cell(String.join(" / ", place.sectionPath()))
                + '\t'
                + (place.page() == null ? "" : place.page());
    }

    private static String cell(String text) {
        return text.replaceAll("[\\t\\r\\n]+", " ");
    }

    private static double rounded(double sureness) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.3f", sureness));
    }
}
