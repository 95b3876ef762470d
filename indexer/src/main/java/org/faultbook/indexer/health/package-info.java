/** The figures of a ticket store's health: what the tickets tell, what they leave empty, what would improve them most. */
@NullMarked
package org.faultbook.indexer.health;

import org.jspecify.annotations.NullMarked;
