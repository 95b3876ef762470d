package org.faultbook.indexer.manuals;

import org.jsoup.nodes.Element;

/** Numbers the headings of a source (1, 1.1, 1.1.1), gives them ids and fills its table of contents. */
final class Headings {

    private final ManualSource source;

    Headings(ManualSource source) {
        this.source = source;
    }

    void apply() {
        int[] count = new int[4];
        int id = 0;
        for (Element heading : source.body().select("h1, h2, h3")) {
            if (heading.id().isEmpty()) {
                heading.attr("id", "s" + ++id);
            }
            if (!source.meta("numbering").equals("decimal") || heading.hasClass("nonum")) {
                continue;
            }
            int level = heading.tagName().charAt(1) - '0';
            count[level]++;
            for (int below = level + 1; below < count.length; below++) {
                count[below] = 0;
            }
            StringBuilder number = new StringBuilder();
            for (int part = 1; part <= level; part++) {
                number.append(part == 1 ? "" : ".").append(count[part]);
            }
            heading.attr("data-number", number.toString());
            heading.prependText(number + "  ");
        }
        for (Element toc : source.body().select("[data-toc]")) {
            fill(toc, Integer.parseInt(toc.attr("data-toc")));
        }
    }

    private void fill(Element toc, int depth) {
        toc.addClass("toc");
        for (Element heading : source.body().select("h1, h2, h3")) {
            int level = heading.tagName().charAt(1) - '0';
            if (level <= depth && !heading.hasClass("nonum")) {
                Element line = toc.appendElement("p").addClass("toc" + level);
                line.appendElement("a").attr("href", "#" + heading.id()).text(heading.text());
            }
        }
    }
}
