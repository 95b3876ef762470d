package org.faultbook.diagnosis.report;

import java.util.HashMap;
import java.util.Map;
import org.faultbook.diagnosis.render.Wording;
import org.faultbook.kb.taxonomy.EquipmentClass;
import org.faultbook.kb.taxonomy.Taxonomy;

/** Says equipment families and causes in the reader's language. */
final class TaxonomyNames {
    private static final int LONGEST = 48;

    private final Map<String, String> families = new HashMap<>();
    private final Map<String, String> causes = new HashMap<>();
    private final String unknown;

    TaxonomyNames(Wording wording, Taxonomy taxonomy) {
        this.unknown = wording.say("equipment.unknown");
        for (EquipmentClass family : taxonomy.classes()) {
            families.put(family.id(), family.name().in(wording.language()));
            family.causes().forEach(cause -> causes.put(cause.id(), cause.name().in(wording.language())));
        }
    }

    /** @param family id of an equipment class, as it is where the taxonomy has none; empty for tickets without one */
    String family(String family) {
        return family.isEmpty() ? unknown : families.getOrDefault(family, family);
    }

    /** A label of a backtest: a usual cause by its name, a ticket's own cause without its class, else as it is; cut where long. */
    String cause(String label) {
        int bar = label.indexOf('|');
        String prefix = bar < 0 ? "" : label.substring(0, bar);
        // a ticket's own cause stands behind its class, which may be unknown
        String cause = families.containsKey(prefix) || prefix.equals("null") ? label.substring(bar + 1) : label;
        String name = causes.getOrDefault(cause, cause);
        return name.codePointCount(0, name.length()) <= LONGEST
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
