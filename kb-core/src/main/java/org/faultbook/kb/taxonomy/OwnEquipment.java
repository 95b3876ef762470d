package org.faultbook.kb.taxonomy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.faultbook.kb.lexicon.EquipmentEntry;
import org.faultbook.kb.lexicon.OwnEntry;
import org.faultbook.kb.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Lays what persons added over a taxonomy: classes, types, names and safety notices. A name that was an alias of something
 * else names what the entry says from then on. What is said of a class or type that is not there, since the entry that made
 * it was withdrawn, waits without effect; a class or type that is there already gains the names.
 */
public final class OwnEquipment {
    private final Map<String, EquipmentClass> classes = new LinkedHashMap<>();

    private OwnEquipment(Taxonomy taxonomy) {
        taxonomy.classes().forEach(c -> classes.put(c.id(), c));
    }

    /** The taxonomy with all entries laid over it, in their order; itself where none is of equipment. */
    public static Taxonomy over(Taxonomy shipped, List<OwnEntry> entries) {
        if (entries.stream().noneMatch(EquipmentEntry.class::isInstance)) {
            return shipped;
        }
        OwnEquipment own = new OwnEquipment(shipped);
        for (OwnEntry entry : entries) {
            if (entry instanceof EquipmentEntry equipment) {
                own.add(equipment);
            }
        }
        return new Taxonomy(List.copyOf(own.classes.values()), shipped.mechanisms());
    }

    /** Whether an entry would have an effect: what it is said of is there. */
    public static boolean applies(Taxonomy taxonomy, EquipmentEntry entry) {
        return switch (entry.kind()) {
            case CLASS -> true;
            case TYPE, NOTICE -> taxonomy.find(entry.of()).isPresent();
            case NAMES -> named(taxonomy, entry.of()).isPresent();
        };
    }

    /** The class that has this id, has a type with it, or a maker of this name. */
    public static Optional<EquipmentClass> named(Taxonomy taxonomy, String of) {
        return taxonomy.classes().stream()
                .filter(c -> c.id().equals(of)
                        || c.types().stream().anyMatch(t -> t.id().equals(of))
                        || c.manufacturers().stream().anyMatch(m -> m.name().equals(of)))
                .findFirst();
    }

    private void add(EquipmentEntry entry) {
        switch (entry.kind()) {
            case CLASS -> addClass(entry);
            case TYPE -> addType(entry);
            case NAMES -> addNames(entry.of(), entry.names());
            case NOTICE -> addNotice(entry);
        }
    }

    private void addClass(EquipmentEntry entry) {
        if (classes.containsKey(entry.id())) {
            addNames(entry.id(), entry.names());
            return;
        }
        entry.names().forEach(this::free);
        classes.put(
                entry.id(),
                new EquipmentClass(
                        entry.id(),
                        new LocalizedText(entry.zh(), entry.en()),
                        entry.others(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    private void addType(EquipmentEntry entry) {
        EquipmentClass family = classes.get(entry.of());
        if (family == null) {
            return;
        }
        boolean there =
                classes.values().stream().anyMatch(c -> c.types().stream().anyMatch(t -> t.id().equals(entry.id())));
        if (there) {
            addNames(entry.id(), entry.names());
            return;
        }
        entry.names().forEach(this::free);
        change(entry.of(), c -> {
            EquipmentType type =
                    new EquipmentType(entry.id(), new LocalizedText(entry.zh(), entry.en()), entry.others());
            return c.withTypes(joined(c.types(), List.of(type)));
        });
    }

    private void addNames(String of, List<String> names) {
        if (classes.containsKey(of)) {
            names.forEach(this::free);
            change(of, c -> c.withAliases(joined(c.aliases(), names)));
            return;
        }
        for (EquipmentClass family : List.copyOf(classes.values())) {
            if (family.types().stream().anyMatch(t -> t.id().equals(of))) {
                names.forEach(this::free);
                change(
                        family.id(),
                        c -> c.withTypes(c.types().stream()
                                .map(t -> t.id().equals(of) ? t.withAliases(joined(t.aliases(), names)) : t)
                                .toList()));
                return;
            }
        }
        // a maker may stand in several classes
        classes.replaceAll((id, c) -> c.withManufacturers(c.manufacturers().stream()
                .map(m -> m.name().equals(of) ? m.withAliases(joined(m.aliases(), names)) : m)
                .toList()));
    }

    private void addNotice(EquipmentEntry entry) {
        if (classes.containsKey(entry.of())) {
            change(entry.of(), c -> {
                Hazard hazard = new Hazard(
                        "own-" + (c.hazards().size() + 1), new LocalizedText(entry.zh(), entry.en()), entry.source());
                return c.withHazards(joined(c.hazards(), List.of(hazard)));
            });
        }
    }

    /** Takes a name from what it is an alias of. */
    private void free(String name) {
        classes.replaceAll((id, c) -> c.withAliases(without(c.aliases(), name))
                .withTypes(c.types().stream()
                        .map(t -> t.withAliases(without(t.aliases(), name)))
                        .toList()));
    }

    private void change(String id, UnaryOperator<EquipmentClass> change) {
        classes.computeIfPresent(id, (key, c) -> change.apply(c));
    }

    private static List<String> without(List<String> names, String name) {
        return names.stream().noneMatch(name::equalsIgnoreCase)
                ? names
                : names.stream().filter(n -> !name.equalsIgnoreCase(n)).toList();
    }

    private static <T> List<T> joined(List<T> first, List<T> then) {
        List<T> joined = new ArrayList<>(first);
        then.stream().filter(t -> !joined.contains(t)).forEach(joined::add);
        return joined;
    }

    /**
     * What has one of the entry's names as its own name already, so that the entry would make nothing or two of one: the id
     * of a class or a type, or a maker's name; null where none has.
     */
    public static @Nullable String taken(Taxonomy taxonomy, EquipmentEntry entry) {
        List<String> names = Stream.concat(
                        entry.names().stream(),
                        entry.kind() == EquipmentEntry.Kind.CLASS || entry.kind() == EquipmentEntry.Kind.TYPE
                                ? Stream.of(entry.id())
                                : Stream.empty())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
        for (EquipmentClass c : taxonomy.classes()) {
            if (is(names, c.id(), c.name())) {
                return c.id();
            }
            for (EquipmentType t : c.types()) {
                if (is(names, t.id(), t.name())) {
                    return t.id();
                }
            }
        }
        return null;
    }

    private static boolean is(List<String> names, String id, LocalizedText name) {
        return Stream.of(id, name.zh(), name.en()).anyMatch(own -> names.contains(own.toLowerCase(Locale.ROOT)));
    }

    /** What the entry's names were aliases of until now and would be no more, by name: ids of classes and types. */
    public static Map<String, String> moved(Taxonomy taxonomy, EquipmentEntry entry) {
        Map<String, String> moved = new LinkedHashMap<>();
        for (String name : entry.names()) {
            for (EquipmentClass c : taxonomy.classes()) {
                if (!c.id().equals(entry.of()) && has(c.aliases(), name)) {
                    moved.putIfAbsent(name, c.id());
                }
                c.types().stream()
                        .filter(t -> !t.id().equals(entry.of()) && has(t.aliases(), name))
                        .forEach(t -> moved.putIfAbsent(name, t.id()));
            }
        }
        return moved;
    }

    private static boolean has(List<String> names, String name) {
        return names.stream().anyMatch(name::equalsIgnoreCase);
    }
}
