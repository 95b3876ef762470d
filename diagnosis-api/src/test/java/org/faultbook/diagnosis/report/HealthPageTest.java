package org.faultbook.diagnosis.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.ZoneOffset;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.faultbook.diagnosis.backtest.BacktestFigures;
import org.faultbook.diagnosis.home.SafetyReviews;
import org.faultbook.diagnosis.home.TicketReport;
import org.faultbook.diagnosis.render.HealthWords;
import org.faultbook.diagnosis.render.ScopeNames;
import org.faultbook.diagnosis.sample.SampleCases;
import org.faultbook.diagnosis.sample.SampleServices;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.ticket.TicketKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.InputSource;

final class HealthPageTest {
    private static final ScopeNames SCOPES = new ScopeNames(new SampleServices().taxonomy());

    @Test
    void of_measured_tellsItInOneSentence() {
        BacktestFigures figures = new BacktestFigures(512, 400, 160, 244, 20, 48, 32);
        assertThat(page(Language.ZH, figures)).contains("前三命中 61%，只猜最常见 12%，主动说不知道 8.0%", "用 400 张自己的工单");
        assertThat(page(Language.EN, figures))
                .contains("hit in the first three 61%, always guessing the most frequent 12%");
    }

    @Test
    void of_tooFewTickets_saysSoAndShowsNoShare() {
        assertThat(page(Language.ZH, BacktestFigures.tooFew(3)))
                .contains("还不足 200 张，命中率现在说不准")
                .doesNotContain("前三命中");
        assertThat(page(Language.EN, null)).contains("not yet tested on them");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void of_anyLanguage_needsNothingElseAndItsChartsAreWellFormed(Language language) throws Exception {
        String page = page(language, new BacktestFigures(512, 400, 160, 244, 20, 48, 32));
        assertThat(page).contains("name=\"viewport\"", "@page { size: A4", "prefers-color-scheme: dark");
        assertThat(page).doesNotContain("http:", "https:", "src=", "<script", "<link", "@import", "url(", "NaN");
        for (int at = page.indexOf("<svg"); at >= 0; at = page.indexOf("<svg", at + 1)) {
            String svg = page.substring(at, page.indexOf("</svg>", at) + 6);
            DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        }
    }

    @Test
    void of_safetyReviews_quoteIsEscaped() {
        var review = new SafetyReviews.Review(
                new TicketKey("erp", "W-8"), null, null, EquipmentScope.ANY, "S8", List.of("短接<门锁>"));
        assertThat(new SafetyPage(Language.ZH, SCOPES, ZoneOffset.UTC).of(List.of(review)))
                .contains("W-8", "短接&lt;门锁&gt;", "S8");
    }

    private static String page(Language language, @org.jspecify.annotations.Nullable BacktestFigures figures) {
        SampleServices services = new SampleServices();
        SampleCases.joinInto(services.store(), 3);
        services.backtest = figures;
        TicketReport report = services.ticketReport();
        return new HealthPage(new HealthWords(language, SCOPES), ZoneOffset.UTC).of(report);
    }
}
