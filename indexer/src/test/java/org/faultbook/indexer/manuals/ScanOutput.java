package org.faultbook.indexer.manuals;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A scan of a PDF: grey pictures at 200 dpi, each page a little askew and noisy, no text layer. */
final class ScanOutput {

    private static final int DPI = 200;
    private static final float QUALITY = 0.55f;

    private ScanOutput() {}

    static byte[] scan(ManualSource source, byte[] pdf) throws IOException {
        Random random = new Random(source.meta("seed").isEmpty() ? 1 : Long.parseLong(source.meta("seed")));
        try (PDDocument drawn = Loader.loadPDF(pdf);
                PDDocument scan = new PDDocument()) {
            PDFRenderer renderer = new PDFRenderer(drawn);
            for (int page = 0; page < drawn.getNumberOfPages(); page++) {
                BufferedImage image = renderer.renderImageWithDPI(page, DPI, ImageType.GRAY);
                BufferedImage askew = askew(image, Math.toRadians((random.nextDouble() * 2 - 1) * 0.9));
                noise(askew, random);
                add(scan, askew);
            }
            PDDocumentInformation info = new PDDocumentInformation();
            info.setCreationDate(PdfStamp.date());
            scan.setDocumentInformation(info);
            PdfStamp.setId(scan, "scan " + source.name());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            scan.save(out);
            return out.toByteArray();
        }
    }

    private static BufferedImage askew(BufferedImage image, double angle) {
        BufferedImage turned = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = turned.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.rotate(angle, image.getWidth() / 2.0, image.getHeight() / 2.0);
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        return turned;
    }

    /** Paper a little grey, ink a little pale, Gaussian noise, a speck here and there. */
    private static void noise(BufferedImage image, Random random) {
        WritableRaster raster = image.getRaster();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                double grey = 24 + raster.getSample(x, y, 0) * 0.87 + random.nextGaussian() * 5;
                if (random.nextInt(60_000) == 0) {
                    grey -= 130;
                }
                raster.setSample(x, y, 0, (int) Math.max(0, Math.min(255, grey)));
            }
        }
    }

    private static void add(PDDocument scan, BufferedImage image) throws IOException {
        float width = image.getWidth() * 72f / DPI;
        float height = image.getHeight() * 72f / DPI;
        PDPage page = new PDPage(new PDRectangle(width, height));
        scan.addPage(page);
        PDImageXObject picture = JPEGFactory.createFromImage(scan, image, QUALITY, DPI);
        try (PDPageContentStream content = new PDPageContentStream(scan, page)) {
            content.drawImage(picture, 0, 0, width, height);
        }
    }
}
