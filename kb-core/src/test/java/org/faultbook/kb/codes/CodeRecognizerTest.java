package org.faultbook.kb.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeRecognizerTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "变频器报E-OC2，复位无效 | EOC2",
                "变频器报EOC2 | EOC2",
                "drive shows e oc2 | EOC2",
                "Ｅ－ＯＣ２报警 | EOC2",
                "面板E－OC2 | EOC2",
                "E-OC 2 跳机 | EOC2",
                "电梯困人 Err 31 | ERR31",
                "ERR31 | ERR31",
                "err-31 | ERR31",
                "Error 31 on screen | ERR31",
                "Err: 31 | ERR31",
                "Er14 | ER14",
                "逆变器0x117381 | 0X117381",
                "alarm 0x2a41 at night | 0X2A41",
                "F0021 | F0021",
                "UPS AL-14, AL 22 and al06 | AL14 AL22 AL06",
                "室外机报U4 | U4",
                "空调显示U4，内机不转 | U4",
                "U4 | U4",
                "E1、E2、E6报警 | E1 E2 E6",
                "E1~E5都报过 | E1 E5",
                "E1-E5 alarms | E1 E5",
                "报2310 | 2310",
                "故障代码：2310、3127和1142 | 2310 3127 1142",
                "2310报警 | 2310",
                "error code 2310 | 2310",
                "alarm 3127 again | 3127",
                "面板显示2310 | 2310",
                "代码 117381 | 117381",
                "fault code 12 | 12",
                "fault #12 | 12",
                "2310 | 2310",
                "SRVO-062 | SRVO062",
                "SRVO 062 alarm | SRVO062",
                "srvo062 | SRVO062",
                "加R410A两公斤 | R410A",
                "r134a leak | R134A",
                "更换轴承6205-2RS两盘 | 6205-2RS",
                "bearing 6205 2RS worn | 6205-2RS",
                "6308ZZ | 6308ZZ",
                "换MC4接头 | MC4",
                "HLS65-125 泵 | HLS65-125",
                "LSK-1350/2.5 | LSK1350/2.5",
                "TSH-0.9活塞机 | TSH0.9",
                "AV210-2650 axis 3 | AV210-2650",
                "YX-72LW不制冷 | YX72LW",
                "U0-2报警 | U0-2",
                "报E-OC2/E-OL1 | EOC2 EOL1",
                "备件 3RT2026-1BB40 | 3RT2026-1BB40",
                "P-417 on pendant | P417",
                "A-0120告警 | A0120",
                "E02 | E02",
                "E37 门锁断开 | E37",
                "报警代码J31 | J31",
                "code M3 | M3",
                "L-T2脱扣 | LT2",
                "tripped on F2 overload | F2",
                "E-OC2.Then it stopped | EOC2",
                "MC4-type connector | MC4",
                "sn 报F013，F027 | F013 F027",
                "F-18 and W-31 raised | F18 W31",
            })
    void find_codeInText_keptWholeAndNormalised(String text, String codes) {
        assertThat(codes(text)).containsExactly(codes.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "电容25uF测得18uF",
                "电容25μF",
                "电压380V，电流12.5A",
                "温度92℃报警",
                "轴承92°C",
                "压力0.35MPa",
                "压力6.5公斤",
                "3#泵异响",
                "2楼空调不制冷",
                "DN50阀门漏水",
                "DN 50",
                "M8螺栓松动",
                "M8x25螺栓",
                "10:35恢复",
                "2025-11-03 14:20到场",
                "2025年11月3日",
                "电话13812345678",
                "400-820-1234",
                "021-5888 1234",
                "报警3次",
                "alarm 3 times",
                "故障2小时",
                "显示380V",
                "频率50Hz",
                "转速显示1450",
                "pressure shows 1200",
                "AC220V",
                "DC24V",
                "220V/50Hz",
                "3x25mm2电缆",
                "4-way valve",
                "6-axis arm",
                "IP55",
                "PN16法兰",
                "RS485通讯故障",
                "GB50303",
                "ISO 14224",
                "版本V1.2.3",
                "B2层报警",
                "K1接触器故障",
                "J3轴报警",
                "J3 axis alarm",
                "L1相电流大",
                "A4纸",
                "pump1 and motor2",
                "tech-12 closed it",
                "工程师07",
                "step 3: reset",
                "身份证11010119900101123X",
                "abc123@example.com",
                "CO2灭火器",
                "SF6",
                "水泵机封处漏水，轴承发烫，有异响",
                "The pump is leaking",
                "",
                "  ",
                "5分钟",
                "10kW",
                "24VDC",
                "1st floor",
                "运行12000h",
                "两台 15kw 电机",
                "Nov12",
                "Q235",
                "alarm, fuse F4 blown",
                "接触器K1故障",
                "两周没再报\t60",
            })
    void find_measurementOrName_isNoCode(String text) {
        assertThat(codes(text)).isEmpty();
    }

    @Test
    void find_mention_spanCoversWhatIsWritten() {
        String text = "变频器报 Ｅ－ＯＣ２，更换6205-2RS";
        List<CodeMention> found = CodeRecognizer.find(text);
        assertThat(found).allSatisfy(m -> assertThat(m.span().of(text)).isEqualTo(m.written()));
        assertThat(found.getFirst().written()).isEqualTo("Ｅ－ＯＣ２");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "变频器报E-OC2 | FAULT_CODE",
                "Err 31 | FAULT_CODE",
                "0x117381 | FAULT_CODE",
                "报OH2 | FAULT_CODE",
                "W-31 alarm | FAULT_CODE",
                "更换6205-2RS | PART_NUMBER",
                "R410A | PART_NUMBER",
                "LCV-450W外机 | PART_NUMBER",
                "MC4 | PART_NUMBER",
            })
    void find_kind_fromShapeAndCue(String text, CodeKind kind) {
        assertThat(CodeRecognizer.find(text))
                .singleElement()
                .extracting(CodeMention::kind)
                .isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "E-OC2,EOC2",
        "e oc2,EOC2",
        "EOC2,EOC2",
        "Err 31,ERR31",
        "err-31,ERR31",
        "Ｅｒｒ　３１,ERR31",
        "6205-2RS,6205-2RS",
        "6205 2RS,6205-2RS",
        "HLS65-125,HLS65-125",
        "SRVO-062,SRVO062",
        "0x117381,0X117381",
        "LSK-1000/1.75,LSK1000/1.75",
        "' f0021 ',F0021"
    })
    void normalise_waysOfWriting_oneForm(String written, String code) {
        assertThat(CodeRecognizer.normalise(written)).isEqualTo(code);
        assertThat(CodeRecognizer.normalise(code)).isEqualTo(code);
    }

    @Test
    void possible_lettersWithDigitsAndBareNumbers_butNoQuantitiesNorCodesFound() {
        assertThat(CodeRecognizer.possible("面板上是2405 GL-WS350"))
                .extracting(CodeMention::code)
                .contains("2405");
        assertThat(CodeRecognizer.possible("w06 亮着，面板上是2405，换油380V，间隙 25 mm，报 E-OC1，2024-05-06 那天"))
                .extracting(CodeMention::code)
                .contains("W06", "2405")
                .doesNotContain("380", "380V", "25", "EOC1", "05", "06");
    }

    @Test
    void possible_tagsOfThings_areNone() {
        assertThat(CodeRecognizer.possible("K1接触器粘连，F2 fuse blown，J3 有异响，M8 松了，contactor K3"))
                .isEmpty();
    }

    @Test
    void neighbours_oneSlipAway_sameShapeOnlyAndNeverItself() {
        List<String> known =
                List.of("E-OC1", "E-OC2", "E-OC3", "E-OC12", "E-OL3", "EOC", "ERR31", "F0021", "E-0C2", "EO2C");
        assertThat(CodeRecognizer.neighbours("e oc2", known, 10)).containsExactly("E0C2", "EOC1", "EOC3", "EOC12");
        assertThat(CodeRecognizer.neighbours("ERR13", known, 10)).containsExactly("ERR31");
        assertThat(CodeRecognizer.neighbours("e oc2", known, 2)).containsExactly("E0C2", "EOC1");
        assertThat(CodeRecognizer.neighbours("X9", known, 5)).isEmpty();
    }

    @Test
    void find_anyText_neverFailsNorOverlaps() {
        Random random = new Random(20261121);
        String alphabet = "报警代码显示ERerAL-_/. 0123456789xXVAkW、，。#℃泵（）\uD83D\uDE00\n：~";
        for (int n = 0; n < 3000; n++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            int end = 0;
            for (CodeMention m : CodeRecognizer.find(text.toString())) {
                assertThat(m.span().start()).as(text.toString()).isGreaterThanOrEqualTo(end);
                assertThat(CodeRecognizer.normalise(m.code())).isEqualTo(m.code());
                end = m.span().end();
            }
        }
    }

    private static List<String> codes(String text) {
        return CodeRecognizer.find(text).stream().map(CodeMention::code).toList();
    }
}
