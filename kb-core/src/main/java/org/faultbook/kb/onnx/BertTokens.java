package org.faultbook.kb.onnx;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.faultbook.kb.onnxruntime.ModelResource;
import org.tribuo.util.tokens.impl.wordpiece.Wordpiece;
import org.tribuo.util.tokens.impl.wordpiece.WordpieceBasicTokenizer;
import org.tribuo.util.tokens.impl.wordpiece.WordpieceTokenizer;

/**
 * Ids of a text in the vocabulary of a BERT model (WordPiece, Wu et al. 2016), [CLS] first and [SEP] last. The text is
 * lower-cased first: the vocabulary of bge-small-zh is uncased while its tokenizer is not, so that every word with a
 * capital letter would become [UNK]. Thread-safe.
 */
final class BertTokens {
    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> ids = new HashMap<>();
    private final ThreadLocal<WordpieceTokenizer> tokenizers;
    private final long cls;
    private final long sep;
    private final int unknown;

    /** Reads a {@code tokenizer.json} from the class path. */
    BertTokens(String resource) {
        JsonNode tokenizer = parse(resource);
        tokenizer
                .path("model")
                .path("vocab")
                .properties()
                .forEach(entry -> ids.put(entry.getKey(), entry.getValue().intValue()));
        cls = id("[CLS]", resource);
        sep = id("[SEP]", resource);
        unknown = id("[UNK]", resource);
        boolean stripAccents = tokenizer.path("normalizer").path("lowercase").asBoolean();
        Wordpiece pieces = new Wordpiece(Set.copyOf(ids.keySet()), "[UNK]", LONGEST_WORD);
        tokenizers = ThreadLocal.withInitial(
                () -> new WordpieceTokenizer(pieces, new WordpieceBasicTokenizer(), false, stripAccents, Set.of()));
    }

    /** At most {@code longest} ids, [CLS] and [SEP] included; a blank text has just these two. */
    long[] of(String text, int longest) {
        WordpieceTokenizer tokenizer = tokenizers.get();
        long[] found = new long[Math.min(longest, 64)];
        found[0] = cls;
        int count = 1;
        tokenizer.reset(clean(text));
        while (count < longest - 1 && tokenizer.advance()) {
            if (count + 1 >= found.length) {
                found = Arrays.copyOf(found, Math.min(longest, found.length * 2));
            }
            found[count++] = ids.getOrDefault(tokenizer.getText(), unknown);
        }
        found[count++] = sep;
        return Arrays.copyOf(found, count);
    }

    /** Lower case; signs that are not seen removed, blanks of all kinds made plain. */
    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.toLowerCase(Locale.ROOT).codePoints().forEach(c -> {
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                clean.append(' ');
                return;
            }
            switch (Character.getType(c)) {
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.SURROGATE,
                        Character.PRIVATE_USE,
                        Character.UNASSIGNED -> {}
                default -> {
                    if (c != 0xFFFD) {
                        clean.appendCodePoint(c);
                    }
                }
            }
        });
        return clean.toString();
    }

    private int id(String token, String resource) {
        Integer id = ids.get(token);
        if (id == null) {
            throw new IllegalStateException("the vocabulary of " + resource + " has no " + token);
        }
        return id;
    }

    private static JsonNode parse(String resource) {
        try {
            return new ObjectMapper().readTree(ModelResource.read(resource));
        } catch (IOException e) {
            throw new UncheckedIOException("not a tokenizer.json: " + resource, e);
        }
    }
}
