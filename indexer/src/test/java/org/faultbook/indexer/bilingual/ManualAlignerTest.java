package org.faultbook.indexer.bilingual;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.faultbook.kb.content.ShippedContent;
import org.faultbook.kb.lexicon.Lexicon;
import org.junit.jupiter.api.Test;

final class ManualAlignerTest {
    private static final Lexicon LEXICON = ShippedContent.lexicon();

    private static WrittenManual chinese() {
        return WrittenManual.zh("tl-0231-zh")
                .text("1 安全", "打开柜门前断开主开关，等待 15 min。", "只有受过培训的人员才能打开机组。")
                .text("第2章 安装", "端子螺栓 M10，力矩 30 N·m。电缆不得受拉。")
                .text("3 润滑", "1. 每 500 h 加注一次润滑脂。\n2. 用 2 号锂基脂。")
                .row("4 故障", "E07", "电机过热", "轴承缺油", "加注润滑脂", "检查轴承")
                .row("4 故障", "E12", "引射器不回油", "引射器堵塞", "清洗引射器");
    }

    private static WrittenManual english() {
        return WrittenManual.en("tl-0231-en")
                .text(
                        "1 Safety",
                        "Open the main switch and wait 15 min before you open a door.",
                        "Only trained persons may open the unit.")
                .text("Chapter 2 Installation", "Terminal bolts M10, torque 30 N·m. Keep the cable free of tension.")
                .text("3 Lubrication", "- Grease it every 500 h.\n- Use lithium grease No. 2.")
                .row("4 Faults", "E12", "No oil return from the ejector", "Ejector blocked", "Clean the ejector")
                .row(
                        "4 Faults",
                        "E07",
                        "Motor overheated",
                        "Bearing lacks grease",
                        "Apply grease",
                        "Check the bearing");
    }

    private static List<String> align(WrittenManual zh, WrittenManual en) {
        return new ManualAligner(LEXICON)
                .align(zh.content(), en.content()).stream()
                        .map(a -> a.text().zh() + " = " + a.text().en())
                        .toList();
    }

    @Test
    void align_sectionsHeadingsSentencesAndLists_pairByPair() {
        assertThat(align(chinese(), english()))
                .contains(
                        "安全 = Safety",
                        "安装 = Installation",
                        "端子螺栓 M10，力矩 30 N·m。 = Terminal bolts M10, torque 30 N·m.",
                        "电缆不得受拉。 = Keep the cable free of tension.",
                        "每 500 h 加注一次润滑脂。 = Grease it every 500 h.",
                        "用 2 号锂基脂。 = Use lithium grease No. 2.");
    }

    @Test
    void align_rowsInAnotherOrder_byTheirCode() {
        assertThat(align(chinese(), english()))
                .contains(
                        "电机过热 = Motor overheated",
                        "轴承缺油 = Bearing lacks grease",
                        "加注润滑脂 = Apply grease",
                        "检查轴承 = Check the bearing",
                        "引射器堵塞 = Ejector blocked",
                        "清洗引射器 = Clean the ejector")
                .doesNotContain("引射器堵塞 = Bearing lacks grease", "轴承缺油 = Ejector blocked");
    }

    @Test
    void align_sectionThatOneLanguageLacks_leavesTheOthersInPlace() {
        WrittenManual longer = WrittenManual.en("tl-0231-en")
                .text(
                        "1 Safety",
                        "Open the main switch and wait 15 min before you open a door.",
                        "Only trained persons may open the unit.")
                .text("2 Warranty", "The warranty lasts 24 months.", "It ends where seals were broken.")
                .text("3 Lubrication", "Grease it every 500 h.", "Use lithium grease No. 2.");
        assertThat(align(chinese(), longer))
                .contains("安全 = Safety", "每 500 h 加注一次润滑脂。 = Grease it every 500 h.")
                .noneMatch(pair -> pair.contains("warranty") || pair.contains("Warranty") || pair.contains("seals"));
    }

    @Test
    void align_everyText_knowsWhereItStands() {
        AlignedText found = new ManualAligner(LEXICON)
                .align(chinese().content(), english().content()).stream()
                        .filter(a -> a.text().zh().equals("引射器堵塞"))
                        .findFirst()
                        .orElseThrow();
        assertThat(found.zh().passageId()).isEqualTo("tl-0231-zh@1#5");
        assertThat(found.zh().sectionPath()).containsExactly("4 故障");
        assertThat(found.en().passageId()).isEqualTo("tl-0231-en@1#4");
        assertThat(found.en().page()).isEqualTo(4);
        assertThat(found.en().manualVersion()).isEqualTo(1);
    }

    @Test
    void align_manualWithoutHeadings_lineByLine() {
        List<String> pairs = align(
                WrittenManual.zh("a-zh").text("", "关闭阀门 V12。", "等待 90 s。", "断开 24 V 电源。"),
                WrittenManual.en("a-en").text("", "Close valve V12.", "Wait 90 s.", "Disconnect the 24 V supply."));
        assertThat(pairs).contains("关闭阀门 V12。 = Close valve V12.", "断开 24 V 电源。 = Disconnect the 24 V supply.");
    }
}
