package org.faultbook.indexer.document.sandbox;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends with an error after so many bytes. */
final class CountedInput extends FilterInputStream {
    private long left;

    CountedInput(InputStream in, long most) {
        super(in);
        left = most;
    }

    boolean isOver() {
        return left < 0;
    }

    @Override
    public int read() throws IOException {
        int b = in.read();
        count(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        int n = in.read(to, offset, length);
        count(n);
        return n;
    }

    private void count(int n) throws IOException {
        left -= Math.max(0, n);
        if (left < 0) {
            throw new IOException("more than the limit");
        }
    }
}
