package org.faultbook.indexer.manual;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.faultbook.indexer.normalise.CueHit;
import org.faultbook.indexer.normalise.CueKind;
import org.faultbook.indexer.normalise.TextFold;
import org.faultbook.indexer.normalise.Vocabulary;
import org.faultbook.indexer.normalise.WordFile;
import org.faultbook.kb.codes.CodeKind;
import org.faultbook.kb.codes.CodeRecognizer;

/** Tells sections about faults from others, and what is observed from what is done. */
final class FaultWords {
    private enum Kind {
        FAULT,
        ALARM,
        OTHER,
        GENERIC
    }

    private static final Pattern OBSERVED = Pattern.compile(
            "不|无(?!论)|没有|未|过[高低大小热载流压冷慢快电]|异常|故障|报警|告警|失[效灵败控速]|漏|卡|断|堵|响|噪|振|抖|跳|烫|烧|偏|缺|松|[太偏][高低大小]|中断|停[机止]|丢失|错误"
                    + "|\\b(?:not?|never|cannot|can't|won't|doesn't|does not|fail\\w*|fault\\w*|too|low|high|nois\\w*|alarm\\w*|error\\w*|stops?|stopped|trips?|tripped|tripping|leak\\w*|over\\w*|under\\w*|loss|lost|stuck|block\\w*|vibrat\\w*|excessive|insufficient|poor|erratic|unstable|jam\\w*|slow\\w*|hot|abnormal|unusual|irregular|without|missing|dead|interrupt\\w*|flicker\\w*|stays?|remains?|keeps|goes|shows|flash(?:es|ing)|blink\\w*|burnt|broken|worn|dirty|loose|wrong|jerk\\w*|rattl\\w*|squeal\\w*|hums?|smell\\w*|smok\\w*|drops?|rises?|short circuit)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ORDERS = Pattern.compile(
            "^(?:请|应|需|须|可|必须|立即|先|重新|及时|适当|定期|逐[个台块级]|停机后?|停电后?|断电后?)*(?:检查(?![口孔])|更换(?!了|过)|调整|调节(?![阀器])|清[洗理除净](?!机|泵)|紧固|拧紧|复[位紧测](?!按)|重启|重做|测量(?!仪)|检测(?!器|装)|确认|修[理复整]|维修|联系|加[注装长大]|补(?!偿|水[箱泵]|油箱|气阀)|排[空除净]|排气(?=[，。；]|$)|打[开磨](?!度)|关[闭小](?!不)|断开|接[通好入](?!不)|切断|降低|提高|增[大加]|减[小少]|改|拆|安装|校[正准验直]|润滑(?![油脂])|疏通|[查看按将用](?!钮|键|户|修)|使用|[开关](?!关|度|口|路|式|机|门|节|断阀|闭)|停(?!机|电|止|车|转|用|后|在)|换(?!热|向|相|能|流|过)|通[知开]|重[新装设]|消除|处理|恢复|取出|设[定置](?!值)|选[用择]|等待?|不要|不得|禁止|切勿|保持|退出|填(?!料)|涂(?!层)|擦|量(?!程)|测(?!速|温[元仪])|联[系络]|烘|揭|接(?!线|触|头|地|口|近|收|点|插|反|错)|核[对算实]|分别|升[级高起]|插[紧好回上入]|做|投入|移[开除走到](?!位)|松开|旋|清零|锁紧|割|铲|刷|冲洗|回收|放[出掉空净]|挂|装|回收|修)"
                    + "(?!.{0,3}(?:不[当良足够到正好清]|松[动脱]|损坏|错误|故障|失[灵效]|过[大小高低长短紧松]|断[裂线开]|磨损|老化))"
                    + "|^(?:please |then |first |immediately |also )*(?:check|replace|adjust|clean|tighten|reset|restart|measure|verify|repair|contact|refill|fill|bleed|vent|open|close|disconnect|connect|switch|reduce|increase|remove|install|calibrate|lubricate|inspect|look|press|set|use|turn|stop|change|call|make sure|ensure|ask|have|test|drain|renew|fit|correct|realign|align|top up|let|wait|read|restore|unblock|flush|add|lower|raise|rectify|re-\\w+|retighten|recharge|recalibrate|reinstall|reconnect|redo|reprogram|relieve|do|isolate|free|fix|apply|send|charge|run|select|wash|blow|dry|place|put|provide|seal|shorten|consult|cut|release|relearn|update|upgrade|power|swap|exchange|lift|move|rotate|trace|tune|don't|do not|never|keep|leave|find|push|plug|give|take|make|compare|work out|extend|master|teach|enter|save|feed|land|straighten|bolt|grease|shade|wipe|order|report|interlock|stagger|mend|brush|purge|recover|evacuate|treat|wire|operate|bridge|drive|raise|hold|pull|remount|refit|reseat|decrease|shut|loosen|slacken|separate|earth|ground|insert|write|note|return|descale|rinse|polish|grind|warm up|cool)\\b",
            Pattern.CASE_INSENSITIVE);
    /** What headings of lists of faults are made of, beside the words of the file. */
    private static final Pattern GENERIC_WORDS = Pattern.compile(
            "(?:故障|报警|告警|警报|警告|异常|错误|代码|码|一览|列表|表|信息|现象|症状|原因|与|及|和|其|的|处理|处置|排除|对策|措施|方法|步骤|诊断|分析|查找|排查|检修|说明|显示|复位|常见|电气|机械|液压|气动|系统|运行|没有|无|有|问题|部分|指南|一般|其他|其它|记录|清单|含义|查询|时)+"
                    + "|(?:(?:faults?|alarms?|errors?|codes?|lists?|tables?|messages?|and|remed(?:y|ies)|causes?|actions?|troubleshooting|trouble|shooting|with|without|an?|the|display(?:ed)?|resets?|resetting|common|electrical|mechanical|hydraulic|problems?|symptoms?|countermeasures?|other|general|of|for|finding|tracing|diagnosis|diagnostics|warnings?|indications?|guide|chart|by|malfunctions?|failures?|solutions?|corrective|possible|response|no)(?: |$))+",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NUMBER = Pattern.compile(
            "^\\s*(?:第\\s*[0-9一二三四五六七八九十]+\\s*[章节篇部]|(?:chapter|section|appendix|part|附录)\\s*[0-9A-Z]+(?:\\.\\d+)*|[一二三四五六七八九十]+[、．.]|[（(][0-9一二三四五六七八九十]+[)）]|\\d+(?:\\.\\d+)+\\.?|\\d{1,2}[.、．)）]?(?=\\s)|\\d{1,2}[、．)）.](?!\\d)|[A-Z]\\.?\\d+(?:\\.\\d+)+|[A-Z]\\.(?=\\s))[\\s:：.、—-]*",
            Pattern.CASE_INSENSITIVE);

    private final Vocabulary vocabulary;
    private final Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);

