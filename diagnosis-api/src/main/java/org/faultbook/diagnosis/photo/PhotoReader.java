package org.faultbook.diagnosis.photo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faultbook.diagnosis.photo.PhotoReading.Code;
import org.faultbook.diagnosis.photo.PhotoReading.Line;
import org.faultbook.diagnosis.photo.PhotoReading.Role;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.ocr.TextLine;
import org.faultbook.kb.quantity.QuantityReader;
import org.faultbook.kb.taxonomy.EquipmentResolver;
import org.jspecify.annotations.Nullable;

/** Understands the text of a photograph by what is known of models, makers, serial numbers and fault codes. */
public final class PhotoReader {
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9ΩΦ|]+(?:\\s?[-./_×]\\s?[A-Za-z0-9ΩΦ|]+)*");
    private static final int SHORTEST_MODEL = 4;

    private final EquipmentResolver resolver;
    private final Lookalikes models;
    private final Lookalikes serials;
    private final RowCodes codes;

    public PhotoReader(PhotoKnowledge knowledge) {
        this.resolver = knowledge.resolver();
        this.models = new Lookalikes(knowledge.models());
        this.serials = new Lookalikes(knowledge.serials());
        this.codes = new RowCodes(knowledge.codes());
    }

    /** A row as it is understood step by step. */
    private record Seen(Row row, Stamp stamp, List<RowCodes.Place> codes, Role role, String message) {}

    public PhotoReading read(List<TextLine> lines) {
        List<Row> rows = Row.of(lines);
        Nameplate plate = Nameplate.of(rows);
        String model = model(rows, plate);
        String serial = serial(rows, plate);
        EquipmentScope named = named(rows);
        boolean trouble = rows.stream().anyMatch(r -> PanelWords.tellsOfTrouble(r.text()));
        List<Seen> seen = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            // what else stands on a plate names and rates the machine as well
            boolean ofPlate = plate.holds(i) || plate.isPlate() && !trouble;
            seen.add(seen(rows.get(i), ofPlate, trouble, model, serial));
        }
        boolean list =
                seen.stream().anyMatch(s -> s.stamp().leading() && !s.codes().isEmpty());
        List<Seen> settled = seen.stream()
                .map(s -> list && s.stamp().leading() && s.codes().isEmpty() ? event(s) : s)
                .toList();
        List<Seen> newest = new ArrayList<>(settled);
        newest.sort(
                Comparator.comparing((Seen s) -> s.stamp().leading() ? s.stamp().key() : "")
                        .reversed());
        Map<String, Code> found = new LinkedHashMap<>();
        newest.forEach(s -> s.codes().forEach(p -> found.putIfAbsent(p.code().code(), p.code())));
        List<String> messages = newest.stream()
                .filter(s -> s.role() == Role.MESSAGE && !s.message().isEmpty())
                .map(Seen::message)
                .distinct()
                .toList();
        String maker = plate.value(Nameplate.Field.MAKER);
        return new PhotoReading(
                settled.stream()
                        .map(s -> new Line(s.row().text(), s.row().confidence(), s.role()))
                        .toList(),
                List.copyOf(found.values()),
                named.manufacturer() != null ? named.manufacturer() : maker,
                model,
                serial,
                named.type() != null ? named.type() : named.equipmentClass(),
                String.join(" ", messages),
                settled.stream()
                        // what is as it should be is no symptom
                        .filter(s -> s.role() == Role.READING
                                && !PanelWords.isNormal(s.row().text()))
                        .map(s -> s.row().text())
                        .toList());
    }

    private static Seen event(Seen s) {
        return new Seen(s.row(), s.stamp(), s.codes(), Role.EVENT, "");
    }

    private Seen seen(Row row, boolean ofPlate, boolean trouble, @Nullable String model, @Nullable String serial) {
        Stamp stamp = Stamp.of(row.text());
        String text = stamp.rest();
        List<RowCodes.Place> places = ofPlate || PanelWords.isControls(text)
                ? List.of()
                : codes.find(text, row.confidence(), trouble, word -> isName(word, model, serial));
        StringBuilder rest = new StringBuilder(text);
        for (RowCodes.Place place : places.reversed()) {
            rest.replace(place.span().start(), place.span().end(), " ");
        }
        Role role = ofPlate ? Role.NAMEPLATE : role(text, places, model, serial);
        return new Seen(row, stamp, places, role, role == Role.MESSAGE ? PanelWords.message(rest.toString()) : "");
    }

    private Role role(String text, List<RowCodes.Place> places, @Nullable String model, @Nullable String serial) {
        if (!places.isEmpty()) {
            return Role.MESSAGE;
        }
        if (text.isBlank() || PanelWords.isControls(text)) {
            return Role.CONTROL;
        }
        String unnamed = withoutNames(text, model, serial);
        if (!unnamed.equals(text) && unnamed.replaceAll("[\\p{Punct}\\s]", "").length() < 3) {
            return Role.NAMEPLATE;
        }
        if (PanelWords.isTitle(text)) {
            return Role.TITLE;
        }
        if (PanelWords.isHint(text)) {
            return Role.HINT;
        }
        if (isBrand(text)) {
            return Role.BRAND;
        }
        return !PanelWords.isNormal(text)
                        && QuantityReader.find(text, null).isEmpty()
                        && !text.matches(".*\\d\\s?[A-Za-z℃°%]{1,5}\\b.*")
                ? Role.MESSAGE
                : Role.READING;
    }

    /** A known maker, alone or with its name in other letters. */
    private boolean isBrand(String text) {
        EquipmentScope scope = resolver.inText(text);
        if (scope.manufacturer() == null) {
            return false;
        }
        String rest = resolver.withoutNames(text, scope).strip();
        return rest.length() <= 12 && rest.chars().noneMatch(Character::isDigit) && !PanelWords.tellsOfTrouble(rest);
    }

    private EquipmentScope named(List<Row> rows) {
        EquipmentScope all =
                resolver.inText(String.join("\n", rows.stream().map(Row::text).toList()));
        if (all.manufacturer() != null) {
            return all;
        }
        return rows.stream()
                .map(r -> resolver.inText(r.text()).manufacturer())
                .filter(m -> m != null)
                .findFirst()
                .map(m -> EquipmentScope.of(all.equipmentClass(), all.type(), m, all.series(), all.model()))
                .orElse(all);
    }

    private @Nullable String model(List<Row> rows, Nameplate plate) {
        String labelled = plate.value(Nameplate.Field.MODEL);
        String known = labelled == null ? null : known(labelled);
        if (known != null) {
            return known;
        }
        for (boolean exact : new boolean[] {true, false}) {
            for (Row row : rows) {
                Matcher word = WORD.matcher(row.text());
                while (word.find()) {
                    String found = known(word.group());
                    if (found != null && exact == models.isExact(word.group())) {
                        return found;
                    }
                }
            }
        }
        EquipmentScope inText = rows.stream()
                .map(r -> resolver.inText(r.text()))
                .filter(s -> s.model() != null)
                .findFirst()
                .orElse(EquipmentScope.ANY);
        return inText.model() != null ? inText.model() : labelled;
    }

    private @Nullable String known(String written) {
        boolean named = written.length() >= SHORTEST_MODEL && written.chars().anyMatch(Character::isDigit);
        return named ? models.find(written) : null;
    }

    private @Nullable String serial(List<Row> rows, Nameplate plate) {
        String labelled = plate.value(Nameplate.Field.SERIAL);
        if (labelled != null) {
            String known = serials.find(labelled);
            return known != null ? known : labelled;
        }
        for (Row row : rows) {
            Matcher word = WORD.matcher(row.text());
            while (word.find()) {
                String known = word.group().length() > 5 ? serials.find(word.group()) : null;
                if (known != null) {
                    return known;
                }
            }
        }
        return null;
    }

    private boolean isName(String word, @Nullable String model, @Nullable String serial) {
        return model != null && model.equals(known(word))
                || model != null && plain(model).contains(plain(word)) && word.length() >= SHORTEST_MODEL
                || serial != null && plain(serial).equals(plain(word));
    }

    private String withoutNames(String text, @Nullable String model, @Nullable String serial) {
        Matcher word = WORD.matcher(text);
        return word.replaceAll(m -> isName(m.group(), model, serial) ? "" : Matcher.quoteReplacement(m.group()));
    }

    private static String plain(String name) {
        return name.replaceAll("[\\s\\p{Punct}]+", "").toUpperCase(Locale.ROOT);
    }
}
