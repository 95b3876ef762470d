package org.faultbook.indexer.masking;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A surname, with or without a given name, before a title: 张工, 王师傅, 李小明经理, 欧阳先生; and 小王, 老李. */
final class ChineseTitledNames implements Detector {
    private static final Pattern TITLE = Pattern.compile(
            "师傅|工程师|经理|主任|先生|女士|小姐|队长|班长|主管|组长|科长|厂长|部长|所长|处长|局长|院长|站长|园长|校长|店长|课长|段长|船长|老板|老师|教授|医生|护士|总监|总工"
                    + "|秘书|阿姨|大爷|大姐|大哥|同志|师父|工(?!作|程(?!师)|具|况|业|厂|频|序|位|时|单|地|艺|段|件|装|人|资|期|质|效|步|控|种|休|会|号|友|服|兵|棚|房|口|区|装|用|本|龄|头|"
                    + "整|科|务|贸|商|器|伤|棉|段|事|学)|总");

    /** 水温总是, 空开总跳, 总线: 总 that is no title; behind a clear surname only the last kind is meant. */
    private static final Pattern ZONG_NO_TITLE = Pattern.compile(
            "总(?:是|线|阀|闸|管|表|功|电|泵|装|成|共|计|量|数|体|之|结|控|站|台|图|价|额|开关|开|断|停|跳|报|响|漏|高|低|出|机|压|流|水|气|油|进|回|箱|柜|配|长|重|宽|在|不|能|会|有|的|包|部|动|变).*",
            Pattern.DOTALL);

    private static final Pattern ZONG_THING =
            Pattern.compile("总(?:线|阀|闸|管|表|功率|电源|泵|装|成|共|计|量|数|图|价|额|开关|箱|柜|线卡).*", Pattern.DOTALL);

    private static final String TITLE_BEGINS = "师工经主先女小队班组科厂部所处局院站园校店课段船老教医护总秘阿大同";

    /** What stands before a title without being a person: 工程经理, 项目经理, 施工, 高工. */
    private static final Set<Character> NOT_BEFORE_GONG = Set.of(
            '施', '车', '金', '和', '连', '华', '成', '时', '单', '全', '应', '师', '明', '农', '商', '边', '安', '管', '路', '电', '解',
            '关', '党', '万', '易', '常', '文', '古', '司', '游', '查', '宗', '桂');

    /** 温总是, 时总跳: what is hardly ever a person before 总. */
    private static final Set<Character> NOT_BEFORE_ZONG = Set.of(
            '温', '时', '管', '水', '石', '于', '和', '向', '成', '全', '应', '明', '关', '路', '边', '连', '包', '党', '车', '高', '安',
            '方', '查', '金', '解', '单', '费', '冷', '左', '项', '程', '游', '房');

    private static final Pattern FAMILIAR = Pattern.compile(
            "(?<![\\u4e00-\\u9fa5&&[^，。和与找叫请让由派问是给跟对联系]])[小老]([\\u4e00-\\u9fa5])(?![\\u4e00-\\u9fa5&&[^说已去来到在把换修测看检处打反报电联和跟做装发要]])");
    private static final String NOT_FAMILIAR = "马叶石田方金白龙毛江雷段程汤孔夏黄高温水车管路于时成全单";

    private final Surnames surnames = Surnames.SHIPPED;

    @Override
    public void find(String text, TextTraits traits, Claims claims) {
        if (!traits.han()) {
            return;
        }
        Matcher m = TITLE.matcher(text).useTransparentBounds(true);
        for (int i = 1; i < text.length(); i++) {
            // the regular expression is asked only where a title can begin
            if (TITLE_BEGINS.indexOf(text.charAt(i)) < 0
                    || !Surnames.isHan(text.charAt(i - 1))
                    || !m.region(i, text.length()).lookingAt()) {
                continue;
            }
            int start = start(text, m.start(), m.group());
            if (start >= 0) {
                String name = text.substring(start, m.start());
                // a surname alone is told apart by its title: 张工 is not 张经理
                String person = name.length() > 1 + compound(name) ? name : name + canonical(m.group());
                claims.claim(start, m.end(), PersonalData.PERSON, person);
            }
        }
        if (text.indexOf('小') < 0 && text.indexOf('老') < 0) {
            return;
        }
        m = FAMILIAR.matcher(text);
        while (m.find()) {
            char surname = m.group(1).charAt(0);
            if (surnames.isStrong(surname) && NOT_FAMILIAR.indexOf(surname) < 0) {
                claims.claim(m.start(), m.end(), PersonalData.PERSON, m.group());
            }
        }
    }

