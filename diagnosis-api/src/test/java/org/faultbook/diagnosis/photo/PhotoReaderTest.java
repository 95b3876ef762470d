package org.faultbook.diagnosis.photo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.faultbook.diagnosis.answer.DiagnosisRequest;
import org.faultbook.diagnosis.photo.PhotoReading.Role;
import org.faultbook.kb.content.ShippedContent;
import org.faultbook.kb.ocr.TextLine;
import org.faultbook.kb.ocr.TextLine.Point;
import org.faultbook.kb.taxonomy.EquipmentResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PhotoReaderTest {
    private final PhotoReader reader = new PhotoReader(new PhotoKnowledge(
            new EquipmentResolver(ShippedContent.taxonomy(), List.of()),
            List.of("JYS-75A", "GL-WS700", "AXV-45"),
            List.of("BGW7000063"),
            Set.of("EOC1", "EOH3", "W08", "2104", "AL05", "AL0S1")));

    /** Rows from the top; cells parted by a bar lie beside each other. The text falls by {@code slope} to the right. */
    private PhotoReading read(double slope, String... rows) {
        List<TextLine> lines = new ArrayList<>();
        for (int row = 0; row < rows.length; row++) {
            double x = 40;
            for (String cell : rows[row].split("\\|")) {
                double width = 22.0 * cell.length();
                double y = 60 + 70 * row + slope * x;
                List<Float> centres = new ArrayList<>();
                for (int i = 0; i < cell.length(); i++) {
                    centres.add((float) (22 * i + 11));
                }
                lines.add(new TextLine(
                        cell,
                        List.of(
                                new Point(x, y),
                                new Point(x + width, y + slope * width),
                                new Point(x + width, y + slope * width + 36),
                                new Point(x, y + 36)),
                        0.95,
                        centres));
                x += width + 90;
            }
        }
        return reader.read(lines);
    }

    private static List<String> codes(PhotoReading photo) {
        return photo.codes().stream().map(PhotoReading.Code::code).toList();
    }

    @Test
    void read_alarmList_newestFirstWithoutTimesAndEvents() {
        PhotoReading photo = read(
                0,
                "报警列表 2026-03-18 14:02",
                "13:58|加载运行",
                "13:59|E-OC1 加速过电流",
                "14:01|W-08 油分压差高 未复位",
                "主页|参数|复位",
                "JYS-75A");
        assertThat(codes(photo)).containsExactly("W08", "EOC1");
        assertThat(photo.freeText()).isEqualTo("油分压差高 加速过电流");
        assertThat(photo.model()).isEqualTo("JYS-75A");
        assertThat(photo.lines())
                .extracting(PhotoReading.Line::role)
                .containsExactly(Role.TITLE, Role.EVENT, Role.MESSAGE, Role.MESSAGE, Role.CONTROL, Role.NAMEPLATE);
    }

    @Test
    void read_plate_ratesTheMachineAndTellsOfNoFault() {
        PhotoReading photo =
                read(0, "劲屿机械", "螺杆式空气压缩机", "产品型号|JYS-75A", "排气压力|0.8 MPa", "Prime power|75 kW", "出厂编号|JYS75A19080142");
        assertThat(photo.model()).isEqualTo("JYS-75A");
        assertThat(photo.serialNumber()).isEqualTo("JYS75A19080142");
        assertThat(photo.freeText()).isEmpty();
        assertThat(photo.readings()).isEmpty();
    }

    @Test
    void read_whatIsSaidToBeNormal_isNoReadingOfTheFault() {
        PhotoReading photo = read(0, "防冻保护停机", "冷冻水流量|正常", "冷冻水出水|3.4 ℃");
        assertThat(photo.readings()).containsExactly("冷冻水出水 3.4 ℃");
        assertThat(photo.lines()).extracting(PhotoReading.Line::text).contains("冷冻水流量 正常");
    }

    @Test
    void read_lampsOfAnUninterruptibleSupply_areControls() {
        PhotoReading photo = read(0, "ALARM BYPASS BATTERY", "BATTERY DISCHARGE FAILED");
        assertThat(photo.freeText()).isEqualTo("BATTERY DISCHARGE FAILED");
    }

    @Test
    void read_listTakenAslant_sameRows() {
        PhotoReading photo = read(0.09, "报警列表", "14:01|W-08|油分压差高", "启动|停止|确认|F1|F2");
        assertThat(codes(photo)).containsExactly("W08");
        assertThat(photo.lines()).hasSize(3);
        assertThat(photo.lines().get(1).text()).isEqualTo("14:01 W-08 油分压差高");
    }

    @ParameterizedTest
    @CsvSource({"E-0C1,EOC1", "E-QH3,EOH3", "W-O8,W08", "W-08,W08", "21O4,2104"})
    void read_codeWithSignsThatLookAlike_theOneKnownCode(String read, String meant) {
        PhotoReading photo = read(0, "FAULT", read);
        assertThat(photo.codes()).hasSize(1);
        assertThat(photo.codes().getFirst().code()).isEqualTo(meant);
        assertThat(photo.codes().getFirst().written()).isEqualTo(read);
        assertThat(photo.codes().getFirst().known()).isTrue();
    }

    @Test
    void read_codeThatIsKnown_notTakenForAnotherThatLooksAlike() {
        assertThat(codes(read(0, "FAULT", "AL-05"))).containsExactly("AL05");
    }

    @Test
    void read_unknownCode_asRead() {
        PhotoReading photo = read(0, "故障", "E-43");
        assertThat(codes(photo)).containsExactly("E43");
        assertThat(photo.codes().getFirst().known()).isFalse();
    }

    @Test
    void read_modelWithSignsThatLookAlike_theOneKnownModel() {
        assertThat(read(0, "JY5-75A").model()).isEqualTo("JYS-75A");
        assertThat(read(0, "GL-WS7O0").model()).isEqualTo("GL-WS700");
    }

    @Test
    void read_nameplate_valuesByLabelsInBothLanguagesAndRatingsAreNoSymptom() {
        PhotoReading photo = read(
                0,
                "螺杆空气压缩机",
                "型号 MODEL|LXK-132B",
                "出厂编号：2021-07733",
                "额定电压 380V|频率 50Hz",
                "额定功率|132 kW",
                "RATED CURRENT 245 A",
                "制造商：江川机械有限公司");
        assertThat(photo.model()).isEqualTo("LXK-132B");
        assertThat(photo.serialNumber()).isEqualTo("2021-07733");
        assertThat(photo.manufacturer()).isEqualTo("江川机械有限公司");
        assertThat(photo.codes()).isEmpty();
        assertThat(photo.freeText()).doesNotContain("电压").doesNotContain("CURRENT");
    }

    @ParameterizedTest
    @CsvSource({
        "S/N BGW7000063,BGW7000063",
        "S/N: BGW7OO0063,BGW7000063",
        "SER.NO. 88-1204/A,88-1204/A",
        "Serial No: AX10023,AX10023",
        "序列号：K2024X01,K2024X01"
    })
    void read_serialNumber_ofItsLabel(String row, String serial) {
        assertThat(read(0, row).serialNumber()).isEqualTo(serial);
    }

    @Test
    void read_measuredValues_keptApartFromTheMessage() {
        PhotoReading photo = read(0, "2104 OIL DIFFERENTIAL PRESSURE LOW", "Oil diff. 0.08 MPa", "排气温度 91℃");
        assertThat(codes(photo)).containsExactly("2104");
        assertThat(photo.freeText()).isEqualTo("OIL DIFFERENTIAL PRESSURE LOW");
        assertThat(photo.readings()).containsExactly("Oil diff. 0.08 MPa", "排气温度 91℃");
    }

    @Test
    void question_ofTextAndPhoto_whatThePersonSaysGoesFirst() {
        PhotoReading photo = read(0, "FAULT", "E-OC1", "OVER CURRENT", "AXV-45", "96 C");
        DiagnosisRequest asked = PhotoQuestion.of(DiagnosisRequest.of("只在早上跳"), photo);
        assertThat(asked.subject()).isEqualTo("只在早上跳");
        assertThat(asked.description()).contains("OVER CURRENT");
        assertThat(asked.errorCodes()).containsExactly("EOC1");
        assertThat(asked.equipment().model()).isEqualTo("AXV-45");
    }

    @Test
    void question_ofPhotoAlone_itsCodesAndText() {
        DiagnosisRequest asked = PhotoQuestion.of(DiagnosisRequest.of(""), read(0, "FAULT", "E-OC1", "OVER CURRENT"));
        assertThat(asked.subject()).isEqualTo("EOC1 OVER CURRENT");
    }

    @Test
    void read_nothing_empty() {
        assertThat(reader.read(List.of()).isEmpty()).isTrue();
    }
}
