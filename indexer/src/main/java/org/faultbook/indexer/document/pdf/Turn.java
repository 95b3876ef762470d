package org.faultbook.indexer.document.pdf;

import org.faultbook.indexer.document.layout.Box;
import org.faultbook.indexer.document.layout.Ruling;
import org.jspecify.annotations.Nullable;

/** Which way text runs on a page, y downwards. */
enum Turn {
    RIGHT,
    DOWN,
    LEFT,
    UP;

    /** The way of a direction, or null where it is aslant, as watermarks are. */
    static @Nullable Turn of(double dx, double dy) {
        double steep = Math.min(Math.abs(dx), Math.abs(dy)) / Math.max(1e-9, Math.max(Math.abs(dx), Math.abs(dy)));
        if (steep > 0.18) {
            return null;
        }
        if (Math.abs(dx) >= Math.abs(dy)) {
            return dx >= 0 ? RIGHT : LEFT;
        }
        return dy > 0 ? DOWN : UP;
    }

    boolean sideways() {
        return this == UP || this == DOWN;
    }

    /** A rectangle of a page as it is once the page is turned so that this text runs to the right. */
    Box upright(Box b, double width, double height) {
        return switch (this) {
            case RIGHT -> b;
            case LEFT -> new Box(width - b.right(), height - b.bottom(), width - b.left(), height - b.top());
            case UP -> new Box(height - b.bottom(), b.left(), height - b.top(), b.right());
            case DOWN -> new Box(b.top(), width - b.right(), b.bottom(), width - b.left());
        };
    }

    Ruling upright(Ruling r, double width, double height) {
        Box line =
                r.horizontal() ? new Box(r.from(), r.at(), r.to(), r.at()) : new Box(r.at(), r.from(), r.at(), r.to());
        Box b = upright(line, width, height);
        boolean horizontal = r.horizontal() != sideways();
        return horizontal
                ? new Ruling(true, b.top(), b.left(), b.right())
                : new Ruling(false, b.left(), b.top(), b.bottom());
    }
}
