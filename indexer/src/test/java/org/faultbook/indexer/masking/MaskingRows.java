package org.faultbook.indexer.masking;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Ticket texts with known truth: what is personal in them and what must stay. The values are drawn, the sentences are
 * those that service people write; a seed gives the same rows.
 */
final class MaskingRows {
    /**
     * @param personal each must be gone
     * @param codes each must still be there
     */
    record MaskingRow(String text, List<String> personal, List<String> codes) {}

    private static final String[] ZH = {
        "{tel}联系人{full}，水泵漏水，机号{serial}", "联系人：{full} 电话：{mobile}，{code}报警，断电复位无效",
        "{titled}报修，电梯困人，{mobile}，故障码{code}", "到场后{titled}确认{part}损坏，更换后正常，运行电流{measure}",
        "客户{titled}说下雨就报{code}，太阳出来就好，回电{land}", "现场由{full}处理，更换{part}一只，SN{serial}，测量{measure}",
        "{titled}：{mobile}，压力{measure}上不去", "派{full}上门，检查{code}，绝缘{measure}",
        "巡检3台正常 加黄油 {titled}{star}", "负责人{full}({mobile})反映空调不制冷，型号{model}",
        "已与{titled}沟通，配件{part}到货后更换，邮箱{mail}", "发{mail}要图纸，控制板{part}烧毁，序列号{serial}",
        "身份证{idcard}登记进厂，更换{part}", "车牌{plate}进场，吊装{model}水泵，扬程{measure}",
        "微信{wechat}，照片已发，报{code}", "QQ：{qq}，远程处理{code}，参数P0-03改为{measure}",
        "住址：{addr}，外机不启动，电容{part}", "寄到{addr}，收件人：{full}，{mobile}，备件{part}两套",
        "收款卡号{bank}，更换{part}费用350元", "报修人：{full}；现象：{model}跳闸；测得{measure}",
        "{titled}要求尽快，变频器{model}报{code}", "小{strong}到现场，{part}卡死，已处理，阻值{measure}",
        "找{titled}拿钥匙，2#泵房，出口压力{measure}，轴承{part}", "打电话给{titled}，没人接，{land}",
        "姓名：{full}，手机{mobile}，主板编号{serial}", "经{titled}同意停机，更换{part}，温度由92℃降到{measure}",
        "老{strong}说上次也是这样，{code}，换过{part}", "客户{full}来电{mobile}，逆变器{model}离线，采集棒SN:{serial}",
        "维修人员：{full}，更换接触器{part}，线圈{measure}", "{comp}先生来电，{code}报警，{mobile}",
        "签字：{full}，{measure}，试机正常", "门卫{titled}{mobile}，设备{model}，{code}"
    };

    private static final String[] EN = {
        "Contact: {ename}, {ephone}. Pump {model} leaks, {measure} at outlet",
                "Spoke with {ename}, alarm {code} after start, SN {serial}",
        "{etitled} reports {code} on drive {model}", "Caller: {ename} ({mail}). Replaced {part}, current {measure}",
        "Customer contact: {ename}, call {ephone}, UPS {model} beeps",
                "{etitled} at {eaddr} has no cooling, unit {model}, serial no. {serial}",
        "Technician: {ename}. Replaced bearing {part}, vibration {measure}",
                "email {mail} for photos, fault {code}, firmware V2.31",
        "Requested by: {ename}. Breaker {part} trips at {measure}", "Phone {ephone}, robot {model} stops with {code}",
        "According to {ename} the belt slipped, tension {measure}, part no. {part}",
                "Signed by {ename} after test run, {measure}, board {part}",
        "Ship {part} to {eaddr}, attn: {ename}", "called {ename} back on {ephone}, reset {code}, OK",
        "{etitled} says inverter shows {code} in the morning, insulation {measure}",
                "Site contact {ename}, tel. {ephone}, genset {model}, oil {measure}"
    };

