package org.faultbook.kb.taxonomy;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.lexicon.PhraseTable;
import org.faultbook.kb.text.HalfWidth;
import org.faultbook.kb.text.Span;
import org.faultbook.kb.ticket.EquipmentMention;
import org.jspecify.annotations.Nullable;

/**
 * Turns what people write for a machine into an {@link EquipmentScope}: aliases of classes, types, makers and models are
 * known from the taxonomy and from the installed base. A model is found whatever its case, width, spaces, hyphens, slashes
 * and short suffix ({@link ModelNames}). What is not known stays as written: an unknown model is a model.
 */
public final class EquipmentResolver {
    /** What stands before a verb in English, at the end of a text. */
    private static final Pattern BEFORE_A_VERB = Pattern.compile(
            "\\b(?:not|can|cannot|could|will|would|must|should|(?:wo|ca|could|would|does|did|do)n['\u2019]?t) $",
            Pattern.CASE_INSENSITIVE);

    private final ModelNames models = new ModelNames();
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
        for (EquipmentScope stored : installed) {
            EquipmentScope scope = named(stored);
            if (scope.model() != null) {
                models.putIfAbsent(scope.model(), scope);
            }
            if (scope.series() != null && scope.manufacturer() != null) {
                models.putSeries(
                        scope.series(),
                        EquipmentScope.of(
                                scope.equipmentClass(), scope.type(), scope.manufacturer(), scope.series(), null));
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
                models.put(model, EquipmentScope.of(c.id(), series.type(), maker.name(), series.name(), model));
            }
            // an alias of a series that folds to one of its models is that model written otherwise
            EquipmentScope ofSeries = EquipmentScope.of(c.id(), series.type(), maker.name(), series.name(), null);
            series.aliases().forEach(alias -> models.putIfAbsent(alias, ofSeries));
            models.putSeries(series.name(), ofSeries);
        }
    }

    /** The scope that columns state, completed from the text where they leave class, type and model open. */
    public EquipmentScope resolve(EquipmentMention mention, String text) {
        EquipmentScope model = mention.model() == null ? null : models.named(mention.model());
        if (model != null) {
            return model;
        }
        EquipmentScope type = mention.type() == null ? null : typeOf(mention.type());
        String maker = maker(mention.manufacturer());
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

    /**
     * A unit's scope with its levels named as they are known here: class, type and maker by their aliases, model and series
     * however they are written. Levels that are not known stay as written.
     */
    public EquipmentScope registered(EquipmentScope written) {
        EquipmentScope named = written.equipmentClass() == null ? null : typeOf(written.equipmentClass());
        EquipmentScope type = written.type() == null ? null : typeOf(written.type());
        String family = named != null ? named.equipmentClass() : written.equipmentClass();
        family = family == null && type != null ? type.equipmentClass() : family;
        String maker = maker(written.manufacturer());
        String model = written.model() == null ? written.series() : written.model();
        EquipmentScope known = model == null ? null : models.named(model);
        if (known != null
                && agree(family, known.equipmentClass())
                && agree(maker, known.manufacturer())
                && agree(written.series(), known.series())) {
            return EquipmentScope.of(
                    known.equipmentClass(),
                    type != null && type.type() != null ? type.type() : known.type(),
                    known.manufacturer(),
                    known.series(),
                    known.model() != null ? known.model() : written.model());
        }
        String typeId = type != null ? type.type() : written.type();
        typeId = typeId == null && named != null ? named.type() : typeId;
        return EquipmentScope.of(family, typeId, maker, written.series(), written.model());
    }

    /**
     * A stored scope as it is named now. A machine that had no known name when it was stored keeps the type as written;
     * where that is a name of a class or of a type meanwhile, it is one of those. All else stays as stored.
     */
    public EquipmentScope named(EquipmentScope stored) {
        if (stored.type() == null) {
            return stored;
        }
        EquipmentScope now = typeOf(stored.type());
        if (now == null
                || stored.equipmentClass() != null && !stored.equipmentClass().equals(now.equipmentClass())
                || stored.equipmentClass() != null && now.type() == null
                || stored.equipmentClass() != null && stored.type().equals(now.type())) {
            return stored;
        }
        return new EquipmentScope(
                now.equipmentClass(),
                now.type(),
                stored.manufacturer(),
                stored.series(),
                stored.model(),
                stored.firmware(),
                stored.serials(),
                stored.batch());
    }

    private @Nullable String maker(@Nullable String written) {
        return written == null ? null : makers.getOrDefault(fold(written), written);
    }

    private static boolean agree(@Nullable String written, @Nullable String known) {
        return written == null || known == null || written.equalsIgnoreCase(known);
    }

    /** What running text says of the equipment; {@link EquipmentScope#ANY} where it says nothing known. */
    public EquipmentScope inText(String written) {
        String text = HalfWidth.fold(written);
        EquipmentScope model = models.inText(text);
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

    private @Nullable EquipmentScope typeOf(String named) {
        String written = HalfWidth.fold(named);
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

    private static String fold(String s) {
        return HalfWidth.fold(s).toLowerCase(Locale.ROOT).replaceAll("[\\s\\-_/.×]+", "");
    }
}
