/** The store on SQLite: one file, one writer, a bounded pool of readers. Passes the contracts of the ports. */
@NullMarked
package org.faultbook.kb.sqlite;

import org.jspecify.annotations.NullMarked;
