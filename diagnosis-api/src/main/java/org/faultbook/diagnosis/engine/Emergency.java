package org.faultbook.diagnosis.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faultbook.kb.text.LocalizedText;

/**
 * People or fire at stake, as told in a question, and what comes before any repair. A word that is denied ("no smoke",
 * 未冒烟) or that names a thing (smoke detector, fire pump, 触电保护器) does not count; in doubt it does.
 */
enum Emergency {
    TRAPPED(
            "困人|关人|被困|有人困|困在(?:里面|轿厢|电梯|梯)|人在(?:里面|轿厢).{0,6}(?:出不来|没出来)|卡在(?:轿厢|电梯|梯)里|夹(?:住|到|伤)了?(?:手|脚|人|头发|衣)|(?:手|脚|人|衣服|头发)被?(?:夹|卷|绞|压)(?:住|进|到|伤|断)|压伤|砸(?:到|伤)(?:人|了人)?|受伤|伤人"
                    + "|\\btrapped\\b|people stuck|(?:person|passengers?|someone|somebody|people|man|woman|child|kid|worker)s? (?:is |are |was |were |got )?(?:stuck|caught|trapped|injured|hurt|pinned)|stuck (?:in|inside) the (?:lift|elevator|car)|(?:hand|arm|finger|foot|leg|hair|sleeve)s? (?:is |are |was |got )?(?:caught|crushed|pinned|trapped)|\\binjur(?:y|ed)\\b",
            "先救人：停机断电、安抚并按救援程序解救，必要时呼叫 119/120；人安全之前不修故障。",
            "People first: stop and isolate the machine, reassure and release by the rescue procedure, call the emergency services if needed. No repair before they are safe."),
    SHOCK(
            "触电|电击|被电(?:到|了|一下)|电(?:了|到)(?:我|他|人|一下|手)|麻手|手发麻|(?:摸|碰).{0,6}(?:麻|有电|带电)|外壳(?:带电|有电|漏电)|漏电(?:打人|电人|麻)"
                    + "|electric(?:al)? shock|got (?:a |an )?(?:\\w+ )?shock|(?:gives?|gave|giving) (?:\\w+ )?(?:a )?shocks?\\b|electrocut|tingl(?:e|ing)|(?:case|casing|frame|housing|enclosure|chassis|body) (?:is |was )?live\\b",
            "先断电再救人：切断电源前不要直接拉触电者，呼叫 120；带电的外壳和金属件隔开，查明漏电前不得复电。",
            "Cut the power before you touch anyone, call the emergency services; fence off live metal and do not re-energise before the leakage is found."),
    FIRE(
            "冒[白黑青蓝]?烟|起火|着火|失火|有明火|火苗|火光|火花四溅|烧起来|烧焦|焦味|糊味|胡味|焦糊|烧糊|爆炸|炸(?:了|机|开)|放炮|电弧"
                    + "|smok(?:e|es|ing|ed)\\b|on fire|caught fire|\\bfire\\b|flames?\\b|burn(?:t|ed|ing)? (?:smell|odou?r)|smell(?:s|ed|ing)? (?:of |like )?(?:something )?(?:burn|smoke)|\\bexplo(?:ded|sion)\\b|arc(?:ing| flash)|\\bsparks? flying",
            "先停机断电、撤离并报警：有烟、焦味或电弧时不得再次送电；能安全做到才用合适的灭火器，电气火灾不用水。",
            "Stop, cut the power, leave and raise the alarm: with smoke, a burning smell or arcing never switch on again; use a suitable extinguisher only where it is safe, no water on electrical fires.");

    /** Things and acts named after the danger. */
    private static final Pattern NAMES = Pattern.compile(
            "(?:防|漏)触?电保护(?:器|开关|插头)?|触电保(?:护|安)器|防触电|灭弧|困人(?:演习|演练|救援演练)|电弧焊|消弧"
                    + "|smoke[- ]?(?:detectors?|alarms?|sensors?|dampers?|extract\\w*|exhaust\\w*|vents?|hood)|fire[- ]?(?:pumps?|alarms?|dampers?|doors?|panels?|systems?|fighting|hoses?|hydrants?|lifts?|mode|exits?|service|water|drill|main|sprinklers?|rated|proof)|air (?:is |was )?trapped|trapped (?:air|gas|moisture|water|liquid|refrigerant|dust|dirt)|shock (?:absorbers?|mounts?)|arc[- ](?:chutes?|welding)|exhaust smoke|smoke from (?:the )?exhaust",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern DENIED_BEFORE = Pattern.compile(
            "(?:没有?|无|未|不|未见|没见|没闻到|未闻到|没发现|未发现)(?:人|任何|有|见)?$|\\b(?:no|not|without|never|neither|nor|any)(?: \\w+)?[ -]$",
            Pattern.CASE_INSENSITIVE);
    /** An engine's exhaust smokes without being on fire. */
    private static final Pattern EXHAUST =
            Pattern.compile("排气|排烟|烟囱|柴油|发电机组|exhaust|diesel|genset", Pattern.CASE_INSENSITIVE);

    private static final Pattern SMOKE_ONLY = Pattern.compile("冒[白黑青蓝]?烟|smok\\w*", Pattern.CASE_INSENSITIVE);

    private final Pattern told;
    private final LocalizedText notice;

    Emergency(String told, String zh, String en) {
        this.told = Pattern.compile(told, Pattern.CASE_INSENSITIVE);
        this.notice = new LocalizedText(zh, en);
    }

    /** What is told of, in the order of the constants; empty where nothing is. */
    static List<Emergency> of(String text) {
        String plain = NAMES.matcher(text).replaceAll(m -> " ".repeat(m.group().length()));
        List<Emergency> told = new ArrayList<>();
        for (Emergency emergency : values()) {
            if (emergency.isTold(plain)) {
                told.add(emergency);
            }
        }
        return told;
    }

    private boolean isTold(String text) {
        Matcher matcher = told.matcher(text);
        while (matcher.find()) {
            boolean denied =
                    DENIED_BEFORE.matcher(text.substring(0, matcher.start())).find();
            boolean ofEngine = SMOKE_ONLY.matcher(matcher.group()).matches()
                    && EXHAUST.matcher(text).find();
            if (!denied && !ofEngine) {
                return true;
            }
        }
        return false;
    }

    LocalizedText notice() {
        return notice;
    }
}
