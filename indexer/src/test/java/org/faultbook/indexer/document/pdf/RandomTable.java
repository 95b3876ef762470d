package org.faultbook.indexer.document.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A table made at random: merged cells both ways, texts that wrap, lists in cells. */
final class RandomTable {
    private static final String[] ZH = {
        "检查电源", "更换熔断器", "轴承缺油", "风机停转", "滤网堵塞", "接线端子松动", "测量绝缘电阻", "低于规定值时", "先停机挂牌", "再打开盖板",
        "传感器漂移", "密封圈老化", "管路漏气", "压力偏低", "温度过高", "联轴器对中不良", "参数设置错误", "电机缺相", "阀门卡死", "按第三章复位"
    };
    private static final String[] EN = {
        "check the supply", "replace the fuse", "bearing worn", "fan stopped", "strainer blocked", "terminal loose",
        "measure the insulation", "open the valve", "sensor drifted", "seal aged", "air in the line",
                "set the parameter"
    };

    record Cell(List<String> lines, int column, int columnSpan, int rowSpan) {}

    final List<List<Cell>> rows = new ArrayList<>();
    final int columns;
    private final Random random;

    private final boolean merged;

    /** Without {@code merged} no cell spans others, as where no lines are drawn that would show it. */
    RandomTable(long seed, boolean merged) {
        this.merged = merged;
        random = new Random(seed);
        columns = 2 + random.nextInt(4);
        int count = 4 + random.nextInt(40);
        List<Cell> header = new ArrayList<>();
        for (int c = 0; c < columns; c++) {
            header.add(new Cell(List.of("栏目" + "甲乙丙丁戊".charAt(c)), c, 1, 1));
        }
        rows.add(header);
        int[] covered = new int[columns];
        for (int r = 0; r < count; r++) {
            rows.add(row(covered, count - r));
        }
    }

    private List<Cell> row(int[] covered, int left) {
        List<Cell> row = new ArrayList<>();
        for (int c = 0; c < columns; ) {
            if (covered[c] > 0) {
                covered[c]--;
                c++;
                continue;
            }
            boolean merge = merged && c > 0 && c + 1 < columns && covered[c + 1] == 0 && random.nextInt(8) == 0;
            int span = merge ? 2 : 1;
            // A cell is merged downwards only beside ones that are, as in tables that group.
            boolean grouped = merged && c == 0 || merged && c == 1 && c + 2 < columns && covered[0] > 0 && !merge;
            int most = Math.min(c == 0 ? 4 : covered[0] + 1, left);
            int tall = grouped && random.nextInt(3) == 0 ? 1 + random.nextInt(most) : 1;
            row.add(new Cell(lines(c), c, span, tall));
            for (int i = c; i < c + span; i++) {
                covered[i] = tall - 1;
            }
            c += span;
        }
        return row;
    }

    private List<String> lines(int column) {
        boolean zh = random.nextInt(3) > 0;
        if (column > 0 && random.nextInt(5) == 0) {
            List<String> out = new ArrayList<>();
            int items = 2 + random.nextInt(3);
            for (int i = 1; i <= items; i++) {
                out.add(i + ") " + text(zh));
            }
            return out;
        }
        return List.of(text(zh));
    }

    private String text(boolean zh) {
        String[] words = zh ? ZH : EN;
        StringBuilder out = new StringBuilder(words[random.nextInt(words.length)]);
        for (int i = random.nextInt(5); i > 0; i--) {
            out.append(zh ? "，" : ", ").append(words[random.nextInt(words.length)]);
        }
        return out.append(random.nextInt(3) == 0 ? zh ? "。" : "." : "").toString();
    }

    String html() {
        StringBuilder out = new StringBuilder("<table>");
        for (int r = 0; r < rows.size(); r++) {
            out.append(r == 0 ? "<thead><tr>" : "<tr>");
            for (Cell cell : rows.get(r)) {
                out.append("<td colspan='" + cell.columnSpan() + "' rowspan='" + cell.rowSpan() + "'>")
                        .append(String.join("<br/>", cell.lines()))
                        .append("</td>");
            }
            out.append(r == 0 ? "</tr></thead><tbody>" : "</tr>");
        }
        return out.append("</tbody></table>").toString();
    }
}