    private static int compound(String name) {
        return name.length() >= 2 && Surnames.SHIPPED.length(name, 0) == 2 ? 1 : 0;
    }

    /** Where the name before a title begins, or -1 where none stands there. */
    private int start(String text, int title, String titleText) {
        int best = -1;
        for (int length = 1; length <= 4 && title - length >= 0; length++) {
            int at = title - length;
            if (!Surnames.isHan(text.charAt(at))) {
                break;
            }
            int surname = surnames.length(text, at);
            if (surname == 0 || length - surname > 2 || length - surname < 0) {
                continue;
            }
            String given = text.substring(at + surname, title);
            if (!fits(text, at, surname, given, titleText) || (titleText.equals("总") && !isZong(text, at, title))) {
                continue;
            }
            if (best < 0 || isBetter(text, at, surname, given)) {
                best = at;
            }
        }
        return best;
    }

    /** A longer reading is preferred where its surname is a strong one and the characters after it can be a given name. */
    private boolean isBetter(String text, int at, int surname, String given) {
        boolean strong = surname == 2 || surnames.isStrong(text.charAt(at));
        return strong && given.chars().allMatch(c -> surnames.isGiven((char) c) || surnames.isSurname((char) c));
    }

    private boolean fits(String text, int at, int surname, String given, String title) {
        char first = text.charAt(at);
        @Nullable Character before = at > 0 ? text.charAt(at - 1) : null;
        if (surname == 2) {
            return given.isEmpty() || given.chars().allMatch(c -> surnames.isGiven((char) c));
        }
        if (given.isEmpty()) {
            if (title.startsWith("工") && !title.equals("工程师")) {
                return !NOT_BEFORE_GONG.contains(first) && !(first == '高' && !startsPhrase(before)) && !(first == '程');
            }
            if (title.equals("总")) {
                return !NOT_BEFORE_ZONG.contains(first) && !(before != null && "一二三四五六两几每".indexOf(before) >= 0);
            }
            return !surnames.isWeak(first) || (startsPhrase(before) && first != '和' && first != '于');
        }
        if (surnames.isWeak(first) && given.length() < 2) {
            return false;
        }
        if (surnames.isWeak(first) && !startsPhrase(before)) {
            return false;
        }
        // 工 and 总 follow a whole name less often: the given name must then look like one
        boolean likely = given.chars().allMatch(c -> surnames.isGiven((char) c));
        return likely
                || (surnames.isStrong(first)
                        && !title.equals("工")
                        && !title.equals("总")
                        && !given.chars().anyMatch(c -> isFunction((char) c)));
    }

    private boolean isZong(String text, int at, int title) {
        Pattern not = surnames.isStrong(text.charAt(at)) ? ZONG_THING : ZONG_NO_TITLE;
        return !not.matcher(text.substring(title, Math.min(text.length(), title + 4)))
                .matches();
    }

    private static boolean isFunction(char c) {
        return "的了在到和与及由被把给跟对向从等已又再后前中时我你他她各位名个现场通知联系请让找叫问经告反馈电话报修维换装检测客户单司机项目工程部区域总主".indexOf(c) >= 0;
    }

    private static boolean startsPhrase(@Nullable Character before) {
        return before == null || !Surnames.isHan(before) || "找叫请让由派问给跟对和与联系是知户见被经把已现场转接合天业主及同为到等午".indexOf(before) >= 0;
    }

    private static String canonical(String title) {
        return switch (title) {
            case "师傅", "师父", "工程师", "工" -> "工";
            default -> title.toLowerCase(Locale.ROOT);
        };
    }
}
