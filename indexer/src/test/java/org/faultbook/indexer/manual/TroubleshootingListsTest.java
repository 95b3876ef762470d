package org.faultbook.indexer.manual;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Faults told without a table: headings, labels, nested lists, sentences. */
class TroubleshootingListsTest {
    @Test
    void heading_with_labelled_lists() {
        assertThat(ManualText.zh()
                        .heading(2, "6.1 水泵不启动")
                        .paragraph("可能原因：")
                        .list(true, "电源缺相", "叶轮卡死")
                        .paragraph("处理方法：")
                        .list(true, "检查三相电源", "清除异物")
                        .heading(2, "6.2 流量不足")
                        .paragraph("可能原因：滤网堵塞")
                        .paragraph("处理方法：清洗滤网")
                        .rows())
                .containsExactly(
                        "1.1 |  | 水泵不启动 | 电源缺相 | 检查三相电源", "1.2 |  | 水泵不启动 | 叶轮卡死 | 清除异物", "2 |  | 流量不足 | 滤网堵塞 | 清洗滤网");
    }

    @Test
    void labels_as_headings() {
        assertThat(ManualText.en()
                        .heading(2, "Alarm E05: Overcurrent")
                        .heading(3, "Possible causes")
                        .list(false, "Motor cable short-circuited", "Acceleration time too short")
                        .heading(3, "Remedy")
                        .list(false, "Check the motor cable", "Increase the acceleration time")
                        .rows())
                .containsExactly(
                        "1.1 | E05 | Overcurrent | Motor cable short-circuited | Check the motor cable",
                        "1.2 | E05 | Overcurrent | Acceleration time too short | Increase the acceleration time");
    }

    @Test
    void labels_of_symptom_cause_and_remedy_in_paragraphs() {
        assertThat(ManualText.zh()
                        .paragraph("故障现象：空压机不加载")
                        .paragraph("故障原因：电磁阀损坏")
                        .paragraph("排除方法：更换电磁阀")
                        .paragraph("故障现象：排气温度高")
                        .paragraph("故障原因：冷却器脏")
                        .paragraph("排除方法：清洗冷却器")
                        .rows())
                .containsExactly("1 |  | 空压机不加载 | 电磁阀损坏 | 更换电磁阀", "2 |  | 排气温度高 | 冷却器脏 | 清洗冷却器");
    }

    @Test
    void all_labels_in_one_paragraph() {
        assertThat(ManualText.zh().paragraph("故障现象：门关不上。可能原因：地坎有异物。处理方法：清理地坎。").rows())
                .containsExactly("1 |  | 门关不上 | 地坎有异物 | 清理地坎");
    }

    @Test
    void nested_list_of_causes_and_remedies() {
        assertThat(ManualText.en()
                        .list(
                                false,
                                "Pump does not deliver",
                                "  Suction valve closed",
                                "    Open the suction valve",
                                "  Air in the casing",
                                "    Vent the casing",
                                "Pump vibrates",
                                "  Coupling misaligned",
                                "    Realign the coupling")
                        .rows())
                .containsExactly(
                        "1.1 |  | Pump does not deliver | Suction valve closed | Open the suction valve",
                        "1.2 |  | Pump does not deliver | Air in the casing | Vent the casing",
                        "2 |  | Pump vibrates | Coupling misaligned | Realign the coupling");
    }

    @Test
    void line_with_a_list_of_pairs() {
        assertThat(ManualText.zh()
                        .paragraph("皮带跑偏：")
                        .list(true, "托辊卡死：更换托辊", "滚筒粘料：清理滚筒")
                        .rows())
                .containsExactly("1.1 |  | 皮带跑偏 | 托辊卡死 | 更换托辊", "1.2 |  | 皮带跑偏 | 滚筒粘料 | 清理滚筒");
    }

    @Test
    void heading_with_a_list_of_remedies_only() {
        assertThat(ManualText.en()
                        .heading(2, "Display stays dark")
                        .list(false, "Check the supply voltage", "Replace the display cable")
                        .rows())
                .containsExactly(
                        "1 |  | Display stays dark | ? | Check the supply voltage / Replace the display cable");
    }

    @Test
    void conditions_with_what_to_do() {
        assertThat(ManualText.zh()
                        .paragraph("若电机不转，则检查熔断器是否熔断")
                        .paragraph("如果机组漏油，可能是密封圈老化，更换密封圈")
                        .rows())
                .containsExactly("1 |  | 电机不转 | ? | 检查熔断器是否熔断", "2 |  | 机组漏油 | 密封圈老化 | 更换密封圈");
        assertThat(ManualText.en()
                        .paragraph("If the pump does not start: check the fuse")
                        .paragraph("In case of excessive vibration, stop the pump and realign the coupling")
                        .rows())
                .containsExactly(
                        "1 |  | the pump does not start | ? | check the fuse",
                        "2 |  | excessive vibration | ? | stop the pump and realign the coupling");
    }

    @Test
    void conditions_elsewhere_are_instructions() {
        assertThat(new ManualText()
                        .heading(1, "操作")
                        .paragraph("如果水位过低，应先关闭进水阀再启动。")
                        .heading(1, "Installation")
                        .paragraph("If the pipe is too long, cut it.")
                        .list(true, "Open the valve.", "If no water flows, wait.")
                        .rows())
                .isEmpty();
    }

    @Test
    void procedures_within_a_section_about_faults_are_no_faults() {
        UnderstoodManual manual = ManualText.zh()
                .heading(2, "8.3 复位步骤")
                .paragraph("按以下步骤复位：")
                .list(true, "断开电源", "等待5分钟", "重新上电")
                .understood();
        assertThat(manual.entries()).isEmpty();
        assertThat(manual.passages()).hasSize(1);
    }

    @Test
    void sentences_below_a_heading_that_names_the_fault() {
        assertThat(ManualText.zh()
                        .heading(2, "E12 相序错误")
                        .paragraph("原因是电源相序接反。任意调换两相电源线")
                        .rows())
                .containsExactly("1 | E12 | 相序错误 | 电源相序接反 | 任意调换两相电源线");
    }
}
