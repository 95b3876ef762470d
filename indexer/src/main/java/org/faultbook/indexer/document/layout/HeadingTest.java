package org.faultbook.indexer.document.layout;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a line is a heading: by size, weight and number against running text, or as a bookmark of the file names it. */
final class HeadingTest {
    private final BodyStyle body;
    private final Map<String, Integer> outline;

    HeadingTest(BodyStyle body, Map<String, Integer> outline) {
        this.body = body;
        this.outline = outline;
    }

    /** A heading's text as bookmarks are compared with it. */
    static String key(String text) {
        return text.replaceAll("[\\s\\p{Punct}、．。：]+", "").toLowerCase(Locale.ROOT);
    }

    Optional<Integer> bookmark(String text) {
        return Optional.ofNullable(outline.get(key(text)));
    }

    boolean heading(Item.Text text, @Nullable Item before, @Nullable Item after) {
        Line line = text.line();
        String s = line.text();
        int units = units(s);
        if (units > 110
                || units < 2
                || s.codePoints().noneMatch(Character::isLetter)
                || Signals.at(s).isPresent()) {
            return false;
        }
        if (bookmark(s).isPresent() && line.size() > 0.95 * body.size()) {
            return true;
        }
        if (endsLikeText(s)) {
            return false;
        }
        Numbering.Numbered number = Numbering.of(s);
        boolean big = line.size() > (text.recognised() ? 1.35 : 1.12) * body.size();
        boolean colon = s.endsWith(":") || s.endsWith("：");
        if (big) {
            return !Markers.at(s).filter(m -> m.kind() == Markers.Kind.BULLET).isPresent();
        }
        if (text.frame() >= 0 || line.size() < 0.95 * body.size() || (colon && !number.strong())) {
            return false;
        }
        boolean alone = !(after instanceof Item.Text next && near(text, next) && goesOn(text, next));
        boolean bold = line.bold() && !body.bold();
        boolean item = Markers.at(s).isPresent() && number.kind() == Numbering.Kind.NONE;
        if (bold && alone && !item && !colon) {
            return units <= 70 || number.strong();
        }
        if (!alone || units > 60) {
            return false;
        }
        boolean gap = !(before instanceof Item.Text previous && near(previous, text))
                || line.baseline() - ((Item.Text) before).line().baseline() > 1.25 * body.pitch();
        return switch (number.kind()) {
            case CHAPTER, SECTION, DOTTED -> gap;
            case HAN -> gap && units <= 36;
            case PLAIN -> gap && units <= 36 && !Markers.at(s).isPresent();
            case HAN_INNER, NONE -> false;
        };
    }

    private boolean near(Item.Text a, Item.Text b) {
        double step = b.line().baseline() - a.line().baseline();
        return a.page() == b.page()
                && step > 0
                && step < 1.6 * Math.max(body.pitch(), 1.3 * b.line().size());
    }

    /** Whether the next line goes on with this one in the same print. */
    private static boolean goesOn(Item.Text a, Item.Text b) {
        return a.line().bold() == b.line().bold()
                && Math.abs(a.line().size() - b.line().size()) < 0.5
                && Wrap.wrapped(a.line(), b.line(), a.left(), a.right());
    }

    private static boolean endsLikeText(String s) {
        int last = Script.last(s);
        return "。；;，,、".indexOf(last) >= 0 || (last == '.' && units(s) > 12);
    }

    /** Length with a Chinese character as two. */
    static int units(String s) {
        return s.codePoints().map(c -> Script.cjk(c) ? 2 : 1).sum();
    }
}
