package org.faultbook.indexer.source;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Masked rows set aside in a temporary file, readable by its owner only and gone when closed. */
final class RowSpill implements AutoCloseable {
    private @Nullable Path path;
    private @Nullable RandomAccessFile file;

    /** Where the row can be found again. */
    long write(MaskedRow row) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(row.ordinal());
            out.writeLong(row.line());
            text(out, row.number());
            text(out, row.sheet());
            text(out, row.above());
            out.writeInt(row.cells().size());
            for (String cell : row.cells()) {
                text(out, cell);
            }
            RandomAccessFile target = file();
            long at = target.length();
            target.seek(at);
            target.writeInt(bytes.size());
            target.write(bytes.toByteArray());
            return at;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot set rows aside in the temporary folder; is the disk full?", e);
        }
    }

    MaskedRow read(long at) {
        try {
            RandomAccessFile source = file();
            source.seek(at);
            byte[] bytes = new byte[source.readInt()];
            source.readFully(bytes);
            try (DataInputStream in = new DataInputStream(new java.io.ByteArrayInputStream(bytes))) {
                long ordinal = in.readLong();
                long line = in.readLong();
                String number = text(in);
                String sheet = text(in);
                String above = text(in);
                int count = in.readInt();
                List<String> cells = new ArrayList<>(count);
                for (int i = 0; i < count; i++) {
                    cells.add(text(in));
                }
                return new MaskedRow(ordinal, line, number, sheet, above, cells);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read back rows from the temporary folder", e);
        }
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    private RandomAccessFile file() throws IOException {
        if (file == null) {
            path = Files.createTempFile("faultbook-rows", ".tmp");
            file = new RandomAccessFile(path.toFile(), "rw");
        }
        return file;
    }

    @Override
    public void close() {
        try {
            if (file != null) {
                file.close();
            }
            if (path != null) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove the temporary file " + path, e);
        }
    }
}
