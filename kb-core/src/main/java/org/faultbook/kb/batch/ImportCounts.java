package org.faultbook.kb.batch;

/** What became of the rows of an import; {@code forgotten} ones were left out because somebody had them forgotten. */
public record ImportCounts(long read, long added, long changed, long same, long rejected, long forgotten) {
    public static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0, 0);

    public ImportCounts plus(ImportCounts more) {
        return new ImportCounts(
                read + more.read,
                added + more.added,
                changed + more.changed,
                same + more.same,
                rejected + more.rejected,
                forgotten + more.forgotten);
    }
}
