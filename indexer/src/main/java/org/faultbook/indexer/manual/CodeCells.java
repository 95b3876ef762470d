package org.faultbook.indexer.manual;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faultbook.kb.codes.CodeMention;
import org.faultbook.kb.codes.CodeRecognizer;
import org.faultbook.kb.text.HalfWidth;

/** The codes of a cell, each in its normal form: E01/E02 are two, E10~E15 six. */
final class CodeCells {
    private static final int LONGEST_RANGE = 100;
    private static final int LONGEST_CODE = 14;
    private static final Pattern PARTS =
            Pattern.compile("[,，、;；\\n&]+|(?<=\\w)/(?=\\w)|\\s+/\\s*|和|及|或|\\s+(?:and|or)\\s+");
    private static final Pattern RANGE = Pattern.compile(
            "([A-Za-z][A-Za-z.\\- ]*|)(\\d{1,5})\\s*(?:(~|\\.{2,3}|…|至|到|\\bto\\b)|-)\\s*([A-Za-z][A-Za-z.\\- ]*|)(\\d{1,5})");
    private static final Pattern ASIDE = Pattern.compile("[（(][^）)]*[）)]");

    private CodeCells() {}

    static List<String> codes(String printed) {
        Set<String> codes = new LinkedHashSet<>();
        String prefix = "";
        for (String part : PARTS.split(ASIDE.matcher(printed).replaceAll(" "))) {
            String code = HalfWidth.fold(part).strip();
            if (code.isEmpty()) {
                continue;
            }
            if (code.matches("\\d{1,5}") && !prefix.isEmpty()) {
                code = prefix + code;
            }
            prefix = code.matches("[A-Za-z].*\\d") ? code.replaceAll("\\d+$", "") : "";
            List<String> range = range(code);
            if (!range.isEmpty()) {
                range.forEach(c -> codes.add(CodeRecognizer.normalise(c)));
            } else if (code.length() <= LONGEST_CODE && isOne(code)) {
                codes.add(CodeRecognizer.normalise(code));
            } else {
                CodeRecognizer.find(code).stream().map(CodeMention::code).forEach(codes::add);
            }
        }
        codes.remove("");
        return List.copyOf(codes);
    }

    private static boolean isOne(String code) {
        return code.chars().filter(c -> c == ' ').count() <= 1
                && code.chars().noneMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }

    /** Empty where it is none: a hyphen between two codes only parts them where both have the same letters. */
    private static List<String> range(String code) {
        Matcher range = RANGE.matcher(code);
        if (!range.matches()) {
            return List.of();
        }
        String prefix = range.group(1);
        boolean same = range.group(4).strip().equalsIgnoreCase(prefix.strip());
        boolean parted = range.group(3) != null ? same || range.group(4).isEmpty() : same && !prefix.isBlank();
        int from = Integer.parseInt(range.group(2));
        int to = Integer.parseInt(range.group(5));
        if (!parted || to <= from || to - from > LONGEST_RANGE) {
            return List.of();
        }
        List<String> codes = new ArrayList<>();
        int width = range.group(2).length();
        for (int n = from; n <= to; n++) {
            String digits = String.valueOf(n);
            codes.add(prefix + "0".repeat(Math.max(0, width - digits.length())) + digits);
        }
        return codes;
    }
}
