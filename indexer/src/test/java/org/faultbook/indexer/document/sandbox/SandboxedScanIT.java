package org.faultbook.indexer.document.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.faultbook.indexer.document.Document;
import org.junit.jupiter.api.Test;

final class SandboxedScanIT {
    private static final Path SCAN =
            Path.of(System.getProperty("faultbook.root", ".."), "data/manuals/jinyu-jys-compressor-scan.pdf");

    @Test
    void scanOfManyPages_underTheLimitsInUse_isReadWhole() throws Exception {
        AtomicInteger pages = new AtomicInteger();
        Document scan = new SandboxedReader().read(SCAN, (page, of) -> pages.set(of));
        assertThat(scan.problems()).isEmpty();
        assertThat(pages).hasValue(8);
    }
}
