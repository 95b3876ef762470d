package org.faultbook.indexer.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faultbook.indexer.normalise.FixNormaliser;
import org.faultbook.indexer.normalise.UpkeepRound;
import org.faultbook.indexer.normalise.Vocabulary;
import org.faultbook.kb.evidence.Evidence;
import org.faultbook.kb.faultcase.ActOutcome;
import org.faultbook.kb.faultcase.Cause;
import org.faultbook.kb.faultcase.CauseBasis;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.text.LocalizedText;
import org.faultbook.kb.ticket.Ticket;
import org.jspecify.annotations.Nullable;

/**
 * The cause as the fix tells it: the item acted on and how it failed, with the fix's span. That a part was changed says
 * that it failed, never how (no 磨损 from 更换). Nothing is concluded where the link with the symptom is not evident: no
 * symptom told, a protective device changed after it tripped, a part that cannot show that way, more than three acts.
 */
final class CauseInference {
    private static final int MOST_ITEMS = 3;
    private static final Set<String> PROTECTIVE = Set.of(
            "breaker",
            "fuse",
            "thermal-relay",
            "mccb-operating-mechanism",
            "thermal-overload-relay",
            "string-fuse",
            "switch");
    /** What a protective device shows of its load: that it acted, or that the load is hot. */
    private static final Pattern SHOWS_LOAD =
            Pattern.compile("跳|脱扣|熔断|烧保险|trip|blow|blown|发热|发烫|烫手|\\bhot\\b|overheat", Pattern.CASE_INSENSITIVE);

