/** Which column of a sheet means what, and why. */
@NullMarked
package org.faultbook.indexer.columns;

import org.jspecify.annotations.NullMarked;
