package org.faultbook.indexer.document.sandbox;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Pictures that claim to be huge, or inflate. */
final class HostilePictures {
    private HostilePictures() {}

    static Map<String, byte[]> all() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("png of 40000 pixels a side", png(40_000, 40_000, 8 << 20, null));
        files.put("png of 40000 pixels in a line", png(40_000, 1, 5_000, null));
        files.put("png of 2147483647 pixels a side", png(Integer.MAX_VALUE, Integer.MAX_VALUE, 100, null));
        files.put("png of no pixels", png(0, 0, 100, null));
        files.put("png with a text that inflates", png(10, 10, 100, new byte[64 << 20]));
        files.put("png with more data than pixels", png(10, 10, 64 << 20, null));
        files.put("jpg of 65500 pixels a side", jpeg(65_500));
        return files;
    }

    /** A whole one whose header then claims to be larger. */
    private static byte[] jpeg(int side) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB), "jpg", out);
        byte[] jpeg = out.toByteArray();
        int frame = 0;
        while ((jpeg[frame] & 0xff) != 0xff || (jpeg[frame + 1] & 0xff) != 0xc0) {
            frame++;
        }
        for (int at = frame + 5; at < frame + 9; at += 2) {
            jpeg[at] = (byte) (side >> 8);
            jpeg[at + 1] = (byte) side;
        }
        return jpeg;
    }

    private static byte[] png(int width, int height, int data, byte @org.jspecify.annotations.Nullable [] text)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream fields = new DataOutputStream(header);
        fields.writeInt(width);
        fields.writeInt(height);
        fields.write(new byte[] {1, 0, 0, 0, 0});
        chunk(out, "IHDR", header.toByteArray());
        if (text != null) {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            packed.write("Comment\0\0".getBytes(StandardCharsets.ISO_8859_1));
            packed.write(deflated(text));
            chunk(out, "zTXt", packed.toByteArray());
        }
        chunk(out, "IDAT", deflated(new byte[data]));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static byte[] deflated(byte[] data) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(data);
        }
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(data);
        DataOutputStream fields = new DataOutputStream(out);
        fields.writeInt(data.length);
        fields.write(name);
        fields.write(data);
        fields.writeInt((int) sum.getValue());
    }
}