    FaultWords(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        for (List<String> row : WordFile.rows("manual-sections.tsv")) {
            Set<String> terms = words.computeIfAbsent(Kind.valueOf(row.get(0)), k -> new HashSet<>());
            WordFile.terms(row.get(1)).forEach(term -> terms.add(TextFold.key(term)));
        }
    }

    /** A heading without its number. */
    static String bare(String heading) {
        String bare = NUMBER.matcher(heading).replaceFirst("").strip();
        return bare.isEmpty() ? heading.strip() : bare;
    }

    /**
     * Whether a section is about faults: a heading over it says so, and none below that says it is about something else. What
     * a title says of a whole manual holds for those sections only that say nothing else.
     */
    boolean isAboutFaults(List<String> path) {
        for (int i = path.size() - 1; i >= 0; i--) {
            String key = TextFold.key(bare(path.get(i)));
            boolean title = i == 0 && FrontMatter.endsWithTitleWord(path.get(i));
            if (!title && has(Kind.FAULT, key)) {
                return true;
            }
        }
        for (int i = path.size() - 1; i >= 0; i--) {
            String key = TextFold.key(bare(path.get(i)));
            boolean other = has(Kind.OTHER, key);
            if (has(Kind.FAULT, key) || has(Kind.ALARM, key) && !other) {
                return true;
            }
            if (other && !isSymptom(path.get(i))) {
                return false;
            }
        }
        return false;
    }

    /** Whether a heading names a section of faults, and no fault. */
    boolean isGeneric(String heading) {
        String key = TextFold.key(bare(heading));
        if (words.getOrDefault(Kind.GENERIC, Set.of()).contains(key)) {
            return true;
        }
        if (GENERIC_WORDS.matcher(key).matches()) {
            return true;
        }
        return key.matches(
                ".*(?:手册|说明书|指南|一览表?|列表|汇总|及(?:其)?(?:排除|处理|对策|解决).*|manual|handbook|guide|list|table|chart|instructions|remedies|troubleshooting(?: .*)?)");
    }

    /** Whether it says that something is not as it should be. */
    boolean isSymptom(String text) {
        String bare = bare(text);
        return !isOrder(bare)
                && (OBSERVED.matcher(bare).find()
                        || CodeRecognizer.find(bare).stream().anyMatch(m -> m.kind() == CodeKind.FAULT_CODE)
                        || hits(bare).stream()
                                .anyMatch(h -> h.is(CueKind.FAILURE)
                                        // of two characters, some are as well the name of what is observed: 显示, 运行
                                        || h.is(CueKind.OBSERVATION) && h.length() > 2));
    }

    /** Whether it says what to do. */
    boolean isOrder(String text) {
        return ORDERS.matcher(text.strip()).find() || opensWithAct(text);
    }

    /** Whether it says how something failed. */
    boolean isFailure(String text) {
        return hits(text).stream().anyMatch(h -> h.is(CueKind.FAILURE))
                || OBSERVED.matcher(text).find();
    }

    private boolean opensWithAct(String text) {
        List<CueHit> hits = hits(text);
        return !hits.isEmpty()
                && hits.getFirst().start() == 0
                && hits.getFirst().is(CueKind.ACT_AT_HEAD)
                && Character.isUpperCase(text.charAt(0));
    }

    private List<CueHit> hits(String text) {
        return new ArrayList<>(vocabulary.scan(text));
    }

    private boolean has(Kind kind, String key) {
        for (String term : words.getOrDefault(kind, Set.of())) {
            int at = key.indexOf(term);
            while (at >= 0) {
                int end = at + term.length();
                boolean whole = !TextFold.isWord(term.charAt(0))
                        || (at == 0 || !TextFold.isWord(key.charAt(at - 1)))
                                && (term.equals("diagnos")
                                        || term.equals("troubleshoot")
                                        || end == key.length()
                                        || !TextFold.isWord(key.charAt(end)));
                if (whole) {
                    return true;
                }
                at = key.indexOf(term, end);
            }
        }
        return false;
    }
}
