package org.faultbook.indexer.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.faultbook.indexer.SampleTicket;
import org.faultbook.indexer.normalise.Vocabulary;
import org.faultbook.kb.content.ShippedContent;
import org.faultbook.kb.extraction.Extraction;
import org.faultbook.kb.faultcase.ActOutcome;
import org.faultbook.kb.faultcase.Cause;
import org.faultbook.kb.faultcase.CauseBasis;
import org.faultbook.kb.faultcase.FixAct;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.faultcase.Symptom;
import org.faultbook.kb.taxonomy.EquipmentResolver;
import org.faultbook.kb.ticket.TextPart;
import org.faultbook.kb.ticket.Ticket;
import org.faultbook.kb.ticket.TicketStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That a fix reads as a colleague would say it: an act with what it was done to, each act once, nothing that is none. */
final class ToldActsTest {
    private static final RuleCaseExtractor EXTRACTOR = new RuleCaseExtractor(
            Vocabulary.of(ShippedContent.taxonomy(), ShippedContent.lexicon()),
            new EquipmentResolver(ShippedContent.taxonomy(), List.of()));

    private static List<String> fixes(String reported, String fix) {
        return done(EXTRACTOR.extract(SampleTicket.reportedAndFix(reported, fix)));
    }

    private static List<String> done(Extraction extraction) {
        return extraction.fixes().stream()
                .filter(f -> f.outcome() == ActOutcome.SEEN)
                .map(FixAct::summary)
                .toList();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "水泵不出水 | 打开柜门热浪扑面，滤棉糊死，更换滤棉 | 更换滤棉",
                "3号泵跳闸 | 复位两次都跳，更换热继电器 | 更换热继电器",
                "链条响 | 加油器空的，加注润滑油 | 加注润滑油",
                "备用侧不投入 | 手动切换正常，更换继电器 | 更换继电器",
                "无法启动 | 已通知物业，更换接触器 | 更换接触器",
                "水泵喷水 | 胶垫粘手，更换胶垫 | 更换胶垫",
                "外呼灯常亮 | 拔掉插头就灭，更换按钮 | 更换按钮",
                "compressor hot | oil never changed. Replaced oil filter | Replaced oil filter",
                "风机不转 | 扇叶手拨很紧，更换轴承 | 更换轴承",
                "热继老跳 | 整定不变，更换热继电器 | 更换热继电器",
                "开关柜有味 | 插座上粘了一层灰，清洁插座 | 清洁插座",
                "皮带打滑 | 包胶掉了一大片，更换滚筒 | 更换滚筒",
                "链条响 | 张紧到底还松，更换链条 | 更换链条",
                "报打滑 | 探头离得远丢脉冲，更换探头 | 更换探头",
                "空调不冷 | 抹肥皂水冒泡，更换铜帽 | 更换铜帽",
                "集控少一台 | 换板没拨地址，重新设置地址 | 重新设置地址",
                "物流线停 | 洗衣房的绒毛糊住镜面，擦拭镜面 | 擦拭镜面",
            })
    void fixes_wordsThatOnlyLookLikeActs_areNone(String reported, String fix, String expected) {
        assertThat(fixes(reported, fix)).containsExactly(expected);
    }

    @Test
    void fixes_twoActsWithoutASignBetween_areTwo() {
        assertThat(fixes("货梯厅门关不上", "门板歪了，扳正门板更换挂轮")).containsExactly("扳正门板", "更换挂轮");
    }

    @Test
    void fixes_actWithoutItsObject_saysWhatItWasDoneTo() {
        assertThat(fixes("1号泵漏水", "机封磨损，更换")).containsExactly("更换（机封）");
        assertThat(fixes("pump leaking", "mechanical seal worn. Replaced"))
                .containsExactly("Replaced (mechanical seal)");
    }

    @Test
    void fixes_wordsForAnyActAtAll_areNoFix() {
        for (String nothing : List.of("已处理", "修好了", "处理好了", "调了一下", "repaired", "fixed")) {
            assertThat(fixes("冷水机组异响", nothing)).as(nothing).isEmpty();
        }
    }

    @Test
    void fixes_shuttingAndVentingOnTheWay_areNoFixes() {
        assertThat(fixes("给水泵轴封漏水", "轴封磨坏，关闭进口阀，更换轴封，排气")).containsExactly("更换轴封");
        assertThat(fixes("水泵不上水", "排气后正常")).containsExactly("排气");
    }

    @Test
    void fixes_wordsBeginningLikeAFiller_stayWhole() {
        assertThat(fixes("柜内发热", "对接处松动，紧固对接处螺栓")).containsExactly("紧固对接处螺栓");
    }

    @Test
    void fixes_numberedParts_areOneAct() {
        assertThat(fixes("compressor leaking", "Replaced #2, 3 and 4 valve gaskets."))
                .hasSize(1);
    }

    @Test
    void fixes_newPartFitted_isOneActWithReplacing() {
        Extraction fitted = EXTRACTOR.extract(SampleTicket.reportedAndFix("pump leaking", "Installed new gasket"));
        Extraction replaced = EXTRACTOR.extract(SampleTicket.reportedAndFix("pump leaking", "Replaced gasket"));
        assertThat(fitted.fixes().getFirst().key())
                .isEqualTo(replaced.fixes().getFirst().key());
    }

    @Test
    void fixes_whoCameAndWhereToCall_areNotRead() {
        Extraction e = EXTRACTOR.extract(SampleTicket.reportedAndFix("水泵漏水", "更换机封，联系⟦p:abcd⟧⟦t:efgh⟧"));
        assertThat(e.toString()).doesNotContain("abcd", "efgh");
    }

    @Test
    void kind_protectionSwitchedOffOrItsLowerLimitLowered_isProhibited() {
        for (String act : List.of("关闭AFCI功能", "把绝缘阻抗下限从500k改到20k", "disabled the earth fault protection")) {
            assertThat(EXTRACTOR
                            .extract(SampleTicket.reportedAndFix("逆变器停机", act))
                            .fixes())
                    .as(act)
                    .extracting(FixAct::kind)
                    .containsOnly(FixKind.PROHIBITED);
        }
    }

    @Test
    void parts_sheetAndTextNameOnePart_isOne() {
        Ticket ticket = SampleTicket.reportedAndFix("循环泵漏水", "机封磨损，更换机封", "机械密封28mm");
        Extraction e = EXTRACTOR.extract(ticket);
        assertThat(e.parts()).extracting("name").containsExactly("机械密封28mm");
        assertThat(e.fixes().getFirst().parts()).extracting("name").containsExactly("机械密封28mm");
    }

    @Test
    void parts_stayWithTheActThatBroughtThem() {
        Extraction e = EXTRACTOR.extract(SampleTicket.reportedAndFix("空压机高温", "清洗冷却器，更换温控阀芯"));
        assertThat(e.fixes())
                .filteredOn(f -> f.key().startsWith("clean"))
                .allMatch(f -> f.parts().isEmpty());
        assertThat(e.fixes())
                .filteredOn(f -> f.key().startsWith("replace"))
                .allMatch(f -> f.parts().size() == 1);
    }

    @Test
    void parts_namedOnlyAsTheCause_areRead() {
        assertThat(EXTRACTOR
                        .extract(SampleTicket.reportedAndFix("增压泵不转", "电容坏 换25uf好了"))
                        .parts())
                .extracting("name")
                .containsExactly("电容");
        assertThat(EXTRACTOR
                        .extract(SampleTicket.reportedAndFix("空调不制冷", "加氟2公斤好了"))
                        .parts())
                .extracting("name")
                .containsExactly("制冷剂");
    }

    @Test
    void parts_fittedInVain_areNotUsed() {
        assertThat(EXTRACTOR
                        .extract(SampleTicket.reportedAndFix("空调跳闸", "换漏保没用。压缩机绕组击穿，更换压缩机"))
                        .parts())
                .extracting("name")
                .containsExactly("压缩机");
    }

    @Test
    void cause_reportedStatement_isASymptomAndNoCause() {
        Extraction e = EXTRACTOR.extract(SampleTicket.reportedAndFix("Lower bearing is broken.", "Replaced bearing."));
        assertThat(e.symptoms()).extracting("text").containsExactly("Lower bearing is broken");
        assertThat(e.cause().basis()).isEqualTo(CauseBasis.INFERRED);
    }

    @Test
    void cause_deedInTheFix_isNoCause() {
        Extraction e = EXTRACTOR.extract(
                SampleTicket.reportedAndFix("Guard rattles", "Relaquered cracked corner, tightened bolts"));
        assertThat(String.valueOf(e.cause().text())).doesNotContain("Relaquered");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "压力上不去 | 换油分芯后恢复 | 缺油",
                "缺相停机 | 更换压缩机，换油，投运 | 缺油",
                "桩头发热 | 停电紧固，复测正常 | 停电",
                "noisy joint | regreased per manual, quiet | per manual",
            })
    void cause_inferred_namesNoThingThatWasNotMended(String reported, String fix, String not) {
        Cause cause =
                EXTRACTOR.extract(SampleTicket.reportedAndFix(reported, fix)).cause();
        assertThat(String.valueOf(cause.text())).doesNotContain(not);
    }

    @Test
    void act_runningIntoTheNameOfAPart_leavesItWhole() {
        Extraction e = EXTRACTOR.extract(SampleTicket.reportedAndFix("高压泵轴端漏油", "换油封 好了"));
        assertThat(e.fixes()).extracting("key").containsExactly("replace:oil-seal");
        assertThat(e.cause().text()).isEqualTo("油封失效");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "客户说闻到糊味 | 糊味",
                "停机看不到油位 | 看不到油位",
                "外机看了冷凝翅片塞满毛 | 冷凝翅片塞满毛",
            })
    void words_ofLookingAndSmelling_areCutWhole(String reported, String told) {
        Extraction e = EXTRACTOR.extract(SampleTicket.freeText(reported + "，更换密封圈后正常"));
        List<String> all =
                new ArrayList<>(e.symptoms().stream().map(Symptom::text).toList());
        all.add(String.valueOf(e.cause().text()));
        assertThat(all).anyMatch(text -> text.endsWith(told)).noneMatch(text -> text.matches("[到了不].*"));
    }

    @Test
    void cause_inferred_namesTheWholePart() {
        Extraction e = EXTRACTOR.extract(SampleTicket.reportedAndFix("unit leaking", "Replaced #2 manhole lid gasket"));
        assertThat(e.cause().text()).isEqualTo("manhole lid gasket failed");
    }

    @Test
    void cause_columnForIt_standsFirst() {
        Ticket ticket = SampleTicket.of(
                Map.of(
                        TextPart.REPORTED, "停车有冲击",
                        TextPart.FOUND, "闸瓦磨偏",
                        TextPart.CAUSE, "抱闸间隙大",
                        TextPart.FIX, "调整抱闸间隙"),
                null,
                TicketStatus.CLOSED);
        assertThat(EXTRACTOR.extract(ticket).cause().text()).startsWith("抱闸间隙大");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "conveyor squeaks | idler bearing seized, replaced 2 | lower idler 89mm | replaced 2 (lower idler 89mm)",
                "打印机不走 | 滤网堵得发黑，换一组 | 初效滤网G4 | 换一组（初效滤网G4）",
                "pump loud | bearing worn, replaced | O-ring + gasket | replaced (bearing)", // which of them is not
                // told
                "display dark | cable core broken, replaced | pendant cord | replaced (cable)", // no known name of a
                // part
            })
    void fixes_changedPartThatOnlyTheSheetNames_isNamed(String reported, String fix, String part, String expected) {
        assertThat(done(EXTRACTOR.extract(SampleTicket.reportedAndFix(reported, fix, part))))
                .containsExactly(expected);
    }

    @Test
    void fixes_triedInVain_doNotTakeThePartOfTheSheet() {
        Extraction e = EXTRACTOR.extract(SampleTicket.reportedAndFix(
                "drops boxes", "suspected the sensor, replaced - same 40C. cup torn, new cup", "cup 40"));
        assertThat(e.fixes())
                .filteredOn(f -> f.outcome() == ActOutcome.NOT_FIXED)
                .extracting(FixAct::summary)
                .noneMatch(told -> told.contains("cup"));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "冷机高压 | 冷凝器结垢，清洗8小时 | 清洗8小时（冷凝器）", // 小时 is no circumstance (…时)
                "梯速不稳 | 钢丝绳重新换了一套 | 钢丝绳重新换了一套", // 重新换, not 新换
                "空压机有异响 | 主机返厂大修换轴承 | 主机返厂大修 / 换轴承",
                "支架晃 | 螺丝松动，拧紧，打防松胶 | 拧紧（螺丝） / 打防松胶（螺丝）",
                "axis 2 stalls | new motor and mastered | new motor / mastered",
                "motor loud | bearing worn. replaced & put on monthly list | replaced (bearing)",
                "overcurrent | drive swapped and fault followed it, fitted spare | fitted spare (drive)",
            })
    void fixes_saidInPassing_areNotLost(String reported, String fix, String expected) {
        assertThat(fixes(reported, fix)).containsExactly(expected.split(" / "));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "油分好的不用换，清洗回油管 | 清洗回油管",
                "oil never changed. Replaced oil filter | Replaced oil filter",
                "更换机头，旧机头返厂检修 | 更换机头",
            })
    void fixes_neitherDoneNorMeant_areNone(String fix, String expected) {
        assertThat(fixes("空压机带油", fix)).containsExactly(expected);
        assertThat(EXTRACTOR.extract(SampleTicket.reportedAndFix("空压机带油", fix)).fixes())
                .extracting(FixAct::summary)
                .noneMatch(told -> told.contains("不用") || told.contains("never"));
    }

    @Test
    void kind_lastingActToldWithAReset_lasts() {
        assertThat(EXTRACTOR
                        .extract(SampleTicket.reportedAndFix("平层不准", "插板松，复位紧固"))
                        .fixes())
                .extracting(FixAct::kind)
                .containsExactly(FixKind.LASTING);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "电压高脱网 | 换分接头后不跳 | configure:",
                "two units offline | changed address of one to 12, all found | configure:",
                "pump trips | changed motor to a 7.5 kW one | configure:",
            })
    void key_changingASetting_isSettingIt(String reported, String fix, String act) {
        boolean setting = !fix.contains("motor");
        assertThat(EXTRACTOR.extract(SampleTicket.reportedAndFix(reported, fix)).fixes())
                .anyMatch(f -> f.key().startsWith(act) == setting);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "A-07 | A-07", // no article
                "泵停了 | 泵停",
                "设备间地上漏水 | 地上漏水",
                "配电柜里嗡嗡响 | 嗡嗡响",
                "辊道4区有时不动 | 有时不动",
                "电机烫的不能摸 | 电机烫的不能摸",
                "J31 堵包报警，线上根本没货 | J31 堵包报警", // not 线上根本
                "pump 2 leaking | leaking",
                "compressor in hall 4 trips every morning | trips every morning",
            })
    void symptoms_areCutWhereWordsEnd(String reported, String expected) {
        assertThat(EXTRACTOR
                        .extract(SampleTicket.reportedAndFix(reported, "更换接触器"))
                        .symptoms())
                .extracting(Symptom::text)
                .containsExactly(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "不打水，车间那边急 | 不打水",
                "seal leaking, 5 days | seal leaking",
                "环保检查要罚款，沿线撒料 | 沿线撒料",
                "2016 unit, buzzing | buzzing",
            })
    void symptoms_howLongAndWhoUrged_areNone(String reported, String expected) {
        assertThat(EXTRACTOR
                        .extract(SampleTicket.reportedAndFix(reported, "更换密封圈"))
                        .symptoms())
                .extracting(Symptom::text)
                .contains(expected)
                .allMatch(told -> told.contains(expected));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "最早说缺油，轴承点蚀，更换轴承 | 缺油",
                "thought of a bad sensor. filter clogged, new filter | sensor",
                "raised the ramp as trial, still trips. resistor broken, replaced resistor | trial",
                "换接触器，还是少一相，更换插件 | 少一相",
                "backlash measured, all in limits. replaced bearing | backlash",
                "螺丝都紧的，钢丝绳磨细，更换钢丝绳 | 螺丝",
                "怀疑短路查了一上午电缆都合格，旋钮碰到最小档，恢复定值 | 短路",
                "motor bearing ran fine in hand, cleaned float | fine",
            })
    void cause_whatWasThoughtTriedOrFoundWell_isNone(String fix, String not) {
        assertThat(String.valueOf(EXTRACTOR
                        .extract(SampleTicket.reportedAndFix("机器异响停机", fix))
                        .cause()
                        .text()))
                .doesNotContain(not);
    }

    @Test
    void cause_foundBehindItsName_isTakenWithIt() {
        assertThat(EXTRACTOR
                        .extract(SampleTicket.reportedAndFix(
                                "module blew", "then output device found shorted. new module"))
                        .cause()
                        .text())
                .contains("output device found shorted");
    }

    @Test
    void cause_inDatedNotesFromTheNewest_isFound() {
        Extraction e = EXTRACTOR.extract(SampleTicket.reportedAndFix("chiller trips on high pressure", """
                2026-03-02 16:58:09 - A (Work notes)
                Descaled the condenser. Running 4h at 14.2 bar

                2026-03-02 10:30:45 - A (Work notes)
                opened end cover: condenser tubes with 2 mm hard scale.

                2026-03-01 15:02:11 - A (Work notes)
                On site. First thought low charge, refilled gas, tripped again within 20 min."""));
        assertThat(e.cause().text()).isEqualTo("condenser tubes with 2 mm hard scale");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "柜内焦味 | 线圈烧穿，换线圈，装回 | 换线圈",
                "door open fault | new cable and switch adjusted | new cable / switch adjusted",
                "brake slips | Adjusted nothing. Replaced brake | Replaced brake",
                "门速快 | 恢复出厂参数，换板子前先看参数 | 恢复出厂参数",
                "功率因数反 | CT接错相，改接B相 | 改接B相",
            })
    void fixes_partsApartAndNothingThatIsNone(String reported, String fix, String expected) {
        assertThat(fixes(reported, fix)).containsExactly(expected.split(" / "));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "overheats | radiator matted, washed from fan side out | clean:radiator",
                "drips | drain plugged, blown out with nitrogen | unblock:",
                "滴水 | 排水管堵，用高压水枪冲洗 | clean:",
            })
    void key_whereAndWithWhatItWasDone_isNoObject(String reported, String fix, String key) {
        assertThat(EXTRACTOR.extract(SampleTicket.reportedAndFix(reported, fix)).fixes())
                .extracting(FixAct::key)
                .allMatch(k -> k.startsWith(key) && !k.contains("fan") && !k.contains("nitrogen") && !k.contains("枪"));
    }

    @Test
    void key_partCalledLessThanOnTheSheet_isThatOfTheSheet() {
        Ticket ticket =
                SampleTicket.reportedAndFix("diesel generator no start", "new batteries", "starting battery 12V");
        assertThat(EXTRACTOR.extract(ticket).fixes())
                .extracting(FixAct::key)
                .containsExactly(EXTRACTOR
                        .extract(SampleTicket.reportedAndFix("diesel generator no start", "new starting battery"))
                        .fixes()
                        .getFirst()
                        .key());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "低压低，送风22度 | 低压低",
                "下午三四点停，歇半小时又能走 | 下午三四点停",
                "早上自检不过 | 自检不过",
                "1、3、6组电流只有一半 | 1、3、6组电流只有一半",
            })
    void symptoms_statesTimesAndCounts_stayWhole(String reported, String expected) {
        assertThat(EXTRACTOR
                        .extract(SampleTicket.reportedAndFix(reported, "更换接触器"))
                        .symptoms())
                .extracting(Symptom::text)
                .contains(expected);
    }

    @Test
    void cause_setBackByMistake_isOneThoughTheWordSoundsWell() {
        Ticket ticket = SampleTicket.of(
                Map.of(
                        TextPart.REPORTED, "升级完报频率越限",
                        TextPart.FOUND, "电网电压都正常",
                        TextPart.CAUSE, "定值被恢复成默认",
                        TextPart.FIX, "重选定值"),
                null,
                TicketStatus.CLOSED);
        assertThat(EXTRACTOR.extract(ticket).cause().text()).isEqualTo("定值被恢复成默认");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "托辊叫 | 上托辊进灰卡死，托辊磨平一面，换托辊 | 换托辊",
                "hunting | filter black, vacuum high, new elements | new elements",
                "gen hunts | linkage dried stiff. replaced mechanism | replaced mechanism",
                "drops bags | clip loose, tightened hose | tightened hose",
                "overcurrent | drive swapped between axes and fault followed, replaced drive | replaced drive",
            })
    void fixes_howSomethingWasFound_isNone(String reported, String fix, String expected) {
        assertThat(fixes(reported, fix)).containsExactly(expected);
    }

    @Test
    void key_severalPartsChangedTogether_isOfTheFirst() {
        assertThat(EXTRACTOR
                        .extract(SampleTicket.reportedAndFix("inverter bang", "IGBT + driver + fuse replaced"))
                        .fixes())
                .singleElement()
                .satisfies(fix -> assertThat(fix.key()).doesNotContain("fuse"));
    }

    @Test
    void kind_thresholdOfCollisionDetectionRaised_isProhibited() {
        assertThat(EXTRACTOR
                        .extract(SampleTicket.reportedAndFix(
                                "false collision stops", "raised collision threshold to 200%"))
                        .fixes())
                .extracting(FixAct::kind)
                .containsExactly(FixKind.PROHIBITED);
    }
}