    /** Sentences in which nothing is personal, though much looks like it. */
    private static final String[] CLEAN = {
        "正常工作，施工单位已完工，水温总是{measure}，高工位开关{part}", "更换三张总线卡{part}，总成{model}，{code}",
        "电工检查接线，项目经理不在，车间主任签字，{measure}", "于工作日更换{part}，温度{measure}，转速13800转",
        "编号{serial}，版本2.0.13，IP 192.168.10.21，{code}", "金属软管{part}，方法：紧固；常时通电，时间20250305140500",
        "线路3号端子松动，主回路2号接触器{part}，{measure}", "2单元电梯不走，3号楼配电室跳闸，{code}",
        "更新A12345程序，订单号13812345678，物料号{serial}", "机封x1；轴承{part}*2；O型圈 50x3.5，{measure}",
        "contact K1 welded, replaced {part}, {measure}", "MS bolt M12x40, delay 50 MS, code {code}",
        "Main Drive 2 tripped, Dr. fault none, part number {part}, {measure}",
                "Called Siemens, new board {part}, order 4151234567",
        "读数 1234567890123，累计 {measure}，型号{model}", "小马达异响，老化严重，小周期振荡{measure}，{part}",
        "连工具都没带，何时报{code}不详，任务{serial}", "高温高压报警，余量{measure}，万用表测{part}",
        "安全主管部门验收，成品{model}，单相{measure}", "PV ISO low, restart OK, {code}, 1.5mm2 cable, {measure}"
    };

    /** Further sentences. */
    private static final String[] FURTHER = {
        "{full}师傅 {mobile} 让明天再来，{part}没货", "现场{titled}说这台{model}上个月也报过{code}", "物业{titled}带路，负二层，{measure}",
        "用户名{full}，地址{addr}，热水器不点火，{code}", "业主{full}反映漏水，{mobile}", "转{titled}跟进，备件{part}下周到",
        "昨天{titled}来换过{part}，今天又坏", "配合{titled}做绝缘测试，{measure}", "{titled}那边催得急，先用{part}顶上",
        "报障人 {full} {mobile} {model} 显示 {code}", "电联{titled}，告知断电重启，{code}消失", "加微信{wechat}发视频，{model}异响",
        "请回复{mail}，抄送{mail}，{serial}保内", "收货：{addr} {full} {mobile}", "接{titled}通知到场，测{measure}，无异常",
        "对方手机{star}，设备{serial}", "{titled}签字确认，{part}一件，{measure}", "司机{full}，{plate}，送{part}到现场",
        "Cust. {ename} wants call back at {ephone}, {code}", "{ename} from maintenance reset {code} twice",
                "Tech {ename} found {part} loose, {measure}",
        "Invoice to {eaddr}, contact {ename}", "Left voicemail for {etitled}, {ephone}",
                "Operator {ename} heard a bang, {model} tripped",
        "per {etitled} the {part} was replaced last week", "reach me at {mail} or {ephone}; unit {serial}"
    };

    /** Sentences written after the detectors; at first sight they found 94.4% in them. */
    private static final String[] LATER = {
        "{titled}不在，换了个值班的签收，{part}",
        "早上{titled}打{mobile}催修，{code}仍在",
        "{full}电话{mobile}打不通，改期",
        "安排{titled}周三去，带{part}和{model}说明书",
        "据{titled}讲雷雨后{model}离线，{measure}",
        "已把报价发到{mail}，{titled}审批中",
        "原{titled}负责的站，{serial}，{code}",
        "上门签到人{full}，{measure}合格",
        "客户要求发票寄{addr}",
        "售后{titled}远程指导，参数设为{measure}",
        "值班{titled}反馈{part}发热，测得{measure}",
        "送修人：{full}，车号{plate}，{part}",
        "备注：{star}为老板电话，{model}",
        "需找{titled}开门，配电房3号柜，{code}",
        "甲方{titled}现场确认{code}消除，{measure}",
        "QQ{qq}传了曲线图，{model}",
        "本月第二次，{titled}不满意要投诉，{part}",
        "回访{full}，{land}，运行正常{measure}",
        "Customer {etitled} complained again about {code}",
        "{ename} ({ephone}) will open the gate, replace {part}",
        "ask for {ename} at reception, {model}",
        "Work done by {ename}, checked by {ename}, {measure}",
        "Please send quote for {part} to {mail}",
        "Site: {eaddr}. {code} on {model}",
        "{etitled} away until Monday, call {ephone}",
        "reporter {ename}: {model} noisy, {measure}"
    };

