package org.faultbook.kb.taxonomy;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.lexicon.PhraseTable;
import org.faultbook.kb.text.Span;
import org.faultbook.kb.ticket.EquipmentMention;
import org.jspecify.annotations.Nullable;

/**
 * Turns what people write for a machine into an {@link EquipmentScope}: aliases of classes, types, makers and models are
 * known from the taxonomy and from the installed base. A model is found whatever its case, spaces, hyphens and slashes.
 * What is not known stays as written: an unknown model is a model.
 */
public final class EquipmentResolver {
    /** What stands before a verb in English, at the end of a text. */
    private static final Pattern BEFORE_A_VERB = Pattern.compile(
            "\\b(?:not|can|cannot|could|will|would|must|should|(?:wo|ca|could|would|does|did|do)n['\u2019]?t) $",
            Pattern.CASE_INSENSITIVE);

    private final Map<String, EquipmentScope> models = new HashMap<>();
    private final Map<String, String> makers = new HashMap<>();
    private final PhraseTable<EquipmentScope> types = new PhraseTable<>();
    private final PhraseTable<String> makersInText = new PhraseTable<>();

    public EquipmentResolver(Taxonomy taxonomy, List<EquipmentScope> installed) {
        for (EquipmentClass c : taxonomy.classes()) {
            EquipmentScope ofClass = EquipmentScope.of(c.id(), null, null, null, null);
            for (EquipmentType t : c.types()) {
                EquipmentScope ofType = EquipmentScope.of(c.id(), t.id(), null, null, null);
                types.add(t.id(), ofType);
                types.add(t.name().zh(), ofType);
                types.add(t.name().en(), ofType);
                t.aliases().forEach(alias -> types.add(alias, ofType));
            }
            types.add(c.id(), ofClass);
            types.add(c.name().zh(), ofClass);
            types.add(c.name().en(), ofClass);
            c.aliases().forEach(alias -> types.add(alias, ofClass));
            c.manufacturers().forEach(m -> addMaker(c, m));
        }
        for (EquipmentScope scope : installed) {
            if (scope.model() != null) {
                models.putIfAbsent(fold(scope.model()), scope);
            }
            if (scope.manufacturer() != null) {
                makers.putIfAbsent(fold(scope.manufacturer()), scope.manufacturer());
            }
        }
    }

    private void addMaker(EquipmentClass c, Manufacturer maker) {
        makers.put(fold(maker.name()), maker.name());
        makersInText.add(maker.name(), maker.name());
        for (String alias : maker.aliases()) {
            makers.putIfAbsent(fold(alias), maker.name());
            if (alias.length() > 2 || Character.UnicodeScript.of(alias.charAt(0)) == Character.UnicodeScript.HAN) {
                makersInText.add(alias, maker.name());
            }
        }
        for (Manufacturer.Series series : maker.series()) {
            for (String model : series.models()) {
                models.put(fold(model), EquipmentScope.of(c.id(), series.type(), maker.name(), series.name(), model));
            }
            // an alias of a series that folds to one of its models is that model written otherwise
            EquipmentScope ofSeries = EquipmentScope.of(c.id(), series.type(), maker.name(), series.name(), null);
            series.aliases().forEach(alias -> models.putIfAbsent(fold(alias), ofSeries));
        }
    }

    /** The scope that columns state, completed from the text where they leave class, type and model open. */
    public EquipmentScope resolve(EquipmentMention mention, String text) {
        EquipmentScope model = mention.model() == null ? null : models.get(fold(mention.model()));
        if (model != null) {
            return model;
        }
        EquipmentScope type = mention.type() == null ? null : typeOf(mention.type());
        String maker = mention.manufacturer() == null
                ? null
                : makers.getOrDefault(fold(mention.manufacturer()), mention.manufacturer());
        EquipmentScope inText = type == null && mention.model() == null ? inText(text) : null;
        if (inText != null && (mention.type() == null || !inText.isAny())) {
            boolean contradicted =
                    maker != null && inText.manufacturer() != null && !maker.equals(inText.manufacturer());
            return maker == null || contradicted && inText.model() != null
                    ? inText
                    : EquipmentScope.of(inText.equipmentClass(), inText.type(), maker, inText.series(), inText.model());
        }
        String typeAsWritten = type != null ? type.type() : mention.type();
        return EquipmentScope.of(
                type == null ? null : type.equipmentClass(), typeAsWritten, maker, null, mention.model());
    }

    /** What running text says of the equipment; {@link EquipmentScope#ANY} where it says nothing known. */
    public EquipmentScope inText(String text) {
        EquipmentScope model = modelIn(text);
        if (model != null) {
            return model;
        }
        EquipmentScope type = longest(names(text));
        String maker = makersInText.find(text).stream()
                .map(PhraseTable.Match::value)
                .findFirst()
                .orElse(null);
        if (type == null) {
            return maker == null ? EquipmentScope.ANY : EquipmentScope.of(null, null, maker, null, null);
        }
        return EquipmentScope.of(type.equipmentClass(), type.type(), maker, null, null);
    }

    /**
     * The text with what names machines of this class and their makers left blank: which machine it is steers an answer by
     * itself, and among its own cases the name of the machine tells nothing. Same length.
     */
    public String withoutNames(String text, EquipmentScope scope) {
        StringBuilder rest = new StringBuilder(text);
        for (PhraseTable.Match<EquipmentScope> match : names(text)) {
            if (Objects.equals(match.value().equipmentClass(), scope.equipmentClass())) {
                blank(rest, match.span());
            }
        }
        makersInText.find(text).forEach(match -> blank(rest, match.span()));
        return rest.toString();
    }

    /** Where types and classes are named; a word that stands where a verb does, as in "won't lift", names nothing. */
    private List<PhraseTable.Match<EquipmentScope>> names(String text) {
        return types.find(text).stream()
                .filter(match -> !BEFORE_A_VERB
                        .matcher(text.substring(0, match.span().start()))
                        .find())
                .toList();
    }

    private static void blank(StringBuilder text, Span span) {
        for (int i = span.start(); i < span.end(); i++) {
            text.setCharAt(i, ' ');
        }
    }

    private @Nullable EquipmentScope typeOf(String written) {
        EquipmentScope exact = types.get(written);
        return exact != null ? exact : longest(types.find(written));
    }

    private static @Nullable EquipmentScope longest(List<PhraseTable.Match<EquipmentScope>> matches) {
        EquipmentScope best = null;
        int length = 0;
        for (PhraseTable.Match<EquipmentScope> match : matches) {
            if (match.span().length() > length) {
                best = match.value();
                length = match.span().length();
            }
        }
        return best;
    }

    /** Tries every run of up to three Latin-or-digit words, since models are written with and without their joints. */
    private @Nullable EquipmentScope modelIn(String text) {
        String[] words = text.split("[^A-Za-z0-9.\\-/×]+");
        EquipmentScope best = null;
        int length = 3;
        for (int i = 0; i < words.length; i++) {
            StringBuilder joined = new StringBuilder();
            for (int j = i; j < Math.min(words.length, i + 3); j++) {
                joined.append(words[j]);
                String key = fold(joined.toString());
                EquipmentScope scope = models.get(key);
                boolean shaped = key.chars().anyMatch(Character::isDigit);
                if (scope != null && shaped && key.length() > length) {
                    best = scope;
                    length = key.length();
                }
            }
        }
        return best;
    }

    private static String fold(String s) {
        return Objects.requireNonNull(s).toLowerCase(Locale.ROOT).replaceAll("[\\s\\-_/.×]+", "");
    }
}
