package org.faultbook.indexer.document;

/** Nothing of a file could be read. */
public final class UnreadableDocument extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient PageProblem problem;

    public UnreadableDocument(PageProblem problem) {
        super(problem.code() + ": " + problem.reason().en());
        this.problem = problem;
    }

    public PageProblem problem() {
        return problem;
    }
}
