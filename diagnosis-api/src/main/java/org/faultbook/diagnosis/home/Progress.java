package org.faultbook.diagnosis.home;

/** Told how far long work has got. Calls come from one thread at a time. */
public interface Progress {
    /** Tells nobody. */
    Progress NONE = new Progress() {
        @Override
        public void start(Stage stage, long total) {}

        @Override
        public void at(long done) {}

        @Override
        public void finish() {}
    };

    /** A stage begins; {@code total} is in the stage's own unit, below 0 where unknown. Ends an earlier stage. */
    void start(Stage stage, long total);

    /** So much is done, counted from the stage's beginning. */
    void at(long done);

    /** The stage is over. */
    void finish();

    /** What is being done. */
    enum Stage {
        /** Rows. */
        IMPORT,
        /** Manuals. */
        MANUALS,
        /** Pages of one manual. */
        PAGES,
        /** Tickets. */
        UNDO,
        /** Texts. */
        EMBED,
        /** Records. */
        INDEX,
        /** Questions. */
        MEASURE
    }
}
