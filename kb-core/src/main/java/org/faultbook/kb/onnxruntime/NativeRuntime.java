package org.faultbook.kb.onnxruntime;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Loads ONNX Runtime once per process without leaving anything behind. The library by itself unpacks 28 MB into the
 * temporary folder, which stay there when the process is killed. Here they are unpacked, loaded and removed at once: on
 * POSIX systems a loaded library lives on without its file; elsewhere the files go when the process ends.
 */
public final class NativeRuntime {
    private static final String PATH_PROPERTY = "onnxruntime.native.path";

    private NativeRuntime() {}

    /** The one environment of the process, telemetry off. */
    public static OrtEnvironment environment() {
        return Holder.ENVIRONMENT;
    }

    private static final class Holder {
        private static final OrtEnvironment ENVIRONMENT = load();
    }

    private static OrtEnvironment load() {
        if (System.getProperty(PATH_PROPERTY) != null) {
            return start();
        }
        List<String> libraries = List.of(
                System.mapLibraryName("onnxruntime"),
                System.mapLibraryName("onnxruntime4j_jni").replace(".jnilib", ".dylib"));
        String folder = "/ai/onnxruntime/native/" + platform() + "/";
        if (libraries.stream().anyMatch(name -> OrtEnvironment.class.getResource(folder + name) == null)) {
            return start();
        }
        try {
            Path unpacked = Files.createTempDirectory("faultbook-onnxruntime-");
            try {
                for (String name : libraries) {
                    copy(folder + name, unpacked.resolve(name));
                }
                System.setProperty(PATH_PROPERTY, unpacked.toString());
                return start();
            } finally {
                System.clearProperty(PATH_PROPERTY);
                unpacked.toFile().deleteOnExit();
                for (String name : libraries) {
                    remove(unpacked.resolve(name));
                }
                remove(unpacked);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "ONNX Runtime could not be unpacked into " + System.getProperty("java.io.tmpdir")
                            + "; is there room for 30 MB, and is it writable?",
                    e);
        }
    }

    private static OrtEnvironment start() {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try {
            environment.setTelemetry(false);
        } catch (OrtException e) {
            throw new IllegalStateException("the telemetry of ONNX Runtime could not be switched off", e);
        }
        return environment;
    }

    private static void copy(String resource, Path target) throws IOException {
        try (InputStream in = OrtEnvironment.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("not on the class path: " + resource);
            }
            Files.copy(in, target);
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // Windows keeps a loaded library locked until the process ends.
            file.toFile().deleteOnExit();
        }
    }

    private static String platform() {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String arch = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        String system = os.contains("win") && !os.contains("darwin") ? "win" : os.contains("mac") ? "osx" : "linux";
        return system + (arch.equals("aarch64") || arch.equals("arm64") ? "-aarch64" : "-x64");
    }
}
