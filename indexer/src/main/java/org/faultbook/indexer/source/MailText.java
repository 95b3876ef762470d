package org.faultbook.indexer.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a mail says, without what every mail of its writer has: salutation, closing, signature (behind the line {@code --},
 * RFC 3676 section 4.3), and the earlier mail it quotes, which is told elsewhere. A block ends at the next empty line, since
 * several mails may stand in one cell. A text that is nothing else stays as it is.
 */
final class MailText {
    private static final Pattern SIGNATURE = Pattern.compile("-- ?|_{8,}|Sent from my .{1,40}|发自我的.{1,20}");
    private static final Pattern CLOSING = Pattern.compile(
            "(?:with )?(?:(?:kind|best|warm|many) )?(?:regards|wishes)[,.! ]*|(?:yours )?(?:sincerely|faithfully)[,. ]*|mit freundlichen gr(?:ü|ue)(?:ß|ss)en[,. ]*|cordialement[,. ]*|此致[,，]?(?:敬礼[！!]?)?|顺祝商祺[。！!]?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern QUOTED = Pattern.compile(
            "On .{4,90} wrote:|在.{4,60}写道[：:]|-{3,} ?(?:Original Message|原始邮件|Forwarded message) ?-{3,}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SALUTATION = Pattern.compile(
            "(?:hello|hi|dear|good (?:morning|afternoon|evening|day))(?: [\\p{L}.⟦⟧: -]{1,40})?[,:!]?|(?:您好|你好|尊敬的[\\p{L} ]{1,8}|各位)[,，:：！!。]?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern CHINESE_SALUTATION = Pattern.compile("^(?:您好|你好)[,，:：！!。]\\s*");

    private MailText() {}

    static String body(String text) {
        if (text.indexOf('\n') < 0) {
            return orWhole(CHINESE_SALUTATION.matcher(text).replaceFirst(""), text);
        }
        List<String> kept = new ArrayList<>();
        boolean passing = false;
        for (String line : text.split("\n", -1)) {
            String bare = line.strip();
            passing = bare.isEmpty() ? false : passing || isEnd(bare);
            if (!passing
                    && !bare.startsWith(">")
                    && !(isMailLine(bare, kept) && SALUTATION.matcher(bare).matches())) {
                kept.add(CHINESE_SALUTATION.matcher(line).replaceFirst(""));
            }
        }
        return orWhole(String.join("\n", kept).replaceAll("\\n{3,}", "\n\n").strip(), text);
    }

    private static boolean isEnd(String line) {
        return SIGNATURE.matcher(line).matches()
                || CLOSING.matcher(line).matches()
                || QUOTED.matcher(line).matches();
    }

    /** A salutation opens a mail: the first line of the cell or the first behind an empty one or a sentence. */
    private static boolean isMailLine(String line, List<String> kept) {
        return !line.isEmpty()
                && (kept.isEmpty() || kept.getLast().isBlank() || ".!?。！？".indexOf(last(kept.getLast())) >= 0);
    }

    private static char last(String line) {
        String bare = line.strip();
        return bare.charAt(bare.length() - 1);
    }

    private static String orWhole(String body, String text) {
        return body.isBlank() ? text : body;
    }
}
