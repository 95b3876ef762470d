package org.faultbook.kb.ppocr;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.faultbook.kb.ocr.TextLine;
import org.faultbook.kb.port.TextRecogniser;

/**
 * Reads pictures with PP-OCRv4 (detection and recognition) and the direction classifier of PP-OCRv2. Callers wait while one
 * platform thread reads one picture after the other, which bounds memory: a page takes some hundred megabytes for a
 * moment. Lines read upside down or sideways are turned; see {@link Orientation}.
 */
public final class PpOcr implements TextRecogniser, AutoCloseable {
    private static final String DETECTION = "models/ch_PP-OCRv4_det_infer.onnx";
    private static final String DIRECTION = "models/ch_ppocr_mobile_v2.0_cls_infer.onnx";
    private static final String RECOGNITION = "models/ch_PP-OCRv4_rec_infer.onnx";
    private static final String KEYS = "models/ppocr_keys_v1.txt";
    /** Small pictures are looked at larger: up to twice, up to so many pixels. */
    private static final int SMALL = 960;

    /** Height of letters the detector begins to lose, in pixels it sees. */
    private static final double LARGE = 200;

    private final PpOcrSettings settings;
    private final TextDetector detector;
    private final LineDirection direction;
    private final LineReader reader;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("ocr").factory());

    /** Loads the models, about half a second; close when done. */
    public PpOcr(PpOcrSettings settings) {
        this.settings = settings;
        this.detector = new TextDetector(DETECTION, settings.threads());
        this.direction = new LineDirection(DIRECTION, settings.threads());
        this.reader = new LineReader(RECOGNITION, KEYS, settings.threads());
    }

    public PpOcr() {
        this(PpOcrSettings.ofMachine());
    }

    @Override
    public String model() {
        return "pp-ocrv4-mobile-" + settings.searchSide();
    }

    @Override
    public List<TextLine> read(BufferedImage picture) {
        try {
            return worker.submit(() -> lines(Raster.of(picture, settings.longestSide())))
                    .get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("the picture could not be read: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while a picture was read");
        }
    }

    private List<TextLine> lines(Raster raster) {
        int longest = Math.max(raster.width(), raster.height());
        int side = longest < SMALL ? Math.min(SMALL, 2 * longest) : Math.min(longest, settings.searchSide());
        List<Box> boxes = boxes(raster, side);
        List<Found> found = new Orientation(raster, direction, reader)
                .read(boxes).stream()
                        .filter(f -> !f.read().text().isBlank() && f.read().confidence() >= settings.leastConfidence())
                        .toList();
        return ReadingOrder.of(found).stream()
                .map(f -> f.line(1 / raster.scale()))
                .toList();
    }

    /**
     * Letters beyond what the model sees at once come in pieces or not at all. Where there is such a piece, or nothing, the
     * picture is looked at again from further away; of that look the large boxes are taken and the pieces inside go.
     */
    private List<Box> boxes(Raster raster, int side) {
        List<Box> near = detector.boxes(raster, side);
        double large = LARGE * Math.max(raster.width(), raster.height()) / side;
        if (!near.isEmpty() && near.stream().noneMatch(b -> isLarge(b, large))) {
            return near;
        }
        List<Box> far = detector.boxes(raster, Math.max(32, side / 4)).stream()
                .filter(b -> near.isEmpty() || isLarge(b, large))
                .toList();
        List<Box> boxes = new ArrayList<>(far);
        near.stream()
                .filter(piece -> far.stream().noneMatch(b -> b.holds(piece.x(), piece.y())))
                .forEach(boxes::add);
        return boxes;
    }

    private static boolean isLarge(Box box, double size) {
        return Math.min(box.width(), box.height()) > size;
    }

    @Override
    public void close() {
        worker.close();
        detector.close();
        direction.close();
        reader.close();
    }
}
