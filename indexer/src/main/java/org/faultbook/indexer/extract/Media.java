package org.faultbook.indexer.extract;

import java.util.regex.Pattern;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/** What was missing where something was topped up, and what was in the way where something was let out. */
final class Media {
    private record Rule(String verb, Pattern words, LocalizedText missing) {}

    private static final java.util.List<Rule> RULES = java.util.List.of(
            rule("recharge", "氟|冷媒|制冷剂|gas|refrigerant|r-?\\d{2,3}[a-z]?\\b", "制冷剂不足", "short of refrigerant"),
            rule("recharge", "氮|充气|补气|precharge|nitrogen|air charge", "预充气不足", "precharge lost"),
            rule("recharge", "冷却液|防冻液|coolant|antifreeze", "冷却液不足", "coolant low"),
            rule("recharge", "油|\\boil\\b", "缺油", "oil level low"),
            rule("recharge", "灌泵|灌水|prim", "泵内积气", "air trapped in the pump"),
            rule("recharge", "水|water", "缺水", "water level low"),
            rule("recharge", "充电|charg", "电池亏电", "battery flat"),
            rule("bleed", "排气|放气|空气|\\bair\\b|bled|vent", "内部积气", "air trapped inside"),
            rule("bleed", "水|water|condensate", "积水", "water collected inside"));

    private Media() {}

    static @Nullable String lost(String verb, String summary, Language language) {
        for (Rule rule : RULES) {
            if (rule.verb().equals(verb) && rule.words().matcher(summary).find()) {
                return rule.missing().in(language);
            }
        }
        return null;
    }

    private static Rule rule(String verb, String words, String zh, String en) {
        return new Rule(verb, Pattern.compile(words, Pattern.CASE_INSENSITIVE), new LocalizedText(zh, en));
    }
}
