package org.faultbook.diagnosis.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import org.faultbook.diagnosis.backtest.AbstentionCurve;
import org.faultbook.diagnosis.backtest.Answered;
import org.faultbook.diagnosis.backtest.Competence;
import org.faultbook.diagnosis.backtest.CompetenceMap;
import org.faultbook.diagnosis.backtest.FamilyReliability;
import org.faultbook.diagnosis.backtest.JudgedAnswers;
import org.faultbook.diagnosis.backtest.Reliability;
import org.faultbook.diagnosis.backtest.SymptomKind;
import org.faultbook.diagnosis.backtest.TicketPlaces;
import org.faultbook.diagnosis.evaluate.MetricsRow;
import org.faultbook.diagnosis.render.Wording;
import org.faultbook.kb.content.ShippedContent;
import org.faultbook.kb.taxonomy.UsualCause;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.text.LocalizedText;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

final class BacktestPageTest {
    private static final Reliability RELIABLE = new Reliability(
            List.of(new Reliability.Bin(0.2, 0.25, 100), new Reliability.Bin(0.7, 0.66, 100)),
            0.045,
            0.06,
            new Reliability.Score(0.17, 0.5),
            new Reliability.Score(0.25, 0.7));
    private static final TicketPlaces PLACES = new TicketPlaces(ShippedContent.taxonomy(), ShippedContent.lexicon());
    private static final List<Answered> ANSWERS = answers();
    private static final List<FamilyReliability> FAMILIES = FamilyReliability.of(ANSWERS, PLACES);
    private static final CompetenceMap COMPETENCE =
            CompetenceMap.of(ANSWERS.stream().map(Answered::asked).toList(), ANSWERS, PLACES);

    @Test
    void of_bothLanguages_figuresBesideTheNaiveRanking() {
        assertThat(page(Language.EN, RELIABLE))
                .contains(
                        "lang=\"en\"", "Of 200 tickets", "first in 50%", "among the first three in 75%", "10% and 30%")
                .contains("said 70%, right 66% (100 questions)", "80% answered (160): first 55%, first three 80%");
        assertThat(page(Language.ZH, RELIABLE))
                .contains("lang=\"zh\"", "真值排第一的占 50%", "若总是报最常见的，则为 10% 和 30%", "说 70%，实际 66%", "一条注意");
    }

    @Test
    void of_anyContent_needsNothingElseAndFitsAPhone() {
        String page = page(Language.EN, RELIABLE);
        assertThat(page).contains("name=\"viewport\"");
        assertThat(page).doesNotContain("http:", "https:", "src=", "<script", "<link", "@import", "url(");
    }

    @Test
    void of_textFromAFile_isEscaped() {
        String page = page(Language.EN, RELIABLE);
        assertThat(page).contains("&lt;b&gt;tickets&lt;/b&gt;.csv").doesNotContain("<b>tickets");
    }

    @Test
    void of_charts_areWellFormed() throws Exception {
        String page = page(Language.ZH, RELIABLE);
        int charts = 0;
        for (int at = page.indexOf("<svg"); at >= 0; at = page.indexOf("<svg", at + 1)) {
            String svg = page.substring(at, page.indexOf("</svg>", at) + 6);
            DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
            charts++;
        }
        assertThat(charts).isEqualTo(4);
    }

    @Test
    void of_families_figuresAsComputedInTheReadersLanguage() {
        FamilyReliability pump = FAMILIES.getFirst();
        String error = String.format(Locale.ROOT, "%.3f", pump.reliability().error());
        String perfect = String.format(Locale.ROOT, "%.3f", pump.reliability().perfect());
        String page = page(Language.EN, RELIABLE);
        assertThat(page)
                .contains("<tr class=\"beyond\"><th>pump</th><td class=\"n\">60</td><td class=\"n\">50%</td>"
                        + "<td class=\"n\">75%</td><td class=\"n\">30%</td><td class=\"n\">" + error
                        + " ▲</td><td class=\"n\">" + perfect + "</td>")
                .contains("<tr><th>unknown</th><td class=\"n\">12</td><td class=\"n\">0%</td><td class=\"n\">0%</td>"
                        + "<td class=\"n\">–</td>");
        assertThat(page(Language.ZH, RELIABLE)).contains("<th>泵</th>", "<th>未知</th>");
    }

    @Test
    void of_familiesOfFewQuestionsOnly_hitsWithoutProbabilities() {
        String page = page(Language.EN, RELIABLE, FAMILIES.subList(1, 2), COMPETENCE);
        assertThat(page)
                .contains("<td class=\"n\">12</td><td class=\"n\">0%</td><td class=\"n\">0%</td></tr>")
                .contains("With fewer than 50 questions")
                .doesNotContain("mean probability said", "class=\"small\">");
    }