    private static final String SURNAMES =
            "王李张刘陈杨赵周吴徐孙朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱覃武戴孔向汤高马黄";
    private static final String STRONG = "王李张刘陈杨赵吴徐孙胡朱郭罗郑谢宋唐许韩冯邓曹彭曾肖董袁潘蒋蔡";
    private static final String[] GIVEN = {
        "伟", "建国", "秀英", "志强", "丽", "晓明", "海涛", "玉兰", "国平", "文斌", "雪梅", "浩", "春花", "永刚", "婷婷", "俊杰", "德华", "思雨", "小军",
        "立新", "桂芳", "子轩", "勇", "振东", "佳怡"
    };
    private static final String[] TITLES = {
        "工", "师傅", "经理", "主任", "先生", "女士", "总", "队长", "班长", "工程师", "主管", "厂长", "小姐", "老板", "科长"
    };
    private static final String[] FIRST = {
        "John",
        "Maria",
        "Peter",
        "Wei",
        "Ahmed",
        "Sarah",
        "Li",
        "Carlos",
        "Anna",
        "David",
        "Priya",
        "Tom",
        "Xiaoming",
        "Olga",
        "Grace"
    };
    private static final String[] LAST = {
        "Smith",
        "Garcia",
        "Zhang",
        "O'Brien",
        "Miller",
        "Patel",
        "Kowalski",
        "Wang",
        "McDonald",
        "Nguyen",
        "Schmidt",
        "Rossi",
        "Chen",
        "Brown"
    };
    private static final String[] PARTS = {
        "6205-2RS",
        "LC1D09M7",
        "3RT2026-1AP00",
        "6ES7 315-2EH14-0AB0",
        "CJX2-3210",
        "MG1/45-G60",
        "ACS550-01-012A-4",
        "DZ47-63 C32",
        "25uF/450V",
        "NTC10K",
        "B-1750",
        "HT7500",
        "R410A",
        "SPD-40kA",
        "1756-L61",
        "A06B-6114-H302",
        "M12x1.5",
        "UPS12-17F2",
        "400-1234-01",
        "0-20mA"
    };
    private static final String[] CODES = {
        "E02",
        "E-OC2",
        "F0011",
        "AL.14",
        "SRVO-062",
        "Err 35",
        "E5",
        "U4",
        "PV Iso Low",
        "0x2A",
        "1003",
        "16#8021",
        "A7.41",
        "3号故障",
        "F 30005"
    };
    private static final String[] MEASURES = {
        "6.5公斤",
        "0.65MPa",
        "1.5mm2",
        "380V",
        "25uF",
        "13800rpm",
        "2.2kW",
        "92℃",
        "0.35mm",
        "1480r/min",
        "50Hz",
        "3.5bar",
        "12丝",
        "500MΩ",
        "2.5 A",
        "15kN",
        "250 Nm",
        "0.02 mm/m",
        "1450转",
        "139.5A"
    };
    private static final String[] MODELS = {
        "HLS65-125",
        "SUN2000-100KTL",
        "FC-302",
        "GA37VSD",
        "KR210",
        "VRV-IV RXYQ10",
        "TLX65-160",
        "UPS-6000",
        "ATS48",
        "S7-1200",
        "IRB 6640",
        "YVF2-132M-4"
    };

    private final Random random;
    private List<String> personal = new ArrayList<>();
    private List<String> codes = new ArrayList<>();

    MaskingRows(long seed) {
        random = new Random(seed);
    }

