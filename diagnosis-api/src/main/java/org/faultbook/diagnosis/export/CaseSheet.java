package org.faultbook.diagnosis.export;

import java.io.IOException;
import java.util.List;

/** A file that rows are written to as they come; complete once it is closed. */
public interface CaseSheet extends AutoCloseable {
    /** @param cells texts and whole numbers */
    void row(List<Object> cells) throws IOException;

    @Override
    void close() throws IOException;
}
