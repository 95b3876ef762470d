package org.faultbook.diagnosis.wiring;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value made at the first call, once; a failed call may be tried again. */
final class Once<T> implements Supplier<T> {
    private final Supplier<T> make;
    private @Nullable T value;

    Once(Supplier<T> make) {
        this.make = make;
    }

    @Override
    public synchronized T get() {
        T made = value;
        if (made == null) {
            made = make.get();
            value = made;
        }
        return made;
    }

    synchronized boolean made() {
        return value != null;
    }

    synchronized void ifMade(Consumer<? super T> action) {
        if (value != null) {
            action.accept(value);
        }
    }
}
