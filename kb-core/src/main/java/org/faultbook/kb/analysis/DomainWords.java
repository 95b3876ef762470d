package org.faultbook.kb.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The Chinese words of the trade, from the lexicon and the taxonomy that ship with the product. */
final class DomainWords {
    private static final int LONGEST = 6;

    private DomainWords() {}

    /** Han words of two to six characters; empty where the class path carries neither folder. */
    static SortedSet<String> fromClassPath() {
        SortedSet<String> words = new TreeSet<>();
        read("faultbook-data/lexicon", words);
        read("faultbook-data/taxonomy", words);
        return words;
    }

    private static void read(String folder, SortedSet<String> words) {
        URL url = DomainWords.class.getClassLoader().getResource(folder);
        if (url == null) {
            return;
        }
        try {
            if (url.openConnection() instanceof JarURLConnection jar) {
                readJar(jar, folder, words);
            } else {
                readTree(Path.of(url.toURI()), words);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + folder + " of the class path could not be read", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("not an address: " + url, e);
        }
    }

    /** Not by a zip file system: loading its provider would cost a third of a second at each start. */
    private static void readJar(JarURLConnection connection, String folder, SortedSet<String> words)
            throws IOException {
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
                if (entry.getName().startsWith(folder + "/") && isContent(entry.getName())) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        addCells(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8), words);
                    }
                }
            }
        }
    }

    private static void readTree(Path folder, SortedSet<String> words) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) tree.sorted()::iterator) {
                if (isContent(file.toString())) {
                    addCells(file.toString(), Files.readString(file), words);
                }
            }
        }
    }

    private static boolean isContent(String name) {
        return name.endsWith(".tsv") || name.endsWith(".json");
    }

    /** The quotes part the strings of JSON: parsing it would cost a third of a second at each start. */
    private static void addCells(String name, String content, SortedSet<String> words) {
        for (String cell : content.split(name.endsWith(".json") ? "\"" : "[\t\n|;,；，、/]")) {
            addWord(cell, words);
        }
    }

    private static void addWord(String cell, SortedSet<String> words) {
        String word = cell.strip();
        if (word.length() >= 2 && word.length() <= LONGEST && HanRuns.isHan(word)) {
            words.add(word);
        }
    }
}
