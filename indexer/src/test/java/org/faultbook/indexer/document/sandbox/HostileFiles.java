package org.faultbook.indexer.document.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Writes some two hundred broken and hostile files of all formats.
 *
 * <p>Those that try to reach out name a port of this machine, where the test listens.
 */
final class HostileFiles {
    private final Path folder;
    private final Random random;
    private final int port;
    private final Map<String, Path> files = new LinkedHashMap<>();

    private HostileFiles(Path folder, long seed, int port) {
        this.folder = folder;
        random = new Random(seed);
        this.port = port;
    }

    /** Files by what is wrong with them, in a fixed order. */
    static Map<String, Path> write(Path folder, long seed, int port) throws IOException {
        HostileFiles hostile = new HostileFiles(folder, seed, port);
        hostile.broken();
        hostile.misnamed();
        hostile.others();
        hostile.places();
        hostile.addAll(HostileArchives.all(folder, port));
        hostile.addAll(HostilePdfs.all(port));
        hostile.addAll(HostileMarkup.all(port));
        hostile.addAll(HostilePictures.all());
        return hostile.files;
    }

    private void add(String name, String extension, byte[] content) throws IOException {
        files.put(name, Files.write(folder.resolve(files.size() + "." + extension), content));
    }

    private void addAll(Map<String, byte[]> more) throws IOException {
        for (Map.Entry<String, byte[]> file : more.entrySet()) {
            String name = file.getKey();
            add(name, name.substring(0, name.indexOf(' ')), file.getValue());
        }
    }

    private void broken() throws IOException {
        for (Map.Entry<String, byte[]> good : GoodFiles.all(folder).entrySet()) {
            String extension = good.getKey();
            byte[] bytes = good.getValue();
            for (int i = 0; i < 4; i++) {
                int keep = 1 + random.nextInt(bytes.length - 1);
                add(extension + " cut after " + keep, extension, Arrays.copyOf(bytes, keep));
            }
            for (int i = 0; i < 4; i++) {
                byte[] damaged = bytes.clone();
                int times = 1 + random.nextInt(40);
                for (int k = 0; k < times; k++) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
                }
                add(extension + " with " + times + " bytes changed, " + i, extension, damaged);
            }
            byte[] any = new byte[20_000];
            random.nextBytes(any);
            add(extension + " of random bytes", extension, any);
            byte[] marked = any.clone();
            System.arraycopy(bytes, 0, marked, 0, Math.min(16, bytes.length));
            add(extension + " of random bytes after its mark", extension, marked);
            add(extension + " empty", extension, new byte[0]);
            add(extension + " of NULs", extension, new byte[65_536]);
        }
    }

    private void misnamed() throws IOException {
        List<String> extensions = List.of("pdf", "docx", "html", "md", "txt", "png", "jpg", "exe", "");
        for (Map.Entry<String, byte[]> good : GoodFiles.all(folder).entrySet()) {
            for (int i = 0; i < 2; i++) {
                List<String> wrong = new ArrayList<>(extensions);
                wrong.remove(good.getKey());
                String extension = wrong.get(random.nextInt(wrong.size()));
                add(good.getKey() + " named ." + extension + ", " + i, extension, good.getValue());
            }
        }
    }

    private void others() throws IOException {
        Map<String, int[]> marks = new LinkedHashMap<>();
        marks.put("exe", new int[] {'M', 'Z', 0x90, 0, 3, 0, 0, 0});
        marks.put("elf", new int[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0});
        marks.put("gz", new int[] {0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3});
        marks.put("7z", new int[] {'7', 'z', 0xbc, 0xaf, 0x27, 0x1c, 0, 4});
        marks.put("rar", new int[] {'R', 'a', 'r', '!', 0x1a, 7, 1, 0});
        marks.put("class", new int[] {0xca, 0xfe, 0xba, 0xbe, 0, 0, 0, 65});
        marks.put("gif", new int[] {'G', 'I', 'F', '8', '9', 'a', 0xff, 0xff, 0xff, 0xff, 0, 0, 0});
        marks.put("tiff", new int[] {'I', 'I', 42, 0, 8, 0, 0, 0});
        marks.put("bmp", new int[] {'B', 'M', 0xff, 0xff, 0xff, 0x7f, 0, 0});
        marks.put("mp4", new int[] {0, 0, 0, 24, 'f', 't', 'y', 'p', 'i', 's', 'o', 'm'});
        for (Map.Entry<String, int[]> mark : marks.entrySet()) {
            byte[] bytes = new byte[4_096];
            random.nextBytes(bytes);
            for (int i = 0; i < mark.getValue().length; i++) {
                bytes[i] = (byte) mark.getValue()[i];
            }
            add("program or data like ." + mark.getKey(), "pdf", bytes);
        }
        add("rtf", "rtf", GoodFiles.utf8("{\\rtf1\\ansi{\\*\\template http://127.0.0.1:" + port + "/t}text}"));
        add("mail with a page", "html", GoodFiles.utf8("From: a\nMIME-Version: 1.0\nContent-Type: text/html\n\n<p>x"));
    }

    private void places() throws IOException {
        Path loop = folder.resolve("loop.pdf");
        files.put("link to itself", Files.createSymbolicLink(loop, loop));
        Path circle = folder.resolve("circle.pdf");
        Path back = folder.resolve("back.pdf");
        Files.createSymbolicLink(circle, back);
        files.put("links in a circle", Files.createSymbolicLink(back, circle));
        files.put("link to nowhere", Files.createSymbolicLink(folder.resolve("gone.pdf"), folder.resolve("none")));
        files.put("folder", Files.createDirectory(folder.resolve("folder.pdf")));
        files.put("link to a folder", Files.createSymbolicLink(folder.resolve("to.pdf"), folder));
        files.put("device", Path.of("/dev/zero"));
        files.put("missing", folder.resolve("missing.pdf"));
        Path closed = Files.writeString(folder.resolve("closed.txt"), "secret");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        files.put("file nobody may read", closed);
    }
}