    @Test
    void of_competence_cellsAreTheSharesComputed() {
        CompetenceMap.Row pump = COMPETENCE.rows().getFirst();
        Competence leaks = Objects.requireNonNull(pump.cells().get(SymptomKind.LEAK));
        assertThat(leaks).isEqualTo(new Competence(57, 45, 12, 0, 1, 0, List.of("seal")));
        String page = page(Language.EN, RELIABLE);
        assertThat(page)
                .contains("<td class=\"r3\">79%<small>57</small></td>")
                .contains("<td class=\"thin\">0%<small>3</small><small>thin</small></td>")
                .contains("<td class=\"r3\">75%<small>60</small></td>")
                .contains(
                        "Closed tickets tell 14 causes. Of 14 asked about, 1 were among the first three at least once; 1 are told"
                                + " by several tickets and were never found. 12 are told by one ticket only");
        assertThat(page(Language.ZH, RELIABLE)).contains("已关闭的工单讲到 14 种原因", "<small>少</small>");
    }

    @Test
    void of_thinSpots_whatWouldHelpWithTheCausesToldOnce() {
        assertThat(page(Language.EN, RELIABLE))
                .contains(
                        "<th>unknown, all</th><td class=\"n\">12</td><td class=\"n\">0%</td><td class=\"n\">12 of 12</td>"
                                + "<td class=\"n\">12 of 12</td><td>More closed tickets with their cause, manuals</td>");
        assertThat(page(Language.ZH, RELIABLE)).contains("<th>未知（全部）</th>", "12 / 12");
    }

    @Test
    void cause_labelOfAnyKind_saidAsPeopleDo() {
        TaxonomyNames names = new TaxonomyNames(Wording.of(BacktestPage.class, Language.EN), ShippedContent.taxonomy());
        UsualCause usual =
                ShippedContent.taxonomy().find("pump").orElseThrow().causes().getFirst();
        String name = usual.name().in(Language.EN);
        assertThat(names.cause(usual.id())).isEqualTo(name);
        assertThat(names.cause("pump|" + usual.id())).isEqualTo(name);
        assertThat(names.cause("null|belt torn")).isEqualTo("belt torn");
        assertThat(names.cause("a|b")).isEqualTo("a|b");
        assertThat(names.cause("漏".repeat(60))).hasSize(48).endsWith("…");
    }

    @Test
    void of_textsCompared_noFamiliesAndNoMap() {
        String page = page(Language.EN, RELIABLE, List.of(), CompetenceMap.EMPTY);
        assertThat(page)
                .doesNotContain("for each kind of equipment", "What the base can answer", "Where the base is thin");
    }

    @Test
    void of_figures_namedInTheReadersLanguageWithWholeCounts() {
        assertThat(page(Language.ZH, RELIABLE))
                .contains("<th>没有真值、未提问</th><td>0</td>", "<th>工单</th><td>220</td>", "<th>校准误差</th><td>0.045</td>");
        assertThat(page(Language.EN, RELIABLE)).contains("<th>not asked: no truth given</th><td>0</td>");
    }

    @Test
    void of_tooFewQuestions_saysThatNoProbabilityIsShown() {
        String page = page(Language.EN, Reliability.of(List.of()));
        assertThat(page).contains("Fewer than 200 questions").doesNotContain("NaN");
    }

    /** Pumps that leak and are known, pumps that make a noise and are not, and tickets without a class. */
    private static List<Answered> answers() {
        List<Answered> answers = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            boolean leaks = i < 57;
            int rank = !leaks || i >= 45 ? 4 : i < 30 ? 1 : 2;
            String text = leaks ? "漏水" : "异响";
            answers.add(
                    JudgedAnswers.answered(JudgedAnswers.ticket(i, "pump", text, leaks ? "seal" : "bearing"), rank));
        }
        for (int i = 0; i < 12; i++) {
            answers.add(JudgedAnswers.answered(JudgedAnswers.ticket(100 + i, "", "漏水", "rare-" + i), 0));
        }
        return answers;
    }

    private static String page(Language language, Reliability reliability) {
        return page(language, reliability, FAMILIES, COMPETENCE);
    }

    private static String page(
            Language language, Reliability reliability, List<FamilyReliability> families, CompetenceMap competence) {
        Map<String, Double> service = Map.of("hit@1", 0.5, "hit@3", 0.75, "hit@5", 0.8, "mrr@10", 0.6);
        Map<String, Double> naive = Map.of("hit@1", 0.1, "hit@3", 0.3, "hit@5", 0.4, "mrr@10", 0.2);
        return new BacktestPage(Wording.of(BacktestPage.class, language), ShippedContent.taxonomy())
                .of(new BacktestPage.Content(
                        List.of("<b>tickets</b>.csv"),
                        List.of(
                                new MetricsRow("service", 200, service),
                                new MetricsRow("labelFrequency", 200, naive),
                                new MetricsRow("service, item named in the question", 0, Map.of())),
                        reliability,
                        families,
                        new AbstentionCurve(List.of(
                                new AbstentionCurve.Point(100, 200, 0.5, 0.75),
                                new AbstentionCurve.Point(80, 160, 0.55, 0.8))),
                        competence,
                        Map.of("tickets", 220.0, "not asked, empty", 0.0, "calibration error", reliability.error()),
                        List.of(new LocalizedText("一条注意", "one note"))));
    }
}
