package org.faultbook.indexer.manual;

import static org.assertj.core.api.Assertions.assertThat;

import org.faultbook.kb.faultcase.FixAct;
import org.junit.jupiter.api.Test;

/** Tables of every shape in which manuals print what fails, why, and what to do. */
class TroubleshootingTablesTest {
    @Test
    void merged_symptom_over_causes() {
        assertThat(ManualText.zh()
                        .table(
                                1,
                                "故障现象 | 可能原因 | 排除方法",
                                "泵不出水 | 泵内有空气 | 打开排气阀排气",
                                "^ | 进口滤网堵塞 | 清洗滤网",
                                "电机过热 | 电压过低 | 检查供电电压")
                        .rows())
                .containsExactly(
                        "1 |  | 泵不出水 | 泵内有空气 | 打开排气阀排气", "2 |  | 泵不出水 | 进口滤网堵塞 | 清洗滤网", "3 |  | 电机过热 | 电压过低 | 检查供电电压");
    }

    @Test
    void english_headers_of_two_rows_and_a_number_column() {
        assertThat(ManualText.en()
                        .table(
                                2,
                                "No. | Fault | < | Corrective action",
                                "^ | Symptom | Probable cause | ^",
                                "1 | Pump does not start | Fuse blown | Replace the fuse",
                                "2 | ^ | Motor protection tripped | Let the motor cool down./nReset the protection.")
                        .rows())
                .containsExactly(
                        "1 |  | Pump does not start | Fuse blown | Replace the fuse",
                        "2 |  | Pump does not start | Motor protection tripped | Let the motor cool down. / Reset the protection.");
    }

    @Test
    void numbered_causes_and_remedies_within_one_row_correspond() {
        assertThat(ManualText.zh()
                        .table(1, "现象 | 原因 | 处理方法", "流量不足 | 1）叶轮磨损/n2）转速低/n3）管路泄漏 | 1）更换叶轮/n2）检查电源频率/n3）查找漏点并修补")
                        .rows())
                .containsExactly(
                        "1.1 |  | 流量不足 | 叶轮磨损 | 更换叶轮",
                        "1.2 |  | 流量不足 | 转速低 | 检查电源频率",
                        "1.3 |  | 流量不足 | 管路泄漏 | 查找漏点并修补");
    }

    @Test
    void lists_within_a_line_are_taken_apart() {
        assertThat(ManualText.zh()
                        .table(1, "现象 | 原因 | 对策", "噪音大 | ①轴承损坏；②地脚螺栓松动 | ①更换轴承；②紧固螺栓")
                        .rows())
                .containsExactly("1.1 |  | 噪音大 | 轴承损坏 | 更换轴承", "1.2 |  | 噪音大 | 地脚螺栓松动 | 紧固螺栓");
    }

    @Test
    void lists_that_do_not_correspond_share_all_remedies() {
        assertThat(ManualText.en()
                        .table(
                                1,
                                "Problem | Possible cause | Solution",
                                "Noisy | • Worn bearing/n• Cavitation/n• Loose bolts | • Call service/n• Stop the unit")
                        .rows())
                .containsExactly(
                        "1.1 |  | Noisy | Worn bearing | Call service / Stop the unit",
                        "1.2 |  | Noisy | Cavitation | Call service / Stop the unit",
                        "1.3 |  | Noisy | Loose bolts | Call service / Stop the unit");
    }

    @Test
    void one_number_on_several_remedies_of_a_cause() {
        assertThat(ManualText.zh()
                        .table(1, "现象 | 原因 | 处理", "不启动 | 1. 缺相/n2. 过载 | 1. 检查熔断器/n1. 检查接线/n2. 减小负载")
                        .rows())
                .containsExactly("1.1 |  | 不启动 | 缺相 | 检查熔断器 / 检查接线", "1.2 |  | 不启动 | 过载 | 减小负载");
    }

    @Test
    void wrapped_lines_of_a_cell_are_one_text() {
        assertThat(ManualText.en()
                        .table(
                                1,
                                "Symptom | Cause | Remedy",
                                "Leaks | Seal faces are/nworn | Replace the mechanical seal and/ncheck the shaft")
                        .rows())
                .containsExactly(
                        "1 |  | Leaks | Seal faces are worn | Replace the mechanical seal and check the shaft");
    }

    @Test
    void symptom_above_a_table_of_two_columns() {
        assertThat(ManualText.zh()
                        .heading(2, "5.1 变频器报过电流")
                        .table(1, "可能原因 | 处理措施", "加速时间太短 | 延长加速时间", "电机短路 | 测量电机绝缘")
                        .heading(2, "5.2 E07 门锁断开")
                        .table(1, "可能原因 | 处理措施", "触点脏 | 清洁触点")
                        .rows())
                .containsExactly(
                        "1 |  | 变频器报过电流 | 加速时间太短 | 延长加速时间",
                        "2 |  | 变频器报过电流 | 电机短路 | 测量电机绝缘",
                        "3 | E07 | 门锁断开 | 触点脏 | 清洁触点");
    }

    @Test
    void symptom_in_a_row_across_the_table() {
        assertThat(ManualText.en()
                        .table(
                                1,
                                "Cause | Remedy",
                                "Compressor does not load | <",
                                "Solenoid valve defective | Replace the valve",
                                "Pressure set too high | Lower the set point")
                        .rows())
                .containsExactly(
                        "1 |  | Compressor does not load | Solenoid valve defective | Replace the valve",
                        "2 |  | Compressor does not load | Pressure set too high | Lower the set point");
    }

