package org.faultbook.diagnosis.visit;

import java.util.List;
import java.util.stream.IntStream;
import org.faultbook.diagnosis.page.PageFrame;
import org.faultbook.diagnosis.page.PageLink;
import org.faultbook.diagnosis.render.Wording;
import org.faultbook.kb.photo.KeptPhoto;

/**
 * A kept photograph as pages show it: small, and the whole one behind it.
 *
 * @param words which one it is, for who does not see it
 * @param leaveOut words of taking it off a visit
 */
public record PhotoRow(KeptPhoto photo, String words, String leaveOut) {
    public static final String PATH = "/photos/";

    /** In their order. */
    public static List<PhotoRow> of(List<KeptPhoto> photos, PageFrame frame) {
        Wording say = wording(frame);
        return IntStream.range(0, photos.size())
                .mapToObj(i -> new PhotoRow(
                        photos.get(i),
                        say.say(
                                "photos.one",
                                i + 1,
                                photos.size(),
                                frame.words().moment(photos.get(i).at())),
                        say.say("photos.leave.out")))
                .toList();
    }

    public static String title(PageFrame frame) {
        return wording(frame).say("photos.title");
    }

    /** What nobody but a person sees on them. */
    public static String unseen(PageFrame frame) {
        return wording(frame).say("photos.unseen");
    }

    private static Wording wording(PageFrame frame) {
        return Wording.of(Visit.class, frame.words().language());
    }

    public String link() {
        return PATH + PageLink.segment(photo.id());
    }

    public String small() {
        return link() + "/small";
    }
}
