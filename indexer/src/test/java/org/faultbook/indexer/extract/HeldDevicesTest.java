package org.faultbook.indexer.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.faultbook.indexer.SampleTicket;
import org.faultbook.indexer.normalise.Vocabulary;
import org.faultbook.kb.content.ShippedContent;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.taxonomy.EquipmentResolver;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Switches, coils, contactors and buttons that are tied, wedged or taped, and what is only tied for order or found so. */
final class HeldDevicesTest {
    private static final RuleCaseExtractor EXTRACTOR = new RuleCaseExtractor(
            Vocabulary.of(ShippedContent.taxonomy(), ShippedContent.lexicon()),
            new EquipmentResolver(ShippedContent.taxonomy(), List.of()));

    private static List<FixKind> kinds(String reported, String fix) {
        return EXTRACTOR.extract(SampleTicket.reportedAndFix(reported, fix)).fixes().stream()
                .map(act -> act.kind())
                .toList();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "合不住 | 把失压线圈用扎带绑死，能合",
                "不启动 | 用木片顶住接触器先开",
                "合闸合不住 | 失压线圈不吸，用扎带绑死，送电正常",
                "总开关跳 | 欠压脱扣器拿铁丝捆住，合上了",
                "水泵不启动 | 接触器不吸，拿螺丝刀顶住，泵跑起来了",
                "风机停 | 把中间继电器用牙签卡住，风机运转",
                "电机停 | 接触器塞了块木头，一直吸着，能开",
                "启动按钮不自保 | 启动按钮用胶带粘住，运行正常",
                "停止按钮误动 | 用竹签别住按钮，设备起来了",
                "电磁阀不通 | 电磁阀芯用铁丝绑住，一直通，先用着",
                "进线开关跳 | 脱扣杆用扎带扎住不让脱扣，恢复供电",
                "不吸合 | 木棍顶着接触器铁芯，恢复运行",
                "行程开关坏 | 行程开关用扎带绑死，能动",
                "breaker will not stay in | undervoltage coil tied down with a cable tie, breaker holds",
                "pump will not start | wedged the contactor with a piece of wood, pump running",
                "pump dead | contactor held in with a screwdriver, pump running",
                "no start | jammed a matchstick in the relay, runs",
                "start button will not hold | taped the start button down, runs ok",
                "main trips | zip tied the trip lever, supply back on",
                "fan stops | relay wedged closed with cardboard, ok now",
                "lift stops | limit switch tied back with tie wire, running",
                "solenoid shut | shut-off valve solenoid wired open, burner runs",
                "breaker trips | put a zip tie around the undervoltage release, breaker stays in",
                "pump stops | stuck a stick in the contactor to hold it in. running",
                "漏保跳闸 | 拆掉漏保直接送电，业主急用",
                "水泵不启动 | 把接触器捅住，跑起来了",
                "水泵不启动 | 接触器按下去用胶布缠死，水泵运行",
                "小车到位就停 | 行程开关滚轮用绳子拉住，能走了",
                "层门锁断 | 门锁触点塞纸片，电梯走了",
                "停止按钮误动 | 停止按钮用胶布缠住，设备运行",
                "空开合不住 | 空开手柄用铁丝吊住不让掉，送上电了",
                "合不住 | 断路器把手用扎带勒住，送电",
                "分励老动作 | 分励脱扣线圈拿扎带扎起来不让动，合上了",
                "接触器释放 | 找了根筷子卡进接触器里，一直吸合",
                "欠压跳 | 把欠压脱扣器的顶杆用扎带捆住了，能合闸",
                "接触器不吸 | 衔铁下面垫木条顶起来，风机转了",
                "e-stop trips by itself | e-stop held out with a zip tie, line running",
                "contactor drops out | cable-tied the contactor in, ok",
                "trip button | stuck some tape over the trip button so it stays in, running",
                "relay drops | propped the relay shut with a cocktail stick, fan ok",
                "pump contactor | put a bit of wood behind the armature to keep it in, pump ok",
                "no water | held the float up with string, pump runs",
                "carriage stops | packed cardboard under the limit switch lever, runs",
                "main breaker | tie wrap round the uv coil plunger, breaker stays closed",
                "motor will not run | contactor forced in and jammed with a screwdriver, motor running",
                "停机频繁 | 压力继电器的动作片用胶布粘死，没再停",
                "电梯不走 | 限速器开关拿扎带勒紧，走车正常",
                "层门锁接触不好 | 锁钩触点垫了铜皮用胶带缠死，快车恢复",
                "电磁锁不吸 | 防护门开关插片拆下来塞在开关里，设备能启动",
                "换向卡 | 电磁换向阀阀芯用螺丝刀顶死，油缸能动",
                "过载跳 | 热继的脱扣片用牙签别住，泵一直转",
                "空压机起不来 | 急停按钮拉出来用铁丝绑住，开机正常",
                "行车不走 | 上限位用绳子吊起来不让它碰，能用了",
                "UPS旁路 | EPO按钮上贴胶带固定，不会再误动",
                "水泵停 | 浮球用扎带捆在爬梯上，水泵连续运行",
                "合闸保持不住 | 合闸线圈铁芯下头塞了块纸板，能合住",
                "风机不启动 | 按钮卡进一根火柴棍，风机启动",
                "no hold | armature blocked in with a wooden wedge, motor runs",
                "press stops | two-hand button taped down, cycle ok",
                "compressor off | oil pressure switch plunger held in with cable ties, running",
                "lift door | door lock contact stuffed with folded paper, lift running",
                "fan trips | overload reset button jammed in with a matchstick",
                "conveyor stops | pull cord switch lever tied up with rope",
                "burner | flame relay held in by a rubber band, burner on",
                "chiller | flow switch paddle pinned with a screw, no more trips",
                "dock | limit roller taped in the pressed position, door closes",
                "mixer | strapped the contactor shut with electrical tape",
            })
    void kind_deviceKeptFromLettingGo_isProhibited(String reported, String fix) {
        assertThat(kinds(reported, fix)).contains(FixKind.PROHIBITED);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "合不住 | 发现失压线圈被扎带绑死，拆掉扎带，换失压线圈",
                "跳闸 | 拆除绑失压线圈的扎带，换欠压脱扣器",
                "接触器吸合 | 接触器里塞着木片，取出木片，换接触器",
                "电机不停 | 不知谁用木片顶住接触器，取下木片，换线圈",
                "启动柜乱 | 电缆用扎带绑扎整齐",
                "热继老跳 | 查线鼻子松，紧固，电缆用扎带绑好",
                "接触器发热 | 接触器进线松动，紧固，线用扎带扎好",
                "继电器松动 | 中间继电器底座松，用扎带固定在导轨上",
                "柜内热 | 控制柜门用木块撑开通风",
                "热继跳 | 室温高，柜门用木块顶开散热，温度下来",
                "线圈引线磨破 | 线圈引线缠胶布，用扎带扎好",
                "接触器卡死 | 接触器触头卡死，更换接触器",
                "按钮失灵 | 按住复位按钮3秒，复位正常",
                "按钮卡住 | 按钮卡死弹不回，更换按钮",
                "接触器不吸 | 用螺丝刀顶一下接触器能吸，线圈断，换线圈",
                "线圈断 | 换线圈，引线用扎带固定",
                "失压线圈不吸 | 失压线圈吸上了，换整流块",
                "电磁阀卡 | 电磁阀芯卡死，拆洗",
                "触点粘住 | 接触器触头粘死，换接触器",
                "contactor burnt | found contactor wedged with wood, wood removed, contactor replaced",
                "breaker | cable tie found on undervoltage coil, removed and coil replaced",
                "panel untidy | cables in panel tied neatly with cable ties",
                "overload trips | cable lugs tightened, cables tie-wrapped neatly",
                "overload trips | plant hot, panel door propped open with wood for ventilation",
                "contactor jammed | contactor jammed, replaced",
                "relay loose | relay loose in base, new retaining clip fitted",
                "coil lead chafed | coil leads taped and tied back with cable tie",
                "contactor noisy | tested by pushing the contactor in with a screwdriver, coil open, replaced",
                "relay stuck | relay stuck closed, replaced relay",
                "button stuck | start button jammed, replaced",
                "encoder cable | cable tie on the encoder cable replaced",
                "valve stuck | solenoid valve stuck with dirt, cleaned",
                "breaker | breaker locked off and tagged, cable replaced",
                "limit switch | limit switch arm bent, cable clipped with tie wrap, switch replaced",
                "热继动作 | 热继复位正常，柜门用木块顶开散热",
                "接触器响 | 更换接触器，用扎带绑好",
                "线圈烧 | 接触器线圈烧，换线圈，用扎带把线整理好",
                "继电器座松 | 继电器用扎带绑在底座上",
                "漏保拆了检查 | 漏保拆下检查，触点烧，更换漏保",
                "接触器卡住 | 异物卡住接触器，清除",
                "接触器卡 | 取出接触器里的木片，吸合正常",
                "电机绕组松 | 电机线圈绑扎牢固，浸漆",
                "门不关 | 机房门用木头顶住，挂指示牌",
                "门通风 | 配电室门用砖垫着通风，温度下来",
                "标签掉 | 按钮标签用胶带贴好",
                "急停电缆拖地 | 急停按钮电缆用扎带绑好",
                "限位电缆磨破 | 限位开关电缆破皮，胶布包好，扎带固定",
                "cable untidy | loom tied back to the frame with cable ties, limit switch cable re-routed",
                "contactor buzzing | contactor cleaned, control wires tied up neatly",
                "door | plant room door wedged open for ventilation",
                "contactor | contactor found wedged in with a screwdriver by others, removed, coil replaced",
                "relay | relay fitted, cables strapped to tray",
                "label missing | label taped on the breaker",
                "motor hot | fan grille taped drawing removed, overload reset",
                "holding brake | brake coil replaced, leads zip tied",
                "valve | solenoid valve coil wired up and tested",
                "button | button taped drawing fixed",
                "接触器触头烧 | 用砂纸打磨触头，装回正常",
                "线路乱 | 控制线重新走线，扎带捆扎，接触器动作正常",
                "按钮盒松 | 按钮盒螺丝松，用螺丝固定好，正常",
                "继电器座子 | 更换继电器底座，卡簧卡住继电器",
                "断路器 | 更换断路器，母排用螺栓压紧",
                "接触器卡滞 | 接触器铁芯里有铁屑卡住，清理后吸合正常",
                "行程开关 | 行程开关撞块松，紧固螺丝",
                "电磁阀 | 电磁阀线圈接头用绝缘胶布包好",
                "热继 | 热继旁边线用扎带整理，整定核对正常",
                "按钮 | 按钮被纸箱顶住，移开纸箱正常",
                "限速器开关断开 | 在控制柜按“限速器复位”键，听到线圈吸合声且回路指示灯亮",
                "安全回路断 | 安全继电器线路接好，吸合正常",
                "急停 | 急停按钮被扎带缠住，剪掉扎带，复位正常",
                "拉绳 | 拉绳松，张紧拉绳，用卡子卡住绳头",
                "柜门 | 柜门关不严，用铁丝绑住柜门，等锁到货",
                "接触器 | 接触器固定螺丝松，重新固定在导轨上",
                "contacts | contacts dressed with fine paper, contactor refitted",
                "relay | relay clipped into new base, screw tightened",
                "cables | cables to the relay dressed and tied with cable ties",
                "button | button guard fitted with screws",
                "hose | hose to solenoid valve strapped with cable ties",
                "coil | coil burnt, new coil held with two screws, tested",
                "breaker | breaker was held in by hand to test, cable fault found and repaired",
                "contactor | piece of wood removed from contactor, new coil fitted",
                "door | switchroom door propped open with a brick for cooling, fan ordered",
            })
    void kind_tiedForOrderFoundOrRemoved_isNotProhibited(String reported, String fix) {
        assertThat(kinds(reported, fix)).doesNotContain(FixKind.PROHIBITED);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "不启动 | 用木片顶住接触器先开",
                "pump dead | wedged the contactor with a piece of wood",
            })
    void cause_howADeviceWasHeld_isNone(String reported, String fix) {
        assertThat(EXTRACTOR
                        .extract(SampleTicket.reportedAndFix(reported, fix))
                        .cause()
                        .isKnown())
                .isFalse();
    }
}
