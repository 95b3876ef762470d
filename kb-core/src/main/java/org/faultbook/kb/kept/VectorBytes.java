package org.faultbook.kb.kept;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** A vector as bytes: 32-bit floats, little-endian, and their CRC-32, since the file is written without sync. */
final class VectorBytes {
    private VectorBytes() {}

    static byte[] write(float[] vector) {
        ByteBuffer bytes =
                ByteBuffer.allocate((vector.length + 1) * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(vector);
        return bytes.putInt(vector.length * Float.BYTES, checksum(bytes.array()))
                .array();
    }

    /** Null where the bytes are not what was written. */
    static float @Nullable [] read(byte[] written) {
        if (written.length < 2 * Float.BYTES || written.length % Float.BYTES != 0) {
            return null;
        }
        ByteBuffer bytes = ByteBuffer.wrap(written).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.getInt(written.length - Float.BYTES) != checksum(written)) {
            return null;
        }
        float[] vector = new float[written.length / Float.BYTES - 1];
        bytes.asFloatBuffer().get(vector);
        return vector;
    }

    private static int checksum(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes, 0, bytes.length - Float.BYTES);
        return (int) crc.getValue();
    }
}
