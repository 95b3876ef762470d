package org.faultbook.indexer.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faultbook.indexer.normalise.FixNormaliser;
import org.faultbook.indexer.normalise.Vocabulary;
import org.faultbook.kb.faultcase.FixKind;

/**
 * What an act achieves: by its verb, then by what it is done to. Words that look like defeating a protection and do not:
 * a bridge laid to test and taken off again, a cable's shield, a bypass valve, a UPS on its bypass, forced ventilation,
 * a limit set back to what the drawing says, and taking a bridge away.
 */
final class FixKinds {
    private static final Pattern REMOVES = Pattern.compile(
            "(?:拆除|拆掉|取消|去掉|取下|恢复|解除|撤除|撤掉).{0,6}(?:短接|短接线|跨接|跳线|屏蔽|旁路|强制|联锁|连锁)"
                    + "|(?:短接线?|跨接线?|屏蔽|旁路).{0,3}(?:拆除|拆掉|取消|取下|撤除|恢复正常接线)"
                    + "|remov\\w+ .{0,20}(?:jumper|bridge|link|bypass|override)|took .{0,10}(?:jumper|bridge|link) (?:out|off)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HARMLESS = Pattern.compile(
            "屏蔽[线层网罩接端双单电地]|单端屏蔽|双端屏蔽|强制(?:风冷|通风|排风|冷却|循环|对流|润滑|注油|换气|补水)"
                    + "|(?:维修|手动|检修|静态)旁路|转旁路|切旁路|切到旁路|切至旁路|旁路供电|旁路运行|旁路[阀管]"
                    + "|bypass (?:valve|line|pipe|pump|filter|hose|oil|switch to)|(?:maintenance|static|manual) bypass|to bypass"
                    + "|on bypass|speed override|forced (?:air|ventilation|lubrication|cooling|draft|draught)"
                    + "|bypassed? (?:the )?(?:filter|strainer|cooler|dryer|heat exchanger|inverter section|ups)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern RAISES = Pattern.compile(
            "(?:调大|调高|放大|提高|加大|调到最大|调至最大|放宽|改大|设大|往上调|调上)|\\b(?:rais\\w+|increas\\w+|turn\\w* up|wound up|widen\\w*"
                    + "|set\\b.{0,25}\\bto (?:the )?max\\w*|up to (?:the )?max\\w*)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LIMITS = Pattern.compile(
            "整定|定值|保护|上限|报警|告警|热继|过载|过流|脱扣|限值|阈值|漏电|高压开关|压力开关|温度开关|超温"
                    + "|trip|alarm|overload|limit|protection|cut-?out|cutout|threshold|rcd|pressure switch|relay setting",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FROM_TO = Pattern.compile(
            "(?:由|从|from)\\s?(\\d{1,6}(?:\\.\\d{1,3})?)[^\\d，。]{0,8}?(?:到|至|成|为|to)\\s?(\\d{1,6}(?:\\.\\d{1,3})?)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LOWER_LIMITS = Pattern.compile(
            "下限|绝缘(?:阻抗|电阻|阈值|保护)|低(?:油压|水位|液位)(?:保护|停机)|low(?:er)? limit|insulation (?:limit|threshold)|minimum (?:limit|trip)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DISABLES = Pattern.compile(
            "(?:关闭|关掉|停用|禁用|取消|退出).{0,4}(?:AFCI|拉弧检测|电弧检测|绝缘检测|漏电保护|接地保护|缺相保护|过载保护|超速保护|联锁|连锁|安全回路|保护功能|报警功能|(?<!误)报警(?=[，。]|$))"
                    + "|(?:disabl|turned off|switched off|deactivat)\\w* .{0,20}(?:afci|arc (?:fault )?detect\\w*|interlock|protection|safety|overspeed|earth fault relay|low oil trip)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern RESTORES = Pattern.compile(
            "按(?:图|设计|铭牌|说明|额定|厂家|规范|定值单|整定单|计算)|恢复到?原|原定值|原设定|调回|额定电流|设回|改回|设计值|as per|per (?:the )?(?:drawing|schedule|nameplate|manual|spec)"
                    + "|back to|to (?:the )?(?:nameplate|rated|design|spec)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TRIED = Pattern.compile(
            "短接(?:测试|试|判断|检查|排查|确认|验证|测量)|(?:测试|试验|排查|判断).{0,3}短接"
                    + "|(?:to|for) (?:test|prove|check|diagnos|verif|troubleshoot|confirm)|test bridge|temporarily bridged to",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern STOPGAP = Pattern.compile(
            "临时|暂时|应急|先用|先生产|先维持|凑合|\\b(?:temporar\\w+|for now|in the meantime|stopgap|until|till)\\b",
            Pattern.CASE_INSENSITIVE);

    private final Vocabulary vocabulary;

    FixKinds(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** {@code told} is the act's whole clause, {@code key} its normalised act. */
    FixKind of(String key, String told) {
        FixKind usual = vocabulary.usualKind(FixNormaliser.actOf(key));
        if (REMOVES.matcher(told).find()) {
            return FixKind.LASTING;
        }
        if (usual == FixKind.PROHIBITED) {
            return HARMLESS.matcher(told).find() ? FixKind.TEMPORARY : FixKind.PROHIBITED;
        }
        boolean raises = (RAISES.matcher(told).find() || raisesNumber(told))
                && LIMITS.matcher(told).find();
        if (raises && !RESTORES.matcher(told).find()) {
            return FixKind.PROHIBITED;
        }
        if (DISABLES.matcher(told).find() || lowers(told)) {
            return FixKind.PROHIBITED;
        }
        return usual == FixKind.LASTING && STOPGAP.matcher(told).find() ? FixKind.TEMPORARY : usual;
    }

    /** A lower limit set lower lets pass what it was there to stop: 绝缘阻抗下限从500k改到20k. */
    private static boolean lowers(String told) {
        Matcher numbers = FROM_TO.matcher(told);
        return LOWER_LIMITS.matcher(told).find()
                && !RESTORES.matcher(told).find()
                && numbers.find()
                && Double.parseDouble(numbers.group(2)) < Double.parseDouble(numbers.group(1));
    }

    private static boolean raisesNumber(String told) {
        Matcher numbers = FROM_TO.matcher(told);
        return numbers.find() && Double.parseDouble(numbers.group(2)) > Double.parseDouble(numbers.group(1));
    }

    /** Whether a bridge was laid only to find the fault. */
    static boolean isTest(String told) {
        return TRIED.matcher(told).find() && !LEFT_IN.matcher(told).find();
    }

    private static final Pattern LEFT_IN =
            Pattern.compile("等配件|等备件|先用|先短接|长期|一直短接|left in|left on", Pattern.CASE_INSENSITIVE);
}
