package org.faultbook.diagnosis.offline;

/** JSON that means the same and can stand within markup: nothing in it ends a script, and nothing turns the text around. */
final class PlainJson {
    private PlainJson() {}

    /** These characters occur within strings only, where an escape is the same text. */
    static String inMarkup(String json) {
        StringBuilder out = new StringBuilder(json.length() + 64);
        json.chars().forEach(c -> {
            boolean plain = c != '<' && c != '>' && c != '&' && c != 0x2028 && c != 0x2029;
            if (plain && Character.getType(c) != Character.FORMAT) {
                out.append((char) c);
            } else {
                out.append(String.format("\\u%04x", c));
            }
        });
        return out.toString();
    }
}
