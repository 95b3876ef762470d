package org.faultbook.indexer.read;

import static org.faultbook.indexer.read.UnreadableFileException.Reason.EMPTY;
import static org.faultbook.indexer.read.UnreadableFileException.Reason.UNKNOWN_ENCODING;
import static org.faultbook.indexer.read.UnreadableFileException.Reason.WRONG_ENCODING;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Finds the encoding of a text file by looking at all of its bytes once: byte order mark, UTF-16 by its NULs, valid
 * UTF-8, else plausible GB18030. A file may be ASCII for a million lines and then not be.
 */
final class EncodingDetector {
    private static final Charset GB18030 = Charset.forName("GB18030");
    /** So many whole UTF-8 sequences do not happen by accident in another encoding. */
    private static final int CERTAIN = 8;

    private EncodingDetector() {}

    /** @param asked the encoding the user names, null to find it */
    static TextEncoding detect(Path file, @Nullable Charset asked) {
        byte[] head;
        ByteSurvey survey = new ByteSurvey();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            int n = in.readNBytes(buffer, 0, 4);
            head = java.util.Arrays.copyOf(buffer, n);
            survey.add(buffer, n);
            while ((n = in.read(buffer)) > 0) {
                survey.add(buffer, n);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        survey.end();
        TextEncoding marked = byMark(head);
        if (survey.length() == 0 || (marked != null && marked.bomLength() == survey.length())) {
            throw new UnreadableFileException(EMPTY, file, "文件是空的。", "the file is empty.");
        }
        return asked != null ? check(file, asked, marked, survey) : find(file, marked, survey);
    }

    private static @Nullable TextEncoding byMark(byte[] head) {
        if (head.length >= 3 && (head[0] & 0xFF) == 0xEF && (head[1] & 0xFF) == 0xBB && (head[2] & 0xFF) == 0xBF) {
            return new TextEncoding(StandardCharsets.UTF_8, 3, 0);
        }
        if (head.length >= 2 && (head[0] & 0xFF) == 0xFF && (head[1] & 0xFF) == 0xFE) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2, 0);
        }
        if (head.length >= 2 && (head[0] & 0xFF) == 0xFE && (head[1] & 0xFF) == 0xFF) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2, 0);
        }
        return null;
    }

    private static TextEncoding find(Path file, @Nullable TextEncoding marked, ByteSurvey survey) {
        if (marked != null) {
            boolean damaged = marked.charset().equals(StandardCharsets.UTF_8) && !survey.isUtf8();
            return damaged ? new TextEncoding(marked.charset(), marked.bomLength(), survey.utf8BadLine()) : marked;
        }
        if (survey.looksUtf16LittleEndian()) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 0, 0);
        }
        if (survey.looksUtf16BigEndian()) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 0, 0);
        }
        if (survey.isUtf8()) {
            return new TextEncoding(StandardCharsets.UTF_8, 0, 0);
        }
        if (survey.isMostlyUtf8()) {
            return new TextEncoding(StandardCharsets.UTF_8, 0, survey.utf8BadLine());
        }
        if (survey.looksGb18030()) {
            return new TextEncoding(GB18030, 0, 0);
        }
        throw new UnreadableFileException(
                UNKNOWN_ENCODING,
                file,
                "第 " + survey.utf8BadLine() + " 行起既不是 UTF-8、UTF-16，也不像 GB18030；请用 --encoding 指明，例如 windows-1252。",
                "from line " + survey.utf8BadLine()
                        + " on it is neither UTF-8 nor UTF-16 nor GB18030; name it with --encoding, for example"
                        + " windows-1252.");
    }

    private static TextEncoding check(Path file, Charset asked, @Nullable TextEncoding marked, ByteSurvey survey) {
        boolean utf16 = asked.name().startsWith("UTF-16");
        boolean utf8 = asked.equals(StandardCharsets.UTF_8);
        if (marked != null) {
            boolean same = utf16
                    ? marked.charset().name().startsWith("UTF-16")
                    : marked.charset().equals(asked);
            if (!same) {
                throw wrong(file, asked, marked.charset(), 1);
            }
            return marked;
        }
        if (utf16) {
            if (!survey.looksUtf16LittleEndian() && !survey.looksUtf16BigEndian() && survey.isUtf8()) {
                throw wrong(file, asked, StandardCharsets.UTF_8, 1);
            }
            if (asked.equals(StandardCharsets.UTF_16)) {
                Charset order = survey.looksUtf16BigEndian() ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
                return new TextEncoding(order, 0, 0);
            }
        } else if (survey.looksUtf16LittleEndian() || survey.looksUtf16BigEndian()) {
            throw wrong(file, asked, StandardCharsets.UTF_16, 1);
        } else if (utf8 && !survey.isUtf8()) {
            if (survey.isMostlyUtf8()) {
                return new TextEncoding(asked, 0, survey.utf8BadLine());
            }
            throw wrong(file, asked, survey.looksGb18030() ? GB18030 : null, survey.utf8BadLine());
        } else if (!utf8 && survey.isUtf8() && survey.utf8Multibyte() >= CERTAIN) {
            throw wrong(file, asked, StandardCharsets.UTF_8, 1);
        }
        return new TextEncoding(asked, 0, 0);
    }

    static UnreadableFileException wrong(Path file, Charset asked, @Nullable Charset seems, long line) {
        String zh = seems == null ? "" : "看起来是 " + seems.name() + "。";
        String en = seems == null ? "" : " It looks like " + seems.name() + ".";
        return new UnreadableFileException(
                WRONG_ENCODING,
                file,
                "第 " + line + " 行不是 " + asked.name() + "：" + zh + "请去掉或更正 --encoding。",
                "line " + line + " is not " + asked.name() + "." + en + " Leave --encoding out or correct it.");
    }
}
