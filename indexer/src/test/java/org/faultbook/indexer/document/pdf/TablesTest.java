package org.faultbook.indexer.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.faultbook.indexer.document.UnreadableDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TablesTest {
    @TempDir
    Path folder;

    private List<String> read(String css, String body) throws IOException, UnreadableDocument {
        return Printed.blocks(HtmlPdf.write(folder, css, body));
    }

    private static String row(String... cells) {
        StringBuilder out = new StringBuilder("<tr>");
        for (String cell : cells) {
            out.append(cell.startsWith("<t") ? cell : "<td>" + cell + "</td>");
        }
        return out.append("</tr>").toString();
    }

    @Test
    void table_mergedCells_keepTheirSpans() throws Exception {
        assertThat(read(
                        "",
                        "<p>表 5-1 故障排除</p><table>" + row("故障现象", "可能原因", "排除方法")
                                + row("<td rowspan='2'>水泵不启动</td>", "电源未接通", "检查电源开关和熔断器，更换损坏的熔断器")
                                + row("电机烧毁", "更换电机") + row("漏水", "<td colspan='2'>与制造厂联系</td>") + "</table>"))
                .containsExactly(
                        "1 T3 header 1 表 5-1 故障排除",
                        "1 |0 故障现象 |1 可能原因 |2 排除方法",
                        "1 |0r2 水泵不启动 |1 电源未接通 |2 检查电源开关和熔断器，更换损坏的熔断器",
                        "1 |1 电机烧毁 |2 更换电机",
                        "1 |0 漏水 |1c2 与制造厂联系");
    }

    @Test
    void table_headerOfTwoRows_isHeader() throws Exception {
        assertThat(read(
                        "",
                        "<table>" + row("<td rowspan='2'>代码</td>", "<td colspan='2'>原因</td>")
                                + row("电气", "机械") + row("E01", "接线松动，接触不良", "轴承损坏，转子卡死")
                                + row("E02", "缺相运行，电流过大", "联轴器对中不良") + "</table>"))
                .containsExactly(
                        "1 T3 header 2",
                        "1 |0r2 代码 |1c2 原因",
                        "1 |1 电气 |2 机械",
                        "1 |0 E01 |1 接线松动，接触不良 |2 轴承损坏，转子卡死",
                        "1 |0 E02 |1 缺相运行，电流过大 |2 联轴器对中不良");
    }

    @Test
    void cells_listsAndWrappedLines_areTheirLines() throws Exception {
        assertThat(read(
                        "table { width: 300pt; table-layout: fixed; }",
                        "<table>" + row("Fault", "Cause")
                                + row(
                                        "Overheating",
                                        "1) Ambient temperature above the limit of the drive<br/>2) Fan blocked by dust or"
                                                + " by a torn filter mat<br/>3) Load too high")
                                + row("异响", "轴承缺油<br/>联轴器橡胶垫磨损后与金属爪盘撞击发出响声<br/>螺栓松动") + "</table>"))
                .containsExactly(
                        "1 T2 header 1",
                        "1 |0 Fault |1 Cause",
                        "1 |0 Overheating |1 1) Ambient temperature above the limit of the drive / 2) Fan blocked by dust"
                                + " or by a torn filter mat / 3) Load too high",
                        "1 |0 异响 |1 轴承缺油 / 联轴器橡胶垫磨损后与金属爪盘撞击发出响声 / 螺栓松动");
    }

    @Test
    void table_overPages_isOneWithoutRepeatedHeaders() throws Exception {
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i <= 40; i++) {
            rows.append(row("E" + (100 + i), "第" + i + "种原因造成的停机", "按第" + i + "条处理，处理以后复位"));
        }
        String head = "<thead>" + row("代码", "原因", "处理") + "</thead>";
        String css = "table { -fs-table-paginate: paginate; } tr { page-break-inside: avoid; }";
        List<String> repeated = read(css, "<h2>9 代码</h2><table>" + head + "<tbody>" + rows + "</tbody></table>");
        assertThat(repeated).hasSize(43).startsWith("1 H1 9 代码", "1 T3 header 1", "1 |0 代码 |1 原因 |2 处理");
        assertThat(repeated).endsWith("2 |0 E140 |1 第40种原因造成的停机 |2 按第40条处理，处理以后复位");
        List<String> plain =
                read("tr { page-break-inside: avoid; }", "<h2>9 代码</h2><table>" + head + rows + "</table>");
        assertThat(plain).isEqualTo(repeated);
    }

    @Test
    void row_cutByThePageEnd_isOneRow() throws Exception {
        String long1 = "先停机并挂牌上锁，再用扳手松开端盖的八个螺栓，取下端盖后检查轴承的游隙和滚道表面，".repeat(3) + "最后复查。";
        String css = "td { page-break-inside: auto; } .s { height: 640pt; }";
        assertThat(read(
                        css,
                        "<div class='s'>前文</div><table>" + row("现象", "原因", "处理") + row("振动", "轴承磨损", long1)
                                + row("漏油", "密封老化", "更换密封") + "</table>"))
                .containsExactly(
                        "1 P 前文",
                        "1 T3 header 1",
                        "1 |0 现象 |1 原因 |2 处理",
                        "1 |0 振动 |1 轴承磨损 |2 " + long1,
                        "2 |0 漏油 |1 密封老化 |2 更换密封");
    }

    @Test
    void table_withoutRulings_hasItsRowsAndWrappedCells() throws Exception {
        String css = "td { border: 0; padding: 4pt 14pt 8pt 0; line-height: 1.15; } table { table-layout: fixed; }";
        assertThat(read(
                        css,
                        "<p>下表列出常见故障。</p><table>"
                                + row("<td><b>Symptom</b></td>", "<td><b>Cause</b></td>", "<td><b>Remedy</b></td>")
                                + row(
                                        "Motor hums but does not turn",
                                        "One phase of the supply is missing",
                                        "Check the fuses and the contactor")
                                + row("", "Bearing seized", "Replace the bearing, then check the shaft for wear")
                                + row("Pump is loud", "Air in the suction line", "Vent the line") + "</table>"))
                .containsExactly(
                        "1 P 下表列出常见故障。",
                        "1 T3 header 1",
                        "1 |0 Symptom |1 Cause |2 Remedy",
                        "1 |0r2 Motor hums but does not turn |1 One phase of the supply is missing |2 Check the fuses and the contactor",
                        "1 |1 Bearing seized |2 Replace the bearing, then check the shaft for wear",
                        "1 |0 Pump is loud |1 Air in the suction line |2 Vent the line");
    }
}
