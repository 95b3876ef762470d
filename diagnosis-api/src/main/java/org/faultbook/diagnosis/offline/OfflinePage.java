package org.faultbook.diagnosis.offline;

import java.util.List;
import java.util.Locale;
import org.faultbook.diagnosis.page.PageFrame;
import org.faultbook.diagnosis.render.Wording;
import org.faultbook.kb.text.Language;

/**
 * What the page of packs shows.
 *
 * @param reader tells one reader's packs on a phone from another's, and nothing more
 */
public record OfflinePage(PageFrame frame, List<Pack.Label> packs, String reader) {
    public OfflinePage {
        packs = List.copyOf(packs);
    }

    public Language language() {
        return frame.words().language();
    }

    public String say(String key, Object... values) {
        return Wording.of(OfflinePage.class, language()).say(key, values);
    }

    public String name(Pack.Label pack) {
        return pack.equipmentClass().name().in(language());
    }

    /** Its cases, size and date. */
    public String facts(Pack.Label pack) {
        return say(
                "pack.facts",
                frame.words().number(pack.cases()),
                size(pack.bytes()),
                frame.words().day(pack.made()));
    }

    private static String size(int bytes) {
        return bytes < 100_000
                ? Math.max(1, bytes / 1000) + " kB"
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1_000_000.0);
    }
}
