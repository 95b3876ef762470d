package org.faultbook.diagnosis.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.faultbook.diagnosis.page.PageFrame;
import org.faultbook.diagnosis.page.PageLink;
import org.faultbook.diagnosis.page.PageWords;
import org.faultbook.kb.lexicon.EquipmentEntry;
import org.faultbook.kb.lexicon.OwnTerm;
import org.faultbook.kb.search.Listing;
import org.faultbook.kb.taxonomy.EquipmentClass;
import org.faultbook.kb.taxonomy.EquipmentType;
import org.faultbook.kb.taxonomy.Manufacturer;
import org.faultbook.kb.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * The classes of equipment in use, with what there is to do about them.
 *
 * @param own entries of persons, those withdrawn included, newest first
 * @param unnamed what cases call machines that is the name of nothing, most first
 * @param draft what is in the form
 * @param trouble why the form was not taken; null where it was not sent
 * @param done what was just saved; null where nothing was
 */
public record EquipmentTermsPage(
        PageFrame frame,
        ActorNames names,
        List<EquipmentClass> classes,
        List<OwnTerm> own,
        List<Listing.Count> unnamed,
        EquipmentForm draft,
        @Nullable String trouble,
        @Nullable String done) {
    private static final int UNNAMED = 20;

    public EquipmentTermsPage {
        classes = List.copyOf(classes);
        own = List.copyOf(own);
        unnamed = List.copyOf(unnamed);
    }

    /** One entry of a list to choose from; a group of makers has no value. */
    public record Option(String value, String label, boolean chosen) {}

    public PageWords words() {
        return frame.words();
    }

    public String say(String key, Object... values) {
        return entries().say(key, values);
    }

    public EntryWords entries() {
        return new EntryWords(frame);
    }

    public List<OwnTerm> standing() {
        return own.stream().filter(OwnTerm::stands).toList();
    }

    public List<OwnTerm> withdrawn() {
        return own.stream().filter(term -> !term.stands()).toList();
    }

    public List<Listing.Count> unnamedShown() {
        return unnamed.subList(0, Math.min(UNNAMED, unnamed.size()));
    }

    public int unnamedMore() {
        return unnamed.size() - unnamedShown().size();
    }

    /** A form for a class of this name. */
    public String classLink(String name) {
        return draftLink(EquipmentEntry.Kind.CLASS).and("zh", name) + "#add";
    }

    /** A form in which this is another name of something. */
    public String namesLink(String name) {
        return draftLink(EquipmentEntry.Kind.NAMES).and("others", name) + "#add";
    }

    public String addLink(EquipmentEntry.Kind kind, String of) {
        return draftLink(kind).and("of", of) + "#add";
    }

    private static PageLink draftLink(EquipmentEntry.Kind kind) {
        return PageLink.to("/terms/equipment").and("kind", kind);
    }

    /** The names of both languages and what else people write. */
    public String all(LocalizedText name, List<String> aliases) {
        Set<String> seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        List<String> all = new ArrayList<>();
        List<String> written = new ArrayList<>(List.of(name.in(words().language())));
        written.add(name.in(frame.otherLanguage()));
        written.addAll(aliases);
        written.stream().filter(seen::add).forEach(all::add);
        return String.join(frame.say("list.joint"), all);
    }

    public String makers(EquipmentClass c) {
        return String.join(
                frame.say("list.joint"),
                c.manufacturers().stream()
                        .map(m -> m.aliases().isEmpty()
                                ? m.name()
                                : m.name() + " (" + String.join(frame.say("list.joint"), m.aliases()) + ")")
                        .toList());
    }

    /** What the entry of the form may be said of. */
    public List<Option> machines() {
        List<Option> options = new ArrayList<>();
        boolean finer = draft.kind() == EquipmentEntry.Kind.NAMES;
        Set<String> makers = new TreeSet<>();
        for (EquipmentClass c : classes) {
            options.add(option(c.id(), c.name().in(words().language())));
            if (finer) {
                for (EquipmentType t : c.types()) {
                    options.add(option(t.id(), "\u2003" + t.name().in(words().language())));
                }
                c.manufacturers().stream().map(Manufacturer::name).forEach(makers::add);
            }
        }
        makers.forEach(maker -> options.add(option(maker, say("maker", maker))));
        return options;
    }

    private Option option(String value, String label) {
        return new Option(value, label, value.equals(draft.of()));
    }

    public String withdrawLink(OwnTerm term) {
        return PageLink.to("/terms/equipment/preview")
                .and("withdraw", term.id())
                .toString();
    }
}
