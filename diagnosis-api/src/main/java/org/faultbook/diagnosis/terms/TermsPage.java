package org.faultbook.diagnosis.terms;

import java.util.List;
import org.faultbook.diagnosis.page.PageFrame;
import org.faultbook.diagnosis.page.PageLink;
import org.faultbook.diagnosis.page.PageWords;
import org.faultbook.kb.lexicon.Concept;
import org.faultbook.kb.lexicon.OwnTerm;
import org.jspecify.annotations.Nullable;

/**
 * The words that persons added, with what there is to do about them.
 *
 * @param text what words are searched for; blank: all own ones are shown
 * @param shipped groups in use that hold the text
 * @param draft what is in the form
 * @param trouble why the form was not taken; null where it was not sent
 * @param done what was just saved; null where nothing was
 */
public record TermsPage(
        PageFrame frame,
        ActorNames names,
        String text,
        List<OwnTerm> own,
        List<Concept> shipped,
        TermForm draft,
        @Nullable String trouble,
        @Nullable String done) {
    /** Words of a group that are shown. */
    private static final int SHOWN = 12;

    public TermsPage {
        own = List.copyOf(own);
        shipped = List.copyOf(shipped);
    }

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

    /** The words of a group of one language. */
    public String group(List<String> all) {
        String shown = String.join(frame.say("list.joint"), all.subList(0, Math.min(SHOWN, all.size())));
        return all.size() <= SHOWN ? shown : shown + " …";
    }

    public String withdrawLink(OwnTerm term) {
        return PageLink.to("/terms/preview").and("withdraw", term.id()).toString();
    }
}
