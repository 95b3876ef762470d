package org.faultbook.indexer.manual;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Less usual ways to print faults, and things that look like faults and are none. */
class TroubleshootingShapesTest {
    @Test
    void headers_in_two_languages_and_another_order() {
        assertThat(ManualText.zh()
                        .table(
                                1,
                                "序号 No. | 可能原因 Possible cause | 故障现象 Symptom | 排除方法 Remedy",
                                "1 | 皮带松 | 皮带打滑 | 张紧皮带",
                                "2 | 轴承坏 | 运转异响 | 更换轴承")
                        .rows())
                .containsExactly("1 |  | 皮带打滑 | 皮带松 | 张紧皮带", "2 |  | 运转异响 | 轴承坏 | 更换轴承");
    }

    @Test
    void plain_words_as_headers() {
        assertThat(ManualText.en()
                        .table(1, "What you see | Why | What to do", "Lamp flickers | Loose plug | Push the plug home")
                        .rows())
                .containsExactly("1 |  | Lamp flickers | Loose plug | Push the plug home");
    }

    @Test
    void causes_and_remedies_in_one_column() {
        assertThat(ManualText.zh()
                        .table(1, "故障现象 | 原因及排除方法", "不加载 | 1、电磁阀坏：更换电磁阀/n2、进气阀卡死：清洗进气阀")
                        .rows())
                .containsExactly("1.1 |  | 不加载 | 电磁阀坏 | 更换电磁阀", "1.2 |  | 不加载 | 进气阀卡死 | 清洗进气阀");
    }

    @Test
    void blank_cells_below_a_symptom_without_merging() {
        assertThat(ManualText.en()
                        .table(
                                1,
                                "Fault | Cause | Action",
                                "Pump noisy | Air in suction | Vent the pump",
                                " | Bearing worn | Replace the bearing",
                                "Pump leaks | Seal worn | Replace the seal")
                        .rows())
                .containsExactly(
                        "1 |  | Pump noisy | Air in suction | Vent the pump",
                        "2 |  | Pump noisy | Bearing worn | Replace the bearing",
                        "3 |  | Pump leaks | Seal worn | Replace the seal");
    }

    @Test
    void one_remedy_merged_over_several_causes() {
        assertThat(ManualText.zh()
                        .table(1, "现象 | 原因 | 处理", "跳闸 | 过载 | 减小负载后复位", "^ | 缺相 | ^")
                        .rows())
                .containsExactly("1 |  | 跳闸 | 过载 | 减小负载后复位", "2 |  | 跳闸 | 缺相 | 减小负载后复位");
    }

    @Test
    void dash_says_that_there_is_nothing() {
        assertThat(ManualText.zh()
                        .table(1, "代码 | 现象 | 原因 | 处理", "E1 | 过热 | — | 清洗滤网")
                        .rows())
                .containsExactly("1 | E1 | 过热 | ? | 清洗滤网");
    }

    @Test
    void level_and_note_columns_are_no_statements() {
        UnderstoodManual manual = ManualText.zh()
                .table(1, "报警号 | 报警内容 | 级别 | 可能原因 | 处理措施 | 备注", "A101 | 水位低 | 重故障 | 补水阀堵塞 | 清洗补水阀 | 停机")
                .understood();
        assertThat(manual.entries()).extracting(ManualText::row).containsExactly("1 | A101 | 水位低 | 补水阀堵塞 | 清洗补水阀");
        assertThat(manual.passages().getFirst().text()).endsWith("停机");
    }

    @Test
    void groups_across_a_table_are_no_symptoms() {
        assertThat(ManualText.zh()
                        .table(1, "现象 | 原因 | 处理", "电气故障 | < | <", "不启动 | 缺相 | 检查电源", "机械故障 | < | <", "异响 | 轴承坏 | 更换轴承")
                        .rows())
                .containsExactly("1 |  | 不启动 | 缺相 | 检查电源", "2 |  | 异响 | 轴承坏 | 更换轴承");
    }

