package org.faultbook.indexer.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MarkupTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>泵漏水</p><p>E-12 &gt; 40℃</p>",
                "&lt;p&gt;泵漏水&lt;/p&gt;&lt;p&gt;E-12 &amp;gt; 40℃&lt;/p&gt;",
                "&#60;p&#62;泵漏水&#60;/p&#62;&#60;p&#62;E-12 &#38;gt; 40℃&#60;/p&#62;",
                "<div class=\"x\">泵漏水<br/>E-12 &#62; 40℃</div>",
            })
    void plain_html_onceOrTwiceEscaped_readsAsAPersonReadsIt(String cell) {
        assertThat(MarkupText.plain(cell)).isEqualTo("泵漏水\nE-12 > 40℃");
    }

    @Test
    void plain_wikiText_keepsWhatMacrosWrap() {
        assertThat(
                        MarkupText.plain(
                                "h3. Problem\n{color:red}URGENT{color} axis 3 {noformat}E-731{noformat} !photo 1.png|thumbnail! see [manual p.7|https://x.example/m]\n{quote}old mail{quote}"))
                .isEqualTo("Problem\nURGENT axis 3 E-731  see manual p.7\nold mail");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "压力 <2 bar, 温度 > 80 & 报警!",
                "set {P12} to 4, [X12:3-4] bridged!",
                "h2s smell near the pump",
                "a < b > c",
                "报修!!! 3号梯困人!!",
            })
    void plain_textThatOnlyLooksLikeMarkup_staysAsItIs(String cell) {
        assertThat(MarkupText.plain(cell)).isEqualTo(cell);
    }
}
