package org.faultbook.diagnosis.visit;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faultbook.kb.ticket.PartUse;

/** A part as people type it in a line: its name, a code with a digit in it, how many. */
final class TypedPart {
    private static final Pattern PART = Pattern.compile(
            "(.+?)(?:\\s+(?=\\S*\\d)([A-Za-z0-9][A-Za-z0-9./_-]*))?(?:\\s*[×xX*]\\s*(\\d{1,6}(?:\\.\\d{1,3})?))?");

    private TypedPart() {}

    static PartUse read(String line) {
        Matcher part = PART.matcher(line);
        if (!part.matches()) {
            return new PartUse(line, null, null);
        }
        String number = part.group(3);
        BigDecimal quantity = number == null ? null : new BigDecimal(number);
        return new PartUse(part.group(1), part.group(2), quantity == null || quantity.signum() == 0 ? null : quantity);
    }
}
