package org.faultbook.indexer.normalise;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The key of an act: {@code act:object} (更换机封 and "replaced the mechanical seal" are both
 * {@code replace:mechanical-seal}). The object is the last item of the run right behind the act (电机轴承), else the
 * nearest before it (belt replaced), else the one the caller knows it to be about.
 */
public final class FixNormaliser {
    /** Words that lend themselves to any act: 重做学习 is to learn again. */
    private static final Set<String> ANY_ACT = Set.of("重做", "处理", "维修", "修理", "补了");

    /** Acts whose object, though nobody knows the word, is a thing of its own. */
    private static final Set<String> BRINGS_THINGS =
            Set.of("replace", "install", "unblock", "jumper", "defeat", "isolate");

    private static final Set<String> TAKES_OUT =
            Set.of("removed", "remove", "removing", "took out", "taking out", "拆除", "拆掉", "取出");
    private static final Pattern FOREIGN = Pattern.compile(
            "\\b(?:rags?|nest|screw|bolt|stones?|debris|plastic|wood|string|rope|bag|paper|dirt|rubbish|foreign|object|rat|mouse|bird|leaves|ice|scale|burr|nut)\\b"
                    + "|异物|杂物|鸟窝|鸟巢|塑料|石头|木头|布|绳|袋|垃圾|老鼠|铁丝|毛巾|树叶|螺丝|纸",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NEW = Pattern.compile(
            "\\s*(?:了|上|个|一\\S)?\\s*(?:新|(?:a |an |the )?(?:new|replacement|spare)\\b)", Pattern.CASE_INSENSITIVE);
    /** Between parts told together before what was done to them: module + driver + fuse replaced. */
    private static final Pattern JOINED = Pattern.compile(
            "(?:\\s*(?:[+&、/]|and\\b|和|及)\\s*(?:[\\w-]{2,12}(?=\\s*(?:[+&、/]|and\\b)))?)+", Pattern.CASE_INSENSITIVE);

    private static final String BY = "\\b(?:with|from|at|under|near|by|per|using|via|through)\\b";
    private static final Pattern BY_MEANS = Pattern.compile(BY + "\\s+(?:\\w+\\s+){0,2}$", Pattern.CASE_INSENSITIVE);
    private static final Pattern MEANS = Pattern.compile(BY + ".*", Pattern.CASE_INSENSITIVE);

    private static final Pattern TOOLS = Pattern.compile(
            "(?:高压)?(?:水枪|气枪|氮气|压缩空气)|酒精布?|抹布|砂纸|毛刷|人工|热风枪|肥皂水|除垢剂|柠檬酸|化油剂|药水|清洗剂|nitrogen|n2|compressed air",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern TO_VALUE =
            Pattern.compile("\\s(?:\\w+ ){0,3}(?:from \\S*\\d\\S* )?to \\S*\\d", Pattern.CASE_INSENSITIVE);
    private static final Pattern SETTING = Pattern.compile(
            "\\s*[了个]?(?:分接头?|抽头|档位?|地址|参数|定值|频道)|\\s(?:the )?(?:tap|taps|tapping|address|parameters?|setting|settings)\\b",
            Pattern.CASE_INSENSITIVE);
    /** What may stand within the name of one part: manhole lid gasket, but not "gasket on the lid". */
    private static final Pattern IN_ONE_NAME = Pattern.compile(
            "(?!.*\\b(?:and|with|w|to|on|in|into|from|of|for|at|by|the|then|as|per|via|under|near)\\b)[ \\w/#-]*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern BEFORE_NAME = Pattern.compile(
            "^(?:\\s|[了上下好]|新的?|旧的?|(?:损坏|坏了?|磨损|松动|破损|老化|烧坏|烧焦|受潮|漏油|漏水)的?|一[只个套根块台条支节对组件张片付副颗]|the |a |an |new |old |all |both |faulty |failed |loose |broken |damaged |worn |leaking |cracked |sheared |bad |dirty |burnt |burned |replacement |#?\\d+[,&# \\d]*(?:off |x )?)+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern QUALIFIES_HAN = Pattern.compile("[\\p{IsHan}A-Za-z0-9-]{0,8}(?<![的和及与或、])");
    private static final int LONGEST_NAME = 30;
    private static final Pattern POINTS = Pattern.compile(
            "\\d+(?:\\.\\d+)?\\s?(?:nm|bar|kg|g|mm|cm|m|mpa|kpa|kv|v|a|l|ml|s|h|hz|°c|c|%|公斤|毫米|厘米|米|升|度|克|微法|uf)\\b"
                    + "|[一二两三四五六七八九十几半\\d.]+个?(?:小时|分钟|钟头|天)|即可|就行|循环|浸泡"
                    + "|[一二两三四五六七八九十几每各\\d]+(?:只|个|套|根|块|台|条|支|节|对|组|件|张|片|付|副|颗|遍|次|下|处|圈|道)?"
                    + "|先不|暂不|先|暂|不|没|未|需要?|应|该|要|新|旧|好|完|全部|全|都|再|重新|重|成对|成套|整套|整组|整体|彻底|同型号|同规格|已|并|也|上|回|掉|下来|出来|起来|干净|到位"
                    + "|\\b(?:new|one|ones|both|all|it|them|that|those|this|these|set|pair|spares?|again|fully|properly|completely|well|up|off|out"
                    + "|back|down|in|same|lot|each|every|as|required|req|necessary|needed|ok|good)\\b");

    private final Vocabulary vocabulary;

    public FixNormaliser(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * @param equipmentClass taxonomy id of the machine's class, null where unknown
     * @param about concept of the item told of before (换一只), null where none was; read where the act names nothing
     * @return never blank; the object is empty where nothing names it
     */
    public String key(String act, @Nullable String equipmentClass, @Nullable String about) {
        List<CueHit> hits = vocabulary.scan(act);
        CueHit done = done(act, hits);
        if (done == null) {
            return "act:" + ContentTokens.of(act);
        }
        CueHit item = object(hits, done, act);
        if (item != null) {
            return verb(done, act) + ":"
                    + vocabulary.conceptOf(equipmentClass, act.substring(item.start(), item.end()));
        }
        String own = unknownObject(act, hits);
        boolean foreign = verb(done).equals("isolate")
                && TAKES_OUT.contains(act.substring(done.start(), done.end()).toLowerCase(java.util.Locale.ROOT))
                && FOREIGN.matcher(act).find();
        return (foreign ? "unblock" : verb(done, act)) + ":" + (own.isEmpty() && about != null ? about : own);
    }

    /** The words for a known item that the act is done to; null where it names none. */
    public @Nullable String objectWords(String act) {
        List<CueHit> hits = vocabulary.scan(act);
        CueHit done = done(act, hits);
        CueHit item = done == null ? null : object(hits, done, act);
        if (done == null || item == null) {
            return null;
        }
        return act.substring(done.end() <= item.start() ? nameStart(act, done.end(), item) : item.start(), item.end());
    }

    /** Where the name of an item begins: the words before it are of it (抱闸线圈, manhole lid gasket), counts are not. */
    private static int nameStart(String act, int from, CueHit item) {
        Matcher skipped = BEFORE_NAME.matcher(act.substring(from, item.start()));
        int start = from + (skipped.lookingAt() ? skipped.end() : 0);
        String qualifies = act.substring(start, item.start());
        boolean ofName = qualifies.length() + item.length() <= LONGEST_NAME
                && (QUALIFIES_HAN.matcher(qualifies).matches()
                        || IN_ONE_NAME.matcher(qualifies).matches());
        return ofName ? start : item.start();
    }

    /** Whether the act names what it is done to, be it in a word nobody knows; 换一只 and "replaced both" do not. */
    public boolean namesObject(String act) {
        List<CueHit> hits = vocabulary.scan(act);
        CueHit done = done(act, hits);
        return done == null
                || object(hits, done, act) != null
                || !unknownObject(act, hits).isEmpty();
    }

    /**
     * The key with the item of a cause in place of no object, of a word for all such parts (换风扇: the cooling fan), or of
     * what is no item but some quality of one (调间隙: the brake).
     */
    public String refined(String key, @Nullable String equipmentClass, String causeItem) {
        String object = objectOf(key);
        boolean quality = !BRINGS_THINGS.contains(actOf(key)) && !vocabulary.isItem(object);
        boolean wider = object.isEmpty() || quality || vocabulary.isWiderThan(equipmentClass, object, causeItem);
        return wider ? actOf(key) + ":" + causeItem : key;
    }

    /**
     * Fitting a new part is changing it, in whatever words: installed new gasket, 装新的; changing an address, a tap or a
     * parameter is setting it.
     */
    private static String verb(CueHit done, String act) {
        String verb = verb(done);
        boolean sets = verb.equals("replace")
                && (TO_VALUE.matcher(act.substring(done.end())).lookingAt()
                        || SETTING.matcher(act.substring(done.end())).lookingAt());
        if (sets) {
            return "configure";
        }
        boolean renews =
                verb.equals("install") && NEW.matcher(act.substring(done.end())).lookingAt();
        return renews ? "replace" : verb;
    }

    private static String verb(CueHit done) {
        String group = done.group(CueKind.ACT);
        return group != null ? group : String.valueOf(done.group(CueKind.ACT_AT_HEAD));
    }

    /** What is left beside acts, counts and words that point: blank where it names nothing. */
    private static String unknownObject(String act, List<CueHit> hits) {
        StringBuilder rest = new StringBuilder();
        int from = 0;
        for (CueHit hit : hits) {
            if (hit.is(CueKind.ACT) || hit.is(CueKind.ACT_AT_HEAD)) {
                rest.append(act, from, hit.start()).append(' ');
                from = hit.end();
            }
        }
        rest.append(act, from, act.length());
        String thing = MEANS.matcher(TOOLS.matcher(rest).replaceAll(" ")).replaceAll(" ");
        return ContentTokens.of(POINTS.matcher(thing).replaceAll(" "));
    }

    /** The act of a key: {@code replace} of {@code replace:mechanical-seal}. */
    public static String actOf(String key) {
        int colon = key.indexOf(':');
        return colon < 0 ? key : key.substring(0, colon);
    }

    /** The object of a key; empty where there is none. */
    public static String objectOf(String key) {
        return key.substring(key.indexOf(':') + 1);
    }

    /** The first act that lasts, else the first: 复位紧固 tightens. What defeats a protection outweighs both. */
    private @Nullable CueHit done(String act, List<CueHit> hits) {
        CueHit best = null;
        for (CueHit hit : hits) {
            boolean acts = hit.is(CueKind.ACT) || hit.is(CueKind.ACT_AT_HEAD);
            if (acts && (best == null || rank(act, hit) < rank(act, best))) {
                best = hit;
            }
        }
        return best;
    }

    private int rank(String text, CueHit act) {
        if (ANY_ACT.contains(text.substring(act.start(), act.end()))) {
            return 6;
        }
        int kind = switch (vocabulary.usualKind(verb(act))) {
            case PROHIBITED -> 0;
            case LASTING -> 1;
            case TEMPORARY -> 2;
        };
        return act.is(CueKind.ACT) ? kind : kind + 3;
    }

    /** "washed from fan side", "remade with torque wrench", 氮气吹通: where or with what it was done. */
    private static boolean isTool(CueHit hit, CueHit done, String act) {
        return hit.start() >= done.end()
                ? !verb(done).equals("replace")
                        && BY_MEANS.matcher(act.substring(done.end(), hit.start()))
                                .find()
                : TOOLS.matcher(act.substring(hit.start(), hit.end())).matches();
    }

    /** Of items told together (轴承、机封) the first; of words that make one name (电机轴承) the last. */
    private static @Nullable CueHit object(List<CueHit> hits, CueHit done, String act) {
        CueHit behind = null;
        CueHit before = null;
        for (CueHit hit : hits) {
            if (!hit.is(CueKind.ITEM) || hit.equals(done) || isTool(hit, done, act)) {
                continue;
            }
            if (hit.start() < done.start()) {
                boolean more = before != null
                        && JOINED.matcher(act.substring(before.end(), hit.start()))
                                .matches();
                before = more ? before : hit;
            } else if (behind == null
                    || IN_ONE_NAME
                            .matcher(act.substring(behind.end(), hit.start()))
                            .matches()) {
                behind = hit;
            }
        }
        return behind != null ? behind : before;
    }
}
