/** What the cells of a column look like, whatever its header says. */
@NullMarked
package org.faultbook.indexer.profile;

import org.jspecify.annotations.NullMarked;
