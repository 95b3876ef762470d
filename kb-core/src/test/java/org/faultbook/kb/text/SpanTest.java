package org.faultbook.kb.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SpanTest {
    @Test
    void new_endBeforeStart_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(3, 2)).withMessageContaining("3..2");
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(-1, 2));
    }

    @Test
    void of_coveredText_isTheQuote() {
        String text = "水泵机封处漏水，轴承发烫";
        assertThat(new Span(2, 4).of(text)).isEqualTo("机封");
    }

    @Test
    void of_textTooShort_throws() {
        assertThatThrownBy(() -> new Span(2, 9).of("机封漏水")).isInstanceOf(StringIndexOutOfBoundsException.class);
    }

    @Test
    void overlaps_touchingSpans_no() {
        assertThat(new Span(0, 2).overlaps(new Span(2, 4))).isFalse();
        assertThat(new Span(0, 3).overlaps(new Span(2, 4))).isTrue();
        assertThat(new Span(0, 9).overlaps(new Span(2, 4))).isTrue();
    }

    @Test
    void compareTo_sameStart_shorterFirst() {
        List<Span> spans = new ArrayList<>(List.of(new Span(4, 5), new Span(1, 7), new Span(1, 3)));
        spans.sort(null);
        assertThat(spans).containsExactly(new Span(1, 3), new Span(1, 7), new Span(4, 5));
    }
}
