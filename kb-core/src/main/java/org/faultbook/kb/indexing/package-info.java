/** Pulls the search index forward from the store: publish, rebuild and crash recovery go one way. */
@NullMarked
package org.faultbook.kb.indexing;

import org.jspecify.annotations.NullMarked;
