package org.faultbook.indexer.document.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.faultbook.indexer.document.layout.Box;
import org.faultbook.indexer.document.layout.Glyph;
import org.faultbook.indexer.document.layout.Ruling;
import org.jspecify.annotations.Nullable;

/** What a page's content stream paints: characters, straight lines and areas, in points of the page as it is shown. */
final class PageMarks extends PDFGraphicsStreamEngine {
    private static final int MOST_GLYPHS = 200_000;

    private static final Pattern BOLD = Pattern.compile("(?i)bold|black|heavy|demi|[-,]b$|simhei|heiti");

    record Placed(Glyph glyph, Turn turn) {}

    private final AffineTransform toPage;
    private final double width;
    private final double height;
    private final IdentityHashMap<PDFont, Boolean> bold = new IdentityHashMap<>();
    private final List<Placed> glyphs = new ArrayList<>();
    private final PaintedPaths paths = new PaintedPaths();
    private double imageArea;
    private int unmapped;

    PageMarks(PDPage page) {
        super(page);
        PDRectangle crop = page.getCropBox();
        double w = crop.getWidth();
        double h = crop.getHeight();
        int rotation = Math.floorMod(page.getRotation(), 360);
        AffineTransform shift = AffineTransform.getTranslateInstance(-crop.getLowerLeftX(), -crop.getLowerLeftY());
        AffineTransform turn = switch (rotation) {
            case 90 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 180 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 270 -> new AffineTransform(0, -1, -1, 0, h, w);
            default -> new AffineTransform(1, 0, 0, -1, 0, h);
        };
        turn.concatenate(shift);
        toPage = turn;
        width = rotation % 180 == 0 ? w : h;
        height = rotation % 180 == 0 ? h : w;
    }

    PageMarks read() throws IOException {
        processPage(getPage());
        return this;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    List<Placed> glyphs() {
        return glyphs;
    }

    List<Ruling> rulings() {
        return paths.rulings();
    }

    List<Box> shades() {
        return paths.shades();
    }

    /** Small shapes, as wide as they are high. */
    List<Box> dots() {
        return paths.dots();
    }

    /** Of the page, the share that pictures cover. */
    double imageShare() {
        return imageArea / Math.max(1, width * height);
    }

    /** Characters that the file gives no text for. */
    int unmapped() {
        return unmapped;
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) {
        if (glyphs.size() >= MOST_GLYPHS) {
            return;
        }
        String text = font.toUnicode(code);
        if (text == null) {
            text = font instanceof PDSimpleFont && code >= 0x20 ? Character.toString(code) : "\uFFFD";
        }
        text = GlyphFold.fold(text);
        if (text.isEmpty()) {
            return;
        }
        AffineTransform at = new AffineTransform(toPage);
        at.concatenate(matrix.createAffineTransform());
        double wide = displacement.getX();
        Turn turn = Turn.of(at.getScaleX(), at.getShearY());
        double size = Math.hypot(at.getShearX(), at.getScaleY());
        if (turn == null || size < 0.5 || size > 2000) {
            return;
        }
        Box box = box(at, wide);
        if (box.right() < 0 || box.left() > width || box.bottom() < 0 || box.top() > height) {
            return;
        }
        if (garbage(text)) {
            unmapped++;
        }
        glyphs.add(new Placed(new Glyph(text, box, size, bold(font), 1), turn));
    }

    private static boolean garbage(String text) {
        int c = text.codePointAt(0);
        return c == 0xFFFD || (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000;
    }

    private static Box box(AffineTransform at, double wide) {
        double[] corners = {0, -Glyph.BELOW, wide, -Glyph.BELOW, 0, 1 - Glyph.BELOW, wide, 1 - Glyph.BELOW};
        at.transform(corners, 0, corners, 0, 4);
        return PaintedPaths.bounds(corners);
    }

    private boolean bold(PDFont font) {
        RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
        return mode == RenderingMode.FILL_STROKE || bold.computeIfAbsent(font, PageMarks::heavy);
    }

    private static boolean heavy(PDFont font) {
        PDFontDescriptor descriptor = font.getFontDescriptor();
        String name = font.getName();
        return (name != null && BOLD.matcher(name).find())
                || (descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= 600));
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        moveTo((float) p0.getX(), (float) p0.getY());
        lineTo((float) p1.getX(), (float) p1.getY());
        lineTo((float) p2.getX(), (float) p2.getY());
        lineTo((float) p3.getX(), (float) p3.getY());
        closePath();
    }

    @Override
    public void moveTo(float x, float y) {
        paths.moveTo(page(x, y));
    }

    @Override
    public void lineTo(float x, float y) {
        paths.lineTo(page(x, y));
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        paths.curveTo(page(x1, y1), page(x2, y2), page(x3, y3));
    }

    @Override
    public void closePath() {
        paths.close();
    }

    private Point2D.Double page(double x, double y) {
        Point2D.Double out = new Point2D.Double();
        toPage.transform(new Point2D.Double(x, y), out);
        return out;
    }

    @Override
    public void strokePath() {
        paths.paint(visible(getGraphicsState().getStrokingColor()), false);
    }

    @Override
    public void fillPath(int windingRule) {
        paths.paint(false, visible(getGraphicsState().getNonStrokingColor()));
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        paths.paint(
                visible(getGraphicsState().getStrokingColor()),
                visible(getGraphicsState().getNonStrokingColor()));
    }

    /** Whether a colour differs from the white of paper. */
    private static boolean visible(@Nullable PDColor color) {
        if (color == null || color.isPattern()) {
            return true;
        }
        try {
            return (color.toRGB() & 0xFFFFFF) != 0xFFFFFF;
        } catch (IOException | RuntimeException e) {
            return true;
        }
    }

    @Override
    public void endPath() {
        paths.drop();
    }

    @Override
    public Point2D getCurrentPoint() {
        Point2D out = new Point2D.Double();
        try {
            toPage.inverseTransform(paths.current(), out);
        } catch (NoninvertibleTransformException e) {
            throw new IllegalStateException(e);
        }
        return out;
    }

    @Override
    public void drawImage(PDImage image) {
        AffineTransform at = new AffineTransform(toPage);
        at.concatenate(getGraphicsState().getCurrentTransformationMatrix().createAffineTransform());
        double[] corners = {0, 0, 1, 0, 0, 1, 1, 1};
        at.transform(corners, 0, corners, 0, 4);
        Box box = PaintedPaths.bounds(corners);
        double w = Math.min(width, box.right()) - Math.max(0, box.left());
        double h = Math.min(height, box.bottom()) - Math.max(0, box.top());
        imageArea += Math.max(0, w) * Math.max(0, h);
    }

    @Override
    public void clip(int windingRule) {
        // what is clipped away is seldom text or table
    }

    @Override
    public void shadingFill(COSName shadingName) {
        // no lines
    }
}
