package org.faultbook.indexer.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.faultbook.indexer.document.UnreadableDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PdfReaderTest {
    @TempDir
    Path folder;

    private List<String> read(String css, String body) throws IOException, UnreadableDocument {
        return Printed.blocks(HtmlPdf.write(folder, css, body));
    }

    @Test
    void headings_numberedAndNot_haveLevelsThatAgree() throws Exception {
        assertThat(read(
                        "",
                        "<h1>离心泵说明书</h1><p>适用于全部型号。</p><h2>3 故障处理</h2><h3>3.1 泵不出水</h3><p>检查进水阀。</p>"
                                + "<h3>补充</h3><p>无。</p><h2>4 Maintenance</h2><p>Change the oil once a year.</p>"))
                .containsExactly(
                        "1 H1 离心泵说明书",
                        "1 P 适用于全部型号。",
                        "1 H1 3 故障处理",
                        "1 H2 3.1 泵不出水",
                        "1 P 检查进水阀。",
                        "1 H2 补充",
                        "1 P 无。",
                        "1 H1 4 Maintenance",
                        "1 P Change the oil once a year.");
    }

    @Test
    void paragraphs_wrapped_areJoinedAsTheyRead() throws Exception {
        String zh = "变频器上电前应确认主回路接线正确，确认接地可靠，确认冷却风道畅通；若环境湿度大于百分之九十五，应先用加热器烘干两小时以上再送电，并测量对地绝缘电阻。";
        String en =
                "Before switching the drive on make sure that the main circuit is wired as shown in chapter 4, that the"
                        + " protective earth is connected and that nothing blocks the air path of the heatsink.";
        assertThat(read("", "<p>" + zh + "</p><p>" + en + "</p><p>短行。</p><p>另一短行。</p>"))
                .containsExactly("1 P " + zh, "1 P " + en, "1 P 短行。", "1 P 另一短行。");
    }

    @Test
    void words_partedByHyphen_areWholeAndCompoundsKeepTheirs() throws Exception {
        assertThat(
                        read(
                                "p { width: 150pt; }",
                                "<p>The compressor stops because the tempera-<br/>ture of the oil is high; call a tech-<br/>nician"
                                        + " for the 3-<br/>phase supply of water-<br/>cooled units.</p><p>Water is cooled.</p>"))
                .containsExactly(
                        "1 P The compressor stops because the temperature of the oil is high; call a technician"
                                + " for the 3-phase supply of water-cooled units.",
                        "1 P Water is cooled.");
    }

    @Test
    void lists_numberedBulletedAndNested_areItems() throws Exception {
        assertThat(read(
                        "",
                        "<p>步骤：</p><p>1) 断开电源。</p><p>2) 等待十分钟，直到电容放电完毕，用万用表直流档测量母线电压低于三十六伏以后，才可以打开前盖板进行检查和更换。</p>"
                                + "<p>3) 合上电源。</p><p>检查：</p><ul><li>风扇<ul><li>叶片</li></ul></li><li>滤网</li></ul>"))
                .containsExactly(
                        "1 P 步骤：",
                        "1 # 断开电源。",
                        "1 # 等待十分钟，直到电容放电完毕，用万用表直流档测量母线电压低于三十六伏以后，才可以打开前盖板进行检查和更换。",
                        "1 # 合上电源。",
                        "1 P 检查：",
                        "1 * 风扇",
                        "1 * > 叶片",
                        "1 * 滤网");
    }

    @Test
    void notices_boxedAndNot_carryTheirSignal() throws Exception {
        String box = "style='border: 1pt solid #000; padding: 4pt; margin: 6pt 0'";
        assertThat(read(
                        "",
                        "<div " + box + "><p>警告</p><p>断电后等待十分钟，再打开盖板。</p><p>先验电。</p></div>"
                                + "<p>注意：不得用水冲洗。</p><table><tr><td>DANGER</td><td>High voltage inside.</td></tr></table>"
                                + "<p>NOTE: The fan runs on for two minutes.</p><p>注意事项见下页。</p>"))
                .containsExactly(
                        "1 WARNING 断电后等待十分钟，再打开盖板。先验电。",
                        "1 CAUTION 不得用水冲洗。",
                        "1 DANGER High voltage inside.",
                        "1 NOTE The fan runs on for two minutes.",
                        "1 P 注意事项见下页。");
    }

    @Test
    void headersAndFooters_repeated_areLeftOut() throws Exception {
        String css = "@page { @top-left { content: '安装手册 X-1'; } @bottom-center { content: '第 ' counter(page) ' 页'; } }"
                + " h1 { page-break-before: always; }";
        assertThat(read(css, "<p>甲篇说明安装</p><h1>乙章</h1><p>乙章说明运行</p><h1>丙章</h1><p>丙章说明维护</p><h1>丁章</h1><p>丁章说明备件</p>"))
                .containsExactly(
                        "1 P 甲篇说明安装", "2 H1 乙章", "2 P 乙章说明运行", "3 H1 丙章", "3 P 丙章说明维护", "4 H1 丁章", "4 P 丁章说明备件");
    }

    @Test
    void contents_withLeaders_areLeftOut() throws Exception {
        String dots = " ........................................ ";
        assertThat(read(
                        "",
                        "<h1>目录</h1><p>1 概述" + dots + "1</p><p>2 安装" + dots + "4</p><p>2.1 接线" + dots + "5</p>"
                                + "<p>附录 A 参数表" + dots + "12</p><h1>1 概述</h1><p>本机为立式泵。</p>"))
                .containsExactly("1 H1 1 概述", "1 P 本机为立式泵。");
    }

    @Test
    void columns_two_areReadOneAfterTheOther() throws Exception {
        String left = "左栏第一段说明机组的起动过程，应逐项核对；".repeat(7);
        String right = "右栏这一段说明机组的停机过程，应逐项记录；".repeat(7);
        String style = "position: absolute; top: 80pt; width: 215pt;";
        assertThat(read(
                        "",
                        "<h1>5 运行</h1><div style='" + style + " left: 0'>" + left + "</div><div style='" + style
                                + " left: 245pt'>" + right + "</div>"))
                .containsExactly("1 H1 5 运行", "1 P " + left, "1 P " + right);
    }

    @Test
    void signs_fullWidthKept_radicalsFolded() throws Exception {
        assertThat(read("", "<p>温度＞８０℃（报警）</p><p>高压侧：ＡＢＣ</p>")).containsExactly("1 P 温度＞８０℃（报警）", "1 P 高压侧：ＡＢＣ");
        assertThat(GlyphFold.fold("⽅⻚⻓⾼ﬁ（１）")).isEqualTo("方页长高fi（１）");
    }
}
