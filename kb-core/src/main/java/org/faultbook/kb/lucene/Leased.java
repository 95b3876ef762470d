package org.faultbook.kb.lucene;

import java.util.concurrent.atomic.AtomicInteger;

/** Something that is freed when its last holder lets go; it starts with one holder. */
abstract class Leased {
    private final AtomicInteger holders = new AtomicInteger(1);

    /** Takes hold of it; false where the last holder has gone already. */
    final boolean tryHold() {
        int now = holders.get();
        while (now > 0) {
            if (holders.compareAndSet(now, now + 1)) {
                return true;
            }
            now = holders.get();
        }
        return false;
    }

    final void letGo() {
        if (holders.decrementAndGet() == 0) {
            free();
        }
    }

    /** Called once, by the last holder. */
    abstract void free();
}
