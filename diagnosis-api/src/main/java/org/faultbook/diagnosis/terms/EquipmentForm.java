package org.faultbook.diagnosis.terms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.faultbook.diagnosis.page.PageLink;
import org.faultbook.kb.lexicon.EquipmentEntry;

/** What was typed into the form for an entry of equipment, as it was typed. */
public record EquipmentForm(
        EquipmentEntry.Kind kind, String of, String zh, String en, String others, String source, String reason) {
    public static EquipmentForm of(EquipmentEntry entry, String reason) {
        return new EquipmentForm(
                entry.kind(),
                entry.of(),
                entry.zh(),
                entry.en(),
                String.join("\n", entry.others()),
                entry.source(),
                reason);
    }

    /** @throws EquipmentEntry.Refused where no entry can be made of it */
    public EquipmentEntry entry() {
        return new EquipmentEntry(kind, of, zh, en, List.of(TermForm.JOINT.split(others)), source);
    }

    public Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("kind", kind.name());
        fields.put("of", of);
        fields.put("zh", zh);
        fields.put("en", en);
        fields.put("others", others);
        fields.put("source", source);
        fields.put("reason", reason);
        return fields;
    }

    /** The address that previews it. */
    public PageLink previewLink() {
        PageLink link = PageLink.to("/terms/equipment/preview");
        for (Map.Entry<String, String> field : fields().entrySet()) {
            link = link.and(field.getKey(), field.getValue());
        }
        return link;
    }
}
