package org.faultbook.kb.ppocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Reads boxes the way their text runs. The picture as a whole is taken first: on its side where its long boxes stand
 * upright, on its head where the classifier says so of most of its text. Of a line that the classifier contradicts, and of
 * a box that is taller than wide (a lone figure, or text on its side), all ways are read and the surest is kept: a single
 * figure 2 on its side reads as a sure N otherwise.
 */
final class Orientation {
    /** Boxes so many times as long as wide tell how the text runs. */
    private static final double LONG = 2;

    private static final double TALL = 1.5;
    /** The classifier alone is not believed below. */
    private static final double SURE = 0.9;

    private final Raster raster;
    private final LineDirection direction;
    private final LineReader reader;

    Orientation(Raster raster, LineDirection direction, LineReader reader) {
        this.raster = raster;
        this.direction = direction;
        this.reader = reader;
    }

    private record Way(int box, Box turned, Strip strip) {}

    /** In the order of the boxes; the text may be empty. */
    List<Found> read(List<Box> boxes) {
        int quarters = onItsSide(boxes) ? 1 : 0;
        List<Box> along = boxes.stream().map(b -> b.turned(quarters)).toList();
        List<Strip> strips = along.stream().map(b -> LineReader.cut(raster, b)).toList();
        List<Double> turned = direction.turned(strips);
        boolean onItsHead = onItsHead(along, turned);
        List<Way> ways = new ArrayList<>();
        for (int i = 0; i < along.size(); i++) {
            Box box = onItsHead ? along.get(i).turned(2) : along.get(i);
            Strip strip = onItsHead ? strips.get(i).flipped() : strips.get(i);
            ways.add(new Way(i, box, strip));
            double against = onItsHead ? 1 - turned.get(i) : turned.get(i);
            if (against > SURE) {
                ways.add(new Way(i, box.turned(2), strip.flipped()));
            }
            if (box.isTall(TALL)) {
                for (int side = 1; side <= 3; side += 2) {
                    ways.add(new Way(i, box.turned(side), LineReader.cut(raster, box.turned(side))));
                }
            }
        }
        return surest(ways, boxes.size());
    }

    private List<Found> surest(List<Way> ways, int count) {
        List<ReadStrip> read = reader.read(ways.stream().map(Way::strip).toList());
        List<List<Found>> candidates = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            candidates.add(new ArrayList<>());
        }
        for (int i = 0; i < ways.size(); i++) {
            Way way = ways.get(i);
            ReadStrip spaced = WordGaps.restored(way.strip(), read.get(i).withoutDoubledRing());
            candidates.get(way.box()).add(new Found(way.turned(), spaced));
        }
        // Of equals max keeps the last, so the way of the picture comes last.
        return candidates.stream()
                .map(c -> c.reversed().stream()
                        .max(Comparator.comparingDouble(f -> f.read().confidence()))
                        .orElseThrow())
                .toList();
    }

    private static boolean onItsSide(List<Box> boxes) {
        double tall = boxes.stream()
                .filter(b -> b.isTall(LONG))
                .mapToDouble(Box::height)
                .sum();
        double wide = boxes.stream()
                .filter(b -> b.isWide(LONG))
                .mapToDouble(Box::width)
                .sum();
        return tall > wide;
    }

    private static boolean onItsHead(List<Box> boxes, List<Double> turned) {
        double votes = 0;
        for (int i = 0; i < boxes.size(); i++) {
            // Long lines tell more, up to what the classifier sees of them.
            double weight =
                    Math.min(4, boxes.get(i).width() / Math.max(1, boxes.get(i).height()));
            votes += weight * (turned.get(i) - 0.5);
        }
        return votes > 0;
    }
}
