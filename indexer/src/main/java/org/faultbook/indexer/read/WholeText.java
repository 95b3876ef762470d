package org.faultbook.indexer.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A text file small enough to be held whole, its encoding found as that of a file of rows is. */
public record WholeText(String text, TextEncoding encoding) {
    /**
     * @param named the encoding that the file itself names, null where it names none; not believed where its bytes are
     *     of another
     * @throws UnreadableFileException where the file is empty or of no encoding known
     */
    public static WholeText of(Path file, @Nullable Charset named) {
        TextEncoding encoding = encoding(file, named);
        try {
            byte[] bytes = Files.readAllBytes(file);
            ByteBuffer content = ByteBuffer.wrap(bytes, encoding.bomLength(), bytes.length - encoding.bomLength());
            return new WholeText(encoding.charset().decode(content).toString(), encoding);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static TextEncoding encoding(Path file, @Nullable Charset named) {
        if (named == null) {
            return EncodingDetector.detect(file, null);
        }
        try {
            return EncodingDetector.detect(file, named);
        } catch (UnreadableFileException e) {
            if (e.reason() != UnreadableFileException.Reason.WRONG_ENCODING) {
                throw e;
            }
            return EncodingDetector.detect(file, null);
        }
    }
}
