package org.faultbook.kb.memory;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writers queue up, each working on a copy of the state; readers see the last state that was committed. */
final class Transactions {
    private final ReentrantLock turn = new ReentrantLock(true);
    private volatile State committed = new State();
    private @Nullable State working;

    /** The state to read: within a transaction its own, else the committed one, which is never altered any more. */
    State state() {
        State own = turn.isHeldByCurrentThread() ? working : null;
        return own == null ? committed : own;
    }

    /** Runs work on a copy of the state; within a transaction on a copy of that one's, so that it can fail alone. */
    <T> T transact(Function<State, T> work) {
        turn.lock();
        State outer = working;
        try {
            State copy = new State(outer == null ? committed : outer);
            working = copy;
            T result = work.apply(copy);
            State done = state();
            if (outer == null) {
                committed = done;
            } else {
                outer = done;
            }
            return result;
        } finally {
            working = outer;
            turn.unlock();
        }
    }

    /** As {@link #transact} for work that fails before it changes anything: within a transaction without a copy. */
    <T> T write(Function<State, T> work) {
        State own = turn.isHeldByCurrentThread() ? working : null;
        return own == null ? transact(work) : work.apply(own);
    }
}
