package org.faultbook.diagnosis.visit;

import java.util.regex.Pattern;
import org.faultbook.diagnosis.page.PageLink;

/** The lasting address of an installed unit, short enough for a label on it. */
public final class UnitLink {
    public static final String PATH = "/e";
    public static final String SERIAL = "serial";

    /** What servers refuse in a path, since it could mean another one, stands as a parameter. */
    private static final Pattern PLAIN = Pattern.compile("(?!\\.{1,2}$)[^/\\\\%;\\p{Cntrl}]+");

    private UnitLink() {}

    public static PageLink to(String serialNumber) {
        return PLAIN.matcher(serialNumber).matches()
                ? PageLink.to(PATH + "/" + PageLink.segment(serialNumber))
                : PageLink.to(PATH).and(SERIAL, serialNumber);
    }

    /** The diagnose page with the unit filled in. */
    public static PageLink diagnose(String serialNumber) {
        return PageLink.to("/").and(SERIAL, serialNumber);
    }
}