    private static final Pattern OVERLOADS = Pattern.compile("过载|过流|overload|over-?current", Pattern.CASE_INSENSITIVE);
    private static final Set<String> BELTS = Set.of("belt", "v-belt", "drive-belt", "fan-belt");
    private static final Pattern LEAKS = Pattern.compile("漏[水油气液]|滴水|渗|喷水|喷油|冒水|leak|drip", Pattern.CASE_INSENSITIVE);
    private static final Pattern SLIPS = Pattern.compile("打滑|跑偏|\\bslip|mistrack", Pattern.CASE_INSENSITIVE);
    private static final Set<String> CONTROLS = Set.of("board", "controller", "drive", "main-board", "control-board");
    /** A machine that does nothing at all shows no item. */
    private static final Pattern WHOLE_MACHINE = Pattern.compile(
            "(?:不走|不转|不动|不启动|启动不了|不运行|不工作|没反应|无反应|坏了?|won't (?:start|run)|does not (?:start|run)|dead|not working|no start)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern MISSING = Pattern.compile("缺失|丢失|丢了|没装|漏装|\\bmissing\\b", Pattern.CASE_INSENSITIVE);
    private static final Set<String> ELECTRICAL = Set.of(
            "capacitor",
            "motor-capacitor",
            "contactor",
            "relay",
            "board",
            "battery",
            "controller",
            "drive",
            "comms-cable",
            "sensor",
            "display",
            "power-supply-unit",
            "igbt",
            "datalogger",
            "button",
            "cable",
            "connector",
            "terminal",
            "photoelectric-sensor");

    /** How the object of an act had failed: words behind the item's name; null where an act tells nothing. */
    private static final Map<String, LocalizedText> FAILED = Map.ofEntries(
            Map.entry("replace", new LocalizedText("失效", "failed")),
            Map.entry("repair", new LocalizedText("损坏", "failed")),
            Map.entry("clean", new LocalizedText("脏污", "dirty")),
            Map.entry("unblock", new LocalizedText("堵塞", "blocked")),
            Map.entry("tighten", new LocalizedText("松动", "loose")),
            Map.entry("adjust", new LocalizedText("失调", "out of adjustment")),
            Map.entry("configure", new LocalizedText("设置错误", "wrong setting")),
            Map.entry("update", new LocalizedText("软件故障", "software fault")),
            Map.entry("reconnect", new LocalizedText("接触不良", "poor contact")),
            Map.entry("lubricate", new LocalizedText("缺油", "lack of lubrication")),
            Map.entry("dry", new LocalizedText("受潮", "moisture")),
            Map.entry("seal", new LocalizedText("密封不严", "not sealing")));

    private static final Set<String> CLOGS = Set.of(
            "filter",
            "strainer",
            "suction-strainer",
            "nozzle",
            "chute",
            "pipe",
            "condensate-drain-pipe",
            "auto-drain",
            "automatic-drain",
            "intake-air-filter",
            "indoor-air-filter",
            "chilled-water-y-strainer",
            "vacuum-ejector-filter",
            "fuel-filter");

    private static final Pattern TENSIONS =
            Pattern.compile("张紧|重新张紧|(?:re-?)?tension(?:ed|ing)?\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern TENSIONED_ITEM = Pattern.compile(
            "(皮带|链条|同步带|三角带)[^，。；\\n]{0,6}(?:打滑|滑|跳|松|垮)|\\b(belt|chain|v-belt)s? (?:is |was |keeps )?(?:slip|jump|slack|squeal)",
            Pattern.CASE_INSENSITIVE);
    private static final LocalizedText FAILED_TENSION = new LocalizedText("张力不足", "tension too low");

    /** Oil that was changed was there. */
    private static final Pattern EXCHANGED = Pattern.compile(
            "换[^，。；\\n]{0,4}油|\\boil (?:was )?(?:changed|exchanged|replaced)|(?:changed|exchanged|replaced|renewed) (?:the )?oil\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Set<String> FILLS = Set.of("lubricate", "recharge");
    /** In what state or how something was done, before what it was done to. */
    private static final Pattern MANNER = Pattern.compile("^(?:停电|断电|停机|重新|手动)");

    /** What follows says how something was done, and names nothing. */
    private static final Pattern NO_THING =
            Pattern.compile("^(?:with|per|by|after|zero|some|all)\\b", Pattern.CASE_INSENSITIVE);

    /** To what value something was set, not what. */
    private static final Pattern VALUE =
            Pattern.compile("\\d+ ?(?:s|秒|分|小时|[%％])|到\\d|[由从]\\d", Pattern.CASE_INSENSITIVE);

    private final Vocabulary vocabulary;

    CauseInference(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** INFERRED, or UNKNOWN where the acts allow no conclusion; items stand in the order of their acts. */
    Cause of(Ticket ticket, List<Act> acts, List<String> symptoms, @Nullable String equipmentClass) {
        boolean defeated = acts.stream().anyMatch(a -> a.fix().kind() == FixKind.PROHIBITED);
        if (symptoms.isEmpty()
                || defeated
                || UpkeepRound.is(acts.stream().map(a -> a.fix().key()).toList())) {
            return Cause.UNKNOWN;
        }
        Map<String, Evidence> causes = new LinkedHashMap<>();
        for (Act act : acts) {
            boolean helped = act.fix().outcome() == ActOutcome.SEEN || act.fix().outcome() == ActOutcome.PARTIAL;
            String text = helped && act.ownObject()
                    ? failure(act, String.join(" ", symptoms), ticket.language(), equipmentClass)
                    : null;
            if (text != null) {
                causes.putIfAbsent(text, act.fix().evidence().getFirst());
            }
        }
        if (causes.isEmpty()) {
            tensioned(acts, symptoms, ticket.language(), causes);
        }
        if (causes.isEmpty() || causes.size() > MOST_ITEMS) {
            return Cause.UNKNOWN;
        }
        String separator = ticket.language() == Language.ZH ? "，或" : ", or ";
        return new Cause(
                String.join(separator, causes.keySet()), CauseBasis.INFERRED, new ArrayList<>(causes.values()));
    }

    /** What slips or jumps is what was tensioned, though the act names nothing. */
    private static void tensioned(
            List<Act> acts, List<String> symptoms, Language language, Map<String, Evidence> causes) {
        Matcher item = TENSIONED_ITEM.matcher(String.join("\n", symptoms));
        for (Act act : acts) {
            boolean tension = act.fix().outcome() == ActOutcome.SEEN
                    && TENSIONS.matcher(act.words()).lookingAt();
            if (tension && item.find()) {
                String loose = FAILED_TENSION.in(language);
                String name = item.group(1) != null ? item.group(1) : item.group(2);
                causes.put(
                        language == Language.ZH ? name + loose : name + " " + loose,
                        act.fix().evidence().getFirst());
                return;
            }
        }
    }

    private @Nullable String failure(Act act, String symptoms, Language language, @Nullable String equipmentClass) {
        String verb = FixNormaliser.actOf(act.fix().key());
        String object = FixNormaliser.objectOf(act.fix().key());
        if (FILLS.contains(verb) && EXCHANGED.matcher(act.fix().summary()).find()) {
            return null;
        }
        String medium = Media.lost(verb, act.fix().summary(), language);
        if (medium != null) {
            return medium;
        }
        LocalizedText failed = FAILED.get(verb);
        if (failed != null && verb.equals("lubricate") && object.isEmpty()) {
            return failed.in(language);
        }
        if (failed == null || object.isEmpty() || isUnlikely(verb, object, symptoms)) {
            return null;
        }
        String written = ActObject.name(vocabulary, act, equipmentClass, language);
        String name =
                written == null ? "" : MANNER.matcher(written).replaceFirst("").strip();
        if (name.isEmpty()
                || NO_THING.matcher(name).find()
                || VALUE.matcher(name).find()) {
            return null;
        }
        boolean clogged = verb.equals("clean") && CLOGS.contains(object);
        String how = clogged ? new LocalizedText("堵塞", "blocked").in(language) : failed.in(language);
        return language == Language.ZH ? name + how : name + " " + how;
    }

    private static boolean isUnlikely(String verb, String object, String symptoms) {
        if (!verb.equals("replace")) {
            return false;
        }
        boolean slips = ELECTRICAL.contains(object) && SLIPS.matcher(symptoms).find();
        boolean vague = CONTROLS.contains(object)
                && WHOLE_MACHINE.matcher(symptoms.strip()).matches();
        if (slips || vague) {
            return true;
        }
        boolean protective =
                PROTECTIVE.contains(object) && SHOWS_LOAD.matcher(symptoms).find();
        if (BELTS.contains(object)
                && OVERLOADS.matcher(symptoms).find()
                && !SLIPS.matcher(symptoms).find()) {
            return true;
        }
        boolean cannotLeak =
                ELECTRICAL.contains(object) && LEAKS.matcher(symptoms).find();
        return protective || cannotLeak || MISSING.matcher(symptoms).find();
    }
}
