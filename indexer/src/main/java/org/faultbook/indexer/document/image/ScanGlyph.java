package org.faultbook.indexer.document.image;

/** A character of a scanned line, a space among them, with what it covers from left to right, in pixels. */
public record ScanGlyph(char character, double left, double right) {}
