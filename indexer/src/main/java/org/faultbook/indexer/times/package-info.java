/** Dates and times as exports write them, settled per column. */
@NullMarked
package org.faultbook.indexer.times;

import org.jspecify.annotations.NullMarked;
