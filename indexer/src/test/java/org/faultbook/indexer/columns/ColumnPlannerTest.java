package org.faultbook.indexer.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.faultbook.kb.text.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ColumnPlannerTest {
    private static @Nullable Column meaning(ColumnPlan plan, String header) {
        return plan.columns().stream()
                .filter(c -> c.header().equals(header))
                .findFirst()
                .orElseThrow()
                .column();
    }

    @ParameterizedTest
    @CsvSource({
        "工单编号,NUMBER",
        "服务编号,NUMBER",
        "故障名称,TITLE",
        "客户描述,REPORTED",
        "报修问题,REPORTED",
        "问题现象,FOUND",
        "现场情况,FOUND",
        "形成原因,CAUSE",
        "故障处理过程,FIX",
        "维修内容,FIX",
        "服务类型,KIND",
        "设备名称,EQUIPMENT_TYPE",
        "品牌,MANUFACTURER",
        "设备型号,MODEL",
        "出厂编号,SERIAL_NUMBER",
        "SN,SERIAL_NUMBER",
        "梯号,ASSET",
        "软件版本,FIRMWARE",
        "错误码,FAULT_CODE",
        "配件,PART",
        "备件编码,PART_CODE",
        "数量,QUANTITY",
        "紧急程度,SEVERITY",
        "遗留问题,RESULT",
        "上门次数,VISITS",
        "签到,ARRIVED",
        "关闭时间,CLOSED",
        "修改时间,UPDATED",
        "维修时长,MINUTES",
        "保内外,WARRANTY",
        "处理人,SOLVER",
        "区域,REGION",
        "项目,SITE",
        "客户,CUSTOMER",
        "* 工单号（必填）,NUMBER",
        "ＳＮ,SERIAL_NUMBER",
        "Short_Description,TITLE",
        "CLOSE NOTES,FIX",
        "cmdb ci,ASSET",
        "itilcategories_id,KIND",
        "completedByEmail,SOLVER",
        "Help Topic,KIND",
        "resolutiondate,CLOSED",
        "Root Cause,CAUSE",
        "symptom,FOUND",
        "Corrective action,FIX",
        "Error Code,FAULT_CODE"
    })
    void plan_headersOfEverySystem_understoodInAnySpelling(String header, Column column) {
        assertThat(meaning(new ColumnPlanner(ColumnMapping.NONE).plan(List.of("x", header)), header))
                .isEqualTo(column);
    }

    @Test
    void plan_idBesideNumber_isAnAttribute() {
        ColumnPlan plan =
                new ColumnPlanner(ColumnMapping.NONE).plan(List.of("id", "number", "title", "close_at", "owner"));
        assertThat(meaning(plan, "number")).isEqualTo(Column.NUMBER);
        assertThat(meaning(plan, "id")).isNull();
    }

    @Test
    void plan_explainsItself_inBothLanguages() {
        ColumnPlan plan = new ColumnPlanner(ColumnMappingFile.parse(
                        "{\"columns\": {\"Mangel\": \"reported\"}, \"ignore\": [\"Geheim\"]}", "m"))
                .plan(List.of("工单号", "Mangel", "Geheim", "Rest", ""));
        assertThat(plan.explain(Language.EN))
                .containsExactly(
                        "工单号 -> number (a known header)",
                        "Mangel -> reported (named by the mapping file)",
                        "Geheim -> - (left out by the mapping file)",
                        "Rest -> attribute (not a known header, kept as an attribute)",
                        "column 5 -> attribute (not a known header, kept as an attribute)");
        assertThat(plan.explain(Language.ZH).getFirst()).isEqualTo("工单号 -> number (已知列名)");
    }

    @Test
    void plan_mappedMeaning_replacesTheRecognisedHeader() {
        ColumnPlan plan = new ColumnPlanner(ColumnMappingFile.parse("{\"columns\": {\"Text\": \"fix\"}}", "m"))
                .plan(List.of("Text", "Action"));
        assertThat(meaning(plan, "Text")).isEqualTo(Column.FIX);
        assertThat(meaning(plan, "Action")).isNull();
    }

    @Test
    void mapping_errors_sayWhereAndWhatIsAllowed() {
        assertThatThrownBy(() -> ColumnMappingFile.parse("{\"columns\": {\"A\": \"symptoms\"}}", "m.json"))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("m.json")
                .hasMessageContaining("\"symptoms\"")
                .hasMessageContaining("reported, found, cause");
        assertThatThrownBy(() -> ColumnMappingFile.parse("{\"column\": {}}", "m.json"))
                .hasMessageContaining("unknown part \"column\"");
        assertThatThrownBy(() -> ColumnMappingFile.parse("{\n\"columns\": {", "m.json"))
                .hasMessageContaining("line 2");
        assertThatThrownBy(() -> ColumnMappingFile.parse("{\"dateFormats\": {\"A\": \"yyyy-bb\"}}", "m.json"))
                .hasMessageContaining("yyyy-bb");
        assertThatThrownBy(() -> new ColumnPlanner(ColumnMappingFile.parse("{\"columns\": {\"B\": \"fix\"}}", "m"))
                        .plan(List.of("A", "C")))
                .hasMessageContaining("\"B\"")
                .hasMessageContaining("A, C");
    }
}
