package org.faultbook.indexer.source;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text cells that ticket systems export as HTML or as wiki text, as plain text: paragraphs and breaks become lines, what a
 * macro wraps stays.
 */
final class MarkupText {
    private static final Pattern TAG = Pattern.compile(
            "</?(?:p|br|div|span|ul|ol|li|table|thead|tbody|tr|td|th|b|strong|i|em|u|a|img|h[1-6]|blockquote|pre|font|hr)(?:\\s[^<>]*)?/?>",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BREAK =
            Pattern.compile("<br\\s*/?>|</(?:p|div|li|tr|h[1-6]|pre)>|</?blockquote[^<>]*>", Pattern.CASE_INSENSITIVE);
    /** The mail that a reply quotes; it is told where it was written. */
    private static final Pattern REPLIED =
            Pattern.compile("<blockquote[^<>]*type=[^<>]*>.*?</blockquote>", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    /** Macros of Jira's wiki text, by its notation guide; a heading only at the start of a line. */
    private static final Pattern MACRO = Pattern.compile(
            "\\{(?:color|noformat|quote|code|panel)(?::[^{}\\n]{0,80})?\\}|(?m)^h[1-6]\\.\\s+|![\\w .()-]{1,80}\\.(?:png|jpe?g|gif|bmp)(?:\\|[^!\\n]{0,60})?!");

    private static final Pattern LINK =
            Pattern.compile("\\[([^|\\[\\]\\n]{1,120})\\|(?:https?|mailto)[^\\[\\]\\s]{1,300}\\]");

    private static final Pattern ENTITY = Pattern.compile("&(#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});");
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", " "),
            Map.entry("deg", "°"),
            Map.entry("micro", "µ"),
            Map.entry("plusmn", "±"),
            Map.entry("times", "×"),
            Map.entry("Omega", "Ω"),
            Map.entry("ohm", "Ω"),
            Map.entry("ndash", "–"),
            Map.entry("mdash", "—"),
            Map.entry("hellip", "…"));

    private MarkupText() {}

    static String plain(String text) {
        String plain = text;
        // GLPI escapes its HTML once more
        if (plain.indexOf('&') >= 0 && !TAG.matcher(plain).find()) {
            String unescaped = entities(plain);
            plain = TAG.matcher(unescaped).find() ? unescaped : plain;
        }
        if (plain.indexOf('<') >= 0 && TAG.matcher(plain).find()) {
            plain = REPLIED.matcher(plain).replaceAll("\n");
            plain = TAG.matcher(BREAK.matcher(plain).replaceAll("\n")).replaceAll("");
        }
        if (plain.indexOf('&') >= 0) {
            plain = entities(plain);
        }
        if (plain.indexOf('{') >= 0 || plain.indexOf('!') >= 0 || plain.indexOf('[') >= 0 || plain.startsWith("h")) {
            plain = LINK.matcher(MACRO.matcher(plain).replaceAll("")).replaceAll("$1");
        }
        return plain.replaceAll("[ \\t\\u00A0]+\\n", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    private static String entities(String text) {
        Matcher m = ENTITY.matcher(text);
        StringBuilder out = new StringBuilder(text.length());
        while (m.find()) {
            m.appendReplacement(out, Matcher.quoteReplacement(character(m.group(1), m.group())));
        }
        return m.appendTail(out).toString();
    }

    private static String character(String name, String written) {
        if (name.charAt(0) != '#') {
            return NAMED.getOrDefault(name, written);
        }
        boolean hex = Character.toLowerCase(name.charAt(1)) == 'x';
        int code = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
        return Character.isValidCodePoint(code) && code > 31 ? Character.toString(code) : " ";
    }
}
