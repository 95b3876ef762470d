package org.faultbook.kb.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a person says of classes of equipment.
 *
 * @param of what it is said of: the id of a class for a TYPE or a NOTICE, of a class or a type, or a maker's name for NAMES;
 *     empty for a CLASS
 * @param zh the Chinese name of a CLASS or TYPE, the Chinese text of a NOTICE; empty for NAMES
 * @param en the same in English
 * @param others what people write for it besides, each once in the order given; none for a NOTICE
 * @param source the standard, rule or manual that a NOTICE rests on; empty for the others
 */
public record EquipmentEntry(Kind kind, String of, String zh, String en, List<String> others, String source)
        implements OwnEntry {
    public static final int MOST_NAMES = 12;
    public static final int LONGEST_NAME = 60;
    public static final int LONGEST_NOTICE = 300;
    public static final int LONGEST_SOURCE = 120;
    /** A single character stands in too many words to name a machine. */
    private static final int SHORTEST_NAME = 2;

    /** What is added. */
    public enum Kind {
        /** A class of equipment that there is none for. */
        CLASS,
        /** A type of a class. */
        TYPE,
        /** Other names of a class, a type or a maker. */
        NAMES,
        /** A safety notice of a class. */
        NOTICE
    }

    /** What is wrong with an entry. */
    public enum Fault {
        /** There are fewer names, or texts in fewer languages, than the entry needs. */
        MISSING,
        /** There is no {@code of} where one is needed. */
        NOTHING_NAMED,
        TOO_MANY,
        TOO_LONG,
        /** A name is of one character, or of signs alone. */
        NO_NAME,
        /** A notice rests on nothing. */
        NO_SOURCE
    }

    /** An entry that cannot be taken. */
    public static final class Refused extends IllegalArgumentException {
        private static final long serialVersionUID = 1;
        private final Fault fault;

        Refused(Fault fault, String text) {
            super(fault + ": " + text);
            this.fault = fault;
        }

        public Fault fault() {
            return fault;
        }
    }

    /** @throws Refused where it cannot be taken */
    public EquipmentEntry {
        of = OwnEntry.bare(of);
        zh = OwnEntry.bare(zh);
        en = OwnEntry.bare(en);
        source = OwnEntry.bare(source);
        others = OwnEntry.distinct(others);
        check(kind != Kind.CLASS && of.isEmpty(), Fault.NOTHING_NAMED, kind.name());
        check(kind == Kind.NAMES ? others.isEmpty() : zh.isEmpty() || en.isEmpty(), Fault.MISSING, zh + "/" + en);
        check(others.size() > MOST_NAMES, Fault.TOO_MANY, others.toString());
        if (kind == Kind.NOTICE) {
            check(source.isEmpty(), Fault.NO_SOURCE, zh);
            check(Math.max(zh.length(), en.length()) > LONGEST_NOTICE, Fault.TOO_LONG, zh);
            check(source.length() > LONGEST_SOURCE, Fault.TOO_LONG, source);
        } else {
            source = "";
            Stream.concat(Stream.of(zh, en).filter(name -> !name.isEmpty()), others.stream())
                    .forEach(EquipmentEntry::checkName);
        }
    }

    private static void checkName(String name) {
        check(name.length() > LONGEST_NAME, Fault.TOO_LONG, name);
        boolean says = name.codePoints().anyMatch(Character::isLetterOrDigit)
                && name.codePoints().noneMatch(Character::isISOControl);
        check(!says || name.length() < SHORTEST_NAME, Fault.NO_NAME, name);
    }

    private static void check(boolean wrong, Fault fault, String text) {
        if (wrong) {
            throw new Refused(fault, text);
        }
    }

    /**
     * The id of the class or type that it adds: its English name in the manner of the shipped ids, such as {@code
     * coffee-roaster}; the name itself where that has no letter of the Latin alphabet.
     */
    public String id() {
        String id = en.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return id.isEmpty() ? en.toLowerCase(Locale.ROOT) : id;
    }

    /** The names it adds, its own first; none for a NOTICE. */
    public List<String> names() {
        if (kind == Kind.NOTICE) {
            return List.of();
        }
        List<String> names = new ArrayList<>(others.size() + 2);
        Stream.of(zh, en).filter(name -> !name.isEmpty()).forEach(names::add);
        others.stream()
                .filter(other -> names.stream().noneMatch(other::equalsIgnoreCase))
                .forEach(names::add);
        return names;
    }

    @Override
    public List<String> written() {
        return Stream.concat(Stream.of(zh, en, source), others.stream())
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
