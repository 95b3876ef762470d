package org.faultbook.indexer.manuals;

import java.util.List;
import org.jsoup.nodes.Element;

/**
 * One line of troubleshooting as a reader of the built file must find it.
 *
 * @param number {@code n}, or {@code n.k} for the k-th cause of one cell
 * @param place the element whose page is the page of the row
 */
record ExpectedRow(
        String number,
        Element place,
        String section,
        String code,
        String symptom,
        String cause,
        List<String> remedies,
        List<String> checks) {

    static final String HEADER = "row\tpage\tsection\tcode\tsymptom\tcause\tremedies\tchecks\n";

    String line(String page) {
        return String.join(
                        "\t",
                        number,
                        page,
                        section,
                        code,
                        symptom,
                        cause,
                        String.join(" | ", remedies),
                        String.join(" | ", checks))
                + "\n";
    }
}
