package org.faultbook.indexer.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The characters of a text file, one at a time, with the line they stand on; text can be given back to be read again.
 * Line ends ({@code \r\n}, {@code \r}) come out as {@code \n}.
 */
final class DecodedText implements AutoCloseable {
    private final Path file;
    private final TextEncoding encoding;
    private final Reader in;
    private final char[] buffer = new char[1 << 16];
    private int position;
    private int limit;
    private String again = "";
    private int againAt;
    private boolean skipLineFeed;
    private long line = 1;

    DecodedText(Path file, TextEncoding encoding) {
        this.file = file;
        this.encoding = encoding;
        CodingErrorAction onError = encoding.damagedLine() > 0 ? CodingErrorAction.REPLACE : CodingErrorAction.REPORT;
        try {
            InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
            bytes.skipNBytes(encoding.bomLength());
            in = new InputStreamReader(
                    bytes,
                    encoding.charset().newDecoder().onMalformedInput(onError).onUnmappableCharacter(onError));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open " + file, e);
        }
    }

    /** The line of the character that comes next, from 1. */
    long line() {
        return line;
    }

    /** The next character, or -1 at the end. */
    int read() {
        int c = raw();
        if (c == '\n') {
            line++;
        }
        return c;
    }

    /** Puts characters back before what comes next; {@code startLine} is the line of their first. */
    void giveBack(CharSequence text, long startLine) {
        again = againAt < again.length() ? text + again.substring(againAt) : text.toString();
        againAt = 0;
        line = startLine;
    }

    private int raw() {
        if (againAt < again.length()) {
            return again.charAt(againAt++);
        }
        if (position == limit && !fill()) {
            return -1;
        }
        char c = buffer[position++];
        if (c == '\n' && skipLineFeed) {
            skipLineFeed = false;
            return raw();
        }
        skipLineFeed = c == '\r';
        return skipLineFeed ? '\n' : c;
    }

    private boolean fill() {
        try {
            limit = in.read(buffer);
            position = 0;
            if (limit <= 0) {
                limit = 0;
                return false;
            }
            return true;
        } catch (CharacterCodingException e) {
            throw EncodingDetector.wrong(file, encoding.charset(), null, line);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + " at line " + line, e);
        }
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close " + file, e);
        }
    }
}
