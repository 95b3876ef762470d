package org.faultbook.indexer.manual;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.taxonomy.EquipmentResolver;
import org.faultbook.kb.text.HalfWidth;
import org.faultbook.kb.ticket.EquipmentMention;
import org.jspecify.annotations.Nullable;

/** The equipment that a manual, or a section of it, is for: the narrowest level that holds for all of it. */
final class ManualScopes {
    private static final Pattern MODEL =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9.\\-/×+]*(?: ?[A-Za-z]{0,3}\\d[A-Za-z0-9.\\-/×]*)*");
    private static final Pattern PARTED =
            Pattern.compile("[、,，;；|]+|\\s+/\\s+|\\s*(?:和|及|与|以及|\\band\\b|\\bor\\b)\\s*|\\n");
    private static final Pattern SERIES = Pattern.compile("([A-Za-z][A-Za-z0-9\\-]{0,14})\\s?(?:系列|[Ss]eries\\b)");
    private static final Pattern COMPANY = Pattern.compile(
            "([\\p{IsHan}A-Za-z（）()]{2,20}?)(?:（中国）)?(?:[\\p{IsHan}]{0,8})(?:股份有限公司|有限责任公司|有限公司|集团|厂)(?!家)"
                    + "|([A-Z][\\w&.\\-]*(?: [A-Z&][\\w&.\\-]*){0,4}?),? (?:Co\\.?,? ?Ltd|GmbH|Inc|Ltd|LLC|AG|Corp|Corporation|Limited|S\\.p\\.A|B\\.V)\\b");

    private final EquipmentResolver resolver;

    ManualScopes(EquipmentResolver resolver) {
        this.resolver = resolver;
    }

    /** What the head says of the equipment; models as printed. */
    record Read(@Nullable String manufacturer, List<String> models, EquipmentScope scope) {}

    Read read(String title, String fileName, FrontMatter front) {
        List<String> models = models(front);
        EquipmentScope named = resolver.inText(title);
        EquipmentScope file = resolver.inText(fileName.replaceAll("[_]+", " "));
        EquipmentScope cover = resolver.inText(front.text());
        List<EquipmentScope> known = new ArrayList<>();
        for (String model : models) {
            known.add(resolver.resolve(new EquipmentMention(null, null, model, null, null, null), ""));
        }
        EquipmentScope listed = common(known, models);
        String maker = firstOf(
                front.value("MANUFACTURER", true),
                named.manufacturer(),
                file.manufacturer(),
                listed.manufacturer(),
                cover.manufacturer(),
                company(front));
        maker = maker == null ? null : registered(maker);
        boolean told = listed.equipmentClass() != null;
        EquipmentScope type = named.type() != null
                ? named
                : told ? listed : named.equipmentClass() != null ? named : file.equipmentClass() != null ? file : cover;
        String family = told ? listed.equipmentClass() : type.equipmentClass();
        String coverType = Objects.equals(cover.equipmentClass(), family) ? cover.type() : null;
        String typeId = told
                ? firstOf(listed.type(), Objects.equals(type.equipmentClass(), family) ? type.type() : null, coverType)
                : firstOf(type.type(), coverType);
        String series = firstOf(
                listed.series(),
                models.isEmpty() ? firstOf(named.series(), file.series()) : null,
                series(title, models));
        String model = models.size() == 1
                ? firstOf(listed.model(), models.getFirst())
                : models.isEmpty() ? firstOf(named.model(), file.model()) : null;
        return new Read(maker, models, EquipmentScope.of(family, typeId, maker, series, model));
    }

    /** The scope of a section whose headings name one of the manual's models; else that of the manual. */
    EquipmentScope of(List<String> path, ManualHead head) {
        EquipmentScope whole = head.scope();
        for (int i = path.size() - 1; i >= 0; i--) {
            String heading = path.get(i);
            List<String> named = head.models().stream()
                    .filter(model -> names(heading, model))
                    .toList();
            EquipmentScope known = resolver.inText(heading);
            if (known.model() != null && known.within(whole)) {
                return known;
            }
            if (named.size() == 1 && head.models().size() > 1) {
                return EquipmentScope.of(
                        whole.equipmentClass(), whole.type(), whole.manufacturer(), whole.series(), named.getFirst());
            }
        }
        return whole;
    }

    private static boolean names(String heading, String model) {
        String text = folded(heading);
        String name = folded(model);
        int at = text.indexOf(name);
        boolean opens = at == 0 || at > 0 && !Character.isLetterOrDigit(text.charAt(at - 1));
        int end = at + name.length();
        return at >= 0 && opens && (end == text.length() || !isLatin(text.charAt(end)));
    }

    private static boolean isLatin(char c) {
        return c < 128 && Character.isLetterOrDigit(c);
    }

    private static String folded(String text) {
        return HalfWidth.fold(text).toUpperCase(java.util.Locale.ROOT);
    }

    private static List<String> models(FrontMatter front) {
        Set<String> models = new LinkedHashSet<>();
        List<String> values = new ArrayList<>(front.values("MODELS", true));
        // Models KH-20 and KH-50 with ...
        front.values("MODELS", false).stream()
                .filter(value -> value.matches("(?s)[A-Za-z][A-Za-z\\-]*\\d.*"))
                .forEach(values::add);
        for (String value : values) {
            for (String part : parts(value)) {
                Matcher model = MODEL.matcher(part.strip());
                if (!part.strip().matches("(?s)[a-z]{3,}.*")
                        && model.find()
                        && model.start() == 0
                        && model.group().chars().anyMatch(Character::isDigit)
                        && model.group().length() <= 24) {
                    models.add(model.group().strip());
                }
            }
            if (!models.isEmpty()) {
                break;
            }
        }
        return List.copyOf(models);
    }

    /** Models are parted by marks, or by blanks where each word is one. */
    private static List<String> parts(String value) {
        List<String> parts = new ArrayList<>();
        for (String part : PARTED.split(value)) {
            String[] words = part.strip().split("[\\s\u3000]+");
            boolean each = words.length > 1
                    && Arrays.stream(words).allMatch(w -> w.matches("[A-Za-z]+[A-Za-z0-9]*[-.]?\\d[A-Za-z0-9.\\-/]*"));
            parts.addAll(each ? List.of(words) : List.of(part));
        }
        return parts;
    }

    private String registered(String written) {
        EquipmentScope known = resolver.inText(written);
        return known.manufacturer() != null
                ? known.manufacturer()
                : String.valueOf(resolver.registered(EquipmentScope.of(null, null, written, null, null))
                        .manufacturer());
    }

    private static @Nullable String company(FrontMatter front) {
        Matcher company = COMPANY.matcher(front.text());
        return company.find() ? (company.group(1) != null ? company.group(1) : company.group(2)).strip() : null;
    }

    /** A series that the title, or every model, names. */
    private static @Nullable String series(String title, List<String> models) {
        Matcher series = SERIES.matcher(title);
        boolean named = series.find();
        return named && models.size() != 1 ? series.group(1) : null;
    }

    /** What all models have in common; one that is not known is of the series that its name opens with. */
    private static EquipmentScope common(List<EquipmentScope> resolved, List<String> models) {
        List<EquipmentScope> scopes = new ArrayList<>(resolved);
        for (int i = 0; i < scopes.size(); i++) {
            String letters = models.get(i).replaceFirst("[^A-Za-z].*", "");
            for (EquipmentScope other : resolved) {
                String series = other.series();
                if (scopes.get(i).equipmentClass() == null && series != null && series.equalsIgnoreCase(letters)) {
                    scopes.set(
                            i,
                            EquipmentScope.of(
                                    other.equipmentClass(), other.type(), other.manufacturer(), series, models.get(i)));
                    break;
                }
            }
        }
        return EquipmentScope.of(
                agreed(scopes, EquipmentScope::equipmentClass),
                agreed(scopes, EquipmentScope::type),
                agreed(scopes, EquipmentScope::manufacturer),
                agreed(scopes, EquipmentScope::series),
                agreed(scopes, EquipmentScope::model));
    }

    private static @Nullable String agreed(
            List<EquipmentScope> scopes, Function<EquipmentScope, @Nullable String> level) {
        String first = scopes.isEmpty() ? null : level.apply(scopes.getFirst());
        return scopes.stream().allMatch(s -> Objects.equals(level.apply(s), first)) ? first : null;
    }

    private static @Nullable String firstOf(@Nullable String... values) {
        for (String value : values) {
            if (value != null && !value.isBlank()) {
                return value;
            }
        }
        return null;
    }
}
