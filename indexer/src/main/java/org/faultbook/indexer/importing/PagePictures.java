package org.faultbook.indexer.importing;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pictures that pages show. Pages are searched for names of pictures as text; nothing in them is parsed and no link is
 * followed.
 */
final class PagePictures {
    private static final Set<String> PAGES = Set.of("html", "htm", "xhtml", "md", "markdown");
    private static final Pattern NAME =
            Pattern.compile("[^\\s\"'()<>=/\\\\#?]+\\.(?:png|jpe?g)", Pattern.CASE_INSENSITIVE);
    private static final int LOOKED_AT = 8 << 20;

    private PagePictures() {}

    /** The names of pictures that stand in any of the files that are pages; of a long one its first 8 MB are looked at. */
    static Set<String> shownIn(List<Path> files) {
        Set<String> shown = new HashSet<>();
        for (Path file : files) {
            if (PAGES.contains(ManualFiles.ending(file))) {
                Matcher name = NAME.matcher(text(file));
                while (name.find()) {
                    shown.add(name.group());
                    shown.add(decoded(name.group()));
                }
            }
        }
        return shown;
    }

    private static String text(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(LOOKED_AT), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return ""; // reading the manual itself will say so
        }
    }

    /** Without the escapes of addresses; as it stands where they are none. */
    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return name;
        }
    }
}
