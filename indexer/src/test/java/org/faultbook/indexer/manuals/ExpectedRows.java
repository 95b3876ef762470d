package org.faultbook.indexer.manuals;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Collects the troubleshooting rows of a source in reading order from its marks. */
final class ExpectedRows {

    private final List<ExpectedRow> rows = new ArrayList<>();
    private String section = "";
    private int number;

    static List<ExpectedRow> of(ManualSource source) {
        ExpectedRows collected = new ExpectedRows();
        for (Element element : source.body().getAllElements()) {
            if (element.tagName().matches("h[1-6]")) {
                collected.section = withoutNumber(element);
            } else if (element.hasAttr("data-faults")) {
                collected.table(element);
            } else if (element.hasAttr("data-fault")) {
                collected.fault(element);
            }
        }
        return collected.rows;
    }

    private static String withoutNumber(Element heading) {
        String text = PrintedText.of(heading);
        String own = heading.attr("data-number");
        return text.startsWith(own) ? text.substring(own.length()).strip() : text;
    }

    private void table(Element table) {
        for (FaultTable.Line line : FaultTable.lines(table)) {
            number++;
            List<Element> causes = items(line.cause());
            List<Element> remedies = items(line.remedy());
            boolean paired = causes.size() > 1 && causes.size() == remedies.size() && !line.unpaired();
            if (causes.isEmpty()) {
                add(String.valueOf(number), line.place(), line.code(), line.symptom(), new Elements(), remedies);
            }
            for (int k = 0; k < causes.size(); k++) {
                String own = causes.size() == 1 ? String.valueOf(number) : number + "." + (k + 1);
                List<Element> forIt = paired ? List.of(remedies.get(k)) : meant(remedies, k + 1);
                add(own, causes.get(k), line.code(), line.symptom(), List.of(causes.get(k)), forIt);
            }
        }
    }

    private static List<Element> meant(List<Element> remedies, int k) {
        return remedies.stream()
                .filter(remedy -> !remedy.hasAttr("data-for")
                        || List.of(remedy.attr("data-for").split(",")).contains(String.valueOf(k)))
                .toList();
    }

    /** The marked items or list items of cells, else each cell itself; empty cells give nothing. */
    private static List<Element> items(List<Element> cells) {
        List<Element> items = new ArrayList<>();
        for (Element cell : cells) {
            Elements listed = cell.select("li, [data-item]");
            if (!listed.isEmpty()) {
                items.addAll(listed);
            } else if (cell.hasText()) {
                items.add(cell);
            }
        }
        return items;
    }

    /** A fault told by a heading and lists, or by prose: each cause is a row of its own. */
    private void fault(Element fault) {
        for (Element heading : fault.select("h1, h2, h3, h4, h5, h6")) {
            section = withoutNumber(heading);
        }
        String code = first(fault.select("[data-code]"));
        Element told = fault.selectFirst("[data-f=symptom]");
        String symptom = told == null ? "" : own(told);
        if (told != null && told.hasAttr("data-number") && symptom.startsWith(told.attr("data-number"))) {
            symptom = symptom.substring(told.attr("data-number").length()).strip();
        }
        Elements causes = fault.select("[data-f=cause]");
        Elements remedies = fault.select("[data-f=remedy]");
        if (causes.isEmpty()) {
            number++;
            add(String.valueOf(number), told == null ? fault : told, code, symptom, new Elements(), remedies);
        }
        List<Element> order = fault.getAllElements();
        for (int k = 0; k < causes.size(); k++) {
            Element cause = causes.get(k);
            int from = order.indexOf(cause);
            int to = k + 1 < causes.size() ? order.indexOf(causes.get(k + 1)) : order.size();
            String own = cause.hasAttr("data-n") ? cause.attr("data-n") : String.valueOf(k + 1);
            List<Element> forIt = new ArrayList<>();
            for (Element remedy : remedies) {
                int at = order.indexOf(remedy);
                boolean near = at > from && at < to;
                String n = remedy.attr("data-n");
                if (n.isEmpty()
                        ? near
                        : n.equals("all") || List.of(n.split(",")).contains(own)) {
                    forIt.add(remedy);
                }
            }
            number++;
            add(String.valueOf(number), cause, code, symptom, List.of(cause), forIt);
        }
    }

    private void add(
            String own, Element place, String code, String symptom, List<Element> causes, List<Element> remedies) {
        List<String> checks = new ArrayList<>();
        causes.forEach(cause -> cause.select("[data-check]").forEach(check -> checks.add(PrintedText.of(check))));
        remedies.forEach(remedy -> remedy.select("[data-check]").forEach(check -> checks.add(PrintedText.of(check))));
        String cause = causes.isEmpty() ? "" : own(causes.get(0));
        List<String> texts = remedies.stream().map(ExpectedRows::own).toList();
        rows.add(new ExpectedRow(own, place, section, code, symptom, cause, texts, checks));
    }

    private static String first(Elements elements) {
        return elements.isEmpty() ? "" : PrintedText.of(elements.get(0));
    }

    private static String own(Element element) {
        return PrintedText.of(element, child -> child.hasAttr("data-f") || child.hasAttr("data-code"));
    }
}
