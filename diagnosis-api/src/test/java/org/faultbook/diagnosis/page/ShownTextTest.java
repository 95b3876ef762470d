package org.faultbook.diagnosis.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.faultbook.diagnosis.render.ScopeNames;
import org.faultbook.diagnosis.review.CaseReviews;
import org.faultbook.kb.content.ShippedContent;
import org.faultbook.kb.faultcase.Audience;
import org.faultbook.kb.faultcase.CauseBasis;
import org.faultbook.kb.faultcase.Confidence;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.outcome.OutcomeKind;
import org.faultbook.kb.outcome.OutcomeSource;
import org.faultbook.kb.search.Facet;
import org.faultbook.kb.search.ListQuery;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.text.Span;
import org.faultbook.kb.ticket.TextPart;
import org.faultbook.kb.ticket.TicketGrade;
import org.faultbook.kb.ticket.TicketKind;
import org.junit.jupiter.api.Test;

/** Texts of anybody's, numbers and times as pages show them. */
class ShownTextTest {
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-27T02:00:00Z"), ZoneId.of("Asia/Shanghai"));

    @Test
    void excerpt_longText_cutAtAWholeCharacterAndKeptWhole() {
        Excerpt cut = Excerpt.of("漏水😀漏水", 3);
        assertThat(cut.head()).isEqualTo("漏水…");
        assertThat(cut.whole()).isEqualTo("漏水😀漏水");
        assertThat(cut.isCut()).isTrue();
        assertThat(Excerpt.of("漏水", 2).isCut()).isFalse();
        assertThat(Excerpt.endOf("漏水😀水", 2).head()).isEqualTo("…水");
    }

    @Test
    void excerpt_controlCharacters_replacedLengthKept() {
        assertThat(Excerpt.of("a\u0000b\u001Bc\nd", 99).whole()).isEqualTo("a\uFFFDb\uFFFDc\nd");
    }

    @Test
    void marked_farMark_shownFromALittleBeforeIt() {
        String text = "x".repeat(500) + "漏水" + "y".repeat(500);
        Marked around = Marked.around(text, List.of(new Span(500, 502)), 100);
        String shown = around.pieces().stream().map(Marked.Piece::text).collect(Collectors.joining());
        assertThat(shown).startsWith("…x").endsWith("y…").contains("漏水").hasSizeLessThan(110);
        assertThat(around.pieces().stream().filter(Marked.Piece::marked).map(Marked.Piece::text))
                .containsExactly("漏水");
    }

    @Test
    void counts_bothLanguages_withPluralsAndGrouping() {
        assertThat(words(Language.EN).count("seen", 1)).isEqualTo("seen in 1 ticket");
        assertThat(words(Language.EN).count("seen", 1234)).isEqualTo("seen in 1,234 tickets");
        assertThat(words(Language.EN).count("cases.found", 0)).isEqualTo("0 cases found");
        assertThat(words(Language.ZH).count("seen", 1)).isEqualTo("见于 1 张工单");
        assertThat(words(Language.ZH).count("seen", 1234)).isEqualTo("见于 1,234 张工单");
    }

    @Test
    void times_nearOnesRelativeByTheReadersDay_farOnesAsADay() {
        PageWords en = words(Language.EN);
        PageWords zh = words(Language.ZH);
        Instant lateYesterday = Instant.parse("2026-11-26T15:59:00Z");
        assertThat(en.when(Instant.parse("2026-11-26T16:01:00Z"))).isEqualTo("today");
        assertThat(en.when(lateYesterday)).isEqualTo("yesterday");
        assertThat(zh.when(lateYesterday)).isEqualTo("昨天");
        assertThat(en.when(Instant.parse("2026-11-20T02:00:00Z"))).isEqualTo("7 days ago");
        assertThat(zh.when(Instant.parse("2026-11-20T02:00:00Z"))).isEqualTo("7 天前");
        assertThat(en.when(Instant.parse("2026-05-16T02:00:00Z"))).isEqualTo("16 May 2026");
        assertThat(zh.when(Instant.parse("2026-05-16T02:00:00Z"))).isEqualTo("2026年5月16日");
        assertThat(en.when(Instant.parse("2027-05-16T02:00:00Z"))).isEqualTo("16 May 2027");
        assertThat(zh.moment(lateYesterday)).isEqualTo("2026年11月26日 23:59");
    }

    @Test
    void everyConstant_thatIsSaid_hasItsWords() {
        for (Language language : Language.values()) {
            PageWords words = words(language);
            Map<String, Enum<?>[]> said = Map.ofEntries(
                    Map.entry("nav", PageFrame.Area.values()),
                    Map.entry("facet", Facet.values()),
                    Map.entry("order", ListQuery.Order.values()),
                    Map.entry("confidence", Confidence.values()),
                    Map.entry("audience", Audience.values()),
                    Map.entry("basis", CauseBasis.values()),
                    Map.entry("fix.kind", FixKind.values()),
                    Map.entry("outcome", OutcomeKind.values()),
                    Map.entry("outcome.cause", OutcomeKind.values()),
                    Map.entry("outcome.source", OutcomeSource.values()),
                    Map.entry("finding", CaseReviews.Reason.values()),
                    Map.entry("part", TextPart.values()),
                    Map.entry("kind", TicketKind.values()),
                    Map.entry("grade", TicketGrade.values()));
            said.forEach((group, constants) -> {
                for (Enum<?> constant : constants) {
                    assertThat(words.say(group, constant)).isNotBlank();
                }
            });
        }
    }

    private static PageWords words(Language language) {
        return new PageWords(language, new ScopeNames(ShippedContent.taxonomy()), id -> Optional.empty(), NOW);
    }
}