    @Test
    void codes_of_a_cell_are_all_of_them() {
        assertThat(ManualText.zh()
                        .table(
                                1,
                                "故障代码 | 故障名称 | 可能原因 | 处理方法",
                                "E01/E02 | 过电流 | 输出短路 | 检查电机电缆",
                                "E10~E12 | 通讯故障 | 接线松动 | 紧固接线",
                                "E-OC3、E-OC4 | 恒速过流 | 负载突变 | 检查负载")
                        .rows())
                .containsExactly(
                        "1 | E01,E02 | 过电流 | 输出短路 | 检查电机电缆",
                        "2 | E10,E11,E12 | 通讯故障 | 接线松动 | 紧固接线",
                        "3 | EOC3,EOC4 | 恒速过流 | 负载突变 | 检查负载");
    }

    @Test
    void code_list_without_causes() {
        assertThat(ManualText.en()
                        .table(
                                1,
                                "Alarm code | Description | Action",
                                "A1 | Low oil level | Top up oil",
                                "A2 | Filter clogged | Replace the filter")
                        .rows())
                .containsExactly(
                        "1 | A1 | Low oil level | ? | Top up oil", "2 | A2 | Filter clogged | ? | Replace the filter");
    }

    @Test
    void code_list_with_meanings_only() {
        assertThat(ManualText.zh()
                        .table(1, "故障码 | 含义", "F01 | 散热器过热", "F02 | 母线电压过高")
                        .rows())
                .containsExactly("1 | F01 | 散热器过热 | ? | ", "2 | F02 | 母线电压过高 | ? | ");
    }

    @Test
    void same_as_above_is_what_stands_above() {
        assertThat(ManualText.zh()
                        .table(1, "现象 | 原因 | 排除方法", "不制冷 | 冷媒不足 | 检漏后充注冷媒", "制冷差 | 同上 | 同上")
                        .rows())
                .containsExactly("1 |  | 不制冷 | 冷媒不足 | 检漏后充注冷媒", "2 |  | 制冷差 | 冷媒不足 | 检漏后充注冷媒");
        assertThat(ManualText.en()
                        .table(
                                1,
                                "Symptom | Cause | Remedy",
                                "No cooling | Gas leak | Repair leak",
                                "Weak cooling | Filter dirty | As above")
                        .rows())
                .containsExactly(
                        "1 |  | No cooling | Gas leak | Repair leak",
                        "2 |  | Weak cooling | Filter dirty | Repair leak");
    }

    @Test
    void table_without_header_in_a_section_about_faults() {
        assertThat(ManualText.zh()
                        .table(0, "泵不转 | 电源未接通 | 检查电源", "^ | 叶轮卡死 | 清除异物", "漏水 | 机械密封磨损 | 更换机械密封")
                        .rows())
                .containsExactly(
                        "1 |  | 泵不转 | 电源未接通 | 检查电源", "2 |  | 泵不转 | 叶轮卡死 | 清除异物", "3 |  | 漏水 | 机械密封磨损 | 更换机械密封");
    }

    @Test
    void header_that_the_reader_did_not_tell_is_found() {
        assertThat(ManualText.en()
                        .table(0, "Symptom | Cause | Remedy", "No flow | Valve shut | Open the valve")
                        .rows())
                .containsExactly("1 |  | No flow | Valve shut | Open the valve");
    }

    @Test
    void tables_about_something_else_are_left_alone() {
        assertThat(ManualText.zh()
                        .heading(1, "维护保养")
                        .table(1, "序号 | 保养项目 | 周期 | 方法", "1 | 检查机械密封 | 每周 | 目测是否泄漏", "2 | 更换润滑油 | 每年 | 按规定")
                        .heading(1, "备件")
                        .table(1, "序号 | 零件号 | 名称 | 数量", "1 | 6205-2RS | 轴承 | 2", "2 | MG1-30 | 机械密封 | 1")
                        .heading(1, "参数")
                        .table(1, "代码 | 名称 | 范围 | 出厂值", "P001 | 过载保护 | 0-100 | 50", "P002 | 加速时间 | 0-60 | 10")
                        .heading(1, "技术数据")
                        .table(1, "名称 | 单位 | 数值", "额定流量 | m³/h | 50", "额定扬程 | m | 32")
                        .heading(1, "修订记录")
                        .table(1, "版本 | 日期 | 修订内容", "V1.0 | 2023-01-01 | 初版", "V1.1 | 2024-01-01 | 增加故障代码")
                        .rows())
                .isEmpty();
        assertThat(ManualText.en()
                        .table(
                                1,
                                "Interval | Item | Action",
                                "Daily | Oil level | Check and top up",
                                "Weekly | Belt | Check tension")
                        .table(
                                1,
                                "Terminal | Signal | Description",
                                "X1:1 | Fault | Fault output",
                                "X1:2 | Alarm | Alarm output")
                        .table(1, "Part No. | Description | Qty", "4711 | Seal kit | 1", "4712 | Bearing | 2")
                        .rows())
                .isEmpty();
    }

    @Test
    void remedy_that_bridges_a_protection_is_caught() {
        UnderstoodManual manual = ManualText.zh()
                .table(
                        1,
                        "现象 | 原因 | 处理方法",
                        "电梯不走 | 门锁触点接触不良 | 短接门锁回路，恢复运行",
                        "电梯停梯 | 门锁触点脏 | 清洁门锁触点，禁止短接门锁",
                        "水泵跳闸 | 热继电器动作 | 复位热继电器")
                .understood();
        assertThat(manual.entries().stream()
                        .flatMap(e -> e.fixes().stream())
                        .map(FixAct::kind)
                        .map(Enum::name))
                .containsExactly("PROHIBITED", "LASTING", "TEMPORARY");
    }
}
