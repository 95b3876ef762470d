package org.faultbook.indexer.manual;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.faultbook.indexer.document.Block.Signal;
import org.faultbook.kb.manual.Passage;
import org.faultbook.kb.manual.PassageKind;
import org.junit.jupiter.api.Test;

class PassageCutterTest {
    @Test
    void procedure_stays_whole_with_what_guards_it() {
        List<Passage> passages = new ManualText()
                .heading(1, "7 维护")
                .heading(2, "7.2 更换机械密封")
                .paragraph("机械密封每两年更换一次。")
                .notice(Signal.DANGER, "作业前断电上锁。")
                .paragraph("更换步骤如下：")
                .list(true, "关闭进出口阀", "泄压")
                .notice(Signal.CAUTION, "热水会烫伤。")
                .list(true, "拆下泵盖", "装入新密封")
                .paragraph("完成后试运行。")
                .understood()
                .passages();
        assertThat(passages)
                .extracting(Passage::kind)
                .containsExactly(PassageKind.TEXT, PassageKind.PROCEDURE, PassageKind.TEXT);
        assertThat(passages.get(1).text())
                .isEqualTo("危险：作业前断电上锁。\n更换步骤如下：\n1. 关闭进出口阀\n2. 泄压\n注意：热水会烫伤。\n1. 拆下泵盖\n2. 装入新密封");
        assertThat(passages.get(1).sectionPath()).containsExactly("7 维护", "7.2 更换机械密封");
    }

    @Test
    void row_of_troubleshooting_is_a_passage_of_its_own() {
        List<Passage> passages = ManualText.en()
                .page(7)
                .notice(Signal.WARNING, "Lock out before work.")
                .table(
                        1,
                        "Code | Symptom | Cause | Remedy",
                        "E1 | No flow | Valve shut | Open the valve",
                        "E2 | Leak | 1. Seal worn/n2. Loose bolts | 1. Replace seal/n2. Tighten bolts")
                .understood()
                .passages();
        assertThat(passages).hasSize(3);
        assertThat(passages.get(1).text())
                .isEqualTo("E1\nNo flow\nValve shut\nOpen the valve\nWARNING: Lock out before work.");
        assertThat(passages.get(1).row()).isEqualTo("1");
        assertThat(passages.get(1).page()).isEqualTo(7);
        assertThat(passages.get(2).text())
                .isEqualTo(
                        "E2\nLeak\nSeal worn\nReplace seal\nLoose bolts\nTighten bolts\nWARNING: Lock out before work.");
        assertThat(passages.get(2).id()).isEqualTo(passages.get(2).manualId() + "@1#3");
    }

    @Test
    void long_table_repeats_caption_and_header() {
        String[] rows = new String[41];
        rows[0] = "Parameter | Description | Default";
        for (int i = 1; i < rows.length; i++) {
            rows[i] = "P" + (100 + i) + " | What the parameter number " + i + " of the drive sets | " + i;
        }
        List<Passage> passages = new ManualText()
                .heading(1, "Parameters")
                .table("Table 9 Parameters", 1, rows)
                .understood()
                .passages();
        assertThat(passages).hasSizeGreaterThan(1).allSatisfy(passage -> {
            assertThat(passage.text()).startsWith("Table 9 Parameters\nParameter | Description | Default\nP1");
            assertThat(passage.text().length()).isLessThan(1300);
            assertThat(passage.kind()).isEqualTo(PassageKind.TABLE);
        });
        assertThat(String.join("\n", passages.stream().map(Passage::text).toList()))
                .contains("P101 |", "P120 |", "P140 |");
    }

    @Test
    void long_text_is_cut_at_ends_of_paragraphs() {
        ManualText text = new ManualText().heading(1, "说明");
        String paragraph = "本机组采用闭式循环，冷却水由外部供给。".repeat(20);
        for (int i = 0; i < 6; i++) {
            text.page(i + 1).paragraph(i + paragraph);
        }
        List<Passage> passages = text.understood().passages();
        assertThat(passages).hasSize(2);
        assertThat(passages).allSatisfy(p -> assertThat(p.text()).matches("(?s)\\d.*。"));
        assertThat(passages.get(0).page()).isEqualTo(1);
        assertThat(passages.get(0).lastPage()).isEqualTo(3);
    }

    @Test
    void sections_are_not_mixed() {
        List<Passage> passages = new ManualText()
                .heading(1, "A")
                .paragraph("One.")
                .heading(1, "B")
                .paragraph("Two.")
                .understood()
                .passages();
        assertThat(passages).extracting(Passage::text).containsExactly("One.", "Two.");
    }
}