    @Test
    void numbered_symptoms_keep_no_number() {
        assertThat(ManualText.zh()
                        .table(1, "现象 | 原因 | 处理", "1. 不出水 | 反转 | 调换两相")
                        .rows())
                .containsExactly("1 |  | 不出水 | 反转 | 调换两相");
    }

    @Test
    void numbers_within_texts_are_not_numbers_of_lists() {
        assertThat(ManualText.zh()
                        .table(1, "现象 | 原因 | 处理", "压力低 | 压力低于0.5 MPa | 调到1.5 MPa，间隙0.25 mm 至 2.5 mm")
                        .rows())
                .containsExactly("1 |  | 压力低 | 压力低于0.5 MPa | 调到1.5 MPa，间隙0.25 mm 至 2.5 mm");
    }

    @Test
    void one_line_of_cause_and_remedy_below_a_fault_with_a_code() {
        assertThat(ManualText.en()
                        .heading(2, "E-21 Phase loss")
                        .paragraph("Cause: One phase of the supply is missing.")
                        .paragraph("Remedy: Check the supply fuses.")
                        .heading(2, "E-22 Phase sequence wrong")
                        .paragraph("Cause: Two phases are exchanged.")
                        .paragraph("Remedy: Exchange two phases.")
                        .rows())
                .containsExactly(
                        "1 | E21 | Phase loss | One phase of the supply is missing | Check the supply fuses",
                        "2 | E22 | Phase sequence wrong | Two phases are exchanged | Exchange two phases");
    }

    @Test
    void brackets_as_labels() {
        assertThat(ManualText.zh()
                        .paragraph("【故障现象】门机不动作")
                        .paragraph("【故障原因】门机电源断开")
                        .paragraph("【处理方法】恢复门机电源")
                        .rows())
                .containsExactly("1 |  | 门机不动作 | 门机电源断开 | 恢复门机电源");
    }

    @Test
    void introduction_of_a_section_about_faults_is_no_fault() {
        assertThat(ManualText.en()
                        .paragraph("Read this chapter before you call our service.")
                        .paragraph("Only trained persons may remove faults. Switch the unit off before opening it.")
                        .heading(2, "Before you start")
                        .list(true, "Switch off.", "Lock out.", "Measure that there is no voltage.")
                        .rows())
                .isEmpty();
    }

    @Test
    void status_display_and_option_tables_are_no_faults() {
        assertThat(new ManualText()
                        .heading(1, "Operation")
                        .table(1, "Lamp | Meaning", "Green | Running", "Yellow | Standby")
                        .table(1, "Key | Description", "F1 | Main page", "F2 | Back")
                        .table(1, "Mode | Description | Action", "AUTO | Runs by itself | None")
                        .heading(1, "型号说明")
                        .table(1, "代号 | 含义 | 举例", "TLD | 立式多级泵 | TLD", "F | 法兰 | F")
                        .rows())
                .isEmpty();
    }

    @Test
    void symptom_of_two_lines_is_one_symptom() {
        assertThat(ManualText.en()
                        .table(
                                1,
                                "Symptom | Cause | Remedy",
                                "Unit stops and/ncannot be restarted | Fuse blown | Replace the fuse")
                        .rows())
                .containsExactly("1 |  | Unit stops and cannot be restarted | Fuse blown | Replace the fuse");
    }

    @Test
    void condition_with_a_probable_cause() {
        assertThat(ManualText.en()
                        .paragraph("If the fan vibrates, the impeller is probably dirty. Clean the impeller.")
                        .paragraph("When the alarm bell rings, this is usually caused by low water. Refill the tank.")
                        .rows())
                .containsExactly(
                        "1 |  | the fan vibrates | the impeller is probably dirty | Clean the impeller",
                        "2 |  | the alarm bell rings | low water | Refill the tank");
    }
}
