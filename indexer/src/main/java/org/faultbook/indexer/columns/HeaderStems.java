package org.faultbook.indexer.columns;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.faultbook.indexer.columns.KnownHeaders.Meaning;
import org.jspecify.annotations.Nullable;

/**
 * Headers by what their words mean: words for one thing count as one (日期 and 时间, no. and number), filling words
 * (本次, 描述, details) as none, the order of English words does not matter. A stem that known headers of different
 * meaning share tells nothing.
 */
final class HeaderStems {
    /** The first word of each row stands for all of it. */
    private static final List<List<String>> SAME = List.of(
            List.of("时间", "日期", "时刻"),
            List.of("号", "编号", "单号", "号码", "代号"),
            List.of("员", "人员", "人", "工程师", "师傅"),
            List.of("备件", "配件", "零件", "零部件", "部件", "物料", "耗材", "材料"),
            List.of("故障", "问题", "异常", "缺陷"),
            List.of("完成", "完工", "结束", "完结", "办结", "修复", "竣工"),
            List.of("维修", "检修", "修理", "抢修", "处理", "处置", "服务", "解决"),
            List.of("设备", "机器", "产品", "仪器", "机台", "装置", "机组"),
            List.of("原因", "成因", "起因"),
            List.of("措施", "方法", "方案", "过程", "经过", "办法", "内容", "记录", "情况", "结论"),
            List.of("厂家", "厂商", "制造商", "生产商", "生产厂", "供应商", "品牌"),
            List.of("报修", "报障", "申报", "上报", "提报"),
            List.of("等级", "级别", "程度"),
            List.of("单位", "公司", "名称", "名"));

    private static final Pattern FILLER_BEFORE =
            Pattern.compile("^(?:本次|现场|实际|具体|详细|主要|简要|相关|当前|最终|该|所|此次|客户|用户|工单|请填写|填写)+");
    private static final Pattern FILLER_AFTER = Pattern.compile("(?:描述|说明|详情|详述|简述|信息|填写|选项|列表|清单|明细|汇总|文本|字段|选择)+$");

    private static final Map<String, String> TOKENS = tokens();
    private static final Set<String> DROPPED = Set.of(
            "the",
            "of",
            "a",
            "an",
            "for",
            "in",
            "u",
            "field",
            "custom",
            "value",
            "please",
            "enter",
            "select",
            "to",
            "customfield",
            "detail",
            "info",
            "information",
            "display",
            "text",
            "short",
            "full",
            "s");
    private static final Set<String> FILLERS = Set.of(
            "名称",
            "名",
            "描述",
            "内容",
            "说明",
            "name",
            "value",
            "displayname",
            "displayvalue",
            "description",
            "text",
            "label");

    private final Map<String, Set<Meaning>> byStem = new HashMap<>();
    private final KnownHeaders known;

    HeaderStems(KnownHeaders known) {
        this.known = known;
        for (String header : known.headers()) {
            for (Meaning meaning : known.meanings(header)) {
                byStem.computeIfAbsent(stem(header), k -> new HashSet<>()).add(meaning);
            }
        }
    }

    private static Map<String, String> tokens() {
        Map<String, String> tokens = new HashMap<>();
        String[][] same = {
            {"no", "number", "num", "nr", "id", "#", "nbr"},
            {"time", "date", "at", "on", "datetime", "timestamp", "when"},
            {"description", "desc", "descr", "descriptions"},
            {"equipment", "equip", "eqpt", "machine", "device", "eq"},
            {"manufacturer", "mfr", "mfg", "maker", "make", "brand", "vendor"},
            {"engineer", "technician", "tech", "mechanic", "fse", "engr"},
            {"fault", "failure", "defect", "malfunction", "trouble"},
            {"problem", "issue"},
            {"fix", "repair", "remedy", "solution", "corrective", "rectification"},
            {"action", "activity", "work"},
            {"done", "taken", "performed", "carried", "executed"},
            {"customer", "client", "account"},
            {"created", "opened", "open", "creation", "create", "raised", "logged", "reported"},
            {"closed", "close", "closing", "completed", "completion", "finished", "finish", "end", "closure"},
            {"replaced", "used", "consumed", "changed", "fitted", "exchanged"},
            {"quantity", "qty", "amount"},
            {"part", "spare", "component"},
            {"notification", "notif", "notifctn"},
            {"updated", "modified", "modification", "changed", "update"},
            {"site", "location", "plant", "facility", "building"}
        };
        for (String[] row : same) {
            for (String word : row) {
                tokens.putIfAbsent(word, row[0]);
            }
        }
        return tokens;
    }

    /** What a header means that differs from known ones in wording only; null where none or several things. */
    @Nullable
    Meaning like(String header, TicketSystem system) {
        String stem = stem(header);
        if (stem.length() < 2) {
            return null;
        }
        // what only another system calls so is borrowed by its very name, not by a like one
        Set<Meaning> meanings = byStem.getOrDefault(stem, Set.of()).stream()
                .filter(m -> m.system() == TicketSystem.SHEET || m.system() == system)
                .collect(Collectors.toSet());
        return meanings.stream().map(Meaning::column).distinct().count() == 1
                ? known.preferred(meanings, system)
                : null;
    }

    static String stem(String header) {
        String plain = Normalizer.normalize(header, Normalizer.Form.NFKC);
        boolean han = plain.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
        return han ? hanStem(plain) : latinStem(plain);
    }

    private static String hanStem(String plain) {
        String stem = withoutFiller(HeaderFolding.fold(plain));
        for (List<String> row : SAME) {
            for (String word : row.subList(1, row.size())) {
                stem = stem.replace(word, row.getFirst());
            }
        }
        return stem;
    }

    private static String latinStem(String plain) {
        String words = plain.replaceAll("\\([a-z]{1,2}\\)", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT)
                .replace("#", " # ");
        Set<String> stem = new TreeSet<>();
        for (String word : words.split("[^\\p{L}\\p{N}#]+")) {
            String bare = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")
                    ? word.substring(0, word.length() - 1)
                    : word;
            String token = TOKENS.getOrDefault(word, TOKENS.getOrDefault(bare, bare));
            if (!token.isEmpty() && !DROPPED.contains(token)) {
                stem.add(token);
            }
        }
        return String.join(" ", stem);
    }

    /** Without words that add nothing to what a column holds. */
    static String withoutFiller(String header) {
        String bare = FILLER_AFTER
                .matcher(FILLER_BEFORE.matcher(header).replaceFirst(""))
                .replaceFirst("");
        return bare.isEmpty() ? header : bare;
    }

    /** A word that says no more than the group it stands under. */
    static boolean isFiller(String header) {
        return FILLERS.contains(HeaderFolding.fold(header));
    }
}
