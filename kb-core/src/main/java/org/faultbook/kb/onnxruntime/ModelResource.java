package org.faultbook.kb.onnxruntime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A file of a model on the class path, read into memory; nothing is unpacked. */
public final class ModelResource {
    private ModelResource() {}

    public static byte[] read(String name) {
        try (InputStream in = ModelResource.class.getResourceAsStream("/" + name)) {
            if (in == null) {
                throw new IllegalStateException(
                        "the model file " + name + " is not on the class path; add the jar that carries it");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the model file " + name + " could not be read", e);
        }
    }
}
