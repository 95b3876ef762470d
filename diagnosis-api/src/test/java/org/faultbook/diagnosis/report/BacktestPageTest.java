package org.faultbook.diagnosis.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.faultbook.diagnosis.backtest.AbstentionCurve;
import org.faultbook.diagnosis.backtest.Reliability;
import org.faultbook.diagnosis.evaluate.MetricsRow;
import org.faultbook.diagnosis.render.Wording;
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
        assertThat(charts).isEqualTo(3);
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

    private static String page(Language language, Reliability reliability) {
        Map<String, Double> service = Map.of("hit@1", 0.5, "hit@3", 0.75, "hit@5", 0.8, "mrr@10", 0.6);
        Map<String, Double> naive = Map.of("hit@1", 0.1, "hit@3", 0.3, "hit@5", 0.4, "mrr@10", 0.2);
        return new BacktestPage(Wording.of(BacktestPage.class, language))
                .of(new BacktestPage.Content(
                        List.of("<b>tickets</b>.csv"),
                        List.of(
                                new MetricsRow("service", 200, service),
                                new MetricsRow("labelFrequency", 200, naive),
                                new MetricsRow("service, item named in the question", 0, Map.of())),
                        reliability,
                        new AbstentionCurve(List.of(
                                new AbstentionCurve.Point(100, 200, 0.5, 0.75),
                                new AbstentionCurve.Point(80, 160, 0.55, 0.8))),
                        Map.of("tickets", 220.0, "not asked, empty", 0.0, "calibration error", reliability.error()),
                        List.of(new LocalizedText("一条注意", "one note"))));
    }
}
