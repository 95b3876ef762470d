package org.faultbook.indexer.document.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.faultbook.indexer.document.BlockText;
import org.faultbook.indexer.document.Document;
import org.faultbook.indexer.document.DocumentReader.Progress;
import org.faultbook.indexer.document.UnreadableDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HtmlReaderTest {
    @TempDir
    Path folder;

    private static String blocks(String html) {
        return BlockText.of(HtmlBlocks.of(html).blocks());
    }

    @Test
    void page_withFrameAround_givesItsContentOnly() {
        assertThat(blocks("""
                <header><a href=/>Home</a><h1>泵 P-10 手册</h1></header><nav><ul><li>首页</li></ul></nav>
                <script>var a = 'b';</script><div style="display: none">hidden</div>
                <div><div>水泵不能启动时
                请先检查电源，
                再测量电压。</div>loose text<p>second</p></div>
                <footer>© 2020</footer>""")).isEqualTo("""
                        #1 泵 P-10 手册
                        p 水泵不能启动时请先检查电源，再测量电压。
                        p loose text
                        p second""");
    }

    @Test
    void lists_nested_keepOrderKindAndDepth() {
        assertThat(blocks(
                        "<ol><li>Stop the pump<ul><li>wait <b>5</b> min<li>lock it</ul></li><li><p>Open</p><p>it</p></ol>"
                                + "<ul><li>other list</ul>"))
                .isEqualTo("""
                        ol
                          0 Stop the pump
                          1 wait 5 min
                          1 lock it
                          0 Open it
                        ul
                          0 other list""");
    }

    @Test
    void table_withSpansAndListsInCells_isOnOneGrid() {
        assertThat(blocks("""
                <table><caption>表 1 故障</caption>
                <thead><tr><th rowspan=2>现象<th colspan=2>处理</tr><tr><th>原因<th>措施</tr></thead>
                <tbody><tr><td rowspan=2>不启动<td>断电<br>缺相<td><ol><li>合闸<li>查线</ol></tr>
                <tr><td>过载<td><table><tr><td>a<td>b</table></tr></tbody></table>""")).isEqualTo("""
                        table 3 2 表 1 故障
                          0+1/2=现象 ; 1+2/1=处理
                          1=原因 ; 2=措施
                          0+1/2=不启动 ; 1=断电 | 缺相 ; 2=1. 合闸 | 2. 查线
                          1=过载 ; 2=a | b""");
    }

    @Test
    void table_withBoldFirstRow_hasHeader() {
        assertThat(blocks("<p>Table 3: Alarms</p><table><tr><td><b>Code</b><td><p><strong>Meaning</strong></p></tr>"
                        + "<tr><td>E1<td>Overload</tr></table>"))
                .isEqualTo("""
                        table 2 1 Table 3: Alarms
                          0=Code ; 1=Meaning
                          0=E1 ; 1=Overload""");
    }

    @Test
    void table_thatOnlyPlacesThings_isReadThrough() {
        assertThat(blocks("<table role=presentation><tr><td>menu text<td><h2>Faults</h2>"
                        + "<table><tr><th>a<th>b</tr><tr><td>1<td>2</tr></table></table>"))
                .isEqualTo("""
                        p menu text
                        #2 Faults
                        table 2 1
                          0=a ; 1=b
                          0=1 ; 1=2""");
    }

    @Test
    void notices_byWordClassOrFrame_areNotices() {
        assertThat(blocks("""
                <div class="admonition warning"><p class=admonition-title>Warning</p><p>Hot surface.</p></div>
                <p>注意：断电后等待10分钟。</p><p>Note that this is no notice.</p><p>注意电机转向</p>
                <table><tr><td>危险<td>高压，<br>禁止触摸</table>
                <p><b>CAUTION</b></p><p>Sharp edges</p><div class=notice><p><b>危险</b></p><p>带电</p></div>
                <h4>Warning</h4><p>Falling load</p><div class="warning box"><p><b>Danger.</b> It may start.</p></div><blockquote>[!TIP]<br>Use gloves</blockquote>""")).isEqualTo("""
                        !WARNING Hot surface.
                        !CAUTION 断电后等待10分钟。
                        p Note that this is no notice.
                        p 注意电机转向
                        !DANGER 高压，禁止触摸
                        !CAUTION Sharp edges
                        !DANGER 带电
                        !WARNING Falling load
                        !DANGER It may start.
                        !NOTE Use gloves""");
    }

    @Test
    void definitionsAndDetails_areHeadingsWithTextBelow() {
        assertThat(blocks("<h2>FAQ</h2><dl><dt>Pump hums<dd>Check capacitor<dd><ul><li>Replace it</ul></dl>"
                        + "<h2>More</h2><details><summary>No display</summary>Check fuse</details>"))
                .isEqualTo("""
                        #2 FAQ
                        #3 Pump hums
                        p Check capacitor
                        ul
                          0 Replace it
                        #2 More
                        #3 No display
                        p Check fuse""");
    }

    @Test
    void typedItems_betweenBreaks_areALists() {
        assertThat(blocks("<p>1）检查电源<br>（1）测电压<br>（2）测电流<br>2）检查电机</p><p>3.5 mm gap</p><p>1. Only one</p>"))
                .isEqualTo("""
                        ol
                          0 检查电源
                          1 测电压
                          1 测电流
                          0 检查电机
                        p 3.5 mm gap
                        p 1. Only one""");
    }

    @Test
    void text_withRadicalsAndHiddenSigns_isFolded() {
        assertThat(blocks("<p>⽅向\u200b错误，ﬁlter  e\u0301\u00a0x</p>")).isEqualTo("p 方向错误，filter é x");
    }

    @ParameterizedTest
    @CsvSource({
        "GBK, <meta charset=gb2312>",
        "GB18030, ''",
        "UTF-8, ''",
        "UTF-8, <meta charset=gb2312>",
        "UTF-16LE, ''",
        "GBK, <meta http-equiv=Content-Type content='text/html; charset=utf-8'>"
    })
    void encoding_isFoundWhateverThePageNames(String charset, String meta) throws IOException, UnreadableDocument {
        String html = "<html><head>" + meta + "<title>变频器说明书</title></head><body><h1>故障排除</h1><p>过电流：检查电机绝缘电阻与接线。</p>";
        Path file = Files.write(folder.resolve("手册.html"), html.getBytes(Charset.forName(charset)));
        Document document = new HtmlReader().read(file, Progress.NONE);
        assertThat(document.title()).isEqualTo("变频器说明书");
        assertThat(BlockText.of(document.blocks())).isEqualTo("#1 故障排除\np 过电流：检查电机绝缘电阻与接线。");
    }

    @Test
    void page_withoutText_saysWhatToDo() throws IOException {
        Path file = Files.writeString(folder.resolve("a.html"), "<html><body><script>draw()</script></body></html>");
        assertThatThrownBy(() -> new HtmlReader().read(file, Progress.NONE))
                .isInstanceOfSatisfying(UnreadableDocument.class, e -> {
                    assertThat(e.problem().code()).isEqualTo("NO_TEXT");
                    assertThat(e.problem().reason().zh()).contains("另存为 PDF");
                });
    }
}
