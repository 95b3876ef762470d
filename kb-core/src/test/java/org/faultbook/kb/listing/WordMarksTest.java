package org.faultbook.kb.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.faultbook.kb.analysis.ServiceTextAnalyzer;
import org.faultbook.kb.search.TextAnalyzer;
import org.junit.jupiter.api.Test;

class WordMarksTest {
    private static final TextAnalyzer ANALYZER = new ServiceTextAnalyzer();

    @Test
    void chineseWords_markedWhereverTheyStand() {
        assertThat(marked("水泵漏水", "2#水泵机封漏水，漏水量大")).containsExactly("水泵", "漏水", "漏水");
        assertThat(marked("泵", "水泵、泵体")).containsExactly("泵", "泵");
        assertThat(marked("泵的漏水", "泵的壳体")).containsExactly("泵");
    }

    @Test
    void englishWords_markedInAnyForm() {
        assertThat(marked("leaks", "Seal leaking; the leak is small, leaky pump"))
                .contains("leaking", "leak")
                .doesNotContain("small", "the");
        assertThat(marked("the seal", "the seal")).containsExactly("seal");
    }

    @Test
    void codes_markedHoweverTheyAreWritten() {
        assertThat(marked("E-OC2", "报警 E-OC2，复位后又报 EOC2")).contains("E-OC2").doesNotContain("报警");
    }

    @Test
    void fullWidthAndNothing() {
        assertThat(marked("seal", "ＳＥＡＬ worn")).containsExactly("ＳＥＡＬ");
        assertThat(marked("，。", "漏水，。")).isEmpty();
        assertThat(marked("漏水", "")).isEmpty();
    }

    private static List<String> marked(String query, String text) {
        return new WordMarks(QueryWords.of(query, ANALYZER), ANALYZER)
                .in(text).stream().map(span -> span.of(text)).toList();
    }
}
