package org.faultbook.kb.ppocr;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.faultbook.kb.onnxruntime.ModelResource;

/** The characters of the recognition model by class: nothing, the lines of its list, a space. */
final class Alphabet {
    static final int NOTHING = 0;

    private final char[] characters;

    Alphabet(String resource) {
        List<String> lines = new String(ModelResource.read(resource), StandardCharsets.UTF_8)
                .lines()
                .toList();
        characters = new char[lines.size() + 2];
        for (int i = 0; i < lines.size(); i++) {
            characters[i + 1] = lines.get(i).charAt(0);
        }
        characters[characters.length - 1] = ' ';
    }

    int size() {
        return characters.length;
    }

    char of(int index) {
        return characters[index];
    }
}
