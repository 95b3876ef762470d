package org.faultbook.indexer.photos;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Makes {@code data/photos/NN.jpg} from {@code data/photos/spec.json}: {@code PhotoRenderer FOLDER}. */
public final class PhotoRenderer {
    /** A phone on a poor network sends no more. */
    private static final int MOST_BYTES = 245_000;

    private PhotoRenderer() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        for (PhotoSpec spec : PhotoSpec.read(folder.resolve("spec.json"))) {
            byte[] jpeg = jpeg(spec);
            Files.write(folder.resolve(spec.photo()), jpeg);
            System.out.println(spec.photo() + "\t" + jpeg.length + "\t" + new Face(spec).lines());
        }
    }

    /** The photograph as JPEG, of the best quality within the size a phone would send. */
    static byte[] jpeg(PhotoSpec spec) throws IOException {
        BufferedImage picture = new Shot(spec).of(new Face(spec).image());
        for (int quality = 75; ; quality -= 5) {
            byte[] bytes = compressed(picture, quality / 100f);
            if (bytes.length <= MOST_BYTES || quality <= 30) {
                return bytes;
            }
        }
    }

    private static byte[] compressed(BufferedImage picture, float quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(quality);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
