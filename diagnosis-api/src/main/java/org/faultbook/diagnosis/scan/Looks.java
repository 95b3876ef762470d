package org.faultbook.diagnosis.scan;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.Reader;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.ResultPointCallback;
import com.google.zxing.common.BitArray;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.datamatrix.DataMatrixReader;
import com.google.zxing.multi.GenericMultipleBarcodeReader;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.google.zxing.oned.MultiFormatOneDReader;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Looks for codes, one kind of code in one picture at a time, until what they say fits. */
final class Looks {
    /** Code 39 has no check character: what is shorter is read out of stripes that are no code. */
    private static final int SHORTEST = 4;
    /** Places in one look that are like a corner of a code: the time it takes to choose among them grows with their third power. */
    private static final int MOST_PLACES = 300;

    private static final List<BarcodeFormat> BARS = List.of(BarcodeFormat.CODE_128, BarcodeFormat.CODE_39);

    /** So much in a picture is like a code that finding out would take too long. */
    private static final class CrowdedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        CrowdedException() {
            super("too many places are like a corner of a code", null, false, false);
        }
    }

    private final Predicate<String> fits;
    private final Set<String> texts = new LinkedHashSet<>();
    private boolean done;

    Looks(Predicate<String> fits) {
        this.fits = fits;
    }

    boolean done() {
        return done;
    }

    List<String> texts() {
        return List.copyOf(texts);
    }

    void qr(LuminanceSource picture) {
        for (Binarizer binarizer : List.of(new HybridBinarizer(picture), new GlobalHistogramBinarizer(picture))) {
            look(new QRCodeReader(), binarizer);
            look(new QRCodeMultiReader()::decodeMultiple, binarizer);
        }
    }

    void dataMatrix(LuminanceSource picture) {
        look(new DataMatrixReader(), new HybridBinarizer(picture));
        look(new DataMatrixReader(), new GlobalHistogramBinarizer(picture));
    }

    void bars(LuminanceSource picture) {
        for (Binarizer binarizer : List.of(new HybridBinarizer(picture), new ShadedBars(picture))) {
            Reader reader = new MultiFormatOneDReader(hints());
            // a nameplate may have a row of them
            if (look(reader, binarizer)) {
                look(new GenericMultipleBarcodeReader(reader)::decodeMultiple, binarizer);
            }
        }
    }

    /** Tells black from white by what is around, in rows too, which share one level otherwise: for bars half in a shadow. */
    private static final class ShadedBars extends Binarizer {
        private final Binarizer around;

        ShadedBars(LuminanceSource picture) {
            super(picture);
            this.around = new HybridBinarizer(picture);
        }

        @Override
        public BitArray getBlackRow(int y, @Nullable BitArray row) throws NotFoundException {
            return getBlackMatrix().getRow(y, row);
        }

        @Override
        public BitMatrix getBlackMatrix() throws NotFoundException {
            return around.getBlackMatrix();
        }

        @Override
        public Binarizer createBinarizer(LuminanceSource picture) {
            return new ShadedBars(picture);
        }
    }

    /** Whether anything was read. */
    private boolean look(Reader reader, Binarizer binarizer) {
        return look((image, hints) -> new Result[] {reader.decode(image, hints)}, binarizer);
    }

    private interface Decoding {
        Result[] decode(BinaryBitmap image, Map<DecodeHintType, Object> hints) throws ReaderException;
    }

    private boolean look(Decoding decoding, Binarizer binarizer) {
        if (done) {
            return false;
        }
        try {
            for (Result result : decoding.decode(new BinaryBitmap(binarizer), hints())) {
                take(result);
            }
            return true;
        } catch (ReaderException | RuntimeException e) {
            // nothing there, too much of it, or a reader that stumbled over what only looked like a code
            return false;
        }
    }

    private void take(Result result) {
        String text = result.getText();
        if (text.isBlank() || result.getBarcodeFormat() == BarcodeFormat.CODE_39 && text.length() < SHORTEST) {
            return;
        }
        texts.add(text);
        done |= fits.test(text);
    }

    private static Map<DecodeHintType, Object> hints() {
        Map<DecodeHintType, Object> hints = new EnumMap<>(DecodeHintType.class);
        hints.put(DecodeHintType.TRY_HARDER, Boolean.TRUE);
        hints.put(DecodeHintType.POSSIBLE_FORMATS, BARS);
        AtomicInteger places = new AtomicInteger();
        ResultPointCallback counting = place -> {
            if (places.incrementAndGet() > MOST_PLACES) {
                throw new CrowdedException();
            }
        };
        hints.put(DecodeHintType.NEED_RESULT_POINT_CALLBACK, counting);
        return hints;
    }
}