    List<MaskingRow> rows(int count) {
        List<MaskingRow> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String[] from = i % 5 == 4 ? CLEAN : i % 3 == 0 ? EN : ZH;
            personal = new ArrayList<>();
            codes = new ArrayList<>();
            String text = fill(pick(from));
            if (from == CLEAN) {
                codes.add(text);
            }
            rows.add(new MaskingRow(text, personal, codes));
        }
        return rows;
    }

    List<MaskingRow> later(int count) {
        return rows(count, LATER);
    }

    List<MaskingRow> further(int count) {
        return rows(count, FURTHER);
    }

    private List<MaskingRow> rows(int count, String[] sentences) {
        List<MaskingRow> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            personal = new ArrayList<>();
            codes = new ArrayList<>();
            rows.add(new MaskingRow(fill(pick(sentences)), personal, codes));
        }
        return rows;
    }

    private String fill(String template) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (true) {
            int open = template.indexOf('{', at);
            if (open < 0) {
                return text.append(template.substring(at)).toString();
            }
            int close = template.indexOf('}', open);
            text.append(template, at, open).append(value(template.substring(open + 1, close)));
            at = close + 1;
        }
    }

    private String value(String slot) {
        return switch (slot) {
            case "tel" -> pick("", "", "急！", "请尽快，");
            case "full" -> person(surname() + pick(GIVEN));
            case "titled" ->
                person(random.nextInt(4) == 0 ? surname() + pick(GIVEN) + pick(TITLES) : surname() + pick(TITLES));
            case "strong" -> {
                String surname = String.valueOf(STRONG.charAt(random.nextInt(STRONG.length())));
                yield surname;
            }
            case "comp" -> person(pick("欧阳", "上官", "司马", "诸葛"));
            case "ename" -> person(pick(FIRST) + " " + pick(LAST));
            case "etitled" -> person(pick("Mr. ", "Mrs. ", "Ms. ", "Mr ", "Dr. ") + pick(LAST));
            case "mobile" -> person(mobile());
            case "star" ->
                person(mobile().replaceAll("[ -]", "")
                        .replaceAll("(\\d{3})\\d{4}(\\d{4})", "$1" + pick("****", "xxxx", "＊＊＊＊") + "$2"));
            case "land" ->
                person(pick("021-", "010-", "0755-", "(0571)", "0512 ") + (2 + random.nextInt(7)) + digits(7));
            case "ephone" ->
                person(pick(
                        "+1 415 555 0" + digits(3),
                        "+44 20 7946 0" + digits(3),
                        "(212) 555-0" + digits(3),
                        "312-555-0" + digits(3),
                        "+49 151 2345" + digits(4),
                        "+86 138" + digits(8),
                        "0161 496 0" + digits(3)));
            case "mail" ->
                person(pick(FIRST).toLowerCase(java.util.Locale.ROOT) + "."
                        + pick(LAST).replace("'", "").toLowerCase(java.util.Locale.ROOT)
                        + pick("@example.org", "@example.com.cn", "88@example.com"));
            case "idcard" -> person(idCard());
            case "plate" ->
                person(pick("沪", "苏", "粤", "京", "浙", "川")
                        + (char) ('A' + random.nextInt(8))
                        + pick("·", "")
                        + digits(5).replaceFirst("\\d", "B"));
            case "wechat" -> pick("号", "：", "号：", " ") + person(pick("wxid_", "lao", "fix-") + letters(4) + digits(3));
            case "qq" -> person((1 + random.nextInt(9)) + digits(8));
            case "addr" ->
                person(pick("中山路", "人民大道", "延安西路", "建设街") + (1 + random.nextInt(300)) + "号" + pick("", "3栋", "12号楼")
                        + (100 + random.nextInt(2000)) + "室");
            case "eaddr" ->
                person((1 + random.nextInt(900)) + " " + pick("Oak", "King", "Mill", "North Park") + " "
                        + pick("Street", "Road", "Avenue") + pick("", ", Apt 4", ", Suite 210"));
            case "bank" -> person(bank());
            case "serial" -> code(pick("SN", "TL", "", "HC") + "2308" + (char) ('A' + random.nextInt(20)) + digits(5));
            case "part" -> code(pick(PARTS));
            case "code" -> code(pick(CODES));
            case "measure" -> code(pick(MEASURES));
            case "model" -> code(pick(MODELS));
            default -> throw new IllegalArgumentException(slot);
        };
    }

    private String person(String value) {
        personal.add(value);
        return value;
    }

    private String code(String value) {
        codes.add(value);
        return value;
    }

    private String surname() {
        return String.valueOf(SURNAMES.charAt(random.nextInt(SURNAMES.length())));
    }

    private String mobile() {
        String head = pick("138", "139", "150", "186", "177", "199");
        String tail = digits(8);
        return switch (random.nextInt(4)) {
            case 0 -> head + "-" + tail.substring(0, 4) + "-" + tail.substring(4);
            case 1 -> head + " " + tail.substring(0, 4) + " " + tail.substring(4);
            default -> head + tail;
        };
    }

    private String idCard() {
        String head = "310104" + (1960 + random.nextInt(40)) + "0" + (1 + random.nextInt(9)) + "1" + random.nextInt(10)
                + digits(3);
        for (char last : "0123456789X".toCharArray()) {
            if (IdCards.checks(head + last)) {
                return head + last;
            }
        }
        throw new IllegalStateException(head);
    }

    private String bank() {
        String head = "622202" + digits(12);
        for (int last = 0; last < 10; last++) {
            if (BankCards.luhn(head + last)) {
                return head + last;
            }
        }
        throw new IllegalStateException(head);
    }

    private String digits(int n) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < n; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    private String letters(int n) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < n; i++) {
            letters.append((char) ('a' + random.nextInt(26)));
        }
        return letters.toString();
    }

    private String pick(String... from) {
        return from[random.nextInt(from.length)];
    }
}
