/** The installed base, from a list of units. */
@NullMarked
package org.faultbook.indexer.equipment;

import org.jspecify.annotations.NullMarked;
