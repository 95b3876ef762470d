package org.faultbook.diagnosis.desk;

import org.faultbook.diagnosis.page.PageFrame;
import org.faultbook.diagnosis.page.PageWords;
import org.faultbook.diagnosis.render.Wording;

/** A page of the desk with its words. */
public interface DeskPage {
    PageFrame frame();

    default PageWords words() {
        return frame().words();
    }

    /** A phrase of the desk. */
    default String say(String key, Object... values) {
        return wording().say(key, values);
    }

    /** The phrase of a constant. */
    default String say(String group, Enum<?> constant) {
        return wording().say(group, constant);
    }

    /** The phrase for a number of things: {@code key.one} for one, else {@code key.many}. */
    default String count(String key, long number) {
        return wording().say(key + (number == 1 ? ".one" : ".many"), words().number(number));
    }

    private Wording wording() {
        return Wording.of(DeskPage.class, words().language());
    }
}
