package org.faultbook.indexer.extract;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.faultbook.indexer.normalise.CueHit;
import org.faultbook.indexer.normalise.CueKind;
import org.faultbook.indexer.normalise.TextFold;

/**
 * Words of action that tell no act where they stand: a state (贴着, 是通的), part of a noun (加油器), the way in (打开柜门),
 * and pulling or opening something to see what comes of it (拔掉插头就不跳).
 */
final class ActLookalikes {
    private static final String STATE_BEHIND = "着的不得";
    private static final String STATE_BEFORE = "能可是有自难很太过偏更较";
    /** Words whose last or first character alone would be an act. */
    private static final Set<String> WORDS = Set.of(
            "切换", "转换", "互换", "交换", "变换", "轮换", "置换", "装修", "检修", "报修", "送修", "增加", "施加", "更加", "参加", "外加", "空调", "协调",
            "单调", "失调", "要紧", "赶紧", "抱紧", "咬紧", "看清", "不清", "分清", "接通", "导通", "普通", "交通", "流通", "通知", "通讯", "通信", "通电",
            "通过", "通风", "通道", "通常", "包装", "组装", "套装", "吊装", "改天", "修改", "洗手", "水洗", "清楚", "清晨", "清单", "清早", "粘手", "粘死",
            "粘住", "粘连", "粘满", "粘料", "粘煤", "粘泥", "粘灰", "粘土", "粘滞", "粘附", "粘结", "缠死", "缠满", "缠住", "缠绕", "裹住", "裹满", "泡水",
            "泡在", "泡坏", "吹出", "吹到", "冲坏", "冲走", "装置", "装卸", "加班", "加急", "加速", "加载", "加工", "换热", "换向", "换气", "换班", "换季",
            "换挡", "换算", "修正", "拆箱", "紧急", "紧张", "封闭", "机封", "油封", "轴封", "水封", "密封", "封漏", "贴近", "泡沫", "吹风", "冲击", "冲突",
            "冲程", "脉冲", "缓冲", "洗衣", "擦碰", "擦伤", "擦边", "刷新", "刷卡", "排队");

    private static final Pattern NOUN = Pattern.compile("^(?:器(?!件)|装置|层|剂|工具|夹(?=[那上里内处])|包(?![胶扎好]))");
    private static final Pattern LETS_THROUGH = Pattern.compile(
            "阀|风门|挡板|闸板|百叶|开关|刀闸|旋塞|松开|解除|valve|damper|isolator|breaker|switch|louv|vent\\b|cock|tap\\b|gate|released|clutch|brake",
            Pattern.CASE_INSENSITIVE);
    /** Acts that are as often done to look as to mend. */
    private static final Set<String> LOOKING = Set.of("open", "isolate", "reset", "reconnect");

    private static final Pattern HARDENED = Pattern.compile(
            "(?:dried|greased|welded|bonded|glued) (?:stiff|hard|solid|up|shut|together)\\b", Pattern.CASE_INSENSITIVE);
    /** "clip loose at the pump", "vacuum high": nouns where how they are stands behind them. */
    private static final Set<String> NAMES = Set.of(
            "clip", "vacuum", "drain", "clamp", "weld", "patch", "tape", "shim", "wire", "grease", "oil", "seal");

