package org.faultbook.indexer.masking;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Full Chinese names that a label, a verb or a telephone number beside them gives away: 联系人：张三, 由李建国处理,
 * 王伟 13800000000.
 */
final class ChineseLabelledNames implements Detector {
    private static final String NAME = "([\\u4e00-\\u9fa5]{2,4}?)";
    private static final String END =
            "(?=$|[^\\u4e00-\\u9fa5]|电话|手机|联系|微信|号码|反映|反馈|来电|致电|打电话|说|称|告知|报修|报障|先生|女士|在|已|要求|确认|签|师傅|处|到|上门|负责|更|维修|检|来|前往|现场|自行|配合|陪同|要)";
    private static final Pattern LABELLED = Pattern.compile(
            "(?:联系人|报修人员?|报障人员?|客户姓名|用户姓名|姓名|维修人员?|处理人员?|现场负责人|负责人|操作员|操作工|经办人|验收人|签收人|签字人?|客户代表|值班员|值班人员?|接待人|陪同人员?|对接人|收件人|收货人|业主|申请人|提报人|报告人|工程师|技术员|服务人员|巡检人员?|操作人员?|司机|客户名?称?|用户名?|门卫|保安|物业|租户|住户)"
                    + "\\s*[:：为是]?\\s*" + NAME + END);
    private static final Pattern COLON = Pattern.compile(
            "(?:联系人|报修人员?|报障人员?|客户姓名|用户姓名|姓名|维修人员?|处理人员?|现场负责人|负责人|操作员|经办人|验收人|签收人|签字人?|客户代表|值班员|接待人|对接人|收件人|收货人|业主|申请人|提报人|报告人)\\s*[:：]\\s*"
                    + NAME + END);
    /** Any label that ends in 人, 员: 送修人：, 签到人. */
    private static final Pattern ANY_LABEL = Pattern.compile("[\\u4e00-\\u9fa5]{1,3}[人员]\\s*[:：]?\\s*" + NAME + END);
    /** A whole name that stands for itself between signs. */
    private static final Pattern ALONE =
            Pattern.compile("(?<![\\u4e00-\\u9fa5])([\\u4e00-\\u9fa5]{3})(?![\\u4e00-\\u9fa5])");

    private static final Pattern BY_VERB =
            Pattern.compile("(?:由|派|安排|通知|联系|委托|找到?|问|请|叫|与|和|跟|经|询问|告知|回访|致电|电联|电话|告诉|答复)" + NAME
                    + "(?=处理|到场|到现场|上门|维修|更换|检查|检修|确认|反馈|沟通|前往|负责|联系|协助|说|签字|验收|进行|去|来|过来|现场|，|。|,|；|;|$)");
    private static final Pattern BY_PHONE = Pattern.compile("(?<![\\u4e00-\\u9fa5])" + NAME
            + "(?=\\s*[:：,，(（]?\\s*(?:电话|手机|tel)?\\s*[:：]?\\s*1[3-9]\\d[\\d*xX -]{4,})");
    private static final Pattern FIRST_WORD =
            Pattern.compile("(?<![\\u4e00-\\u9fa5])" + NAME + "(?=到场|到现场|上门|反映|来电|报修|报障|签字|说|称)");

    private final Surnames surnames = Surnames.SHIPPED;

    @Override
    public void find(String text, TextTraits traits, Claims claims) {
        if (!traits.han() || !(traits.colon() || mayHoldName(text))) {
            return;
        }
        each(COLON, text, claims, true);
        each(LABELLED, text, claims, false);
        each(BY_VERB, text, claims, false);
        if (traits.digits() > 3) {
            each(BY_PHONE, text, claims, false);
        }
        each(FIRST_WORD, text, claims, false);
        each(ANY_LABEL, text, claims, false);
        Matcher alone = ALONE.matcher(text);
        while (alone.find()) {
            String name = alone.group(1);
            if (surnames.isStrong(name.charAt(0)) && isLikelyName(name)) {
                claims.claim(alone.start(1), alone.end(1), PersonalData.PERSON, name);
            }
        }
    }

    private boolean mayHoldName(String text) {
        for (int i = 0; i + 1 < text.length(); i++) {
            if (surnames.isSurname(text.charAt(i)) && surnames.isGiven(text.charAt(i + 1))) {
                return true;
            }
        }
        return false;
    }

    private void each(Pattern pattern, String text, Claims claims, boolean sure) {
        Matcher m = pattern.matcher(text);
        while (m.find()) {
            String name = m.group(1);
            if (sure ? isName(name) : isLikelyName(name)) {
                claims.claim(m.start(1), m.end(1), PersonalData.PERSON, name);
            }
        }
    }

    /** Two to four characters that begin with a surname. */
    private boolean isName(String name) {
        int surname = surnames.length(name, 0);
        int given = name.length() - surname;
        return surname > 0 && given >= 1 && given <= 2;
    }

    /** A name whose every character is one that names are made of. */
    boolean isLikelyName(String name) {
        int surname = surnames.length(name, 0);
        int given = name.length() - surname;
        if (surname == 0 || given < 1 || given > 2) {
            return false;
        }
        if (surname == 1 && given < 2 && surnames.isWeak(name.charAt(0))) {
            return false;
        }
        boolean strong = surname == 2 || surnames.isStrong(name.charAt(0));
        boolean all = true;
        for (int i = surname; i < name.length(); i++) {
            all &= surnames.isGiven(name.charAt(i)) || (strong && surnames.isSurname(name.charAt(i)));
        }
        return all;
    }
}
