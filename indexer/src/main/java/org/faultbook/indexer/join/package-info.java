/** Decides which case a ticket joins, and proposes pairs of cases that a person may merge. */
@NullMarked
package org.faultbook.indexer.join;

import org.jspecify.annotations.NullMarked;
