package org.faultbook.indexer.masking;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Chinese surnames and the characters that given names are made of; read from {@code surnames.txt}. */
final class Surnames {
    static final Surnames SHIPPED = new Surnames();

    private final BitSet single;
    private final Set<String> compound;
    private final BitSet strong;
    private final BitSet given;
    private final BitSet weak;

    private Surnames() {
        var stream = Objects.requireNonNull(Surnames.class.getResourceAsStream("surnames.txt"), "surnames.txt");
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            List<String> lines = reader.lines()
                    .filter(l -> !l.startsWith("#") && !l.isBlank())
                    .toList();
            single = characters(lines.get(0));
            compound = new HashSet<>(List.of(lines.get(1).split(" ")));
            strong = characters(lines.get(2));
            given = characters(lines.get(3));
            weak = characters(lines.get(4));
        } catch (IOException e) {
            throw new UncheckedIOException("surnames.txt is part of the program and cannot be read", e);
        }
    }

    private static BitSet characters(String line) {
        BitSet characters = new BitSet();
        line.chars().forEach(characters::set);
        return characters;
    }

    boolean isSurname(char c) {
        return single.get(c);
    }

    /** A surname that is seldom anything else in a service text (not 高, 温, 马, 程). */
    boolean isStrong(char c) {
        return strong.get(c);
    }

    /** A surname that is mostly something else in a service text (于, 和, 程 as in 工程经理). */
    boolean isWeak(char c) {
        return weak.get(c);
    }

    boolean isGiven(char c) {
        return given.get(c);
    }

    /** How many characters of the text at {@code i} are a surname: 2, 1 or 0. */
    int length(String text, int i) {
        if (i + 1 < text.length() && compound.contains(text.substring(i, i + 2))) {
            return 2;
        }
        return i < text.length() && isSurname(text.charAt(i)) ? 1 : 0;
    }

    static boolean isHan(char c) {
        return c >= 0x3400 && c <= 0x9FFF;
    }
}
