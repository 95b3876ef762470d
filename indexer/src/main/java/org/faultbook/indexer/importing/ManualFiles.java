package org.faultbook.indexer.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The files of manuals among the paths given: files named are taken whatever they are called; of folders, all that lie in
 * them and below and are called like a manual, in the order of their paths. Hidden ones and links are left out.
 *
 * @param files each with the name to show: the path below the folder that was named
 * @param ofPages how many pictures were left out since a page of the same folder shows them: they are part of it
 * @param passedOver how many other files there were, by the ending of their names
 * @param unreadable folders that could not be looked into
 */
public record ManualFiles(List<Named> files, int ofPages, Map<String, Integer> passedOver, List<Path> unreadable) {
    private static final Set<String> ENDINGS =
            Set.of("pdf", "docx", "html", "htm", "xhtml", "md", "markdown", "txt", "png", "jpg", "jpeg");

    /** A file and the name to show. */
    public record Named(Path path, String name) {}

    public ManualFiles {
        files = List.copyOf(files);
        unreadable = List.copyOf(unreadable);
    }

    /** @throws UncheckedIOException where a folder that was named cannot be listed */
    public static ManualFiles in(List<Path> paths) {
        List<Named> files = new ArrayList<>();
        int ofPages = 0;
        Map<String, Integer> passedOver = new TreeMap<>();
        List<Path> unreadable = new ArrayList<>();
        for (Path path : paths) {
            if (!Files.isDirectory(path)) {
                files.add(new Named(path, String.valueOf(path.getFileName())));
                continue;
            }
            List<Path> found = new ArrayList<>();
            try {
                Files.walkFileTree(path, new Visitor(path, found, passedOver, unreadable));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Set<String> shown = PagePictures.shownIn(found);
            for (Path file : found.stream().sorted().toList()) {
                if (shown.contains(String.valueOf(file.getFileName()))) {
                    ofPages++;
                } else {
                    files.add(new Named(file, path.relativize(file).toString()));
                }
            }
        }
        return new ManualFiles(files, ofPages, passedOver, unreadable);
    }

    static String ending(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static final class Visitor extends SimpleFileVisitor<Path> {
        private final Path root;
        private final List<Path> found;
        private final Map<String, Integer> passedOver;
        private final List<Path> unreadable;

        Visitor(Path root, List<Path> found, Map<String, Integer> passedOver, List<Path> unreadable) {
            this.root = root;
            this.found = found;
            this.passedOver = passedOver;
            this.unreadable = unreadable;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean hidden =
                    !folder.equals(root) && String.valueOf(folder.getFileName()).startsWith(".");
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!attributes.isRegularFile()
                    || String.valueOf(file.getFileName()).startsWith(".")) {
                return FileVisitResult.CONTINUE;
            }
            if (ENDINGS.contains(ending(file))) {
                found.add(file);
            } else {
                passedOver.merge(ending(file), 1, Integer::sum);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            unreadable.add(file);
            return FileVisitResult.CONTINUE;
        }
    }
}