    private static final Pattern STATE = Pattern.compile(
            "^ (?:is |was |looks? )?(?:high|low|fine|ok|okay|good|bad|poor|loose|broken|cracked|missing|worn|gone|dry|black|hard|dirty|blocked|torn|off|undone|slack)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NOTHING = Pattern.compile("^ (?:nothing|none)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENDS = Pattern.compile("^[了的吗\\s]*$");
    /** Right behind a word that also names what was made, be it with a layer or a place between: it came off, wore, aged. */
    private static final Pattern FAILS =
            Pattern.compile("[层处面头位]?(?:到底|也|都|全|已|还|有点)*(?:掉了|脱落|脱开|裂|开胶|起皮|鼓包|老化|磨[光平损没]|松(?!开|紧))");

    /** 换板没拨地址: what was left undone at it is what was found. */
    private static final Pattern LEFT_UNDONE =
            Pattern.compile(".{0,6}?(?:忘了?|忘记|没|未)(?:拨|改(?!善|变)|设|装|接(?!通)|拧|调|打(?!开|着)|配|加(?!载))");

    private static final Pattern UNTOUCHED = Pattern.compile("^(?:不变|没变|未变|没动|不动|偏[大小高低])");
    /** 把水冲进去: how water got in, not how something was washed. */
    private static final Pattern FLOWS_IN =
            Pattern.compile("[冲淋喷泼溅浇]进(?!水[管口阀箱]|[气油风][管口阀]|口|线|料)|[冲淋喷泼溅浇]到.{0,6}[里内上]");

    private static final Pattern THERE = Pattern.compile("[贴粘糊沾缠塞]了");
    private static final Pattern PLACED = Pattern.compile("(?:安?装|接|放|贴|绑|挂)在");
    private static final Pattern COMES_OF_IT = Pattern.compile("就[灭不没停跳]");
    private static final Pattern ORDERED =
            Pattern.compile("^\\s+(?:the|all|both|up|it|each|every|with|per)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern DRAWN_OUT = Pattern.compile("抽出|取出|拉出|取下|拆下|pulled out|took out");

    private static final Pattern SHOULD_BE = Pattern.compile(
            "[ ,;.]+(?:but |while |although )?(?:(?:the )?(?:real|actual|nameplate|name plate|drawing|spec|site sheet|manual|motor plate)\\b|should\\b|instead\\b)",
            Pattern.CASE_INSENSITIVE);
    /** Words of work that also name what was made by it. */
    private static final Set<String> NOUNS = Set.of(
            "接线", "包胶", "密封", "焊接", "固定", "润滑", "安装", "压线", "布线", "绑扎", "对中", "压接", "敷设", "防腐", "绝缘", "硫化", "保温", "连接",
            "铆", "张紧", "设定", "设置", "配置", "整定", "调整", "校准", "装配");

    private ActLookalikes() {}

    static boolean is(Clause clause, CueHit hit) {
        String word = clause.source().substring(hit.start(), hit.end());
        String behind = clause.source().substring(hit.end(), clause.end());
        char before = hit.start() > clause.start() ? clause.source().charAt(hit.start() - 1) : ' ';
        boolean single = word.length() == 1 && TextFold.isHan(word.charAt(0));
        if (single
                && (isInWord(clause, hit)
                        || !behind.isEmpty() && STATE_BEHIND.indexOf(behind.charAt(0)) >= 0
                        || STATE_BEFORE.indexOf(before) >= 0)) {
            return true;
        }
        boolean washed = String.valueOf(hit.group(CueKind.ACT)).equals("clean")
                && FLOWS_IN.matcher(clause.text()).find();
        if (washed || isFoundThere(clause, hit, before)) {
            return true;
        }
        if (NOTHING.matcher(behind).find()
                || HARDENED.matcher(word + behind).lookingAt()
                || isWorn(clause, hit, word)) {
            return true;
        }
        if (hit.is(CueKind.ACT_AT_HEAD)
                && NAMES.contains(word.toLowerCase(Locale.ROOT))
                && STATE.matcher(behind).find()) {
            return true;
        }
        if ("replace".equals(hit.group(CueKind.ACT))
                && LEFT_UNDONE.matcher(behind).lookingAt()) {
            return true;
        }
        if (UNTOUCHED.matcher(behind).find() || before == '被') {
            return true;
        }
        if (NOUNS.contains(word) && fails(clause, hit) || isFoundSet(clause, hit)) {
            return true;
        }
        if (hit.is(CueKind.ITEM) && hit.is(CueKind.ACT_AT_HEAD) && !isOrder(clause, hit)) {
            return true;
        }
        String group = String.valueOf(hit.group(CueKind.ACT));
        if (!group.equals("replace") && NOUN.matcher(behind).find()) {
            return true;
        }
        return group.equals("open") && !LETS_THROUGH.matcher(withBefore(clause)).find()
                || (LOOKING.contains(group) || DRAWN_OUT.matcher(word).matches()) && showsState(clause, hit);
    }

    /** 托辊磨平一面: worn flat; 打磨平 was done. */
    private static boolean isWorn(Clause clause, CueHit act, String word) {
        return word.equals("磨平")
                && (act.start() == clause.start()
                        || clause.hits().stream().anyMatch(h -> h.end() == act.start() && h.is(CueKind.ITEM)));
    }

    /** "fuel valve was shut, opened": what lets through was named just before. */
    private static String withBefore(Clause clause) {
        int from = Math.max(clause.section().start(), clause.start() - 40);
        return clause.source().substring(from, clause.end());
    }

    /** 接线脱落, 包胶磨平: the noun, and how it failed right behind it. */
    private static boolean fails(Clause clause, CueHit act) {
        if (FAILS.matcher(clause.source()).region(act.end(), clause.end()).lookingAt()) {
            return true;
        }
        return clause.hits().stream()
                .anyMatch(h -> h.start() >= act.end()
                        && h.start() <= act.end() + 2
                        && h.is(CueKind.FAILURE)
                        && !h.is(CueKind.ACT)
                        && ENDS.matcher(clause.source().substring(h.end(), clause.end()))
                                .find());
    }

    /** "payload set to 80 kg, real box is 118": how it was found, since what it should be comes next. */
    private static boolean isFoundSet(Clause clause, CueHit act) {
        String word = clause.source().substring(act.start(), act.end());
        String next = clause.source().substring(clause.end());
        return word.equalsIgnoreCase("set to")
                && act.start() > clause.start()
                && SHOULD_BE.matcher(next).lookingAt();
    }

    private static boolean isInWord(Clause clause, CueHit hit) {
        String source = clause.source();
        return hit.start() > 0 && WORDS.contains(source.substring(hit.start() - 1, hit.end()))
                || hit.end() < source.length()
                        && WORDS.contains(source.substring(hit.start(), hit.end() + 1))
                        && !isBeforeItem(clause, hit);
    }

    /** 光幕上贴了胶, CT装在支路后头: what was there, or where it was. */
    private static boolean isFoundThere(Clause clause, CueHit act, char before) {
        String rest = clause.source().substring(act.start(), clause.end());
        Role role = clause.section().role();
        boolean found = role == Role.FOUND || role == Role.CAUSE || role == Role.LABELLED_CAUSE;
        return THERE.matcher(rest).lookingAt() && "上里内面处".indexOf(before) >= 0
                || found && PLACED.matcher(rest).lookingAt();
    }

    /** 换热继: what stands behind the act is a part, not the rest of a word (换热). */
    private static boolean isBeforeItem(Clause clause, CueHit act) {
        return "replace".equals(act.group(CueKind.ACT))
                && clause.hits().stream()
                        .anyMatch(next -> next.start() == act.end() && next.length() > 1 && next.is(CueKind.ITEM));
    }

    /** "grease the bearing" is done, "grease black and dry" is seen. */
    private static boolean isOrder(Clause clause, CueHit hit) {
        String behind = clause.source().substring(hit.end(), clause.end());
        return ORDERED.matcher(behind).find()
                || clause.hits().stream().anyMatch(next -> next.start() == hit.end() + 1 && next.is(CueKind.ITEM));
    }

    /** What stands at the end, behind the act, is what was then seen. */
    private static boolean showsState(Clause clause, CueHit act) {
        if (COMES_OF_IT
                .matcher(clause.source().substring(act.end(), clause.end()))
                .find()) {
            return true;
        }
        for (CueHit hit : clause.hits()) {
            boolean state = hit.is(CueKind.FAILURE) || "2".equals(hit.group(CueKind.OBSERVATION));
            if (hit.start() > act.end()
                    && state
                    && !hit.is(CueKind.ITEM)
                    && !hit.is(CueKind.ACT)
                    && ENDS.matcher(clause.source().substring(hit.end(), clause.end()))
                            .find()) {
                return true;
            }
        }
        return false;
    }
}
