package org.faultbook.indexer.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ManualFilesTest {
    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private List<String> names(Path... paths) {
        return ManualFiles.in(List.of(paths)).files().stream()
                .map(ManualFiles.Named::name)
                .toList();
    }

    @Test
    void in_folderOfPages_picturesThatPagesShowArePartOfThem() throws IOException {
        file("pump/index.html", "<p><img src=\"images/wiring%20plan.png\"> <img src='%E7%94%B5%E8%B7%AF.JPG'></p>");
        file("pump/start.md", "![panel](images/panel.jpeg)");
        file("pump/images/wiring plan.png", "");
        file("pump/电路.JPG", "");
        file("pump/images/panel.jpeg", "");
        file("scans/nameplate.jpg", "");
        file("pump/images/alone.png", "");
        ManualFiles found = ManualFiles.in(List.of(folder));
        assertThat(found.files())
                .extracting(ManualFiles.Named::name)
                .containsExactly("pump/images/alone.png", "pump/index.html", "pump/start.md", "scans/nameplate.jpg");
        assertThat(found.ofPages()).isEqualTo(3);
    }

    @Test
    void in_pictureNamedItself_isTakenWhateverPagesShow() throws IOException {
        file("a/page.html", "<img src=p.png>");
        Path picture = file("a/p.png", "");
        assertThat(names(picture)).containsExactly("p.png");
        assertThat(names(folder.resolve("a"))).containsExactly("page.html");
    }
}
