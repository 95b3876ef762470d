package org.faultbook.diagnosis.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.render.HealthWords;
import org.faultbook.diagnosis.render.Paper;
import org.faultbook.diagnosis.render.TermSheets;
import org.faultbook.indexer.bilingual.AlignedText;
import org.faultbook.indexer.bilingual.TermOffer;
import org.faultbook.indexer.bilingual.TextPlace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code faultbook report terms}: terms of bilingual manuals that the lexicon has not, for who looks after it. */
@Command(name = "terms")
final class ReportTermsCommand extends FaultbookCommand {
    @Option(names = "--tsv", paramLabel = "FILE.tsv", descriptionKey = "termsTsv")
    private @Nullable Path tsv;

    @Override
    public Integer call() {
        try (Services services = root().open()) {
            List<TermOffer> offers = services.termOffers();
            if (tsv != null) {
                ReportCommand.write(tsv, TermSheets.tsv(offers));
            }
            if (root().json()) {
                print(TermSheets.json(offers));
            } else {
                root().console().out().print(text(offers));
                if (tsv != null) {
                    say("measure.written", tsv);
                }
            }
        }
        return GOOD;
    }

    private String text(List<TermOffer> offers) {
        Paper paper = new Paper(root().console().columns(), root().console().coloured());
        paper.put(
                "",
                offers.isEmpty()
                        ? wording().say("terms.none")
                        : wording().say("terms.heading", HealthWords.count(offers.size())));
        for (TermOffer offer : offers) {
            String sureness = String.format(Locale.ROOT, "%.2f", offer.sureness());
            paper.put(
                    "  ",
                    Paper.Ink.STRONG,
                    wording().say("terms.pair", offer.zh(), offer.en(), sureness, HealthWords.count(offer.texts())));
            AlignedText first = offer.evidence().getFirst();
            paper.put("    ", first.text().zh() + "  " + place(first.zh()));
            paper.put("    ", first.text().en() + "  " + place(first.en()));
        }
        return paper.toString();
    }

    private String place(TextPlace place) {
        String section =
                place.sectionPath().isEmpty() ? "" : place.sectionPath().getLast();
        String where = place.page() == null
                ? wording().say("terms.place", place.title(), section)
                : wording().say("terms.page", place.title(), section, place.page());
        return "(" + where + ")";
    }
}
