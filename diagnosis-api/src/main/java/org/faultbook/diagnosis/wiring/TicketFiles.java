package org.faultbook.diagnosis.wiring;

import java.nio.file.Path;
import org.faultbook.diagnosis.home.TicketImport;
import org.faultbook.indexer.columns.ColumnMapping;
import org.faultbook.indexer.columns.ColumnMappingFile;
import org.faultbook.indexer.source.TicketSource;
import org.faultbook.indexer.source.TicketSourceOptions;
import org.faultbook.kb.access.ProductLine;

/** Opens ticket files the way an import wants them read. */
final class TicketFiles {
    private TicketFiles() {}

    static ColumnMapping mapping(TicketImport what) {
        return what.mapping() == null ? ColumnMapping.NONE : ColumnMappingFile.read(what.mapping());
    }

    static TicketSource open(Path file, TicketImport what, byte[] key) {
        TicketSourceOptions options = new TicketSourceOptions(
                what.encoding(), what.sheet(), what.zone(), mapping(what), what.source(), ProductLine.DEFAULT);
        return TicketSource.open(file, options, key);
    }
}
