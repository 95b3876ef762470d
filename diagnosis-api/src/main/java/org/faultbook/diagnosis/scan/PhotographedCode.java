package org.faultbook.diagnosis.scan;

import com.google.zxing.LuminanceSource;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Reads the codes in one photograph of a label: QR (ISO/IEC 18004), Data Matrix (16022), Code 128 (15417) and Code 39 (16388),
 * however it was held, in several sizes of the picture: noise goes in a smaller one, small codes are read in a larger one. The work
 * is bounded whatever the picture shows.
 */
public final class PhotographedCode {
    /** Longest sides that are looked at, in pixels: the usual distance first. */
    private static final List<Integer> LONGEST = List.of(1200, 640, 2000, 3000);
    /** Below this a picture is enlarged as well: a module may be hardly more than a pixel. */
    private static final int SMALL = 700;

    private static final int QUARTER_TURN = 90;
    /** Bars are read within ten degrees of lying level, in both directions. */
    private static final int BARS_STEP = 20;

    private final Looks looks;

    private PhotographedCode(Looks looks) {
        this.looks = looks;
    }

    /**
     * What the codes say, as it stands in them, in the order they were found; empty where there is none that can be read.
     *
     * @param fits whether a text is the one that is looked for: there may be several codes on a label. Once it is found others may
     *     be missing.
     */
    public static List<String> texts(BufferedImage picture, Predicate<String> fits) {
        Looks looks = new Looks(fits);
        new PhotographedCode(looks).search(GreyPicture.of(picture, LONGEST.getLast()));
        return looks.texts();
    }

    private void search(GreyPicture picture) {
        for (GreyPicture size : sizes(picture)) {
            squares(size);
            looks.bars(size.source());
            looks.bars(size.turned(QUARTER_TURN).source());
            if (looks.done()) {
                return;
            }
        }
        GreyPicture level = picture.within(LONGEST.getFirst());
        for (int degrees = BARS_STEP; degrees < 2 * QUARTER_TURN && !looks.done(); degrees += BARS_STEP) {
            GreyPicture turned = level.turned(degrees);
            looks.bars(turned.source());
            // one that stands on its corner is not found
            looks.dataMatrix(turned.source());
        }
    }

    private static List<GreyPicture> sizes(GreyPicture picture) {
        List<GreyPicture> sizes = new ArrayList<>();
        for (int longest : LONGEST) {
            GreyPicture size = picture.within(longest);
            if (sizes.stream().noneMatch(s -> s.longest() == size.longest())) {
                sizes.add(size);
            }
        }
        if (picture.longest() < SMALL) {
            sizes.add(picture.enlarged(2));
            sizes.add(picture.enlarged(3));
        }
        return sizes;
    }

    private void squares(GreyPicture picture) {
        looks.qr(picture.source());
        looks.qr(picture.source().invert());
        for (LuminanceSource part : parts(picture)) {
            looks.dataMatrix(part);
            looks.dataMatrix(part.invert());
        }
    }

    /** The whole, and squares all over it: a Data Matrix is found where it holds the middle of what is looked at. */
    private static List<LuminanceSource> parts(GreyPicture picture) {
        List<LuminanceSource> parts = new ArrayList<>(List.of(picture.source()));
        for (int share = 2; share <= 4; share++) {
            int wide = Math.max(1, picture.width() / share);
            int high = Math.max(1, picture.height() / share);
            for (int y = 0; y < 2 * share - 1; y++) {
                for (int x = 0; x < 2 * share - 1; x++) {
                    parts.add(picture.part(
                            Math.min(x * wide / 2, picture.width() - wide),
                            Math.min(y * high / 2, picture.height() - high),
                            wide,
                            high));
                }
            }
        }
        return parts;
    }
}
