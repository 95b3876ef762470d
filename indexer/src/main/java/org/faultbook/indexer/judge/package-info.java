/** Judges tickets: what they are about and how much they teach, from their content. */
@NullMarked
package org.faultbook.indexer.judge;

import org.jspecify.annotations.NullMarked;
