/** The way of a ticket into the store: read, judge, extract, join, commit. */
@NullMarked
package org.faultbook.indexer.importing;

import org.jspecify.annotations.NullMarked;
