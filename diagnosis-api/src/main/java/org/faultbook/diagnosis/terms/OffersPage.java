package org.faultbook.diagnosis.terms;

import java.util.List;
import org.faultbook.diagnosis.page.Excerpt;
import org.faultbook.diagnosis.page.PageFrame;
import org.faultbook.diagnosis.page.PageWords;
import org.faultbook.indexer.bilingual.AlignedText;
import org.faultbook.indexer.bilingual.TermOffer;
import org.faultbook.kb.lexicon.TermEntry;

/** Pairs of terms that manuals of both languages offer, the surest first. */
public record OffersPage(PageFrame frame, List<TermOffer> offers) {
    private static final int SHOWN = 100;
    private static final int QUOTE = 160;

    public OffersPage {
        offers = List.copyOf(offers);
    }

    public PageWords words() {
        return frame.words();
    }

    public String say(String key, Object... values) {
        return new EntryWords(frame).say(key, values);
    }

    public List<TermOffer> shown() {
        return offers.subList(0, Math.min(SHOWN, offers.size()));
    }

    /** Previews the pair as an entry. */
    public String link(TermOffer offer) {
        return TermForm.of(
                        TermEntry.Kind.SYNONYMS.name(),
                        offer.zh() + "\n" + offer.en(),
                        say("offer.reason", offer.evidence().getFirst().zh().title()))
                .previewLink();
    }

    public String facts(TermOffer offer) {
        return say("offer.facts", Math.round(offer.sureness() * 100), words().number(offer.texts()));
    }

    public String quote(TermOffer offer) {
        AlignedText first = offer.evidence().getFirst();
        return Excerpt.of(first.text().zh(), QUOTE).head() + " / "
                + Excerpt.of(first.text().en(), QUOTE).head();
    }
}
