package org.faultbook.indexer.masking;

/** What a text holds at all, so that most detectors need not look at most texts. */
record TextTraits(int digits, boolean han, boolean latin, boolean at) {
    static TextTraits of(String text) {
        int digits = 0;
        boolean han = false;
        boolean latin = false;
        boolean at = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= '0' && c <= '9') || (c >= '０' && c <= '９')) {
                digits++;
            } else if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
                latin = true;
            } else if (c == '@' || c == '＠') {
                at = true;
            } else if (c >= 0x3400 && c <= 0x9FFF) {
                han = true;
            }
        }
        return new TextTraits(digits, han, latin, at);
    }
}
